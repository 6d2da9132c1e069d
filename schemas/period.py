"""Periods as EDTF (ISO 8601-2): a date or an interval, to the precision the text gives."""

import re
from datetime import date
from functools import lru_cache
from typing import Annotated

from pydantic import AfterValidator, Field

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
OPEN = ".."
PATTERN = r"^(\d{4}(-\d{2}(-\d{2})?)?|\.\.)(/(\d{4}(-\d{2}(-\d{2})?)?|\.\.))?$"


def _bounds(text: str) -> tuple[date, date]:
    """The first and the last day of one EDTF date.

    >>> _bounds("2016-02")
    (datetime.date(2016, 2, 1), datetime.date(2016, 2, 29))
    """
    found = _DATE.fullmatch(text)
    if not found:
        raise ValueError(f"{text!r} is no EDTF date (YYYY, YYYY-MM or YYYY-MM-DD)")
    year, month, day = (int(part) if part else None for part in found.groups())
    assert year is not None
    first = date(year, 1 if month is None else month, 1 if day is None else day)
    if day is not None:
        return first, first
    if month is not None:
        after = date(year + month // 12, month % 12 + 1, 1)
        return first, date.fromordinal(after.toordinal() - 1)
    return first, date(year, 12, 31)


@lru_cache(maxsize=4096)
def _check(period: str) -> str:
    if period == OPEN:
        raise ValueError("a period open on both sides says nothing: use null")
    if "/" not in period:
        _bounds(period)
        return period
    start, _, end = period.partition("/")
    if start == OPEN and end == OPEN:
        raise ValueError("a period open on both sides says nothing: use null")
    if start != OPEN and end != OPEN and _bounds(start)[0] > _bounds(end)[1]:
        raise ValueError(f"period {period!r} ends before it starts")
    for side in (start, end):
        if side != OPEN:
            _bounds(side)
    return period


Period = Annotated[str, Field(pattern=PATTERN), AfterValidator(_check)]
"""An EDTF date or interval: ``2022``, ``2017-10-25``, ``2018/2023``, ``2012/..``."""


def period_years(period: str) -> tuple[int | None, int | None]:
    """First and last year of an EDTF period; None where a side is open.

    >>> period_years("2016-01/2016-06"), period_years("2012/.."), period_years("2022")
    ((2016, 2016), (2012, None), (2022, 2022))
    """
    start, slash, end = period.partition("/")
    years = [None if side == OPEN else int(side[:4]) for side in (start, end if slash else start)]
    return years[0], years[1]
