"""The rows of one article into the tables, inside a transaction its caller holds.

Plain ``executemany``: measured 2 to 40 times faster than sqlite-utils' inserts and upserts.
"""

import json
import sqlite3
from enum import StrEnum

from corpus.rows import ARTICLE_COLUMNS, FACT_COLUMNS, ArticleRows, BranchRows


class SaveResult(StrEnum):
    """What saving a record did to the database."""

    NEW = "new"
    UNCHANGED = "unchanged"
    UPDATED = "updated"


def _insert(table: str, columns: tuple[str, ...]) -> str:
    return f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})"


_ARTICLE = (
    _insert("articles", ARTICLE_COLUMNS)
    + " ON CONFLICT (id) DO UPDATE SET "
    + ", ".join(
        f"{name} = excluded.{name}" for name in ARTICLE_COLUMNS if name not in ("id", "text")
    )
)
_WORDS = (
    "INSERT INTO article_words (article_id, folded) VALUES (?, ?) ON CONFLICT (article_id)"
    " DO UPDATE SET folded = excluded.folded WHERE folded <> excluded.folded"
)
_BRANCH = _insert(
    "article_branches",
    (
        "article_id", "local_id", "position", "name", "level", "host", "locality", "aliases",
        "mentions", "branch_id",
    ),
)  # fmt: skip
_NAME = (
    "INSERT INTO branch_names (branch_id, name, folded) VALUES (?, ?, ?)"
    " ON CONFLICT (branch_id, name) DO UPDATE SET articles = articles + 1"
)
_FACT = _insert("facts", FACT_COLUMNS)
_MENTION = _insert(
    "fact_mentions", ("fact_id", "position", "mention_start", "mention_end", "mention_text")
)
_WARNING = _insert("warnings", ("article_id", "position", "code", "message", "facts"))
# Branches; what a person decided of them is looked up in what the decisions come to.
_FIND = (
    "SELECT id, host IS NULL AND ? OR locality IS NULL AND ? FROM branches WHERE key = ? ||"
    " coalesce((SELECT '#' || name FROM branch_names_apart WHERE key = ? AND name = ?), '')"
)
_APART = "SELECT 1 FROM branch_names_apart WHERE key = ? AND name = ?"
_NEW = _insert("branches", ("key", "name", "level", "host", "locality", "province", "province_now"))
_MERGED = (
    "UPDATE branches SET merged_into = (SELECT target.id FROM branch_links JOIN branches target"
    " ON target.key = into_key WHERE branch_links.key = branches.key) WHERE id = ?"
)
_MERGED_INTO = (
    "UPDATE branches SET merged_into = ?1 WHERE key IN (SELECT branch_links.key FROM branch_links"
    " WHERE into_key = (SELECT key FROM branches WHERE id = ?1))"
)
# What no article names any more.
_NO_NAME = "DELETE FROM branch_names WHERE branch_id = ? AND articles = 0"
_NO_BRANCH = (
    "DELETE FROM branches WHERE id = ?"
    " AND NOT EXISTS (SELECT 1 FROM article_branches WHERE branch_id = branches.id)"
)


def write_article(conn: sqlite3.Connection, rows: ArticleRows) -> SaveResult:
    """Writes all rows of an article in place of those it had.

    When its record is the same, only who extracted it, and when, is written.
    """
    article, record_digest = rows.article[0], rows.article[-1]
    known = conn.execute("SELECT record_digest FROM articles WHERE id = ?", (article,)).fetchone()
    before = _remove_parts(conn, article) if known and known[0] != record_digest else []
    conn.execute(_ARTICLE, rows.article)
    if known and known[0] == record_digest:
        return SaveResult.UNCHANGED
    conn.execute(_WORDS, (article, rows.words))
    ids = {branch.article_branch[1]: branch_id(conn, branch) for branch in rows.branches}
    conn.executemany(
        _BRANCH, [(*one.article_branch, ids[one.article_branch[1]]) for one in rows.branches]
    )
    names = {(ids[one.article_branch[1]], *name) for one in rows.branches for name in one.names}
    conn.executemany(_NAME, sorted(names))
    conn.executemany(_FACT, [(*head, ids[local], *tail) for local, head, tail in rows.facts])
    conn.executemany(_MENTION, rows.mentions)
    conn.executemany(_WARNING, rows.warnings)
    _forget(conn, before)
    return SaveResult.UPDATED if known else SaveResult.NEW


def _remove_parts(conn: sqlite3.Connection, article: str) -> list[int]:
    """Removes what an earlier extraction found; gives the branches it named."""
    before = conn.execute(
        "SELECT branch_id, name, aliases FROM article_branches WHERE article_id = ?", (article,)
    ).fetchall()
    names = {(branch, one) for branch, name, more in before for one in (name, *json.loads(more))}
    conn.executemany(
        "UPDATE branch_names SET articles = articles - 1 WHERE branch_id = ? AND name = ?", names
    )
    for table in ("facts", "article_branches", "warnings"):
        conn.execute(f"DELETE FROM {table} WHERE article_id = ?", (article,))
    return sorted({branch for branch, _, _ in before})


def _forget(conn: sqlite3.Connection, branches: list[int]) -> None:
    """Removes those of the branches, and of their names, that no article has any more."""
    for statement in (_NO_NAME, _NO_BRANCH):
        conn.executemany(statement, [(branch,) for branch in branches])


def branch_id(conn: sqlite3.Connection, branch: BranchRows) -> int:
    """The branch with this key among all articles, made when it is new.

    A name that a person took out of a branch has a key of its own.
    """
    name, level, host, locality = branch.article_branch[3:7]
    found = conn.execute(
        _FIND, (host is not None, locality is not None, branch.key, branch.key, name)
    ).fetchone()
    if found is None:
        apart = conn.execute(_APART, (branch.key, name)).fetchone()
        key = own_key(branch.key, name) if apart else branch.key
        seat = (branch.province, branch.province_now)
        made = conn.execute(_NEW, (key, name, level, host, locality, *seat))
        assert made.lastrowid is not None
        for statement in (_MERGED, _MERGED_INTO):
            conn.execute(statement, (made.lastrowid,))
        return made.lastrowid
    if found[1]:
        conn.execute(
            "UPDATE branches SET host = coalesce(host, ?), locality = coalesce(locality, ?)"
            " WHERE id = ?",
            (host, locality, found[0]),
        )
    return int(found[0])


def own_key(key: str, name: str) -> str:
    """The key of a name that a person took out of a branch."""
    return f"{key}#{name}"
