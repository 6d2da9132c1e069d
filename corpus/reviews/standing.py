"""How decisions stand after an article was read again.

A decision is about a fact: an article, a kind, some words. When a later extraction finds that
fact, the decision stays on it; when it finds the fact in other words that overlap, the decision
stands in place of what is found there; when it finds nothing, an accepted or corrected fact holds
all the same. In each of these cases but the first, and when the same words now give other
fields, the decision is in conflict, for a person to look at.
"""

import json
import sqlite3
from collections.abc import Mapping, Sequence
from typing import Any

from corpus.reviews.model import ReviewState

Columns = Mapping[str, Any]

# What may change under a fact without its saying anything else.
_ASIDE = frozenset(
    {"id", "local_id", "local_branch", "branch_id", "branch_name", "position", "nth",
     "confidence", "rule", "sentence_start", "sentence_end", "as_of", "regime"}
)  # fmt: skip


def facts_of(conn: sqlite3.Connection, article: str) -> list[dict[str, Any]]:
    """The columns of an article's facts as extracted, with the key and the name of the union."""
    found = conn.execute(
        "SELECT f.*, b.key AS branch_key, b.name AS branch_name"
        " FROM facts f JOIN branches b ON b.id = f.branch_id"
        " WHERE f.article_id = ? ORDER BY f.position",
        (article,),
    )
    names = [column[0] for column in found.description]
    return [dict(zip(names, row, strict=True)) for row in found]


def settle(conn: sqlite3.Connection, article: str) -> None:
    """Holds the decisions about an article against what is extracted from it now.

    Its caller holds the transaction in which the article was written.
    """
    decided = conn.execute(
        "SELECT d.review_id, d.fact_id, d.fact, r.reviewed FROM decisions d"
        " JOIN reviews r ON r.id = d.review_id WHERE d.article_id = ? ORDER BY d.review_id",
        (article,),
    ).fetchall()
    if not decided:
        return
    facts = {fact["id"]: fact for fact in facts_of(conn, article)}
    free = dict(facts)
    for _, fact_id, _, _ in decided:
        free.pop(fact_id, None)
    conn.execute("UPDATE decisions SET governs = NULL WHERE article_id = ?", (article,))
    for review, fact_id, standing, reviewed in decided:
        now = facts.get(fact_id)
        if now is not None:
            known = [json.loads(one) for one in (reviewed, standing) if one]
            same = any(_says_the_same(now, one) for one in known)
            state = ReviewState.SETTLED if same else ReviewState.READS_DIFFERENTLY
        else:
            now = _nearest(json.loads(reviewed), list(free.values()))
            state = ReviewState.NOT_FOUND if now is None else ReviewState.EVIDENCE_CHANGED
            if standing is None and now is None:
                state = ReviewState.SETTLED  # rejected, and no longer found: both say no
        if now is not None:
            free.pop(now["id"], None)
        conn.execute(
            "UPDATE decisions SET governs = ?, state = ? WHERE review_id = ?",
            (now and now["id"], state, review),
        )


def _says_the_same(one: Columns, other: Columns) -> bool:
    return all(other.get(name) == value for name, value in one.items() if name not in _ASIDE)


def _nearest(reviewed: Columns, facts: Sequence[dict[str, Any]]) -> dict[str, Any] | None:
    """The fact of the same kind that shares most words with the one reviewed."""

    def shared(fact: Columns) -> int:
        return int(
            min(fact["evidence_end"], reviewed["evidence_end"])
            - max(fact["evidence_start"], reviewed["evidence_start"])
        )

    near = [fact for fact in facts if fact["kind"] == reviewed["kind"] and shared(fact) > 0]
    return max(near, key=shared, default=None)
