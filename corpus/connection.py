"""Opening a database file, and saying clearly why it cannot be opened or written."""

import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from corpus.branches.rekey import bring_up_to_date
from corpus.errors import StoreError
from corpus.migrations import APPLICATION_ID, latest, migrate, version
from corpus.resolve import searchable

BUSY_SECONDS = 10.0
"""How long to wait for another program that is writing, before giving up."""


def open_database(
    path: Path, *, create: bool, readonly: bool, timeout: float = BUSY_SECONDS
) -> sqlite3.Connection:
    """A connection to our database at ``path``, migrated to this version.

    Args:
        path: The file.
        create: Make it when it is not there (never when ``readonly``).
        readonly: Open it for reading only; nothing on disk changes.
        timeout: Seconds to wait for another program's lock.

    Raises:
        StoreError: There is no such file or folder, the file is not ours, newer than this
            program, no database, damaged, locked, or may not be written.
    """
    _check_path(path, create=create, readonly=readonly)
    with explained(path, timeout):
        mode = "ro" if readonly else "rwc" if create else "rw"
        if readonly and _cannot_change(path):
            mode += "&immutable=1"
        conn = sqlite3.connect(
            f"file:{quote(os.fsencode(path.absolute()))}?mode={mode}",
            uri=True,
            timeout=timeout,
            isolation_level=None,  # transactions are begun and ended by name, in one place
        )
        try:
            _check_ours(conn, path, readonly=readonly)
            if not readonly:
                migrate(conn)
                conn.create_function("folded", 1, searchable, deterministic=True)
                bring_up_to_date(conn)
                _use_wal(conn, timeout)
                conn.execute("PRAGMA synchronous = NORMAL")
                conn.execute("PRAGMA cache_size = -32768")  # KiB; the index needs it
                conn.execute("PRAGMA wal_autocheckpoint = 4000")  # pages, 16 MB
            conn.execute("PRAGMA foreign_keys = ON")
        except BaseException:
            conn.close()
            raise
        return conn


def _check_path(path: Path, *, create: bool, readonly: bool) -> None:
    if path.is_dir():
        raise StoreError(f"{path} is a folder: name a database file, such as {path / 'union.db'}.")
    if not path.exists():
        if readonly or not create:
            raise StoreError(
                f"There is no database {path}: check the name, or make it with "
                f"`congdoan extract … --db {path}`."
            )
        if not path.parent.is_dir():
            raise StoreError(f"There is no folder {path.parent}: make it first.")
    elif not readonly and not os.access(path, os.W_OK):
        raise StoreError(_read_only(path))
    elif not os.access(path, os.R_OK):
        raise StoreError(f"{path} may not be read: ask its owner for permission.")


def _cannot_change(path: Path) -> bool:
    """Whether nobody writes a file in a folder where we may not either (a share, a CD).

    SQLite then could not make the file it coordinates readers and writers with.
    """
    log = path.with_name(f"{path.name}-wal")
    return not os.access(path.parent, os.W_OK) and not log.exists()


def _check_ours(conn: sqlite3.Connection, path: Path, *, readonly: bool) -> None:
    conn.execute("BEGIN")  # one state of the file: another program may be making it just now
    application = conn.execute("PRAGMA application_id").fetchone()[0]
    stands_at, knows = version(conn), latest()
    names = conn.execute("SELECT tbl_name FROM sqlite_master GROUP BY tbl_name LIMIT 3")
    tables = [name for (name,) in names]
    conn.execute("COMMIT")
    if application != APPLICATION_ID:
        if tables or application or stands_at or readonly:
            holds = f" (it holds {', '.join(tables)} …)" if tables else ""
            raise StoreError(
                f"{path} is not a congdoan database{holds}: give another file name; "
                "nothing in it was changed."
            )
    elif stands_at > knows:
        raise StoreError(
            f"{path} was written by a newer congdoan (database version {stands_at}, this one "
            f"knows {knows}): update congdoan, or use another database."
        )
    elif stands_at < knows and readonly:
        raise StoreError(
            f"{path} was written by an older congdoan (database version {stands_at}, this one "
            f"writes {knows}): open it once for writing, which brings it up to date."
        )


def _use_wal(conn: sqlite3.Connection, timeout: float) -> None:
    """Write-ahead log, so that readers go on while a run writes; kept in the file.

    SQLite does not wait by itself when two programs switch at the same moment.
    """
    deadline = time.monotonic() + timeout
    while conn.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
        try:
            if conn.execute("PRAGMA journal_mode = WAL").fetchone()[0] != "wal":
                return  # a file system without shared memory: a rollback journal will do
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > deadline:
                raise
            time.sleep(0.01)


@contextmanager
def explained(
    path: Path, timeout: float = BUSY_SECONDS, subject: str = "The database"
) -> Iterator[None]:
    """Turns what is raised inside the block into a ``StoreError`` a person can act on.

    Args:
        path: The database file.
        timeout: How long a lock was waited for.
        subject: What is being saved or read.
    """
    try:
        yield
    except sqlite3.Error as error:
        raise StoreError(_explain(error, path, timeout)) from error
    except UnicodeEncodeError as error:
        raise StoreError(
            f"{subject} holds characters that are no Unicode text ({error.reason}): read it "
            "again with its right encoding; nothing of it was saved."
        ) from error
    except OverflowError as error:
        raise StoreError(
            f"{subject} has a figure beyond 9,223,372,036,854,775,807, which a database cannot "
            "hold: correct or drop it; nothing of it was saved."
        ) from error
    except ValueError as error:
        reason = " ".join(str(error).split())[:300]
        raise StoreError(f"{subject} cannot be saved or read: {reason}.") from error


def _read_only(path: Path) -> str:
    return (
        f"{path} may not be written (the file, its folder or its disk is read-only): "
        "copy it to a place you may write to, or ask for permission."
    )


def _explain(error: sqlite3.Error, path: Path, timeout: float) -> str:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    match code:
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return (
                f"{path} is locked by another program (waited {timeout:g} s): let it finish or "
                "close it, then try again; nothing was written."
            )
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_PERM | sqlite3.SQLITE_AUTH:
            return _read_only(path)
        case sqlite3.SQLITE_CANTOPEN:
            return (
                f"{path} cannot be opened: check that its folder exists and that you may write "
                "to it."
            )
        case sqlite3.SQLITE_NOTADB:
            return f"{path} is no SQLite database: give another file name; it was not changed."
        case sqlite3.SQLITE_CORRUPT:
            return f"{path} is damaged ({error}): restore it from a copy, or make a new one."
        case sqlite3.SQLITE_FULL:
            return (
                f"The disk of {path} is full: free some space and run again; what was saved "
                "before is kept, the article at hand was not written."
            )
        case sqlite3.SQLITE_IOERR:
            return (
                f"{path} could not be read or written ({error}): check its disk and try again; "
                "the article at hand was not written."
            )
    return f"{path} could not be used ({type(error).__name__}: {error})."
