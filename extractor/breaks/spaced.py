"""Blank lines that stand between all lines, and so part nothing.

A converter writes each line of a page, each cell of a table as a paragraph of its own. Where no
two lines stand together anywhere, the cells of a table and the lines of a letterhead are put
under each other again; a wider gap stays a blank line.
"""

from collections.abc import Sequence
from typing import Final

from extractor.breaks.edits import Edit
from extractor.breaks.lines import Broken, broken_lines

_TOGETHER: Final = 0.1
"""The share of lines directly under another, up to which the blank lines of a text tell nothing."""
_LONGEST_CELL: Final = 120
_LONGEST_HEAD: Final = 20
"""Code points of the head of a column in capitals; a longer line is a headline of its own."""


def is_spaced(lines: Sequence[Broken]) -> bool:
    """Whether blank lines stand between all lines."""
    return sum(line.blanks == 0 for line in lines[1:]) <= _TOGETHER * (len(lines) - 1)


def empty_gaps(text: str) -> list[Edit]:
    """The blank lines between short lines, where blank lines stand between all."""
    lines = broken_lines(text)
    if len(lines) <= 2 or not is_spaced(lines):
        return []
    return [
        Edit(above.end, below.start - below.indent, "\n" if below.blanks == 1 else "\n\n")
        for above, below in zip(lines, lines[1:], strict=False)
        if below.blanks
        and max(len(above.text), len(below.text)) <= _LONGEST_CELL
        and not (above.text.isupper() and len(above.text) > _LONGEST_HEAD)
    ]
