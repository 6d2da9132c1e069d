"""The other side of a count: the target beside the result, the result beside the target.

Of the two the second is often told as a bare number: "kết nạp 341 đoàn viên (chỉ tiêu 280)",
"chỉ tiêu kết nạp 2.800 đoàn viên, thực hiện 3.115".
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from extractor.analysis import SentenceView
from extractor.context.period import period_of_event
from extractor.facts.draft import Draft, Miss
from extractor.facts.phrases import one_of
from extractor.quantities import Quantity

_PLAN: Final = one_of("chỉ tiêu, kế hoạch, nghị quyết, được giao, giao, kh, mục tiêu, phấn đấu")
_TO_TARGET: Final = re.compile(
    r"\s*(?:,\s*)?\(?\s*(?:(?:đạt|bằng|vượt) [\d.,]+\s?%\s*(?:so với )?)?"
    rf"{_PLAN}\b[^,;().\d]{{0,40}}"
)
_TO_RESULT: Final = re.compile(
    r"\s*[,;:)]?\s*(?:kết quả |đã |nay |đến nay |\d+ tháng )*"
    + one_of("thực hiện, đạt, hoàn thành, mới được, làm được")
    + r"(?: được)?\s*:?\s*"
)
_BARE: Final = re.compile(r"(?P<noun>\s*(?:đoàn viên|người|cđcs|đơn vị)?)\s*(?:[).,;]|$)")


def counterpart(
    view: SentenceView, found: Sequence[Draft | Miss], quantity: Quantity
) -> Draft | None:
    """The count of a bare number as the target, or the result, of the count told before it."""
    last = found[-1] if found else None
    if not isinstance(last, Draft) or not isinstance(quantity.value, int):
        return None
    low = view.analysis.low
    bare = _BARE.match(low, quantity.end)
    if bare is None:
        return None
    between = low[last.end : quantity.start]
    if last.status == "target" and _TO_RESULT.fullmatch(between):
        status = "reported"
    elif last.status == "reported" and _TO_TARGET.fullmatch(between):
        status = "target"
    else:
        return None
    return replace(
        last,
        start=quantity.start,
        end=bare.end("noun"),
        fields={**last.fields, "value": quantity.value, "value_max": quantity.value_max},
        qualifier=quantity.qualifier,
        status=status,
        period=period_of_event(view, quantity.start, quantity.end, status),
        cues=[*last.cues, "beside its result" if status == "target" else "beside its target"],
    )
