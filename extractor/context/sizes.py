"""Times in brackets that date the figure there, or the size of a union before them, alone."""

from typing import Final

from extractor.analysis import SentenceView
from extractor.late import late
from extractor.quantities import Quantity

_SIZE: Final = late(
    r"(?:\b(?:có|với|gồm|tập hợp|quản lí|còn|là)|,)\s*(?:(?:hơn|gần|trên|tổng số|tổng cộng|vỏn vẹn"
    r"|chỉ|khoảng|chừng|tất cả|được)\s)*\d[\d.]*(?: ?/ ?\d[\d.]*)? "
    r"(?:đoàn viên|lao động|người lao động|công nhân|cnvclđ|cnlđ|cđcs|công đoàn cơ sở|tổ công đoàn"
    r"|cán bộ|nữ)\b[^,;.()\d]{0,24}$"
)
"""The size of a union, up to brackets: "với 32 đoàn viên công đoàn |(cuối năm 2013)"."""
ITS_FIGURE: Final = late(r"[ :,]{1,2}(?:[^\W\d]+ ){0,5}?\d")
"""What follows a time in brackets that has a figure of its own: "(năm ngoái 978 triệu đồng)"."""
_REACH: Final = 90


def dates_size(low: str, start: int, opened: int) -> bool:
    """Whether brackets that open at an offset stand behind the size of a union.

    >>> low = "cđcs may lạc với 32 đoàn viên (cuối năm 2013) đoạt giải nhất"
    >>> dates_size(low, 0, low.index("(")), dates_size("kết nạp 32 đoàn viên (2013)", 0, 21)
    (True, False)
    """
    return _SIZE.search(low, max(start, opened - _REACH), opened) is not None


def told_in_brackets(view: SentenceView, quantity: Quantity, at: int) -> bool:
    """Whether a time stands, with a figure of its own, in brackets that close before an offset.

    "… thu 1,2 tỷ đồng (năm ngoái 978 triệu đồng), chi 1,1 tỷ đồng". Or behind the size of a union,
    which it dates alone: "có 32 đoàn viên (cuối năm 2013), góp 4 triệu đồng".
    """
    low = view.analysis.low
    opened = low.rfind("(", view.start, quantity.start)
    if opened < 0 or low.find(")", opened, quantity.start) >= 0:
        return False
    closed = low.find(")", quantity.end, at)
    if closed == quantity.end and dates_size(low, view.start, opened):
        return True
    return closed >= 0 and ITS_FIGURE.match(low, quantity.end, closed) is not None
