"""Which fact found is which fact annotated, article by article."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from corpus.annotated import AnnotatedArticle, AnnotatedFact
from eval.branches import same_branch
from eval.fields import Difference, differences
from eval.values import same_value
from schemas import Award, Branch, Fact, Record, Unit, UnitCount


@dataclass(frozen=True, slots=True)
class Pair:
    """A fact annotated and the fact found that states it.

    Attributes:
        right_branch: It is said of the right union.
        wrong: The other fields that are wrong.
    """

    gold: AnnotatedFact
    found: Fact
    right_branch: bool
    wrong: tuple[Difference, ...]

    @property
    def right_record(self) -> bool:
        """Union and all other scored fields are right."""
        return self.right_branch and not self.wrong


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one article.

    Attributes:
        pairs: Facts found that are annotated, optional ones among them.
        missed: Facts annotated and not found; an optional one is never missed.
        extra: Facts found that are none.
        read: There was a record; without one every fact is missed.
    """

    article: AnnotatedArticle
    pairs: tuple[Pair, ...]
    missed: tuple[AnnotatedFact, ...]
    extra: tuple[Fact, ...]
    branches: dict[str, Branch]
    read: bool = True

    @property
    def counted(self) -> tuple[Pair, ...]:
        """The pairs that count: those whose annotation is not optional."""
        return tuple(pair for pair in self.pairs if not pair.gold.optional)

    @property
    def clean(self) -> bool:
        """All facts were found, with their unions, and nothing else."""
        return not self.missed and not self.extra and all(p.right_branch for p in self.counted)


def compare(article: AnnotatedArticle, record: Record | None) -> Outcome:
    """Pairs the facts of a record with those annotated, each with one other at most.

    A pair has kind, status and figure (or title) in common. Where several are possible, those
    come first that stand on the same words, are not optional, have all fields right, have the
    union right, and have the nearest place in the list; this way a pair is lost to none that
    is worse.

    A figure told again, with the union it belongs to, is no second fact. Upper-level unions are
    counted by no annotation and are left out of what was found.
    """
    names = {branch.id: branch for branch in article.branches}
    found_names = {branch.id: branch for branch in record.branches} if record else {}
    golds = _without_doubles(article.facts)
    founds = [
        one.fact
        for one in _without_doubles([AnnotatedFact(fact=f) for f in record.facts] if record else [])
        if not (isinstance(one.fact, UnitCount) and one.fact.unit is Unit.UPPER_LEVEL_UNION)
    ]

    def belongs(gold: Fact, found: Fact) -> bool:
        return same_branch(names[gold.branch], found_names[found.branch])

    possible = []
    for i, gold in enumerate(golds):
        for j, found in enumerate(founds):
            if not _same(gold.fact, found):
                continue
            branch = belongs(gold.fact, found)
            pair = Pair(gold, found, branch, differences(gold.fact, found))
            there = _same_words(gold.fact.evidence.text, found, article.text)
            order = (there, not gold.optional, pair.right_record, branch, -abs(i - j), i, j)
            possible.append((order, pair))
    pairs: dict[int, Pair] = {}
    used: set[int] = set()
    for (*_, i, j), pair in sorted(possible, key=lambda one: one[0], reverse=True):
        if i not in pairs and j not in used:
            pairs[i] = pair
            used.add(j)

    def told_again(found: Fact) -> bool:
        return not isinstance(found, Award) and any(
            _same(gold.fact, found) and belongs(gold.fact, found) for gold in golds
        )

    return Outcome(
        article=article,
        pairs=tuple(pairs[i] for i in sorted(pairs)),
        missed=tuple(g for i, g in enumerate(golds) if i not in pairs and not g.optional),
        extra=tuple(f for j, f in enumerate(founds) if j not in used and not told_again(f)),
        branches=found_names,
        read=record is not None,
    )


def _same(gold: Fact, found: Fact) -> bool:
    return gold.status == found.status and same_value(gold, found)


def _same_words(evidence: str, found: Fact, text: str) -> bool:
    """Whether the evidence found overlaps a place where the annotated words stand."""
    start, end = found.evidence.start, found.evidence.end
    first = text.find(evidence, max(0, start - len(evidence) + 1))
    return 0 <= first < end


def _without_doubles(facts: Sequence[AnnotatedFact]) -> list[AnnotatedFact]:
    """Leaves out what is the same fact on the same words as one before it."""
    seen: set[Hashable] = set()
    kept = []
    for one in facts:
        fact = one.fact
        figure = tuple(getattr(fact, name, None) for name in _IDENTITY)
        key = (fact.evidence.start, fact.evidence.end, *figure)
        if key not in seen:
            seen.add(key)
            kept.append(one)
    return kept


_IDENTITY = (
    "kind",
    "branch",
    "status",
    "period",
    "value",
    "share",
    "population",
    "unit",
    "amount",
    "title",
    "rank",
    "granted_by",
    "recipient_type",
    "count",
)
