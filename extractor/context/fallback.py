"""When nothing else dates a figure: another clause, the feast of gifts, the usual year."""

from collections import Counter
from functools import lru_cache
from typing import Final

from extractor.analysis import Analysis, SentenceView
from extractor.context import forms
from extractor.context.festival import festivals
from extractor.context.sizes import told_in_brackets
from extractor.context.terms import fits, resolved
from extractor.context.told_in import is_of_a_paper, is_term_name, periods_told
from extractor.late import late
from extractor.sought import Sought

_LEAD: Final = 4
_SPRING: Final = 2
"""The month up to which gifts are those of the Tết that a text begins with."""
_CLOSES: Final = 11
_USUAL: Final = 2
"""Times a year has to be told to be the usual one."""
_GIFTS: Final = late(r"\b(?:suất|phần|túi|giỏ) quà\b|\bquà tết\b|\b(?:suất|phần) mỗi\b")
_AT_A_FEAST: Final = late(r"\b(?:tết sum vầy|chợ tết|xuân|tết)\b")


def told_in_other_clause(view: SentenceView, at: int, status: str) -> str | None:
    """The last period told before in the sentence, if only in another of its clauses.

    Awards have years of their own there.
    """
    if any(hit.start == at for hit in view.of("award.title")):
        return None
    for quantity in reversed(periods_told(view, status)):
        if quantity.end > at or is_of_a_paper(view, quantity) or is_term_name(view, quantity):
            continue
        if told_in_brackets(view, quantity, at):
            continue
        found = resolved(view.analysis, quantity, status)
        if found:
            return found
    return None


def feast_of_gifts(view: SentenceView, status: str) -> str | None:
    """The year of the Tết that a text of January begins with, for the gifts it tells of."""
    analysis = view.analysis
    ref = analysis.ref
    if status != "reported" or ref is None or ref.month > _SPRING or view.of("award.title"):
        return None
    if not _GIFTS.search(analysis.low, view.start, view.end):
        return None
    for lead in analysis.views[:_LEAD]:
        for feast in festivals(analysis.low, lead.start, lead.end, ref):
            tet = _AT_A_FEAST.search(analysis.low, lead.start, lead.end)
            if tet and feast.period == str(ref.year):
                return feast.period
    return None


_ANNIVERSARY: Final = Sought(
    r"\bkỉ niệm (?:lần thứ )?\d{2,3} năm\b[^.;:\n]{0,60}"
    r"\((?:\d{1,2}[/.-]){0,2}(?:19|20)\d\d ?[-–] ?(?:\d{1,2}[/.-]){0,2}(?P<year>(?:19|20)\d\d)\)"
)
"""An anniversary with its years: "kỷ niệm 95 năm thành lập … (28.7.1929 - 28.7.2024)"."""


@lru_cache(maxsize=4)
def usual_year(analysis: Analysis) -> str | None:
    """The year that a text of the turn of the year tells most often, if that is the one ending.

    That of a text without a date is the one in which an anniversary it is on is kept.
    """
    ref = analysis.ref
    if ref is None:
        kept = _ANNIVERSARY.search(analysis.low)
        return kept["year"] if kept else None
    if _SPRING < ref.month < _CLOSES:
        return None
    ending = str(ref.year - (ref.month <= _SPRING))
    told = Counter(
        year
        for view in analysis.views
        for quantity in view.kind_of("period")
        for year in dict.fromkeys(forms.YEAR.findall(quantity.period or ""))
        if fits(analysis, year, "reported")
    )
    most = told.most_common(1)
    return ending if most and most[0][0] == ending and most[0][1] >= _USUAL else None


def year_closing(analysis: Analysis) -> str | None:
    """The year for which awards are asked for: that of the text, in spring the one before."""
    return str(analysis.ref.year - (analysis.ref.month <= _SPRING)) if analysis.ref else None
