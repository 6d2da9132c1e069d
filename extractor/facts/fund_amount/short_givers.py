"""Sums that a higher union gives that is called by its rank alone: "Công đoàn ngành đã hỗ trợ"."""

from typing import Final

from extractor.analysis import SentenceView
from extractor.late import late
from extractor.quantities import Quantity
from extractor.sought import Sought

_WHO: Final = r"(?:công đoàn|cđ) (?:ngành|cấp trên(?: trực tiếp)?)"
_STEPS: Final = (
    r"(?: (?:đã|vừa|luôn|cũng|còn|kịp thời|trực tiếp|quan tâm|xét|quyết định|tỉnh|huyện|ta))*"
)
_GIVES: Final = r" (?:hỗ trợ|trao|tặng|giúp|giúp đỡ|ủng hộ|trợ cấp|cho)\b"
_BEFORE: Final = Sought(
    rf"\b{_WHO}{_STEPS}{_GIVES}(?:(?!\b(?:công đoàn|cđcs|chúng tôi|đơn vị|nhà trường)\b)[^,;.\d])"
    r"{0,60}$"
)
_BEHIND: Final = late(rf" (?:do|của) {_WHO}{_STEPS}{_GIVES}")
_BELOW: Final = ("grassroots", "grassroots_member", "section", "group")
_NATIONAL: Final = ("central_sector_union", "confederation")


def higher_union_gives(view: SentenceView, quantity: Quantity, level: str | None) -> bool:
    """Whether a sum taken for that of a union of this level is of one above it, not named in full.

    "Xin cảm ơn Công đoàn ngành đã hỗ trợ 50 triệu đồng" in the letter of a school's union.
    """
    if level not in _BELOW and level not in _NATIONAL:
        return False
    if level in _BELOW and view.search(_BEFORE, view.slice(view.start, quantity.start)):
        return True
    return _BEHIND.match(view.analysis.low, quantity.end, view.end) is not None
