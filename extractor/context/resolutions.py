"""Years of resolutions carried out since: "thực hiện Nghị quyết Hội nghị CBVC năm 2017"."""

from typing import Final

from extractor.analysis import SentenceView
from extractor.late import late
from extractor.quantities import Quantity

_RESOLVED_IN: Final = late(r"\bnghị quyết (?:của )?hội nghị\b[^,;.\d]{0,60}$")


def of_a_resolution(view: SentenceView, period: Quantity) -> bool:
    """Whether a time only says which resolution is meant."""
    return _RESOLVED_IN.search(view.analysis.low, view.start, period.start) is not None
