"""The year a point in time leaves unsaid: "trong tháng 5", "tháng 7 này", "tháng 12 năm ngoái"."""

from dataclasses import replace
from datetime import date
from typing import Final

from extractor.late import late
from extractor.quantities.lexicon import lexicon
from extractor.quantities.points import Point, nearest

_OF_YEAR: Final = late(r" năm (nay|ngoái|tới|sau)(?!\w)")
_OFFSETS: Final = {"nay": 0, "ngoái": -1, "tới": 1, "sau": 1}
_THIS: Final = late(r" này(?!\w)")
_NEXT: Final = late(
    r" (?:sắp )?tới(?: đây)?(?=\s*[,:;.)]|\s*$| (?:công đoàn|lđlđ|cđcs|sẽ|ban|quận|huyện|tỉnh)\b)"
)
_JUST_PAST: Final = (" vừa qua", " vừa rồi")
_YEARLY: Final = (" hằng", " hàng", " âm")
OPENS: Final = "^"
"""Given for the word before a point that opens a sentence."""
_HALF_YEAR: Final = 6
_SET_OFF: Final = late(
    r", (?!(?:tháng|quý|và|một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín|mười)\b)[^\W\d]"
    r"| (?:đã |vừa )?(?:kết nạp|phát triển|thành lập|trao|tặng|hỗ trợ|công đoàn|cđcs|lđlđ)\b"
)
"""What sets off a month at the head of a sentence: "Tháng 8, khi mưa lớn …"."""
_PREPOSITIONS: Final = frozenset(
    {"trong", "đến", "tới", "hết", "từ", "vào", "đầu", "cuối", "giữa", "hồi"}
)


def with_year(low: str, point: Point, lead: str, ref: date | None) -> Point:
    """A point with no year of its own as it is meant on the reference date, where that is sure.

    Args:
        low: Folded text.
        point: As it is written; its end moves past a year told after it.
        lead: The word before it, ``OPENS`` where it opens a sentence.
        ref: The reference date.

    >>> point = with_year("tháng 12 năm ngoái", Point(8, month=12), "", date(2020, 6, 3))
    >>> point.edtf(), point.end
    ('2019-12', 18)
    """
    if (point.month or point.quarter) and (told := _OF_YEAR.match(low, point.end)):
        year = ref.year + _OFFSETS[told[1]] if ref else None
        return replace(point, year=year, end=told.end())
    if ref is None:
        return point
    if point.month and _THIS.match(low, point.end):
        return replace(point, year=ref.year)
    if point.month and not point.day and _NEXT.match(low, point.end):
        return replace(point, year=ref.year + (point.month <= ref.month))
    if not _is_sure(low, point, lead, ref):
        return point
    if point.quarter:
        return replace(point, year=ref.year)
    if lead == OPENS and point.day is None and point.month and _SET_OFF.match(low, point.end):
        return replace(point, year=ref.year - (point.month - ref.month > _HALF_YEAR))
    past = lead == "hồi" or low.startswith(_JUST_PAST, point.end)
    return nearest(point, ref, past=past) or point


def _is_sure(low: str, point: Point, lead: str, ref: date) -> bool:
    if point.quarter:
        return point.quarter * 3 - 2 <= ref.month
    if point.day is None:
        if low.startswith(_JUST_PAST, point.end):
            return True
        if lead == OPENS:
            return _SET_OFF.match(low, point.end) is not None
        return lead in _PREPOSITIONS and not low.startswith(_YEARLY, point.end)
    return (point.day, point.month) not in lexicon().holidays
