"""PDFs with a text layer: their lines joined to paragraphs again."""

import re
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from typing import Final

from corpus.readers.legacy import from_legacy
from corpus.readers.model import MOST_PAGES, ReadError, Text

_ENDS: Final = re.compile(r"[.!?:;…][\"'”’»)\]]*$")
_BEGINS: Final = re.compile(r"[-–—•*+·▪]|\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-zđIVX]{1,4})[.)/]\s")
_NUMBER_OF_PAGE: Final = re.compile(r"\W*(?:trang\s+)?\d{1,4}(?:\s*/\s*\d{1,4})?\W*", re.IGNORECASE)
_DIGITS: Final = re.compile(r"^\W*\d{1,4}\b|\b\d{1,4}(?:\s*/\s*\d{1,4})?\W*$")
"""The number of the page in a running head or foot."""
_RUNNING: Final = 3
"""A line that begins or ends so many pages, and most, is a running head or foot."""
_MOST_EDGES: Final = 2
"""Lines of a running head or foot."""
_SHORT_EDGE: Final = 12
_FULL: Final = 0.72
"""A line at least so long, as a share of the page's longest ones, goes on in the next line."""


def read_pdf(data: bytes) -> Text:
    """The text of a PDF's text layer.

    Raises ReadError for a PDF that is damaged, locked, too long, or only pictures of pages.
    """
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise ReadError("the PDF is locked with a password; save it without one") from error
        raise ReadError(f"the PDF is damaged: {error}") from error
    with closing(document):
        if len(document) > MOST_PAGES:
            raise ReadError(f"the PDF has {len(document)} pages, more than {MOST_PAGES}; split it")
        pages = [_page(document, number) for number in range(len(document))]
    text = "\n".join(join_lines(_without_edges(pages)))
    if not text.strip():
        raise ReadError("the PDF has no text layer (pictures of pages); run text recognition first")
    return Text(text=from_legacy(text) or text)


def _page(document: "object", number: int) -> list[str]:
    with closing(document[number]) as page, closing(page.get_textpage()) as layer:  # type: ignore[index]
        return str(layer.get_text_bounded()).splitlines()


def _without_edges(pages: list[list[str]]) -> Iterator[str]:
    """The lines of all pages, without page numbers, and running heads and feet told only once."""
    pages = [[line.rstrip() for line in lines if line.strip()] for lines in pages]
    edges = Counter(edge for lines in pages for edge in {_edge(one) for one in _ends(lines)})
    running = {
        edge for edge, count in edges.items() if count >= _RUNNING and 2 * count > len(pages)
    }
    told: set[str] = set()
    for lines in pages:
        for end in (0, -1):
            for _ in range(_MOST_EDGES):
                if not lines:
                    break
                edge = _edge(lines[end])
                if edge not in running and not _NUMBER_OF_PAGE.fullmatch(lines[end]):
                    break
                if edge in running and edge not in told and len(edge) > _SHORT_EDGE:
                    told.add(edge)
                    lines.insert(1 if end == 0 else -1, "")  # no part of the paragraph beside it
                    break
                lines.pop(end)
        yield from lines


def _ends(lines: list[str]) -> list[str]:
    return lines[:_MOST_EDGES] + lines[-_MOST_EDGES:]


def _edge(line: str) -> str:
    """A line as a running head or foot: it may differ by the number of the page."""
    return _DIGITS.sub("0", line.strip())


def join_lines(lines: Iterator[str] | list[str]) -> list[str]:
    """Lines that a page's width cut, as paragraphs.

    A full line goes on in the next one, unless it ends a sentence, is a heading in capitals, or the
    next begins an item; a line that begins in small letters goes on from the one before.

    >>> join_lines(["Công đoàn cơ sở Sở Y tế tỉnh hiện có", "71 đoàn viên.", "1. Kết quả"])
    ['Công đoàn cơ sở Sở Y tế tỉnh hiện có 71 đoàn viên.', '1. Kết quả']
    """
    given = [" ".join(line.split()) for line in lines]
    widths = sorted(len(line) for line in given if line)
    full = _FULL * widths[int(0.9 * (len(widths) - 1))] if widths else 0
    made: list[str] = []
    last = ""
    for line in given:
        if (
            made
            and last
            and line
            and not _BEGINS.match(line)
            and not (last.isupper() and not line.isupper())
            and (line[0].islower() or (len(last) >= full and not _ENDS.search(last)))
        ):
            made[-1] += f" {line}"
        elif line:
            made.append(line)
        last = line
    return made
