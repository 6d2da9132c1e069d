"""What each of several sources gave to one sum raised: "thu được 2 tỷ đồng, từ ba nguồn: …"."""

from extractor.analysis import SentenceView
from extractor.quantities import Quantity
from extractor.sought import Sought

_FROM_SOURCES = Sought(
    r"\b(?:thu|thu được|vận động|vận động được|huy động|huy động được|quyên góp|quyên góp được"
    r"|gây được|gom được|có được|được|đạt|hình thành|nguồn vốn|tổng thu) "
    r"(?:[^;.]|\.(?=\d)){0,60}?\b(?:từ|gồm|do|với|chia)(?: (?:\d+|các|hai|ba|bốn|năm|nhiều|những))?"
    r" (?:nguồn|khoản|phần)(?: (?:thu|đóng góp|chính|khác nhau|như sau))*(?: là)? ?[:(]"
)
"""What leads to the sources of what was raised: "thu được 2 tỷ đồng, từ ba nguồn: …"."""


def is_from_sources(view: SentenceView, quantity: Quantity) -> bool:
    """Whether a sum is one of those that a total raised came from, whoever gave it."""
    return view.search(_FROM_SOURCES, view.slice(view.start, quantity.start)) is not None
