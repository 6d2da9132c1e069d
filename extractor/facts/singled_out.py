"""People told by who they are, or by their degree: no stock of a branch."""

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
_BEFORE = 40
"""Code points before people in which a degree is told."""


def singled_out(view: SentenceView, count: Headcount) -> Verdict | None:
    """Whether one person is told by name, or those of a degree are counted."""
    low, start = view.analysis.low, count.start
    if _ONE_PERSON.match(low, count.end, view.end):
        return "picked_out", "là"
    if _OF_DEGREE.search(low, max(view.start, start - _BEFORE), start):
        return "part_of_a_count", "trình độ"
    return None
