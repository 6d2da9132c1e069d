"""The figure of a year and those of its quarters, or halves, told behind it."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from extractor.checks.finding import Dong, Finding, finding, quoted
from extractor.checks.lists import ALL_OF_THEM
from extractor.checks.prose import Prose
from extractor.checks.reach import exact, figure
from extractor.late import late
from extractor.quantities import find_quantities
from extractor.quantities.model import MONEY, NUMBER
from schemas import Branch, Fact, FundAmount, NewMemberCount, Status, UnitCount, WarningCode

_QUARTER: Final = late(r"\bquý (?P<nth>iv|i{1,3}|[1-4])\b(?:[/ ]\d{4})?", re.I)
_NUMBERS: Final = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_ALL: Final = [1, 2, 3, 4]
_NEAR: Final = 420
"""Characters behind a figure in which its quarters are told."""
_LEAD: Final = 140
_HALVES: Final = late(
    r"\b(?:(?P<first>học kỳ (?:i|1)\b(?!i)|(?:6|sáu) tháng đầu(?: năm)?)"
    r"|(?P<second>học kỳ (?:ii|2)\b|(?:6|sáu) tháng (?:cuối|còn lại)(?: (?:của )?năm)?))",
    re.I,
)
_MONTHS: Final = late(r"(?P<year>\d{4})-\d\d/(?P=year)-(?!12)\d\d|\d{4}-(?!01)\d\d/\d{4}-12")
_LISTED: Final = 40
_WHOLE: Final = late(r"\b(?:cả|toàn) (?:năm|hai kỳ|hai học kỳ)\b|\btổng (?:cộng|số)\b", re.I)
_CLAUSE: Final = late(r"[;.]\s|\n|,\s(?=(?:cả|toàn) năm\b)")
_STOPS: Final = late(r"\n|\b(?:chỉ tiêu|kế hoạch|phấn đấu|cùng kỳ)\b", re.I)


def quarters_against_year(branch: Branch, facts: Sequence[Fact], prose: Prose) -> Iterator[Finding]:
    """Four quarters that do not add up to the year told before them."""
    for year in facts:
        if not isinstance(year, NewMemberCount | FundAmount | UnitCount):
            continue
        if year.status is not Status.REPORTED or not exact(year) or _of_months(year):
            continue
        if isinstance(year, FundAmount) and year.per_unit:
            continue
        if isinstance(year, UnitCount) and not year.change:
            continue  # what there is at the end of each quarter is not added up
        told = _quarters(prose.behind(year, _NEAR), MONEY if year.kind == "fund_amount" else NUMBER)
        total = figure(year)
        if told is None or sum(told) == total or max(told) >= total:
            continue
        yield _not_the_year(year, told)


def _of_months(fact: Fact) -> bool:
    """Whether a figure is that of some months itself: of a quarter, or a half."""
    return _MONTHS.fullmatch(fact.period or "") is not None


def _quarters(text: str, kind: str) -> list[int] | None:
    """What each of four quarters had, told one after the other; None where one is missing."""
    marks = list(_QUARTER.finditer(text))
    numbers = [_NUMBERS.get(one["nth"].casefold()) or int(one["nth"]) for one in marks]
    if numbers != _ALL or marks[0].start() > _LEAD or _STOPS.search(text, 0, marks[-1].end()):
        return None
    ends = [*(one.start() for one in marks[1:]), len(text)]
    told: list[int] = []
    for mark, end in zip(marks, ends, strict=True):
        piece = text[mark.end() : end]
        there = [one for one in find_quantities(piece) if one.type == kind]
        if not there or (mark is not marks[-1] and len(there) > 1) or there[0].value is None:
            return None
        told.append(int(there[0].value))
    first = find_quantities(text[: marks[0].start()])
    return None if any(one.type == kind for one in first) else told


def halves_against_year(branch: Branch, facts: Sequence[Fact], prose: Prose) -> Iterator[Finding]:
    """Two terms of a school year, or two halves of a year, that are not the year told with them.

    "Học kỳ I hỗ trợ 120 triệu đồng; học kỳ II 95 triệu đồng; cả năm học 180 triệu đồng."
    """
    for year in facts:
        if not isinstance(year, NewMemberCount | FundAmount) or year.status is not Status.REPORTED:
            continue
        money = year.kind == "fund_amount"
        if not exact(year) or (isinstance(year, FundAmount) and year.per_unit) or _of_months(year):
            continue
        before = prose.ahead(year, _NEAR)
        clause = _CLAUSE.split(before)[-1]
        if not _WHOLE.search(clause) or _HALVES.search(clause):
            continue
        kind = MONEY if money else NUMBER
        told = _halves(before[: len(before) - len(clause)], kind)
        behind = prose.behind(year, _NEAR)
        if told is None and not (money and ALL_OF_THEM.match(behind[:_LISTED])):  # lists sees to it
            told = _halves(behind, kind)
        total = figure(year)
        if told is None or sum(told) == total or max(told) >= total:
            continue
        yield _not_the_year(year, told)


def _halves(text: str, kind: str) -> list[int] | None:
    """What each of two halves had, told one after the other; None where that is not sure."""
    marks = list(_HALVES.finditer(text))
    if not marks or _STOPS.search(text, marks[0].start(), marks[-1].end()):
        return None
    if [bool(one["first"]) for one in marks] != [True, False]:
        return None
    told: list[int] = []
    for mark, end in zip(marks, (marks[1].start(), len(text)), strict=True):
        piece = text[mark.end() : end]
        if mark is marks[1]:
            piece = _CLAUSE.split(piece)[0]
        there = [one for one in find_quantities(piece) if one.type == kind]
        if len(there) != 1 or there[0].value is None:
            return None
        told.append(int(there[0].value))
    return told


def _not_the_year(year: NewMemberCount | FundAmount | UnitCount, told: Sequence[int]) -> Finding:
    money = year.kind == "fund_amount"
    parts = [Dong(one).words("vi") if money else f"{one:,}".replace(",", ".") for one in told]
    return finding(
        WarningCode.PARTS_EXCEED_TOTAL
        if sum(told) > figure(year)
        else WarningCode.PARTS_BELOW_TOTAL,
        (year,),
        parts=" + ".join(parts),
        sum=Dong(sum(told)) if money else sum(told),
        total=quoted(year),
    )
