"""Tables of which each cell has a line, empty ones too, and a number opens each row.

A sub-row ("Trong đó nữ", its unit and figure) follows without a number; a roman one opens a part.
"""

from collections.abc import Sequence
from typing import Final

from extractor.late import late
from extractor.tables.table import Cell, Table, are_heads, cell_at
from extractor.tables.words import FIGURE, FIGURE_FIRST, ROLES, UNIT

_LONGEST_CELL: Final = 60
_LONGEST_LABEL: Final = 120
_COLUMNS: Final = range(7, 2, -1)
_LEAST_ROWS: Final = 2
_LAST: Final = 200
"""Lines that such a table may have."""
_NUMBER: Final = late(r"\d{1,2}(?:\.\d{1,2})?[.)]?")
_VALUE: Final = late(rf"{FIGURE.pattern} ?%?|[-–]|{UNIT.pattern}")
_PART: Final = late(r"[IVX]{1,4}[.)]?|[A-H][.)]?")


def numbered_at(text: str, lines: Sequence[tuple[int, int]], at: int) -> Table | None:
    """The table whose heads begin with a line, None when none does.

    >>> rows = "1\\nĐoàn viên\\nngười\\n50\\nTrong đó nữ\\nngười\\n30\\n2\\nTổ\\ntổ\\n4"
    >>> text = f"TT\\nNội dung\\nĐVT\\nSố lượng\\n{rows}"
    >>> lines, start = [], 0
    >>> for line in text.split("\\n"):
    ...     lines.append((start, start + len(line)))
    ...     start += len(line) + 1
    >>> [[cell.text for cell in row] for row in numbered_at(text, lines, 0).rows]
    [['1', 'Đoàn viên', 'người', '50'], ['', 'Trong đó nữ', 'người', '30'], ['2', 'Tổ', 'tổ', '4']]
    """
    first = cell_at(text, *lines[at])
    if not ROLES["index"].match(first.low):
        return None
    for width in _COLUMNS:
        heads = tuple(cell_at(text, *line) for line in lines[at : at + width])
        if len(heads) < width or not all(one.text for one in heads) or not are_heads(heads):
            continue
        rows, size = _rows(text, lines[at + width : at + _LAST], width)
        if len(rows) >= _LEAST_ROWS:
            return Table(heads, tuple(rows), width + size)
    return None


def _rows(
    text: str, lines: Sequence[tuple[int, int]], width: int
) -> tuple[list[tuple[Cell, ...]], int]:
    """The rows from a line on, and the lines they take."""
    rows: list[tuple[Cell, ...]] = []
    at = size = 0
    while at < len(lines):
        cell = cell_at(text, *lines[at])
        if not cell.text:
            at += 1
            continue
        part = _PART.fullmatch(cell.text) is not None
        if part and not _is_summed(text, lines, at, width):
            at += 2  # "II", "Chăm lo đời sống"
            continue
        number = part or _NUMBER.fullmatch(cell.text) is not None
        if not number and not rows:
            break
        begin = at + number
        row = [cell_at(text, *line) for line in lines[begin : begin + width - 1]]
        while row and not row[-1].text:
            row.pop()
        told = len(row) > 1 and any(FIGURE_FIRST.match(one.text) for one in row[1:])
        long = any(len(one.text) > _LONGEST_CELL for one in row[1:])
        if not told or long or not row[0].text or len(row[0].text) > _LONGEST_LABEL:
            break
        open_ = cell if number else Cell(row[0].start, row[0].start, "")
        rows.append((open_, *row))
        at = size = begin + width - 1
    return rows, min(size, len(lines))


def _is_summed(text: str, lines: Sequence[tuple[int, int]], at: int, width: int) -> bool:
    """Whether a part has figures of its own: "A", "Tổng thu", "271.840.000"; not "1" of a row."""
    label, *rest = (cell_at(text, *line) for line in lines[at + 1 : at + width])
    if len(rest) < width - 2 or not label.text or FIGURE_FIRST.match(label.text):
        return False
    if not any(FIGURE.fullmatch(one.text) for one in rest):
        return False
    below = cell_at(text, *lines[at + width]).text if at + width < len(lines) else ""
    opens = _PART.fullmatch(below) or _NUMBER.fullmatch(below) or below.startswith(("-", "–", "+"))
    return (not below or bool(opens)) and all(
        not one.text or _VALUE.fullmatch(one.low) for one in rest
    )
