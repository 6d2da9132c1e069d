"""Two spaces between words, told as one; those between the cells of a table's row stay."""

from __future__ import annotations

import re
from typing import Final

from extractor.late import late
from extractor.way_back import WayBack

#: Two between words or behind a stop are a slip; cells of a table stand further apart.
_TWO_SPACES: Final = late(r"  (?<=[\w.;:,!?]  )(?=\w)")
_ROW: Final = late(r".*?(?: {2,}(?:\d[\d.,]*%?|[-–])){2,}")
"""A row of a table: two figures at its end stand apart from what is before them."""
_GAP: Final = late(r"\S(?= {2,}\S)")
_LEAST_GAPS: Final = 3
"""Gaps of two spaces or more that make of a line one of cells, where some are wider."""
_BELOW: Final = 800
"""Code points behind a gap in which the row that it stands in and those below it end."""


def single_spaced(text: str, way: WayBack) -> tuple[str, WayBack]:
    """The text with one space for two between words.

    Args:
        text: The text.
        way: Where each of its characters stands in the given text.

    Returns:
        The text, and where each of its characters stands.

    >>> way = WayBack()
    >>> way.move(0, 30)
    >>> lines = ("Có  3 tổ,  31 người", "May Lộc  31   25", "May Lộc  31  25")
    >>> [single_spaced(line, way)[0] for line in lines]
    ['Có 3 tổ, 31 người', 'May Lộc  31   25', 'May Lộc  31  25']
    """
    kept, pieces = WayBack(), []
    last = 0
    for slip in _TWO_SPACES.finditer(text):
        if _parts_cells(text, slip):
            continue
        first, second = slip.start(), slip.end() - 1
        kept.follow(way, last, first)
        kept.stay(way.begin(first), way.end(second), 1)
        pieces += [text[last:first], " "]
        last = slip.end()
    if not last:
        return text, way
    kept.follow(way, last, len(text))
    return "".join([*pieces, text[last:]]), kept


def _parts_cells(text: str, gap: re.Match[str]) -> bool:
    """Whether two spaces part cells of a row: it has wider gaps, or ends in two figures."""
    start = text.rfind("\n", 0, gap.start()) + 1
    line, *below = text[start : gap.end() + _BELOW].split("\n")[:4]
    line = line.strip()
    if _ROW.fullmatch(line):
        return True
    heads = "   " in line or any(_ROW.fullmatch(one.strip()) for one in below)
    return heads and len(_GAP.findall(line)) >= _LEAST_GAPS
