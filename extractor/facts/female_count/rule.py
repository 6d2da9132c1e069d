"""Women among a branch's people: a number, a share, or both said of one group."""

from collections.abc import Sequence
from dataclasses import replace

from extractor.analysis import SentenceView
from extractor.context.dated_state import period_of_state
from extractor.context.discourse import Discourse, Owner
from extractor.context.status import status_of
from extractor.facts.draft import Draft, Miss
from extractor.facts.female_count.figure import Women, women_at
from extractor.facts.female_count.population import population
from extractor.facts.female_count.refused import refused
from extractor.facts.female_count.shares import grown_to, number_behind, share_behind
from extractor.facts.female_count.words import WOMEN
from extractor.quantities import Quantity

KIND = "female_count"
_SMALL = 10
"""Up to this whole a ratio is a fraction: "hơn 2/3 là nữ" counts nobody."""

_ALL = 100
"""Per cent."""


def find(view: SentenceView, discourse: Discourse) -> list[Draft | Miss]:
    """The women counted in a sentence."""
    figures = view.kind_of("number", "percent", "ratio")
    if not figures or not WOMEN.search(view.slice(view.start, view.end)):
        return []
    found: list[Draft | Miss] = []
    shares_told: set[int] = set()
    for at, quantity in enumerate(figures):
        if quantity.start in shares_told:
            continue
        women = women_at(view, quantity)
        if women is None:
            found += _grown(view, quantity, figures[:at], found)
            continue
        value = _number(quantity)
        share = quantity if quantity.type == "percent" else None
        if share is None:
            if value is None:
                continue
            share = share_behind(view, figures[at + 1 :], women.end)
        elif (number := number_behind(view, figures[at + 1 :], share.end)) is not None:
            value, women = number.value, women._replace(end=number.end)
            shares_told.add(number.quantity.start)
        if share is not None:
            shares_told.add(share.start)
        if share is not None and (share.value or 0) > _ALL:
            if value is None:
                found.append(Miss(KIND, view, women.start, women.end, "share_over_all"))
                continue
            share = None  # a slip of the pen; the number beside it stands
        reason = refused(view, quantity, women)
        if reason is None and value is None and _told_before(found, figures[:at], quantity, women):
            continue
        owner = discourse.beside(view, women.start) or discourse.owner_of(
            view, women.start, women.end
        )
        if reason or owner is None:
            found.append(Miss(KIND, view, women.start, women.end, reason or "no_branch"))
        else:
            draft = _draft(view, quantity, women, value, share, owner)
            if discourse.branches[owner.branch].head == "Nghiệp đoàn":
                draft.fields["population"] = "union_members"
            found.append(draft)
    return found


def _grown(
    view: SentenceView,
    quantity: Quantity,
    before: Sequence[Quantity],
    found: Sequence[Draft | Miss],
) -> list[Draft | Miss]:
    """The women there are now, where what they have grown from was told: "từ 702 lên 745"."""
    last = found[-1] if found else None
    if not isinstance(last, Draft) or not before or before[-1].type != quantity.type:
        return []
    told = "share" if quantity.type == "percent" else "value"
    if last.fields[told] is None or quantity.value is None:
        return []
    if told == "share" and quantity.value > _ALL:
        return []
    end = grown_to(view, before[-1].end, before[-1].start, quantity)
    if end is None or last.fields[told] != before[-1].value:
        return []
    period = period_of_state(view, quantity.start, end, last.status)
    fields = {**last.fields, "value": quantity.value, "share": None}
    if told == "share":
        fields |= {"value": None, "share": float(quantity.value)}
    qualifier = quantity.qualifier
    return [
        replace(
            last, start=quantity.start, end=end, fields=fields, qualifier=qualifier, period=period
        )
    ]


def _number(quantity: Quantity) -> int | None:
    """How many the figure counts; None for a percent, or a number that is not whole."""
    if quantity.type == "percent":
        return None
    if quantity.type == "ratio" and (quantity.den or 0) <= _SMALL:
        return None
    number = quantity.num if quantity.type == "ratio" else quantity.value
    if quantity.num and quantity.den and quantity.num > quantity.den:
        number = quantity.den  # "62/50 nữ" are 62 people, of whom 50 are women
    return number if isinstance(number, int) else None


def _draft(
    view: SentenceView,
    quantity: Quantity,
    women: Women,
    value: int | None,
    share: Quantity | None,
    owner: Owner,
) -> Draft:
    low = view.analysis.low
    start, end, people = women
    if share is not None and share is not quantity:
        opened = "(" in low[start : share.start]
        end = max(end, share.end + (opened and low.startswith(")", share.end)))
    status, target = status_of(view, start)
    return Draft(
        kind=KIND,
        view=view,
        start=start,
        end=end,
        rule=f"{KIND}.share" if value is None else f"{KIND}.number",
        owner=owner,
        fields={
            "value": value,
            "share": None if share is None or share.value is None else float(share.value),
            "population": population(view, quantity, people, start, end),
        },
        qualifier=quantity.qualifier,
        status=status,
        period=period_of_state(view, start, end, status),
        confidence=0.82 if share is None or value is None else 0.9,
        cues=[
            f"women: {low[people.start : people.end] if people else 'nữ'}",
            f"owner: {owner.how}",
            *([f"target: {target}"] if target else []),
        ],
    )


def _told_before(
    found: Sequence[Draft | Miss], earlier: Sequence[Quantity], share: Quantity, women: Women
) -> bool:
    """Whether a share is that of a number told inside its words: "nữ có 120 người, là 60%"."""
    return (
        bool(found and earlier)
        and isinstance(found[-1], Draft)
        and earlier[-1].type == "number"
        and women.start <= earlier[-1].start <= share.end
    )
