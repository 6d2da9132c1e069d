"""The staff told by occupation behind their total: "Trong đó: giáo viên: 33; nhân viên: 5"."""

from extractor.analysis import SentenceView
from extractor.late import late
from extractor.sought import Sought

_OCCUPATION = late(
    r"(?:giáo viên|gv|giảng viên|nhân viên|nv|cbql|cán bộ quản lí|ban giám hiệu|bgh|ban giám đốc"
    r"|bgđ|phục vụ|bảo vệ|kế toán|bác sĩ|y sĩ|điều dưỡng|kĩ thuật viên|kĩ sư|hợp đồng|biên chế)"
)
_PARTED = Sought(
    r"\b(?:trong đó|trong số đó|bao gồm|chia ra|cụ thể|gồm)\b"
    r"(?:[^.]|\.(?=\d)|\. ?(?=[^\W\d]+(?: [^\W\d]+){0,2} ?: ?\d))*$"
)
_OPENS = late(r"\W*(?:trong đó|bao gồm|chia ra|cụ thể|gồm)\b|.*\btrong đó: ?[^\W\d][^:;.\d]{0,30}:")
_LABELS = late(r"\W*(?:[^\W\d][^:;.\d]{0,30}:? ?\d+(?: (?:người|đ/c|đồng chí))?\s*[;,.]?\s*)+")
"""A sentence of labels with their figures alone: "Giáo viên: 21; Nữ: 13"."""
_BACK = 4


def is_staff_part(view: SentenceView, start: int, noun: str) -> bool:
    """Whether the people whose words begin at ``start`` are those of one occupation of a total."""
    if not _OCCUPATION.fullmatch(noun):
        return False
    if view.search(_PARTED, view.analysis.low, view.start, start):
        return True
    return among_parts(view)


def among_parts(view: SentenceView) -> bool:
    """Whether a sentence of labels goes on with the parts of a total told before."""
    for earlier in reversed(view.analysis.views[max(0, view.index - _BACK) : view.index]):
        low = view.analysis.low
        if _OPENS.match(low, earlier.start, earlier.end):
            return True
        if not _LABELS.fullmatch(low, earlier.start, earlier.end):
            return False
    return False
