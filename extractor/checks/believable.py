"""Figures hard to believe: beyond what the whole country, or one union, can have."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from extractor.checks.finding import Dong, Finding, finding, quoted
from extractor.checks.prose import Prose
from extractor.checks.reach import is_part, reach, results, together
from extractor.late import late
from schemas import (
    Branch,
    Fact,
    FemaleCount,
    Flow,
    FundAmount,
    Level,
    MemberCount,
    NewMemberCount,
    Population,
    Status,
    WarningCode,
)
from schemas.period import period_years

_FIRST: Final = late(r"\W*(?:đầu tiên|ban đầu|sáng lập|khi mới)\b", re.I)
_UP_TO_NOW: Final = late(r"\b(?:nhiệm kỳ|\d+ năm|từ năm|từ khi)\b")

MOST_MEMBERS = 15_000_000
"""The whole movement counted some 12 million in 2025."""
MOST_STAFF = 60_000_000
"""The country's whole workforce is some 53 million."""
MOST_IN_ONE_UNION = 150_000
"""The largest single employers have under 100,000 workers."""
FEWEST_IN_ONE_UNION = 5
"""The law founds no grassroots union with fewer members."""
MOST_NEW_MEMBERS = 5_000_000
MOST_UNITS = 150_000
"""The country had some 127,000 grassroots unions in 2024."""
MOST_MONEY = 100_000_000_000_000
MOST_MONEY_OF_ONE_UNION = 1_000_000_000_000
LEAST_MONEY = 1_000
"""VND; less than the smallest banknote in use: a word for thousand or million is missing."""

MOST_FOR_EACH = 200_000_000
"""VND that a grassroots union raises or spends for each of its people; more is a slip."""
MOST_FOR_EACH_OF_AN_AREA = 30_000_000
"""VND that a federation raises or spends for each of its members; it may lend twice as much."""
FEWEST_OF_AN_AREA = 500
"""Members of a federation; fewer may be those of one of its units."""
MOST_TIMES = 3
"""More admissions than so many times the members are those of another union, or of many years."""
FEWEST_TO_SHARE = 5
"""Fewer people than this may be only a part of a union."""

_LOCAL = (Level.GRASSROOTS, Level.GRASSROOTS_MEMBER, Level.SECTION, Level.GROUP)


def implausible(branch: Branch, facts: Sequence[Fact], prose: Prose) -> Iterator[Finding]:
    """A figure beyond what the whole country, or one union, can have."""
    for fact in facts:
        why = _why(branch, fact)
        if why is not None:
            yield finding(WarningCode.IMPLAUSIBLE_FIGURE, (fact,), why, figure=quoted(fact))


def too_much_for_each(branch: Branch, facts: Sequence[Fact], prose: Prose) -> Iterator[Finding]:
    """A sum too large for the people of its union: "28 đoàn viên quyên góp 15 tỷ đồng"."""
    local = branch.level in _LOCAL
    counted = [one for one in results(facts, MemberCount) if local or not is_part(one)]
    people = max(counted, key=lambda one: one.value, default=None)
    if people is None or people.value < (FEWEST_TO_SHARE if local else FEWEST_OF_AN_AREA):
        return
    for one in results(facts, FundAmount):
        each = one.amount // people.value
        most = MOST_FOR_EACH if local else MOST_FOR_EACH_OF_AN_AREA * (1 + (one.flow is Flow.LENT))
        if not one.per_unit and each > most:
            yield finding(
                WarningCode.IMPLAUSIBLE_FIGURE,
                (one, people),
                "too_much_for_each",
                figure=quoted(one),
                people=quoted(people),
                each=Dong(round(each, -6)),
            )


def admitted_over_members(branch: Branch, facts: Sequence[Fact], prose: Prose) -> Iterator[Finding]:
    """More people admitted within a year than there are members, by any figure of the text."""
    members = [
        one
        for one in results(facts, MemberCount)
        if one.population is Population.UNION_MEMBERS and not is_part(one)
    ]
    most = max(members, key=lambda one: reach(one)[1], default=None)
    if most is None or any(prose.of_another_time(one) or _of_then(one, prose) for one in members):
        return
    for one in results(facts, NewMemberCount):
        first, last = period_years(one.period) if one.period else (None, None)
        if first is None or first != last or _UP_TO_NOW.search(prose.before(one).casefold()):
            continue
        beside = together(one, most)  # told in one breath, both are of this union
        if reach(most)[1] < reach(one)[0] and (
            beside or reach(one)[0] <= MOST_TIMES * reach(most)[1]
        ):
            yield finding(
                WarningCode.IMPLAUSIBLE_FIGURE,
                (one, most),
                "more_admitted_than_members",
                admitted=quoted(one),
                total=quoted(most),
            )


def _of_then(members: MemberCount, prose: Prose) -> bool:
    """Whether words right behind a figure say that it was the first: "27 đoàn viên ban đầu"."""
    return _FIRST.match(prose.after(members)) is not None


def _why(branch: Branch, fact: Fact) -> str | None:
    if fact.kind == "award":
        return None
    if fact.kind == "fund_amount":
        return _why_not_money(branch, fact.amount)
    if fact.kind == "new_member_count":
        return "too_many_admitted" if fact.value > MOST_NEW_MEMBERS else None
    if fact.kind == "unit_count":
        return "too_many_units" if fact.value > MOST_UNITS else None
    return _why_not_people(branch, fact, fact.value or 0)


def _why_not_money(branch: Branch, amount: int) -> str | None:
    if amount < LEAST_MONEY:
        return "too_little_money"
    if amount > MOST_MONEY:
        return "too_much_money"
    local = branch.level in _LOCAL and amount > MOST_MONEY_OF_ONE_UNION
    return "too_much_money_of_one" if local else None


def _why_not_people(branch: Branch, fact: MemberCount | FemaleCount, value: int) -> str | None:
    members = fact.population is Population.UNION_MEMBERS
    whom = "members" if members else "workers"
    if value > (MOST_MEMBERS if members else MOST_STAFF):
        return f"too_many_{whom}"
    if branch.level in _LOCAL and value > MOST_IN_ONE_UNION:
        return f"too_many_{whom}_of_one"
    too_few = fact.kind == "member_count" and value < FEWEST_IN_ONE_UNION
    if too_few and branch.level is Level.GRASSROOTS and fact.status is Status.REPORTED:
        return f"too_few_{whom}"
    return None
