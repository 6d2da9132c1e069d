"""What runs over many documents leave behind: how they went, and what could not be read."""

import sqlite3
from collections.abc import Iterator, Mapping
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


def fail(
    conn: sqlite3.Connection, source: str, error: BaseException | str, run: int | None, now: str
) -> None:
    """See ``Store.fail``."""
    conn.execute(
        "INSERT INTO failures (source, error, message, failed_at, run_id) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (source) DO UPDATE SET error = excluded.error, message = excluded.message,"
        " failed_at = excluded.failed_at, run_id = excluded.run_id, attempts = attempts + 1",
        (source, "Error" if isinstance(error, str) else type(error).__name__, str(error), now, run),
    )


def failures(conn: sqlite3.Connection) -> Iterator[Failure]:
    """See ``Store.failures``."""
    rows = conn.execute(
        "SELECT source, error, message, attempts, failed_at, run_id FROM failures ORDER BY source"
    )
    return (Failure(*row) for row in rows)


def start(conn: sqlite3.Connection, command: str, extractor_version: str, now: str) -> int:
    """See ``Store.start_run``."""
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
    names = ("new", "updated", "unchanged", "skipped", "failed")
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
