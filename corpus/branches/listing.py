"""The branches of a database as people look for them."""

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from corpus.places import province_key
from corpus.reading import named
from extractor.normalise import fold
from schemas import Level

if TYPE_CHECKING:
    from sqlite_utils import Database

_COUNTS = """
    SELECT coalesce(b.merged_into, b.id) AS root, count(DISTINCT a.article_id) AS articles
    FROM article_branches a JOIN branches b ON b.id = a.branch_id GROUP BY root
"""
_FACTS = "SELECT branch_id AS root, count(*) AS facts FROM current_facts GROUP BY branch_id"
_NAMES = """
    SELECT coalesce(b.merged_into, b.id) AS root, n.name, sum(n.articles) AS times
    FROM branch_names n JOIN branches b ON b.id = n.branch_id
    GROUP BY root, n.name ORDER BY root, times DESC, n.name
"""


@dataclass(frozen=True, slots=True)
class ListedBranch:
    """A branch with what the articles say of it, after a person's merges.

    Attributes:
        id: Its number in the database.
        name: Its name.
        level: Its level.
        province: Its province, as the time of the articles knew it; None where nothing tells.
        province_now: The province that one belongs to since July 2025.
        articles: How many articles name it.
        facts: How many facts are known of it.
        names: What else articles call it, the most frequent first.
        parts: Numbers of the branches that were merged into it.
    """

    id: int
    name: str
    level: Level
    province: str | None
    province_now: str | None
    articles: int
    facts: int
    names: tuple[str, ...]
    parts: tuple[int, ...]


def listed(
    db: "Database",
    *,
    words: str | None = None,
    level: Level | str | None = None,
    province: str | None = None,
) -> list[ListedBranch]:
    """The branches of a database, from the highest level down, by name.

    Args:
        db: The database of a ``Store``.
        words: Only those one of whose names has all of these words, with or without diacritics,
            abbreviated or not.
        level: Only of this level.
        province: Only of this province, as it was or as it is now.
    """
    wanted = None if level is None else Level(level)
    place = None if province is None else province_key(province)
    found = _found(db, words)
    names: dict[int, list[str]] = defaultdict(list)
    for row in db.query(_NAMES):
        names[row["root"]].append(row["name"])
    articles = {row["root"]: row["articles"] for row in db.query(_COUNTS)}
    facts = {row["root"]: row["facts"] for row in db.query(_FACTS)}
    parts: dict[int, list[int]] = defaultdict(list)
    rows = list(db.query("SELECT * FROM branches ORDER BY id"))
    for row in rows:
        if row["merged_into"]:
            parts[row["merged_into"]].append(row["id"])
    made = [
        ListedBranch(
            id=row["id"],
            name=row["name"],
            level=Level(row["level"]),
            province=row["province"],
            province_now=row["province_now"],
            articles=articles.get(row["id"], 0),
            facts=facts.get(row["id"], 0),
            names=tuple(name for name in names[row["id"]] if name != row["name"]),
            parts=tuple(parts[row["id"]]),
        )
        for row in rows
        if row["merged_into"] is None
        and (found is None or row["id"] in found)
        and (wanted is None or row["level"] == wanted)
        and (place is None or place in _provinces(row))
    ]
    order = list(Level)
    return sorted(made, key=lambda one: (order.index(one.level), fold(one.name), one.name, one.id))


def _found(db: "Database", words: str | None) -> set[int] | None:
    if words is None:
        return None
    condition, given = named(words)
    sql = (
        "SELECT coalesce(merged_into, id) AS root FROM branches"
        f" WHERE id IN (SELECT branch_id FROM branch_names WHERE {condition})"
    )
    return {row["root"] for row in db.query(sql, given)}


def _provinces(row: dict[str, Any]) -> set[str]:
    return {province_key(row[name]) for name in ("province", "province_now") if row[name]}
