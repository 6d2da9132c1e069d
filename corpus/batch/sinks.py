"""Where the results of a run go: the database, JSON lines, Parquet."""

from collections import Counter
from pathlib import Path
from typing import Protocol

from corpus.batch.work import Result, now
from corpus.rows import ArticleRows
from corpus.store import Store


class Sink(Protocol):
    """What a kind of output does.

    Attributes:
        as_rows: It takes rows of the tables, else records with their texts.
        database: Where workers look up what has been done, if it is a database.
        done: Packets at the beginning of the sources that are written already.
        done_failed: Documents of these that could not be read.
        failed: Sources that could not be read before.
    """

    as_rows: bool
    database: Path | None
    done: int
    done_failed: int
    failed: frozenset[str]

    def begin(self) -> None:
        """Notes that the run begins."""

    def write(self, result: Result) -> Counter[str]:
        """Takes in one packet, whole; gives what became of its documents, and its facts.

        Keys: ``new``, ``updated``, ``unchanged``, ``skipped``, ``with_facts``, and the kinds of
        facts.
        """

    def close(self, counts: Counter[str], *, interrupted: bool) -> None:
        """Ends the output; what was written stays."""


class DatabaseSink:
    """A database: one transaction a packet, so that a reader never sees half an article.

    Args:
        path: The SQLite file.
        command: What is written down as the run.
        force: Read again what this version has read.
    """

    as_rows = True
    done = 0
    done_failed = 0

    def __init__(self, path: Path, command: str, *, force: bool = False) -> None:
        self._store = Store(path)
        self._command = command
        self._run: int | None = None
        self._since = now() if force else None
        self.database: Path | None = path
        self.failed = frozenset(one.source for one in self._store.failures())

    def begin(self) -> None:
        """See :class:`Sink`."""
        self._run = self._store.start_run(self._command)

    def write(self, result: Result) -> Counter[str]:
        """See :class:`Sink`."""
        if not (result.articles or result.failures or result.readable):
            return Counter()
        saved = self._store.save_packet(
            result.articles, result.failures, result.readable, run=self._run, since=self._since
        )
        counts: Counter[str] = Counter()
        for rows, became in zip(result.articles, saved, strict=True):
            if became is None:
                counts["skipped"] += 1
            else:
                counts[became] += 1
                counts += _facts(rows)
        return counts

    def close(self, counts: Counter[str], *, interrupted: bool) -> None:
        """See :class:`Sink`."""
        try:
            if self._run is not None:
                self._store.finish_run(self._run, counts, interrupted=interrupted)
        finally:
            self._store.close()


def _facts(rows: ArticleRows) -> Counter[str]:
    counts = Counter(str(after[0]) for _, _, after in rows.facts)
    if counts:
        counts["with_facts"] = 1
    return counts
