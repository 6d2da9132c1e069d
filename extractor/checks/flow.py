"""Members at the beginning, joined, gone, at the end."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from extractor.checks.finding import Finding, finding, quoted
from extractor.checks.prose import Prose, counted, number
from extractor.checks.reach import exact, results
from extractor.late import late
from schemas import Branch, Fact, MemberCount, NewMemberCount, Population, WarningCode
from schemas.period import period_years

_WINDOW = 80
"""Characters before a figure in which the words of its time stand."""
_LONGEST = 500
"""Characters of a passage that tells of one year's, or one term's, coming and going."""
_OPENING = ("đầu năm", "đầu kỳ", "đầu nhiệm kỳ", "đầu quý", "năm trước", "kỳ trước")
_CLOSING = (
    *("cuối năm", "cuối kỳ", "cuối nhiệm kỳ", "cuối quý", "đến nay", "hiện có", "hiện nay"),
    *("tính đến", "đến hết", "đến cuối", "đến ngày", "đến 3", "nâng tổng số", "tổng số"),
)
_CLOSED = ("cuối năm", "hết năm", "31/12", "năm trước")
"""Words of what a year closed with: the next one opens with it."""
_GREW = late(r"\s*(?:đoàn viên |người )?(?:lên|xuống|còn)(?: thành)?\s*(?:tổng số )?", re.I)
"""What stands between the number there was and the one there is: "từ 6.900 lên 7.012"."""
_PEOPLE = r"(?: (?:đoàn viên|người|đồng chí))?+"
_LEFT = (
    r"(?:giảm|chuyển (?:đi|công tác|sinh hoạt)|nghỉ (?:hưu|việc|chế độ)|thôi việc|xin (?:ra|thôi)"
    r"|(?:ra|rút) khỏi|từ trần|qua đời|mất)"
)
_OUT = (
    counted(
        rf"{_LEFT}(?: (?:tổ chức|công đoàn|nghiệp đoàn))*(?: là)? #{_PEOPLE}(?! (?:so với|cùng kỳ))"
    ),
    counted(rf"#{_PEOPLE} (?:đã |do |được )?{_LEFT}"),
)
_IN = (
    counted(rf"(?:tiếp nhận|chuyển đến|nhận về)(?: là)? #{_PEOPLE}"),
    counted(rf"#{_PEOPLE} (?:được )?(?:tiếp nhận|chuyển đến|nhận về)"),
)
_UNKNOWN = ("sáp nhập", "chuyển đến", "tiếp nhận", "nhận về", "chuyển giao", "bàn giao")
"""What brings members in besides admissions: with one of them and no number nothing is known."""


def closing_against_opening(
    branch: Branch, facts: Sequence[Fact], prose: Prose
) -> Iterator[Finding]:
    """A number at the end that is not the one at the beginning, and those who came, and left.

    Only where one short passage tells both and the admissions. Who left is often not told: then
    the end must only not be too large.
    """
    totals = [
        one
        for one in results(facts, MemberCount)
        if exact(one) and one.population is Population.UNION_MEMBERS
    ]
    totals.sort(key=lambda one: one.evidence.start)
    joined = results(facts, NewMemberCount)
    for opening, closing in pairwise(totals):
        if not _from_then_to_now(opening, closing, prose):
            continue
        for admitted in joined:
            order: list[MemberCount | NewMemberCount] = sorted(
                (opening, admitted, closing), key=lambda one: one.sentence.start
            )
            passage = prose.passage(order[0], order[-1])
            everyone: list[MemberCount | NewMemberCount] = [*totals, *joined]
            told = [one for one in everyone if _inside(one, order[0], order[-1])]
            if _in_one_year(opening, closing) is False and _year(admitted) != _year(closing):
                continue
            if len(told) != len(order) or not exact(admitted) or len(passage) > _LONGEST:
                continue
            totals_told = (opening.value, closing.value)  # "còn 181 đoàn viên do nghỉ hưu"
            out, come = (
                [one for one in _numbers(what, passage) if one not in totals_told]
                for what in (_OUT, _IN)
            )
            if not come and any(word in passage.casefold() for word in _UNKNOWN):
                continue
            due = opening.value + admitted.value + sum(come) - sum(out)
            if closing.value > due or (out and closing.value < due):
                yield finding(
                    WarningCode.CLOSING_DISAGREES,
                    (opening, admitted, closing),
                    opening=quoted(opening),
                    admitted=quoted(admitted),
                    due=due,
                    closing=quoted(closing),
                )


def _numbers(patterns: Sequence[re.Pattern[str]], passage: str) -> list[int]:
    """The numbers that one of the patterns finds, each once."""
    found = {
        one.start("n"): number(one) or 0 for what in patterns for one in what.finditer(passage)
    }
    return list(found.values())


def _from_then_to_now(opening: MemberCount, closing: MemberCount, prose: Prose) -> bool:
    """Whether two figures are told as those of the beginning and of the end."""
    between = prose.between(opening, closing)
    if _GREW.fullmatch(between):
        return True
    if not _says(_CLOSING, between):
        return False
    if _says(_OPENING, prose.before(opening)):
        return True
    return _in_one_year(opening, closing) is False and _says(_CLOSED, prose.before(opening))


def _in_one_year(opening: MemberCount, closing: MemberCount) -> bool | None:
    """Whether both are of one year; False where one is of the year before; else None."""
    first, last = _year(opening), _year(closing)
    if first is None or last is None or last - first not in (0, 1):
        return None
    return first == last


def _year(fact: MemberCount | NewMemberCount) -> int | None:
    """The one year of a figure."""
    first, last = period_years(fact.period) if fact.period else (None, None)
    return last if first == last else None


def _inside(one: Fact, first: Fact, last: Fact) -> bool:
    return first.sentence.start <= one.sentence.start and one.sentence.end <= last.sentence.end


def _says(words: Sequence[str], piece: str) -> bool:
    near = piece[-_WINDOW:].casefold()
    return any(word in near for word in words)
