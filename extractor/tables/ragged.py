"""Accounts of which each cell stands on a line of its own, those left empty gone.

"A", "TÍCH LŨY ĐẦU KỲ", "10", "38.416.500" over "B", "PHẦN THU" over "1", "Đoàn phí", "22" …: a row
is told apart from the next by what its cells hold, not by how many there are.
"""

from collections.abc import Sequence
from typing import Final

from extractor.late import late
from extractor.tables.table import Cell, Table, are_heads, cell_at
from extractor.tables.words import FIGURE, ROLES, TIME

_INDEX: Final = late(r"(?:[A-HĐ]|[IVX]{1,4}|\d{1,2}(?:\.\d{1,2}){0,2}|[a-hđ])[.)]?")
_VALUE: Final = late(rf"(?P<sum>{FIGURE.pattern})(?: ?(?:đ|đồng|vnđ))?|[-–]|0")
_CODE: Final = late(r"(?:mã(?: số)?|ms)(?: chỉ tiêu| thu chi)?")
_OF_SUMS: Final = late(r"(?:quyết|dự) toán|số tiền|thực hiện|thực thu|thực chi|số duyệt")
"""What heads a column of the sums of an account."""
_LONGEST: Final = 110
_LINES: Final = 400
"""Lines below the first head that are looked through."""
_HEADS: Final = range(3, 7)
_LEAST: Final = 3
"""Rows of sums from which such lines are an account."""
_SIX: Final = 6
"""The digits of a sum of đồng that nothing else has."""


def ragged_at(text: str, lines: Sequence[tuple[int, int]], at: int, money: str) -> Table | None:
    r"""The account whose heads begin with a line, its missing cells put in; else None.

    >>> text = "STT\nNội dung\nMã số\nQuyết toán 2019\nA\nDƯ ĐẦU KỲ\n10\n4.100.000\nB\nTHU"
    >>> text += "\n1\nĐoàn phí\n22\n9.000.000\n2\nCấp trên cấp\n23\n300.000\nCỘNG THU\n9.300.000"
    >>> lines, start = [], 0
    >>> for line in text.split("\n"):
    ...     lines.append((start, start + len(line)))
    ...     start += len(line) + 1
    >>> for row in ragged_at(text, lines, 0, "đồng").rows:
    ...     print([cell.text for cell in row])
    ['A', 'DƯ ĐẦU KỲ', '10', '4.100.000']
    ['B', 'THU']
    ['1', 'Đoàn phí', '22', '9.000.000']
    ['2', 'Cấp trên cấp', '23', '300.000']
    ['', 'CỘNG THU', '', '9.300.000']
    """
    if not ROLES["index"].fullmatch(cell_at(text, *lines[at]).low):
        return None
    cells = [
        cell
        for start, end in lines[at : at + _LINES]
        if (cell := cell_at(text, start, min(end, start + _LONGEST + _SIX))).text
    ]
    width = next((n for n, cell in enumerate(cells) if _INDEX.fullmatch(cell.text)), 0)
    heads = tuple(cells[:width])
    if width not in _HEADS or not are_heads(heads):
        return None
    coded = _CODE.fullmatch(heads[2].low) is not None
    if not any(_OF_SUMS.match(head.low) or TIME.match(head.low) for head in heads[2 + coded :]):
        return None
    rows = _rows(cells[width:], width, coded)
    whole = sum(len(row) == width for row in rows)
    if whole < _LEAST or all(row[0].text and len(row) == width for row in rows):
        return None
    size = text.count("\n", lines[at][0], rows[-1][-1].end) + 1
    return Table(heads, tuple(rows), size, money)


def _rows(cells: Sequence[Cell], width: int, coded: bool) -> list[tuple[Cell, ...]]:
    """The rows, each as wide as the heads, or only a number and the name of a part."""
    rows: list[tuple[Cell, ...]] = []
    sums = width - 2 - coded
    at = 0
    while at < len(cells):
        numbered = _opens(cells, at)
        label_at = at + numbered
        if label_at >= len(cells):
            break
        label = cells[label_at]
        end = label_at + 1
        while end < len(cells) and _VALUE.fullmatch(cells[end].low) and not _opens(cells, end):
            end += 1
        values = list(cells[label_at + 1 : end])
        index = cells[at] if numbered else Cell(label.start, label.start, "")
        if not (len(label.text) <= _LONGEST and any(map(str.isalpha, label.text))):
            break
        if not values and (numbered or label.text.isupper()):
            rows.append((index, label))
        elif len(values) == sums + coded and coded and _is_code(values[0]):
            rows.append((index, label, *values))
        elif len(values) == sums and any(_is_sum(one) for one in values):
            code = (Cell(label.end, label.end, ""),) if coded else ()
            rows.append((index, label, *code, *values))
        else:
            break
        at = end
    while rows and len(rows[-1]) < width:
        del rows[-1]
    return rows


def _opens(cells: Sequence[Cell], at: int) -> bool:
    """Whether a cell numbers the row of the label behind it."""
    if not _INDEX.fullmatch(cells[at].text) or at + 1 >= len(cells):
        return False
    return _VALUE.fullmatch(cells[at + 1].low) is None


def _is_code(cell: Cell) -> bool:
    return len(cell.text) <= len("10.1")


def _is_sum(cell: Cell) -> bool:
    return sum(map(str.isdigit, cell.text)) >= _SIX
