"""Figures held against a sum of all rows of a register, which need not be of all units."""

from collections.abc import Sequence
from typing import Final

from corpus.checks.agreement import Verdict
from corpus.checks.model import Judged
from corpus.checks.parts import not_compared

_SUM_NEAR: Final = 10
"""Per cent by which a sum of all rows may miss what it is the sum of, if it is that."""
_SLIP_OF_SUM: Final = 2
"""Per cent by which it may miss where another of its figures shows that it is of some rows only."""


def of_sum(judged: Judged) -> Judged:
    """The verdict by a sum of all rows, which need not be all units of the union."""
    far = abs(judged.percent or 0) > _SUM_NEAR and not _a_zero_more(judged)
    return (
        not_compared(judged, "sum_of_some") if judged.verdict is Verdict.DIFFERS and far else judged
    )


def of_some(judged: Sequence[Judged]) -> list[Judged]:
    """Takes "differs" from figures held against a sum that another figure shows to be of some."""
    some = {(one.row, one.sheet) for one in judged if one.reason == "sum_of_some"}
    return [
        not_compared(one, "sum_of_some")
        if one.verdict is Verdict.DIFFERS
        and (one.row, one.sheet) in some
        and abs(one.percent or 0) > _SLIP_OF_SUM
        and not _a_zero_more(one)
        else one
        for one in judged
    ]


def _a_zero_more(judged: Judged) -> bool:
    """Whether one of both figures is the other with a zero more."""
    told, kept = judged.reported, judged.register
    if isinstance(kept, str) or not kept:
        return False
    return told in (10 * kept, kept / 10)
