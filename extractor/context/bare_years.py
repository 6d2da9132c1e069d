"""Years of a sentence told without their "năm": "Hai lần lũ 2008 và 2010, …"."""

from typing import Final

from extractor.analysis import SentenceView
from extractor.context.balances import LEFT_OVER
from extractor.context.terms import fits
from extractor.context.words import either
from extractor.late import late
from extractor.sought import Sought

_BARE_YEAR: Final = Sought(
    r"(?<=[^\W\d] )(?<!kì năm )(?<!với năm )((?:19|20)\d\d)(?=\s*(?:[,:;)–-]|mang về|đoạt|giành))"
)
"""A year without its "năm", set off from what follows: "ở hội thi cấp ngành 2021, …"."""
_BARE_YEARS: Final = Sought(
    r"(?:lần|đợt|trận|mùa|năm)(?: [^\W\d]+){1,3} ((?:19|20)\d\d)(?: và |, )((?:19|20)\d\d)(?=, )"
)
"""Two years without their "năm": "Hai lần lũ 2008 và 2010, …"."""
_YEAR_OF_SETTING: Final = late(
    r"\W*(?:(?:trong|vào|sau|qua|ở|tại|nhân|riêng|giữa) )?"
    r"(?:đợt|trận|mùa|cơn|lần|dịp|hội thi|hội diễn|hội thao|đại hội|tháng|vụ|năm|lễ|ngày hội)"
    r"\b[^,;.()\d]{0,50}\(((?:19|20)\d\d)\),"
)
"""A year in brackets behind what sets a sentence: "Trong đợt dịch thứ tư (2021), …"."""
_IN_FOUNDING: Final = late(rf".*{either('founded')} \d{{4}}\)$")
"""What makes of a bare year only that of a founding: "(thành lập 2019)"."""


def bare_year(view: SentenceView, start: int, status: str) -> str | None:
    """The last year, or two, told without "năm" before the span: "Hai lần lũ 2008 và 2010, …"."""
    low = view.analysis.low
    bracketed = _YEAR_OF_SETTING.match(low, view.start, start)
    if bracketed and fits(view.analysis, bracketed[1], status):
        return bracketed[1]
    listed = view.search(_BARE_YEARS, low, view.start, start)
    if listed and fits(view.analysis, listed[2], status):
        return f"{listed[1]}/{listed[2]}"
    bare = [
        one[1]
        for one in _BARE_YEAR.finditer(low, view.start, start)
        if not view.search(LEFT_OVER, low, view.start, one.start() - len("năm "))
        and not _IN_FOUNDING.match(low, view.start, one.end() + 1)
    ]
    return bare[-1] if bare and fits(view.analysis, bare[-1], status) else None
