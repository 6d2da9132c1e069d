"""What a worker does: read the documents of a packet and extract their facts."""

import hashlib
import html
import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Final

from corpus.batch.sources import Item, Member, Payload
from corpus.errors import StoreError
from corpus.readers import ReadError, Text, read_document
from corpus.readers.columns import Columns
from corpus.readers.many import row_text
from corpus.readers.model import check_size
from corpus.rows import ArticleRows, article_rows, check_figures, text_id
from corpus.runs import Failed
from corpus.store import Store
from extractor import Extractor
from extractor.errors import InputError
from extractor.gate import may_name_union, names_union
from schemas import Record

_TAG: Final = re.compile(r"<[^<>]*>")


@dataclass(frozen=True, slots=True)
class Task:
    """What is to be done with every packet of a run.

    Attributes:
        version: The extractor's, written with every article.
        columns: Of files of many.
        as_rows: Give rows of the tables; else records with their texts.
        known: The database in which to look up what has been done already, if any.
        retry: Read again what could not be read before.
    """

    version: str
    columns: Columns = field(default_factory=Columns)
    as_rows: bool = True
    known: Path | None = None
    retry: bool = False


@dataclass(slots=True)
class Result:
    """What became of a packet.

    Attributes:
        articles: Rows of the articles that name a union.
        records: The same as records with their texts, when those are asked for.
        failures: What could not be read.
        counts: ``passed`` (no union is named), ``skipped`` (done before, by the same version),
            ``failed_before`` (could not be read before, and has not changed).
        size: Bytes of the sources.
    """

    articles: list[ArticleRows] = field(default_factory=list)
    records: list[tuple[Record, str]] = field(default_factory=list)
    failures: list[Failed] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    size: int = 0

    def add(self, other: "Result") -> None:
        """Takes in what became of further documents."""
        self.articles += other.articles
        self.records += other.records
        self.failures += other.failures
        self.counts += other.counts


@cache
def extractor() -> Extractor:
    """The worker's extractor, loaded once."""
    return Extractor()


def read_items(items: Sequence[Item], task: Task) -> Result:
    """Reads a packet; whatever is wrong with a document becomes a failure of that document."""
    result = Result()
    texts: list[tuple[Item, Text, str]] = []
    for item in items:
        digest = None
        try:
            data = _bytes(item.payload)
            digest = None if data is None else hashlib.sha256(data).hexdigest()
            text = _text(item, data, task.columns)
        except Exception as error:  # noqa: BLE001  a reader's failure is its document's
            result.failures.append(_failed(item.source, error, digest))
            continue
        if text is None or not names_union(text.text):
            result.counts["passed"] += 1
        else:
            texts.append((item, text, text_id(text.text)))
    done = _done(task, [one for _, _, one in texts])
    for item, text, article in texts:
        if article in done:
            result.counts["skipped"] += 1
            continue
        try:
            _extract(text, item.source, task, result)
        except Exception as error:  # noqa: BLE001  as above
            result.failures.append(_failed(item.source, error, article))
    if not task.retry:
        _leave_out_known(task, result)
    return result


def _bytes(payload: Payload) -> bytes | None:
    """What the document's failure is known by; None when it has no bytes of its own."""
    if isinstance(payload, Path):
        check_size(payload.stat().st_size)
        return payload.read_bytes()
    if isinstance(payload, Member):
        return payload.data
    if isinstance(payload, bytes):
        return payload
    if isinstance(payload, ReadError):
        return str(payload).encode("utf-8", "replace")
    return json.dumps(payload, default=str, ensure_ascii=False).encode("utf-8", "replace")


def _text(item: Item, data: bytes | None, columns: Columns) -> Text | None:
    """The document's text; None when its bytes tell already that it names no union."""
    payload = item.payload
    if not isinstance(payload, Path | Member):
        return row_text(payload, columns)
    assert data is not None
    name = payload.name
    if _is_markup(data) and not may_name_union(_words_of_page(data)):
        return None
    return read_document(data, name)


def _is_markup(data: bytes) -> bool:
    return data[:1] == b"<" and b"charset=utf-8" in data[:2048].lower().replace(b'"', b"")


def _words_of_page(data: bytes) -> bytes:
    """The page as its readers see it: a name may have tags, entities and line ends inside."""
    words = html.unescape(_TAG.sub("", data.decode("utf-8", "replace")))
    return " ".join(words.split()).encode("utf-8", "replace")


def _extract(text: Text, source: str, task: Task, result: Result) -> None:
    record = extractor().extract(text.text, source=source, known=text.known)
    if task.as_rows:
        result.articles.append(rows_now(record, text.text, task.version))
    else:
        check_figures(record)
        result.records.append((record, text.text))


def rows_now(record: Record, text: str, version: str) -> ArticleRows:
    """The rows of a record that was extracted, or loaded, just now."""
    return article_rows(record, text, version, datetime.now(UTC).isoformat(timespec="seconds"))


def _failed(source: str, error: Exception, digest: str | None) -> Failed:
    if isinstance(error, OSError) and error.strerror:
        message = error.strerror[:1].lower() + error.strerror[1:]
    elif isinstance(error, ReadError | InputError):
        message = str(error)
    else:
        message = f"{type(error).__name__}: {error}"
    return Failed(source, type(error).__name__, message, digest)


def _done(task: Task, articles: Sequence[str]) -> frozenset[str]:
    """Those of the articles that this version has read into the database."""
    with _lookup(task.known if articles else None) as store:
        return store.known(articles, task.version) if store else frozenset()


def _leave_out_known(task: Task, result: Result) -> None:
    """Failures that the database has, of documents that have not changed, are only counted."""
    with _lookup(task.known if result.failures else None) as store:
        sources = [one.source for one in result.failures]
        before = store.known_failures(sources, task.version) if store else frozenset()
    fresh = [one for one in result.failures if (one.source, one.digest) not in before]
    result.counts["failed_before"] += len(result.failures) - len(fresh)
    result.failures[:] = fresh


@contextmanager
def _lookup(path: Path | None) -> Iterator[Store | None]:
    """The database for looking up; None where it cannot be reached, the writer then looks."""
    try:
        store = Store(path, create=False, readonly=True) if path else None
    except StoreError:
        store = None
    try:
        yield store
    finally:
        if store is not None:
            store.close()
