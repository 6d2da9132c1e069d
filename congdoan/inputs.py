"""Finds and reads what the user names: files, folders, standard input."""

import os
import stat
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from congdoan.errors import Problem, os_reason

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
        elif os.path.isdir(one):
            folder_seen = True
            below = list(_texts_below(one, problems))
            if not below:
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
            return sys.stdin.buffer.read()
        mode = item.path.stat().st_mode
        if stat.S_ISSOCK(mode) or stat.S_ISBLK(mode):
            raise Problem(f"{item.source}: this is a device, not a text file")
        return item.path.read_bytes()
    except OSError as error:
        raise Problem(f"{item.source}: {os_reason(error)}") from error
    except ValueError as error:  # a null byte in the name
        raise Problem(f"{item.source!r}: {error}") from error


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
        raise Problem(f"{source}: this is no text (it holds null bytes); give a plain text file")
    if not text.strip("\ufeff \t\r\n\f\v\u00a0\u200b"):
        raise Problem(f"{source}: the text is empty")
    return text


def _not_text(raw: bytes, error: UnicodeDecodeError, source: str) -> str:
    if b"\x00" in raw[:4096] or raw.startswith((b"%PDF", b"PK\x03\x04")):
        return f"{source}: this is no text but a binary file; save the article as plain text first"
    return (
        f"{source}: not UTF-8 (byte 0x{raw[error.start]:02x} at {error.start}); save it as UTF-8, "
        "or convert it, for example: iconv -f WINDOWS-1258 -t UTF-8"
    )


def printable(name: str) -> str:
    """A file's name as text: bytes of it that are no UTF-8 become the replacement character.

    >>> printable("bài.txt")
    'bài.txt'
    """
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
