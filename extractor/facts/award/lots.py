"""Prizes that are drawn by lot, which nobody is honoured with."""

from extractor.analysis import SentenceView
from extractor.facts.award.title import Title
from extractor.late import late
from extractor.sought import Sought

_TOLD_SO = late(r"\b(?:trúng|quay số|bốc thăm|rút thăm|xổ số|vé số)\b[^,;.]{0,30}$")
"""What makes of a prize one of a raffle: "trúng giải nhất là chiếc xe máy"."""
_DRAWN = Sought(
    r"\b(?:(?:bốc|rút) thăm (?:trúng|may|có|nhận|quà|các giải|giải)|trúng thưởng|quay (?:số|thưởng)"
    r"|vòng quay|xổ số|lô tô)\b"
)
"""What tells that prizes go to whom luck picks: "bốc thăm trúng thưởng"."""
_A_THING = late(
    r"[^,;.]{0,24}? (?:là|gồm|trị giá|với) (?:một |01 |1 |phần quà )?"
    r"(?:chiếc|bộ|xe|tủ|ti ?vi|tivi|điện thoại|quạt|nồi|máy|chỉ|lượng|voucher|phần quà)\b"
)
"""What a prize is, if it is a thing."""


def drawn_by_lot(view: SentenceView, title: Title, lead: str) -> bool:
    """Whether a prize behind ``lead`` is a thing that is drawn, told there or just before."""
    if title.award_class != "prize":
        return False
    low, before = view.analysis.low, view.analysis.views[view.index - 1] if view.index else view
    if _TOLD_SO.search(lead) or view.search(_DRAWN, low, view.start, view.end):
        return True
    return (
        before.block == view.block
        and _A_THING.match(low, title.end, view.end) is not None
        and before.search(_DRAWN, low, before.start, before.end) is not None
    )
