"""A table as it was found in a text: the heads of its columns and its rows."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from extractor.normalise import lower
from extractor.tables.columns import is_share_of_women
from extractor.tables.words import FIGURE_FIRST, HEAD, ROLES, TIME, UNIT

_LONGEST_HEAD: Final = 40
_IN_BRACKETS: Final = re.compile(r"\([^()]*\)")
_HONOURS: Final = {
    "who": re.compile(r"(?:tên )?(?:đơn vị|tập thể|cá nhân|họ (?:và )?tên|cđcs|công đoàn)(?!\w)"),
    "what": re.compile(r"(?:hình thức|danh hiệu|nội dung khen|khen thưởng)(?!\w)"),
    "giver": re.compile(
        r"(?:cơ quan|cấp|đơn vị|nơi)(?: quyết định)? (?:tặng|khen|trao|công nhận|ban hành)(?!\w)"
    ),
}
"""The columns of a list of honours."""


@dataclass(slots=True, unsafe_hash=True)
class Cell:
    """A cell; offsets count code points of the normalised text.

    ``lead`` is what is said before it: "CĐCS" before the name of a host.
    """

    start: int
    end: int
    text: str
    lead: str = ""

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
        if is_share_of_women(low):
            return "value"
        if column and low.strip() == "đơn vị" and self._holds_units(column):
            return "unit"
        return next((role for role, words in ROLES.items() if words.match(low)), "value")

    def _holds_units(self, column: int) -> bool:
        """Whether a column headed "Đơn vị" tells what is counted, not whose the figures are."""
        cells = [row[column].low.strip(" .") for row in self.rows if len(row) > column]
        return all(UNIT.fullmatch(cell) for cell in cells if cell)


def are_heads(cells: Sequence[Cell]) -> bool:
    """Whether cells are the heads of columns: two at least are such words, and none is a figure."""
    short = all(len(_IN_BRACKETS.sub("", cell.text)) <= _LONGEST_HEAD for cell in cells)
    dated = sum(TIME.match(cell.low) is not None for cell in cells[1:])
    known = sum(HEAD.match(cell.low) is not None for cell in cells) + (dated > 1)
    figures = any(FIGURE_FIRST.match(cell.text) and not TIME.match(cell.low) for cell in cells)
    return short and known >= 2 and not figures


def honours(heads: Sequence[Cell]) -> tuple[int, int, int] | None:
    """The columns of a list of honours that tell who was given what by whom; None without them."""
    found = [
        next((at for at, head in enumerate(heads) if words.match(head.low)), None)
        for words in _HONOURS.values()
    ]
    who, what, giver = found
    return None if who is None or what is None or giver is None else (who, what, giver)
