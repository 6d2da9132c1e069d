"""Gifts told by what each is worth or comes to, and money brought to those who are to have it."""

from typing import Final

from extractor.analysis import SentenceView
from extractor.quantities import Quantity
from extractor.sought import Sought

_GIFT: Final = (
    r"(?:suất|phần|túi|thùng|gói|giỏ|phiếu|vé|thẻ|combo|bao|hộp|lốc|xuất|tấm|chiếc|bộ|chiếc áo)"
)
_PRICED: Final = Sought(
    rf"\b{_GIFT}(?: (?!bán\b)[^\W\d]+){{0,6}},? ?\(?(?:(?:mỗi|một) {_GIFT}(?: quà)? )?"
    r"(?:có |với |đều |cùng |mức )*(?:(?<!trị )giá|giá trị)(?: là| khoảng| gần| hơn| trên)*\s*$"
)
"""Gifts and what each costs: "gửi thêm 80.000 suất quà, giá 150.000 đồng/suất"."""
_GIVES: Final = Sought(
    r"\b(?:gửi|trao|tặng|phát|chuyển|mang|đưa|dành|biếu|hỗ trợ|tiếp|tiếp thêm|nhận|cầm về|đem|chở"
    r"|lo|chuẩn bị|đến tay)\b(?:(?!\b(?:bán|mua bán|bày bán)\b)[^;])*$"
)
_COMES_TO: Final = Sought(
    rf"\b{_GIFT}(?: (?!bán\b)[^\W\d]+){{0,6}},? ?\((?:tất cả |cả thảy |gộp chung )?"
    r"(?:cộng lại|tính ra|tổng|tổng cộng|gộp lại|quy ra|ước|tính chung|tổng tiền|tổng số tiền)"
    r"(?: (?:là|được|tiền|thành|hết|gần|hơn|trên|khoảng))*\s*$"
)
"""Gifts and what they come to: "biếu 130 phần quà Tết (cộng lại 65 triệu đồng)"."""
_BRINGS: Final = Sought(
    r"(?<!bà )(?<!ông )(?<!anh )(?<!chị )(?<!cô )(?<!bác )(?<!thầy )(?<!mình )(?<!tôi )(?<!em )"
    r"\b(?:đưa|đem|mang|chở|xách|cầm|vác)(?: (?:theo|tận tay|trực tiếp|số tiền|hơn|gần|trên))*\s*$"
)
_TO_THEM: Final = Sought(
    r" ?(?:tiền mặt |tiền |ấy |này )*(?:tới|đến|về|ra|vào|lên|xuống|cho|giúp|chia sẻ|chia"
    r"|trao|san sẻ"
    r"|động viên|thăm|ủng hộ|hỗ trợ)\b(?! (?:vay|mượn)\b)"
)
"""Where a sum is brought: "đưa 80 triệu đồng tới CNVCLĐ tỉnh bạn"."""
_WORTH: Final = Sought(
    rf"\b(?:đưa|đem|mang|chở)(?: [^\W\d]+){{0,3}} \d[\d.]* {_GIFT}\b[^;.:\d]{{0,40}}?,?"
    r" (?:với |có )?(?:tổng )?(?:trị giá|giá trị|kinh phí|số tiền|cộng|cộng lại|tất cả)"
    r"(?: [^\W\d]+){0,3}\s*$"
)
"""Gifts that are brought, with their worth: "đưa 180 phần quà, trị giá chung 61 triệu đồng, …"."""
_ON_THE_WAY: Final = Sought(
    r",? (?:tận tay|về tay|đến tay|tới|đến|về|ra|vào|lên|xuống|cho|tặng)\b(?! (?:vay|mượn)\b)"
)
_FINANCES: Final = Sought(
    r"\b(?:trích|lấy|rút|xuất)(?: (?:ra|từ|nguồn|trong))* (?:tài chính|ngân sách|kinh phí|tiền)"
    r" (?:của )?(?:các cấp )?(?:công đoàn|lđlđ|nghiệp đoàn)(?: [^\W\d]+){0,4}\s*$"
)
"""What is paid out of a union's money beside what was raised: "trích từ tài chính công đoàn"."""
_GIVEN_ON: Final = Sought(
    r"[^;.\d]{0,12}\b(?:ủng hộ|đóng góp|góp|nộp|cho vay|vay|lập quỹ|vào quỹ|trợ vốn)\b"
)
_HELPED_AND_RAISED: Final = Sought(
    r"\b(?:hỗ trợ|tặng|trao|trợ giúp|giúp đỡ)(?:,| và) (?:vận động|kêu gọi|huy động)"
    r"(?: (?:được|hơn|gần|trên|tổng|số tiền|cộng))*\s*$"
)
"""What was given and raised to the same end: "hỗ trợ, vận động 1,86 tỉ đồng làm 17 nhà"."""
_FOR_HOMES: Final = Sought(
    r",? (?:để )?(?:làm|xây|xây dựng|xây mới|sửa|sửa chữa|dựng|cất|tặng|giúp)\b[^;.\d]{0,20} ?\d"
)
_SHARE_OF: Final = Sought(
    r"(?:^\W*|[;:,.] ?|\bcòn )phần (?:quà |tiền |hỗ trợ )*(?:của|dành cho|cho|về tay) "
    r"(?!công đoàn|lđlđ|nghiệp đoàn|cđcs|quỹ|gia đình|nhà nước)[^;:.\d]{3,100} là"
    r"(?: (?:hơn|gần|trên|khoảng))*\s*$"
)
"""The share of those who get: "phần của CNVCLĐ huyện X, do LĐLĐ tỉnh đem đến, là …"."""
_TO_BORROW: Final = Sought(
    r"(?: (?:tiền )?vốn)?(?: (?:đến|tới|về))*(?: tận tay)? (?:cho|giúp|để)"
    r" (?:(?!\b(?:xây|sửa|mua|trả|tặng|thăm|ủng hộ|chi)\b)[^;.]|\.(?=\d)){3,170}?"
    r"(?<!cho )(?<!vốn )(?<!người )(?<!hộ )\bvay(?: vốn)?\b(?! ngân hàng)(?=\s*(?:[,.;]|$"
    r"|để|phát|làm"
    r"|với|không|lãi|chăn))"
)
"""Those who are to borrow a sum: "mang 800 triệu đồng vốn đến cho 29 đoàn viên … vay"."""
_HANDS_OVER: Final = Sought(
    r"\b(?:bàn giao|chuyển giao|chuyển|gửi|trao|nộp)\b"
    r" (?:[^;.\d]{0,24})?(?:cho|về|tới|đến|vào) "
    r"(?:quỹ|ban vận động|(?:ủy ban |ub|ubnd |ban thường trực )?(?:mttq|mặt trận)"
    r"|hội chữ thập đỏ)\b"
    r"[^;.\d]{0,60}$"
)
_GIVEN_BY_MEMBERS: Final = Sought(
    r",? (?:là (?:số |khoản )?tiền )?do (?:[^;.\d]{0,24} )?"
    r"(?:đoàn viên|cnlđ|cnvc\w*|cnvc-lđ|cbcc\w*|công nhân|cán bộ|anh em|chị em"
    r"|người lao động|nlđ)\b"
    r"[^;.\d]{0,60} (?:quyên góp|đóng góp|ủng hộ|góp|gom góp|chung tay|tự nguyện|gom)\b"
)
"""What members gave, which their union hands on: "bàn giao cho MTTQ … do đoàn viên ủng hộ"."""


def brought(view: SentenceView, quantity: Quantity) -> str | None:
    """The flow of a sum that gifts, their bearers or those who borrow tell, None without them."""
    lead = view.slice(view.start, quantity.start)
    end = max(quantity.end, quantity.per_end or 0)
    if view.search(_COMES_TO, lead):
        return "disbursed"
    each = quantity.per or quantity.per_end or "mỗi" in lead[-40:]
    if each and view.search(_PRICED, lead) and view.search(_GIVES, lead):
        return "disbursed"
    if view.search(_HANDS_OVER, lead) and view.match(_GIVEN_BY_MEMBERS, end):
        return "raised"
    if view.search(_BRINGS, lead):
        if view.match(_TO_BORROW, end):
            return "lent"
        return "disbursed" if view.match(_TO_THEM, end) else None
    if _is_spent(view, lead, end):
        return "disbursed"
    return "disbursed" if view.search(_SHARE_OF, lead) else None


def _is_spent(view: SentenceView, lead: str, end: int) -> bool:
    """Whether gifts worth the sum are brought, or it is paid out though more was raised."""
    if view.search(_WORTH, lead):
        return view.match(_ON_THE_WAY, end) is not None
    if "vận động" in view.low[end : view.end] and view.search(_FINANCES, lead):
        return view.match(_GIVEN_ON, end) is None
    raised = view.search(_HELPED_AND_RAISED, lead)
    return raised is not None and view.match(_FOR_HOMES, end) is not None
