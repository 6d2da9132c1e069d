"""Reviewed articles as annotated articles: what persons decided becomes training and test data.

Each article about which anything was decided becomes ``NAME.txt`` and ``NAME.gold.json`` in the
format of ``corpus/articles``. What a person accepted or corrected is a fact that must be found;
what a person rejected is none; what nobody has decided about is optional, so that it counts
neither for nor against an extraction.
"""

import json
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any

from corpus.errors import StoreError
from corpus.reviews.model import Review
from corpus.reviews.standing import Columns, facts_of
from corpus.rows import fact_data
from schemas import Record

if TYPE_CHECKING:
    from corpus.store import Store

_NOT_ANNOTATED = frozenset({"id", "sentence", "mentions", "confidence", "rule"})
_FIRST = ("kind", "branch", "evidence", "qualifier", "status", "period", "value", "amount", "title")
_UNDECIDED = "not reviewed"


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written.

    Attributes:
        articles: How many articles.
        decided: How many facts a person accepted or corrected.
        undecided: How many facts of these articles nobody has decided about.
        rejected: How many facts were left out.
        conflicts: How many decisions are in conflict with what the articles are read to say now.
    """

    articles: int
    decided: int
    undecided: int
    rejected: int
    conflicts: int


def export_gold(store: "Store", folder: Path) -> Exported:
    """Writes the reviewed articles into a folder; files of the same name are replaced.

    Raises:
        StoreError: Nobody has decided about anything yet.
        OSError: A file cannot be written.
    """
    reviews = list(store.reviews.all())
    if not reviews:
        raise StoreError("There are no reviews yet: decide about facts with `congdoan review`.")
    folder.mkdir(parents=True, exist_ok=True)
    by_article: dict[str, list[Review]] = {}
    for review in reviews:
        by_article.setdefault(review.article_id, []).append(review)
    undecided = 0
    for article, decided in by_article.items():
        record, text = store.record(article), store.text(article)
        name = _name(record)
        gold = _gold(store, name, record, decided)
        undecided += sum(fact.get("optional", False) for fact in gold["facts"])
        _write(folder / f"{name}.txt", text)
        _write(folder / f"{name}.gold.json", json.dumps(gold, ensure_ascii=False, indent=1) + "\n")
    kept = sum(review.standing is not None for review in reviews)
    return Exported(
        articles=len(by_article),
        decided=kept,
        undecided=undecided,
        rejected=len(reviews) - kept,
        conflicts=sum(review.in_conflict for review in reviews),
    )


def _write(path: Path, text: str) -> None:
    path.write_bytes(text.encode("utf-8"))  # line ends as they were given


def _name(record: Record) -> str:
    """A file name that says which article it is: of its source, and of its hash."""
    stem = PurePath(record.document.source.rsplit("/", 1)[-1]).stem
    plain = unicodedata.normalize("NFC", stem)
    readable = re.sub(r"[^\w-]+", "-", plain).strip("-")[:60]
    return f"{readable or 'bai'}-{record.document.sha256[:8]}"


def _gold(store: "Store", name: str, record: Record, decided: list[Review]) -> dict[str, Any]:
    article = record.document.sha256
    unions = _Unions(store, record)
    facts: list[dict[str, Any]] = []
    rows: list[tuple[Columns, str | None, bool]] = [
        (review.standing, review.note, False) for review in decided if review.standing is not None
    ]
    governed = {review.governs for review in decided}
    rows += [
        (row, _UNDECIDED, True)
        for row in facts_of(store.db.conn, article)
        if row["id"] not in governed
    ]
    rows.sort(key=lambda one: (one[0]["evidence_start"], one[0]["nth"]))
    for row, note, optional in rows:
        said = {**fact_data(row), "branch": unions.id_of(row), "evidence": row["evidence_text"]}
        fact = {name: said[name] for name in _in_order(said) if name not in _NOT_ANNOTATED}
        fact |= {"optional": True} if optional else {}
        fact |= {"note": note} if note else {}
        if fact not in facts:  # an annotation knows words, not places: told twice is told once
            facts.append(fact)
    return {
        "id": name,
        "published": record.document.published,
        "branches": unions.annotations,
        "facts": facts,
    }


def _in_order(names: Iterable[str]) -> list[str]:
    """Field names as annotators write them: what every fact has first."""
    return sorted(names, key=lambda name: (_FIRST.index(name) if name in _FIRST else 99, name))


class _Unions:
    """The unions of an article, with those added that only a person's decision still names."""

    def __init__(self, store: "Store", record: Record) -> None:
        self._store = store
        self.annotations: list[dict[str, Any]] = [
            {
                **branch.model_dump(mode="json", include={"id", "name", "level"}),
                **{
                    name: given
                    for name in ("host", "locality")
                    if (given := getattr(branch, name)) is not None
                },
                "aliases": list(branch.aliases),
            }
            for branch in record.branches
        ]
        self._ids: dict[str, str] = {
            row["key"]: row["local_id"]
            for row in store.db.query(
                "SELECT b.key, a.local_id FROM article_branches a JOIN branches b"
                " ON b.id = a.branch_id WHERE a.article_id = ? ORDER BY a.position DESC",
                [record.document.sha256],
            )
        }

    def id_of(self, row: Columns) -> str:
        """The id of a fact's union inside the article."""
        key = row["branch_key"]
        if key not in self._ids:
            number = 1 + max((int(one["id"][1:]) for one in self.annotations), default=0)
            [union] = self._store.db.query("SELECT name, level FROM branches WHERE key = ?", [key])
            self._ids[key] = f"b{number}"
            self.annotations.append({"id": f"b{number}", **union, "aliases": []})
        return self._ids[key]
