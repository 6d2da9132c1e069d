"""A total, and what each sort of unions or members has of it: schools, offices, firms.

The sorts stand in lines below the total or one after the other in its sentence. They need not be
facts: "hành chính, sự nghiệp 1.204 đoàn viên; trường học …".
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from extractor.checks.finding import Finding, added, finding, quoted
from extractor.checks.prose import Prose
from extractor.checks.reach import Counted, comparable, exact, figure, is_part, results
from extractor.late import late
from schemas import (
    Branch,
    Fact,
    MemberCount,
    NewMemberCount,
    Population,
    Unit,
    UnitCount,
    WarningCode,
)

_BEHIND: Final = 1500
"""Characters behind a total in which its list stands."""
_LEAD: Final = 200
"""Characters between a total and the line, or the words, that open its list."""
FEWEST_SORTS: Final = 3
ALIKE: Final = (0.6, 1.6)
"""Between what the sum of the sorts is of the total, if they are all of its sorts."""
_ALL: Final = late(
    r"\b(?:phân (?:theo|ra|bổ|loại)|chia (?:ra|thành|theo)|bao gồm|gồm|cụ thể|cơ cấu)\b", re.I
)
_SOME: Final = late(
    r"\b(?:như|nhất|tiêu biểu|điển hình|một số|riêng|trong (?:đó|số)|tăng|giảm|so với|năm trước"
    r"|cùng kỳ|chỉ tiêu|phấn đấu|các năm|từng năm|qua các)\b",
    re.I,
)
_ITEM: Final = late(r"[-–—+*•▪●○] ?|\w{1,2}[.)] ")
_ZONE: Final = late(r"(?:khối|khu vực|lĩnh vực|kcn|kkt|kcx|ccn|khu|cụm)\b", re.I)
_UNION: Final = late(r"(?:cđcs|cđ|công đoàn|lđlđ|liên đoàn|nghiệp đoàn|tổ|quý|tháng|năm)\b", re.I)
"""What begins the name of a union, or a time: those are held against a total elsewhere."""
_WOMEN: Final = late(r"\b(?:nữ|nam)\b", re.I)
_NUMBER: Final = r"(?<![\d.,/])(?P<n>\d{1,3}(?:\.\d{3})+|\d+)"
_IN_TURN: Final = r"(?P<label>[^;:()\d\n]{3,60}?)(?: ?[:–-]| có| với| là)* ?" + _NUMBER
_NOUNS: Final = {
    "đoàn viên": r"(?:đoàn viên|đv)\b(?! nữ)",
    "lao động": r"(?:lao động|người lao động|cnvclđ|cnlđ)\b",
    "CĐCS": r"(?:cđcs|công đoàn cơ sở)\b(?! thành viên)",
}
_EACH: Final = {noun: late(rf"{_NUMBER} {words}", re.I) for noun, words in _NOUNS.items()}
_TURNS: Final = {
    noun: late(rf"[,;]?\s*(?:và |còn )?{_IN_TURN} {words}", re.I) for noun, words in _NOUNS.items()
}
_OPENS: Final = late(r"[^.;\n\d]{0,40}?\b(?:bao gồm|gồm|chia ra)\b(?: có)?:? ", re.I)
_SENTENCE: Final = late(r"[.;]\s|\n")
_END: Final = late(r"\s*(?:[.\n]|$)")


def sorts_against_total(branch: Branch, facts: Sequence[Fact], prose: Prose) -> Iterator[Finding]:
    """Sorts in the lines below a total, or told behind "gồm", that do not add up to it."""
    totals: list[Counted] = [
        *results(facts, MemberCount),
        *results(facts, UnitCount),
        *results(facts, NewMemberCount),
    ]
    for total in totals:
        noun = _noun(total)
        if noun is None or not exact(total) or is_part(total):
            continue
        behind = prose.behind(total, _BEHIND)
        told = _in_lines(behind, noun)
        if told is None:
            near = [one for one in totals if _is_beside(one, total)]
            told = _in_turn(behind, noun) if len(near) < 2 else None
        due = figure(total)
        if told is None or max(told) >= due:
            continue
        made = sum(told)
        if made == due or not due * ALIKE[0] <= made <= due * ALIKE[1]:
            continue
        yield not_the_sum(made > due, (total,), told, quoted(total))


def not_the_sum(more: bool, facts: Sequence[Fact], told: Sequence[int], total: str) -> Finding:
    """The finding that parts are more, or less, than their total."""
    return finding(
        WarningCode.PARTS_EXCEED_TOTAL if more else WarningCode.PARTS_BELOW_TOTAL,
        facts,
        parts=added(told),
        sum=sum(told),
        total=total,
    )


def _noun(total: Counted) -> str | None:
    """The word that counts the same in the lines of a list."""
    if isinstance(total, MemberCount):
        return "đoàn viên" if total.population is Population.UNION_MEMBERS else "lao động"
    if isinstance(total, UnitCount):
        return "CĐCS" if total.unit is Unit.GRASSROOTS_UNION else None
    return "đoàn viên"


def _is_beside(one: Counted, total: Counted) -> bool:
    """Whether a figure of the same sort stands behind a total in its sentence."""
    return (
        one.sentence.start == total.sentence.start
        and one.evidence.start > total.evidence.start
        and one.kind == total.kind
        and _noun(one) == _noun(total)
        and comparable(one, total)
    )


def _in_lines(behind: str, noun: str) -> list[int] | None:
    """What each line of the list behind a total counts; None where that is not sure."""
    end = behind.find(":\n")
    if not 0 <= end <= _LEAD:
        return None
    lead = _SENTENCE.split(behind[:end])[-1]
    if not _ALL.search(lead) or _SOME.search(lead) or _EACH[noun].search(lead):
        return None
    told: list[int] = []
    mark = None
    for line in behind[end + 2 : behind.rfind("\n") if len(behind) == _BEHIND else None].split(
        "\n"
    ):
        item = _ITEM.match(line.lstrip())
        if item is None:
            if line.strip():
                break
            continue
        kind = item.group()[0] if not item.group()[0].isalnum() else "1"
        mark = mark or kind
        label = line.lstrip()[item.end() :]
        if kind != mark or _ZONE.match(label) or _UNION.match(label):
            return None
        there = list(_EACH[noun].finditer(label))
        if len(there) != 1 or _WOMEN.search(label[: there[0].start()]):
            return None
        told.append(int(there[0]["n"].replace(".", "")))
    return told if len(told) >= FEWEST_SORTS else None


def _in_turn(behind: str, noun: str) -> list[int] | None:
    """What each sort told behind "gồm" has, up to the end of the sentence."""
    opens = _OPENS.match(behind)
    if opens is None or _SOME.search(opens.group()):
        return None
    told: list[int] = []
    at = opens.end()
    while turn := _TURNS[noun].match(behind, at):
        label = turn["label"].strip()
        if _ZONE.match(label) or _UNION.match(label) or _SOME.search(label):
            return None
        if _WOMEN.search(label):
            return None
        told.append(int(turn["n"].replace(".", "")))
        at = turn.end()
    return told if len(told) >= FEWEST_SORTS and _END.match(behind, at) else None
