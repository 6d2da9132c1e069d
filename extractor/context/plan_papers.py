"""Official papers that lay down a plan: "KẾ HOẠCH Tổ chức Tháng Công nhân năm 2024"."""

from functools import lru_cache
from typing import Final

from extractor.analysis import Analysis, SentenceView, once_a_sentence
from extractor.context.words import either
from extractor.late import late

_PAPER: Final = late(
    r"\W*(?:dự thảo )?(?:kế hoạch|chương trình (?:công tác|hành động|phối hợp)|phương án"
    r"|phương hướng)\b"
)
_SECTION: Final = late(
    r"\W*(?:[ivxa-h\d]{1,4}\s?[.)/:-]+ ?)?(?:(?:các|những|về|dự toán|dự kiến) )*"
    r"(?:nội dung|kinh phí|mức (?:chi|quà|hỗ trợ|thưởng)|nguồn (?:kinh phí|lực|chi)|phân công"
    r"|tổ chức thực hiện|biện pháp|đối tượng|hoạt động|công tác|khen thưởng|giải thưởng"
    r"|cơ cấu giải|hình thức|chỉ tiêu|mục tiêu|việc làm|phần việc|tiến độ)\b"
)
"""The heading of a section of a plan that lays down what is to be done."""
_AS_FOLLOWS: Final = late(r"\b(?:như sau|cụ thể|sau đây)\W*$")
_LOOKS_BACK: Final = late(
    rf"\b{either('result_head')}\b|\b(?:nhìn lại|đánh giá|thực trạng|thực tiễn|năm trước|căn cứ"
    r"|đặc điểm|năm qua|đã)\b"
)
"""What a section is headed with that tells of what has been."""


_AUTUMN: Final = 10


@lru_cache(maxsize=4)
def _is_plan(analysis: Analysis) -> bool:
    """Whether a text is headed as a plan."""
    title = analysis.layout.title_span
    return title is not None and _PAPER.match(analysis.low, *title) is not None


def year_of_plan(view: SentenceView) -> str | None:
    """The year in which a plan without one is to be carried out: that in which it was drawn up."""
    ref = view.analysis.ref
    if ref is None or ref.month > _AUTUMN or laid_down(view) is None:
        return None
    return str(ref.year)


@once_a_sentence
def laid_down(view: SentenceView) -> str | None:
    """The heading of a section of a plan in which a sentence stands; None elsewhere.

    What is told with a time that is over is not laid down there.
    """
    analysis = view.analysis
    if not _is_plan(analysis):
        return None
    spans = [analysis.layout.blocks[head][:2] for head in analysis.layout.heads_of(view.block)]
    if any(_LOOKS_BACK.search(analysis.low, *span) for span in spans):
        return None
    over = analysis.ref.isoformat() if analysis.ref else ""
    if any(one.period and one.period.split("/")[-1] < over[:4] for one in view.kind_of("period")):
        return None
    for start, end in spans:
        if _SECTION.match(analysis.low, start, end) or _AS_FOLLOWS.search(analysis.low, start, end):
            return analysis.low[start:end].strip()
    return None
