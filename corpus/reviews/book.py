"""Deciding about facts, and looking decisions up."""

import json
import sqlite3
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from corpus.errors import StoreError
from corpus.reviews.corrections import put_right
from corpus.reviews.model import Review, ReviewState, Verdict
from corpus.reviews.standing import facts_of
from schemas import Kind

if TYPE_CHECKING:
    from corpus.store import Store


class Reviews:
    """The decisions in a database; ``Store.reviews`` gives one.

    Every method raises :class:`corpus.errors.StoreError` when it cannot do what is asked.
    """

    def __init__(self, store: "Store") -> None:
        self._store = store
        self._conn: sqlite3.Connection = store.db.conn

    def add(
        self,
        fact_id: str,
        verdict: Verdict | str,
        *,
        by: str,
        note: str | None = None,
        corrected: Mapping[str, Any] | None = None,
    ) -> Review:
        """Keeps a person's decision; the latest about a fact is the one that holds.

        Args:
            fact_id: The fact, or as much of its beginning as no other fact has.
            verdict: ``accept`` says that the fact is right as extracted, ``reject`` that the
                article states no such fact, ``correct`` which of its fields are wrong.
            by: Who decides.
            note: Why.
            corrected: The fields put right (``corpus.reviews.fields``), and their values.

        Raises:
            StoreError: There is no such fact, a value is not one of its field, or the fact is
                now read from other words (the message names the fact to decide about).
        """
        verdict = Verdict(verdict)
        changes = dict(corrected or {})
        if (verdict is Verdict.CORRECT) != bool(changes):
            raise StoreError(
                "Say what is right when a fact is corrected (--value, --set), and only then."
            )
        if not by.strip():
            raise StoreError("Say who decides: a review without a name is worth nothing.")
        with self._store.writing(fact_id):
            reviewed, governs = self._reviewable(fact_id)
            standing = (
                None if verdict is Verdict.REJECT else put_right(self._conn, reviewed, changes)
            )
            self._keep(reviewed, governs, verdict, changes, standing, by.strip(), note)
        return self.get(reviewed["id"])

    def kind_of(self, fact_id: str) -> Kind:
        """The kind of a fact, named as for :meth:`add`."""
        return Kind(self._reviewable(fact_id)[0]["kind"])

    def get(self, fact_id: str) -> Review:
        """The decision about a fact; StoreError when there is none."""
        found = next(self._select("d.fact_id = ?", fact_id), None)
        if found is None:
            raise StoreError(f"Nobody has decided about {fact_id} yet.")
        return found

    def all(self, *, conflicts: bool = False) -> Iterator[Review]:
        """The decisions that hold, those in conflict first; or only those in conflict."""
        settled = ReviewState.SETTLED.value
        yield from self._select("d.state <> ? OR NOT ?", settled, conflicts)

    def history(self, fact_id: str) -> list[Mapping[str, Any]]:
        """Every review there ever was of a fact, the first first: rows of ``reviews``."""
        return list(
            self._store.db.query("SELECT * FROM reviews WHERE fact_id = ? ORDER BY id", [fact_id])
        )

    # --- inside -----------------------------------------------------------------------

    def _reviewable(self, given: str) -> tuple[dict[str, Any], str | None]:
        """The fact as extracted (as it stood, when it is gone), and the fact in whose place."""
        number = self._whole_id(given)
        article = self._conn.execute(
            "SELECT article_id FROM facts WHERE id = ?1"
            " UNION SELECT article_id FROM decisions WHERE fact_id = ?1",
            (number,),
        ).fetchone()[0]
        for fact in facts_of(self._conn, article):
            if fact["id"] == number:
                return fact, number
        governs, reviewed = self._conn.execute(
            "SELECT d.governs, r.reviewed FROM decisions d JOIN reviews r ON r.id = d.review_id"
            " WHERE d.fact_id = ?",
            (number,),
        ).fetchone()
        if governs is not None:
            raise StoreError(
                f"{number} is now read from other words, as {governs}: decide about that one."
            )
        return json.loads(reviewed), None

    def _whole_id(self, given: str) -> str:
        found = [
            number
            for (number,) in self._conn.execute(
                "SELECT id FROM facts WHERE id >= ?1 AND id < ?2"
                " UNION SELECT fact_id FROM decisions WHERE fact_id >= ?1 AND fact_id < ?2"
                " ORDER BY 1 LIMIT 3",
                (given, given + "\U0010ffff"),
            )
        ]
        if given in found:
            return given
        if len(found) == 1 and given:
            return str(found[0])
        if not found or not given:
            raise StoreError(
                f"There is no fact {given!r} in the database: `congdoan facts` lists them."
            )
        raise StoreError(f"{given!r} begins the names of several facts: {found[0]}, {found[1]} …")

    def _keep(
        self,
        reviewed: dict[str, Any],
        governs: str | None,
        verdict: Verdict,
        changes: dict[str, Any],
        standing: dict[str, Any] | None,
        by: str,
        note: str | None,
    ) -> None:
        row = {
            "fact_id": reviewed["id"],
            **{
                name: reviewed[name]
                for name in (
                    "article_id", "kind", "evidence_start", "evidence_end", "evidence_text", "nth"
                )
            },
            "decision": verdict.value,
            "reviewed": _json(reviewed),
            "corrected": _json(changes) if changes else None,
            "reviewer": by,
            "note": note,
            "decided_at": datetime.now(UTC).isoformat(timespec="seconds"),
        }  # fmt: skip
        review = self._insert("reviews", row)
        # Also the decision that stood in place of this fact, made when it was read otherwise.
        self._conn.execute(
            "DELETE FROM decisions WHERE fact_id = ?1 OR governs = ?1", (reviewed["id"],)
        )
        self._insert(
            "decisions",
            {
                "review_id": review,
                "fact_id": reviewed["id"],
                "article_id": reviewed["article_id"],
                "decision": verdict.value,
                "fact": None if standing is None else _json(standing),
                "branch_key": standing and standing["branch_key"],
                "governs": governs,
                "state": ReviewState.SETTLED.value,
            },
        )

    def _insert(self, table: str, row: Mapping[str, Any]) -> int:
        marks = ", ".join("?" * len(row))
        done = self._conn.execute(
            f"INSERT INTO {table} ({', '.join(row)}) VALUES ({marks})", tuple(row.values())
        )
        return int(done.lastrowid or 0)

    def _select(self, where: str, *values: Any) -> Iterator[Review]:
        sql = f"""
            SELECT d.fact_id, d.decision, d.state, d.governs, d.article_id, d.fact,
                   r.corrected, r.reviewer, r.note, r.decided_at, r.kind, r.reviewed, a.source
            FROM decisions d JOIN reviews r ON r.id = d.review_id
            JOIN articles a ON a.id = d.article_id
            WHERE {where} ORDER BY d.state = 'settled', r.id
        """
        for row in self._store.db.query(sql, list(values)):
            reviewed = json.loads(row["reviewed"])
            standing = json.loads(row["fact"]) if row["fact"] else None
            extracted = None
            if row["governs"] is not None:
                extracted = next(
                    fact
                    for fact in facts_of(self._conn, row["article_id"])
                    if fact["id"] == row["governs"]
                )
            yield Review(
                fact_id=row["fact_id"],
                verdict=Verdict(row["decision"]),
                corrected=json.loads(row["corrected"]) if row["corrected"] else {},
                by=row["reviewer"],
                note=row["note"],
                decided_at=row["decided_at"],
                state=ReviewState(row["state"]),
                governs=row["governs"],
                article_id=row["article_id"],
                source=row["source"],
                branch=(standing or reviewed)["branch_name"],
                kind=Kind(row["kind"]),
                reviewed=reviewed,
                standing=standing,
                extracted=extracted,
            )


def _json(value: Mapping[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False)
