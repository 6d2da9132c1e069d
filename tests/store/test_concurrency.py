"""Runs and readers side by side, and a run that dies."""

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from corpus.errors import StoreError
from corpus.store import Store
from corpus.writing import SaveResult
from schemas import Record
from tests.store.records import article, members

ROOT = Path(__file__).parents[2]


def long_article(number: int, value: int) -> tuple[Record, str]:
    """Ten facts that all have the same figure."""
    text = f"Bài {number}. " + " ".join(f"Mục {n}: {value} đoàn viên." for n in range(10))
    facts = [members(value, f"{n}: {value} đoàn viên") for n in range(10)]
    return article(text, *facts, source=f"{number}.txt")


def test_a_reader_never_sees_half_an_article(path: Path) -> None:
    text = "Công đoàn có " + ", ".join(f"{n} đoàn viên" for n in range(10, 20)) + "."

    def version(value: int) -> tuple[Record, str]:
        facts = [members(value, f"{n} đoàn viên") for n in range(10, 10 + value % 10 + 1)]
        return article(text, *facts)

    Store(path).close()
    done = threading.Event()

    def write() -> None:
        with Store(path) as writer:
            for value in range(150):
                writer.save(*version(value))
        done.set()

    thread = threading.Thread(target=write)
    thread.start()
    seen = set()
    with Store(path, readonly=True) as reader:
        while not done.is_set():
            for one in list(reader.articles()):
                values = [fact.value for fact in reader.record(one.id).facts]  # type: ignore[union-attr]
                assert len(set(values)) == 1
                assert len(values) == values[0] % 10 + 1  # type: ignore[operator]
                seen.add(values[0])
    thread.join()
    assert len(seen) > 1


def test_two_runs_into_one_database_lose_nothing(path: Path) -> None:
    def run(numbers: range) -> None:
        with Store(path) as store:
            store.save_many((long_article(n, n) for n in numbers), batch=7)

    threads = [threading.Thread(target=run, args=(part,)) for part in (range(60), range(40, 100))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with Store(path, readonly=True) as store:
        assert len(list(store.articles())) == 100
        assert len(list(store.facts())) == 1000


def test_what_was_saved_before_a_run_is_killed_is_whole_and_the_next_run_completes_it(
    path: Path,
) -> None:
    child = (
        "import sys\nfrom corpus.store import Store\n"
        "from tests.store.test_concurrency import long_article\n"
        f"with Store({str(path)!r}) as store:\n"
        "    for n in range(10_000):\n"
        "        store.save(*long_article(n, n))\n"
        "        print(n, flush=True)\n"
    )
    running = subprocess.Popen(
        [sys.executable, "-c", child],
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert running.stdout is not None
    for line in running.stdout:
        if line.strip() == "25":
            running.send_signal(signal.SIGKILL)
            break
    running.stdout.close()
    running.wait()
    with Store(path) as store:
        there = {one.source: one.facts for one in store.articles()}
        assert len(there) > 25
        assert set(there.values()) == {10}
        counts = store.save_many(long_article(n, n) for n in range(len(there) + 5))
        assert counts == {SaveResult.UNCHANGED: len(there), SaveResult.NEW: 5}


def test_a_bad_document_does_not_take_its_batch_with_it(path: Path) -> None:
    good = [long_article(n, n) for n in range(3)]
    too_big = article("Công đoàn có 9 đoàn viên.", members(2**64, "9 đoàn viên"), source="x.txt")
    with Store(path) as store:
        with pytest.raises(StoreError, match=r"x\.txt has a figure beyond"):
            store.save_many([*good, too_big], batch=100)
        assert len(list(store.articles())) == 3
