"""The month that labels an item of a plan for a year: "2. Tháng 11: họp mặt 20/11, tặng …"."""

from typing import Final

from extractor.analysis import SentenceView
from extractor.context import forms
from extractor.context.report import report_period
from extractor.sought import Sought

_LABEL: Final = Sought(
    r"\W*(?:\d{1,2}[.)/-] ?)?tháng (?P<month>1[0-2]|0?[1-9])(?:[/.-](?P<year>20\d\d))?\s*[:–-]\s"
)
_SCHOOL_OPENS: Final = 8
"""The month from which a school year is of the first of its years."""


def month_of_label(view: SentenceView) -> str | None:
    """The month with which a line begins, of the year or school year that is planned for."""
    block = view.analysis.layout.blocks[view.block]
    if block.start != view.start:
        return None
    label = view.match(_LABEL, view.start)
    if label is None:
        return None
    month = int(label["month"])
    year = label["year"]
    if year is None:
        whole = report_period(view.analysis, "target") or ""
        school = forms.YEARS.fullmatch(whole)
        if school and int(school[2]) == int(school[1]) + 1:
            year = school[1] if month >= _SCHOOL_OPENS else school[2]
        elif forms.YEAR.fullmatch(whole):
            year = whole
    return f"{year}-{month:02}" if year else None
