"""The union whose own page a text is: it only says "Công đoàn", and names those above that confer.

"Năm 2004: Công đoàn đạt VMXS, LĐLĐ tỉnh tặng Bằng khen" tells nothing of LĐLĐ tỉnh.
"""

from collections.abc import Sequence
from typing import Final

from extractor.branches.document_branch import PLAIN_HEADS
from extractor.branches.mention import BranchMention
from extractor.late import late

_CONFERS: Final = late(
    r"(?i)(?:[ ,]+(?:đã|và|tổng LĐLĐ|UBND|huyện|tỉnh|thành phố|quận))*"
    r" (?:khen|tặng|trao|công nhận|xếp loại|đánh giá|cấp|phong|quyết định)(?!\w)"
)
"""What is said of a union that gives an honour."""
_OF_ABOVE: Final = late(
    r"(?i)(?:khen|thưởng|cờ|chương|thuộc|đạo|tâm|dẫn|hoạch|định|văn|vào|sở|trên|quyết|nhận|được|do)"
    r"(?: thi đua)?(?: của| bởi)? (?:ban chấp hành |bch |ban thường vụ |btv )?$"
)
"""What makes of the union behind it the one that gives an honour, or is above."""
_OWN: Final = late(
    r"(?i)(?: (?:đã|luôn|vinh dự|liên tục|nhiều năm|hiện|hiện nay|cũng|được|năm \d{4}))*"
    r" (?:đạt|được|có \d|gồm|tổ chức|vận động|phối hợp|chăm lo|chi|thăm|quyên góp|nhận)(?!\w)"
)
"""What the union says of itself."""
_OTHERS: Final = ("các ", "cấp ", "tổ chức ", "cán bộ ", "hoạt động ", "ngành ", "lịch sử ")
"""What makes of a bare head all unions, or a word of another thing."""
_LEAD: Final = 12
"""Code points before a head in which such a word stands."""
_REACH: Final = 60
"""Code points before a union in which it is told to be above."""


def own_bare_union(text: str, mentions: Sequence[BranchMention]) -> BranchMention | None:
    """The first bare mention that stands for the union of the text, where nothing names it."""
    named = [one for one in mentions if one.branch is not None]
    if not named or any(not _is_above(text, one) for one in named):
        return None
    return next(
        (
            one
            for one in mentions
            if one.bare
            and one.head in PLAIN_HEADS
            and _OWN.match(text, one.end)
            and not text[max(0, one.start - _LEAD) : one.start].lower().endswith(_OTHERS)
        ),
        None,
    )


def _is_above(text: str, mention: BranchMention) -> bool:
    """Whether a union is only told as one that confers, or that the union of the text is under."""
    behind = _CONFERS.match(text, mention.end)
    return bool(behind or _OF_ABOVE.search(text, max(0, mention.start - _REACH), mention.start))
