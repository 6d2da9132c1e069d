"""The members of each unit, told one after the other, and the total of the union over them.

"LĐLĐ tỉnh có 43.155 đoàn viên. Phân theo đơn vị: LĐLĐ huyện A 6.410 đoàn viên; huyện B …": each
figure is of a union of its own, the total of the one that the passage is about.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from extractor.checks.enumerated import (
    FEWEST_PARTS,
    SOME_OF_THEM,
    numbers_told,
    sort_of,
    total_inside,
)
from extractor.checks.finding import Finding, all_quoted, finding, quoted
from extractor.checks.prose import Prose
from extractor.checks.reach import Counted, exact, is_part, results
from extractor.late import late
from schemas import Fact, FemaleCount, MemberCount, NewMemberCount, UnitCount, WarningCode

_NEAR: Final = 400
"""Characters between a total and the first of its units."""
_ALIKE: Final = (0.75, 1.6)
"""Between what the units' sum is of the total, if they are all of its units."""
ALL_UNITS: Final = late(
    r"\b(?:phân (?:theo|ra|bổ)|chia (?:ra|thành|theo)|bao gồm|gồm|cụ thể|cơ cấu|chi tiết"
    r"|theo (?:từng )?(?:đơn vị|khối|địa bàn|huyện|cụm))\b",
    re.I,
)
_MOST_OF_THEM: Final = late(
    r"\b(?:(?:nhiều|đông|lớn|cao|thấp|ít) nhất|tiêu biểu|điển hình|một số|nổi bật|như|dẫn đầu"
    r"|nhất là|trong đó|trong số|riêng)\b",
    re.I,
)


def units_against_their_total(facts: Sequence[Fact], prose: Prose) -> Iterator[Finding]:
    """A list of units whose figures are not the total told before it.

    Args:
        facts: Those of all branches of a text.
        prose: The text.
    """
    counts: list[Counted] = [
        *results(facts, MemberCount),
        *results(facts, NewMemberCount),
        *results(facts, UnitCount),
        *(one for one in results(facts, FemaleCount) if one.value is not None),
    ]
    counts.sort(key=lambda one: one.evidence.start)
    for sort in dict.fromkeys(map(sort_of, counts)):
        same = [one for one in counts if sort_of(one) == sort]
        for _, sentence in groupby(same, key=lambda one: one.sentence.start):
            units = [one for one in sentence if exact(one) and not is_part(one)]
            yield from _of_list(units, same, prose)


def _of_list(
    units: Sequence[Counted], counts: Sequence[Counted], prose: Prose
) -> Iterator[Finding]:
    branches = {one.branch for one in units}
    if len(units) < FEWEST_PARTS or len(branches) < len(units):
        return
    total = _total_before(units, counts, branches)
    intro = prose.before(units[0])
    if total is None and (inside := total_inside(units, prose)):
        total, units, intro = units[0], units[1:], inside
    if total is None:
        return
    intro = intro or prose.between(total, units[0])[-_NEAR // 4 :]
    told = numbers_told(units, prose)
    if told is None or not ALL_UNITS.search(intro) or _MOST_OF_THEM.search(intro):
        return
    if SOME_OF_THEM.search(prose.after(units[0])):
        return
    due, made = total.value or 0, sum(told)
    if made == due or not due * _ALIKE[0] <= made <= due * _ALIKE[1]:
        return
    more = made > due
    yield finding(
        WarningCode.PARTS_EXCEED_TOTAL if more else WarningCode.PARTS_BELOW_TOTAL,
        (total, *units),
        parts=all_quoted(units) if len(units) == len(told) else " + ".join(map(str, told)),
        sum=made,
        total=quoted(total),
    )


def _total_before(
    units: Sequence[Counted], counts: Sequence[Counted], branches: set[str]
) -> Counted | None:
    """The last exact figure shortly before the list, of a union that is none of its units."""
    first = units[0]
    largest = max(one.value or 0 for one in units)
    before = [
        one
        for one in counts
        if one.evidence.end <= first.evidence.start
        and first.evidence.start - one.evidence.end <= _NEAR
        and one.branch not in branches
        and exact(one)
        and (one.value or 0) > largest
    ]
    return max(before, key=lambda one: one.evidence.start, default=None)
