"""The periods that a sentence names or tells by their place, and what part they play."""

from dataclasses import replace
from datetime import date
from typing import Final

from extractor.analysis import Analysis, SentenceView, once_a_sentence
from extractor.context import forms
from extractor.context.festival import festivals
from extractor.context.plans_named import planned_half
from extractor.context.report import report_period, year_of
from extractor.context.spans import spans_told
from extractor.context.stages import stages_told
from extractor.context.terms import CONGRESS
from extractor.context.words import either
from extractor.late import late
from extractor.quantities import Quantity
from extractor.sought import Sought
from extractor.years import YEAR

_AS_OF: Final = late(rf"{either('as_of')}\s*(?:hết |ngày |tháng |nay,? )*$")
_YEAR: Final = late(YEAR)
_ENDS: Final = 2
_YEARLY: Final = ("classification", "emulation_title", "ranking")
"""Classes of titles that are for a year."""
RIGHT_BEHIND: Final = late(
    r" ?(?:/ ?\w+(?: \w+)?)? ?[(“\"]?(?:(?:vào|trong|hồi) (?:cuối |đầu |hết |giữa )?)?"
)
"""What may stand between a figure and its own period: "15 triệu đồng/căn năm 2010"."""
_COMPARED: Final = Sought(
    r"\b(?:so với|hơn so với|bằng so với|gấp (?:rưỡi|đôi|ba|\w+ lần)|(?:cao|thấp|nhiều|ít) hơn)"
    r"(?: cùng kì| cả| hẳn| dịp| mùa| cuối| đầu| hết| giữa| hồi| thời điểm| ngày)*\s*$"
)


_WITH_ITS_FIGURE: Final = late(r" ?\((?:là |được |chỉ |đạt )?\d")
"""What tells the figure of a time to compare with: "gấp đôi năm trước (48 triệu đồng)"."""
_OF_A_PAPER: Final = late(
    r"(?:\b(?:quyết định|công văn|tờ trình|nghị quyết|hướng dẫn|thông báo)\b[^,;.]{0,30}"
    r"|\bqđ\b[^,;.]{0,24})\s$"
)
"""What makes of a day that of a paper: "Quyết định số 45/QĐ-LĐLĐ ngày 6/1/2020"."""
_DAY_LABEL: Final = late(
    r"(?<![^\n])\W{0,4}(?:ngày |sáng |chiều |tối )*"
    r"(?P<day>[0-3]?\d)[/.](?P<month>1[0-2]|0?[1-9])\s?(?=: (?:[^\W\d]|\d+ [^\W\d]))"
)
_ITEM_NUMBER: Final = late(r"\W*(?:\d{1,2}(?:\.\d{1,2})*[.)/]|\(\d{1,2}\))\s")
"""The number of an item, which counts nothing: "(3) Năm 2014, …"."""
_HALF_YEAR: Final = 6
_WINTER: Final = 2


def is_closed(quantity: Quantity) -> bool:
    """Whether a period ends."""
    return bool(quantity.period) and "/.." not in (quantity.period or "")


def is_as_of(view: SentenceView, quantity: Quantity) -> bool:
    """Whether a period is the date up to which is counted: "tính đến 30/6/2018"."""
    words = view.slice(quantity.start, quantity.end)
    lead = view.slice(max(view.start, quantity.start - 20), quantity.start)
    counted = _AS_OF.search(lead) or words.startswith(("tính đến", "đến"))
    return bool(counted) and "đến nay" not in words


@once_a_sentence
def periods_told(view: SentenceView, status: str) -> list[Quantity]:
    """The periods of a sentence that date something, dated festivals among them, by start."""
    analysis = view.analysis
    named = planned_half(view) if status == "reported" else None
    told = with_stages(view, status, False)
    others = [
        *festivals(analysis.low, view.start, view.end, _about_when(analysis)),
        *spans_told(view, status, lambda: year_of(analysis, view.start)),
        *_day_of_label(view),
    ]
    apart = [
        other
        for other in others
        if not any(q.start < other.end and other.start < q.end for q in told)
    ]
    return sorted(
        (
            _year_just_over(view, q, status)
            for q in [*told, *apart]
            if not is_compared_with(view, q)
            and not _is_today(analysis, q, status)
            and not (named and named[0] <= q.start < named[1])
        ),
        key=lambda q: q.start,
    )


def _year_just_over(view: SentenceView, quantity: Quantity, status: str) -> Quantity:
    """The year that "năm nay" means in a review made in the first weeks of the next one."""
    ref = view.analysis.ref
    if status != "reported" or ref is None or ref.month > _WINTER:
        return quantity
    this_year = quantity.period == str(ref.year) and view.low.startswith("năm nay", quantity.start)
    last = str(ref.year - 1)
    if not this_year or report_period(view.analysis, status) != last:
        return quantity
    return replace(quantity, period=last)


def _day_of_label(view: SentenceView) -> list[Quantity]:
    """The day that opens an item, of the article's year: "- 25/10: LĐLĐ thành phố khởi công …"."""
    low, ref = view.analysis.low, view.ref
    label = _DAY_LABEL.match(low, view.start, view.end) if ref else None
    if label is None or ref is None:
        return []
    try:
        day = date(ref.year, int(label["month"]), int(label["day"]))
    except ValueError:
        return []
    if day.month - ref.month > _HALF_YEAR:
        day = day.replace(year=day.year - 1)
    return [Quantity("period", *label.span(), *label.span(), period=day.isoformat())]


@once_a_sentence
def with_stages(view: SentenceView, status: str, of_state: bool) -> list[Quantity]:
    """The periods named in a sentence, and those told by their place in a longer one."""
    stages = list(stages_told(view, status, of_state=of_state))
    told = [
        quantity
        for quantity in view.kind_of("period")
        if not any(q.start < quantity.end and quantity.start < q.end for q in stages)
    ]
    return sorted([*told, *stages], key=lambda q: q.start)


def _about_when(analysis: Analysis) -> date | None:
    """The day of the text, else one in the year it reports on, from which lunar years are told."""
    year = None if analysis.ref else year_of(analysis)
    return date(int(year[-4:]), 1, 1) if year else analysis.ref


def _is_today(analysis: Analysis, quantity: Quantity, status: str) -> bool:
    """Whether a period is only the day on which a plan is told: "chiều nay … sẽ đề xuất"."""
    today = analysis.ref is not None and quantity.period == analysis.ref.isoformat()
    return today and status == "target" and "nay" in analysis.low[quantity.start : quantity.end]


def is_compared_with(view: SentenceView, quantity: Quantity) -> bool:
    """Whether a period is only what another is measured by: "tăng 2 tỷ so với Tết Quý Mão"."""
    if _WITH_ITS_FIGURE.match(view.analysis.low, quantity.end):
        return False
    return measures(view, quantity)


def measures(view: SentenceView, quantity: Quantity) -> bool:
    """Whether another time is measured by a period, whose own figure may be told with it.

    It then dates that figure alone: "So với năm 2013 (905 đoàn viên), nay …".
    """
    lead = view.slice(max(view.start, quantity.start - 32), quantity.start)
    return view.search(_COMPARED, lead) is not None


def is_of_a_paper(view: SentenceView, quantity: Quantity) -> bool:
    """Whether a day only dates the paper by which something was decided."""
    if not forms.DAYS.fullmatch(quantity.period or ""):
        return False
    lead = view.slice(max(view.start, quantity.start - 50), quantity.start)
    return _OF_A_PAPER.search(lead) is not None


def is_of_a_year(view: SentenceView, at: int) -> bool:
    """Whether a title for a year stands there, on whatever day it is conferred."""
    titles = view.of("award.title")
    return any(hit.start == at and hit.entry.data["class"] in _YEARLY for hit in titles)


@once_a_sentence
def first_item(view: SentenceView) -> int:
    """Where the first figure or title of the sentence stands; a period before it is its setting."""
    label = _ITEM_NUMBER.match(view.analysis.low, view.start, view.end)
    begin = label.end() if label else view.start
    starts = [
        q.start for q in view.kind_of("money", "number", "ratio", "percent") if q.start >= begin
    ]
    starts += [hit.start for hit in view.of("award.title")]
    return min(starts, default=view.end)


def is_term_name(view: SentenceView, quantity: Quantity) -> bool:
    """Whether a term only names a congress, which dates nothing, within the sentence."""
    words = view.analysis.low[max(view.start, quantity.start - 40) : quantity.end]
    return bool(view.search(CONGRESS, words))


def respectively(view: SentenceView, at: int) -> str | None:
    """The year of a sum in a row told with "lần lượt": "các năm 2009, 2010 lần lượt 31 và 38"."""
    low = view.analysis.low
    word = low.find("lần lượt", view.start, at)
    if word < 0:
        return None
    for quantity in reversed(view.kind_of("period")):
        years = _YEAR.findall(low, quantity.start, quantity.end)
        if len(years) > 1 and quantity.period:
            money = any(q.start == at for q in view.kind_of("money"))
            kinds = ("money",) if money else ("money", "number")
            sums = [q.start for q in view.kind_of(*kinds) if q.start > word]
            first, last = int(years[0]), int(years[-1])
            if "-" in low[quantity.start : quantity.end] and len(years) == _ENDS:
                years = [str(year) for year in range(first, last + 1)]
            if at in sums and len(years) == len(sums):
                return str(years[sums.index(at)])
    money = any(q.start == at for q in view.kind_of("money"))
    told = [q for q in view.kind_of("period") if q.period and q.end <= word]
    sums = [q.start for q in view.kind_of("money" if money else "number") if q.start > word]
    if at in sums and len(told) == len(sums) > 1:
        return told[sums.index(at)].period
    return None
