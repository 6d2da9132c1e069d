"""Awards against a register, which has their number or their names."""

import re
from dataclasses import replace

from corpus.checks.agreement import Verdict
from corpus.checks.figures import Reported
from corpus.checks.model import Judged
from corpus.register.model import Value
from corpus.resolve import name_key
from extractor.normalise import fold

_GRANTER = re.compile(r"\b(?:của|do)\s+([^;,.\n]+)")


def judge_award(made: Judged, one: Reported, value: Value) -> Judged:
    """The verdict on one award.

    A number in the register is of all awards of its time, of which an article tells some: one
    award told alone agrees with its own number only, fewer need not contradict, more do. Names
    in the register hold the award, or it is not in the register.
    """
    count = int(one.told.value)
    if isinstance(value, str):
        name = fold(one.name or "")
        if not name or name not in fold(value):
            return replace(made, verdict=Verdict.NOT_IN_REGISTER, reason="not_named")
        same = _same_granter(one.row["granted_by"], value)
        return replace(made, verdict=Verdict.AGREES if same else Verdict.DIFFERS, reason=None)
    if count == value:
        return replace(made, verdict=Verdict.AGREES, reason=None)
    if count < value:
        return replace(made, verdict=Verdict.NOT_IN_REGISTER, reason="part")
    percent = round(100 * (count - value) / value, 1) if value else None
    return replace(
        made, verdict=Verdict.DIFFERS, reason=None, difference=count - value, percent=percent
    )


def _same_granter(granter: str | None, names: str) -> bool:
    """Whether who granted an award is among those the register names, as far as both tell.

    >>> _same_granter("Liên đoàn Lao động tỉnh Khánh Hòa", "Cờ thi đua của LĐLĐ tỉnh")
    True
    >>> _same_granter("Tổng Liên đoàn Lao động Việt Nam", "Cờ thi đua của LĐLĐ tỉnh")
    False
    """
    told = [name_key(found[1]) for found in _GRANTER.finditer(names)]
    if granter is None or not told:
        return True
    key = name_key(granter)
    return any(key in one or one in key for one in told)
