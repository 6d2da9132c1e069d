"""The union that pays a sum, told behind it: "35.000 đồng/suất do công đoàn chi"."""

from extractor.analysis import SentenceView
from extractor.facts.fund_amount.told_of_sum import IS_WHAT
from extractor.facts.fund_amount.words import UNION
from extractor.late import late
from extractor.quantities import Quantity
from extractor.sought import Sought

_FROM_UNIONS_TILL = Sought(
    r" (?:được |là )?(?:(?:xuất|trích|lấy|rút) (?:ra )?)?từ (?:nguồn )?(?:quỹ|kinh phí"
    r"|ngân sách|tài chính)"
    r" công đoàn\b(?! (?:tỉnh|huyện|ngành|cấp trên))"
)
"""A part paid from a union's till, whoever else pays: "15 triệu đồng từ quỹ công đoàn"."""
_BY_UNION = Sought(
    r"(?:(?: ?/ ?[^\W\d]+(?: [^\W\d]+)?)? (?:là )?do (?:ban chấp hành )?"
    rf"|{IS_WHAT})(?:{UNION})"
    r"(?: (?!phối hợp|cùng|chưa|không|phải|nợ)[^\W\d]+){0,8}? (?:(?P<gives>đóng góp"
    r"|vận động|quyên góp|huy động|ủng hộ)|chi|dành|bỏ ra|giúp|giải ngân|chăm lo|góp|hỗ trợ|trao"
    r"|tặng|trợ cấp|trích|thưởng|lo)\b"
)
"""The union told behind a sum to pay it: "35.000 đồng/suất do công đoàn chi"."""
_TAKES_IN = Sought(
    r"\b(?:tiếp nhận|nhận được)(?: (?:số tiền|kinh phí|khoản|thêm|gần|hơn|trên|khoảng))*\s*$"
)
_PEOPLE = late(r"\b(?:anh|chị|em|ông|bà|cô|thầy|gia đình|đoàn viên|công nhân|nlđ)\b")
_PART_OF_UNION = Sought(
    rf"\b(?:phần|mức|suất|số tiền) (?:đóng góp|góp|hỗ trợ|đóng|chi) của {UNION}\b"
    r"[^,;.\d]{0,30}$"
)
"""What a union adds of its own: "phần đóng góp của công đoàn là 200.000 đồng/người"."""
_GIFT_OF_UNION = Sought(
    rf" (?:tiền mặt )?(?:là )?của (?:ban chấp hành |bch )?{UNION}"
    r"(?! (?:đóng|góp|vận động|ủng hộ))\b"
)
_OF_FUND = Sought(r" của (?:quỹ|công đoàn)\b(?! (?:đóng|góp|vận động|ủng hộ))")
_BESIDES = Sought(r"\b(?:ngoài|cùng với|cộng với|bên cạnh)(?: (?:số tiền|khoản))?\s*$")
"""What a fund gave beside others: "ngoài 1.000.000 đồng của quỹ, anh em trong khoa góp …"."""
_A_GIFT = Sought(
    r"\b(?:quà|suất|phần|phong bì|lì xì|phiếu mua hàng|tiền mặt|tiền thăm)\b[^;.]{0,30}$"
)
"""A gift whose giver stands behind it: "phần quà 600.000 đồng của công đoàn"."""


def paid_by_union(view: SentenceView, quantity: Quantity) -> str | None:
    """The flow of a sum behind which the union that pays it is told: "… do công đoàn chi"."""
    low = view.analysis.low
    found = view.match(_BY_UNION, quantity.end)
    if view.search(_PART_OF_UNION, low, view.start, quantity.start):
        return "disbursed"
    if found is not None and _is_taken_in(view, quantity.start):
        return "raised"
    if found is None and view.match(_FROM_UNIONS_TILL, quantity.end):
        return "disbursed"
    beside = view.match(_OF_FUND, quantity.end)
    if found is None and beside and view.search(_BESIDES, low, view.start, quantity.start):
        return "disbursed"
    if found is None and view.match(_GIFT_OF_UNION, quantity.end):
        return "disbursed" if view.search(_A_GIFT, low, view.start, quantity.start) else None
    return found and ("raised" if found["gives"] else "disbursed")


def _is_taken_in(view: SentenceView, at: int) -> bool:
    """Whether a union takes in what another gives: "tiếp nhận 150 triệu đồng do LĐLĐ X tặng"."""
    taken = view.search(_TAKES_IN, view.analysis.low, view.start, at)
    return taken is not None and any(
        name.end <= taken.start() and not _PEOPLE.search(view.slice(name.end, taken.start()))
        for name in view.mentions
    )
