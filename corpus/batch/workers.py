"""One worker process, with a pipe of its own.

Pools of processes (``concurrent.futures``, ``pebble``) share a queue and its lock among their
workers: one that is killed while it holds the lock stops all others for ever. These share nothing,
so that a worker may be killed at any moment.
"""

import multiprocessing
import os
import signal
import threading
import traceback
from collections.abc import Sequence
from contextlib import suppress
from multiprocessing import resource_tracker
from multiprocessing.connection import Connection, wait
from typing import Final

from corpus.batch.sources import Item, Member
from corpus.batch.work import Result, Task, read_items
from corpus.errors import WorkerError

_SPAWN: Final = multiprocessing.get_context("spawn")
_ONE_AT_A_TIME: Final = threading.Lock()
"""Beginning a process looks after the ended ones too, and so would take another thread's."""
_STARTS: Final = 3
"""How often a process is begun in a row, each of which ends by itself before it is ready."""
_LOADING: Final = 300.0
"""Seconds in which a process must be ready; it takes one, on a busy machine a few."""
_FIRST: Final = (
    "Công đoàn Sở Y tế có 71 đoàn viên, 30 nữ. Năm 2019, công đoàn kết nạp 5 đoàn viên, vận động "
    "164 triệu đồng, được tặng Bằng khen."
)
"""What a new worker reads first: whatever is loaded only when it is needed is then there."""


class WorkerDied(Exception):
    """A worker ended amid its packet.

    Attributes:
        exitcode: Of its process; below zero, the signal that ended it.
    """

    def __init__(self, exitcode: int | None) -> None:
        super().__init__(f"the worker ended (exit code {exitcode})")
        self.exitcode = exitcode


class Worker:
    """A process that reads packets, begun with the first one and anew after its end.

    Args:
        task: What it does with a packet.
    """

    def __init__(self, task: Task) -> None:
        self._task = task
        self._process: multiprocessing.process.BaseProcess | None = None
        self._pipe: Connection
        self._closed = False

    def read(self, items: Sequence[Item], patience: float) -> Result:
        """Has a packet read.

        Args:
            items: The documents.
            patience: Seconds it may take.

        Raises:
            TimeoutError: It took longer.
            WorkerDied: The process ended before it was through.
            WorkerError: None starts.
            Exception: Whatever the reading of the whole packet raised.
        """
        try:
            if self._process is None:
                self._start()
            self._pipe.send(items)
            if not self._pipe.poll(patience):
                self._end()
                raise TimeoutError(f"a worker took longer than {patience:g} seconds")
            answer: Result | Exception = self._pipe.recv()
        except (EOFError, ConnectionError) as error:
            raise WorkerDied(self._end()) from error
        if isinstance(answer, Exception):
            raise answer
        return answer

    def close(self) -> None:
        """Ends it for good, from any thread, amid its packet or not."""
        with _ONE_AT_A_TIME:
            self._closed = True
            if self._process is not None:
                self._process.kill()
                self._process.join()

    def _start(self) -> None:
        """Begins a process, and another when it ends by itself before it is ready; a few times."""
        for _ in range(_STARTS):
            self._begin()
            try:
                if not self._pipe.poll(_LOADING):
                    raise EOFError
                self._pipe.recv()
            except (EOFError, ConnectionError) as error:
                code = self._end()
                if self._closed or code is None or code < 0:
                    raise WorkerDied(code) from error
            else:
                return
        raise WorkerError(
            f"a worker process ends before it can read (exit code {code}): in a script, call run "
            'under if __name__ == "__main__"; if memory is short, take fewer workers'
        )

    def _begin(self) -> None:
        with _ONE_AT_A_TIME:
            if self._closed:
                raise EOFError
            self._pipe, theirs = _SPAWN.Pipe()
            process = _SPAWN.Process(target=_work, args=(theirs, self._task), daemon=True)
            process.start()
            theirs.close()
            self._process = process

    def _end(self) -> int | None:
        with _ONE_AT_A_TIME:
            if self._process is None:
                return None
            self._process.kill()
            self._process.join()
            self._pipe.close()
            code, self._process = self._process.exitcode, None
        return code


def _work(pipe: Connection, task: Task) -> None:
    """The worker itself: it loads everything, and reads packets until its parent ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    read_items([Item("a.txt", Member("a.txt", _FIRST.encode()))], Task(""))
    with suppress(EOFError, ConnectionError):
        pipe.send(None)
        while True:
            items = pipe.recv()
            try:
                answer: Result | Exception = read_items(items, task)
            except Exception as error:  # noqa: BLE001  the parent raises it
                error.add_note(traceback.format_exc())
                answer = error
            pipe.send(answer)


def _end_with_parent() -> None:
    """Ends a worker amid its packet when the run itself was killed."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)


def deaf_to_ctrl_c() -> None:
    """What this thread begins does not hear Ctrl-C, not even while it loads: the run ends it."""
    if hasattr(signal, "pthread_sigmask"):  # not on Windows
        resource_tracker.ensure_running()  # when it starts it lets Ctrl-C through again
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
