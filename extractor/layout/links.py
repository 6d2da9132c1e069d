"""Lists of links to other articles, and the readers' comments under an article."""

from collections.abc import Sequence
from typing import Final

from extractor.layout.lines import DateLabel, Line
from extractor.layout.phrases import phrase_set

LINK_HEADS: Final = phrase_set("boilerplate", "link_heads")
TAIL_HEADS: Final = phrase_set("boilerplate", "tail_heads")


def drop_lists_of_links(lines: Sequence[Line]) -> None:
    """Set aside the titles under "Tin liên quan" and everything under the readers' comments."""
    listing = False
    half = sum(line.size for line in lines) / 2
    passed = 0
    tail = False
    for line in lines:
        passed += line.size
        if line.links == "tail" and passed >= half:
            tail = True
        if line.links == "head":
            listing = True
            continue
        if tail or (listing and _is_link(line)):
            line.kind, line.label, line.dates = "boilerplate", DateLabel.BARE, []
            line.links = "link"
        elif line.kind != "boilerplate":
            listing = False


def _is_link(line: Line) -> bool:
    """Whether a line under a head of links can be one of them."""
    if line.kind == "dateline" and line.label:
        return False
    return line.size <= 220 and not line.running and line.ending != ":" and line.kind != "byline"
