"""Plain text in any encoding Vietnamese has been written in."""

import codecs
from functools import partial
from typing import Final
from unicodedata import normalize

from corpus.readers.legacy import tcvn3, vni
from corpus.readers.model import ReadError, Text
from corpus.readers.syllables import best_reading

_MARKS: Final = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_BLANK: Final = "\ufeff \t\r\n\f\v\u00a0\u200b"


def read_plain(data: bytes) -> Text:
    """A plain text file; see :func:`decode`."""
    return Text(decode(data))


def decode(data: bytes) -> str:
    """The text of a plain text file: its characters as they are, line ends kept.

    UTF-8 first (its mark, if it has one, is the first character); UTF-16 and UTF-32 by their
    mark or their null bytes; then UTF-8 with damaged letters, windows-1258, TCVN3 or VNI,
    whichever makes Vietnamese syllables.

    Raises ReadError for what is no text, and for a text that is empty.

    >>> decode("Công đoàn".encode("utf-16"))
    'Công đoàn'
    >>> decode(b"C\\xf4ng \\xf0o\\xe0n c\\xf3 71 vi\\xean")
    'Công đoàn có 71 viên'
    """
    text = _decoded(data)
    if not text.strip(_BLANK):
        raise ReadError("the text is empty")
    return text


def _decoded(data: bytes) -> str:
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), "utf-8")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        if encoding != "utf-8":
            raise ReadError(
                f"the text is damaged: {encoding.upper()} breaks off at byte {error.start}; "
                "save it again"
            ) from None
        if b"\x00" in data:
            return _with_nulls(data)
        return _of_eight_bits(data, error)
    return _with_nulls(data) if "\x00" in text else text


def _with_nulls(data: bytes) -> str:
    wide = wide_encoding(data)
    if wide is None:
        raise ReadError("this is no text (it holds null bytes)")
    return data.decode(wide, "replace")


def _of_eight_bits(data: bytes, error: UnicodeDecodeError) -> str:
    best = best_reading(data, (partial(str, encoding="utf-8", errors="replace"), *EIGHT_BITS))
    if best is None:
        raise ReadError(
            f"not UTF-8 (byte 0x{data[error.start]:02x} at {error.start}) nor any other encoding "
            "of Vietnamese that is known; save it as UTF-8"
        )
    return best.text


def _windows1258(data: bytes) -> str:
    """Its tone marks stand behind their letters; they are joined as they are in UTF-8."""
    return normalize("NFC", data.decode("cp1258", "replace"))


EIGHT_BITS: Final = (
    _windows1258,
    lambda data: tcvn3(data.decode("latin-1")),
    lambda data: vni(data.decode("latin-1")),
)
"""Encodings of Vietnamese with a byte a character; each is a way to read bytes."""


def wide_encoding(data: bytes) -> str | None:
    """The name of the UTF-16 or UTF-32 that these bytes without a mark seem to be.

    It is told by where their null bytes stand.

    >>> wide_encoding("Công đoàn có 71".encode("utf-16-le"))
    'utf-16-le'
    """
    sample = data[:4096]
    quads = len(sample) // 4
    nulls = [sample[at : 4 * quads : 4].count(0) for at in range(4)]
    if quads >= 4:
        if min(nulls[2:]) == quads > 2 * nulls[0]:
            return "utf-32-le"
        if min(nulls[:2]) == quads > 2 * nulls[3]:
            return "utf-32-be"
    pairs = len(sample) // 2
    first, second = sample[: 2 * pairs : 2].count(0), sample[1::2].count(0)
    for few, many, name in ((first, second, "utf-16-le"), (second, first, "utf-16-be")):
        if pairs >= 8 and many > 0.3 * pairs and few < 0.02 * pairs:
            return name
    return None
