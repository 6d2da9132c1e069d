"""Members, women, men, workforce: who is part of whom."""

from collections.abc import Iterator, Sequence

from extractor.checks.finding import Finding, finding, quoted
from extractor.checks.prose import Prose, counted, number
from extractor.checks.reach import (
    Some,
    candidates,
    exact,
    reach,
    results,
    together,
    unrelated,
)
from schemas import (
    Branch,
    Fact,
    FemaleCount,
    MemberCount,
    NewMemberCount,
    Population,
    WarningCode,
)

FAR_POINTS = 25.0
"""Points by which a share told elsewhere than its counts may miss them, if it is of these."""
SHARE_POINTS, SHARE_POINTS_ROUNDED = 1.0, 5.0
"""Points by which a stated share may miss the counts: exact, and with gần, trên, khoảng …"""

# Small letters only: "Việt Nam", "phía Nam", "120 Nam Kỳ Khởi Nghĩa" are no men.
_MEN = (
    counted(
        r"# (?:(?:đồng chí|đ/c|đoàn viên|người|lao động) )?(?:là )?nam(?: giới)?"
        r"(?= ?[,;.)–-]| và|\s*$)"
    ),
    counted(r"\bnam(?: giới)?(?: có| là|:)? #(?! tuổi| năm| tháng)"),
)
_OF_THEM_WOMEN = counted(
    r"(?:(?! nâng| đưa| tổng số| hiện| toàn)[^.;()\d]){0,25}"
    r"(?:, (?:trong (?:đó|số đó|số này)|gồm)[,:]?(?: có)? |\((?:trong đó[,:]? )?(?:có )?)"
    r"(?P<first>nữ(?: đoàn viên)?(?: có| là|:)? )?#(?(first)"
    r"|(?: (?:đoàn viên|đồng chí|đ/c|người|chị|lao động))*(?: là)? (?:nữ|chị em)\b)"
)
"""What tells behind those admitted how many of them are women."""
_NEAR = 30
"""Characters between the men and the women they are told with."""


def women_over_members(branch: Branch, facts: Sequence[Fact], prose: Prose) -> Iterator[Finding]:
    """More women than people of the population they are part of."""
    totals = results(facts, MemberCount)
    for women in results(facts, FemaleCount):
        if women.value is None:
            continue
        people = [t for t in totals if t.population == women.population]
        people = _of_one_time(women, _beside(women, people, prose), prose)
        most = max(people, key=lambda total: reach(total)[1], default=None)
        if most is not None and reach(women)[0] > reach(most)[1]:
            code = WarningCode.FEMALE_EXCEEDS_MEMBERS
            yield finding(code, (most, women), women=quoted(women), total=quoted(most))


def _beside(women: FemaleCount, people: Sequence[MemberCount], prose: Prose) -> list[MemberCount]:
    """The people women may be part of: those their sentence tells, also again, else of their date.

    "Đại diện cho 214 đoàn viên. … CĐCS có 214 đoàn viên, trong đó 239 nữ."
    """
    again = [one for one in people if together(women, one) or prose.repeats(women, one)]
    return again or candidates(women, people)


def _of_one_time(one: Fact, others: Sequence[Some], prose: Prose) -> list[Some]:
    """Those told in the sentence of ``one``, or neither of which is told of another time."""
    return [
        other
        for other in others
        if together(one, other)
        or prose.repeats(one, other)
        or not (prose.of_another_time(one) or prose.of_another_time(other))
    ]


def women_over_admitted(branch: Branch, facts: Sequence[Fact], prose: Prose) -> Iterator[Finding]:
    """More women than were admitted: "kết nạp mới 7 đoàn viên, trong đó có 9 nữ"."""
    for admitted in results(facts, NewMemberCount):
        women = number(_OF_THEM_WOMEN.match(prose.after(admitted)))
        if women is not None and women > reach(admitted)[1]:
            yield finding(
                WarningCode.FEMALE_EXCEEDS_MEMBERS,
                (admitted,),
                "more_women_than_admitted",
                women=women,
                total=quoted(admitted),
            )


def sexes_against_total(branch: Branch, facts: Sequence[Fact], prose: Prose) -> Iterator[Finding]:
    """Men and women, told side by side, that are not the total of their sentence."""
    totals = results(facts, MemberCount)
    for women in results(facts, FemaleCount):
        if women.value is None or not exact(women):
            continue
        whole = [
            total
            for total in totals
            if total.population == women.population and together(total, women)
        ]
        men = _men_beside(women, prose)
        if men is None or len(whole) != 1 or not exact(whole[0]):
            continue
        total = whole[0]
        if men + women.value != total.value:
            yield finding(
                WarningCode.SEXES_DISAGREE,
                (total, women),
                men=men,
                women=quoted(women),
                sum=men + women.value,
                total=quoted(total),
            )


def _men_beside(women: FemaleCount, prose: Prose) -> int | None:
    """The men told right before or right behind the women; None unless there is one number."""
    near = (prose.before(women)[-_NEAR:], prose.after(women)[:_NEAR])
    told = {number(found) for piece in near for one in _MEN for found in one.finditer(piece)}
    return told.pop() if len(told) == 1 else None


def members_over_workforce(
    branch: Branch, facts: Sequence[Fact], prose: Prose
) -> Iterator[Finding]:
    """More members than people at work; a guild has no employer and no workforce."""
    if branch.name.casefold().startswith("nghiệp đoàn"):
        return
    counts = results(facts, MemberCount)
    staff = [one for one in counts if one.population is Population.STAFF]
    for members in counts:
        if members.population is not Population.UNION_MEMBERS:
            continue
        there = _of_one_time(members, candidates(members, staff), prose)
        most = max(there, key=lambda one: reach(one)[1], default=None)
        if most is None or prose.of_some(most) or unrelated(reach(members), reach(most)):
            continue
        if reach(members)[0] > reach(most)[1]:
            code = WarningCode.MEMBERS_EXCEED_WORKFORCE
            told = {"members": quoted(members), "workforce": quoted(most)}
            yield finding(code, (members, most), **told)


def share_against_counts(branch: Branch, facts: Sequence[Fact], prose: Prose) -> Iterator[Finding]:
    """A stated share of women that the counts of women and of people do not bear out."""
    every_woman = results(facts, FemaleCount)
    with_number = [women for women in every_woman if women.value is not None]
    totals = [total for total in results(facts, MemberCount) if total.value]
    for stated in every_woman:
        if stated.share is None:
            continue
        own = [women for women in with_number if women.population == stated.population]
        people = [total for total in totals if total.population == stated.population]
        numerators = [stated] if stated.value is not None else candidates(stated, own)
        pairs = [(women, total) for women in numerators for total in _beside(women, people, prose)]
        if not pairs or any(_share_fits(stated, women, total) for women, total in pairs):
            continue
        women, total = pairs[0]
        if not together(women, stated) and abs(_percent(women, total) - stated.share) > FAR_POINTS:
            continue  # they are other women
        involved = {fact.id: fact for fact in (total, women, stated)}
        yield finding(
            WarningCode.SHARE_DISAGREES,
            involved.values(),
            stated=quoted(stated),
            share=stated.share,
            women=women.value or 0,
            total=quoted(total),
            computed=round(_percent(women, total), 1),
        )


def _percent(women: FemaleCount, total: MemberCount) -> float:
    return 100 * (women.value or 0) / total.value


def _share_fits(stated: FemaleCount, women: FemaleCount, total: MemberCount) -> bool:
    points = (
        SHARE_POINTS if all(exact(one) for one in (stated, women, total)) else SHARE_POINTS_ROUNDED
    )
    share = stated.share or 0
    if abs(share - _percent(women, total)) <= points:
        return True
    # "hơn 5 ngàn đoàn viên, nữ 3.763 người, chiếm 70%": of 5.376
    (least, most), (fewest, all_of_them) = reach(women), reach(total)
    lowest, highest = (100 * part / whole for part, whole in ((least, all_of_them), (most, fewest)))
    return lowest - SHARE_POINTS <= share <= highest + SHARE_POINTS
