"""Of which of a branch's people the women are: its members, its staff."""

from extractor.analysis import SentenceView
from extractor.facts.counted import Headcount
from extractor.facts.female_count.words import NOUN_BEFORE, NOUN_BEHIND
from extractor.facts.headcount import headcounts
from extractor.facts.people import People, people_at
from extractor.late import late
from extractor.quantities import Quantity

_OF_ALL = late(r"\s*(?:(?:trong )?tổng số\s*(?:hơn |gần |trên )?[\d.]+|(?:trong )?số (?=\w))")
_AMONG = late(
    r"\b(?:trong|trên|của)(?: tổng)?(?: số)? (?:(?P<members>đoàn viên(?: công đoàn)?)"
    r"|cnvclđ|người lao động|lao động|cbccvc|công nhân)(?: (?:này|ấy|đó|thì|nói trên))?,?"
    r" (?:(?:thì|có|là|số) )*$"
)
"""What tells of whom the women are: "trong số đoàn viên, nữ 178 người"."""
_STAFF = late(
    r"lao động|cnvc|cnlđ|cb(?:cc|vc|cn|nv|gv)|ccvc|cán bộ|viên chức|công nhân|nlđ|công chức"
    r"|nhân viên|giáo viên|giảng viên|nhà giáo"
)
_SHARE = late(
    r"(?: (?:người|chị|đồng chí|đ/c))?[,;]? ?\(?(?:chiếm|đạt|bằng|tỷ lệ|tỉ lệ)(?: tỷ lệ| tỉ lệ)? ?"
    r"(?P<share>\d{1,2}[.,]\d{1,2}) ?%"
)
_ROUNDED = 0.06
"""Points by which a share told to its first decimal may miss."""
_KIND_TOLD = late(
    rf"\b(?:(?P<noun>{NOUN_BEFORE}) nữ|nữ (?P<behind>{NOUN_BEHIND}))\b[^,;.\d]{{0,40}}$"
)
"""The noun told before: "Lao động nữ có 102 chị"."""


def population(
    view: SentenceView, quantity: Quantity, people: People | None, start: int, end: int
) -> str:
    """The women's own noun decides, else the noun behind, else the total they are part of."""
    of_all = _OF_ALL.match(view.analysis.low, end, view.end)
    behind = people_at(view, of_all.end()) if of_all else None
    among = _AMONG.search(view.analysis.low, view.start, start)
    if among is not None and (people is None or people.population is None):
        return "union_members" if among["members"] else "staff"
    for own in (people, people_at(view, start), people_at(view, quantity.end), behind):
        if own is not None and own.population:
            return own.population
    told = _KIND_TOLD.search(view.analysis.low, view.start, start)
    words = view.slice(start, end) if told is None else told.group()
    if _STAFF.search(words):
        return "staff"
    if "đoàn viên" in words:
        return "union_members"
    return _by_share(view, quantity, end) or _population_before(view, start) or "union_members"


def _by_share(view: SentenceView, quantity: Quantity, end: int) -> str | None:
    """The population of which the women are the share told right behind them, if of one only.

    "354 đoàn viên trên 355 viên chức; nữ 244 người, chiếm 68,9%" are those of 354.
    """
    low = view.analysis.low
    told = _SHARE.match(low, quantity.end, view.end) or _SHARE.match(low, end, view.end)
    women = quantity.value
    if told is None or not women:
        return None
    share = float(told["share"].replace(",", "."))
    fitting = {
        count.population
        for count in _stocks(view)
        if count.end <= end
        and count.quantity.value
        and abs(100 * women / count.quantity.value - share) <= _ROUNDED
    }
    return fitting.pop() if len(fitting) == 1 else None


def _population_before(view: SentenceView, start: int) -> str | None:
    """The population of the stock told last, in the sentence or in those shortly before it."""
    before = [count for count in _stocks(view) if count.end <= start]
    apart = [count for count in before if not _in_closed_brackets(view, count, start)]
    before = apart or before
    if before:
        both = len(before) > 1 and "/" in view.slice(before[-2].end, before[-1].start)
        return "union_members" if both else before[-1].population
    views = view.analysis.views
    for index in range(view.index - 1, max(-1, view.index - 4), -1):
        if views[index].block != view.block:
            return None
        earlier = [count.population for count in _stocks(views[index])]
        if earlier:
            return earlier[-1] if len(set(earlier)) == 1 else None
    return None


def _in_closed_brackets(view: SentenceView, count: Headcount, start: int) -> bool:
    """Whether a stock stands in brackets closed before the women: "86 (trong 89 …), nữ 52"."""
    low = view.analysis.low
    opened = low.rfind("(", view.start, count.start)
    if opened < 0 or ")" in low[opened : count.start]:
        return False
    return low.find(")", count.end, start) >= 0


def _stocks(view: SentenceView) -> list[Headcount]:
    """The people of a sentence that are a stock of members or of staff."""
    return [count for count in headcounts(view) if count.population and count.reason is None]
