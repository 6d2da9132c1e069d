"""Counts told by a bare number of another time: "kết nạp 83 đoàn viên; cùng kỳ năm trước 240"."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from extractor.analysis import SentenceView
from extractor.context.dated_state import period_of_state
from extractor.context.period import period_of_event
from extractor.facts.counterpart import counterpart, grown_to
from extractor.facts.draft import Draft, Miss
from extractor.late import late
from extractor.quantities import Quantity
from extractor.sought import Sought

BEFORE: Final = (
    r"(?:cùng kì(?: (?:của )?(?:năm )?(?:trước|ngoái|học trước|\d{4}))?|năm (?:học )?(?:kia"
    r"|(?:ngoái|rồi|trước|liền trước)(?: đó| nữa)?)|(?:quý|tháng|khóa|kì|nhiệm kì|đợt) trước"
    r"|(?:đầu|cuối|giữa) (?:nhiệm kì|khóa|năm)(?: (?:trước|ngoái|\d{4}))?|trước đó(?: một năm)?"
    r"|một năm trước(?: đó)?)"
)
"""A time before the one that was told of."""
_TIME: Final = (
    rf"(?:{BEFORE}|(?:trong |cả |hồi |cuối |đầu )?năm (?:học )?\d{{4}}(?: ?[-–] ?\d{{4}})?"
    r"|20\d\d(?=:| (?:là|được|đạt|chỉ) )|(?:\d{1,2}|[^\W\d]+) tháng(?: (?:đầu|cuối) năm)?"
    r"|quý (?:i{1,3}|iv|[1-4]))"
)
_IS: Final = r"(?: là| chỉ| mới| có| được| đạt| thì| còn| vỏn vẹn| vẻn vẹn| tới| đến| những)"
_THIS: Final = rf"con số (?:này|đó|ấy|tương ứng|tương tự)(?: [^\W\d]+){{0,3}}?{_IS}+"
_NOUN: Final = (
    r"(?: (?:công )?đoàn viên| người| đồng chí| đ/c| cđcs| công đoàn cơ sở| đơn vị| cơ sở| tổ)?"
)
_COMPARED: Final = (
    r", (?:(?:chưa|chỉ|mới|đã|còn|chừng|khoảng|gần) )*"
    r"(?:bằng|đạt|vượt|hơn|kém|gấp|tăng|giảm|ít|nhiều|cao|thấp)\b(?:[^;.()]|(?<=\d)\.(?=\d))"
)
_THEN: Final = late(
    rf"(?: mới| trực thuộc)?{_COMPARED}{{0,40}}? {_TIME} \("
    rf"|(?: mới| trực thuộc)?(?:[,;]| và|(?:{_COMPARED}{{1,70}}?)?\s*\()\s*"
    r"(?:(?:trong khi|trong lúc|còn|mà|nhưng|so với|hồi"
    rf"|vào|ở|và|thì|riêng) )*{_TIME}"
    rf"(?:{_IS}*:? |(?:[^;.\d]{{0,80}}?,)? {_THIS} )"
)
"""What stands between a count and that of another time: "; năm 2015 con số này là"."""
_RATHER: Final = late(
    r"(?: mới| trực thuộc)?(?: |, | \()(?:(?:cao|thấp|ít|nhiều|tăng|giảm)(?: hẳn)? )?"
    r"(?:so với|hơn(?: hẳn| xa)?|thay vì|từ) (?:con số |mức )?"
)
_OF_THEN: Final = late(rf"{_NOUN} (?:(?:của|ở|hồi|vào|trong) )?{BEFORE}\b")
"""What tells behind it of when a number is: "so với 27 của năm trước"."""
_ENDS: Final = late(rf"{_NOUN}(?: mới| thôi)?\s*(?:[).,;\"”]|$)")
_OF_ADMISSIONS: Final = Sought(
    r"\b(?:kết nạp|phát triển)(?: mới| được| thêm)* \d[\d.]* (?:đoàn viên|lao động|công nhân|người)"
    rf"(?: mới)?(?:[,;]| và) (?:còn |riêng |sang )?{_TIME}(?: là| chỉ| mới| được| đạt| thì)*:? $"
)
"""What makes new ones of members: "kết nạp 120 đoàn viên; năm 2019: | 150 đoàn viên"."""
_ANEW: Final = late(
    rf"\W*(?:còn |so với |riêng |hồi |vào |trong khi )*{_TIME}[^;.\d]{{0,60}}?{_THIS} "
)
"""What tells anew the count of the sentence before: "Năm 2015 con số này là 104."."""
_SAME_MONTHS: Final = late(
    r"\bcùng kì(?: (?:của )?năm)?(?: (?P<year>(?:19|20)\d\d)\b| trước\b| ngoái\b| học trước\b)"
)
_YEAR: Final = late(r"(?:19|20)\d\d(?!\d)")
_NOUN_AT: Final = late(_NOUN)
_COUNTS_OTHERS: Final = (late(r"cđcs|công đoàn cơ sở"), late(r"đoàn viên|người|đồng chí|đ/c"))
"""Nouns of units behind a count of people, and of people behind one of units."""
_STOCK: Final = late(
    r"\b(?:đầu|cuối) (?:năm|kì|nhiệm kì|khóa)(?: \d{4})?[^;.\d]{0,20} (?:có|là)(?: tổng số)? $"
)
_MEMBERS: Final = late(r" (?:công )?đoàn viên\b(?! (?:công đoàn )?mới)")
"""How many there were at a time, behind those admitted: "kết nạp 16 …, cuối năm có 361 …"."""


def at_another_time(
    view: SentenceView,
    found: Sequence[Draft | Miss],
    quantity: Quantity,
    earlier: Callable[[SentenceView], Sequence[Draft | Miss]],
) -> Draft | None:
    """The count that a bare number is at another time, None when it counts something else.

    ``found`` is what was counted before it in its sentence; ``earlier`` finds what the one before
    counts, and is asked only where this one speaks of that number.
    """
    if not isinstance(quantity.value, int) or not quantity.value:
        return None
    low = view.analysis.low
    behind = _ENDS.match(low, quantity.end)
    if found:
        told, last = found, found[-1]
        if not isinstance(last, Draft) or _is_stock(last, low, quantity):
            return None
        compared = _OF_THEN.match(low, quantity.end)
        if not (behind and _THEN.fullmatch(low, last.end, quantity.start)) and not (
            compared and _RATHER.fullmatch(low, last.end, quantity.start)
        ):
            return None
    elif behind and view.index and _tells_anew(view, quantity):
        before = view.analysis.views[view.index - 1]
        told = earlier(before)
        if told and any(one.start >= told[-1].end for one in before.kind_of("number", "money")):
            return None
    else:
        return None
    result = next(
        (one for one in reversed(told) if isinstance(one, Draft) and one.status == "reported"), None
    )
    if result is None:
        return None
    noun = _NOUN_AT.match(low, quantity.end)
    if noun and _COUNTS_OTHERS[result.kind == "unit_count"].search(noun.group()):
        return None  # "398 đoàn viên ở 11 tổ công đoàn. Cuối năm 2023 con số này là 431 đoàn viên"
    end = noun.end() if noun else quantity.end
    return replace(
        result,
        view=view,
        start=quantity.start,
        end=end,
        fields={**result.fields, "value": quantity.value, "value_max": quantity.value_max},
        qualifier=quantity.qualifier,
        period=_period(view, result, quantity.start, end),
        cues=[*result.cues, "at another time"],
    )


def admitted_then(view: SentenceView, start: int) -> bool:
    """Whether members counted at ``start`` are those admitted at another time."""
    return view.search(_OF_ADMISSIONS, view.analysis.low, view.start, start) is not None


def _is_stock(last: Draft, low: str, quantity: Quantity) -> bool:
    """Whether members are told as those there were, behind those who were admitted."""
    return (
        last.kind == "new_member_count"
        and _MEMBERS.match(low, quantity.end) is not None
        and _STOCK.search(low, last.end, quantity.start) is not None
    )


def told_bare(
    view: SentenceView,
    found: Sequence[Draft | Miss],
    quantity: Quantity,
    earlier: Callable[[SentenceView], Sequence[Draft | Miss]],
) -> Draft | None:
    """The count of units that a bare number is: the plan, what there are now, another time's."""
    return (
        counterpart(view, found, quantity)
        or grown_to(view, found[-1] if found else None, quantity)
        or at_another_time(view, found, quantity, earlier)
    )


def _tells_anew(view: SentenceView, quantity: Quantity) -> bool:
    """Whether a sentence opens with the count of the one before: "Năm 2015 con số này là 104"."""
    low = view.analysis.low
    return "con số" in low[view.start : quantity.start] and bool(
        _ANEW.fullmatch(low, view.start, quantity.start)
    )


def _period(view: SentenceView, result: Draft, start: int, end: int) -> str | None:
    """When a count of another time holds: the same months of the year before, or its own time."""
    low = view.analysis.low
    same = _SAME_MONTHS.search(low, max(view.start, start - 120), min(view.end, end + 40))
    years = _YEAR.findall(result.period or "")
    if same and years and result.fields.get("change") is not False:
        less = int(years[0]) - int(same["year"]) if same["year"] else 1
        return _YEAR.sub(lambda year: str(int(year[0]) - less), result.period or "")
    timed = period_of_state if result.fields.get("change") is False else period_of_event
    return timed(view, start, end, "reported")
