"""What a cell says: people, money, shares, awards, levels; or why it cannot be read."""

import re
from decimal import Decimal
from functools import lru_cache
from typing import Final

from corpus.register.model import MONEY, PEOPLE, UNITS, Figure, Value
from corpus.register.patterns import group
from extractor.quantities import Quantity, find_quantities
from extractor.quantities.model import MONEY as SUM
from extractor.quantities.model import NUMBER, PERCENT
from schemas import Level, Qualifier

_MOST: Final = 2**63 - 1
_LEAST_MONEY: Final = 1_000
"""VND: less than the smallest banknote in use."""
_LEAST_WITHOUT_UNIT: Final = 100_000
"""What a union raises or spends is more; 1.860 in a column without a unit are million."""
_PLAIN: Final = re.compile(r"\d+|\d{1,3}(?:\.\d{3})+")
_DECIMAL: Final = re.compile(r"\d+[.,]\d+")
_COMMA: Final = re.compile(r"\d{1,3},\d{3}")
_SCALES: Final = {1_000: "nghìn đồng", 1_000_000: "triệu đồng", 1_000_000_000: "tỷ đồng"}
_NAMES_AWARD: Final = re.compile(
    r"[^\W\d_]{3}|\b(?:bk|gk|cờ|hc|bằng|giải)\b[^\d]*[^\W\d_]{2}", re.I
)
_REST: Final = re.compile(r"[^\W\d_]*(?:[\s./]+[^\W\d_]*){0,3}")
"""What may stand beside a figure: the noun it counts."""


class CellError(Exception):
    """A cell cannot be read; its argument is a key of ``reasons.toml``."""


def is_empty(cell: object) -> bool:
    """Whether a cell says nothing: blank, a dash, "không có"."""
    if cell is None:
        return True
    return isinstance(cell, str) and _says_nothing(cell)


@lru_cache(maxsize=1 << 16)
def _says_nothing(text: str) -> bool:
    return group("rows")["empty"].whole(text)


def value(figure: Figure, cell: object, scale: int | None) -> Value:
    """The value of a cell that is not empty.

    Args:
        figure: What its column holds.
        scale: VND of one, for money; None where no unit is told.

    Raises CellError.

    >>> value(Figure.MEMBERS, "3.092", None), value(Figure.RAISED, "1,5 tỷ", 1_000_000)
    (3092, 1500000000)
    >>> value(Figure.RAISED, 512.5, 1_000_000), value(Figure.WOMEN_SHARE, 0.483, None)
    (512500000, 48.3)
    """
    if figure in MONEY:
        return _in_range(_money(cell, scale))
    if figure in PEOPLE or figure in UNITS:
        return _in_range(_whole(cell))
    if figure is Figure.WOMEN_SHARE:
        return _share(cell)
    return _awards(cell)


def _in_range(number: int) -> int:
    if number < 0:
        raise CellError("negative")
    if number > _MOST:
        raise CellError("too_large")
    return number


def _whole(cell: object) -> int:
    number, unit = _number(cell)
    if unit is not None:
        raise CellError("bad_number")
    if number != int(number):
        raise CellError("not_whole")
    return int(number)


def _money(cell: object, scale: int | None) -> int:
    if isinstance(cell, str) and scale in _SCALES and _COMMA.fullmatch(cell.strip()):
        cell = f"{cell.strip()} {_SCALES[scale]}"  # "10,930" of tỷ đồng is no ten thousand
    number, unit = _number(cell)
    if unit == "%":
        raise CellError("bad_number")
    amount = round(number if unit else number * (scale or 1))
    if 0 < amount < (_LEAST_MONEY if unit or scale else _LEAST_WITHOUT_UNIT):
        raise CellError("too_little_money")
    return amount


def _share(cell: object) -> float:
    number, unit = _number(cell)
    if unit not in (None, "%"):
        raise CellError("bad_number")
    if unit is None and 0 < number <= 1:
        number *= 100  # a fraction, shown as per cent by the spreadsheet
    if not 0 <= number <= 100:
        raise CellError("bad_share")
    return float(round(number, 4))


def _awards(cell: object) -> int | str:
    """A number of awards, or their names."""
    try:
        return _in_range(_whole(cell))
    except CellError:
        if isinstance(cell, str) and _NAMES_AWARD.search(cell):
            return " ".join(cell.split())
        raise


def _number(cell: object) -> tuple[Decimal, str | None]:
    """A number and its unit: VND, % or None."""
    if isinstance(cell, bool) or not isinstance(cell, int | float | str):
        raise CellError("bad_number")
    if isinstance(cell, str):
        found = _written(cell.strip())
        if isinstance(found, str):
            raise CellError(found)
        return found
    if cell != cell or cell in (float("inf"), float("-inf")):
        raise CellError("bad_number")
    return Decimal(str(cell)), None


@lru_cache(maxsize=1 << 17)
def _written(text: str) -> tuple[Decimal, str | None] | str:
    """A number written as text and its unit, or why it is none; a dot parts thousands."""
    if _PLAIN.fullmatch(text):
        return Decimal(text.replace(".", "")), None
    found = [one for one in find_quantities(text) if one.type in (NUMBER, SUM, PERCENT)]
    if not found and _DECIMAL.fullmatch(text):
        return Decimal(text.replace(",", ".")), None  # "2.5": no number of a sentence
    if re.fullmatch(r"\d+,\d+", text) and not re.fullmatch(r"\d{1,3},\d{3}", text):
        return Decimal(text.replace(",", ".")), None
    if len(found) != 1:
        return "bad_number"
    [one] = found
    if re.match(r"\s*[-–−]\s*\d", text) or re.fullmatch(r"\(\s*[\d.,]+\s*\)", text):
        return "negative"
    if one.value is None or not _all_of(one, text):
        return "bad_number"
    if one.qualifier != Qualifier.EXACT or one.value_max is not None:
        return "not_exact"
    return Decimal(str(one.value)), one.unit


def _all_of(found: Quantity, text: str) -> bool:
    rest = (text[: found.start].strip(), text[found.end :].strip())
    return all(_REST.fullmatch(one) for one in rest)


def level(cell: object) -> Level:
    """The level of the union that a cell names. Raises CellError.

    >>> level("CĐCS"), level("upper_level")
    (<Level.GRASSROOTS: 'grassroots'>, <Level.UPPER_LEVEL: 'upper_level'>)
    """
    text = str(cell).strip()
    if text in list(Level):
        return Level(text)
    for name, patterns in group("levels").items():
        if patterns.whole(text):
            return Level(name)
    raise CellError("bad_level")
