"""What a file is, by what stands in it; its name decides only between kinds of plain text."""

import codecs
import re
import zipfile
from enum import StrEnum
from io import BytesIO
from pathlib import Path, PurePath
from typing import IO, Final

from corpus.readers.columns import Columns, cells_of
from corpus.readers.plain import wide_encoding


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
    RTF = "rich text document"
    PICTURE = "picture"
    EMAIL = "e-mail"
    DATABASE = "SQLite database"
    ARCHIVE = "archive of another kind than zip and gzip"


MANY: Final = frozenset({Kind.CSV, Kind.JSONL, Kind.PARQUET, Kind.XLSX})
"""Kinds of one file that holds many documents, one a row."""

HEAD: Final = 4096
"""Bytes that are enough to tell the kind."""

DOCUMENTS: Final = (
    ".txt", ".text", ".htm", ".html", ".xhtml", ".mht", ".mhtml", ".docx", ".docm", ".doc", ".odt",
    ".rtf", ".pdf", ".eml",
)  # fmt: skip
"""Names of files with one document, also of kinds that are refused, so that they are told."""
SUFFIXES: Final = frozenset(
    {
        *DOCUMENTS,
        ".csv", ".tsv", ".jsonl", ".ndjson", ".json", ".parquet", ".xlsx", ".xlsm", ".xls", ".ods",
        ".gz", ".zip", ".tgz", ".tar", ".bz2", ".xz", ".zst", ".7z", ".rar",
    }
)  # fmt: skip
"""Names that are looked at in a folder."""
MANY_NAMES: Final = SUFFIXES - {*DOCUMENTS, ".json"}
"""Names of files that may hold many documents; ``.json`` says nothing."""

_SIGNS: Final = (
    (b"\x1f\x8b", Kind.GZIP),
    (b"PAR1", Kind.PARQUET),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Kind.OLD_OFFICE),
    (b"{\\rtf", Kind.RTF),
    (b"SQLite format 3\x00", Kind.DATABASE),
    (b"\x89PNG", Kind.PICTURE),
    (b"\xff\xd8\xff", Kind.PICTURE),
    (b"GIF8", Kind.PICTURE),
    (b"7z\xbc\xaf\x27\x1c", Kind.ARCHIVE),
    (b"Rar!\x1a\x07", Kind.ARCHIVE),
    (b"\xfd7zXZ\x00", Kind.ARCHIVE),
    (b"\x28\xb5\x2f\xfd", Kind.ARCHIVE),  # Zstandard
)
_TAR: Final = slice(257, 262), b"ustar"
_BZIP2: Final = re.compile(rb"BZh[1-9]1AY&SY")
_BINARY: Final = frozenset(kind for _, kind in _SIGNS) | {Kind.PDF, Kind.ZIP}
_PAGE: Final = re.compile(rb"<(?:!doctype\s+html|html|head|body|article|div|p)[\s>]", re.IGNORECASE)
_WHOLE_PAGE: Final = re.compile(rb"<(?:!doctype\s+)?html[\s>]", re.IGNORECASE)
_SAVED: Final = re.compile(
    rb"^(?:mime-version|from|snapshot-content-location):.*?multipart/related",
    re.IGNORECASE | re.DOTALL | re.MULTILINE,
)
_LETTER: Final = re.compile(rb"(?:From [^\n]*\n)?((?:[!-9;-~]+:[^\n]*\n(?:[ \t]+[^\n]*\n)*)+)")
"""The head of an e-mail, perhaps of the first one of a mailbox."""
_SENDER: Final = re.compile(rb"^from:", re.IGNORECASE | re.MULTILINE)
_SENT: Final = re.compile(
    rb"^(?:to|received|message-id|return-path|delivered-to|x-unsent):", re.IGNORECASE | re.MULTILINE
)
"""What a page that a browser saved as a letter lacks."""
_OBJECT: Final = re.compile(rb"\{[ \t]*[\"}]")
_JSON: Final = re.compile(rb"\[\s*\{\s*\"|\{\s*[\r\n]\s*\"")
_MARKUP_NAMES: Final = frozenset({".htm", ".html", ".xhtml"})
BINARY_NAMES: Final = frozenset(
    {".pdf", ".docx", ".docm", ".doc", ".xlsx", ".xlsm", ".xls", ".odt", ".ods", ".parquet"}
)
"""Names of files that are no plain text: one that has none of their signs is damaged."""
_TABLE_NAMES: Final = frozenset({".csv", ".tsv"})
_LINES_NAMES: Final = frozenset({".jsonl", ".ndjson"})
_ENDING: Final = re.compile(r"\.(?=[^a-z]{0,4}[a-z])[a-z0-9_-]{1,8}")


def kind_of(
    head: bytes, name: str, *, members: frozenset[str] | None = None, columns: Columns | None = None
) -> Kind:
    """The kind of a file.

    Args:
        head: Its first bytes (:data:`HEAD` are enough).
        name: Its name; ``.gz`` at its end is passed over.
        members: The names inside, for a zip file.
        columns: The columns by which a table without a name of one is known.

    >>> kind_of(b"%PDF-1.4", "a.docx").value, kind_of(b'{"text": "a"}', "a.txt").value
    ('PDF', 'JSON lines')
    >>> kind_of(b"id;text\\n1;CDCS", "a.txt").value
    'CSV'
    """
    for sign, kind in _SIGNS:
        if head.startswith(sign):
            return kind
    if head[_TAR[0]] == _TAR[1] or _BZIP2.match(head):
        return Kind.ARCHIVE
    if b"%PDF-" in head[:1024]:
        return Kind.PDF
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _packed(members or frozenset())
    if wide := _wide(head):
        narrow = head.decode(wide, "ignore").encode("utf-8", "replace")
        kind = kind_of(narrow, name, columns=columns)
        return Kind.PLAIN if kind in _BINARY else kind
    suffix = PurePath(name.lower().removesuffix(".gz")).suffix
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    if start.startswith(b"<") and (_PAGE.search(start) or suffix in _MARKUP_NAMES):
        return Kind.HTML
    if _is_letter(head):
        return Kind.EMAIL
    if _SAVED.search(head):
        return Kind.SAVED_PAGE
    if _OBJECT.match(start):
        return Kind.JSONL
    if _JSON.match(start):
        return Kind.JSON
    if suffix in _MARKUP_NAMES and b"<" in head:
        return Kind.HTML
    if suffix in _LINES_NAMES:
        return Kind.JSONL
    if suffix in _TABLE_NAMES or _is_table(start, columns or Columns()):
        return Kind.CSV
    return Kind.PLAIN


def _wide(head: bytes) -> str | None:
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    return wide_encoding(head) if b"\x00" in head else None


def _is_letter(head: bytes) -> bool:
    found = _LETTER.match(head.replace(b"\r\n", b"\n"))
    return found is not None and bool(_SENDER.search(found[1]) and _SENT.search(found[1]))


def _is_table(start: bytes, columns: Columns) -> bool:
    first = start.split(b"\n", 1)[0]
    return columns.are(cells_of(first.decode("utf-8", "replace")))


def _packed(members: frozenset[str]) -> Kind:
    if "word/document.xml" in members:
        return Kind.WORD
    if "xl/workbook.xml" in members:
        return Kind.XLSX
    if "ppt/presentation.xml" in members or {"mimetype", "content.xml"} <= members:
        return Kind.OTHER_OFFICE
    return Kind.ZIP


def ending(name: str) -> str:
    """What the end of a file's name tells its kind by; nothing when it is a word or a number.

    >>> ending("a.PDF"), ending("Báo cáo số 1. Công đoàn"), ending("12.2017")
    ('.pdf', '', '')
    """
    suffix = PurePath(name).suffix.lower()
    return suffix if _ENDING.fullmatch(suffix) else ""


def members_of(packed: bytes | Path | IO[bytes]) -> frozenset[str]:
    """The names inside a zip file, its bytes, its path or open; none when it is no whole one."""
    try:
        with zipfile.ZipFile(BytesIO(packed) if isinstance(packed, bytes) else packed) as archive:
            return frozenset(archive.namelist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        return frozenset()


def may_be_document(name: str, head: bytes, packed: bytes | Path) -> bool:
    """Whether a file among others, whose name tells no kind that is read, is a document after all.

    Args:
        name: Its name: ``tin.aspx``, ``index.php?id=3``, ``Báo cáo``.
        head: Its first bytes.
        packed: All its bytes or its path, to look at when it is a zip file.

    >>> may_be_document("tin.aspx", b"<!DOCTYPE html><html>", b"")
    True
    >>> may_be_document("a.py", b"import re", b""), may_be_document("LICENSE", b"Apache", b"")
    (False, True)
    """
    kind = kind_of(head, name)
    if kind is Kind.ZIP:
        kind = kind_of(head, name, members=members_of(packed))
    if kind is Kind.HTML:
        return bool(_WHOLE_PAGE.search(head))
    if kind in (Kind.PLAIN, Kind.CSV, Kind.JSONL):
        return not ending(name) and bool(head) and (b"\x00" not in head or bool(_wide(head)))
    return kind in (Kind.SAVED_PAGE, Kind.WORD, Kind.PDF)
