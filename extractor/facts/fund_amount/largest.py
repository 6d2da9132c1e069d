"""The largest sum that may be a union's."""

from typing import Final

from extractor.analysis import SentenceView
from extractor.late import late
from extractor.quantities import Quantity
from extractor.sought import Sought

_LARGEST: Final = 2_000_000_000_000
"""VND above which a sum is no union's, but a bank's or a budget's."""
_LARGEST_OF: Final = {
    "confederation": 50_000_000_000_000,
    "upper_level": 500_000_000_000,
    "grassroots": 100_000_000_000,
    "grassroots_member": 100_000_000_000,
    "section": 10_000_000_000,
    "group": 10_000_000_000,
}
"""The same for unions of one level; the unions of the whole country have the most."""
_LARGEST_LENT: Final = 60_000_000_000_000
"""The same for what a province's fund for workers has lent in all its years."""
_FUNDS: Final = Sought(r"\b(?:cep|quỹ trợ vốn|tài chính vi mô)\b")
_LENDS: Final = late(
    r"\b(?:cho vay|phát vay|vay vốn|vay|giải ngân|trợ vốn|dư nợ|nguồn vốn|vốn hoạt động|tổng vốn"
    r"|quy mô vốn)\b"
)
_ABOVE: Final = ("provincial_federation", "central_sector_union")


def largest(view: SentenceView, quantity: Quantity, level: str) -> int:
    """VND above which a sum is none that a union of the level has; funds that lend have more."""
    most = _LARGEST_OF.get(level, _LARGEST)
    if level not in _ABOVE or not isinstance(quantity.value, int) or quantity.value <= most:
        return most
    low = view.analysis.low
    lent = _LENDS.search(low, view.start, quantity.start) and _FUNDS.search(low)
    return _LARGEST_LENT if lent else most
