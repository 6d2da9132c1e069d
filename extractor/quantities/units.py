"""What a figure is a figure of: a percentage, a sum of money or a plain count."""

from decimal import Decimal
from typing import Final, NamedTuple

from extractor.late import late
from extractor.quantities import model
from extractor.quantities.digits import DOT3, GROUPS
from extractor.quantities.lexicon import lexicon
from extractor.quantities.model import Scalar
from extractor.quantities.money import VND, currency_after, currency_before, for_one, money_unsaid
from extractor.quantities.numerals import Figure, percent_end
from extractor.quantities.traps import timed

_MILLION: Final = 6
# No stretch of time after a sum: "đạt 1.000 tỷ năm 2017", "chi 45 triệu tháng 5/2020".
_DATE: Final = late(r" {1,2}(?:năm (?:19|20)\d\d|(?:tháng|ngày) \d|quý (?:\d|i))")


class Unit(NamedTuple):
    """The type of a quantity, its unit, and where the words of the unit end."""

    type: str
    unit: str | None
    end: int


def unit_of(low: str, figure: Figure, at: int) -> Unit | None:
    """What the figure is a figure of, ``at`` being where its unit would begin.

    Returns:
        None when that cannot be told, and for ages and stretches of time.

    >>> from extractor.quantities.numerals import read_figure
    >>> low = "150 triệu, 1,2 triệu người"
    >>> unit_of(low, read_figure(low, 0), 9)
    Unit(type='money', unit='VND', end=9)
    >>> unit_of(low, read_figure(low, 11), 20)
    Unit(type='number', unit=None, end=20)
    """
    return told_unit(low, figure, at) or implied_unit(low, figure, at)


def told_unit(low: str, figure: Figure, at: int) -> Unit | None:
    """The percent sign or currency written beside a figure, None when there is none.

    >>> from extractor.quantities.numerals import read_figure
    >>> low = "2 triệu đồng đến 3 triệu đồng"
    >>> told_unit(low, read_figure(low, 0), 7)
    Unit(type='money', unit='VND', end=12)
    """
    assert figure.value is not None
    if end := percent_end(low, at):
        return Unit(model.PERCENT, "%", end)
    if sign := currency_before(low, figure.start):
        return Unit(model.MONEY, sign, figure.end)
    currency = currency_after(low, at, figure.value)
    return Unit(model.MONEY, currency.unit, currency.end) if currency else None


def implied_unit(low: str, figure: Figure, at: int) -> Unit | None:
    """What a figure with no unit beside it is a figure of; as ``unit_of``.

    >>> from extractor.quantities.numerals import read_figure
    >>> implied_unit("5 tỷ rưỡi", read_figure("5 tỷ rưỡi", 0), 9)
    Unit(type='money', unit='VND', end=9)
    """
    if timed(low, at) and not (figure.scale >= _MILLION and _DATE.match(low, at)):
        return None
    number = Unit(model.NUMBER, None, figure.end)
    money = Unit(model.MONEY, VND, figure.end)
    if figure.short == "k" and lexicon().nouns.after(low, at):
        return None  # "10k người theo dõi"
    if figure.short:
        return money
    if figure.colloquial:
        return number if lexicon().nouns.after(low, at) else money
    if figure.scale < 3:
        grouped = figure.style in (DOT3, GROUPS) and figure.value is not None
        each = grouped and for_one(low, figure.start, at, float(figure.value or 0))
        return money if each else number
    unsaid = money_unsaid(low, figure.start, at, figure.scale)
    return None if unsaid is None else money if unsaid else number


def scalar(value: Decimal, unit: Unit) -> Scalar | None:
    """The value as int where it is whole; None for a fraction of a đồng.

    >>> scalar(Decimal("65.4"), Unit("percent", "%", 0))
    65.4
    """
    if value == value.to_integral_value():
        return int(value)
    return None if unit.unit == VND else float(value)
