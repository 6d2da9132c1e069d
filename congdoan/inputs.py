"""Finds and reads what the user names: files, folders, standard input."""

import os
import stat
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from congdoan.errors import Problem, os_reason, printable
from corpus.readers import ReadError, Text, read_document
from corpus.readers.kinds import DOCUMENTS, MANY_NAMES
from corpus.readers.model import check_size

STDIN = "-"


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
    notes: tuple[str, ...]
    """One line for each folder with files that only a run reads."""
    single: bool
    """The user named one text and no folder: an answer of one record, not a list."""


def find_inputs(paths: Iterable[str]) -> Inputs:
    """The texts behind files, folders (every document below, sorted) and ``-``.

    A text named twice is read once. A folder's texts are named folder/relative/path.
    """
    found: dict[str, Input] = {}
    problems: list[str] = []
    notes: list[str] = []
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
            below = list(_texts_below(one, problems, notes))
            if not below and len(problems) == known:
                problems.append(
                    f"{printable(one)}: no document (.txt, .docx, .pdf, .html) in this folder"
                )
            found.update((item.source, item) for item in below)
        else:
            found[one] = Input(printable(one), Path(one))
    single = len(given) == 1 and not folder_seen
    return Inputs(tuple(found.values()), tuple(problems), tuple(notes), single)


def _texts_below(folder: str, problems: list[str], notes: list[str]) -> Iterator[Input]:
    def unreadable(error: OSError) -> None:
        problems.append(f"{printable(str(error.filename))}: {os_reason(error)}")

    files: list[Path] = []
    passed: Counter[str] = Counter()
    for where, folders, names in os.walk(folder, onerror=unreadable):
        folders[:] = [name for name in folders if not name.startswith(".")]
        files += [
            Path(where, name)
            for name in names
            if name.lower().endswith(DOCUMENTS) and not name.startswith((".", "~$"))
        ]
        passed.update(
            ending
            for name in names
            if (ending := os.path.splitext(name.lower())[1]) in MANY_NAMES
            and not name.startswith((".", "~$"))
        )
    if passed:
        told = ", ".join(f"{ending} ({count})" for ending, count in sorted(passed.items()))
        notes.append(f"{printable(folder)}: passed over, see `congdoan run`: {told}")
    stem = folder.rstrip("/" + os.sep) or folder
    for path in sorted(files):
        name = printable(f"{stem}/{path.relative_to(folder).as_posix()}")
        if path.is_file() or not path.exists():  # what a broken link leads to is told when read
            yield Input(name, path)
        elif not path.is_dir():
            problems.append(f"{name}: this is no file but a device or a pipe")


def read_input(item: Input) -> Text:
    """The text of an input, with what its file says of it besides.

    Raises Problem, naming it, when it cannot be read or is no text.
    """
    data = _bytes_of(item)
    try:
        return read_document(data, item.path.name if item.path is not None else "")
    except ReadError as error:
        raise Problem(f"{item.source}: {error}") from error


def _bytes_of(item: Input) -> bytes:
    try:
        if item.path is None:
            return stdin_bytes().read()
        mode = item.path.stat().st_mode
        if stat.S_ISSOCK(mode) or stat.S_ISBLK(mode):
            raise Problem(f"{item.source}: this is a device, not a text file")
        check_size(item.path.stat().st_size)
        return item.path.read_bytes()
    except ReadError as error:
        raise Problem(f"{item.source}: {error}") from error
    except OSError as error:
        raise Problem(f"{item.source}: {os_reason(error)}") from error
    except ValueError as error:  # a null byte in the name
        raise Problem(f"{item.source!r}: {error}") from error


def stdin_bytes() -> BinaryIO:
    """Standard input. Raises Problem when it was closed before we began (``<&-``)."""
    if sys.stdin is None:
        raise Problem(f"{STDIN}: standard input is closed")
    return sys.stdin.buffer
