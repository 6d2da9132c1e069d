"""What is aimed at from a figure on: "phấn đấu phát triển mới từ 300 đoàn viên"."""

from typing import Final

from extractor.analysis import SentenceView
from extractor.late import late
from extractor.quantities import Quantity
from extractor.sought import Sought

_FROM: Final = Sought(r"(?<!trích )(?<!lấy )(?<!dùng )(?<!nâng )(?<!tăng )(?<!giảm )\btừ $")
_REACHES: Final = late(r"(?: ?/ ?[^\W\d]+)? (?:lên|đến|tới|của|do|quỹ|trích|từ)\b")
"""What makes of the figure the lower end of a change, or where it is taken from."""


def at_least_from(view: SentenceView, quantity: Quantity, status: str) -> bool:
    """Whether a figure that is aimed at is the least: "vận động các quỹ từ 160 triệu đồng"."""
    return (
        status == "target"
        and quantity.qualifier == "exact"
        and quantity.value_max is None
        and bool(view.search(_FROM, view.slice(view.start, quantity.figure_start)))
        and not _REACHES.match(view.analysis.low, quantity.end, view.end)
    )


def qualifier_of(view: SentenceView, quantity: Quantity, status: str) -> str:
    """How exact a count is, by its own words or the one before it."""
    if at_least_from(view, quantity, status):
        return "at_least"
    if (
        status == "reported"
        and quantity.qualifier == "at_most"
        and view.analysis.low.startswith("nhiều nhất ", quantity.start)
    ):
        return "exact"  # "LĐLĐ huyện X kết nạp nhiều nhất 240 đoàn viên": more than the others
    return quantity.qualifier
