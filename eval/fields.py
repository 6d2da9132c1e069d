"""What else a fact says: period, qualifier, grantor … and whether it says it right."""

import re
from dataclasses import dataclass
from typing import Any, Final

from eval.rules import FIELDS
from eval.words import likeness
from schemas import Award, Fact, period_years

_GRANTORS_ALIKE: Final = 0.6
_SINGLE_EVENT: Final = re.compile(r"\d{4}-\d\d(-\d\d)?(/\d{4}-\d\d(-\d\d)?)?")


@dataclass(frozen=True, slots=True)
class Difference:
    """A field in which a fact differs from the annotation; both values as JSON has them."""

    field: str
    gold: Any
    found: Any


def differences(gold: Fact, found: Fact) -> tuple[Difference, ...]:
    """The fields that the fact found has wrong; a field that the annotation leaves open never is.

    The fields of each kind stand in ``rules.toml``; grantors need only be alike.
    """
    wrong = [
        Difference(name, wanted, getattr(found, name))
        for name in FIELDS[gold.kind]
        if (wanted := getattr(gold, name)) is not None and wanted != getattr(found, name)
    ]
    if not same_period(gold.period, found.period):
        wrong.append(Difference("period", gold.period, found.period))
    if isinstance(gold, Award) and isinstance(found, Award):
        wanted, given = gold.granted_by, found.granted_by
        if wanted and likeness(wanted, given) < _GRANTORS_ALIKE:
            wrong.append(Difference("granted_by", wanted, given))
    return tuple(wrong)


def same_period(gold: str | None, found: str | None) -> bool:
    """Whether the years of two EDTF periods meet; an open end meets any.

    Where the annotation gives none, any will do. The day or month of a single event need not be
    told.

    >>> same_period("2018/2023", "2018-05/2023-04"), same_period("2018/2023", "2018/..")
    (True, True)
    >>> same_period("2017-10-25", None), same_period("2017", None), same_period(None, "2017")
    (True, False, True)
    """
    if not gold or gold == found:
        return True
    if not found:
        return _SINGLE_EVENT.fullmatch(gold) is not None
    (gold_first, gold_last), (first, last) = period_years(gold), period_years(found)
    return gold_first == first and (gold_last == last or None in (gold_last, last))
