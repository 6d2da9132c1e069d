"""Points in time as written ("ngày 30/6/2018", "tháng 5/2019", "quý I/2020", "năm 2016")."""

import re
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from extractor.late import late

#: A year; not the beginning of a grouped number ("2.000") or of a longer one.
YEAR: Final = r"(?:19|20)\d\d(?!\d|[.,]\d{3}(?!\d))"
_ROMAN: Final = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "một": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4}
_MONTHS: Final = {
    name: number
    for number, names in enumerate(
        ("một giêng", "hai", "ba", "tư bốn", "năm", "sáu", "bảy bẩy", "tám", "chín", "mười"), 1
    )
    for name in names.split()
} | {"mười một": 11, "mười hai": 12}
_MONTH: Final = r"(?:\d{1,2}|" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")(?!\w)"
_END: Final = r"(?![\d/]|[.,\-]\d|-[^\W\d]|%)"

_TO_MONTH: Final = r"-\d{1,2}/(?:19|20)\d\d(?!\d)"
"""A month that a month before it reaches to: "6-9/2020", "6/2018-6/2023"."""
_MONTH_END: Final = rf"(?:{_END}|(?={_TO_MONTH}))"
_SHORT_END: Final = r"(?!\d|[/.,\-]\d|%|-[^\W\d])"
_DAY: Final = r"(?:ngày|mùng|mồng) "
_IN_YEAR: Final = r"(?:,? năm |/|-| )"
_JUBILEE: Final = 5
_QUARTER: Final = r"i{1,3}|iv|[1-4]"

_POINT: Final = late(
    r"(?P<lead>(?:(?:hết|đầu|cuối|giữa|khoảng|thời điểm|vào) ){0,2})"
    r"(?:"
    # 2016-07-21
    rf"(?P<y0>(?:19|20)\d\d)-(?P<m0>\d\d)-(?P<d0>\d\d){_END}"
    # (ngày) 30/6/2018, 30-6-2018, 30.6.2018, 30 / 6 / 2018
    rf"|(?P<w1>{_DAY})?(?P<d1>\d{{1,2}})(?: ?(?P<s>[/.\-]) ?)(?P<m1>\d{{1,2}})"
    rf"(?: ?(?P=s) ?|,? năm )(?P<y1>{YEAR}){_END}"
    # (ngày) 5 tháng 3 năm 2020, 5 tháng 3/2020
    rf"|(?:{_DAY})?(?P<d2>\d{{1,2}}) tháng (?P<m2>{_MONTH}){_IN_YEAR}(?P<y2>{YEAR}){_END}"
    # tháng 5/2019, tháng 5 năm 2019, tháng 5-2019
    rf"|(?:tháng|thg) (?P<m3>{_MONTH})(?: ?[/.\-] ?|,? năm |,? )(?P<y3>{YEAR}){_MONTH_END}"
    # quý I/2020, quý 1 năm 2020
    rf"|qu[ýí] (?P<q4>{_QUARTER}|một|hai|ba|bốn|tư)(?: ?[/\-] ?|,? năm |,? )(?P<y4>{YEAR}){_END}"
    # 5/2008
    rf"|(?P<m5>\d{{1,2}})[/\-](?P<y5>{YEAR}){_MONTH_END}"
    # năm 2016
    rf"|(?P<w6>năm )?(?P<y6>{YEAR})(?!/\d|[^\W\d]|%)"
    # without a year
    rf"|(?P<w7>{_DAY})?(?P<d7>\d{{1,2}})(?:[/.\-]|(?P<t7> tháng ))"
    rf"(?P<m7>1[0-2]|0?[1-9]){_SHORT_END}"
    rf"|(?:tháng|thg) (?P<m8>{_MONTH})(?:(?![/.,\-]\d|%)|(?={_TO_MONTH}))"
    rf"|(?P<w9>{_DAY})?(?P<d9>\d{{1,2}})(?!\d|[/.,]\d|-\d(?!\d?[/.]\d)|%)"
    rf"|qu[ýí] (?P<q10>{_QUARTER})(?!\w|[/.,\-]\d)"
    r")"
)
# The groups of the pattern in order, and those that make a point sure.
_PARTS: Final = tuple(sorted(_POINT.groupindex, key=lambda name: _POINT.groupindex[name]))
_NAMED: Final = frozenset({"w1", "w6", "w7", "w9", "t7", "m3", "m8", "q4", "q10"})


@dataclass(slots=True, unsafe_hash=True)
class Point:
    """A year, month, day or quarter; what the text leaves unsaid is None.

    ``named`` tells that a word (năm, tháng, ngày, quý) or a full date makes it sure.
    """

    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    quarter: int | None = None
    named: bool = False
    early: bool = False

    def exists(self) -> bool:
        """Whether the calendar has it, as far as it is told."""
        if self.month is not None and not 1 <= self.month <= 12:
            return False
        if self.day is None:
            return True
        longest = monthrange(self.year or 2000, self.month)[1] if self.month else 31
        return 1 <= self.day <= longest

    def first(self) -> str:
        """EDTF of its beginning, as far as the text is precise."""
        if self.quarter:
            return f"{self.year}-{self.quarter * 3 - 2:02}"
        if self.early and self.month is None:
            return f"{self.year}-01"
        return self._written()

    def last(self) -> str:
        """EDTF of its end."""
        return f"{self.year}-{self.quarter * 3:02}" if self.quarter else self._written()

    def edtf(self) -> str:
        """EDTF of the point: a date, or the interval of a quarter."""
        return f"{self.first()}/{self.last()}" if self.quarter else self._written()

    def _written(self) -> str:
        if self.month is None:
            return str(self.year)
        if self.day is None:
            return f"{self.year}-{self.month:02}"
        return f"{self.year}-{self.month:02}-{self.day:02}"


def read_point(low: str, pos: int) -> Point | None:
    """The point in time that begins at ``pos`` of a folded text.

    >>> read_point("ngày 5 tháng 3 năm 2020", 0).edtf()
    '2020-03-05'
    >>> read_point("quý iii/2019", 0).edtf()
    '2019-07/2019-09'
    """
    match = _POINT.match(low, pos)
    if match is None:
        return None
    found: dict[str, int] = {}
    named = False
    for name, written in zip(_PARTS, match.groups(), strict=True):
        if not written:
            continue
        kind = name[0]
        if kind in "ymdq":
            words = _ROMAN if kind == "q" else _MONTHS
            found[kind] = int(written) if written.isdecimal() else words[written]
        named = named or name in _NAMED
    year, month, day, quarter = found.get("y"), found.get("m"), found.get("d"), found.get("q")
    named = named or (year is not None and month is not None and not match["m5"])
    point = Point(match.end(), year, month, day, quarter, named, "đầu" in match["lead"])
    return point if point.exists() else None


def complete(point: Point, other: Point) -> Point:
    """``point`` with the month and year it leaves to ``other`` ("từ ngày 15 đến 20/3/2019")."""
    month = point.month
    if month is None and point.day is not None:
        month = other.month
    year = other.year if point.year is None else point.year
    return replace(point, month=month, year=year)


_SOON: Final = 75
"""Days in which a month of the year after the reference date is told without its year."""


def nearest(point: Point, ref: date, *, past: bool = False) -> Point | None:
    """``point`` with the year that brings it nearest to ``ref`` (``past``: not after it).

    Of the year after it only the first months are meant: "giữa tháng 4" told in October is over.
    """
    if point.month is None or not 1 <= point.month <= 12:
        return None
    best: tuple[int, int] | None = None
    day = point.day or 15
    for year in (ref.year - 1, ref.year, ref.year + 1):
        if not 1 <= day <= monthrange(year, point.month)[1]:
            continue
        distance = (date(year, point.month, day) - ref).days
        if past and distance > (0 if point.day else 15):
            continue
        if year > ref.year and distance > _SOON:
            continue
        if best is None or abs(distance) < best[0]:
            best = (abs(distance), year)
    return replace(point, year=best[1]) if best else None


def interval_of(first: Point, last: Point) -> str | None:
    """EDTF of the stretch between two points, None when it does not run forward.

    >>> interval_of(Point(0, 2019, 1), Point(0, 2019, 6))
    '2019-01/2019-06'
    """
    if first.year is None or last.year is None or not (first.exists() and last.exists()):
        return None
    start, end = first.first(), last.last()
    size = min(len(start), len(end))
    return f"{start}/{end}" if start[:size] <= end[:size] and start != end else None


def years_of(written: str) -> str | None:
    """EDTF from the first to the last of a list of years.

    >>> years_of("2015, 2016 và 2017")
    '2015/2017'
    """
    years = [int(year) for year in re.findall(r"\d{4}", written)]
    return f"{years[0]}/{years[-1]}" if years == sorted(set(years)) else None


def is_jubilee(first: Point, last: Point) -> bool:
    """Whether two points are one day, years apart, as "28/7/1929 - 28/7/2019".

    >>> is_jubilee(Point(0, 1929, 7, 28), Point(0, 2019, 7, 28))
    True
    """
    same_day = first.day is not None and (first.day, first.month) == (last.day, last.month)
    return same_day and (last.year or 0) - (first.year or 0) >= _JUBILEE
