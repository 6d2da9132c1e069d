"""People told by who, where or how badly off they are, or by their degree: no stock of a branch."""

from extractor.analysis import SentenceView
from extractor.facts.counted import Headcount, Verdict
from extractor.late import late

_ONE_PERSON = late(
    r" (?:công đoàn )?là (?:(?:gs|pgs|ts|ths|bs|cn|ks|nhà giáo|thầy thuốc)\b[. ]"
    r"|(?:đồng chí|đ/c|anh|chị|ông|bà|thầy|cô) (?!em\b))"
)
"""What tells who it is: "có 01 đoàn viên là TS. Nguyễn Văn A được nhận Bằng khen"."""
_OF_DEGREE = late(
    r"(?:^|[\W\d])(?:tiến sĩ|thạc sĩ|(?:sau |trên )?đại học|cao đẳng|trung cấp|sơ cấp|cử nhân|kĩ sư"
    r"|(?:phó )?giáo sư|chuyên khoa \w+|(?:trình độ|bằng cấp) khác|phổ thông"
    r"|(?:cao cấp|trung cấp|sơ cấp) (?:chính trị|lí luận[^:\d]{0,20}))\s*(?::|-|là|có)\s*$"
)
"""A degree and how many have it: "Thạc sĩ: 86 đoàn viên"."""
_ON_A_LIST = late(
    r"\bdanh sách(?! (?:công đoàn|cđ|đoàn viên|tổ))\b[^,;.\d]{0,24} (?:gồm|có|với)(?: tổng số)?\s*$"
)
"""What makes those listed of people: "Danh sách gồm 480 đoàn viên"."""
_SOMEWHERE = late(
    r"(?:^\W*|[,;:.] )(?:thậm chí |cá biệt |như |song |nhưng )?có (?:nơi|chỗ|đơn vị|cđ cơ sở|cđcs"
    r"|công đoàn cơ sở|công đoàn|nghiệp đoàn|doanh nghiệp|trường|công ti|xã|phường)"
    r"(?: (?:chỉ|mới|có|vượt|đến|tới|lên|vỏn|vẻn|vẹn|đông|ít|quy|mô|trên|hơn|gần))*\s*$"
)
"""What makes of people those of one union or another: "có nơi vượt | 24.000 đoàn viên"."""
_WITHOUT_HOME = late(
    r"(?: (?:đến nay|hiện nay|hiện|vẫn|đang|còn|phải))* (?:(?:đi )?(?:thuê (?:nhà|trọ|phòng)|ở trọ"
    r"|ở nhờ|ở tạm)|chưa có (?:nhà|chỗ ở|đất|nơi ở)|nhà (?:dột|tạm|xuống cấp))"
)
"""What is told of some who are badly housed: "270 đoàn viên đến nay còn đi thuê nhà"."""
_BEFORE = 40
"""Code points before people in which a degree is told."""


def singled_out(view: SentenceView, count: Headcount) -> Verdict | None:
    """Whether some are told: one by name, those on a list, somewhere, badly housed, of a degree."""
    low, start = view.analysis.low, count.start
    if _ONE_PERSON.match(low, count.end, view.end):
        return "picked_out", "là"
    if _ON_A_LIST.search(low, view.start, start) or _WITHOUT_HOME.match(low, count.end, view.end):
        return "picked_out", "danh sách"
    if _SOMEWHERE.search(view.slice(view.start, start)):
        return "part_of_a_count", "có nơi"
    if _OF_DEGREE.search(low, max(view.start, start - _BEFORE), start):
        return "part_of_a_count", "trình độ"
    return None
