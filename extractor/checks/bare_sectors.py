"""A total, and what each sector has of it, told with the noun once or not at all.

"Có 5.213 đoàn viên. … Theo khối: bệnh viện 2.481, trung tâm y tế 1.844, doanh nghiệp 888 đoàn
viên", "3.120 đoàn viên (khối trường học 1.900, khối doanh nghiệp 1.220)".
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from extractor.checks.finding import Finding, added, finding, quoted
from extractor.checks.prose import Prose
from extractor.checks.reach import Counted, exact, figure, is_part, results
from extractor.late import late
from schemas import Branch, Fact, MemberCount, Population, Unit, UnitCount, WarningCode

_BEHIND: Final = 900
_LEAD: Final = 260
"""Characters between a total and its sectors."""
_FEWEST: Final = 2
_ALIKE: Final = (0.8, 1.25)
"""Between what the sectors' sum is of the total: what they count is not told of each."""
_SORTS: Final = r"(?:khối|khu vực|lĩnh vực|loại hình|địa bàn|cụm|kcn|khu công nghiệp)"
_SORT: Final = late(_SORTS, re.I)
_DIGIT: Final = late(r"\d")
_LISTED: Final = late(
    r"[.;\n]\s*(?P<of>[^.;:()\n\d]{0,40}?)\b(?:phân (?:theo|ra|bổ)|chia (?:ra|thành|theo)|theo|gồm"
    rf"|cơ cấu)\b[^.;:()\n\d]{{0,20}}?\b{_SORTS}\b[^.;:()\n\d]{{0,30}}:",
    re.I,
)
_BRACKET: Final = late(rf"[^.;:()\n\d]{{0,15}}\((?:gồm |chia ra )?(?={_SORTS}\b)", re.I)
_OTHERS: Final = late(
    r"\b(?:nữ|kết nạp|phát triển|đảng|thu|chi|xếp|loại|vững mạnh|tăng|giảm|tuổi|trình độ)\b", re.I
)
"""What is listed by sectors besides those counted before."""
_END: Final = late(r"\.(?!\d)|[()]|\n\s*\n")
_BETWEEN: Final = late(r"[,;\n]|\bvà\b")
_ITEM: Final = late(
    r"[\s\-–+•*]*(?P<name>[^\d:()/]{2,90}?)(?: có| là| với| chiếm| ?[:–-])*\s*"
    r"(?P<n>\d{1,3}(?:\.\d{3})+|\d+)(?: (?P<noun>đoàn viên|cđcs|công đoàn cơ sở))?\s*",
    re.I,
)


def sectors_against_total(branch: Branch, facts: Sequence[Fact], prose: Prose) -> Iterator[Finding]:
    """Sectors told with their bare figures that add up to more, or less, than the total before.

    Only where no other total of the union is what they add up to: of bare figures one does not
    know whether members, workers or unions are counted.
    """
    totals: list[Counted] = [
        *results(facts, MemberCount),
        *(
            one
            for one in results(facts, UnitCount)
            if one.unit is Unit.GRASSROOTS_UNION and not one.change
        ),
    ]
    totals = [one for one in totals if exact(one) and not is_part(one)]
    totals.sort(key=lambda one: one.evidence.start, reverse=True)
    seen: set[int] = set()
    for total in totals:
        at, told = _bare(total, prose)
        if len(told) < _FEWEST or at in seen:
            continue
        made, due = sum(each for each, _ in told), figure(total)
        nouns = {noun for _, noun in told if noun}
        if nouns and nouns != {_noun_of(total)}:
            continue
        if any(figure(one) == made for one in totals):
            seen.add(at)
            continue
        if not due * _ALIKE[0] <= made <= due * _ALIKE[1]:
            continue
        seen.add(at)
        yield finding(
            WarningCode.PARTS_EXCEED_TOTAL if made > due else WarningCode.PARTS_BELOW_TOTAL,
            (total,),
            parts=added(each for each, _ in told),
            sum=made,
            total=quoted(total),
        )


def _noun_of(total: Counted) -> str | None:
    if isinstance(total, UnitCount):
        return "cđcs"
    members = isinstance(total, MemberCount) and total.population is Population.UNION_MEMBERS
    return "đoàn viên" if members else None


def _bare(total: Counted, prose: Prose) -> tuple[int, list[tuple[int, str]]]:
    """Where the sectors behind a total are told, and their figures; none unless one is bare."""
    behind = prose.behind(total, _BEHIND)
    if _SORT.search(behind) is None:
        return 0, []
    found = _BRACKET.match(behind)
    if found is None:
        found = _LISTED.search(behind)
        if found is None or found.start() > _LEAD or _OTHERS.search(found["of"]):
            return 0, []
    end = _END.search(behind, found.end())
    told: list[tuple[int, str]] = []
    name = ""
    for piece in _BETWEEN.split(behind[found.end() : end.start() if end else len(behind)]):
        name = f"{name} {piece}" if name else piece
        if not _DIGIT.search(piece):
            continue
        item = _ITEM.fullmatch(name)
        if item is None:
            return 0, []
        noun = (item["noun"] or "").casefold().replace("công đoàn cơ sở", "cđcs")
        told.append((int(item["n"].replace(".", "")), noun))
        name = ""
    bare = any(not noun for _, noun in told) and not name.strip()
    return total.evidence.end + found.end(), told if bare else []
