"""Units said once for several figures: "từ 3.090.000 lên 3.250.000 đồng", "mức 5, 10, 15 triệu".

Where every figure is written out in full the unit is that of each; a short one ("tăng từ 10
lên 15 triệu") may leave its scale unsaid too and is no number.
"""

from typing import Final, NamedTuple

from extractor.late import late
from extractor.quantities import model
from extractor.quantities.digits import COMMA3, DOT3, GROUPS
from extractor.quantities.lexicon import lexicon
from extractor.quantities.numerals import Figure, read_figure
from extractor.quantities.traps import timed
from extractor.quantities.units import Unit, unit_of

_LATER: Final = late(r",? (?:lên|xuống|còn|hoặc|hay|và) (?=\d)|, ?(?=\d)")
_LATER_BY: Final = (",", " lên", " xuống", " còn", " hoặc", " hay", " và")
_RISES: Final = late(r" (?:lên|xuống|còn) (?:(?:mức|đến|tới|gần|hơn|trên|khoảng) )?(?=\d)")
_LONGEST_LIST: Final = 8
_GROUPED: Final = (DOT3, COMMA3, GROUPS)
_LEAST: Final = 1000
_LONGEST_TIME: Final = 100
"""What may count times beside another: "3, 6 và 12 tháng", not "nữ 298, 6 tháng kết nạp 22"."""
_WHOLE: Final = 100
# How far apart two figures of one unit may lie: in a list, where other things are listed too, less.
_SPREAD: Final = 100
_LIST_SPREAD: Final = 10


class Shared(NamedTuple):
    """The unit that a later figure says for this one; None when this one is no sure figure."""

    unit: Unit | None


def shared_unit(low: str, figure: Figure) -> Shared | None:
    """The unit said later for a figure with none of its own; None when no unit is shared.

    >>> low = "tăng từ 3.090.000 lên 3.250.000 đồng, tăng từ 10 lên 15 triệu"
    >>> shared_unit(low, read_figure(low, 8)).unit.unit
    'VND'
    >>> shared_unit(low, read_figure(low, 46))
    Shared(unit=None)
    """
    if figure.scale or not figure.raw or figure.value is None:
        return None
    links: list[str] = []
    at = figure.end
    later: Figure | None = None
    for _ in range(_LONGEST_LIST):
        link = _LATER.match(low, at) if low.startswith(_LATER_BY, at) else None
        later = read_figure(low, link.end()) if link else None
        if link is None or later is None:
            return None
        if later.value is None:
            return Shared(None)  # torn, and so is this one
        links.append(link.group())
        if timed(low, later.end):
            return Shared(None) if figure.value <= _LONGEST_TIME else None
        unit = unit_of(low, later, later.end)
        if unit and unit.type == model.PERCENT and figure.value > _WHOLE:
            return None  # "trong số 1.200, 45% là nữ"
        if later.scale or (unit is not None and unit.type != model.NUMBER):
            return Shared(_unit_of_both(figure, later, unit, listed="," in "".join(links)))
        if lexicon().nouns.after(low, later.end):
            return None
        at = later.end
    return None


def risen_unit(low: str, figure: Figure) -> Unit | None:
    """The unit of a scaled figure that the one it rises or falls to says: "500 triệu lên 1,2 tỷ".

    >>> low = "từ 500 triệu lên 1,2 tỷ đồng"
    >>> risen_unit(low, read_figure(low, 3)).unit
    'VND'
    """
    link = _RISES.match(low, figure.end) if figure.scale else None
    later = read_figure(low, link.end()) if link else None
    if later is None or not later.scale or later.value is None:
        return None
    unit = unit_of(low, later, later.end)
    return unit._replace(end=figure.end) if unit and unit.type != model.PERCENT else None


def _unit_of_both(figure: Figure, later: Figure, unit: Unit | None, *, listed: bool) -> Unit | None:
    """The unit for the first of two figures, None unless both are sums written out in full."""
    if unit is None or unit.type != model.MONEY or not figure.value or not later.value:
        return None
    whole = later.style in _GROUPED or later.scale
    if figure.style not in _GROUPED or not whole or figure.value < _LEAST:
        return None
    less, more = sorted((figure.value, later.value))
    if more / less > (_LIST_SPREAD if listed else _SPREAD):
        return None
    if listed and figure.value % _LEAST:
        return None
    return Unit(unit.type, unit.unit, figure.end)
