"""Whether a stated confidence of 0.9 means that nine in ten are right."""

from collections.abc import Sequence
from typing import Final

from pydantic import Field

from eval.matching import Outcome
from schemas.spans import Model

_BINS: Final = 20
"""Bins of equal width between 0 and 1."""


class Bin(Model):
    """Facts found with nearly the same confidence.

    Attributes:
        low: Lower end of the bin; the upper one lies 0.05 above.
        confidence: Mean of what was stated.
        right: Share that is right, with the right union.
    """

    low: float
    count: int = Field(gt=0)
    confidence: float
    right: float


class Calibration(Model):
    """Stated confidence against the share that is right.

    Attributes:
        bins: Those that hold facts, from the lowest confidence up.
        error: Expected calibration error: mean over all facts of how far the confidence stated
            in their bin lies from the share right there.
    """

    bins: tuple[Bin, ...]
    error: float


def calibration(outcomes: Sequence[Outcome]) -> Calibration:
    """The reliability of the confidences of all facts found that count.

    A fact is right when figure and union are. Facts told again and those that match an optional
    annotation are left out, as they are from precision.
    """
    return reliability(
        [
            (found.confidence, right)
            for outcome in outcomes
            for found, right in (
                *((pair.found, pair.right_branch) for pair in outcome.counted),
                *((extra, False) for extra in outcome.extra),
            )
        ]
    )


def reliability(judged: Sequence[tuple[float, bool]]) -> Calibration:
    """Bins and expected calibration error of pairs (stated confidence, right).

    >>> made = reliability([(0.9, True), (0.9, True), (0.9, False), (0.5, False)])
    >>> [(one.low, one.count, round(one.right, 2)) for one in made.bins], round(made.error, 3)
    ([(0.5, 1, 0.0), (0.9, 3, 0.67)], 0.3)
    """
    bins: dict[int, list[tuple[float, bool]]] = {}
    for confidence, right in judged:
        # Rounded first: 0.15 * 20 is a hair below 3.
        place = min(int(round(confidence * _BINS, 6)), _BINS - 1)
        bins.setdefault(place, []).append((confidence, right))
    made = tuple(
        Bin(
            low=place / _BINS,
            count=len(inside),
            confidence=sum(stated for stated, _ in inside) / len(inside),
            right=sum(right for _, right in inside) / len(inside),
        )
        for place, inside in sorted(bins.items())
    )
    gaps = sum(one.count * abs(one.confidence - one.right) for one in made)
    return Calibration(bins=made, error=gaps / len(judged) if judged else 0.0)
