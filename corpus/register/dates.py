"""Of when the rows of a register are: what a cell of dates, or the lines above a table, say."""

import re
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Final

from corpus.readers.columns import day
from corpus.register.cells import CellError
from corpus.register.patterns import plain
from extractor.quantities import find_quantities
from extractor.quantities.model import PERIOD
from schemas.period import OPEN, period_years

_YEAR: Final = re.compile(r"(?:năm\s*)?((?:19|20)\d\d)", re.I)
_A_YEAR: Final = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
_SERIALS: Final = range(20_000, 80_000)
"""Days since the end of 1899, as spreadsheets count them: 1954 to 2119."""
_YEAR_ONLY: Final = len("2018")
_CENTURY: Final = 70
"""Of years in two digits those from here on are of the last century."""

# Short forms that columns of dates have and sentences do not; in text as ``plain`` gives it.
_SHORT_DAY: Final = re.compile(r"(?:ngày )?(\d{1,2})[/.-](\d{1,2})[/.-](\d\d)")
_SHORT_MONTH: Final = re.compile(r"(?:t|th)?\.? ?(\d{1,2}) ?[/.-] ?((?:19|20)\d\d)")
_ISO_MONTH: Final = re.compile(r"((?:19|20)\d\d)[/-](\d{1,2})")
_SHORT_QUARTER: Final = re.compile(r"q\.? ?([1-4]|i{1,3}|iv) ?[/.-] ?((?:19|20)\d\d)")
_SHORT_MONTHS: Final = re.compile(r"([69]) ?t(?:háng|hang)? ?[/.-]? ?((?:19|20)\d\d)")
_DAY_OF_EACH: Final = re.compile(
    r"(?<![\d/])(\d{1,2})[/.-](\d{1,2}),? (?:của )?"
    r"(?:hằng|hàng|các|mỗi|từng|hang|cac|moi|tung) ?n(?:ă|a)m"
)
_END_OF_EACH: Final = re.compile(r"\b(?:cuối|hết) (?:các|mỗi|từng|hằng|hàng) năm\b")
_ROMAN: Final = {"i": 1, "ii": 2, "iii": 3, "iv": 4}

# What the lines above a table speak of: of when its figures are, or when a letter was written.
_OF_THEN: Final = re.compile(r"tính đến|chốt|thời điểm|số liệu|đến (?:hết |cuối )?(?:ngày|tháng)")
_OF_A_LETTER: Final = re.compile(
    r"^[^,]{2,40}, ?ngày [\d .]{1,6}tháng|\b(?:kèm theo|ban hành|công văn|quyết định|báo cáo số)\b"
    r".*\bngày\b|^số ?[:.]? ?\d*\.*/"
)


def period(cell: object) -> str:
    """The date of a cell as EDTF. Raises CellError.

    >>> period(2018), period("31/12/2018"), period("12/2018"), period("quý II/2018")
    ('2018', '2018-12-31', '2018-12', '2018-04/2018-06')
    >>> period("30/11/18"), period("T11/2018"), period("Q4/2018"), period("6T/2018")
    ('2018-11-30', '2018-11', '2018-10/2018-12', '2018-01/2018-06')
    """
    if isinstance(cell, datetime | date):
        return cell.isoformat()[:10]
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        if cell == int(cell) and _YEAR.fullmatch(str(int(cell))):
            return str(int(cell))
        if int(cell) in _SERIALS:
            return (date(1899, 12, 30) + timedelta(days=int(cell))).isoformat()
        raise CellError("bad_date")
    text = " ".join(str(cell).split())
    if text.isdecimal() and int(text) in _SERIALS:
        return period(int(text))
    if found := _YEAR.fullmatch(text):
        return found[1]
    if iso := _short(plain(text)) or day(text):
        return iso
    periods = told_periods(text)
    if len(periods) != 1:
        raise CellError("bad_date")
    return periods[0]


def told_periods(text: str) -> list[str]:
    """The different dates and periods that a line tells, as EDTF.

    >>> told_periods("SỐ LIỆU ĐOÀN VIÊN (tính đến ngày 30/11/2018)")
    ['2018-11-30']
    """
    found = [one.period for one in find_quantities(text) if one.type == PERIOD and one.period]
    return list(dict.fromkeys(found))


def day_of_each_year(texts: Sequence[str]) -> str | None:
    """The day of the year of which the figures of each year are; None where none is told.

    >>> day_of_each_year(["SỔ ĐOÀN VIÊN", "(Thời điểm 31/12 hằng năm)"])
    '12-31'
    >>> day_of_each_year(["Số liệu cuối các năm"]), day_of_each_year(["Tính đến 31/12/2018"])
    ('12-31', None)
    """
    for low in map(plain, texts):
        if found := _DAY_OF_EACH.search(low):
            return (_day("2000", found[2], found[1]) or "")[_YEAR_ONLY + 1 :] or None
        if _END_OF_EACH.search(low):
            return "12-31"
    return None


def date_above(texts: Sequence[str], sheet: str | None) -> str | None:
    """The one date that the cells above a table tell, else the sheet's name.

    A line that says of when the figures are goes before others ("BÁO CÁO NĂM 2018"), and the day
    of a letter ("Lam Giang, ngày 5 tháng 12 năm 2018") counts only where nothing else is told.

    >>> date_above(["LĐLĐ HUYỆN SƠN HÒA", "(Tính đến ngày 30/11/2018)"], "Sheet1")
    '2018-11-30'
    >>> date_above(["BIỂU TỔNG HỢP NĂM 2018", "(Số liệu chốt đến ngày 30/11/2018)"], None)
    '2018-11-30'
    """
    lines = [(text, plain(text)) for text in texts]
    no_letter = [(text, low) for text, low in lines if not _OF_A_LETTER.search(low)]
    stated = [(text, low) for text, low in no_letter if _OF_THEN.search(low)]
    for some in (stated, no_letter):
        told = _finest([one for text, _ in some for one in told_periods(text)])
        if len(told) == 1:
            return _cut_off(told[0])
        if told:
            return None
    if sheet is not None and (named := date_of_name(sheet)) is not None:
        return named
    if year := _one_year(" ".join(text for text, _ in no_letter)):
        return year
    told = _finest([one for text, _ in lines for one in told_periods(text)])
    return told[0] if len(told) == 1 else None


def _short(low: str) -> str | None:
    """A date in one of the short forms; None when it is in none of them, or is no date."""
    if found := _SHORT_DAY.fullmatch(low):
        century = "19" if int(found[3]) >= _CENTURY else "20"
        return _day(f"{century}{found[3]}", found[2], found[1])
    if found := _SHORT_MONTH.fullmatch(low):
        return _month(found[2], int(found[1]))
    if found := _ISO_MONTH.fullmatch(low):
        return _month(found[1], int(found[2]))
    if found := _SHORT_QUARTER.fullmatch(low):
        quarter = _ROMAN.get(found[1]) or int(found[1])
        return f"{found[2]}-{3 * quarter - 2:02}/{found[2]}-{3 * quarter:02}"
    if found := _SHORT_MONTHS.fullmatch(low):
        return f"{found[2]}-01/{found[2]}-{int(found[1]):02}"
    return None


def _month(year: str, month: int) -> str | None:
    return f"{year}-{month:02}" if 1 <= month <= 12 else None


def _day(year: str, month: str, number: str) -> str | None:
    try:
        return date(int(year), int(month), int(number)).isoformat()
    except ValueError:
        return None


def _finest(told: Sequence[str]) -> list[str]:
    """The different periods, without those that only name the year or month of another."""
    different = list(dict.fromkeys(told))
    return [one for one in different if not any(_lies_in(other, one) for other in different)]


def _lies_in(one: str, coarser: str) -> bool:
    """Whether a period ends in a year or month that another names as a whole.

    >>> _lies_in("2018-11-30", "2018"), _lies_in("2017-12-01/2018-11-30", "2018")
    (True, True)
    """
    end = one.rpartition("/")[2]
    return "/" not in coarser and len(end) > len(coarser) and end.startswith(coarser)


def _cut_off(told: str) -> str:
    """A reporting year from December to November is of its last day.

    >>> _cut_off("2017-12-01/2018-11-30"), _cut_off("2018-01/2018-06")
    ('2018-11-30', '2018-01/2018-06')
    """
    end = told.rpartition("/")[2]
    first, last = period_years(told)
    of_two_years = None not in (first, last) and first != last
    return end if of_two_years and end != OPEN and len(end) > _YEAR_ONLY else told


def date_of_name(sheet: str) -> str | None:
    """What the name of a sheet, or of a file, says of when it is: a date, or the one year in it.

    >>> date_of_name("12-2018"), date_of_name("so-cdcs-2018"), date_of_name("Sheet1")
    ('2018-12', '2018', None)
    """
    try:
        return period(sheet)
    except CellError:
        return _one_year(sheet)


def _one_year(text: str) -> str | None:
    """The year in a text, where it has one only: "SỔ ĐOÀN VIÊN 2018"."""
    years = set(_A_YEAR.findall(text))
    return years.pop() if len(years) == 1 else None
