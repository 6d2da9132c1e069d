"""A total and its parts, which go the same way, in one sentence or in two."""

from extractor.analysis import SentenceView
from extractor.facts.fund_amount.flow import flow_of
from extractor.late import late
from extractor.quantities import Quantity
from extractor.sought import Sought

EITHER_WAY = ("raised", "disbursed")
_PARTS = Sought(
    r"[,;:(.]\s*(?:trong đó|trong số đó|trong số này|bao gồm|gồm|chia ra)\b"
    r"|(?:^|[,;:(.–-])\s*(?:cụ thể|tiêu biểu|điển hình|nổi bật|đáng kể|đáng chú ý|chia theo quỹ)"
    r"(?: như| là| gồm)?\s*:|[(,]\s*như:"
)
_PARTS_IN_BRACKETS = Sought(r"\((?:kinh phí|đoàn phí|quỹ|nguồn|tiền|thu) ")
"""What opens the parts of a total, which go the same way."""
_MOST = Sought(
    r"^,\s*(?:trong đó )?(?:cao|nhiều|lớn|đông) nhất (?:là|thuộc về)"
    r" [^;.\d]{2,60}?(?: (?:với|gửi|góp|ủng hộ|chuyển))?\s*$"
)
"""The greatest of the gifts a total was made of: "…, cao nhất là một doanh nghiệp với …"."""
_LISTED = Sought(
    r"\b(?:trong đó|bao gồm|gồm|cụ thể|chia ra|tiêu biểu|điển hình|nổi bật|như)(?: là| như)?\s*:"
    r"|(?:^\W*|\btổng (?:số )?)(?:đã )?(?:thu|chi)\b[^;:.\d]{0,30}(?:(?:19|20)\d\d[^;:.\d]{0,20})?"
    r"\d[\d.,]*(?: (?:triệu|tỉ|tỷ|nghìn))? ?(?:đồng|đ)?\s*:"
)
"""What opens a list of parts that semicolons may part."""
IS_SPENT = Sought(r" (?:đã |được |đã được )?(?:dùng|chi|dành|chuyển|trao|sử dụng|mua|để xây)\b")
_PARTS_OPEN = Sought(
    r"\W*(?:trong đó|trong số đó|trong số này|cụ thể|bao gồm)\b[,:]?"
    r"|\W*(?:nguồn )?(?:kinh phí|số tiền|nguồn tiền|nguồn)(?: này| ấy| đó| trên)?"
    r" (?:được |là )?(?:(?:lấy|trích|huy động|chia|có được) (?:từ|do|ra|thành)|từ|gồm|bao gồm)\b"
)
_SENT_ON = Sought(
    r"\W*(?:toàn bộ )?số tiền (?:này|ấy|đó|trên|nói trên)\b[^.;\d]{0,60}"
    r"\b(?:chuyển|nộp|gửi|bàn giao)\b"
)
"""What tells how a sum gathered was passed on: "Số tiền này đã chuyển về LĐLĐ thành phố"."""
_SAME_SUM = Sought(
    r"\W*(?:[^,;.]{2,50}, )?(?:số tiền|con số|số|mức chi|khoản|kinh phí|số kinh phí)"
    r"(?: (?:chi|hỗ trợ|thu|ủng hộ|chăm lo|vận động))? (?:này|ấy|đó|tương ứng)"
    r"(?: (?:của )?(?:năm|tết|nhiệm kì|kì)[^,;.]{2,24})? (?:là|đạt|chỉ|mới|lên|còn|tăng|vượt|hơn)\b"
)
"""What tells the same sum of another time: "Tết Kỷ Hợi 2019, số tiền này là 12,7 tỷ đồng"."""
_NEXT_ACT = Sought(r"\b(?:ngoài ra|đồng thời|bên cạnh đó|qua đó|từ đó|từ nguồn|tổng|mỗi)\b")
_SOURCE = Sought(
    r";\s*(?:và |còn )?(?:nguồn|tiền|kinh phí|phần)(?: (?:hỗ trợ|cấp|bổ sung|đóng góp|tài trợ))?"
    r" (?:của|từ) [^,;.\d]{2,60}$"
)
"""A source in a list of what a total came from: "nguồn hỗ trợ của Tổng LĐLĐ 500 triệu đồng"."""
_FROM_WHAT = Sought(
    r"\b(?:nguồn|tiền|kinh phí|quỹ|phần|từ)(?: (?:nguồn|tiền|kinh phí|quỹ|vốn))? "
    r"(?:tích lũy|kết dư|dự phòng|quỹ|vốn)(?! cho vay| vay)\b[^;:.\d]{0,60}$"
)
"""What a part of a sum paid out came from: "trong đó nguồn tích lũy của CĐCS 2,4 tỷ đồng"."""
_NEXT_PART = late(r"(?:/\w+)?(?: ?\([^()]{1,40}\))? ?; ?(?:và |còn )?[^,;.:()\d]{2,50} ")
"""A further part behind a semicolon, which only names whose it is: "; Sở Y tế 62 triệu đồng"."""
_SUMS_UP = Sought(r"\W*(?:tổng )?cộng\b(?! (?:số )?(?:thu|chi|tồn)\b)[^;.\d]{0,30}\d[^;]{0,40}$")
"""A line that only sums up those above it: "Tổng cộng 5.440.000 đồng."."""
_MOST_ITEMS = 12
_PARTS_AT_LEAST = 3
_ROUNDING = 0.01
_LIST_ENDS = late(
    r"\b(?:đã|hiện|tồn|kết dư|còn (?:lại|dư)|số dư|cho vay|phối hợp|lđlđ|công đoàn|cđcs|được)\b"
)
"""What no more tells of the parts of a list, behind a semicolon."""


def opens_parts(view: SentenceView, between: str) -> bool:
    """Whether what stands between two sums opens the parts of the first: ", trong đó", ": gồm"."""
    if view.search(_PARTS, between):
        return True
    return "(" in between and view.search(_PARTS_IN_BRACKETS, between) is not None


def total_of_parts(
    view: SentenceView,
    floor: int,
    start: int,
    previous: str | None,
    total: str | None,
    *,
    verb: bool,
) -> str | None:
    """The flow of the total of which the sum at ``start`` is a part, whatever its own verb says.

    ``verb``: a verb of its own stands before it.
    """
    between = view.slice(floor, start)
    if between[:1] == ":" and view.search(_LISTED, view.slice(view.start, floor + 1)):
        return previous if previous in EITHER_WAY else None
    if opens_parts(view, between) or (previous == "raised" and view.search(_MOST, between)):
        return previous if previous in EITHER_WAY else None
    if (
        ";" in between
        and view.search(_SOURCE, between)
        and view.search(_LISTED, view.slice(view.start, floor))
    ):
        return total
    if ";" in between and not verb and _NEXT_PART.fullmatch(between):
        listed = total and opens_parts(view, view.slice(view.start, floor))
        if listed and not view.search(_NEXT_ACT, between):
            return total
    if ";" in between and (
        _LIST_ENDS.search(between) or not view.search(_LISTED, view.slice(view.start, floor))
    ):
        return None
    return None if view.search(_NEXT_ACT, between) else total


def may_be_part(
    view: SentenceView, flow: str | None, floor: int, part: Quantity, *, named: bool, bare: bool
) -> bool:
    """Whether a sum may go as its total: in or out, or told by where it came from.

    "3,09 tỷ đồng, trong đó nguồn tích lũy của công đoàn cơ sở 2,4 tỷ đồng". ``named``: a union
    stands before it; ``bare``: no verb does, and what is before it went as the total.
    """
    if part.per is not None:
        return False
    if flow == "held" and bare:
        return True
    if named or flow in EITHER_WAY:
        return not named
    between = view.slice(floor, part.start)
    return view.search(_FROM_WHAT, between) is not None and opens_parts(view, between)


def adds_up_to(view: SentenceView) -> bool:
    """Whether the sums of a sentence are together the last of the sentence before.

    Or whether its sum is that of the items before.
    """
    if total_of_items(view):
        return True
    before = view.analysis.views[view.index - 1].kind_of("money") if view.index else []
    parts = [sum_.value for sum_ in view.kind_of("money") if sum_.per is None and sum_.value]
    whole = before[-1].value if before else None
    if not whole or len(parts) < _PARTS_AT_LEAST:
        return False
    return abs(sum(parts) - whole) <= whole * _ROUNDING


def total_of_items(view: SentenceView) -> str | None:
    """The flow of the items that a line sums up: "- Quỹ A: 3 triệu", …, "Tổng cộng 4 triệu"."""
    sums = view.kind_of("money")
    whole = sums[0].value if len(sums) == 1 and view.match(_SUMS_UP, view.start) else None
    if not whole:
        return None
    told = 0.0
    views = view.analysis.views
    for other in reversed(views[max(0, view.index - _MOST_ITEMS) : view.index]):
        parts = [one for one in other.kind_of("money") if one.per is None and one.value]
        if not parts:
            return None
        told += sum(one.value or 0 for one in parts)
        if abs(told - whole) <= whole * _ROUNDING:
            return None if other.index == view.index - 1 else _flow_of_last(views[view.index - 1])
    return None


def _flow_of_last(view: SentenceView) -> str | None:
    """Which way the last sum of a sentence goes, where that is in or out."""
    name = flow_of(view, view.kind_of("money")[-1], view.start, None).name
    return name if name in EITHER_WAY else None


def total_before(view: SentenceView) -> str | None:
    """The flow of the last sum of the sentence before, when this one tells its parts.

    Or that of the items before, when this one sums them up.
    """
    items = total_of_items(view)
    if items:
        return items
    sent_on = view.match(_SENT_ON, view.start)
    same = view.match(_SAME_SUM, view.start)
    if not view.index or not (sent_on or same or view.match(_PARTS_OPEN, view.start)):
        return None
    before = view.analysis.views[view.index - 1]
    sums = before.kind_of("money") if before.block == view.block else []
    name = flow_of(before, sums[0 if same else -1], before.start, None).name if sums else None
    if sent_on and name != "raised":
        return None
    return name if name in EITHER_WAY else None
