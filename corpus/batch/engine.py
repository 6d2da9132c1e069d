"""Worker processes on this machine; one that crashes or hangs costs its document, not the run."""

import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from queue import SimpleQueue
from typing import Final, Protocol, Self

from corpus.batch.chunks import Chunk
from corpus.batch.interrupts import whole
from corpus.batch.work import Result, Task, mark
from corpus.batch.workers import Worker, WorkerDied, deaf_to_ctrl_c
from corpus.errors import WorkerError
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
            with whole():  # an interrupt amid it would leave an engine half begun
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
        self._waiting: SimpleQueue[tuple[Chunk, Future[Result]] | None] = SimpleQueue()
        self._workers = [Worker(task) for _ in range(workers)]
        self._carriers: list[threading.Thread] = []
        self._closed = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        with whole():
            self._closed = True
            for worker in self._workers:
                worker.close()
                self._waiting.put(None)
            for carrier in self._carriers:
                carrier.join()

    def submit(self, chunk: Chunk) -> "Future[Result]":
        """Begins a packet; its future raises when its worker died or took too long."""
        future: Future[Result] = Future()
        self._waiting.put((chunk, future))
        if len(self._carriers) < self.workers:
            worker = self._workers[len(self._carriers)]
            carrier = threading.Thread(target=self._carry, args=[worker], daemon=True)
            self._carriers.append(carrier)
            carrier.start()
        return future

    def _carry(self, worker: Worker) -> None:
        """Hands packets to one worker, in a thread of its own."""
        deaf_to_ctrl_c()
        while (packet := self._waiting.get()) is not None and not self._closed:
            chunk, future = packet
            patience = self._patience + 0.5 * (len(chunk.items) - 1)
            try:
                result = worker.read(chunk.items, patience)
            except Exception as error:  # noqa: BLE001  the future tells it
                future.set_exception(error)
            else:
                future.set_result(result)

    def retry(self, chunk: Chunk, error: Exception) -> Result:
        """One document at a time; the one that ends its worker again is a failure."""
        if isinstance(error, WorkerError):
            raise error
        result = Result()
        again = [(item, self.submit(Chunk([item]))) for item in chunk.items]
        for item, future in again:
            try:
                result.add(future.result())
                continue
            except TimeoutError:
                name = "TimeoutError"
                said = f"reading it took longer than {self._patience:g} seconds; split it"
            except WorkerDied as crash:
                name = "WorkerDied"
                said = (
                    f"reading it ended the worker (exit code {crash.exitcode}); the file is "
                    "damaged, or needs more memory than there is"
                )
            digest = mark(item.payload, self._task.columns)
            result.failures.append(Failed(item.source, name, said, digest))
        return result
