"""Sums that go past the union: borrowed of a bank, given past it, paid with another's award."""

from extractor.analysis import SentenceView
from extractor.late import late
from extractor.quantities import Quantity
from extractor.sought import Sought

_BANK = (
    r"(?:ngân hàng|agribank|vietinbank|vietcombank|bidv|sacombank|lienvietpostbank|nhcsxh|nhnn"
    r"|quỹ tín dụng|co-?opbank)"
)
_OF_BANK = Sought(
    r"(?: đồng)?(?: tiền)?[^,;.\d]{0,30}? (?:đi )?vay (?:của |từ |ở |tại |vốn |thêm |ưu đãi )*"
    + _BANK
)
"""A bank of which a sum is borrowed, told behind it: "3,2 tỷ đồng bốn chủ tàu vay Agribank"."""
_PAST_UNION = Sought(
    r"(?:^\W*|[,;] ?)(?:còn |riêng )?(?:không|chẳng|chưa) (?:đi |chuyển |thông )*qua"
    r" (?:nghiệp đoàn|công đoàn|cđcs|lđlđ|quỹ)[^,;.\d]{0,30} (?:là|gồm|có|còn có)"
    r"(?:[^;.]|\.(?=\d)){0,120}$"
)
"""What opens the sums that do not pass a union: "Không đi qua nghiệp đoàn là 3,2 tỷ đồng …"."""
_OF_PAPER = Sought(
    r"\b(?:chương trình|quỹ|tài khoản|cuộc vận động)\b[^,;.\d]{0,40} (?:của|do) (?:tòa soạn"
    r"|báo|tạp chí|đài)\b(?:(?!\b(?:công đoàn|lđlđ|nghiệp đoàn|cđcs)\b)[^;.\d]){0,70}$"
)
"""What readers gave to a paper: "Đến nay chương trình của tòa soạn đã nhận 22,7 tỷ đồng"."""
_LEFT_OUT = Sought(
    r"\b(?:không|chưa) (?:bao gồm|gồm|kể|tính|cộng)(?: (?:cả|đến|tới|vào đó|thêm|số|khoản"
    r"|số tiền|hơn|gần|trên|khoảng))*\s*$"
)
_OF_OTHERS = late(
    r"(?: đồng)?(?: (?:tiền|do|của|mà|là|các|một|từ|phần))* (?:công t[iy]|cty|doanh nghiệp"
    r"|nhà tài trợ|mạnh thường quân|nhà hảo tâm|nhà trường|ubnd|mttq|mặt trận|học sinh|phụ huynh"
    r"|đoàn trường|đoàn thanh niên|chuyên môn)\b"
)
"""A sum that is left out since others gave it: "không gồm 1,5 tỷ đồng Công ty X ủng hộ"."""
_WITH_AWARD = Sought(
    r"\b(?:cùng|kèm|kèm theo|và|với|kèm với|cùng với)(?: (?:số tiền|tiền thưởng|phần thưởng"
    r"|mức thưởng|khoản tiền|thưởng))*(?: (?:mỗi [^\W\d]+|trị giá))?\s*$"
)
_GRANTS = Sought(
    r"\b(?:ubnd|ủy ban nhân dân|thủ tướng|chính phủ|bộ trưởng|bộ [^\W\d]+|giám đốc|tỉnh ủy|huyện ủy"
    r"|thành ủy|hội đồng|mặt trận|mttq|sở [^\W\d]+|công ti|tổng công ti|tập đoàn)\b[^;]{0,60}?"
    r"\b(?:tặng|trao|thưởng|khen thưởng|trao tặng)\b[^;]{0,20}$"
)
"""One who confers and is no union: "Chủ tịch UBND tỉnh tặng | Bằng khen … cùng 15 triệu đồng"."""


def passes_union(view: SentenceView, quantity: Quantity) -> bool:
    """Whether a sum never was a union's: a bank's, a paper's, or the bonus of another's award."""
    lead = view.slice(view.start, quantity.start)
    if view.search(_PAST_UNION, lead) or view.search(_OF_PAPER, lead):
        return True
    if view.search(_LEFT_OUT, lead) and _OF_OTHERS.match(view.analysis.low, quantity.end):
        return True
    if view.match(_OF_BANK, quantity.end) is not None and "cho" not in lead[-30:]:
        return True
    return _is_bonus_of_others(view, quantity)


def _is_bonus_of_others(view: SentenceView, quantity: Quantity) -> bool:
    """Whether a sum comes with an award of a body that is no union."""
    titles = [hit for hit in view.of("award.title") if hit.end <= quantity.start]
    if not titles or not view.search(_WITH_AWARD, view.slice(titles[-1].end, quantity.start)):
        return False
    start = view.clause(quantity.start)[0]
    first = next(hit for hit in titles if hit.start >= start) if titles[-1].start >= start else None
    if first is None or not view.search(_GRANTS, view.slice(start, first.start)):
        return False
    return not any(start <= name.start < first.start for name in view.mentions)
