"""Documents that hang or crash whoever reads them cost themselves, and nothing else."""

import multiprocessing
import os
import random
import subprocess
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path

import psutil
import pytest

from corpus.batch.chunks import Chunk
from corpus.batch.engine import LocalEngine, in_order
from corpus.batch.run import Summary, run
from corpus.batch.sinks import DatabaseSink
from corpus.batch.sources import Item, Member, Sources
from corpus.batch.work import Task
from corpus.batch.workers import Worker, WorkerDied
from corpus.store import Store
from tests.batch.documents import text
from tests.batch.running import workers


class Slow(Member):
    """A file whose reader never ends."""

    @property
    def data(self) -> bytes:  # type: ignore[override]
        if multiprocessing.parent_process():
            time.sleep(600)
        return b"slow"


class Deadly(Member):
    """A file whose reader brings its process down, as damaged fonts do with native libraries."""

    @property
    def data(self) -> bytes:  # type: ignore[override]
        if multiprocessing.parent_process():
            os._exit(9)
        return b"deadly"


class Hostile(Sources):
    """Two bad documents among good ones."""

    def items(self):  # type: ignore[no-untyped-def]
        for number in range(1, 6):
            yield Item(f"{number}.txt", Member(f"{number}.txt", text(number).encode()))
        yield Item("slow.txt", Slow("slow.txt", b""))
        yield Item("deadly.txt", Deadly("deadly.txt", b""))
        yield Item("last.txt", Member("last.txt", text(10).encode()))


def read(db: Path) -> Summary:
    task = Task("1", database=db)
    with LocalEngine(1, task, patience=4.0) as engine:
        return run(Hostile([]), engine, DatabaseSink(db, "run"))


def test_a_hanging_and_a_deadly_document_become_failures_and_are_not_read_again(db: Path) -> None:
    summary = read(db)
    with Store(db, readonly=True) as store:
        told = {one.source: (one.error, one.message) for one in store.failures()}
    assert told["slow.txt"] == (
        "TimeoutError", "reading it took longer than 4 seconds; split it"
    )  # fmt: skip
    assert told["deadly.txt"][0] == "WorkerDied"
    assert "exit code 9" in told["deadly.txt"][1]
    assert (len(told), summary.counts["new"]) == (2, 6)


def test_workers_killed_at_any_moment_cost_what_they_were_reading_and_nothing_else() -> None:
    numbers = [number for number in range(60) if number % 9]
    names = [f"{number}.txt" for number in numbers]
    padding = "Lời kể dài. " * 20_000  # long enough to be killed amid the pipe
    packets = (
        Chunk([Item(name, Member(name, (text(number) + padding * (number % 2)).encode()))])
        for number, name in zip(numbers, names, strict=True)
    )
    told, over, killed = [], threading.Event(), []

    def kill() -> None:
        while not over.wait(random.uniform(0, 0.3)):
            with suppress(psutil.NoSuchProcess, IndexError):
                one = random.choice(workers(psutil.Process()))
                one.kill()
                killed.append(one)

    with LocalEngine(2, Task("1")) as engine:
        killer = threading.Thread(target=kill)
        for at, result in enumerate(in_order(engine, packets)):
            told += [one.source for one in result.failures] or [names[at]] * len(result.articles)
            if at == 0:
                killer.start()
            if len(killed) > 20:
                over.set()
        over.set()
        killer.join()
    assert killed
    assert told == names


def test_workers_that_cannot_start_end_the_run_and_say_why(tmp_path: Path) -> None:
    (tmp_path / "1.txt").write_text(text(1), encoding="utf-8")
    script = tmp_path / "script.py"  # spawned workers run it again
    script.write_text(
        f"import congdoan\ncongdoan.run([{str(tmp_path / '1.txt')!r}], db='union.db', workers=1)\n",
        encoding="utf-8",
    )
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(
        [sys.executable, script],
        check=False,
        cwd=tmp_path,
        env=env,
        capture_output=True,
        encoding="utf-8",
    )
    assert done.returncode == 1
    assert 'call run under if __name__ == "__main__"' in done.stderr


def test_a_worker_that_does_not_come_to_load_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("corpus.batch.workers._LOADING", 0.0)
    item = Item("1.txt", Member("1.txt", text(1).encode()))
    with pytest.raises(WorkerDied):
        Worker(Task("1")).read([item], 30)
    assert not workers(psutil.Process())
