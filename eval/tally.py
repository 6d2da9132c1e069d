"""Counting: what was to be found, what was found, and how much of it is right."""

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import Final

import numpy as np
import numpy.typing as npt

from eval.matching import Outcome
from eval.rules import MISSION
from schemas import Fact, Kind, Status

Counts = npt.NDArray[np.int64]


class Depth(StrEnum):
    """How much of a fact has to be right for it to be right."""

    VALUE = "value"
    """Kind, status and figure or title."""
    BRANCH = "branch"
    """And the union."""
    RECORD = "record"
    """And every other scored field."""


ALL: Final = "ALL"
"""Row of all kinds, results and targets."""
MISSION_ROW: Final = "MISSION"
"""Row of the results of the four kinds that the program is there for."""
TARGET: Final = ":target"
ROWS: Final = (*map(str, Kind), *(f"{kind}{TARGET}" for kind in Kind), ALL, MISSION_ROW)

GOLD, FOUND, RIGHT = 0, 1, 2
"""Columns: facts annotated, facts found, then those right at each depth."""
COLUMNS: Final = RIGHT + len(Depth)


def row_of(fact: Fact) -> str:
    """The row that counts a fact: its kind; targets are a kind of their own.

    >>> from schemas import Award
    >>> row_of(Award.model_construct(status=Status.TARGET))
    'award:target'
    """
    return fact.kind + (TARGET if fact.status is Status.TARGET else "")


def tally(outcomes: Sequence[Outcome]) -> Counts:
    """The counts of every article: an array of articles × ``ROWS`` × ``COLUMNS``.

    Optional annotations, and what was found for them, are in no count.
    """
    counts = np.zeros((len(outcomes), len(ROWS), COLUMNS), dtype=np.int64)
    for article, outcome in zip(counts, outcomes, strict=True):
        for pair in outcome.counted:
            right = (1, int(pair.right_branch), int(pair.right_record))
            _add(article, pair.gold.fact, (1, 1, *right))
        for missed in outcome.missed:
            _add(article, missed.fact, (1, 0, 0, 0, 0))
        for extra in outcome.extra:
            _add(article, extra, (0, 1, 0, 0, 0))
    return counts


def _add(article: Counts, fact: Fact, numbers: Iterable[int]) -> None:
    row = row_of(fact)
    added = np.fromiter(numbers, dtype=np.int64)
    article[ROWS.index(row)] += added
    article[ROWS.index(ALL)] += added
    if row in MISSION:
        article[ROWS.index(MISSION_ROW)] += added


def rates(counts: npt.NDArray[np.generic]) -> npt.NDArray[np.float64]:
    """Precision, recall and F1 at each depth: an array … × depths × 3 from one … × ``COLUMNS``.

    Precision is the share of the facts found that are right, recall the share of those
    annotated, F1 their harmonic mean. Where nothing was found precision is 1, where nothing was
    annotated recall is 1: nothing went wrong there.

    >>> rates(np.array([4, 5, 4, 3, 2]))[0].round(2).tolist()
    [0.8, 1.0, 0.89]
    """
    whole = np.asarray(counts, dtype=np.float64)
    right = whole[..., RIGHT:]
    found, gold = whole[..., FOUND, None], whole[..., GOLD, None]
    precision = np.divide(right, found, out=np.ones_like(right), where=found > 0)
    recall = np.divide(right, gold, out=np.ones_like(right), where=gold > 0)
    both = precision + recall
    f1 = np.divide(2 * precision * recall, both, out=np.zeros_like(right), where=both > 0)
    return np.stack([precision, recall, f1], axis=-1)
