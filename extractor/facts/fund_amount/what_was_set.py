"""Sums that were set to be reached: "vượt xa mức 600 triệu đồng đề ra hồi đầu năm"."""

from extractor.analysis import SentenceView
from extractor.context.status import RESULT, status_of
from extractor.late import late
from extractor.quantities import Quantity
from extractor.sought import Sought

_IN_DETAIL = Sought(
    r"\W*(?:cụ thể|theo đó|trong đó|bao gồm|tổng (?:kinh phí|số tiền|trị giá|giá trị)"
    r"|mức (?:hỗ trợ|quà|chi|tặng)|mỗi (?:đoàn viên|suất|phần"
    r"|người|công nhân|trường hợp|hộ|gia đình)(?= (?:được|nhận|trị giá|là|sẽ|một|sẽ được)))\b"
)
_LEVEL_SET = Sought(
    r"\b(?:vượt|hụt|thấp hơn|cao hơn|chưa đạt|chưa tới|gần bằng)(?: xa| cả| so với)*"
    r" (?:mức|con số|mốc|chỉ tiêu|kế hoạch|mục tiêu) $"
)
_IT_IS_SET = late(r" (?:(?:đã|được|mà|do) )*(?:[^\W\d]+ ){0,3}?(?:đề ra|đặt ra|giao|xây dựng)\b")
"""What was set for a sum: "vượt xa mức 600 triệu đồng đề ra hồi đầu năm"."""


def was_set(view: SentenceView, quantity: Quantity) -> bool:
    """Whether a sum is what was set to be reached: "vượt chỉ tiêu 600 triệu đồng được giao".

    Or what another is told over: "thu 9,86 tỷ đồng/9,2 tỷ đồng".
    """
    lead = view.slice(max(view.start, quantity.start - 40), quantity.start)
    if lead.rstrip().endswith("/") and any(
        view.slice(one.end, quantity.start).strip() == "/" for one in view.kind_of("money")
    ):
        return True
    if not view.search(_LEVEL_SET, lead):
        return False
    return _IT_IS_SET.match(view.analysis.low, quantity.end, view.end) is not None


def tells_parts_of_plan(view: SentenceView) -> bool:
    """Whether a sentence tells in detail what the one before announced: "Cụ thể, …"."""
    if not view.index or not view.match(_IN_DETAIL, view.start):
        return False
    before = view.analysis.views[view.index - 1]
    sums = before.kind_of("money") if before.block == view.block else []
    if not sums or view.of(RESULT):
        return False
    return status_of(before, sums[-1].start)[0] == "target"
