"""Documents as text: one small module a format, chosen by what stands in the file.

>>> read_document("Công đoàn cơ sở có 71 đoàn viên.".encode("utf-16"), "bai.txt").text
'Công đoàn cơ sở có 71 đoàn viên.'
"""

from collections.abc import Callable
from importlib import import_module
from pathlib import PurePath
from typing import Final

from corpus.readers.kinds import BINARY_NAMES, HEAD, MANY, Kind, kind_of, members_of
from corpus.readers.model import LARGEST_TEXT, ReadError, Text, check_size
from corpus.readers.packed import check_package, gunzip

__all__ = ["ReadError", "Text", "read_document"]

_READERS: Final[dict[Kind, tuple[str, str]]] = {
    Kind.PLAIN: ("corpus.readers.plain", "read_plain"),
    Kind.HTML: ("corpus.readers.html", "read_html"),
    Kind.SAVED_PAGE: ("corpus.readers.html", "read_saved_page"),
    Kind.WORD: ("corpus.readers.word", "read_word"),
    Kind.PDF: ("corpus.readers.pdf", "read_pdf"),
}
"""Where each format is read; loaded when the first file of it comes."""

_LOCKED: Final = "EncryptedPackage".encode("utf-16-le")
"""What a locked .docx or .xlsx, wrapped in a file of the old kind, is called in it."""
_REFUSED: Final = {
    Kind.OLD_OFFICE: "save it as .docx or .xlsx first",
    Kind.LOCKED_OFFICE: "save it without one",
    Kind.OTHER_OFFICE: "save it as .docx or .xlsx first",
    Kind.GZIP: "it is packed more than once; unpack it",
    Kind.JSON: "write one object a line, with `jq -c '.[]'` from a list, `jq -c .` from others",
    Kind.RTF: "save it as .docx or as plain text first",
    Kind.PICTURE: "run text recognition on it first",
    Kind.DATABASE: "a database of congdoan is read with --db",
    Kind.ZIP: "unpack it, or name it to `congdoan run`",
    Kind.EMAIL: "save its text, or the files that came with it",
    Kind.ARCHIVE: "unpack it, or pack it as zip",
}


def read_document(data: bytes, name: str) -> Text:
    """The text of one document.

    Args:
        data: The file, as it is on disk; gzip is unpacked.
        name: Its name. What stands in the file counts more.

    Raises:
        ReadError: It cannot be read: damaged, locked, too large, without text, or of a kind
            that is not read.
    """
    check_size(len(data))
    kind = kind_of(data[:HEAD], name)
    if kind is Kind.GZIP:
        data = gunzip(data)
        kind = kind_of(data[:HEAD], name)
    if kind is Kind.ZIP:
        inside = members_of(data)
        if not inside:
            raise ReadError(
                "the file is damaged (its end is missing) or empty; copy or save it again"
            )
        kind = kind_of(data[:HEAD], name, members=inside)
    if kind is Kind.OLD_OFFICE and _LOCKED in data:
        kind = Kind.LOCKED_OFFICE
    if kind in MANY:
        raise ReadError(f"this is {_a(kind)} with a document a row: name it to `congdoan run`")
    if kind is Kind.WORD:
        check_package(data)
    reader = _reader(kind)
    try:
        text = reader(data)
    except ReadError as error:
        suffix = PurePath(name.lower().removesuffix(".gz")).suffix
        if kind is Kind.PLAIN and suffix in BINARY_NAMES:
            raise ReadError(
                f"nothing in it is of a {suffix} file but its name; it is damaged, copy it again"
            ) from error
        raise
    except ModuleNotFoundError as error:
        raise needs_formats(kind, error) from error
    except Exception as error:  # what libraries say of damaged files is of many kinds
        raise ReadError(f"the {kind} is damaged ({type(error).__name__}): {error}") from error
    if len(text.text) > LARGEST_TEXT:
        raise ReadError(
            f"the text has {len(text.text):,} characters, more than {LARGEST_TEXT:,}; split it"
        )
    return text


def _reader(kind: Kind) -> Callable[[bytes], Text]:
    if kind not in _READERS:
        raise refusal(kind)
    module, function = _READERS[kind]
    reader: Callable[[bytes], Text] = getattr(import_module(module), function)
    return reader


def refusal(kind: Kind) -> ReadError:
    """What to say of a kind that is not read."""
    return ReadError(f"this is {_a(kind)}: {_REFUSED.get(kind, 'it is not read')}")


def needs_formats(kind: Kind, error: ModuleNotFoundError) -> ReadError:
    """What to say when the library of a format is not installed."""
    return ReadError(
        f"to read {_a(kind)} {error.name} is needed; install it with "
        "`pip install congdoan[formats]`"
    )


def _a(kind: Kind) -> str:
    article = "an" if kind[0] in "AEIOUaeiou" else "a"
    noun = f"{kind} file" if kind in (Kind.CSV, Kind.JSONL, Kind.PARQUET) else kind
    return f"{article} {noun}"
