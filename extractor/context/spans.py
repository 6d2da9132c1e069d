"""Stretches of time told without their years: "trong nhiệm kỳ", "5 năm liền", "trong 3 năm"."""

from collections.abc import Callable, Iterator
from typing import Final

from extractor.analysis import SentenceView
from extractor.context import forms
from extractor.context.report import report_period
from extractor.context.terms import term_of, terms
from extractor.context.words import NUMBER_WORDS, number_of
from extractor.late import late
from extractor.quantities import Quantity
from extractor.sought import Sought

_COUNT: Final = rf"(?P<count>0?[2-9]|[12]\d|{'|'.join(NUMBER_WORDS)})"
_IN_A_ROW: Final = Sought(
    rf"(?<![\d/.,])\b{_COUNT} năm (?:học )?(?:liền|liên tiếp|liên tục|qua liền)\b"
    rf"|(?<!là )(?<!\()\bnăm thứ (?P<nth>\d{{1,2}}|{'|'.join(NUMBER_WORDS)}) liên tiếp\b"
)
"""Years in a row; "đây là năm thứ sáu liên tiếp" only remarks on the year that is told."""
_WITHIN: Final = Sought(
    rf"\b(?P<how>trong|suốt|qua|sau) (?:hơn |gần )?{_COUNT.replace('count', 'within')} năm(?: học)?"
    r"(?=[ ,](?!qua|tới|học|nay|gần đây|đó|ấy|\d))"
)
_SPAN_OPENS: Final = Sought(
    rf"(?:(?<![^\n])|(?<=[.;] ))\W{{0,2}}"
    r"(?:cộng dồn |cộng cả |tính chung |tính gộp |tính cả |lũy kế |gộp cả |gộp |tổng cộng "
    r"|trải qua |ròng rã )?(?:cả |suốt |hơn |gần |ngót |tròn )?"
    rf"{_COUNT.replace('count', 'opens')} năm"
    r"(?: (?!sau|trước|tới|đầu|cuối|một|nữa|rưỡi|học|liền|liên|kinh nghiệm)[^\W\d]+){0,4}(?=, )"
    rf"|(?<=: ){_COUNT.replace('count', 'deeds')} năm"
    r"(?= (?:đã |các )*(?:kết nạp|thành lập|vận động|hỗ trợ|trao|chi|thu|xây|giúp|cho|quyên)\b)"
)
"""A stretch of years that opens a sentence: "Bảy năm, quỹ cho 2.100 lượt đoàn viên vay"."""
_IN_MONTHS: Final = Sought(
    rf"(?:\b(?:trong|qua|sau|suốt|cả) |(?<![^\n])|(?<=[.;] )){_COUNT} tháng"
    r"(?=,| (?:có|đã|toàn|các|công đoàn|cđcs|lđlđ|được|tổng|đơn vị|chi|thu)\b)"
    rf"|(?<![\d/.,] )\b{_COUNT.replace('count', 'so_far')} tháng (?=(?:đạt|được|ước đạt)\b)"
)
_OPENS_YEAR: Final = late(r"(?:trong )?\w+(?: \w+)? tháng$")
"""Months told alone, which are the first of the year when so many are over: "7 tháng, Quỹ …"."""
_OVER: Final = late(r"qua|trước|đến nay")
_MET: Final = late(r"\b(?:đạt|vượt|bằng)\b[^;.]{0,30}\b(?:chỉ tiêu|kế hoạch|nghị quyết)")
_PAST: Final = Sought(
    rf"(?<![\d/.,])\b{_COUNT.replace('count', 'past')} năm (?:qua|vừa qua|gần đây)\b"
)
_SPRING: Final = 3
"""The month up to which years told of may have ended with the year before."""
_FEW: Final = 3
"""Years that are counted exactly."""
_NEAR: Final = 4
"""Sentences in which the beginning may be told of years counted on."""
_SINCE_BARE: Final = late(r"\btừ (?:năm )?((?:19|20)\d\d)(?![\d/.-])")
_YEARS_NAMED: Final = late(r"\s*\(?(?:\d{4}|từ|các năm|năm \d)")


def spans_told(
    view: SentenceView, status: str, year: Callable[[], str | None]
) -> Iterator[Quantity]:
    """The stretches of a sentence as periods; ``year`` tells the year that is reported on.

    What is aimed at "in the whole term" is aimed at in the term to come.
    """
    low, analysis = view.analysis.low, view.analysis
    if status == "reported":
        yield from _months_reported(view)
    last = view.start
    for hit in view.of("context.term"):
        if hit.start < last:
            continue  # "trong nhiệm kỳ | qua"
        last = hit.end
        over = _OVER.search(low, hit.start, hit.end) or _MET.search(low, hit.end, view.end)
        term = term_of(analysis, status == "target" and not over, view.start)
        if term:
            yield _period(hit.start, hit.end, _so_far(view, hit.end, term, status))
    for hit in view.of("context.this_year") if status == "reported" else ():
        told = year()
        if told and _is_set_off(view, hit.start):
            yield _period(hit.start, hit.end, told)
    lengths = {_length(quantity.period) for quantity in view.kind_of("period")}
    patterns = (_IN_A_ROW, _WITHIN, _SPAN_OPENS, *(() if view.ref else (_PAST,)))
    for pattern in patterns:
        for found in view.finditer(pattern):
            told = next(
                group for name, group in found.groupdict().items() if group and name != "how"
            )
            count = number_of(told)
            if count in lengths or _YEARS_NAMED.match(low, found.end()):
                continue
            if status == "target":
                ahead = _years_ahead(view, count)
                if ahead:
                    yield _period(found.start(), found.end(), ahead)
                continue
            since = pattern is _SPAN_OPENS or found.groupdict().get("how") in ("sau", "qua")
            period = _range_told(view, found.start(), count)
            period = period or (since_told(view, found.start(), count) if since else None)
            period = period or _last_years(view, count, year(), since=since)
            if period:
                yield _period(found.start(), found.end(), period)


def _so_far(view: SentenceView, at: int, term: str, status: str) -> str:
    """A term of which years are still to come, up to now: "Từ đầu nhiệm kỳ đến nay"."""
    ref = view.ref
    if status == "target" or ref is None or ref.year > int(term[-4:]) - 2:
        return term
    until_now = "nay" in view.slice(max(view.start, at - 6), min(view.end, at + 12))
    return f"{term[:4]}/{ref.year}" if until_now and int(term[:4]) < ref.year else term


def _months_reported(view: SentenceView) -> Iterator[Quantity]:
    """The months a report is on, told again by their number: "trong 6 tháng có 02 đoàn viên"."""
    low = view.analysis.low
    if not _IN_MONTHS.may(low, view.start, view.end):
        return
    whole = forms.MONTHS.fullmatch(report_period(view.analysis, "reported") or "")
    ref = view.ref
    for found in view.finditer(_IN_MONTHS):
        count = number_of(found["count"] or found["so_far"])
        if whole and count == int(whole["last"]) - int(whole["first"]) + 1:
            yield _period(found.start(), found.end(), whole.group())
        elif (
            (found["so_far"] or _OPENS_YEAR.match(found.group()))
            and ref
            and 0 <= ref.month - count <= 1
            and count >= _FEW
        ):
            yield _period(found.start(), found.end(), f"{ref.year}-01/{ref.year}-{count:02}")


def _range_told(view: SentenceView, at: int, count: int) -> str | None:
    """A stretch of as many years told before: "Giai đoạn 2006-2015: … Mười năm"."""
    views = view.analysis.views
    for index in range(view.index, max(-1, view.index - _NEAR), -1):
        if views[index].block != view.block:
            return None
        for quantity in reversed(views[index].kind_of("period")):
            if quantity.end <= at and _length(quantity.period) in (count, count + 1):
                return quantity.period
    return None


def _years_ahead(view: SentenceView, count: int) -> str | None:
    """So many years to come, of which a target is told: "phấn đấu 5 năm liền đạt"."""
    term, ref = term_of(view.analysis, True, view.start), view.ref
    if term and _length(term) in (count, count + 1):
        return term
    return f"{ref.year}/{ref.year + count}" if ref else None


def _is_set_off(view: SentenceView, at: int) -> bool:
    """Whether the year reported on is told behind another: "quỹ lập năm 2009, trong năm thu …"."""
    return any(
        quantity.end <= at and (quantity.period or "").isdigit()
        for quantity in view.kind_of("period")
    )


def since_told(view: SentenceView, at: int, count: int, apart: int | None = None) -> str | None:
    """From a year told just before, so many years ago: "… từ năm 2011. Sau gần 5 năm, …".

    ``apart``: by how many years the two may be apart; none for few years, else one.
    """
    views, ref = view.analysis.views, view.ref
    if ref is None:
        return None
    for index in range(view.index, max(-1, view.index - _NEAR), -1):
        for quantity in views[index].kind_of("period"):
            year = (quantity.period or "")[:4]
            if quantity.end > at or not year.isdigit():
                continue
            if abs(ref.year - int(year) - count) <= ((count > _FEW) if apart is None else apart):
                ended = ref.month <= _SPRING and ref.year - 1 - int(year) == count
                return f"{year}/{ref.year - ended}"
    first = views[max(0, view.index - _NEAR + 1)].start
    since = _SINCE_BARE.findall(view.analysis.low, first, at)
    exact = since and ref.year - int(since[-1]) == count
    return f"{since[-1]}/{ref.year}" if exact else None


def _last_years(view: SentenceView, count: int, year: str | None, *, since: bool) -> str | None:
    """So many years up to the one reported on; a whole term where the report is of one.

    ``since``: they are counted from a beginning on, "sau 5 năm", whose year comes before them.
    """
    for first, last in terms(view.analysis):
        if last - first == count and term_of(view.analysis, False, view.start) == f"{first}/{last}":
            return f"{first}/{last}"
    told = report_period(view.analysis, "reported")
    if told and _length(told) in (count, count + 1):
        return told
    if year is None or not year[-4:].isdigit():
        return None
    closing = int(year[-4:])
    of_school = len(year) > len("2020") and "năm học" in view.analysis.low
    return f"{closing - count + (not of_school and not since)}/{closing}"


def _length(period: str | None) -> int | None:
    """How many calendar years a period lasts: 5 for "2001/2005"; None when it is not of years."""
    years = forms.YEARS.fullmatch(period or "")
    return int(years[2]) - int(years[1]) + 1 if years else None


def _period(start: int, end: int, period: str) -> Quantity:
    return Quantity("period", start, end, start, end, period=period)
