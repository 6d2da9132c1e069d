"""What a file is, by what stands in it; its name decides only between kinds of plain text."""

import codecs
import re
import zipfile
from enum import StrEnum
from io import BytesIO
from pathlib import PurePath
from typing import Final


class Kind(StrEnum):
    """The kinds of files that are read, and those that are known and refused."""

    PLAIN = "plain text"
    HTML = "web page"
    SAVED_PAGE = "saved web page"
    WORD = "Word document"
    PDF = "PDF"
    CSV = "CSV"
    JSONL = "JSON lines"
    JSON = "JSON file that is not one object a line"
    PARQUET = "Parquet"
    XLSX = "Excel workbook"
    GZIP = "gzip"
    ZIP = "zip archive"
    OLD_OFFICE = "Word or Excel file from before 2007"
    LOCKED_OFFICE = "Word or Excel file that is locked with a password"
    OTHER_OFFICE = "OpenDocument or PowerPoint file"
    RTF = "rich text"
    PICTURE = "picture"


MANY: Final = frozenset({Kind.CSV, Kind.JSONL, Kind.PARQUET, Kind.XLSX})
"""Kinds of one file that holds many documents, one a row."""

HEAD: Final = 4096
"""Bytes that are enough to tell the kind."""

DOCUMENTS: Final = (
    ".txt", ".text", ".htm", ".html", ".xhtml", ".mht", ".mhtml", ".docx", ".doc", ".rtf", ".pdf",
)  # fmt: skip
"""Names of files with one document, also of kinds that are refused, so that they are told."""
SUFFIXES: Final = frozenset(
    {
        *DOCUMENTS,
        ".csv", ".tsv", ".jsonl", ".ndjson", ".parquet", ".xlsx", ".xls", ".gz", ".zip",
    }
)  # fmt: skip
"""Names that are looked at in a folder."""

_SIGNS: Final = (
    (b"\x1f\x8b", Kind.GZIP),
    (b"PAR1", Kind.PARQUET),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Kind.OLD_OFFICE),
    (b"{\\rtf", Kind.RTF),
    (b"\x89PNG", Kind.PICTURE),
    (b"\xff\xd8\xff", Kind.PICTURE),
    (b"GIF8", Kind.PICTURE),
)
_BINARY: Final = frozenset(kind for _, kind in _SIGNS) | {Kind.PDF, Kind.ZIP}
_PAGE: Final = re.compile(rb"<(?:!doctype\s+html|html|head|body|article|div|p)[\s>]", re.IGNORECASE)
_SAVED: Final = re.compile(
    rb"^(?:mime-version|from|snapshot-content-location):.*?multipart/related",
    re.IGNORECASE | re.DOTALL | re.MULTILINE,
)
_OBJECT: Final = re.compile(rb"\{[ \t]*[\"}]")
_JSON: Final = re.compile(rb"\[\s*\{\s*\"|\{\s*[\r\n]\s*\"")
_MARKUP_NAMES: Final = frozenset({".htm", ".html", ".xhtml"})
BINARY_NAMES: Final = frozenset({".pdf", ".docx", ".doc", ".xlsx", ".xls", ".parquet"})
"""Names of files that are no plain text: one that has none of their signs is damaged."""
_TABLE_NAMES: Final = frozenset({".csv", ".tsv"})


def kind_of(head: bytes, name: str, *, members: frozenset[str] | None = None) -> Kind:
    """The kind of a file.

    Args:
        head: Its first bytes (:data:`HEAD` are enough).
        name: Its name; ``.gz`` at its end is passed over.
        members: The names inside, for a zip file.

    >>> kind_of(b"%PDF-1.4", "a.docx").value, kind_of(b'{"text": "a"}', "a.txt").value
    ('PDF', 'JSON lines')
    """
    for sign, kind in _SIGNS:
        if head.startswith(sign):
            return kind
    if b"%PDF-" in head[:1024]:
        return Kind.PDF
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _packed(members or frozenset())
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        kind = kind_of(head.decode("utf-16", "ignore").encode("utf-8", "replace"), name)
        return Kind.PLAIN if kind in _BINARY else kind
    suffix = PurePath(name.lower().removesuffix(".gz")).suffix
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    if start.startswith(b"<") and (_PAGE.search(start) or suffix in _MARKUP_NAMES):
        return Kind.HTML
    if _SAVED.search(head):
        return Kind.SAVED_PAGE
    if _OBJECT.match(start):
        return Kind.JSONL
    if _JSON.match(start):
        return Kind.JSON
    if suffix in _MARKUP_NAMES and b"<" in head:
        return Kind.HTML
    return Kind.CSV if suffix in _TABLE_NAMES else Kind.PLAIN


def _packed(members: frozenset[str]) -> Kind:
    if "word/document.xml" in members:
        return Kind.WORD
    if "xl/workbook.xml" in members:
        return Kind.XLSX
    if "ppt/presentation.xml" in members or {"mimetype", "content.xml"} <= members:
        return Kind.OTHER_OFFICE
    return Kind.ZIP


def members_of(data: bytes) -> frozenset[str]:
    """The names inside a zip file; none when it is no whole one."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as packed:
            return frozenset(packed.namelist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        return frozenset()
