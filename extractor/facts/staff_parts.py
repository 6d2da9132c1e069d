"""The staff told by occupation behind their total: "Trong đó: giáo viên: 33; nhân viên: 5"."""

from extractor.analysis import SentenceView
from extractor.facts.headcount import headcounts
from extractor.late import late
from extractor.sought import Sought

_ONE = (
    r"(?:giáo viên|gv|giảng viên|nhân viên|nv|cbql|cán bộ quản lí|ban giám hiệu|bgh|ban giám đốc"
    r"|bgđ|phục vụ|bảo vệ|kế toán|bác sĩ|y sĩ|dược sĩ|y tá|hộ sinh|hộ lí|điều dưỡng"
    r"|kĩ thuật viên|lái xe|cấp dưỡng|tạp vụ|kĩ sư|hợp đồng|biên chế)"
)
_OCCUPATION = late(rf"{_ONE}(?:(?:, ?| và | ?[/&-] ?){_ONE})*")
_IN_CHARGE = late(r"cán bộ quản lí ?:? ?\d")
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
    if not _OCCUPATION.fullmatch(noun) and not _IN_CHARGE.match(view.analysis.low, start):
        return False
    if view.search(_PARTED, view.analysis.low, view.start, start):
        return True
    return among_parts(view) or _of_whole_told(view, start)


def is_occupation(label: str) -> bool:
    """Whether words in lowercase begin with an occupation: "giáo viên đứng lớp"."""
    return _OCCUPATION.match(label) is not None


def _of_whole_told(view: SentenceView, start: int) -> bool:
    """Whether more people were told shortly before, and no mere occupation: "45 đoàn viên. …"."""
    told = next((count for count in headcounts(view) if count.start == start), None)
    if told is None:
        return False
    views = view.analysis.views[max(0, view.index - _BACK) : view.index + 1]
    return any(
        count.reason is None
        and count.population
        and count.start < start
        and (count.quantity.value or 0) > (told.quantity.value or 0)
        and not _OCCUPATION.fullmatch(view.analysis.low, count.people.start, count.people.end)
        for earlier in views
        for count in headcounts(earlier)
    )


def among_parts(view: SentenceView) -> bool:
    """Whether a sentence of labels goes on with the parts of a total told before."""
    for earlier in reversed(view.analysis.views[max(0, view.index - _BACK) : view.index]):
        low = view.analysis.low
        if _OPENS.match(low, earlier.start, earlier.end):
            return True
        if not _LABELS.fullmatch(low, earlier.start, earlier.end):
            return False
    return False
