"""A total and the parts told behind it in its sentence."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from extractor.checks.finding import Dong, Finding, all_quoted, finding, quoted
from extractor.checks.prose import Prose
from extractor.checks.reach import (
    Some,
    comparable,
    field_of,
    figure,
    is_part,
    reach,
    results,
    together,
)
from extractor.late import late
from extractor.quantities import find_quantities
from extractor.quantities.model import MONEY, NUMBER
from schemas import Branch, Fact, FundAmount, MemberCount, UnitCount, WarningCode

ALL_OF_THEM = late(r"(?:[^.;]{0,30}?\b(?:bao gồm|gồm có|gồm|chia ra)\b|\s?:)[^;]{0,80}", re.I)
"""What stands between a total and the first of all its parts; "trong đó" names only some."""
_SOME_OF_THEM = late(r"[^.;]{0,60}?\btrong (?:đó|số đó|số này)\b[^;()]{0,80}", re.I)
"""What stands between a total and the first of its parts."""
_TIME = (
    r"\b(?:quý|tháng|dịp|đợt|học kỳ|năm(?= \d{4}))"
    r"(?:[ /](?:[ivx]{1,3}|\d+|đầu|cuối|năm|tết|nguyên đán|công nhân|này|nay|qua))*"
)
_OF_ITS_TIME = late(
    rf"[^.;\d]{{0,60}}[,(–-]\s*(?:trong đó,? )?(?:chỉ )?(?:tính )?riêng (?:trong )?{_TIME},? "
    r"(?:(?:là|đạt|đã|chiếm|chi|có|số tiền|lên tới|lên đến|tới|gần|hơn|trên|khoảng) )*",
    re.I,
)
"""What tells of a part of the time of the sum before it: "…, riêng quý IV là 62 triệu"."""
_A_TIME = late(_TIME, re.I)
_LEAD = 60
"""Characters before a sum in which it says that it is of such a part itself."""
_BRACKET = late(r"[^.,;()]{0,40}\([^();]{0,60}")
"""The same, where a bracket right behind the total lists them."""
_NO_MORE = late(r"\)|\b(?:ngoài ra|đồng thời|bên cạnh|cùng với|bằng với|so với|tăng|giảm)\b", re.I)
"""What stands before a figure that is no part any more."""
_DEEPER = late(r"\(|\b(?:trong (?:đó|số đó|số này)|riêng|gồm|nâng|lũy kế|luỹ kế)\b", re.I)
"""What stands before a part of a part, or of another whole."""
_OF_THE_WHOLE = late(
    r"[;,]?\s*(?:với|tập hợp|quản lý|đại diện|thu hút|sinh hoạt|có tổng|tổng cộng"
    r"|tổng số)(?:\s[^\W\d]{1,8}){0,4}\s$"
    r"|;\s*(?:đồng thời|ngoài ra|bên cạnh|cho vay|kết nạp|thành lập|toàn|tổng)\b[^;]*$",
    re.I,
)
"""What stands behind the last of all parts, before what is told of the whole again."""
_PEOPLE = late(r"[\d.]+\s(?:đoàn viên|cnvclđ|cbccvc|người|lao động)\b", re.I)
_BY_SOURCE = late(
    r"\b(?:nguồn|ngân sách|xã hội hóa|tài trợ|đóng góp|trích)\b"
    r"|\b(?:công đoàn|cđ|lđlđ|liên đoàn|tổng công ty|chuyên môn|công ty|doanh nghiệp)\b"
    r"[^;,.\d]{0,30}\b(?:cấp|góp|chi|hỗ trợ|ủng hộ|bỏ ra)\s(?:[^\W\d]+\s)?$",
    re.I,
)
_BY_USE = late(r"\b(?:trao|tặng|thăm|xây|sửa|tổ chức)\b", re.I)
"""Parts by where they come from, and by what they went for: two ways to part one sum."""
_APART = late(r";|\bgiải\s(?:nhất|nhì|ba|tư|khuyến khích|đặc biệt|a|b|c)\b", re.I)
"""What stands between sums of which none is a part: bonuses of prizes, other doings."""
_FIRST_OF_LIST = late(
    r":\s*(?!(?:tổng|là|trên|gần|hơn|khoảng|được|số tiền|đã|có)\b)[^\W\d][^:;,.\d]{2,40}$", re.I
)
"""What makes a sum one of a list itself: "thu theo khối: hành chính 1.010 triệu đồng, …"."""
_THE_REST = late(r"[^\n]{0,40}?[,;.]\s*(?:và\s)?(?:số|phần|khoản|tiền)?\s?còn lại\b", re.I)
"""What says behind the last part that there is more of the whole: "số còn lại là giúp …"."""


def parts_against_total(branch: Branch, facts: Sequence[Fact], prose: Prose) -> Iterator[Finding]:
    """Parts that add up to more than the total told before them in their sentence, or list.

    Parts are known as such by the rule that read them (``KIND.part``), by "gồm", "trong đó" or a
    bracket before them, as items of a list below the total, or, with money, because each names a
    fund of its own and the total none. All parts of a total, told with "gồm", must not add up to
    less either.
    """
    units = results(facts, UnitCount)
    for total in units:
        after = [
            one
            for one in _later(total, units)
            if (one.unit, one.change) == (total.unit, total.change)
        ]
        known = _known_parts(total, after) or _told_inside(total, after, prose)
        yield from _held_against(total, after, known, prose)
    people = results(facts, MemberCount)
    for group in people:
        after_it = [one for one in _later(group, people) if one.population == group.population]
        known_people = _known_parts(group, after_it)
        yield from _held_against(group, after_it, known_people, prose)
    sums = [one for one in results(facts, FundAmount) if not one.per_unit and one.rate is None]
    parted: set[str] = set()
    for whole in sums:
        if whole.id in parted:
            continue  # a part of one before it is no total of its sisters
        later = [one for one in _later(whole, sums) if one.flow == whole.flow]
        later = _without_parts_of_parts(whole, later, prose)
        funds = {one.fund for one in later}
        named = whole.fund is None and None not in funds and len(funds) == len(later) > 1
        named = named and not _APART.search(prose.between(whole, later[0]))
        named = named and not _FIRST_OF_LIST.search(prose.before(whole))
        named = named and not _parted_twice(
            [prose.between(one, other) for one, other in pairwise((whole, *later))]
        )
        known_sums = later if named else _known_parts(whole, later)
        known_sums = known_sums or _told_inside(whole, later, prose)
        known_sums = known_sums or _items(whole, sums, prose)
        for one in _held_against(whole, later, known_sums, prose):
            parted |= {fact.id for fact in one.facts}
            yield one


def _without_parts_of_parts(
    whole: FundAmount, later: Sequence[FundAmount], prose: Prose
) -> list[FundAmount]:
    """Sums without those of a part of the time of the one before: "…, riêng quý IV 62 triệu"."""
    return [
        one
        for before, one in pairwise((whole, *later))
        if before is whole or not _OF_ITS_TIME.fullmatch(prose.between(before, one))
    ]


def _told_inside(total: Some, after: Sequence[Some], prose: Prose) -> list[Some]:
    """The figures told as parts, with "trong đó" or in brackets; none when that is not sure."""
    if not after or is_part(total):
        return []
    gaps = [prose.between(total, after[0])]
    if isinstance(total, FundAmount) and _OF_ITS_TIME.fullmatch(gaps[0]):
        of_a_part = _A_TIME.search(prose.before(total)[-_LEAD:])
        return [] if of_a_part else [after[0]]
    bracket = _BRACKET.fullmatch(gaps[0]) is not None
    if not bracket and not _SOME_OF_THEM.fullmatch(gaps[0]):
        return []
    parts = [after[0]]
    for before, one in pairwise(after):
        gap = prose.between(before, one)
        if _NO_MORE.search(gap):
            break
        if _DEEPER.search(gap):
            return []
        gaps.append(gap)
        parts.append(one)
    return [] if _parted_twice(gaps) or (bracket and len(parts) == 1) else parts


def _parted_twice(gaps: Sequence[str]) -> bool:
    """Whether the words before some parts say where they come from, of others what for."""
    return all(any(words.search(gap) for gap in gaps) for words in (_BY_SOURCE, _BY_USE))


def _items(total: FundAmount, sums: Sequence[FundAmount], prose: Prose) -> list[FundAmount]:
    """The sums of the list below a total, one of each item; none where an item has more."""
    parts: list[FundAmount] = []
    for start, end in prose.items_behind(total):
        there = [one for one in sums if start <= one.evidence.start < end]
        if len(there) > 1:
            return []
        parts += [one for one in there if one.flow == total.flow and comparable(one, total)]
    return parts


def _later(total: Some, others: Sequence[Some]) -> list[Some]:
    return [
        one
        for one in others
        if one.evidence.start > total.evidence.start
        and together(one, total)
        and comparable(one, total)
    ]


def _known_parts(total: Some, after: Sequence[Some]) -> list[Some]:
    """From the first figure that its rule read as a part on; none when the total is one itself."""
    if is_part(total):
        return []
    first = next((at for at, one in enumerate(after) if is_part(one)), len(after))
    return list(after[first:])


def _held_against(
    total: Some, after: Sequence[Some], known: Sequence[Some], prose: Prose
) -> Iterator[Finding]:
    complete = _is_complete(total, after, prose)
    parts: Sequence[Some] = after if complete else known
    if not parts:
        return
    yield from not_the_total(total, parts, complete)


def not_the_total(total: Some, parts: Sequence[Some], complete: bool) -> Iterator[Finding]:
    """Parts that add up to more than their total or, where they are all of them, to less."""
    reaches = [reach(part) for part in parts]
    code = None
    if sum(low for low, _ in reaches) > reach(total)[1]:
        code = WarningCode.PARTS_EXCEED_TOTAL
    elif complete and sum(high for _, high in reaches) < reach(total)[0]:
        code = WarningCode.PARTS_BELOW_TOTAL
    if code:
        together = sum(figure(part) for part in parts)
        told = Dong(together) if isinstance(total, FundAmount) else together
        yield finding(
            code,
            (total, *parts),
            "part_exceeds_total" if len(parts) == 1 else None,
            parts=all_quoted(parts),
            total=quoted(total),
            sum=told,
        )


def _is_complete(total: Some, after: Sequence[Some], prose: Prose) -> bool:
    """Whether the sentence says that these are all parts, and each of its figures is one."""
    if (
        len(after) < 2
        or is_part(total)
        or not ALL_OF_THEM.fullmatch(prose.between(total, after[0]))
    ):
        return False
    # Beside sums stands how many had them.
    sorts = (MONEY,) if isinstance(total, FundAmount) else (NUMBER, MONEY)
    behind = prose.after(total)
    figures = [one for one in find_quantities(behind) if one.type in sorts]
    if len(figures) > len(after):
        last, beyond = figures[len(after) - 1 : len(after) + 1]
        counted_otherwise = isinstance(total, UnitCount) and _PEOPLE.match(behind, beyond.start)
        if not counted_otherwise and not _OF_THE_WHOLE.search(behind, last.end, beyond.start):
            return False
        figures = figures[: len(after)]
    if len(figures) != len(after) or _THE_REST.match(behind, figures[-1].end):
        return False
    return all(
        one.value in (field_of(part, "value"), field_of(part, "amount"))
        for one, part in zip(figures, after, strict=True)
    )
