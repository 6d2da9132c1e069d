"""Titles listed as what may be conferred: "Hình thức khen thưởng gồm:", "Điều kiện được tặng:"."""

from extractor.analysis import SentenceView
from extractor.late import late
from extractor.sought import Sought

_RULES = Sought(
    r"\b(?:tiêu chuẩn|tiêu chí|điều kiện|thẩm quyền)\b(?![^:]*\bđã\b)[^:]{0,120}:\s*$"
    r"|\b(?:hướng dẫn|quy chế|quy định|thể lệ|hình thức khen thưởng|cơ cấu giải(?: thưởng)?"
    r"|các mức)\b"
    r"(?![^:]*\b(?:đạt|được|đã|kết quả)\b)[^:]{0,160}:\s*$"
)
"""What heads a list of titles there are, and not of those that were given."""
_OPENS = late(r"[\W_]*(?:\d{1,2}\s?[.)/-]\s*|[a-hđ][.)]\s*)?(?:\d+ )?(?:danh hiệu )?[“\"]?")


def under_rules(view: SentenceView, start: int) -> bool:
    """Whether the title at ``start`` opens an item under words that only tell what may be given."""
    layout = view.analysis.layout
    heads = layout.heads_of(view.block)
    if not heads or not _OPENS.fullmatch(view.slice(view.start, start)):
        return False
    head = layout.blocks[heads[-1]]
    return _RULES.search(view.analysis.low, head.start, head.end) is not None
