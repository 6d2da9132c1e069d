"""The periods that a sentence names or tells by their place, and what part they play."""

import re
from typing import Final

from extractor.analysis import Analysis, SentenceView
from extractor.context.festival import festivals
from extractor.context.report import year_of
from extractor.context.spans import spans_told
from extractor.context.stages import stages_told
from extractor.context.terms import CONGRESS
from extractor.context.words import either
from extractor.quantities import Quantity

_AS_OF: Final = re.compile(rf"{either('as_of')}\s*(?:hết |ngày |tháng |nay,? )*$")
RIGHT_BEHIND: Final = re.compile(
    r" ?(?:/ ?\w+(?: \w+)?)? ?[(“\"]?(?:(?:vào|trong|hồi) (?:cuối |đầu |hết |giữa )?)?"
)
"""What may stand between a figure and its own period: "15 triệu đồng/căn năm 2010"."""
_COMPARED: Final = re.compile(r"\b(?:so với|hơn so với|bằng so với)(?: cùng kì| dịp| mùa)?\s*$")


def is_closed(quantity: Quantity) -> bool:
    """Whether a period ends."""
    return bool(quantity.period) and "/.." not in (quantity.period or "")


def is_as_of(view: SentenceView, quantity: Quantity) -> bool:
    """Whether a period is the date up to which is counted: "tính đến 30/6/2018"."""
    words = view.slice(quantity.start, quantity.end)
    lead = view.slice(max(view.start, quantity.start - 20), quantity.start)
    counted = _AS_OF.search(lead) or words.startswith(("tính đến", "đến"))
    return bool(counted) and "đến nay" not in words


def periods_told(view: SentenceView, status: str) -> list[Quantity]:
    """The periods of a sentence that date something, dated festivals among them, by start."""
    analysis = view.analysis
    told = with_stages(view, status, of_state=False)
    others = [
        *festivals(analysis.low, view.start, view.end, analysis.ref),
        *spans_told(view, status, lambda: year_of(analysis)),
    ]
    apart = [
        other
        for other in others
        if not any(q.start < other.end and other.start < q.end for q in told)
    ]
    return sorted(
        (
            q
            for q in [*told, *apart]
            if not _is_compared_with(view, q) and not _is_today(analysis, q, status)
        ),
        key=lambda q: q.start,
    )


def with_stages(view: SentenceView, status: str, *, of_state: bool) -> list[Quantity]:
    """The periods named in a sentence, and those told by their place in a longer one."""
    stages = list(stages_told(view, status, of_state=of_state))
    told = [
        quantity
        for quantity in view.kind_of("period")
        if not any(q.start < quantity.end and quantity.start < q.end for q in stages)
    ]
    return sorted([*told, *stages], key=lambda q: q.start)


def _is_today(analysis: Analysis, quantity: Quantity, status: str) -> bool:
    """Whether a period is only the day on which a plan is told: "chiều nay … sẽ đề xuất"."""
    today = analysis.ref is not None and quantity.period == analysis.ref.isoformat()
    return today and status == "target" and "nay" in analysis.low[quantity.start : quantity.end]


def _is_compared_with(view: SentenceView, quantity: Quantity) -> bool:
    """Whether a period is only what another is measured by: "tăng 2 tỷ so với Tết Quý Mão"."""
    lead = view.slice(max(view.start, quantity.start - 32), quantity.start)
    return _COMPARED.search(lead) is not None


def first_item(view: SentenceView) -> int:
    """Where the first figure or title of the sentence stands; a period before it is its setting."""
    starts = [q.start for q in view.kind_of("money", "number", "ratio", "percent")]
    starts += [hit.start for hit in view.of("award.title")]
    return min(starts, default=view.end)


def is_term_name(view: SentenceView, quantity: Quantity) -> bool:
    """Whether a term only names a congress, which dates nothing, within the sentence."""
    words = view.analysis.low[max(view.start, quantity.start - 40) : quantity.end]
    return bool(CONGRESS.search(words))
