"""An open database: its connection, its transactions, and its errors in plain words."""

import os
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Self

from corpus.connection import BUSY_SECONDS, explained, open_database
from corpus.transaction import transaction
from corpus.version import installed_version

if TYPE_CHECKING:
    from sqlite_utils import Database


class Opened:
    """A database of records that is open; see :class:`corpus.store.Store` for its arguments."""

    def __init__(
        self,
        path: str | os.PathLike[str],
        *,
        create: bool = True,
        readonly: bool = False,
        extractor_version: str | None = None,
        timeout: float = BUSY_SECONDS,
    ) -> None:
        self.path = Path(path)
        self.extractor_version = extractor_version or installed_version()
        self._timeout = timeout
        self._conn = open_database(self.path, create=create, readonly=readonly, timeout=timeout)
        self._db: Database | None = None

    @property
    def db(self) -> "Database":
        """The ``sqlite_utils.Database`` on the open connection, made when it is asked for.

        Loading it takes 0.4 s and 70 MB where pandas is installed; who only writes needs none.
        """
        if self._db is None:
            from sqlite_utils import Database

            self._db = Database(self._conn, recursive_triggers=False, execute_plugins=False)
        return self._db

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Closes the file; whatever was saved is already in it."""
        self._conn.close()

    @contextmanager
    def writing(self, subject: str) -> Iterator[None]:
        """All that is written inside the block is kept, or nothing of it."""
        with self._explained(subject), self._transaction():
            yield

    def _explained(self, subject: str) -> AbstractContextManager[None]:
        return explained(self.path, self._timeout, subject)

    def _transaction(self, mode: str = "IMMEDIATE") -> AbstractContextManager[None]:
        return transaction(self._conn, mode)


def now() -> str:
    """The time in UTC, to the second (ISO 8601)."""
    return datetime.now(UTC).isoformat(timespec="seconds")
