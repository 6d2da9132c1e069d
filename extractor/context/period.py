"""When a fact holds: the period its sentence names, else the one the report is about."""

import re
from dataclasses import replace
from typing import Final

from extractor.analysis import Analysis, SentenceView, once_a_sentence
from extractor.context.festival import festivals
from extractor.context.pointing import points_back, year_ahead, year_of_feast
from extractor.context.report import DAY, feast_told, period_ahead, report_period, year_of
from extractor.context.spans import spans_told
from extractor.context.stages import stages_told
from extractor.context.terms import CONGRESS, as_term, fits, resolved, term_of
from extractor.context.words import either
from extractor.quantities import Quantity
from extractor.sought import Sought

_OCCASION: Final = re.compile(rf"\b{either('occasion')}\b")
_AS_OF: Final = re.compile(rf"{either('as_of')}\s*(?:hết |ngày |tháng |nay,? )*$")
_SETS_STATE: Final = re.compile(
    r"""
    \W*(?:(?:trong|vào|cuối|tính\ đến|đến|tính\ đến\ hết|đến\ hết|tính\ tới)\ )?
    (?:(?:cuối|hết|ngày)\ )*
    (?:năm|năm\ học|tháng|ngày)?\s*[\d\s/–.-]+(?:năm\ \d+)?
    """,
    re.VERBOSE,
)
"""What opens a sentence about a stock, up to its date: "Tính đến hết năm 2017"."""
_NOW: Final = re.compile(r"\b(?:hiện|nay)\b")
_BY_YEAR: Final = re.compile(
    r"\b(?:đến|tới|hết|cuối)(?: cuối| hết)? (?:năm )?((?:19|20)\d\d)(?![\d/.-])"
)
_CONTRAST: Final = re.compile(rf"\b{either('contrast')}\b")
_GIVEN: Final = re.compile(r"\bgiao\b")
_RIGHT_BEHIND: Final = re.compile(
    r" ?(?:/ ?\w+(?: \w+)?)? ?[(“\"]?(?:(?:vào|trong|hồi) (?:cuối |đầu |hết |giữa )?)?"
)
"""What may stand between a figure and its own period: "15 triệu đồng/căn năm 2010"."""
_BY_THAT_YEAR: Final = re.compile(r" (?:vào|trong) (?:cuối |đầu |hết )?năm \d{4}")
_COMPARED: Final = re.compile(r"\b(?:so với|hơn so với|bằng so với)(?: cùng kì| dịp| mùa)?\s*$")
_FIRST_STOCK: Final = re.compile(
    r"[^,;.]{0,25},? ?(?:do [^,;.]{3,40} )?(?:chỉ |mới )?"
    r"(?:với|bằng|từ|(?:số )?(?:vốn|quỹ)(?: điều lệ)? (?:ban đầu|khởi điểm)|ban đầu|có)\b"
    r"[^;.]{0,40}"
)
"""What stands between a founding and the stock it began with: "lập năm 2006 với 1 triệu đồng"."""
_OF_A_PART: Final = re.compile(r"\b(?:riêng|trong đó|nhất là)\b[^;.]{0,30}$")
_HARM: Final = re.compile(
    r"\b(?:do|bởi|vì|ảnh hưởng|thiệt hại|bị|vùng|nạn nhân|khắc phục|hậu quả|sau)\b[^,;.]{0,40}"
    r"\b(?:bão|lũ|lụt|dịch|covid-19|hạn hán|mưa|sạt lở|thiên tai|cháy|hạn mặn|xâm nhập mặn)\b"
    r"[^;.]{0,25}$"
)
_THEN: Final = re.compile(r"[^,;]*,\s*(?:từ|sang|đến|nay|sau|rồi)\b[^,;.]{0,12}")
"""What parts a sum from a later one: "ban đầu 15 triệu đồng, từ năm 2016 nâng lên …"."""
_BECAME: Final = re.compile(r" (?:được |thì |đã )?(?:nâng|tăng|giảm|lên|là|còn)\b")
_OPENING: Final = 40
"""Code points from a sentence's start in which a period is its setting."""
_MEETING: Final = re.compile(
    r"\b(?:tổng kết|sơ kết|đại hội|hội nghị|báo cáo|kỉ niệm|họp báo|cho biết|thống kê|tính đến"
    r"|đến ngày)\b"
)
_SET_OFF: Final = re.compile(r"\)?\s*[,:;(–-]|\s*$")
_SETTING_LEAD: Final = re.compile(rf"(?:^\W*|[,;:–(-]\s*|\b{either('setting')}\s+)(?:\w+\s+)?$")
_ONE_YEAR: Final = re.compile(r"\d{4}|(\d{4})/(?!\1)\d{4}|\d{4}-\d{2}/\d{4}-\d{2}")
_BARE_YEAR: Final = re.compile(r"(?<=[^\W\d] )((?:19|20)\d\d)(?=\s*[,:;)–-])")
"""A year without its "năm", set off from what follows: "ở hội thi cấp ngành 2021, …"."""
_LEADING_YEAR: Final = re.compile(r"\W*((?:19|20)\d\d)\s*:")
_CLOSING_YEAR: Final = re.compile(r"\b((?:19|20)\d\d)\W*$")
_THIS_YEAR: Final = re.compile(
    rf"\b(?:{either('before_day')}\s+\d{{1,2}}[/-]\d{{1,2}}|tháng\s+\d{{1,2}}\b"
    rf"|{either('recent')}|quý [ivx]+)"
)
_MONTH_OF: Final = {"trung thu": 8, "mùa mưa": 5, "tháng công nhân": 4}
"""The month from which a season told without its year can have been in the article's year."""
_RECEIVES: Final = re.compile(r"\b(?:được|nhận|đạt|đoạt|giành)\b")
_WITHIN_YEAR: Final = re.compile(
    r"\b(?:(?:đến |tới )?(?:cuối|hết)|trong) năm(?= (?!\d|học|nay|tới|sau))"
)
_RESULT_BEHIND: Final = re.compile(
    r"[^;.\n]{0,30}[;.,)–-]?\s*(?:-\s*)?\b(?:kết quả|thực hiện|đã thực hiện|thực đạt|đạt được)"
    r"\s*:?\s*(?:được |đạt )?\d"
)
_RESULT_BEFORE: Final = re.compile(
    r"\d[^;.]{0,50}\((?:\w+ ){0,3}(?:chỉ tiêu|kế hoạch|dự toán)[^().;]{0,25}$"
    r"|\b(?:không đạt|vượt|đạt|hoàn thành|gấp \w+|so với)(?: \w+)? "
    r"(?:chỉ tiêu|kế hoạch|nghị quyết|dự toán)[^.;\d]{0,25}$"
)
_PROPOSED: Final = re.compile(
    r"\b(?:suy tôn|xếp thứ|xếp loại|bình xét)\b[^;.]{0,80}\b(?:đề nghị|đề xuất)\b[^;.]*$"
)
_UNTIL_YEAR: Final = re.compile(r"\b(?:đến|tới)\b[^,;.\d]{0,16}((?:19|20)\d\d)")
_WEIGHED: Final = re.compile(r"\W*(?:nếu|so với|khác với|cùng kì)\b")
"""What opens a sentence whose time only serves to compare: "Nếu như năm 2018 có … thì …"."""
_JUST_NOW: Final = Sought(
    r"\b(?:đợt|dịp|trận|cơn|mùa|hội thi|hội thao|hội diễn|chương trình|lũ|dịch|bão)\b[^,.;]{0,30}"
    r" (?:vừa qua|vừa rồi|mới đây)\b"
)
_FOUNDED: Final = re.compile(rf"{either('founded')}(?: từ| vào| ngày| tháng| năm)*\s*$")
_INTRODUCES: Final = re.compile(r"\b(?:trong|năm|từ)\s*$")


def period_of_event(view: SentenceView, start: int, end: int, status: str) -> str | None:
    """The EDTF period of something that happened (a sum given, an award, an admission).

    Looked for in the sentence, then in the sentences before it in the paragraph, then in the
    headings over it, last in what the whole text reports on. What was reported cannot lie after
    the article, what is aimed at not before it.
    """
    analysis = view.analysis
    if status == "target" and (
        _is_faced_with_result(view, start, end)
        or (view.of("award.title") and _PROPOSED.search(analysis.low, view.start, start))
    ):
        status = "reported"
    own = _in_sentence(view, start, end, status)
    if own:
        by_year = _BY_THAT_YEAR.match(analysis.low, end, view.end)
        by_then = any(
            own == year for year in _UNTIL_YEAR.findall(analysis.low, view.start, view.end)
        )
        return as_term(analysis, own, status) if by_then and not by_year else own
    return (
        (year_ahead(view, start) if status == "target" else None)
        or _pointed_at(view, start, status)
        or _term_cue(view, start, status)
        or _day_of_occasion(analysis, view.start, start, status)
        or _year_of_the_last(view, start, status)
        or _in_paragraph(view, status)
        or _in_heads(view, status)
        or (year_of_feast(view, start, status) if status == "target" else None)
        or (feast_told(analysis) if status == "reported" and not view.of("award.title") else None)
        or (period_ahead(analysis) if status == "target" and not _asks_for_award(view) else None)
        or report_period(analysis, status)
        or year_of_feast(view, start, status)
        or _named_year(view, status)
    )


def _asks_for_award(view: SentenceView) -> bool:
    """Whether an award is asked for, which is for what has been done."""
    return bool(view.of("award.title")) and "đề nghị" in view.analysis.low[view.start : view.end]


def _is_faced_with_result(view: SentenceView, start: int, end: int) -> bool:
    """Whether a target is told beside what came of it: "chỉ tiêu 20 CĐCS. Kết quả: 17 CĐCS"."""
    low = view.analysis.low
    return bool(
        _RESULT_BEHIND.match(low, end)
        or _RESULT_BEFORE.search(low, max(view.start, start - 90), start)
    )


def period_of_state(view: SentenceView, start: int, end: int, status: str) -> str | None:
    """The EDTF date a stock is as of ("tính đến 30/6/2018"); a plain "hiện có" gives none."""
    if status == "target":
        return _state_aimed_at(view, start, end)
    low = view.analysis.low
    periods = _with_stages(view, status, True)
    for quantity in periods:
        if start <= quantity.start < end and _is_closed(quantity):
            return quantity.period
        behind = quantity.start >= end and _RIGHT_BEHIND.fullmatch(low, end, quantity.start)
        if behind and _is_closed(quantity):
            return quantity.period
    dated = [quantity for quantity in periods if _dates_state(view, quantity)]
    before = [quantity for quantity in dated if quantity.start < end]
    if before:
        return before[-1].period
    clause_start, _ = view.clause(start)
    told = [
        quantity
        for quantity in periods
        if quantity.period and clause_start <= quantity.start and quantity.end <= start
    ]
    point = bool(told) and "/" not in (told[-1].period or "") and not _is_term_name(view, told[-1])
    if point and dated:
        return told[-1].period
    if dated and not _CONTRAST.search(low, end, dated[0].start):
        return dated[0].period
    if _NOW.search(low, view.start, end):
        return None
    if point:
        return told[-1].period
    for other in _earlier_in_block(view):
        carried = [
            quantity for quantity in other.kind_of("period") if _dates_state(other, quantity)
        ]
        if carried:
            return carried[-1].period
    whole = report_period(view.analysis, "reported")
    return whole if whole and _ONE_YEAR.fullmatch(whole) else None


def _state_aimed_at(view: SentenceView, start: int, end: int) -> str | None:
    """When a stock is to be reached: "đến năm 2030 có 10.000 đoàn viên"; else the plan's period."""
    by = _BY_YEAR.search(view.analysis.low, view.start, start)
    if by and fits(view.analysis, by.group(1), "target"):
        return by.group(1)
    edges = [q for q in stages_told(view, "target", of_state=True) if q.end <= start]
    return edges[-1].period if edges else period_of_event(view, start, end, "target")


def _dates_state(view: SentenceView, quantity: Quantity) -> bool:
    """Whether a period says as of when a stock is: "Cuối năm 2017, …", "tính đến 30/6/2018"."""
    return _is_closed(quantity) and (_sets_state(view, quantity) or _is_as_of(view, quantity))


def _is_closed(quantity: Quantity) -> bool:
    """Whether a period ends."""
    return bool(quantity.period) and "/.." not in (quantity.period or "")


def _sets_state(view: SentenceView, quantity: Quantity) -> bool:
    """Whether the sentence opens with a period: "Cuối năm 2017, …"."""
    return _SETS_STATE.fullmatch(view.analysis.low, view.start, quantity.end) is not None


def _is_as_of(view: SentenceView, quantity: Quantity) -> bool:
    """Whether a period is the date up to which is counted: "tính đến 30/6/2018"."""
    words = view.slice(quantity.start, quantity.end)
    lead = view.slice(max(view.start, quantity.start - 20), quantity.start)
    counted = _AS_OF.search(lead) or words.startswith(("tính đến", "đến"))
    return bool(counted) and "đến nay" not in words


def _day_of_occasion(analysis: Analysis, start: int, end: int, status: str) -> str | None:
    """The day of the event or of the article, when "on this occasion" stands in the stretch."""
    if status != "reported" or not _OCCASION.search(analysis.low, start, end):
        return None
    return analysis.layout.event_date or (analysis.ref.isoformat() if analysis.ref else None)


def _year_of_the_last(view: SentenceView, at: int, status: str) -> str | None:
    """The article's year, of what is told to have happened just now: "đợt dịch vừa qua"."""
    ref = view.analysis.ref
    if status != "reported" or not ref or not _JUST_NOW.search(view.analysis.low, view.start, at):
        return None
    return str(ref.year)


def _pointed_at(view: SentenceView, at: int, status: str) -> str | None:
    """The period told before to which the sentence points back: "đêm ấy", "cùng năm"."""
    if not points_back(view, view.start, at):
        return None
    for index in range(view.index - 1, max(-1, view.index - 5), -1):
        for quantity in reversed(_periods(view.analysis.views[index], status)):
            found = resolved(view.analysis, quantity, status)
            if found:
                return found
    return None


@once_a_sentence
def _in_paragraph(view: SentenceView, status: str) -> str | None:
    """The period that the sentences before this one set, the nearest first."""
    for other in _earlier_in_block(view):
        if view.of("award.title"):
            day = _day_of_occasion(view.analysis, other.start, other.end, status)
            if day:
                return day
        found = _leading(other, status)
        if found and (not DAY.fullmatch(found) or _tells_prizes(view)):
            return as_term(view.analysis, found, status)
        if found and other.index == view.index - 1 and _is_day_of_an_act(other):
            return found
        straight_on = other.index == view.index - 1
        term = (straight_on and _pointed_at(other, other.end, status)) or _term_cue(
            other, other.end, status
        )
        if term:
            return term
    return None


def _is_day_of_an_act(view: SentenceView) -> bool:
    """Whether a sentence tells what was done on a day, not of a meeting that reports on more."""
    given = view.of("fund_amount.disbursed", "fund_amount.raised", "fund_amount.lent")
    return bool(given) and not _MEETING.search(view.analysis.low, view.start, view.end)


def _set_before(view: SentenceView, status: str) -> str | None:
    """A stretch of years that an earlier sentence of the paragraph set."""
    found = _in_paragraph(view, status)
    return found if found and re.fullmatch(r"\d{4}/(?:\d{4}|\.\.)", found) else None


def _tells_prizes(view: SentenceView) -> bool:
    """Whether a sentence tells the prizes of a contest, which are won on its day."""
    return any(hit.entry.data["class"] == "prize" for hit in view.of("award.title"))


def _in_heads(view: SentenceView, status: str) -> str | None:
    """The period that a heading or introducing line over the block names, the innermost first."""
    analysis = view.analysis
    for head in reversed(analysis.layout.heads_of(view.block)):
        start, end = analysis.layout.blocks[head][:2]
        found = _last_between(analysis, start, end, status) or _bare_year(
            analysis, start, end, status
        )
        if found:
            return as_term(analysis, found, status)
    return None


def _in_sentence(view: SentenceView, start: int, end: int, status: str) -> str | None:
    """The period nearest to the span: right behind it, else the last before it, else the next."""
    low = view.analysis.low
    periods = [
        replace(quantity, period=found)
        for quantity in _periods(view, status)
        if (found := resolved(view.analysis, quantity, status))
        and (
            not _FOUNDED.search(low, max(view.start, quantity.start - 40), quantity.start)
            or (quantity.end <= start and _FIRST_STOCK.fullmatch(low, quantity.end, start))
        )
    ]
    for quantity in periods:
        if quantity.start >= end and _RIGHT_BEHIND.fullmatch(low, end, quantity.start):
            return quantity.period
    clause_start, clause_end = view.clause(start)
    before = [
        q
        for q in periods
        if q.end <= start and not _is_term_name(view, q) and not _closes_item(view, q)
    ]
    setting = _first_item(view)
    near = [
        q
        for q in before
        if q.start >= clause_start or (q.start < setting and _sets_the_scene(view, q))
    ]
    told = [q for q in near if not _dates_harm(view, q)]
    harm = [q for q in near if q not in told]
    if len(harm) == 1 and "," not in low[harm[0].end : start]:
        return near[-1].period
    if told:
        return told[-1].period
    if near:
        return _term_cue(view, start, status) or _set_before(view, status) or near[-1].period
    if not periods:
        bare = list(_BARE_YEAR.finditer(low, view.start, start))
        if bare and fits(view.analysis, bare[-1].group(1), status):
            return bare[-1].group(1)
    after = [
        q
        for q in periods
        if end <= q.start < clause_end
        and not _is_term_name(view, q)
        and not _opens_next_award(view, q, end)
        and not _OF_A_PART.search(low, end, q.start)
    ]
    if not after or _is_a_later_rate(low, end, after[0]):
        return None
    introduced = _INTRODUCES.search(low[view.start : after[0].start])
    return after[0].period if introduced or len(periods) == 1 else None


def _closes_item(view: SentenceView, quantity: Quantity) -> bool:
    """Whether a period dates only the award it closes: "2 Cờ thi đua (2014, 2016), 1 Bằng khen"."""
    low = view.analysis.low
    title = view.before(quantity.start, "award.title")
    if title is None:
        return False
    if low[quantity.start - 1] != "(" and not low.startswith("(", quantity.start):
        straight_on = not low[title.end : quantity.start].strip(' ”"')
        return straight_on and low.startswith((",", ";"), quantity.end)
    return not re.search(r"[,;:]", low[title.end : quantity.start])


def _is_a_later_rate(low: str, end: int, later: Quantity) -> bool:
    """Whether a period behind a sum dates only what the sum became: "…, từ năm 2016 nâng lên"."""
    parted = _THEN.fullmatch(low, end, later.start + len("từ"))
    return bool(parted and _BECAME.match(low, later.end))


def _opens_next_award(view: SentenceView, quantity: Quantity, end: int) -> bool:
    """Whether a period is that of the next award: "…, năm 2015 được Tổng LĐLĐ cấp Bằng khen"."""
    low = view.analysis.low
    behind = view.after(quantity.end, "award.title")
    return (
        behind is not None
        and low[end : quantity.start].rstrip()[-1:] == ","
        and _RECEIVES.search(low, quantity.end, behind.start) is not None
    )


@once_a_sentence
def _periods(view: SentenceView, status: str) -> list[Quantity]:
    """The periods of a sentence that date something, dated festivals among them, by start."""
    analysis = view.analysis
    told = _with_stages(view, status, False)
    others = [
        *festivals(analysis.low, view.start, view.end, analysis.ref),
        *spans_told(view, status, lambda: year_of(analysis)),
    ]
    apart = [
        other
        for other in others
        if not any(q.start < other.end and other.start < q.end for q in told)
    ]
    return sorted(
        (q for q in [*told, *apart] if not _is_compared_with(view, q)), key=lambda q: q.start
    )


@once_a_sentence
def _with_stages(view: SentenceView, status: str, of_state: bool) -> list[Quantity]:
    """The periods named in a sentence, and those told by their place in a longer one."""
    stages = list(stages_told(view, status, of_state=of_state))
    told = [
        quantity
        for quantity in view.kind_of("period")
        if not any(q.start < quantity.end and quantity.start < q.end for q in stages)
    ]
    return sorted([*told, *stages], key=lambda q: q.start)


def _is_compared_with(view: SentenceView, quantity: Quantity) -> bool:
    """Whether a period is only what another is measured by: "tăng 2 tỷ so với Tết Quý Mão"."""
    lead = view.slice(max(view.start, quantity.start - 32), quantity.start)
    return _COMPARED.search(lead) is not None


def _dates_harm(view: SentenceView, quantity: Quantity) -> bool:
    """Whether a period only dates the harm helped with: "bị ảnh hưởng bão số 3 năm 2024"."""
    lead = view.slice(max(view.start, quantity.start - 80), quantity.start)
    return len(lead) > _OPENING and _HARM.search(lead) is not None


def _sets_the_scene(view: SentenceView, quantity: Quantity) -> bool:
    """Whether a period dates what follows, and not the noun before it ("bão số 3 năm 2024 …")."""
    low = view.analysis.low
    before = low[view.start : quantity.start]
    return bool(_SET_OFF.match(low, quantity.end) or _SETTING_LEAD.search(before))


@once_a_sentence
def _first_item(view: SentenceView) -> int:
    """Where the first figure or title of the sentence stands; a period before it is its setting."""
    starts = [q.start for q in view.kind_of("money", "number", "ratio", "percent")]
    starts += [hit.start for hit in view.of("award.title")]
    return min(starts, default=view.end)


@once_a_sentence
def _leading(view: SentenceView, status: str) -> str | None:
    """The period that sets the sentence: "Trong 6 tháng đầu năm 2016, …"."""
    if _WEIGHED.match(view.analysis.low, view.start):
        return None
    for quantity in _periods(view, status):
        if quantity.start >= _first_item(view):
            return None
        found = resolved(view.analysis, quantity, status)
        if found and not _is_term_name(view, quantity) and not _is_as_of(view, quantity):
            return found
    return None


def _is_term_name(view: SentenceView, quantity: Quantity) -> bool:
    """Whether a term only names a congress, which dates nothing, within the sentence."""
    words = view.analysis.low[max(view.start, quantity.start - 40) : quantity.end]
    return bool(CONGRESS.search(words))


def _term_cue(view: SentenceView, at: int, status: str) -> str | None:
    """The period that words before ``at`` stand for: "nhiệm kỳ qua", "trong năm"."""
    if status == "target":
        hit = view.before(at, "context.next_term")
        if hit:
            return term_of(view.analysis, future=True)
        return _this_year_aimed_at(view, at)
    hit = view.before(at, "context.term")
    if hit:
        return term_of(view.analysis, future=False)
    hit = view.before(at, "context.this_year")
    return year_of(view.analysis) if hit else None


def _this_year_aimed_at(view: SentenceView, at: int) -> str | None:
    """The year a target of "cuối năm", "trong năm" is set for."""
    if not _WITHIN_YEAR.search(view.analysis.low, view.start, at):
        return None
    told = report_period(view.analysis, "target")
    year = told[:4] if told else None
    return year or (str(view.analysis.ref.year) if view.analysis.ref else None)


def _earlier_in_block(view: SentenceView) -> list[SentenceView]:
    """Up to four sentences before this one in its block, the nearest first."""
    views = view.analysis.views
    found = []
    for index in range(view.index - 1, max(-1, view.index - 5), -1):
        if views[index].block != view.block:
            break
        found.append(views[index])
    return found


def _last_between(analysis: Analysis, start: int, end: int, status: str) -> str | None:
    """The last period of the sentences that reach into a stretch."""
    found = None
    for other in analysis.views:
        if other.start < end and start < other.end:
            for quantity in other.kind_of("period"):
                found = resolved(analysis, quantity, status) or found
    return found


def _bare_year(analysis: Analysis, start: int, end: int, status: str) -> str | None:
    """A year that closes a heading without its "năm": "V. Kế hoạch 2026"."""
    found = _CLOSING_YEAR.search(analysis.low[start:end]) or _LEADING_YEAR.match(
        analysis.low[start:end]
    )
    return found.group(1) if found and fits(analysis, found.group(1), status) else None


def _named_year(view: SentenceView, status: str) -> str | None:
    """The year a day, a month or a festival told without its year belongs to."""
    analysis = view.analysis
    if status == "target":
        given = _GIVEN.search(analysis.low, view.start, view.end)
        return term_of(analysis, future=True) or (year_of(analysis) if given else None)
    near = [view, *_earlier_in_block(view), *analysis.views[:3]]
    for other in near:
        for feast in festivals(analysis.low, other.start, other.end, analysis.ref):
            if feast.period and fits(analysis, feast.period, status):
                return feast.period
    if analysis.ref is not None:
        for other in near:
            told = _THIS_YEAR.search(analysis.low, other.start, other.end)
            if told:
                later = _MONTH_OF.get(told.group(), 0) > analysis.ref.month
                return str(analysis.ref.year - later)
    return None
