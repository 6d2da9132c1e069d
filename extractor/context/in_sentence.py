"""The period of its own sentence that an event has."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from extractor.analysis import SentenceView, once_a_sentence
from extractor.context import forms
from extractor.context.asides import HARMED, dates_harm, gives_on_apart
from extractor.context.balances import LEFT_OVER
from extractor.context.bare_years import bare_year
from extractor.context.carried import set_before, term_cue
from extractor.context.causes import without_causes
from extractor.context.of_next import (
    is_streak_of_next,
    opens_next_award,
    told_of_last_figure,
    told_of_next,
    told_of_next_figure,
)
from extractor.context.report import report_period
from extractor.context.sizes import ITS_FIGURE, told_in_brackets
from extractor.context.terms import resolved
from extractor.context.told_in import (
    RIGHT_BEHIND,
    first_item,
    is_of_a_paper,
    is_of_a_year,
    is_term_name,
    periods_told,
    respectively,
    with_stages,
)
from extractor.context.words import FOUNDED, either
from extractor.late import late
from extractor.lexicon import Hit
from extractor.quantities import Quantity

_FIRST_STOCK: Final = late(
    r"[^,;.]{0,25},? ?(?:do [^,;.]{3,40} )?(?:chỉ |mới )?"
    r"(?:với|bằng|từ|(?:số )?(?:vốn|quỹ)(?: điều lệ)? (?:ban đầu|khởi điểm)|ban đầu|có)\b"
    r"[^;.]{0,40}"
)
"""What stands between a founding and the stock it began with: "lập năm 2006 với 1 triệu đồng"."""
_OF_A_PART: Final = late(r"\b(?:riêng|trong đó|nhất là)\b(?:[^;.]{0,30}|[^;.]{0,40}\d[^;.]{0,60})$")
_THEN: Final = late(r"[^,;]*,\s*(?:từ|sang|đến|nay|sau|rồi)\b[^,;.]{0,12}")
"""What parts a sum from a later one: "ban đầu 15 triệu đồng, từ năm 2016 nâng lên …"."""
_BECAME: Final = late(r" (?:được |thì |đã )?(?:nâng|tăng|giảm|lên|là|còn)\b")
_IN_BRACKETS: Final = late(
    r" ?\((?:là |chỉ |mới |được |đạt |có |với |khi ấy |khi đó |gần |hơn |khoảng |trên )*"
)
"""What stands between a time and the figure it has in brackets: "so với năm 2010 (850 triệu)"."""
_DEPENDS: Final = late(
    r";\s*(?:trong đó|trong số (?:đó|này|ấy)|mức|mỗi|bình quân|trung bình|tổng|riêng|cao nhất"
    r"|thấp nhất|nhiều nhất)\b"
    r"(?! (?:mỗi |hằng |hàng )?(?:năm|tháng|quý|tết|kì)\b)"
)
"""What opens a clause that goes on with the sum before it: "…; mức vay từ 5 đến 20 triệu đồng"."""
_EVERY_YEAR: Final = late(
    r"[;,.] (?:bình quân |trung bình )?(?:mỗi|hằng|hàng) năm,? (?:đều |bình quân )?[^;,.]{0,60}$"
)
"""What tells of every year of a longer time, whatever year was told before it."""
_DAY_OR_MONTH: Final = late(r"\d{4}-\d{2}(?:-\d{2})?")
_EVERY_MONTH: Final = late(r"\b(?:mỗi|hằng|hàng) (?:tháng|quý|năm)\b")
_PAST_TERM: Final = late(r"\bnhiệm kì (?:vừa )?(?:qua|trước|cũ|rồi)\b")
"""A term that no aim is for, as that of the chairman who tells it."""
_BOTH: Final = 2
_UNTIL_NOW: Final = late(r"\b(?:đến|tới) (?:nay|thời điểm (?:này|hiện tại))\b")
_SET_OFF: Final = late(r"\)?\s*[,:;(–-]|\s*$")
_SETTING_LEAD: Final = late(rf"(?:^\W*|[,;:–(-]\s*|\b{either('setting')}\s+)(?:\w+\s+)?$")
_FOUNDED: Final = late(rf"(?:{FOUNDED})(?: từ| vào| ngày| tháng| năm)*\s*$")
_BEGUN: Final = late(rf"{either('begun')}(?: từ| vào| ngày| đầu| cuối| giữa| hồi| tháng| năm)*\s*$")
_NOW_DONE: Final = late(
    r",? (?:và |thì )?(?:cho )?(?:đến |tới )?nay,? (?:quỹ |tổ |đơn vị |công đoàn )?đã\b[^;.]*"
)
_INTRODUCES: Final = late(r"\b(?:trong|năm|từ)\s*$")


def in_sentence(view: SentenceView, start: int, end: int, status: str) -> str | None:
    """The period nearest to the span: right behind it, else the last before it, else the next."""
    periods = _dating(view, start, status)
    beside = respectively(view, start) or _told_right_at(view, periods, start, end, status)
    if beside:
        return beside
    yearly = is_of_a_year(view, start)
    periods = [q for q in periods if (q.start >= end and not yearly) or not is_of_a_paper(view, q)]
    clause_start, _ = view.clause(start)
    before = [
        q
        for q in periods
        if q.end <= start
        and not is_term_name(view, q)
        and not _closes_item(view, q)
        and not told_in_brackets(view, q, start)
    ]
    if clause_start > view.start and not any(q.start >= clause_start for q in before):
        told_of = _told_on(view, start, clause_start)
        if told_of:
            return in_sentence(view, *told_of, status)
    setting = first_item(view) if before else 0
    near = [
        q
        for q in before
        if q.start >= clause_start or (q.start < setting and _sets_the_scene(view, q))
    ]
    if near:
        return _of_those_near(view, near, start, status)
    bare = None if periods else bare_year(view, start, status)
    return bare or _told_behind(view, periods, start, end, status)


def _dating(view: SentenceView, start: int, status: str) -> list[Quantity]:
    """The periods of the sentence that may date what stands at ``start``."""
    low = view.analysis.low
    return [
        quantity
        for quantity, of_founding in _resolved(view, status)
        if not of_founding
        or (quantity.end <= start and _FIRST_STOCK.fullmatch(low, quantity.end, start))
    ]


@once_a_sentence
def _resolved(view: SentenceView, status: str) -> list[tuple[Quantity, bool]]:
    """The periods of the sentence that can be meant, and whether each is that of a founding."""
    low, found = view.analysis.low, []
    for quantity in periods_told(view, status):
        period = resolved(view.analysis, quantity, status)
        if not period or view.search(LEFT_OVER, low, view.start, quantity.start):
            continue
        near = max(view.start, quantity.start - 60)
        of_founding = "/" not in period and bool(_FOUNDED.search(low, near, quantity.start))
        found.append((replace(quantity, period=period), of_founding))
    return found


def _told_right_at(
    view: SentenceView, periods: list[Quantity], start: int, end: int, status: str
) -> str | None:
    """The period inside the span, or right beside it: "so với năm 2010 (850 triệu)"."""
    low = view.analysis.low
    for quantity in periods:
        if start <= quantity.start and quantity.end <= end:
            return quantity.period
    for quantity in with_stages(view, status, False):
        if (
            quantity.period
            and quantity.end < start
            and _IN_BRACKETS.fullmatch(low, quantity.end, start)
        ):
            return resolved(view.analysis, quantity, status)
    for quantity in periods:
        if quantity.start >= end and RIGHT_BEHIND.fullmatch(low, end, quantity.start):
            if low.rfind("(", end, quantity.start) >= 0 and ITS_FIGURE.match(low, quantity.end):
                continue
            return quantity.period
    return None


def _told_on(view: SentenceView, start: int, clause_start: int) -> tuple[int, int] | None:
    """The sum or title with which a clause without a period goes on: "…; mức vay từ 5 triệu"."""
    low = view.analysis.low
    if not _DEPENDS.match(low, clause_start - 1):
        return None
    titles = view.of("award.title")
    title = any(hit.start == start for hit in titles)
    if title and not low.startswith("trong số", clause_start + 1):
        return None
    items: Sequence[Hit | Quantity] = titles if title else view.kind_of("money")
    told_of = [one for one in items if one.end < clause_start]
    return (told_of[-1].start, told_of[-1].end) if told_of else None


def _of_those_near(view: SentenceView, near: list[Quantity], start: int, status: str) -> str | None:
    """The period that the last ones before the span tell, those of a harm helped with last."""
    near = without_causes(view, near, start)
    told = [q for q in near if not dates_harm(view, q)]
    harm = [q for q in near if q not in told]
    if len(harm) == 1 and "," not in view.slice(harm[0].end, start):
        return near[-1].period
    if not told:
        before = term_cue(view, start, status) or set_before(view, status)
        return before or (None if gives_on_apart(view, near[-1].end, start) else near[-1].period)
    if _is_of_every_year(view, told[-1], start) or _is_of_every_month(view, told[-1], start):
        return None
    return (
        _joined(view, told)
        or _so_far(view, told[-1], start)
        or _since_founded(view, told[-1], start)
        or told[-1].period
    )


def _told_behind(
    view: SentenceView, periods: list[Quantity], start: int, end: int, status: str
) -> str | None:
    """The next period behind the span in its clause that is told of nothing else."""
    low, (clause_start, clause_end) = view.analysis.low, view.clause(start)
    periods = [q for q in periods if clause_start <= q.start < clause_end]
    after = [
        q
        for q in periods
        if end <= q.start
        and not is_term_name(view, q)
        and not opens_next_award(view, q, end)
        and not (told_of_next(view, q, end) or told_of_next_figure(view, q, end))
        and not is_streak_of_next(view, q, end)
        and not HARMED.search(low, end, q.start)
        and not (status == "target" and told_of_last_figure(view, q, end))
        and not _OF_A_PART.search(low, end, q.start)
        and not (status == "target" and _PAST_TERM.search(low, q.start, q.end))
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


def _so_far(view: SentenceView, told: Quantity, at: int) -> str | None:
    """A term not over yet, up to the article: "Nhiệm kỳ 2012-2017, đến nay đã kết nạp …"."""
    years, ref = forms.YEARS.fullmatch(told.period or ""), view.ref
    if years is None or ref is None or not int(years[1]) < ref.year < int(years[2]):
        return None
    so_far = _UNTIL_NOW.search(view.analysis.low, told.end, at)
    return f"{years[1]}/{ref.year}" if so_far else None


def _is_of_every_year(view: SentenceView, told: Quantity, at: int) -> bool:
    """Whether what follows a year is told of each year of the term: "…; bình quân mỗi năm có"."""
    whole = forms.YEARS.fullmatch(report_period(view.analysis, "reported") or "")
    if whole is None or not (told.period or "").replace("/", "").isdigit():
        return False
    first, last = int(whole[1]), int(whole[2])
    if last - first <= _BOTH or int((told.period or "")[-4:]) - int((told.period or "")[:4]) > 1:
        return False
    return _EVERY_YEAR.search(view.analysis.low, told.end, at) is not None


def _is_of_every_month(view: SentenceView, told: Quantity, at: int) -> bool:
    """Whether a sum paid regularly stands behind the day or month of another thing.

    "Tháng 10/2024, CĐCS sửa nhà cho 4 điều dưỡng; bếp cháo mỗi tháng chi 12 triệu đồng".
    """
    if not _DAY_OR_MONTH.fullmatch(told.period or ""):
        return False
    parted = view.analysis.low.rfind(";", told.end, at)
    return parted >= 0 and _EVERY_MONTH.search(view.analysis.low, parted, at) is not None


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


def _sets_the_scene(view: SentenceView, quantity: Quantity) -> bool:
    """Whether a period dates what follows, and not the noun before it ("bão số 3 năm 2024 …")."""
    low = view.analysis.low
    before = low[view.start : quantity.start]
    return bool(_SET_OFF.match(low, quantity.end) or _SETTING_LEAD.search(before))
