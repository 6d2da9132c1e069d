"""Word documents (.docx): their paragraphs, tables and text boxes in order."""

import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import Any, Final

from corpus.readers.flatten import flatten
from corpus.readers.legacy import from_legacy
from corpus.readers.model import ReadError, Text
from extractor.normalise import fold

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SIGNS: Final = {
    "tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-",
}  # fmt: skip
_PASSED_OVER: Final = frozenset(
    {
        f"{_W}del",
        f"{_W}moveFrom",
        "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
    }
)
"""What was struck out under tracked changes, and the copy of a text box for old programs."""
_BOX: Final = f"{_W}txbxContent"


def read_word(data: bytes) -> Text:
    """The text of a .docx: a line a paragraph, a line a row, a text box after its paragraph.

    Headers, footers and notes are left out. The title and the author in its properties are often
    those of a template or a machine; they are taken only when the text says them too.

    Raises ReadError when the document holds no text, and what python-docx raises when it is
    damaged.
    """
    import docx.oxml
    import docx.package

    try:
        package: Any = docx.package.Package.open(BytesIO(data))
        main = package.main_document_part
    except KeyError as error:
        if _is_strict(data):
            raise ReadError(
                "the Word document is in the strict form of Open XML; save it as plain .docx"
            ) from error
        raise
    # One with macros and a template are no documents to python-docx, but hold one all the same.
    element = main.element if hasattr(main, "element") else docx.oxml.parse_xml(main.blob)
    text = "\n".join(_blocks(element.body))
    about = package.core_properties
    title, author = about.title.strip(), about.author.strip()
    if not text.strip():
        raise ReadError("the Word document holds no text (perhaps only pictures)")
    text = from_legacy(text) or text
    said = fold(text)
    title, author = (
        words if words and fold(words) in said else ""
        for words in (from_legacy(title) or title, from_legacy(author) or author)
    )
    return Text(text=text, title=title or None, author=author or None)


def _is_strict(data: bytes) -> bool:
    with zipfile.ZipFile(BytesIO(data)) as package:
        return b"purl.oclc.org/ooxml" in package.read("_rels/.rels")


def _blocks(container: Any) -> Iterator[str]:
    """The lines of a body, a cell, a text box, or whatever wraps blocks in one of these."""
    for block in container:
        if block.tag == f"{_W}p":
            yield from _paragraph(block)
        elif block.tag == f"{_W}tbl":
            yield flatten(_rows(block))
        elif isinstance(block.tag, str) and block.tag not in _PASSED_OVER:
            yield from _blocks(block)


def _paragraph(paragraph: Any) -> Iterator[str]:
    pieces: list[str] = []
    boxes: list[Any] = []
    _collect(paragraph, pieces, boxes)
    yield "".join(pieces)
    for box in boxes:
        yield from _blocks(box)


def _collect(element: Any, pieces: list[str], boxes: list[Any]) -> None:
    for part in element:
        name = part.tag.removeprefix(_W) if isinstance(part.tag, str) else ""
        if name == "t":
            pieces.append(part.text or "")
        elif name in _SIGNS:
            pieces.append(_SIGNS[name])
        elif part.tag == _BOX:
            boxes.append(part)
        elif name not in ("pPr", "rPr") and part.tag not in _PASSED_OVER:
            _collect(part, pieces, boxes)


def _rows(table: Any) -> Iterator[list[str]]:
    """The cells of each row; one that spans rows is repeated in each, and so is one in columns."""
    above: list[str] = []
    for row in _inside(table, "tr"):
        cells: list[str] = []
        for cell in _inside(row, "tc"):
            about = cell.find(f"{_W}tcPr")
            wide, merged = (
                _of(about, "gridSpan"),
                None if about is None else about.find(f"{_W}vMerge"),
            )
            goes_on = merged is not None and merged.get(f"{_W}val", "continue") == "continue"
            if goes_on and len(cells) < len(above):
                text = above[len(cells)]
            else:
                text = " ".join(_blocks(cell))
            cells += [text] * wide
        yield cells
        above = cells


def _inside(element: Any, name: str) -> Iterator[Any]:
    """Rows of a table or cells of a row, also those that a content control wraps."""
    for part in element:
        if part.tag == f"{_W}{name}":
            yield part
        elif part.tag in (f"{_W}sdt", f"{_W}sdtContent", f"{_W}customXml", f"{_W}ins"):
            yield from _inside(part, name)


def _of(about: Any, name: str) -> int:
    found = None if about is None else about.find(f"{_W}{name}")
    said = "" if found is None else found.get(f"{_W}val", "")
    return min(max(int(said), 1), 100) if said.isascii() and said.isdigit() else 1
