"""The other side of a count: the target beside the result, the result beside the target.

Of the two one is often told as a bare number: "kết nạp 341 đoàn viên (chỉ tiêu 280)",
"chỉ tiêu kết nạp 2.800 đoàn viên, thực hiện 3.115", "tỉnh giao 2.400, kết nạp 2.731 đoàn viên";
or both are told as a ratio: "kết nạp 486/450 đoàn viên".
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from extractor.analysis import SentenceView
from extractor.context.dated_state import period_of_state
from extractor.context.period import period_of_event
from extractor.facts.draft import Draft, Miss
from extractor.facts.phrases import one_of
from extractor.late import late
from extractor.quantities import Quantity
from extractor.sought import Sought

_PLAN: Final = one_of(
    """
    chỉ tiêu, kế hoạch, nghị quyết, được giao, giao, kh, mục tiêu, phấn đấu, đề ra, đặt ra, dự kiến,
    yêu cầu
    """
)
_TO_TARGET: Final = late(
    r"[^,;().\d]{0,30}?\s*(?:[,;]\s*)?\(?\s*(?:không |chưa |mới |trong khi |còn |mà |nhưng |song )*"
    r"(?:(?:đạt|bằng|vượt|tới|thấp|kém|hụt|thấp hơn|cao hơn)(?: [\d.,]+\s?%)?\s*)?(?:so với )?"
    rf"\b{_PLAN}\b(?:[^,;().\d]|năm \d{{4}}){{0,40}}(?:\((?:kh|kế hoạch|chỉ tiêu):? ?|\()?"
)
_DONE: Final = {
    "new_member_count": one_of(
        """
        thực hiện, đạt, hoàn thành, làm, phát triển, kết nạp, kết quả, cán đích, về đích, cán mốc,
        chạm mốc, dừng, chốt
        """
    ),
    "unit_count": one_of(
        """
        thực hiện, đạt, hoàn thành, làm, thành lập, lập, kết quả, cán đích, về đích, cán mốc,
        chạm mốc, dừng, chốt
        """
    ),
}
_WHEN: Final = (
    r"(?:(?:tính |cho )?(?:đến|tới|sau|hết|qua|cuối)"
    r"(?: hết| cuối| giữa| ngày| tháng| quý| năm){0,3}"
    r" \d{1,2}(?:[/.]\d{1,4}){0,2}(?: tháng(?: đầu năm)?)?,? )?"
)
"""Up to when: "…, đến hết tháng 9 đạt 268", "…, sau 8 tháng mới được 168"."""
_NOUN: Final = {
    "new_member_count": one_of(
        "đoàn viên công đoàn, công đoàn viên, đoàn viên, người lao động, người, đồng chí, đ/c"
    ),
    "unit_count": one_of("cđcs, công đoàn cơ sở, đơn vị, cơ sở, tổ chức"),
}
_TO_RESULT: Final = {
    kind: re.compile(
        rf"\s*[,;:)–|-]?\s*(?:(?:nhưng|song|và|thì|mà|còn)\s)?{_WHEN}"
        r"(?:[^,;:.()\d]{1,40}\s|\d+ tháng )?"
        rf"{done}(?: (?:mới|được|là|ở|với|tới|lên|đến|con số|mức|mốc|chỉ|vượt lên"
        r"|\d+ tháng(?: đầu năm)?|quý \w+|cả năm|trong năm|trong kì))*\s*:?\s*"
        rf"|\s*[,;:)–-]?\s*(?:(?:nhưng|song|và|thì|mà|còn)\s)?{_WHEN}(?:\d+ tháng )?"
        r"(?:[^,;:.()\d]{1,24}\s)?(?:(?:mới|nay|đã|chỉ|thực tế) ){1,2}"
        r"(?:được|có|có được|được có|lên|lên tới|lên đến|là|vượt lên)\s*"
    )
    for kind, done in _DONE.items()
}
_BARE: Final = {
    kind: re.compile(
        rf"(?P<noun>\s*{noun}?(?: mới)?)\s*(?:[).,;\"”]|\((?=(?:đạt |bằng |vượt )?[\d.,]+ ?%)"
        r"|[-–|] |$"
        r"|(?:và|nhưng|song|do|bởi|vì|nhờ|sau)\b)"
    )
    for kind, noun in _NOUN.items()
}
_BARE_GROUP: Final = late(r"(?P<noun> tổ)\s*(?:[).,;]|$)")
_OF_PLAN: Final = late(
    r"(?P<noun>(?: (?:đoàn viên|cđcs|người))? (?:chỉ tiêu|kế hoạch|kh))"
    r"(?= ?[,;.()]|$| (?:giao|được|năm|cả))"
)
"""What tells that the figure behind a slash was asked for: "6.940 đoàn viên/6.000 chỉ tiêu"."""
_GROWS: Final = late(
    r"[^,;.\d]{0,30}?(?:\(?(?:đầu |cuối )?năm \d{4}\)?|\([^()]{2,30}\))?,?\s*"
    r"(?:(?:nay|hiện nay|đến nay) (?:đã )?)?(?:(?:tăng|giảm) )?"
    r"(?:lên|xuống|đến|tới|còn|lên tới|lên đến|xuống còn|nay là)\s*"
)
_WAS: Final = Sought(r"\b(?:trước|trước đây|trước đó|năm \d{4}|ban đầu|lúc đầu) (?:chỉ )?có\s*$")
_NOW: Final = late(r",? (?:nay|hiện nay|hiện|giờ|đến nay)(?: chỉ)?(?: còn| là| có| lên)?\s*")
"""A stock that was, and what it is now: "trước có 86 CĐCS, nay 71"."""
_BY_SO_MANY: Final = late(r"\b(?:vượt|hụt|kém|thiếu|thấp hơn|cao hơn)\b(?! \d)")
"""What makes of people a difference: "vượt chỉ tiêu LĐLĐ tỉnh giao 18 người"."""
_YEAR: Final = 4
_SMALL_PART: Final = 3
"""A result is seldom more than so many times what was asked for."""
_GIVEN: Final = late(rf"\b{_PLAN}\b[^,;.()\d]{{0,30}}?(?:là |cho [^,;.()\d]{{2,20}} )?$")
_ANSWERED: Final = late(r"[^;.()\d]{0,60}")


def counterpart(
    view: SentenceView, found: Sequence[Draft | Miss], quantity: Quantity
) -> Draft | None:
    """The count of a bare number as the target, or the result, of the count told before it."""
    last = found[-1] if found else None
    if not isinstance(last, Draft):
        return None
    value = _out_of(last, quantity) if quantity.type == "ratio" else quantity.value
    if not isinstance(value, int):
        return None
    low = view.analysis.low
    out_of = _OF_PLAN.match(low, quantity.end)
    bare = out_of or _BARE[last.kind].match(low, quantity.end)
    if bare is None:
        return None
    between = low[last.end : quantity.start]
    counted = last.fields["value"]
    if (
        bare["noun"].strip()
        and isinstance(counted, int)
        and value * _SMALL_PART < counted
        and _BY_SO_MANY.search(between)
    ):
        return None
    if last.status == "target" and _TO_RESULT[last.kind].fullmatch(between):
        status = "reported"
    elif last.status == "reported" and (
        _TO_TARGET.fullmatch(between) or (out_of and between.strip() == "/")
    ):
        status = "target"
    else:
        return None
    return replace(
        last,
        start=quantity.start,
        end=bare.end("noun"),
        fields={**last.fields, "value": value, "value_max": quantity.value_max},
        qualifier=quantity.qualifier,
        status=status,
        period=_period_beside(view, last, quantity, status),
        cues=[*last.cues, "beside its result" if status == "target" else "beside its target"],
    )


def _out_of(last: Draft, ratio: Quantity) -> int | None:
    """What was done of a target told again behind it: "chỉ tiêu 300 …, đã thực hiện 268/300"."""
    again = last.status == "target" and ratio.den == last.fields["value"]
    return ratio.num if again and isinstance(ratio.num, int) else None


def _period_beside(view: SentenceView, last: Draft, quantity: Quantity, status: str) -> str | None:
    """When a target beside its result holds: the result's time, or all of its year."""
    told = [one for one in view.kind_of("period") if last.end <= one.start < quantity.start]
    lasting = "/" in (last.period or "") or len(last.period or "") == _YEAR
    if told or status != "target" or not lasting or not last.period:
        return period_of_event(view, quantity.start, quantity.end, status)
    between = view.slice(last.end, quantity.start)
    years = {year for year in last.period.replace("-", "/").split("/") if len(year) == _YEAR}
    return years.pop() if " năm" in between and len(years) == 1 else last.period


def grown_to(view: SentenceView, last: Draft | Miss | None, quantity: Quantity) -> Draft | None:
    """The stock a number has grown to, told bare: "số CĐCS tăng từ 1.080 lên 1.367"."""
    low = view.analysis.low
    if not isinstance(last, Draft) or not isinstance(quantity.value, int):
        return None
    group = last.fields.get("unit") == "group"
    bare = (group and _BARE_GROUP.match(low, quantity.end)) or _BARE["unit_count"].match(
        low, quantity.end
    )
    lead = low[max(view.start, last.start - 16) : last.end]
    was = view.search(_WAS, low, view.start, last.start)
    if was and bare and _NOW.fullmatch(low, last.end, quantity.start):
        lead = "từ"
    elif bare is None or "từ" not in lead or not _GROWS.fullmatch(low, last.end, quantity.start):
        return None
    now = period_of_state(view, quantity.start, quantity.end, last.status)
    between = view.slice(last.end, quantity.start)
    return replace(
        last,
        start=quantity.start,
        end=bare.end("noun"),
        fields={**last.fields, "value": quantity.value, "value_max": quantity.value_max},
        qualifier=quantity.qualifier,
        period=None if now == last.period and " năm " in between else now,
    )


def given_before(view: SentenceView, result: Draft, earlier: Sequence[Quantity]) -> Draft | None:
    """The bare number that was asked for, before the result: "tỉnh giao 2.400, đạt 2.731 …"."""
    numbers = [one for one in earlier if one.type == "number" and one.end <= result.start]
    if not numbers or result.status != "reported":
        return None
    low, asked = view.analysis.low, numbers[-1]
    bare = _BARE[result.kind].match(low, asked.end)
    if (
        bare is None
        or not isinstance(asked.value, int)
        or not _GIVEN.search(low, view.start, asked.start)
        or not _ANSWERED.fullmatch(low, asked.end, result.start)
    ):
        return None
    return replace(
        result,
        start=asked.start,
        end=bare.end("noun"),
        fields={**result.fields, "value": asked.value, "value_max": asked.value_max},
        qualifier=asked.qualifier,
        status="target",
        period=period_of_event(view, asked.start, asked.end, "target"),
        cues=[*result.cues, "beside its result"],
    )


def aimed_at(result: Draft, ratio: Quantity) -> Draft:
    """The target that a ratio measures its result against: the 450 of "486/450 đoàn viên"."""
    return replace(
        result,
        fields={**result.fields, "value": ratio.den},
        qualifier="exact",
        status="target",
        cues=[*result.cues, "beside its result"],
    )
