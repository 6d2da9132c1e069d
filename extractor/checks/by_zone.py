"""A federation's total, and what each zone or sector has of it, told one by one behind it.

"Có 8.915 đoàn viên. Phân theo khu công nghiệp:" over "- KCN Bàu Sậy: 9 CĐCS, 5.105 đoàn viên;" …
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from extractor.checks.finding import Finding, added, finding, quoted
from extractor.checks.prose import Prose
from extractor.checks.reach import Counted, exact, figure, is_part, results
from extractor.late import late
from schemas import Branch, Fact, MemberCount, Population, Unit, UnitCount, WarningCode

_BEHIND: Final = 900
_LEAD: Final = 170
"""Characters between a total and the first of its zones."""
_BETWEEN: Final = 60
_FEWEST: Final = 2
_ALIKE: Final = (0.6, 1.6)
"""Between what the zones' sum is of the total, if they are all of its zones."""
_ROW: Final = late(
    r"(?:^|[\n,;:(.–•*+-]|\b(?:trong đó|riêng|còn|và|gồm|là)\b)\s?"
    r"(?:(?:trong đó|còn|và|gồm|có|ở) )*"
    r"(?:kcn|kkt|kcx|ccn|khu công nghiệp|khu kinh tế|khu chế xuất|cụm công nghiệp|khối|khu vực"
    r"|lĩnh vực) (?!tỉnh|huyện|thành phố|quận|thi đua)[^,;.:()\d\n]{2,50}?"
    r"(?:, (?!(?:có|với|trong|gồm|toàn|các|hiện|đến|tính|cđ|công đoàn|lđlđ|liên đoàn|ngành|đơn vị"
    r"|tổng|nay|cả|kết|nâng|chiếm|khối|khu vực|lĩnh vực|riêng|còn|nữ|năm|trường|huyện|tỉnh)\b)"
    r"[^,;.:()\d\n]{3,40}?){0,2}"
    r"(?: ?[:(]| ?[–-]| có| với| là| hiện có| chiếm)* ?(?=\d)"
    r"(?:(?P<units>\d[\d.]*) (?:cđcs|công đoàn cơ sở)(?: trực thuộc)?"
    r"(?:,| với| và|/| \()?(?: có)? ?)?"
    r"(?:(?P<people>\d[\d.]*) (?P<noun>đoàn viên|lao động))?",
    re.I,
)
_ALL: Final = late(
    r"\b(?:phân (?:theo|ra|bổ)|chia (?:ra|thành|theo)|bao gồm|gồm|cụ thể|cơ cấu)\b", re.I
)
_SOME: Final = late(r"\b(?:như|nhất|tiêu biểu|một số|riêng|tăng|giảm|so với|năm trước)\b", re.I)
_NOUNS: Final = {Population.UNION_MEMBERS: "đoàn viên", Population.STAFF: "lao động"}


def zones_against_total(branch: Branch, facts: Sequence[Fact], prose: Prose) -> Iterator[Finding]:
    """Zones, or sectors, that add up to more than the total before them, or all of them to less."""
    totals: list[Counted] = [*results(facts, MemberCount), *results(facts, UnitCount)]
    for total in totals:
        if not exact(total) or is_part(total):
            continue
        if isinstance(total, UnitCount):
            if total.unit is not Unit.GRASSROOTS_UNION or total.change:
                continue
            noun = "CĐCS"
        elif isinstance(total, MemberCount):
            noun = _NOUNS[total.population]
        else:
            continue
        behind = prose.behind(total, _BEHIND)
        rows = _rows(behind)
        if len(rows) < _FEWEST:
            continue
        lead = behind[: rows[0].start()]
        told = [_figure(row, noun) for row in rows]
        if None in told or _SOME.search(lead) or re.search(rf"\d {noun}\b", lead, re.I):
            continue
        each = [one for one in told if one is not None]
        made, due = sum(each), figure(total)
        opening = behind[: rows[0].end()]
        whole = _ALL.search(opening) is not None and "trong đó" not in opening.lower()
        if made == due or not due * _ALIKE[0] <= made <= due * _ALIKE[1]:
            continue
        if made > due or whole:
            yield finding(
                WarningCode.PARTS_EXCEED_TOTAL if made > due else WarningCode.PARTS_BELOW_TOTAL,
                (total,),
                parts=added(each),
                sum=made,
                total=quoted(total),
            )


def _rows(text: str) -> list[re.Match[str]]:
    """The zones told one after the other, each with figures; none where the first is far off."""
    found = [row for row in _ROW.finditer(text) if row["units"] or row["people"]]
    if not found or found[0].start() > _LEAD:
        return []
    rows = found[:1]
    for before, row in pairwise(found):
        if row.start() - before.end() > _BETWEEN:
            break
        rows.append(row)
    return rows


def _figure(row: re.Match[str], noun: str) -> int | None:
    """What a zone has of one kind; None when that is not told."""
    if noun == "CĐCS":
        told = row["units"]
    else:
        told = row["people"] if (row["noun"] or "").lower() == noun else None
    return int(told.replace(".", "")) if told else None
