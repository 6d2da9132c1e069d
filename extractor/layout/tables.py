"""Rows of a table, and cells of which each stands on a line of its own."""

import re
from collections.abc import Sequence
from typing import Final

from extractor.layout.lines import Line, mark
from extractor.layout.signs import LETTER

_CELL: Final = re.compile(r"\s*(?:\t+|\||\s{3,})\s*")
_CELL_SIZE: Final = 60


def count_cells(text: str) -> int:
    """How many cells of a table a line holds; 1 when it is no row.

    >>> count_cells("Công đoàn Sở A\\t71\\t30"), count_cells("kỹ năng  giao tiếp")
    (3, 1)
    """
    if "\t" not in text and "|" not in text and "   " not in text:
        return 1
    cells = [cell for cell in _CELL.split(text.strip("| \t")) if cell]
    return len(cells) if all(len(cell) <= 120 for cell in cells) else 1


def read_tables(lines: Sequence[Line]) -> None:
    """Keep as a table the rows that stand together and hold figures; the rest are menus or text."""
    rows = [i for i, line in enumerate(lines) if line.kind == "table"]
    groups: list[list[int]] = []
    for i in rows:
        if groups and groups[-1][-1] == i - 1:
            groups[-1].append(i)
        else:
            groups.append([i])
    for group in groups:
        figures = any(char.isdigit() for i in group for char in lines[i].text)
        if len(group) > 1 and figures:
            continue
        for i in group:
            told = any(char.isdigit() for char in lines[i].text) and lines[i].marker is not None
            menu = "|" in lines[i].text and not lines[i].running and not told
            lines[i].kind = "boilerplate" if menu else None
            lines[i].page_head = menu
            if not menu:
                mark(lines[i])


def read_cells(lines: Sequence[Line]) -> None:
    """Find tables of which each cell has come to stand on a line of its own."""
    run: list[int] = []
    for i, line in enumerate([*lines, None]):
        if line is not None and _is_cell(line) and (not run or line.start == lines[i - 1].end + 1):
            run.append(i)
            continue
        if len(run) >= 6:
            _settle_cells(lines, run)
        run = [i] if line is not None and _is_cell(line) else []


def _is_cell(line: Line) -> bool:
    """Whether a line can be a cell: short, no sentence; a bare figure too."""
    figure = line.kind == "boilerplate" and LETTER.search(line.text) is None
    undecided = line.kind is None and not line.closed and line.ending != ":"
    return line.size <= _CELL_SIZE and line.marker is None and (figure or undecided)


def _settle_cells(lines: Sequence[Line], run: Sequence[int]) -> None:
    """Give each cell the heads of its column and its row, if the lines make a table at all."""
    figures = [lines[i].text[0].isdigit() for i in run]
    for width in range(2, 7):
        rows = [run[at : at + width] for at in range(0, len(run), width)]
        firsts = figures[::width]
        others = [figure for at, figure in enumerate(figures) if at % width and at >= width]
        square = len(run) % width == 0 and len(rows) > 1 and not any(figures[:width])
        if square and not any(firsts) and sum(others) * 10 >= len(others) * 8:
            for row in rows:
                for at, i in enumerate(row):
                    lines[i].kind = "table"
                    if row is not rows[0] and at:
                        lines[i].cell = (rows[0][at], row[0])
            return
