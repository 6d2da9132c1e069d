"""The union told right behind a count of units to be the one over them."""

from extractor.analysis import SentenceView
from extractor.context.discourse import Discourse, Owner
from extractor.late import late
from extractor.sought import Sought

_ONE_OF = Sought(r"\b(?:một|1|01) (?:trong|trong số|trong tổng số)(?: các| những)? $")
_OUT_OF = Sought(r"(?:^|[,;:.]) ?\W*(?:là )?(?:trong|trong số|trong tổng số|giữa)(?: cả)? $")
"""What makes of units those one union is told to be of: "là một trong 7 nghiệp đoàn …"."""
_OVER = late(r",? ?(?:(?:hiện |đang )?(?:trực thuộc|thuộc)|của|do)? ?")
_KEEPS = late(
    r"[^,;.\d]{0,30}? (?:tập hợp|thành lập|lập|lập ra|quản lí|quản|dựng|gây dựng|vận động|đỡ đầu"
    r"|chỉ đạo|phụ trách)\b"
)


def union_over(view: SentenceView, discourse: Discourse, start: int, end: int) -> Owner | None:
    """Whose the units are of which a union is one, as told behind them; None when it is not."""
    low = view.analysis.low
    lead = view.slice(view.start, start)
    if not (view.search(_ONE_OF, lead) or view.search(_OUT_OF, lead)):
        return None
    for name, _role, branch in discourse.entries(view):
        if name.start < end or branch is None:
            continue
        joint = low[end : name.start].strip()
        if not _OVER.fullmatch(low, end, name.start):
            return None
        kept = _KEEPS.match(low, name.end, view.end)
        subordinate = low.endswith("thuộc", view.start, end)
        if joint == "do":
            return Owner(branch, "do …") if kept else None
        return Owner(branch, "thuộc …") if joint or subordinate else None
    return None
