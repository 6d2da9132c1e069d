"""What a worker does: read the documents of a packet and extract their facts."""

import gc
import hashlib
import html
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
        database: Where to look up what has been done already, if anywhere.
        force: Read again what has been read.
        retry: Read again what could not be read.
    """

    version: str
    columns: Columns = field(default_factory=Columns)
    as_rows: bool = True
    database: Path | None = None
    force: bool = False
    retry: bool = False


@dataclass(slots=True)
class Result:
    """What became of a packet.

    Attributes:
        articles: Rows of the articles that name a union.
        records: The same as records with their texts, when those are asked for.
        failures: What could not be read.
        readable: Sources that could not be read before and can be now, but give no article.
        counts: ``passed`` (no union is named), ``skipped`` (done before, by the same version),
            ``failed_before`` (could not be read before, and has not changed), ``unread_days``
            (articles whose day in its column is none).
        unread_day: The first of these.
        size: Bytes of the sources.
    """

    articles: list[ArticleRows] = field(default_factory=list)
    records: list[tuple[Record, str]] = field(default_factory=list)
    failures: list[Failed] = field(default_factory=list)
    readable: list[str] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    unread_day: str | None = None
    size: int = 0

    def add(self, other: "Result") -> None:
        """Takes in what became of further documents."""
        self.articles += other.articles
        self.records += other.records
        self.failures += other.failures
        self.readable += other.readable
        self.counts += other.counts
        self.unread_day = self.unread_day or other.unread_day


@cache
def extractor() -> Extractor:
    """The worker's extractor, loaded once.

    What it has loaded stays to the end: the collector of cycles need not go through it again.
    """
    made = Extractor()
    made.extract("Công đoàn Sở Y tế có 71 đoàn viên.")
    gc.collect()
    gc.freeze()
    return made


def read_items(items: Sequence[Item], task: Task) -> Result:
    """Reads a packet; whatever is wrong with a document becomes a failure of that document."""
    result = Result()
    with _lookup(task.database) as store:
        failed = store.known_failures([item.source for item in items]) if store else {}
        texts = [
            (item, *read)
            for item in items
            if (read := _read(item, failed.get(item.source), task, result)) is not None
        ]
        ids = [] if task.force else [article for _, _, article in texts]
        done = store.known(ids, task.version) if store and ids else frozenset[str]()
    for item, text, article in texts:
        if article in done:
            result.counts["skipped"] += 1
            if item.source in failed:
                result.readable.append(item.source)
            continue
        try:
            _extract(text, item.source, task, result)
        except Exception as error:  # noqa: BLE001  the extractor's failure is its document's
            result.failures.append(_failed(item, error, task.columns))
    return result


def _read(
    item: Item, failed: tuple[str | None, str | None] | None, task: Task, result: Result
) -> tuple[Text, str] | None:
    """The text of a document that names a union, and its id; else it is counted in ``result``."""
    if failed is not None and not (task.force or task.retry):
        made = mark(item.payload, task.columns)
        if made is not None and failed == (made, task.version):
            result.counts["failed_before"] += 1
            return None
    try:
        text = text_of(item.payload, task.columns)
        if text is not None and names_union(text.text):
            return text, text_id(text.text)
    except Exception as error:  # noqa: BLE001  a reader's failure is its document's
        result.failures.append(_failed(item, error, task.columns))
        return None
    result.counts["passed"] += 1
    if failed is not None:
        result.readable.append(item.source)
    return None


def mark(payload: Payload | None, columns: Columns) -> str | None:
    """What a document that fails is known by: it need not be read again while this is the same.

    A row fails as it is read with the columns that were named. None for a file that cannot even
    be opened: it is tried every time.
    """
    try:
        if isinstance(payload, Path):
            check_size(payload.stat().st_size)
            data = payload.read_bytes()
        elif isinstance(payload, Member):
            data = payload.data
        else:
            row = (
                payload if isinstance(payload, bytes) else repr(payload).encode("utf-8", "replace")
            )
            data = b"%s %s" % (row, repr(columns).encode("utf-8", "replace"))
    except ReadError as error:
        data = str(error).encode("utf-8", "replace")
    except OSError:
        return None
    return hashlib.sha256(data).hexdigest()


def text_of(payload: Payload | None, columns: Columns) -> Text | None:
    """The document's text; None when its bytes tell already that it names no union."""
    if isinstance(payload, Path):
        check_size(payload.stat().st_size)
        payload = Member(payload.name, payload.read_bytes())
    if not isinstance(payload, Member):
        assert payload is not None
        return row_text(payload, columns)
    if _is_markup(payload.data) and not may_name_union(_words_of_page(payload.data)):
        return None
    return read_document(payload.data, payload.name)


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
    if text.unread_day is not None:
        result.counts["unread_days"] += 1
        result.unread_day = result.unread_day or text.unread_day


def rows_now(record: Record, text: str, version: str) -> ArticleRows:
    """The rows of a record that was extracted, or loaded, just now."""
    return article_rows(record, text, version, now())


def now() -> str:
    """The time, UTC, ISO 8601; so fine that a run tells its own articles from those before it."""
    return datetime.now(UTC).isoformat(timespec="microseconds")


def _failed(item: Item, error: Exception, columns: Columns) -> Failed:
    if isinstance(error, OSError) and error.strerror:
        message = error.strerror[:1].lower() + error.strerror[1:]
    elif isinstance(error, ReadError | InputError):
        message = str(error)
    else:
        message = f"{type(error).__name__}: {error}"
    lacking = isinstance(error.__cause__, ModuleNotFoundError)  # to be tried when it is installed
    digest = None if lacking else mark(item.payload, columns)
    return Failed(item.source, type(error).__name__, message, digest)


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
