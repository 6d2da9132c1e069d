"""As of when a stock is: "tính đến 30/6/2018", "cuối năm 2017"; a plain "hiện có" gives none."""

import re
from dataclasses import replace
from typing import Final

from extractor.analysis import SentenceView
from extractor.context import forms
from extractor.context.carried import earlier_in_block
from extractor.context.heads import in_heads
from extractor.context.noted import noted
from extractor.context.period import period_of_event
from extractor.context.report import is_within_a_year, report_period, year_of
from extractor.context.stages import stages_told
from extractor.context.terms import fits
from extractor.context.told_in import (
    RIGHT_BEHIND,
    is_as_of,
    is_closed,
    is_compared_with,
    is_term_name,
    measures,
    respectively,
    with_stages,
)
from extractor.context.words import either
from extractor.late import late
from extractor.quantities import Quantity
from extractor.sought import Sought

_SETS_STATE: Final = late(
    r"""
    \W*(?:(?:trong|vào|cuối|tính\ đến|đến|tính\ đến\ hết|đến\ hết|tính\ tới)\ )?
    (?:(?:cuối|hết|ngày|đầu|giữa)\ )*
    (?:năm|năm\ học|tháng|ngày)?\s*[\d\s/–.-]+(?:năm\ \d+)?
    """,
    re.VERBOSE,
)
"""What opens a sentence about a stock, up to its date: "Tính đến hết năm 2017"."""
_WITH_OTHERS: Final = late(
    r"(?: đoàn viên| cđcs| lao động)?(?:,| và| với|,? cùng| gồm) [\d.]+ [^\d,;.:]{3,30}?"
    r"(?: (?:vào|hồi|lúc|ở|của))? (?:thời điểm )?(?:đầu|cuối|giữa)[^,;.:]{4,30}"
)
"""What dates two stocks told together: "61 CĐCS với 1.905 đoàn viên vào đầu nhiệm kỳ"."""
_FROM: Final = Sought(r"\btừ(?: chỗ| mức| con số)?(?: chỉ| mới| có| vỏn vẹn)* $")
_FROM_BOTH: Final = late(
    r"(?: đoàn viên| cđcs| lao động)?(?:,| và| với|,? cùng) [\d.]+ [^\d,;.:]{3,30}?"
    r"(?: (?:vào|hồi|của))?(?: \(| )năm \d{4}"
)
"""What dates two stocks from which a union has grown: "từ 61 CĐCS, 1.905 đoàn viên năm 2013"."""
_NOUN_OF_BARE: Final = late(r" (?:đơn vị|cơ sở|tổ|người|đồng chí)(?= )")
_OF_INNER: Final = late(r"(?: (?:là|có|chỉ|mới|đạt|còn|với|:))*:? \d[\d.]*[^()]{0,24}\)")
"""What makes of a time in brackets that of the figure there: "41.206 (đầu nhiệm kỳ | 19.350)"."""
_NOW: Final = Sought(
    r"\b(?:hiện|nay|bây giờ)\b|(?<!\d )\bgiờ(?= (?:đã|là|có|lên|thì|còn|chỉ|mới)\b)"
    r"|\b(?:qua|sau) (?:hơn |gần |chặng đường )?\d+ năm (?:xây dựng|hoạt động|phát triển"
    r"|hình thành|trưởng thành|thành lập|ra đời|phấn đấu|có)\b"
    r"|\bđã (?:trở thành|lớn mạnh|trưởng thành|phát triển (?:thành|lên|với))\b"
)
"""What says that a figure is of today, whatever year was told: "…, qua 15 năm xây dựng …"."""
_BY_YEAR: Final = late(r"\b(?:đến|tới|hết|cuối)(?: cuối| hết)? (?:năm )?((?:19|20)\d\d)(?![\d/.-])")
_YEAR_OF_LABEL: Final = Sought(
    r"\b(?:đầu|cuối|giữa) (?:nhiệm kì|kì|khóa) \((?:năm )?(?P<year>(?:19|20)\d\d)\)"
    r"(?::| có| là| chỉ| còn)* $"
    r"|[:;,] (?:(?:đến|sang|còn|và|tới|vào) )?(?:năm )?(?P<bare>(?:19|20)\d\d)"
    r"(?::|(?: đã| chỉ| mới| thì)?(?: là| còn| có| lên| tăng lên| đạt)(?: tới| đến)?) $"
)
"""A year in brackets behind the stage of a term: "Đầu nhiệm kỳ (2017): 176 đoàn viên".

Or one that labels its figure in a row: "…; 2020: 13.975; …", "…, năm 2019 là 150 đoàn viên".
"""
_MEETING: Final = late(
    r"\b(?:hội nghị|đại hội|buổi|cuộc họp|lễ)\b[^,;.:]{0,20}"
    r"\b(?:mở|tổ chức|họp|diễn ra|ngày)[^,;.:]*$"
)
_SINCE_FOUNDED: Final = late(
    rf"\b{either('founded')}(?: từ| vào| năm| tháng| ngày| đầu| giữa| cuối| mùa| hè| thu)*\s*$"
)
_AT_THAT_TIME: Final = late(
    r",? (?:khi|lúc|thời điểm|vốn|hồi)\b(?:[^,;.:\d]{0,40}? )?(?:mới |chỉ |còn |có )+"
)
"""What makes of a time to compare with that of a figure: "So với năm 2013, khi mới có 98 người"."""
_TWO_YEARS: Final = late(r"\d{4}/\d{4}")
_CONTRAST: Final = late(rf"\b{either('contrast')}\b")


def period_of_state(view: SentenceView, start: int, end: int, status: str) -> str | None:
    """The EDTF date a stock is as of ("tính đến 30/6/2018"); a plain "hiện có" gives none."""
    if status == "target":
        return _state_aimed_at(view, start, end)
    low = view.analysis.low
    each = respectively(view, start)
    if each:
        return each
    labelled = view.search(_YEAR_OF_LABEL, low, view.start, start)
    year = labelled and (labelled["year"] or labelled["bare"])
    if year and fits(view.analysis, year, status, start):
        return year
    periods = [
        _up_to(view, one)
        for one in with_stages(view, status, True)
        if (not is_compared_with(view, one) or _AT_THAT_TIME.fullmatch(low, one.end, start))
        and not _bracketed_before(view, one, start)
        and not _measured_before(view, one, start)
    ]
    for quantity in periods:
        if start <= quantity.start < end and is_closed(quantity):
            return quantity.period
        behind = quantity.start >= end and (
            RIGHT_BEHIND.fullmatch(low, _past_noun(low, end), quantity.start)
            or _WITH_OTHERS.fullmatch(low, end, quantity.end)
            or (_from(view, start) and _FROM_BOTH.fullmatch(low, end, quantity.end))
        )
        if behind and is_closed(quantity) and not _OF_INNER.match(low, quantity.end):
            return quantity.period
        if behind and _from(view, start) and quantity.period and quantity.period.endswith("/.."):
            return quantity.period.removesuffix("/..")  # "Từ 412 đoàn viên năm 2009, đến nay …"
    dated = [
        quantity
        for quantity in periods
        if _dates_state(view, quantity) and not _left_behind(view, quantity, start)
    ]
    before = [quantity for quantity in dated if quantity.start < end]
    if before:
        return before[-1].period
    clause_start, _ = view.clause(start)
    told = [
        quantity
        for quantity in periods
        if quantity.period
        and clause_start <= quantity.start
        and quantity.end <= start
        and not quantity.period.endswith("/..")
        and not low.startswith("hôm nay", quantity.start)
        and not _is_of_a_meeting(view, quantity)
    ]
    point = bool(told) and "/" not in (told[-1].period or "") and not is_term_name(view, told[-1])
    if point and dated:
        return told[-1].period
    if dated and not _CONTRAST.search(low, end, dated[0].start):
        return dated[0].period
    if told and _year_goes_on(view, told[-1].end, start):
        return year_of(view.analysis, start) or told[-1].period
    if told and not is_term_name(view, told[-1]) and not view.search(_NOW, low, told[-1].end, end):
        span = low.startswith("từ ", told[-1].start) and "/" in (told[-1].period or "")
        return (told[-1].period or "").split("/")[-1] if span else told[-1].period
    if view.search(_NOW, low, view.start, end):
        return None
    for other in earlier_in_block(view):
        carried = [
            quantity
            for quantity in other.kind_of("period")
            if _dates_state(other, quantity)
            and not _of_founding(other, quantity)
            and not measures(other, quantity)
        ]
        if carried:
            return carried[-1].period
    over = noted(view) or view.stamp or _year_of_section(view)
    if over:
        return over
    whole = report_period(view.analysis, "reported")
    if not whole or not is_within_a_year(whole) or _is_of_two_years(low, whole):
        return None
    return whole


def _is_of_two_years(low: str, period: str) -> bool:
    """Whether a text tells of two years, and not of a school year: "trong hai năm 2021 - 2022"."""
    return _TWO_YEARS.fullmatch(period) is not None and f"năm học {period[:4]}" not in low


def _year_of_section(view: SentenceView) -> str | None:
    """The year just over that the heading of a section looks back on: "A. NHÌN LẠI NĂM 2013"."""
    told, ref = in_heads(view, "reported"), view.ref
    if told is None or ref is None or told != str(ref.year - 1):
        return None
    return told


def _past_noun(low: str, end: int) -> int:
    """Where the noun of a bare figure ends: "số CĐCS từ 112 | đơn vị năm 2018"."""
    noun = _NOUN_OF_BARE.match(low, end)
    return noun.end() if noun else end


def _from(view: SentenceView, start: int) -> bool:
    """Whether a stock is one from which a union has grown: "từ chỗ chỉ có 61 CĐCS"."""
    return view.search(_FROM, view.low, view.start, start) is not None


def _bracketed_before(view: SentenceView, quantity: Quantity, start: int) -> bool:
    """Whether a time stands in brackets behind another figure: "từ 61 (năm 2013) lên | 118"."""
    low = view.low
    opened = low.rfind("(", view.start, quantity.end)
    if opened < 0 or not low.startswith(")", quantity.end):
        return False
    return quantity.end < start and low[opened - 2 : opened - 1].isdigit()


def _measured_before(view: SentenceView, quantity: Quantity, start: int) -> bool:
    """Whether a time to compare with has its own figure: "So với năm 2013 (905), nay | 1.118"."""
    closed = view.low.find(")", quantity.end, start)
    opened = view.low.startswith((" (", "("), quantity.end)
    return opened and closed > 0 and measures(view, quantity)


def _up_to(view: SentenceView, quantity: Quantity) -> Quantity:
    """The end of a time that a founding begins: "thành lập tháng 5/2002, đến 31/10/2016 có …"."""
    first, _, last = (quantity.period or "").partition("/")
    if not last[:1].isdigit() or not first[:1].isdigit():
        return quantity
    if "đến" not in view.slice(quantity.start, quantity.end):
        return quantity
    return replace(quantity, period=last) if _of_founding(view, quantity) else quantity


def _left_behind(view: SentenceView, quantity: Quantity, start: int) -> bool:
    """Whether a founding is dated, and a stock is of today: "ra đời cuối năm 2011, nay có 164"."""
    now = view.search(_NOW, view.low, quantity.end, start)
    return now is not None and _of_founding(view, quantity)


def _of_founding(view: SentenceView, quantity: Quantity) -> bool:
    """Whether a time is that of a founding: "ra đời cuối năm 2011"."""
    lead = view.slice(max(view.start, quantity.start - 30), quantity.start)
    return _SINCE_FOUNDED.search(lead) is not None


def _is_of_a_meeting(view: SentenceView, quantity: Quantity) -> bool:
    """Whether a day is only that of the meeting at which a stock is told."""
    if not forms.DAYS.fullmatch(quantity.period or ""):
        return False
    lead = view.slice(max(view.start, quantity.start - 40), quantity.start)
    return _MEETING.search(lead) is not None


def _year_goes_on(view: SentenceView, told: int, at: int) -> bool:
    """Whether a stock is what was left in the end: "năm 2010 mang sang …, trong năm …, còn lại"."""
    return any(told <= hit.start and hit.end <= at for hit in view.of("context.this_year"))


def _state_aimed_at(view: SentenceView, start: int, end: int) -> str | None:
    """When a stock is to be reached: "đến năm 2030 có 10.000 đoàn viên"; else the plan's period."""
    by = _BY_YEAR.search(view.analysis.low, view.start, start)
    money = any(quantity.start == start for quantity in view.kind_of("money"))
    ahead = money and by is not None and "từ nay" in view.slice(view.start, by.start())
    if by and not ahead and fits(view.analysis, by.group(1), "target", start):
        return by.group(1)
    edges = [q for q in stages_told(view, "target", of_state=True) if q.end <= start]
    return edges[-1].period if edges else period_of_event(view, start, end, "target")


def _dates_state(view: SentenceView, quantity: Quantity) -> bool:
    """Whether a period says as of when a stock is: "Cuối năm 2017, …", "tính đến 30/6/2018"."""
    return is_closed(quantity) and (_sets_state(view, quantity) or is_as_of(view, quantity))


def _sets_state(view: SentenceView, quantity: Quantity) -> bool:
    """Whether the sentence opens with a period: "Cuối năm 2017, …"."""
    return _SETS_STATE.fullmatch(view.analysis.low, view.start, quantity.end) is not None
