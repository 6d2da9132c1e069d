"""Prize money of a contest that is only called: "gửi bài trước 20/8; giải Nhất 1.000.000đ"."""

from typing import Final

from extractor.analysis import SentenceView, once_a_sentence
from extractor.late import late
from extractor.quantities import Quantity
from extractor.sought import Sought

_CALLED: Final = Sought(
    r"\b(?:nộp|gửi|nhận) (?:bài|tác phẩm|ảnh|hồ sơ|sản phẩm)\b[^;]{0,60}?\b(?:trước|đến hết|về)\b"
    r"|\bthể lệ\b|\bcơ cấu giải(?: thưởng)?\b|\bhạn (?:nộp|nhận|chót|cuối|gửi)\b"
)
_HANDED: Final = Sought(r"\b(?:đã|vừa) (?:trao|chọn|chấm)\b|\b(?:đoạt|giành|kết quả)\b")
_PRIZE: Final = late(
    r"\bgiải (?:nhất|nhì|ba|tư|khuyến khích|kk|đặc biệt|phụ|a|b|c)\b[^;.\d]{0,24}$"
)


def is_announced(view: SentenceView, quantity: Quantity) -> bool:
    """Whether a sum is the prize of a contest for which entries are still asked."""
    lead = view.slice(max(view.start, quantity.start - 40), quantity.start)
    return _PRIZE.search(lead) is not None and _is_called(view)


@once_a_sentence
def _is_called(view: SentenceView) -> bool:
    """Whether the paragraph of a sentence calls for entries and tells of none that won."""
    block = view.analysis.layout.blocks[view.block]
    low = view.analysis.low
    called = _CALLED.search(low, block.start, block.end) is not None
    return called and _HANDED.search(low, block.start, block.end) is None
