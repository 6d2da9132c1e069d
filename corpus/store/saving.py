"""What is written into the database: articles, failures, runs."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from corpus import reading, runs
from corpus.rows import ArticleRows, article_rows, digest, text_id
from corpus.runs import Failed
from corpus.store.opened import Opened, now
from corpus.writing import SaveResult, write_article
from schemas import Record


class Saving(Opened):
    """Keeps records and their texts, and notes what a run did."""

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
        return article_rows(record, text, self.extractor_version, now())

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
            runs.fail(self._conn, [failed], run, self.extractor_version, now())

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
            runs.fail(self._conn, failed, run, self.extractor_version, now())
        return results

    def start_run(self, command: str) -> int:
        """Notes that a run over many documents begins; gives its number."""
        with self._explained(command), self._transaction():
            return runs.start(self._conn, command, self.extractor_version, now())

    def finish_run(self, run: int, counts: Mapping[str, int], *, interrupted: bool = False) -> None:
        """Notes how a run ended.

        Args:
            run: What :meth:`start_run` gave.
            counts: Documents ``new``, ``updated``, ``unchanged``, ``skipped``, ``passed`` (they
                name no union), ``failed``.
            interrupted: It was stopped before its end.
        """
        with self._explained(f"run {run}"), self._transaction():
            runs.finish(self._conn, run, counts, interrupted, now())

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
