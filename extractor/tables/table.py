"""A table as it was found in a text: the heads of its columns and its rows."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from extractor.late import late
from extractor.normalise import lower
from extractor.tables.columns import is_share_of_women
from extractor.tables.words import FIGURE_FIRST, HEAD, ROLES, TIME, UNIT

_LONGEST_HEAD: Final = 40
_IN_BRACKETS: Final = late(r"\([^()]*\)")
_OF_PLAN: Final = late(r"th ?/ ?kh\b|(?:mức|tỷ lệ|tỉ lệ)? ?(?:hoàn thành|% )")
"""The head of a column that measures results by goals: "TH/KH"."""
_PLAN_BEHIND: Final = late(
    r"(?:19|20)\d\d ?[(,–-] ?(?:kế hoạch|kh|dự toán|chỉ tiêu|giao|phấn đấu|mục tiêu|dự kiến)\)?$"
)
"""What makes of the head of a year that of its goals: "Năm 2022 (kế hoạch)"."""
_HONOURS: Final = {
    "who": re.compile(r"(?:tên )?(?:đơn vị|tập thể|cá nhân|họ (?:và )?tên|cđcs|công đoàn)(?!\w)"),
    "what": re.compile(r"(?:hình thức|danh hiệu|nội dung khen|khen thưởng|được khen)(?!\w)"),
    "giver": re.compile(
        r"(?:cơ quan|cấp|đơn vị|nơi)(?: quyết định)? (?:tặng|khen|trao|công nhận|ban hành)(?!\w)"
    ),
}
"""The columns of a list of honours."""
_BESIDE_HONOURS: Final = late(
    r"(?:stt|tt|số tt|chức vụ|chức danh|số (?:quyết định|qđ)|quyết định|ngày|ghi chú)(?!\w)|$"
)


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


def cell_at(text: str, start: int, end: int) -> Cell:
    """What stands in a stretch, without the white space around it."""
    raw = text[start:end]
    bare = raw.strip()
    begin = start + (raw.index(bare) if bare else 0)
    return Cell(begin, begin + len(bare), bare)


def cells_parted(text: str, start: int, end: int, separator: re.Pattern[str]) -> list[Cell]:
    """The cells of a stretch that a separator parts, empty ones too."""
    found: list[Cell] = []
    last = start
    for gap in separator.finditer(text, start, end):
        found.append(cell_at(text, last, gap.start()))
        last = gap.end()
    return [*found, cell_at(text, last, end)]


@dataclass(frozen=True, slots=True)
class Table:
    """A table: the heads of its columns (none when it has no such row) and its rows."""

    heads: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    lines: int
    money: str = "đồng"
    """The unit of its sums."""

    def role(self, column: int) -> str:
        """What a column holds: ``index``, ``unit``, ``share``, ``money``, ``plan`` or ``value``."""
        if column >= len(self.heads):
            return "value"
        low = self.heads[column].low
        if is_share_of_women(low):
            return "value"
        if column and low.strip() == "đơn vị" and self._holds_units(column):
            return "unit"
        if _PLAN_BEHIND.search(low):
            return "plan"
        if low.rstrip(" )").endswith("%") or _OF_PLAN.match(low):
            return "share"
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


class Honours(NamedTuple):
    """The columns of a list of honours; ``unit`` and ``giver`` are None where no column tells."""

    who: int
    unit: int | None
    what: int
    giver: int | None


def honours(heads: Sequence[Cell]) -> Honours | None:
    """The columns of a list of honours; None when heads are not those of one.

    Where no column tells the giver, no other may tell more than numbers, offices and decisions.
    """
    found = {
        role: [at for at, head in enumerate(heads) if words.match(head.low)]
        for role, words in _HONOURS.items()
    }
    giver = found["giver"][:1]
    who = [at for at in found["who"] if at not in giver]
    if not who or not found["what"]:
        return None
    told = {*who[:2], found["what"][0], *giver}
    rest = [head for at, head in enumerate(heads) if at not in told]
    if not giver and not all(_BESIDE_HONOURS.match(head.low) for head in rest):
        return None
    unit = who[1] if len(who) > 1 else None
    return Honours(who[0], unit, found["what"][0], giver[0] if giver else None)
