"""Unions by their host, as all articles name them."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from typing import TYPE_CHECKING, Final

from corpus.resolve.identity import Identity as Told
from corpus.resolve.identity import identity
from corpus.resolve.likeness import Reason, likeness
from corpus.resolve.words import fold_word
from schemas import Level

if TYPE_CHECKING:
    from sqlite_utils import Database

_SAME_NAME: Final = 95
"""Score of unions that their names do not tell apart."""
_NEARLY: Final = 85
"""Likeness of unions of which one may leave a word of its own name out, or misspell it."""
_OWN_WORDS: Final = 2
"""Words of a name of which one may be left out."""
_ONE_WORD: Final = {Reason.WORDS, Reason.SPELLING, Reason.DIACRITICS, Reason.ABBREVIATION}
_PLACE_LEFT_OUT: Final = {Reason.PLACE_MISSING, Reason.PLACE_UNKNOWN, Reason.AREA_MISSING}


class ByHost:
    """Unions of one host, of which some articles leave the place out, wholly or in part."""

    def __init__(self, read: Iterable[tuple[int, Told]]) -> None:
        self._read: dict[int, set[Told]] = defaultdict(set)
        self._hosts: dict[tuple[object, ...], set[int]] = defaultdict(set)
        self._own: dict[tuple[object, ...], set[int]] = defaultdict(set)
        for union, one in read:
            self._read[union].add(one)
            if one.host:
                self._hosts[one.sort, one.host].add(union)
            if len(one.own) >= _OWN_WORDS:
                self._own[one.sort, one.level, one.place, fold_word(one.own[0])].add(union)

    def read(self, branch_id: int) -> Collection[Told]:
        """What the articles say of a union."""
        return self._read.get(branch_id, ())

    def scores(self, branch_id: int) -> dict[int, int]:
        """The unions that may be this one, with what their names share."""
        mine = self._read.get(branch_id, ())
        found = {union for one in mine if one.host for union in self._hosts[one.sort, one.host]}
        return {
            union: _SAME_NAME
            for union in found - {branch_id}
            if any(
                (near := likeness(one, other)) and set(near.reasons) <= _PLACE_LEFT_OUT
                for one in mine
                for other in self._read[union]
                if one.host and other.host
            )
        }

    def nearly(self, branch_id: int) -> dict[int, int]:
        """The unions of its place whose name has a word of its own more or fewer than this one's.

        "Công ty Giày Thuận Phát" may be short for "Công ty Giày Thuận Phát Sa", or another one.
        """
        return {
            union: near.score
            for one in self._read.get(branch_id, ())
            if len(one.own) >= _OWN_WORDS
            for union in self._own[one.sort, one.level, one.place, fold_word(one.own[0])]
            if union != branch_id
            for other in self._read[union]
            if abs(len(other.host) - len(one.host)) <= 1
            and (near := likeness(one, other)) is not None
            and set(near.reasons) <= _ONE_WORD
            and near.score >= _NEARLY
        }


def by_host(db: "Database", one_union: Mapping[int, int] | None = None) -> ByHost:
    """The unions of a database.

    Args:
        db: The database of a ``Store``.
        one_union: Branches that are others, besides those that a person merged.
    """
    same = one_union or {}
    merged = db.execute("SELECT id, coalesce(merged_into, id) FROM branches").fetchall()
    roots = {one: same.get(root, root) for one, root in merged}
    named = db.query("SELECT DISTINCT branch_id, name, level, locality FROM article_branches")
    return ByHost(
        (roots[row["branch_id"]], identity(row["name"], Level(row["level"]), row["locality"]))
        for row in named
    )
