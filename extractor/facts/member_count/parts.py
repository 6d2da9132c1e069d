"""Members told as a part of those before: "5.200 đoàn viên, trong đó khối trường học 2.310"."""

from extractor.analysis import SentenceView
from extractor.branches.specific import specific
from extractor.facts.counted import Headcount
from extractor.facts.headcount import headcounts
from extractor.facts.zones import is_of_a_zone
from extractor.late import late
from extractor.sought import Sought

_PART = late(
    r"trong (đó|số đó|số này),?(?:[^.;,)]{0,40}"
    r"|[^.;,()\d]{0,24}\d[\d.]* [^.;,()\d]{0,30}\bvà (?:có )?)$"
)
_WITH_ALL = Sought(
    r"\b(?:quản lí|có|gồm|với)(?: tổng số)? \d[\d.]* (?:cđcs|công đoàn cơ sở|cđ cơ sở),? trong đó"
    r"(?: có)? \d[\d.]* (?:cđcs|công đoàn cơ sở|cđ cơ sở)(?: [^\W\d]+){0,5} với"
    r"(?: tổng số| tổng cộng| tất cả)? $"
)
"""What makes of members those of all unions: "160 CĐCS, trong đó có 64 CĐCS doanh nghiệp với"."""
_PART_OPENS = late(r"\W*trong (?:đó|số đó|số này)\b")
_MEN_BEFORE = late(r"(?:(?<!\w)nam|(?:^|[(,;:–-] ?)Nam)(?: giới)?(?: có| là| gồm)?:? *$")
_MEN_BEHIND = late(r" (?:là )?nam(?: giới)?(?=\s*[,;.)]|\s+(?:và|còn)\b|\s*$)")
"""What tells that only men are counted: "nam 22 đoàn viên", "22 đoàn viên nam và …"."""
_FEWEST = 5
"""So many founders a union needs by law."""
_TOLD_MORE = late(
    r" (?!(?:và|là|với|trong|ở|tại|nhưng|song|thì|mà|sinh hoạt|nữ|chính thức"
    r"|đang (?:sinh hoạt|công tác|làm việc|lao động))\b)[^\W\d]"
)
"""What is told of some, behind their number: "01 công đoàn viên nằm viện dài ngày"."""
_OF_A_GROUP = Sought(r"\b(?:tổ|nhóm|ban đầu|lúc đầu|khởi đầu|buổi đầu|còn|chỉ)\b")
"""What makes a number so small a whole: "tổ công đoàn có 4 đoàn viên", "chỉ còn 3 đoàn viên"."""


def is_part(view: SentenceView, count: Headcount) -> bool:
    """Whether people are told to be some of those before, and not the membership itself."""
    low = view.analysis.low
    text = view.analysis.text
    if _MEN_BEFORE.search(text, view.start, count.start) or _MEN_BEHIND.match(text, count.end):
        return True
    if is_of_a_zone(view, count.start):
        return True
    part = _PART.search(low[view.start : count.start])
    if part is None or _of_all(view, count):
        return False
    return not _turns_to_members(view, count) and not _of_one_named(view, part.start(), count)


def too_few(view: SentenceView, count: Headcount) -> bool:
    """Whether so few are counted, and something told of them, that they cannot be a union."""
    value = count.quantity.value
    if count.noun_first or not isinstance(value, int) or not 0 < value < _FEWEST:
        return False
    low = view.analysis.low
    if view.search(_OF_A_GROUP, low, view.start, count.start):
        return False
    return _TOLD_MORE.match(low, count.end, view.end) is not None


def _of_all(view: SentenceView, count: Headcount) -> bool:
    """Whether no members are told but those behind all unions and some of them."""
    if view.search(_WITH_ALL, view.analysis.low, view.start, count.start) is None:
        return False
    return not any(
        other.end <= count.start and other.reason is None and other.population == "union_members"
        for other in headcounts(view)
    )


def _turns_to_members(view: SentenceView, count: Headcount) -> bool:
    """Whether the part is the membership itself: "5.200 lao động, trong đó 4.900 đoàn viên"."""
    before = [
        other
        for other in headcounts(view)
        if other.end <= count.start and other.reason is None and other.population is not None
    ]
    if not before and view.index and _PART_OPENS.match(view.text.lower()):
        before = list(headcounts(view.analysis.views[view.index - 1]))
    return bool(before) and before[-1].population == "staff" and count.population == "union_members"


def _of_one_named(view: SentenceView, part: int, count: Headcount) -> bool:
    """Whether a part is the whole of one union named: "trong đó CĐCS Trường X có 61 đoàn viên"."""
    return any(
        view.start + part < mention.start and mention.end <= count.start and specific(mention)
        for mention in view.mentions
    )
