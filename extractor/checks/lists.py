"""A total and the parts told behind it in its sentence."""

import re
from collections.abc import Iterator, Sequence

from extractor.checks.finding import Finding, all_quoted, finding, quoted
from extractor.checks.prose import Prose
from extractor.checks.reach import Some, comparable, is_part, reach, results, together
from extractor.late import late
from extractor.quantities import find_quantities
from extractor.quantities.model import MONEY, NUMBER
from schemas import Branch, Fact, FundAmount, UnitCount, WarningCode

_ALL_OF_THEM = late(r"[^.;]{0,30}?\b(?:bao gồm|gồm có|gồm|chia ra)\b[^;]{0,40}", re.I)
"""What stands between a total and the first of all its parts; "trong đó" names only some."""


def parts_against_total(branch: Branch, facts: Sequence[Fact], prose: Prose) -> Iterator[Finding]:
    """Parts that add up to more than the total told before them in their sentence.

    Parts are known as such by the rule that read them (``KIND.part``), by "gồm" before them,
    or, with money, because each names a fund of its own and the total none. All parts of a
    total, told with "gồm", must not add up to less either.
    """
    units = results(facts, UnitCount)
    for total in units:
        after = [
            one
            for one in _later(total, units)
            if (one.unit, one.change) == (total.unit, total.change)
        ]
        yield from _held_against(total, after, _known_parts(total, after), prose)
    sums = [one for one in results(facts, FundAmount) if not one.per_unit and one.rate is None]
    for whole in sums:
        later = [one for one in _later(whole, sums) if one.flow == whole.flow]
        funds = {one.fund for one in later}
        named = whole.fund is None and None not in funds and len(funds) == len(later) > 1
        yield from _held_against(
            whole, later, later if named else _known_parts(whole, later), prose
        )


def _later(total: Some, others: Sequence[Some]) -> list[Some]:
    return [
        one
        for one in others
        if one.evidence.start > total.evidence.start
        and together(one, total)
        and comparable(one, total)
    ]


def _known_parts(total: Some, after: Sequence[Some]) -> list[Some]:
    """From the first figure that its rule read as a part on; none when the total is one itself."""
    if is_part(total):
        return []
    first = next((at for at, one in enumerate(after) if is_part(one)), len(after))
    return list(after[first:])


def _held_against(
    total: Some, after: Sequence[Some], known: Sequence[Some], prose: Prose
) -> Iterator[Finding]:
    complete = _is_complete(total, after, prose)
    parts: Sequence[Some] = after if complete else known
    if not parts:
        return
    reaches = [reach(part) for part in parts]
    told = {"parts": all_quoted(parts), "total": quoted(total)}
    if sum(low for low, _ in reaches) > reach(total)[1]:
        yield finding(WarningCode.PARTS_EXCEED_TOTAL, (total, *parts), **told)
    elif complete and sum(high for _, high in reaches) < reach(total)[0]:
        yield finding(WarningCode.PARTS_BELOW_TOTAL, (total, *parts), **told)


def _is_complete(total: Some, after: Sequence[Some], prose: Prose) -> bool:
    """Whether the sentence says that these are all parts, and each of its figures is one."""
    if (
        len(after) < 2
        or is_part(total)
        or not _ALL_OF_THEM.fullmatch(prose.between(total, after[0]))
    ):
        return False
    figures = [one for one in find_quantities(prose.after(total)) if one.type in (NUMBER, MONEY)]
    if len(figures) != len(after):
        return False
    return all(
        one.value in (getattr(part, "value", None), getattr(part, "amount", None))
        for one, part in zip(figures, after, strict=True)
    )
