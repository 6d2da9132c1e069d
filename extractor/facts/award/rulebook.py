"""Papers that lay down how titles are given: "HƯỚNG DẪN Bình xét thi đua, khen thưởng năm 2020"."""

from functools import lru_cache
from typing import Final

from extractor.analysis import Analysis, SentenceView
from extractor.late import late

_RULEBOOK: Final = late(
    r"\W*(?:(?:về )?(?:việc )?ban hành )?(?:dự thảo )?"
    r"(?:hướng dẫn|quy chế|quy định|quy trình|thể lệ|tiêu chuẩn|(?:bộ )?tiêu chí"
    r"|(?:bảng|thang|biểu) (?:tiêu chí|điểm|chấm điểm))\b[^.;:]{0,80}?"
    r"\b(?:bình xét|bình bầu|bình chọn|xét (?:tặng|chọn|duyệt|thi đua|khen|công nhận|danh hiệu)"
    r"|chấm điểm|đánh giá|xếp loại|phân loại|thi đua|khen thưởng|danh hiệu)\b"
    r"(?![^.;:\n]*\b(?:kết quả|trao|tuyên dương|được|đạt)\b)"
)
"""The headline of such a paper, on one line or two."""
_OF_PAGE: Final = frozenset({"boilerplate", "dateline", "byline"})
_HEAD: Final = 8
"""Blocks among which the headline stands, below the letterhead."""
_HEADLINE: Final = 160
"""Code points a line of the headline has at most."""
_GIVEN: Final = late(
    r"\b(?:đã|vừa) |\bnăm (?:học )?(?:qua|trước|ngoái|\d{4})\b|\bkết quả\b|\b\d+ (?:tập thể|cá nhân"
    r"|đồng chí|đ/c|đoàn viên|cđcs|tổ)\b[^.;]{0,20}\b(?:được|đạt)\b"
)
"""What tells in such a paper what has been given all the same."""


def by_rulebook(view: SentenceView, start: int) -> bool:
    """Whether the title at ``start`` is one that the paper only says there is."""
    if not _is_rulebook(view.analysis):
        return False
    return _GIVEN.search(view.analysis.low, view.start, start) is None


@lru_cache(maxsize=4)
def _is_rulebook(analysis: Analysis) -> bool:
    """Whether a text is headed as a paper that lays down how titles are given."""
    blocks = [one for one in analysis.layout.blocks if one.kind not in _OF_PAGE][:_HEAD]
    return any(
        one.end - one.start < _HEADLINE
        and _RULEBOOK.match(
            analysis.low, one.start, below.end if below.end - below.start < _HEADLINE else one.end
        )
        for one, below in zip(blocks, [*blocks[1:], *blocks[-1:]], strict=True)
    )
