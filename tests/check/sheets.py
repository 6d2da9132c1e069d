"""Registers as people make them, written to real files."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from openpyxl import Workbook

from corpus.register import Register, read_register
from corpus.register.model import Value

Line = Sequence[Any]

RIGHT = (
    "Công đoàn cơ sở Sở Y tế tỉnh Hà Nam\nNgày 14/11/2018\n\n"
    "Công đoàn cơ sở Sở Y tế tỉnh Hà Nam hiện có 71 đoàn viên, trong đó có 30 nữ. "
    "Năm 2018, công đoàn vận động được trên 500 triệu đồng.\n"
)
UNION = "CĐCS Sở Y tế Hà Nam"
HEAD = ["Tên công đoàn", "Năm", "Đoàn viên", "Nữ", "Vận động (triệu đồng)", "Số tổ công đoàn"]


def workbook(path: Path, *lines: Line, merged: Sequence[str] = (), **sheets: list[Line]) -> Path:
    """An Excel file with these lines, and with further sheets."""
    book = Workbook()
    for line in lines:
        book.active.append(list(line))
    for cells in merged:
        book.active.merge_cells(cells)
    for title, more in sheets.items():
        sheet = book.create_sheet(title)
        for line in more:
            sheet.append(list(line))
    book.save(path)
    return path


def register(folder: Path, *lines: Line, head: Line = HEAD) -> Path:
    """A register with the usual columns."""
    return workbook(folder / "so.xlsx", head, *lines)


def article(folder: Path, text: str) -> Path:
    """A document to be checked."""
    path = folder / "bai-khac.txt"
    path.write_text(text, encoding="utf-8")
    return path


def figures(register: Register) -> list[dict[str, Value]]:
    """The figures of each row, by what they are."""
    return [{str(name): value for name, value in row.figures.items()} for row in register.rows]


def refusals(register: Register) -> list[tuple[int, str]]:
    """The rows that were refused, and the key of the reason."""
    return [(one.row, one.code) for one in register.refused]


def only_row(path: Path, **named: str) -> dict[str, Value]:
    """The figures of a register of one row."""
    (row,) = figures(read_register(path, named))
    return row
