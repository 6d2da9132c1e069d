"""What is told to have happened just before the article: "mới đây", "vừa được tặng"."""

from typing import Final

from extractor.analysis import SentenceView
from extractor.late import late
from extractor.sought import Sought

_LATELY: Final = late(
    r"\W*(?:mới đây|vừa qua|vừa rồi|gần đây nhất|gần nhất|mới nhất"
    r"|(?:tuần|sáng|chiều|tối|hôm|mấy hôm|mấy ngày) (?:trước|qua|rồi|vừa qua|vừa rồi))\b"
)
"""What opens a sentence on the days before the article."""
_GOING_ON: Final = late(r"\W*hiện(?: nay| tại)?\b,?[^.;\d]{0,60}\bđang\b")
"""What opens a sentence on what goes on while it is written: "Hiện công đoàn đang vận động"."""
_JUST_RECEIVED: Final = late(
    r"\bvừa (?:qua )?(?:vinh dự |được |đón |đã )*"
    r"(?:nhận|đạt|đoạt|giành|tặng|trao|công nhận|tổ chức|khai mạc|bế mạc|kết thúc|hoàn thành"
    r"|bàn giao|khánh thành|ra mắt|tổng kết|công bố|(?:\w+ ){1,8}(?:tặng|trao|công nhận)\b)"
    r"(?!.*\bvừa\b)"
)
_JUST_NOW: Final = Sought(
    r"\b(?:đợt|dịp|trận|cơn|mùa|hội thi|hội thao|hội diễn|chương trình|lũ|dịch|bão)\b[^,.;]{0,30}"
    r" (?:vừa qua|vừa rồi|mới đây)\b"
)


def year_of_the_last(view: SentenceView, at: int, status: str) -> str | None:
    """The article's year, of what is told to have happened just now: "đợt dịch vừa qua"."""
    low, ref = view.analysis.low, view.ref
    if status != "reported" or not ref:
        return None
    lately = _LATELY.match(low, view.start, at) or _GOING_ON.match(low, view.start, at)
    lately = lately or view.search(_JUST_NOW, low, view.start, at)
    if not lately and "vừa " in low[view.start : at]:
        lately = _JUST_RECEIVED.search(low, view.start, at)
    return str(ref.year) if lately else None
