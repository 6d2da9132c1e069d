"""Givers whom a union brought to give: what they gave came through it."""

from typing import Final

from extractor.analysis import SentenceView
from extractor.facts.fund_amount.own_people import UNION
from extractor.sought import Sought

_CALL: Final = r"(?:vận động|kêu gọi|huy động|mời gọi|kết nối)"
_UNION: Final = rf"(?:{UNION}|đơn vị|chúng tôi|ban chấp hành|bch|ban thường vụ)"
_LISTED: Final = Sought(
    rf"(?<!cuộc )(?<!ban )(?<!lời )\b{_CALL}(?: được| thêm| cả)*"
    r" (?:(?!\b(?:ủng hộ|đóng góp|góp|quyên góp|tặng|trao|hỗ trợ|giúp|được|đã|tham gia|chi|từ"
    r"|quỹ)\b)"
    r"[^;.:\d]){2,60}(?:,| và|, cùng| cùng)(?: (?:các|một số|những|nhiều))* $"
)
"""Others called upon before the giver: "Đơn vị còn vận động doanh nghiệp, | nhà hảo tâm ủng hộ"."""
_BY_UNION: Final = Sought(
    rf"^(?:,? [^,;.\d]{{2,30}})? ?\(?(?:do|được|mà|theo lời) [^,;.\d]{{0,20}}{_UNION}\b"
    rf"[^,;.\d]{{0,30}}? {_CALL}\b"
)
"""What is said of the giver: "nhà hảo tâm do đơn vị vận động ủng hộ 180 suất"."""
_AT_ITS_CALL: Final = Sought(
    rf"\b(?:qua|nhờ|theo|hưởng ứng|đáp lại|bằng)(?: (?:sự|lời|công tác|việc|cuộc|đợt))* {_CALL}"
    rf" của [^,;.\d]{{0,20}}{_UNION}\b[^;.\d]{{0,50}}, (?:các |một số |nhiều |những )?$"
    rf"|\b(?:nhờ|qua|do) [^,;.\d]{{0,20}}{_UNION}\b[^,;.\d]{{0,30}} {_CALL}\b[^;.\d]{{0,20}}, "
    r"(?:các |một số |nhiều |những )?$"
)
"""What opens the sentence: "Qua vận động của công đoàn, doanh nghiệp ủng hộ 180 suất quà"."""


def brought_by_union(view: SentenceView, start: int, end: int, at: int) -> bool:
    """Whether a union brought the one named at ``[start, end)`` to give a sum at ``at``."""
    before = view.slice(view.start, start)
    return bool(
        view.search(_LISTED, before)
        or view.search(_AT_ITS_CALL, before)
        or view.search(_BY_UNION, view.slice(end, at))
    )
