"""The union for which a speaker stands up: "tôi xin thay mặt Công đoàn X trình bày"."""

from collections.abc import Sequence
from typing import Final

from extractor.analysis import Analysis
from extractor.branches.document_branch import DocumentBranch
from extractor.late import late
from extractor.signs import Signs

_SIGNS: Final = Signs("thay mặt", "đại diện")
_I: Final = r"(?:tôi|em|cháu|chúng tôi|chúng em)"
_WHOSE: Final = (
    r"(?:ban chấp hành|ban thường vụ|bch|btv|cán bộ|toàn thể|đoàn viên|công đoàn viên|tập thể"
    r"|đoàn đại biểu|đội ngũ|lãnh đạo|cnvclđ|cnvc-lđ|cbccvc|công nhân|người lao động|lao động"
    r"|anh chị em|anh em|chị em|các đồng chí|hơn|gần|trên|của|và|[\d.]+)"
)
_FOR: Final = rf"(?:thay mặt|đại diện)(?: cho)?(?:,? {_WHOSE})* "
_BEFORE: Final = late(rf"\b{_I},? (?:[^\W\d]+ ){{0,4}}?{_FOR}$|(?P<open>(?:^|[.!:\n]) ?{_FOR})$")
"""What leads to the union: "tôi xin phép thay mặt BCH", or "Thay mặt" at the head of a sentence."""
_REPORTS: Final = (
    r"(?:xin |được |phép |trân trọng |góp ý |tham gia )*(?:trình bày|phát biểu|tham luận|báo cáo"
    r"|trao đổi|chia sẻ|nêu|đọc|kể|gửi (?:tới|đến) (?:đại hội|hội nghị))\b"
)
_BEHIND: Final = late(rf"[^.!?;\n]{{0,60}}?[ ,]{_REPORTS}")
_BEHIND_I: Final = late(rf"[^.!?;\n]{{0,40}}?, {_I} [^.!?;\n]{{0,30}}?{_REPORTS}")
_REACH: Final = 140
"""Code points before a union in which the speaker says whom they stand for."""


def speaker_of(analysis: Analysis, branches: Sequence[DocumentBranch]) -> int | None:
    """The one union in whose name somebody speaks in the first person, by index."""
    low = analysis.low
    if not _SIGNS.stand_in(low):
        return None
    found: set[int] = set()
    for branch in branches:
        for mention in branch.mentions:
            before = _BEFORE.search(low, max(0, mention.start - _REACH), mention.start)
            behind = _BEHIND_I if before and before["open"] else _BEHIND
            if before and behind.match(low, mention.end):
                found.add(branch.index)
    return found.pop() if len(found) == 1 else None
