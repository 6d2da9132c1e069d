"""The union a clause behind a sum tells to give it: "… là số tiền mà LĐLĐ tỉnh đã trao"."""

from typing import Final

from extractor.analysis import SentenceView
from extractor.context.discourse import Discourse, Owner
from extractor.late import late
from extractor.quantities import Quantity

_BESIDE: Final = r"(?:(?:,| và| cùng(?: với)?) \d[\d.]* [^,;.:\d]{2,40}?){0,4}"
"""What was given beside a sum: "100 triệu đồng, 62 chiếc cặp cùng 2.000 quyển tập"."""
IS_WHAT: Final = (
    rf"{_BESIDE}(?:,? (?:cũng |chính )?là (?:tổng )?(?:số tiền|phần|khoản|con số|kinh phí|nguồn lực"
    r"|số vốn|tiền|tấm lòng|quà|mức|món quà|số quỹ)"
    r"(?: (?!do|mà|các|công|của)[^\W\d]+){0,3}?(?: (?:mà|do))?"
    r"| mà|(?= các cấp))"
    r" (?:các cấp )?"
)
"""What stands between a sum and the union told to have given it."""
_LEADS: Final = late(IS_WHAT)
_BY_FUND: Final = late(
    r",? (?:là )?(?:được )?do (?:nguồn )?quỹ (?:[“\"][^“”\"\d]{2,40}[”\"] )?"
    r"(?:(?!của\b)[^,;.:\d]){2,40}?(?: (?:của|thuộc))? "
)
"""What stands between a sum and the union whose fund gave it: "… do Quỹ xã hội LĐLĐ tỉnh"."""
IS_GIFT: Final = late(
    rf"{_BESIDE},? (?:cũng |chính )?là (?:phần |món |những |số )?(?:quà|tiền|hỗ trợ|tấm lòng)"
    r"(?: (?!của\b)[^,;.:\d ]+){0,3} "
)
"""What makes a gift of a sum, the verb of which may follow: "… là phần quà X vừa gửi tới"."""
_GIFT_OF: Final = late(
    rf"{_BESIDE},? (?:cũng |chính )?là (?:phần |món |những |số )?(?:quà|tiền|hỗ trợ|tấm lòng)"
    r"(?: (?!của\b)[^,;.:\d ]+){0,3} của "
)
"""The same of a union that no verb says to have given it: "… là quà Tết của Công đoàn X"."""
_GAVE: Final = late(
    r"(?: (?:các cấp|cả nước|(?:trong |trên |của )?(?:địa bàn |toàn |cả )?"
    r"(?:tỉnh|huyện|thành phố|quận|ngành|nước|thị xã|phường|xã)))?"
    r"(?: (?:đã|cũng|còn|vừa|trực tiếp|kịp thời|quyết định|nhà))*"
    r" (?:dành|trích|chi|hỗ trợ|trao|tặng|trợ cấp|giúp|thăm hỏi|giải ngân|cho vay|bỏ ra|chăm lo"
    r"|huy động|vận động|quyên góp|đóng góp|ủng hộ|lo|góp|gửi|gửi tặng|mang đến|chuyển)\b"
)
_FARTHEST: Final = 90


def gift_of(view: SentenceView, quantity: Quantity) -> int | None:
    """The union whose gift a sum is said to be."""
    low, end = view.analysis.low, quantity.end
    return next(
        (
            name.branch
            for name in view.mentions
            if end < name.start <= end + _FARTHEST and _GIFT_OF.fullmatch(low, end, name.start)
        ),
        None,
    )


def given_behind(view: SentenceView, discourse: Discourse, quantity: Quantity) -> Owner | None:
    """The union that a clause straight behind a sum tells to have given it, None without one."""
    gift = gift_of(view, quantity)
    if gift is not None:
        return Owner(gift, "agent")
    low, end = view.analysis.low, quantity.end
    for name, _, branch in discourse.entries(view):
        if branch is None or not end < name.start <= end + _FARTHEST:
            continue
        if _BY_FUND.fullmatch(low, end, name.start) and _GAVE.match(low, name.end, view.end):
            return Owner(branch, "agent")
        if _LEADS.fullmatch(low, end, name.start) and _GAVE.match(low, name.end, view.end):
            return Owner(branch, "agent")
    return None
