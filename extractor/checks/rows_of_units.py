"""The row or line "Tổng cộng" below those of a table or a list, each of a union of its own.

"Công đoàn huyện A | 1.402", "Công đoàn huyện B | 1.131", "Tổng cộng | 2.433".
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from extractor.checks.enumerated import sort_of
from extractor.checks.finding import Finding, all_quoted, finding, quoted
from extractor.checks.listed_units import ALL_UNITS
from extractor.checks.prose import Prose
from extractor.checks.reach import Counted, exact, results
from extractor.late import late
from schemas import Fact, FemaleCount, MemberCount, NewMemberCount, UnitCount, WarningCode

_TOTAL: Final = late(
    r"[\W_]*(?:tổng(?: cộng| số| chung)?|cộng(?: chung)?|toàn (?:tỉnh|ngành|huyện|thành phố|quận"
    r"|thị xã|xã|phường|công ty|tổng công ty|khối|trường))\b(?! ty\b)[^\n]*",
    re.I,
)
_SUMS_UP: Final = late(r"[\W\d]*(?:tổng(?! công ty)|cộng|toàn|[IVX]+[.)\s|]|[A-H][.)|])", re.I)
"""A row among those above that sums others up, or heads them."""
_FIGURE: Final = late(r"(?<![\w/.-])\d[\d.]*(?![\w/])")
_FEWEST: Final = 2
_NEAR: Final = 120
"""Characters behind a total in which its line says how it is parted."""
_ALIKE: Final = (0.75, 1.6)
"""Between what the rows' sum is of the total, if it is of them."""


def rows_against_their_total(facts: Sequence[Fact], prose: Prose) -> Iterator[Finding]:
    """A total below the rows of several unions that is not their sum.

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
    for total in filter(exact, counts):
        same = [one for one in counts if sort_of(one) == sort_of(total)]
        if _TOTAL.fullmatch(prose.line_before(total) or " "):
            rows = _above(total, same, prose)
        else:
            rows = _below(total, same, prose)
        made, due = sum(one.value or 0 for one in rows), total.value or 0
        if len(rows) < _FEWEST or made == due or not due * _ALIKE[0] <= made <= due * _ALIKE[1]:
            continue
        more = made > due
        yield finding(
            WarningCode.PARTS_EXCEED_TOTAL if more else WarningCode.PARTS_BELOW_TOTAL,
            (total, *rows),
            parts=all_quoted(rows),
            sum=made,
            total=quoted(total),
        )


def _above(total: Counted, counts: Sequence[Counted], prose: Prose) -> list[Counted]:
    """The figures of the rows above a total, one of each and each of another union; else none."""
    rows: list[Counted] = []
    for start, end in prose.lines_above(total):
        there = [one for one in counts if start <= one.evidence.start < end]
        line = prose.line(start, end)
        if not there:
            if rows and _FIGURE.search(line) and not line.rstrip().endswith(":"):
                return []  # a row whose figure is not known, or the head with a date
            break
        if len(there) > 1 or not exact(there[0]) or _SUMS_UP.match(line):
            return []
        rows.append(there[0])
    return rows[::-1] if _of_units(rows, total) else []


def _below(total: Counted, counts: Sequence[Counted], prose: Prose) -> list[Counted]:
    """The figures of the items below a total that say to be of all its units; else none."""
    items = prose.items_behind(total)
    if len(items) < _FEWEST or not ALL_UNITS.search(prose.behind(total, _NEAR).split("\n")[0]):
        return []
    rows: list[Counted] = []
    for start, end in items:
        there = [one for one in counts if start <= one.evidence.start < end]
        if len(there) != 1 or not exact(there[0]):
            return []
        rows.append(there[0])
    return rows if _of_units(rows, total) else []


def _of_units(rows: Sequence[Counted], total: Counted) -> bool:
    """Whether figures are each of a union of its own, and none of the total's."""
    branches = {one.branch for one in rows}
    return len(branches) == len(rows) and total.branch not in branches
