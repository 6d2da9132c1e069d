"""Awards that are asked for, which are for what has been done."""

from typing import Final

from extractor.analysis import SentenceView
from extractor.late import late

_PROPOSED: Final = late(
    r"\b(?:suy tôn|xếp thứ|xếp loại|bình xét)\b[^;.]{0,80}\b(?:đề nghị|đề xuất)\b[^;.]*$"
)
_SUBMITTED: Final = late(
    r"\b(?:đã|đang|vừa|hiện)\b[^;.]{0,40}?"
    r"\b(?:trình|chờ|(?:làm|lập|hoàn thiện|hoàn tất|gửi) hồ sơ)\b"
)
"""What is asked for what was done: "đã trình LĐLĐ tỉnh xét tặng Cờ thi đua"."""


def asks_for_award(view: SentenceView, at: int) -> bool:
    """Whether what stands at ``at`` is an award asked for, which is for what has been done."""
    asked = any(hit.start == at for hit in view.of("award.title"))
    return asked and "đề nghị" in view.analysis.low[view.start : view.end]


def is_submitted(view: SentenceView, at: int) -> bool:
    """Whether an award is being asked for, in its sentence or by the heading over it."""
    if not view.of("award.title"):
        return False
    low, layout = view.analysis.low, view.analysis.layout
    if _PROPOSED.search(low, view.start, at) or _SUBMITTED.search(low, view.start, at):
        return True
    over = layout.heads_of(view.block)[-1:]
    return any(_SUBMITTED.search(low, *layout.blocks[head][:2]) for head in over)
