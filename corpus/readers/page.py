"""What is looked up in the markup of a page: its lead, the day it was posted, its tables."""

import re
from collections.abc import Iterator
from typing import Any, Final

from corpus.readers.flatten import flatten
from extractor.dates import find_dates

_LEAD: Final = re.compile(
    r"\b(?:sapo|lead|chapeau|summary|hometext|introtext|short[-_]?intro|trich[-_]?dan|mo[-_]?ta"
    r"|description|abstract)\b",
)
"""Classes and ids of the paragraph under the headline, which often stands outside the article."""
_DAY: Final = re.compile(r"\b(?:date|time|datetime|ngay|publish(?:ed)?|posted|meta|info|author)\b")
_ELSEWHERE: Final = re.compile(
    r"\b(?:related|relate|other|others|lien[-_]?quan|tin[-_]?khac|comment|comments|sidebar"
    r"|footer|most|hot|list)\b"
)
"""Of parts that belong to other articles."""
_SHORT_DAY: Final = 120
_LEAST_LEAD: Final = 30
_MOST_LEAD: Final = 2_000
_MOST_LOOKED_AT: Final = 5_000
"""Elements that are looked at for the lead and the day."""
_MOST_CELL: Final = 400
"""Characters in a cell; a longer one is a part of the page's layout."""
_MOST_SPAN: Final = 50


def lead(tree: Any) -> str | None:
    """The paragraph that a page sets apart between its headline and its article."""
    for element in _under_the_headline(tree, _LEAD):
        text = _text(element)
        if _LEAST_LEAD <= len(text) <= _MOST_LEAD:
            return text
    return None


def posted(tree: Any) -> str | None:
    """The day (``YYYY-MM-DD``) that stands under the headline, in a short line of its own."""
    for element in _under_the_headline(tree, _DAY):
        text = _text(element)
        if len(text) <= _SHORT_DAY and (hits := find_dates(text)):
            return hits[0].iso
    return None


def _under_the_headline(tree: Any, named: re.Pattern[str]) -> Iterator[Any]:
    """Elements called so after the first headline, but those of links to other articles."""
    seen, number_seen = False, 0
    for number, element in enumerate(tree.iter()):
        if number > _MOST_LOOKED_AT and not seen:
            return
        if not isinstance(element.tag, str):
            continue
        if element.tag == "h1":
            seen, number_seen = True, number
        elif seen:
            if number - number_seen > _MOST_LOOKED_AT:
                return
            if (element.tag == "time" and named is _DAY) or named.search(_called(element)):
                around = [element, *element.iterancestors()]
                if not any(
                    one.tag in ("a", "li", "aside", "footer", "nav", "script", "style")
                    or _ELSEWHERE.search(_called(one))
                    for one in around
                    if one.tag not in ("body", "html")
                ):
                    yield element


def _called(element: Any) -> str:
    words = f"{element.get('class') or ''} {element.get('id') or ''}".lower()
    return re.sub("__+", "-", words)


def _text(element: Any) -> str:
    return " ".join(element.text_content().split())


def rows_for_tables(tree: Any) -> None:
    """Tables of data, in place, as a paragraph a row; those that lay the page out as blocks."""
    for table in list(tree.iter("table")):
        rows = list(table.iter("tr"))
        if not _of_data(table, rows):
            for part in (table, *table.iterchildren("tbody"), *rows):
                part.tag = "div"
            for cell in (cell for row in rows for cell in _cells(row)):
                cell.tag = "div"
            continue
        lines = flatten(_filled(rows)).split("\n")
        tail = table.tail
        table.clear()
        table.tag, table.tail = "div", tail
        for line in lines:
            row = table.makeelement("p")
            row.text = line
            table.append(row)


def _of_data(table: Any, rows: list[Any]) -> bool:
    if len(rows) < 2 or next(table.iterdescendants("table"), None) is not None:
        return False
    cells = [_cells(row) for row in rows]
    if max(map(len, cells)) < 2:
        return False
    return all(len(cell.text_content()) <= _MOST_CELL for row in cells for cell in row)


def _cells(row: Any) -> list[Any]:
    return [cell for cell in row if cell.tag in ("td", "th")]


def _filled(rows: list[Any]) -> Iterator[list[str]]:
    """The cells of each row, those that span several repeated in each."""
    hanging: dict[int, tuple[int, str]] = {}  # by column: rows still to fill, and with what
    for row in rows:
        line: list[str] = []
        following: dict[int, tuple[int, str]] = {}
        cells = iter(_cells(row))
        while True:
            if len(line) in hanging:
                left, text = hanging.pop(len(line))
                wide = 1
            elif (cell := next(cells, None)) is not None:
                left, text, wide = _span(cell, "rowspan"), _text(cell), _span(cell, "colspan")
            else:
                break
            for _ in range(wide):
                if left > 1:
                    following[len(line)] = left - 1, text
                line.append(text)
        hanging = following
        yield line


def _span(cell: Any, name: str) -> int:
    said = (cell.get(name) or "").strip()
    return min(int(said), _MOST_SPAN) if said.isascii() and said.isdigit() and int(said) else 1
