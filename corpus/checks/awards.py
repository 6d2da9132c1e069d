"""Awards against a register, which has their number or their names."""

from dataclasses import replace

from corpus.checks.agreement import Verdict
from corpus.checks.figures import Reported
from corpus.checks.model import Judged
from corpus.register.model import Value
from extractor.normalise import fold


def judge_award(made: Judged, one: Reported, value: Value) -> Judged:
    """The verdict on one award.

    A number in the register is of all awards of its time, of which an article tells some: one
    award told alone agrees with its own number only, fewer need not contradict, more do. Names
    in the register hold the award, or it is not in the register.
    """
    count = int(one.told.value)
    if isinstance(value, str):
        name = fold(one.name or "")
        if name and name in fold(value):
            return replace(made, verdict=Verdict.AGREES, reason=None)
        return replace(made, verdict=Verdict.NOT_IN_REGISTER, reason="not_named")
    if count == value:
        return replace(made, verdict=Verdict.AGREES, reason=None)
    if count < value:
        return replace(made, verdict=Verdict.NOT_IN_REGISTER, reason="part")
    percent = round(100 * (count - value) / value, 1) if value else None
    return replace(
        made, verdict=Verdict.DIFFERS, reason=None, difference=count - value, percent=percent
    )
