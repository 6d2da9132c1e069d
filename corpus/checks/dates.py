"""Which row of a register a reported figure is held against: by its date."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Final

from corpus.regime import as_of, as_of_the_beginning
from corpus.register.model import RegisterRow
from schemas.period import period_years

_MONTH: Final = len("2018-12")
_YEAR: Final = len("2018")
_EARLY: Final = tuple(f"{month:02}" for month in range(1, 11))
"""Months in which a year does not close."""
_SCHOOL_CLOSES: Final = ("05", "06", "07")
"""Months in which a school year closes."""
_SCHOOL_YEAR: Final = re.compile(r"(\d{4})/(\d{4})")
_REVIEWED: Final = ("-01", "-02", "-03")
"""Months in which the year before is reviewed."""
_REPORTED_WITHIN: Final = 31
"""Days after the day of a register in which articles report on it: a year told of in January."""


def rows_of_stock(
    rows: Sequence[RegisterRow], period: str | None, published: str | None
) -> tuple[list[RegisterRow], bool]:
    """The rows that hold when a figure of a stock (members, money held) does.

    Those of the same day, else of the same month, else those reported on a few weeks later or of
    the same year. Where no row has a date, all of them; a figure without a date can be of any.

    Returns:
        The rows, and whether they must agree: a figure of March and the row of 31 December are
        of one year, but in between the stock may have changed.
    """
    if not any(row.date for row in rows):
        return list(rows), True
    of_its_year = period is not None and (published or "")[:_YEAR] == period
    if of_its_year and str(published)[_YEAR + 1 : _MONTH] in _EARLY:
        period = None  # no year's end is told of in June
    day = as_of(period, published)
    if day is None:
        return list(rows), len(rows) == 1
    if period is not None and _SCHOOL_YEAR.fullmatch(period):
        if same := [row for row in rows if row.date == period]:
            return same, published is None or published[:_MONTH] >= f"{period[-_YEAR:]}-04"
        years = period.split("/")
        return [row for row in rows if _one_year(row.date) in years], False
    same = [row for row in rows if row.date is not None and row.date == period]
    same += [row for row in rows if _day(row) == day and row not in same]
    if same:
        return same, True
    in_month = [row for row in rows if str(_day(row))[:_MONTH] == day[:_MONTH]]
    in_month = [row for row in in_month if len(row.date or "") > _YEAR]
    if in_month:
        return in_month, True
    if of_school := [row for row in rows if _in_school_year(day, row.date)]:
        told_whole = period is None or len(period) > _YEAR  # a year is of two school years
        return of_school, told_whole and day[_YEAR + 1 : _MONTH] in _SCHOOL_CLOSES
    in_year = [row for row in rows if _one_year(row.date) == day[:_YEAR]]
    of_the_year = [row for row in in_year if row.date is not None and len(row.date) == _YEAR]
    just_before = [row for row in rows if period is None and _just_before(row, day)]
    if of_the_year and period is not None and period[_YEAR:_MONTH].strip("-") in _EARLY:
        return of_the_year, False  # what it was in June need not be what the year closed with
    if period is None and not just_before and day[_YEAR:_MONTH].strip("-") in _EARLY:
        last = [row for row in rows if row.date == str(int(day[:_YEAR]) - 1)]
        if of_the_year or last:
            return [*last, *of_the_year], False  # nor what it is in an article of June
    if just_before or of_the_year:
        return [*just_before, *of_the_year], True
    if period is not None and len(period) == _YEAR:
        closing = [row for row in in_year if _closes_its_year(row)]
        return closing or in_year, bool(closing)
    return in_year, False


def rows_of_flow(
    rows: Sequence[RegisterRow], period: str | None, published: str | None
) -> tuple[list[RegisterRow], bool]:
    """The rows of the period over which a figure (money raised, members admitted) adds up.

    Returns:
        The rows, and whether the figure is known to be of the same time as they are: else it may
        be a part of theirs.
    """
    if not any(row.date for row in rows):
        return list(rows), True
    same = [row for row in rows if row.date is not None and row.date == period]
    if same:
        return same, True
    if period is None:
        year = published[:_YEAR] if published else None
        in_year = [row for row in rows if year and _one_year(row.date) == year]
        return in_year or [row for row in rows if _in_school_year(published, row.date)], False
    ends = (as_of_the_beginning(period), as_of(period, None))
    if inside := [row for row in rows if all(_in_school_year(end, row.date) for end in ends)]:
        return inside, False
    if year := _one_year(period):
        whole = len(period) == _YEAR or _is_whole_year(period)
        in_year = [row for row in rows if _one_year(row.date) == year]
        if whole:  # what came in by June is none of what the year had
            closing = [row for row in in_year if _closes_its_year(row)]
            if closing or (published or "")[:_YEAR] != year:
                return closing, True
            return [row for row in in_year if (_day(row) or "") >= str(published)], False
        last = as_of(period, None)
        until = [row for row in in_year if _day(row) == last]
        from_start = period.partition("/")[0][: len("2018-01")] in (year, f"{year}-01")
        if until and from_start and "/" in period:
            return until, True
        return [row for row in in_year if (_day(row) or "") >= (last or "")], False
    return [], True


def rows_of_school_year(rows: Sequence[RegisterRow], period: str | None) -> list[RegisterRow]:
    """The rows of the two years of a school year: an award of it may be of either.

    The first of them is that of its last year, at whose end awards are decided.
    """
    told = _SCHOOL_YEAR.fullmatch(period or "")
    if told is None or int(told[2]) != int(told[1]) + 1:
        return []
    closing = [row for row in rows if _closes_its_year(row)]
    return [row for year in (told[2], told[1]) for row in closing if _one_year(row.date) == year]


def rows_of_year_before(
    rows: Sequence[RegisterRow], period: str | None, published: str | None
) -> list[RegisterRow]:
    """The rows of which an award may be besides those of its own time.

    One of a school year may be of either year; what is handed over when a year is reviewed, early
    in the next, may be of that year.
    """
    day = period or published or ""
    if day[_YEAR:_MONTH] in _REVIEWED and day[:_YEAR].isdecimal():
        year = str(int(day[:_YEAR]) - 1)
        return [row for row in rows if _one_year(row.date) == year and _closes_its_year(row)]
    return rows_of_school_year(rows, period)


def rows_just_before(
    rows: Sequence[RegisterRow], period: str | None, published: str | None
) -> list[RegisterRow]:
    """The rows that end a few weeks before an article, of what it adds up till then.

    "Từ tháng 7 đến nay", told in December, may be what the register has of 30 November.
    """
    if period is None or published is None or len(published) < len("2018-12-31"):
        return []
    start, _, end = period.partition("/")
    if end != ".." and end[:_MONTH] != published[:_MONTH]:
        return []
    year = start[:_YEAR]
    near = [row for row in rows if row.date and _just_before(row, published[: len("2018-12-31")])]
    return [row for row in near if _one_year(row.date) == year]


def is_of_school_year(row: RegisterRow) -> bool:
    """Whether a row is of a school year, which tells no day of a stock but its end."""
    return _SCHOOL_YEAR.fullmatch(row.date or "") is not None


def rows_until(
    rows: Sequence[RegisterRow], period: str | None, published: str | None
) -> list[RegisterRow]:
    """The rows of the year in which a figure of a stock is told to begin, and of the one before."""
    day = as_of(period, published)
    if day is None:
        return list(rows)
    year = int((period or day)[:_YEAR]) if (period or day)[:_YEAR].isdigit() else int(day[:_YEAR])
    return [row for row in rows if _one_year(row.date) in (None, str(year), str(year - 1))]


def _in_school_year(day: str | None, told: str | None) -> bool:
    """Whether a day lies in a school year, from August to August.

    >>> _in_school_year("2023-05-31", "2022/2023"), _in_school_year("2023-10-01", "2022/2023")
    (True, False)
    """
    years = _SCHOOL_YEAR.fullmatch(told or "")
    if years is None or day is None:
        return False
    return f"{years[1]}-08" <= day[:_MONTH] <= f"{years[2]}-08"


def _closes_its_year(row: RegisterRow) -> bool:
    """Whether a row is of a year, or of a day with which one closes, and not of June."""
    return (row.date or "").rpartition("/")[2][_YEAR:_MONTH].strip("-") not in _EARLY


def _day(row: RegisterRow) -> str | None:
    years = _SCHOOL_YEAR.fullmatch(row.date or "")
    return f"{years[2]}-05-31" if years else as_of(row.date, None)


def _just_before(row: RegisterRow, day: str) -> bool:
    """Whether the row's day lies so few weeks before a day that it is then reported on."""
    last = _day(row)
    if last is None:
        return False
    return 0 <= (date.fromisoformat(day) - date.fromisoformat(last)).days <= _REPORTED_WITHIN


def _one_year(date: str | None) -> str | None:
    """The year that a date or period lies in; None when it is longer."""
    if date is None:
        return None
    first, last = period_years(date)
    return str(first) if first is not None and first == last else None


def _is_whole_year(period: str) -> bool:
    start, slash, end = period.partition("/")
    return (
        bool(slash)
        and start[_YEAR:] in ("", "-01", "-01-01")
        and end[_YEAR:] in ("", "-12", "-12-31")
    )
