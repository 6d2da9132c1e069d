"""Worker processes on this machine; one that crashes or hangs costs its document, not the run."""

import multiprocessing
import signal
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future
from types import TracebackType
from typing import Final, Protocol, Self

from pebble import ProcessExpired, ProcessPool

from corpus.batch.chunks import Chunk
from corpus.batch.work import Result, Task, extractor, read_items
from corpus.runs import Failed

PATIENCE: Final = 60.0
"""Seconds a single document may take; real ones take milliseconds, large PDFs a few seconds."""
_AHEAD: Final = 4
"""Packets under way for each worker, so that none waits for the writer."""


class Engine(Protocol):
    """What carries packets to workers."""

    workers: int

    def submit(self, chunk: Chunk) -> "Future[Result]":
        """Begins a packet."""

    def retry(self, chunk: Chunk, error: Exception) -> Result:
        """Reads a packet again, one document at a time, after its worker was lost."""


def in_order(engine: Engine, chunks: Iterable[Chunk]) -> Iterator[Result]:
    """The results of packets in the order of the packets, a bounded number under way."""
    under_way: deque[tuple[Chunk, Future[Result]]] = deque()

    def first() -> Result:
        chunk, future = under_way.popleft()
        try:
            result = future.result()
        except Exception as error:  # noqa: BLE001  whatever a worker can die of
            result = engine.retry(chunk, error)
        result.counts["passed"] += chunk.passed
        result.size = chunk.size
        return result

    for chunk in chunks:
        under_way.append((chunk, engine.submit(chunk)))
        if len(under_way) >= _AHEAD * engine.workers:
            yield first()
    while under_way:
        yield first()


class LocalEngine:
    """Processes of this machine.

    Args:
        workers: How many.
        task: What they do.
        patience: Seconds for one document.
    """

    def __init__(self, workers: int, task: Task, patience: float = PATIENCE) -> None:
        self.workers = workers
        self._task = task
        self._patience = patience
        self._pool = ProcessPool(
            max_workers=workers,
            initializer=_prepare,
            context=multiprocessing.get_context("spawn"),
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._pool.stop()
        self._pool.join()

    def submit(self, chunk: Chunk) -> "Future[Result]":
        """Begins a packet; its future raises when its worker died or took too long."""
        patience = self._patience + 0.5 * len(chunk.items)
        future: Future[Result] = self._pool.schedule(
            read_items, args=[chunk.items, self._task], timeout=patience
        )
        return future

    def retry(self, chunk: Chunk, error: Exception) -> Result:
        """One document at a time; the one that ends its worker again is a failure."""
        whole = Result()
        for item in chunk.items:
            try:
                one = self.submit(Chunk([item])).result()
            except TimeoutError:
                said = f"reading it took longer than {self._patience:g} seconds; split it"
                whole.failures.append(Failed(item.source, "TimeoutError", said))
            except ProcessExpired as crash:
                said = (
                    f"reading it ended the worker (exit code {crash.exitcode}); the file is damaged"
                )
                whole.failures.append(Failed(item.source, "WorkerDied", said))
            else:
                whole.add(one)
        return whole


def _prepare() -> None:
    """A new worker: Ctrl-C is its parent's, and everything is loaded before the first packet."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    extractor().extract("Công đoàn Sở Y tế có 71 đoàn viên.")
