"""The database: keeping records, finding articles."""

from collections import Counter
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path
from typing import Self

from congdoan.errors import ExitCode, Problem, printable
from congdoan.labels import Lang
from congdoan.streams import complain, open_output
from corpus.errors import StoreError
from corpus.search import match_expression
from corpus.store import Store
from schemas import Record


class Keeper:
    """Keeps records and notes failures, as one run, until the database refuses one.

    What is printed goes on all the same: nothing that was read is lost.
    """

    def __init__(self, path: Path) -> None:
        """Opens or creates the database. Raises Problem when that cannot be done."""
        try:
            self._store = Store(path)
            self._run = self._store.start_run("extract")
        except StoreError as error:
            raise Problem(str(error)) from error
        self._counts: Counter[str] = Counter()
        self.whole = True

    def save(self, record: Record, text: str) -> None:
        """Keeps one record with its text; the first refusal is told and ends the keeping."""
        if not self.whole:
            self._counts["failed"] += 1
            return
        try:
            self._counts[self._store.save(record, text)] += 1
        except StoreError as error:
            self.whole = False
            self._counts["failed"] += 1
            complain(f"{error} Nothing is kept from {record.document.source} on.")

    def fail(self, source: str, message: str) -> None:
        """Notes a text that could not be read; it has been told already."""
        self._counts["failed"] += 1
        if self.whole:
            with suppress(StoreError):
                self._store.fail(source, message, run=self._run)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        with self._store, suppress(StoreError):
            self._store.finish_run(self._run, self._counts, interrupted=kind is not None)


def reading(db: Path) -> AbstractContextManager[Store]:
    """A database to read; its errors become problems to be told."""
    return _opened(db, readonly=True)


def writing(db: Path) -> AbstractContextManager[Store]:
    """A database to be changed, which has to be there; its errors become problems to be told."""
    return _opened(db, readonly=False)


@contextmanager
def _opened(db: Path, *, readonly: bool) -> Iterator[Store]:
    try:
        with Store(db, create=False, readonly=readonly) as store:
            yield store
    except StoreError as error:
        raise Problem(str(error)) from error


def search(query: str, db: Path, limit: int, lang: Lang) -> None:
    """Prints the articles that hold the words."""
    from congdoan.render.hits import write_hits

    words = printable(query)
    if match_expression(words) is None:
        raise Problem(f"{query!r} holds no word to find", ExitCode.USAGE)
    with reading(db) as store:
        hits = store.search(words, limit=limit + 1)
    with open_output(None) as out:
        write_hits(out, hits[:limit], len(hits) > limit, lang)
