"""Finding the branch of the database that a name of a register or a query means."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from rapidfuzz import fuzz, process

from corpus.places import place_key, provinces
from corpus.resolve.identity import Identity, identity
from corpus.resolve.likeness import likeness
from corpus.resolve.words import fold_word, name_key
from schemas import Level

if TYPE_CHECKING:
    from sqlite_utils import Database

_MOST: Final = 5
"""Candidates that are named at most."""
_ENOUGH: Final = 70
"""Score below which a branch is no candidate."""
_LOOKED_AT: Final = 300
"""Branches with words in common that are compared in full."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A branch that may be meant.

    Attributes:
        branch_id: Its number in the database.
        name: Its name.
        level: Its level.
        province: Its province, as ``corpus.places`` writes it; None where nothing tells.
        score: 0 to 100, for order.
    """

    branch_id: int
    name: str
    level: Level
    province: str | None
    score: int


@dataclass(frozen=True, slots=True)
class Match:
    """What a name means.

    Attributes:
        branch_id: The branch, None when that is uncertain or there is none.
        candidates: Branches that may be meant, the best first; the branch itself when certain.
    """

    branch_id: int | None
    candidates: tuple[Candidate, ...]


class Matcher:
    """Finds branches by name in one state of a database, after a person's merges.

    Args:
        db: The database of a ``Store``.
        with_facts: Whether only names by which articles tell figures count, not those that they
            merely mention.
        one_union: Branches that are shown as others, besides those that a person merged.

    >>> import tempfile
    >>> from pathlib import Path
    >>> from corpus.store import Store
    >>> with Store(Path(tempfile.mkdtemp()) / "union.db") as store:
    ...     Matcher(store.db).find("CĐCS Sở Y tế", place="Hà Nam")
    Match(branch_id=None, candidates=())
    """

    def __init__(
        self,
        db: "Database",
        with_facts: bool = False,
        one_union: Mapping[int, int] | None = None,
    ) -> None:
        self._shown: dict[int, Candidate] = {}
        self._read: dict[Identity, set[int]] = defaultdict(set)
        self._named: dict[Identity, str] = {}
        self._exact: dict[str, set[int]] = defaultdict(set)
        self._hosts: dict[tuple[object, ...], set[Identity]] = defaultdict(set)
        self._words: dict[str, dict[str, set[Identity]]] = defaultdict(lambda: defaultdict(set))
        merged = dict(db.execute("SELECT id, merged_into FROM branches").fetchall())
        roots = {one: into or one for one, into in merged.items()}
        same = one_union or {}
        roots = {one: same.get(root, root) for one, root in roots.items()}
        if with_facts:
            told = db.execute("SELECT DISTINCT branch_id FROM current_facts").fetchall()
            having = {roots.get(one, one) for (one,) in told}
            roots = {one: root for one, root in roots.items() if root in having}
        self._load(db, roots)

    def _load(self, db: "Database", roots: dict[int, int]) -> None:
        for row in db.query("SELECT id, name, level, province FROM branches"):
            level = Level(row["level"])
            self._shown[row["id"]] = Candidate(row["id"], row["name"], level, row["province"], 100)
        named = db.query("SELECT DISTINCT branch_id, name, level, locality FROM article_branches")
        for row in named:
            if row["branch_id"] in roots:
                one = identity(row["name"], Level(row["level"]), row["locality"])
                self._add(one, roots[row["branch_id"]])
        aliases = db.query(
            "SELECT n.branch_id, n.name, b.level, b.locality"
            " FROM branch_names n JOIN branches b ON b.id = n.branch_id AND b.name <> n.name"
        )
        for row in aliases:
            one = identity(row["name"], Level(row["level"]), row["locality"])
            if one.own and one.host and row["branch_id"] in roots:
                self._add(one, roots[row["branch_id"]])

    def _add(self, one: Identity, root: int) -> None:
        self._read[one].add(root)
        self._named[one] = one.name
        self._exact[one.key].add(root)
        self._hosts[_host(one)].add(one)
        for word in index_words(one):
            self._words[word][one.place].add(one)

    def find(self, name: str, *, place: str | None = None, level: Level | None = None) -> Match:
        """The branch that a name means.

        Args:
            name: As a register or a person writes it, abbreviated or not.
            place: The province (or district) it is in, if that is known.
            level: Its level, if that is known.

        Returns:
            The one branch with this name and place; or, where the name has no place or the
            articles give none, the only branch with this host. Else candidates.
        """
        readings = [identity(name, one, place) for one in ((level,) if level else Level)]
        exact = {root for one in readings for root in self._exact.get(one.key, ())}
        if len(exact) == 1 and not self._rivals(readings, exact):
            return self._match(exact.pop(), exact=True)
        if not exact:
            alike = {root for one in readings for root in self._of_host(one)}
            if len(alike) == 1:
                return self._match(alike.pop(), exact=False)
        return Match(None, tuple(self._candidates(readings)))

    def _rivals(self, readings: Iterable[Identity], exact: set[int]) -> bool:
        """Whether a name without a place may as well mean a branch elsewhere."""
        return any(
            not one.alone and not one.place and self._of_host(one) - exact for one in readings
        )

    def _of_host(self, one: Identity) -> set[int]:
        """Branches of the same host whose place does not speak against it."""
        if not one.host and not one.areas:
            return set()
        found: set[int] = set()
        for other in self._hosts.get(_host(one), ()):
            if not one.place or other.place in ("", one.place):
                found |= self._read[other]
        return found

    def _match(self, root: int, *, exact: bool) -> Match:
        shown = self._shown[root]
        return Match(root, (shown if exact else _scored(shown, 95),))

    def _candidates(self, readings: Sequence[Identity]) -> Iterator[Candidate]:
        best: dict[int, int] = {}
        for other in self._near(readings):
            found = [near for one in readings if (near := likeness(one, other))]
            score = max((near.score for near in found), default=0)
            for root in self._read[other] if score >= _ENOUGH else ():
                best[root] = max(best.get(root, 0), score)
        order = sorted(best, key=lambda root: (-best[root], self._shown[root].name, root))
        for root in order[:_MOST]:
            yield _scored(self._shown[root], best[root])

    def _near(self, readings: Sequence[Identity]) -> list[Identity]:
        """Branches that share words with a name, the rarest first, where the place allows it."""
        words = {word: self._words[word] for one in readings for word in index_words(one)}
        sorts = {one.sort for one in readings}
        places = {one.place for one in readings}
        somewhere = set() if "" in places else {"", *places, *_successors(readings)}
        found: dict[Identity, str] = {}
        for word in sorted(words, key=lambda word: sum(map(len, words[word].values()))):
            for place, others in words[word].items():
                if not somewhere or place in somewhere:
                    found |= {other: self._named[other] for other in others if other.sort in sorts}
            if len(found) > _LOOKED_AT:
                break
        if len(found) <= _LOOKED_AT:
            return list(found)
        name = readings[0].name
        ranked = process.extract(name, found, scorer=fuzz.token_sort_ratio, limit=_LOOKED_AT)
        return [other for _, _, other in ranked]


def _successors(readings: Iterable[Identity]) -> set[str]:
    """The provinces that are one with those of the readings since July 2025."""
    now = {one.province.now for one in readings if one.province}
    return {place_key(one.name) for one in provinces().values() if one.now in now}


def _scored(one: Candidate, score: int) -> Candidate:
    return Candidate(one.branch_id, one.name, one.level, one.province, score)


def _host(one: Identity) -> tuple[object, ...]:
    return one.level, one.sort, one.host, one.areas


def index_words(one: Identity) -> set[str]:
    """The words a branch is found by: those of its host and areas, and their beginnings."""
    words = {fold_word(word) for word in one.host}
    words |= {fold_word(word) for area in one.areas for word in area.name}
    if not words:
        words = set(name_key(one.place).split())
    return words | {word[:4] for word in words if len(word) > 4}
