"""Which figures that differ from the register's need not be wrong: parts, and other times."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final

from corpus.checks.agreement import Measure, Verdict
from corpus.checks.figures import STOCKS, Reported
from corpus.checks.model import Judged
from corpus.checks.purposes import for_the_same_purpose
from corpus.register.model import MONEY, Figure
from schemas import Kind
from schemas.period import period_years

FITS: Final = (Verdict.AGREES, Verdict.WITHIN_QUALIFIER, Verdict.ROUNDED)
_IN_PARTS: Final = (Kind.MEMBER_COUNT, Kind.FEMALE_COUNT, Kind.UNIT_COUNT)
"""Kinds of which an article may tell the whole and its parts, besides money."""
_OF_SOME: Final = 0.8
"""What was given to those whom an article names may be less than this part of all there was."""
_COMPUTED_FROM: Final = (Figure.MEMBERS, Figure.WOMEN)


def not_compared(judged: Judged, reason: str) -> Judged:
    """A figure that differs and need not be wrong, with the reason why."""
    return replace(
        judged, verdict=Verdict.NOT_IN_REGISTER, reason=reason, difference=None, percent=None
    )


def may_be_part(
    one: Reported, judged: Judged, whole: bool, column: str = "", some: bool | None = None
) -> bool:
    """Whether a smaller figure need not contradict the register's.

    A part is read as such, or a sum that names one fund or does not say that it is of the whole
    time; or one given to people who are named, if it is clearly less; or one of less than half
    that is not told as all that was raised or spent. A stock is told whole, and so is a sum of
    the one purpose that the ``column`` is of. ``some`` says whether a sum may be of one of several
    funds (True) or is of the column's own (False), where that is known.
    """
    if isinstance(judged.register, str) or judged.register is None:
        return False  # names of awards have no parts
    if one.told.value >= judged.register:
        return False
    if one.is_part:
        return True
    if one.figure in STOCKS:
        return False
    given = one.figure in MONEY and one.row["beneficiaries_count"] is not None
    if given and one.told.value < _OF_SOME * judged.register and not one.of_everything:
        return True
    if one.figure in MONEY and 2 * one.told.value < judged.register and not one.of_everything:
        return True
    if some is not None:
        return not whole or (some and not one.of_everything)
    named = one.name is not None and not for_the_same_purpose(column, one.name)
    return not whole or named


def without_parts(
    figures: Sequence[Reported], judged: Sequence[Judged], shares: bool = False
) -> list[Judged]:
    """Takes "differs" from figures beside which the article tells the one to be compared.

    Of several sums of one flow, or numbers of one sort of people or units, the others are parts: of
    those that fit, else of the largest. A share that the register does not tell (``shares``) only
    says again that its members, or its women, differ.
    """
    groups: dict[tuple[Any, ...], list[int]] = defaultdict(list)
    for place, (one, verdict) in enumerate(zip(figures, judged, strict=True)):
        if verdict.row is None:
            continue
        if one.measure is Measure.MONEY or one.row["kind"] in _IN_PARTS:
            key = one.row["article_id"], verdict.figure, verdict.row, verdict.sheet, verdict.fund
            groups[key].append(place)
    made = list(judged)
    for (article, figure, row, sheet, fund), places in groups.items():
        if figure is Figure.WOMEN_SHARE:
            counted = [(article, count, row, sheet, fund) in groups for count in _COMPUTED_FROM]
            fitting = (
                [figures[at].told.value for at in places] if all(counted) and not shares else []
            )
        else:
            fitting = [figures[at].told.value for at in places if judged[at].verdict in FITS]
            fitting = fitting or [figures[at].told.value for at in places]
        largest = max(fitting, default=None)
        for at in places:
            if judged[at].verdict is not Verdict.DIFFERS or largest is None:
                continue
            if figure is Figure.WOMEN_SHARE or figures[at].told.value < largest:
                made[at] = not_compared(
                    judged[at], "computed" if figure is Figure.WOMEN_SHARE else "part"
                )
    return made


def of_one_year(judged: Sequence[Judged]) -> list[Judged]:
    """Takes "differs" from figures of other years than that of a register without dates.

    Its year is the one of which most figures agree, else the latest.
    """
    undated = [one for one in judged if one.row is not None and one.register_date is None]
    years = [(one, _year(one)) for one in undated]
    fitting = Counter(year for one, year in years if one.verdict in FITS and year is not None)
    known = [year for _, year in years if year is not None]
    if len(set(known)) < 2:
        return list(judged)
    most = max(fitting.values(), default=0)
    then = max(year for year in known if not most or fitting[year] == most)
    other = {id(one) for one, year in years if year is not None and year != then}
    return [
        not_compared(one, "other_year")
        if id(one) in other and one.verdict is Verdict.DIFFERS
        else one
        for one in judged
    ]


def _year(one: Judged) -> int | None:
    """The year a figure is of, by its own date or the day of publication."""
    told = one.date or one.published
    return period_years(told)[1] if told else None
