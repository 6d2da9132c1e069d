"""Sheets of one union: what is counted on a line, how much on the next.

"Tổng số đoàn viên" over "542", "Đoàn viên nữ" over "367"; empty lines may part the pairs.
"""

from collections.abc import Sequence
from typing import Final

from extractor.late import late
from extractor.tables.columns import classes, pays_people, tells_sum, unit_told, words_around
from extractor.tables.table import Cell, Table, cell_at
from extractor.tables.words import FIGURE, TIME

_LONGEST: Final = 80
_LEAST: Final = 3
"""Pairs that count something."""
_MOST: Final = 60
_VALUE: Final = late(
    rf"{FIGURE.pattern}(?: ?(?:người|đoàn viên|lao động|tổ|cđcs|triệu đồng|đồng|đ|nghìn đồng|%))?"
    r"(?: ?\(.{1,40}\))?"
)
_OPENS: Final = late(r"(?:[-–+*•]\s*|(?:\d{1,2}(?:\.\d{1,2})*|[a-zđ])[.)]\s+)?")
_WOMEN: Final = late(r"(?:trong đó:? )?(?:số )?nữ(?!\w)")
MAY_HOLD: Final = late(
    r"\n[^\n\d]{0,30}(?:đoàn viên|cnvclđ|lao động|cbccvc|cnlđ|nữ)"
    r"[^\n\d]{0,30}\n\s*\d[\d.]*[^\n]{0,16}\n"
)
"""A label of people over a figure, in lowercase."""


def sheet_at(text: str, lines: Sequence[tuple[int, int]], at: int) -> Table | None:
    r"""The pairs of labels and values from a line on; None when there are fewer than three.

    >>> text = "Tổng số lao động\n604\nĐoàn viên\n542\n\nNữ\n367\nChủ tịch"
    >>> lines, start = [], 0
    >>> for line in text.split("\n"):
    ...     lines.append((start, start + len(line)))
    ...     start += len(line) + 1
    >>> [[cell.text for cell in row] for row in sheet_at(text, lines, 0).rows]
    [['Tổng số lao động', '604'], ['Đoàn viên', '542'], ['Nữ', '367']]
    """
    first = _cell(text, lines, at)
    if first is None or not _counts(first):
        return None
    rows: list[tuple[Cell, ...]] = []
    cells: list[Cell] = []
    for number in range(at, min(len(lines), at + _MOST)):
        cell = _cell(text, lines, number)
        if cell is None:
            if text[slice(*lines[number])].strip():
                break
            continue
        cells.append(cell)
    told = 0
    for label, value in zip(cells[::2], cells[1::2], strict=False):
        figure = _VALUE.fullmatch(value.low) is not None
        if _is_figure(label) or not (figure or classes(_label(label))):
            break
        told += figure and _counts(label)
        if not pays_people(_label(label)):
            rows.append((label, value))
        last = value.end
    if told < _LEAST:
        return None
    return Table((), tuple(rows), text.count("\n", lines[at][0], last) + 1)


def _cell(text: str, lines: Sequence[tuple[int, int]], number: int) -> Cell | None:
    """The words of a short line; None when it is long or empty."""
    cell = cell_at(text, *lines[number])
    told = bool(cell.text) and len(cell.text) <= _LONGEST and "|" not in cell.text
    return cell if told else None


def _label(cell: Cell) -> str:
    """A label in lowercase without its number."""
    opens = _OPENS.match(cell.low)
    return cell.low[opens.end() if opens else 0 :].rstrip(" :")


def _counts(cell: Cell) -> bool:
    """Whether a label tells what a figure below it counts."""
    low = _label(cell)
    unit, size = unit_told(low)
    return not _is_figure(cell) and (
        words_around(low[:size]) is not None or tells_sum(unit) or _WOMEN.match(low) is not None
    )


def _is_figure(cell: Cell) -> bool:
    return FIGURE.match(cell.text) is not None and TIME.match(cell.low) is None
