"""The day a note above the rows of a table or a list tells: "(Tính đến 31/5/2019)"."""

import re
from typing import Final

from extractor.analysis import SentenceView, once_a_sentence
from extractor.late import late

_TOLD: Final = (
    r"(?:số liệu |thống kê |tình hình )*(?:đoàn viên |được |cập nhật |tính |chốt |có )*"
    r"(?:đến|tới|vào|chốt)(?: hết| cuối)?(?: thời điểm)?(?: ngày| tháng| năm)? ?\d"
)
_NOTE: Final = late(
    rf"^(?:\W*\({_TOLD}[^\n]{{0,80}}|\W*{_TOLD}[\d/. -]*(?:năm \d{{4}})?\W*)\n", re.MULTILINE
)
"""A line that only tells the day, or does so in brackets."""
_REACH: Final = 1500
"""Code points over which the rows below a note may stretch."""


@once_a_sentence
def noted(view: SentenceView) -> str | None:
    """The day of the note over the rows a sentence stands among, which no blank line parts."""
    low = view.analysis.low
    first = max(0, view.start - _REACH)
    if "đến" not in low[first : view.start] and "chốt" not in low[first : view.start]:
        return None
    last = None
    for last in _NOTE.finditer(low, first, view.start):  # noqa: B007
        pass
    if last is None or "\n\n" in low[last.end() : view.start].strip("\n"):
        return None
    for other in view.analysis.views:
        if other.start < last.end() and last.start() < other.end:
            days = [one.period for one in other.kind_of("period") if one.period]
            if days and "/" not in days[0]:
                return days[0]
    return None
