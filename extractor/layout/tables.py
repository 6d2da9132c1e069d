"""Rows of a table."""

from collections.abc import Sequence
from typing import Final

from extractor.late import late
from extractor.layout.lines import Line, mark

_CELL: Final = late(r"\s*(?:\t+|\||\s{3,})\s*")
_SET_OFF: Final = late(r"(?:(?<=^\d[.)])|(?<=^\d\d[.)])|(?<=^[^\W\d][.)])|(?<=:)) {3,}(?=\S)")
"""Spaces that set off the number of an item, or what stands behind a label: no cells."""

_FIGURE: Final = late(r"(?:[\d.,]*\d ?%?|[-–])?")
_OF_PEOPLE: Final = late(
    r"\b(?:đoàn viên|lao động|cnvclđ|cnlđ|cđcs|nữ)(?: công đoàn| nữ)?\s*:?\s*\d"
    r"|\d[\d.]* (?:đoàn viên|lao động|cnvclđ|cnlđ|cđcs|nữ)\b"
)
"""What no entry of a menu says: "Lao động: 3.210 | Đoàn viên: 3.105"."""
_SEMICOLONS: Final = 2


def count_cells(text: str) -> int:
    """How many cells of a table a line holds; 1 when it is no row.

    >>> count_cells("Công đoàn Sở A\\t71\\t30"), count_cells("kỹ năng  giao tiếp")
    (3, 1)
    >>> count_cells("1.     Tổ Văn phòng"), count_cells("Số đoàn viên:    11 người")
    (1, 1)
    """
    if "\t" not in text and "|" not in text and "   " not in text:
        return 1
    text = _SET_OFF.sub(" ", text.strip("| \t"))
    cells = [cell for cell in _CELL.split(text) if cell]
    return len(cells) if all(len(cell) <= 120 for cell in cells) else 1


def parted_by_semicolons(text: str) -> bool:
    """Whether a line is a row of cells with semicolons between: most are figures alone, or empty.

    >>> parted_by_semicolons("1; Trạm Y tế; 51; 33; -")
    True
    >>> parted_by_semicolons("51 người; 3 tổ; 5 xã")
    False
    """
    if text.count(";") < _SEMICOLONS:
        return False
    cells = text.split(";")[1:]
    return sum(_FIGURE.fullmatch(cell.strip()) is not None for cell in cells) * 2 > len(cells)


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
            told = told or _OF_PEOPLE.search(lines[i].low) is not None
            menu = "|" in lines[i].text and not lines[i].running and not told
            lines[i].kind = "boilerplate" if menu else None
            lines[i].page_head = menu
            if not menu:
                mark(lines[i])
