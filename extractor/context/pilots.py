"""A union that a higher one picks to go first: "LĐLĐ huyện chọn CĐCS X làm đại hội điểm"."""

from typing import Final, Literal

from extractor.analysis import SentenceView
from extractor.branches.mention import BranchMention
from extractor.late import late

_PICKS: Final = late(
    r" (?:đã |vừa |mới |cũng )*(?:chọn|chọn lấy|chỉ đạo|giao|giao cho|hướng dẫn|tổ chức)"
    r"(?: (?:thành công|xong))?"
    r"(?: (?:đại hội|hội nghị)(?: công đoàn)?(?: điểm| mẫu)? (?:tại|ở|cho))?"
    r" (?:ban chấp hành |bch )?$"
)
"""What the higher one does: "LĐLĐ huyện vừa chọn | CĐCS X làm điểm"."""
_PILOT: Final = late(
    r"[^.;]{0,60}?\b(?:làm|là) (?:đơn vị |nơi |điểm |cơ sở )*(?:đại hội |hội nghị |tổ chức )*điểm\b"
)


def picked_by(view: SentenceView, mention: BranchMention) -> Literal["acts", "visits"] | None:
    """What a union does that picks another to go first, and the one that is picked."""
    at = view.mentions.index(mention)
    before = view.mentions[at - 1] if at else None
    behind = view.mentions[at + 1] if at + 1 < len(view.mentions) else None
    if before is not None and _picks(view, before, mention):
        return "acts"
    return "visits" if behind is not None and _picks(view, mention, behind) else None


def _picks(view: SentenceView, higher: BranchMention, lower: BranchMention) -> bool:
    """Whether a union picks the next one named: "LĐLĐ huyện chọn CĐCS X làm đại hội điểm"."""
    if " điểm" not in view.text.lower():
        return False
    told = _PICKS.fullmatch(view.slice(higher.end, lower.start))
    if told is None:
        return False
    return "điểm" in told.group() or _PILOT.match(view.slice(lower.end, view.end)) is not None
