"""Unions told one behind the other that do not act together: "theo kế hoạch của A, B tổ chức"."""

from typing import Final

from extractor.analysis import SentenceView
from extractor.branches.mention import BranchMention
from extractor.late import late

_ACTS: Final = late(
    r"(?: ?\([^()]{1,60}\))? "
    r"(?:đã|vừa|còn|cũng|luôn|kịp thời|nhanh chóng|chủ động|tích cực|tiếp tục"
    r"|tổ chức|phát động|quyên góp|vận động|triển khai|phối hợp|trích|chi|ủng hộ|đóng góp|trao"
    r"|tặng|hỗ trợ|thăm|kêu gọi|có|xây dựng|duy trì|thành lập|kết nạp|phát triển|dành|lập)\b"
)
"""What makes of the last of several the subject: "theo lời kêu gọi của A, CĐCS B quyên góp"."""


def acts_apart(view: SentenceView, before: BranchMention, mention: BranchMention) -> bool:
    """Whether only a comma joins a union to the one before it, and a verb is its own."""
    if view.slice(before.end, mention.start).strip() != ",":
        return False
    return _ACTS.match(view.slice(mention.end, min(view.end, mention.end + 80))) is not None
