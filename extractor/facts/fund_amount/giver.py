"""Whose money a sum is: the union's, or that of an employer, a sponsor or the state."""

from collections.abc import Sequence
from typing import NamedTuple

from extractor.analysis import SentenceView
from extractor.branches.mention import BranchMention
from extractor.context.areas_told import WHOLE
from extractor.context.discourse import Discourse, Owner
from extractor.context.outsiders import outsider_before
from extractor.facts.fund_amount.bonuses import conferrer_of
from extractor.facts.fund_amount.by_funds import helped_alike, received_by
from extractor.facts.fund_amount.colleagues import chipped_in, of_colleagues
from extractor.facts.fund_amount.companions import acts_with_union, of_unions_fund
from extractor.facts.fund_amount.given_on import not_the_one_given
from extractor.facts.fund_amount.giver_acts import given_by_outsider, outsider_gives
from extractor.facts.fund_amount.giver_beside import comes_from_others, told_beside_sum
from extractor.facts.fund_amount.giver_words import givers_before, is_received
from extractor.facts.fund_amount.handed import handed_to_union
from extractor.facts.fund_amount.listed_getters import are_listed_getters, given_to_listed
from extractor.facts.fund_amount.own_people import OWN_SUBJECT
from extractor.facts.fund_amount.passed_through import passing_union
from extractor.facts.fund_amount.receipts import is_source_told, source_of_whole
from extractor.facts.fund_amount.short_givers import higher_union_gives
from extractor.facts.fund_amount.told_of_sum import given_behind
from extractor.facts.fund_amount.union_told import giving_union, part_of_total
from extractor.facts.fund_amount.words import HELD
from extractor.late import late
from extractor.lexicon import Hit
from extractor.quantities import Quantity

_GETS = late(r"\b(?:được|nhận|đón nhận|cầm về|mang về|lĩnh|đón|cầm trên tay|ôm về)\b")
"""What makes of members' children those who get: "350 con em thành viên nhận học bổng"."""
_NEEDY = ("con em", "bà con", "gia đình", "người dân", "nhân dân", "hàng xóm")


class Source(NamedTuple):
    """What is known of where a sum comes from before it is asked who gives it."""

    gathered: bool = False
    """It follows another sum that the union gathered, from others too."""
    part: bool = False
    """It is told to be a part of such a sum."""
    told_behind: bool = False
    """A union is told behind the sum to give it, or its accounts book it."""


def source_of(
    view: SentenceView,
    discourse: Discourse,
    quantity: Quantity,
    cue: Hit | None,
    source: Source,
    before: Owner | None = None,
) -> tuple[Owner | None, str | None]:
    """Whose money it is; a reason when the giver is no union, or no union is known.

    ``before`` is whose the sum before it in the sentence is.
    """
    verb_at = quantity.start
    subjects = _subjects(view, discourse)
    if (
        cue is not None
        and view.clause(quantity.start)[0] <= cue.start < quantity.start
        and not any(
            cue.start < name.start and name.end <= quantity.start
            for name in (view.mentions if cue.group == HELD else subjects)
        )
        and not view.search(WHOLE, view.analysis.low, cue.start, quantity.start)
    ):
        verb_at = cue.start
    owner = (
        discourse.in_turn(view, quantity.start, quantity.start)
        or received_by(view, discourse, quantity)
        or conferrer_of(view, discourse, quantity)
        or given_behind(view, discourse, quantity)
        or giving_union(view, discourse, quantity)
        or passing_union(view, discourse, quantity)
        or discourse.owner_of(view, verb_at, verb_at)
    )
    owner = helped_alike(view, quantity, owner, before)
    owner = source_of_whole(view, discourse, quantity, owner)
    owner = not_the_one_given(view, discourse, quantity, owner)
    owner = part_of_total(view, discourse, quantity, owner, before)
    owner = given_to_listed(view, discourse, quantity, owner, before)
    owner = chipped_in(view, discourse, quantity, owner)
    owner = of_colleagues(view, discourse, quantity) or owner
    if owner and higher_union_gives(view, quantity, discourse.branches[owner.branch].level):
        return owner, "given_by_others"
    if owner is not None and (
        source.told_behind or is_source_told(view, quantity) or are_listed_getters(view)
    ):
        return owner, None
    clause_start, _ = view.clause(verb_at)
    unions = [name.end for name in subjects if name.end <= verb_at]
    floor = max([clause_start, *unions])
    givers = [
        one
        for one in givers_before(view, quantity, cue, floor)
        if not acts_with_union(view, one) and not of_unions_fund(view, discourse, one)
    ]
    if (
        given_by_outsider(view, clause_start, quantity)
        or (
            not handed_to_union(view, quantity, cue)
            and not (cue is not None and is_received(view, cue))
            and any(
                outsider_gives(view, giver, verb_at, quantity, bool(unions))
                for giver in givers
                if not source.part and not (source.gathered and giver.end >= quantity.start - 1)
            )
        )
        or (not source.gathered and comes_from_others(view, quantity))
        or (not source.gathered and told_beside_sum(view, givers, quantity))
        or _speaks_of_outsider(view, quantity.start, source)
    ):
        return owner, "given_by_others"
    return owner, None if owner else "no_branch"


def _speaks_of_outsider(view: SentenceView, at: int, source: Source) -> bool:
    """Whether an organisation that is no union is spoken of, and not the union's own people.

    One right before a part of what the union gathered only gets it: "ủng hộ …; Hội Chữ thập đỏ
    4,6 triệu đồng".
    """
    outsider = outsider_before(view, at)
    if outsider is not None and (source.part or (source.gathered and outsider.end >= at - 1)):
        return False
    if outsider is None:
        return False
    behind = view.slice(outsider.end, at)
    gets = view.slice(outsider.start, outsider.end) in _NEEDY and _GETS.search(behind)
    return not gets and not OWN_SUBJECT.search(behind)


def _subjects(view: SentenceView, discourse: Discourse) -> Sequence[BranchMention]:
    """The unions that act in the sentence."""
    return [
        name
        for name, role, branch in discourse.entries(view)
        if role == "subject" and branch is not None
    ]
