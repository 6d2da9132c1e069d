"""Members admitted, and those among them told behind "trong đó", who need not be facts."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from extractor.checks.finding import Finding, added, finding, quoted
from extractor.checks.prose import Prose
from extractor.checks.reach import exact, figure, results
from extractor.late import late
from schemas import Branch, Fact, NewMemberCount, WarningCode

_OPENS: Final = late(
    r"(?: mới)?(?: vào (?:tổ chức )?công đoàn)?(?:[, ]*\([^()]{0,60}\))?"
    r"(?:, đạt [\d.,]+ ?%[^,;.()\d]{0,40})?"
    r"[,; (]{1,3}trong (?:đó|số (?:đó|này))\b,? ?",
    re.I,
)
_PART: Final = late(
    r"(?:[,;]? ?(?:và |còn )?)(?P<label>[^.;:()\d,]{0,60}?)(?:[:–-]| có| là| kết nạp| được)* ?"
    r"(?<![\d.,/])(?P<n>\d{1,3}(?:\.\d{3})+|\d+) (?:đoàn viên|đv|người)\b"
    r"(?: mới)?(?P<rest>[^.;,()\d]{0,60})",
    re.I,
)
_NO_PART: Final = late(
    r"\b(?:nâng|tổng|lên|đến nay|hiện|chỉ tiêu|kế hoạch|công đoàn|cđcs|lđlđ|công ty|trường"
    r"|trong đó|quản lý|vượt|bằng|so với|cả năm|nhiệm kỳ|lũy kế|luỹ kế)\b",
    re.I,
)
_WOMEN: Final = late(r"\b(?:nữ|nam|đảng)\b", re.I)


def parts_of_admitted(branch: Branch, facts: Sequence[Fact], prose: Prose) -> Iterator[Finding]:
    """Some of those admitted who are more than all: "210 đoàn viên, trong đó … 240 đoàn viên"."""
    for total in results(facts, NewMemberCount):
        behind = prose.after(total)
        opens = _OPENS.match(behind)
        if opens is None or not exact(total):
            continue
        told: list[int] = []
        at = opens.end()
        while part := _PART.match(behind, at):
            if _NO_PART.search(part["label"]) or _WOMEN.search(f"{part['label']} {part['rest']}"):
                break
            told.append(int(part["n"].replace(".", "")))
            at = part.end()
        made = sum(told)
        if not told or made <= figure(total):
            continue
        yield finding(
            WarningCode.PARTS_EXCEED_TOTAL,
            (total,),
            "part_exceeds_total" if len(told) == 1 else None,
            parts=added(told),
            sum=made,
            total=quoted(total),
        )
