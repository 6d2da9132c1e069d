"""What the decisions of people come to: worked out anew from their log, never changed in it."""

import json
import sqlite3
from dataclasses import dataclass, field

from corpus.resolve import branch_key
from corpus.writing import own_key
from schemas import Branch


@dataclass(slots=True)
class Standing:
    """What the decisions come to.

    Attributes:
        parent: Key of a branch → key of the one it was merged into.
        apart: Names that are a branch of their own: ``(key, name)``.
        different: Pairs of keys that are not one branch.
    """

    parent: dict[str, str] = field(default_factory=dict)
    apart: set[tuple[str, str]] = field(default_factory=set)
    different: set[frozenset[str]] = field(default_factory=set)

    def above(self, key: str) -> list[str]:
        """The keys that a branch was merged into, one after the other."""
        found: list[str] = []
        while key in self.parent:
            key = self.parent[key]
            found.append(key)
        return found

    def root(self, key: str) -> str:
        """The key of the branch that a branch is shown as."""
        return [key, *self.above(key)][-1]


def standing(conn: sqlite3.Connection) -> Standing:
    """What the decisions in a database come to, by the keys that today's rules make."""
    made = Standing()
    for row in conn.execute(
        "SELECT decision, mention, other_mention, name FROM branch_decisions ORDER BY id"
    ):
        decision, mention, other_mention, name = row
        key = key_of(mention)
        if decision == "split_name":
            made.apart.add((key, name))
            continue
        other = key_of(other_mention)
        pair = frozenset((key, other))
        if decision == "split":
            for one, two in ((key, other), (other, key)):
                if two in made.above(one):
                    del made.parent[one]
            made.different.add(pair)
        elif key not in made.parent and made.root(other) != key:
            made.parent[key] = made.root(other)
            made.different.discard(pair)
    return made


def settle(conn: sqlite3.Connection) -> None:
    """Writes what the decisions come to into the database."""
    found = standing(conn)
    for table in ("branch_links", "branch_names_apart"):
        conn.execute(f"DELETE FROM {table}")
    links = [(key, found.root(key)) for key in found.parent]
    conn.executemany("INSERT INTO branch_links VALUES (?, ?)", links)
    conn.executemany("INSERT INTO branch_names_apart VALUES (?, ?)", sorted(found.apart))
    conn.execute("UPDATE branches SET merged_into = NULL WHERE merged_into IS NOT NULL")
    conn.execute(
        "UPDATE branches SET merged_into = target.id FROM branch_links l, branches target"
        " WHERE branches.key = l.key AND target.key = l.into_key"
    )


def key_of(mention: str) -> str:
    """The key of a mention, as a decision has it, by today's rules."""
    told = json.loads(mention)
    branch = Branch(id="b1", name=told["name"], level=told["level"], locality=told["locality"])
    key = branch_key(branch, told["article"])
    return own_key(key, told["name"]) if told.get("apart") else key
