"""Records that a run wrote as files, into a database."""

import json
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Final

from corpus.batch.run import Summary
from corpus.batch.sinks import DatabaseSink
from corpus.batch.work import Result, rows_now
from corpus.errors import StoreError
from corpus.runs import Failed
from schemas import Record

_BATCH: Final = 100

Loaded = tuple[Record, str, str] | Failed


def load(path: Path, db: Path) -> Summary:
    """Loads a folder of Parquet partitions, or of JSON lines, or one such file.

    Every record is validated again; one that is damaged becomes a failure. What the database
    has already, of the same version, is left alone.

    Raises:
        StoreError: There is nothing to load, or the database cannot be written.
    """
    files = _files(path)
    if not files:
        raise StoreError(f"{path} holds no .parquet and no .jsonl file: name what a run wrote.")
    summary, started = Summary(), time.monotonic()
    sink = DatabaseSink(db, f"load {path}")
    try:
        for file in files:
            loaded = _read(file)
            while batch := list(islice(loaded, _BATCH)):
                result = Result(failures=[one for one in batch if isinstance(one, Failed)])
                for one in batch:
                    if not isinstance(one, Failed):
                        result.articles.append(rows_now(*one))
                summary.counts += sink.write(result)
                summary.counts["failed"] += len(result.failures)
    finally:
        summary.seconds = time.monotonic() - started
        sink.close(summary.counts, interrupted=False)
    return summary


def _files(path: Path) -> list[Path]:
    if path.is_file():
        return [path]
    found = [*path.glob("*.parquet"), *path.glob("*.jsonl")] if path.is_dir() else []
    return sorted(
        one for one in found if not one.name.startswith((".", "_")) and ".failures." not in one.name
    )


def _read(file: Path) -> Iterator[Loaded]:
    if file.suffix == ".parquet":
        from corpus.batch import parquet

        try:
            yield from parquet.read(file)
        except (OSError, ValueError) as error:
            yield Failed(str(file), type(error).__name__, f"the Parquet file is damaged: {error}")
        return
    with file.open("rb") as lines:
        for number, line in enumerate(lines, 1):
            try:
                data = json.loads(line)
                text, version = data.pop("text"), data.pop("extractor_version")
                record = Record.model_validate(data, context={"text": text})
            except (ValueError, KeyError, AttributeError) as error:
                reason = " ".join(str(error).split())[:300]
                yield Failed(f"{file}#{number}", type(error).__name__, f"no record: {reason}")
            else:
                yield record, text, version
