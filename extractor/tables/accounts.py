"""What was taken in, spent and left of one fund, told by heads over one row of sums.

"Thu", "Chi", "Còn lại" over "46.200.000", "38.500.000", "7.700.000", in a row or each on a line.
"""

from collections.abc import Sequence
from typing import Final

from extractor.late import late
from extractor.normalise import lower
from extractor.signs import Signs
from extractor.tables.table import Cell, Table, cell_at, cells_parted

_HEAD: Final = late(
    r"(?:(?:tổng |số )*(?:tiền )?(?:đã )?(?:thu|chi|tồn|dư|vận động|quyên góp|huy động|sử dụng"
    r"|kết dư)|còn lại|còn dư|số dư|tồn quỹ|tồn đầu|dư đầu)"
    r"(?: (?:được|(?:trong|cuối|đầu) (?:kỳ|năm|quý)|kỳ trước|năm trước|hiện nay|quỹ))?"
    r"(?:\s*\([^()]{1,30}\))?"
)
_SUM: Final = late(r"(?P<sum>\d{1,3}(?:[.,]\d{3})+|\d{6,}|\d+(?:,\d+)?)\s*(?:đ|đồng|vnđ)?")
_PARTS: Final = late(r"[ ]*(?:\||\t|;)[ ]*| {2,}")
_LEAST: Final = 2
_MOST: Final = 5
_SIX: Final = 6
_BEGIN: Final = ("thu", "tổng thu", "đã thu", "tồn")
_SIGNS: Final = Signs(*(f"\n{words}" for words in _BEGIN))
"""What a line begins with in every text that holds such heads."""


def may_hold(low: str) -> bool:
    """Whether a text may hold such heads; ``low`` in lowercase letters."""
    return low.startswith(_BEGIN) or _SIGNS.stand_in(low)


def opens_account(line: str) -> bool:
    """Whether a line begins as the heads of an account do."""
    return _HEAD.match(lower(line).lstrip("| ")) is not None


def account_at(text: str, lines: Sequence[tuple[int, int]], at: int, money: str) -> Table | None:
    """The account whose heads begin with a line, each head with its sum as a row; else None.

    >>> text = "Thu\\nChi\\nCòn lại\\n46.200.000\\n38.500.000\\n7.700.000"
    >>> lines, start = [], 0
    >>> for line in text.split("\\n"):
    ...     lines.append((start, start + len(line)))
    ...     start += len(line) + 1
    >>> found = account_at(text, lines, 0, "đồng")
    >>> [[cell.text for cell in row] for row in found.rows]
    [['Thu', '46.200.000'], ['Chi', '38.500.000'], ['Còn lại', '7.700.000']]
    """
    row = _row(text, *lines[at])
    if len(row) >= _LEAST:
        below = _row(text, *lines[at + 1]) if at + 1 < len(lines) else ()
        return _account(row, below, 2, money)
    heads: list[Cell] = []
    for line in lines[at : at + _MOST]:
        cell = cell_at(text, *line)
        if not _HEAD.fullmatch(cell.low):
            break
        heads.append(cell)
    sums = [cell_at(text, *line) for line in lines[at + len(heads) : at + 2 * len(heads)]]
    return _account(heads, sums, 2 * len(heads), money)


def _account(heads: Sequence[Cell], sums: Sequence[Cell], size: int, money: str) -> Table | None:
    if len(heads) < _LEAST or len(sums) != len(heads):
        return None
    if not all(_HEAD.fullmatch(head.low) for head in heads):
        return None
    small = money == "đồng"
    for one in sums:
        told = _SUM.fullmatch(one.low)
        if told is None or (
            small and 0 < sum(map(str.isdigit, told["sum"])) < _SIX and told["sum"] != "0"
        ):
            return None
    start = heads[0].start
    over = (Cell(start, start, "Nội dung"), Cell(start, start, "Số tiền"))
    rows = tuple(zip(heads, map(_bare, sums), strict=True))
    return Table(over, rows, size, money)


def _bare(cell: Cell) -> Cell:
    told = _SUM.fullmatch(cell.low)
    size = told.end("sum") if told else len(cell.text)
    return Cell(cell.start, cell.start + size, cell.text[:size])


def _row(text: str, start: int, end: int) -> tuple[Cell, ...]:
    """The cells of a line that signs or wide gaps part, those at its ends left out when empty."""
    return tuple(one for one in cells_parted(text, start, end, _PARTS) if one.text)
