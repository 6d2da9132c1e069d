"""The year summed up at a meeting, of which are the honours handed out there."""

from extractor.analysis import Analysis, SentenceView
from extractor.facts.award.title import Title
from extractor.late import late

_CLASSES = ("flag", "certificate", "emulation_title")
_DAY = late(r"\d{4}-\d\d-\d\d")
_SUMS_UP = late(
    r"\btổng kết\b(?:(?!\bđợt\b|\bchiến dịch\b|\btháng\b)[^.;:\n\d]){0,70}? năm"
    r"(?: học (?P<first>(?:19|20)\d\d) ?[-–/] ?(?P<last>(?:19|20)\d\d)"
    r"| (?P<year>(?:19|20)\d\d)\b(?! ?[-–]| đến)|(?P<bare>(?= (?:và|,)|[,.;]| do\b)))"
)
"""A meeting that sums up a year: "Hội nghị tổng kết hoạt động năm 2018"."""
_HELD = late(r"\b(?:hội nghị|lễ|buổi|dịp|đợt|tại đây|tổng kết|nhân dịp|hội trường)\b")
_TURN_OF_YEAR = 3
"""The month up to which a year's review is of the year before."""


def year_summed_up(view: SentenceView, title: Title, found: str | None) -> str | None:
    """The year reviewed, for an honour that else has only the day of the meeting; else ``found``.

    "Chiều 17/1, CĐCS tổng kết hoạt động năm 2018. Tại hội nghị, CĐCS tặng Giấy khen …": 2018.
    """
    ref = view.analysis.ref
    if found is None or ref is None or title.award_class not in _CLASSES:
        return found
    of_meeting = _DAY.fullmatch(found) is not None or found == str(ref.year)
    clause = view.clause(title.start)
    dated = any(clause[0] <= one.start < clause[1] for one in view.kind_of("period"))
    if not of_meeting or dated:
        return found
    block = view.analysis.layout.blocks[view.block]
    if not _HELD.search(view.analysis.low, block.start, title.start):
        return found
    return _year_of_review(view.analysis) or found


def _year_of_review(analysis: Analysis) -> str | None:
    """The year, or school year, that the meeting a text tells of sums up."""
    ref = analysis.ref
    for told in _SUMS_UP.finditer(analysis.low) if ref else ():
        year = told["year"] or told["last"]
        if year is None and ref and ref.month <= _TURN_OF_YEAR:
            year = str(ref.year - 1)
        if ref and year and ref.year - 1 <= int(year) <= ref.year:
            return f"{told['first']}/{told['last']}" if told["first"] else year
    return None
