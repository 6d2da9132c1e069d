"""Plain text in any encoding Vietnamese has been written in."""

import codecs
from collections.abc import Callable
from typing import Final
from unicodedata import normalize

from charset_normalizer import from_bytes

from corpus.readers.legacy import best_reading, share_of_common_words, tcvn3, vni
from corpus.readers.model import ReadError, Text

_MARKS: Final = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_BLANK: Final = "\ufeff \t\r\n\f\v\u00a0\u200b"
_SAMPLE: Final = 1 << 16
"""Bytes from which an encoding outside the Vietnamese ones is guessed."""
_MOSTLY_UTF8: Final = 0.12
"""The share of common words that only real UTF-8 gives: marks lost, the others have 0.05."""


def read_plain(data: bytes) -> Text:
    """A plain text file; see :func:`decode`."""
    return Text(decode(data))


def decode(data: bytes) -> str:
    """The text of a plain text file: its characters as they are, line ends kept.

    UTF-8 first; UTF-16 and UTF-32 by their mark or their null bytes; then windows-1258, TCVN3
    and VNI, whichever makes Vietnamese words; then what charset-normalizer takes it for.

    Raises ReadError for what is no text, and for a text that is empty.

    >>> decode("Công đoàn".encode("utf-16"))
    'Công đoàn'
    >>> decode("Công đoàn cơ sở".encode("cp1258", "ignore") + b" c\\xf3 71 \\xf0o\\xe0n vi\\xean")
    'Công đoàn cơ s có 71 đoàn viên'
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
                f"the text is damaged: {encoding} breaks off at byte {error.start}"
            ) from None
        if utf16 := utf16_of(data):
            return data.decode(utf16, "replace")
        if 0 in data[:_SAMPLE]:
            raise ReadError("this is no text (it holds null bytes); give a text document") from None
        return _of_eight_bits(data, error)
    if "\x00" in text:
        if utf16 := utf16_of(data):
            return data.decode(utf16, "replace")
        raise ReadError("this is no text (it holds null bytes); give a text document")
    return text


def _of_eight_bits(data: bytes, error: UnicodeDecodeError) -> str:
    if share_of_common_words(data.decode("utf-8", "ignore")) > _MOSTLY_UTF8:
        return data.decode("utf-8", "replace")  # but for a damaged letter here and there

    def latin() -> str:
        return data.decode("latin-1")

    readings: list[Callable[[], str]] = [
        lambda: normalize("NFC", data.decode("cp1258", "replace")),
        lambda: tcvn3(latin()),
        lambda: vni(latin()),
    ]
    best = best_reading([lambda: "", *readings])
    if best:
        return best
    guess = from_bytes(data[:_SAMPLE]).best()
    if guess is not None:
        return data.decode(guess.encoding, "replace")
    raise ReadError(
        f"not UTF-8 (byte 0x{data[error.start]:02x} at {error.start}) nor any encoding of "
        "Vietnamese; save it as UTF-8"
    )


def utf16_of(data: bytes) -> str | None:
    """The name of the UTF-16 that these bytes seem to be: null bytes on one side of the pairs.

    >>> utf16_of("Công đoàn có 71".encode("utf-16-le")), utf16_of(b"\\x89PNG\\r\\n\\0\\0\\0\\r")
    ('utf-16-le', None)
    """
    sample = data[: 4096 if len(data) > 4096 else len(data) // 2 * 2]
    pairs = len(sample) // 2
    first, second = sample[0::2].count(0), sample[1::2].count(0)
    for few, many, name in ((first, second, "utf-16-le"), (second, first, "utf-16-be")):
        if pairs >= 8 and many > 0.3 * pairs and few < 0.02 * pairs:
            return name
    return None
