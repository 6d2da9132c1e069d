"""Periods told by pointing: "đêm ấy", "cùng năm", "năm học tới", "dịp Tết"."""

import re
from typing import Final

from extractor.analysis import SentenceView
from extractor.context import forms
from extractor.context.festival import festivals
from extractor.context.parts import NUMBER, count_of
from extractor.context.report import year_of
from extractor.context.terms import fits, resolved
from extractor.context.told_in import periods_told
from extractor.late import late
from extractor.sought import Sought

_BACK: Final = Sought(
    r"\b(?P<those>(?:những|các|mấy|suốt) (?:đêm|ngày|hôm|tuần|tháng))"
    r" (?:\w+ ){0,2}(?:ấy|đó|nọ)\b"
    r"|\b(?:trận|cơn|đợt|mùa|vụ|chuyến|phiên) [^\W\d]+ (?:ấy|đó|nọ)\b"
    r"|\b(?P<that>đêm|hôm|ngày|sáng|chiều|tối|buổi|năm|đợt|tháng|lần|mùa|trận|cơn|lũ|dịch)"
    r" (?:ấy|đó|nọ)\b"
    r"|\bcùng (?P<same>ngày|năm|tháng|dịp|đợt|thời gian|thời điểm|kì)\b(?! năm| với| \d)"
    r"|\b(?:cũng|ngay) (?:trong|vào|tại) (?P<too>năm|tháng|ngày|đợt|mùa)"
    r" (?:này|ấy|đó|trên|ra mắt|thành lập|đại hội|khai mạc|khánh thành|hội nghị)\b"
)
_BACK_WORDS: Final = (" ấy", " đó", " nọ", "cùng ", "cũng ", "ngay ")
"""Words of which each of these has one."""
_LENGTHS: Final = {
    **dict.fromkeys(("đêm", "hôm", "ngày", "sáng", "chiều", "tối", "buổi"), forms.ONE_DAY),
    "tháng": re.compile(r"\d{4}-\d\d(?:-\d\d)?"),
}
"""What a period must be that a word for a day, or for a month, points back to."""
_THAT_YEAR: Final = late(r"\W*(?:(?:trong|cũng|chính|vào|ngay) ){0,2}năm (?:ấy|đó|nọ)\b")
"""What opens a sentence that goes on with a year told before."""
_ONE_YEAR: Final = re.compile(r"\d{4}(?:-\d\d){0,2}")
_ANY: Final = late(r".+")
_LONGER: Final = late(r"(?!\d{4}-\d\d-\d\d$).+")
"""What "những ngày ấy" points back to: no single day."""
_NEXT: Final = late(r"\b(?:năm|năm học) (?:tới|sau|mới|tiếp theo|kế tiếp)|\bsang năm\b")
_TET: Final = Sought(r"\btết\b(?! trung thu| thiếu nhi| độc lập| dương)")
_LAST_MONTHS: Final = 10
"""The month from which a Tết that is planned is that of the next year."""


_SAME_TIME: Final = late(r"\bcùng (?:thời gian|thời kì|giai đoạn|khoảng thời gian)\b")
_THOSE_YEARS: Final = Sought(rf"\b{NUMBER} năm (?:đó|ấy)\b")
_SAME_YEAR: Final = late(r"\b(?:cùng|cũng trong|ngay trong) năm(?: (?:đó|ấy|này))?\b(?! \d)")
_POINTED: Final = 7
"""Sentences back that a word such as "cùng ngày" may point."""
_POINTED_TO_YEAR: Final = 12
"""Those back that "Năm ấy, …" may point, past the items of a list."""


def points_back(view: SentenceView, start: int, end: int) -> re.Pattern[str] | None:
    """What the period is like to which words between two offsets point back: "đêm ấy" to a day.

    None when no words do.
    """
    low = view.analysis.low
    if not any(low.find(word, start, end) >= 0 for word in _BACK_WORDS):
        return None
    found = view.search(_BACK, low, start, end)
    if found is None:
        return None
    if found["those"]:
        return _LONGER
    if found["that"] == "năm" and _THAT_YEAR.match(view.analysis.low, view.start):
        return _ONE_YEAR
    return _LENGTHS.get(found["that"] or found["same"] or found["too"], _ANY)


def year_ahead(view: SentenceView, at: int) -> str | None:
    """The year after the one reported on, in a text without a date: "năm học tới", "sang năm"."""
    analysis = view.analysis
    if analysis.ref is not None or not _NEXT.search(analysis.low, view.start, at):
        return None
    years = [int(year) for year in (year_of(analysis) or "").split("/") if year.isdigit()]
    return "/".join(str(year + 1) for year in years) or None


def names_feast(view: SentenceView, at: int, status: str) -> bool:
    """Whether a result is told of a Tết that is named without its year: "dịp Tết, trao …"."""
    if status != "reported" or view.kind_of("period"):
        return False
    return view.search(_TET, view.analysis.low, view.clause(at)[0], at) is not None


def year_of_feast(view: SentenceView, at: int, status: str) -> str | None:
    """The year of the Tết a sentence names without its year."""
    analysis = view.analysis
    if not view.search(_TET, analysis.low, view.clause(at)[0], at):
        return None
    dated = [
        feast.period
        for feast in festivals(analysis.low, 0, view.start, analysis.ref)
        if feast.period and fits(analysis, feast.period, status)
    ]
    if dated:
        return dated[-1]
    if analysis.ref is None:
        return None
    late = analysis.ref.month >= _LAST_MONTHS
    if status == "target":
        return str(analysis.ref.year + late)
    return None if late else str(analysis.ref.year)


def pointed_at(view: SentenceView, at: int, status: str) -> str | None:
    """The period told before to which the sentence points back: "đêm ấy", "cùng năm"."""
    like = points_back(view, view.start, at)
    if like is None:
        return None
    here = _told_here(view, at, status, like)
    if here is not None:
        return here
    those = view.search(_THOSE_YEARS, view.analysis.low, view.start, at)
    whole = _SAME_TIME.search(view.analysis.low, view.start, at) is not None
    far = _POINTED_TO_YEAR if like is _ONE_YEAR else _POINTED
    for index in range(view.index - 1, max(-1, view.index - far), -1):
        told = periods_told(view.analysis.views[index], status)
        found = [one for one in (resolved(view.analysis, q, status) for q in told) if one]
        found = [one for one in found if like.fullmatch(one)]
        if those:
            found = [one for one in found if _lasts(one, count_of(those))]
        if found and whole and len(found) > 1 and all(forms.YEAR.fullmatch(one) for one in found):
            return f"{min(found)}/{max(found)}"
        if found:
            return found[-1][: 4 if like is _ONE_YEAR else None]
    return None


def _told_here(view: SentenceView, at: int, status: str, like: re.Pattern[str]) -> str | None:
    """The year told in the sentence itself before "cùng năm": "… năm 2011; cùng năm, tổ …"."""
    same = _SAME_YEAR.search(view.analysis.low, view.start, at)
    if same is None:
        return None
    before = [q for q in periods_told(view, status) if q.end <= same.start()]
    found = [one for q in before if (one := resolved(view.analysis, q, status))]
    found = [one for one in found if like.fullmatch(one) and forms.YEAR.match(one)]
    return found[-1][:4] if found and "/" not in found[-1] else None


def _lasts(period: str, count: int) -> bool:
    """Whether a period is of so many years, as told with or without its first."""
    years = forms.YEARS.fullmatch(period)
    return years is not None and int(years[2]) - int(years[1]) in (count - 1, count)
