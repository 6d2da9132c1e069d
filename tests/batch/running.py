"""Runs in this process, quick to begin, and runs as a user begins them, to be disturbed."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from pathlib import Path
from typing import Any

import psutil

from corpus.batch.chunks import Chunk, Shard
from corpus.batch.files import JsonlSink, ParquetSink, fingerprint
from corpus.batch.run import Summary, run
from corpus.batch.sinks import DatabaseSink, Sink
from corpus.batch.sources import Sources
from corpus.batch.work import Result, Task, read_items
from corpus.readers.columns import Columns
from corpus.version import installed_version
from tests.cli.shell import ROOT


class Here:
    """An engine without processes: the worker's own code, in this one."""

    workers = 1

    def __init__(self, task: Task) -> None:
        self._task = task

    def submit(self, chunk: Chunk) -> "Future[Result]":
        future: Future[Result] = Future()
        future.set_result(read_items(chunk.items, self._task))
        return future

    def retry(self, chunk: Chunk, error: Exception) -> Result:
        raise error


def into(sink: Sink, sources: Sources, shard: Shard | None = None, **task: Any) -> Summary:
    """A run into any sink."""
    version = installed_version()
    wanted = Task(version, sources.columns, sink.as_rows, sink.database, **task)
    return run(sources, Here(wanted), sink, shard=shard)


def into_database(
    db: Path,
    *paths: Path | str,
    columns: Columns = Columns(),  # noqa: B008  frozen
    shard: Shard | None = None,
    force: bool = False,
    retry: bool = False,
) -> Summary:
    """What ``congdoan run … --db`` does."""
    sink = DatabaseSink(db, "run", force=force)
    return into(sink, named(paths, db, columns), shard, force=force, retry=retry)


def into_files(fmt: str, output: Path, *paths: Path, force: bool = False) -> Summary:
    """What ``congdoan run … --to`` does."""
    sources, version = named(paths, output), installed_version()
    kind = JsonlSink if fmt == "jsonl" else ParquetSink
    mark = fingerprint(sources, version, "")
    return into(kind(output, mark, version, force=force), sources)


def named(
    paths: Sequence[Path | str],
    output: Path | None = None,
    columns: Columns = Columns(),  # noqa: B008
) -> Sources:
    return Sources([str(path) for path in paths], columns, output)


def start(*words: str | Path) -> subprocess.Popen[str]:
    """``congdoan`` with these words, at the head of a process group of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "congdoan", *map(str, words)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "NO_COLOR": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        start_new_session=True,
        preexec_fn=_hears_ctrl_c,  # noqa: PLW1509  the tests have no threads
    )


def _hears_ctrl_c() -> None:
    """In a job of the background Ctrl-C is ignored, and what it starts inherits that."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def workers(running: subprocess.Popen[str] | psutil.Process) -> list[psutil.Process]:
    """The processes of a run that read documents."""
    children = psutil.Process(running.pid).children(recursive=True)
    return [one for one in children if "spawn_main" in " ".join(one.cmdline())]


def until(true: Callable[[], Any], seconds: float = 60) -> None:
    """Waits for something to become true; fails when it does not."""
    deadline = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.02)


def hit(running: subprocess.Popen[str], number: signal.Signals, *, group: bool) -> None:
    """Sends a signal to the run, or to its whole group as a terminal does."""
    (os.killpg if group else os.kill)(running.pid, number)
