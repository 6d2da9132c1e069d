"""Several runs into one database, a cluster that loses a worker, and people who look on."""

import asyncio
import os
import pty
import re
import signal
import sqlite3
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from distributed import Client, LocalCluster, Worker

from corpus.batch.chunks import MOST, MOST_PASSED, Shard, chunks
from corpus.batch.cluster import DaskEngine
from corpus.batch.run import run
from corpus.batch.sinks import DatabaseSink
from corpus.batch.sources import Item, Sources
from corpus.batch.work import Result, Task
from corpus.errors import ClusterError
from corpus.version import installed_version
from tests.batch.documents import make_corpus, tables
from tests.batch.running import start
from tests.cli.shell import ROOT


def told(path: Path) -> dict[str, list[str]]:
    """What a database holds, whatever numbers its branches were given."""
    conn = sqlite3.connect(path)
    found = {
        "facts": "SELECT f.id, b.key, f.evidence_text, f.value, f.amount FROM facts f"
        " JOIN branches b ON b.id = branch_id ORDER BY 1",
        "articles": "SELECT id, text FROM articles ORDER BY 1",
        "names": "SELECT name, articles FROM branch_names ORDER BY 1",
        "failures": "SELECT source, message, digest FROM failures ORDER BY 1",
    }
    return {name: list(map(repr, conn.execute(query))) for name, query in found.items()}


@pytest.mark.parametrize("same", [True, False])
def test_two_runs_at_once_into_one_database_lose_nothing(
    corpus: Path, undisturbed: Path, db: Path, same: bool
) -> None:
    """Each in a process of its own; meanwhile a reader never sees an article without its facts."""
    sources = [[corpus], [corpus]] if same else [[corpus / "bai.jsonl"], [corpus / "tep"]]
    runs = [start("run", *one, "--db", db, "--workers", "1") for one in sources]
    seen = set()
    while any(one.poll() is None for one in runs):
        if db.exists():
            seen.add(half_articles(db))
    for one in runs:
        _, err = one.communicate()
        assert one.returncode == 3, err
        assert "locked" not in err
    assert seen == {0}
    assert told(db) == told(undisturbed)


def half_articles(db: Path) -> int:
    """Articles without both of their facts; every article of the corpus has two."""
    conn = sqlite3.connect(f"file:{db}?mode=ro", uri=True)
    try:
        query = (
            "SELECT count(*) FROM articles"
            " WHERE (SELECT count(*) FROM facts WHERE article_id = articles.id) <> 2"
        )
        return int(conn.execute(query).fetchone()[0])
    except sqlite3.OperationalError:  # not made yet
        return 0
    finally:
        conn.close()


class Watched(DatabaseSink):
    """Kills a worker of the cluster when the first packet is in."""

    victim = 0

    def write(self, result: Result):  # type: ignore[no-untyped-def]
        if self.victim:
            os.kill(self.victim, signal.SIGKILL)
            self.victim = 0
        return super().write(result)


def test_a_cluster_that_loses_a_worker_gives_the_same_result(
    corpus: Path, undisturbed: Path, db: Path
) -> None:
    task = Task(installed_version(), database=db)
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster:
        with DaskEngine(1, task, cluster.scheduler_address) as engine:
            assert engine.workers == 2
            sink = Watched(db, "run")
            sink.victim = cluster.workers[0].pid
            summary = run(Sources([str(corpus)]), engine, sink)
        assert sink.victim == 0
    assert summary.counts["new"] == 267
    assert tables(db) == tables(undisturbed)


def test_without_a_scheduler_a_cluster_is_started(tmp_path: Path, db: Path) -> None:
    running = start(
        "run", make_corpus(tmp_path / "c", rows=60), "--db", db,
        "--engine", "dask", "--workers", "1", "--lang", "en",
    )  # fmt: skip
    out, err = running.communicate(timeout=60)
    assert running.returncode == 3, err
    assert re.search(r"with union facts +54\n", out)
    assert "Traceback" not in err


async def always_in_a_heartbeat(dask_worker: Worker) -> None:
    async def beat() -> None:
        while True:
            await dask_worker.heartbeat()

    dask_worker.beating = asyncio.create_task(beat())


def test_a_cluster_that_closes_in_a_heartbeat_prints_nothing(
    db: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    with (
        DaskEngine(1, Task(installed_version(), database=db)) as engine,
        Client(engine._client.scheduler.address) as client,
    ):
        client.run(always_in_a_heartbeat)
    assert capfd.readouterr().err == ""


def test_a_scheduler_that_does_not_answer_is_told() -> None:
    import dask

    with (
        dask.config.set({"distributed.comm.timeouts.connect": "0.2s"}),
        pytest.raises(ClusterError, match=r"no Dask scheduler answers at tcp://127\.0\.0\.1:9"),
    ):
        DaskEngine(1, Task("1"), "tcp://127.0.0.1:9")


def test_a_terminal_shows_how_far_it_is_and_how_long_it_takes(corpus: Path, db: Path) -> None:
    screen, end = pty.openpty()
    shown: list[bytes] = []

    def look() -> None:
        try:
            while data := os.read(screen, 4096):
                shown.append(data)
        except OSError:
            pass

    looking = threading.Thread(target=look)
    looking.start()
    done = subprocess.run(
        [sys.executable, "-m", "congdoan", "run", corpus, "--db", db, "--lang", "en"],
        cwd=ROOT,
        env={**os.environ, "TERM": "xterm-256color", "COLUMNS": "100"},
        stdout=subprocess.PIPE,
        stderr=end,
        text=True,
        check=False,
    )
    os.close(end)
    looking.join()
    os.close(screen)
    text = b"".join(shown).decode()
    assert done.returncode == 3
    assert re.search(r"\d+%.* [\d,]+ documents · \d+/s", text)
    assert re.search(r"\d:\d\d:\d\d", text)
    assert f"{corpus}/tep/rỗng.txt: the text is empty" in text
    assert "documents" not in done.stdout


def test_packets_are_bounded_and_whole() -> None:
    items = [Item(str(n), "Công đoàn".encode() if n % 50 == 0 else b"x", 1) for n in range(9000)]
    packets = list(chunks(items, Shard()))
    assert sum(len(one.items) + one.passed for one in packets) == 9000
    assert sum(one.size for one in packets) == 9000
    assert max(len(one.items) for one in packets) == MOST
    assert max(one.passed for one in packets) <= MOST_PASSED
