"""What each sort of unions or members has, in the rows of a table above its sum."""

import re
from collections.abc import Iterator, Sequence
from typing import Final
from unicodedata import normalize

from extractor.checks.by_sort import ALIKE, FEWEST_SORTS, not_the_sum
from extractor.checks.finding import Finding
from extractor.late import late
from schemas import Fact

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
    if len(rows) < FEWEST_SORTS or any(len(row) != len(sums) for row in rows):
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
        if sum(each) == due or not due * ALIKE[0] <= sum(each) <= due * ALIKE[1]:
            continue
        noun = f" {name if name[:2].isupper() else name.lower()}" if name else ""
        yield not_the_sum(sum(each) > due, (fact,), each, f"“{whole}{noun}”")


def _nearest(facts: Sequence[Fact], start: int, end: int) -> Fact:
    """The fact of the row of the sum; else the last one before it, else the first."""
    in_order = sorted(facts, key=lambda one: one.evidence.start)
    here = [one for one in in_order if start <= one.evidence.start < end]
    before = [one for one in in_order if one.evidence.start < start]
    return (here or before[-1:] or in_order)[0]
