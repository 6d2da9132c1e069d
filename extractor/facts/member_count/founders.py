"""The members a union began with, and those it had at a time: "lúc ấy chỉ 38 đoàn viên"."""

from typing import Final

from extractor.analysis import SentenceView
from extractor.late import late
from extractor.sought import Sought

_FEW: Final = (
    r"(?:chỉ|mới|chỉ mới|vỏn vẹn|vẻn vẹn|lèo tèo|cả thảy|tất cả|chưa đầy|đúng|tròn)"
    r"(?: có| được| là)?"
)
_AT_FIRST: Final = Sought(
    r"\b(?:(?:lúc|khi|hồi|thuở|ngày|buổi|thời điểm) (?:ấy|đó|đầu|ban đầu|mới lập|ra mắt|ra đời"
    r"|thành lập)|ban đầu|bấy giờ|khởi đầu)\b(?![^;.\d]{0,60}\b(?:đồng|quỹ|vốn|lớp)\b)"
    rf"[^;.\d]{{0,60}}? (?:{_FEW}|có|gồm|là) $"
    r"|[,;] (?:khởi đầu|ban đầu|lúc đầu|buổi đầu|bước đầu)(?: với)? $"
)
_BEGAN: Final = Sought(
    r"\b(?:ra đời|thành lập|ra mắt|khai sinh|mới lập)\b"
    r"(?:(?!\d (?:cđcs|công đoàn|nghiệp đoàn|tổ))[^;.]){0,110},[^;.\d,]{0,14}"
    rf" {_FEW} $"
)
_ENDS: Final = late(
    r"(?: (?:tham gia|gia nhập|xin vào|ghi tên|vào nghiệp đoàn|đầu tiên))?"
    r"(?:[,;.)\"”:]|$| (?:trên|ở|của|với|là|trong|do|và|thì|nhưng|chạy|làm)\b)"
)
AT_A_TIME: Final = late(
    r"(?:^|[\"“;.] ?)\W*(?:cuối |đầu |giữa |hết |đến )?(?:năm|tháng|quý) [\divx/-]+: $"
)
"""A time that labels a figure: "Cuối năm 2012: 164 người"."""


def founders(view: SentenceView, start: int, end: int) -> bool:
    """Whether the people counted at ``[start, end)`` are those with whom a union began."""
    low = view.analysis.low
    told = view.search(_AT_FIRST, low, view.start, start) or view.search(
        _BEGAN, low, view.start, start
    )
    return told is not None and _ENDS.match(low, end, view.end) is not None


_GROWN: Final = Sought(
    r"\b(?:đến nay|tới nay|nay|hiện nay|hiện|bây giờ|giờ|đến (?:cuối|hết) [^,;.]{3,16}),?"
    r"(?: (?:đã|là|có|tăng|lên|tập hợp|phát triển|được|đạt|thành|tới|đến|con số|hơn|gần))+ $"
)


def grown(view: SentenceView, start: int, end: int) -> bool:
    """Whether people are those a union has come to: "…, đến nay đã tập hợp được 1.146 người"."""
    low = view.analysis.low
    told = view.search(_GROWN, low, view.start, start)
    return told is not None and _ENDS.match(low, end, view.end) is not None
