"""Flows that what stands right at a sum tells: gifts behind it, a fund well kept, each loan."""

from typing import Final

from extractor.analysis import SentenceView
from extractor.quantities import Quantity
from extractor.sought import Sought

_GIFTS_FOR: Final = Sought(
    r" (?:tiền )?(?:quà|quà tết|học bổng|trợ cấp|tiền thưởng)\b[^,;.\d]{0,20} (?:cho|tặng)"
    r" (?:đoàn viên|công nhân|(?:người )?lao động|con|các cháu|chị em|anh em|anh chị em)\b"
)
_GOT_TOGETHER: Final = Sought(
    r"\btự (?:thu xếp|lo|xoay xở|cân đối|chuẩn bị|chắt chiu)(?: (?:được|thêm|lấy))*\s*$"
)
"""What a union scraped together for gifts: "tự thu xếp được 6,8 triệu đồng quà Tết cho …"."""
_OF_THE_APPEAL: Final = Sought(
    r" (?:của|ở|trong) (?:đợt|lần|cuộc|chiến dịch|dịp)[^,;.\d]{0,12}"
    r" (?:vận động|quyên góp|ủng hộ)\b"
)
"""A sum of another appeal: "vượt xa con số 51 triệu đồng của đợt vận động năm 2013"."""
_KEPT: Final = Sought(
    r"\bquản lí (?:tốt|chặt chẽ|chặt|an toàn|hiệu quả|minh bạch) (?:nguồn )?(?:quỹ|vốn)"
    r"[^,;.\d]{0,30}$"
    r"|\bquỹ\b(?:[^;.]|\.(?=\d)){2,110}\b(?:nay|đến nay|tới nay|đến giờ|hiện|hiện nay)"
    r"(?: đã)? (?:tích|tích lũy|dồn|gom|gây)(?: (?:được|lên|tới))*\s*$"
)
"""What a fund has: "quản lý tốt quỹ hơn 380 triệu đồng", "quỹ … nay tích được 2,1 tỷ đồng"."""
_OF_A_TILL: Final = Sought(
    r"\btrong (?:két|quỹ|tài khoản|hũ|ống)\b[^;.\d]{0,24}\bcó\b[^;.]{2,40}\d[^;.]{0,16}, gồm $"
)
"""The parts of what is in a till: "trong két có 2,5 tỷ đồng, gồm 1,5 tỷ đồng … trích"."""
_EACH_OF_THEM: Final = Sought(
    r"\bvay\b(?:[^;.]|\.(?=\d)){0,60}\d[^;.]{0,24},? (?:để|mà|lấy) [^;.\d]{2,90}"
    r"[;,] (?:bình quân )?mỗi (?:chị|anh|người|hộ|gia đình|suất|lượt|thành viên)"
    r"(?: (?:được|vay))*\s*$"
)
"""What each of those got who borrowed for so many ends: "…, để nuôi heo; mỗi chị 3 triệu"."""
_TO_FUNDS: Final = Sought(
    r"\b(?:đóng góp|ủng hộ|quyên góp|vận động)(?: [^\W\d]+){0,4}"
    r" (?:các |vào )?quỹ\b(?:[^;.\d]){2,90}, (?:giúp|hỗ trợ|cứu trợ) [^;.]{2,50}"
    r" (?:tổng cộng|tổng số tiền|tổng số)(?: là| được)?\s*$"
)
"""What was given to funds and to people, summed up: "góp quỹ “X”, giúp … tổng cộng 1,1 tỷ"."""


_INTO_IT = Sought(
    r"^\W*(?:cùng |chung tay )?(?:đóng góp|góp|góp thêm|chung tay) (?:vào|cho|vào cho) "
    r"(?:đó|căn nhà|ngôi nhà|nhà mới|nhà này|công trình)\b[^.]*$"
)
"""What several put into a house told before: "Góp vào đó, Công đoàn A 25 triệu đồng; …"."""
_COST_OF_HOUSE = Sought(
    r"\b(?:nhà|căn|mái ấm)\b[^.]*\b(?:hết|trị giá|kinh phí|tốn|chi phí)\b[^.]*\d"
)


def _tells_cost_of_house(view: SentenceView) -> bool:
    """Whether the sentence before tells what a house cost."""
    before = view.analysis.views[view.index - 1] if view.index else None
    return before is not None and before.search(_COST_OF_HOUSE, before.text.lower()) is not None


def told_right_at(view: SentenceView, quantity: Quantity) -> str | None:
    """The flow of a sum by what stands right before and behind it, None when nothing tells."""
    lead = view.slice(view.start, quantity.start)
    if view.search(_GOT_TOGETHER, lead) and view.match(_GIFTS_FOR, quantity.end):
        return "disbursed"
    if view.search(_INTO_IT, lead) and _tells_cost_of_house(view):
        return "disbursed"
    if view.match(_OF_THE_APPEAL, quantity.end) or view.search(_TO_FUNDS, lead):
        return "raised"
    if view.search(_KEPT, lead) or view.search(_OF_A_TILL, lead):
        return "held"
    return "lent" if view.search(_EACH_OF_THEM, lead) else None
