"""Units that have closed down, and their members: "1.126 CĐCS với 41.207 đoàn viên kết thúc …"."""

from typing import Final

from extractor.analysis import SentenceView
from extractor.sought import Sought

_CLOSE: Final = Sought(
    r"(?:(?:,| với| gồm| có|/)+ \d[\d.]* [^,;.\d]{4,40}?)?"
    r"(?:(?!\b(?:trước|khi|sau|cấp huyện|lđlđ|từ|do|để|vì|và|mà|không|chưa|nên)\b)[^,;.\d]){0,60}?"
    r" (?:(?:đã|phải|sẽ|được|bị|đều) )*(?:(?:kết thúc|chấm dứt|ngừng|dừng|ngưng)(?: hẳn)? hoạt động"
    r"|giải thể|thôi sinh hoạt công đoàn)\b(?! (?:của|cho|các|tổ|để))"
)
"""What becomes of units and their members, behind their count."""


def closed_down(view: SentenceView, end: int) -> bool:
    """Whether units or members, whose count ends at ``end``, are those of unions that closed."""
    return view.match(_CLOSE, end) is not None
