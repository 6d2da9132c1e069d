"""A share of women that another article tells otherwise, of about the same time."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from corpus.checks.agreement import Measure
from corpus.checks.figures import Reported
from corpus.checks.model import AcrossCode, Date, Warned
from corpus.checks.subjects import warned_of
from corpus.register.model import Figure
from schemas import Qualifier

_POINTS: Final = 6.0
"""By how many points the share of a union's women hardly changes within a year …"""
_FEWEST: Final = 200
"""… if it has so many members."""
_YEARS: Final = 1


class _Share(NamedTuple):
    day: str
    percent: float
    told: Reported


def shares_apart(figures: Sequence[Reported]) -> Iterator[Warned]:
    """Shares of women of one union that lie far apart, told or counted in different articles.

    Args:
        figures: All figures of one union.
    """
    members = [one for one in figures if one.figure is Figure.MEMBERS and not _of_some(one)]
    if max((one.told.value for one in members), default=0) < _FEWEST:
        return
    shares = sorted(_shares(figures, members), key=lambda one: (one.day, one.told.row["id"]))
    for before, after in pairwise(shares):
        one, other = before.told.row, after.told.row
        near = int(after.day[:4]) - int(before.day[:4]) <= _YEARS
        if not near or one["article_id"] == other["article_id"] or one["regime"] != other["regime"]:
            continue
        if abs(after.percent - before.percent) > _POINTS:
            yield warned_of(
                AcrossCode.SHARES_APART, [before.told, after.told],
                before=round(before.percent, 1), before_date=Date(before.day),
                after=round(after.percent, 1), after_date=Date(after.day),
            )  # fmt: skip


def _shares(figures: Sequence[Reported], members: Sequence[Reported]) -> Iterator[_Share]:
    """Each share that is told, else the one that women and members told together make."""
    for one in figures:
        row = one.row
        day = row["as_of"] or row["told_on"]
        if one.told.qualifier is not Qualifier.EXACT or day is None or _of_some(one):
            continue
        if one.figure is Figure.WOMEN_SHARE:
            yield _Share(day, float(one.told.value), one)
        elif one.figure is Figure.WOMEN and one.measure is Measure.COUNT and row["share"] is None:
            beside = [
                other.told.value
                for other in members
                if other.row["article_id"] == row["article_id"]
                and other.row["period"] == row["period"]
                and other.told.qualifier is Qualifier.EXACT
            ]
            if len(set(beside)) == 1 and beside[0] >= one.told.value > 0:
                yield _Share(day, 100 * one.told.value / beside[0], one)


def _of_some(one: Reported) -> bool:
    """Whether a figure is of some of a union's units."""
    return one.is_part or one.of_rows
