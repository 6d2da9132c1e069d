"""What the head of each column says from the top down."""

from collections.abc import Sequence
from datetime import date

Cells = Sequence[object]


def head_paths(lines: Sequence[Cells]) -> list[tuple[str, ...]]:
    """For each column what its head says from the top down; a heading over several is in each.

    >>> head_paths([["Tên", "Đoàn viên", None], [None, "Tổng số", "Nữ"]])
    [('Tên',), ('Đoàn viên', 'Tổng số'), ('Đoàn viên', 'Nữ')]
    """
    width = max(map(len, lines))
    found: list[list[str]] = [[] for _ in range(width)]
    for number, line in enumerate(lines):
        below = lines[number + 1 :]
        over: str | None = None
        for at in range(width):
            told = cell_text(line, at)
            deeper = any(cell_text(one, at) for one in below)
            if told:
                over = told if deeper else None
            elif deeper:
                told = over
            else:
                over = None
            if told and told not in found[at]:
                found[at].append(told)
    return [tuple(path) for path in found]


def cell_text(cells: Cells, at: int) -> str | None:
    """What a cell says; a day of the calendar as people write it."""
    if at >= len(cells) or cells[at] is None:
        return None
    cell = cells[at]
    if isinstance(cell, date):
        return f"{cell.day}/{cell.month}/{cell.year}"
    return " ".join(str(cell).split()) or None


def cell_texts(cells: Cells) -> list[str]:
    """What the cells of a row say."""
    return [told for at in range(len(cells)) if (told := cell_text(cells, at))]
