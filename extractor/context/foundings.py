"""When a union, a fund or what else a text tells of was founded."""

from functools import lru_cache
from typing import Final

from extractor.analysis import Analysis
from extractor.context.parts import NUMBER, count_of
from extractor.context.words import either
from extractor.late import late
from extractor.sought import Sought

_FOUNDED_ON: Final = late(
    rf"\b{either('begun')}(?: quỹ [^.;:,\d]{{3,40}})?(?: công đoàn| nghiệp đoàn)?"
    r"(?: theo quyết định(?: [^.;]{0,50})?| vào| từ| ngày| năm| tháng| đầu| cuối| giữa| hồi"
    r"| nhân| nhân dịp| đúng| dịp|,)*\s*$"
)
_BEGINS_WITH: Final = late(
    r"\W*(?:được )?(?:ra đời|thành lập|ra mắt|hình thành) (?!\d|mới|thêm)[^,;.:]{0,60}"
)
"""A sentence that opens with a founding, up to its time: "Ra đời đúng vào dịp … năm 2012"."""
_JUBILEE: Final = Sought(
    r"\b(?P<count>\d{1,2}) năm (?:ngày )?(?:thành lập|xây dựng|hình thành|ra đời)\b"
    r"(?! công đoàn việt nam| đảng| nước| quân đội| ngành| hội| đoàn tncs)"
)
_JUBILEE_YEARS: Final = late(
    r"\b\d\d năm\b[^.\n]{0,90}\((?:\d\d?[/.]){0,2}(?P<first>(?:19|20)\d\d) ?[-–]"
    r" ?(?:\d\d?[/.]){0,2}(?:19|20)\d\d\)"
)
AGO: Final = Sought(
    r"(?<!cả )(?<!các )(?<!những )(?<!của )(?<!với )\b(?:hơn |gần )?"
    rf"{NUMBER} năm (?:về )?trước\b(?! đó)"
)
_FOUNDED_AGO: Final = Sought(rf"{AGO.pattern}[^.;]{{0,100}}\b{either('begun')}")
_OF_FOUNDING: Final = late(r"\b(?:thành lập|ra đời|hình thành|xây dựng)\b")
_LONG_AGO: Final = 2500
"""Code points behind a founding in which what was founded is still told of."""
_HEAD: Final = 600
"""Code points of a text in which a jubilee is told."""


def founded(analysis: Analysis, at: int) -> str | None:
    """The date of the founding told last before an offset, else first behind it."""
    dates = _foundings(analysis)
    before = [day for start, day in dates if start < at]
    return before[-1] if before else dates[0][1] if dates else None


def founded_thing(analysis: Analysis, at: int, thing: str) -> str | None:
    """When a thing named in the sentence of its founding was founded, not long before an offset."""
    for start, day in reversed(_foundings(analysis)):
        if (
            start < at
            and at - start < _LONG_AGO
            and thing in analysis.low[max(0, start - 90) : start]
        ):
            return day
    return None


@lru_cache(maxsize=4)
def _foundings(analysis: Analysis) -> tuple[tuple[int, str], ...]:
    """Where a text tells of foundings, and when they were."""
    low = analysis.low
    found = [
        (quantity.start, quantity.period.split("/")[0])
        for view in analysis.views
        for quantity in view.kind_of("period")
        if quantity.period
        and (
            _FOUNDED_ON.search(low, max(view.start, quantity.start - 80), quantity.start)
            or _BEGINS_WITH.fullmatch(low, view.start, quantity.start)
        )
    ]
    jubilees = [
        (years.start(), years["first"])
        for years in _JUBILEE_YEARS.finditer(low)
        if years.start() < _HEAD or _OF_FOUNDING.search(years.group())
    ]
    if not found:
        if jubilees:
            return tuple(jubilees)
        match = (_JUBILEE.search(low) or _FOUNDED_AGO.search(low)) if analysis.ref else None
        count = count_of(match) if match else 0
        if match and count and analysis.ref:
            found.append((match.start(), str(analysis.ref.year - count)))
    return tuple(found)
