"""Ranges: "từ 2 đến 3 triệu đồng", "700.000 - 3 triệu đồng", "60-65%", "500-700.000 đồng".

The lower end takes the scale of the upper one when it is a bare small number ("2-3 triệu"),
and keeps its own reading when it is written out ("700.000 - 3 triệu").
"""

import re
from decimal import Decimal
from typing import Final

from extractor.quantities.digits import COMMA3, DECIMAL_COMMA, DECIMAL_DOT, DOT3, GROUPS, PLAIN
from extractor.quantities.lexicon import lexicon
from extractor.quantities.numerals import Figure, read_figure

_LINK: Final = re.compile(r" ?- ?| {1,2}(?:cho )?(?:đến|tới) {1,2}|~")
_DATE_TAIL: Final = re.compile(r"[/:]\d|-\d")
_LARGE: Final = 1000


def range_link(low: str, pos: int) -> tuple[int, bool] | None:
    """Where the upper end of a range would begin after ``pos``, and whether a dash joins it.

    >>> range_link("2-3 triệu", 1)
    (2, True)
    """
    match = _LINK.match(low, pos)
    if match is None:
        return None
    return match.end(), match.group().strip() in ("-", "~")


def upper_figure(low: str, pos: int, *, digits: bool) -> Figure | None:
    """The figure at the upper end; in digits when the lower end is."""
    if pos >= len(low):
        return None
    if not low[pos].isdecimal() and (digits or not low[pos].isalpha()):
        return None
    figure = read_figure(low, pos)
    if figure is None or figure.implicit or _is_year(figure):
        return None
    return None if _DATE_TAIL.match(low, figure.end) else figure


def resolve(lower: Figure, upper: Figure, *, own_unit: bool, money: bool) -> Decimal | None:
    """The value of the lower end, None when the pair makes no sure range.

    Args:
        lower, upper: The two figures, both with a value.
        own_unit: The lower end has a unit of its own ("500.000 đồng - 1 triệu đồng").
        money: The upper end is a sum in đồng.
    """
    low_value, high_value = lower.value, upper.value
    if low_value is None or high_value is None:
        return None
    if own_unit or lower.scale:
        return low_value if low_value < high_value else None
    if upper.scale:
        return _shared(lower, upper, low_value, high_value)
    if _is_grouped(upper) and low_value < _LARGE and low_value * _LARGE < high_value:
        # "500-700.000 đồng" means 500.000; "10-15.000 người" may mean either
        return low_value * _LARGE if money and lower.style == PLAIN else None
    return low_value if low_value < high_value else None


def _shared(
    lower: Figure, upper: Figure, low_value: Decimal, high_value: Decimal
) -> Decimal | None:
    if low_value >= _LARGE:
        if lower.style in (GROUPS, DOT3, COMMA3):
            return low_value if low_value < high_value else None
        return None
    if lower.style not in (PLAIN, DECIMAL_COMMA, DECIMAL_DOT, "words"):
        return None
    shared = low_value * Decimal(10) ** upper.scale
    return shared if shared < high_value and shared * _LARGE >= high_value else None


def _is_grouped(figure: Figure) -> bool:
    return figure.style in (DOT3, COMMA3, GROUPS)


def _is_year(figure: Figure) -> bool:
    return len(figure.raw) == 4 and figure.raw.isdecimal() and figure.raw[:2] in ("19", "20")


def may_be_a_day(low: str, lower: Figure, upper: Figure) -> bool:
    """Whether a dash joins what could be a day or a score: "2-3", "28-7", nothing counted.

    >>> low = "2-3 người"
    >>> may_be_a_day(low, read_figure(low, 0), read_figure(low, 2))
    False
    """
    if upper.scale or lower.style != PLAIN or lower.value is None or upper.value is None:
        return False
    if lexicon().nouns.after(low, upper.end):
        return False
    return lower.value <= 31 and upper.value <= 12
