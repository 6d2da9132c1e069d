"""A transaction of a SQLite connection."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def transaction(conn: sqlite3.Connection, mode: str = "IMMEDIATE") -> Iterator[None]:
    """All or nothing; for reading (``DEFERRED``), one state of the database throughout.

    Args:
        conn: A connection in autocommit mode (``isolation_level=None``).
        mode: ``IMMEDIATE`` waits for other writers at once, ``DEFERRED`` when it writes first.

    >>> conn = sqlite3.connect(":memory:", isolation_level=None)
    >>> with transaction(conn):
    ...     _ = conn.execute("CREATE TABLE unions (name TEXT)")
    >>> conn.execute("SELECT count(*) FROM unions").fetchone()
    (0,)
    """
    conn.execute(f"BEGIN {mode}")
    try:
        yield
        conn.execute("COMMIT")
    except BaseException:
        if conn.in_transaction:
            conn.execute("ROLLBACK")
        raise
