"""Whether a period behind a figure or a title is told of the next one."""

from typing import Final

from extractor.analysis import SentenceView
from extractor.context.told_in import RIGHT_BEHIND
from extractor.late import late
from extractor.quantities import Quantity

_LEADS_ON: Final = late(
    r",\s*(?:(?:trong đó|riêng|nhất là|sau|trước đó|trước|suốt|cả|có|hai|ba|bốn|\d+|năm|lần)\s+)*"
    r"\(?$"
)
"""What leads to the period of a next award: "…, trong đó 6 năm (2003-2008) được công nhận …"."""
_NEXT_FIGURE: Final = late(
    r"\s?[(,–-]?\s?(?:(?:là|được|đạt|còn|lên|có|ước|chi|thu|chỉ|mới|số tiền|con số|này|đó"
    r"|tới|đến)\s){0,4}(?:gần |hơn |trên |khoảng )?\d|: ?\d"
)
"""What stands between a period and the figure that it is told of: "năm 2022 là 27 tỷ đồng"."""
_OF_COMPARED: Final = late(
    r"\b(?:vượt|hơn|so với|gấp|bằng|kém|thay (?:cho|vì)|cao hơn|nhiều hơn|ít hơn)(?: \w+){0,3} "
    r"\d[^,;.()]{0,30} (?:của|hồi|trong|ở)(?: [^\W\d]+){0,5} ?$"
)
"""What tells the figure that another is measured by, with its time: "vượt xa con số 51 triệu
đồng của đợt vận động năm 2013"."""
STREAK: Final = late(r"\b(?:liền|liên tiếp|liên tục)\b")
_PARTED: Final = late(r",| và (?=(?:được|vinh dự|đón|nhận|đạt|đoạt|giành)\b)")
_RECEIVES: Final = late(r"\b(?:được|nhận|đạt|đoạt|giành)\b")

_WAS: Final = late(r",? (?:đều |chỉ |mới )*(?:là|chỉ|mới|thì|có)(?: \w+)? [“\"]?")
"""What tells the title of another time: "tặng Cờ thi đua, năm học trước là Bằng khen"."""


def opens_next_award(view: SentenceView, quantity: Quantity, end: int) -> bool:
    """Whether a period is that of the next award: "…, năm 2015 được Tổng LĐLĐ cấp Bằng khen"."""
    low = view.analysis.low
    behind = view.after(quantity.end, "award.title")
    return (
        behind is not None
        and _LEADS_ON.search(low, end, quantity.start) is not None
        and (
            _RECEIVES.search(low, quantity.end, behind.start) is not None
            or _WAS.fullmatch(low, quantity.end, behind.start) is not None
        )
    )


def told_of_next(view: SentenceView, quantity: Quantity, end: int) -> bool:
    """Whether a period is told of a later award with its winners: "…, 35 chị đạt … năm 2016"."""
    behind = view.after(end, "award.title")
    if behind is None or behind.end > quantity.start:
        return False
    between = view.slice(end, behind.start)
    return _PARTED.search(between) is not None and _RECEIVES.search(between) is not None


def told_of_last_figure(view: SentenceView, quantity: Quantity, end: int) -> bool:
    """Whether a period is told of a later sum right before it: "…, lên 3 tỷ đồng vào năm 2028"."""
    low = view.analysis.low
    return any(
        end <= money.start
        and money.end <= quantity.start
        and RIGHT_BEHIND.fullmatch(low, money.end, quantity.start)
        for money in view.kind_of("money")
    )


def is_streak_of_next(view: SentenceView, quantity: Quantity, end: int) -> bool:
    """Whether years in a row are those of a later title: "Cờ thi đua và … xuất sắc 4 năm liền"."""
    behind = [
        hit for hit in view.of("award.title") if end <= hit.start and hit.end <= quantity.start
    ]
    streak = STREAK.search(view.slice(quantity.start, min(view.end, quantity.end + 12)))
    return bool(
        behind and streak and view.slice(behind[-1].end, quantity.start).strip() in ("", "”")
    )


def told_of_next_figure(view: SentenceView, quantity: Quantity, end: int) -> bool:
    """Whether a period is told of a later figure: "… 6,9 tỷ đồng, lũy kế 5 năm là 27 tỷ đồng"."""
    low = view.analysis.low
    if _OF_COMPARED.search(low, end, quantity.start):
        return True
    if not _NEXT_FIGURE.match(low, quantity.end, view.end):
        return False
    return any(mark in low[end : quantity.start] for mark in ",;(")
