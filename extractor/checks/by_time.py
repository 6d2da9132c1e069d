"""The figure of a year and those of its quarters, or halves, told behind it."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from extractor.checks.finding import Dong, Finding, finding, quoted
from extractor.checks.prose import Prose
from extractor.checks.reach import exact, figure
from extractor.late import late
from extractor.quantities import find_quantities
from extractor.quantities.model import MONEY, NUMBER
from schemas import Branch, Fact, FundAmount, NewMemberCount, Status, WarningCode

_QUARTER: Final = late(r"\bquý (?P<nth>iv|i{1,3}|[1-4])\b(?:[/ ]\d{4})?", re.I)
_NUMBERS: Final = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_ALL: Final = [1, 2, 3, 4]
_NEAR: Final = 420
"""Characters behind a figure in which its quarters are told."""
_LEAD: Final = 140
_STOPS: Final = late(r"\n|\b(?:chỉ tiêu|kế hoạch|phấn đấu|cùng kỳ)\b", re.I)


def quarters_against_year(branch: Branch, facts: Sequence[Fact], prose: Prose) -> Iterator[Finding]:
    """Four quarters that do not add up to the year told before them."""
    for year in facts:
        if not isinstance(year, NewMemberCount | FundAmount) or year.status is not Status.REPORTED:
            continue
        if not exact(year) or (year.kind == "fund_amount" and year.per_unit):
            continue
        told = _quarters(prose.behind(year, _NEAR), MONEY if year.kind == "fund_amount" else NUMBER)
        total = figure(year)
        if told is None or sum(told) == total or max(told) >= total:
            continue
        money = year.kind == "fund_amount"
        parts = [Dong(one).words("vi") if money else f"{one:,}".replace(",", ".") for one in told]
        yield finding(
            WarningCode.PARTS_EXCEED_TOTAL if sum(told) > total else WarningCode.PARTS_BELOW_TOTAL,
            (year,),
            parts=" + ".join(parts),
            sum=Dong(sum(told)) if money else sum(told),
            total=quoted(year),
        )


def _quarters(text: str, kind: str) -> list[int] | None:
    """What each of four quarters had, told one after the other; None where one is missing."""
    marks = list(_QUARTER.finditer(text))
    numbers = [_NUMBERS.get(one["nth"].casefold()) or int(one["nth"]) for one in marks]
    if numbers != _ALL or marks[0].start() > _LEAD or _STOPS.search(text, 0, marks[-1].end()):
        return None
    ends = [*(one.start() for one in marks[1:]), len(text)]
    told: list[int] = []
    for mark, end in zip(marks, ends, strict=True):
        piece = text[mark.end() : end]
        there = [one for one in find_quantities(piece) if one.type == kind]
        if not there or (mark is not marks[-1] and len(there) > 1) or there[0].value is None:
            return None
        told.append(int(there[0].value))
    first = find_quantities(text[: marks[0].start()])
    return None if any(one.type == kind for one in first) else told
