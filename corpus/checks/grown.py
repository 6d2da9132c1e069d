"""A growth told in one article, and the figure before it that another article tells."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from corpus.checks.figures import STOCKS, Reported
from corpus.checks.model import AcrossCode, Date, Warned
from corpus.checks.subjects import Subject, reach, warned
from corpus.register.model import UNITS, Figure
from extractor.checks.growth import sort_counted
from extractor.late import late
from extractor.quantities import find_quantities
from extractor.quantities.model import NUMBER, PERCENT
from schemas import Qualifier

_TOLD: Final = late(
    r"(?: ?\([^();]{1,40}\))?[^.;()\d]{0,30}?[\s,(–-]+(?:đã )?(?P<way>tăng|giảm)"
    r"(?: thêm| được| là)? (?P<told>[^;()]{1,30}?)(?: nữ| mới)? so (?:với )?"
    r"(?:(?P<season>cùng kỳ)(?: (?:năm )?(?:trước|ngoái|(?P<then>20\d\d)))?"
    r"|năm học (?:trước|(?P<first>20\d\d) ?[-–/] ?20\d\d)"
    r"|(?:cuối |hết )?năm (?:trước|ngoái|(?P<year>20\d\d)))(?!\d|\s*\()"
)
"""What stands behind a figure: ", tăng 312 đoàn viên so với năm 2022"."""
_POINTS: Final = 0.6
"""Per cent that a growth told with a decimal may be rounded by."""
_COUNTED_BY: Final = {
    "members": {Figure.MEMBERS, Figure.NEW_MEMBERS},
    "women": {Figure.WOMEN, Figure.WORKFORCE_WOMEN},
    "staff": {Figure.WORKFORCE, Figure.NEW_MEMBERS},
    "units": UNITS,
}
_YEAR: Final = len("2018")
_SCHOOL: Final = ("04", "05", "06", "07", "08")
"""Months whose figures are those of the school year that closes."""


def growth_conflicts(subject: Subject, told: Sequence[Reported]) -> Iterator[Warned]:
    """Figures that grew by so many, or so many per cent, but not from the one told before."""
    for now in told:
        if now.told.qualifier is not Qualifier.EXACT or now.told.value_max is not None:
            continue
        found = _TOLD.match(now.row["after"])
        due = _before(now, found["told"], found["way"]) if found else None
        if found is None or due is None or not _counts(now, found["told"]):
            continue
        before = [
            one
            for one in told
            if one.row["article_id"] != now.row["article_id"]
            and _then(one, now, found["season"] is not None, _named(found))
        ]
        if not before or any(reach(one)[0] <= due[1] and due[0] <= reach(one)[1] for one in before):
            continue
        one = before[0]
        if one.row["regime"] != now.row["regime"] or now.after_a_merger or one.after_a_merger:
            continue
        yield warned(
            AcrossCode.GROWTH_CONFLICTS, subject, [one, now],
            before=one.told.value, before_date=Date(one.row["period"] or one.row["as_of"]),
            after=now.told.value, after_date=Date(now.row["period"] or now.row["as_of"]),
            stated=f"{found['way']} {found['told'].strip()}", due=round(sum(due) / 2),
        )  # fmt: skip


def _named(found: re.Match[str]) -> int | None:
    """The year in which the earlier figure is said to be; None where it is the year before."""
    year = found["year"] or found["then"] or found["first"]
    return (int(year) + (1 if found["first"] else 0)) if year else None


def _counts(now: Reported, told: str) -> bool:
    """Whether a growth is that of the figure: "1.165 lao động, tăng 27 đoàn viên" is of another."""
    sort = sort_counted(told)
    return sort is None or now.figure in _COUNTED_BY[sort]


def _before(now: Reported, told: str, way: str) -> tuple[float, float] | None:
    """Between what the earlier figure must lie."""
    there = [one for one in find_quantities(told) if one.type in (NUMBER, PERCENT)]
    if len(there) != 1 or there[0].value is None or there[0].qualifier != Qualifier.EXACT:
        return None
    [one] = there
    sign = 1 if way == "tăng" else -1
    if one.type == NUMBER:
        due = now.told.value - sign * float(one.value or 0)
        return (due, due) if due > 0 else None
    slack = _POINTS if one.value != int(one.value or 0) else 1.0
    factors = [1 + sign * (float(one.value or 0) + more) / 100 for more in (-slack, slack)]
    if min(factors) <= 0:
        return None
    low, high = sorted(now.told.value / factor for factor in factors)
    return low - 1, high + 1


def _then(one: Reported, now: Reported, season: bool, named: int | None) -> bool:
    """Whether a figure is of the time that another one is said to have grown since."""
    day, before = now.row["as_of"], one.row["as_of"]
    if day is None or before is None:
        return False
    year = named or int(day[:_YEAR]) - 1
    if int(before[:_YEAR]) != year or year >= int(day[:_YEAR]):
        return False
    if now.figure not in STOCKS:
        mine, theirs = now.row["period"] or "", one.row["period"] or ""
        return bool(mine) and len(mine) == len(theirs) and mine[_YEAR:] == theirs[_YEAR:]
    if season:
        return bool(day[_YEAR : _YEAR + 3] == before[_YEAR : _YEAR + 3])
    school = {day[_YEAR + 1 : _YEAR + 3], before[_YEAR + 1 : _YEAR + 3]} <= set(_SCHOOL)
    return school or bool(before[_YEAR + 1 : _YEAR + 3] == "12")
