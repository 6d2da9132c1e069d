"""Money that comes with honours: "Tiền thưởng kèm theo: Cờ 3.000.000 đồng; Bằng khen 1.500.000"."""

from typing import Final

from extractor.analysis import SentenceView
from extractor.context.discourse import Discourse, Owner
from extractor.late import late
from extractor.quantities import Quantity
from extractor.sought import Sought

_BONUSES: Final = Sought(
    r"\b(?:tiền thưởng|mức thưởng|mức tiền thưởng|mức chi thưởng|(?:tiền|mức) khen thưởng"
    r"|thưởng kèm|kèm mức)\b"
)
_HONOUR: Final = (
    r"(?:cờ(?: thi đua)?|bằng khen|giấy khen|tập thể|cá nhân|đơn vị|chiến sĩ thi đua|cstđ"
    r"|lao động tiên tiến|vững mạnh|công đoàn (?:cơ sở|bộ phận)|cđcs|tổ công đoàn|cđbp"
    r"|kỉ niệm chương|huân chương|bằng lao động sáng tạo|giải (?:nhất|nhì|ba|khuyến khích|a|b|c)"
    r"|hoàn thành (?:xuất sắc|tốt)|danh hiệu|đoàn viên ưu tú|đoàn viên xuất sắc)"
)
_OF_ONE: Final = Sought(
    r"(?:^|[;,:(–-]|\bvà|\d ?(?:đồng|đ)\b)\s*(?:[-–+•] ?)?"
    r"(?:mức |đối với |với |mỗi |một |còn |kèm |cho )*"
    rf"[“\"]?{_HONOUR}[^;,:\d()]{{0,60}}[:=–-]?(?: (?:là|được|thưởng|kèm|mức))*\s*$"
)
_CONFERRED_WITH: Final = late(
    r" (?:đã |vừa )?(?:(?:trao|tặng|khen|thưởng|cấp)(?: |,))+[^;.\d]{0,30}?"
    r"(?:giấy khen|bằng khen|cờ|bằng lao động sáng tạo|kỉ niệm chương|danh hiệu)[^;.\d]{0,40}?"
    r"\b(?:kèm|kèm theo|cùng|với|thưởng)(?: [^\W\d]+){0,4}\s*"
)
"""What stands between who confers and the money with it: "được CĐ tặng Giấy khen, kèm …"."""


def conferrer_of(view: SentenceView, discourse: Discourse, quantity: Quantity) -> Owner | None:
    """The union by which an honour is given whose bonus a sum is."""
    low = view.analysis.low
    for mention, role, branch in discourse.entries(view):
        if role != "by" or branch is None or mention.end > quantity.start:
            continue
        if _CONFERRED_WITH.fullmatch(low, mention.end, quantity.start):
            return Owner(branch, "agent")
    return None


def is_bonus_of_one(view: SentenceView, quantity: Quantity) -> bool:
    """Whether a sum is what comes with one honour of those told in a row with their bonuses."""
    lead = view.slice(view.start, quantity.start)
    told = view.search(_BONUSES, lead)
    return told is not None and view.search(_OF_ONE, lead) is not None
