"""Tables of unions of which each cell stands on a line of its own.

"Nội dung", "Hoài Sơn", "An Trung" over "Đoàn viên", "4.735", "1.690"; empty lines may part the
rows, or every cell from the next.
"""

from collections.abc import Sequence
from typing import Final, NamedTuple

from extractor.late import late
from extractor.tables.columns import classes
from extractor.tables.table import Cell, cell_at
from extractor.tables.words import FIGURE_FIRST, ROLES, TIME

LONGEST_LABEL: Final = 40
"""Code points of what stands over the labels of rows."""
_LONGEST: Final = 70
_MOST: Final = 9
_LEAST: Final = 2
LABELS: Final = late(
    r"(?:nội dung|chỉ tiêu|tiêu chí|khoản mục|danh mục|hoạt động|công việc|số liệu|hạng mục"
    r"|mục|chỉ số|thông tin|đặc điểm)(?!\w)"
)
_OPENS: Final = late(r"(?:\d{1,2}(?:\.\d{1,2})*[.)]|[a-zđ]\)|[IVX]{1,4}[.)]|[A-H][.)/-])\s+")
_VALUE: Final = late(r"\d|[-–—…./]{1,3}$|(?:không|chưa)(?: có)?$|0$")
_AT_ONCE: Final = 400
"""Lines below the first head that are looked through."""


class Rows(NamedTuple):
    """Heads, the rows of as many cells below them, and the lines these take."""

    heads: Sequence[Cell]
    rows: Sequence[Sequence[Cell]]
    lines: int


def is_part(cell: Cell) -> bool:
    """Whether a line only names the rows below it: "II. Chăm lo đời sống", "NHÂN SỰ"."""
    return cell.text.isupper() or _OPENS.match(cell.text) is not None


def stacked_at(text: str, lines: Sequence[tuple[int, int]], at: int) -> Rows | None:
    r"""The heads and rows from a line on, a line for each cell; None when there are none.

    >>> text = "Nội dung\nA\nB\n\nĐoàn viên\n9\n8\n\nNữ\n5\n4"
    >>> lines, start = [], 0
    >>> for line in text.split("\n"):
    ...     lines.append((start, start + len(line)))
    ...     start += len(line) + 1
    >>> found = stacked_at(text, lines, 0)
    >>> [[cell.text for cell in row] for row in found.rows], found.lines
    ([['Đoàn viên', '9', '8'], ['Nữ', '5', '4']], 10)
    """
    first = text[slice(*lines[at])].strip().lower()
    if not (LABELS.match(first) or ROLES["index"].fullmatch(first)):
        return None
    groups = _groups(text, lines, at)
    found = _in_groups(groups) or _in_line([cell for group in groups for cell in group])
    if not found:
        return None
    heads, rows = found
    end = rows[-1][-1].end
    return Rows(heads, rows, text.count("\n", heads[0].start, end))


def _groups(text: str, lines: Sequence[tuple[int, int]], at: int) -> list[list[Cell]]:
    """The short lines from one on, in groups that empty lines part."""
    groups: list[list[Cell]] = [[]]
    for start, end in lines[at : at + _AT_ONCE]:
        cell = cell_at(text, start, end)
        size = len(cell.text)
        if size > _LONGEST or (size > LONGEST_LABEL and cell.text.startswith("(")):
            break
        if size:
            groups[-1].append(cell)
        elif groups[-1]:
            groups.append([])
    return [group for group in groups if group]


def _in_groups(groups: Sequence[list[Cell]]) -> tuple[list[Cell], list[list[Cell]]] | None:
    """The heads and the rows, each in a group of its own; a group of one names a part."""
    heads, rows = groups[0], []
    if not _LEAST < len(heads) <= _MOST:
        return None
    for group in groups[1:]:
        if len(group) == len(heads) + 1 and is_part(group[0]):
            group = group[1:]
        if len(group) == len(heads) and _opens_row(group[0]):
            rows.append(group)
        elif not (len(group) == 1 and is_part(group[0])):
            break
    return (heads, rows) if len(rows) >= _LEAST else None


def _in_line(cells: Sequence[Cell]) -> tuple[list[Cell], list[list[Cell]]] | None:
    """The heads and the rows of cells that nothing parts, so many to a row as fit the figures."""
    first = next((at for at, cell in enumerate(cells) if _is_figure(cell)), 0)
    opens = first - (ROLES["index"].fullmatch(cells[0].low) is None)
    for width in range(_LEAST + 1, min(opens, _MOST) + 1):
        if opens % width:
            continue
        heads, rows = list(cells[:width]), list[list[Cell]]()
        at = width
        while at + width <= len(cells):
            row = list(cells[at : at + width])
            if at >= opens and not _is_row(row, heads):
                if not (is_part(row[0]) and _is_row(cells[at + 1 : at + 1 + width], heads)):
                    break
                at += 1
                continue
            rows.append(row)
            at += width
        if sum(_is_row(row, heads) for row in rows) > _LEAST:
            return heads, rows
    return None


def _opens_row(cell: Cell) -> bool:
    """Whether a cell may be the label of a row or its number."""
    return not _is_figure(cell) or len(cell.text) <= len("10.")


def _is_row(cells: Sequence[Cell], heads: Sequence[Cell]) -> bool:
    """Whether a label and figures alone follow each other, or the classes that it tells of."""
    if len(cells) < len(heads):
        return False
    values = [_VALUE.match(cell.low) is not None for cell in cells]
    label = int(ROLES["index"].match(heads[0].low) is not None)
    unit = label + 1 if ROLES["unit"].match(heads[label + 1].low) else label
    told = all(values[unit + 1 :]) or classes(cells[label].low)
    return told and all(values[:label]) and not any(values[label : unit + 1])


def _is_figure(cell: Cell) -> bool:
    return FIGURE_FIRST.match(cell.text) is not None and TIME.match(cell.low) is None
