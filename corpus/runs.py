"""What runs over many documents leave behind: how they went, and what could not be read."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Failure:
    """A document that could not be read.

    Attributes:
        source: Its path or URL.
        error: Class of the error.
        attempts: How often it was tried.
        failed_at: The last time, UTC, ISO 8601.
        run_id: The run in which it was tried last, if any.
    """

    source: str
    error: str
    message: str
    attempts: int
    failed_at: str
    run_id: int | None


@dataclass(frozen=True, slots=True)
class Failed:
    """A document that has just failed to be read.

    Attributes:
        source: Its path or URL.
        error: The class of the error.
        message: What is wrong and what to do.
        digest: SHA-256 of its bytes, None when not even they could be read.
    """

    source: str
    error: str
    message: str
    digest: str | None = None


def fail(
    conn: sqlite3.Connection, failed: Sequence[Failed], run: int | None, version: str, now: str
) -> None:
    """Notes failures; one that is known is counted as another attempt."""
    conn.executemany(
        "INSERT INTO failures"
        " (source, error, message, digest, extractor_version, failed_at, run_id)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (source) DO UPDATE SET error = excluded.error, message = excluded.message,"
        " digest = excluded.digest, extractor_version = excluded.extractor_version,"
        " failed_at = excluded.failed_at, run_id = excluded.run_id, attempts = attempts + 1",
        [(one.source, one.error, one.message, one.digest, version, now, run) for one in failed],
    )


def known_failures(
    conn: sqlite3.Connection, sources: Sequence[str]
) -> dict[str, tuple[str | None, str | None]]:
    """See ``Store.known_failures``."""
    marks = ", ".join("?" * len(sources))
    found = conn.execute(
        f"SELECT source, digest, extractor_version FROM failures WHERE source IN ({marks})",
        sources,
    )
    return {source: (digest, version) for source, digest, version in found}


def forget(conn: sqlite3.Connection, sources: Iterable[str]) -> None:
    """Removes the failures of documents that can be read after all."""
    conn.executemany("DELETE FROM failures WHERE source = ?", [(one,) for one in sources])


def failures(conn: sqlite3.Connection) -> Iterator[Failure]:
    """See ``Store.failures``."""
    rows = conn.execute(
        "SELECT source, error, message, attempts, failed_at, run_id FROM failures ORDER BY source"
    )
    return (Failure(*row) for row in rows)


def start(conn: sqlite3.Connection, command: str, extractor_version: str, now: str) -> int:
    """See ``Store.start_run``.

    The same command that was begun before and never ended was killed; should it be running all
    the same, its end sets this right.
    """
    conn.execute(
        "UPDATE runs SET outcome = 'interrupted' WHERE outcome = 'running' AND command = ?",
        (command,),
    )
    made = conn.execute(
        "INSERT INTO runs (command, extractor_version, started_at) VALUES (?, ?, ?)",
        (command, extractor_version, now),
    )
    assert made.lastrowid is not None
    return made.lastrowid


def finish(
    conn: sqlite3.Connection, run: int, counts: Mapping[str, int], interrupted: bool, now: str
) -> None:
    """See ``Store.finish_run``."""
    names = ("new", "updated", "unchanged", "skipped", "passed", "failed")
    conn.execute(
        "UPDATE runs SET finished_at = ?, outcome = ?,"
        f" {', '.join(f'{name} = ?' for name in names)} WHERE id = ?",
        (
            now,
            "interrupted" if interrupted else "finished",
            *[counts.get(name, 0) for name in names],
            run,
        ),
    )
