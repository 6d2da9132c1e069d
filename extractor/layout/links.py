"""Lists of links to other articles, and the readers' comments under an article."""

from collections.abc import Sequence
from typing import Final

from extractor.late import late
from extractor.layout.lines import DateLabel, Line
from extractor.layout.phrases import phrase_set
from extractor.letters import UPPER

LINK_HEADS: Final = phrase_set("boilerplate", "link_heads")
TAIL_HEADS: Final = phrase_set("boilerplate", "tail_heads")
_TEASER: Final = 80
"""Code points from which a line that is told again and goes on is a teaser."""
_BELOW: Final = 5
_SHORTEST: Final = 25
_LONGEST: Final = 450
LABELLED: Final = late(r"[:=]\s*\d")
"""What tells an item of a list from a headline: its figure behind a colon."""
_ONE_CELL: Final = late(r"\| ?[^|\n]{20,300}[^|.!?…\s] ?\|")
"""A line that is one cell of a page laid out in tables, and ends no sentence."""
_CELL_AND_NONE: Final = late(r"\| ?[^|\n]{24,300}[^|.!?…:;\s] ?\| ?\|")
"""The same with an empty cell behind it, as sites set their links under a headline."""
_PAPER: Final = late(rf"\([{UPPER}][\w.& -]{{1,16}}\) ?[-–]? ?[{UPPER}]")
"""The paper a lead begins with: "(LĐTĐ) Sáng 5/3, Công đoàn …"."""
_HEAD_OF_PAGE: Final = 8
_PICTURE: Final = ("![", "| ![", "|![")


def drop_lists_of_links(lines: Sequence[Line]) -> None:
    """Set aside the titles under "Tin liên quan" and everything under the readers' comments."""
    listing = False
    half = sum(line.size for line in lines) / 2
    passed = 0
    tail = False
    for at, line in enumerate(lines):
        passed += line.size
        if line.text.startswith("|") and _is_cell_of_links(lines, at):
            line.kind, line.links = "boilerplate", "link"
            continue
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


def drop_links_under_lead(lines: Sequence[Line], title: Sequence[int]) -> None:
    """Set aside the titles of other articles, run together under the lead.

    Pages of newspapers put them over the picture, of which the words are the headline again;
    the picture may stand further below, when the lead begins with the name of the paper.
    """
    heads = {lines[i].bare for i in title}
    after = title[-1] + 2 if title else 0
    below = any(line.bare in heads for line in lines[after + 1 :])
    for i in range(1, len(lines) - 1):
        line = lines[i]
        again = i not in title and lines[i + 1].bare in heads and i + 1 not in title
        again = again or (below and i == after and _PAPER.match(lines[i - 1].text) is not None)
        if again and _may_be_titles(line) and lines[i - 1].ending in ".…" and i - 1 not in title:
            line.kind, line.links = "boilerplate", "link"


def drop_links_at_the_foot(lines: Sequence[Line]) -> None:
    """Set aside bulleted headlines that end a page, behind its last control or byline."""
    at = len(lines)
    while at and _may_be_titles(lines[at - 1]) and lines[at - 1].marker:
        at -= 1
    half = sum(line.size for line in lines) / 2
    if not 0 < at < len(lines) or sum(line.size for line in lines[:at]) < half:
        return
    above = lines[at - 1]
    if above.kind not in ("boilerplate", "byline") or "ảnh" in above.low:
        return
    if any(LABELLED.search(line.text) for line in lines[at:]):
        return
    for line in lines[at:]:
        line.kind, line.links = "boilerplate", "link"


def drop_teasers(lines: Sequence[Line]) -> None:
    """Set aside the beginning of a paragraph that stands alone above it, cut off at a length."""
    for i, line in enumerate(lines[:-1]):
        if line.kind is not None or line.size < _TEASER or line.ending in "!?;:":
            continue
        words = line.low.rstrip(" .…")
        if any(
            other.size > line.size and other.low.startswith(words)
            for other in lines[i + 1 : i + _BELOW]
        ):
            line.kind, line.links = "boilerplate", "link"


def _may_be_titles(line: Line) -> bool:
    """Whether a line can be one or more headlines: it does not end as a sentence does."""
    return line.kind is None and _SHORTEST <= line.size <= _LONGEST and line.ending not in ".;:,"


def _is_cell_of_links(lines: Sequence[Line], at: int) -> bool:
    """Whether a cell stands between the headline and the picture, where a page has its links."""
    if at <= _HEAD_OF_PAGE and _CELL_AND_NONE.fullmatch(lines[at].text):
        return True
    picture = at + 1 < len(lines) and lines[at + 1].text.startswith(_PICTURE)
    return picture and _ONE_CELL.fullmatch(lines[at].text) is not None


def _is_link(line: Line) -> bool:
    """Whether a line under a head of links can be one of them."""
    if line.kind == "dateline" and line.label:
        return False
    return line.size <= 220 and not line.running and line.ending != ":" and line.kind != "byline"
