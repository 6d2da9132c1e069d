"""What went wrong, by cause, each with the sentence it went wrong in."""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import Any

from eval.matching import Outcome
from eval.tally import row_of
from schemas import Award, Fact, FemaleCount, FundAmount, Mention, Range
from schemas.spans import Model


class CauseKind(StrEnum):
    """In what way a fact is wrong."""

    MISSED = "missed"
    """Annotated and not found."""
    NOT_A_FACT = "not_a_fact"
    """Found, and none is annotated that says it."""
    WRONG_BRANCH = "wrong_branch"
    """Said of another union."""
    WRONG_FIELD = "wrong_field"
    """The union is right; period, qualifier, grantor … is not."""


class Mistake(Model):
    """One thing that is wrong.

    Attributes:
        article: Name of the article.
        figure: What the fact says: a number, a sum in VND, a share in percent, a title.
        text: The sentence (of a missed fact the line) with the evidence.
        evidence: Where in the article it stands, in code points.
        sentence: Where ``text`` stands in the article.
        gold: Of a wrong union its right name, of a wrong field the right value.
        found: What was found in its place.
    """

    article: str
    figure: int | float | str
    text: str
    evidence: Mention
    sentence: Range
    gold: Any = None
    found: Any = None


class Cause(Model):
    """All mistakes of one sort.

    Attributes:
        row: The kind of fact; ``award:target`` for a target.
        field: The field that is wrong; only where ``cause`` is ``wrong_field``. A fact with
            two wrong fields stands under both.
        mistakes: Each of them; None when they were only counted.
    """

    cause: CauseKind
    row: str
    field: str | None = None
    count: int
    mistakes: tuple[Mistake, ...] | None = None


def causes(outcomes: Sequence[Outcome], listed: bool) -> tuple[Cause, ...]:
    """The mistakes in all articles by cause and kind, the most frequent cause first.

    Args:
        listed: Give each mistake; else only their numbers.
    """
    sorts: dict[tuple[CauseKind, str, str | None], list[Mistake]] = {}
    for outcome in outcomes:
        for sort, mistake in _mistakes(outcome):
            sorts.setdefault(sort, []).append(mistake)
    made = [
        Cause(
            cause=cause,
            row=row,
            field=field,
            count=len(found),
            mistakes=tuple(found) if listed else None,
        )
        for (cause, row, field), found in sorts.items()
    ]
    order = list(CauseKind)
    return tuple(
        sorted(made, key=lambda one: (-one.count, order.index(one.cause), one.row, one.field or ""))
    )


def _mistakes(outcome: Outcome) -> Iterator[tuple[tuple[CauseKind, str, str | None], Mistake]]:
    names = {branch.id: branch.name for branch in outcome.article.branches}
    for missed in outcome.missed:
        row = row_of(missed.fact)
        yield (CauseKind.MISSED, row, None), _mistake(outcome, missed.fact)
    for extra in outcome.extra:
        yield (CauseKind.NOT_A_FACT, row_of(extra), None), _mistake(outcome, extra)
    for pair in outcome.counted:
        row = row_of(pair.found)
        if not pair.right_branch:
            gold = names[pair.gold.fact.branch]
            found = outcome.branches[pair.found.branch].name
            yield (CauseKind.WRONG_BRANCH, row, None), _mistake(outcome, pair.found, gold, found)
            continue
        for wrong in pair.wrong:
            sort = (CauseKind.WRONG_FIELD, row, wrong.field)
            yield sort, _mistake(outcome, pair.found, wrong.gold, wrong.found)


def _mistake(outcome: Outcome, fact: Fact, gold: Any = None, found: Any = None) -> Mistake:
    return Mistake(
        article=outcome.article.id,
        figure=_figure(fact),
        text=outcome.article.text[fact.sentence.start : fact.sentence.end],
        evidence=fact.evidence,
        sentence=fact.sentence,
        gold=gold,
        found=found,
    )


def _figure(fact: Fact) -> int | float | str:
    match fact:
        case Award():
            told = not fact.rank or fact.rank.casefold() in fact.title.casefold()
            return fact.title if told else f"{fact.title} {fact.rank}"
        case FundAmount():
            return fact.amount
        case FemaleCount():
            figure = fact.share if fact.value is None else fact.value
            assert figure is not None  # the schema wants one of them
            return figure
        case _:
            return fact.value
