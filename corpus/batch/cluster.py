"""A Dask cluster as the engine: the same packets, carried to its workers.

Retries and stragglers are Dask's: a packet whose worker dies is read again by another one, and a
packet that keeps killing its workers is read one document at a time.
"""

import logging
from concurrent.futures import Future
from typing import Any, Final, Self, cast

from distributed import Client, KilledWorker, LocalCluster, Worker, WorkerPlugin

from corpus.batch.chunks import Chunk
from corpus.batch.work import Result, Task, mark, read_items
from corpus.errors import ClusterError
from corpus.runs import Failed

_RETRIES: Final = 3
"""How often Dask tries a packet that raises, such as for want of memory."""


class _NoLog(WorkerPlugin):
    """Workers of a cluster of our own without a log on the screen.

    What fails comes back with its packet; of their own they would only print a traceback where the
    cluster closes in the middle of a heartbeat.
    """

    def setup(self, worker: Worker) -> None:
        logging.getLogger("distributed.worker").setLevel(logging.CRITICAL)


class DaskEngine:
    """The workers of a cluster.

    Args:
        workers: Processes of the local cluster that is started when no scheduler is named.
        task: What is done with each packet.
        scheduler: Address of a running scheduler, such as ``tcp://10.0.0.1:8786``.

    Raises:
        ClusterError: No scheduler answers there.
    """

    def __init__(self, workers: int, task: Task, scheduler: str | None = None) -> None:
        self._task = task
        self._cluster: Any = None
        if scheduler is None:
            self._cluster = LocalCluster(
                n_workers=workers, threads_per_worker=1, dashboard_address=None
            )
        try:
            self._client = Client(scheduler or self._cluster)
        except (OSError, ValueError) as error:
            raise ClusterError(
                f"no Dask scheduler answers at {scheduler} ({error}): check that it runs and that "
                "this machine can reach it"
            ) from error
        if self._cluster is not None:
            self._client.register_plugin(_NoLog())
        self.workers = max(1, len(self._client.scheduler_info(n_workers=-1)["workers"]))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._client.close()
        if self._cluster is not None:
            self._cluster.close()

    def submit(self, chunk: Chunk) -> "Future[Result]":
        """Begins a packet."""
        future = self._client.submit(
            read_items, chunk.items, self._task, retries=_RETRIES, pure=False
        )
        return cast("Future[Result]", future)

    def retry(self, chunk: Chunk, error: Exception) -> Result:
        """One document at a time; the one that ends its workers again is a failure.

        Raises:
            ClusterError: It is not the document: the scheduler is gone, or the workers have
                another congdoan.
        """
        result = Result()
        again = [(item, self.submit(Chunk([item]))) for item in chunk.items]
        for item, future in again:
            try:
                result.add(future.result())
            except KilledWorker:
                said = "reading it ended several workers; the file is damaged or too large"
                digest = mark(item.payload, self._task.columns)
                result.failures.append(Failed(item.source, "WorkerDied", said, digest))
            except Exception as lost:
                raise ClusterError(
                    f"the Dask cluster was lost ({type(lost).__name__}: {lost}): check that its "
                    "scheduler runs and that its workers have this congdoan, then give the same "
                    "command again"
                ) from lost
        return result
