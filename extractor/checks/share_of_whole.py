"""A share told of some members, or of members among workers, that the figures do not make.

"Ba CĐCS lớn nhất có 27.827 đoàn viên, chiếm 70,4% số đoàn viên toàn các khu công nghiệp": of the
46.102 told before. Shares of women are looked at elsewhere.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from extractor.checks.finding import Finding, finding
from extractor.checks.people import SHARE_POINTS, SHARE_POINTS_ROUNDED
from extractor.checks.prose import Prose
from extractor.checks.reach import exact, results
from extractor.late import late
from schemas import Branch, Fact, MemberCount, Population, WarningCode

_NUMBER: Final = r"(?<![\d.,/])(?P<n>\d{1,3}(?:\.\d{3})+|\d{2,})"
_SHARE: Final = r"(?P<about>trên |hơn |gần |khoảng |xấp xỉ |chừng )?(?P<share>\d{1,2}(?:,\d+)?) ?%"
_PART: Final = late(
    rf"{_NUMBER} (?:đoàn viên|đv)\b(?! nữ)[^.;,%\d()]{{0,60}},? (?:và )?chiếm (?:tỷ lệ |tỉ lệ |tới "
    rf"|đến |hơn một nửa, )?{_SHARE}"
    r"(?! [^.;,]{0,30}\b(?:lao động|cnvclđ|cnlđ|người|nữ|chỉ tiêu|kế hoạch|dân|công chức)\b)",
    re.I,
)
_OF_WORKERS: Final = (
    late(
        rf"{_NUMBER} (?:đoàn viên|đv)(?: công đoàn)? ?(?:/|trên(?: tổng số)?) ?"
        r"(?P<of>\d{1,3}(?:\.\d{3})+|\d{2,}) "
        r"(?:lao động|người lao động|cnvclđ|cnlđ|cbccvc|cnvc)\b(?: ?\(|,)? ?"
        rf"(?:đạt|chiếm|bằng|tỷ lệ|tỉ lệ|đạt tỷ lệ|đạt tỉ lệ|chiếm tỷ lệ)? ?{_SHARE}",
        re.I,
    ),
    late(
        rf"{_SHARE} ?\(\s*{_NUMBER} (?:đoàn viên|đv) ?/ ?(?P<of>\d{{1,3}}(?:\.\d{{3}})+|\d{{2,}}) "
        r"(?:lao động|người lao động|cnvclđ|cnlđ|cbccvc|cnvc)\b",
        re.I,
    ),
)
_WOMEN: Final = late(r"\bnữ\b|\bđảng viên\b|\bso với\b|\btăng\b|\bgiảm\b")
_NEAR: Final = 700
"""Characters before a part in which the whole is told."""
_ALIKE: Final = 2
"""A whole of which the part is so many times the share is another whole."""


def share_of_members(branch: Branch, facts: Sequence[Fact], prose: Prose) -> Iterator[Finding]:
    """Shares of some members that no total of the text bears out.

    One is told shortly before it; of several, one that fits is enough.
    """
    totals = [
        one
        for one in results(facts, MemberCount)
        if one.population is Population.UNION_MEMBERS and exact(one)
    ]
    totals.sort(key=lambda one: -one.value)
    seen: set[str] = set()
    for total in totals:
        behind = prose.behind(total, _NEAR)
        if "%" not in behind or "chiếm" not in behind:
            continue
        for found in _PART.finditer(behind):
            part, share = _number(found["n"]), float(found["share"].replace(",", "."))
            before = behind[: found.start()].rpartition(". ")[2]
            if (
                found.group() in seen
                or part >= total.value
                or _WOMEN.search(before[-60:].casefold())
            ):
                continue
            seen.add(found.group())
            wholes = {one.value for one in totals if one.value > part}
            points = SHARE_POINTS_ROUNDED if found["about"] else SHARE_POINTS
            shares = [100 * part / whole for whole in wholes]
            if any(abs(one - share) <= points for one in shares):
                continue
            computed = 100 * part / total.value
            if not share / _ALIKE <= computed <= share * _ALIKE:
                continue
            yield _not_so(total, part, total.value, share)


def share_of_workers(branch: Branch, facts: Sequence[Fact], prose: Prose) -> Iterator[Finding]:
    """Members by workers that are another share: "44.236 đoàn viên/48.950 lao động, đạt 93,4%"."""
    seen: set[int] = set()
    for fact in results(facts, MemberCount):
        if fact.sentence.start in seen:
            continue
        seen.add(fact.sentence.start)
        sentence = prose.sentence(fact)
        if "%" not in sentence:
            continue
        for pattern in _OF_WORKERS:
            for found in pattern.finditer(sentence):
                part, whole = _number(found["n"]), _number(found["of"])
                share = float(found["share"].replace(",", "."))
                points = SHARE_POINTS_ROUNDED if found["about"] else SHARE_POINTS
                if not whole or part > whole or abs(100 * part / whole - share) <= points:
                    continue
                yield _not_so(fact, part, whole, share)


def _not_so(fact: Fact, part: int, whole: int, share: float) -> Finding:
    return finding(
        WarningCode.SHARE_DISAGREES,
        (fact,),
        "attained_disagrees",
        stated=share,
        done=part,
        aim=whole,
        computed=round(100 * part / whole, 1),
    )


def _number(told: str) -> int:
    return int(told.replace(".", ""))
