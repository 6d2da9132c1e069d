"""The year that a day, a month or a festival told without its year belongs to."""

from typing import Final

from extractor.analysis import SentenceView
from extractor.context import forms
from extractor.context.carried import earlier_in_block
from extractor.context.festival import festivals
from extractor.context.report import year_of
from extractor.context.terms import fits, term_of
from extractor.context.words import either
from extractor.late import late

_GIVEN: Final = late(r"\bgiao\b")
_THIS_YEAR: Final = late(
    rf"\b(?:{either('before_day')}\s+\d{{1,2}}[/-]\d{{1,2}}|tháng\s+\d{{1,2}}\b"
    rf"|{either('recent')}|quý [ivx]+)"
)
_ITS_YEAR: Final = late(r" (?:năm )?((?:19|20)\d\d)\b")
_EVENT_OPENS: Final = late(
    r"\W*(?:(?:[Ss]áng|[Cc]hiều|[Tt]ối|[Vv]ào) )*[Nn]gày \d{1,2}[/-]\d{1,2}[/-]"
    r"(?P<year>(?:19|20)\d\d), (?:tại [^,.]{3,60}, )?"
    r"(?:Công đoàn|CĐCS|LĐLĐ|Liên đoàn|Công ty|Trường|Bệnh viện|Sở|CĐ)\b"
)
"""A day that a sentence on what a union or its host did opens with: "Ngày 14/9/2022, Công đoàn"."""
_MONTH_OF: Final = {"trung thu": 8, "mùa mưa": 5, "tháng công nhân": 4}
"""The month from which a season told without its year can have been in the article's year."""


def named_year(view: SentenceView, status: str) -> str | None:
    """The year a day, a month or a festival told without its year belongs to."""
    analysis = view.analysis
    if status == "target":
        given = _GIVEN.search(analysis.low, view.start, view.end)
        return term_of(analysis, future=True) or (year_of(analysis) if given else None)
    near = [view, *earlier_in_block(view), *analysis.views[:3]]
    for other in near:
        for feast in festivals(analysis.low, other.start, other.end, analysis.ref):
            if feast.period and fits(analysis, feast.period, status):
                return feast.period
    if analysis.ref is not None:
        for other in near:
            told = _THIS_YEAR.search(analysis.low, other.start, other.end)
            its = _ITS_YEAR.match(analysis.low, told.end()) if told else None
            if its:
                return its[1]
            written = _EVENT_OPENS.match(analysis.text, other.start, other.end)
            day = _day_at(other, written.start("year")) if written else None
            if written and day and int(written["year"]) < analysis.ref.year:
                return day
            if told:
                later = _MONTH_OF.get(told.group(), 0) > analysis.ref.month
                return str(analysis.ref.year - later)
    return None


def _day_at(view: SentenceView, at: int) -> str | None:
    """The day told at ``at``, that of an event of another year than the text's."""
    told = (one.period for one in view.kind_of("period") if one.start < at < one.end)
    return next((day for day in told if day and forms.ONE_DAY.fullmatch(day)), None)
