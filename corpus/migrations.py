"""Bringing a database file to the tables this version knows.

``schemas/sql/NNNN_name.sql`` are applied in the order of their numbers, each in one
transaction that also sets ``PRAGMA user_version`` to its number: a failure leaves the database
at the version before. Views and triggers hold no data. They stand in files without a number
(``views.sql``, ``comparison.sql``, ``triggers.sql``), are dropped before a migration, so that
tables can be rebuilt under them, and made anew after it, and whenever their text has changed.
"""

import re
import sqlite3
from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable

from corpus.transaction import transaction

APPLICATION_ID = 0x434F4E47
"""``CONG``: marks a SQLite file as ours, in its header."""

SQL: Traversable = files("schemas") / "sql"
DERIVED = ("views.sql", "comparison.sql", "triggers.sql")

_NUMBERED = re.compile(r"(\d{4})_\w+\.sql")
_CREATES = re.compile(r"CREATE\s+(VIEW|TRIGGER)\s+(\w+)", re.I)


def statements(script: str) -> Iterator[str]:
    """The SQL statements of a script, without the comments between them.

    ``sqlite3.executescript`` would commit whatever is open, so scripts are run one by one.

    >>> list(statements("-- two\\nCREATE TABLE a (b); -- one\\nDROP TABLE c;"))
    ['CREATE TABLE a (b)', 'DROP TABLE c']
    """
    piece = ""
    for part in re.split(r"(;)", re.sub(r"--[^\n]*", "", script)):
        piece += part
        if part == ";" and sqlite3.complete_statement(piece):
            if bare := piece.strip().rstrip(";").rstrip():
                yield bare
            piece = ""
    if piece.strip():
        raise ValueError(f"a SQL script ends inside a statement: {piece.strip()[:60]!r}")


def numbered(folder: Traversable = SQL) -> list[tuple[int, str]]:
    """The migrations, ``(number, script)``, in order from 1 without a gap."""
    found = sorted(
        (int(match[1]), entry.read_text(encoding="utf-8"))
        for entry in folder.iterdir()
        if (match := _NUMBERED.fullmatch(entry.name))
    )
    if [number for number, _ in found] != list(range(1, len(found) + 1)):
        raise ValueError(f"migrations are not numbered 1, 2, …: {[n for n, _ in found]}")
    return found


def latest() -> int:
    """The database version this program writes.

    >>> latest() >= 1
    True
    """
    return len(numbered())


def version(conn: sqlite3.Connection) -> int:
    """The version the database stands at; 0 for an empty file."""
    return int(conn.execute("PRAGMA user_version").fetchone()[0])


def migrate(conn: sqlite3.Connection, folder: Traversable = SQL) -> int:
    """Applies what is missing and returns the version reached.

    Expects a connection in autocommit mode (``isolation_level=None``). Two programs may call
    it at once: the second waits and finds nothing left to do.
    """
    scripts = numbered(folder)
    for number, script in scripts:
        if version(conn) < number:
            _apply(conn, number, script, folder, last=number == len(scripts))
    if not _derived_are_current(conn, folder):
        with transaction(conn):
            _make_derived(conn, folder)
    return version(conn)


def _apply(
    conn: sqlite3.Connection, number: int, script: str, folder: Traversable, *, last: bool
) -> None:
    # Rebuilding a table must not cascade into its children; SQLite ignores this setting
    # inside a transaction.
    enforced = conn.execute("PRAGMA foreign_keys").fetchone()[0]
    conn.execute("PRAGMA foreign_keys = OFF")
    try:
        with transaction(conn):
            if version(conn) >= number:  # another program was faster
                return
            _drop_derived(conn, folder)
            for statement in statements(script):
                conn.execute(statement)
            if last:  # views and triggers speak of the tables as they are in the end
                _make_derived(conn, folder)
            if broken := conn.execute("PRAGMA foreign_key_check").fetchall():
                raise sqlite3.IntegrityError(
                    f"migration {number} breaks foreign keys: {broken[:3]}"
                )
            conn.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            conn.execute(f"PRAGMA user_version = {number}")
    finally:
        conn.execute(f"PRAGMA foreign_keys = {enforced}")


def _wanted(folder: Traversable) -> dict[tuple[str, str], str]:
    """``{("view", "awards"): "CREATE VIEW awards …"}`` of the unnumbered files, in order."""
    made: dict[tuple[str, str], str] = {}
    for name in DERIVED:
        entry = folder / name
        for statement in statements(entry.read_text(encoding="utf-8")) if entry.is_file() else ():
            match = _CREATES.match(statement)
            if match is None:
                raise ValueError(f"{name} may only create views and triggers: {statement[:60]!r}")
            made[match[1].lower(), match[2]] = statement
    return made


def _derived_are_current(conn: sqlite3.Connection, folder: Traversable) -> bool:
    rows = conn.execute(
        "SELECT type, name, sql FROM sqlite_master WHERE type IN ('view', 'trigger')"
    )
    there = {(kind, name): sql for kind, name, sql in rows}
    return all(there.get(key) == sql for key, sql in _wanted(folder).items())


def _drop_derived(conn: sqlite3.Connection, folder: Traversable) -> None:
    for kind, name in _wanted(folder):
        conn.execute(f"DROP {kind} IF EXISTS {name}")


def _make_derived(conn: sqlite3.Connection, folder: Traversable) -> None:
    _drop_derived(conn, folder)
    for statement in _wanted(folder).values():
        conn.execute(statement)
