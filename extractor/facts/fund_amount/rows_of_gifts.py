"""Prices in a row of gifts of one kind: "10 suất (2 triệu đồng), 25 suất (1,5 triệu đồng)"."""

from itertools import pairwise
from typing import Final

from extractor.analysis import SentenceView
from extractor.late import late
from extractor.quantities import Quantity

_GIFT: Final = late(
    r" (?P<thing>suất|phần|túi|gói|giỏ|phiếu|thẻ|sổ|giải|vé|căn|nhà|con|cháu|em|người|hộ)\b"
    r"(?P<kind>(?: [^\W\d]+){0,5}?)(?:,? ?\(| ?[:-])? ?(?:(?:trị giá|mức|loại|là) )?"
)
_NEXT: Final = late(r"(?: ?/ ?[^\W\d]+)?\)?(?:[,;]| và|[,;] và) ")
_LARGEST: Final = 10_000_000
"""VND above which a sum told of several gifts is their total."""
_REACH: Final = 60
"""Code points between a number of gifts and their price."""


def is_price_in_row(view: SentenceView, quantity: Quantity) -> bool:
    """Whether a sum is the price of each of its gifts, as the others in its row tell.

    Where fewer gifts of one kind have the larger sums, the sums are no totals.
    """
    if quantity.value is None or quantity.value > _LARGEST:
        return False
    row: list[tuple[float, float]] = []
    things: set[str] = set()
    last = -1
    found = False
    for number, sum_, thing in _priced(view):
        if last < 0 or not _NEXT.fullmatch(view.analysis.low, last, number.start):
            if found:
                break
            row, things = [], set()
        row.append((number.value or 0, sum_.value or 0))
        things.add(thing)
        found = found or sum_ is quantity
        last = sum_.end
    if not found or len(row) < 2 or len(things) > 1:
        return False
    ranked = sorted(row, key=lambda pair: (pair[0], -pair[1]))
    falls = all(less[1] >= more[1] for less, more in pairwise(ranked))
    return falls and ranked[0][1] > ranked[-1][1]


def _priced(view: SentenceView) -> list[tuple[Quantity, Quantity, str]]:
    """The counts of gifts right before which a sum is told, the sums and the gifts."""
    low = view.analysis.low
    sums = {sum_.figure_start: sum_ for sum_ in view.kind_of("money")}
    found = []
    for number in view.kind_of("number"):
        following = [at for at in sums if number.end < at < number.end + _REACH]
        gift = _GIFT.fullmatch(low, number.end, min(following)) if following else None
        if gift is not None and isinstance(number.value, int):
            found.append((number, sums[gift.end()], gift["thing"]))
    return found
