"""Whose a prize is, in other words than "thuộc về": "giải nhì gọi tên CĐCS A", "lấy giải ba"."""

from typing import Final

from extractor.edits import Edit
from extractor.late import late
from extractor.normalise import NormalisedText
from extractor.signs import Signs

_SIGNS: Final = Signs("giải nhất", "giải nhì", "giải ba", "giải khuyến", "giải a", "giải b")
_PRIZE: Final = (
    r"\bgiải (?:đặc biệt|xuất sắc|nhất|nhì|ba|tư|khuyến khích|a|b|c)\b"
    r"(?: (?!thuộc|là|có|về|gồm|cho|được|và|của|trao)[^\W\d]+){0,4}"
)
_WHO: Final = (
    r"(?:(?:các|hai|ba|tập thể|đơn vị|đội|đội bóng|đội tuyển|đoàn|đội thi) )*"
    r"(?:cđcs|cđ|lđlđ|liên đoàn|công đoàn|nghiệp đoàn|công ty|trường|bệnh viện|đội|tổ|khoa|phòng"
    r"|khối|phân xưởng|nhà máy|xí nghiệp|đồng chí|đ/c|cô|thầy|anh|chị|ông|bà|tác giả|bạn|em)\b"
)
_LEADS: Final = late(
    rf"{_PRIZE}(?<!viết)(?<!hiểu)(?<!kể)(?<!nói)(?<!hát)(?<!đề)(?<!ảnh)(?<!thơ)"
    r"(?P<lead>(?: (?:được|đã|thì|vừa|lại|cũng|đều|xin))*"
    r" (?:(?:gọi|xướng|vinh|điểm) (?:tên|danh)(?: cho)?|(?:là|thành) (?:phần )?của|thuộc(?! về)"
    r"|(?:chia|chia đều|trao về|trao tận tay|đem về|về|rơi vào tay|vào tay|đến) (?:cho |với |tay )?"
    r"|(?:đã )?(?:có|tìm được|tìm ra|thấy) chủ(?: nhân)?(?: là)?|có tên|chọn|ở lại với)) ?"
    rf"(?={_WHO})"
)
"""What leads from a prize to whoever won it."""
_SHARED: Final = late(
    r"(?:^|[.;,:\n]\s*|\b(?:và|còn) )(?:(?:cùng|đồng|đều|chung|vinh dự|kế đến|tiếp theo|xếp sau)"
    rf"(?:,| là)? )*(?:nhận|đạt|đoạt|giành|chung|chia nhau|được trao|được nhận|đồng) {_PRIZE}"
    rf"(?P<lead> (?:(?:còn|đều|thì) )*(?:có|gồm|gồm có|bao gồm):? )(?={_WHO})"
)
"""What leads to the winners that stand behind the verb: "cùng nhận giải Nhì có CĐCS A và …"."""
_TAKES: Final = late(
    rf"(?P<lead>\b(?:lấy|gom|thâu tóm|xách|ôm|cầm|hái|đăng quang|chạm tay vào|bước lên bục nhận)"
    rf"(?: (?:được|về|ngôi|trọn|luôn))*) (?={_PRIZE})"
)
"""What whoever wins does with a prize."""


def winners_led_to(made: NormalisedText) -> list[Edit]:
    """Each such wording as the plainest one.

    >>> from extractor.edits import apply
    >>> from extractor.normalise import normalise
    >>> made = normalise("CĐCS A lấy giải nhất, giải nhì gọi tên CĐCS B")
    >>> apply(made, winners_led_to(made)).text
    'CĐCS A đạt giải nhất, giải nhì thuộc về CĐCS B'
    """
    low = made.low
    if not _SIGNS.stand_in(low):
        return []
    edits = [
        *(_plain(low, *told.span("lead")) for told in _LEADS.finditer(low)),
        *(_plain(low, *told.span("lead")) for told in _SHARED.finditer(low)),
        *(Edit(*told.span("lead"), "đạt") for told in _TAKES.finditer(low)),
    ]
    edits.sort()
    return [one for at, one in enumerate(edits) if not at or edits[at - 1].end <= one.start]


def _plain(low: str, start: int, end: int) -> Edit:
    return Edit(start, end, " thuộc về" if low.startswith(" ", end) else " thuộc về ")
