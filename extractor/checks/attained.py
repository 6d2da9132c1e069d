"""What was reached of an aim, and the percentage told of it."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from extractor.checks.finding import Dong, Finding, finding, quoted
from extractor.checks.people import SHARE_POINTS, SHARE_POINTS_ROUNDED
from extractor.checks.prose import Prose
from extractor.checks.reach import Counted, exact, field_of, figure
from extractor.late import late
from extractor.quantities import find_quantities
from extractor.quantities.model import PERCENT, RATIO, Quantity
from schemas import Branch, Fact, FundAmount, Qualifier, Status, WarningCode

_REACHED: Final = late(r"\b(?:đạt|bằng|hoàn thành|chiếm)(?: tỷ lệ| tỉ lệ| mức)?:? $")
_SAYS_REACHED: Final = late(r"đạt|bằng|hoàn thành|chiếm")
"""What stands before the percentage of an aim that was reached."""
_BEHIND: Final = 25
"""Characters behind an aim in which its percentage stands."""
_AIM: Final = late(r"\b(?:kế hoạch|chỉ tiêu|dự toán|nghị quyết|mục tiêu|được giao)\b")
_OTHER_AIM: Final = late(r"\b(?:nhiệm kỳ|cùng kỳ|giai đoạn|cả năm trước)\b")
_OF_THE_RATIO: Final = late(r"[^;.\n()]{0,60}[,(–-]\s*$")


def share_of_an_aim(branch: Branch, facts: Sequence[Fact], prose: Prose) -> Iterator[Finding]:
    """A percentage that is not the result by its aim: "1.240 đoàn viên, đạt 62% (3.100 đoàn viên)".

    The percentage stands between them or right behind the second, and says that it was reached.
    """
    if not any(fact.status is Status.TARGET for fact in facts):
        return
    done: dict[tuple[int, object], list[Counted | FundAmount]] = {}
    for fact in facts:
        if fact.kind == "award" or (fact.kind == "fund_amount" and fact.per_unit):
            continue
        done.setdefault((fact.sentence.start, _sort(fact)), []).append(fact)
    for alike in done.values():
        if len(alike) != 2 or {one.status for one in alike} != {Status.REPORTED, Status.TARGET}:
            continue
        first, second = sorted(alike, key=lambda one: one.evidence.start)
        stated = _stated(first, second, prose)
        if stated is None or stated.value is None:
            continue
        result, aim = (first, second) if first.status is Status.REPORTED else (second, first)
        if not figure(aim):
            continue
        computed = 100 * figure(result) / figure(aim)
        plain = exact(result) and exact(aim) and stated.qualifier == Qualifier.EXACT
        if abs(computed - stated.value) > (SHARE_POINTS if plain else SHARE_POINTS_ROUNDED):
            yield finding(
                WarningCode.SHARE_DISAGREES,
                (result, aim),
                "attained_disagrees",
                stated=stated.value,
                done=_told(result) if "/" in result.evidence.text else quoted(result),
                aim=_told(aim),
                computed=round(computed, 1),
            )


def share_of_a_ratio(branch: Branch, facts: Sequence[Fact], prose: Prose) -> Iterator[Finding]:
    """A percentage that is not the fraction right before it: "140/153 đoàn viên, đạt 91,5%"."""
    seen: set[int] = set()
    aims = {
        (one.sentence.start, figure(one))
        for one in facts
        if one.kind != "award" and one.status is Status.TARGET
    }
    for fact in facts:
        if fact.sentence.start in seen:
            continue
        seen.add(fact.sentence.start)
        sentence = prose.sentence(fact)
        if "%" not in sentence or "/" not in sentence or not _SAYS_REACHED.search(sentence):
            continue
        told = [one for one in find_quantities(sentence) if one.type in (RATIO, PERCENT)]
        for ratio, share in pairwise(told):
            if ratio.type != RATIO or share.type != PERCENT or not ratio.num or not ratio.den:
                continue
            if (fact.sentence.start, ratio.den) in aims:
                continue  # it is an aim, and was looked at as such
            if share.value is None or share.qualifier != Qualifier.EXACT:
                continue
            before = sentence[ratio.end : share.start]
            words = _REACHED.search(before)
            if not (words and _OF_THE_RATIO.fullmatch(before[: words.start()])):
                continue
            computed = 100 * ratio.num / ratio.den
            if abs(computed - share.value) > SHARE_POINTS:
                yield finding(
                    WarningCode.SHARE_DISAGREES,
                    (fact,),
                    "attained_disagrees",
                    stated=share.value,
                    done=ratio.num,
                    aim=ratio.den,
                    computed=round(computed, 1),
                )


def _sort(fact: Counted | FundAmount) -> tuple[object, ...]:
    return fact.kind, *(field_of(fact, name) for name in ("population", "unit", "change", "flow"))


def _told(fact: Counted | FundAmount) -> int:
    return Dong(fact.amount) if fact.kind == "fund_amount" else figure(fact)


def _stated(
    first: Counted | FundAmount, second: Counted | FundAmount, prose: Prose
) -> Quantity | None:
    """The one percentage that is told of both; None when that is not sure."""
    between, behind = prose.between(first, second), prose.after(second)
    if ";" in between or _OTHER_AIM.search(f"{between} {behind[:_BEHIND]}".casefold()):
        return None
    if not _AIM.search(f"{prose.before(first)[-40:]} {between} {behind[:_BEHIND]}".casefold()):
        return None
    for piece, most in ((between, len(between)), (behind, _BEHIND)):
        shares = [one for one in find_quantities(piece) if one.type == PERCENT]
        reached = [one for one in shares if _REACHED.search(piece[: one.start].casefold())]
        if len(shares) > 1 and piece is between:
            return None
        if reached and reached[0] is shares[0] and reached[0].start <= most:
            return reached[0]
    return None
