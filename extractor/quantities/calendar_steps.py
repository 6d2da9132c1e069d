"""Months and years counted from the day of a text."""

from datetime import date
from typing import Final

_SPRING: Final = 3
_DECEMBER: Final = 12


def shifted(day: date, months: int) -> str:
    """The month that lies ``months`` after that of ``day``.

    >>> shifted(date(2020, 11, 3), 2)
    '2021-01'
    """
    total = day.year * 12 + day.month - 1 + months
    return f"{total // 12}-{total % 12 + 1:02}"


def year_over(ref: date) -> str:
    """The year "năm qua" means: told in December this one, in spring the last.

    >>> year_over(date(2020, 2, 1)), year_over(date(2020, 6, 1))
    ('2019', '2019/2020')
    """
    if ref.month <= _SPRING:
        return str(ref.year - 1)
    return str(ref.year) if ref.month == _DECEMBER else f"{ref.year - 1}/{ref.year}"
