"""Figures that have a line for themselves, in a row of such lines: "1.036 CĐCS", "105.260 …"."""

from typing import Final

from extractor.analysis import SentenceView, once_a_sentence
from extractor.late import late

_FIGURE: Final = late(
    r"\W*(?:(?:hơn|trên|gần|khoảng) )?\d[\d.,]*\s*(?:%|\+)? ?(?:nữ |tổng số )?"
    r"(?:(?:công )?đoàn viên|cđcs|công đoàn (?:cơ sở|bộ phận)|tổ công đoàn|nghiệp đoàn"
    r"|công nhân|(?:người )?lao động"
    r"|cán bộ|viên chức|giáo viên|c[nb][a-zđ]{2,8}|nữ|nlđ)\b[^\d;:.]{0,50}\W*"
)
_PICKS: Final = late(
    r"\b(?:dự|tham gia|vắng|có mặt|quà|khen|nhận|danh sách|danh hiệu|giải|tặng|trao|được|đạt|thăm"
    r"|hỗ trợ|chi|trợ cấp|chăm lo|kết nạp|phát triển|thành lập|tập huấn|đề nghị|mục tiêu|chỉ tiêu"
    r"|phấn đấu|phía trước|sắp tới|mất|giảm|nghỉ|vay|đối thoại|đào tạo|tư vấn|khám|tuyên truyền)\b"
)
"""What heads people who are picked out, or aimed at."""
_MOST: Final = 8
"""Lines back in which the head of such a row stands."""


def line_over(view: SentenceView) -> tuple[int, int] | None:
    """The heading over a sentence that opens its block, or the line in capitals over its line."""
    layout = view.analysis.layout
    heads = layout.heads_of(view.block)
    if heads:
        return layout.blocks[heads[-1]].start, layout.blocks[heads[-1]].end
    over = layout.blocks[view.block - 1] if view.block else None
    if over is None or not view.analysis.text[over.start : over.end].isupper():
        return None
    return over.start, over.end


@once_a_sentence
def stands_alone(view: SentenceView) -> bool:
    """Whether a sentence is a figure with what it counts and nothing more."""
    return _FIGURE.fullmatch(view.analysis.low, view.start, view.end) is not None


def in_row_of_figures(view: SentenceView) -> bool:
    """Whether a figure stands in a row of such lines, under a head that picks out nobody."""
    views = view.analysis.views
    if not stands_alone(view):
        return False
    beside = [views[at] for at in (view.index - 1, view.index + 1) if 0 <= at < len(views)]
    if not any(stands_alone(other) for other in beside):
        return False
    for head in reversed(views[max(0, view.index - _MOST) : view.index]):
        if not stands_alone(head):
            return not _PICKS.search(head.analysis.low, head.start, head.end)
    return True
