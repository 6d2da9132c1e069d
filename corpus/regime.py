"""Before or after 1 July 2025.

On that day unions in fully state-funded bodies had been dissolved, districts and 29 provinces
were gone: figures from the two sides are never put in one line.
"""

from calendar import monthrange
from enum import StrEnum

from schemas.period import OPEN

REFORM = "2025-07-01"


class Regime(StrEnum):
    """Which order of the unions a figure belongs to."""

    PRE_2025_07 = "pre_2025_07"
    POST_2025_07 = "post_2025_07"


def _first_day(date: str) -> str:
    return date + "-01-01"[len(date) - 4 :] if len(date) < 10 else date


def _last_day(date: str) -> str:
    if len(date) == 4:
        return f"{date}-12-31"
    if len(date) == 7:
        return f"{date}-{monthrange(int(date[:4]), int(date[5:]))[1]:02}"
    return date


def as_of(period: str | None, published: str | None) -> str | None:
    """The last day a figure speaks of, as ``YYYY-MM-DD``; None when nothing tells.

    It is the end of its EDTF period, but no later than the day the article was published;
    without a period, the day the article was published.

    >>> as_of("2018/2023", None), as_of("2018/2023", "2021-05-04"), as_of(None, "2017-10-25")
    ('2023-12-31', '2021-05-04', '2017-10-25')
    >>> as_of("2012/..", "2017-10-25"), as_of("2012/..", None), as_of("2016-02", None)
    ('2017-10-25', '2012-01-01', '2016-02-29')
    """
    if period is None:
        return published
    start, slash, end = period.partition("/")
    first = "" if start == OPEN else _first_day(start)
    if not slash:
        end = start
    if end == OPEN:
        return published if published and published >= first else first
    last = _last_day(end)
    return published if published and first <= published < last else last


def as_of_the_beginning(period: str | None) -> str | None:
    """The first day of a period, of which a stock told with "đầu năm 2021" is; None without one.

    >>> as_of_the_beginning("2021"), as_of_the_beginning("2018/2023"), as_of_the_beginning(None)
    ('2021-01-01', '2018-01-01', None)
    """
    start = (period or OPEN).partition("/")[0]
    return None if start == OPEN else _first_day(start)


def regime(period: str | None, published: str | None) -> Regime | None:
    """The side of 1 July 2025 a figure belongs to; None when nothing tells.

    A period that runs over that day in an article without a date tells nothing.

    >>> regime("2018/2023", None), regime(None, "2025-08-01")
    (<Regime.PRE_2025_07: 'pre_2025_07'>, <Regime.POST_2025_07: 'post_2025_07'>)
    >>> regime("2025", None), regime(None, None)
    (None, None)
    """
    last = as_of(period, published)
    if last is None:
        return None
    if last < REFORM:
        if published is None and period is not None and period.endswith(OPEN):
            return None
        return Regime.PRE_2025_07
    if published is None and period is not None:
        start = period.partition("/")[0]
        if start == OPEN or _first_day(start) < REFORM:
            return None
    return Regime.POST_2025_07
