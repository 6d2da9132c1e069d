"""What a guest of a higher union says to the one that meets, of which alone he speaks."""

from typing import Final

from extractor.analysis import SentenceView
from extractor.context.discourse.spoken import Spoken
from extractor.sought import Sought

_ADDRESSES: Final = Sought(
    r"^\W*[^;.:\d]{0,120}?\b(?:phát biểu chỉ đạo|biểu dương|yêu cầu|đề nghị|gợi ý|lưu ý|gửi gắm"
    r"|chúc mừng|ghi nhận|đánh giá cao|mong|đồng tình|đánh giá|tin tưởng)\b(?! của)"
)
"""What a guest says to the union that meets: "Phát biểu chỉ đạo, đồng chí Liên biểu dương …"."""


def _addresses(view: SentenceView) -> bool:
    """Whether a guest addresses the union that meets."""
    return view.search(_ADDRESSES, view.slice(view.start, view.end)) is not None


def only_there(spoken: Spoken, view: SentenceView, host: int) -> bool:
    """Whether the union of a person is a part of the one that meets, or his that of a guest."""
    return spoken.is_part(host) or (spoken.outranks(host) and _addresses(view))
