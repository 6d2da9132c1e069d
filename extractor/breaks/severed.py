"""Pieces of a sentence on lines of their own, such as the links of a page saved as text.

A line that begins with a comma or in small letters goes on with the one above it; what was parted
by a link was parted before it as well.
"""

from typing import Final

from extractor.breaks.lines import Broken, broken_lines
from extractor.edits import Edit
from extractor.late import late

_SIGNS: Final = (", ", ". ", "; ", ") ", ": ")
_LONG: Final = 50
"""Two lines that are shorter may be cells of a table."""
_PROSE: Final = 80
"""A line with a stop in it from which a figure is no heading's next line."""
_LONGEST_LINK: Final = 90
_YEAR: Final = late(r"(?:19|20)\d\d$")
"""What headlines end with, too."""


def severed(text: str) -> list[Edit]:
    r"""The breaks inside a sentence, each with what stands in its place.

    >>> text = "Sáng 12/3, được cấp trên đồng ý,\nLĐLĐ huyện Lam\n"
    >>> text += "đã tổ chức lễ ra mắt ba công đoàn cơ sở ở xã Đông."
    >>> [text[one.end :][:4] for one in severed(text)]
    ['LĐLĐ', 'đã t']
    """
    lines = broken_lines(text)
    joined = [False] * (len(lines) + 1)
    for at in range(len(lines) - 1, 0, -1):
        above, below = lines[at - 1], lines[at]
        if below.blanks or above.is_row or below.is_row or below.marked:
            continue
        joined[at] = _goes_on(above, below) or (joined[at + 1] and _led_into(above, below))
    return [
        Edit(above.end, below.start, "" if below.text.startswith(_SIGNS) else " ")
        for above, below, is_joined in zip(lines, lines[1:], joined[1:], strict=False)
        if is_joined
    ]


def _goes_on(above: Broken, below: Broken) -> bool:
    """Whether a line begins in the middle of a sentence."""
    if below.text.startswith(_SIGNS):
        return above.text[-1].isalnum() or above.text[-1] in '”")'
    if max(len(above.text), len(below.text)) < _LONG or above.text.isupper():
        return False
    if below.text[0].isdigit():
        return len(above.text) >= _PROSE and above.goes_on and ". " in above.text
    return below.text[0].islower() and (above.goes_on or above.text[-1] in "”)")


def _led_into(above: Broken, below: Broken) -> bool:
    """Whether a line leads into the short one under it, which the next one goes on with."""
    if len(below.text) > _LONGEST_LINK or not above.goes_on or above.text.isupper():
        return False
    return len(above.text) >= _LONG // 2 and _YEAR.search(above.text) is None
