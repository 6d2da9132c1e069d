"""What around a sentence makes a plan of it: a heading with a year to come, a question."""

import re
from typing import Final

from extractor.analysis import Analysis, SentenceView

_HEAD_OF_YEAR: Final = re.compile(
    r"\W*(?:[ivx\d]{1,4}[.)/-]? )?(?:(?:trong|bước sang|sang|về) )?năm (?P<year>(?:19|20)\d\d)\W*$"
)
_ANSWER: Final = 5
"""Sentences an answer may have behind its question."""
_PLANS_ASKED: Final = re.compile(
    r"\b(?:kế hoạch|mục tiêu|phương hướng|dự định|sắp tới|thời gian tới|năm tới|nhiệm kì tới)\b"
)


def year_ahead(analysis: Analysis, start: int, end: int) -> str | None:
    """A year after the article that a short heading tells: "4. Năm 2023" in December 2022."""
    found = _HEAD_OF_YEAR.match(analysis.low, start, end)
    if found is None or analysis.ref is None or int(found["year"]) <= analysis.ref.year:
        return None
    return found.group().strip()


def asked(view: SentenceView) -> str | None:
    """The word of plans in the question that a sentence answers: "Kế hoạch năm tới?"."""
    views = view.analysis.views
    for index in range(view.index - 1, max(-1, view.index - _ANSWER), -1):
        other = views[index]
        if other.block == view.block or not view.analysis.low.endswith("?", 0, other.end):
            continue
        plan = _PLANS_ASKED.search(view.analysis.low, other.start, other.end)
        return plan.group() if plan else None
    return None
