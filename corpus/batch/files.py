"""Results of a run as files for data tools: JSON lines, or Parquet in partitions.

What has been written stands in a small file beside them (``…progress.json``): a run that was
killed goes on behind the last whole packet, and its result equals that of an undisturbed one.
"""

import hashlib
import json
import os
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import IO, Any, Final

from corpus.batch.sources import FAILURES, PROGRESS, STDIN, Sources
from corpus.batch.work import Result
from corpus.errors import StoreError
from schemas import Record

PARTITION: Final = 2_000
"""Articles in one Parquet file, and those of the packet that fills it."""
_PART: Final = re.compile(r"part-(\d+)\.parquet")


def fingerprint(sources: Sources, *more: str) -> str:
    """Changes when a source, or anything else that packets depend on, does."""
    made = hashlib.sha256(repr((asdict(sources.columns), more)).encode())
    if STDIN in sources.paths:
        made.update(os.urandom(16))  # what is read there is gone: no later run can go on with it
    for source, size, time in sources.stamps():
        made.update(f"{source}\0{size}\0{time}\n".encode("utf-8", "replace"))
    return made.hexdigest()


class _Progress:
    """The file that says how far an output has come."""

    def __init__(self, path: Path, sources: str, *, force: bool) -> None:
        self._path = path
        self.state: dict[str, Any] = {
            "sources": sources, "packets": 0, "failed": 0, "parts": 0, "bytes": 0,
            "failure_bytes": 0,
        }  # fmt: skip
        self.begun = path.exists()
        if force or not self.begun:
            return
        try:
            state = json.loads(path.read_text(encoding="utf-8"))
        except ValueError as error:
            raise StoreError(f"{path} is damaged: begin anew with --force") from error
        if state.get("sources") != sources:
            raise StoreError(
                f"{path} was begun with other sources, columns, shard or version, or the sources "
                "have changed since: give another output, or begin anew with --force"
            )
        self.state = state

    def save(self) -> None:
        part = self._path.with_name(f"{self._path.name}.part")
        part.write_text(json.dumps(self.state), encoding="utf-8")
        os.replace(part, self._path)


class _Files:
    """What both kinds of files share: failures beside them, and going on where one stopped."""

    as_rows = False
    database: Path | None = None
    failed: frozenset[str] = frozenset()

    def __init__(self, path: Path, progress: _Progress, failures: Path, version: str) -> None:
        self._path = path
        self._progress = progress
        self._version = version
        self.done = int(progress.state["packets"])
        self.done_failed = int(progress.state.get("failed", 0))
        self._failed = self.done_failed
        self._packets = self.done
        self._failures = _open(failures)
        try:
            _lock(self._failures, path)
            _cut(self._failures, progress.state["failure_bytes"])
        except BaseException:
            self._failures.close()
            raise

    def begin(self) -> None:
        """See ``Sink``."""
        with _explained(self._path):
            self._progress.save()

    def _note_failures(self, result: Result) -> None:
        self._failed += len(result.failures)
        for one in result.failures:
            self._failures.write(_line({**asdict(one), "extractor_version": self._version}))

    def _save(self) -> None:
        self._failures.flush()
        self._progress.state |= {
            "packets": self._packets, "failure_bytes": self._failures.tell(),
            "failed": self._failed,
        }  # fmt: skip
        self._progress.save()


class JsonlSink(_Files):
    """One line an article: its record with its ``text`` and the ``extractor_version``.

    Raises StoreError when the file cannot be written, or is none of a run from these sources.
    """

    def __init__(self, path: Path, sources: str, version: str, *, force: bool = False) -> None:
        if path.is_dir():
            raise StoreError(f"{path} is a folder: name a file, such as {path / 'union.jsonl'}")
        if path.name == "-" or (path.exists() and not path.is_file()):
            raise StoreError(f"{path} is no file that a run could go on with: name one")
        with _explained(path):
            progress = _Progress(path.with_name(path.name + PROGRESS), sources, force=force)
            if not (force or progress.begun) and path.exists() and path.stat().st_size:
                raise StoreError(_not_ours(path))
            failures = path.with_name(path.name + FAILURES)
            super().__init__(path, progress, failures, version)
            self._out = _open(path)
            _cut(self._out, progress.state["bytes"])

    def write(self, result: Result) -> Counter[str]:
        """See ``Sink``."""
        counts: Counter[str] = Counter()
        with _explained(self._path):
            for record, text in result.records:
                self._out.write(_line(_with_text(record, text, self._version)))
                counts += _facts(record)
            self._note_failures(result)
            self._packets += 1
            self._out.flush()
            self._progress.state["bytes"] = self._out.tell()
            self._save()
        return counts

    def close(self, counts: Counter[str], *, interrupted: bool) -> None:
        """See ``Sink``."""
        with _explained(self._path), self._failures:
            self._out.close()


class ParquetSink(_Files):
    """Parquet files ``part-00000.parquet`` … in one folder, one row an article.

    Raises StoreError when the folder cannot be written, or holds other Parquet files.
    """

    def __init__(self, folder: Path, sources: str, version: str, *, force: bool = False) -> None:
        from corpus.batch import parquet

        self._parquet = parquet
        self._waiting: list[dict[str, Any]] = []
        if folder.exists() and not folder.is_dir():
            raise StoreError(f"{folder} is no folder: name one for the Parquet files")
        with _explained(folder):
            folder.mkdir(parents=True, exist_ok=True)
            progress = _Progress(folder / f"_{PROGRESS[1:]}", sources, force=force)
            there = {path: _PART.fullmatch(path.name) for path in folder.glob("*.parquet")}
            if there and not progress.begun:
                raise StoreError(_not_ours(folder))
            super().__init__(folder, progress, folder / f"_{FAILURES[1:]}", version)
            for path, part in there.items():
                if part and int(part[1]) >= progress.state["parts"]:
                    path.unlink()  # of a run begun anew, or killed between the part and its note

    def write(self, result: Result) -> Counter[str]:
        """See ``Sink``."""
        counts: Counter[str] = Counter()
        with _explained(self._path):
            for record, text in result.records:
                self._waiting.append(self._parquet.row(record, text, self._version))
                counts += _facts(record)
            self._note_failures(result)
            self._packets += 1
            if len(self._waiting) >= PARTITION:
                self._flush()
        return counts

    def close(self, counts: Counter[str], *, interrupted: bool) -> None:
        """See ``Sink``."""
        with _explained(self._path), self._failures:
            if not interrupted:
                self._flush()

    def _flush(self) -> None:
        if self._waiting:
            number = self._progress.state["parts"]
            self._parquet.write(self._path / f"part-{number:05}.parquet", self._waiting)
            self._progress.state["parts"] = number + 1
            self._waiting = []
        self._save()


def _open(path: Path) -> IO[bytes]:
    return path.open("r+b" if path.exists() else "w+b")


def _cut(file: IO[bytes], size: int) -> None:
    """Goes on behind the first ``size`` bytes; what lies further was not noted as written."""
    file.truncate(size)
    file.seek(size)


def _lock(file: IO[bytes], output: Path) -> None:
    """Keeps the output to this run, until it ends in whatever way."""
    try:
        import fcntl
    except ModuleNotFoundError:  # Windows
        return
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        raise StoreError(
            f"another run is writing {output}: let it finish, or give another output"
        ) from error
    except OSError:
        return  # a file system without locks


@contextmanager
def _explained(path: Path) -> Iterator[None]:
    """Turns errors of the disk into what a person can act on."""
    try:
        yield
    except OSError as error:
        if isinstance(error, FileNotFoundError) and not path.parent.is_dir():
            raise StoreError(f"{path} cannot be written: make the folder {path.parent}") from error
        reason = error.strerror or str(error)
        raise StoreError(
            f"{path} cannot be written ({reason[:1].lower()}{reason[1:]}): what was written "
            "before is kept; see to its disk and give the same command again"
        ) from error


def _not_ours(path: Path) -> str:
    what = "holds Parquet files" if path.is_dir() else "is there already"
    return f"{path} {what} and no run is noted beside it: give another output" + (
        "" if path.is_dir() else ", or replace it with --force"
    )


def _with_text(record: Record, text: str, version: str) -> dict[str, Any]:
    return {**record.model_dump(mode="json"), "extractor_version": version, "text": text}


def _facts(record: Record) -> Counter[str]:
    counts = Counter({"new": 1})
    counts.update(str(fact.kind) for fact in record.facts)
    if record.facts:
        counts["with_facts"] = 1
    return counts


def _line(data: dict[str, Any] | Sequence[Any]) -> bytes:
    return (json.dumps(data, ensure_ascii=False) + "\n").encode("utf-8", "replace")
