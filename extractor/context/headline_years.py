"""The years a headline looks back on, at its end or in brackets."""

from typing import Final

from extractor.analysis import Analysis
from extractor.context.terms import fits
from extractor.context.words import number_of
from extractor.late import late
from extractor.sought import Sought

TO_DO: Final = (
    r"\b(?:(?:cần|phải|sẽ) làm|nhiệm vụ|trọng tâm|kế hoạch"
    r"|phương hướng|định hướng|mục tiêu|chỉ tiêu|hướng tới|phấn đấu)\b"
)
"""What makes of a year one that lies ahead."""
_RANGE_OF_HEADLINE: Final = late(
    r"\b(?P<count>\d{1,2}|[^\W\d]+) năm\b[^\n]*"
    r"\((?P<first>(?:19|20)\d\d) ?[-–] ?(?P<last>(?:19|20)\d\d)\)"
)
_YEAR_CLOSES: Final = Sought(
    r"\b(?:tổng kết|báo cáo|kết quả|nhìn lại)\b(?P<what>[^\n\d]{0,90}) (?P<year>(?:19|20)\d\d)\s*"
    r"(?![^\n])"
)
_AHEAD: Final = late(TO_DO)


def bare_year_of_headline(analysis: Analysis) -> str | None:
    """The year that ends a headline on a report: "… tổng kết công tác công đoàn 2022"."""
    title = analysis.layout.title_span
    told = _YEAR_CLOSES.search(analysis.low, *title) if title else None
    if told is None or _AHEAD.search(told["what"]):
        return None
    return told["year"] if fits(analysis, told["year"], "reported") else None


def years_of_headline(analysis: Analysis) -> str | None:
    """The years a headline looks back on: "Năm năm một chặng đường (2010-2014)"."""
    title = analysis.layout.title_span
    found = _RANGE_OF_HEADLINE.search(analysis.low, *title) if title else None
    if found is None:
        return None
    count = number_of(found["count"].lower())
    apart = int(found["last"]) - int(found["first"])
    return f"{found['first']}/{found['last']}" if count and count - 1 <= apart <= count else None
