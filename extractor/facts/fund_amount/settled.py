"""Flows that a few plain words right before a sum settle, whatever verbs stand farther off."""

import re

from extractor.analysis import SentenceView
from extractor.quantities import Quantity

_CAPITAL_LABEL = re.compile(
    r"\W*(?:\w{1,3}[.)] ?)?(?:nguồn |tổng )?(?:vốn|quỹ tích lũy) [^:;|]{2,70}:\s*$"
)
"""An item of what a fund is made of: "2. Vốn LĐLĐ thành phố cấp: 3.200.000.000 đ"."""
_THERE_NOW = re.compile(
    r"\b(?:trong (?:tủ|két|quỹ|sổ|hũ|ống)|lúc này|bây giờ)[^,;.\d]{0,20}"
    r" còn (?:đúng |lại |được |hơn |gần )*$"
    r"|\b(?:hũ|ống|quỹ|tủ)\b[^.;]{0,80}, (?:tới nay|bây giờ|đến giờ|nay)(?: đã)? có"
    r"(?: (?:hơn|gần|trên))*\s*$"
)
"""What is left or has come together: "trong tủ lúc này còn đúng 73 triệu đồng"."""
_SHARE_OF_UNION = re.compile(
    r"\bphần (?:đóng góp|góp|hỗ trợ|chi) của (?:nghiệp đoàn|công đoàn|lđlđ|cđcs)[^,;.\d]{0,24}"
    r" là\s*$"
)
"""A union's share of a cost: "phần đóng góp của nghiệp đoàn là 200.000 đồng/người"."""
_GIFTS_AT = re.compile(
    r"\b(?:suất|phần|túi) quà\b[^;.\d]{0,24}, (?:mức|trị giá)\s*$"
    r"|\bmỗi (?:căn|ngôi) (?:nhà )?[“\"]?(?:mái ấm|nhà)[^,;.\d]{0,24}$"
)
"""Gifts and homes and what each costs: "25.000 suất quà, mức 1,3 triệu đồng/suất"."""


def settled(view: SentenceView, quantity: Quantity) -> str | None:
    """The flow that the words right before the sum settle, None when they do not."""
    lead = view.slice(view.start, quantity.start)
    capital = ("vốn" in lead or "quỹ" in lead) and _CAPITAL_LABEL.fullmatch(lead)
    if capital or _THERE_NOW.search(lead):
        return "held"
    return "disbursed" if _SHARE_OF_UNION.search(lead) or _GIFTS_AT.search(lead) else None
