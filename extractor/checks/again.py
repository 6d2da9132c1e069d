"""One figure told twice, differently."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from extractor.checks.enumerated import sort_of, told_as_parts
from extractor.checks.finding import Finding, all_quoted, finding, quoted
from extractor.checks.prose import Prose
from extractor.checks.reach import (
    Bounds,
    Counted,
    exact,
    is_part,
    overlap,
    reach,
    results,
    together,
)
from extractor.late import late
from schemas import (
    Branch,
    Fact,
    FemaleCount,
    FundAmount,
    MemberCount,
    NewMemberCount,
    Status,
    UnitCount,
    WarningCode,
)
from schemas.period import period_years

_CELL = late(r"[\d.,\s]+")
"""A figure that is the cell of a table, without its noun."""
_TWO_DIGITS = 10
_FOUR_DIGITS = 1000
"""From here on the same digits in another order are no chance."""
MOST_FIGURES = 3
"""Figures of one thing that a text may tell; of more each is of a part."""
APART = 1.5
"""A figure so many times another counts something else, unless a digit slipped."""


def figures_differ(branch: Branch, facts: Sequence[Fact], prose: Prose) -> Iterator[Finding]:
    """Sentences of one text that give different figures for one and the same thing.

    Within one sentence two figures are a part, or then and now. Admissions and foundings without
    a date may be different ones, a stock told with several years has no date.
    """
    groups: dict[tuple[str | None, ...], list[Counted]] = {}
    parts = told_as_parts(facts)
    for fact in facts:
        if fact.kind == "fund_amount" or fact.kind == "award" or fact.id in parts:
            continue
        in_words = not _CELL.fullmatch(fact.evidence.text)  # tables tell of several years
        result = fact.status is Status.REPORTED and not is_part(fact) and in_words
        key = _subject(fact) if result else None
        if key is not None:
            groups.setdefault(key, []).append(fact)
    for told_alike in groups.values():
        if len(told_alike) < 2:
            continue
        group = [
            fact
            for fact in told_alike
            if not prose.of_another_time(fact) and not prose.of_some(fact)
        ]
        if len({reach(fact) for fact in group}) > MOST_FIGURES:
            continue  # rows of a table, or of a list
        apart = {
            fact.id: fact
            for one, other in combinations(group, 2)
            if not together(one, other) and _contradict(reach(one), reach(other))
            for fact in (one, other)
        }
        if apart:
            told = tuple(apart.values())
            yield finding(WarningCode.FIGURES_DIFFER, told, figures=all_quoted(told))


def _contradict(one: Bounds, other: Bounds) -> bool:
    return not overlap(one, other) and _may_be_one(one, other)


def _may_be_one(one: Bounds, other: Bounds) -> bool:
    """Whether two figures can be one, told with a slip or at two times; else they count two things.

    >>> _may_be_one((153, 153), (165, 165)), _may_be_one((153, 153), (1530, 1530))
    (True, True)
    >>> _may_be_one((85, 85), (58, 58)), _may_be_one((48, 48), (7, 7))
    (True, False)
    """
    (low, _), (high, _) = sorted((one, other))
    if high <= low * APART:
        return True
    digits, more = f"{low:.0f}", f"{high:.0f}"
    if sorted(digits) == sorted(more):
        return True
    return any(more[:at] + more[at + 1 :] == digits for at in range(len(more)))


def digits_swapped(branch: Branch, facts: Sequence[Fact], prose: Prose) -> Iterator[Finding]:
    """Members told as 85 and as 58: the digits of one figure in another order.

    Also where only one of them has a date: a slip, as long as no sentence names a time of its own.
    """
    people = [
        one
        for one in results(facts, MemberCount)
        if exact(one) and one.value >= _TWO_DIGITS and not prose.dates_itself(one)
    ]
    for one, other in combinations(people, 2):
        if one.population != other.population or together(one, other) or one.value == other.value:
            continue
        if None not in (one.period, other.period) or one.period == other.period:
            continue
        if not prose.names_year(one.period or other.period or ""):
            continue  # else it was told elsewhere when the figure was
        if sorted(str(one.value)) == sorted(str(other.value)):
            two = (one, other)
            yield finding(WarningCode.FIGURES_DIFFER, two, figures=all_quoted(two))


def headline_differs(branch: Branch, facts: Sequence[Fact], prose: Prose) -> Iterator[Finding]:
    """Members of the headline that the text does not tell, but with their digits in another order.

    Also where the text tells a date with them; an earlier one of its own makes them others.
    """
    people: list[MemberCount | NewMemberCount] = [
        *results(facts, MemberCount),
        *results(facts, NewMemberCount),
    ]
    for head in people:
        if not exact(head) or head.value < _FOUR_DIGITS or not prose.in_title(head):
            continue
        below = [one for one in people if sort_of(one) == sort_of(head) and not prose.in_title(one)]
        if any(overlap(reach(head), reach(one)) for one in below):
            continue
        slips = [
            one
            for one in below
            if sorted(str(one.value)) == sorted(str(head.value))
            and exact(one)
            and not is_part(one)
            and None in (one.period, head.period)
            and not prose.of_another_time(one)
            and not prose.of_some(one)
        ]
        if len(slips) == 1:
            two = {"one": quoted(head), "other": quoted(slips[0])}
            yield finding(WarningCode.FIGURES_DIFFER, (head, slips[0]), "headline_differs", **two)


def sums_differ(branch: Branch, facts: Sequence[Fact], prose: Prose) -> Iterator[Finding]:
    """A sum of the headline that the text tells otherwise, of the same purpose.

    The headline repeats what is told below it, unless it adds up several sums of the text.
    """
    every = [one for one in results(facts, FundAmount) if not one.per_unit and one.rate is None]
    yield from _slips_of_headline(every, prose)
    sums = [one for one in every if one.fund]
    for head in sums:
        if not prose.in_title(head):
            continue
        below = [one for one in sums if one.flow == head.flow and not prose.in_title(one)]
        same = [one for one in below if _purpose(one) == _purpose(head)]
        others = sum(one.amount for one in below)
        if len(same) != 1 or is_part(same[0]) or overlap(reach(head), (others, others)):
            continue
        if any(overlap(reach(head), reach(one)) for one in below):
            continue
        fund = _purpose(head)
        two = {"one": quoted(head), "other": quoted(same[0])}
        yield finding(
            WarningCode.FIGURES_DIFFER, (head, same[0]), "sum_told_twice", fund=fund, **two
        )


def _slips_of_headline(sums: Sequence[FundAmount], prose: Prose) -> Iterator[Finding]:
    """A sum of the headline that the text does not tell, but one with its digits in another order.

    A sum that names a purpose is held against others of the same one by :func:`sums_differ`.
    """
    for head in sums:
        if head.fund or head.amount_max is not None or not prose.in_title(head):
            continue
        below = [one for one in sums if not prose.in_title(one)]
        if any(overlap(reach(head), reach(one)) for one in below):
            continue
        slips = [one for one in below if one.flow == head.flow and _swapped(head, one)]
        if len(slips) == 1:
            two = {"one": quoted(head), "other": quoted(slips[0])}
            yield finding(WarningCode.FIGURES_DIFFER, (head, slips[0]), "headline_differs", **two)


def _swapped(one: FundAmount, other: FundAmount) -> bool:
    first, second = str(one.amount).rstrip("0"), str(other.amount).rstrip("0")
    if one.amount in (10 * other.amount, other.amount / 10):
        return len(first) > 1
    several = len(set(str(one.amount).replace("0", ""))) > 1
    same = sorted(str(one.amount)) == sorted(str(other.amount))
    return several and same and first != second


def _purpose(fact: FundAmount) -> str:
    return " ".join((fact.fund or "").split()).casefold()


def _subject(fact: Fact) -> tuple[str | None, ...] | None:
    """What the figure counts and when; None for one that says nothing of another like it."""
    if fact.kind != "new_member_count" and _has_years(fact.period):
        return None
    match fact:
        case MemberCount():
            return fact.kind, fact.population, fact.period
        case FemaleCount() if fact.value is not None:
            return fact.kind, fact.population, fact.period
        case UnitCount() if fact.period is not None or not fact.change:
            return fact.kind, fact.unit, str(fact.change), fact.period
        case NewMemberCount() if fact.period is not None:
            return fact.kind, fact.period
        case _:
            return None


def _has_years(period: str | None) -> bool:
    """Whether a period begins and ends in different years, or has no end."""
    if period is None or "/" not in period:
        return False
    first, last = period_years(period)
    return first != last
