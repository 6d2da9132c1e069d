"""The day of the occasion that a sentence tells of: "dịp này", "tại hội nghị"."""

from bisect import bisect_left
from datetime import date, timedelta
from operator import attrgetter
from typing import Final

from extractor.analysis import Analysis
from extractor.context import forms
from extractor.context.told_in import is_of_a_paper
from extractor.context.words import either
from extractor.late import late

_MONTH: Final = timedelta(days=31)
_START: Final = attrgetter("start")
_OF_THEIR_OWN: Final = (
    r"(?:(?<=\d )|(?<=ba )|(?<=bốn )|(?<=nguồn )|(?<=nguồn vận động )|(?<=lực )|(?<=chính ))"
)
"""What makes of "tại chỗ" no place of an event: "3 tại chỗ", "nguồn tài chính tại chỗ"."""
_OCCASION: Final = late(
    rf"\b(?!{_OF_THEIR_OWN}tại chỗ){either('occasion')}\b(?<!nhân dịp)"
    r"(?! (?:đêm|ngày|tuần|tháng|năm|quý|đợt|mùa|những)\b)"
    r"|\bnhân dịp\b(?! (?:các |lễ |đón )*(?:tết|xuân|trung thu))"
    r"|\bnhân (?:lễ )?kỉ niệm\b"
)
_NEXT_THERE: Final = late(
    r"\W*(?:(?:ngay )?(?:sau đó|tiếp đó|tiếp theo|kế đó|tiếp sau đó)(?: là)?"
    r"|(?:kết thúc|cuối) (?:buổi|chương trình|lễ|hội nghị|phần)[^,;.\d]{0,30})[, ]"
)
"""What opens a sentence on what was done next at the event: "Sau đó Công đoàn ngành trao …"."""
_TOLD_THERE: Final = late(
    r"(?:\b(?:báo cáo|số liệu|thông tin|kết quả|đánh giá)(?: (?:tổng kết|công tác|chính trị"
    r"|được|trình|trình bày|nêu|công bố|hoạt động|đọc))*$)"
)
"""What makes of a meeting the place where a longer time is reported on: "báo cáo tại hội nghị"."""
_AS_OF: Final = late(r"\b(?:đến|tới|hết|trước|từ)\b[^,;.\d]{0,16}\d")
"""What makes of a day one up to which something is told: "Đến ngày 31/12/2024, huyện có …"."""
_BEFORE: Final = 16
_BACK: Final = 7
"""Sentences back that the day may be told."""


def day_of_occasion(analysis: Analysis, start: int, end: int, status: str) -> str | None:
    """The day of the event or of the article, when "on this occasion" stands in the stretch."""
    if status != "reported":
        return None
    if not _tells_occasion(analysis.low, start, end):
        return (
            _day_of_event_near(analysis, start)
            if _NEXT_THERE.match(analysis.low, start, end)
            else None
        )
    told = None if "nay" in analysis.low[start:end] else _day_told_before(analysis, end)
    return told or analysis.layout.event_date or analysis.when


def _day_of_event_near(analysis: Analysis, at: int) -> str | None:
    """The day of the event, where one of the sentences before an offset tells it."""
    day, views = analysis.layout.event_date, analysis.views
    index = bisect_left(views, at, key=_START)
    near = views[max(0, index - _BACK) : index]
    return day if day and any(q.period == day for v in near for q in v.kind_of("period")) else None


def _tells_occasion(low: str, start: int, end: int) -> bool:
    """Whether a stretch tells what was done on an occasion, and not only reported there."""
    return any(
        not _TOLD_THERE.search(low, start, max(start, found.start() - 1))
        for found in _OCCASION.finditer(low, start, end)
    )


def _day_told_before(analysis: Analysis, at: int) -> str | None:
    """The day told last before an offset, if it is one of the month before the article."""
    ref, views = analysis.ref, analysis.views
    if ref is None:
        return None
    index = bisect_left(views, at, key=_START)
    for view in reversed(views[max(0, index - _BACK) : index]):
        for quantity in reversed(view.kind_of("period")):
            day = quantity.period or ""
            lead = analysis.low[max(view.start, quantity.start - _BEFORE) : quantity.end]
            if is_of_a_paper(view, quantity) or (day == ref.isoformat() and day != analysis.when):
                continue  # a day that is only known to be of a year: "hôm nay"
            if quantity.end <= at and forms.ONE_DAY.fullmatch(day) and not _AS_OF.search(lead):
                passed = ref - date.fromisoformat(day)
                return day if timedelta() <= passed <= _MONTH else None
    return None
