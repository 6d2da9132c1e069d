"""Those for whom the delegates of a congress stand: whom they speak for, or who sent them."""

from extractor.analysis import SentenceView
from extractor.late import late
from extractor.sought import Sought

STANDS_FOR = "đại diện cho"
_DELEGATES = Sought(
    r"\b(?:đại diện|thay mặt|mang theo|gửi gắm|tiêu biểu|hội tụ|kết tinh"
    r"|nói lên|tiếng nói của|mang tiếng nói của)(?: cho)?(?: (?:(?!\bsự (?:tham|có mặt"
    r"|góp mặt|hiện diện)\b)[^,;.\d]){2,50} của"
    r"| (?:(?:ý chí|trí tuệ|nguyện vọng|tâm tư|tình cảm|tinh thần|niềm tin|khát vọng|tiếng nói"
    r"|quyền lợi|lợi ích|sức mạnh)(?:,? và |, ?|,? cùng )?){2,5} (?:chính đáng )?của)?"
    r"(?: toàn thể| tập thể)?\s*$"
    r"|\b(?:mang|đem|mang đến|mang tới|mang về|chuyển tải|truyền tải|gói ghém|chở|gửi|thể hiện)"
    r"(?: (?:theo|trọn|cả|đại hội|hội nghị))* (?:(?:ý kiến|tâm tư|nguyện vọng|tiếng nói"
    r"|niềm tin|ý chí"
    r"|trí tuệ|tình cảm|kiến nghị|mong mỏi|khát vọng|kì vọng|lòng tin)(?:,? và |, ?"
    r"|,? cùng | )?){1,5}"
    r"(?:[^,;.\d]{2,24} )?của(?: toàn thể| tập thể)?\s*$"
    r"|\bđại biểu(?: (?:đại biểu|chính thức|ưu tú|tiêu biểu|được bầu))*,? của"
    r"(?: (?:toàn thể|tập thể|tổng số|gần|hơn|trên|khoảng))*\s*$"
)
_SENDS = late(
    r"(?: (?!là |có |đã |được )[^\W\d]+){0,8}?(?: (?:đã|đang|cùng|luôn|đều))*"
    r" (?:gửi|gửi gắm|gởi|gởi gắm|đặt|dồn|trao|bầu|bầu chọn|tín nhiệm|chọn|cử|lựa chọn|hướng về)"
    r"\b[^;.]{0,60}\b(?:đại biểu|đại hội)\b"
)
"""What members do who have delegates: "52.000 đoàn viên gửi niềm tin ở 236 đại biểu"."""
_BY_THEM = late(
    r"(?: (?!là |có |đã |được )[^\W\d]+){0,8}? (?:(?:đã|trực tiếp|tin tưởng) )*"
    r"(?:bầu|bầu chọn|bầu ra|cử|lựa chọn|chọn|tín nhiệm|gửi gắm|gởi gắm|ủy thác|đặt niềm tin)\b"
)
"""The same of delegates told first: "236 đại biểu do 52.000 đoàn viên bầu ra"."""
_DELEGATES_OF = Sought(r"\bđại biểu\b[^;.\d]{0,50}\b(?:do|được)\s*$")


def stands_for_delegates(view: SentenceView, start: int, end: int) -> bool:
    """Whether the people counted are those for whom delegates stand, who sent them."""
    low = view.analysis.low
    if view.search(_DELEGATES_OF, low, view.start, start):
        return _BY_THEM.match(low, end, view.end) is not None
    if view.search(_DELEGATES, low, view.start, start):
        return True
    return "đại" in low[end : view.end] and _SENDS.match(low, end, view.end) is not None
