"""Paragraphs that the width of a page or of a mail has cut into lines.

A line was cut by the width when the first word of the next one had no room in it. How wide the
page is, is learnt from the lines that break off in the middle of a sentence: the next one goes on
in small letters. A text without such lines has none that were cut.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from extractor.breaks.lines import Broken, broken_lines
from extractor.breaks.spaced import is_body_spaced
from extractor.edits import Edit
from extractor.late import late
from extractor.letters import LOWER, UPPER

_LEAST: Final = 2
"""Lines cut in the middle of a sentence, from which a text counts as cut by a width."""
_SHARE: Final = 0.08
"""Their least share of all lines."""
_NARROWEST: Final = 30
_WIDEST: Final = 200
_RAGGED: Final = 0.75
"""How much of the width most lines fill that were cut by it."""
_RAGGED_MORE: Final = 8
"""Percent of the width by which lines that print cut may fall short of the shortest known."""
_HALF: Final = 0.5
_NUMBER_OF_PAGE: Final = late(r"\W*(?:trang\s+)?\d{1,3}(?:\s*/\s*\d{1,3})?\W*", re.IGNORECASE)
_DIGITS: Final = late(r"\d+")
_RUNNING: Final = 3
"""A short line that returns so often stands at the head or the foot of each page."""
_DASH: Final = late(rf"[-–] ?[{LOWER}\d]|\d{{1,3}}/[{UPPER}]{{2}}")
_MARK: Final = late(r"(?:[-–]|[2-9]\d[.)]) ?\w")
"""What stands in the middle of sentences too; lists have few items with higher numbers."""
_HEADLINE: Final = late(rf"[{UPPER}]{{2,}} [{UPPER} ]{{2,}}")
"""A line of letters in capitals, which goes on with no sentence: "NGHỊ QUYẾT"."""
_GLUED: Final = late(r"[^\W_]-$")


class _Width(NamedTuple):
    """How wide a page is.

    ``full`` is the length of its full lines, ``reach`` where a cut line would end with the next
    word on it, ``surely`` the same for a line that ends with a stop, ``indent`` the white space
    before lines that go on, ``gap`` the blank lines between any two.
    """

    full: int
    reach: int
    surely: int
    indent: int
    gap: int


def joints(text: str) -> list[Edit]:
    """The breaks inside paragraphs, each with what stands in its place."""
    lines = broken_lines(text)
    width = _width(lines)
    if width is None:
        return []
    edits = []
    for above, below in _pairs(lines, width.gap):
        if _is_cut(above, below, width):
            glued = _GLUED.search(above.text) and below.text[0].isalnum()
            edits.append(Edit(above.end, below.start, "" if glued else " "))
    return edits


def _pairs(lines: Sequence[Broken], gap: int) -> Iterator[tuple[Broken, Broken]]:
    """Each line with the one below it; what stands between two pages is passed over."""
    if not lines:
        return
    often = Counter(_DIGITS.sub("0", line.text) for line in lines if len(line.text) < _WIDEST)
    above, passed = lines[0], False
    for line in lines[1:]:
        if _NUMBER_OF_PAGE.fullmatch(line.text) or (
            often[_DIGITS.sub("0", line.text)] >= _RUNNING and not line.text[0].islower()
        ):
            passed = True
            continue
        if passed or line.blanks <= gap:
            yield above, line
        above, passed = line, False


def _width(lines: Sequence[Broken]) -> _Width | None:
    """How wide the page is that cut these lines; None when none did."""
    least = max(_LEAST, _SHARE * len(lines))
    if sum(line.text[0].islower() for line in lines[1:]) < least:
        return None  # too few lines go on with one above them
    gap = int(is_body_spaced(lines))
    cut = [
        (above, below)
        for above, below in _pairs(lines, gap)
        if above.goes_on and below.text[0].islower() and not _apart(above, below)
    ]
    if len(cut) < least:
        return None
    sizes = sorted(above.size for above, _ in cut)
    full = sizes[(len(sizes) - 1) * 19 // 20]
    if not _NARROWEST <= full <= _WIDEST or sizes[len(sizes) // 4] < _RAGGED * full:
        return None
    reaches = sorted(_reach(above, below) for above, below in cut)
    indents = sorted(below.indent for _, below in cut)
    reach = min(full + 1, reaches[len(reaches) // 20])
    surely = min(full + 1, reaches[len(reaches) // 4])
    if reach < full:
        reach -= _RAGGED_MORE * full // 100
    return _Width(full, reach, surely, indents[len(indents) // 2], gap)


def _reach(above: Broken, below: Broken) -> int:
    """How long a line would be with the first word of the next one."""
    return above.size + 1 + len(below.first_word)


def _apart(above: Broken, below: Broken) -> bool:
    """Whether a line begins something of its own by its looks: a row, another type, an item."""
    if above.is_row or below.is_row or below.marked:
        return True
    if above.text.isupper():
        return not below.text.isupper() and below.text.upper() != below.text
    return below.text.isupper() and _HEADLINE.fullmatch(below.text) is not None


def _is_cut(above: Broken, below: Broken, width: _Width) -> bool:
    """Whether the width of the page has parted two lines."""
    if below.marked:
        return _seems_marked(above, below, width)
    if _apart(above, below):
        return False
    if above.goes_on and below.text[0].islower():
        return above.size >= _HALF * width.full
    if above.goes_on or below.text[0].islower():
        return _reach(above, below) >= width.reach
    if above.text[0] == "(" and above.text[-1] == ")":
        return False
    return _reach(above, below) >= width.surely and below.indent <= width.indent


def _seems_marked(above: Broken, below: Broken, width: _Width) -> bool:
    """Whether a dash or a number begins a line only because it had no room above.

    "2018" and "- 2023" on the next line; "chỉ tiêu" and "25. Nữ là" there.
    """
    if not above.goes_on or above.is_row or below.is_row:
        return False
    if _DASH.match(below.text) and not above.marked:
        return _reach(above, below) >= width.reach
    return _reach(above, below) > width.full and _MARK.match(below.text) is not None
