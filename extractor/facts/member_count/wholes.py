"""Counts of members that are an average, or those of all unions of a corporation."""

from typing import Final

from extractor.analysis import SentenceView
from extractor.branches.document_branch import OF_ONE_HOST
from extractor.context.discourse import Discourse
from extractor.facts.counted import Headcount
from extractor.late import late

ON_AVERAGE = late(
    r"\b(?:bình quân|trung bình)\b[^.;\d]{0,12}\b(?:mỗi|một|từng) "
    r"(?:cđcs|công đoàn cơ sở|đơn vị|cơ sở|tổ công đoàn|tổ|công đoàn bộ phận)\b[^.;\d]{0,25}$"
)
"""What stands before an average: "bình quân mỗi CĐCS có | 621 đoàn viên"."""
_OF_ALL: Final = late(
    r" (?:công đoàn )?(?:trong |của |ở |thuộc )?(?:toàn|cả) (?:tổng công ti|tập đoàn|ngành|tỉnh"
    r"|huyện|quận|thành phố|hệ thống)\b"
)
"""Behind a count, what makes it one of all: "gần 9.000 đoàn viên toàn Tổng công ty"."""


def of_the_whole_above(view: SentenceView, discourse: Discourse, count: Headcount) -> bool:
    """Whether all members of a corporation are told beside the union of one of its firms."""
    if not _OF_ALL.match(view.analysis.low, count.end, view.end):
        return False
    owner = discourse.owner_of(view, count.start, count.end)
    return owner is not None and discourse.branches[owner.branch].level in OF_ONE_HOST
