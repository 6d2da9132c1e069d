"""What each gets or gives on average, and the sum and the people it is the average of."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from extractor.checks.finding import Dong, Finding, finding, quoted
from extractor.checks.prose import Prose, counted, number
from extractor.checks.reach import (
    comparable,
    exact,
    figure,
    is_part,
    reach,
    results,
    together,
)
from extractor.late import late
from extractor.quantities import find_quantities
from extractor.quantities.model import MONEY, NUMBER
from schemas import (
    Branch,
    Fact,
    Flow,
    FundAmount,
    MemberCount,
    NewMemberCount,
    Population,
    Unit,
    UnitCount,
    WarningCode,
)

_SLACK: Final = 0.15
"""By how much sum ÷ people may miss an average, as a fraction: of many who gave, not all did."""
_FEWEST: Final = 20
"""People of whom an average is told."""
_OF_MEMBERS: Final = late(
    r"\b(?:mỗi|một|từng)\s+(?:một\s+)?(?:đoàn viên|cán bộ, đoàn viên|người lao động"
    r"|cnvclđ|cbccvc|cnlđ|lao động|công nhân|cán bộ, công chức)\b"
    r"|/\s*(?:đoàn viên|đv|người lao động|nlđ|lao động|cnvclđ)\b"
)
_OF_UNIONS: Final = late(
    r"\b(?:mỗi|một|từng)\s+(?:cđcs|công đoàn cơ sở|đơn vị)\b|/\s*(?:cđcs|công đoàn cơ sở)\b"
)
_OF_PERSONS: Final = late(r"\b(?:mỗi|một) người\b|/\s*người\b")
"""Of those who gave, the members; of those who were given something, only these."""
_BEHIND: Final = 300
_MEMBERS_OF_EACH: Final = counted(
    r"\b(?:[Bb]ình quân|[Tt]rung bình)\b[^.;\d]{0,20}\b(?:mỗi|một|từng) "
    r"(?:CĐCS|công đoàn cơ sở|đơn vị|cơ sở)\b[^.;\d]{0,25}# đoàn viên"
)
_ABOUT: Final = late(r"\b(?:khoảng|trên|hơn|gần|xấp xỉ|chừng|trên dưới)\s*$")
_EACH_YEAR: Final = late(
    r"(?:(?!trong đó|riêng)[^.;\d]){0,70}?\b(?:bình quân|trung bình)(?: (?:là|đạt))? "
    r"(?:mỗi|một|hằng|hàng|từng) năm\b"
)
_YEARS: Final = late(r"\b(\d|10|hai|ba|bốn|năm|sáu|mười) năm (?:qua|gần đây|liền|liên tục)\b", re.I)
_NUMBERS: Final = {"hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "mười": 10}
_FAR: Final = 25
"""Characters between "mỗi năm" and its figure."""
_OF_YEARS: Final = 0.2
"""By how much an average may miss the sum by its years, as a fraction: they are rounded, too."""
_EXACTLY: Final = 0.03
"""The same of an average told to the last digit."""
_ON_AVERAGE: Final = late(r"\b(?:bình quân|trung bình|tính ra)\b")


def average_against_total(branch: Branch, facts: Sequence[Fact], prose: Prose) -> Iterator[Finding]:
    """A sum divided by the members, or the unions, that is far from the average told with it.

    "4.050 đoàn viên vận động 520 triệu đồng, bình quân mỗi đoàn viên đóng góp 200.000 đồng": only
    where no count of the text, of members or of the workforce, makes it so.
    """
    sums = [one for one in results(facts, FundAmount) if one.rate is None and one.per_unit is False]
    averages = [one for one in results(facts, FundAmount) if one.rate is None and one.per_unit]
    people = [one for one in results(facts, MemberCount) if one.value >= _FEWEST]
    unions = [
        one
        for one in results(facts, UnitCount)
        if one.unit is Unit.GRASSROOTS_UNION and not one.change and one.value > 1
    ]
    for average in averages:
        words = f"{prose.before(average)[-60:]}{average.evidence.text}{prose.after(average)[:30]}"
        low = words.casefold()
        if not _ON_AVERAGE.search(low) or average.beneficiaries is not None:
            continue
        of_each: Sequence[MemberCount] | Sequence[UnitCount] = ()
        gave = average.flow is Flow.RAISED and _OF_PERSONS.search(low)
        if gave or _OF_MEMBERS.search(low):
            of_each = people
        elif _OF_UNIONS.search(low):
            of_each = unions
        beside = [one for one in sums if together(one, average) and one.flow == average.flow]
        if len(beside) != 1 or not of_each:
            continue
        [total] = beside
        if total.beneficiaries is not None:
            continue
        if any(_fits(total, average, one.value) for one in of_each):
            continue
        whole = [one for one in of_each if not is_part(one) and exact(one)]
        whole = [one for one in whole if comparable(one, total) or one.period is None]
        said = next((one for one in whole if _is_main(one)), None)
        if said is not None and said.value:
            yield finding(
                WarningCode.PRODUCT_DISAGREES,
                (total, average, said),
                "average_disagrees",
                total=quoted(total),
                count=quoted(said),
                average=quoted(average),
                each=Dong(round(total.amount / said.value, -3)),
            )


def _is_main(one: MemberCount | UnitCount) -> bool:
    return one.kind == "unit_count" or one.population is Population.UNION_MEMBERS


def _fits(total: FundAmount, average: FundAmount, count: int) -> bool:
    """Whether a sum over so many is the average."""
    least, most = reach(total)
    low, high = reach(average)
    return low * (1 - _SLACK) * count <= most and least <= high * (1 + _SLACK) * count


def average_of_years(branch: Branch, facts: Sequence[Fact], prose: Prose) -> Iterator[Finding]:
    """A year's average that the sum of several years does not make, by their number.

    "5 năm qua vận động được 6,45 tỷ đồng, bình quân mỗi năm 1,92 tỷ đồng".
    """
    counts: list[FundAmount | NewMemberCount] = [
        *(one for one in results(facts, FundAmount) if not one.per_unit and one.rate is None),
        *results(facts, NewMemberCount),
    ]
    for total in counts:
        after = prose.after(total)
        found = _EACH_YEAR.match(after) if "ình quân" in after or "rung bình" in after else None
        told = _YEARS.findall(prose.before(total))
        if found is None or len(told) != 1:
            continue
        years = int(told[0]) if told[0].isdigit() else _NUMBERS[told[0].casefold()]
        sort = MONEY if total.kind == "fund_amount" else NUMBER
        average = next((q for q in find_quantities(after[found.end() :]) if q.type == sort), None)
        if average is None or average.start > _FAR or not average.value:
            continue
        due = figure(total) / years
        if _near(due, average.value, _OF_YEARS):
            continue
        money = total.kind == "fund_amount"
        yield finding(
            WarningCode.PRODUCT_DISAGREES,
            (total,),
            "average_of_years",
            total=quoted(total),
            years=years,
            each=Dong(round(due, -6)) if money else round(due),
            average=f"“{after[found.end() + average.start : found.end() + average.end]}”",
        )


def members_of_each_union(branch: Branch, facts: Sequence[Fact], prose: Prose) -> Iterator[Finding]:
    """Members that each union has on average: "14 CĐCS, 8.696 đoàn viên, bình quân mỗi … 450"."""
    unions = [
        one
        for one in results(facts, UnitCount)
        if one.unit is Unit.GRASSROOTS_UNION and not one.change and one.value > 1 and exact(one)
    ]
    members = [
        one
        for one in results(facts, MemberCount)
        if one.population is Population.UNION_MEMBERS and exact(one) and not is_part(one)
    ]
    for union in unions:
        found = _MEMBERS_OF_EACH.search(prose.behind(union, _BEHIND))
        average = number(found)
        if found is None or not average:
            continue
        whole = [one for one in members if one.value > average and comparable(one, union)]
        about = _ABOUT.search(found[0][: found.start("n") - found.start()].casefold())
        slack = _SLACK if about or not average % 100 else _EXACTLY
        if not whole or any(_near(one.value, union.value * average, slack) for one in whole):
            continue
        yield finding(
            WarningCode.PRODUCT_DISAGREES,
            (whole[0], union),
            "members_of_each",
            members=quoted(whole[0]),
            unions=quoted(union),
            each=round(whole[0].value / union.value),
            average=average,
        )
        return


def _near(one: float, other: float, slack: float) -> bool:
    return abs(one - other) <= slack * max(one, other)
