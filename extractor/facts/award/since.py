"""Years from which on a title was won: "từ năm 2010, năm nào cũng đạt …"."""

from extractor.analysis import SentenceView
from extractor.late import late
from extractor.sought import Sought
from extractor.years import YEAR

_SINCE = Sought(
    rf"\b(?:kể từ|từ) (?:năm (?:học )?)?(?P<year>{YEAR})"
    r"(?!\s*[-–/])(?!\s*(?:đến|tới)\b)(?!\s*(?:,|và)\s*(?:năm )?\d)"
    r"[^;.:]{0,60}?\b(?:năm nào|lần nào|luôn|liên tục|đều|hằng năm|hàng năm|mỗi năm)\b"
    r"(?![^;.]{0,20}\d{4})[^;.:]{0,90}$"
)
"""A year from which on a title was won every year."""
_UP_TO_NOW = late(
    rf"[^.;,\d]{{0,60}}?\b(?:kể từ|từ) (?:năm (?:học )?)?(?P<year>{YEAR})(?:\s?[-–]\s?{YEAR})?,? "
    r"(?:cho )?(?:đến|tới) (?:nay|hiện nay|bây giờ)\b(?! (?:đạt|được|nhận|liên tục|luôn|đều)\b)"
)
"""The same, told behind the title: "Công đoàn cơ sở vững mạnh: từ năm 2010 đến nay"."""


def years_since(view: SentenceView, start: int, at: int) -> str | None:
    """From a year on, when a title was won each year: "từ năm 2010, năm nào cũng đạt …"."""
    found = view.search(_SINCE, view.analysis.low, start, at)
    return f"{found['year']}/.." if found else None


def years_up_to_now(view: SentenceView, at: int, end: int) -> str | None:
    """From the year on that is told right behind a title: "… từ năm 2010 đến nay"."""
    found = _UP_TO_NOW.match(view.analysis.low, at, min(end, view.end))
    return f"{found['year']}/.." if found else None
