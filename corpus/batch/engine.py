"""Worker processes on this machine; one that crashes or hangs costs its document, not the run."""

import multiprocessing
import multiprocessing.connection
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from multiprocessing import resource_tracker
from typing import Final, Protocol, Self

from pebble import ProcessExpired, ProcessPool

from corpus.batch.chunks import Chunk
from corpus.batch.interrupts import whole
from corpus.batch.sources import Item, Member
from corpus.batch.work import Result, Task, mark, read_items
from corpus.runs import Failed

PATIENCE: Final = 60.0
"""Seconds a single document may take; real ones take milliseconds, large PDFs a few seconds."""
_AHEAD: Final = 4
"""Packets under way for each worker, so that none waits for the writer."""

_FIRST: Final = (
    "Công đoàn Sở Y tế có 71 đoàn viên, 30 nữ. Năm 2019, công đoàn kết nạp 5 đoàn viên, vận động "
    "164 triệu đồng, được tặng Bằng khen."
)
"""What a new worker reads first: whatever is loaded only when it is needed is then there."""


class Engine(Protocol):
    """What carries packets to workers."""

    workers: int

    def submit(self, chunk: Chunk) -> "Future[Result]":
        """Begins a packet."""

    def retry(self, chunk: Chunk, error: Exception) -> Result:
        """Reads a packet again, one document at a time, after its worker was lost."""


def in_order(engine: Engine, chunks: Iterable[Chunk]) -> Iterator[Result]:
    """The results of packets in the order of the packets, a bounded number under way."""
    under_way: deque[tuple[Chunk, Callable[[], Result]]] = deque()

    def first() -> Result:
        chunk, get = under_way.popleft()
        try:
            result = get()
        except Exception as error:  # noqa: BLE001  whatever a worker can die of
            result = engine.retry(chunk, error)
        result.counts["passed"] += chunk.passed
        result.readable += chunk.readable
        result.size = chunk.size
        return result

    for chunk in chunks:
        if chunk.items:
            with whole():  # an interrupt amid the pool's own work would leave its lock held
                under_way.append((chunk, engine.submit(chunk).result))
        else:
            under_way.append((chunk, Result))
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

    def __exit__(self, *_: object) -> None:
        with whole():
            self._pool.stop()
            self._pool.join()

    def submit(self, chunk: Chunk) -> "Future[Result]":
        """Begins a packet; its future raises when its worker died or took too long."""
        patience = self._patience + 0.5 * (len(chunk.items) - 1)
        with _deaf_to_ctrl_c():  # the first packet starts the workers
            future: Future[Result] = self._pool.schedule(
                read_items, args=[chunk.items, self._task], timeout=patience
            )
        return future

    def retry(self, chunk: Chunk, error: Exception) -> Result:
        """One document at a time; the one that ends its worker again is a failure."""
        result = Result()
        again = [(item, self.submit(Chunk([item]))) for item in chunk.items]
        for item, future in again:
            try:
                result.add(future.result())
                continue
            except TimeoutError:
                name = "TimeoutError"
                said = f"reading it took longer than {self._patience:g} seconds; split it"
            except ProcessExpired as crash:
                name = "WorkerDied"
                said = (
                    f"reading it ended the worker (exit code {crash.exitcode}); the file is "
                    "damaged, or needs more memory than there is"
                )
            digest = mark(item.payload, self._task.columns)
            result.failures.append(Failed(item.source, name, said, digest))
        return result


def _prepare() -> None:
    """A new worker: it ends with its parent, and loads everything before the first packet."""
    threading.Thread(target=_end_with_parent, daemon=True).start()
    read_items([Item("a.txt", Member("a.txt", _FIRST.encode()))], Task(""))


def _end_with_parent() -> None:
    """Ends a worker amid its packet when the run itself was killed."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        multiprocessing.connection.wait([parent.sentinel])
        os._exit(1)


@contextmanager
def _deaf_to_ctrl_c() -> Iterator[None]:
    """What is started inside does not hear Ctrl-C, not even while it loads: the run ends it."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    resource_tracker.ensure_running()  # when it starts it lets Ctrl-C through again
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
