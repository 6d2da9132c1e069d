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
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from datetime import UTC, datetime
from importlib import metadata
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from corpus import reading, runs
from corpus.branches import decisions
from corpus.branches.decisions import BranchDecision
from corpus.branches.listing import ListedBranch, listed
from corpus.branches.uncertain import UncertainPair, uncertain
from corpus.comparison import Comparison, Selection, compare
from corpus.connection import BUSY_SECONDS, explained, open_database
from corpus.reading import StoredArticle, StoredFact
from corpus.reviews import Reviews
from corpus.rows import ArticleRows, article_rows, digest, text_id
from corpus.runs import Failed, Failure
from corpus.search import SearchHit
from corpus.writing import SaveResult, write_article
from schemas import Kind, Level, Record, Status

if TYPE_CHECKING:
    from sqlite_utils import Database

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
        with self._explained(record.document.source):
            if self._is_saved(record, text):
                return SaveResult.UNCHANGED
            return self._write([self.rows(record, text)])[0]

    def rows(self, record: Record, text: str) -> ArticleRows:
        """The rows of a record, for :meth:`save_rows`."""
        return article_rows(record, text, self.extractor_version, _now())

    def save_many(
        self, records: Iterable[tuple[Record, str]], *, batch: int = 1
    ) -> Counter[SaveResult]:
        """Saves pairs of record and text.

        Args:
            records: What :meth:`save` takes.
            batch: Articles in one transaction. 100 are about twice as fast as 1, and as many
                are to be read again after a power cut.

        Returns:
            How many were new, updated and unchanged. When one cannot be saved, those before
            it are kept (but for its batch, when it is the disk that fails).
        """
        counts: Counter[SaveResult] = Counter()
        waiting: list[ArticleRows] = []
        try:
            for record, text in records:
                with self._explained(record.document.source):
                    if self._is_saved(record, text):
                        counts[SaveResult.UNCHANGED] += 1
                        continue
                    waiting.append(self.rows(record, text))
                if len(waiting) >= batch:
                    full, waiting = waiting, []
                    counts.update(self.save_rows(full))
        finally:
            counts.update(self.save_rows(waiting))
        return counts

    def save_rows(self, articles: Sequence[ArticleRows]) -> list[SaveResult]:
        """Saves articles whose rows were made elsewhere, all in one transaction.

        Making the rows (``corpus.rows.article_rows``: plain tuples, cheap to send) takes as
        long as writing them, so workers do it beside the one writer.
        """
        with self._explained(f"{len(articles)} articles"):
            return self._write(articles)

    def _write(self, articles: Sequence[ArticleRows]) -> list[SaveResult]:
        if not articles:
            return []
        with self._transaction():
            results = [write_article(self._conn, rows) for rows in articles]
            runs.forget(self._conn, [rows.source for rows in articles])
        return results

    def fail(self, source: str, error: BaseException | str, *, run: int | None = None) -> None:
        """Notes that a document could not be read; a row of ``failures``, one a source."""
        name = "Error" if isinstance(error, str) else type(error).__name__
        failed = Failed(source, name, str(error))
        with self._explained(source), self._transaction():
            runs.fail(self._conn, [failed], run, self.extractor_version, _now())

    def save_packet(
        self,
        articles: Sequence[ArticleRows],
        failed: Sequence[Failed] = (),
        readable: Sequence[str] = (),
        *,
        run: int | None = None,
        since: str | None = None,
    ) -> list[SaveResult | None]:
        """Saves what a run read, articles and failures, all in one transaction.

        Args:
            articles: Rows made by ``corpus.rows.article_rows``.
            failed: What could not be read.
            readable: Sources without an article that may have failed before; that is forgotten.
            run: What :meth:`start_run` gave.
            since: Leave alone only what was read after this time (UTC, ISO 8601); by default
                whatever this version has read, however long ago.

        Returns:
            For each article what became of it, None for one that was left alone: the first
            document with a text is the one that is kept.
        """
        with self._explained(f"{len(articles)} articles"), self._transaction():
            done = reading.known(
                self._conn, [rows.id for rows in articles], self.extractor_version, since
            )
            results: list[SaveResult | None] = []
            for rows in articles:
                fresh = rows.id not in done
                results.append(write_article(self._conn, rows) if fresh else None)
                done.add(rows.id)
            runs.forget(self._conn, [*readable, *(rows.source for rows in articles)])
            runs.fail(self._conn, failed, run, self.extractor_version, _now())
        return results

    def start_run(self, command: str) -> int:
        """Notes that a run over many documents begins; gives its number."""
        with self._explained(command), self._transaction():
            return runs.start(self._conn, command, self.extractor_version, _now())

    def finish_run(self, run: int, counts: Mapping[str, int], *, interrupted: bool = False) -> None:
        """Notes how a run ended.

        Args:
            run: What :meth:`start_run` gave.
            counts: Documents ``new``, ``updated``, ``unchanged``, ``skipped``, ``passed`` (they
                name no union), ``failed``.
            interrupted: It was stopped before its end.
        """
        with self._explained(f"run {run}"), self._transaction():
            runs.finish(self._conn, run, counts, interrupted, _now())

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

    def known(self, articles: Sequence[str], version: str) -> frozenset[str]:
        """Those of the articles that this extractor version has read."""
        with self._explained("articles"):
            return frozenset(reading.known(self._conn, articles, version))

    def known_failures(self, sources: Sequence[str]) -> dict[str, tuple[str | None, str | None]]:
        """Those of the sources that could not be read: digest, and extractor version, of each."""
        with self._explained("failures"):
            return runs.known_failures(self._conn, sources)

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
            branch: Its number, or words of one of its names, with or without diacritics.
            article: Only of this article.
            status: Only reported facts, or only targets.
        """
        with self._explained("facts"):
            yield from reading.facts(self.db, kind, branch, article, status)

    def search(self, query: str, *, limit: int = 50) -> list[SearchHit]:
        """Articles that hold every word of ``query``, the best first.

        Diacritics and case do not matter; words in double quotes are looked for side by side.
        """
        with self._explained(query):
            return reading.search(self.db, query, limit)

    def failures(self) -> Iterator[Failure]:
        """The documents that could not be read."""
        with self._explained("failures"):
            yield from runs.failures(self._conn)

    def compare(
        self,
        *,
        level: Level | str | None = None,
        province: str | None = None,
        years: int | tuple[int, int] | None = None,
        kinds: Collection[Kind | str] = (),
        min_confidence: float = 0.0,
        by_year: bool = False,
        sort: str | None = None,
        ascending: bool = False,
    ) -> Comparison:
        """The branches side by side; what is asked for: :class:`corpus.comparison.Selection`.

        Returns:
            A list of rows; ``.frame()`` of it is a pandas frame.

        Raises:
            corpus.comparison.SelectionError: The selection cannot be (a ``ValueError``).
        """
        selection = Selection.of(
            level=level,
            province=province,
            years=years,
            kinds=kinds,
            min_confidence=min_confidence,
            by_year=by_year,
            sort=sort,
            ascending=ascending,
        )
        with self._explained("comparison"):
            return compare(self.db, selection)

    # --- persons' decisions -------------------------------------------------------------

    @property
    def reviews(self) -> Reviews:
        """What persons decided about the facts."""
        return Reviews(self)

    @contextmanager
    def writing(self, subject: str) -> Iterator[None]:
        """All that is written inside the block is kept, or nothing of it."""
        with self._explained(subject), self._transaction():
            yield

    # --- branches: what people decide ---------------------------------------------------

    def merge_branches(self, one: int, into: int, *, by: str, note: str | None = None) -> None:
        """Notes that two branches are one; its facts are shown under ``into`` from now on.

        Args:
            one: Number of a branch.
            into: Number of the branch that it is.
            by: Who decided.
            note: Why.

        Raises:
            StoreError: There is no such branch, they are one already, or cannot be one (other
                levels, two provinces' federations).
        """
        with self._explained(f"branch {one}"), self._transaction():
            decisions.merge(self._conn, one, into, by, note, _now())

    def split_branches(
        self, one: int, other: int | None = None, *, by: str, note: str | None = None
    ) -> int:
        """Notes that two branches are two; a merge of them is undone. Gives the other's number.

        Args:
            one: Number of a branch.
            other: Number of the other one; by default the one that it was merged with.
            by: Who decided.
            note: Why.

        Raises:
            StoreError: There is no such branch, or nothing to undo.
        """
        with self._explained(f"branch {one}"), self._transaction():
            return decisions.split(self._conn, one, other, by, note, _now())

    def split_name(self, one: int, name: str, *, by: str, note: str | None = None) -> int:
        """Makes a branch of its own of a name that articles use. Gives its number.

        Args:
            one: Number of the branch that the name was taken for.
            name: The name, as the articles have it.
            by: Who decided.
            note: Why.

        Raises:
            StoreError: There is no such branch or name, or it is the only name of the branch.
        """
        with self._explained(f"branch {one}"), self._transaction():
            return decisions.split_name(self._conn, one, name, by, note, _now())

    def branches(
        self,
        words: str | None = None,
        *,
        level: Level | str | None = None,
        province: str | None = None,
    ) -> list[ListedBranch]:
        """The branches, from the highest level down; see :func:`corpus.branches.listing.listed`."""
        with self._explained("branches"), self._transaction("DEFERRED"):
            return listed(self.db, words=words, level=level, province=province)

    def uncertain_branches(
        self,
        words: str | None = None,
        *,
        level: Level | str | None = None,
        province: str | None = None,
    ) -> list[UncertainPair]:
        """Pairs that may be one; see :func:`corpus.branches.uncertain.uncertain`."""
        with self._explained("branches"), self._transaction("DEFERRED"):
            return uncertain(self.db, words=words, level=level, province=province)

    def branch_decisions(self) -> Iterator[BranchDecision]:
        """What people decided of branches, the latest first."""
        with self._explained("decisions"):
            yield from decisions.log(self._conn)

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

    def _explained(self, subject: str) -> AbstractContextManager[None]:
        return explained(self.path, self._timeout, subject)

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


def installed_version() -> str:
    """The version of congdoan that is installed, ``unknown`` for a bare source tree."""
    try:
        return metadata.version("congdoan")
    except metadata.PackageNotFoundError:
        return "unknown"
