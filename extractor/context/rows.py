"""Rows that give figures of one union each, as a table or a list has them.

"CĐCS Trường X: 41 đoàn viên, nữ 29" over "CĐCS Trạm Y tế Y: 12 đoàn viên, nữ 8": the names are
labels. A text is not about a union because a row tells its figures.
"""

from functools import lru_cache
from typing import Final

from extractor.analysis import Analysis, SentenceView
from extractor.branches.mention import BranchMention
from extractor.branches.specific import specific
from extractor.late import late

_BEFORE: Final = late(r"[\W\d]*")
_BEHIND: Final = late(r"(?:\s*[:|]| [-–])\s*(?:[^\W\d]+ ){0,3}\d")
_LEAST: Final = 2
"""Unions with rows of their own that make a table."""


def row_label(view: SentenceView) -> BranchMention | None:
    """The union whose row a sentence is; None when it is none."""
    first = view.mentions[0] if view.mentions else None
    if first is None or not specific(first):
        return None
    low = view.analysis.low
    labels = _BEFORE.fullmatch(low, view.start, first.start)
    return first if labels and _BEHIND.match(low, first.end, view.end) else None


@lru_cache(maxsize=4)
def rows_of(analysis: Analysis) -> dict[int, BranchMention]:
    """The labels of the rows of a text by the index of their sentence; none when they are few.

    A row stands on a line of its own.
    """
    views = analysis.views
    found: dict[int, BranchMention] = {}
    for view in views:
        label = row_label(view)
        if label is None:
            continue
        beside = (*views[max(0, view.index - 1) : view.index], *views[view.index + 1 :][:1])
        if all(other.block != view.block for other in beside):
            found[view.index] = label
    return found if len({label.branch for label in found.values()}) >= _LEAST else {}
