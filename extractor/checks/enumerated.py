"""Figures told one after the other, each of a part, and the total told apart from them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from extractor.checks.finding import Finding, all_quoted, finding, quoted
from extractor.checks.lists import ALL_OF_THEM, not_the_total
from extractor.checks.prose import Prose
from extractor.checks.reach import Counted, comparable, exact, field_of, figure, is_part, results
from extractor.late import late
from schemas import Branch, Fact, FundAmount, MemberCount, UnitCount, WarningCode

FEWEST_PARTS: Final = 3
"""Figures of one sort in one sentence are no figures told again, but parts."""
_NEAR: Final = 300
"""Characters between a total and the sentence that parts it."""
_ALIKE: Final = (0.6, 1.6)
"""Between what the parts' sum is of the total, if they are all of its parts."""
_ALL: Final = late(r":|\b(?:gồm|chia (?:ra|thành)|phân (?:theo|ra))\b", re.I)
SOME_OF_THEM: Final = late(r"\b(?:trong (?:đó|số)|riêng|tiêu biểu|như|tăng|giảm|so với)\b", re.I)
_NUMBER: Final = late(r"\d[\d.]*")
_SUM: Final = late(r"\d[\d.,]{2,}|\d ?(?:đồng|đ|triệu|nghìn|ngàn|tỷ)\b")
_SUM_BELOW: Final = late(r"\W*(?:tổng(?: cộng| số(?: tiền)?| chung)?|cộng)\b[^\n\d]{0,30}", re.I)


def told_as_parts(facts: Iterable[Fact]) -> set[str]:
    """The ids of counts that stand with two or more like them in one sentence."""
    in_sentence: dict[int, list[Counted]] = {}
    for fact in facts:
        if fact.kind != "fund_amount" and fact.kind != "award":
            in_sentence.setdefault(fact.sentence.start, []).append(fact)
    groups: dict[tuple[object, ...], list[Counted]] = {}
    for start, counts in in_sentence.items():
        for one in counts if len(counts) >= FEWEST_PARTS else ():
            groups.setdefault((start, *sort_of(one)), []).append(one)
    return {one.id for same in groups.values() if len(same) >= FEWEST_PARTS for one in same}


def sort_of(fact: Counted) -> tuple[object, ...]:
    """What a count counts: figures of one sort may be parts of each other."""
    return fact.kind, *(field_of(fact, name) for name in ("population", "unit", "change"))


def enumerated_parts(branch: Branch, facts: Sequence[Fact], prose: Prose) -> Iterator[Finding]:
    """All parts of a total, told in a sentence of their own, that are not the total.

    "Có 153 đoàn viên. Công đoàn có 4 tổ: tổ Nội 40 đoàn viên, tổ Ngoại 33 đoàn viên, …"
    """
    counts: list[Counted] = [*results(facts, MemberCount), *results(facts, UnitCount)]
    parts = told_as_parts(counts)
    groups: dict[tuple[object, ...], list[Counted]] = {}
    for one in counts:
        if one.id in parts and exact(one) and not is_part(one):
            groups.setdefault((one.sentence.start, *sort_of(one)), []).append(one)
    for same in groups.values():
        same.sort(key=lambda one: one.evidence.start)
        total = _total_before(same[0], counts)
        before = prose.before(same[0])
        if total is None and (inside := _told_far_inside(same, prose)):
            total, before = same[0], inside
            same = same[1:]
        if total is None or len(same) < FEWEST_PARTS:
            continue
        if not _ALL.search(before) or SOME_OF_THEM.search(f"{before} {prose.after(same[0])}"):
            continue
        each = numbers_told(same, prose)
        low, high = (total.value or 0) * _ALIKE[0], (total.value or 0) * _ALIKE[1]
        if each is None or sum(each) == total.value or not low <= sum(each) <= high:
            continue
        more = sum(each) > (total.value or 0)
        yield finding(
            WarningCode.PARTS_EXCEED_TOTAL if more else WarningCode.PARTS_BELOW_TOTAL,
            (total, *same),
            parts=all_quoted(same) if len(same) == len(each) else " + ".join(map(str, each)),
            sum=sum(each),
            total=quoted(total),
        )


def _told_far_inside(same: Sequence[Counted], prose: Prose) -> str | None:
    """The same of a total that ``lists`` does not look for: further off, or with parts alike.

    Two parts of one figure are one fact, told twice: "tổ 1 có 23 đoàn viên, tổ 2 có 23 đoàn viên".
    """
    near = len(same) > 1 and ALL_OF_THEM.fullmatch(prose.between(same[0], same[1]))
    if near and len(numbers_told(same[1:], prose) or ()) < len(same):
        return None
    return total_inside(same, prose)


def total_inside(same: Sequence[Counted], prose: Prose) -> str | None:
    """The words before the parts, where the first of some figures is the total of all the others.

    "Có 75 đoàn viên, trong đó 47 nữ, sinh hoạt ở 5 tổ, gồm: tổ Toán 18 đoàn viên, …"
    """
    if len(same) <= FEWEST_PARTS or figure(same[0]) <= max(map(figure, same[1:])):
        return None
    between = prose.between(same[0], same[1])
    marks = list(_ALL.finditer(between))
    if not marks:
        return None
    return between[max(between.rfind(sign, 0, marks[0].start()) + 1 for sign in ",;.)") :]


def _total_before(first: Counted, counts: Iterable[Counted]) -> Counted | None:
    """The last exact figure of the same sort told shortly before the sentence of parts."""
    before = [
        one
        for one in counts
        if sort_of(one) == sort_of(first)
        and one.evidence.end <= first.sentence.start
        and first.sentence.start - one.evidence.end <= _NEAR
        and exact(one)
        and (one.period is None or first.period is None or comparable(one, first))
    ]
    last = max(before, key=lambda one: one.evidence.start, default=None)
    return last if last is not None and (last.value or 0) > (first.value or 0) else None


def numbers_told(same: Sequence[Counted], prose: Prose) -> list[int] | None:
    """Every number that counts such parts in their sentence, also those told twice."""
    text = prose.sentence(same[0])[len(prose.before(same[0])) :]
    nouns = {_NUMBER.sub("", one.evidence.text, count=1).strip() for one in same}
    if "" in nouns:
        return None
    noun = "|".join(re.escape(one) for one in sorted(nouns, key=len, reverse=True))
    found = re.findall(rf"(?<![\d.,/])(\d{{1,3}}(?:\.\d{{3}})+|\d+) (?:{noun})", text)
    figures = [int(one.replace(".", "")) for one in found]
    return figures if {figure(one) for one in same} <= set(figures) else None


def sum_below_items(branch: Branch, facts: Sequence[Fact], prose: Prose) -> Iterator[Finding]:
    """The line "Tổng cộng: …" below a list of sums, one an item, that is not their sum."""
    sums = [
        one
        for one in results(facts, FundAmount)
        if not one.per_unit and one.rate is None and exact(one)
    ]
    for total in sums:
        if not _SUM_BELOW.fullmatch(prose.line_before(total)):
            continue
        items: list[FundAmount] = []
        complete = True
        for start, end in prose.lines_above(total):
            there = [one for one in sums if start <= one.evidence.start < end]
            if len(there) != 1 or there[0].flow != total.flow:
                head = prose.line(start, end).rstrip()
                complete = head.endswith(":") or _SUM.search(head) is None
                break
            items.append(there[0])
        if len(items) >= 2:
            yield from not_the_total(total, items[::-1], complete=complete)
