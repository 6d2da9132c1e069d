"""Blanks at the margins of a text: behind the words of its lines, and before them."""

import re
from typing import Final

from extractor.breaks.lines import broken_lines
from extractor.edits import Edit
from extractor.late import late

_BEHIND: Final = late(r"[ \t]+$", re.MULTILINE)


def right_margins(text: str) -> list[Edit]:
    r"""The blanks behind the words of lines; behind tabs they are the last cells of a row.

    >>> right_margins("Sở Y tế  \n71\t30\t\n1. Tổ Văn phòng")
    [Edit(start=7, end=9, words='')]
    """
    if " \n" not in text and "\t\n" not in text and not text.endswith((" ", "\t")):
        return []
    return [
        Edit(*found.span(), "")
        for found in _BEHIND.finditer(text)
        if "\t" not in text[text.rfind("\n", 0, found.start()) + 1 : found.start()]
    ]


def left_margins(text: str) -> list[Edit]:
    r"""The blanks before the words of lines; those of rows tell which column a cell is of.

    >>> left_margins("Sở Y tế\n\tHiện có 71 đoàn viên.\n\t71\t30")
    [Edit(start=8, end=9, words='')]
    """
    return [
        Edit(line.start - line.indent, line.start, "")
        for line in broken_lines(text)
        if line.indent and not line.is_row
    ]
