"""What a union does in its sentence, as far as it shows whether the text is about it."""

from typing import Final, Literal

from extractor.analysis import SentenceView
from extractor.branches.mention import BranchMention
from extractor.context.roles import role_of
from extractor.context.words import either
from extractor.ended import Ended
from extractor.late import late
from extractor.sought import Sought

Deed = Literal["acts", "speaks", "visits", "named"]

_REACH: Final = 90
"""Code points on either side of a union that tell what it does."""
_EVENT_OF: Final = Sought(rf"\b{either('event_of')}(?: của)? $")
_VISITED: Final = Sought(
    r"\b(?:làm việc|buổi làm việc|thăm|khảo sát|giám sát|(?<!ban )kiểm tra|giao lưu|tọa đàm)"
    r"(?:,? (?:và )?(?:làm việc|chúc tết|tặng quà|kiểm tra))? (?:với |tại )?"
    r"(?:lãnh đạo |bch |ban chấp hành |ban thường vụ )?$"
)
"""What others come to a union for: "về thăm và làm việc với CĐCS X"."""
_REPORTS: Final = Sought(
    r"\btheo(?P<account> (?:báo cáo|thống kê|số liệu|tổng hợp|thông tin)(?: (?:của|từ))?)? $"
    r"|(?:^\W*|[.:] )"
    r"(?P<opens>(?:số liệu|thống kê|tổng hợp|báo cáo)(?: nhanh| sơ bộ)? (?:của|từ)) $"
)
"""What makes of a union the one that reports: "Theo báo cáo của LĐLĐ tỉnh, …"."""
_RUNS: Final = late(
    r" (?:trực tiếp |đã )?(?:quản lí|tổ chức|phát động|triển khai|thực hiện|xây dựng|khởi xướng"
    r"|sáng lập|vận động|điều hành)\b"
)
"""What the agent of a programme does: "nguồn vốn do LĐLĐ tỉnh quản lý"."""
_CONTEST: Final = late(
    r"\b(?:giải (?:bóng|cầu|thể|việt|quần|tennis)|hội thi|hội thao|hội diễn|cuộc thi|liên hoan)\b"
)
_RUNS_FUND: Final = Sought(r"(?:^|[.;,] |“|\")quỹ\b[^;.]{2,80}\((?:thuộc|trực thuộc|của|do) $")
"""What makes of a union the one whose fund acts: "Quỹ Trợ vốn (thuộc LĐLĐ thành phố) …"."""

_WINNERS_NEXT: Final = Sought(
    r"\b(?:hạng (?:nhất|nhì|ba)|giải (?:nhất|nhì|ba|khuyến khích|a|b|c)|cờ|bằng khen|giấy khen"
    r"|huân chương|toàn đoàn)\b[^;:]{0,60}: $"
)
"""What labels those who won: "- Hạng Nhì: Công đoàn Viên chức tỉnh"."""
_GOES_ON: Final = late(
    r" (?:tổ chức|phát động)(?: (?:đã|vừa|chính thức|năm nay|lần này))* "
    r"(?:thu hút|khép lại|diễn ra|kết thúc|bế mạc|khai mạc|quy tụ|thành công|có (?:sự tham gia|\d))"
)
"""What is told of a contest that is the matter of the text: "do LĐLĐ tỉnh tổ chức thu hút …"."""
_OBJECT: Final = (
    *("biểu dương ", "tuyên dương ", "khen ngợi ", "nêu gương ", "đánh giá cao "),
    *("thành lập thêm ", "lập thêm ", "thành lập mới thêm ", "giải thể "),
)
"""What others do to a union: "Ban Thường vụ biểu dương CĐCS X", "thành lập thêm CĐCS X"."""
_GUEST: Final = Sought(rf"\b{either('guest')}\b")
_VISITS: Final = Sought(rf"\b{either('visits')}\b")
_GRANTS: Final = Sought(
    rf"[^,;.]{{0,40}}?(?:đã |cũng |vừa |quyết định )*\b(?:{either('grants')}|hỗ trợ)\b"
)
_HELPS: Final = late(r" (?:đã |cũng |còn |vừa )*(?:hỗ trợ|giúp|cấp)\b")
_LITTLE: Final = 24
"""Code points before a union with which its sentence still opens; behind more it only helps."""
_PROPOSES: Final = Sought(
    r"[^,;.]{0,30}\b(?:đề nghị|trình|đề xuất) [^,;.]{0,60}\b(?:tặng|khen|phong|công nhận)\b"
)
"""What a union does for one who is to be honoured: "lập hồ sơ đề nghị … tặng Bằng khen"."""
_OFFICER: Final = Sought(r"\b(?:chủ tịch|phó chủ tịch|trưởng ban|ủy viên|cán bộ|giám đốc) $")
_TELLS_OF: Final = late(rf"\b{either('tells_of')}\b")
_INTERVIEWED: Final = Sought(
    r"\b(?:phỏng vấn|trò chuyện|trao đổi|gặp|gặp gỡ|gặp lại|tìm gặp|đối thoại)"
    r" (?:nhanh |ngắn |với |cùng )*"
    r"(?:bà|ông|đồng chí|đ/c|anh|chị|cô|thầy|nhà giáo|bác sĩ|kĩ sư|tiến sĩ)\b"
)
"""What makes of an officer's union the one a talk is about: "Phỏng vấn bà Hạnh, Chủ tịch …"."""
_HOLDS: Final = late(rf"[^.;,]{{0,20}}?\b{either('holds')}\b")


_LEADS: Final = Ended(_EVENT_OF, _VISITED, _REPORTS, _OFFICER)


def deed_of(view: SentenceView, mention: BranchMention) -> Deed:
    """What a mentioned union does.

    ``acts``: it does something of its own, holds an event or is visited; ``speaks``: its officer
    tells of its work; ``visits``: it comes as a guest, confers, helps, or is a source; else
    ``named``.
    """
    lead = view.slice(max(view.start, mention.start - _REACH), mention.start)
    behind = view.slice(mention.end, min(view.end, mention.end + _REACH))
    may = _LEADS.may(lead)
    if any(one in may and one.search(lead) for one in (_EVENT_OF, _VISITED)):
        return "acts"
    reports = _REPORTS.search(lead) if _REPORTS in may else None
    if reports:
        return "speaks" if reports["account"] or reports["opens"] else "named"
    if "quỹ" in lead and _RUNS_FUND.search(lead):
        return "acts"
    if lead.endswith(_OBJECT):
        return "named"
    if lead.endswith(": ") and _WINNERS_NEXT.search(lead):
        return "named"
    role = role_of(view, mention)
    if role == "by" or lead.endswith("do "):
        if not lead.endswith("do ") or not _RUNS.match(behind):
            return "visits"
        only_told = _CONTEST.search(lead) and not _GOES_ON.match(behind)
        return "named" if only_told else "acts"
    officer = _OFFICER in may and _OFFICER.search(lead)
    if (
        role in ("with", "from", "aside")
        or view.search(_GUEST, lead)
        or view.search(_VISITS, behind)
        or (officer and view.search(_VISITS, lead))
    ):
        return "visits"
    if officer and _INTERVIEWED.search(view.text.lower()):
        return "acts"
    if officer:
        return "speaks" if _TELLS_OF.search(view.text.lower()) else "named"
    if _PROPOSES in view.possible and _PROPOSES.match(behind):
        return "visits"
    if _GRANTS in view.possible and _GRANTS.match(behind):
        among = len(lead) > _LITTLE and _HELPS.match(behind)
        return "visits" if among or view.of("award.title") else "acts"
    return "acts" if role == "subject" or (role == "of" and _HOLDS.match(behind)) else "named"
