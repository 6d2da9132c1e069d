"""A stock that changed more, from one dated figure to the next, than unions do."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby, pairwise
from typing import Final

from corpus.checks.figures import STOCKS, Reported
from corpus.checks.model import AcrossCode, Date, Warned
from corpus.checks.subjects import Subject, reach, warned
from corpus.resolve.identity import identity
from corpus.resolve.words import fold_word, phrases
from schemas import Level, Qualifier

JUMP: Final = 0.5
"""A change of more than this part of the earlier figure is unusual …"""
JUMP_OF_AREA: Final = 0.35
"""… of this part for the federation of an area, within two years …"""
FEWEST: Final = 20
"""… unless it is of fewer people, or units, than this."""
DIGIT_MORE: Final = (8, 12)
"""A figure so many times the other may have a digit too many."""
YEARS: Final = 5
"""Figures further apart than a term of office may well have grown."""
SOON: Final = 31
"""Days within which a union hardly changes: articles on one and the same end of a year."""
SOON_CHANGED: Final = 0.10
SOON_CHANGED_OF_AREA: Final = 0.03
"""Parts of the earlier figure by which it changes within so few days."""
SWAPPED: Final = 0.05
"""Digits in another order are a slip only if they make a difference of more than this part."""
AT_ONCE: Final = 7
"""Days within which two digits that changed places are a slip whatever difference they make."""
FEWER: Final = 0.12
"""Part of its unions that a federation loses within a year only if they are merged or closed …"""
FEWEST_GONE: Final = 5
"""… if they are more than a few."""
UNEXPLAINED: Final = 0.2
"""Part of the earlier figure by which a union grows beyond those it says to have admitted."""
_TELLING: Final = 4
"""Digits of such a number."""
_YEAR: Final = 400
"""Days from one year's report to the next."""
_AREA: Final = (Level.PROVINCIAL_FEDERATION, Level.UPPER_LEVEL)
_PEOPLE: Final = "union_members"
_UNITS: Final = ("grassroots_union", "member_union", "upper_level_union")


def jumps(
    subject: Subject, told: Sequence[Reported], admitted: Sequence[Reported]
) -> Iterator[Warned]:
    """Pairs of figures of one stock, one after the other, that are worth a look.

    Args:
        subject: What they count.
        told: The figures of one union.
        admitted: The members that it says to have admitted.
    """
    dated = [one for one in told if one.figure in STOCKS and one.row["as_of"] is not None]
    dated.sort(key=lambda one: one.row["as_of"])
    if subject.what == "held":
        return
    by_day = [list(same) for _, same in groupby(dated, key=lambda one: one.row["as_of"])]
    usual: list[Reported] | None = None
    for before, after in pairwise(by_day):
        if usual is not None and _found(subject, usual, after, admitted) is None:
            usual = None  # back to what it was: the figure between was told already
            continue
        if (said := _found(subject, before, after, admitted)) is not None:
            yield _warned(subject, before[0], after[0], said)
            usual = before
        else:
            usual = None


def _found(
    subject: Subject,
    before: Sequence[Reported],
    after: Sequence[Reported],
    admitted: Sequence[Reported],
) -> str | None:
    """What is unusual about all pairs of figures of two days."""
    found = [_unusual(subject, one, other, admitted) for one in before for other in after]
    return None if None in found else found[0]


def _unusual(
    subject: Subject, one: Reported, other: Reported, admitted: Sequence[Reported]
) -> str | None:
    """What is unusual about a figure and the next one: a key of the messages."""
    if one.row["article_id"] == other.row["article_id"]:
        return None
    if one.row["regime"] != other.row["regime"] and not _of_a_firm(one):
        return None
    if one.after_a_merger or other.after_a_merger:
        return None
    days = _days(one, other)
    if int(other.row["as_of"][:4]) - int(one.row["as_of"][:4]) > YEARS:
        return None
    (low, high), (later_low, later_high) = reach(one), reach(other)
    few = max(abs(later_low - high), abs(low - later_high)) < FEWEST
    part = _change(one, other)
    area = one.row["level"] in _AREA
    most = JUMP_OF_AREA if area and days <= 2 * _YEAR else JUMP
    if not few and (later_low > high * (1 + most) or later_high < low * (1 - most)):
        times = max(low, later_low) / max(1, min(low, later_low))
        if area and subject.what not in _UNITS and times > DIGIT_MORE[1]:
            return None  # the smaller figure is of one of its units
        return "tenfold" if DIGIT_MORE[0] <= times <= DIGIT_MORE[1] else "jump"
    if not _exact(one) or not _exact(other):
        return None
    new = _admitted(other, admitted)
    more = other.told.value - one.told.value
    if new and 0 < more <= new:
        return None
    if days <= AT_ONCE and _swapped(one, other) and _two_apart(one, other):
        return "swapped"
    if _swapped(one, other) and part > (SWAPPED if days > SOON else SWAPPED / 5):
        return "swapped" if days <= _YEAR else None
    if not few and days <= SOON and part > (SOON_CHANGED_OF_AREA if area else SOON_CHANGED):
        return "soon"
    if subject.what in _UNITS and days <= _YEAR and -more >= FEWEST_GONE and part > FEWER:
        return "fewer"
    if few:
        return None
    grown = subject.what == _PEOPLE and days <= _YEAR and new is not None
    return "unexplained" if grown and more - (new or 0) > UNEXPLAINED * one.told.value else None


def _of_a_firm(one: Reported) -> bool:
    """Whether a union is that of a firm, whose members July 2025 left where they were."""
    row = one.row
    level = Level(row["level"])
    host = identity(row["branch"], level, row["locality"]).host
    return level is Level.GRASSROOTS and any(
        phrases("firm").cover([fold_word(word) for word in host])
    )


def _change(one: Reported, other: Reported) -> float:
    return abs(other.told.value - one.told.value) / max(1, one.told.value)


def _days(one: Reported, other: Reported) -> int:
    first, last = (date.fromisoformat(each.row["as_of"]) for each in (one, other))
    return (last - first).days


def _exact(one: Reported) -> bool:
    return one.told.qualifier is Qualifier.EXACT and one.told.value_max is None


def _swapped(one: Reported, other: Reported) -> bool:
    """Whether two figures of three digits or more have the same digits in another order."""
    first, second = str(one.told.value), str(other.told.value)
    return first != second and len(first) >= 3 and sorted(first) == sorted(second)


def _two_apart(one: Reported, other: Reported) -> bool:
    """Whether just two digits of a number of four or more have changed places."""
    first, second = str(one.told.value), str(other.told.value)
    apart = [left != right for left, right in zip(first, second, strict=True)]
    return len(first) >= _TELLING and sum(apart) == 2


def _admitted(later: Reported, admitted: Sequence[Reported]) -> float | None:
    """The most that a union says to have admitted in the year of a figure; None if nothing."""
    year = later.row["as_of"][:4]
    told = [reach(one)[1] for one in admitted if (one.row["as_of"] or "")[:4] == year]
    return max(told, default=None)


def _warned(subject: Subject, one: Reported, other: Reported, said: str) -> Warned:
    percent = round(100 * (other.told.value - one.told.value) / max(1, one.told.value))
    return warned(
        AcrossCode.JUMP, subject, [one, other], None if said == "jump" else said,
        before=one.told.value, before_date=Date(one.row["as_of"]),
        after=other.told.value, after_date=Date(other.row["as_of"]),
        percent=f"{percent:+d}",
    )  # fmt: skip
