"""Whether "CĐ" alone is a union, and no college: "trường CĐ Sư phạm"."""

from typing import Final

from extractor.late import late
from extractor.lexicon import Hit
from extractor.sought import Sought

_COLLEGE_NEXT: Final = late(
    r"[-/.]?\w|[ \n](?:nghề|sư phạm|y|kinh|kĩ|kỹ|công nghệ|công nghiệp|cộng đồng|cơ điện|thương mại"
    r"|du lịch|văn hóa|nông|giao thông|cảnh sát|điện|viên|đh)\b"
    r"|[,;] (?:đại học|đh|trung cấp)\b"
)
"""What makes of "CĐ" a college: "trường CĐ Sư phạm"."""
_WRITTEN_SO: Final = Sought(
    r"\(CĐ\)|\bCĐ (?:cơ sở|đạt|được|luôn|nhà trường|cơ quan)\b"
    r"|\b(?:cấp|cán bộ|tổ chức|[Cc]hủ tịch|Ban Chấp hành|BCH) CĐ\b"
)
"""What shows that a text writes "CĐ" for a union."""


def stands_for_union(text: str, low: str, hit: Hit) -> bool:
    """Whether "CĐ" alone is a union in a text that writes it so, and no college."""
    if text[hit.start : hit.end] != "CĐ" or _COLLEGE_NEXT.match(low, hit.end):
        return False
    return _WRITTEN_SO.search(text) is not None
