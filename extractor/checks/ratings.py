"""How units were rated, and how many units there are."""

import re
from collections.abc import Iterator, Sequence

from extractor.checks.finding import Finding, all_quoted, finding, quoted
from extractor.checks.prose import Prose, counted, number
from extractor.checks.reach import candidates, reach, results, together
from extractor.late import late
from schemas import (
    Award,
    AwardClass,
    Branch,
    Fact,
    RecipientType,
    Status,
    Unit,
    UnitCount,
    WarningCode,
)
from schemas.period import period_years

_NESTED = late(r"\b(?:trong (?:đó|số)|gồm(?: cả| có)?|kể cả|riêng)\b|,\s*có\s+\d", re.I)
_WORDS = {
    Unit.GRASSROOTS_UNION: late(r"\b(?:công đoàn cơ sở|CĐCS)\b", re.I),
    Unit.SECTION: late(r"\b(?:công đoàn bộ phận|CĐBP)\b", re.I),
    Unit.GROUP: late(r"\btổ\b", re.I),
}
"""The units that are rated, and what the title or the recipient calls them."""
_OUT_OF = counted(
    r"\b(?:trong|trên|của) (?:tổng )?(?:số )?# "
    r"(?:CĐCS|công đoàn cơ sở|CĐ cơ sở|công đoàn bộ phận|CĐBP|tổ(?: công đoàn)?)\b"
)
# Ratings that are no distinction and so no fact.
_LOWER = counted(
    r"# (?:(?:CĐCS|công đoàn cơ sở|công đoàn bộ phận|CĐBP|tổ(?: công đoàn)?|đơn vị) )?"
    r"(?:(?:đạt|xếp)(?: loại)? |loại )?"
    r"(?P<how>khá|trung bình|yếu|(?:không )?hoàn thành nhiệm vụ)\b"
)


def ratings_against_units(branch: Branch, facts: Sequence[Fact], prose: Prose) -> Iterator[Finding]:
    """Rated unions, sections or groups that are more than there are of them.

    Ratings of one year told in one sentence are added up, unless one is a part of another ("trong
    đó"). The unions are those of its date, or of the year after, else those there are now: ratings
    are told of the year just past.
    """
    counts = [one for one in results(facts, UnitCount) if one.unit in _WORDS and not one.change]
    told: dict[tuple[int, str | None, Unit], list[Award]] = {}
    for fact in facts:
        if fact.kind == "award" and (sort := _rated_units(fact)) is not None:
            told.setdefault((fact.sentence.start, fact.period, sort), []).append(fact)
    for (_, _, sort), rated in told.items():
        units = [one for one in counts if one.unit is sort]
        there = candidates(rated[0], units)
        there += [one for one in units if one.period is None or _of_its_year(rated[0], one)]
        there = _told_as_base(rated[0], units, prose) or there
        most = max(there, key=lambda one: reach(one)[1], default=None)
        if most is None or _NESTED.search(prose.between(rated[0], rated[-1])):
            continue
        titles = {one.title.casefold() for one in rated}
        lower = [
            number(found) or 0
            for found in _LOWER.finditer(prose.sentence(rated[0]))
            if found["how"] not in titles
        ]
        total = sum(one.count or 0 for one in rated) + sum(lower)
        if total > reach(most)[1]:
            yield finding(
                WarningCode.RATINGS_DISAGREE,
                (most, *rated),
                ratings=all_quoted(rated),
                sum=total,
                units=quoted(most),
            )


def _told_as_base(rated: Award, units: Sequence[UnitCount], prose: Prose) -> list[UnitCount]:
    """The unions of which a sentence itself rates some: "trong 12 CĐCS trực thuộc có 11 …"."""
    told = {number(found) for found in _OUT_OF.finditer(prose.before(rated))}
    return [
        one
        for one in units
        if one.value in told and (together(one, rated) or prose.repeats(rated, one))
    ]


def _of_its_year(rated: Award, units: UnitCount) -> bool:
    """Whether unions are counted at a day of the year for which they were rated, or soon after."""
    if rated.period is None or units.period is None:
        return rated.period is None
    years, first = period_years(rated.period), period_years(units.period)[0]
    year_after = years[1] is not None and first == years[1] + 1
    return year_after or period_years(units.period) == years


def _rated_units(award: Award) -> Unit | None:
    """Of which units it says how many were rated in one way, in one year; None where of none."""
    if (
        award.award_class is not AwardClass.CLASSIFICATION
        or award.status is not Status.REPORTED
        or award.count is None
        or award.recipient_type is not RecipientType.COLLECTIVE
        or "/" in (award.period or "")
    ):
        return None
    named = f"{award.title} {award.recipient or ''}"
    return next((unit for unit, words in _WORDS.items() if words.search(named)), None)
