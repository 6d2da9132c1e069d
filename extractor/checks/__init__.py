"""Does a record fit together? Each thing that does not becomes a coded warning.

A warning says that a person should look, never that a figure is wrong: articles round, slip and
tell the same thing twice. Only like is held against like: one branch, one population, one date,
results with results. What cannot be known from the record and its text is not guessed.
"""

from collections.abc import Callable, Iterator, Sequence

from extractor.checks import (
    again,
    attained,
    average,
    award_parts,
    backwards,
    balance,
    bare_sectors,
    believable,
    by_sort,
    by_time,
    by_zone,
    days,
    enumerated,
    flow,
    growth,
    in_words,
    listed_units,
    lists,
    loans,
    of_admitted,
    over_whole,
    overspent,
    people,
    product,
    ratings,
    rows_of_units,
    share_of_whole,
    sorts_in_tables,
    too_large,
    units_flow,
    wholes,
)
from extractor.checks.finding import Finding
from extractor.checks.prose import Prose
from schemas import Branch, Fact, Record, RecordWarning

__all__ = ["Finding", "check", "findings", "findings_between"]

_CHECKS: tuple[Callable[[Branch, Sequence[Fact], Prose], Iterator[Finding]], ...] = (
    people.women_over_members,
    people.women_over_admitted,
    people.sexes_against_total,
    people.members_over_workforce,
    people.share_against_counts,
    lists.parts_against_total,
    enumerated.enumerated_parts,
    enumerated.sum_below_items,
    attained.share_of_an_aim,
    attained.share_of_a_ratio,
    share_of_whole.share_of_members,
    share_of_whole.share_of_workers,
    growth.growth_against_figures,
    growth.growth_told_first,
    by_time.quarters_against_year,
    by_time.halves_against_year,
    by_zone.zones_against_total,
    bare_sectors.sectors_against_total,
    by_sort.sorts_against_total,
    of_admitted.parts_of_admitted,
    product.product_against_total,
    average.average_against_total,
    average.members_of_each_union,
    average.average_of_years,
    ratings.ratings_against_units,
    flow.closing_against_opening,
    units_flow.unions_against_founded,
    balance.balance_against_flow,
    loans.loans_against_repaid,
    overspent.more_spent_than_taken_in,
    again.figures_differ,
    again.digits_swapped,
    again.headline_differs,
    again.sums_differ,
    in_words.words_against_digits,
    award_parts.awards_against_recipients,
    believable.implausible,
    believable.too_much_for_each,
    believable.admitted_over_members,
)


def check(record: Record, text: str) -> tuple[RecordWarning, ...]:
    """The warnings of one record, branch by branch.

    Args:
        record: What was read from the text.
        text: The text as it was given: what is told besides the facts (how many are men, how
            many left) stands only there.

    >>> from extractor.api import Extractor
    >>> text = "Công đoàn Sở Y tế Hà Nam hiện có 29 đoàn viên, trong đó có 41 nữ."
    >>> [warning.message for warning in check(Extractor().extract(text), text)]
    ['“41 nữ” is more than “29 đoàn viên”']
    """
    facts_of: dict[str, list[Fact]] = {}
    for fact in record.facts:
        facts_of.setdefault(fact.branch, []).append(fact)
    made = [
        one.warning()
        for branch in record.branches
        if branch.id in facts_of
        for one in findings(branch, facts_of[branch.id], text)
    ]
    return (
        *made,
        *(one.warning() for one in findings_between(record.facts, text, record.branches)),
    )


def findings(branch: Branch, facts: Sequence[Fact], text: str) -> Iterator[Finding]:
    """What does not fit together among the facts of one branch in one text."""
    prose = Prose(text)
    for one in _CHECKS:
        yield from one(branch, facts, prose)


def findings_between(
    facts: Sequence[Fact], text: str, branches: Sequence[Branch] = ()
) -> Iterator[Finding]:
    """What does not fit together among the facts of several branches of one text."""
    prose = Prose(text)
    yield from listed_units.units_against_their_total(facts, prose)
    yield from rows_of_units.rows_against_their_total(facts, prose)
    yield from over_whole.part_over_whole(branches, facts, prose)
    yield from sorts_in_tables.table_of_sorts(facts, text)
    yield from too_large.too_large_for_a_union(facts, prose, branches)
    yield from backwards.times_told_backwards(facts, prose)
    yield from days.days_that_are_none(facts, prose)
    yield from wholes.shares_over_the_whole(facts, prose)
