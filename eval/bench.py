"""How fast it is: measured here, in one run, beside what underthesea takes for its words alone.

Rates are per second of CPU time of one core, the median of several rounds; whatever else the
machine does shows in them, so compare only figures of one run. Start-up, the writer and whole
runs are told by the clock.
"""

import gc
import importlib.metadata
import json
import math
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Final, TypeVar

from corpus.batch.engine import LocalEngine
from corpus.batch.run import run
from corpus.batch.sinks import DatabaseSink
from corpus.batch.sources import Sources
from corpus.batch.work import Task, text_of
from corpus.readers import ReadError
from corpus.readers.columns import Columns
from corpus.store import Store
from corpus.version import installed_version
from extractor import Extractor
from extractor.errors import InputError
from extractor.gate import may_name_union
from schemas import Record

_Given = TypeVar("_Given")
_ROUNDS: Final = 3
_WARM: Final = 200
"""Texts that the workers read before a run is measured; each has packets of them."""
_LIBRARIES: Final = ("underthesea", "spacy", "pydantic", "sqlite-utils")


@dataclass(frozen=True, slots=True)
class Measure:
    """One figure.

    Attributes:
        name: What was measured; a key of the labels ``bench``.
        value: The figure.
        unit: ``documents/s``, ``facts/s``, ``s`` or ``×``.
    """

    name: str
    value: float
    unit: str


@dataclass(frozen=True, slots=True)
class Benchmark:
    """The figures of one source.

    Attributes:
        source: What was read.
        documents: How many texts.
        characters: Code points of a text on average.
        measures: The figures.
    """

    source: str
    documents: int
    characters: float
    measures: tuple[Measure, ...]


@dataclass(frozen=True, slots=True)
class Machine:
    """On what it was measured."""

    processor: str
    cores: int
    system: str
    python: str
    versions: dict[str, str] = field(default_factory=dict)


def machine() -> Machine:
    """This machine and the libraries that count.

    >>> machine().cores >= 1
    True
    """
    versions = {name: importlib.metadata.version(name) for name in _LIBRARIES}
    return Machine(
        processor=_processor(),
        cores=os.cpu_count() or 1,
        system=platform.system(),
        python=platform.python_version(),
        versions={"congdoan": installed_version(), **versions},
    )


def _processor() -> str:
    about = Path("/proc/cpuinfo")
    lines = about.read_text(encoding="utf-8").splitlines() if about.exists() else []
    named = [line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")]
    return named[0] if named else platform.processor() or platform.machine()


def measure(source: str, run_seconds: float = 12.0) -> Benchmark:
    """The figures of one source: a folder, an archive, a file of many.

    Args:
        source: Its path.
        run_seconds: What a whole run with one worker should take, about.

    Raises ReadError when no text is found in it.
    """
    texts = _texts(source)
    if not texts:
        raise ReadError(f"there is no text in {source}")
    extractor = Extractor()
    extractor.extract("Công đoàn Sở Y tế có 71 đoàn viên, năm 2019 được tặng Bằng khen.")
    extract, words = [], []
    for _ in range(_ROUNDS):
        extract.append(_rate(texts, partial(_record, extractor)))
        words.append(_rate(texts, _words()))
    records = [made for text in texts if (made := _record(extractor, text)) is not None]
    raw = [text.encode() for text in texts]
    gate = [_rate(raw, may_name_union) for _ in range(_ROUNDS)]
    ours, peer = statistics.median(extract), statistics.median(words)
    measures = [
        Measure("extract", ours, "documents/s"),
        Measure("word_tokenize", peer, "documents/s"),
        Measure("ratio", ours / peer, "×"),
        Measure("gate", statistics.median(gate), "documents/s"),
    ]
    if sum(len(record.facts) for record, _ in records) >= len(records):  # else texts are timed
        measures.append(Measure("write", _written(records), "facts/s"))
    rounds = math.ceil(run_seconds * ours / len(texts))
    one, two = (_run_seconds(texts, rounds, workers) for workers in (1, 2))
    measures += [
        Measure("run", rounds * len(texts) / one, "documents/s"),
        Measure("two_workers", one / two, "×"),
    ]
    return Benchmark(source, len(texts), statistics.fmean(map(len, texts)), tuple(measures))


def cold_start(source: str) -> tuple[Measure, ...]:
    """Seconds from the command to its end: the help, and the first article of a source."""
    with tempfile.TemporaryDirectory() as folder:
        article = Path(folder, "bai.txt")
        article.write_text(_texts(source)[0], encoding="utf-8")
        return (
            Measure("help", _seconds("--help"), "s"),
            Measure("cold", _seconds("extract", str(article)), "s"),
        )


def _seconds(*command: str) -> float:
    taken = []
    for _ in range(_ROUNDS):
        begun = time.perf_counter()
        subprocess.run(
            [sys.executable, "-m", "congdoan", *command], check=True, stdout=subprocess.DEVNULL
        )
        taken.append(time.perf_counter() - begun)
    return statistics.median(taken)


def _texts(source: str) -> list[str]:
    texts = []
    for item in Sources([source]).items():
        try:
            text = text_of(item.payload, Columns()) if item.payload is not None else None
        except ReadError:
            continue
        if text is not None:
            texts.append(text.text)
    return texts


def _record(extractor: Extractor, text: str) -> tuple[Record, str] | None:
    try:
        return extractor.extract(text), text
    except InputError:
        return None


def _words() -> Callable[[str], object]:
    from underthesea import word_tokenize

    words: Callable[[str], object] = word_tokenize
    return words


def _rate(items: Sequence[_Given], work: Callable[[_Given], object]) -> float:
    gc.collect()
    begun = time.process_time()
    for item in items:
        work(item)
    return len(items) / max(time.process_time() - begun, 1e-9)


def _written(records: Sequence[tuple[Record, str]]) -> float:
    """Facts a second that the writer takes in, their rows made by the workers beforehand."""
    with tempfile.TemporaryDirectory() as folder, Store(Path(folder, "bench.db")) as store:
        rows = [store.rows(record, text) for record, text in records]
        facts = sum(len(record.facts) for record, _ in records)
        begun = time.perf_counter()
        for at in range(0, len(rows), 100):
            store.save_packet(rows[at : at + 100])
        return facts / (time.perf_counter() - begun)


def _run_seconds(texts: Sequence[str], rounds: int, workers: int) -> float:
    """A whole run into a new database, when its workers have loaded.

    The texts come in as JSONL, in several rounds, so that the last packet, for which all workers
    but one wait, weighs little; the number of its round makes each another text.
    """
    with tempfile.TemporaryDirectory() as folder:
        some, many = Path(folder, "some.jsonl"), Path(folder, "many.jsonl")
        _write_lines(some, texts[:_WARM], 1)
        _write_lines(many, texts, rounds)
        with LocalEngine(workers, Task(version=installed_version())) as engine:
            for source in (some, many):
                sink = DatabaseSink(source.with_suffix(".db"), "bench")
                seconds = run(Sources([str(source)]), engine, sink).seconds
    return seconds


def _write_lines(path: Path, texts: Sequence[str], rounds: int) -> None:
    with path.open("w", encoding="utf-8") as out:
        for number in range(rounds):
            for at, text in enumerate(texts):
                row = {"id": f"{number}-{at}", "text": f"{text}\n\n({number})"}
                out.write(json.dumps(row, ensure_ascii=False) + "\n")
