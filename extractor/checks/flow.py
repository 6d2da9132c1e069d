"""Members at the beginning, joined, gone, at the end."""

from collections.abc import Iterator, Sequence

from extractor.checks.finding import Finding, finding, quoted
from extractor.checks.prose import Prose, counted, number
from extractor.checks.reach import exact, results, together
from schemas import Branch, Fact, MemberCount, NewMemberCount, Population, WarningCode

_WINDOW = 40
_OPENING = ("đầu năm", "đầu kỳ", "đầu nhiệm kỳ", "đầu quý", "năm trước", "kỳ trước")
_CLOSING = ("cuối năm", "cuối kỳ", "cuối nhiệm kỳ", "cuối quý", "đến nay", "hiện có", "hiện nay")
_PEOPLE = r"(?: (?:đoàn viên|người|đồng chí))?"
_OUT = counted(rf"(?:giảm|chuyển đi|nghỉ hưu|thôi việc|ra khỏi tổ chức)(?: là)? #{_PEOPLE}")
_IN = counted(rf"(?:tiếp nhận|chuyển đến|nhận về)(?: là)? #{_PEOPLE}")
_UNKNOWN = ("sáp nhập", "chuyển đến", "tiếp nhận", "nhận về", "chuyển giao", "bàn giao")
"""What brings members in besides admissions: with one of them and no number nothing is known."""


def closing_against_opening(
    branch: Branch, facts: Sequence[Fact], prose: Prose
) -> Iterator[Finding]:
    """A number at the end that is not the one at the beginning, and those who came, and left.

    Only where one sentence tells both and the admissions. Who left is often not told: then the
    end must only not be too large.
    """
    totals = [one for one in results(facts, MemberCount) if exact(one)]
    for admitted in results(facts, NewMemberCount):
        told = [
            one
            for one in totals
            if one.population is Population.UNION_MEMBERS and together(one, admitted)
        ]
        if len(told) != 2 or not exact(admitted):
            continue
        opening, closing = sorted(told, key=lambda one: one.evidence.start)
        if not _says(_OPENING, prose.before(opening)) or not _says(
            _CLOSING, prose.between(opening, closing)
        ):
            continue
        sentence = prose.sentence(admitted)
        out, come = ([number(one) or 0 for one in what.finditer(sentence)] for what in (_OUT, _IN))
        if not come and any(word in sentence.casefold() for word in _UNKNOWN):
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


def _says(words: Sequence[str], piece: str) -> bool:
    near = piece[-_WINDOW * 2 :].casefold()
    return any(word in near for word in words)
