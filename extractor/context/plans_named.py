"""Plans that are only named: the second half of a review meeting, papers that were carried out."""

from typing import Final

from extractor.analysis import SentenceView, once_a_sentence
from extractor.late import late
from extractor.sought import Sought

_SENTENCE: Final = r"(?:[^.;:\n]|(?<=\d)\.(?=\d)|(?<=tp)\.)"
_MEETING: Final = (
    r"(?:hội nghị|lễ|buổi|cuộc họp|phiên họp|kì họp|cuộc làm việc|họp mặt|gặp mặt|sơ kết|tổng kết)"
)
_REVIEW: Final = (
    r"\b(?:tổng kết|sơ kết|đánh giá|kiểm điểm|nhìn lại|báo cáo(?: kết quả)?|thông báo kết quả)\b"
)
_HALF: Final = (
    r"(?:\bvà|\bcùng|\bgắn với|[,–-])(?: đồng thời| cũng)?(?: việc)? "
    r"(?P<half>(?:(?:triển khai|phát động|đề ra|bàn|thảo luận|thông qua|xây dựng|quán triệt) )?"
    r"(?:[^\W\d]+ ){0,3}?(?:phương hướng|nhiệm vụ|kế hoạch|mục tiêu|chương trình|giải pháp|công tác"
    r"|định hướng)\b(?:[^.;:,\n]|, (?:[^\W\d]+ )?(?:nhiệm vụ|giải pháp|kế hoạch|mục tiêu|chỉ tiêu"
    r"|chương trình|biện pháp)\b){0,80}?"
    r"(?:năm(?: học)? (?:19|20)\d\d(?: ?[-–] ?(?:19|20)?\d\d)?|cuối năm|năm tới|thời gian tới"
    r"|sắp tới|tới|tiếp theo|nhiệm kì (?:19|20)\d\d ?[-–] ?(?:19|20)?\d\d)"
    r"(?: (?:19|20)\d\d)?)"
)
_AT_REVIEW: Final = Sought(
    rf"\b(?:tại|trong|ở|qua|dịp|nhân|từ) (?:[^\W\d]+ ){{0,3}}?{_MEETING}\b"
    rf"(?:{_SENTENCE}{{0,60}}?{_REVIEW})?{_SENTENCE}{{0,160}}?{_HALF}"
    rf"(?={_SENTENCE}{{0,90}}?(?:,|\bcho (?:biết|hay|thấy)\b))"
)
"""A meeting that a sentence opens with, to go on with what else was told or done there."""
_REVIEW_HELD: Final = Sought(
    rf"\b(?:tổ chức|mở|dự|chủ trì)\b{_SENTENCE}{{0,60}}?"
    rf"{_REVIEW}{_SENTENCE}{{0,160}}?{_HALF}"
    rf"(?={_SENTENCE}{{0,90}}?(?:,|\bvà|\bkết hợp)(?: đồng thời| kết hợp)? "
    r"(?:trao|tặng|khen|biểu dương|tuyên dương|vinh danh|đón nhận|công bố|thăm)\b)"
)
"""Such a meeting with what was done there besides: "tổ chức tổng kết …, trao 20 suất quà"."""
_LOOKED_BACK: Final = late(_REVIEW)
_CARRIED_OUT: Final = late(
    r"\b(?:triển khai|thực hiện|ban hành|cụ thể hóa|quán triệt|bám sát|căn cứ|thông qua|tham mưu)"
    r"(?: (?!năm\b)[^\W\d]+){0,6}?(?:,(?: [^\W\d]+){1,4}?){0,4}?,?(?: và)?"
    r"(?: (?:các|những|nhiều))? $"
)
_PAPERS_OF: Final = late(
    r"(?:, (?:hướng dẫn|nghị quyết|chỉ thị|chương trình|quyết định|chủ trương|văn bản"
    r"|công văn)){0,3}"
    r"(?: và [^\W\d]+ [^\W\d]+)?(?: chỉ đạo)?"
    r" (?:của|theo|từ|do|cấp trên|phát động|công tác (?:đã|được)|đúng|đồng bộ|hiệu quả)\b"
)
"""Whose papers they were: "triển khai các chương trình, kế hoạch theo chỉ đạo của các cấp"."""


@once_a_sentence
def planned_half(view: SentenceView) -> tuple[int, int] | None:
    """Where the name of a meeting tells what was planned there, beside what was reviewed.

    What the sentence goes on with is no plan: "Tại hội nghị tổng kết năm 2013 và [triển khai nhiệm
    vụ năm 2014], LĐLĐ huyện cho biết …".
    """
    for pattern in (_AT_REVIEW, _REVIEW_HELD):
        held = view.search(pattern, view.low, view.start, view.end)
        if held and _LOOKED_BACK.search(view.low, held.start(), held.start("half")):
            return held.span("half")
    return None


def is_only_carried_out(low: str, start: int, first: int, last: int, end: int) -> bool:
    """Whether "kế hoạch" from ``first`` to ``last`` is a paper of others that was carried out.

    >>> told = "triển khai các chương trình, kế hoạch của cấp trên, lđlđ huyện kết nạp 60 người"
    >>> is_only_carried_out(told, 0, 29, 37, len(told))
    True
    """
    if low[first:last] != "kế hoạch" or _PAPERS_OF.match(low, last, end) is None:
        return False
    return _CARRIED_OUT.search(low, start, first) is not None
