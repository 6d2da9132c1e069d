"""The period that words, paragraph, headings and article set for a sentence."""

import re
from typing import Final

from extractor.analysis import SentenceView, once_a_sentence
from extractor.context import forms
from extractor.context.asides import HARMED, gives_on, is_aside, is_of_harm
from extractor.context.festival import festivals
from extractor.context.heads import last_between
from extractor.context.lately import year_of_the_last
from extractor.context.lives import of_a_life
from extractor.context.occasion import day_of_occasion
from extractor.context.of_next import STREAK
from extractor.context.pointing import pointed_at
from extractor.context.report import report_period, year_of
from extractor.context.terms import as_term, resolved, term_of, terms
from extractor.context.told_in import (
    first_item,
    is_as_of,
    is_of_a_paper,
    is_term_name,
    periods_told,
)
from extractor.context.words import either, number_of
from extractor.late import late
from extractor.quantities import Quantity
from extractor.sought import Sought

_ITS_YEAR: Final = late(r" (?:19|20)\d\d\b")
"""What makes of "cuối năm" that of another year than the text's: "cuối năm 2011"."""
_MONTH: Final = late(r"\d{4}-\d{2}")
_YEARS_AHEAD: Final = Sought(
    r"\b(?P<count>0?[2-9]|hai|ba|bốn|năm) năm (?:tới|sắp tới|tiếp theo|sau này)\b"
)
_ANSWER: Final = 8
"""Sentences an answer may have behind its question."""
_BEGUN: Final = late(
    rf"\b(?:{either('begun')}|phát động|triển khai|tách ra)(?: từ| vào| năm| ngày| tháng| đầu)*\s*$"
)
"""What makes of a time that of a founding, which dates nothing of what follows."""
_NOW: Final = late(r"[,;] (?:và |thì |cho )?(?:đến nay|tới nay|nay|hiện|hiện nay|bây giờ|giờ)\b")
"""What takes a sentence on a founding up to the day of the text: "ra đời năm 2001, nay có"."""
_IN_A_ROW: Final = 16
"""Code points before years in which they may be told to follow one another."""
_SERIES: Final = 3
"""Years from which a sentence tells of all of them."""
_GOES_ON: Final = late(r"(?:năm \d{4} [^,;.]{0,40}\d[^,;]*[,;] (?:và )?){2}")
"""Years told one after the other, each with its figure."""
_MEETING: Final = late(
    r"\b(?:tổng kết|sơ kết|đại hội|hội nghị|báo cáo|kỉ niệm|họp báo|cho biết|thống kê|tính đến"
    r"|đến ngày)\b"
)
_WITHIN_YEAR: Final = Sought(
    r"\b(?:(?:đến |tới )?(?:cuối|hết)|trong|cả) năm(?=,| (?!\d|học|nay|tới|sau))(?![^();]{0,40}\))"
    r"|\b(?:chỉ tiêu|kế hoạch)(?: được)?(?: giao)? (?:cả )?năm(?=[,:]| là\b)"
)
_WEIGHED: Final = late(
    r"\W*(?:(?:nếu|so với|khác với|cùng kì)\b"
    r"|(?:trong khi |còn )?(?:năm|năm học|quý|kì|nhiệm kì) (?:trước|ngoái|rồi)\b"
    r"[^;.]{0,40}\b(?:chỉ|mới|chưa|vẫn)\b)"
)
"""What opens a sentence whose time only serves to compare: "Nếu như năm 2018 có … thì …"."""


_FOUNDING: Final = late(
    rf"\W*[^,;.\d]{{0,80}}\b{either('founded')}(?: từ| vào| ngày| tháng| năm|[\s\d/.-])*\d{{4}}\b"
)
"""What tells the year a union began in, which is that of no award told next."""
_ANNOUNCES: Final = late(
    r"\b(?:công bố|khen thưởng|tuyên dương|tôn vinh|vinh danh|biểu dương|trao thưởng|bình xét"
    r"|chấm điểm|xếp loại|thi đua)\b"
)


@once_a_sentence
def in_paragraph(view: SentenceView, status: str, yearly: bool = False) -> str | None:
    """The period that the sentences before this one set, the nearest first.

    ``yearly``: it is asked for a title for a year, which the day of an event does not date.
    """
    for other in earlier_in_block(view):
        if _tells_awards_by_year(other, status) or is_aside(view, other):
            continue
        if is_of_harm(view, other):
            continue
        if view.of("award.title") and _FOUNDING.match(view.analysis.low, other.start, other.end):
            continue
        announced = _announced_year(view, other, status)
        if announced:
            return announced
        straight_on = other.index == view.index - 1
        given_on = straight_on and gives_on(view, other)
        if (given_on or view.of("award.title")) and not yearly:
            day = day_of_occasion(view.analysis, other.start, other.end, status)
            if day:
                return day
        if _is_of_a_feast(other, status):
            continue
        found = _leading(other, status) or year_of_the_last(other, other.end, status)
        if found and _MONTH.fullmatch(found) and _of_contest_only(view, other):
            continue
        if found and (not forms.DAYS.fullmatch(found) or _tells_prizes(view)):
            return as_term(view.analysis, found, status)
        if found and other.index == view.index - 1 and _is_day_of_an_act(other):
            return found
        first = view.analysis.low.find(";", other.start, other.end)
        term = (
            straight_on and pointed_at(other, other.end if first < 0 else first, status)
        ) or term_cue(other, other.end, status)
        if term:
            return term
    return None


def _is_of_a_feast(view: SentenceView, status: str) -> bool:
    """Whether a sentence of a report on a longer time only singles out a Tết: "Tết Kỷ Hợi, …"."""
    feasts = festivals(view.analysis.low, view.start, view.end, view.ref)
    if not feasts:
        return False
    whole = report_period(view.analysis, status)
    return whole is not None and "/" in whole


@once_a_sentence
def _tells_awards_by_year(view: SentenceView, status: str) -> bool:
    """Whether a sentence tells awards of several years, of which none is that of what follows."""
    if not view.of("award.title"):
        return False
    told = [resolved(view.analysis, quantity, status) for quantity in periods_told(view, status)]
    return len({one for one in told if one}) > 1


def _announced_year(view: SentenceView, other: SentenceView, status: str) -> str | None:
    """The year for which a sentence announces honours: "công bố các đơn vị xuất sắc năm …"."""
    if status != "reported" or not view.of("award.title"):
        return None
    if other.of("award.title") or not _ANNOUNCES.search(view.analysis.low, other.start, other.end):
        return None
    told = [resolved(view.analysis, q, status) or q.period for q in other.kind_of("period")]
    years = [one for one in told if one and forms.ONE_YEAR.fullmatch(one)]
    return years[0] if len(years) == 1 else None


def asked_for(view: SentenceView, status: str) -> str | None:
    """The period that the question just before an answer names: "Còn kế hoạch năm 2022?"."""
    views = view.analysis.views
    for index in range(view.index - 1, max(-1, view.index - _ANSWER), -1):
        other = views[index]
        if other.block != view.block and view.analysis.low.endswith("?", 0, other.end):
            return _leading(other, status) or last_between(
                view.analysis, other.start, other.end, status
            )
    return None


def _is_day_of_an_act(view: SentenceView) -> bool:
    """Whether a sentence tells what was done on a day, not of a meeting that reports on more."""
    given = view.of("fund_amount.disbursed", "fund_amount.raised", "fund_amount.lent")
    return bool(given) and not _MEETING.search(view.analysis.low, view.start, view.end)


def set_before(view: SentenceView, status: str) -> str | None:
    """A stretch of years that an earlier sentence of the paragraph set."""
    found = in_paragraph(view, status)
    return found if found and re.fullmatch(r"\d{4}/(?:\d{4}|\.\.)", found) else None


def _of_contest_only(view: SentenceView, other: SentenceView) -> bool:
    """Whether a time is only that of a contest, which dates no title told behind it."""
    return bool(view.of("award.title")) and _tells_prizes(other) and not _tells_prizes(view)


def _tells_prizes(view: SentenceView) -> bool:
    """Whether a sentence tells the prizes of a contest, which are won on its day."""
    return any(hit.entry.data["class"] == "prize" for hit in view.of("award.title"))


@once_a_sentence
def _leading(view: SentenceView, status: str) -> str | None:
    """The period that sets the sentence: "Trong 6 tháng đầu năm 2016, …"."""
    if _WEIGHED.match(view.analysis.low, view.start):
        return None
    for quantity in periods_told(view, status):
        if quantity.start >= first_item(view):
            return None
        found = resolved(view.analysis, quantity, status)
        if is_of_a_paper(view, quantity) or _is_of_a_streak(view, quantity):
            continue
        if of_a_life(view, quantity):
            continue
        lead = view.slice(max(view.start, quantity.start - 40), quantity.start)
        begun = _BEGUN.search(lead) is not None
        to_now = begun and _NOW.search(view.low, quantity.end, view.end)
        if to_now or (begun and "/" in (found or "")) or HARMED.search(lead):
            continue
        dates = not is_as_of(view, quantity) or _rates_the_year(view, found, lead)
        if found and not is_term_name(view, quantity) and dates:
            return _whole_series(view, found, status)
    return None


def _rates_the_year(view: SentenceView, found: str | None, lead: str) -> bool:
    """Whether honours are told at the end of the year they are for: "Cuối năm 2011, 78 CĐCS …"."""
    if not (found and forms.YEAR.fullmatch(found) and view.of("award.title")):
        return False
    return lead.endswith("cuối ") and len(lead.strip()) <= len("vào cuối")


def _is_of_a_streak(view: SentenceView, quantity: Quantity) -> bool:
    """Whether years only tell how long a title was held: "Bốn năm liên tục (2020-2023)"."""
    around = view.slice(max(view.start, quantity.start - _IN_A_ROW), quantity.end)
    return bool(view.of("award.title")) and STREAK.search(around) is not None


def _whole_series(view: SentenceView, first: str, status: str) -> str:
    """The years of a sentence that tells year by year, all of them: "Năm đầu …, năm thứ hai …"."""
    if not forms.YEAR.fullmatch(first):
        return first
    told = [resolved(view.analysis, quantity, status) for quantity in periods_told(view, status)]
    years = sorted({one for one in told if one and forms.YEAR.fullmatch(one)})
    each = len(years) > 1 and len(view.kind_of("money")) > 1 and _GOES_ON.search(view.text)
    if len(years) < _SERIES and not each:
        return first
    whole = report_period(view.analysis, status) or ""
    covers = whole[:4] <= years[0] and years[-1] <= whole[-4:]
    return whole if each and covers else f"{years[0]}/{years[-1]}"


_WHOLE_TERM: Final = ("cả nhiệm kì", "toàn nhiệm kì", "suốt nhiệm kì", "trong nhiệm kì")
_OF_THAT_YEAR: Final = ("trong năm", "cuối năm", "cả năm", "kết thúc năm")


def term_cue(view: SentenceView, at: int, status: str) -> str | None:
    """The period that words before ``at`` stand for: "nhiệm kỳ qua", "trong năm"."""
    if status == "target":
        ahead = view.search(_YEARS_AHEAD, view.analysis.low, view.start, at)
        count = number_of(ahead["count"]) if ahead else 0
        term = term_of(view.analysis, True, view.start) if count else None
        if term and int(term[5:9]) - int(term[:4]) == count:
            return term
        if count and view.ref:
            return f"{view.ref.year}/{view.ref.year + count}"
        hit = view.before(at, "context.next_term")
        if hit:
            return term_of(view.analysis, True, view.start)
        hit = view.before(at, "context.term")
        if hit and view.low.startswith(_WHOLE_TERM, hit.start):
            return _term_running(view)
        return _this_year_aimed_at(view, at)
    hit = view.before(at, "context.term")
    if hit:
        return term_of(view.analysis, False, view.start)
    hit = view.before(at, "context.this_year")
    if hit is None or _ITS_YEAR.match(view.low, hit.end):
        return None
    if view.slice(hit.start, hit.end) in _OF_THAT_YEAR and not report_period(view.analysis, status):
        told = in_paragraph(view, status)
        if told and forms.YEAR.fullmatch(told):
            return told  # "Năm 2010, có 22 sáng kiến; … Bình xét cuối năm, 9 đồng chí đạt …"
    return year_of(view.analysis, view.start)


def _term_running(view: SentenceView) -> str | None:
    """The term in the middle of which a text is written, for which its congress has set aims."""
    year = view.ref.year if view.ref else 0
    running = [(first, last) for first, last in terms(view.analysis) if first <= year < last]
    return "{}/{}".format(*running[-1]) if running else None


def _this_year_aimed_at(view: SentenceView, at: int) -> str | None:
    """The year a target of "cuối năm", "trong năm" is set for."""
    if not view.search(_WITHIN_YEAR, view.analysis.low, view.start, at):
        return None
    told = report_period(view.analysis, "target")
    year = told[:4] if told else None
    return year or (str(view.ref.year) if view.ref else None)


def earlier_in_block(view: SentenceView) -> list[SentenceView]:
    """Up to four sentences before this one in its block, the nearest first."""
    views = view.analysis.views
    found = []
    for index in range(view.index - 1, max(-1, view.index - 5), -1):
        if views[index].block != view.block:
            break
        found.append(views[index])
    return found
