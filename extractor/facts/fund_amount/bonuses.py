"""Money that comes with honours: "Tiền thưởng kèm theo: Cờ 3.000.000 đồng; Bằng khen 1.500.000"."""

from typing import Final

from extractor.analysis import SentenceView
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


def is_bonus_of_one(view: SentenceView, quantity: Quantity) -> bool:
    """Whether a sum is what comes with one honour of those told in a row with their bonuses."""
    lead = view.slice(view.start, quantity.start)
    told = view.search(_BONUSES, lead)
    return told is not None and view.search(_OF_ONE, lead) is not None
