"""Full calendar dates as the Vietnamese press writes them.

Only dates with day, month and year are read here; always day before month, or the ISO
order. An impossible date (``31/02/2020``, ``10/25/2017``) is no date: nothing is swapped
to make it one.

Example:
    >>> [hit.iso for hit in find_dates("Cập nhật: 25/10/2017 | 09:41, sửa 5 tháng 3 năm 2021")]
    ['2017-10-25', '2021-03-05']
"""

from __future__ import annotations

import re
from datetime import date
from typing import Final, NamedTuple

from extractor.late import late

#: Month names, Vietnamese words and English templates, January first.
_MONTH_NAMES: Final = (
    ("một", "giêng", "jan", "january"),
    ("hai", "feb", "february"),
    ("ba", "mar", "march"),
    ("tư", "bốn", "apr", "april"),
    ("năm", "may"),
    ("sáu", "jun", "june"),
    ("bảy", "bẩy", "jul", "july"),
    ("tám", "aug", "august"),
    ("chín", "sep", "september"),
    ("mười", "oct", "october"),
    ("mười một", "nov", "november"),
    ("mười hai", "chạp", "dec", "december"),
)
_MONTHS: Final = {name: n for n, names in enumerate(_MONTH_NAMES, start=1) for name in names}

_YEAR: Final = r"((?:19|20)\d{2})(?!\d)"
_WORD_MONTH: Final = (
    r"(\d{1,2}|mười\s(?:một|hai)|một|giêng|hai|ba|tư|bốn|năm|sáu|bảy|bẩy|tám|chín|mười|chạp)"
)
_ENGLISH_MONTH: Final = (
    r"(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sep(?:tember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)

#: Each form with the order of its groups.
_FORMS: Final[tuple[tuple[re.Pattern[str], str], ...]] = (
    (
        re.compile(rf"(?<![\d/.,])(\d{{1,2}})\s?([/.\-])\s?(\d{{1,2}})\s?\2\s?{_YEAR}(?![/.]\d)"),
        "d-my",
    ),
    (
        re.compile(r"(?<![\d/.,\-])((?:19|20)\d{2})([/.\-])(\d{1,2})\2(\d{1,2})(?!\d|[/.\-]\d)"),
        "y-md",
    ),
    (
        re.compile(
            r"(?<![\d/.,])(?<!số )(?<!kỳ )"
            rf"(\d{{1,2}})\s*(?:,\s*)?(?:tháng|thg|th)\.?\s*{_WORD_MONTH}"
            rf"\s*(?:,|năm|-|/)?\s*{_YEAR}",
            re.I,
        ),
        "dmy",
    ),
    (re.compile(rf"\b(?:tháng|thg|th)\.?\s*{_WORD_MONTH}\s+(\d{{1,2}}),?\s+{_YEAR}", re.I), "mdy"),
    (re.compile(rf"(?<![\d/.,])(\d{{1,2}})\s+{_ENGLISH_MONTH}\.?,?\s+{_YEAR}", re.I), "dmy"),
    (re.compile(rf"\b{_ENGLISH_MONTH}\.?\s+(\d{{1,2}})(?:,\s*|\s+){_YEAR}", re.I), "mdy"),
)
_HAS_YEAR: Final = late(r"[12](?<!\d.)(?:9|0)\d\d(?!\d)")
_BEHIND_WORD: Final = tuple(_FORMS[number] for number in (1, 2))
"""The forms of which a year behind the word "năm" may be part."""
_LONGEST_BEFORE: Final = 32
_LONGEST_AFTER: Final = 8
#: A clock time beside a date: "09:41", "10h30", "8 giờ 15", "08:30:00 AM", "T08:30".
CLOCK: Final = late(
    r"(?<!\d)(?:T(?=\d\d:))?(?:[01]?\d|2[0-3])\s?(?::|h|g(?=\d)|giờ)\s?(?:[0-5]\d(?:phút|p|')?)?"
    r"(?::[0-5]\d(?:\.\d+)?)?(?:\s?(?:AM|PM|SA|CH)\b)?Z?(?![\d\w])",
    re.I,
)


class DateHit(NamedTuple):
    """One date: where it stands (code points) and which day it is (``YYYY-MM-DD``)."""

    start: int
    end: int
    iso: str


def find_dates(text: str) -> list[DateHit]:
    """Every full date of a text, in order.

    Args:
        text: Normalised text; a metadata line or a paragraph.

    Returns:
        The dates that exist in the calendar, without overlaps.

    >>> find_dates("Thứ tư, 10 Tháng 8 2011 08:34")
    [DateHit(start=8, end=23, iso='2011-08-10')]
    >>> find_dates("Ngày 31/02/2020"), find_dates("Bản tin số 11, tháng 11/2020")
    ([], [])
    """
    hits: list[DateHit] = []
    if "20" not in text and "19" not in text:
        return hits
    for year in _HAS_YEAR.finditer(text):
        # A date is read around its year only: paragraphs are long, and years few.
        start, end = max(0, year.start() - _LONGEST_BEFORE), year.end() + _LONGEST_AFTER
        named = text.endswith("năm ", 0, year.start())
        for pattern, order in _BEHIND_WORD if named else _FORMS:
            for match in pattern.finditer(text, start, end):
                iso = _iso(match, order)
                if iso and all(
                    hit.end <= match.start() or match.end() <= hit.start for hit in hits
                ):
                    hits.append(DateHit(*match.span(), iso))
    return sorted(hits)


def _iso(match: re.Match[str], order: str) -> str | None:
    """The matched day in ISO form, or None when the calendar has no such day."""
    part = {name: match[index] for index, name in enumerate(order, start=1)}
    month = part["m"].lower()
    number = int(month) if month.isdigit() else _MONTHS[" ".join(month.split())]
    try:
        return date(int(part["y"]), number, int(part["d"])).isoformat()
    except ValueError:
        return None
