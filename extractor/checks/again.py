"""One figure told twice, differently."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from extractor.checks.finding import Finding, all_quoted, finding
from extractor.checks.prose import Prose
from extractor.checks.reach import Bounds, Counted, is_part, overlap, reach, together, unrelated
from schemas import (
    Branch,
    Fact,
    FemaleCount,
    MemberCount,
    NewMemberCount,
    Status,
    UnitCount,
    WarningCode,
)
from schemas.period import period_years


def figures_differ(branch: Branch, facts: Sequence[Fact], prose: Prose) -> Iterator[Finding]:
    """Sentences of one text that give different figures for one and the same thing.

    Within one sentence two figures are a part, or then and now. Admissions and foundings without
    a date may be different ones, a stock told with several years has no date.
    """
    groups: dict[tuple[str | None, ...], list[Counted]] = {}
    for fact in facts:
        if fact.kind == "fund_amount" or fact.kind == "award":
            continue
        key = _subject(fact) if fact.status is Status.REPORTED and not is_part(fact) else None
        if key is not None:
            groups.setdefault(key, []).append(fact)
    for told_alike in groups.values():
        if len(told_alike) < 2:
            continue
        group = [fact for fact in told_alike if not prose.of_another_time(fact)]
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
    return not overlap(one, other) and not unrelated(one, other)


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
