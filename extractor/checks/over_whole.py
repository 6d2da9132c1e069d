"""One union that has more than all of the union above it, told in the same breath.

"LĐLĐ tỉnh vận động 16 tỷ đồng. Trong đó Công đoàn các KCN 73,1 tỷ đồng", "quản lý 63 CĐCS với
44.236 đoàn viên. CĐCS Công ty A có 52.640 đoàn viên".
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from extractor.checks.finding import Finding, finding, quoted
from extractor.checks.prose import Prose
from extractor.checks.reach import comparable, is_part, reach, results
from extractor.late import late
from schemas import Branch, Fact, Flow, FundAmount, Level, MemberCount, Population, WarningCode

_NEAR: Final = 450
"""Characters between a whole and what one of its unions has."""
_NEXT: Final = 160
"""The same where no word says that it is one of them."""
_FEWEST: Final = 500
"""Members of a federation; fewer may be those of its own office."""
_DEPTH: Final = {
    Level.CONFEDERATION: 0,
    Level.PROVINCIAL_FEDERATION: 1,
    Level.CENTRAL_SECTOR_UNION: 1,
    Level.UPPER_LEVEL: 2,
    Level.GRASSROOTS: 3,
    Level.GRASSROOTS_MEMBER: 4,
    Level.SECTION: 5,
    Level.GROUP: 6,
}
_OF_THEM: Final = late(
    r"\b(?:trong (?:đó|số (?:đó|này|ấy))|(?:lớn|nhiều|đông|cao) nhất|dẫn đầu|đứng đầu|tiêu biểu"
    r"|điển hình|gồm|riêng)\b",
    re.I,
)
_APART: Final = late(
    r"\b(?:ngoài ra|bên cạnh|cùng với|đồng thời|thêm|trước đây|khi (?:mới|đó|ấy)|năm trước"
    r"|chỉ tiêu|kế hoạch|so với|toàn quốc|cả nước|ngoài tỉnh|lũy kế|luỹ kế)\b",
    re.I,
)
_HAS_UNITS: Final = late(r"\d[\d.]* (?:cđcs|công đoàn cơ sở)\b", re.I)
_SLACK: Final = 1.02
_Figure = MemberCount | FundAmount


def _where(one: _Figure) -> int:
    return one.evidence.start


def part_over_whole(
    branches: Sequence[Branch], facts: Sequence[Fact], prose: Prose
) -> Iterator[Finding]:
    """A figure of a union that is more than the one of the union above it, told right before.

    Args:
        branches: Those of a text.
        facts: Those of all its branches.
        prose: The text.
    """
    depth = {one.id: _DEPTH[one.level] for one in branches}
    people = [
        one for one in results(facts, MemberCount) if one.population is Population.UNION_MEMBERS
    ]
    sums = [
        one
        for one in results(facts, FundAmount)
        if one.flow is Flow.RAISED and not one.per_unit and one.rate is None
    ]
    yield from _larger(people, depth, prose)
    yield from _larger(sums, depth, prose)


def _larger(figures: Sequence[_Figure], depth: dict[str, int], prose: Prose) -> Iterator[Finding]:
    in_order = sorted(figures, key=_where)
    for at, whole in enumerate(in_order):
        if is_part(whole) or depth.get(whole.branch, 9) > _DEPTH[Level.UPPER_LEVEL]:
            continue
        if isinstance(whole, MemberCount) and whole.value < _FEWEST:
            continue
        for part in in_order[at + 1 :]:
            if part.evidence.start - whole.evidence.end > _NEAR:
                break
            if depth.get(part.branch, 0) <= depth[whole.branch]:
                if part.branch == whole.branch and not is_part(part):
                    break  # what follows may be of this one
                continue
            if reach(part)[0] > _SLACK * reach(whole)[1] and _is_of(part, whole, prose):
                yield finding(
                    WarningCode.PARTS_EXCEED_TOTAL,
                    (whole, part),
                    "part_exceeds_total",
                    parts=quoted(part),
                    total=quoted(whole),
                )


def _is_of(part: _Figure, whole: _Figure, prose: Prose) -> bool:
    between = prose.between(whole, part)
    if "\n" in between or _APART.search(between) or not comparable(part, whole):
        return False
    if isinstance(part, FundAmount):
        return _OF_THEM.search(between) is not None
    if _OF_THEM.search(between):
        return True
    return len(between) <= _NEXT and _HAS_UNITS.search(prose.before(whole)[-80:]) is not None
