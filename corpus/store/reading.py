"""What is asked of the database: articles, records, facts, failures, branches side by side."""

from collections.abc import Iterator, Sequence
from typing import Unpack

from corpus import reading, runs
from corpus.comparison import Comparison, PlainSelection, Selection, compare
from corpus.reading import StoredArticle, StoredFact
from corpus.runs import Failure
from corpus.search import SearchHit
from corpus.store.opened import Opened
from schemas import Kind, Record, Status


class Reading(Opened):
    """Gives back what was saved."""

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

    def compare(self, **told: Unpack[PlainSelection]) -> Comparison:
        """The branches side by side; what is asked for: :class:`corpus.comparison.Selection`.

        Returns:
            A list of rows; ``.frame()`` of it is a pandas frame.

        Raises:
            corpus.comparison.SelectionError: The selection cannot be (a ``ValueError``).
        """
        selection = Selection.of(**told)
        with self._explained("comparison"):
            return compare(self.db, selection)
