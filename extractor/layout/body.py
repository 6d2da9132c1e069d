"""The article itself: lead, paragraphs, subheads, items of lists."""

from collections.abc import Sequence
from typing import Final

from extractor.late import late
from extractor.layout.blocks import BlockKind
from extractor.layout.captions import STATES, is_caption, read_double_captions
from extractor.layout.header import Header
from extractor.layout.lines import Line
from extractor.layout.phrases import either
from extractor.layout.signs import QUANTITY, SHEET

_PARAGRAPH: Final = 150
"""Code points beyond which a line is a paragraph."""
_COUNTED: Final = late(rf"\d\s+{either('structure', 'counted')}(?!\w)")


def read_body(lines: Sequence[Line], header: Header) -> None:
    """Say what every line is that header and footer have left open."""
    undecided = [i for i, line in enumerate(lines) if line.kind is None]
    read_double_captions(lines, undecided)
    lead = bool(header.title)
    introduced = False
    for place, i in enumerate(undecided):
        line = lines[i]
        before = lines[undecided[place - 1]] if place else None
        after = lines[undecided[place + 1]] if place + 1 < len(undecided) else None
        if line.kind is None:
            line.kind = _body_kind(line, before, after, introduced=introduced)
        if line.kind == "body" and lead and (line.running or i >= header.body):
            line.kind = "lead"
            lead = False
        introduced = line.ending == ":" or (line.kind == "item" and line.ending == ";")


def _body_kind(
    line: Line, before: Line | None, after: Line | None, *, introduced: bool
) -> BlockKind:
    """What a line of the article is, seen with the lines beside it."""
    if line.marker:
        return "heading" if _is_numbered_heading(line, before, after) else "item"
    if introduced and line.ending == ";":
        return "item"
    if after is not None and line.ending not in ".;," and SHEET.match(line.low):
        return "heading"
    if before is not None and is_caption(line):
        return "caption"
    if line.running or line.size > 150 or line.closed:
        return "body"
    if line.ending == ":":
        return "heading" if after is not None else "body"
    if after is None or (before is None and not line.caps):
        return "body"
    words = len(line.text.split())
    quiet = not QUANTITY.search(line.text)
    if line.caps:
        return "heading" if quiet or words > 3 else "body"
    apart = before is not None and before.size > 150 < after.size and line.size <= 100
    if apart and not STATES.search(line.low) and not _COUNTED.search(line.low):
        return "heading"
    short = words <= 18 and line.text[0].isupper()
    return "heading" if quiet and short and ": " not in line.text else "body"


def _stands_over(line: Line, before: Line | None, after: Line, beside: Sequence[Line]) -> bool:
    """Whether a bulleted line without a full stop heads the paragraph under it: "▪ Trường A"."""
    if line.marker == "*" and line.size <= 60 and not beside:
        return True
    between = before is None or before.kind == "heading" or before.size > _PARAGRAPH
    quiet = not QUANTITY.search(line.text) and not STATES.search(line.low)
    return between and quiet and not beside and line.size <= 100 and after.size > _PARAGRAPH


def _is_numbered_heading(line: Line, before: Line | None, after: Line | None) -> bool:
    """Whether a marked line is the head of a section rather than an item of a list."""
    if line.size > 200 or after is None or line.ending in ".;,?!":
        return False
    if line.shape == "ordinal":
        return False
    bullet = line.shape is not None and line.shape.startswith("bullet")
    if not bullet and (line.ending == ":" or line.caps):
        return True
    if line.size > 150 or line.ending == ":":
        return False
    beside = [other for other in (before, after) if other is not None and other.shape == line.shape]
    listed = any(other.size <= 200 and not other.running for other in beside)
    if after.marker is None and after.running:
        return not bullet or line.caps or _stands_over(line, before, after, beside)
    return not bullet and not listed and not QUANTITY.search(line.text[len(line.marker or "") :])
