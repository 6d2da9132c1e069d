"""A table as it was found in a text: the heads of its columns and its rows."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from extractor.normalise import lower
from extractor.tables.words import FIGURE_FIRST, HEAD, ROLES, TIME

_LONGEST_HEAD: Final = 40


@dataclass(slots=True, unsafe_hash=True)
class Cell:
    """A cell; offsets count code points of the normalised text."""

    start: int
    end: int
    text: str

    @property
    def low(self) -> str:
        return lower(self.text)


@dataclass(frozen=True, slots=True)
class Table:
    """A table: the heads of its columns (none when it has no such row) and its rows."""

    heads: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    lines: int
    money: str

    def role(self, column: int) -> str:
        """What a column holds: ``index``, ``unit``, ``share``, ``money``, ``plan`` or ``value``."""
        if column >= len(self.heads):
            return "value"
        low = self.heads[column].low
        return next((role for role, words in ROLES.items() if words.match(low)), "value")


def are_heads(cells: Sequence[Cell]) -> bool:
    """Whether cells are the heads of columns: two at least are such words, and none is a figure."""
    short = all(len(cell.text) <= _LONGEST_HEAD for cell in cells)
    dated = sum(TIME.match(cell.low) is not None for cell in cells[1:])
    known = sum(HEAD.match(cell.low) is not None for cell in cells) + (dated > 1)
    figures = any(FIGURE_FIRST.match(cell.text) and not TIME.match(cell.low) for cell in cells)
    return short and known >= 2 and not figures
