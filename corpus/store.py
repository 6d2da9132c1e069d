"""The database of records: one SQLite file that Datasette, notebooks and the shell can read.

>>> import tempfile
>>> from pathlib import Path
>>> from corpus.rows import text_id
>>> from schemas import Record
>>> text = "Công đoàn cơ sở Sở Y tế có 71 đoàn viên."
>>> record = Record.model_validate({
...     "document": {"id": "a", "source": "a.txt", "sha256": text_id(text)},
...     "branches": [{"id": "b1", "name": "Công đoàn cơ sở Sở Y tế", "level": "grassroots"}],
...     "facts": [{"id": "f1", "kind": "member_count", "branch": "b1", "value": 71,
...                "population": "union_members", "confidence": 0.97, "rule": "member_count.has",
...                "evidence": {"start": 27, "end": 39, "text": "71 đoàn viên"},
...                "sentence": {"start": 0, "end": 40}}]}, context={"text": text})
>>> with Store(Path(tempfile.mkdtemp()) / "union.db") as store:
...     store.save(record, text), store.save(record, text)
...     [(one.branch, one.fact.value) for one in store.facts("member_count")]
...     store.record(text_id(text)) == record
...     [hit.source for hit in store.search("cong doan so y te")]
(<SaveResult.NEW: 'new'>, <SaveResult.UNCHANGED: 'unchanged'>)
[('Công đoàn cơ sở Sở Y tế', 71)]
True
['a.txt']
"""

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from importlib import metadata
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlite_utils import Database

from corpus import reading
from corpus.compare import ComparisonRow, compare
from corpus.connection import BUSY_SECONDS, explained, open_database
from corpus.errors import StoreError
from corpus.reading import Failure, StoredArticle, StoredFact
from corpus.rows import article_rows, digest, text_id
from corpus.search import SearchHit
from corpus.writing import SaveResult, write_article
from schemas import Kind, Level, Record, Status

__all__ = ["SaveResult", "Store"]


class Store:
    """A database of records.

    Every method raises :class:`corpus.errors.StoreError` when the database cannot do what is
    asked; what was begun is then rolled back. Use it as a context manager, in one thread.

    Args:
        path: The SQLite file.
        create: Make the file when it is not there.
        readonly: Only read; a run may go on writing meanwhile.
        extractor_version: What stands in ``articles.extractor_version`` of what is saved; the
            installed version of congdoan unless given.
        timeout: Seconds to wait while another program writes.

    Attributes:
        path: The SQLite file.
        db: The ``sqlite_utils.Database`` on the open connection, for queries of your own.
    """

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
        self.extractor_version = extractor_version or _installed_version()
        self._timeout = timeout
        self._conn = open_database(self.path, create=create, readonly=readonly, timeout=timeout)
        self.db = Database(self._conn, recursive_triggers=False, execute_plugins=False)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Closes the file; whatever was saved is already in it."""
        self._conn.close()

    # --- writing ----------------------------------------------------------------------

    def save(self, record: Record, text: str) -> SaveResult:
        """Keeps a record and its text, in one transaction.

        An article is its text: a record of a text that is known replaces the earlier record,
        unless it equals it. Reviews of facts whose kind and evidence stay the same stay with
        them. A failure noted for this source is forgotten.

        Args:
            record: What was extracted.
            text: The text it was extracted from, exactly as it was given.

        Raises:
            StoreError: The text is not the record's, a figure is beyond what SQLite holds
                (9.2 × 10¹⁸), or the database cannot be written.
        """
        source = record.document.source
        with self._explained(source):
            if self._is_saved(record, text):
                return SaveResult.UNCHANGED
            rows = article_rows(record, text, self.extractor_version, _now())
            with self._transaction():
                result = write_article(self._conn, rows)
                self._conn.execute("DELETE FROM failures WHERE source = ?", (source,))
            return result

    def save_many(self, records: Iterable[tuple[Record, str]]) -> Counter[SaveResult]:
        """Saves pairs of record and text, each article in a transaction of its own.

        Returns:
            How many were new, updated and unchanged. When one cannot be saved, those before
            it are kept and the error is raised.
        """
        return Counter(self.save(record, text) for record, text in records)

    def fail(self, source: str, error: BaseException | str, *, run: int | None = None) -> None:
        """Notes that a document could not be read; a row of ``failures``, one a source."""
        kind = "Error" if isinstance(error, str) else type(error).__name__
        with self._explained(source), self._transaction():
            self._conn.execute(
                "INSERT INTO failures (source, error, message, failed_at, run_id)"
                " VALUES (?, ?, ?, ?, ?) ON CONFLICT (source) DO UPDATE SET error = excluded.error,"
                " message = excluded.message, failed_at = excluded.failed_at,"
                " run_id = excluded.run_id, attempts = attempts + 1",
                (source, kind, str(error), _now(), run),
            )

    def start_run(self, command: str) -> int:
        """Notes that a run over many documents begins; the number of the run."""
        with self._explained(command), self._transaction():
            made = self._conn.execute(
                "INSERT INTO runs (command, extractor_version, started_at) VALUES (?, ?, ?)",
                (command, self.extractor_version, _now()),
            )
        assert made.lastrowid is not None
        return made.lastrowid

    def finish_run(self, run: int, counts: Mapping[str, int], *, interrupted: bool = False) -> None:
        """Notes how a run ended.

        Args:
            run: What :meth:`start_run` gave.
            counts: Documents ``new``, ``updated``, ``unchanged``, ``skipped``, ``failed``;
                what is left out is 0.
            interrupted: It was stopped before its end.
        """
        names = ("new", "updated", "unchanged", "skipped", "failed")
        with self._explained(f"run {run}"), self._transaction():
            self._conn.execute(
                "UPDATE runs SET finished_at = ?, outcome = ?,"
                f" {', '.join(f'{name} = ?' for name in names)} WHERE id = ?",
                (
                    _now(),
                    "interrupted" if interrupted else "finished",
                    *[counts.get(name, 0) for name in names],
                    run,
                ),
            )

    # --- reading ----------------------------------------------------------------------

    def articles(self) -> Iterator[StoredArticle]:
        """Every article, the newest first, those without a date last."""
        with self._explained("articles"):
            yield from reading.articles(self.db)

    def text(self, article_id: str) -> str:
        """The text of an article, exactly as it was given."""
        with self._explained(article_id):
            return reading.text(self.db, article_id)

    def extracted_by(self, article_id: str) -> str | None:
        """The extractor version that read an article last; None when it is not there."""
        with self._explained(article_id):
            return reading.extracted_by(self.db, article_id)

    def record(self, article_id: str) -> Record:
        """The record of an article, equal to the one that was saved.

        Raises:
            StoreError: There is no such article.
        """
        with self._explained(article_id), self._transaction("DEFERRED"):
            return reading.record(self.db, article_id)

    def facts(
        self,
        kind: Kind | str | None = None,
        *,
        branch: int | str | None = None,
        article: str | None = None,
        status: Status | str | None = None,
    ) -> Iterator[StoredFact]:
        """Facts with their branch and article, in the order of articles and texts.

        Args:
            kind: Only this kind.
            branch: Only this branch: its number, or words of one of its names, with or without
                diacritics.
            article: Only of this article.
            status: Only reported facts, or only targets.
        """
        with self._explained("facts"):
            yield from reading.facts(self.db, kind, branch, article, status)

    def search(self, query: str, *, limit: int = 50) -> list[SearchHit]:
        """Articles that hold every word of ``query``, the best first.

        Diacritics, case and composition do not matter: "cong doan" finds "Công đoàn".
        Words in double quotes are looked for side by side.
        """
        with self._explained(query):
            return reading.search(self.db, query, limit)

    def failures(self) -> Iterator[Failure]:
        """The documents that could not be read."""
        with self._explained("failures"):
            yield from reading.failures(self.db)

    def compare(self, *, level: Level | str | None = None) -> list[ComparisonRow]:
        """The branches side by side; see :func:`corpus.compare.compare`."""
        with self._explained("comparison"):
            return compare(self.db, level=level)

    # --- inside -----------------------------------------------------------------------

    def _is_saved(self, record: Record, text: str) -> bool:
        """Whether saving would change nothing at all; asked without taking the write lock."""
        document = record.document
        known = self._conn.execute(
            "SELECT record_digest, extractor_version FROM articles WHERE id = ?"
            " AND NOT EXISTS (SELECT 1 FROM failures WHERE source = ?)",
            (document.sha256, document.source),
        ).fetchone()
        return (
            known is not None
            and tuple(known) == (digest(record), self.extractor_version)
            and text_id(text) == document.sha256
        )

    @contextmanager
    def _explained(self, subject: str) -> Iterator[None]:
        with explained(self.path, self._timeout):
            try:
                yield
            except UnicodeEncodeError as error:
                raise StoreError(
                    f"{subject} holds characters that are no Unicode text ({error.reason}): "
                    "read it again with its right encoding; nothing of it was saved."
                ) from error
            except OverflowError as error:
                raise StoreError(
                    f"{subject} has a figure beyond 9,223,372,036,854,775,807, which a database "
                    "cannot hold: correct or drop it; nothing of it was saved."
                ) from error
            except ValueError as error:
                reason = str(error).splitlines()[0]
                raise StoreError(f"{subject} cannot be saved or read: {reason}.") from error

    @contextmanager
    def _transaction(self, mode: str = "IMMEDIATE") -> Iterator[None]:
        """All or nothing; for reading (``DEFERRED``), one state of the database throughout."""
        self._conn.execute(f"BEGIN {mode}")
        try:
            yield
            self._conn.execute("COMMIT")
        except BaseException:
            if self._conn.in_transaction:
                self._conn.execute("ROLLBACK")
            raise


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def _installed_version() -> str:
    try:
        return metadata.version("congdoan")
    except metadata.PackageNotFoundError:
        return "unknown"
