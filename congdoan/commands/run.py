"""``congdoan run``: many documents into a database or files; ``congdoan load``: files into one."""

import os
import shlex
import sys
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

from congdoan.errors import ExitCode, Problem
from congdoan.inputs import stdin_bytes
from congdoan.labels import Lang
from congdoan.options import RunEngine, RunFormat
from congdoan.streams import complain, keep_apart
from corpus.batch.chunks import Shard
from corpus.batch.engine import Engine, LocalEngine
from corpus.batch.interrupts import sigterm_as_ctrl_c
from corpus.batch.run import Summary, run
from corpus.batch.sinks import DatabaseSink, Sink
from corpus.batch.sources import STDIN, Sources
from corpus.batch.work import Task
from corpus.errors import ClusterError, StoreError, WorkerError
from corpus.readers.columns import Columns
from corpus.version import installed_version

_TOLD = 20
"""Failures that are told one by one."""
_STOPPED = "stopped; what was read is kept, the same command goes on from here"


@dataclass(frozen=True, slots=True)
class Options:
    """What ``congdoan run`` was asked for."""

    db: Path | None
    to: tuple[RunFormat, Path] | None
    workers: int | None
    columns: Columns
    shard: str | None
    force: bool
    retry_failed: bool
    engine: RunEngine
    scheduler: str | None


def execute(paths: Sequence[str], options: Options, lang: Lang) -> ExitCode:
    """Reads every document behind the paths; see ``congdoan run --help``."""
    if (options.db is None) == (options.to is None):
        raise Problem(
            "say where to: --db FILE, or --to parquet DIR, or --to jsonl FILE", ExitCode.USAGE
        )
    if options.retry_failed and options.to is not None:
        raise Problem(
            "--retry-failed goes with --db; files are written anew with --force", ExitCode.USAGE
        )
    if "" in paths:
        raise Problem("'': name a file, a folder or - for standard input", ExitCode.USAGE)
    if options.scheduler and options.engine is not RunEngine.DASK:
        raise Problem("--scheduler goes with --engine dask", ExitCode.USAGE)
    try:
        shard = Shard.parse(options.shard) if options.shard else Shard()
    except ValueError as error:
        raise Problem(str(error), ExitCode.USAGE) from error
    output = options.db or (options.to[1] if options.to else None)
    for path in paths:
        keep_apart(output, Path(path))
        if output is not None and os.path.realpath(path) == os.path.realpath(output):
            raise Problem(f"{output} is to be read: give another output", ExitCode.USAGE)
    if STDIN in paths:
        stdin_bytes()  # it may be closed
    sources = Sources(paths, options.columns, output)
    try:
        with sigterm_as_ctrl_c():
            sink = _sink(options, sources, shard)
            task = Task(
                version=installed_version(),
                columns=options.columns,
                as_rows=sink.as_rows,
                database=sink.database,
                force=options.force,
                retry=options.retry_failed,
            )
            with _engine(options, task) as engine:
                summary = _run(sources, engine, sink, shard, lang)
    except KeyboardInterrupt:  # before the first document
        complain(_STOPPED)
        return ExitCode.INTERRUPTED
    except (StoreError, ClusterError, WorkerError) as error:
        raise Problem(str(error)) from error
    return _ended(summary, sources, options, lang)


def _sink(options: Options, sources: Sources, shard: Shard) -> Sink:
    if options.db is not None:
        command = shlex.join(["congdoan", *sys.argv[1:]])
        return DatabaseSink(options.db, command, force=options.force)
    assert options.to is not None
    from corpus.batch.files import JsonlSink, ParquetSink, fingerprint

    fmt, path = options.to
    version = installed_version()
    mark = fingerprint(sources, version, str(shard))
    try:
        if fmt is RunFormat.JSONL:
            return JsonlSink(path, mark, version, force=options.force)
        return ParquetSink(path, mark, version, force=options.force)
    except ModuleNotFoundError as error:
        raise Problem(
            f"to write Parquet {error.name} is needed: pip install congdoan[formats]"
        ) from error


def _engine(options: Options, task: Task) -> AbstractContextManager[Engine]:
    workers = options.workers or os.cpu_count() or 1
    if options.engine is RunEngine.LOCAL:
        return LocalEngine(workers, task)
    try:
        from corpus.batch.cluster import DaskEngine
    except ModuleNotFoundError as error:
        raise Problem(
            f"for a cluster {error.name} is needed: pip install congdoan[dask]"
        ) from error
    return DaskEngine(workers, task, options.scheduler)


def _run(sources: Sources, engine: Engine, sink: Sink, shard: Shard, lang: Lang) -> Summary:
    from congdoan.render.run import Progress

    with Progress(sources.size, lang) as progress:
        failures = _Failures(progress.complain)

        def tell(summary: Summary) -> None:
            failures.tell(summary)
            progress.update(summary)

        summary = run(sources, engine, sink, shard=shard, told=tell)
    failures.end()
    return summary


class _Failures:
    """Tells what could not be read: the first ones by name, of the others how many they are."""

    def __init__(self, complain: Callable[[str], None]) -> None:
        self._complain = complain
        self._told = 0

    def tell(self, summary: Summary) -> None:
        for one in summary.last_failures:
            if self._told < _TOLD:
                self._complain(f"{one.source}: {one.message}")
            self._told += 1

    def end(self) -> None:
        if self._told > _TOLD:
            complain(f"and {self._told - _TOLD} more; all are noted among the failures")


def _ended(summary: Summary, sources: Sources, options: Options, lang: Lang) -> ExitCode:
    from congdoan.render.run import write_summary
    from congdoan.render.table import shorten

    if sources.passed_over:
        shown = ", ".join(f"{name} ({count})" for name, count in sources.passed_over.most_common(8))
        complain(f"no documents, passed over: {shown}")
    if summary.unread_day is not None:
        complain(
            f"days of publication that could not be read: {summary.counts['unread_days']}, such "
            f"as {shorten(summary.unread_day, 40)!r}; write 2024-10-31 or 31/10/2024"
        )
    write_summary(sys.stdout, summary, lang)
    if summary.interrupted:
        complain(_STOPPED)
        return ExitCode.INTERRUPTED
    if not summary.documents:
        complain("there is no document in what was named")
        return ExitCode.FAILED
    return _exit_code(summary)


def _exit_code(summary: Summary) -> ExitCode:
    if not summary.failed:
        return ExitCode.DONE
    return ExitCode.FAILED if summary.failed == summary.documents else ExitCode.PARTLY


def load(folder: Path, db: Path, lang: Lang) -> ExitCode:
    """Records from Parquet or JSON lines into a database."""
    from congdoan.render.run import write_summary
    from corpus.batch.load import load as load_files

    try:
        with sigterm_as_ctrl_c():
            failures = _Failures(complain)
            summary = load_files(folder, db, told=failures.tell)
            failures.end()
    except StoreError as error:
        raise Problem(str(error)) from error
    except ModuleNotFoundError as error:
        raise Problem(
            f"to read Parquet {error.name} is needed: pip install congdoan[formats]"
        ) from error
    write_summary(sys.stdout, summary, lang)
    if summary.interrupted:
        complain(_STOPPED)
        return ExitCode.INTERRUPTED
    return _exit_code(summary)
