"""Units told with the word that they were founded: all there are so far, or new ones."""

from typing import Final

from extractor.analysis import SentenceView
from extractor.late import late
from extractor.sought import Sought

_UNITS: Final = r"\d[\d.]* (?:cđcs|công đoàn cơ sở|cđ cơ sở|nghiệp đoàn)"
_BARELY: Final = (
    r"\b(?:mới chỉ|chỉ mới|(?:nay|hiện|đó|này),? (?:đã |toàn \w+ )*mới) (?:có|thành lập)"
)
_SO_FAR: Final = Sought(rf"{_BARELY}(?: được)?(?: khoảng| gần| trên| hơn)? $")
"""What makes of units all there are: "hiện nay mới chỉ có | 4 nghiệp đoàn được hình thành"."""
_ALREADY: Final = late(rf"{_BARELY}[^;.]*{_UNITS}")
_OF_NEW: Final = Sought(
    rf"\b(?:mới|thêm|ra mắt)(?: được)? {_UNITS}[^,;.\d]{{0,30}}"
    r"\b(?:với|gồm|tập hợp|thu hút)(?: được| tổng số)*\s*$"
    rf"|{_UNITS}[^,;.\d]{{0,30}}(?:ra đời|ra mắt|được thành lập)"
    r"[^,;.\d]{0,12},? (?:có|với|gồm|tập hợp|thu hút)(?: được| tổng số)*\s*$"
)
"""What makes of members those of new unions: "ra mắt 5 CĐCS với 214 đoàn viên"."""
_STAND_NOW: Final = late(
    r"\b(?:hiện|hiện nay|hiện tại|đến nay|tới nay|cho đến nay"
    r"|toàn (?:tỉnh|huyện|quận|thành phố|ngành|thị xã))\b[^.;\d]{0,40}"
    r"\bcó(?: tất cả| tổng số| tổng cộng| cả thảy)? [\d.]*$"
)
"""What says that units founded are all there are: "hiện toàn tỉnh có | 13 nghiệp đoàn được lập"."""
_OF_FOUNDED: Final = Sought(
    rf"(?<!đến nay )(?<!đến nay đã )(?<!nay )\bthành lập(?: được)? {_UNITS}(?: \([^()]{{2,20}}\))?"
    r"(?: (?!trực thuộc)[^\W\d]+){0,6},? (?:với|tập hợp|thu hút)"
    r"(?: (?:được|tổng số|tổng cộng|gần|hơn|trên))*\s*$"
)
"""The same of unions "thành lập": "trong năm thành lập 18 CĐCS với 3.000 đoàn viên"."""
_BY_NOW: Final = late(r"\b(?:đến|tới|hiện) nay\b[^;.\d]{0,60}$|\btrực thuộc\b")


def all_so_far(view: SentenceView, start: int) -> bool:
    """Whether the units counted at ``start`` are all there are yet: "mới chỉ có 4 nghiệp đoàn"."""
    return view.search(_SO_FAR, view.analysis.low, view.start, start) is not None


def stand_now(view: SentenceView, start: int) -> bool:
    """Whether units are told to be all there are by now: "hiện toàn tỉnh có | 13 nghiệp đoàn"."""
    return _STAND_NOW.search(view.analysis.low, view.start, start) is not None


def of_new_units(view: SentenceView, start: int) -> bool:
    """Whether the members counted at ``start`` are those of unions newly founded."""
    low = view.analysis.low
    new = view.search(_OF_NEW, low, view.start, start)
    if new is not None:
        return not (stand_now(view, new.start()) or _ALREADY.search(low, view.start, start))
    told = view.search(_OF_FOUNDED, low, view.start, start)
    return told is not None and _BY_NOW.search(low, view.start, told.start()) is None
