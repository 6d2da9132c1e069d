"""What people decide of branches: two that are one, two that are not, a name that is another's.

The log (``branch_decisions``) is only ever added to. What it comes to is worked out from it, by
:mod:`corpus.branches.standing`: which branch is shown as which other, and which names stand apart.
"""

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.branches.standing import key_of, settle
from corpus.errors import StoreError
from corpus.resolve.identity import identity
from corpus.resolve.likeness import comparable
from corpus.writing import own_key
from schemas import Level

_COLUMNS = "decision, key, mention, other_key, other_mention, name, author, note, decided_at"


@dataclass(frozen=True, slots=True)
class BranchDecision:
    """One line of the log.

    Attributes:
        id: Its number in the log.
        decision: ``merge``, ``split`` or ``split_name``.
        branch: The branch's name when it was decided.
        place: Where it is, if that was known.
        other: The branch it was merged into, or kept apart from.
        name: The name taken out of it.
        decided_at: UTC, ISO 8601.
    """

    id: int
    decision: str
    branch: str
    place: str | None
    other: str | None
    other_place: str | None
    name: str | None
    author: str
    note: str | None
    decided_at: str


@dataclass(frozen=True, slots=True)
class _Known:
    """A branch as a decision needs it."""

    id: int
    key: str
    name: str
    level: Level
    merged_into: int | None
    mention: str


def merge(
    conn: sqlite3.Connection, one: int, into: int, author: str, note: str | None, now: str
) -> None:
    """Notes that branch ``one`` is branch ``into``, and shows it so.

    Raises StoreError when there is no such branch, when they are one already, or when they cannot
    be one.
    """
    first, second = _known(conn, one), _known(conn, into)
    if second.merged_into is not None:
        second = _known(conn, second.merged_into)
    if first.id == second.id or first.merged_into == second.id:
        raise StoreError(f"Branches {one} and {into} are one already: nothing was changed.")
    if first.merged_into is not None:
        raise StoreError(
            f"Branch {one} is part of {first.merged_into}: merge {first.merged_into}, or undo that "
            f"first with `branches split {one}`."
        )
    _check_levels(first, second)
    _note(conn, "merge", first, second, None, author, note, now)
    settle(conn)


def split(
    conn: sqlite3.Connection, one: int, other: int | None, author: str, note: str | None, now: str
) -> int:
    """Notes that two branches are two; a merge of them is undone.

    Args:
        conn: The database, in a transaction.
        one: A branch.
        other: The other one; by default the one that ``one`` was merged into, or that alone was
            merged into ``one``.
        author: Who decided.
        note: Why.
        now: When, UTC, ISO 8601.

    Returns:
        The other one.

    Raises StoreError when there is no such branch, or nothing to undo.
    """
    first = _known(conn, one)
    second = _known(conn, other if other is not None else _merged_with(conn, first))
    if first.id == second.id:
        raise StoreError(f"Branch {one} cannot be split from itself: name another one, or --name.")
    if first.merged_into != second.id and second.merged_into != first.id:
        roots = {branch.merged_into or branch.id for branch in (first, second)}
        if len(roots) == 1:
            raise StoreError(
                f"Branches {one} and {second.id} are both part of {roots.pop()}: "
                f"undo one of these merges with `branches split {one}`."
            )
    _note(conn, "split", first, second, None, author, note, now)
    settle(conn)
    return second.id


def split_name(
    conn: sqlite3.Connection, one: int, name: str, author: str, note: str | None, now: str
) -> int:
    """Takes a name out of a branch: where articles call it so, they mean another one.

    Returns the number of that other branch. Raises StoreError when no article calls it so, or all
    do.
    """
    branch = _known(conn, one)
    names = [
        row[0]
        for row in conn.execute(
            "SELECT DISTINCT name FROM article_branches WHERE branch_id = ? ORDER BY name", (one,)
        )
    ]
    if name not in names:
        raise StoreError(f"No article calls branch {one} {name!r}; its names: {'; '.join(names)}.")
    if len(names) == 1:
        raise StoreError(f"Branch {one} has this one name only: there is nothing to split.")
    _note(conn, "split_name", branch, None, name, author, note, now)
    made = conn.execute(
        "INSERT INTO branches (key, name, level, host, locality, province, province_now)"
        " SELECT ?, ?, level, host, locality, province, province_now FROM branches WHERE id = ?",
        (own_key(branch.key, name), name, one),
    ).lastrowid
    assert made is not None
    _move(conn, one, made, name)
    settle(conn)
    return made


def log(conn: sqlite3.Connection) -> Iterator[BranchDecision]:
    """All decisions, the latest first."""
    for row in conn.execute(
        "SELECT id, decision, mention ->> 'name', mention ->> 'locality', other_mention ->> 'name',"
        " other_mention ->> 'locality', name, author, note, decided_at FROM branch_decisions"
        " ORDER BY id DESC"
    ):
        yield BranchDecision(*row)


def _move(conn: sqlite3.Connection, one: int, other: int, name: str) -> None:
    """Gives the articles' mentions of a branch under one name, and their facts, to another."""
    conn.execute(
        "UPDATE facts SET branch_id = ? WHERE branch_id = ? AND EXISTS (SELECT 1 FROM"
        " article_branches a WHERE a.article_id = facts.article_id AND a.local_id = local_branch"
        " AND a.name = ?)",
        (other, one, name),
    )
    conn.execute(
        "UPDATE article_branches SET branch_id = ? WHERE branch_id = ? AND name = ?",
        (other, one, name),
    )
    conn.execute(
        "UPDATE decisions SET branch_key = (SELECT key FROM branches WHERE id = ?)"
        " WHERE branch_key = (SELECT key FROM branches WHERE id = ?) AND EXISTS (SELECT 1 FROM"
        " article_branches a WHERE a.article_id = decisions.article_id"
        " AND a.local_id = fact ->> 'local_branch' AND a.name = ?)",
        (other, one, name),
    )
    recount(conn, one)
    recount(conn, other)


def recount(conn: sqlite3.Connection, branch: int) -> None:
    """Counts anew what articles call a branch."""
    conn.execute("DELETE FROM branch_names WHERE branch_id = ?", (branch,))
    conn.execute(
        "INSERT INTO branch_names (branch_id, name, folded, articles)"
        " SELECT branch_id, name, folded(name), count(DISTINCT article_id) FROM ("
        "  SELECT branch_id, article_id, name FROM article_branches"
        "  UNION ALL SELECT branch_id, article_id, value FROM article_branches, json_each(aliases)"
        ") WHERE branch_id = ? GROUP BY name",
        (branch,),
    )


def _known(conn: sqlite3.Connection, number: int) -> _Known:
    row = conn.execute(
        "SELECT id, key, name, level, merged_into FROM branches WHERE id = ?", (number,)
    ).fetchone()
    if row is None:
        raise StoreError(f"There is no branch {number}: look its number up in `congdoan branches`.")
    mention = conn.execute(
        "SELECT name, level, locality, article_id FROM article_branches WHERE branch_id = ?"
        " ORDER BY name = ? DESC, article_id, position LIMIT 1",
        (number, row[2]),
    ).fetchone()
    if mention is None:
        raise StoreError(f"No article names branch {number} any more: nothing was changed.")
    told = dict(zip(("name", "level", "locality", "article"), mention, strict=True))
    told["apart"] = row[1] == own_key(key_of(json.dumps(told)), told["name"])
    known = json.dumps(told, ensure_ascii=False)
    return _Known(row[0], row[1], row[2], Level(row[3]), row[4], known)


def _merged_with(conn: sqlite3.Connection, branch: _Known) -> int:
    if branch.merged_into is not None:
        return branch.merged_into
    parts = conn.execute("SELECT id FROM branches WHERE merged_into = ?", (branch.id,)).fetchall()
    if len(parts) == 1:
        return int(parts[0][0])
    if not parts:
        raise StoreError(
            f"Branch {branch.id} was merged with no other: name the branch it is not, or with "
            "--name the name that is another's."
        )
    listed = ", ".join(str(one) for (one,) in parts)
    raise StoreError(f"Branch {branch.id} has several parts ({listed}): name the one to split off.")


def _check_levels(first: _Known, second: _Known) -> None:
    if not comparable(first.level, second.level):
        raise StoreError(
            f"Branch {first.id} ({first.level}) and branch {second.id} ({second.level}) are of "
            "different levels: unions of two levels, or of a ward before and since July 2025, are "
            "never one."
        )
    if first.level is Level.PROVINCIAL_FEDERATION:
        places = {_place(branch) for branch in (first, second)} - {""}
        if len(places) > 1:
            raise StoreError(
                f"Branch {first.id} and branch {second.id} are the federations of two provinces: "
                "the one of a province that was merged ended in 2025 and is not its successor."
            )


def _place(branch: _Known) -> str:
    told = json.loads(branch.mention)
    return identity(told["name"], branch.level, told["locality"]).place


def _note(
    conn: sqlite3.Connection,
    decision: str,
    first: _Known,
    second: _Known | None,
    name: str | None,
    author: str,
    note: str | None,
    now: str,
) -> None:
    other = (second.key, second.mention) if second else (None, None)
    conn.execute(
        f"INSERT INTO branch_decisions ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (decision, first.key, first.mention, *other, name, author, note, now),
    )
