"""Runs that are stopped or killed: the next one completes them, and nobody sees a difference."""

import os
import random
import resource
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil
import pytest

from corpus.errors import StoreError
from tests.batch.documents import count, tables
from tests.batch.running import hit, into_database, into_files, start, until, workers


@pytest.mark.parametrize(
    ("number", "group"),
    [(signal.SIGINT, True), (signal.SIGTERM, False), (signal.SIGTERM, True)],
)
def test_a_run_that_is_stopped_ends_cleanly_and_the_next_completes_it(
    corpus: Path, undisturbed: Path, db: Path, number: signal.Signals, group: bool
) -> None:
    running = start("run", corpus, "--db", db, "--lang", "en", "--workers", "2")
    until(lambda: count(db) > random.randrange(100))
    readers = workers(running)
    hit(running, number, group=group)
    out, err = running.communicate(timeout=30)
    assert running.returncode == 130
    assert "goes on from here" in err
    assert "Traceback" not in err
    assert "Documents" in out
    assert len(readers) == 2
    assert not any(one.is_running() for one in readers)
    assert count(db, "SELECT outcome FROM runs") == "interrupted"
    into_database(db, corpus)
    assert tables(db) == tables(undisturbed)


def test_ctrl_c_while_the_workers_load_is_quiet(corpus: Path, db: Path) -> None:
    running = start("run", corpus, "--db", db, "--workers", "2")
    until(lambda: count(db, "SELECT count(*) FROM runs") and workers(running))
    hit(running, signal.SIGINT, group=True)
    _, err = running.communicate(timeout=30)
    assert running.returncode == 130
    assert len(err.splitlines()) == 1


def test_a_run_that_is_killed_leaves_no_worker_and_the_next_completes_it(
    corpus: Path, undisturbed: Path, db: Path
) -> None:
    running = start("run", corpus, "--db", db, "--workers", "2")
    until(lambda: count(db) > random.randrange(150))
    readers = workers(running)
    hit(running, signal.SIGKILL, group=False)
    running.communicate(timeout=30)
    psutil.wait_procs(readers, timeout=10)
    assert not any(one.is_running() for one in readers)
    assert count(db, "SELECT outcome FROM runs") == "running"
    into_database(db, corpus)
    assert tables(db) == tables(undisturbed)


def test_a_worker_that_is_killed_costs_no_document(
    corpus: Path, undisturbed: Path, db: Path
) -> None:
    running = start("run", corpus, "--db", db, "--lang", "en", "--workers", "2")
    until(lambda: count(db) > random.randrange(60))
    os.kill(workers(running)[0].pid, signal.SIGKILL)
    running.communicate(timeout=60)
    assert running.returncode == 3
    assert tables(db) == tables(undisturbed)


def test_the_same_command_given_again_notes_that_the_first_was_killed(
    corpus: Path, db: Path
) -> None:
    from corpus.store import Store

    with Store(db) as store:
        store.start_run("run a")
        store.start_run("run b")
        store.start_run("run a")
        assert [row["outcome"] for row in store.db["runs"].rows] == [
            "interrupted", "running", "running",
        ]  # fmt: skip


@contextmanager
def disk_of(size: int) -> Iterator[None]:
    """No file can grow beyond ``size`` bytes, as on a disk that is full."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.parametrize("seed", range(3))
def test_a_disk_that_fills_up_during_a_run_into_a_database(
    corpus: Path, undisturbed: Path, db: Path, seed: int
) -> None:
    into_database(db, corpus / "tep")
    db.unlink()
    size = random.Random(seed).randrange(250_000, 600_000)
    with disk_of(size), pytest.raises(StoreError, match=r"full|disk"):
        into_database(db, corpus)
    into_database(db, corpus)
    assert tables(db) == tables(undisturbed)


@pytest.mark.parametrize("fmt", ["jsonl", "parquet"])
def test_a_disk_that_fills_up_during_a_run_into_files(
    corpus: Path, tmp_path: Path, fmt: str
) -> None:
    from corpus.batch.load import load

    output = tmp_path / "out"
    with disk_of(20_000), pytest.raises(StoreError, match="cannot be written"):
        into_files(fmt, output, corpus)
    into_files(fmt, output, corpus)
    whole = tmp_path / "whole"
    into_files(fmt, whole, corpus)
    if fmt == "jsonl":
        assert output.read_bytes() == whole.read_bytes()
    else:
        load(output, tmp_path / "a.db")
        load(whole, tmp_path / "b.db")
        assert tables(tmp_path / "a.db") == tables(tmp_path / "b.db")
