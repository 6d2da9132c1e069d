"""Pairs of branches that may be one: proposed to a person, never merged in silence.

Branches are compared with those that share a word of their names, a rare one first, so that the
work grows with the number of branches and not with its square.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations, pairwise
from typing import TYPE_CHECKING, Final

from corpus.branches.listing import ListedBranch, listed
from corpus.branches.standing import standing
from corpus.resolve.identity import Identity, identity
from corpus.resolve.likeness import Likeness, Reason, comparable, likeness
from corpus.resolve.matcher import index_words
from schemas import Level

if TYPE_CHECKING:
    from sqlite_utils import Database

_LEAST: Final = 75
"""Score from which a pair is proposed."""
_EACH: Final = 3
"""Pairs proposed of one branch at most: the best."""
_BLOCK: Final = 40
"""Branches with a word in common that are all compared with each other."""
_NEIGHBOURS: Final = 6
"""With how many, in the order of their names, the branches of a larger block are compared."""
_RAREST: Final = 4
"""Words that a branch is looked up by."""


@dataclass(frozen=True, slots=True)
class UncertainPair:
    """Two branches that may be one.

    Attributes:
        one: The one with fewer articles; it would be merged into ``other``.
        other: The other one.
        score: 0 to 100; for order, no probability.
        reasons: What keeps them apart until a person has decided.
    """

    one: ListedBranch
    other: ListedBranch
    score: int
    reasons: tuple[Reason, ...]


def uncertain(
    db: "Database",
    *,
    words: str | None = None,
    level: Level | str | None = None,
    province: str | None = None,
) -> list[UncertainPair]:
    """The pairs a person should look at, the likeliest first.

    Args:
        db: The database of a ``Store``.
        words: See :func:`corpus.branches.listing.listed`; one of the two has to fit, likewise for
            ``level`` and ``province``.
        level: Only with a branch of this level.
        province: Only with a branch of this province.
    """
    branches = {one.id: one for one in listed(db)}
    fit = {one.id for one in listed(db, words=words, level=level, province=province)}
    apart = told_apart(db)
    chosen: Counter[int] = Counter()
    pairs: list[UncertainPair] = []
    found = _pairs(_identities(db))
    _drop_anywhere(found)
    for (first, second), like in sorted(found.items(), key=lambda item: (-item[1].score, item[0])):
        if frozenset((first, second)) in apart or not {first, second} & fit:
            continue
        if chosen[first] >= _EACH or chosen[second] >= _EACH:
            continue
        chosen.update((first, second))
        one, other = sorted(
            (branches[first], branches[second]),
            key=lambda branch: (bool(branch.province), branch.articles, -branch.id),
        )
        pairs.append(UncertainPair(one, other, like.score, like.reasons))
    return pairs


def _drop_anywhere(found: dict[tuple[int, int], Likeness]) -> None:
    """Drops the pairs of a branch that may be any of many: "LĐLĐ tỉnh" of no province."""
    missing = {pair for pair, like in found.items() if Reason.PLACE_MISSING in like.reasons}
    times = Counter(branch for pair in missing for branch in pair)
    for pair in missing:
        if max(times[branch] for branch in pair) > _EACH:
            del found[pair]


def told_apart(db: "Database") -> set[frozenset[int]]:
    """Pairs that a person has told apart, as the branches that are shown."""
    roots = dict(db.execute("SELECT key, coalesce(merged_into, id) FROM branches").fetchall())
    pairs = standing(db.conn).different
    return {frozenset(roots[key] for key in pair if key in roots) for pair in pairs}


def _identities(db: "Database") -> dict[Identity, set[int]]:
    rows = db.query(
        "SELECT DISTINCT coalesce(b.merged_into, b.id) AS root, a.name, a.level, a.locality"
        " FROM article_branches a JOIN branches b ON b.id = a.branch_id"
    )
    made: dict[Identity, set[int]] = defaultdict(set)
    for row in rows:
        made[identity(row["name"], Level(row["level"]), row["locality"])].add(row["root"])
    return made


def _pairs(read: dict[Identity, set[int]]) -> dict[tuple[int, int], Likeness]:
    best: dict[tuple[int, int], Likeness] = {}
    for one, other in _near(list(read)):
        found = likeness(one, other)
        if found is None or found.score < _LEAST:
            continue
        for first in read[one]:
            for second in read[other]:
                if first == second:
                    continue
                pair = (min(first, second), max(first, second))
                if pair not in best or best[pair].score < found.score:
                    best[pair] = found
    for one, roots in read.items():  # one name, one place, and yet an article's own
        same = likeness(one, one)
        for pair in _in_a_row(sorted(roots)):
            if same and not one.alone and same.score >= _LEAST:
                best.setdefault(pair, same)
    return best


def _in_a_row(roots: list[int]) -> Iterator[tuple[int, int]]:
    """Each of the branches with the next: to merge them all, one after the other."""
    return pairwise(roots)


def _near(read: list[Identity]) -> Iterator[tuple[Identity, Identity]]:
    """Pairs that share a word, each once."""
    words = [index_words(one) for one in read]
    times = Counter(word for of_one in words for word in of_one)
    blocks: dict[str, list[int]] = defaultdict(list)
    for number, of_one in enumerate(words):
        shared = (word for word in of_one if times[word] > 1)
        for word in sorted(shared, key=lambda word: (times[word], word))[:_RAREST]:
            blocks[word].append(number)
        blocks[" ".join(read[number].host)].append(number)
    seen: set[tuple[int, int]] = set()
    for block in blocks.values():
        for first, second in _compared(block, read):
            one, other = read[first], read[second]
            if (first, second) in seen or one.sort != other.sort:
                continue
            seen.add((first, second))
            if comparable(one.level, other.level) and _same_place(one, other):
                yield one, other


def _compared(block: list[int], read: list[Identity]) -> Iterable[tuple[int, int]]:
    if len(block) <= _BLOCK:
        return combinations(block, 2)
    order = sorted(block, key=lambda number: read[number].name)
    return (
        (min(one, other), max(one, other))
        for at, one in enumerate(order)
        for other in order[at + 1 : at + 1 + _NEIGHBOURS]
    )


def _same_place(one: Identity, other: Identity) -> bool:
    """Whether the provinces do not speak against it; a cheap look before the full one."""
    first, second = one.province, other.province
    return first is None or second is None or first is second or first.now == second.now
