"""People who are all of a union whatever is told of them: "Buổi đầu, công đoàn chỉ có 13 người"."""

from extractor.analysis import SentenceView
from extractor.late import late
from extractor.sought import Sought

_WITH = late(r",? với(?: tổng số| chỉ| cả thảy| vỏn vẹn)* ")
_IS_ALL = late(
    r"(?: (?:hiện|hiện nay|nay|giờ|bây giờ|đã|vẫn|tất cả|cả thảy))* (?:là|lên|lên tới|lên đến)"
    r"(?: hơn| gần| trên| khoảng| tới| đến)* "
)
"""What makes people all of a union whatever they do: "nghiệp đoàn là 208 thành viên đi biển"."""
_BEGAN_WITH = Sought(
    r"\b(?:(?:buổi|ban|lúc|thuở|hồi|ngày) (?:ban )?đầu|(?:ngày|khi|lúc|hồi)(?: mới| vừa)?"
    r" (?:được )?(?:thành lập|ra đời|ra mắt|tách(?: ra| tỉnh)?))\b[^.;:\d]{0,80}"
    r" (?:chỉ|vỏn vẹn|vẻn vẹn|có|với|mới)(?: chỉ| vỏn vẹn| vẻn vẹn| có| mới| mỗi)* $"
)
"""What tells how many a union had at first."""
_UNION = Sought(r"\b(?:công đoàn|cđcs|nghiệp đoàn)\b")
_AS_THEY_WERE = late(
    r" (?:cùng|trẻ|từ|đến từ|chưa|không|đi(?! (?:dự|học|thi|thăm|tham quan))|mới|phải|ngồi"
    r"|nghèo|ở trọ|thuê trọ|xa quê)\b"
)
"""What is told of all of them, and picks nobody out."""

_CARES = Sought(
    r"\b(?:chăm lo|chăm sóc|đại diện|bảo vệ|quan tâm|lo toan|mái nhà chung|mái ấm|chỗ dựa)\b"
    r"[^,;.:\d]{0,60}?\b(?:cho|của|tới|đến)(?: (?:toàn thể|tất cả|toàn bộ))? $"
)
_OF_THE_HOST = late(
    r"(?: \([^()]{2,40}\))? (?:(?:trong|của|ở|tại) (?:toàn )?|toàn )(?:đơn vị|cơ quan|trường"
    r"|nhà trường|bệnh viện|công ti|trung tâm|nhà máy|xí nghiệp|viện)\b"
    r"(?![^.;]{0,30} (?:bị|có hoàn cảnh|khó khăn|nghèo|ốm|nhân dịp|dịp|với (?:số|tổng|mức)))"
)
"""What makes those a union cares for all it has: "chăm lo cho 32 đoàn viên trong đơn vị"."""


def cares_for_all(view: SentenceView, start: int, end: int) -> bool:
    """Whether people are all of a host, for whom its union is there."""
    low = view.analysis.low
    if _OF_THE_HOST.match(low, end, view.end) is None:
        return False
    return view.search(_CARES, low, view.start, start) is not None


def of_size(view: SentenceView, start: int) -> bool:
    """Whether people only tell the size of a union that acts: "CĐCS X với 400 đoàn viên nhận …"."""
    return any(
        name.named and _WITH.fullmatch(view.analysis.low, name.end, start) for name in view.mentions
    )


def is_all(view: SentenceView, start: int) -> bool:
    """Whether people are told to be what a union is: "Nghiệp đoàn nay là 208 thành viên"."""
    low = view.analysis.low
    return any(_IS_ALL.fullmatch(low, name.end, start) for name in view.mentions)


def began_with(view: SentenceView, start: int, end: int) -> bool:
    """Whether people counted at ``[start, end)`` are those a union had at first."""
    low = view.analysis.low
    began = view.search(_BEGAN_WITH, low, view.start, start)
    if began is None or not _AS_THEY_WERE.match(low, end, view.end):
        return False
    return view.search(_UNION, low, view.start, start) is not None
