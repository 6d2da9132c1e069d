"""The union a clause behind a sum tells to give it: "… là số tiền mà LĐLĐ tỉnh đã trao"."""

from typing import Final

from extractor.analysis import SentenceView
from extractor.context.discourse import Discourse, Owner
from extractor.late import late
from extractor.quantities import Quantity

IS_WHAT: Final = (
    r"(?:,? (?:cũng |chính )?là (?:tổng )?(?:số tiền|phần|khoản|con số|kinh phí|nguồn lực|số vốn"
    r"|mức|món quà|số quỹ)(?: (?!do|mà|các|công|của)[^\W\d]+){0,3}?(?: (?:mà|do))?"
    r"| mà|(?= các cấp))"
    r" (?:các cấp )?"
)
"""What stands between a sum and the union told to have given it."""
_LEADS: Final = late(IS_WHAT)
_GAVE: Final = late(
    r"(?: (?:các cấp|cả nước|(?:trong |trên |của )?(?:địa bàn |toàn |cả )?"
    r"(?:tỉnh|huyện|thành phố|quận|ngành|nước|thị xã|phường|xã)))?"
    r"(?: (?:đã|cũng|còn|vừa|trực tiếp|kịp thời|quyết định|nhà))*"
    r" (?:dành|trích|chi|hỗ trợ|trao|tặng|trợ cấp|giúp|thăm hỏi|giải ngân|cho vay|bỏ ra|chăm lo"
    r"|huy động|vận động|quyên góp|đóng góp|ủng hộ|lo|góp)\b"
)
_FARTHEST: Final = 60


def given_behind(view: SentenceView, discourse: Discourse, quantity: Quantity) -> Owner | None:
    """The union that a clause straight behind a sum tells to have given it, None without one."""
    low, end = view.analysis.low, quantity.end
    for name, _, branch in discourse.entries(view):
        if branch is None or not end < name.start <= end + _FARTHEST:
            continue
        if _LEADS.fullmatch(low, end, name.start) and _GAVE.match(low, name.end, view.end):
            return Owner(branch, "agent")
    return None
