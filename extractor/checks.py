"""Does a record fit together? Each thing that does not becomes a coded warning.

A warning says that a person should look, never that a figure is wrong: articles round, slip and
tell the same thing twice. Only like is held against like: one branch, one population, one date,
results with results. What cannot be known from the record is not guessed.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations
from typing import TypeVar

from schemas import (
    Branch,
    Fact,
    FemaleCount,
    FundAmount,
    Level,
    MemberCount,
    NewMemberCount,
    Population,
    Qualifier,
    Record,
    RecordWarning,
    Status,
    UnitCount,
    WarningCode,
)

Counted = MemberCount | FemaleCount | NewMemberCount | UnitCount
Some = TypeVar("Some", MemberCount, FemaleCount, NewMemberCount, UnitCount, FundAmount)

ROUNDED = 0.10
"""How far a figure told with gần, trên, khoảng … may lie from the true one, as a fraction."""
SHARE_POINTS, SHARE_POINTS_ROUNDED = 1.0, 5.0
"""Points by which a stated share may miss the counts: exact, and with gần, trên, khoảng …"""
PRODUCT_SLACK = 0.02
"""By how much quantity × unit price may miss an exactly told total, as a fraction: rounding."""
UNRELATED = 10
"""A total this many times larger or smaller than quantity × price is about something else."""

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
_PEOPLE = {Population.UNION_MEMBERS: "members", Population.STAFF: "workers"}


def check(record: Record) -> tuple[RecordWarning, ...]:
    """The warnings of one record, branch by branch.

    >>> from extractor.api import Extractor
    >>> text = "Công đoàn Sở Y tế Hà Nam hiện có 29 đoàn viên, trong đó có 41 nữ."
    >>> [warning.message for warning in check(Extractor().extract(text))]
    ['“41 nữ” is more than “29 đoàn viên”']
    """
    found: list[RecordWarning] = []
    for branch in record.branches:
        facts = [fact for fact in record.facts if fact.branch == branch.id]
        for one in _CHECKS:
            found += one(branch, facts)
    return tuple(found)


# --- what is common to the checks -----------------------------------------------------------


def _warn(code: WarningCode, message: str, facts: Iterable[Fact]) -> RecordWarning:
    return RecordWarning(code=code, message=message, facts=tuple(fact.id for fact in facts))


def _told(fact: Fact) -> str:
    return f"“{' '.join(fact.evidence.text.split())}”"


def _all_told(facts: Iterable[Fact]) -> str:
    return ", ".join(map(_told, facts))


def _results(facts: Iterable[Fact], kind: type[Some]) -> list[Some]:
    return [fact for fact in facts if isinstance(fact, kind) and fact.status is Status.REPORTED]


def _comparable(one: Fact, other: Fact) -> bool:
    """Whether two facts hold at one date: told with one period, or in one sentence."""
    if one.period == other.period:
        return True
    return one.sentence == other.sentence and None in (one.period, other.period)


def _candidates(one: Fact, others: Sequence[Some]) -> list[Some]:
    """What ``one`` may be compared with: those of its own sentence, else of its date."""
    others = [other for other in others if _comparable(one, other)]
    return [other for other in others if other.sentence == one.sentence] or others


def _bounds(value: int, value_max: int | None, qualifier: Qualifier) -> tuple[float, float]:
    """Between what the true figure lies, as far as its words let one say.

    >>> _bounds(200, None, Qualifier.NEARLY), _bounds(2, 3, Qualifier.EXACT)
    ((180.0, 200), (2, 3))
    """
    low: float = value
    high: float = value if value_max is None else value_max
    if qualifier in (Qualifier.APPROX, Qualifier.NEARLY, Qualifier.AT_MOST):
        low *= 1 - ROUNDED
    if qualifier in (Qualifier.APPROX, Qualifier.AT_LEAST):
        high *= 1 + ROUNDED
    return low, high


def _reach(fact: Counted) -> tuple[float, float]:
    return _bounds(fact.value or 0, fact.value_max, fact.qualifier)


def _sum_reach(fact: FundAmount) -> tuple[float, float]:
    return _bounds(fact.amount, fact.amount_max, fact.qualifier)


def _is_guild(branch: Branch) -> bool:
    return branch.name.casefold().startswith("nghiệp đoàn")


# --- people ---------------------------------------------------------------------------------


def _women_over_members(branch: Branch, facts: Sequence[Fact]) -> Iterator[RecordWarning]:
    """More women than people of the population they are part of."""
    totals = _results(facts, MemberCount)
    for women in _results(facts, FemaleCount):
        if women.value is None:
            continue
        people = _candidates(women, [t for t in totals if t.population == women.population])
        most = max(people, key=lambda total: _reach(total)[1], default=None)
        if most is not None and _reach(women)[0] > _reach(most)[1]:
            message = f"{_told(women)} is more than {_told(most)}"
            yield _warn(WarningCode.FEMALE_EXCEEDS_MEMBERS, message, (most, women))


def _members_over_workforce(branch: Branch, facts: Sequence[Fact]) -> Iterator[RecordWarning]:
    """More members than people at work; a guild has no employer and no workforce."""
    if _is_guild(branch):
        return
    counts = _results(facts, MemberCount)
    staff = [one for one in counts if one.population is Population.STAFF]
    for members in counts:
        if members.population is not Population.UNION_MEMBERS:
            continue
        most = max(_candidates(members, staff), key=lambda one: _reach(one)[1], default=None)
        if most is not None and _reach(members)[0] > _reach(most)[1]:
            message = f"{_told(members)} is more than the workforce, {_told(most)}"
            yield _warn(WarningCode.MEMBERS_EXCEED_WORKFORCE, message, (members, most))


def _share_against_counts(branch: Branch, facts: Sequence[Fact]) -> Iterator[RecordWarning]:
    """A stated share of women that the counts of women and of people do not bear out."""
    every_woman = _results(facts, FemaleCount)
    counted = [women for women in every_woman if women.value is not None]
    totals = [total for total in _results(facts, MemberCount) if total.value]
    for stated in every_woman:
        if stated.share is None:
            continue
        own = [women for women in counted if women.population == stated.population]
        people = [total for total in totals if total.population == stated.population]
        numerators = [stated] if stated.value is not None else _candidates(stated, own)
        pairs = [(women, total) for women in numerators for total in _candidates(women, people)]
        if not pairs or any(_share_fits(stated, women, total) for women, total in pairs):
            continue
        women, total = pairs[0]
        message = (
            f"{_told(stated)} states {stated.share:g}%, but {women.value} of {_told(total)} is "
            f"{_percent(women, total):.1f}%"
        )
        involved = {fact.id: fact for fact in (total, women, stated)}
        yield _warn(WarningCode.SHARE_DISAGREES, message, involved.values())


def _percent(women: FemaleCount, total: MemberCount) -> float:
    return 100 * (women.value or 0) / total.value


def _share_fits(stated: FemaleCount, women: FemaleCount, total: MemberCount) -> bool:
    exact = all(one.qualifier is Qualifier.EXACT for one in (stated, women, total))
    points = SHARE_POINTS if exact else SHARE_POINTS_ROUNDED
    return abs((stated.share or 0) - _percent(women, total)) <= points


# --- parts and products -----------------------------------------------------------------------


def _parts_over_total(branch: Branch, facts: Sequence[Fact]) -> Iterator[RecordWarning]:
    """Parts that add up to more than the total told before them in their sentence.

    Parts are known as such by the rule that read them (``KIND.part``), or, with money, because
    each names a fund of its own and the total none.
    """
    units = _results(facts, UnitCount)
    for total in units:
        after = [
            one
            for one in units
            if one.sentence == total.sentence
            and one.evidence.start > total.evidence.start
            and (one.unit, one.change) == (total.unit, total.change)
        ]
        yield from _too_much(total, _known_parts(total, after), _reach)
    sums = [one for one in _results(facts, FundAmount) if not one.per_unit and one.rate is None]
    for whole in sums:
        later = [
            one
            for one in sums
            if one.sentence == whole.sentence
            and one.evidence.start > whole.evidence.start
            and one.flow == whole.flow
        ]
        funds = {one.fund for one in later}
        named = whole.fund is None and None not in funds and len(funds) == len(later) > 1
        parts = later if named else _known_parts(whole, later)
        yield from _too_much(whole, parts, _sum_reach)


def _known_parts(total: Some, after: Sequence[Some]) -> list[Some]:
    """From the first figure that its rule read as a part on; none when the total is one itself."""
    if _is_part(total):
        return []
    first = next((at for at, one in enumerate(after) if _is_part(one)), len(after))
    return list(after[first:])


def _is_part(fact: Fact) -> bool:
    return fact.rule.endswith(".part")


def _too_much(
    total: Some, parts: Sequence[Some], reach: Callable[[Some], tuple[float, float]]
) -> Iterator[RecordWarning]:
    if parts and sum(reach(part)[0] for part in parts) > reach(total)[1]:
        message = f"the parts {_all_told(parts)} are more than {_told(total)} together"
        yield _warn(WarningCode.PARTS_EXCEED_TOTAL, message, (total, *parts))


def _product_against_total(branch: Branch, facts: Sequence[Fact]) -> Iterator[RecordWarning]:
    """Quantity × unit price that is not the total told with it.

    A total told right after the price must be the product; one told before it, or elsewhere of
    the same fund, may hold other things too and must only not be less.
    """
    sums = [one for one in _results(facts, FundAmount) if one.rate is None]
    prices = [one for one in sums if one.per_unit]
    totals = [one for one in sums if not one.per_unit]
    for price in prices:
        for total in totals:
            if price.flow != total.flow:
                continue
            together = price.sentence == total.sentence
            if together and not (_alone(price, prices, total) and _alone(total, totals, price)):
                continue
            one_fund = price.fund is not None and price.fund == total.fund
            if not together and not (one_fund and _comparable(price, total)):
                continue
            is_product = together and total.evidence.start > price.evidence.start
            yield from _not_the_product(price, total, is_product)


def _alone(one: FundAmount, kind: Iterable[FundAmount], beside: FundAmount) -> bool:
    """Whether no other sum of its sort stands in the sentence: else which belongs to which?"""
    return all(other is one or other.sentence != beside.sentence for other in kind)


def _not_the_product(
    price: FundAmount, total: FundAmount, is_product: bool
) -> Iterator[RecordWarning]:
    quantity = price.beneficiaries or total.beneficiaries
    if quantity is None or not quantity.count:
        return
    if total.beneficiaries is not None and total.beneficiaries.count != quantity.count:
        return
    low, high = (quantity.count * end for end in _sum_reach(price))
    least, most = _sum_reach(total)
    too_little = high < least * (1 - PRODUCT_SLACK) and is_product
    too_much = low > most * (1 + PRODUCT_SLACK)
    if not (too_little or too_much) or max(low / most, least / high) > UNRELATED:
        return
    product = f"{quantity.count} × {_told(price)} is {quantity.count * price.amount:,} VND"
    yield _warn(WarningCode.PRODUCT_DISAGREES, f"{product}, not {_told(total)}", (price, total))


# --- one figure told twice ----------------------------------------------------------------------


def _figures_differ(branch: Branch, facts: Sequence[Fact]) -> Iterator[RecordWarning]:
    """Sentences of one text that give different figures for one and the same thing.

    Within one sentence two figures are a part, or then and now. Admissions and foundings without
    a date may be different ones.
    """
    groups: dict[tuple[str | None, ...], list[Counted]] = {}
    for fact in facts:
        if fact.status is Status.REPORTED and not _is_part(fact):
            key = _subject(fact)
            if key is not None and not isinstance(fact, FundAmount) and fact.kind != "award":
                groups.setdefault(key, []).append(fact)
    for group in groups.values():
        apart = {
            fact.id: fact
            for one, other in combinations(group, 2)
            if one.sentence != other.sentence and not _overlap(_reach(one), _reach(other))
            for fact in (one, other)
        }
        if apart:
            message = f"told differently: {_all_told(apart.values())}"
            yield _warn(WarningCode.FIGURES_DIFFER, message, apart.values())


def _subject(fact: Fact) -> tuple[str | None, ...] | None:
    """What the figure counts and when; None for one that says nothing of another like it."""
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


def _overlap(one: tuple[float, float], other: tuple[float, float]) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]


# --- figures hard to believe --------------------------------------------------------------------


def _implausible(branch: Branch, facts: Sequence[Fact]) -> Iterator[RecordWarning]:
    """A figure beyond what the whole country, or one union, can have."""
    for fact in facts:
        why = _why_implausible(branch, fact)
        if why is not None:
            yield _warn(WarningCode.IMPLAUSIBLE_FIGURE, f"{_told(fact)} is {why}", (fact,))


def _why_implausible(branch: Branch, fact: Fact) -> str | None:
    local = branch.level in _LOCAL
    match fact:
        case MemberCount() | FemaleCount():
            return _implausible_people(branch, fact, fact.value or 0)
        case NewMemberCount() if fact.value > MOST_NEW_MEMBERS:
            return "more than all unions together admit"
        case UnitCount() if fact.value > MOST_UNITS:
            return "more than the country has unions"
        case FundAmount() if fact.amount < LEAST_MONEY:
            return "less than any banknote: thousand or million may be missing"
        case FundAmount() if fact.amount > MOST_MONEY:
            return "more than all unions together have"
        case FundAmount() if local and fact.amount > MOST_MONEY_OF_ONE_UNION:
            return "more than one grassroots union can have"
        case _:
            return None


def _implausible_people(branch: Branch, fact: MemberCount | FemaleCount, value: int) -> str | None:
    people = _PEOPLE[fact.population]
    most = MOST_MEMBERS if fact.population is Population.UNION_MEMBERS else MOST_STAFF
    if value > most:
        return f"more {people} than the country has"
    if branch.level in _LOCAL and value > MOST_IN_ONE_UNION:
        return f"more {people} than one grassroots union can have"
    too_few = fact.kind == "member_count" and value < FEWEST_IN_ONE_UNION
    if too_few and branch.level is Level.GRASSROOTS and fact.status is Status.REPORTED:
        return f"fewer {people} than a grassroots union must have"
    return None


_CHECKS: tuple[Callable[[Branch, Sequence[Fact]], Iterator[RecordWarning]], ...] = (
    _women_over_members,
    _members_over_workforce,
    _share_against_counts,
    _parts_over_total,
    _product_against_total,
    _figures_differ,
    _implausible,
)
