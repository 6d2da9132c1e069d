"""Sums that the words around them say to be the state's, a firm's, or nobody's gift."""

import re
from typing import Final

from extractor.analysis import SentenceView
from extractor.quantities import Quantity
from extractor.sought import Sought

_OTHERS: Final = (
    r"(?:tỉnh|huyện|xã|phường|quận|thành phố|nhà nước|trung ương|ngân sách|công ti|tổng công ti"
    r"|tập đoàn|doanh nghiệp|dự án|nhà tài trợ|chủ đầu tư|bộ|sở|ngành dọc|ngân hàng)"
)
_LEADS: Final = (
    Sought(r"\b(?:trợ giá|bù giá|thu nội địa)\b[^.]{0,80}$"),
    Sought(
        r"\b(?:xử lí|kiến nghị|phát hiện)\b[^;.\d]{0,30}\b(?:thanh tra|kiểm tra|kiểm toán)\b"
        r"[^;.\d]{0,20}$"
        r"|\b(?:thanh tra|kiểm tra|kiểm toán)\b[^;.\d]{0,20}\b(?:xử lí"
        r"|kiến nghị xử lí)\b[^;.\d]{0,20}$"
    ),
    Sought(
        r"(?:^\W*|[.;] (?:còn |riêng )?)(?:phòng|sở|trường|nhà trường|ubnd|bệnh viện"
        r"|trung tâm|trạm)\b"
        r"(?:(?!công đoàn|lđlđ|cđcs|đoàn viên|quỹ)[^,;.\d]){0,40}"
        r" (?:được|vừa được|đã được|cũng được)(?: (?:tỉnh|huyện|nhà nước|trung ương|trên|bộ|sở))?"
        r" (?:cấp|bố trí|đầu tư|phân bổ|rót)(?: (?:thêm|kinh phí|gần|hơn|trên|khoảng|vốn"
        r"|ngân sách))*\s*$"
    ),
    Sought(
        r"(?<!công đoàn )\b(?:chợ|vựa|chủ hàng|chủ vựa|chủ ghe|chủ tàu|chủ xe|nhà xe|nhà vườn"
        r"|thương lái|lái buôn"
        r"|bạn hàng|mối hàng|khách) (?:chỉ |cũng |mới |còn )?trả(?: công)?"
        r"(?: (?:có|được|chừng|khoảng|gần|hơn|tròn|đúng))*\s*$"
    ),
    Sought(r"\b(?:trên sóng|trên mặt báo|trên trang báo)\b[^;.\d]{0,70}$"),
)
"""What before a sum makes it other money: "tuyến xe được trợ giá …", "chợ trả 45.000 đồng"."""
_BEHIND: Final = re.compile(
    r"(?: ?/ ?[^\W\d]+)?(?:"
    rf"[^,;.\d]{{0,20}},? (?:là|thuộc|đều là) (?:nguồn |tiền |phần )?(?:vốn|tiền|ngân sách"
    rf"|kinh phí)"
    rf" (?:của |do )?{_OTHERS}\b(?! công đoàn)"
    r"|[^.;\d]{0,70}\bkhông phải (?:là )?(?:(?:tiền|vốn|quỹ|nguồn) )?(?:của )"
    r"(?:chúng tôi|công đoàn|nghiệp đoàn|lđlđ|cđcs)\b"
    r"|[^.;\d]{0,90}\bhạch toán (?:vào|trong|thẳng vào) (?:chi phí|giá thành)\b"
    r"|,? (?:đã |cũng |nên )?bị [^,;.\d]{0,40}"
    r"\b(?:nhắc nhở|phê bình|kỉ luật|thu hồi|xuất toán|truy thu|yêu cầu nộp)\b"
    r")"
)
"""What behind a sum says so: "là vốn của tỉnh", "hạch toán vào chi phí", "bị nhắc nhở"."""
_THOUGHT: Final = re.compile(r"\b(?:góp ý|ý kiến|phản ánh|cho rằng|đề nghị|thắc mắc|băn khoăn)\b")
_TOO_LITTLE: Final = re.compile(
    r"(?: ?/ ?[^\W\d]+)?(?:[^,;.\d]|\d{4}){0,36} (?:là|thì|như thế là|như vậy là)(?: còn| quá"
    r"| hơi)* (?:ít|thấp)\b"
)
"""What somebody finds too little: "góp ý: tiền thăm bệnh 500.000 đồng một lần là ít"."""
_OWN_HOUSE: Final = re.compile(
    r"\b(?:nhà|căn nhà|ngôi nhà)(?: mới| này| ấy)?(?: của)? (?:chị|anh|ông|bà|cô|thầy|em"
    r"|chúng tôi|tôi)\b"
    r"[^;.\d]{0,60}\b(?:trị giá|giá|hết|tốn|làm hết|xây hết|chi phí|kinh phí)\b[^;.\d]{0,16}$"
)
_BESIDES_UNION: Final = re.compile(
    r"[^,;.\d]{0,12}[,;(] ?(?:ngoài|cộng|trừ) (?:phần |số |khoản )?(?:tiền )?(?:hỗ trợ )?(?:của )?"
    r"(?:công đoàn|lđlđ|nghiệp đoàn|quỹ)\b[^;.\d]{0,30}\b(?:vay|mượn|họ hàng|gia đình|anh em|bên)\b"
)
"""A house whose cost the family bore too: "trị giá 60 triệu, ngoài tiền công đoàn là vay mượn"."""


def is_outside(view: SentenceView, quantity: Quantity) -> bool:
    """Whether the words around a sum take it out of what the union raised, holds or spent."""
    low, at, end = view.analysis.low, quantity.start, quantity.end
    told = low[max(view.start, at - 160) : at]
    if any(pattern.search(told) for pattern in _LEADS) or _BEHIND.match(low, end, view.end):
        return True
    if _TOO_LITTLE.match(low, end, view.end) and _THOUGHT.search(told):
        return True
    return (
        _BESIDES_UNION.match(low, end, view.end) is not None and _OWN_HOUSE.search(told) is not None
    )
