"""What a sum is among the sums told before it: their total, the last part, what one grew to."""

from collections.abc import Sequence

from extractor.analysis import SentenceView
from extractor.late import late
from extractor.lexicon import Hit
from extractor.quantities import Quantity
from extractor.sought import Sought

_LEFT = Sought(r"\bcòn lại[^,;.\d]{0,20}$")
_LEFT_IS = late(
    r"[ ,–-]{0,3}\(?(?:là|do|của|dành|để|hỗ trợ|chi|mua|thuộc|trao|tặng|từ|được|cho|vận động"
    r"|đóng góp|huy động|xã hội hóa|xây|sửa|thăm|giúp|ủng hộ)\b"
)
_IN_PARTS = Sought(r"\b(?:trong đó|gồm|bao gồm|chia ra|cụ thể|cơ cấu)\b")
_ADDS_UP = Sought(
    r"\b(?:mỗi|từng) [^;.]{2,60}\d(?:[^;.]|\.(?=\d)){0,40}"
    r"[,(–-] (?:tất cả |tổng )?cộng lại(?: là| được| hết)?\s*$"
)
"""What sums for each add up to: "mỗi người 500.000 đồng hai đợt, cộng lại 220 triệu đồng"."""
_GROWN_TO = late(
    r"\b(?:nay|hiện|hiện nay|giờ|đến|tới|sau|cuối|hết|năm|tháng|quý)\b[^;]{0,60}?"
    r"\b(?:có|còn|lên|tới|đến|đạt|là|thành|vượt|được|gần|hơn)\s*$"
)
"""What a fund told of before has come to: "…, đến cuối năm 2011 đã có 970 triệu đồng"."""


def adds_up(view: SentenceView, at: int) -> bool:
    """Whether a sum is what those told before for each add up to."""
    return view.search(_ADDS_UP, view.slice(view.start, at)) is not None


def has_grown(view: SentenceView, cues: Sequence[Hit], floor: int, at: int) -> bool:
    """Whether a sum is what a fund, whose first sum ends at ``floor``, has come to since."""
    lead = view.slice(floor, at)
    told = lead[lead.rfind(",") + 1 :]
    start = at - len(told)
    return _GROWN_TO.search(told) is not None and not any(cue.start >= start for cue in cues)


def is_last_part(view: SentenceView, quantity: Quantity) -> bool:
    """Whether a sum told as what is left is a part of the total: "còn lại 6 triệu đồng là …"."""
    if not view.search(_LEFT, view.slice(view.start, quantity.start)):
        return False
    parts = view.search(_IN_PARTS, view.slice(view.start, quantity.start))
    return bool(parts or _LEFT_IS.match(view.slice(quantity.end, view.end)))
