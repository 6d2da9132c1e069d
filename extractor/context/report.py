"""What period a whole text reports on: its headline and lead tell."""

import re
from functools import lru_cache
from typing import Final

from extractor.analysis import Analysis, SentenceView
from extractor.context import forms
from extractor.context.festival import festivals
from extractor.context.first_year import first_year
from extractor.context.headline_years import TO_DO, bare_year_of_headline, years_of_headline
from extractor.context.lives import of_a_life
from extractor.context.resolutions import of_a_resolution
from extractor.context.terms import fits, resolved, term_of, terms
from extractor.context.words import either
from extractor.context.years_past import years_past
from extractor.late import late
from extractor.quantities import Quantity
from extractor.sought import Sought
from extractor.years import YEAR

_YEAR_OPENS: Final = late(
    rf"\W*(?:(?:trong )?năm (?:học )?\d{{4}}|\d{{4}} là (?:một )?năm\b)(?![^\n]*{TO_DO})"
)
"""What opens a headline with the year it is on, if it is not what is to be done in it."""
_FEAST: Final = Sought(r"\btết\b(?! trung thu| thiếu nhi)")
_FEAST_MONTHS: Final = 3
"""The months in which an article on Tết is on that of its own year."""
_CLOSING_MONTH: Final = 11
_SCHOOL_CLOSES: Final = 5
"""The months from which a report on a year, a school year, is made."""
_SEVERAL: Final = 2
_ITEM: Final = late(r"\s{0,4}[*•●+♦]")
_TOP: Final = 5
"""The blocks among which the headline stands, with what is headed like it."""
_LEAD: Final = 4
"""The sentences that make the headline and the lead."""
_YEAR: Final = late(YEAR)
_MONTHS_OF_YEAR: Final = late(r"\d{4}-\d{2}/\d{4}-\d{2}")
_HALF: Final = late(r"\b(?:nửa|giữa) nhiệm kì\b")
_CONGRESS: Final = late(
    r"(?<!mừng )(?<!nghị quyết )\bđại hội\b(?! đảng| thi đua| thể dục| thể thao| đoàn\b)"
)
_SPEECH: Final = "kính thưa "
"""What is said in every speech, and in hardly another text."""
_JUBILEE: Final = Sought(
    r"\b(?:kỉ niệm|chặng đường|hành trình)\b[^.\n]{0,30}\b\d\d năm\b(?![^.\n]{0,30}việt nam)"
    r"[^.\n]{0,60}\((?P<first>(?:19|20)\d\d) ?[-–] ?(?P<last>(?:19|20)\d\d)\)"
)
_JUBILEE_YEARS: Final = 10
_WHEN_FOUNDED: Final = late(rf"\b{either('founded')}[^,;]{{0,30}}$")
_COMPARED: Final = late(r"\b(?:so với|hơn|kém|bằng|gấp)(?: [^\W\d]+){0,3} ?$")
"""What makes of a time one that another is only compared with: "tăng 2.130 so với năm 2016"."""
_REVIEW: Final = late(rf"{either('review')}(?!\w)")
_OF_SEVERAL: Final = late(
    r"(?:những|nhiều|các|mấy|bao|\d|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mươi|chục|trăm|vài) $"
)
"""What tells of the year just over; "những năm qua", "5 năm qua" tell of several."""
_REPORT: Final = late(either("report"))
_PLAN: Final = late(r"^\W*(?:kế hoạch|chương trình|phương hướng|phương án)\b")
"""What opens a headline that names the time of a plan."""


def year_of(analysis: Analysis, at: int | None = None) -> str | None:
    """The year "trong năm" means: the one reported on, else that of the article's date.

    At the turn of the year, up to March, it is the year before. ``at``: where it is told; a line
    of a chronicle has its own year.
    """
    stamp = analysis.stamp_at(at)
    if stamp:
        return stamp if "/" in stamp else stamp[:4]
    found = report_period(analysis, "reported")
    if found and (_is_a_year(found) or found == first_year(analysis)):
        return found
    if analysis.ref is None:
        return None
    return str(analysis.ref.year - (analysis.ref.month <= 3))


@lru_cache(maxsize=256)
def _is_a_year(period: str) -> bool:
    """Whether a period is a calendar year or a school year: "2014", "2013/2014"."""
    years = period.split("/")
    if not all(re.fullmatch(r"\d{4}", year) for year in years):
        return False
    return int(years[-1]) - int(years[0]) == len(years) - 1


def is_within_a_year(period: str) -> bool:
    """Whether a period is a year, or months of one: not a term, of which a stock is not told."""
    return _is_a_year(period) or _MONTHS_OF_YEAR.fullmatch(period) is not None


@lru_cache(maxsize=4)
def report_period(analysis: Analysis, status: str) -> str | None:
    """The period the whole text reports on: named in headline or lead, with a word of reporting."""
    if status == "reported" and (looked_back := years_of_headline(analysis)):
        return looked_back
    title = analysis.layout.title_span
    spans = [title] if title else []
    if title and status == "reported" and _PLAN.search(analysis.low[slice(*title)]):
        spans = []  # what a plan tells of a year before is not what it is on
    else:
        spans += [(v.start, v.end) for v in analysis.views[:4] if not _is_of_an_item(v)]
    for start, end in spans:
        words = analysis.low[start:end]
        planned = status == "target" and _PLAN.search(words)
        if not planned and not _REPORT.search(words) and not _YEAR_OPENS.match(words):
            continue
        for other in analysis.views:
            if not (other.start < end and start < other.end) or _tells_honours(other):
                continue
            for quantity in other.kind_of("period"):
                found = resolved(analysis, quantity, status)
                if found and not forms.DAYS.fullmatch(found) and not _unfinished(analysis, found):
                    if _is_history(analysis, found, (start, end)) or _is_compared(other, quantity):
                        continue
                    if of_a_life(other, quantity) or of_a_resolution(other, quantity):
                        continue
                    return _half_of_term(analysis, found, words, status)
    if status == "reported" and (bare := bare_year_of_headline(analysis)):
        return bare
    if status == "reported" and (past := _years_of_jubilee(analysis) or first_year(analysis)):
        return past
    term = _term_of_congress(analysis, status)
    if term or status != "reported":
        return term
    return _year_reviewed(analysis) or years_past(analysis)


def _half_of_term(analysis: Analysis, period: str, words: str, status: str) -> str:
    """The years of a term that are over where a text sums up its first half, or those ahead."""
    years, ref = forms.YEARS.fullmatch(period), analysis.ref
    if years is None or ref is None or not _HALF.search(words):
        return period
    if not int(years[1]) < ref.year < int(years[2]):
        return period
    return f"{ref.year}/{years[2]}" if status == "target" else f"{years[1]}/{ref.year}"


def _tells_honours(view: SentenceView) -> bool:
    """Whether a sentence tells awards of several years, of which none is that of a report."""
    titles = view.of("award.title")
    if len(titles) < _SEVERAL:
        return False
    years = set(_YEAR.findall(view.analysis.low, titles[0].start, view.end))
    in_turn = "lần lượt" in view.analysis.low[view.start : view.end]
    return in_turn or len(years) >= _SEVERAL


def _years_of_jubilee(analysis: Analysis) -> str | None:
    """The years a jubilee looks back on: "kỷ niệm 20 năm ngày thành lập (1994 - 2014)"."""
    end = analysis.views[min(_LEAD, len(analysis.views)) - 1].end if analysis.views else 0
    found = _JUBILEE.search(analysis.low, 0, end)
    if found is None or int(found["last"]) - int(found["first"]) < _JUBILEE_YEARS:
        return None
    return f"{found['first']}/{found['last']}"


def _term_of_congress(analysis: Analysis, status: str) -> str | None:
    """The term a congress sums up, or plans, that the headline names without its years.

    A speech may name the congress at which it is held in its lead alone.
    """
    title = analysis.layout.title_span
    spans = [title] if title else []
    if _SPEECH in analysis.low:
        spans += [(view.start, view.end) for view in analysis.views[:_LEAD]]
    if not any(_CONGRESS.search(analysis.low, *span) for span in spans):
        return None
    return term_of(analysis, future=status == "target")


@lru_cache(maxsize=4)
def only_year(analysis: Analysis) -> str | None:
    """The one year of which a text tells: named in its lead, and no other named."""
    lead = analysis.views[:_LEAD]
    told = {year for view in lead for year in _years_reported(view)}
    if len(told) != 1:
        return None
    year = told.pop()
    if analysis.ref and int(year) != analysis.ref.year - (analysis.ref.month <= 3):
        return None
    rest = analysis.views[_LEAD:]
    return year if all(one == year for view in rest for one in _years_reported(view)) else None


def _years_reported(view: SentenceView) -> list[str]:
    """The first and the last year of each period of a sentence that tells no plan."""
    planned = min((hit.start for hit in view.of("context.target")), default=view.end)
    return [
        year
        for quantity in view.kind_of("period")
        if quantity.period
        and quantity.start < planned
        and not _WHEN_FOUNDED.search(view.slice(view.start, quantity.start))
        and not _is_compared(view, quantity)
        and not of_a_life(view, quantity)
        for year in _YEAR.findall(quantity.period)
    ]


def _is_compared(view: SentenceView, quantity: Quantity) -> bool:
    return bool(_COMPARED.search(view.low, view.start, quantity.start))


def period_ahead(analysis: Analysis) -> str | None:
    """The period after the one a text sums up, for which it plans: 2020 in a report on 2019."""
    told, ref = report_period(analysis, "reported"), analysis.ref
    if told is None or ref is None:
        return None
    months = re.fullmatch(r"(\d{4})-01/\1-(0[1-9]|1[01])", told)
    if months:
        over = ref.isoformat()[:7] >= told[8:]
        return f"{months[1]}-{int(months[2]) + 1:02}/{months[1]}-12" if over else None
    years = [int(year) for year in told.split("/")] if _is_a_year(told) else []
    if not years:
        return None
    closes = _CLOSING_MONTH if len(years) == 1 else _SCHOOL_CLOSES
    if (ref.year, ref.month) < (years[-1], closes):
        return None
    return "/".join(str(year + 1) for year in years)


def _is_of_an_item(view: SentenceView) -> bool:
    """Whether a sentence stands in one of several news items, of which each has its own period."""
    start = view.analysis.layout.blocks[view.block][0]
    return _ITEM.match(view.analysis.low, max(0, start - 4)) is not None


def _is_history(analysis: Analysis, period: str, span: tuple[int, int]) -> bool:
    """Whether a lead tells of years long past, of which the text is no report."""
    if analysis.ref is None or span == analysis.layout.title_span:
        return False
    last = period.split("/")[-1][:4]
    return last.isdigit() and int(last) < analysis.ref.year - 1


def _unfinished(analysis: Analysis, period: str) -> bool:
    """Whether months run on after the article: no report is made of them yet."""
    last = period.split("/")[-1]
    return "-" in last and analysis.ref is not None and last > analysis.ref.isoformat()[: len(last)]


def feast_told(analysis: Analysis, status: str = "reported") -> str | None:
    """The year of the Tết a text is headed by: named in it, else that of the article."""
    title, ref = _headed_by_feast(analysis), analysis.ref
    if title is None:
        return None
    if status == "target":
        feasts = festivals(analysis.low, *title, ref)
        named = [one.period for one in feasts if one.period and fits(analysis, one.period, status)]
        return named[-1] if named else None
    stretches = [title] if ref and ref.month <= _FEAST_MONTHS else [title, (0, len(analysis.low))]
    for start, end in stretches:
        for feast in festivals(analysis.low, start, end, ref):
            if feast.period and fits(analysis, feast.period, "reported"):
                return feast.period
    return str(ref.year) if ref and ref.month <= _FEAST_MONTHS else None


def _headed_by_feast(analysis: Analysis) -> tuple[int, int] | None:
    """The headline with the name of a Tết, or the line like one below it."""
    title = analysis.layout.title_span
    if title is None:
        return None
    for block in analysis.layout.head(_TOP):
        if block.start >= title[1] and block.kind not in ("kicker", "heading"):
            continue
        span = title if block.start < title[1] else (block.start, block.end)
        if _FEAST.search(analysis.low, *span):
            return span
    return None


def _year_reviewed(analysis: Analysis) -> str | None:
    """The year of a review that names none: "chặng đường một năm", told in December."""
    if analysis.ref is None or terms(analysis):
        return None
    head = analysis.views[: min(5, len(analysis.views))]
    spans = [(view.start, view.end) for view in head]
    if analysis.layout.title_span:
        spans.append(analysis.layout.title_span)
    if not any(_is_reviewed(analysis.low, start, end) for start, end in spans):
        return None
    return str(analysis.ref.year - (analysis.ref.month <= 3))


def _is_reviewed(low: str, start: int, end: int) -> bool:
    """Whether the year just over is told of in ``low[start:end]``, and not several years."""
    return any(
        not (
            low[found.start() - 1 : found.start()].isalnum()
            or _OF_SEVERAL.search(low, start, found.start())
        )
        for found in _REVIEW.finditer(low, start, end)
    )
