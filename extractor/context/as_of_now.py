"""What is told of the present beside a plan: "đề nghị … : hiện thành phố có 318 CĐCS"."""

from typing import Final

from extractor.analysis import SentenceView
from extractor.late import late
from extractor.sought import Sought

_NOW: Final = (
    r"(?:(?<!thực )(?<!thể )(?<!xuất )(?<!phát )(?<!biểu )(?<!tái )hiện"
    r"(?! đại| thực| trường| hữu| tượng| trạng| vật)"
    r"|(?:tính )?(?:đến|tới) (?:nay|(?:thời điểm )?(?:này|hiện tại|hiện nay))|bây giờ|lúc này)\b"
)
_BREAK: Final = r"(?:^|[:;,(“\"–-]|\b(?:vì|bởi|khi|mà|song|nhưng|còn|và)\b)"
_HAS: Final = (
    r"\b(?:có|còn|quản lí|tập hợp|gồm|là|thu hút|sinh hoạt tại|trực thuộc|đạt|được|với|mới|chỉ)\b"
)
_OF_PLAN: Final = (
    r"(?:lên|nâng|tăng|sẽ|thêm|nữa|phấn đấu|chỉ tiêu|kế hoạch|mục tiêu|dự kiến|cần|phải)\b"
)
_STATE: Final = Sought(
    rf"{_BREAK}\W*(?:[^\W\d]+ ){{0,9}}?{_NOW}(?:(?!\b{_OF_PLAN})[^;])*?{_HAS}"
    rf"(?:(?!\b{_OF_PLAN})[^;])*$"
)
"""What is so now, up to a figure: "…, bởi hiện cả phường mới có …"."""
_REASON: Final = Sought(
    r"\b(?:vì|bởi|bởi vì|bởi lẽ|trong khi|khi mà)\b(?: [^\W\d]+){1,10}?"
    rf" (?:mới|chỉ|đang|còn|vẫn|đã)(?: chỉ| mới)? (?:có|còn|là|quản lí)\b(?:(?!\b{_OF_PLAN})[^;])*$"
)
"""Why something is asked for: "đề nghị … vì toàn huyện mới có 41 CĐCS"."""
_STOOD_FOR: Final = Sought(
    r"\bđại biểu\b[^;.:\d]{0,60}? (?:đại diện|thay mặt|mang theo|tiêu biểu)\b[^;.:,\d]{0,50}"
    r"(?: (?:hơn|gần|trên|khoảng))?\s*$"
)
"""Whom the delegates of a congress stand for: "298 đại biểu mang theo niềm tin của …"."""
_TERM_BEGINS: Final = late(
    r"\W*(?:bước vào|bước sang|vào|vào đầu|đầu|ngay đầu|khởi đầu|mở đầu|khởi động) nhiệm kì\b"
    r"(?:(?: mới| này| thứ [^\W\d]+)?(?: \d{4} ?[-–] ?\d{4})?(?= (?:với|khi)\b)|[^;.:,]{0,40},)"
)
"""What opens a sentence on what a union has then: "Bước vào nhiệm kỳ 2023 - 2028, CĐCS có …"."""
_HAS_THEN: Final = late(r"\b(?:có|còn|quản lí|tập hợp|gồm)\b|^,? (?:với|khi)\b")
_TO_COME: Final = late(
    rf"\b{_OF_PLAN}|\b(?:kết nạp|phát triển|thành lập|vận động|chi|hỗ trợ)\b|[;:]"
)
_OPENS: Final = late(rf"\W*(?:(?:[^\W\d]+ ){{0,7}}?){_NOW}(?:(?!\b{_OF_PLAN})[^;:]){{0,90}}?{_HAS}")


def is_so_now(view: SentenceView, start: int, at: int) -> bool:
    """Whether what stands at ``at`` is told to be so now, behind a plan that ends at ``start``."""
    told = view.slice(start, at)
    for way in (_STATE, _REASON, _STOOD_FOR):
        found = view.search(way, told)
        if found and not _closed(told[found.start() :]):
            return True
    return False


def as_term_begins(view: SentenceView, at: int) -> bool:
    """Whether what stands at ``at`` is what a union has as a term begins, and no aim of it."""
    begins = _TERM_BEGINS.match(view.analysis.low, view.start, at)
    if begins is None:
        return False
    told = view.slice(begins.end(), at)
    return _HAS_THEN.search(told) is not None and _TO_COME.search(told) is None


def opens_with_now(view: SentenceView) -> bool:
    """Whether a sentence opens with what is so now: "Hiện CĐ các KCN tỉnh có …"."""
    return _OPENS.match(view.analysis.low, view.start, view.end) is not None


def _closed(told: str) -> bool:
    """Whether what is told so began in brackets that close."""
    return told.startswith("(") and ")" in told
