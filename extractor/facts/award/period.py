"""The years an award is for, else when it was given."""

from collections.abc import Sequence

from extractor.analysis import SentenceView
from extractor.context import forms
from extractor.context.period import period_of_event
from extractor.context.report import is_within_a_year, only_year, report_period, year_of
from extractor.context.terms import term_of
from extractor.facts.award.honoured_for import year_of_all
from extractor.facts.award.rows import year_of_row
from extractor.facts.award.since import years_since, years_up_to_now
from extractor.facts.award.title import Title
from extractor.facts.award.told_around import DECIDED_BEHIND
from extractor.facts.award.words import any_of
from extractor.facts.award.years import (
    year_before,
    year_of_headline,
    year_of_line,
    year_of_results,
    year_of_sentence_before,
    year_right_before,
    year_right_behind,
    years_after,
    years_later,
    years_next,
)
from extractor.facts.draft import Draft, Miss
from extractor.late import late
from extractor.sought import Sought
from extractor.years import LONE_YEAR

_BARE_LINK = late(r"(?:[\s,“”\"]|\d+|và|hạng \w+|chiếc|lá|tấm|xuất sắc|toàn diện|chuyên đề)*")
"""What parts titles of which the last tells the year of all: "Cờ thi đua và Bằng khen năm 2021"."""

_GIVEN_NEXT = late(
    r"[^,;.\d]{0,24}[,;] (?:và |còn )?(?!được\b)[^,;.\d]{4,60}? (?:trao tặng|tặng|trao|công nhận)"
    r"(?: thưởng)? (?:\d+ )?[“\"]?"
)
"""What leads to a title of another giver: "… tặng 2 Bằng khen, LĐLĐ tỉnh tặng | Cờ thi đua"."""
_YEAR_OPENS = late(r"\W*(?:vào |tháng \d+ )?năm (?:19|20)\d\d\b")
_EARLIER = late(r"\W*(?:trước đó|trước đây|trước kia|thời trước),? (?!\d|\w+ (?:năm|ngày)\b)")
"""What tells of a time before that of the text, and of none in particular."""
_EVENT = late(
    r"\b(?:dịp này|dịp đó|tại (?:hội|đại hội|buổi|lễ|chương trình|đây)|trao giải|kết quả|bế mạc)"
)
_CONTEST_YEAR = late(rf"\b{any_of('contest')}\b[^.;]{{0,120}}?\bnăm (?P<year>(?:19|20)\d\d)\b")
_MANY_YEARS = Sought(r"\b(?:nhiều|bao) năm (?:liền|liên tục|liên tiếp|qua|nay|học liền)\b")
_OVER_YEARS = late(
    r"\b(?:được|nhận|đón nhận)\b(?:(?!\b(?:dịp|tại|hội nghị|lễ|buổi|nay)\b)[^,;.\d]){0,60}"
    r" nhiều (?:tấm |chiếc )?[“\"]?$"
)
"""What makes of a title one given again and again: "được LĐLĐ tỉnh tặng nhiều | Bằng khen"."""
_ASKED = late(r"\b(?:đề nghị|đề xuất|trình)\b")
_JUBILEE = Sought(
    r"\bkỉ niệm\b[^;.]{0,90}\([\d/]{0,6}(?:19|20)\d\d ?[-–] ?[\d/]{0,6}(?P<now>(?:19|20)\d\d)\)"
    r"[^;.]{0,60}\b(?:đón nhận|đón|nhận|trao|tặng)\b[^;.]{0,60}$"
)
"""A feast at which an award is received: "lễ kỷ niệm 45 năm (1969 - 2014) và đón nhận …"."""
_HELD_THAT_DAY = Sought(
    r"(?:^|[\n.(]) ?(?:(?:sáng|chiều|tối|trưa|vào|ngày|trong)[ ,]*)+"
    r"(?:\d{1,2}[/.-]\d{1,2}|\d{1,2} tháng \d)[^.;\n]{0,140}?"
    r"\b(?:tổ chức|mở|diễn ra|khai mạc)\b"
)
"""What dates a feast and what is won there: "Ngày 4/3/2023, CĐCS Trường X mở nhiều hoạt động"."""
_BY_PAPER = Sought(
    r"\b(?:theo|tại|bằng|qua)(?: các)? (?:quyết định|qđ)(?: khen thưởng)?[^;,]{0,40}?,? ?ngày"
    r" (?P<day>\d{1,2})[/-](?P<month>\d{1,2})[/-](?P<year>(?:19|20)\d\d)(?!\d)[^;.\d]{0,80}$"
)
"""The decision by which a title was given: "Theo Quyết định số 1221/QĐ-CTN ngày 20/7/2017, …"."""
_NEAR = 8
"""Sentences back in which a contest may be dated."""
_CAUSE = Sought(
    r"(?:[^;.]|\.(?=\w)){0,140}?\b(?:thành tích|đóng góp|cống hiến|kết quả (?:tốt|xuất sắc|cao))\b"
    r"[^;.]{0,90}"
)
"""What a title is given for, behind it: "Giấy khen vì đã có thành tích trong nhiệm kỳ qua"."""


_RANKED_WITH_IT = Sought(
    r"[”\"]?(?: xuất sắc| toàn diện| thi đua| năm)*(?:,| vì| do| và| cho)"
    r"(?: đã| là| đơn vị| tập thể)*"
    r" (?:xếp (?:hạng|thứ|loại)|đứng (?:đầu|thứ)|dẫn đầu)\b[^;.]{0,30}\b(?:khối|cụm|phong trào)\b"
)
"""A rank among others, for which a flag is given: "Cờ thi đua, xếp hạng nhì khối thi đua"."""


_WHOLE_STRETCH = Sought(r"[^;.]{0,110}?\b(?:cả|toàn|suốt) giai đoạn\b(?! \d)")
"""What is given for all the years that a text reports on: "20 tập thể điển hình cả giai đoạn"."""


def period_of(
    view: SentenceView,
    title: Title,
    start: int,
    end: int,
    status: str,
    before: Sequence[Draft | Miss] = (),
    later: Sequence[Title] = (),
) -> str | None:
    """The period of a title whose stretch is ``[start, end)``; ``before``: what was read so far.

    ``later``: the titles behind it.
    """
    before_that = status == "reported" and _EARLIER.match(view.text.lower())
    if before_that and not view.kind_of("period"):
        return None
    drafted = [one.period for one in before if isinstance(one, Draft)]
    last = drafted[-1] if drafted else year_of_sentence_before(view)
    return (
        years_later(view, start, title.start, last)
        or years_next(view, title.start)
        or year_right_before(view, start, title.start)
        or years_up_to_now(view, title.end, end)
        or years_after(view, title.end, end)
        or years_since(view, start, title.start)
        or year_before(view, start, title.start)
        or year_of_row(view)
        or year_of_line(view)
        or _of_same_contest(view, title, before, (start, end))
        or _of_the_last(view, title, later)
        or (year_of_results(view) if status == "reported" else None)
        or (_of_rank(view, title) if status == "reported" else None)
        or (_at_jubilee(view, title) if status == "reported" else None)
        or (_of_cause(view, title) if status == "reported" else None)
        or (year_of_all(view, title.end) if status == "reported" else None)
        or (_of_report(view, title, later) if status == "reported" else None)
        or (_by_decision(view, title) if status == "reported" else None)
        or _event(view, title, status, drafted)
    )


def _by_decision(view: SentenceView, title: Title) -> str | None:
    """The day of the decision told before a title."""
    told = view.search(_BY_PAPER, view.slice(view.start, title.start))
    return f"{told['year']}-{told['month']:0>2}-{told['day']:0>2}" if told else None


def _of_report(view: SentenceView, title: Title, later: Sequence[Title]) -> str | None:
    """What a text reports on, where the one year told is that of the next giver's title."""
    if not later or not _GIVEN_NEXT.fullmatch(view.slice(title.end, later[0].start)):
        return None
    if not year_right_behind(view, later[0].end, later[1].start if later[1:] else None):
        return None
    if any(one.start < later[0].end for one in view.kind_of("period")):
        return None
    return report_period(view.analysis, status="reported")


def _event(
    view: SentenceView, title: Title, status: str, drafted: Sequence[str | None]
) -> str | None:
    """When the award was given, told of no title in particular; none where it was many years."""
    begin = view.analysis.low.rfind(";", view.start, title.start) + 1
    stop = view.analysis.low.find(";", title.end, view.end)
    if (
        stop >= 0
        and view.search(_MANY_YEARS, view.analysis.low, max(begin, view.start), title.start)
        and not any(begin <= one.start < stop for one in view.kind_of("period"))
    ):
        return None  # "nhiều năm liền được tặng Bằng khen; năm 2017 được …"
    several = _OVER_YEARS.search(view.analysis.low, view.start, title.start)
    if several and status == "reported" and not view.kind_of("period"):
        return None
    of_event = period_of_event(view, title.start, title.end, status)
    if of_event and status == "reported" and _of_many_years(view, title, of_event):
        return None
    day = view.analysis.layout.event_date
    if title.award_class == "prize" and of_event and day and day[:4] == of_event:
        won = not view.kind_of("period") and _HELD_THAT_DAY.search(view.analysis.low, 0, view.start)
        return day if won else of_event
    return (
        of_event
        or (year_of_headline(view) if status == "reported" else None)
        or _of_decision(view, title)
        or (_of_request(view, title, drafted) if status == "target" else None)
        or (_of_the_event(view, title) if status == "reported" else None)
    )


def _of_many_years(view: SentenceView, title: Title, told: str) -> bool:
    """Whether a title won many years running is dated by one that another sentence tells."""
    if not is_within_a_year(told) or any(q.end <= title.start for q in view.kind_of("period")):
        return False
    begin = max(view.clause(title.start)[0], view.start)
    return view.search(_MANY_YEARS, view.analysis.low, begin, title.start) is not None


def _of_same_contest(
    view: SentenceView, title: Title, before: Sequence[Draft | Miss], stretch: tuple[int, int]
) -> str | None:
    """The year of the prize told before: "giải Nhì năm 2014; giải Ba"."""
    last = before[-1] if before else None
    if title.award_class != "prize" or not isinstance(last, Draft):
        return None
    if last.fields["award_class"] != "prize":
        return None
    own = any(stretch[0] <= one.start < stretch[1] for one in view.kind_of("period"))
    return None if own else last.period


def _of_the_last(view: SentenceView, title: Title, later: Sequence[Title]) -> str | None:
    """The year told straight behind the last of titles that nothing else parts."""
    if title.award_class == "order" and _YEAR_OPENS.match(view.text.lower()):
        return None  # "Năm 2010 được tặng Huân chương Lao động hạng Ba, hạng Nhì năm 2015"
    last = title
    for at, other in enumerate(later):
        if not _BARE_LINK.fullmatch(view.slice(last.end, other.start)):
            return None
        year = year_right_behind(view, other.end, later[at + 1].start if later[at + 1 :] else None)
        if year:
            return year
        last = other
    return None


def _of_cause(view: SentenceView, title: Title) -> str | None:
    """The term or the year in which was done what a title is given for."""
    if view.match(_WHOLE_STRETCH, title.end, view.end):
        told = report_period(view.analysis, "reported") or ""
        return told if "/" in told else None
    cause = view.match(_CAUSE, title.end, view.end)
    if cause is None or any(title.end < q.start < cause.end() for q in view.kind_of("period")):
        return None
    if any(title.end < hit.start < cause.end() for hit in view.of("context.term")):
        return term_of(view.analysis, False, view.start)
    if any(title.end < hit.start < cause.end() for hit in view.of("context.this_year")):
        return year_of(view.analysis, view.start)
    return None


def _of_rank(view: SentenceView, title: Title) -> str | None:
    """The year on which a text reports, of a flag given for the rank won in it."""
    ranked = title.award_class == "flag" and view.match(_RANKED_WITH_IT, title.end, view.end)
    if not ranked or any(title.end < q.start for q in view.kind_of("period")):
        return None
    told = report_period(view.analysis, "reported") or ""
    return told if forms.YEAR.fullmatch(told) else None


def _of_request(view: SentenceView, title: Title, drafted: Sequence[str | None]) -> str | None:
    """The year for which a distinction is asked: that of what is asked with it, else the text's."""
    if title.award_class not in ("flag", "certificate", "emulation_title"):
        return None
    if not _ASKED.search(view.analysis.low, view.start, title.start):
        return None
    return next((one for one in reversed(drafted) if one), None) or year_of(view.analysis)


def _of_decision(view: SentenceView, title: Title) -> str | None:
    """The day of the decision told behind a title that nothing else dates."""
    found = DECIDED_BEHIND.match(view.analysis.low, title.end, view.end)
    if found is None or not found["day"]:
        return None
    at = found.start("day")
    return next((q.period for q in view.kind_of("period") if q.start <= at < q.end), None)


def _of_the_event(view: SentenceView, title: Title) -> str | None:
    """The year of the contest or of the event at which an award without one was handed over."""
    low, views = view.analysis.low, view.analysis.views
    block = view.analysis.layout.blocks[view.block].start
    if title.award_class != "prize" and not _EVENT.search(low, block, title.start):
        return None
    for other in reversed(views[max(0, view.index - _NEAR) : view.index]):
        dated = _CONTEST_YEAR.search(low, other.start, other.end)
        if dated:
            return dated["year"]
    named = len(set(LONE_YEAR.findall(low)))
    return only_year(view.analysis) if named == 1 else None


def _at_jubilee(view: SentenceView, title: Title) -> str | None:
    """The day, else the year, of the feast at which a title is received."""
    feast = view.search(_JUBILEE, view.analysis.low, view.start, title.start)
    if feast is None:
        return None
    ref = view.analysis.ref
    day = view.analysis.layout.event_date or (ref.isoformat() if ref else "")
    return day if day.startswith(feast["now"]) else feast["now"]
