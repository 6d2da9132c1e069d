"""Whether a stretch may hold a figure at all; most sentences of the press hold none."""

from typing import Final

from extractor.forked import at_word
from extractor.late import late
from extractor.quantities import model

LONE_WORDS: Final = frozenset(
    {"một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "bẩy", "tám", "chín", "mười"}
)
FIGURE_WORDS: Final = LONE_WORDS | frozenset(
    {"nửa", "hăm", "không phẩy", "chục", "trăm", "nghìn", "ngàn", "vạn", "triệu", "tỷ", "tỉ"}
)
"""Words with which a figure begins that has no digit at its head."""
_DIGIT: Final = late(r"[0-9]")
_WORD: Final = late(rf"{at_word(sorted(FIGURE_WORDS))}\b")
FIGURES: Final = frozenset({model.NUMBER, model.MONEY, model.PERCENT, model.RATIO})
"""The types of quantities that are told by figures, as days and years need not be."""


def may_hold_figures(low: str, start: int, end: int) -> bool:
    """Whether figures may stand in ``low[start:end]``, in lowercase letters.

    >>> told = "năm qua, hai tổ được khen", "công đoàn họp hôm qua"
    >>> [may_hold_figures(low, 0, len(low)) for low in told]
    [True, False]
    """
    return bool(_DIGIT.search(low, start, end) or _WORD.search(low, start, end))
