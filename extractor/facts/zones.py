"""Figures of a federation by the zones or sectors its unions are in: parts, and no union's own.

"Phân theo khu công nghiệp:" over "- KCN Bàu Sậy: 9 CĐCS, 2.105 đoàn viên;" and "- KCN Gò Sim: …".
"""

from typing import Final

from extractor.analysis import SentenceView
from extractor.late import late
from extractor.sought import Sought

_ZONE: Final = (
    r"(?:kcn|kkt|kcx|ccn|khu công nghiệp|khu kinh tế|khu chế xuất|cụm công nghiệp)"
    r" (?!tỉnh|huyện|thành phố|quận)[^,;.:()\d\n]{2,40}?"
)
_SECTOR: Final = (
    r"(?:khối|khu vực|lĩnh vực) (?!thi đua)[^,;.:()\d\n]{3,50}?"
    r"(?:, (?!(?:có|với|trong|gồm|toàn|các|hiện|đến|tính|cđ|công đoàn|lđlđ|liên đoàn|ngành|đơn vị"
    r"|tổng|nay|cả|kết|nâng|chiếm|khối|khu vực|lĩnh vực|riêng|còn|nữ|năm|trường|huyện|tỉnh)\b)"
    r"[^,;.:()\d\n]{3,40}?){0,2}"
)
"""Its name may be a list itself: "khối dự phòng, chuyên ngành và quản lý nhà nước"."""
_UNITS: Final = r"\d[\d.]* (?:cđcs|công đoàn cơ sở|đơn vị|cơ sở|doanh nghiệp)(?: trực thuộc)?"
_LABEL: Final = (
    r"(?:^|[\n,;:(.–•*+-]|\b(?:trong đó|riêng|còn|và|gồm|là)\b) ?"
    r"(?:(?:trong đó|riêng|còn|và|gồm|có|ở|tại) )*"
)
_BEHIND: Final = r"(?: ?[:(]| ?[–-]| có| với| là| hiện có| chiếm)* ?"
_BEFORE: Final = Sought(
    rf"{_LABEL}(?:{_ZONE}|{_SECTOR}){_BEHIND}(?:{_UNITS}(?:,| với| và|/| \()?(?: có)? )?$"
)
"""A zone or sector, and the units there, right before a figure of it."""
_TOLD: Final = late(rf"{_LABEL}(?P<part>{_ZONE}|{_SECTOR}){_BEHIND}\d")
_FEWEST: Final = 2
_AROUND: Final = 300
_REACH: Final = 130


def is_of_a_zone(view: SentenceView, at: int) -> bool:
    """Whether a figure is that of one of several zones or sectors that are told one by one."""
    low = view.analysis.low
    block = view.analysis.layout.blocks[view.block].start
    first = max(block, at - _REACH)
    if view.search(_BEFORE, low, first, at) is None:
        return False
    around = low[max(0, at - _AROUND) : at + _AROUND]
    return len({told["part"].strip() for told in _TOLD.finditer(around)}) >= _FEWEST
