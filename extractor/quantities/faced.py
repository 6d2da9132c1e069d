"""Times told by halves, of a figure that faces another time's: "… 29 triệu đồng; 6 tháng 33 triệu".

The first time is told in full; those that follow it in the sentence are short labels, each right
before its own figure: "6 tháng", "tháng 6", "cả năm", "2019".
"""

import re
from datetime import date
from typing import Final

from extractor.late import late
from extractor.quantities.points import Point, nearest
from extractor.quantities.relative import Claim
from extractor.quantities.words import read_words

_PARTED: Final = (", ", "; ", ": ", "- ", "– ", "và ", "còn ", "riêng ", "sang ", "đến ", "cả ")
_SET_OFF: Final = late(r"[,;:–-] (?:(?:còn|và|riêng|trong|tính|thì|sang|đến|ước) ){0,2}(?:cả )?$")
_SET_OFF_WINDOW: Final = 24
_WORDS: Final = r"một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín|mười(?: một)?"
_OF_FIGURE: Final = (
    r"(?:(?:thì|cũng|mới|chỉ|đã|ước|dự kiến|phấn đấu|sẽ|thu|chi|được|là|đạt|có|còn|lên|tăng|giảm"
    r"|xuống|tới|đến|gần|hơn|trên|khoảng|con số này|số này) ){0,4}"
    r"\d(?![\d.,]* ?(?:%|tháng|năm|ngày|tuổi|lần|giờ|buổi|/))"
)
_LABEL: Final = late(
    rf"(?:(?P<months>\d{{1,2}}|{_WORDS}) tháng|(?P<whole>năm)"
    rf"|(?:tháng|thg) (?P<month>\d{{1,2}})|(?P<year>20[0-3]\d)(?=:| [^\W\d]))(?=,?:? {_OF_FIGURE})"
)
_PART: Final = (
    rf"\b(?P<count>\d{{1,2}}|{_WORDS}) tháng (?:đầu|cuối) (?:của )?năm\b|\bnửa (?:đầu|cuối) năm\b"
    r"|\bqu[ýí] (?:i{1,3}|iv|[1-4])\b"
)
_PART_TOLD: Final = late(rf"(?:{_PART})[^;.\n]{{0,90}}?\d")
_MONTH_TOLD: Final = late(
    r"\b(?:tháng|thg) (\d{1,2})\b(?:[/-](?:19|20)\d\d|(?![/.-]\d))[^;.\n]{0,90}?\d"
)
_YEAR_TOLD: Final = late(r"\bnăm ((?:19|20)\d\d)\b(?![/.-])[^;.\n]{0,90}?\d")
_YEARS: Final = late(r"(?:\bnăm |/|\b)((?:19|20)\d\d)(?=[,;: )]|\.(?!\d))")
_LAST_YEAR: Final = late(r"\bnăm (?:ngoái|trước|rồi)\b")
_REACH: Final = 260
_DECEMBER: Final = 12
_DECADE: Final = 10


def faced(low: str, ref: date | None, pos: int) -> Claim | None:
    """The time at ``pos`` told as one of several, each with its figure.

    >>> low = "9 tháng đầu năm 2018 thu 29 triệu đồng; 6 tháng 20 triệu đồng"
    >>> faced(low, None, 40)
    Claim(start=40, end=47, edtf='2018-01/2018-06')
    >>> faced("hỗ trợ thai sản, 6 tháng 3 triệu đồng", date(2018, 7, 1), 17) is None
    True
    """
    if not low.endswith(_PARTED, 0, pos):
        return None
    label = _LABEL.match(low, pos)
    if label is None or not _SET_OFF.search(low, max(0, pos - _SET_OFF_WINDOW), pos):
        return None
    start = max(low.rfind(stop, max(0, pos - _REACH), pos) for stop in (". ", "\n"))
    start = max(start + 1, pos - _REACH, 0)
    if label["year"]:
        return _year(low, start, pos, label)
    if label["month"]:
        return _month(low, ref, start, pos, label)
    parts = list(_PART_TOLD.finditer(low, start, pos))
    year = _year_of(low, ref, start, pos)
    whole = low.endswith("cả ", 0, pos)
    if not parts or year is None or bool(label["whole"]) != whole:
        return None
    if whole:
        return Claim(pos, label.end(), str(year))
    count = _number(label["months"])
    if not 1 < count <= _DECEMBER or any(count == _number(part["count"]) for part in parts):
        return None
    return Claim(pos, label.end(), f"{year}-01/{year}-{count:02}")


def _year(low: str, start: int, pos: int, label: re.Match[str]) -> Claim | None:
    """Reads "năm 2017 được 29 triệu đồng, 2018: 33 triệu đồng"."""
    told = _YEAR_TOLD.search(low, start, pos)
    year = int(label["year"])
    if told is None or not 0 < abs(year - int(told[1])) < _DECADE:
        return None
    return Claim(pos, label.end(), label["year"])


def _month(low: str, ref: date | None, start: int, pos: int, label: re.Match[str]) -> Claim | None:
    """Reads "Tháng 5 chi 20 triệu đồng, tháng 6: 30 triệu đồng"."""
    told = _MONTH_TOLD.search(low, start, pos)
    month = int(label["month"])
    if told is None or not 0 < month <= _DECEMBER or int(told[1]) == month:
        return None
    years = _YEARS.findall(low, start, pos)
    if years:
        return Claim(pos, label.end(), f"{years[-1]}-{month:02}")
    near = nearest(Point(0, month=month), ref) if ref else None
    return Claim(pos, label.end(), f"{near.year}-{month:02}" if near else None)


def _year_of(low: str, ref: date | None, start: int, pos: int) -> int | None:
    """The year whose parts are told: the last that stands before, else that of the text."""
    if years := _YEARS.findall(low, start, pos):
        return int(years[-1])
    return ref.year if ref and not _LAST_YEAR.search(low, start, pos) else None


def _number(told: str | None) -> int:
    if not told or told.isdecimal():
        return int(told or 0)
    spelled = read_words(told, 0)
    return int(spelled.value) if spelled else 0
