"""The period that the headings over a sentence name."""

from typing import Final

from extractor.analysis import Analysis, SentenceView
from extractor.context.festival import festivals
from extractor.context.terms import as_term, fits, resolved
from extractor.context.told_in import is_of_a_paper
from extractor.late import late

_LEADING_YEAR: Final = late(r"\W*((?:19|20)\d\d)\s*:")
_CLOSING_YEAR: Final = late(r"\b((?:19|20)\d\d)\W*$")


def in_heads(view: SentenceView, status: str) -> str | None:
    """The period that a heading or introducing line over the block names, the innermost first."""
    analysis = view.analysis
    for head in reversed(analysis.layout.heads_of(view.block)):
        start, end = analysis.layout.blocks[head][:2]
        found = (
            last_between(analysis, start, end, status)
            or _feast_between(analysis, start, end, status)
            or _bare_year(analysis, start, end, status)
        )
        if found:
            return as_term(analysis, found, status)
    return None


def _feast_between(analysis: Analysis, start: int, end: int, status: str) -> str | None:
    """The year of a Tết that a heading names: "3. Kế hoạch Tết Bính Ngọ"."""
    for feast in festivals(analysis.low, start, end, analysis.ref):
        if feast.period and fits(analysis, feast.period, status):
            return feast.period
    return None


def last_between(analysis: Analysis, start: int, end: int, status: str) -> str | None:
    """The last period of the sentences that reach into a stretch."""
    found = None
    for other in analysis.views:
        if other.start < end and start < other.end:
            for quantity in other.kind_of("period"):
                if is_of_a_paper(other, quantity):
                    continue
                found = resolved(analysis, quantity, status) or found
    return found


def _bare_year(analysis: Analysis, start: int, end: int, status: str) -> str | None:
    """A year that closes a heading without its "năm": "V. Kế hoạch 2026"."""
    found = _CLOSING_YEAR.search(analysis.low[start:end]) or _LEADING_YEAR.match(
        analysis.low[start:end]
    )
    return found.group(1) if found and fits(analysis, found.group(1), status) else None
