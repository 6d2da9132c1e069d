"""Between what the true figure lies, and which figures may be held against each other."""

from collections.abc import Iterable, Sequence
from typing import TypeVar

from schemas import (
    Fact,
    FemaleCount,
    FundAmount,
    MemberCount,
    NewMemberCount,
    Qualifier,
    Status,
    UnitCount,
)

Counted = MemberCount | FemaleCount | NewMemberCount | UnitCount
Some = TypeVar("Some", MemberCount, FemaleCount, NewMemberCount, UnitCount, FundAmount)
Bounds = tuple[float, float]

ROUNDED = 0.10
"""How far a figure told with gần, trên, khoảng … may lie from the true one, as a fraction."""

UNRELATED = 10
"""A figure this many times larger than another is about something else."""


def bounds(value: float, value_max: float | None, qualifier: Qualifier) -> Bounds:
    """Between what the true figure lies, as far as its words let one say.

    >>> bounds(200, None, Qualifier.NEARLY), bounds(2, 3, Qualifier.EXACT)
    ((180.0, 200), (2, 3))
    """
    low: float = value
    high: float = value if value_max is None else value_max
    if qualifier in (Qualifier.APPROX, Qualifier.NEARLY, Qualifier.AT_MOST):
        low *= 1 - ROUNDED
    if qualifier in (Qualifier.APPROX, Qualifier.AT_LEAST):
        high *= 1 + ROUNDED
    return low, high


def reach(fact: Counted | FundAmount) -> Bounds:
    """Between what the true figure of a fact lies."""
    if fact.kind == "fund_amount":
        return bounds(fact.amount, fact.amount_max, fact.qualifier)
    return bounds(fact.value or 0, fact.value_max, fact.qualifier)


def figure(fact: Counted | FundAmount) -> int:
    """The figure of a fact, as it is told."""
    return fact.amount if fact.kind == "fund_amount" else fact.value or 0


def overlap(one: Bounds, other: Bounds) -> bool:
    """Whether both figures may be one.

    >>> overlap((180, 200), (195, 195)), overlap((180, 200), (204, 204))
    (True, False)
    """
    return one[0] <= other[1] and other[0] <= one[1]


def exact(fact: Fact) -> bool:
    """Whether it is told as one figure, without gần, trên, khoảng …"""
    if fact.qualifier is not Qualifier.EXACT:
        return False
    return (field_of(fact, "value_max") or field_of(fact, "amount_max")) is None


def field_of(fact: Fact, name: str) -> object:
    """What a field of a fact tells; None where facts of its kind have no such field.

    Read off its fields: to be asked for one that it has not is what a model is slowest at.
    """
    return vars(fact).get(name)


def results(facts: Iterable[Fact], kind: type[Some]) -> list[Some]:
    """The facts of a kind that are results, no targets."""
    # To ask a model for its class by isinstance costs ten times as much.
    return [fact for fact in facts if type(fact) is kind and fact.status is Status.REPORTED]


def together(one: Fact, other: Fact) -> bool:
    """Whether two facts are told in one sentence."""
    here, there = one.sentence, other.sentence
    return here.start == there.start and here.end == there.end


def comparable(one: Fact, other: Fact) -> bool:
    """Whether two facts hold at one date: told with one period, or in one sentence."""
    if one.period == other.period:
        return True
    return None in (one.period, other.period) and together(one, other)


def candidates(one: Fact, others: Sequence[Some]) -> list[Some]:
    """What ``one`` may be compared with: those of its own sentence, else of its date."""
    others = [other for other in others if comparable(one, other)]
    return [other for other in others if together(one, other)] or others


def unrelated(one: Bounds, other: Bounds) -> bool:
    """Whether two figures lie so far apart that they count different things.

    >>> unrelated((58, 58), (20_114, 20_114)), unrelated((204, 204), (402, 402))
    (True, False)
    """
    low, high = sorted((one, other))
    return low[1] * UNRELATED < high[0]


def is_part(fact: Fact) -> bool:
    """Whether its rule read it as a part of a figure told before."""
    return fact.rule.endswith(".part")
