"""Reads Vietnamese trade-union articles: which union reported what, with proof.

>>> import congdoan
>>> record = congdoan.extract("Công đoàn cơ sở Trường THPT Hòa Bình hiện có 71 đoàn viên.")
>>> [(fact.kind, fact.evidence.text) for fact in record.facts]
[('member_count', '71 đoàn viên')]

Nothing heavy is loaded before it is used: ``import congdoan`` itself is quick, the first
extraction loads the language tools.
"""

import os
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from congdoan._siblings import HiddenPackageError, check_siblings

if TYPE_CHECKING:
    from corpus.batch.run import Summary
    from corpus.store import Store
    from extractor import Explanation, Extractor
    from schemas import Record

__version__ = "0.1.0"

__all__ = [
    "Explanation",
    "Extractor",
    "HiddenPackageError",
    "Record",
    "Store",
    "__version__",
    "extract",
    "run",
]

check_siblings()

_HOMES = {
    "Explanation": "extractor",
    "Extractor": "extractor",
    "Record": "schemas",
    "Store": "corpus.store",
}
_extractor: "Extractor | None" = None


def extract(text: str, *, source: str = "-") -> "Record":
    """One text's facts as a validated record.

    ``source`` is kept as ``record.document.source``. The pipeline is loaded at the first call
    and reused; keep an ``Extractor`` of your own to decide when that happens.

    Raises ``extractor.errors.InputError`` (a ValueError) for an empty text or one that is
    no text.
    """
    global _extractor
    if _extractor is None:
        from extractor import Extractor

        _extractor = Extractor()
    return _extractor.extract(text, source=source)


def run(
    sources: Iterable[str | os.PathLike[str]],
    *,
    db: str | os.PathLike[str],
    workers: int | None = None,
    force: bool = False,
    retry_failed: bool = False,
) -> "Summary":
    """Reads many documents into a database, as ``congdoan run`` does.

    Worker processes are spawned: in a script, call it under ``if __name__ == "__main__":``.

    Args:
        sources: Files, folders, archives.
        db: The SQLite database to fill.
        workers: Processes; one a core by default.
        force: Read again what this version has read.
        retry_failed: Try again what could not be read before.

    Returns:
        How many documents were read, skipped, failed …, and the facts of each kind.

    Raises:
        corpus.errors.StoreError: The database cannot be opened or written.
        corpus.errors.WorkerError: The worker processes do not start.
    """
    from pathlib import Path

    from corpus.batch.engine import LocalEngine
    from corpus.batch.run import run as read_all
    from corpus.batch.sinks import DatabaseSink
    from corpus.batch.sources import Sources
    from corpus.batch.work import Task
    from corpus.version import installed_version

    path = Path(db)
    task = Task(installed_version(), database=path, force=force, retry=retry_failed)
    sink = DatabaseSink(path, "congdoan.run", force=force)
    with LocalEngine(workers or os.cpu_count() or 1, task) as engine:
        return read_all(Sources([os.fspath(one) for one in sources], output=path), engine, sink)


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'congdoan' has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
