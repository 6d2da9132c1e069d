"""The period of its own sentence that an event has."""

import re
from dataclasses import replace
from typing import Final

from extractor.analysis import SentenceView
from extractor.context.balances import LEFT_OVER
from extractor.context.carried import set_before, term_cue
from extractor.context.terms import fits, resolved
from extractor.context.told_in import (
    RIGHT_BEHIND,
    first_item,
    is_of_a_paper,
    is_of_a_year,
    is_term_name,
    periods_told,
    respectively,
)
from extractor.context.words import either
from extractor.quantities import Quantity

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
_NEXT_FIGURE: Final = re.compile(
    r"\s?[(,–-]?\s?(?:(?:là|được|đạt|còn|lên|có|ước|chi|thu|chỉ|mới|số tiền|con số|này|đó"
    r"|tới|đến)\s){0,4}(?:gần |hơn |trên |khoảng )?\d|: ?\d"
)
"""What stands between a period and the figure that it is told of: "năm 2022 là 27 tỷ đồng"."""
_IN_BRACKETS: Final = re.compile(
    r" ?\((?:là |chỉ |mới |được |đạt |có |với |khi ấy |khi đó |gần |hơn |khoảng |trên )*"
)
"""What stands between a time and the figure it has in brackets: "so với năm 2010 (850 triệu)"."""
_DEPENDS: Final = re.compile(
    r";\s*(?:trong đó|mức|mỗi|bình quân|trung bình|tổng|riêng|cao nhất|thấp nhất|nhiều nhất)\b"
    r"(?! năm| tháng| quý| tết| kì)"
)
"""What opens a clause that goes on with the sum before it: "…; mức vay từ 5 đến 20 triệu đồng"."""
_BOTH: Final = 2
_TERM: Final = re.compile(r"(\d{4})/(\d{4})")
_UNTIL_NOW: Final = re.compile(r"\b(?:đến|tới) (?:nay|thời điểm (?:này|hiện tại))\b")
_OPENING: Final = 40
"""Code points from a sentence's start in which a period is its setting."""
_SET_OFF: Final = re.compile(r"\)?\s*[,:;(–-]|\s*$")
_SETTING_LEAD: Final = re.compile(rf"(?:^\W*|[,;:–(-]\s*|\b{either('setting')}\s+)(?:\w+\s+)?$")
_BARE_YEAR: Final = re.compile(
    r"(?<=[^\W\d] )((?:19|20)\d\d)(?=\s*(?:[,:;)–-]|mang về|đoạt|giành))"
)
"""A year without its "năm", set off from what follows: "ở hội thi cấp ngành 2021, …"."""
_RECEIVES: Final = re.compile(r"\b(?:được|nhận|đạt|đoạt|giành)\b")
_LEADS_ON: Final = re.compile(r",\s*(?:(?:trong đó|riêng|nhất là|có|hai|ba|\d+|năm|lần)\s+)*\(?$")
"""What leads to the period of a next award: "…, trong đó 6 năm (2003-2008) được công nhận …"."""
_FOUNDED: Final = re.compile(rf"{either('founded')}(?: từ| vào| ngày| tháng| năm)*\s*$")
_IN_FOUNDING: Final = re.compile(rf".*{either('founded')} \d{{4}}\)$")
"""What makes of a bare year only that of a founding: "(thành lập 2019)"."""
_BEGUN: Final = re.compile(
    rf"{either('begun')}(?: từ| vào| ngày| đầu| cuối| giữa| hồi| tháng| năm)*\s*$"
)
_NOW_DONE: Final = re.compile(
    r",? (?:và |thì )?(?:cho )?(?:đến |tới )?nay,? (?:quỹ |tổ |đơn vị |công đoàn )?đã\b[^;.]*"
)
_INTRODUCES: Final = re.compile(r"\b(?:trong|năm|từ)\s*$")


def in_sentence(view: SentenceView, start: int, end: int, status: str) -> str | None:
    """The period nearest to the span: right behind it, else the last before it, else the next."""
    low = view.analysis.low
    periods = [
        replace(quantity, period=found)
        for quantity in periods_told(view, status)
        if (found := resolved(view.analysis, quantity, status))
        and not LEFT_OVER.search(low, view.start, quantity.start)
        and (
            "/" in found
            or not _FOUNDED.search(low, max(view.start, quantity.start - 40), quantity.start)
            or (quantity.end <= start and _FIRST_STOCK.fullmatch(low, quantity.end, start))
        )
    ]
    each = respectively(view, start)
    if each:
        return each
    for quantity in periods:
        if start <= quantity.start and quantity.end <= end:
            return quantity.period
    for quantity in (q for q in view.kind_of("period") if q.period and q.end < start):
        if _IN_BRACKETS.fullmatch(low, quantity.end, start):
            return resolved(view.analysis, quantity, status)
    for quantity in periods:
        if quantity.start >= end and RIGHT_BEHIND.fullmatch(low, end, quantity.start):
            return quantity.period
    yearly = is_of_a_year(view, start)
    periods = [q for q in periods if (q.start >= end and not yearly) or not is_of_a_paper(view, q)]
    clause_start, clause_end = view.clause(start)
    before = [
        q
        for q in periods
        if q.end <= start and not is_term_name(view, q) and not _closes_item(view, q)
    ]
    setting = first_item(view)
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
        return (
            _joined(view, told)
            or _so_far(view, told[-1], start)
            or _since_founded(view, told[-1], start)
            or told[-1].period
        )
    if not near and clause_start > view.start and _DEPENDS.match(low, clause_start - 1):
        sums = [q for q in view.kind_of("money") if q.end < clause_start]
        return in_sentence(view, sums[-1].start, sums[-1].end, status) if sums else None
    if near:
        return term_cue(view, start, status) or set_before(view, status) or near[-1].period
    if not periods:
        bare = list(_BARE_YEAR.finditer(low, view.start, start))
        bare = [
            one
            for one in bare
            if not LEFT_OVER.search(low, view.start, one.start() - len("năm "))
            and not _IN_FOUNDING.match(low, view.start, one.end() + 1)
        ]
        if bare and fits(view.analysis, bare[-1].group(1), status):
            return bare[-1].group(1)
    after = [
        q
        for q in periods
        if end <= q.start < clause_end
        and not is_term_name(view, q)
        and not _opens_next_award(view, q, end)
        and not _told_of_next(view, q, end)
        and not _told_of_next_figure(view, q, end)
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
        and _LEADS_ON.search(low, end, quantity.start) is not None
        and _RECEIVES.search(low, quantity.end, behind.start) is not None
    )


def _told_of_next(view: SentenceView, quantity: Quantity, end: int) -> bool:
    """Whether a period is told of a later award with its winners: "…, 35 chị đạt … năm 2016"."""
    behind = view.after(end, "award.title")
    if behind is None or behind.end > quantity.start:
        return False
    between = view.slice(end, behind.start)
    return "," in between and _RECEIVES.search(between) is not None


def _told_of_next_figure(view: SentenceView, quantity: Quantity, end: int) -> bool:
    """Whether a period is told of a later figure: "… 6,9 tỷ đồng, lũy kế 5 năm là 27 tỷ đồng"."""
    low = view.analysis.low
    if not _NEXT_FIGURE.match(low, quantity.end, view.end):
        return False
    return any(mark in low[end : quantity.start] for mark in ",;(")


def _so_far(view: SentenceView, told: Quantity, at: int) -> str | None:
    """A term not over yet, up to the article: "Nhiệm kỳ 2012-2017, đến nay đã kết nạp …"."""
    years, ref = _TERM.fullmatch(told.period or ""), view.analysis.ref
    if years is None or ref is None or not int(years[1]) < ref.year < int(years[2]):
        return None
    so_far = _UNTIL_NOW.search(view.analysis.low, told.end, at)
    return f"{years[1]}/{ref.year}" if so_far else None


def _since_founded(view: SentenceView, told: Quantity, at: int) -> str | None:
    """From a founding until now: "Quỹ ra mắt tháng 6/2019, nay đã cho 214 người vay"."""
    low, period = view.analysis.low, told.period or ""
    if "/" in period or not _BEGUN.search(low, max(view.start, told.start - 40), told.start):
        return None
    return f"{period}/.." if _NOW_DONE.fullmatch(low, told.end, at) else None


def _joined(view: SentenceView, told: list[Quantity]) -> str | None:
    """The stretch of two periods told together: "Năm 2017 và 6 tháng đầu năm 2018, …"."""
    if len(told) < _BOTH or view.slice(told[-2].end, told[-1].start).strip() != "và":
        return None
    first, last = (told[-2].period or "").split("/")[0], (told[-1].period or "").split("/")[-1]
    return f"{first}/{last}" if first[:4] < last[:4] else None


def _dates_harm(view: SentenceView, quantity: Quantity) -> bool:
    """Whether a period only dates the harm helped with: "bị ảnh hưởng bão số 3 năm 2024"."""
    lead = view.slice(max(view.start, quantity.start - 80), quantity.start)
    return len(lead) > _OPENING and _HARM.search(lead) is not None


def _sets_the_scene(view: SentenceView, quantity: Quantity) -> bool:
    """Whether a period dates what follows, and not the noun before it ("bão số 3 năm 2024 …")."""
    low = view.analysis.low
    before = low[view.start : quantity.start]
    return bool(_SET_OFF.match(low, quantity.end) or _SETTING_LEAD.search(before))
