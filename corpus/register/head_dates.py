"""Of when a column is, by its head: a day, a month, a quarter, the months of a year, a year."""

import re
from collections.abc import Sequence
from typing import Final

from corpus.register.dates import told_periods
from corpus.register.patterns import plain

_YEARS: Final = r"((?:19|20)\d\d)(?!\d)"
_YEAR: Final = re.compile(rf"(?<!\d){_YEARS}")
_SCHOOL_YEAR: Final = re.compile(r"(?<!\d)((?:19|20)\d\d) ?[-–—/] ?((?:19|20)\d\d)(?!\d)")
_DAY: Final = re.compile(rf"(?<![\d/.-])(\d{{1,2}})[/.-](\d{{1,2}})[/.-](?:{_YEARS}|(\d\d)(?!\d))")
_MONTH: Final = re.compile(
    rf"(?<![\d/.-])(?:\b(?:tháng|thang|t) ?)?(\d{{1,2}})(?: ?[/.-] ?| năm | nam ){_YEARS}"
)
_IN: Final = r"(?:[\s/.-]*(?:(?:năm|nam) )?(?P<year>(?:19|20)\d\d)(?!\d))?"
_QUARTER: Final = re.compile(rf"\b(?:quý|quy|q)[. ]?(?P<told>iv|i{{1,3}}|[1-4])\b{_IN}")
_MONTHS: Final = re.compile(
    rf"\b(?P<told>\d{{1,2}}|ba|sáu|chín|sau|chin)(?: (?:tháng|thang)\b|t\b)"
    rf"(?P<last> cuối| cuoi)?(?: (?:đầu|dau))?{_IN}"
)
_NUMBERS: Final = {"ba": 3, "sáu": 6, "sau": 6, "chín": 9, "chin": 9}
_ROMAN: Final = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_YEAR_LATER: Final = "YYYY"
"""Stands for the year of the table."""
_MONTHS_OF_YEAR: Final = 12


def year_of(head: str) -> str | None:
    """The one year that a head names; a school year is a year, of two.

    >>> year_of("Năm 2022 · Nữ"), year_of("NH 2022 - 2023 · ĐVCĐ"), year_of("So sánh 2023/2021")
    ('2022', '2022/2023', None)
    """
    years = _YEAR.findall(head)
    if len(years) == 1:
        return str(years[0])
    told = {(one[1], one[2]) for one in _SCHOOL_YEAR.finditer(head)}
    if len(years) != 2 * len(told) or len(told) != 1:
        return None
    [(first, last)] = told
    return f"{first}/{last}" if int(last) == int(first) + 1 else None


def date_of_head(path: Sequence[str]) -> str | None:
    """When the figures of a column are, as EDTF; ``YYYY`` stands for the year of the table.

    >>> [date_of_head([told]) for told in ("Đến 30/6/2025", "6/2025", "6 tháng đầu năm 2025")]
    ['2025-06-30', '2025-06', '2025-01/2025-06']
    >>> [date_of_head([told, "Chi"]) for told in ("Quý I/2025", "Quý II", "Năm 2025", "Kinh phí")]
    ['2025-01/2025-03', 'YYYY-04/YYYY-06', '2025', None]
    """
    fine = [date for line in path if (date := _fine(line))]
    if len(fine) == 2 and fine[1].startswith(_YEAR_LATER) and (year := year_of(" ".join(path))):
        fine = [fine[1].replace(_YEAR_LATER, year)] if len(year) == len(_YEAR_LATER) else fine
    year = year_of(" · ".join(path))
    if len(fine) != 1:
        return year
    if year and len(year) == len(_YEAR_LATER):
        return fine[0].replace(_YEAR_LATER, year)
    return fine[0] if year is None else year


def in_the_year(date: str | None, of_table: str | None) -> str | None:
    """The date of a column with the year of its table; None where it tells none.

    >>> in_the_year("YYYY-01/YYYY-03", "2025"), in_the_year("2024", "2025-06-30")
    ('2025-01/2025-03', '2024')
    """
    if date is None or _YEAR_LATER not in date:
        return date
    year = (of_table or "").rpartition("/")[2][: len(_YEAR_LATER)]
    return date.replace(_YEAR_LATER, year) if year.isdecimal() else None


def _fine(line: str) -> str | None:
    """The one time within a year that a line of a head names."""
    low = plain(line)
    days = {_as_day(*one.groups()) for one in _DAY.finditer(low)}
    if len(days) == 1:
        return days.pop()
    told = [one for one in told_periods(line) if not one.isdecimal()] if _YEAR.search(low) else []
    if len(told) == 1 and not _SCHOOL_YEAR.search(low):
        return told[0]
    if days:
        return None
    if found := _QUARTER.search(low):
        quarter = _ROMAN.get(found["told"]) or int(found["told"])
        return _between(found["year"], 3 * quarter - 2, 3 * quarter)
    if found := _MONTHS.search(low):
        count = _NUMBERS.get(found["told"]) or int(found["told"])
        if not 1 < count < _MONTHS_OF_YEAR:
            return None
        first = _MONTHS_OF_YEAR + 1 - count if found["last"] else 1
        return _between(found["year"], first, first + count - 1)
    months = {(one[2], int(one[1])) for one in _MONTH.finditer(low)}
    if len(months) == 1 and not _SCHOOL_YEAR.search(low):
        [(year, month)] = months
        return f"{year}-{month:02}" if 1 <= month <= _MONTHS_OF_YEAR else None
    return None


def _between(year: str | None, first: int, last: int) -> str:
    told = year or _YEAR_LATER
    return f"{told}-{first:02}/{told}-{last:02}"


def _as_day(day: str, month: str, year: str | None, short: str | None) -> str | None:
    if not (1 <= int(day) <= 31 and 1 <= int(month) <= _MONTHS_OF_YEAR):
        return None
    return f"{year or f'20{short}'}-{int(month):02}-{int(day):02}"
