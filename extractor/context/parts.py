"""Periods that are parts of a longer one told before: half a term, "5 năm đầu", "ba năm sau"."""

import re
from collections.abc import Iterator
from typing import Final

from extractor.analysis import SentenceView
from extractor.context import forms
from extractor.context.report import report_period
from extractor.context.terms import term_of, terms
from extractor.context.words import either
from extractor.late import late
from extractor.quantities.words import read_words
from extractor.sought import Sought
from extractor.years import LONE_YEAR

NUMBER: Final = (
    r"(?P<count>\d{1,2}"
    r"|(?:(?:một|hai|ba|bốn|năm|lăm|sáu|bảy|tám|chín|mười|mươi|mốt)\b ?){1,3})(?<! )"
)
_TERM_EDGE: Final = Sought(
    r"\b(?P<edge>đầu|bước vào|bắt đầu|cuối|hết|kết thúc) nhiệm kì"
    r"(?: (?P<first>\d{4}) ?[-–/] ?(?P<last>\d{4}))?(?! trước)"
)
_TERM_BY_NUMBER: Final = Sought(
    r"\bnhiệm kì (?:lần )?(?:thứ )?[ivx]{1,6}\b(?! ?[,(]? ?(?:nhiệm kì )?\(?\d{4})"
)
_HALF_TERM: Final = Sought(
    r"\bnửa (?:đầu )?chặng đường(?: (?:đầu|qua|đã qua))?(?! (?:còn|sau))"
    r"|\b(?:nửa (?:đầu )?(?:thời gian )?(?:của )?|giữa )nhiệm kì(?: đầu| qua| vừa qua)?"
    r"(?: (?P<first>\d{4}) ?[-–/] ?(?P<last>\d{4}))?"
    r"|\b(?:hai|2) năm rưỡi\b(?! (?:còn lại|tới|cuối))"
)
_REST_OF_TERM: Final = Sought(
    r"\b(?:nửa (?:cuối |sau )?nhiệm kì(?: còn lại| sau| cuối)?|thời gian còn lại của nhiệm kì"
    r"|(?:hai|2) năm rưỡi (?:còn lại|tới|cuối)|nửa (?:chặng đường )?(?:còn lại|sau)"
    r"|chặng (?:đường )?(?:còn lại|cuối)|những năm còn lại(?: của nhiệm kì)?)\b"
)
_PART_OF_YEARS: Final = Sought(
    rf"(?<!\d )\b{NUMBER} năm (?P<part>đầu|cuối|sau|kế tiếp|tiếp theo)\b(?! năm| tiên| đó| khi)"
)
_ORDINALS: Final = {
    "đầu": 1,
    "đầu tiên": 1,
    "thứ nhất": 1,
    "thứ hai": 2,
    "thứ 2": 2,
    "thứ ba": 3,
    "thứ 3": 3,
    "thứ tư": 4,
    "thứ 4": 4,
    "thứ năm": 5,
    "thứ 5": 5,
}
_NTH_YEAR: Final = Sought(
    r"(?<!\w )(?<!\d )(?:ngay |trong |riêng )?"
    r"\bnăm (?P<nth>đầu tiên|đầu|thứ (?:nhất|hai|ba|tư|năm|[2-5]))\b"
    r"(?! (?:liên|nhiệm|liền|của|mới))"
)
_NEXT_YEAR: Final = Sought(
    r"(?:(?<![^\n])|(?<=[;,:.] ))(?:rồi |sang |đến |tới |ngay )?"
    r"năm (?P<school>học )?(?:sau(?: đó| nữa)?|kế (?:đó|tiếp)|tiếp (?:đó|theo)|liền sau)(?=[ ,])"
    r"(?! (?:cao|thấp|nhiều|ít|hơn|luôn|so|tăng|giảm|lớn|tốt|khá|trước|năm)\b)"
)
_ALL_YEARS: Final = Sought(
    rf"\b(?:cộng chung|tính chung|cộng lại|tổng cộng|gộp lại|cả giai đoạn"
    rf"|(?:cả|trong) {NUMBER} năm)\b"
    r"(?! (?:học|qua|vừa|tới|nay|gần đây|trở lại|lại đây))"
)
_YEARS_AFTER: Final = Sought(
    rf"(?:(?<![^\n])|(?<=[;,:.] )|(?<=và ))\W{{0,2}}(?:chỉ |hơn |gần |thế mà )*(?:{NUMBER} năm sau"
    rf"|sau(?: đó)? {NUMBER.replace('count', 'since')} năm|sau {NUMBER.replace('count', 'then')}"
    r" năm (?:hoạt động|thành lập|ra đời))(?: đó| ấy)?(?=[ ,])(?! (?:qua|tới|nay|liền|liên))"
)
_BEGAN_THEN: Final = late(
    rf"\b(?:{either('begun')}|phát động|triển khai|gây dựng)(?: từ| vào| năm| tháng| đầu| cuối)* "
    r"[\d/.-]+(?: năm \d{4})?[,;]?\s*$"
)
"""What makes of the years counted on those of what began: "phát động từ 5/2009, sau một năm"."""
_HAS_COME_IN: Final = late(
    r",?(?: (?!năm)(?:[^,;.:]|\.(?=\d)){2,40}[,;])?"
    r" (?:(?:quỹ|tổ|cđcs|công đoàn|nghiệp đoàn|chương trình) )?"
    r"(?:đã )?(?:gom|thu|làm|xây|giúp|cho|góp|huy động|vận động|quyên góp|trao|chi|dựng)"
    r"(?: (?:được|vay|về|nhau))+ "
)
"""What was done in all the years counted on: "Sau hai năm, quỹ gom được 738 triệu đồng"."""
_YEARS_NEXT: Final = Sought(
    rf"(?<=[,;.] ){NUMBER} năm (?P<school>học )?(?:tiếp theo|kế tiếp|tiếp đó|sau đó)\b"
)
_NEAR: Final = 3
_FAR: Final = 6
"""Sentences in which a year is told from which years are counted on."""
Told = Iterator[tuple[int, int, str]]


def counted_on(view: SentenceView, status: str, of_state: bool = False) -> Told:
    """Years counted on from the last one told before: "Ba năm sau, nghiệp đoàn có …"."""
    analysis = view.analysis
    if status == "target":
        return
    for match in view.finditer(_YEARS_AFTER):
        told = match["count"] or match["since"] or match["then"]
        spelled = read_words(told, 0)
        count = int(told) if told.isdigit() else int(spelled.value) if spelled else 0
        before, over = _year_told_before(view, match.start(), _FAR if match["count"] else _NEAR)
        if match["since"] and over and len(over) in (count, count + 1):
            yield *match.span(), f"{over[0]}/{over[-1]}"  # "giai đoạn 2007-2011 … Sau 5 năm"
            continue
        last = before + count if before and count else 0
        whole = forms.YEARS.fullmatch(report_period(analysis, status) or "")
        since = whole and not of_state and match["since"] and before == int(whole[1])
        if whole and since and last - int(whole[2]) in (0, 1):
            yield *match.span(), whole.group()  # the years that the whole text looks back on
            continue
        if last and (view.ref is None or last <= view.ref.year):
            begun = not of_state and (
                _BEGAN_THEN.search(analysis.low, view.start, match.start())
                or (match["since"] and _HAS_COME_IN.match(analysis.low, match.end(), view.end))
            )
            yield *match.span(), f"{before}/{last}" if begun and not match["count"] else str(last)
    for match in view.finditer(_YEARS_NEXT):
        told = [q.period for q in view.kind_of("period") if q.end <= match.start() and q.period]
        before = int(told[-1]) if told and told[-1].isdigit() else 0
        count = count_of(match)
        if match["school"]:
            years = LONE_YEAR.findall(analysis.low, view.start, match.start())
            if years:
                yield *match.span(), f"{years[-1]}/{int(years[-1]) + count}"
        elif count > 1 and before:
            last = min(before + count, view.ref.year if view.ref else before + count)
            yield *match.span(), f"{before + 1}/{last}"


def _year_told_before(
    view: SentenceView, at: int, near: int = _NEAR
) -> tuple[int | None, range | None]:
    """The last year told in the sentence before an offset, or in those near before it.

    The second value holds all the years of the period that it ends.
    """
    views = view.analysis.views
    for index in range(view.index, max(-1, view.index - near), -1):
        for quantity in reversed(views[index].kind_of("period")):
            years = forms.YEAR.findall(quantity.period or "")
            if years and quantity.end <= at:
                last = int(years[-1])
                whole = forms.YEARS.fullmatch(quantity.period or "")
                return last, range(int(years[0]), last + 1) if whole else None
    return None, None


def count_of(match: re.Match[str]) -> int:
    """The number a match counts with, in figures or in words."""
    told = match["count"]
    if told.isdigit():
        return int(told)
    spelled = read_words(told, 0)
    return int(spelled.value) if spelled else 0


def edges_of_term(view: SentenceView, status: str) -> Told:
    """The first and the last year of a term: "đầu nhiệm kỳ", "đến hết nhiệm kỳ"."""
    for match in view.finditer(_TERM_EDGE):
        begins = match["edge"] in ("đầu", "bước vào", "bắt đầu")
        if match["first"]:
            term = f"{match['first']}/{match['last']}"
        else:
            term = term_of(view.analysis, status == "target", view.start) or ""
        if term:
            yield *match.span(), term.split("/")[0 if begins else -1]


def parts_of_years(view: SentenceView, status: str) -> Told:
    """A term told by its number, half a term, and the first or last years of a longer stretch."""
    analysis = view.analysis
    if status == "target":
        yield from _rest_of_term(view)
        return
    for match in view.finditer(_TERM_BY_NUMBER):
        term = term_of(analysis, False, view.start)
        if term:
            yield *match.span(), term
    for match in view.finditer(_HALF_TERM):
        known = [f"{match['first']}/{match['last']}"] if match["first"] else []
        known += [f"{first}/{last}" for first, last in reversed(terms(analysis))]
        told = forms.YEARS.fullmatch(known[0]) if known else None
        if told and (view.ref is None or view.ref.year > int(told[1])):  # a term at all begun
            middle = (int(told[1]) + int(told[2])) // 2
            ref = view.ref.year if view.ref else middle
            yield *match.span(), f"{told[1]}/{max(int(told[1]), min(ref, middle + 1))}"
    for match in view.finditer(_NTH_YEAR):
        years = _longer_before(view, match.start())
        nth = _ORDINALS.get(match["nth"], 0)
        since = None if years else _year_told_before(view, match.start())[0]
        if since and nth:
            yield *match.span(), str(since + nth - 1)
        elif years and 0 < nth <= years[1] - years[0] + 1:
            yield *match.span(), str(years[0] + nth - 1)
    for match in view.finditer(_NEXT_YEAR):
        since = _year_told_before(view, match.start())[0]
        if since:
            yield *match.span(), f"{since}/{since + 1}" if match["school"] else str(since + 1)
    for match in view.finditer(_ALL_YEARS):
        years = _longer_before(view, match.start())
        if years and not match["count"] and years[1] - years[0] <= 1:
            years = None  # a school year is no longer time
        if not match["count"] and years and _is_own(view, years, match.start()):
            continue  # the sentence is of those years anyhow
        whole = forms.YEARS.fullmatch(report_period(analysis, status) or "")
        if not years and whole and match.group() == "cả giai đoạn":
            years = (int(whole[1]), int(whole[2]))
        if years and (
            not match["count"] or count_of(match) in (years[1] - years[0] + i for i in (0, 1))
        ):
            yield *match.span(), f"{years[0]}/{years[1]}"
    for match in view.finditer(_PART_OF_YEARS):
        years = _longer_before(view, match.start())
        count = count_of(match)
        if years and 0 < count < years[1] - years[0] + 1:
            first, last = years
            early = match["part"] == "đầu"
            start, end = (first, first + count - 1) if early else (last - count + 1, last)
            yield *match.span(), f"{start}/{end}" if count > 1 else str(start)


def _is_own(view: SentenceView, years: tuple[int, int], at: int) -> bool:
    """Whether the sentence itself tells a stretch of years before an offset, or only one year.

    "Trong năm 2014, đoàn viên ủng hộ quỹ A, quỹ B, tổng cộng 63 triệu đồng" sums up that year.
    """
    told = [quantity.period for quantity in view.kind_of("period") if quantity.end <= at]
    one = len(told) == 1 and forms.YEAR.fullmatch(told[0] or "") is not None
    if one and not any(sum_.start < at for sum_ in view.kind_of("money")):
        return True
    return told[-1:] == [f"{years[0]}/{years[1]}"]


def _rest_of_term(view: SentenceView) -> Told:
    """What is left of the term that is half over: "Nửa nhiệm kỳ còn lại phấn đấu …"."""
    known = terms(view.analysis)
    for match in view.finditer(_REST_OF_TERM):
        if known:
            first, last = known[-1]
            ref = view.ref
            middle = ref.year if ref and first < ref.year < last else (first + last) // 2
            yield *match.span(), f"{middle}/{last}"


def _longer_before(view: SentenceView, at: int) -> tuple[int, int] | None:
    """The last stretch of years told before an offset, in the sentence or those near before it.

    Years told one by one ("các năm 2011, 2016") are no stretch.
    """
    for index in range(view.index, max(-1, view.index - 5), -1):
        for quantity in reversed(view.analysis.views[index].kind_of("period")):
            told = forms.YEARS.fullmatch(quantity.period or "")
            listed = "," in view.analysis.low[quantity.start : quantity.end]
            if told and quantity.end <= at and not listed:
                return int(told[1]), int(told[2])
    return None
