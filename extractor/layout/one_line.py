"""The day of a paper whose letterhead or signature runs on in one line with its words."""

from typing import Final

from extractor.dates import find_dates
from extractor.late import late

_HEAD: Final = 500
_FOOT: Final = 200
_DAY: Final = 40
_LETTERHEAD: Final = late(
    r"hạnh phúc[\s\W_]{1,40}[^\W\d_][^\d.;:()]{1,30}?[,;. ]\s*(?=ngày\s|\d)(?:ngày\s+)?"
)
"""What stands before the day of a letterhead, from the motto of the state on."""
_SIGNED: Final = late(
    r"ngày (\d{1,2} tháng \d{1,2} năm (?:19|20)\d\d|\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d\d)"
    r"[\s\W_]{1,20}(?:t[./]?m\b|k[./]?t\b|ban chấp hành|bch |chủ tịch|người (?:báo cáo|viết|lập)"
    r"|thư k[ýí]|nơi nhận|thủ trưởng|xác nhận)"
)
"""The day over a signature and the first words of it."""


def letterhead_day(text: str) -> str | None:
    """The day of a letterhead with its report behind it.

    >>> letterhead_day("Độc lập - Tự do - Hạnh phúc Lạc Hà, ngày 5 tháng 1 năm 2008 BÁO CÁO")
    '2008-01-05'
    """
    head = text[:_HEAD].lower()
    day = _LETTERHEAD.search(head) if "phúc" in head else None
    hits = find_dates(head[day.end() : day.end() + _DAY]) if day else ()
    return hits[0].iso if hits and hits[0].start <= 1 else None


def foot_day(text: str) -> str | None:
    """The day over a signature at the end of the words.

    >>> foot_day("Sinh hoạt tổ còn ít. Lạc Hà, ngày 5 tháng 1 năm 2008 TM. BCH CÔNG ĐOÀN Lê Lan")
    '2008-01-05'
    """
    foot = text[-_FOOT:].lower()
    day = _SIGNED.search(foot) if "ngày" in foot else None
    hits = find_dates(day[1]) if day else ()
    return hits[0].iso if hits else None
