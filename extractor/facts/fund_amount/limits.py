"""A lowest and a highest sum told apart, which are one range: "thấp nhất 3, cao nhất 15 triệu"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.analysis import SentenceView
from extractor.facts.phrases import one_of
from extractor.late import late
from extractor.quantities import Quantity
from extractor.sought import Sought

_WHO = (
    r"(?:(?:người|nhà|gia đình|hộ|căn|trường hợp|suất|sổ|phần|chị|anh|em|nơi|đơn vị|đoàn viên) )?"
)
_LOWEST = _WHO + one_of("thấp nhất, ít nhất, tối thiểu, ít thì, thấp thì, ít")
_HIGHEST = _WHO + one_of("cao nhất, nhiều nhất, tối đa, nhiều thì, cao thì, nhiều")
_BEHIND = r"(?: là| có|:)?\s*"
_WHOLE = late(r"\d{1,3}(?![\d.,])")
_BARE = 1000
"""Below this the lower end has the scale of the upper: "thấp nhất 2, cao nhất 10 triệu đồng"."""
_LOW_FIRST = (
    Sought(rf"{_LOWEST}{_BEHIND}$"),
    re.compile(rf"\s*,?\s*(?:và |còn )?{_HIGHEST}{_BEHIND}"),
)
_HIGH_FIRST = (
    Sought(rf"{_HIGHEST}{_BEHIND}$"),
    re.compile(rf"\s*,?\s*(?:và |còn )?{_LOWEST}{_BEHIND}"),
)


def spans_of(view: SentenceView, sums: Sequence[Quantity]) -> list[Quantity]:
    """The sums of a sentence, a lowest and a highest that follow one another made into one."""
    found: list[Quantity] = []
    for quantity in sums:
        spanned = _spanned(view, found[-1], quantity) if found else None
        if spanned:
            found[-1] = spanned
        else:
            found.append(quantity)
    return found


def opens_range(view: SentenceView, quantity: Quantity) -> bool:
    """Whether a figure without đồng is the first end of a range: "ít thì 5 ngàn, nhiều thì"."""
    low = view.analysis.low
    lead = low[max(view.start, quantity.figure_start - 26) : quantity.figure_start]
    return any(
        view.search(opens, lead) and parts.match(low, quantity.end)
        for opens, parts in (_LOW_FIRST, _HIGH_FIRST)
    )


def _scale_of(view: SentenceView, quantity: Quantity) -> int:
    """What one of a sum's figure is worth: a million in "10 triệu đồng"."""
    told = _WHOLE.match(view.analysis.low, quantity.figure_start)
    figure = int(told.group()) if told else 0
    return int(quantity.value // figure) if figure and quantity.value else 1


def _spanned(view: SentenceView, first: Quantity, second: Quantity) -> Quantity | None:
    """The range between two sums, None when they are no two ends of one."""
    low = view.analysis.low
    lead = low[max(view.start, first.figure_start - 26) : first.figure_start]
    between = low[first.end : second.figure_start]
    for opens, parts in (_LOW_FIRST, _HIGH_FIRST):
        opening = view.search(opens, lead)
        if opening is None or not parts.fullmatch(between):
            continue
        low_end = first.value
        if low_end is not None and second.value is not None and low_end < _BARE:
            low_end *= _scale_of(view, second)
        ends = [end for end in (low_end, second.value) if end is not None]
        start = first.figure_start - (len(lead) - opening.start())
        return replace(
            first,
            start=start,
            end=second.end,
            value=min(ends),
            value_max=max(ends),
            qualifier="exact",
            per=second.per or first.per,
        )
    return None
