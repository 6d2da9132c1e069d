"""Unions that are only counted or told in general: "71 công đoàn cơ sở", "các CĐCS"."""

import re
from functools import cache
from typing import Final

from extractor.branches.words import branch_words
from extractor.late import late
from extractor.third_place import is_third_place

_LONGEST_COUNT: Final = 24
_COUNTED_LIST: Final = late(r"\d (?:lđlđ|công đoàn|liên đoàn lao động) [^.;:\d]{2,24}(?:,| và) $")
"""A list of kinds of union that are counted together: "9/12 LĐLĐ huyện, công đoàn ngành"."""


_UNITS: Final = ("tổ chức ", "lượt ", "đơn vị ")


@cache
def _counts() -> tuple[tuple[str, ...], re.Pattern[str]]:
    """What may count a head, and how a lead ends that holds it."""
    words = "|".join(re.escape(word) for word in branch_words().counted)
    ends = (*"0123456789%", *branch_words().counted, *map(str.strip, _UNITS))
    return ends, re.compile(rf"(?:\d|%|\b(?<!thuộc )(?:{words})) *(?:{'|'.join(_UNITS)})?\Z")


_DATE: Final = late(
    r"(?:\b(?:năm(?: (?:19|20))?|tháng|ngày|qu[íý]) ?\d{1,2}|[/-](?:19|20)\d\d"
    r"|\b(?:đầu|cuối|trong|cả|mỗi|hằng|hàng|giữa|suốt|hết|sang|nửa|một|hai|ba|bốn|năm|sáu|bảy"
    r"|tám|chín|mười|nhiều|mấy|vài|những|các|từng|\d) năm) $"
)
"""A date before a head, whose number counts no unions: "Quý I/2012", "Từ đầu năm LĐLĐ huyện"."""


def counted(low: str, start: int) -> bool:
    """Whether a bare head is counted or general: "71 công đoàn cơ sở", "các CĐCS"."""
    ends, pattern = _counts()
    lead = low[max(0, start - _LONGEST_COUNT) : start]
    counted = lead.rstrip().endswith(ends) and pattern.search(lead)
    listed = lead.endswith((", ", " và ")) and _COUNTED_LIST.search(low, max(0, start - 40), start)
    if not (counted or listed) or low.endswith("ban tổ chức ", 0, start):
        return False
    if is_third_place(low, start - len("ba ")):
        return False
    return _DATE.search(low, max(0, start - 18), start) is None
