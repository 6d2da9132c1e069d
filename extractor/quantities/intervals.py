"""Points in time made into periods: one alone, or two with what stands between."""

from dataclasses import replace
from datetime import date
from typing import Final

from extractor.late import late
from extractor.quantities.dating import OPENS, with_year
from extractor.quantities.lexicon import lexicon
from extractor.quantities.points import (
    Point,
    complete,
    interval_of,
    is_jubilee,
    nearest,
    read_point,
)
from extractor.quantities.relative import Claim, word_before

_REMEMBERED: Final = late(r"\($|(?:kỷ niệm|thành lập|truyền thống|năm ngày)[^.\n]{0,80}$")
"""Before two such days: what is remembered on the later one, not what lasted till then."""
_REMEMBERED_WINDOW: Final = 96
"""Code points before the first day in which that is told."""
_DAY_BEHIND: Final = late(
    r" ?\((?:(?:số liệu )?(?:tính |có )?(?:đến|tới) |vào )?(?:hết )?(?:ngày )?(?=\d{1,2}[/.-]\d)"
)
"""What stands between a loose time and its day in brackets: "Giữa năm 2014 (đến 30/6/2014)"."""
_BEGUN: Final = late(
    r"(?<!sẽ )(?<!kiến )(?<!để )\b(?:ra đời|được thành lập)(?: từ| vào| hồi| ngày)?"
    r"(?: cuối| đầu| giữa)? $"
)
"""What has begun at a point before the text was written: "ra đời cuối | tháng 5"."""
_BEGUN_WINDOW: Final = 40
_NOT_AT: Final = frozenset({"trước", "sau", "sinh", "sn"})
"""Words before a point at which what is told did not happen."""


def joins(low: str, first: Point, last: Point) -> bool:
    """Whether two points make an interval, and not a date and a figure."""
    if last.year is not None:
        if last.month is None and first.month is not None and not last.named:
            return False
        return (first.named or last.named or not lexicon().single.after(low, last.end)) and any(
            (first.year, first.month, first.day, first.quarter)
        )
    if first.year is not None and first.month is None:
        return False
    return (last.named or last.month is not None) and bool(first.month or first.day)


def interval(low: str, ref: date | None, pos: int, first: Point, last: Point) -> Claim:
    """What lasts from one point to the other; one that lacks a year takes the other's."""
    if last.year is None:
        if first.year is not None:
            last = replace(complete(last, first), year=first.year)
        elif ref and (near := nearest(complete(last, first), ref)):
            last = near
    first = complete(first, last)
    edtf = interval_of(first, last)
    if is_jubilee(first, last) and _is_remembered(low, pos):
        edtf = None
    return Claim(pos, last.end, edtf)


_SENTENCE_OPENS: Final = late(r"(?:^|[.\n!?…]|\n[-–+*•])\s*$")


def _is_remembered(low: str, pos: int) -> bool:
    """Whether a day to come back to is told: "kỷ niệm ngày thành lập (28/7/1929 - 28/7/2009)"."""
    return _REMEMBERED.search(low, max(0, pos - _REMEMBERED_WINDOW), pos) is not None


def _lies_in(day: Point, whole: Point) -> bool:
    """Whether a day is one of a year or month."""
    return day.year == whole.year and whole.month in (None, day.month)


def dated(low: str, ref: date | None, pos: int, point: Point) -> Claim:
    """One point alone; without a year it takes that of the text around it."""
    lead = word_before(low, pos)
    if lead in _NOT_AT:
        return Claim(pos, point.end, None)
    if not lead and _SENTENCE_OPENS.search(low, max(0, pos - 4), pos):
        lead = OPENS
    if point.year is None:
        begun = point.month and _BEGUN.search(low, max(0, pos - _BEGUN_WINDOW), pos)
        point = with_year(low, point, "hồi" if begun else lead, ref)
    elif point.day is None and (told := _DAY_BEHIND.match(low, point.end)):
        day = read_point(low, told.end())
        if day and day.day and low.startswith(")", day.end) and _lies_in(day, point):
            return Claim(pos, day.end + 1, day.edtf())
    return Claim(pos, point.end, point.edtf() if point.year and point.exists() else None)
