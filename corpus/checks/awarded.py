"""One high distinction that articles give a union in two different years.

An order of one class is conferred once, seldom a second time, and then it is called so; flags and
certificates may come every year.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from corpus.checks.figures import Reported
from corpus.checks.model import AcrossCode, Warned
from corpus.checks.subjects import warned_of
from extractor.late import late
from schemas import AwardClass, RecipientType
from schemas.period import period_years

_TO_ITSELF: Final = (RecipientType.BRANCH, RecipientType.HOST)
_AGAIN: Final = late(
    r"\blần (?:thứ|hai|ba|2|3)\b|\b(?:hai|ba|02|03|2|3) (?:lần|huân chương)\b", re.I
)
_DECIDED: Final = 1
"""Years from the decision to the ceremony, which some articles give instead."""


def awarded_again(awards: Sequence[Reported]) -> Iterator[Warned]:
    """Orders of one class that different articles date by different years.

    Args:
        awards: The awards of one union.
    """
    by_title: dict[tuple[str, str], list[tuple[int, Reported]]] = defaultdict(list)
    for one in awards:
        year = _year(one)
        if year is not None:
            key = (one.row["award_name"], one.row["recipient_type"])
            by_title[key].append((year, one))
    for (title, _), told in by_title.items():
        told.sort(key=lambda pair: (pair[0], pair[1].row["article_id"]))
        (first, one), (last, other) = told[0], told[-1]
        if last - first <= _DECIDED or one.row["article_id"] == other.row["article_id"]:
            continue
        in_both = {pair[1].row["article_id"] for pair in told if pair[0] - first <= _DECIDED}
        if in_both & {pair[1].row["article_id"] for pair in told if pair[0] - first > _DECIDED}:
            continue  # an article that tells of both knows of two
        yield warned_of(
            AcrossCode.AWARDED_AGAIN, [one, other], award=title, first=str(first), last=str(last)
        )


def _year(one: Reported) -> int | None:
    """The year in which a union itself had an order, as its sentence has it."""
    row = one.row
    if row["award_class"] != AwardClass.ORDER or row["recipient_type"] not in _TO_ITSELF:
        return None
    if (row["count"] or 1) != 1 or not row["period"]:
        return None
    first, last = period_years(row["period"])
    sentence = f"{row['before']}{row['evidence_text']}{row['after']}"
    if first is None or first != last or _AGAIN.search(sentence):
        return None
    return first if str(first) in sentence else None
