"""Two spaces between words, told as one; those between the cells of a table's row stay."""

from __future__ import annotations

from typing import Final

from extractor.late import late
from extractor.way_back import WayBack

#: Two between words, stops or dashes are a slip; cells of a table stand further apart.
_TWO_SPACES: Final = late(r"  (?<=\S  )(?=\S)")
_ROW: Final = late(r".*?(?: {2,}(?:\d[\d.,]*%?|[-–])){2,}")
"""A row of a table: two figures at its end stand apart from what is before them."""
_GAP: Final = late(r"\S(?= {2,}\S)")
_LEAST_GAPS: Final = 3
"""Gaps of two spaces or more that make of a line one of cells, where some are wider."""
_BELOW: Final = 600
"""Code points behind a line in which the rows below it stand."""
_LONGEST_ROW: Final = 400
"""Code points up to which a line is one of cells."""


def single_spaced(text: str, way: WayBack) -> tuple[str, WayBack]:
    """The text with one space for two between words.

    Args:
        text: The text.
        way: Where each of its characters stands in the given text.

    Returns:
        The text, and where each of its characters stands.

    >>> way = WayBack()
    >>> way.move(0, 30)
    >>> lines = ("Có  3 tổ,  31  -  32 người", "May Lộc  31   25", "May Lộc  31  25")
    >>> [single_spaced(line, way)[0] for line in lines]
    ['Có 3 tổ, 31 - 32 người', 'May Lộc  31   25', 'May Lộc  31  25']
    """
    kept, pieces = WayBack(), []
    last = 0
    line_end, cells = -1, False
    for slip in _TWO_SPACES.finditer(text):
        if slip.start() > line_end:
            line_end, cells = _line_of(text, slip.start(), line_end)
        if cells:
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


def _line_of(text: str, at: int, after: int) -> tuple[int, bool]:
    """Where the line of an offset ends, and whether spaces part cells in it.

    ``after``: where a line before it ends, from which on its beginning is looked for.
    """
    start = max(text.rfind("\n", max(after, 0), at), after) + 1
    end = text.find("\n", at)
    end = end if end >= 0 else len(text)
    return end, end - start <= _LONGEST_ROW and _are_cells(text, start, end)


def _are_cells(text: str, start: int, end: int) -> bool:
    """Whether a line is a row: it ends in two figures, has wider gaps, or stands over such."""
    line = text[start:end].strip()
    if _ROW.fullmatch(line):
        return True
    if len(_GAP.findall(line)) < _LEAST_GAPS:
        return False
    below = text[end + 1 : end + _BELOW].split("\n")[:3]
    return "   " in line or any(_ROW.fullmatch(one.strip()) for one in below)
