"""Records that a run wrote as files, into a database."""

import json
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any, Final

from corpus.batch.run import Summary, filling, write
from corpus.batch.sinks import DatabaseSink
from corpus.batch.sources import FAILURES
from corpus.batch.work import Result, rows_now
from corpus.errors import StoreError
from corpus.rows import ArticleRows
from corpus.runs import Failed
from schemas import Record

_BATCH: Final = 100

_DAMAGED: Final = (ValueError, KeyError, TypeError, AttributeError, OverflowError)
"""What a record that is none raises."""

Loaded = ArticleRows | Failed | None
"""What stands in one place of a file: an article, a failure; None when a file ends."""


def load(
    path: Path, db: Path, *, told: Callable[[Summary], None] = lambda summary: None
) -> Summary:
    """Loads a folder of Parquet partitions, or of JSON lines, or one such file.

    Every record is validated again; one that is damaged becomes a failure. What the database
    has already, of the same version, is left alone.

    Args:
        path: The folder or file.
        db: The database to fill.
        told: Called after each packet with what has been done so far.

    Raises:
        StoreError: There is nothing to load, or the database cannot be written.
    """
    if not path.exists():
        raise StoreError(f"There is no {path}: name what `congdoan run --to` wrote.")
    files = _files(path)
    if not files:
        raise StoreError(f"{path} holds no .parquet and no .jsonl file: name what a run wrote.")
    sink = DatabaseSink(db, f"load {path}")
    with filling(sink) as summary:
        for file in files:
            loaded = _read(file)
            while batch := list(islice(loaded, _BATCH)):
                failures = [one for _, one in batch if isinstance(one, Failed)]
                result = Result(failures=[one for one in failures if one.source not in sink.failed])
                result.counts["failed_before"] = len(failures) - len(result.failures)
                result.articles = [one for _, one in batch if isinstance(one, ArticleRows)]
                result.readable = [
                    place
                    for place, one in batch
                    if not isinstance(one, Failed) and place in sink.failed
                ]
                write(result, sink, summary)
                told(summary)
    return summary


def _files(path: Path) -> list[Path]:
    if path.is_file():
        beside = path.with_name(path.name + FAILURES)
        return [path, beside] if beside.is_file() else [path]
    found = [*path.rglob("*.parquet"), *path.rglob("*.jsonl")] if path.is_dir() else []
    return sorted(one for one in found if not one.name.startswith("."))


def _read(file: Path) -> Iterator[tuple[str, Loaded]]:
    """The records of a file, and the failures that a run, or this reading, has noted."""
    try:
        if file.suffix == ".parquet":
            from corpus.batch import parquet

            loaded: Iterator[dict[str, Any]] = parquet.read(file)
        else:
            loaded = _lines(file)
        for number, data in enumerate(loaded, 1):
            place = f"{file}#{number}"
            try:
                yield place, _loaded(data)
            except _DAMAGED as error:
                reason = " ".join(str(error).split())[:300]
                if isinstance(error, KeyError):
                    reason = f"it lacks {reason}, which `congdoan run --to` writes"
                yield place, Failed(place, type(error).__name__, f"no record: {reason}")
        yield str(file), None
    except (OSError, *_DAMAGED) as error:
        reason = " ".join(str(error).split())[:300]
        yield (
            str(file),
            Failed(str(file), type(error).__name__, f"the file cannot be read: {reason}"),
        )


def _lines(file: Path) -> Iterator[dict[str, Any]]:
    with file.open("rb") as lines:
        for line in lines:
            try:
                data = json.loads(line)
            except ValueError as error:
                data = {"damaged": str(error)}
            yield data if isinstance(data, dict) else {}


def _loaded(data: dict[str, Any]) -> Loaded:
    if "error" in data:
        del data["extractor_version"]
        return Failed(**data)
    if "damaged" in data:
        raise ValueError(data["damaged"])
    text, version = data.pop("text"), data.pop("extractor_version")
    return rows_now(Record.model_validate(data, context={"text": text}), text, version)
