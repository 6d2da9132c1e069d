"""Bringing the branches of a database to the rules of this version.

Keys are what two mentions of a branch share. When the rules that make them change, the branches
of all articles are told anew; what people decided names mentions, and is found again.
"""

import sqlite3

from corpus.branches.standing import settle
from corpus.resolve import RULES, branch_key, seat
from corpus.rows import BranchRows
from corpus.transaction import transaction
from corpus.writing import branch_id
from schemas import Branch

_OLD = (
    "SELECT a.article_id, a.local_id, a.position, a.name, a.level, a.host, a.locality, a.aliases,"
    " a.branch_id FROM article_branches a ORDER BY a.branch_id, a.article_id, a.position"
)
_KEEP = (
    "UPDATE branches SET key = :key, province = :province, province_now = :now WHERE id = :id"
    " AND key LIKE 'old|%' AND NOT EXISTS (SELECT 1 FROM branches WHERE key = :key)"
)
_NAMES = """
    INSERT INTO branch_names (branch_id, name, folded, articles)
    SELECT branch_id, name, folded(name), count(DISTINCT article_id) FROM (
        SELECT branch_id, article_id, name FROM article_branches
        UNION ALL
        SELECT branch_id, article_id, value FROM article_branches, json_each(aliases)
    ) GROUP BY branch_id, name
"""


_DECIDED = """
    SELECT d.review_id, d.article_id, b.name, b.level, b.host, b.locality
    FROM decisions d JOIN branches b ON b.key = d.branch_key
"""


def bring_up_to_date(conn: sqlite3.Connection) -> None:
    """Tells the branches of all articles anew if other rules made their keys."""
    if _rules(conn) == RULES:
        return
    with transaction(conn):
        if _rules(conn) != RULES:  # another program may have been faster
            _tell_anew(conn)
            conn.execute("UPDATE resolver SET rules = ?", (RULES,))


def _rules(conn: sqlite3.Connection) -> int:
    return int(conn.execute("SELECT rules FROM resolver").fetchone()[0])


def _tell_anew(conn: sqlite3.Connection) -> None:
    settle(conn)
    decided = conn.execute(_DECIDED).fetchall()
    conn.execute("UPDATE branches SET key = 'old|' || id, merged_into = NULL")
    for article, local, *rest, aliases, old in conn.execute(_OLD).fetchall():
        position, name, level, host, locality = rest
        branch = Branch(id=local, name=name, level=level, host=host, locality=locality)
        row = (article, local, position, name, level, host, locality, aliases, "[]")
        rows = BranchRows(branch_key(branch, article), *seat(branch), row, [])
        conn.execute(
            _KEEP, {"key": rows.key, "now": rows.province_now, "province": rows.province, "id": old}
        )
        where = (branch_id(conn, rows), article, local)
        conn.execute(
            "UPDATE article_branches SET branch_id = ? WHERE article_id = ? AND local_id = ?", where
        )
        conn.execute(
            "UPDATE facts SET branch_id = ? WHERE article_id = ? AND local_branch = ?", where
        )
    for review, article, name, level, host, locality in decided:
        branch = Branch(id="b1", name=name, level=level, host=host, locality=locality)
        row = (article, "b1", 0, name, level, host, locality, "[]", "[]")
        number = branch_id(conn, BranchRows(branch_key(branch, article), *seat(branch), row, []))
        conn.execute(
            "UPDATE decisions SET branch_key = (SELECT key FROM branches WHERE id = ?)"
            " WHERE review_id = ?",
            (number, review),
        )
    conn.execute("DELETE FROM branch_names")
    conn.execute(_NAMES)
    conn.execute("DELETE FROM branches WHERE key LIKE 'old|%'")
    settle(conn)
