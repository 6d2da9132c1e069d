"""What a short line says by itself: a control of the page, its date, its byline."""

from extractor.layout.boilerplate import is_boilerplate
from extractor.layout.bylines import read_byline
from extractor.layout.datelines import read_dates
from extractor.layout.lines import Line, mark
from extractor.layout.links import LINK_HEADS, TAIL_HEADS
from extractor.layout.signs import LONG
from extractor.layout.tables import count_cells


def read_alone(line: Line) -> None:
    """Settle what a line says by itself; its neighbours are not looked at."""
    if line.size > LONG or not _is_page_line(line):
        mark(line)


def _is_page_line(line: Line) -> bool:
    """Whether a short line belongs to the page rather than to the article."""
    bare = line.bare
    if bare in LINK_HEADS:
        line.kind, line.links = "boilerplate", "head"
    elif bare in TAIL_HEADS:
        line.kind, line.links = "boilerplate", "tail"
    elif read_dates(line):
        line.kind = "dateline"
    elif read_byline(line):
        line.kind = "byline"
    elif is_boilerplate(line):
        line.kind = "boilerplate"
    elif count_cells(line.text) > 1:
        line.kind = "table"
    return line.kind is not None
