"""A number told twice, in digits and in words: "5.000.000 đồng (Bằng chữ: Năm triệu đồng chẵn./.)".

The second telling is no quantity of its own; it may give the first one its unit.
"""

from dataclasses import replace
from typing import Final

from extractor.late import late
from extractor.quantities import model
from extractor.quantities.model import Quantity
from extractor.quantities.money import per_after

_CUE: Final = r"(?:(?:số tiền )?(?:viết |ghi )?bằng (?:chữ|số)(?: là)? ?:? ?)"
_TELLS: Final = late(rf" ?[,;.:]? ?(?:[-(\[] ?{_CUE}?|{_CUE})[\"“]?")
_NOUN_TELLS: Final = late(rf"(?: [^\W\d_]+){{0,4}} ?\( ?{_CUE}?")
_CLOSES: Final = late(r"[\"”]?(?: [^\W\d_]+){0,3}?(?: (?:chẵn|tròn))?[ ./]*(?:đồng)?[ ./]*[)\]]")
_LONGEST: Final = 48
_TYPES: Final = (model.NUMBER, model.MONEY)


def told_twice(low: str, first: Quantity, again: Quantity) -> tuple[Quantity, int] | None:
    """What two tellings of one number make together and where they end.

    None when the second is a quantity of its own.

    >>> from extractor.quantities import find_quantities
    >>> [(found.value, found.unit) for found in find_quantities("5.000.000 (năm triệu đồng)")]
    [(5000000, 'VND')]
    """
    if first.value != again.value or first.value_max != again.value_max:
        return None
    if first.type not in _TYPES or again.type not in _TYPES:
        return None
    start = max(first.end, first.per_end or 0)
    between = low[start : again.figure_start]
    if not between or len(between) > _LONGEST:
        return None
    spelled = low[first.figure_start].isdecimal() != low[again.figure_start].isdecimal()
    money = model.MONEY in (first.type, again.type)
    tells = (money or spelled) and _TELLS.fullmatch(between)
    if not tells and not (spelled and _NOUN_TELLS.fullmatch(between)):
        return None
    if money and first.unit and again.unit and first.unit != again.unit:
        return None
    closing = _CLOSES.match(low, max(again.end, again.per_end or 0))
    end = closing.end() if closing else max(again.end, again.per_end or 0)
    made = first
    if again.type == model.MONEY and first.type == model.NUMBER:
        made = replace(first, type=again.type, unit=again.unit)
    per = per_after(low, end) if closing and made.type == model.MONEY and not made.per else None
    if per:
        made = replace(made, per=per[0], per_end=per[1])
        end = per[1]
    elif again.per and not made.per:
        made = replace(made, per=again.per, per_end=again.per_end)
    return made, end
