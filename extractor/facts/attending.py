"""People told because they are at an event or are talked with, who are no stock."""

from extractor.analysis import SentenceView
from extractor.late import late
from extractor.sought import Sought

_TALKS_WITH = Sought(
    r"\b(?:nối máy|liên lạc|kết nối|gọi điện|điện thoại|nói chuyện|trò chuyện|chuyện trò|hẹn"
    r"|gặp|gặp gỡ|chụp ảnh|bắt tay|hội ý|hội đàm|tâm sự|tọa đàm|trao đổi|đối thoại|tiếp xúc"
    r"|làm việc|giao lưu)\b"
    r"[^,;.\d]{0,30} với\s*$"
)
"""What one does with people who are there: "đã nối máy Icom với 5 ngư dân"."""
_AT_EVENTS = Sought(
    r"(?:(?:\d|\b(?:hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)) (?:ê-kíp|ê kíp|kíp trực|mũi|chốt|nhóm"
    r"|đội xung kích|đội tình nguyện|đội phản ứng nhanh|tổ công tác|đoàn công tác)\b"
    r"[^,;.\d]{0,40}\b(?:với|gồm|có)"
    r"|\d (?:vụ|cuộc|lớp|buổi|đợt|hội nghị|hội thao|hội thi|giải|chuyến|tàu|phương tiện|ca|khóa|lễ"
    r"|đội|tour|đoàn)\b(?! viên)[^,;.\d]{0,60}\b(?:với|gồm|có|cho))(?: tổng số)?\s*$"
)
"""What makes participants of people: "giải quyết 3 vụ ngừng việc với 2.150 công nhân"."""
_EVENT = Sought(
    r"\b(?:hội thi|hội thao|hội diễn|hội thảo|cuộc thi|giải (?:đấu|bóng|cầu lông|thể thao|chạy"
    r"|việt dã|cờ|quần vợt)|lớp tập huấn|lớp bồi dưỡng|khóa học|liên hoan|hội trại|buổi đối thoại"
    r"|ngày hội|đêm diễn)\b[^,;.]{0,60}\b(?:có|với|gồm|thu hút|quy tụ|tập hợp)"
    r"(?: được| tổng số| tới| đến)*\s*$"
)
"""An event, which has participants: "Hội thi cấp ngành năm nay có 218 thợ cạo"."""
_HELD_BY = ("của ", "do ")
"""What makes of a union the one that holds an event: "Hội thao của LĐLĐ huyện có …"."""
_MOST_SENT = Sought(
    r"\b(?:đông quân|quân đông|hùng hậu"
    r"|(?:đông|nhiều) (?:vận động viên|vđv|thí sinh|đại biểu|diễn viên|tuyển thủ))(?: nhất)?"
    r"[^;.]*$"
)
"""Who sends most to a contest: "Đông quân nhất là CĐCS X (58 người)"."""
_FLEET = late(
    r"\b(?:tập hợp|thu hút|quản lí|có|gồm|với)(?: được| tới| đến)* \d[\d.]* (?:tàu|phương tiện"
    r"|chiếc|ghe|thuyền|xe|đò)\b[^,;.\d]{0,30}(?:,| với| gồm| có| và)\s*$"
)
"""The boats a guild has, told before its people: "tập hợp được 78 tàu với 641 ngư dân"."""


def attends(view: SentenceView, start: int) -> bool:
    """Whether the people whose figure begins at ``start`` take part in an event or are met."""
    low = view.analysis.low
    at_event = view.search(_AT_EVENTS, low, view.start, start) and not has_a_fleet(view, start)
    event = view.search(_EVENT, low, view.start, start)
    if event and not any(
        event.start() < m.start < start and m.named and not low.endswith(_HELD_BY, 0, m.start)
        for m in view.mentions
    ):
        at_event = True
    return bool(
        at_event
        or view.search(_MOST_SENT, low, view.start, start)
        or view.search(_TALKS_WITH, low, view.start, start)
    )


def has_a_fleet(view: SentenceView, start: int) -> bool:
    """Whether the boats of a guild are told before its people: "có 31 ghe với | 146 bạn chài"."""
    return _FLEET.search(view.analysis.low, view.start, start) is not None
