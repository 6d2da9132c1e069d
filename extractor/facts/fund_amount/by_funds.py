"""Whose a sum is that a union gets from another, from "quỹ này", or with a fund handed over."""

from extractor.analysis import SentenceView
from extractor.context.discourse import Discourse, Owner
from extractor.late import late
from extractor.quantities import Quantity
from extractor.sought import Sought

_TAKES_IN = late(
    r"(?: ?\([^()]{2,40}\))?(?:,[^,;.]{2,60},)?"
    r" (?:(?:đã|cũng|còn|vừa|lại|kịp thời|tiếp tục|trực tiếp) )*"
    r"(?:tiếp nhận|nhận được|nhận)(?: được)?"
    r"(?: (?:sự|số tiền|khoản|kinh phí|tiền|nguồn|hỗ trợ|ủng hộ|đóng góp|giúp đỡ|chia sẻ))*"
    r" (?:của|từ) "
)
"""What a union does that takes in what others give: "LĐLĐ tỉnh tiếp nhận của Tổng LĐLĐ …"."""
_SUM = Sought(r"[\d;:]")
_BY_FUND = late(
    r"(?: ?\([^()]{2,40}\))?(?:,[^;.]{2,70},)?"
    r" (?:(?:đã|cũng|còn|vừa|từng|kịp thời|lại) )*được (?:chính )?quỹ"
    r"(?: (?:này|ấy|đó|nói trên|trên))? "
    r"(?:hỗ trợ|chia sẻ|giúp|giúp đỡ|trợ cấp|tặng|trao|chuyển|gửi|ứng|cho mượn|cho vay|cấp|san sẻ"
    r"|tiếp sức|cứu trợ)(?: [^\W\d]+){0,3} "
)
"""A union that gets help from the fund just told of: "LĐLĐ tỉnh A được Quỹ này chia sẻ …"."""
_UNITS_GIVE = Sought(
    r"(?:^\W*|[,;] )(?:các|những|nhiều|\d+|tất cả|toàn thể)(?: các)? (?:cđcs|công đoàn cơ sở|đơn vị"
    r"|công đoàn trực thuộc|cơ sở|doanh nghiệp|đoàn viên)\b[^,;.\d]{0,40}"
    r" (?:góp|đóng góp|ủng hộ|nộp|chuyển|gửi|quyên góp)(?: (?:được|thêm|hơn|gần|trên))*\s*$"
)
_INTO_FUND_OF = late(r"[^;.,\d]{0,12} (?:vào|cho) quỹ\b[^;.,\d]{2,70} (?:của|thuộc) ")
_NEAR = 100
_HANDED_TO = Sought(
    r"\b(?:bàn giao|chuyển giao|chuyển|giao lại|nhập|sáp nhập|gộp)"
    r"(?: (?:về|cho|lại|sang|vào|nguyên trạng|toàn bộ))+ $"
)
_THEN_KEEPS = Sought(
    r"[;,.] [^;.]{0,60}\bquỹ (?:này |trợ vốn |chung |mới )?(?:hiện |nay |đang |đã )+(?:quản lí|có"
    r"|nắm|giữ|còn|cho|lên)[^;.\d]{0,24}$"
)
"""What tells of a fund behind its being handed over: "…; Quỹ hiện quản lý 24,2 tỷ đồng"."""

_HELPED_TOO = Sought(
    r"[,;] ?(?:riêng|còn|trong đó|và|những|các)\b(?: [^\W\d]+){0,3} \d[^,;.]{2,60}"
    r" (?:được|nhận)(?: [^\W\d]+){0,2} (?:hơn |gần |trên )?$"
)
"""Others who get, told behind those a union helps: "được X hỗ trợ 5 triệu, riêng 8 nhà nhận …"."""


def helped_alike(
    view: SentenceView, quantity: Quantity, owner: Owner | None, before: Owner | None
) -> Owner | None:
    """The union that helped those told just before, where others are told to get in their turn."""
    if owner is None or before is None or before.how != "agent" or owner.branch == before.branch:
        return owner
    sums = [one.end for one in view.kind_of("money") if one.end <= quantity.start]
    if not sums or any(sums[-1] <= name.start < quantity.start for name in view.mentions):
        return owner
    told = view.search(_HELPED_TOO, view.slice(sums[-1], quantity.start))
    return before if told and owner.how in ("focus", "main") else owner


def received_by(view: SentenceView, discourse: Discourse, quantity: Quantity) -> Owner | None:
    """The union that a sentence tells to take a sum in, or to keep it since it was handed over."""
    fund = _into_fund_of(view, discourse, quantity)
    if fund is not None:
        return Owner(fund, "receipts")
    for name, role, branch in discourse.entries(view):
        if branch is None or name.end > quantity.start:
            continue
        behind = view.slice(name.end, quantity.start)
        takes = _TAKES_IN.match(behind) if role == "subject" else None
        if takes and not view.search(_SUM, behind[takes.end() :]):
            return Owner(branch, "receipts")
        by_fund = _BY_FUND.match(behind)
        focus = discourse.focus_at(view)
        if (
            by_fund
            and focus not in (None, branch)
            and not view.search(_SUM, behind[by_fund.end() :])
        ):
            return Owner(focus, "agent") if focus is not None else None
        if view.search(_HANDED_TO, view.slice(view.start, name.start)) and view.search(
            _THEN_KEEPS, behind
        ):
            return Owner(branch, "to")
    return None


def _into_fund_of(view: SentenceView, discourse: Discourse, quantity: Quantity) -> int | None:
    """The union into whose fund the units, not named, put a sum: "các CĐCS góp … vào Quỹ của X"."""
    if not view.search(_UNITS_GIVE, view.slice(view.start, quantity.start)):
        return None
    for name, _role, branch in discourse.entries(view):
        if branch is not None and quantity.end <= name.start <= quantity.end + _NEAR:
            return branch if _INTO_FUND_OF.fullmatch(view.slice(quantity.end, name.start)) else None
    return None
