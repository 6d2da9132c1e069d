"""Who classed the unions of a table, told in a note below it: "kết quả do LĐLĐ huyện chấm"."""

from typing import Final

from extractor.analysis import SentenceView
from extractor.context.discourse import Discourse
from extractor.facts.award.bodies import Granter, named
from extractor.facts.award.title import Title
from extractor.late import late
from extractor.sought import Sought

_ROW: Final = late(r"[\t|]|[;:] được xếp loại\b")
"""A row of a table, as written or as told in words."""
_NOTE: Final = Sought(
    r"(?:^|[.;:,(]|\bdo)\s*(?:(?:theo )?kết quả |xếp loại |mức |các mức )?(?:này )?(?:do |là do )?"
    r"(?=(?:lđlđ|liên đoàn lao động|công đoàn|cđ|cđgd) ?[^,;.:\d]{0,60}?"
    r" (?:đã |tự |chấm và )?(?:chấm|xếp loại|phân loại|đánh giá|bình xét|thẩm định|công nhận|xét)"
    r"(?: điểm)?(?: (?:theo|ngày|tại|vào|cuối|đợt|trên|và|tháng|năm)\b|\s*[,;.)]|$))"
)
_FARTHEST: Final = 80
"""Sentences behind a row in which the note may stand."""


def of_note(view: SentenceView, discourse: Discourse, title: Title) -> Granter | None:
    """The union that a note below a table tells to have classed those in its rows."""
    low = view.analysis.low
    if title.award_class != "classification" or not _ROW.search(low, view.start, view.end):
        return None
    for other in view.analysis.views[view.index + 1 : view.index + 1 + _FARTHEST]:
        if _ROW.search(low, other.start, other.end):
            continue
        told = other.search(_NOTE, other.slice(other.start, other.end))
        if told:
            return named(other, discourse, other.start + told.end(), other.end)
    return None
