"""What a union does in its sentence, as far as it shows whether the text is about it."""

from typing import Final, Literal

from extractor.analysis import SentenceView
from extractor.branches.mention import BranchMention
from extractor.context.pilots import picked_by
from extractor.context.roles import role_of
from extractor.context.words import either
from extractor.ended import Ended
from extractor.late import late
from extractor.sought import Sought

Deed = Literal["acts", "speaks", "visits", "named"]

_REACH: Final = 90
"""Code points on either side of a union that tell what it does."""
_EVENT_OF: Final = Sought(
    rf"\b{either('event_of')}(?: (?:nửa đầu|nửa cuối|giữa|đầu|cuối|(?:sáu|chín|\d{{1,2}}) tháng"
    r"|quý [ivx\d]+|năm(?: học)?|nhiệm kì|\d{4}(?: ?[-–/] ?\d{4})?))*(?: của)? $"
)
_RESOLVED: Final = late(r"\b(?:mà|do|được) (?:tại )?đại hội(?: đại biểu)? $")
_RESOLVES: Final = late(
    r"[^,;.]{0,40}? (?:đã |vừa )*(?:thông qua|đề ra|đặt ra|quyết nghị|xác định)\b"
)
"""What makes of a congress the source of what another does: "chỉ tiêu mà Đại hội … thông qua"."""
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
    r"(?:, [^,;.\d]{3,24}?)? (?:trực tiếp |đã |vừa |long trọng |trang trọng |phối hợp )?"
    r"(?:quản lí|tổ chức|phát động|triển khai|thực hiện|xây dựng|khởi xướng"
    r"|sáng lập|vận động|điều hành)\b"
)
"""What the agent of a programme does: "nguồn vốn do LĐLĐ tỉnh quản lý"."""
_FOLLOWED: Final = late(
    r"\b(?:hưởng ứng|tham gia|tham dự|dự|tại|trong|chào mừng|thực hiện)\b[^;.:]{3,70} do $"
)
"""What others take up that a union has called for: "Hưởng ứng phong trào do | LĐLĐ tỉnh"."""
_CALLED: Final = late(r" (?:vừa |đã )*(?:phát động|khởi xướng|tổ chức|triển khai|vận động)\b")
_RUNS_EVENT: Final = Sought(
    r" (?:long trọng |trực tiếp |đã |vừa )*(?:mở|tổ chức|khai mạc|triệu tập|tiến hành)\b"
)
"""What the holder of an event does to it: "Hội nghị tổng kết được CĐ Viên chức tỉnh mở"."""
_EVENT: Final = Sought(
    r"\b(?:hội nghị|đại hội|buổi lễ|lễ|chương trình|cuộc họp|buổi họp|buổi gặp mặt|họp mặt|tọa đàm"
    r"|buổi tọa đàm|diễn đàn|lớp tập huấn|ngày hội|phiên chợ|chuyến)\b[^;.]*"
    r"\b(?:được|do) (?:bch |ban chấp hành |ban thường vụ )?$"
)
_CONTEST: Final = late(
    r"\b(?:giải (?:bóng|cầu|thể|việt|quần|tennis)|hội thi|hội thao|hội diễn|cuộc thi|liên hoan)\b"
)
_MEETING: Final = late(
    r"\W*(?:(?:buổi |chương trình )?(?:lễ|hội nghị|họp mặt|gặp mặt|đại hội|tọa đàm|ngày hội"
    r"|hội thao|hội thi|hội diễn|lớp tập huấn|phiên chợ|đêm hội|buổi|chương trình))\b[^;]* được $"
)
"""A meeting that opens the sentence, before the one who holds it: "Lễ … được | LĐLĐ quận"."""
_RUNS_FUND: Final = Sought(r"(?:^|[.;,] |“|\")quỹ\b[^;.]{2,80}\((?:thuộc|trực thuộc|của|do) $")
"""What makes of a union the one whose fund acts: "Quỹ Trợ vốn (thuộc LĐLĐ thành phố) …"."""

_WINNERS_NEXT: Final = Sought(
    r"\b(?:hạng (?:nhất|nhì|ba)|giải (?:nhất|nhì|ba|khuyến khích|a|b|c)|cờ|bằng khen|giấy khen"
    r"|huân chương|toàn đoàn)\b[^;:]{0,60}: $"
)
"""What labels those who won: "- Hạng Nhì: Công đoàn Viên chức tỉnh"."""
_FOREMOST: Final = late(
    r"\W*(?:(?:trong đó|trong số đó|trong số này|đợt này|kết quả),? )?"
    r"(?:dẫn đầu|đi đầu|đứng đầu|nhiều nhất|cao nhất|đông nhất|lớn nhất|tích cực nhất|sôi nổi nhất"
    r"|(?:ủng hộ|đóng góp|quyên góp|góp|có mức \w+) (?:nhiều|cao|lớn) nhất"
    r"|tiêu biểu|điển hình|nổi bật)(?: [^,;.:\d]{1,30})?,? (?:là|có|như|phải kể đến|thuộc về) $"
)
"""What singles a union out of those that did the same: "Dẫn đầu là | Công đoàn Công ty X"."""
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
_SENDS: Final = Sought(
    r" (?:đã |cũng |vừa |còn )*(?:gửi|dành|có|kí|ban hành quyết định)(?: tới| đến)? "
    r"(?:\d+ |những |các |quyết định )*(?:bằng khen|giấy khen|cờ thi đua|kỉ niệm chương|cờ)\b"
)
"""What one that confers does in fewer words: "CĐ Viên chức Việt Nam gửi bằng khen cho …"."""
_ONLY_HEADED: Final = late(r" (?:với|và) (?!\d)[^.;]*$")
"""What follows a union in a heading that tells no act: "Công đoàn Thủ đô với lao động nữ"."""
_ENDED: Final = (".", "!", "?", "…", ";", ",")
"""What a sentence ends with and a heading does not."""
_HELPS: Final = late(r" (?:đã |cũng |còn |vừa )*(?:hỗ trợ|giúp|cấp)\b")
_LITTLE: Final = 24
"""Code points before a union with which its sentence still opens; behind more it only helps."""
_PROPOSES: Final = Sought(
    r"[^,;.]{0,30}\b(?:đề nghị|trình|đề xuất) [^,;.]{0,60}\b(?:tặng|khen|phong|công nhận)\b"
)
"""What a union does for one who is to be honoured: "lập hồ sơ đề nghị … tặng Bằng khen"."""
_WORK: Final = Sought(
    r"(?:^|[,.;:] )(?:các )?(?:phong trào|công tác|việc|hoạt động|nhiệm vụ|cuộc vận động)\b"
    r"[^.;:]{2,100} được $"
)
_DOES: Final = late(
    r" (?:đã |luôn |rất |cũng |thường xuyên |nghiêm túc )*(?:làm|thực hiện|triển khai|đẩy mạnh"
    r"|duy trì|coi|xem|lo|chú trọng|đặt|tiến hành|hưởng ứng|phát triển|đổi mới|giữ)\b"
)
"""A union's own work told in the passive: "phong trào thi đua được Công đoàn X làm khá mạnh"."""
_OFFICER: Final = Sought(r"\b(?:chủ tịch|phó chủ tịch|trưởng ban|ủy viên|cán bộ|giám đốc) $")
_TELLS_OF: Final = late(rf"\b{either('tells_of')}\b")
_INTERVIEWED: Final = Sought(
    r"\b(?:phỏng vấn|trò chuyện|trao đổi|gặp|gặp gỡ|gặp lại|tìm gặp|đối thoại)"
    r" (?:nhanh |ngắn |với |cùng )*"
    r"(?:bà|ông|đồng chí|đ/c|anh|chị|cô|thầy|nhà giáo|bác sĩ|kĩ sư|tiến sĩ)\b"
)
"""What makes of an officer's union the one a talk is about: "Phỏng vấn bà Hạnh, Chủ tịch …"."""
_HOLDS: Final = late(rf"[^.;,]{{0,20}}?\b{either('holds')}\b")


_GREETS: Final = Sought(
    r"\b(?:lẵng hoa|bức trướng|thư chúc mừng|điện mừng|lời chúc mừng)"
    r"(?: (?:tươi thắm|chúc mừng|mừng đại hội))? (?:của|từ|do)"
    r"(?: (?:lãnh đạo|thường trực|bch|ban chấp hành|ban thường vụ))? $"
)
"""What one that is no more than a guest sends: "Lẵng hoa của LĐLĐ tỉnh gửi tới đại hội"."""


_MOVEMENT: Final = "công đoàn việt nam"
_HISTORY: Final = late(
    r",? (?:chính thức |đã )*(?:ra đời|(?:được )?thành lập|(?:được )?khai sinh"
    r"|là (?:một )?(?:tổ chức|thành viên|bộ phận)|trải qua|gắn (?:liền )?với|không ngừng"
    r"|luôn (?:luôn )?(?:đồng hành|gắn bó|là|phát huy))\b"
)
"""What tells the history of the movement, which a page of any union begins with."""


_LEADS: Final = Ended(_EVENT_OF, _VISITED, _REPORTS, _OFFICER, _GREETS)


def deed_of(view: SentenceView, mention: BranchMention) -> Deed:
    """What a mentioned union does.

    ``acts``: it does something of its own, holds an event or is visited; ``speaks``: its officer
    tells of its work; ``visits``: it comes as a guest, confers, helps, or is a source; else
    ``named``.
    """
    lead = view.slice(max(view.start, mention.start - _REACH), mention.start)
    behind = view.slice(mention.end, min(view.end, mention.end + _REACH))
    movement = mention.level == "confederation" and _HISTORY.match(behind)
    if movement and view.slice(mention.start, mention.end) == _MOVEMENT:
        return "named"
    may = _LEADS.may(lead)
    if "đại hội" in lead and _RESOLVED.search(lead) and _RESOLVES.match(behind):
        return "named"
    if any(one in may and one.search(lead) for one in (_EVENT_OF, _VISITED)):
        return "acts"
    reports = _REPORTS.search(lead) if _REPORTS in may else None
    if reports:
        return "speaks" if reports["account"] or reports["opens"] else "named"
    if _GREETS in may and _GREETS.search(lead):
        return "visits"
    if "quỹ" in lead and _RUNS_FUND.search(lead):
        return "acts"
    if lead.endswith(_OBJECT):
        return "named"
    if lead.endswith(" ") and _FOREMOST.fullmatch(view.slice(view.start, mention.start)):
        return "named"
    if lead.endswith(": ") and _WINNERS_NEXT.search(lead):
        return "named"
    role = role_of(view, mention)
    picked = picked_by(view, mention)
    if picked:
        return picked
    if role == "by" and _DOES.match(behind) and view.search(_WORK, lead):
        return "acts"
    if (
        not lead
        and not view.text.rstrip().endswith(_ENDED)
        and _ONLY_HEADED.fullmatch(view.slice(mention.end, view.end).rstrip())
    ):
        return "named"
    if _EVENT in view.possible and _RUNS_EVENT.match(behind) and _EVENT.search(lead):
        return "acts"
    agent = lead.endswith("do ") or (lead.endswith("được ") and _MEETING.match(lead))
    if role == "by" or agent:
        if not agent or not _RUNS.match(behind):
            return "visits"
        if agent and _CALLED.match(behind) and _FOLLOWED.search(lead):
            return "named"
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
    if _SENDS in view.possible and _SENDS.match(behind):
        return "visits"
    if _GRANTS in view.possible and _GRANTS.match(behind):
        among = len(lead) > _LITTLE and _HELPS.match(behind)
        return "visits" if among or view.of("award.title") else "acts"
    return "acts" if role == "subject" or (role == "of" and _HOLDS.match(behind)) else "named"
