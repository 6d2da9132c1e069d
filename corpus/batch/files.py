"""Results of a run as files for data tools: JSON lines, or Parquet in partitions.

What has been written stands in a small file beside them (``…progress.json``): a run that was
killed goes on behind the last whole packet, and its result equals that of an undisturbed one.
"""

import hashlib
import json
import os
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import IO, Any, Final

from corpus.batch.sources import Sources
from corpus.batch.work import Result
from corpus.errors import StoreError
from schemas import Record

PARTITION: Final = 2_000
"""Articles in one Parquet file, and those of the packet that fills it."""
_SUFFIX: Final = ".progress.json"


def fingerprint(sources: Sources, *more: str) -> str:
    """Changes when a source, or anything else that packets depend on, does."""
    made = hashlib.sha256(repr((asdict(sources.columns), more)).encode())
    for source, size, time in sources.stamps():
        made.update(f"{source}\0{size}\0{time}\n".encode("utf-8", "replace"))
    return made.hexdigest()


class _Progress:
    """The file that says how far an output has come."""

    def __init__(self, path: Path, sources: str, *, force: bool) -> None:
        self._path = path
        self.state: dict[str, Any] = {
            "sources": sources, "packets": 0, "parts": 0, "bytes": 0, "failure_bytes": 0,
        }  # fmt: skip
        if force or not path.exists():
            return
        try:
            state = json.loads(path.read_text(encoding="utf-8"))
        except ValueError as error:
            raise StoreError(f"{path} is damaged: begin anew with --force.") from error
        if state.get("sources") != sources:
            raise StoreError(
                f"{path} was begun with other sources, columns, shard or version: give another "
                "output, or begin anew with --force."
            )
        self.state = state

    def save(self) -> None:
        part = self._path.with_name(f"{self._path.name}.part")
        part.write_text(json.dumps(self.state), encoding="utf-8")
        os.replace(part, self._path)


class _Files:
    """What both kinds of files share: failures beside them, and going on where one stopped."""

    as_rows = False
    known: Path | None = None

    def __init__(self, progress: _Progress, failures: Path) -> None:
        self._progress = progress
        self.done = int(progress.state["packets"])
        self._packets = self.done
        self._failures = _open_at(failures, progress.state["failure_bytes"])

    def _note_failures(self, result: Result) -> None:
        for one in result.failures:
            self._failures.write(_line({**asdict(one)}))

    def _save(self) -> None:
        self._failures.flush()
        self._progress.state |= {
            "packets": self._packets, "failure_bytes": self._failures.tell(),
        }  # fmt: skip
        self._progress.save()


class JsonlSink(_Files):
    """One line an article: its record with its ``text`` and the ``extractor_version``."""

    def __init__(self, path: Path, sources: str, version: str, *, force: bool = False) -> None:
        progress = _Progress(path.with_name(path.name + _SUFFIX), sources, force=force)
        super().__init__(progress, path.with_name(path.name + ".failures.jsonl"))
        self._out = _open_at(path, progress.state["bytes"])
        self._version = version

    def write(self, result: Result) -> Counter[str]:
        """See ``Sink``."""
        counts: Counter[str] = Counter()
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
        self._out.close()
        self._failures.close()


class ParquetSink(_Files):
    """Parquet files ``part-00000.parquet`` … in one folder, one row an article."""

    def __init__(self, folder: Path, sources: str, version: str, *, force: bool = False) -> None:
        from corpus.batch import parquet

        folder.mkdir(parents=True, exist_ok=True)
        super().__init__(
            _Progress(folder / f"_{_SUFFIX[1:]}", sources, force=force),
            folder / "_failures.jsonl",
        )
        self._parquet = parquet
        self._folder = folder
        self._version = version
        self._waiting: list[dict[str, Any]] = []
        for path in folder.glob("part-*.parquet"):
            if int(path.stem.removeprefix("part-")) >= self._progress.state["parts"]:
                path.unlink()  # of a run begun anew, or killed between the part and its note

    def write(self, result: Result) -> Counter[str]:
        """See ``Sink``."""
        counts: Counter[str] = Counter()
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
        if not interrupted:
            self._flush()
        self._failures.close()

    def _flush(self) -> None:
        if self._waiting:
            number = self._progress.state["parts"]
            self._parquet.write(self._folder / f"part-{number:05}.parquet", self._waiting)
            self._progress.state["parts"] = number + 1
            self._waiting = []
        self._save()


def _open_at(path: Path, size: int) -> IO[bytes]:
    """The file for writing behind its first ``size`` bytes; what lies further is dropped."""
    file = path.open("r+b" if path.exists() else "w+b")
    file.truncate(size)
    file.seek(size)
    return file


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
