"""What a figure that differs from the register's looks like: a slip, or that of another year."""

from collections.abc import Iterable
from dataclasses import replace
from enum import StrEnum
from typing import Final

from corpus.checks.agreement import Told, Verdict, is_slip
from corpus.checks.model import Judged
from corpus.register.model import MONEY, Figure, RegisterRow
from schemas import Qualifier

_TELLING: Final = 100
"""A figure from which on two years hardly have the same by chance."""
_DIGITS: Final = 3
_UNITS: Final = (1_000, 1_000_000)
_COUNTED: Final = frozenset(Figure) - MONEY - {Figure.WOMEN_SHARE, Figure.AWARDS}


class Hint(StrEnum):
    """How a figure may have gone wrong."""

    OTHER_DATE = "other_date"
    UNIT = "unit"
    OTHER_YEAR = "other_year"
    DIGITS = "digits"


def hinted(judged: Judged, figure: Figure, rows: Iterable[RegisterRow]) -> Judged:
    """A figure that differs, with what it looks like.

    Args:
        judged: A figure with its verdict.
        figure: The column it was held against.
        rows: All rows of its union.
    """
    told, due = judged.reported, judged.register
    if judged.verdict is not Verdict.DIFFERS or isinstance(told, str) or isinstance(due, str):
        return judged
    exact = judged.qualifier is Qualifier.EXACT and judged.reported_max is None
    if exact and told >= _TELLING:
        same = [row for row in rows if row.figures.get(figure) == told and row.date]
        before = [row for row in same if row.date != judged.register_date]
        if before:
            return replace(
                judged, hint=Hint.OTHER_DATE, same_as=max(str(row.date) for row in before)
            )
    if figure in MONEY and due and any(told == due * unit or told * unit == due for unit in _UNITS):
        return replace(judged, hint=Hint.UNIT)
    if figure in MONEY and exact and due and (told == 10 * due or 10 * told == due):
        return replace(judged, hint=Hint.DIGITS)
    if figure in MONEY and exact and due and _swapped(int(told), int(due)):
        return replace(judged, hint=Hint.DIGITS)
    if not exact or figure not in _COUNTED or not isinstance(due, int):
        return judged
    if is_slip(Told(told), due) or _other_digits(str(told), str(due)):
        return replace(judged, hint=Hint.DIGITS)
    return judged


def _swapped(one: int, other: int) -> bool:
    """Whether two sums have the same digits in another order: 46 and 64 triệu.

    >>> _swapped(46_000_000, 64_000_000), _swapped(50_000_000, 500_000), _swapped(46, 640)
    (True, False, False)
    """
    return (
        len(str(one)) == len(str(other))
        and one != other
        and (
            sorted(str(one)) == sorted(str(other))
            and len(str(one).rstrip("0")) == len(str(other).rstrip("0"))
        )
    )


def _other_digits(one: str, other: str) -> bool:
    """Whether two numbers have the same digits in another order, or one digit before the last two.

    >>> _other_digits("6025", "6205"), _other_digits("3936", "1936"), _other_digits("2790", "2746")
    (True, True, False)
    """
    if len(one) != len(other) or len(one) < _DIGITS:
        return False
    apart = [at for at, (left, right) in enumerate(zip(one, other, strict=True)) if left != right]
    return sorted(one) == sorted(other) or (len(apart) == 1 and apart[0] < len(one) - 2)
