"""Figures hard to believe: beyond what the whole country, or one union, can have."""

from collections.abc import Iterator, Sequence

from extractor.checks.finding import Finding, finding, quoted
from extractor.checks.prose import Prose
from schemas import (
    Branch,
    Fact,
    FemaleCount,
    Level,
    MemberCount,
    Population,
    Status,
    WarningCode,
)

MOST_MEMBERS = 15_000_000
"""The whole movement counted some 12 million in 2025."""
MOST_STAFF = 60_000_000
"""The country's whole workforce is some 53 million."""
MOST_IN_ONE_UNION = 150_000
"""The largest single employers have under 100,000 workers."""
FEWEST_IN_ONE_UNION = 5
"""The law founds no grassroots union with fewer members."""
MOST_NEW_MEMBERS = 5_000_000
MOST_UNITS = 150_000
"""The country had some 127,000 grassroots unions in 2024."""
MOST_MONEY = 100_000_000_000_000
MOST_MONEY_OF_ONE_UNION = 1_000_000_000_000
LEAST_MONEY = 1_000
"""VND; less than the smallest banknote in use: a word for thousand or million is missing."""

_LOCAL = (Level.GRASSROOTS, Level.GRASSROOTS_MEMBER, Level.SECTION, Level.GROUP)


def implausible(branch: Branch, facts: Sequence[Fact], prose: Prose) -> Iterator[Finding]:
    """A figure beyond what the whole country, or one union, can have."""
    for fact in facts:
        why = _why(branch, fact)
        if why is not None:
            yield finding(WarningCode.IMPLAUSIBLE_FIGURE, (fact,), why, figure=quoted(fact))


def _why(branch: Branch, fact: Fact) -> str | None:
    if fact.kind == "award":
        return None
    if fact.kind == "fund_amount":
        return _why_not_money(branch, fact.amount)
    if fact.kind == "new_member_count":
        return "too_many_admitted" if fact.value > MOST_NEW_MEMBERS else None
    if fact.kind == "unit_count":
        return "too_many_units" if fact.value > MOST_UNITS else None
    return _why_not_people(branch, fact, fact.value or 0)


def _why_not_money(branch: Branch, amount: int) -> str | None:
    if amount < LEAST_MONEY:
        return "too_little_money"
    if amount > MOST_MONEY:
        return "too_much_money"
    local = branch.level in _LOCAL and amount > MOST_MONEY_OF_ONE_UNION
    return "too_much_money_of_one" if local else None


def _why_not_people(branch: Branch, fact: MemberCount | FemaleCount, value: int) -> str | None:
    members = fact.population is Population.UNION_MEMBERS
    whom = "members" if members else "workers"
    if value > (MOST_MEMBERS if members else MOST_STAFF):
        return f"too_many_{whom}"
    if branch.level in _LOCAL and value > MOST_IN_ONE_UNION:
        return f"too_many_{whom}_of_one"
    too_few = fact.kind == "member_count" and value < FEWEST_IN_ONE_UNION
    if too_few and branch.level is Level.GRASSROOTS and fact.status is Status.REPORTED:
        return f"too_few_{whom}"
    return None
