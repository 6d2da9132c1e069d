"""A total, and what each sort of unions or members has of it: schools, offices, firms.

The sorts stand in lines below the total, one after the other in its sentence, or in the rows of a
table above its sum. They need not be facts: "hành chính, sự nghiệp 1.204 đoàn viên; trường học …".
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final
from unicodedata import normalize

from extractor.checks.finding import Finding, finding, quoted
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
_FEWEST: Final = 3
_ALIKE: Final = (0.6, 1.6)
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
        if made == due or not due * _ALIKE[0] <= made <= due * _ALIKE[1]:
            continue
        yield _not_the_sum(made > due, (total,), told, quoted(total))


def _not_the_sum(more: bool, facts: Sequence[Fact], told: Sequence[int], total: str) -> Finding:
    return finding(
        WarningCode.PARTS_EXCEED_TOTAL if more else WarningCode.PARTS_BELOW_TOTAL,
        facts,
        parts=" + ".join(f"{one:,}".replace(",", ".") for one in told),
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
    return told if len(told) >= _FEWEST else None


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
    return told if len(told) >= _FEWEST and _END.match(behind, at) else None


_CELL: Final = late(r"(?:\d{1,3}(?:\.\d{3})+|\d+)")
_HEAD: Final = late(
    r"(?:loại hình|lĩnh vực|khu vực|ngành nghề|đối tượng|nhóm|trình độ|độ tuổi|thành phần)\b", re.I
)
_SUM: Final = late(r"(?:tổng(?: cộng| số)?|cộng|toàn (?:ngành|huyện|tỉnh))\b\W*$", re.I)
_NO_SUM: Final = late(r"%|tỷ lệ|tỉ lệ|bình quân|stt|^tt\b|\bsố tt\b", re.I)
_DEEPER: Final = late(r"(?:trong đó|[-+•]|[ivx]+[.)]?$|\d+\.\d+)", re.I)


def table_of_sorts(facts: Sequence[Fact], text: str) -> Iterator[Finding]:
    """The columns of a table of sorts that do not add up to the row "Cộng" below them.

    Args:
        facts: Those of all branches of a text.
        text: The text.
    """
    if not facts or "|" not in text:
        return
    head: list[str] | None = None
    rows: list[list[str]] = []
    at = 0
    for line in text.splitlines(keepends=True):
        start, at = at, at + len(line)
        cells = [cell.strip() for cell in normalize("NFC", line).strip().strip("|").split("|")]
        if len(cells) < 2:
            head, rows = (head, rows) if not line.strip() else (None, [])
            continue
        if any(_HEAD.match(cell) for cell in cells):
            head, rows = cells, []
        elif head is not None and any(_SUM.match(cell) for cell in cells[:2]):
            yield from _columns(head, rows, cells, _nearest(facts, start, at))
            head, rows = None, []
        elif head is not None and not all(set(cell) <= set("-: ") for cell in cells):
            rows.append(cells)


def _columns(
    head: Sequence[str], rows: Sequence[Sequence[str]], sums: Sequence[str], fact: Fact
) -> Iterator[Finding]:
    if len(rows) < _FEWEST or any(len(row) != len(sums) for row in rows):
        return
    if any(_DEEPER.match(cell) for row in rows for cell in row[:2]):
        return
    shift = len(sums) - len(head)
    for column, whole in enumerate(sums):
        name = head[column - shift] if shift == 0 else ""
        told = [row[column] for row in rows]
        if _NO_SUM.search(name) or not _CELL.fullmatch(whole):
            continue
        if any(cell and cell != "-" and not _CELL.fullmatch(cell) for cell in told):
            continue
        each = [int(cell.replace(".", "")) for cell in told if cell and cell != "-"]
        due = int(whole.replace(".", ""))
        if sum(each) == due or not due * _ALIKE[0] <= sum(each) <= due * _ALIKE[1]:
            continue
        noun = f" {name if name[:2].isupper() else name.lower()}" if name else ""
        yield _not_the_sum(sum(each) > due, (fact,), each, f"“{whole}{noun}”")


def _nearest(facts: Sequence[Fact], start: int, end: int) -> Fact:
    """The fact of the row of the sum; else the last one before it, else the first."""
    in_order = sorted(facts, key=lambda one: one.evidence.start)
    here = [one for one in in_order if start <= one.evidence.start < end]
    before = [one for one in in_order if one.evidence.start < start]
    return (here or before[-1:] or in_order)[0]
