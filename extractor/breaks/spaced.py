"""Blank lines that stand between all lines, and so part nothing.

A converter writes each line of a page, each cell of a table as a paragraph of its own. Where no
two lines stand together anywhere, the cells of a table and the lines of a letterhead are put
under each other again; a wider gap stays a blank line.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from extractor.breaks.lines import Broken, broken_lines
from extractor.edits import Edit

_TOGETHER: Final = 0.1
"""The share of lines directly under another, up to which the blank lines of a text tell nothing."""
_FEW: Final = 2
_LONGEST_CELL: Final = 120
_LONGEST_HEAD: Final = 15
"""Code points of the head of a column in capitals; a longer line is a headline of its own."""


def is_spaced(lines: Sequence[Broken]) -> bool:
    """Whether blank lines stand between all lines."""
    return sum(line.blanks == 0 for line in lines[1:]) <= _TOGETHER * (len(lines) - 1)


def is_body_spaced(lines: Sequence[Broken]) -> bool:
    """The same without the lines at the head and the foot of a page, which its site has put there.

    What a site writes around a document stands together: "Home", "Published on …", "Read more".
    """
    gaps = [at for at, line in enumerate(lines) if at and line.blanks]
    return bool(gaps) and is_spaced(lines[gaps[0] : gaps[-1] + 1])


def empty_gaps(text: str) -> list[Edit]:
    r"""The blank lines between short lines where blank lines stand between all; those of wide gaps.

    >>> text = "STT\n\n1\n\n2\n\n\n\nLời kết"
    >>> [(text[one.start : one.end], one.words) for one in empty_gaps(text)]
    [('\n\n', '\n'), ('\n\n', '\n'), ('\n\n\n\n', '\n\n')]
    """
    lines = broken_lines(text)
    spaced = len(lines) > _FEW and is_spaced(lines)
    edits = []
    for above, below in pairwise(lines):
        blanks = min(below.blanks, 1)
        if below.blanks == 1 and spaced and _may_stand_together(above, below):
            blanks = 0
        if blanks != below.blanks:
            edits.append(Edit(above.end, below.start - below.indent, "\n" * (blanks + 1)))
    return edits


def _may_stand_together(above: Broken, below: Broken) -> bool:
    """Whether two lines may be cells, rows or items; a headline in capitals stands alone."""
    if above.text.isupper() and len(above.text) > _LONGEST_HEAD:
        return False
    return max(len(above.text), len(below.text)) <= _LONGEST_CELL
