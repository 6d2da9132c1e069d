"""Two spaces between words, told as one; those between the cells of a table's row stay."""

from __future__ import annotations

import re
from array import array
from typing import Final

from extractor.late import late

#: Two between words or behind a stop are a slip; cells of a table stand further apart.
_TWO_SPACES: Final = late(r"(?<=[\w.;:,!?])  (?=\w)")
_ROW: Final = late(r".*?(?: {2,}(?:\d[\d.,]*%?|[-–])){2,}")
"""A row of a table: two figures at its end stand apart from what is before them."""
_GAP: Final = late(r"\S(?= {2,}\S)")
_LEAST_GAPS: Final = 3
"""Gaps of two spaces or more that make of a line one of cells, where some are wider."""
_BELOW: Final = 800
"""Code points behind a gap in which the row that it stands in and those below it end."""


def single_spaced(text: str, starts: array[int]) -> tuple[str, array[int]]:
    """The text without the second of two spaces between words.

    Args:
        text: The text.
        starts: Where each of its characters stood in the given text; empty when all still do.

    Returns:
        The text, and where each of its characters stood.

    >>> lines = ("Có  3 tổ,  31 người", "May Lộc  31   25", "May Lộc  31  25")
    >>> [single_spaced(line, array("I"))[0] for line in lines]
    ['Có 3 tổ, 31 người', 'May Lộc  31   25', 'May Lộc  31  25']
    """
    second = [slip.end() - 1 for slip in _TWO_SPACES.finditer(text) if not _parts_cells(text, slip)]
    if not second:
        return text, starts
    kept, pieces = array("I"), []
    last = 0
    for at in [*second, len(text)]:
        kept.extend(starts[last:at] if starts else range(last, at))
        pieces.append(text[last:at])
        last = at + 1
    return "".join(pieces), kept


def _parts_cells(text: str, gap: re.Match[str]) -> bool:
    """Whether two spaces part cells of a row: it has wider gaps, or ends in two figures."""
    start = text.rfind("\n", 0, gap.start()) + 1
    line, *below = text[start : gap.end() + _BELOW].split("\n")[:4]
    line = line.strip()
    if _ROW.fullmatch(line):
        return True
    heads = "   " in line or any(_ROW.fullmatch(one.strip()) for one in below)
    return heads and len(_GAP.findall(line)) >= _LEAST_GAPS
