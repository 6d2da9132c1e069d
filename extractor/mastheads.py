"""The month of a text that its masthead tells: "Lâm Đồng, tháng 12/2014"."""

import re
from calendar import monthrange
from datetime import date
from typing import Final

from extractor.late import late
from extractor.sought import Sought

_MONTH_TOLD: Final = (
    r"(?:tháng (?:\d{1,2}(?: ?[-–+&,] ?| và ))?(?P<month>0?[1-9]|1[0-2])"
    r"|qu[íý] (?P<quarter>iv|i{1,3}|[1-4]))(?: năm | ?[/–-] ?| )"
    r"(?P<year>(?:19|20)\d\d)(?:\W*$|\W*lưu hành| -)"
)
_MONTH: Final = Sought(_MONTH_TOLD, re.MULTILINE)
"""A month or quarter that ends a line, without which no line dates a text by one."""
_MONTH_LINE: Final = Sought(
    r"^(?:\W*(?:[^\W\d][^\d,.;:()\n]{1,30},\s*)?"
    r"|[^\n]{0,80}(?:\bsố\b[^\n.;,]{0,24},? ?|nội bộ\W{1,4}"
    r"|\b(?:bản tin|nội san|tập san|đặc san|tạp chí|tin vắn|điểm tin|tổng hợp tin)\b"
    rf"[^\n.;,]{{0,50}})){_MONTH_TOLD}",
    re.MULTILINE,
)
"""A line that dates a text by its month: "Lâm Đồng, tháng 12/2014", "Số 31 (quý II/2012)"."""
_ISSUE_LINE: Final = Sought(
    r"^[^\n]{0,40}\b(?:bản tin|nội san|tập san|đặc san)\b[^\n.;]{0,60}"
    r"\bsố:? ?(?P<month>0?[1-9]|1[0-2]) ?[/-] ?(?P<year>20\d\d)"
    r"(?:\W*$|[)\]]? ?[*|•·–-] |\W*(?:lưu hành|nội bộ|tài liệu|ra ngày|trang)\b)",
    re.MULTILINE,
)
"""A masthead that numbers the issues of a year by its months: "Bản tin … - Số 07/2024"."""
_DAYS: Final = late(r"\b[0-3]?\d[/.](1[0-2]|0?[1-9])[/.](20\d\d)\b")
_ROMAN: Final = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_HEAD: Final = 400


def month_of_masthead(low: str) -> date | None:
    r"""The last day of the month, or of the quarter, that the head of a text is dated with.

    >>> month_of_masthead("bản tin công đoàn\nsố 31 (quý ii/2012)\n")
    datetime.date(2012, 6, 30)
    """
    told = _MONTH.search(low, 0, _HEAD) and _MONTH_LINE.search(low, 0, _HEAD)
    told = told or _ISSUE_LINE.search(low, 0, _HEAD)
    if told is None:
        return None
    month = _late_in(told)
    numbered = told.re is _ISSUE_LINE.compiled and any(
        (int(day[2]), int(day[1])) > (month.year, month.month) for day in _DAYS.finditer(low)
    )
    return None if numbered else month


def _late_in(told: re.Match[str]) -> date:
    """The last day of the month, or of the quarter, that a masthead tells."""
    quarter: str | None = told.groupdict().get("quarter")
    month = int(_ROMAN.get(quarter, quarter)) * 3 if quarter else int(told["month"])
    year = int(told["year"])
    return date(year, month, monthrange(year, month)[1])
