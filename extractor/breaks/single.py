"""Sentences that stand each on a line of its own, put together to paragraphs again."""

from itertools import pairwise
from typing import Final

from extractor.breaks.lines import Broken, broken_lines
from extractor.edits import Edit
from extractor.late import late
from extractor.letters import UPPER

_LEAST: Final = 6
"""Sentences from which a text counts as one of a sentence a line."""
_LONG: Final = 60
_SHORT: Final = 50
"""Two lines so short may be entries of a list."""
_CELLS: Final = " / "
_SEVERAL: Final = 0.12
"""The share of lines with several sentences, up to which each line counts as a single one."""
_INSIDE: Final = late(
    r"\.(?:(?:(?<=[^\W\d]{3}.)|(?<=[^\W\d]{3}[”\")].)) [“\"(]?"
    rf"|(?:(?<=\d.)|(?<=\d[%)].)|(?<=\d%\).)) )[{UPPER}]"
)
"""The end of a sentence in the middle of a line; not that of an abbreviation."""


def sentences_apart(text: str) -> list[Edit]:
    """The breaks between the sentences of a paragraph, each to become a space."""
    lines = broken_lines(text)
    told = [line for line in lines if len(line.text) >= _LONG and line.closed]
    if len(told) < _LEAST:
        return []
    several = sum(_INSIDE.search(line.text) is not None for line in told)
    if several > _SEVERAL * len(told):
        return []
    return [
        Edit(above.end, below.start, " ")
        for above, below in pairwise(lines)
        if not below.blanks and _is_one(above, below)
    ]


def _is_one(above: Broken, below: Broken) -> bool:
    """Whether two lines are sentences that may stand in one paragraph."""
    if not (above.closed and below.closed) or below.marked or above.is_row or below.is_row:
        return False
    if max(len(above.text), len(below.text)) < _SHORT:
        return False
    return not (_CELLS in above.text and _CELLS in below.text)
