"""Finds and reads what the user names: files, folders, standard input."""

import os
import stat
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from congdoan.errors import Problem, os_reason, printable

STDIN = "-"
_BOMS = (
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)


@dataclass(frozen=True)
class Input:
    """One text to read: ``source`` is how the user knows it, ``path`` where it lies."""

    source: str
    path: Path | None
    """None for standard input."""


@dataclass(frozen=True)
class Inputs:
    """What the given paths amount to."""

    found: tuple[Input, ...]
    problems: tuple[str, ...]
    """One line for each path with nothing to read."""
    single: bool
    """The user named one text and no folder: an answer of one record, not a list."""


def find_inputs(paths: Iterable[str]) -> Inputs:
    """The texts behind files, folders (every ``*.txt`` below, sorted) and ``-``.

    A text named twice is read once. A folder's texts are named folder/relative/path.
    """
    found: dict[str, Input] = {}
    problems: list[str] = []
    given = list(dict.fromkeys(paths))
    folder_seen = False
    for one in given:
        if one == STDIN:
            found[one] = Input(STDIN, None)
        elif not one:
            problems.append("'': name a file, a folder or - for standard input")
        elif os.path.isdir(one):
            folder_seen = True
            known = len(problems)
            below = list(_texts_below(one, problems))
            if not below and len(problems) == known:
                problems.append(f"{printable(one)}: no .txt file in this folder")
            found.update((item.source, item) for item in below)
        else:
            found[one] = Input(printable(one), Path(one))
    return Inputs(tuple(found.values()), tuple(problems), len(given) == 1 and not folder_seen)


def _texts_below(folder: str, problems: list[str]) -> Iterator[Input]:
    def unreadable(error: OSError) -> None:
        problems.append(f"{printable(str(error.filename))}: {os_reason(error)}")

    files: list[Path] = []
    for where, folders, names in os.walk(folder, onerror=unreadable):
        folders[:] = [name for name in folders if not name.startswith(".")]
        files += [
            Path(where, name)
            for name in names
            if name.lower().endswith(".txt") and not name.startswith(".")
        ]
    stem = folder.rstrip("/" + os.sep) or folder
    for path in sorted(files):
        relative = path.relative_to(folder).as_posix()
        yield Input(printable(f"{stem}/{relative}"), path)


def read_input(item: Input) -> str:
    """The text of an input. Raises Problem, naming it, when it cannot be read or is no text."""
    return decode(_bytes_of(item), item.source)


def _bytes_of(item: Input) -> bytes:
    try:
        if item.path is None:
            return stdin_bytes().read()
        mode = item.path.stat().st_mode
        if stat.S_ISSOCK(mode) or stat.S_ISBLK(mode):
            raise Problem(f"{item.source}: this is a device, not a text file")
        return item.path.read_bytes()
    except OSError as error:
        raise Problem(f"{item.source}: {os_reason(error)}") from error
    except ValueError as error:  # a null byte in the name
        raise Problem(f"{item.source!r}: {error}") from error


def stdin_bytes() -> BinaryIO:
    """Standard input. Raises Problem when it was closed before we began (``<&-``)."""
    if sys.stdin is None:
        raise Problem(f"{STDIN}: standard input is closed")
    return sys.stdin.buffer


def decode(raw: bytes, source: str) -> str:
    """Bytes as text: UTF-8, or UTF-16 and UTF-32 that begin with a byte-order mark.

    The text is exactly what stands in the file: line ends are kept, and the mark that may begin
    a UTF-8 file is its first character, so that offsets hold for ``raw.decode("utf-8")``.

    Raises Problem, saying what to do, for bytes that are no text and for a text that is empty.
    """
    encoding = next((name for bom, name in _BOMS if raw.startswith(bom)), "utf-8")
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError as error:
        raise Problem(_not_text(raw, error, source)) from error
    if "\x00" in text:
        if utf16 := _utf16(raw):
            raise Problem(_convert(source, f"{utf16} without its byte-order mark", utf16))
        raise Problem(f"{source}: this is no text (it holds null bytes); give a plain text file")
    if not text.strip("\ufeff \t\r\n\f\v\u00a0\u200b"):
        raise Problem(f"{source}: the text is empty")
    return text


def _not_text(raw: bytes, error: UnicodeDecodeError, source: str) -> str:
    if utf16 := _utf16(raw):
        return _convert(source, f"{utf16} without its byte-order mark", utf16)
    if b"\x00" in raw[:4096] or raw.startswith((b"%PDF", b"PK\x03\x04")):
        return f"{source}: this is no text but a binary file; save the article as plain text first"
    what = f"not UTF-8 (byte 0x{raw[error.start]:02x} at {error.start})"
    return _convert(source, what, "WINDOWS-1258")


def _convert(source: str, what: str, encoding: str) -> str:
    return (
        f"{source}: {what}; save it as UTF-8, or convert it, for example: "
        f"iconv -f {encoding} -t UTF-8"
    )


def _utf16(raw: bytes) -> str | None:
    """The name of the UTF-16 that these bytes seem to be: null bytes on one side of the pairs.

    >>> _utf16("Công đoàn có 71".encode("utf-16-le")), _utf16(b"\\x89PNG\\r\\n\\0\\0\\0\\r")
    ('UTF-16LE', None)
    """
    sample = raw[: 4096 if len(raw) > 4096 else len(raw) // 2 * 2]
    pairs = len(sample) // 2
    first, second = sample[0::2].count(0), sample[1::2].count(0)
    for few, many, name in ((first, second, "UTF-16LE"), (second, first, "UTF-16BE")):
        if pairs >= 8 and many > 0.3 * pairs and few < 0.02 * pairs:
            return name
    return None
