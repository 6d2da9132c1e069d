"""Queries of the store, as typed values."""

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pydantic import TypeAdapter

from corpus.errors import StoreError
from corpus.regime import Regime
from corpus.resolve import name_key
from corpus.rows import fact_data, record_from_rows
from corpus.search import SearchHit, match_expression, snippet
from extractor.normalise import fold
from schemas import Fact, Kind, Level, Record, Status

if TYPE_CHECKING:
    from sqlite_utils import Database

_FACT: TypeAdapter[Fact] = TypeAdapter(Fact)


@dataclass(frozen=True, slots=True)
class StoredArticle:
    """An article without its text.

    Attributes:
        id: SHA-256 of its text.
        facts: How many facts were found in it.
        extracted_at: UTC, ISO 8601.
    """

    id: str
    source: str
    title: str | None
    published: str | None
    outlet: str | None
    author: str | None
    extractor_version: str
    extracted_at: str
    facts: int


@dataclass(frozen=True, slots=True)
class StoredFact:
    """A fact with the branch and the article it is of.

    Attributes:
        id: Stays the same when the article is read again (see ``corpus.rows.fact_id``).
        branch_id: Number of the branch among all articles.
        branch: Its name; ``fact.branch`` is its id inside the one record.
        date: What the comparison shows: the fact's period, else the day of publication.
        regime: The side of 1 July 2025.
        fact: The fact that holds: as it was extracted, or as a person left it.
        review_id: The person's review, if there is one.
    """

    id: str
    article_id: str
    source: str
    published: str | None
    branch_id: int
    branch: str
    level: Level
    date: str | None
    regime: Regime | None
    fact: Fact
    review_id: int | None = None


def articles(db: "Database") -> Iterator[StoredArticle]:
    """See ``Store.articles``."""
    sql = """
        SELECT id, source, title, published, outlet, author, extractor_version, extracted_at,
               (SELECT count(*) FROM facts WHERE article_id = articles.id) AS facts
        FROM articles ORDER BY published DESC NULLS LAST, source, id
    """
    return (StoredArticle(**row) for row in db.query(sql))


def known(
    conn: sqlite3.Connection, articles: Sequence[str], version: str, since: str | None = None
) -> set[str]:
    """Those of the articles that ``version`` has read, or that were read after ``since``."""
    marks = ", ".join("?" * len(articles))
    found = conn.execute(
        f"SELECT id FROM articles WHERE extractor_version = ? AND extracted_at >= ?"
        f" AND id IN ({marks})",
        (version, since or "", *articles),
    )
    return {article for (article,) in found}


def text(db: "Database", article_id: str) -> str:
    """See ``Store.text``."""
    return str(_article(db, article_id)["text"])


def extracted_by(db: "Database", article_id: str) -> str | None:
    """See ``Store.extracted_by``."""
    sql = "SELECT extractor_version FROM articles WHERE id = ?"
    found = next(db.query(sql, [article_id]), None)
    return found["extractor_version"] if found else None


def record(db: "Database", article_id: str) -> Record:
    """See ``Store.record``; its caller holds one state of the database."""
    article = _article(db, article_id)
    mentions: dict[str, list[dict[str, Any]]] = {}
    for one in db.query(
        "SELECT fact_mentions.* FROM fact_mentions JOIN facts ON facts.id = fact_id"
        " WHERE article_id = ? ORDER BY fact_id, fact_mentions.position",
        [article_id],
    ):
        mentions.setdefault(one["fact_id"], []).append(one)
    of_article = "WHERE article_id = ? ORDER BY position"
    return record_from_rows(
        article,
        db.query(f"SELECT * FROM article_branches {of_article}", [article_id]),
        (
            (row, mentions.get(row["id"], []))
            for row in db.query(f"SELECT * FROM facts {of_article}", [article_id])
        ),
        db.query(f"SELECT * FROM warnings {of_article}", [article_id]),
    )


def facts(
    db: "Database",
    kind: Kind | str | None,
    branch: int | str | None,
    article: str | None,
    status: Status | str | None,
) -> Iterator[StoredFact]:
    """See ``Store.facts``."""
    wanted: list[tuple[str, list[Any]]] = []
    if kind is not None:
        wanted.append(("f.kind = ?", [Kind(kind).value]))
    if isinstance(branch, int):
        shown = "SELECT coalesce(merged_into, id) FROM branches WHERE id = ?"
        wanted.append((f"f.branch_id = ({shown})", [branch]))
    elif branch is not None:
        wanted.append(_named(branch))
    if article is not None:
        wanted.append(("f.article_id = ?", [article]))
    if status is not None:
        wanted.append(("f.status = ?", [Status(status).value]))
    where = f"WHERE {' AND '.join(sql for sql, _ in wanted)}" if wanted else ""
    sql = f"""
        SELECT f.*, a.published FROM current_facts f JOIN articles a ON a.id = f.article_id
        {where} ORDER BY f.article_id, f.position
    """
    return (
        _stored_fact(db, row)
        for row in db.query(sql, [value for _, values in wanted for value in values])
    )


def _named(query: str) -> tuple[str, list[str]]:
    """Branches one of whose names has all words of ``query``; "cđcs vptu" is understood."""
    wanted, words = named(query)
    parts = "SELECT coalesce(merged_into, id) FROM branches"
    return (
        f"f.branch_id IN ({parts} WHERE id IN (SELECT branch_id FROM branch_names WHERE {wanted}))",
        words,
    )


def named(query: str) -> tuple[str, list[str]]:
    """A condition on ``branch_names``: all words, as given or with abbreviations in full."""
    either = (fold(query).split(), name_key(query).split())
    wanted = " OR ".join(
        " AND ".join(["instr(folded, ?)"] * len(words) or ["1"]) for words in either
    )
    return f"({wanted})", [word for words in either for word in words]


def _stored_fact(db: "Database", row: dict[str, Any]) -> StoredFact:
    mentions = db.query(
        "SELECT * FROM fact_mentions WHERE fact_id = ? ORDER BY position", [row["id"]]
    )
    return StoredFact(
        id=row["id"],
        article_id=row["article_id"],
        source=row["source"],
        published=row["published"],
        branch_id=row["branch_id"],
        branch=row["branch"],
        level=Level(row["level"]),
        date=row["date"],
        regime=Regime(row["regime"]) if row["regime"] else None,
        fact=_FACT.validate_python(fact_data(row, mentions)),
        review_id=row["review_id"],
    )


def search(db: "Database", query: str, limit: int) -> list[SearchHit]:
    """See ``Store.search``."""
    expression = match_expression(query)
    if expression is None:
        return []
    sql = """
        SELECT a.id AS article_id, a.source, a.title, a.published, a.text
        FROM article_words_fts JOIN article_words w ON w.id = article_words_fts.rowid
        JOIN articles a ON a.id = w.article_id
        WHERE article_words_fts MATCH ? ORDER BY article_words_fts.rank, a.id LIMIT ?
    """
    return [
        SearchHit(**{**row, "snippet": snippet(given, query)})
        for row in db.query(sql, [expression, limit])
        if (given := row.pop("text")) is not None
    ]


def _article(db: "Database", article_id: str) -> dict[str, Any]:
    found = next(db.query("SELECT * FROM articles WHERE id = ?", [article_id]), None)
    if found is None:
        raise StoreError(f"There is no article {article_id} in the database: `search` finds ids.")
    return found
