"""Periods told by their place in a longer one: "từ khi thành lập", "đầu nhiệm kỳ"."""

from collections.abc import Iterator
from functools import partial
from typing import Final

from extractor.analysis import SentenceView, once_a_sentence
from extractor.context import forms
from extractor.context.back_then import after_years, at_the_beginning, back_then, year_near
from extractor.context.earlier import time_before
from extractor.context.foundings import AGO, founded
from extractor.context.of_congress import at_congress
from extractor.context.parts import (
    NUMBER,
    Told,
    count_of,
    counted_on,
    edges_of_term,
    parts_of_years,
)
from extractor.context.report import is_within_a_year, report_period, year_of
from extractor.context.spans import since_told
from extractor.context.terms import terms
from extractor.context.words import either, phrases
from extractor.forked import forked
from extractor.late import late
from extractor.quantities import Quantity
from extractor.sought import Sought

_FOUNDING: Final = rf"(?:mới |vừa |được |chính thức )*{either('begun')}"
_CUE: Final = late(
    forked(
        [
            *phrases("begun"),
            *("nhiệm kì", "cùng kì", "cách đây", "năm học", "tết", "bấy giờ", "cả giai"),
            *("đến nay", "tới nay", "trước đó", "trôi qua", "đi qua"),
            *("cộng chung", "cộng lại", "tính chung", "tổng cộng", "gộp lại"),
            *("ngày đầu", "buổi đầu", "thuở đầu", "ban đầu", "thoạt đầu", "khởi điểm", "khởi đầu"),
            *("lúc đầu", "hồi đầu", "gian đầu", "đoạn đầu", "kì đầu", "tháng đầu", "tháng(?=,)"),
            *("khi đó", "lúc đó", "hồi đó", "dạo đó", "khi ấy", "lúc ấy", "hồi ấy", "dạo ấy"),
            *("bàn giao", "nhậm chức", "tiếp quản", "nhận chức", "nhận nhiệm", "nhận việc"),
            *("nhận công tác", "về nhận", "tiếp nhận công việc", "bắt tay vào việc"),
            *("mới tách ra", "giai đoạn", "thời kì", "thời điểm", "lúc này", "đại hội"),
            *("chặng đường", "còn lại", "nửa sau"),
            *("hết năm", "cuối năm", "đầu năm", "giữa năm"),
            "năm (?:trước|qua|sau|rưỡi|đầu|cuối|kế|tiếp|thứ|nay|trở|lại|gần|vừa)",
            "từ (?:khi|ngày|lúc|đại hội|đó|ấy|dạo|(?:đầu |cuối |giữa )?tháng|nay|giờ|bây giờ)",
            *(f"{lead} [^,.;]{{1,9}} tháng" for lead in ("sau", "qua", "trong", "hơn", "gần")),
            r"sau [^,.;]{1,14} năm",
            *(r"cả [^,.;]{1,9} năm", r"trong [^,.;]{1,9} năm"),
            *(r"kỉ niệm \d\d năm", r"mùa \w+ (?:sau|kế|tiếp)"),
        ]
    )
)
_SINCE_BRACKETED: Final = Sought(
    r"\b(?:kể |tính )?từ (?:khi|ngày|lúc|đại hội|năm đầu) [^.;:,()\d]{2,60}"
    r"(?:\(|, )(?:(?:ngày )?\d{1,2}[/.]\d{1,2}[/.]|ngày \d{1,2} tháng \d{1,2} năm "
    r"|tháng \d{1,2}[/ ]|\d{1,2}/|năm )?(?P<year>(?:19|20)\d\d)[),],?"
    r" (?:cho )?(?:đến|tới) (?:(?:sáng|chiều|hôm) )?nay\b"
)
_SINCE: Final = Sought(
    rf"\btừ (?:khi |ngày |lúc |ngày đầu |thời điểm )+(?:\w+ )?{_FOUNDING}"
    r"(?:,? (?:quỹ )?(?:cho )?(?:đến|tới) nay)?"
)
_AT_FIRST: Final = Sought(
    r"(?<!từ )(?<!năm )(?<!kỉ niệm )(?<!nhân )(?<!dịp )(?<!mừng )(?<!lễ )"
    r"\b(?:(?:khi|hồi|lúc|thời điểm|thời|những ngày|ngày) (?:đầu )?"
    rf"(?:{_FOUNDING}|mới tách ra)(?! từ| ngày| năm \d| công đoàn việt nam| đảng\b)"
    r"|(?:những ngày|ngày|buổi|thuở) đầu(?= ?[(,;.)])|ra đời (?:chỉ )?với\b)"
    r"(?: \((?:tháng \d{1,2}/|năm )?(?P<year>\d{4})\))?"
)
_BACK: Final = Sought(rf"\bcách đây (?:hơn |gần )?{NUMBER} năm\b")
_AFTER_MONTHS: Final = Sought(
    r"(?:\b(?:sau|qua|chỉ trong|trong vòng"
    r"|trong (?=hơn|gần|[^,.;]{1,9} tháng hoạt động)"
    r"|(?:(?<![^\n])|(?<=[.:;] ))trong (?=[^,.;]{1,9} tháng,))|(?<![^\n])|(?<=[.:;] )) ?"
    r"(?:hơn |gần |vỏn vẹn |vẻn vẹn )?"
    rf"{NUMBER} tháng"
    r"(?= (?:thực hiện|triển khai|hoạt động|thành lập|vận động|phát động|đi vào|ra đời)|,)"
)
_SCHOOL_YEAR: Final = Sought(
    r"(?<!\d )(?<!hai )(?<!ba )(?<!bốn )(?<!năm )(?<!sáu )"
    r"\b(?:(?:cuối|kết thúc|hết|tổng kết|trong|cả) )?năm học"
    r"(?: (?P<which>rồi|qua|vừa qua|vừa rồi|này|trước|ngoái))?"
    r"(?! (?:\d|mới|tới|sau|trước))\b"
)
_ONE_SCHOOL_YEAR: Final = late(r"(\d{4})/(\d{4})")
_NAMED_SCHOOL_YEAR: Final = late(r"năm học (\d{4}) ?[-–/] ?(\d{4})")
_AHEAD: Final = late(r"\b(?:phương hướng|nhiệm vụ|kế hoạch|chỉ tiêu|mục tiêu)\b[^.;\n]*$")
"""What makes of a school year one to come: "phương hướng năm học 2022-2023"."""
_THAN: Final = late(r"\b(?:so với|(?:cao|nhiều|ít|thấp) hơn|hơn|kém|bằng|cùng kì) $")
_LAST_YEAR: Final = Sought(r"\b(?:trong |một )?năm (?:vừa )?qua\b")
_REVIEWED: Final = late(r"\b(?:tổng kết|kết quả|báo cáo)\b[^.;]{0,90}?\bnăm ((?:19|20)\d\d)\b")
_BY_YEARS_END: Final = Sought(
    r"\b(?:đến|tới|tính đến) (?:cuối|hết) năm(?! (?:\d|học|nay|tới|sau|ngoái))\b"
)
_YEARS_PAST: Final = Sought(
    rf"\b{NUMBER} năm (?:(?:vừa )?qua|(?:trở )?lại đây|gần đây|vừa rồi)\b(?! \()"
)
_YEARS_UP_TO_NOW: Final = Sought(rf"(?<![\d/.-])\b(?:hơn |gần |suốt )?{NUMBER} năm nay\b")
_SPRING: Final = 3
"""The month up to which the last years told of ended with the year before."""
_YEARS_BEGINNING: Final = Sought(
    r"(?<!tháng )(?<!từ )(?<!quý )(?<!nửa )(?<!so với )\b(?:hồi|ngay|vào|dịp|ngay từ) đầu năm"
    r"(?! (?:\d|học|mới|nay|ngoái|tới))\b"
)
_TET_PAST: Final = Sought(
    r"\btết (?:nguyên đán )?(?P<which>rồi|vừa rồi|vừa qua|này|năm nay|năm ngoái)\b"
)
_FROM_NOW: Final = Sought(
    r"\btừ (?:nay|giờ|bây giờ) (?:cho )?(?:đến|tới) (?:hết |cuối |năm )*"
    r"(?:nhiệm kì\b|(?P<year>20\d\d)(?![\d/.-]))"
)
_JUBILEE_AHEAD: Final = Sought(
    r"\b(?:đến|tới|hướng tới|hướng đến|vào)(?: dịp| năm| lễ)* kỉ niệm (?P<count>\d\d) năm\b"
)
_OPENING_STOCK: Final = Sought(
    r"(?:(?<![^\n])|(?<=[.:;,–-] ))đầu (?:năm|kì|quý)(?=,? (?:quỹ )?(?:dư|tồn|còn|có|kết dư)\b)"
)
"""When a stock was carried over: "đầu năm dư 62.350.000đ"."""
_SUMMER: Final = 6
_MANY: Final = 20


@once_a_sentence
def _tells_of_stages(view: SentenceView) -> bool:
    """Whether a word for a part of a time, or for its edge, stands in the sentence at all."""
    return _CUE.search(view.low, view.start, view.end) is not None


def stages_told(view: SentenceView, status: str, *, of_state: bool) -> Iterator[Quantity]:
    """The periods of a sentence that stand for a part, or an edge, of one told elsewhere.

    The edges of a term date a stock ("đầu nhiệm kỳ có 98 đoàn viên"), not what is done in it.
    """
    if not _tells_of_stages(view):
        return
    readers = [
        _of_founding,
        _at_the_beginning,
        _counted_back,
        at_congress,
        back_then,
        counted_on if not of_state else partial(counted_on, of_state=True),
        parts_of_years,
        _of_school_year,
        _of_year,
        time_before,
    ]
    if of_state:
        readers += [edges_of_term, after_years, _carried_over]
    taken: list[tuple[int, int]] = []
    for read in readers:
        for start, end, period in read(view, status):
            if not any(start < last and first < end for first, last in taken):
                taken.append((start, end))
                yield Quantity("period", start, end, start, end, period=period)


def _of_founding(view: SentenceView, status: str) -> Told:
    """Since the founding, and at it: "từ khi thành lập đến nay", "ngày đầu thành lập"."""
    if status == "target":
        yield from _from_now(view)
        for match in view.finditer(_JUBILEE_AHEAD):
            begun = (founded(view.analysis, match.start()) or "")[:4]
            if begun:
                yield *match.span(), str(int(begun) + int(match["count"]))
        return
    for pattern, end in ((_SINCE_BRACKETED, "/.."), (_SINCE, "/.."), (_AT_FIRST, "")):
        for match in view.finditer(pattern):
            day = match.groupdict().get("year") or founded(view.analysis, match.start())
            if not day and end:
                day = year_near(view, match.start())
            if day:
                yield *match.span(), day + end


def _from_now(view: SentenceView) -> Told:
    """What is left of a time to come: "từ nay đến 2020", "từ nay đến hết nhiệm kỳ"."""
    ref = view.ref
    for match in view.finditer(_FROM_NOW) if ref else ():
        last = match["year"] or (terms(view.analysis) or ((0, 0),))[-1][1]
        if ref and int(last) > ref.year:
            yield *match.span(), f"{ref.year}/{last}"


def _at_the_beginning(view: SentenceView, status: str) -> Told:
    """The founding, of what was there at first: "vốn ban đầu chỉ có 36 triệu đồng"."""
    return at_the_beginning(view, status, lambda at: founded(view.analysis, at))


def _counted_back(view: SentenceView, status: str) -> Told:
    """Years counted back from the article: "14 năm trước", "cách đây 5 năm"."""
    ref = view.ref
    if ref is None or status == "target":
        return
    for match in view.finditer(_AFTER_MONTHS):
        count = count_of(match)
        whole = forms.MONTHS.fullmatch(report_period(view.analysis, status) or "")
        if whole and int(whole["last"]) - int(whole["first"]) + 1 == count:
            yield *match.span(), whole.group()
            continue
        digits = match.group()[0].isdigit() or match.group().startswith("trong ")
        if digits and count and 0 <= ref.month - count <= 1 and count > 2:
            yield *match.span(), f"{ref.year}-01/{ref.year}-{count:02}"  # "7 tháng, Quỹ đã chi …"
            continue
        months = ref.year * 12 + ref.month - 1 - count
        if count:
            yield *match.span(), f"{months // 12}-{months % 12 + 1:02}/{ref.year}-{ref.month:02}"
    for pattern in (AGO, _BACK):
        for match in view.finditer(pattern):
            count = count_of(match)
            if count:
                yield *match.span(), str(ref.year - count)


def _of_school_year(view: SentenceView, status: str) -> Told:
    """The school year told without its years: "cuối năm học", "năm học rồi"."""
    analysis, low = view.analysis, view.analysis.low
    if status == "target":
        return
    for match in view.finditer(_SCHOOL_YEAR):
        if any(q.period and q.start < match.start() < q.end for q in view.kind_of("period")):
            continue  # "bốn năm học vừa qua"
        reviewed = _ONE_SCHOOL_YEAR.fullmatch(report_period(analysis, status) or "")
        reviewed = reviewed if reviewed and int(reviewed[2]) - int(reviewed[1]) == 1 else None
        if match["which"] in ("trước", "ngoái"):
            if reviewed:
                yield *match.span(), f"{int(reviewed[1]) - 1}/{reviewed[1]}"
            continue
        if reviewed and match["which"] == "này" and not low.endswith("đầu ", 0, match.start()):
            yield *match.span(), reviewed.group()
            continue
        named = [
            f"{found[1]}/{found[2]}"
            for found in _NAMED_SCHOOL_YEAR.finditer(analysis.low, 0, match.start())
            if not _AHEAD.search(analysis.low, max(0, found.start() - 60), found.start())
            and not _THAN.search(analysis.low, max(0, found.start() - 24), found.start())
        ]
        if named:
            yield *match.span(), named[-1]
        elif analysis.ref and match["which"] == "này" and low.endswith("đầu ", 0, match.start()):
            yield *match.span(), str(analysis.ref.year - (analysis.ref.month < _SUMMER))
        elif analysis.ref and match["which"] and match["which"] != "này":
            first = analysis.ref.year - 1 - (analysis.ref.month < _SUMMER)
            yield *match.span(), f"{first}/{first + 1}"


def _carried_over(view: SentenceView, status: str) -> Told:
    """The year at whose beginning a stock was told: "đầu năm dư 62.350.000đ"."""
    told, ref = report_period(view.analysis, "reported"), view.ref
    if told is None and ref is not None:
        told = str(ref.year)
    if status == "target" or told is None or not is_within_a_year(told):
        return
    for match in view.finditer(_OPENING_STOCK):
        yield *match.span(), told[:4]


def _of_year(view: SentenceView, status: str) -> Told:
    """The year that a review before is of ("năm qua"), and the Tết just over ("Tết rồi")."""
    analysis = view.analysis
    if status == "target":
        return
    low, ref = analysis.low, view.ref
    lead = next((v.start for v in analysis.views if v.block == view.block), view.start)
    for match in view.finditer(_LAST_YEAR):
        reviewed = _REVIEWED.findall(low, lead, match.start())
        if reviewed:
            yield *match.span(), reviewed[-1]
    for match in view.finditer(_BY_YEARS_END):
        years = [q.period for q in view.kind_of("period") if q.end <= match.start() and q.period]
        if years and years[-1].isdigit():
            yield *match.span(), years[-1]
    whole = forms.YEARS.fullmatch(report_period(analysis, status) or "")
    for match in view.finditer(_YEARS_PAST):
        count = count_of(match)
        if whole and int(whole[2]) - int(whole[1]) + 1 == count:
            yield *match.span(), whole.group()
        elif low.endswith(("gần ", "hơn "), view.start, match.start()):
            begun = founded(analysis, match.start())
            if ref and begun and abs(ref.year - int(begun[:4]) - count) <= 1:
                yield *match.span(), f"{begun[:4]}/{ref.year}"
        elif ref and 1 < count < _MANY and ref.month <= _SPRING and not (whole or terms(analysis)):
            begun = since_told(view, match.start(), count, 0)
            yield *match.span(), begun or f"{ref.year - count}/{ref.year - 1}"
    for match in view.finditer(_YEARS_UP_TO_NOW):
        begun = since_told(view, match.start(), count_of(match), 1)
        if begun:
            yield *match.span(), begun
    reported = year_of(analysis, view.start)
    for match in view.finditer(_YEARS_BEGINNING):
        if reported and reported.isdigit():
            yield *match.span(), reported
    if ref:
        for match in view.finditer(_TET_PAST):
            last = match["which"] == "năm ngoái"
            coming = match["which"] == "này" and ref.month >= 10
            yield *match.span(), str(ref.year - last + coming)
