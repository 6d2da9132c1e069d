"""Rows told in turn: "CĐCS A, CĐCS B và CĐCS C lần lượt có 612, 318 và 274 đoàn viên"."""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple, TypeVar

from extractor.analysis import SentenceView, once_a_sentence
from extractor.branches.mention import BranchMention
from extractor.late import late
from extractor.quantities import Quantity

_LEAST: Final = 2
_TYPES: Final = ("number", "money")
_BETWEEN_NAMES: Final = late(
    r"(?: ?\([^()\d]{2,40}\))?\s*(?:,|;| và| cùng|, rồi| rồi đến|, kế đến là| với)+\s*"
)
_BETWEEN_FIGURES: Final = late(
    r"(?: [^\W\d]+){0,4}?\s*(?:[,;] và|[,;]| và| rồi)\s*(?:là |có |được )?"
)
_TO_FIGURES: Final = late(r"[^.;\d]{0,60}")
_HANDS_TO: Final = late(
    r"\b(?:bàn giao|chuyển|nộp|gửi|góp|ủng hộ|tặng|giao|hỗ trợ|trao)"
    r"(?: (?:về|cho|lại|lên|giúp|tới))* $"
)
_IN_TURN: Final = late(r"\b(?:lần lượt|tương ứng|theo thứ tự|thứ tự)\b")


_NOUN: Final = late(r" (?!và\b|rồi\b)([^\W\d]+)")


Told = TypeVar("Told", BranchMention, Quantity)


class Turn(NamedTuple):
    """A figure of a row: its union, the first figure of the row, and the last, which has a noun."""

    name: BranchMention
    first: Quantity
    last: Quantity


@once_a_sentence
def turns(view: SentenceView) -> dict[int, Turn]:
    """The figures of a sentence that are told of unions in turn, by where they start."""
    if len(view.mentions) < _LEAST:
        return {}
    found: dict[int, Turn] = {}
    rows = _rows(view, view.mentions, _BETWEEN_NAMES)
    for figures in _rows(view, view.kind_of(*_TYPES), _BETWEEN_FIGURES):
        first = figures[0].start
        fitting = [names for names in rows if names[-1].end <= first and len(names) == len(figures)]
        if not fitting or len({figure.type for figure in figures}) > 1:
            continue
        names = fitting[-1]
        between = view.slice(names[-1].end, first)
        others = [other for other in view.mentions if names[-1].end < other.start < first]
        if others and not _handed_to(view, others):
            continue
        if not _IN_TURN.search(between) and (
            not _TO_FIGURES.fullmatch(between) or _count_different_things(view, figures)
        ):
            continue
        for name, figure in zip(names, figures, strict=True):
            found[figure.start] = Turn(name, figures[0], figures[-1])
    return found


def _handed_to(view: SentenceView, others: Sequence[BranchMention]) -> bool:
    """Whether the one other union is that to which each hands its figure: "bàn giao về X"."""
    lead = view.slice(view.start, others[0].start)
    return len(others) == 1 and _HANDS_TO.search(lead) is not None


def _count_different_things(view: SentenceView, figures: Sequence[Quantity]) -> bool:
    """Whether figures have nouns of their own, as in "13 CĐCS, 1.574 đoàn viên": no row of one."""
    nouns = [_NOUN.match(view.analysis.low, figure.end, view.end) for figure in figures]
    last = nouns[-1]
    return last is not None and any(noun and noun[1] != last[1] for noun in nouns)


def _rows(view: SentenceView, told: Sequence[Told], between: re.Pattern[str]) -> list[list[Told]]:
    """The runs of two or more that only commas and "và" part."""
    rows: list[list[Told]] = []
    for one in told:
        if rows and between.fullmatch(view.analysis.low, rows[-1][-1].end, one.start):
            rows[-1].append(one)
        else:
            rows.append([one])
    return [row for row in rows if len(row) >= _LEAST]
