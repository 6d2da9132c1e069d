"""The year of a gift that its own sentence does not date: "là căn thứ ba trong năm 2020"."""

from functools import lru_cache
from typing import Final

from extractor.analysis import Analysis, SentenceView
from extractor.context import forms
from extractor.context.lives import of_a_life
from extractor.late import late
from extractor.signs import Signs
from extractor.sought import Sought

_SIGNS: Final = Signs("căn này", "nhà này", "căn thứ", "nhà thứ", "mái ấm thứ", "căn nhà thứ")
_THIS_ONE: Final = late(
    r"\b(?:căn|nhà|ngôi nhà|căn nhà|mái ấm|suất|trường hợp)(?: [“\"]?mái ấm [^,;.\d]{2,16})?"
    r" (?:này|thứ (?:\d+|[^\W\d]+)|đầu tiên|cuối cùng)\b"
)

_FOUNDED: Final = 1929
_YEARS_OLD: Final = Sought(
    r"\b(?:kỉ niệm|chào mừng|mừng|nhân|dịp|hướng tới)(?: (?:lần thứ|dịp|kỉ niệm|ngày))*"
    r" (?P<years>[6-9]\d|1[01]\d) năm (?:ngày |truyền thống |thành lập "
    r"|ra đời )*công đoàn việt nam\b"
    r"|\bcông đoàn việt nam (?:tròn |lên |bước sang tuổi )(?P<age>[6-9]\d|1[01]\d)(?: tuổi| năm|\b)"
)
"""A jubilee of Vietnam's unions: "Chào mừng 90 năm Công đoàn Việt Nam ra đời"."""


def year_counted_in(view: SentenceView, status: str) -> str | None:
    """The year in which the gift of a text is counted: "là căn thứ ba trong năm 2020"."""
    if status != "reported" or view.of("award.title"):
        return None
    analysis = view.analysis
    return _counted_in(analysis) or (None if analysis.ref else _year_of_jubilee(analysis))


@lru_cache(maxsize=4)
def _counted_in(analysis: Analysis) -> str | None:
    """The year in which a text counts what it tells of."""
    if not _SIGNS.stand_in(analysis.low):
        return None
    told = {
        year
        for view in analysis.views
        if _THIS_ONE.search(analysis.low, view.start, view.end)
        for quantity in view.kind_of("period")
        if not of_a_life(view, quantity)
        for year in forms.YEAR.findall(quantity.period or "")
    }
    return told.pop() if len(told) == 1 else None


@lru_cache(maxsize=4)
def _year_of_jubilee(analysis: Analysis) -> str | None:
    """The year in which Vietnam's unions are so many years old, who were founded in 1929."""
    told = _YEARS_OLD.search(analysis.low)
    return str(_FOUNDED + int(told["years"] or told["age"])) if told else None
