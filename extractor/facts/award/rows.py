"""Rows of a table of awards that keep their cells: "2016 | Cờ thi đua | LĐLĐ tỉnh"."""

from extractor.analysis import SentenceView
from extractor.late import late

NEXT_CELL = late(r"[^|\t]{0,60}?\s*[|\t]\s*(?=\w)")
_YEAR_CELL = late(
    r"(?:^|[|\t])\s*(?:năm )?(?P<first>(?:19|20)\d\d)"
    r"(?:\s*[-–,]\s*(?P<last>(?:19|20)\d\d))?\s*(?=[|\t]|$)"
)


def is_row(view: SentenceView) -> bool:
    """Whether a sentence is a row whose cells are still parted."""
    table = view.analysis.layout.blocks[view.block].kind == "table"
    return table and any(mark in view.text for mark in "|\t")


def year_of_row(view: SentenceView) -> str | None:
    """The year that fills a cell of the row."""
    cell = _YEAR_CELL.search(view.text) if is_row(view) else None
    if cell is None:
        return None
    return f"{cell['first']}/{cell['last']}" if cell["last"] else cell["first"]
