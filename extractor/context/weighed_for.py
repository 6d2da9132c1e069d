"""Those who were given an award that had been weighed: "178 chị được xét tặng …"."""

from typing import Final

from extractor.analysis import SentenceView
from extractor.late import late
from extractor.sought import Sought

_WERE_WEIGHED: Final = Sought(
    r"\d[\d.]* (?:[^\W\d]+(?:, )? ?){1,14}(?<!để )(?<!sẽ )(?<!chưa )(?<!mới )(?<!đủ )được xét"
    r" (?:chọn |và )?(?:trao tặng|tặng thưởng|tặng)(?: danh hiệu)? ?[“\"]?$"
)
"""Who has been given it, with their number: "178 chị được xét tặng Kỷ niệm chương"."""
_NO_RESULT: Final = late(
    r"\b(?:đề nghị|trình|đề xuất|đề cử|kiến nghị|hồ sơ|sẽ|dự kiến|kế hoạch|điều kiện|tiêu chuẩn"
    r"|quy định|hướng dẫn|chờ|đang|nếu|phải|mục tiêu|chỉ tiêu|phấn đấu)\b"
)


def were_weighed(view: SentenceView, at: int) -> bool:
    """Whether so many are told to have been given what stands at an offset, after being weighed."""
    lead = view.analysis.low[max(view.start, at - 120) : at]
    return view.search(_WERE_WEIGHED, lead) is not None and not _NO_RESULT.search(
        view.analysis.low, view.start, at
    )
