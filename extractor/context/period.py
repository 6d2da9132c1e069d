"""When a fact holds: the period its sentence names, else the one the report is about."""

import re
from dataclasses import replace

from schemas import period_years

from extractor.analysis import Analysis, SentenceView
from extractor.context.festival import festivals
from extractor.quantities import Quantity

_AS_OF = re.compile(
    r"(tính đến|đến|tại thời điểm|cuối|hết|đầu nhiệm kì \()\s*(hết |ngày |tháng |nay,? )*$"
)
_BY_YEAR = re.compile(r"\b(?:đến|tới|hết|cuối)(?: cuối| hết)? (?:năm )?((?:19|20)\d\d)(?![\d/.-])")
_GIVEN = re.compile(r"\bgiao\b")
_ELSE = re.compile(r"\b(?:thì|còn|đến nay)\b")
_SCENE = re.compile(r"\)?\s*[,:;(–-]|\s*$")
_SCENE_LEAD = re.compile(
    r"(?:^\W*|[,;:–(-]\s*|\b(?:trong|từ|suốt|qua|đến|tới|cuối|đầu|hết|ngay|riêng|vào|chỉ|tính|nhìn lại)\s+)"
    r"(?:\w+\s+)?$"
)
_OCCASION = re.compile(
    r"\b(dịp này|nhân dịp|tại (hội nghị|đại hội|buổi lễ|lễ|chương trình)|cũng tại|hội nghị đã|đại hội đã|ngay (tại|trong)|tại chỗ|(sáng|chiều|tối|hôm) nay)\b"
)
_DATES_STATE = re.compile(
    r"\W*(?:trong |vào |cuối |tính đến |đến |tính đến hết |đến hết |tính tới )?(?:cuối |hết |ngày )*(?:năm|năm học|tháng|ngày)?\s*[\d\s/–.-]+(?:năm \d+)?"
)
_NOW = re.compile(r"\bhiện(?: nay| có| đang| tại)?\b|\bđến nay\b|\bnay\b")
_RIGHT_BEHIND = re.compile(r" ?(?:/ ?\w+(?: \w+)?)? ?[(“\"]?")
_ONE_YEAR = re.compile(r"\d{4}|(\d{4})/(?!\1)\d{4}|\d{4}-\d{2}/\d{4}-\d{2}")
_CONGRESS = re.compile(r"(đại hội|lần thứ|khóa|bch|ban chấp hành)[^.;\n]*nhiệm kì")
_OPENS = re.compile(r"\W*(?:trong )?năm (?:học )?\d{4}")
_REPORT = re.compile(
    r"(tổng kết|sơ kết|kết quả|báo cáo|hoạt động|công tác|nhiệm kì|năm học|trong|đại hội)"
)


def period_of_event(view: SentenceView, start: int, end: int, status: str) -> str | None:
    """The EDTF period of something that happened (a sum given, an award, an admission).

    Looked for in the sentence, then in the sentences before it in the paragraph, then in the
    headings over it, last in what the whole text reports on. What was reported cannot lie after
    the article, what is aimed at not before it.
    """
    analysis = view.analysis
    own = _in_sentence(view, start, end, status)
    if own:
        return _as_term(analysis, own, status)
    term = _term_cue(view, start, status)
    if term:
        return term
    if status == "reported" and _OCCASION.search(analysis.low, view.start, start):
        day = analysis.layout.event_date or (analysis.ref.isoformat() if analysis.ref else None)
        if day:
            return day
    for other in _earlier_in_block(view):
        if (
            status == "reported"
            and view.of("award.title")
            and _OCCASION.search(analysis.low, other.start, other.end)
        ):
            day = analysis.layout.event_date or (analysis.ref.isoformat() if analysis.ref else None)
            if day:
                return day
        found = _leading(other, status)
        if found and len(found) < 10:
            return _as_term(analysis, found, status)
        term = _term_cue(other, other.end, status)
        if term:
            return term
    for head in reversed(analysis.layout.heads_of(view.block)):
        block = analysis.layout.blocks[head]
        found = _last_between(analysis, block.start, block.end, status) or _bare_year(
            analysis, block.start, block.end, status
        )
        if found:
            return _as_term(analysis, found, status)
    return report_period(analysis, status) or _named_year(view, status)


_THIS_YEAR = re.compile(
    r"\b(?:(?:ngày|sáng|chiều|tối|trưa|hôm|từ)\s+\d{1,2}[/-]\d{1,2}|tháng\s+\d{1,2}\b|đầu năm|năm nay|tháng công nhân|vừa qua|mới đây|hôm nay|sáng nay|chiều nay|quý [ivx]+)"
)


def _named_year(view: SentenceView, status: str) -> str | None:
    """The year a day, a month or a festival told without its year belongs to."""
    analysis = view.analysis
    if status == "target":
        given = _GIVEN.search(analysis.low, view.start, view.end)
        return term_of(analysis, future=True) or (_year_of(analysis) if given else None)
    near = [view, *_earlier_in_block(view), *analysis.views[:3]]
    for other in near:
        for festival in festivals(analysis.low, other.start, other.end, analysis.ref):
            if festival.period and _fits(analysis, festival.period, status):
                return festival.period
    if analysis.ref is not None:
        for other in near:
            if _THIS_YEAR.search(analysis.low, other.start, other.end):
                return str(analysis.ref.year)
    return None


def _fits(analysis: Analysis, period: str, status: str) -> bool:
    """Whether a period can be that of a result (not after the article) or of a target (not before)."""
    if analysis.ref is None:
        return True
    first, last = period_years(period)
    year = analysis.ref.year
    if status == "target":
        return last is None or last >= year
    return not (last is not None and last > year and (first is None or first >= year - 1))


def _as_term(analysis: Analysis, period: str, status: str) -> str:
    """A target "đến năm 2030" is one of the term that ends in 2030."""
    if status == "target" and period.isdigit():
        for first, last in terms(analysis):
            if str(last) == period:
                return f"{first}/{last}"
    return period


def period_of_state(view: SentenceView, start: int, end: int, status: str) -> str | None:
    """The EDTF date a stock is as of ("tính đến 30/6/2018"); a plain "hiện có" gives none."""
    if status == "target":
        return _state_aimed_at(view, start, end)
    low = view.analysis.low
    dated = [q for q in view.kind_of("period") if q.period and _dates_a_state(view, q)]
    before = [q for q in dated if q.start < end]
    if before:
        return before[-1].period
    clause_start, clause_end = view.clause(start)
    if dated and (not _ELSE.search(low, end, dated[0].start)):
        return dated[0].period
    if _NOW.search(low, view.start, end):
        return None
    told = [
        q for q in view.kind_of("period") if q.period and clause_start <= q.start and q.end <= start
    ]
    if told and "/" not in (told[-1].period or "") and not _is_term_name(view, told[-1]):
        return told[-1].period
    for other in _earlier_in_block(view):
        dated = [q for q in other.kind_of("period") if _dates_a_state(other, q)]
        if dated:
            return dated[-1].period
    whole = report_period(view.analysis, "reported")
    return whole if whole and _ONE_YEAR.fullmatch(whole) else None


def _dates_a_state(view: SentenceView, quantity: Quantity) -> bool:
    """Whether a period says as of when: "tính đến 30/6/2018", "cuối năm 2017", "(tháng 3/2013)"."""
    if not quantity.period or "/.." in quantity.period:
        return False
    low = view.analysis.low
    if _DATES_STATE.fullmatch(low, view.start, quantity.end):
        return True
    words = low[quantity.start : quantity.end]
    if "đến nay" in words:
        return False
    return _as_of(view, quantity)


def _as_of(view: SentenceView, quantity: Quantity) -> bool:
    """Whether a period is the day up to which is counted: "tính đến 30/6/2018"."""
    low = view.analysis.low
    before = _AS_OF.search(low, max(view.start, quantity.start - 20), quantity.start)
    return before is not None or low.startswith(("tính đến", "đến"), quantity.start)


def _state_aimed_at(view: SentenceView, start: int, end: int) -> str | None:
    """When a stock is to be reached: "đến năm 2030 có 10.000 đoàn viên"; else the plan's period."""
    by = _BY_YEAR.search(view.analysis.low, view.start, start)
    if by and _fits(view.analysis, by.group(1), "target"):
        return by.group(1)
    return period_of_event(view, start, end, "target")


_FOUNDED = re.compile(
    r"(thành lập|ra đời|hình thành|đi vào hoạt động|có hiệu lực|gia nhập|sinh|khánh thành)( từ| vào| ngày| tháng| năm)*\s*$"
)


def _in_sentence(view: SentenceView, start: int, end: int, status: str) -> str | None:
    """The period nearest to the span: right behind it, else the last before it, else the next."""
    periods = [
        replace(q, period=found)
        for q in _periods(view)
        if (found := _resolved(view.analysis, q, status))
        and not _FOUNDED.search(view.analysis.low, max(view.start, q.start - 40), q.start)
    ]
    low = view.analysis.low
    for quantity in periods:
        if quantity.start >= end and _RIGHT_BEHIND.fullmatch(low, end, quantity.start):
            return quantity.period
    clause_start, clause_end = view.clause(start)
    before = [q for q in periods if q.end <= start and not _is_term_name(view, q)]
    setting = _first_item(view)
    near = [
        q
        for q in before
        if q.start >= clause_start or (q.start < setting and _sets_the_scene(view, q))
    ]
    if near:
        return near[-1].period
    after = [q for q in periods if end <= q.start < clause_end and not _is_term_name(view, q)]
    if after and re.search(r"\b(trong|năm|từ)\s*$", low[view.start : after[0].start]):
        return after[0].period
    return after[0].period if after and len(periods) == 1 else None


def _periods(view: SentenceView) -> list[Quantity]:
    """The periods of a sentence, dated festivals among them, by start."""
    analysis = view.analysis
    told = view.kind_of("period")
    feasts = [
        feast
        for feast in festivals(analysis.low, view.start, view.end, analysis.ref)
        if not any(q.start < feast.end and feast.start < q.end for q in told)
    ]
    return sorted([*told, *feasts], key=lambda q: q.start)


def _sets_the_scene(view: SentenceView, quantity: Quantity) -> bool:
    """Whether a period dates what follows, and not the noun before it ("bão số 3 năm 2024 …")."""
    low = view.analysis.low
    before = low[view.start : quantity.start]
    return bool(_SCENE.match(low, quantity.end) or _SCENE_LEAD.search(before))


def _first_item(view: SentenceView) -> int:
    """Where the first figure or title of the sentence stands; a period before it is its setting."""
    starts = [q.start for q in view.kind_of("money", "number", "ratio", "percent")]
    starts += [hit.start for hit in view.of("award.title")]
    return min(starts, default=view.end)


def _leading(view: SentenceView, status: str) -> str | None:
    """The period that sets the sentence: "Trong 6 tháng đầu năm 2016, …"."""
    for quantity in _periods(view):
        if quantity.start >= _first_item(view):
            return None
        found = _resolved(view.analysis, quantity, status)
        if found and not _is_term_name(view, quantity) and not _as_of(view, quantity):
            return found
    return None


def _is_term_name(view: SentenceView, quantity: Quantity) -> bool:
    """Whether a term only names a congress, which dates nothing, within the sentence."""
    words = view.analysis.low[max(view.start, quantity.start - 40) : quantity.end]
    return bool(_CONGRESS.search(words))


def _term_cue(view: SentenceView, at: int, status: str) -> str | None:
    if status == "target":
        hit = view.before(at, "context.next_term")
        return term_of(view.analysis, future=True) if hit else None
    hit = view.before(at, "context.term")
    if hit:
        return term_of(view.analysis, future=False)
    hit = view.before(at, "context.this_year")
    return _year_of(view.analysis) if hit else None


def _earlier_in_block(view: SentenceView) -> list[SentenceView]:
    views = view.analysis.views
    found = []
    for index in range(view.index - 1, max(-1, view.index - 5), -1):
        if views[index].block != view.block:
            break
        found.append(views[index])
    return found


def _last_between(analysis: Analysis, start: int, end: int, status: str) -> str | None:
    found = None
    for other in analysis.views:
        if other.start < end and start < other.end:
            for quantity in other.kind_of("period"):
                found = _resolved(analysis, quantity, status) or found
    return found


def _bare_year(analysis: Analysis, start: int, end: int, status: str) -> str | None:
    """A year that closes a heading without its "năm": "V. Kế hoạch 2026"."""
    found = re.search(r"\b((?:19|20)\d\d)\W*$", analysis.low[start:end])
    return found.group(1) if found and _fits(analysis, found.group(1), status) else None


def terms(analysis: Analysis) -> list[tuple[int, int]]:
    """The terms of office the text names by their years, the earliest first."""
    found: set[tuple[int, int]] = set()
    pattern = re.compile(r"nhiệm kì\s*\(?(\d{4})\s*[-–/]\s*(\d{4})")
    for match in pattern.finditer(analysis.low):
        first, last = int(match.group(1)), int(match.group(2))
        if 0 < last - first <= 6:
            found.add((first, last))
    return sorted(found)


def term_of(analysis: Analysis, future: bool) -> str | None:
    """The term reported on, or the one to come, from the terms named and the article's date."""
    known = terms(analysis)
    if not known:
        return None
    year = analysis.ref.year if analysis.ref else known[-1][0]
    ended = [term for term in known if term[0] < year or len(known) > 1 and term != known[-1]]
    coming = [term for term in known if term[1] > year]
    if future:
        return "{}/{}".format(*coming[-1]) if coming else None
    if ended:
        return "{}/{}".format(*ended[-1])
    first, last = known[0]
    return f"{first - (last - first)}/{first}"


def _year_of(analysis: Analysis) -> str | None:
    """The year "trong năm" means: the one reported on, else that of the article's date.

    At the turn of the year, up to March, it is the year before.
    """
    found = report_period(analysis, "reported")
    if found and _is_a_year(found):
        return found
    if analysis.ref is None:
        return None
    return str(analysis.ref.year - (analysis.ref.month <= 3))


def _is_a_year(period: str) -> bool:
    """Whether a period is a calendar year or a school year: "2014", "2013/2014"."""
    years = period.split("/")
    if not all(re.fullmatch(r"\d{4}", year) for year in years):
        return False
    return int(years[-1]) - int(years[0]) == len(years) - 1


def report_period(analysis: Analysis, status: str) -> str | None:
    """The period the whole text reports on: named in headline or lead, with a word of reporting."""
    spans = [analysis.layout.title_span] if analysis.layout.title_span else []
    spans += [(view.start, view.end) for view in analysis.views[:4]]
    for start, end in spans:
        if not _REPORT.search(analysis.low[start:end]) and not _OPENS.match(
            analysis.low[start:end]
        ):
            continue
        for other in analysis.views:
            if not (other.start < end and start < other.end):
                continue
            for quantity in other.kind_of("period"):
                found = _resolved(analysis, quantity, status)
                if found and len(found) < 10:
                    return found
    return None


def _resolved(analysis: Analysis, quantity: Quantity, status: str) -> str | None:
    """The period of a quantity, a term of office turned to the one that can be meant."""
    if quantity.period is None:
        return None
    if "nhiệm kì" in analysis.low[max(0, quantity.start - 12) : quantity.end]:
        if analysis.ref is None and status == "reported" and not _is_congress(analysis, quantity):
            return quantity.period
        return _term_meant(analysis, quantity.period, status)
    return quantity.period if _fits(analysis, quantity.period, status) else None


def _is_congress(analysis: Analysis, quantity: Quantity) -> bool:
    """Whether the term stands in a congress's name: "Đại hội lần thứ VI, nhiệm kỳ 2023-2028"."""
    return bool(_CONGRESS.search(analysis.low[max(0, quantity.start - 40) : quantity.end]))


def _term_meant(analysis: Analysis, period: str, status: str) -> str | None:
    """A congress that opens a term reports on the one before."""
    if _fits(analysis, period, status) and (analysis.ref is not None or status == "target"):
        return period
    return term_of(analysis, future=status == "target")
