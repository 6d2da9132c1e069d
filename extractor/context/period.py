"""When a fact holds: the period its sentence names, else the one the report is about."""

import re
from typing import Final

from extractor.analysis import SentenceView
from extractor.context.agreed import agreed_year
from extractor.context.ahead import coming, year_aimed_at
from extractor.context.anniversaries import year_of_anniversary
from extractor.context.back_then import begun_near
from extractor.context.carried import (
    asked_for,
    in_paragraph,
    term_cue,
)
from extractor.context.fallback import (
    feast_of_gifts,
    told_in_other_clause,
    usual_year,
    year_closing,
)
from extractor.context.festival import year_of_day_kept
from extractor.context.foundings import founded_thing
from extractor.context.gift_years import year_counted_in
from extractor.context.heads import in_heads
from extractor.context.in_sentence import in_sentence
from extractor.context.lately import year_of_the_last
from extractor.context.month_labels import month_of_label
from extractor.context.named_year import named_year
from extractor.context.occasion import day_of_occasion
from extractor.context.plan_papers import year_of_plan
from extractor.context.pointing import names_feast, pointed_at, year_ahead, year_of_feast
from extractor.context.report import (
    feast_told,
    is_within_a_year,
    only_year,
    period_ahead,
    report_period,
)
from extractor.context.since_term import RIGHT_BEHIND, SINCE_TERM
from extractor.context.submitted import asks_for_award, is_submitted
from extractor.context.terms import as_term, term_of
from extractor.context.told_in import is_of_a_year
from extractor.context.words import FOUNDED, either
from extractor.context.year_opened import year_opened_above
from extractor.late import late
from extractor.sought import Sought

_BY_THAT_YEAR: Final = late(r" (?:vào|trong) (?:cuối |đầu |hết )?năm \d{4}")
_UP_TO: Final = late(
    r"(?:^\W*|\b)(?:đến|tới|tính đến|tính tới|hết|đến hết|tới hết)(?: ngày| cuối)? $"
)
_COUNTED_UP: Final = late(r"\b(?:tính đến|tính tới|đến hết|tới hết) (?:hết |cuối )?năm \d{4}")
_BEGINS: Final = late(
    rf"(?:{either('begun')}|\btừ|phát động|triển khai|đặt|gây dựng"
    rf"|{FOUNDED})"
    r"(?: từ| vào| ngày| đầu| cuối)*\s*$"
)
"""What stands before the day from which sums are counted up."""
_RESULT_BEHIND: Final = late(
    r"[^;.\n]{0,30}[;.,)–-]?\s*(?:-\s*)?\b(?:kết quả|thực hiện|đã thực hiện|thực đạt|đạt được)"
    r"\s*:?\s*(?:được |đạt )?\d"
)
_ROW_WITH_RESULT: Final = late(r"chỉ tiêu: (?P<row>[^\n]*?) [^\n]*\n(?P=row): ")
"""The plan of a table's row as it is told, and what came of it on the line below."""
_RESULT_BEFORE: Final = Sought(
    r"\d[^;.]{0,50}\((?:\w+ ){0,3}(?:chỉ tiêu|kế hoạch|dự toán)[^().;]{0,25}$"
    r"|\d[^.◄]{0,110}?(?:[,;(◄–-]|\bmà)\s*(?:(?:trong khi|so với|mà|nhưng|còn|dù|thay vì) )?"
    r"(?:chỉ tiêu|nghị quyết|kế hoạch)(?! (?:năm|nhiệm kì|quý|tháng|kì|của năm)"
    r" (?:tới|sau|mới|nay|học|này|\d))(?: đầu năm)?"
    r"(?: (?!phấn đấu|tới|cả)[^\W\d]+){0,6} (?:\d[\d.]* (?:[^\W\d]+ ){1,3}và )?$"
    r"|\b(?:không đạt|vượt|đạt|hoàn thành|gấp \w+|so với)(?: \w+)? "
    r"(?:chỉ tiêu|kế hoạch|nghị quyết|dự toán)[^.;\d]{0,25}$"
)
_OF_THAT: Final = late(r"\W*(?:trong (?:tổng )?số (?:tiền )?(?:này|đó|ấy|trên)|trong đó|cụ thể)\b")
_MET: Final = late(
    r"(?:[^;.]|\.(?=\d)){0,60}\b(?:đạt|vượt|bằng)\b[^;.]{0,24}"
    r"\b(?:nghị quyết|(?:chỉ tiêu|mục tiêu) (?:đại hội|cả nhiệm kì|nhiệm kì))\b"
)
"""What makes of a sum up to a day that of the whole term: "đạt 127% nghị quyết"."""
_FUND_DOES: Final = late(
    r"\b(?P<thing>quỹ|mô hình|chương trình|hũ gạo|tổ) (?:[“\"][^”\"]{2,40}[”\"] |này |ấy )?(?:đã )?"
    r"(?:huy động|cho vay|cho|giúp|hỗ trợ|chi|thu|trao|giải ngân|vận động|quyên góp|xây|sửa)\b"
)
"""What a fund has done since it was founded."""
_BEHIND: Final = late(r"[^,;.\d]{0,30} (?:nhân |trong |vào )?dịp này\b")
_EVERY_YEAR: Final = late(r"\b(?:mỗi|hằng|hàng) năm\b")
_TWO_YEARS: Final = late(r"\d{4}/\d{4}")
_UNTIL_NOW: Final = late(r"\W*(?:cho |tính |và |từ đó )*(?:đến|tới) nay\b")
_ALL_SO_FAR: Final = late(r"\W*(?:tính )?(?:lũy kế|cộng dồn)\b(?! \d)")
_SINCE: Final = "(?:lập|thành lập|ra đời|bắt đầu|triển khai|hoạt động|ra mắt)"
_UNTIL_YEAR: Final = Sought(r"\b(?:đến|tới|hết)\b[^,;.\d]{0,16}((?:19|20)\d\d)")


def period_of_event(view: SentenceView, start: int, end: int, status: str) -> str | None:
    """The EDTF period of something that happened (a sum given, an award, an admission).

    Looked for in the sentence, then in the sentences before it in the paragraph, then in the
    headings over it, last in what the whole text reports on. What was reported cannot lie after
    the article, what is aimed at not before it.
    """
    analysis = view.analysis
    aimed = status == "target"
    if aimed and (_is_faced_with_result(view, start, end) or is_submitted(view, start)):
        status = "reported"
    yearly = is_of_a_year(view, start)
    asks = asks_for_award(view, start)
    total = _total_before(view, start, status)
    if total:
        return period_of_event(view.analysis.views[view.index - 1], *total, status)
    since_term = status == "reported" and view.search(SINCE_TERM, analysis.low, view.start, start)
    if since_term and since_term["first"]:
        return f"{since_term['first']}/.."
    own = in_sentence(view, start, end, status)
    of_term = since_term and RIGHT_BEHIND.fullmatch(analysis.low, since_term.end(), start)
    if since_term and (own is None or (of_term and is_within_a_year(own))):
        return None  # of a term whose years are told nowhere, not of the year reported on
    if own:
        by_year = _BY_THAT_YEAR.match(analysis.low, end, view.end)
        by_then = any(
            own == year for year in _UNTIL_YEAR.findall(analysis.low, view.start, view.end)
        )
        if by_then and not by_year:
            counted = status == "reported" and _COUNTED_UP.search(analysis.low, view.start, start)
            return _since_begun(view, start, own) if counted else as_term(analysis, own, status)
        if aimed and (year := year_aimed_at(view, start, own)) != own:
            return year
        return _since_begun(view, start, own) if status == "reported" else own
    return (
        (
            month_of_label(view) or year_ahead(view, start) or agreed_year(view) or _coming(view)
            if status == "target"
            else None
        )
        or pointed_at(view, start, status)
        or term_cue(view, start, "reported" if asks else status)
        or _of_line(view, status, yearly)
        or (None if yearly else day_of_occasion(analysis, view.start, start, status))
        or _on_this_occasion(view, end, status)
        or year_of_the_last(view, start, status)
        or (feast_told(analysis) if names_feast(view, start, status) else None)
        or year_of_anniversary(view, start, status)
        or _of_day_kept(view, start, status, around=False)
        or _to_now(view, start, _carried(view, start, status, yearly))
        or asked_for(view, status)
        or in_heads(view, status)
        or (year_of_feast(view, start, status) if status == "target" else None)
        or (feast_told(analysis, status) if status == "target" and not asks else None)
        or (feast_told(analysis) if status == "reported" and not view.of("award.title") else None)
        or (period_ahead(analysis) if status == "target" and not asks else None)
        or _of_day_kept(view, start, status, around=True)
        or feast_of_gifts(view, status)
        or report_period(analysis, "reported" if asks else status)
        or (day_of_occasion(analysis, view.start, start, status) if yearly else None)
        or year_of_feast(view, start, status)
        or year_opened_above(view, status)
        or named_year(view, status)
        or (only_year(analysis) if status == "reported" and not _tells_time(view) else None)
        or told_in_other_clause(view, start, status)
        or year_counted_in(view, status)
        or (usual_year(analysis) if status == "reported" else None)
        or (year_closing(analysis) if asks else None)
        or (year_of_plan(view) if status == "target" else None)
    )


def _of_line(view: SentenceView, status: str, yearly: bool) -> str | None:
    """The time of a line of a chronicle, or a day of it that the sentences before have told."""
    stamp = view.stamp
    told = in_paragraph(view, status, yearly) if stamp else None
    return told if stamp and told and told.startswith(stamp) and "/" not in told else stamp


def _coming(view: SentenceView) -> str | None:
    """The quarter or month ahead that the sentence is labelled with, or the heading over it."""
    low, ref, layout = view.analysis.low, view.ref, view.analysis.layout
    spans = [(view.start, view.end)]
    spans += [
        (layout.blocks[head].start, layout.blocks[head].end) for head in layout.heads_of(view.block)
    ]
    return next((told[1] for span in spans if (told := coming(low, *span, ref))), None)


def _on_this_occasion(view: SentenceView, end: int, status: str) -> str | None:
    """The day of the occasion told right behind what happened: "đón nhận Huân chương … dịp này"."""
    told = _BEHIND.match(view.analysis.low, end, view.end)
    return day_of_occasion(view.analysis, *told.span(), status) if told else None


def _total_before(view: SentenceView, at: int, status: str) -> tuple[int, int] | None:
    """The sum of the sentence before of which parts are told: "Trong số này, cấp tỉnh …"."""
    if status != "reported" or not view.index or view.kind_of("period"):
        return None
    if not _OF_THAT.match(view.analysis.low, view.start, at):
        return None
    before = view.analysis.views[view.index - 1]
    sums = before.kind_of("money") if before.block == view.block else []
    return (sums[-1].start, sums[-1].end) if sums else None


def _carried(view: SentenceView, at: int, status: str, yearly: bool) -> str | None:
    """The period of the paragraph; of every year of a term is no single year of it told."""
    found = in_paragraph(view, status, yearly)
    if found is None or status == "target" or "/" in found:
        return found
    whole = report_period(view.analysis, status)
    if whole is None or is_within_a_year(whole) or "/" not in whole:
        return found
    return None if _EVERY_YEAR.search(view.analysis.low, view.clause(at)[0], at) else found


def _to_now(view: SentenceView, at: int, period: str | None) -> str | None:
    """From a year told before until now: "… lập quỹ năm 2017. Tính đến nay, quỹ đã chi …"."""
    if period is None or not period.isdigit():
        return period
    if _ALL_SO_FAR.match(view.analysis.low, view.start, at):
        before = view.analysis.low[view.analysis.layout.blocks[view.block].start : view.start]
        since = re.search(rf"\b{_SINCE}(?: [^\W\d]+){{0,3}} {period}\b", before)
        return f"{period}/.." if since else None
    return f"{period}/.." if _UNTIL_NOW.match(view.analysis.low, view.start, at) else period


def _of_day_kept(view: SentenceView, at: int, status: str, *, around: bool) -> str | None:
    """The year of a day kept every year, unless the text is on several: "nhân ngày 20/11".

    It is told in the sentence itself, or ``around`` it in the paragraph or the headline.
    """
    ref = view.ref
    titled = any(hit.start == at for hit in view.of("award.title"))
    if ref is not None and status == "target" and not around and not titled:
        return year_of_day_kept(view.analysis.low, view.start, at, ref, ahead=True)
    if ref is None or status != "reported" or is_of_a_year(view, at):
        return None
    reported = report_period(view.analysis, status)
    if reported and not is_within_a_year(reported):
        return None
    of_school = bool(reported and _TWO_YEARS.fullmatch(reported))
    if of_school and around:
        return None  # the days kept in a school year date what is told right with them alone
    if not around and titled:
        return None
    layout = view.analysis.layout
    stretches = [(view.clause(at)[0] if of_school else view.start, at)]
    if around:
        title = [layout.title_span] if layout.title_span else []
        stretches = [(layout.blocks[view.block].start, at), *title]
    found = (year_of_day_kept(view.analysis.low, *one, ref) for one in stretches)
    return next((year for year in found if year), None)


def _since_begun(view: SentenceView, at: int, until: str) -> str:
    """From the beginning told before to the day up to which is counted: "Hết tháng 10/2020, …"."""
    if "/" in until:
        return until
    low, views = view.analysis.low, view.analysis.views
    counted = any(
        quantity.period == until
        and quantity.end <= at
        and (
            low.startswith("tính", quantity.start) or _UP_TO.search(low, view.start, quantity.start)
        )
        for quantity in view.kind_of("period")
    )
    if not counted:
        return until
    for index in range(view.index, max(-1, view.index - 3), -1):
        if index != view.index and views[index].block != view.block:
            break
        for quantity in reversed(views[index].kind_of("period")):
            lead = low[max(0, quantity.start - 50) : quantity.start]
            if quantity.end > at or not quantity.period or not _BEGINS.search(lead):
                continue
            first = quantity.period.split("/")[0]
            return f"{first}/{until}" if first[:4] < until[:4] else until
    term = term_of(view.analysis, False, view.start) if _MET.match(low, at, view.end) else None
    begun = term[:4] if term else begun_near(view, view.start) or _fund_begun(view, at)
    return f"{begun}/{until}" if begun and begun[:4] < until[:4] else until


def _fund_begun(view: SentenceView, at: int) -> str | None:
    """When the fund was founded that a sentence tells of: "Tính đến …, quỹ huy động được"."""
    low = view.analysis.low
    does = _FUND_DOES.search(low, view.start, at)
    return founded_thing(view.analysis, view.start, does["thing"]) if does else None


def _tells_time(view: SentenceView) -> bool:
    """Whether a sentence has a period of its own, or tells an award, which may be of any year."""
    return bool(view.kind_of("period") or view.of("award.title"))


def _is_faced_with_result(view: SentenceView, start: int, end: int) -> bool:
    """Whether a target is told beside what came of it: "chỉ tiêu 20 CĐCS. Kết quả: 17 CĐCS"."""
    low = view.analysis.low
    return bool(
        _RESULT_BEHIND.match(low, end)
        or _ROW_WITH_RESULT.match(low, view.start)
        or view.search(_RESULT_BEFORE, low, max(view.start, start - 140), start)
    )
