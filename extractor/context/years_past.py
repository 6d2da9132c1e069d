"""The years that "trong 5 năm qua" or "trong năm học" means, where a text tells them elsewhere."""

from typing import Final

from extractor.analysis import Analysis
from extractor.context.terms import fits
from extractor.context.words import number_of
from extractor.sought import Sought

_LEAD: Final = 4
"""The sentences that make the headline and the lead."""
_FEWEST: Final = 2
_YEARS_PAST: Final = Sought(
    r"\b(?:trong|qua|suốt|sau)(?: những)? (?P<count>0?[2-9]|\d\d|hai|ba|bốn|năm|mười) năm"
    r"(?: (?:qua|vừa qua|thực hiện|gần đây|liên tục)\b|,)"
)
_IN_SCHOOL_YEAR: Final = Sought(r"\b(?:trong|suốt|qua) năm học(?: qua| vừa qua)?,? (?!\(?\d)")
_SCHOOL_YEARS: Final = Sought(r"\bnăm học:? ?\(?(20\d\d) ?[-–/] ?(20\d\d)\b")
_STRETCH_TOLD: Final = Sought(
    r"\b(?:giai đoạn|nhiệm kì|thời kì|từ năm|trong 5 năm)(?: từ)?,? ?\(?"
    r"((?:19|20)\d\d)(?: ?[-–] ?| đến (?:năm )?)((?:19|20)\d\d)\b"
)


def years_past(analysis: Analysis) -> str | None:
    """The years that "trong 5 năm qua" of a lead means, where the text tells them once elsewhere.

    "Trong 5 năm qua, phong trào … Dịp này, … giai đoạn 2016 – 2020".
    """
    end = analysis.views[min(_LEAD, len(analysis.views)) - 1].end if analysis.views else 0
    lead = _YEARS_PAST.search(analysis.low, 0, end)
    if lead is None and _IN_SCHOOL_YEAR.search(analysis.low, 0, end):
        years = {found.group(1, 2) for found in _SCHOOL_YEARS.finditer(analysis.low)}
        school = "/".join(years.pop()) if len(years) == 1 else None
        return school if school and fits(analysis, school, "reported") else None
    count = number_of(lead["count"]) if lead else None
    if not count or count < _FEWEST:
        return None
    told = {
        found.group(1, 2)
        for found in _STRETCH_TOLD.finditer(analysis.low)
        if count - 1 <= int(found[2]) - int(found[1]) <= count
    }
    if len(told) != 1:
        return None
    period = "/".join(told.pop())
    return period if fits(analysis, period, "reported") else None
