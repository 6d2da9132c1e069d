"""Women told by a degree, an office or a place in a team: some of a union's women, never all."""

from typing import Final

from extractor.analysis import SentenceView
from extractor.facts.female_count.figure import Women
from extractor.late import late
from extractor.quantities import Quantity

_DEGREE: Final = (
    r"(?:phó )?(?:giáo sư|gs|pgs|tiến sĩ|ts|thạc sĩ|ths|cử nhân|nghiên cứu sinh|ncs|kĩ sư"
    r"|bác sĩ(?: (?:chuyên khoa|ck))?|dược sĩ|chuyên viên chính|giảng viên (?:chính|cao cấp)"
    r"|giáo viên (?:giỏi|dạy giỏi)|chuyên gia)"
)
_OFFICE: Final = (
    r"(?:phó |quyền )*(?:chủ tịch|hiệu trưởng|hiệu phó|giám đốc|bí thư|trưởng|tổ trưởng"
    r"|chủ nhiệm|ủy viên|tổ phó|viện trưởng|chánh|cán bộ (?:quản lí|chủ chốt|lãnh đạo))"
)
_OF_A_KIND: Final = late(
    rf" (?:là |có trình độ |có học vị |có học hàm |làm |giữ chức )?(?:{_DEGREE}|{_OFFICE})(?!\w)"
    r"| (?:chính|cao cấp)(?!\w)"
)
"""A degree or an office behind the women: "20 nữ tiến sĩ", "11 chị là trưởng khoa"."""
_ARE: Final = late(r" (?:là|làm|thuộc(?= (?:khối|tổ|khoa|phòng)\b)) (?!nữ\b|đoàn viên\b)")
"""What some of the women told before are: "286 nữ đoàn viên: 200 chị là giảng viên"."""
_IN_OFFICE: Final = late(
    r"\b(?:nữ|chị em|phụ nữ) (?:đã |đang |được |hiện )*(?:tham gia|giữ|làm|đảm nhiệm|đảm nhận) "
    r"[^,;.:\d]{2,50}$"
)
"""What some women do, told before their number: "nữ tham gia quản lý có 11 chị"."""
_TOLD: Final = late(
    r"\d[\d.]* (?:nữ|chị|cô)\b[^;.\d]{0,40}(?:\([^()]*\))?[^;.\d]{0,30}"
    r"(?::|[,;] (?:trong đó|trong số đó|gồm|bao gồm))[^.]{0,60}$"
)
"""All of the women, told before some of them."""
_PARTS_OF: Final = late(
    r"\d[\d.]* (?:[^\W\d]+ ){0,3}?(?:nữ|chị)\b[^;.]{0,80}[,:(] ?(?:gồm|bao gồm|trong đó)(?: có)?:? "
    r"(?:[^;.]{0,60}(?:,| và) )?$"
)
"""The same before one trade after another: "231 cán bộ nữ, gồm 162 nữ giảng viên và …"."""
_SHARE_OF_SOME: Final = late(
    rf"[\d.,]+ ?% (?:số |tổng số |các )?(?:{_DEGREE}|{_OFFICE}|đảng viên|cấp ủy|lãnh đạo"
    r"|quản lí)(?!\w)"
)
"""The share of women in an office or a degree: "44% cán bộ quản lý là nữ"."""
_OF_EACH: Final = late(
    r" (?:(?:ở|của|trong|thuộc|cho|trên) )?(?:mỗi|từng|một) (?:tổ|đội|nhóm|đơn vị|khoa|phòng|lớp"
    r"|trường|khối|bộ phận|công đoàn|cđcs|cặp|lượt)\b"
)
"""What makes of women those of one team: "01 nữ đoàn viên mỗi tổ"."""
_EACH_HAS: Final = late(
    r"\b(?:mỗi|từng) (?:tổ|đội|nhóm|đơn vị|khoa|phòng|lớp|trường|khối|bộ phận|công đoàn|cđcs|cặp"
    r"|phần thi|tiết mục)\b[^;.]{0,60}$"
)
"""The same told before them: "Mỗi đội có 2 nam và 3 nữ"."""
_MEMBERS: Final = late(r"\bđoàn viên\b")
_A_TEAM: Final = 20
"""Women of which a team has no more."""


def some_of_them(view: SentenceView, women: Women, quantity: Quantity) -> bool:
    """Whether women counted are told by what only some women are, or are those of one team."""
    low = view.analysis.low
    end = women.end
    if _OF_A_KIND.match(low, end, view.end) or _IN_OFFICE.search(low, view.start, women.start):
        return True
    if _TOLD.search(low, view.start, women.start) and _ARE.match(low, end, view.end):
        return True
    if _PARTS_OF.search(low, view.start, women.start) and not _MEMBERS.search(
        low, women.start, min(view.end, end + 10)
    ):
        return True
    value = quantity.num or quantity.value
    if value is None or value > _A_TEAM:
        return False
    each = _OF_EACH.match(low, end, view.end) or _EACH_HAS.search(low, view.start, women.start)
    return each is not None


def share_of_some(view: SentenceView, quantity: Quantity) -> bool:
    """Whether a share is of those of an office or a degree, not of all people."""
    return _SHARE_OF_SOME.match(view.analysis.low, quantity.start, view.end) is not None
