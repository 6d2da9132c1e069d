"""Figures that a correction takes back: "do sơ suất đã ghi số đoàn viên là 8.970"."""

from typing import Final

from extractor.facts.draft import Draft, Miss
from extractor.late import late
from extractor.signs import Signs
from extractor.sought import Sought

SLIPS: Final = Sought(
    r"\b(?:ghi|in|đưa|đăng|nêu|viết|công bố)(?: tin| bài)? (?:nhầm|sai|lầm)\b"
    r"|\bđính chính\b[^.\n]{0,80}?\b(?:in|ghi|đăng|viết|nêu|đưa)\b"
    r"|\b(?:do|vì) (?:sơ suất|nhầm lẫn|sai sót|lỗi)\b[^.;\n]{0,60}?\b(?:ghi|in|đưa|đăng|nêu|viết)\b"
)
"""What says that the figures behind it were told wrongly."""
_SLIP_WORDS: Final = Signs("nhầm", "lầm", "sai", "sơ suất", "lỗi", "đính chính")
"""Words of which each slip has one; to look for them is quicker in a whole text."""
_RIGHT: Final = late(r"\b(?:đúng|chính xác|sửa|thực tế|thành|xin đọc|đọc lại)\b")
"""What the figures are that are right."""


def tells_slips(low: str) -> bool:
    """Whether a text in lowercase takes something back."""
    return _SLIP_WORDS.stand_in(low) and SLIPS.search(low) is not None


def withdrawn(draft: Draft) -> bool:
    """Whether a text says of a figure that it was a slip; only for texts with one of ``SLIPS``."""
    view = draft.view
    before = view.slice(view.start, draft.start)
    slips = list(SLIPS.finditer(before))
    return bool(slips) and not _RIGHT.search(before, slips[-1].end())


def taken_back(draft: Draft) -> Miss:
    """The same as something that is no fact."""
    return Miss(draft.kind, draft.view, draft.start, draft.end, "withdrawn")
