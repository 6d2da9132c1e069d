"""Putting a fact right: which fields it has, and what may stand in them."""

import sqlite3
from collections.abc import Mapping
from typing import Any

from pydantic import TypeAdapter, ValidationError

from corpus.errors import StoreError
from corpus.regime import as_of, regime
from corpus.rows import FACT_COLUMNS, FACT_FIELDS, fact_data
from schemas import Fact, Kind

BRANCH = "branch"
"""The name under which the union of a fact is corrected: one of the article's own, ``b2``."""
CERTAIN = 1.0
"""The confidence of a fact that a person accepted or corrected."""
_FACT: TypeAdapter[Fact] = TypeAdapter(Fact)
_NOT_FIELDS = frozenset(
    {"id", "kind", "branch", "evidence", "sentence", "mentions", "confidence", "rule",
     "beneficiaries"}
)  # fmt: skip


def fields(kind: Kind | str) -> tuple[str, ...]:
    """What can be put right in a fact of this kind, under the names of the schema.

    >>> fields("new_member_count")
    ('branch', 'period', 'qualifier', 'status', 'value', 'value_max')
    """
    all_fields = FACT_FIELDS[Kind(kind).value]
    nested = {"beneficiaries_count", "beneficiaries_unit"} if "beneficiaries" in all_fields else ()
    return tuple(sorted({*(all_fields - _NOT_FIELDS), *nested, BRANCH}))


def put_right(
    conn: sqlite3.Connection, reviewed: Mapping[str, Any], changes: Mapping[str, Any]
) -> dict[str, Any]:
    """The columns of a fact with the changes made, checked against the schema.

    Args:
        conn: The database.
        reviewed: The columns of the fact, with ``branch_key`` and ``branch_name``.
        changes: Fields (:func:`fields`) and their values; none for a fact that is accepted.

    Raises:
        StoreError: There is no such field, or a value cannot stand in it.
    """
    kind = reviewed["kind"]
    for name in changes:
        if name not in fields(kind):
            raise StoreError(f"A {kind} has no field {name!r}; it has {', '.join(fields(kind))}.")
    made = {**reviewed, **{name: changes[name] for name in changes if name != BRANCH}}
    made["confidence"] = CERTAIN
    if BRANCH in changes:
        made |= _union(conn, reviewed["article_id"], str(changes[BRANCH]))
    made |= _plain(_checked(made))
    (published,) = conn.execute(
        "SELECT published FROM articles WHERE id = ?", (reviewed["article_id"],)
    ).fetchone()
    side = regime(made["period"], published)
    if "period" in changes:
        made["as_of"] = as_of(made["period"], published)
    return {**made, "regime": side and str(side)}


def _checked(columns: Mapping[str, Any]) -> Fact:
    try:
        return _FACT.validate_python(fact_data(columns))
    except ValidationError as error:
        first = error.errors()[0]
        what = first["msg"].removeprefix("Value error, ")
        steps = [str(step) for step in first["loc"] if step != columns["kind"]]
        if first["type"] == "string_pattern_mismatch":
            what = "write a year, month or day, or two: 2019, 2019-06, 2019-06-30, 2018/2023"
        where = f"{'.'.join(steps)} = {first['input']!r}: " if steps else ""
        raise StoreError(f"{where}{what}.") from error


def _plain(fact: Fact) -> dict[str, Any]:
    """The fields of a checked fact as columns hold them: flags as 0 and 1."""
    return {
        name: int(value) if isinstance(value, bool) else value
        for name, value in fact.model_dump(mode="json").items()
        if name in FACT_COLUMNS and name != "id"
    }


def _union(conn: sqlite3.Connection, article: str, local: str) -> dict[str, Any]:
    unions = conn.execute(
        "SELECT a.local_id, a.name, b.id, b.key, b.name FROM article_branches a"
        " JOIN branches b ON b.id = a.branch_id WHERE a.article_id = ? ORDER BY a.position",
        (article,),
    ).fetchall()
    for local_id, _, number, key, name in unions:
        if local_id == local:
            return {
                "local_branch": local,
                "branch_id": number,
                "branch_key": key,
                "branch_name": name,
            }
    there = "; ".join(f"{one[0]} {one[1]}" for one in unions)
    raise StoreError(f"The article has no union {local!r}; it has: {there}.")
