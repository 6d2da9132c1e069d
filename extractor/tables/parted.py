"""What parts the cells of a line, and the cells themselves."""

import re
from collections.abc import Sequence
from itertools import dropwhile
from typing import Final

from extractor.tables.table import Cell, cells_parted

SPACED: Final = re.compile(r" {2,}")
_TABS: Final = re.compile(r"[ ]*\t+[ ]*")
_TAB: Final = re.compile(r"[ ]*\t[ ]*")
SEPARATORS: Final = (
    (("|",), re.compile(r"[ ]*\|[ ]*")),
    (("\t",), _TABS),
    ((" / ",), re.compile(r" +/ +")),
    ((";",), re.compile(r" *; *")),
    (("  ",), SPACED),
    ((" – ", " - "), re.compile(r" [–-](?= )")),
)
"""What parts cells, each with the signs of which a line must hold one to have it."""
SIGNS: Final = ("|", "\t", ";", "  ", " / ", " – ", " - ")
"""Of these every line that one of them parts holds some."""
LONGEST_CELL: Final = 120
MOST_COLUMNS: Final = 14


def row_of(
    text: str, start: int, end: int, separator: re.Pattern[str], heads: Sequence[Cell]
) -> tuple[Cell, ...]:
    """The cells of a row; tabs that stand together part empty ones, where there are heads for all.

    Where there are not, they only set the next cell apart.
    """
    if separator is _TABS and "\t\t" in text[start:end].strip(" "):
        row = cells_of(text, start, end, _TAB)
        if len(row) <= len(heads):
            return row
    return cells_of(text, start, end, separator)


def cells_of(
    text: str, start: int, end: int, separator: re.Pattern[str], *, keep: bool = False
) -> tuple[Cell, ...]:
    """The cells of a line; one when the separator does not stand in it.

    Empty cells that open it are left out but for those to ``keep``.
    """
    if keep and text.startswith("|", start) and text.endswith("|", start, end):
        start, end = start + 1, end - 1
    found = cells_parted(text, start, end, separator)
    if any(len(cell.text) > LONGEST_CELL for cell in found):
        return ()
    if not keep:
        found = list(dropwhile(lambda cell: not cell.text, found))
    return tuple(found) if len(found) <= MOST_COLUMNS else ()
