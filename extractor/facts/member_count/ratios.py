"""Members told with the workforce they are of: "52/60 lao động", "đoàn viên 195/197"."""

from extractor.analysis import SentenceView
from extractor.context.dated_state import period_of_state
from extractor.context.discourse import Discourse
from extractor.context.status import status_of
from extractor.facts.draft import Draft, Miss
from extractor.facts.joined import joined as are_joined
from extractor.facts.people import FOLLOWS, People, people_at, people_before
from extractor.late import late
from extractor.quantities import Quantity
from extractor.sought import Sought

KIND = "member_count"
_MEMBERS_ARE = late(
    r"(?<!phát triển )(?<!kết nạp )(?<!triển mới )(?<!nạp mới )(?<!nạp được )"
    r"\b(?:đoàn viên(?: công đoàn)?|đvcđ|đv)(?: (?:của|trong|cả))?(?: toàn)?"
    r"(?: (?:trường|đơn vị|nhà trường|công đoàn|huyện|quận|tỉnh|thành phố|thị xã|ngành|khối|công ti"
    r"|tổng công ti|tập đoàn|viện|bệnh viện|phường|xã|cơ quan))?"
    r"\s*(?:hiện (?:nay )?)?(?::|là|có|lên|đạt|\|)?\s*$"
)
_ALL_MEMBERS = late(r"\b(?:có|gồm|với|tổng số|quân số|là)(?: tổng số)?:? $")
_ENDS = late(r"(?: công đoàn)?\s*(?:[.,;:(]|$|trong đó|sinh hoạt)")
"""What stands around members who are all there are: "CĐCS có 32/32 đoàn viên"."""
_GATHERS = late(
    r"(tập hợp|thu hút|kết nạp|vận động)( được)?[^,;]{0,12}$"
    r"|\b(?:vào|gia nhập|tham gia) (?:tổ chức )?(?:công đoàn|nghiệp đoàn)"
    r"(?: (?:có|là|được|đạt))?:? $"
)
_JOINED = late(
    r"(?: (?:của|ở|tại|trong|toàn) [^,;.:()\d]{2,40}?)?(?: (?:đã|đều|hiện|cũng))*"
    r"\s*(?:là (?:công )?đoàn viên|gia nhập|tham gia (?:tổ chức )?công đoàn"
    r"|vào (?:tổ chức )?công đoàn)"
)
_COLUMNS = Sought(
    r"\b(?:số )?(?:đoàn viên|đvcđ|đv)(?: công đoàn)? ?/ ?(?:tổng số |tổng |số )?(?:cnvclđ|lao động"
    r"|người lao động|nlđ|cbccvc|cbcnv|cán bộ|công nhân|viên chức|cnlđ|biên chế|lđ)\b"
)
"""What says of ratios that they are of members and workforce: "(đoàn viên/lao động)"."""
_RATIO = late(r"\d/\d")
_TENTHS = 10
"""The whole up to which an inexact ratio is a share, not a workforce."""
_APART = 3
"""Code points between a noun and its ratio, at most."""
_FARTHEST = 30
"""Rows up to which the line that says so is looked for."""


def members_of_workforce(
    view: SentenceView, discourse: Discourse, ratio: Quantity
) -> list[Draft | Miss]:
    """Members of a workforce: "tập hợp 52/60 lao động" is 52 members and a workforce of 60."""
    if ratio.num is None or ratio.den is None:
        return []
    people = people_at(view, ratio.end)
    low, start = view.analysis.low, ratio.start
    if ratio.num < ratio.den <= _TENTHS and ratio.qualifier != "exact":
        return [Miss(KIND, view, start, ratio.end, "share_of_a_stock")]  # "hơn 9/10 công nhân"
    if ratio.num > ratio.den and people is not None and people.women:
        return _all_of_women(view, discourse, ratio, people)
    if people is None and _headed(view, start) and FOLLOWS.match(low, ratio.end):
        return _members_of(view, discourse, ratio, start, ratio.end, with_workforce=True)
    named = _MEMBERS_ARE.search(low, view.start, start)
    if named and people and (people.population == "staff" or people.groups == {"people.person"}):
        return _members_of(view, discourse, ratio, named.start(), people.end, True)
    if people is None and named and FOLLOWS.match(low, ratio.end):
        return _members_of(view, discourse, ratio, named.start(), ratio.end)
    if people is None or people.women:
        return []
    if people.groups == {"people.person"} and are_joined(view, people, people.end):
        return _members_of(view, discourse, ratio, start, people.end, with_workforce=True)
    if people.population is None:
        return []
    end = people.end
    if "là " in low[ratio.end : end]:
        staff = any(ratio.end <= hit.start < people.start for hit in view.of("people.staff"))
        return _members_of(view, discourse, ratio, start, end, staff)
    all_of_them = people.population == "union_members" and ratio.num == ratio.den
    if (
        all_of_them
        and _ALL_MEMBERS.search(low, view.start, start)
        and _ENDS.match(low, end, view.end)
    ):
        return _members_of(view, discourse, ratio, start, end)
    gathers = _GATHERS.search(low[max(view.start, start - 40) : start])
    joined = _JOINED.match(low, end, view.end)
    if people.population != "staff" or not (gathers or joined):
        return [Miss(KIND, view, start, end, "share_of_a_stock")]
    return _members_of(view, discourse, ratio, start, end, with_workforce=True)


def _members_of(
    view: SentenceView,
    discourse: Discourse,
    ratio: Quantity,
    start: int,
    end: int,
    with_workforce: bool = False,
) -> list[Draft | Miss]:
    """The members a ratio tells, and the workforce they are of where that is named."""
    owner = discourse.owner_of(view, start, end)
    if owner is None:
        return []
    status, _ = status_of(view, start)
    told = [(ratio.num, "union_members"), (ratio.den, "staff")]
    return [
        Draft(
            kind=KIND,
            view=view,
            start=start,
            end=end,
            rule=f"{KIND}.ratio",
            owner=owner,
            fields={"value": value, "population": population},
            qualifier=ratio.qualifier,
            status=status,
            period=period_of_state(view, start, end, status),
            confidence=0.8,
            cues=["ratio of members to workforce"],
        )
        for value, population in told[: 1 + with_workforce]
    ]


def _all_of_women(
    view: SentenceView, discourse: Discourse, ratio: Quantity, people: People
) -> list[Draft | Miss]:
    """The people told before their women: "1.840/1.130 nữ đoàn viên", "CBGVNV: 62/50 nữ"."""
    before = people_before(view, ratio.start)
    others = any(0 <= ratio.start - hit.end <= _APART for hit in view.of("people.other"))
    if others or (before is not None and before.other):
        return []  # "đảng viên: 30/25 nữ"
    start = before.start if before else ratio.start
    told = _members_of(view, discourse, ratio, start, people.end)
    population = people.population or (before and before.population) or "union_members"
    for one in told:
        if isinstance(one, Draft):
            one.fields["population"] = population
    return told


def _headed(view: SentenceView, start: int) -> bool:
    """Whether a ratio is of members and workforce by the head of its row or list."""
    low = view.analysis.low
    if view.search(_COLUMNS, low, view.start, start):
        return True
    blocks = view.analysis.layout.blocks
    for block in range(view.block - 1, max(-1, view.block - _FARTHEST), -1):
        head = blocks[block]
        if _COLUMNS.search(low, head.start, head.end):
            return True
        if not _RATIO.search(low, head.start, head.end):
            return False
    return False
