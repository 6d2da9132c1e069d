"""Units and people in a list of those praised: "3 tổ công đoàn, 50 đoàn viên làm tốt được khen"."""

from typing import Final

from extractor.analysis import SentenceView
from extractor.late import late
from extractor.sought import Sought

_PRAISE: Final = r"(?:khen|biểu dương|tuyên dương|vinh danh|tôn vinh|thưởng|tri ân)"
_REST: Final = (
    r"(?:(?:,| và|, và| cùng|;) (?:gần |hơn |trên )?(?:\d[\d.]*|một|hai|ba|bốn|năm)"
    r"(?: (?!đạt\b|được\b|làm tốt\b|có\b|tiêu biểu\b|nổi bật\b|xuất sắc\b)[^\W\d]+){1,5})"
)
"""The next of a list of counts."""
_GOOD: Final = (
    r"(?:làm tốt|làm hay|tiêu biểu|nổi bật|điển hình|xuất sắc|tích cực|gương mẫu|hoạt động (?:tốt"
    r"|hiệu quả|sôi nổi)|có (?:nhiều )?(?:thành tích|đóng góp|việc làm tốt|cách làm hay|sáng kiến))"
)
_DID_WELL: Final = late(
    rf"{_REST}*,? (?:đã |đều |là những tập thể, cá nhân )?{_GOOD}\b[^.]*?"
    rf"(?<!phong )(?<!thi )\b{_PRAISE}\b"
)
_GOT: Final = late(rf"{_REST}+ (?:đã |cũng |vừa )*được (?:[^,;.]{{2,40}} )?{_PRAISE}\b")
_WORDS: Final = Sought(rf"\b{_PRAISE}\b")
_PRAISED: Final = Sought(
    rf"\b(?<!được ){_PRAISE}(?: thưởng| tặng)?(?: cho)? (?:\d[^;.]{{0,60}}, )?$"
)


def praised(view: SentenceView, start: int, end: int) -> bool:
    """Whether units or people are only those of a list who did well and are praised for it."""
    if _WORDS not in view.possible:
        return False
    low = view.analysis.low
    if view.search(_PRAISED, low, view.start, start):
        return True
    return bool(_DID_WELL.match(low, end, view.end) or _GOT.match(low, end, view.end))
