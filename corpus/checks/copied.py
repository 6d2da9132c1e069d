"""A figure that articles tell of two years running, to the last digit."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from corpus.checks.figures import Reported
from corpus.checks.model import AcrossCode, Date, Warned
from corpus.checks.subjects import Subject, warned
from schemas import Qualifier

_FEWEST: Final = {
    "union_members": 1_000,
    "union_members_female": 500,
    "staff": 1_000,
    "staff_female": 500,
    "new_members": 100,
}
"""What of each hardly is the same a year later; a small union may well have as many members."""
_ROUND: Final = 50
"""A figure that this divides may have been rounded, both times."""


def copied(subject: Subject, told: Sequence[Reported]) -> Iterator[Warned]:
    """Figures of one sort that are the same, to the last digit, in one year and the next.

    Args:
        subject: What they count.
        told: The figures of one union.
    """
    fewest = _FEWEST.get(subject.what)
    if fewest is None:
        return
    telling = [one for one in told if one.told.value >= fewest and _is_telling(one)]
    telling.sort(key=lambda one: one.row["as_of"])
    for before, after in pairwise(telling):
        one, other = before.row, after.row
        if before.told.value != after.told.value or one["article_id"] == other["article_id"]:
            continue
        if (
            int(other["as_of"][:4]) - int(one["as_of"][:4]) == 1
            and one["regime"] == other["regime"]
        ):
            yield warned(
                AcrossCode.COPIED, subject, [before, after], value=before.told.value,
                first=Date(one["period"]), last=Date(other["period"]),
            )  # fmt: skip


def _is_telling(one: Reported) -> bool:
    """Whether a figure is exact, of the end of a year or of all of it, and not a round one."""
    row = one.row
    if one.told.qualifier is not Qualifier.EXACT or one.told.value_max is not None:
        return False
    if not row["period"] or not row["as_of"] or one.told.value % _ROUND == 0:
        return False
    period: str = row["period"]
    return len(period) == len("2018") or period.endswith(("-12-31", "-12"))
