"""The documents behind what a user names: files, folders, archives, files of many rows.

Sources are streamed: neither the names of a folder's files nor the rows of a file are all in
memory at once, but for the names in one folder, which are read in order so that every run meets
the documents in the same one.
"""

import gzip
import io
import os
import shutil
import stat
import sys
import tempfile
import zlib
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Final, NamedTuple, cast

from corpus.readers import refusal
from corpus.readers.columns import Columns
from corpus.readers.kinds import (
    BINARY_NAMES,
    HEAD,
    MANY,
    SUFFIXES,
    Kind,
    ending,
    kind_of,
    may_be_document,
    members_of,
)
from corpus.readers.many import Row, rows
from corpus.readers.model import ReadError, check_size
from corpus.readers.packed import gunzip, members

STDIN = "-"
PROGRESS: Final = ".progress.json"
FAILURES: Final = ".failures.jsonl"
BESIDE: Final = frozenset(("", PROGRESS, f"{PROGRESS}.part", FAILURES, "-wal", "-shm", "-journal"))
"""What a run adds to the name of its output for the files beside it."""
_GZIP: Final = b"\x1f\x8b"
_ZIP: Final = b"PK\x03\x04"
_HIDDEN: Final = (".", "~$")
"""How the names of files begin that are no documents: hidden ones, Word's locks."""
_PACKED: Final = 3
"""How many times smaller texts are in an archive, roughly; only the progress is told by it."""


class Member(NamedTuple):
    """A file inside an archive, or standard input."""

    name: str
    data: bytes


Payload = Path | Member | Row
"""Where a document is still to be read from: its file, its bytes, its row."""


class Item(NamedTuple):
    """One document: how it is called, where it is, and how many bytes of the source it took.

    Without a payload it is none: a file of many documents has been read to its end.
    """

    source: str
    payload: Payload | None
    size: int = 0


@dataclass
class Sources:
    """What a user named, to be streamed.

    Attributes:
        paths: Files, folders, archives or ``-``.
        columns: The columns of files of many.
        output: A file or folder that is written meanwhile: not read, nor are the files that a
            run keeps beside it.
        passed_over: Files in folders that are no documents, by the end of their names.
    """

    paths: Sequence[str]
    columns: Columns = field(default_factory=Columns)
    output: Path | None = None
    passed_over: Counter[str] = field(default_factory=Counter)

    def stamps(self) -> Iterator[tuple[str, int, int]]:
        """Each file with its size in bytes and when it was changed (ns since 1970)."""
        for path, source in self._files():
            with suppress(OSError):  # it cannot be read, which is told when it is to be read
                if path is not None and stat.S_ISREG((found := path.stat()).st_mode):
                    yield source, found.st_size, found.st_mtime_ns

    def size(self) -> int:
        """Bytes on disk of everything that will be read."""
        return sum(size for _, size, _ in self.stamps())

    def items(self) -> Iterator[Item]:
        """Every document, in the same order every time; what cannot be read has its reason."""
        self.passed_over.clear()
        for path, source in self._files():
            if path is None:
                yield from self._standard_input()
            else:
                yield from self._file(path, source)

    def _standard_input(self) -> Iterator[Item]:
        """Lines of JSON as they come; anything else is kept on disk until it is whole."""
        stream = cast("io.BufferedReader", sys.stdin.buffer)
        try:
            if kind_of(stream.peek(HEAD)[:HEAD], "") is Kind.JSONL:
                for number, row in rows(Kind.JSONL, stream, self.columns):
                    yield Item(f"{STDIN}#{number}", row)
                yield Item(STDIN, None)
                return
            with tempfile.TemporaryFile() as kept:
                shutil.copyfileobj(stream, kept)
                size = kept.tell()
                kept.seek(0)

                def whole() -> Payload:
                    check_size(size)
                    return Member("", kept.read())

                yield from self._opened(kept, "", STDIN, size, whole)
        except (EOFError, zlib.error, gzip.BadGzipFile) as error:
            yield Item(STDIN, ReadError(f"the gzip file is damaged: {error}"))
        except (ReadError, OSError) as error:
            yield Item(STDIN, _refused(error))

    def _files(self) -> Iterator[tuple[Path | None, str]]:
        for one in dict.fromkeys(self.paths):
            if one == STDIN:
                yield None, STDIN
            elif os.path.isdir(one):
                stem = one.rstrip("/" + os.sep) or one
                for path in self._below(Path(one)):
                    relative = path.relative_to(one).as_posix()
                    yield path, _name(stem if relative == "." else f"{stem}/{relative}")
            else:
                yield Path(one), _name(one)

    def _below(self, folder: Path) -> Iterator[Path]:
        """The folder itself, that it be told if it may not be read, and the documents in it."""
        yield folder
        found: list[Path] = []
        with suppress(OSError):
            found = sorted(folder.iterdir())
        for path in found:
            if path.name.startswith(_HIDDEN) or self._written(path):
                continue
            if os.path.isdir(path):
                if path.is_symlink():  # perhaps to a folder around it
                    self.passed_over["links to folders"] += 1
                else:
                    yield from self._below(path)
            elif path.suffix.lower() in SUFFIXES or _is_document(path):
                yield path
            else:
                self._pass_over(path.name)

    def _pass_over(self, name: str) -> None:
        self.passed_over[ending(name) or name] += 1

    def _written(self, path: Path) -> bool:
        if self.output is None or not path.name.startswith(self.output.name):
            return False
        beside = path.name.removeprefix(self.output.name)
        return beside in BESIDE and path.parent.resolve() == self.output.resolve().parent

    def _file(self, path: Path, source: str) -> Iterator[Item]:
        """The documents of one file; a file of one document is left to the worker to read."""
        try:
            size, mode = path.stat().st_size, path.stat().st_mode
            if stat.S_ISDIR(mode):
                os.listdir(path)  # raises what keeps it from being read
                yield Item(source, None)
                return
            if not stat.S_ISREG(mode):
                raise ReadError("this is no file but a device or a pipe")
            with path.open("rb") as file:
                yield from self._opened(file, path.name, source, size, lambda: path)
        except (EOFError, zlib.error, gzip.BadGzipFile) as error:
            yield Item(source, ReadError(f"the gzip file is damaged: {error}"))
        except (ReadError, OSError) as error:
            yield Item(source, _refused(error))

    def _opened(
        self, file: IO[bytes], name: str, source: str, size: int, one: Callable[[], Payload]
    ) -> Iterator[Item]:
        """The documents of an open file, which is ``one`` when it holds only one."""
        packed = file.read(2) == _GZIP
        file.seek(0)
        unpacked = cast("IO[bytes]", gzip.GzipFile(fileobj=file)) if packed else file
        kind = kind_of(unpacked.read(HEAD), name, columns=self.columns)
        if kind is Kind.ZIP and not packed:
            inside = members_of(file)
            kind = kind_of(_ZIP, name, members=inside)
            if not inside and Path(name).suffix.lower() in BINARY_NAMES:
                kind = Kind.PLAIN  # a damaged one of that name, which its reader tells
        file.seek(0)
        if kind is Kind.ZIP and packed:  # perhaps an Excel workbook
            check_size(size)
            yield from self._members_or_one(Member(name, file.read()), source)
        elif kind is Kind.ZIP:
            yield from self._members(file, source, size)
        elif kind is Kind.ARCHIVE:
            raise refusal(kind)  # whatever its size
        elif kind in MANY:
            yield from self._rows(file, kind, source, size)
        else:
            yield Item(source, one(), size)

    def _members(self, archive: Path | IO[bytes], source: str, size: int) -> Iterator[Item]:
        left = size
        for name, data in members(archive):
            if Path(name).name.startswith(_HIDDEN):
                continue
            inside = f"{source}!{_name(name)}"
            if isinstance(data, ReadError):
                yield Item(inside, data)
            elif Path(name).suffix.lower() in SUFFIXES or may_be_document(name, data[:HEAD], data):
                packed = min(len(data) // _PACKED, left)
                left -= packed
                for item in self._members_or_one(Member(name, data), inside):
                    yield item._replace(size=packed)
                    packed = 0
            else:
                self._pass_over(name)
        yield Item(source, None, left)

    def _members_or_one(self, one: Member, source: str) -> Iterator[Item]:
        """The rows of a file of many that is given as bytes, else the file as one document."""
        try:
            data = gunzip(one.data) if one.data.startswith(_GZIP) else one.data
            kind = kind_of(data[:HEAD], one.name, members=members_of(data), columns=self.columns)
            if kind is Kind.ZIP:
                raise ReadError("this is a zip archive inside another file; unpack it")
            if kind not in MANY:
                yield Item(source, one, 0)
                return
            for number, row in rows(kind, io.BytesIO(data), self.columns):
                yield Item(f"{source}#{number}", row)
        except ReadError as error:
            yield Item(source, error)
        else:
            yield Item(source, None)

    def _rows(self, raw: IO[bytes], kind: Kind, source: str, size: int) -> Iterator[Item]:
        packed = raw.read(2) == _GZIP
        raw.seek(0)
        stream = cast("IO[bytes]", gzip.GzipFile(fileobj=raw) if packed else raw)
        told = 0
        for number, row in rows(kind, stream, self.columns):
            at = min(raw.tell(), size)
            yield Item(f"{source}#{number}", row, at - told)
            told = at
        yield Item(source, None, size - told)


def _is_document(path: Path) -> bool:
    """Whether a file is one by what stands in it; one that cannot be opened is looked at again."""
    try:
        if not path.is_file():
            return False
        with path.open("rb") as file:
            return may_be_document(path.name, file.read(HEAD), path)
    except OSError:
        return not ending(path.name)


def _refused(error: Exception) -> ReadError:
    if isinstance(error, ReadError):
        return error
    reason = getattr(error, "strerror", None) or str(error)
    return ReadError(reason[:1].lower() + reason[1:])


def _name(name: str) -> str:
    """A name from the operating system as text; bytes of it that are no UTF-8 are replaced."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
