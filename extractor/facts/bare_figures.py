"""People told by a bare figure, after those of another time or another union."""

from collections.abc import Sequence
from dataclasses import replace

from extractor.analysis import SentenceView
from extractor.facts.another_time import BEFORE
from extractor.facts.counted import Headcount
from extractor.facts.joined import NUMBER_JOINED
from extractor.facts.people import FOLLOWS, People, people_at
from extractor.late import late
from extractor.quantities import Quantity
from extractor.sought import Sought

_GROUPS = {
    "union_members": frozenset({"people.member"}),
    "staff": frozenset({"people.staff"}),
}
_THIS_NUMBER = Sought(
    r"\bcon số (?:này|đó|ấy|trên)(?: [^\W\d]+){0,3}? (?:là|lên|đạt|còn|vượt|tăng|giảm|thành)"
    r"(?: lên| tới| đến| còn| xuống| là)*\s*$"
)
_NOW_IS = late(
    r"(?: ?\([^()]{2,30}\)| (?:vào |hồi )?(?:đầu |cuối )?năm \d{4})?"
    r"[,;]? ?(?:nhưng |song |và )?(?:thì )?(?:nay|đến nay|tới nay|hiện nay|hiện|giờ|bây giờ|đến giờ"
    r"|tới giờ|lúc này|hôm nay|(?:đến |tới |hết )?(?:cuối|giữa) (?:năm|tháng|nhiệm kì)(?: \d{1,4})?"
    r"|năm nay|sau [^\W\d]+ [^\W\d]+)(?: đã"
    r"| chỉ)?(?: [^\W\d]+){0,3}?"
    r" (?:lên|còn|là|đạt|tăng lên)(?: tới| đến)? "
)
_STAGE = (
    r"(?:(?:vào |đến |tới |hồi |lúc )?(?:đầu|cuối|giữa|hết) (?:nhiệm kì|năm|kì|khóa)"
    r"(?: (?:trước|ngoái|nay|này|\d{4}))?|(?:(?:đến|hết) )?(?:năm|tháng \d{1,2}[/ ]) ?\d{4}"
    rf"|(?:19|20)\d\d(?=:)|(?:đến )?nay|hiện nay|hiện|ban đầu|{BEFORE})"
)
_AT_A_STAGE = late(
    r"(?: \([^()]{2,30}\))?, (?:từ|so với) (?:mức|con số|chỗ) "
    rf"|(?: \([^()]{{2,30}}\))?[,;] (?:(?:và|rồi|đến|sang|còn|trong khi|mà) )?{_STAGE}:?"
    r"(?: (?:thì|đã|mới|chỉ|còn|là|có|lên|đạt|tăng|giảm))* "
    rf"|,? (?:ít|nhiều|thấp|cao) hơn (?:hồi |so với )?{_STAGE} \((?:là |có )?"
    rf"| \((?:so với )?{_STAGE}:?(?: (?:mới|chỉ|là|có|đạt))* "
)
"""What stands before the same stock at another time: "…, cuối nhiệm kỳ 4.986 người"."""
_CHANGES = Sought(
    r"\b(?:số lượng|số|lực lượng|đội ngũ|đường tăng|biểu đồ(?: tăng)?) "
    r"(?P<noun>đoàn viên|(?:người )?lao động|công nhân|c[nb][a-zđ]+|cán bộ|nhà giáo|viên chức)\b"
    rf"[^;.\d]{{0,90}}[:,] (?:{_STAGE}:?(?: (?:thì|mới|chỉ|còn|là|có|đã|đạt))*|từ(?: chỗ| mức)?) $"
)
"""What tells that a stock has changed: "lực lượng đoàn viên đi lên: đầu nhiệm kỳ mới 4.415 …"."""
_EACH_ITS_OWN = Sought(r"\b(?:tương ứng|lần lượt|theo thứ tự)\b[^;.\d]{0,16}$")
"""What tells of two figures of one stock: "số đoàn viên tương ứng là 1.040 và 1.337"."""
_FROM = Sought(r"\btừ(?: chỗ)?(?: có)?\s*$")
_UP_TO = late(
    r"[^,;.\d]{0,24}?(?:năm \d{4})?(?:\([^()]{2,30}\))?\s*(?:(?:đã|mà) )?"
    r"(?:lên|xuống|đến|tới|còn)(?: tới| đến| còn)?\s*"
)
_PERSON = late(r" (?:người|đoàn viên|đồng chí|lao động)\b")
_BESIDE_NAME = late(r"\s*(?::|\(|với|có|là)?\s*")
"""What stands between a union and its figure in a row of unions."""


def _by_stages(view: SentenceView, before: Sequence[Headcount], at: int) -> People | None:
    """The stock a bare figure of persons is at another time: "…, cuối nhiệm kỳ 4.986 người"."""
    low = view.analysis.low
    last = before[-1] if before else None
    if (
        last
        and last.reason is None
        and last.population
        and _AT_A_STAGE.fullmatch(low, last.end, at)
    ):
        return replace(last.people, groups=_groups(last))
    if (
        last
        and last.noun_first
        and last.population
        and low[last.end : at] == " và "
        and view.search(_EACH_ITS_OWN, low, view.start, last.quantity.start)
    ):
        return replace(last.people, groups=_groups(last))
    told = view.search(_CHANGES, low, view.start, at)
    return people_at(view, told.start("noun")) if told else None


def _groups(last: Headcount) -> frozenset[str]:
    """The kinds of noun of the stock told before, women told as such."""
    women = last.people.groups & {"people.woman"}
    return _GROUPS[last.population or "staff"] | women


def this_number(
    view: SentenceView, told: Sequence[Headcount], before: Sequence[Headcount], quantity: Quantity
) -> Headcount | None:
    """A bare figure of the stock told before: "đến nay con số đó là 97.845 người"."""
    low = view.analysis.low
    if view.search(NUMBER_JOINED, low, view.start, quantity.start):
        return _joined(view, quantity)
    grown = bool(told) and _grown(low, view.start, told[-1], quantity.start)
    people = _by_stages(view, told, quantity.start)
    if not grown and not people and not view.search(_THIS_NUMBER, low, view.start, quantity.start):
        return None
    if not isinstance(quantity.value, int) or not FOLLOWS.match(low, quantity.end):
        return None
    if people is None:
        last = told[-1] if told else before[-1] if before else None
        if last is None or last.reason is not None or last.population is None:
            return None
        if told and _admitted(view, told):
            return None
        people = replace(last.people, groups=_groups(last))
    if people.population is None:
        return None
    person = _PERSON.match(low, quantity.end)
    end = person.end() if person else quantity.end
    people = replace(people, start=quantity.start, end=end)
    return Headcount(
        quantity, people, people.population, quantity.start, end, False, None, "con số này"
    )


def _joined(view: SentenceView, quantity: Quantity) -> Headcount | None:
    """A bare figure of those who are in the union: "người đã vào công đoàn là 2.015"."""
    start, end = quantity.start, quantity.end
    if not isinstance(quantity.value, int) or not FOLLOWS.match(view.analysis.low, end):
        return None
    people = People(start, end, frozenset({"people.member"}))
    return Headcount(quantity, people, "union_members", start, end, False, None, "vào công đoàn")


def _admitted(view: SentenceView, told: Sequence[Headcount]) -> bool:
    """Whether the people told last are those a verb of admission stands before."""
    last, since = told[-1], view.start
    for count in told[:-1]:  # "118 đoàn viên trong khi kế hoạch là 90": the noun is that of both
        since = count.end if count.end <= last.start else since
    return any(
        since <= hit.start and hit.end <= last.quantity.start
        for hit in view.of("new_member_count.admit")
    )


def next_union(
    view: SentenceView, before: Sequence[Headcount], quantity: Quantity
) -> Headcount | None:
    """The people of the next union in a row, told bare: "CĐCS A (587 đoàn viên), CĐCS B: 496"."""
    last = before[-1] if before else None
    if last is None or last.reason is not None or last.noun_first or last.population is None:
        return None
    if not isinstance(quantity.value, int) or not FOLLOWS.match(view.analysis.low, quantity.end):
        return None
    named = [
        (name.end, quantity if name.start > last.end else last)
        for name in view.mentions
        if name.named
    ]
    beside = {
        figure.start
        for end, figure in named
        if end <= figure.start and _BESIDE_NAME.fullmatch(view.slice(end, figure.start))
    }
    if beside != {quantity.start, last.start}:
        return None
    end = quantity.end
    people = replace(last.people, start=end, end=end)
    return Headcount(
        quantity, people, last.population, quantity.start, end, False, None, "in a row of unions"
    )


def _grown(low: str, start: int, last: Headcount, at: int) -> bool:
    """Whether a figure is what the one before has grown to: "từ 142.000 lên 218.500 người"."""
    return bool(
        _FROM.search(low, max(start, last.start - 12), last.quantity.start)
        and _UP_TO.fullmatch(low, last.end, at)
    ) or bool(_NOW_IS.fullmatch(low, last.end, at))
