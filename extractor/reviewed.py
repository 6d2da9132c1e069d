"""Days and months told without their year, of the year that a text or a sentence is on."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final, NamedTuple

from extractor.late import late
from extractor.quantities import Quantity
from extractor.quantities.model import PERIOD
from extractor.sought import Sought

_YEAR: Final = r"(?:19|20)\d\d"
_REVIEW: Final = (
    r"\b(?:tổng kết|báo cáo|kết quả|nhìn lại|điểm lại|tóm lược|đánh giá|công tác|hoạt động"
    r"|thành tích|dấu ấn)\b"
)
_SCHOOL: Final = Sought(
    rf"{_REVIEW}[^.;]{{0,110}}?\bnăm học:? ?\(?(?P<first>{_YEAR}) ?[-–/] ?(?P<last>{_YEAR})"
)
_CALENDAR: Final = Sought(
    rf"{_REVIEW}[^.;]{{0,110}}?\bnăm (?P<last>{_YEAR})\b(?! ?[-–/] ?{_YEAR})"
    rf"|\bnăm (?P<also>{_YEAR})\b[^.;\n]{{0,60}}{_REVIEW}"
)
_OF_A_YEAR: Final = late(r"(?:19|20)\d\d|nay")
_TOLD: Final = late(rf"{_YEAR}|\b(?:nay|này|tới|sau)\b")
"""What makes of a month that of a year of its own."""
_SPRING: Final = 3
_CLOSES: Final = 5
_OPENS: Final = 9
"""The months from which a review of a school year is made, and from which it ran."""
_MONTH: Final = len("2014-12")


class Reviewed(NamedTuple):
    """A year that is over: in ``first`` its autumn lies, in ``last`` its spring."""

    first: int
    last: int


def reviewed(low: str, title: tuple[int, int] | None, ref: date | None) -> Reviewed | None:
    """The year that a headline reviews, if it is over on the day of the text.

    >>> title = "tổng kết hoạt động năm 2021"
    >>> reviewed(title, (0, len(title)), date(2022, 1, 18))
    Reviewed(first=2021, last=2021)
    """
    if title is None or ref is None:
        return None
    school = _SCHOOL.search(low, *title)
    if school:
        first, last = int(school["first"]), int(school["last"])
        over = last == first + 1 == ref.year and _CLOSES <= ref.month <= _OPENS
        return Reviewed(first, last) if over else None
    told = _CALENDAR.search(low, *title)
    year = int(told["last"] or told["also"]) if told else 0
    return Reviewed(year, year) if year == ref.year - 1 and ref.month <= _SPRING else None


def in_year_reviewed(
    found: Sequence[Quantity], text: str, told: Reviewed, ref: date
) -> list[Quantity]:
    """Months and quarters told without their year, of the year reviewed where they lay ahead."""
    today, year = ref.isoformat()[:_MONTH], str(ref.year)
    made: list[Quantity] = []
    for quantity in found:
        period = quantity.period or ""
        if (
            quantity.type == PERIOD
            and period.startswith(f"{year}-")
            and period.split("/")[-1][:_MONTH] > today
            and not _TOLD.search(text, quantity.start, quantity.end + len(" này"))
        ):
            month = int(period[5:7])
            of = told.first if told.first == told.last or month >= _OPENS - 1 else told.last
            quantity = replace(quantity, period=period.replace(year, str(of)))
        made.append(quantity)
    return made


def in_year_told(found: list[Quantity], text: str, ref: date) -> list[Quantity]:
    """Days told without their year, of the year told before: "Năm ngoái, sau trận lốc ngày 20/4".

    Only where they would lie ahead in the year of the text.
    """
    kept: list[Quantity] = []
    year: int | None = None
    for quantity in found:
        period = quantity.period or ""
        if quantity.type == "period" and period.isdigit():
            year = int(period)
        elif (
            quantity.type == "period"
            and year == ref.year - 1
            and period[:_MONTH] > ref.isoformat()[:_MONTH]
            and period.startswith(f"{ref.year}-")
            and not _OF_A_YEAR.search(text, quantity.start, quantity.end)
        ):
            quantity = replace(quantity, period=period.replace(str(ref.year), str(year)))
        kept.append(quantity)
    return kept
