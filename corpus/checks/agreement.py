"""Does a reported figure agree with the register's? One rule a qualifier, by arithmetic alone.

>>> held_against(Told(500_000_000, Qualifier.AT_LEAST), 512_000_000, Measure.MONEY).value
'within_qualifier'
>>> held_against(Told(3_100), 3_092, Measure.COUNT).value
'rounded'
>>> held_against(Told(3_902), 3_092, Measure.COUNT).value
'differs'
"""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Final

from schemas import Qualifier

FAR: Final = Decimal("0.10")
"""How far a figure told with trên, gần, khoảng … may lie from the register's, as a fraction."""
FAR_OF_FEW: Final = Decimal("0.20")
"""The same for counts under a hundred, where the next ten is far: "hơn 10" for 12."""
FEW: Final = 100
SWAPPED: Final = 0.05
"""Digits in another order are a slip only if they make a difference of more than this part."""
_DIGITS: Final = 2
"""Digits of a figure in which a slip is told from another figure."""
FEW_TENS: Final = 1000
"""Under which a figure that ends in one 0 is counted, too: 240 for 242."""
TEN: Final = 10
ROUND: Final = Decimal("0.02")
"""How far a round figure told without such a word may lie, as a fraction."""
SHARE_EXACT: Final = Decimal(1)
SHARE_ROUNDED: Final = Decimal(5)
"""Points by which a share may miss: told as it is, and with trên, gần, khoảng …"""


class Verdict(StrEnum):
    """What the register says of a reported figure."""

    AGREES = "agrees"
    WITHIN_QUALIFIER = "within_qualifier"
    ROUNDED = "rounded"
    DIFFERS = "differs"
    NOT_IN_REGISTER = "not_in_register"
    BRANCH_UNCERTAIN = "branch_uncertain"


class Measure(StrEnum):
    """What sort of number a figure is."""

    COUNT = "count"
    MONEY = "money"
    SHARE = "share"


@dataclass(frozen=True, slots=True)
class Told:
    """A figure as an article tells it.

    Attributes:
        value: The figure, or the lower end of a range.
        qualifier: How it bounds the true one.
        value_max: The upper end of a range.
    """

    value: int | float
    qualifier: Qualifier = Qualifier.EXACT
    value_max: int | float | None = None


def held_against(told: Told, register: int | float, measure: Measure) -> Verdict:
    """The verdict on one figure.

    Args:
        told: What an article tells.
        register: What the register has, taken as exact.
        measure: What sort of number both are.

    Returns:
        ``agrees`` for the same number; ``within_qualifier`` where the words around the figure
        allow the register's ("trên 500" for 512, "từ 2 đến 3" for 2,5); ``rounded`` where it is
        the register's figure rounded; else ``differs``.
    """
    value, true = Decimal(str(told.value)), Decimal(str(register))
    if told.value_max is None and value == true:
        return Verdict.AGREES
    if told.value_max is not None and value <= true <= Decimal(str(told.value_max)):
        return Verdict.WITHIN_QUALIFIER
    if measure is Measure.SHARE:
        return _share(told.qualifier, value, true)
    if _allows(told, value, true, measure):
        return Verdict.WITHIN_QUALIFIER
    if told.value_max is None and _rounds_to(value, true, measure):
        return Verdict.ROUNDED
    return Verdict.DIFFERS


def is_slip(told: Told, register: int | float) -> bool:
    """Whether an exact count and the register's look like one figure, one of them mistyped.

    The same digits in another order, or one digit more or less: no union grows so by chance.

    >>> is_slip(Told(1_352), 1_532), is_slip(Told(468), 48), is_slip(Told(1_352), 13_520)
    (True, True, True)
    >>> is_slip(Told(1_352), 1_361), is_slip(Told(468), 466), is_slip(Told(1_352), 1_325)
    (False, False, False)
    """
    if told.qualifier is not Qualifier.EXACT or told.value_max is not None:
        return False
    if not isinstance(told.value, int) or not isinstance(register, int):
        return False
    one, other = sorted((str(told.value), str(register)), key=len)
    if one == other or len(one) < _DIGITS:
        return False
    if len(one) == len(other):
        swapped = sorted(one) == sorted(other)
        return swapped and abs(told.value - register) > SWAPPED * max(told.value, register)
    shorter = (other[:at] + other[at + 1 :] for at in range(len(other)))
    return len(other) - len(one) == 1 and one in shorter


def _share(qualifier: Qualifier, value: Decimal, true: Decimal) -> Verdict:
    below, above = _SHARE_REACH[qualifier]
    if value - below * SHARE_ROUNDED <= true <= value + above * SHARE_ROUNDED and below + above:
        return Verdict.WITHIN_QUALIFIER
    near = abs(value - true) <= max(_unit(value) / 2, SHARE_EXACT)
    return Verdict.ROUNDED if near else Verdict.DIFFERS


_SHARE_REACH: Final = {
    Qualifier.EXACT: (0, 0),
    Qualifier.AT_LEAST: (0, 1),
    Qualifier.AT_MOST: (1, 0),
    Qualifier.NEARLY: (1, 0),
    Qualifier.APPROX: (1, 1),
}
"""On which side of the figure the true share may lie: below, above."""


def _unit(value: Decimal) -> Decimal:
    """The last decimal place a figure is told with."""
    exponent = value.normalize().as_tuple().exponent
    return Decimal(10) ** min(exponent if isinstance(exponent, int) else 0, 0)


def _allows(told: Told, value: Decimal, true: Decimal, measure: Measure) -> bool:
    """Whether trên, gần, khoảng … before the figure allow the true one."""
    high = value if told.value_max is None else Decimal(str(told.value_max))
    few = measure is Measure.COUNT and value < FEW
    far = FAR_OF_FEW if few else FAR
    match told.qualifier:
        case Qualifier.AT_LEAST:
            return value <= true <= high * (1 + far)
        case Qualifier.AT_MOST | Qualifier.NEARLY:
            return value * (1 - far) <= true <= high
        case Qualifier.APPROX:
            return value * (1 - far) <= true <= high * (1 + far)
        case _:
            return False


def _rounds_to(value: Decimal, true: Decimal, measure: Measure) -> bool:
    """Whether a round figure is the true one rounded to the figure's last place that counts.

    People are counted one by one where they are few, so a figure under a hundred is not round, nor
    one under a thousand that ends in one 0.
    """
    place = _place(value)
    few = FEW_TENS if place == TEN else FEW
    if value == 0 or place == 1 or (measure is Measure.COUNT and value < few):
        return False
    apart = abs(value - true)
    return apart * 2 <= place and apart <= abs(value) * ROUND


def _place(value: Decimal) -> Decimal:
    """The power of ten that a whole number's last digit other than 0 stands for.

    >>> _place(Decimal(3100)), _place(Decimal(3092))
    (Decimal('100'), Decimal('1'))
    """
    exponent = value.normalize().as_tuple().exponent
    return Decimal(10 ** max(exponent if isinstance(exponent, int) else 0, 0))
