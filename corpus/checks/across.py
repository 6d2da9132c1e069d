"""Do the articles agree with each other?

Only like is held against like: one union, one sort of people, units or money, one date, results
with results.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, groupby
from typing import TYPE_CHECKING, Any, Final

from corpus.checks.awarded import awarded_again
from corpus.checks.copied import copied
from corpus.checks.figures import STOCKS, Reported, reported
from corpus.checks.grown import growth_conflicts
from corpus.checks.jumps import jumps
from corpus.checks.model import AcrossCode, Date, Warned
from corpus.checks.shares import shares_apart
from corpus.checks.subjects import Subject, reach, warned
from corpus.checks.units import units_against_totals
from extractor.checks.reach import overlap
from extractor.normalise import fold
from schemas import Kind
from schemas.period import OPEN

if TYPE_CHECKING:
    from sqlite_utils import Database

_YEAR: Final = 12
"""Months."""


def across_articles(db: "Database", one_union: Mapping[int, int] | None = None) -> Iterator[Warned]:
    """What does not fit together between articles, union by union.

    Args:
        db: The database of a ``Store``.
        one_union: What :func:`corpus.checks.unions.one_union` gave: these branches are others.
    """
    for _, figures in groupby(reported(db, one_union), key=lambda one: one.row["branch_id"]):
        yield from _of_branch(list(figures))
    yield from units_against_totals(db, one_union)


def _of_branch(figures: Sequence[Reported]) -> Iterator[Warned]:
    by_subject: dict[Subject, list[Reported]] = defaultdict(list)
    for one in figures:
        subject = subject_of(one)
        some = one.is_part or one.of_rows or one.of_more
        if subject is not None and not some and not one.of_the_beginning:
            by_subject[subject].append(one)
    admitted = by_subject.get(Subject("new_members"), [])
    for subject, told in by_subject.items():
        yield from _conflicts(subject, told)
        yield from jumps(subject, told, admitted)
        yield from _longer_below_shorter(subject, told)
        yield from copied(subject, told)
        yield from growth_conflicts(subject, told)
    yield from shares_apart(figures)
    yield from awarded_again([one for one in figures if one.row["kind"] == Kind.AWARD])


def subject_of(one: Reported) -> Subject | None:
    """What a figure counts; None for one that another like it does not contradict."""
    row = one.row
    match row["kind"]:
        case Kind.MEMBER_COUNT:
            return Subject(row["population"])
        case Kind.FEMALE_COUNT if row["value"] is not None and one.told.value == row["value"]:
            return Subject(f"{row['population']}_female")
        case Kind.NEW_MEMBER_COUNT if row["period"] is not None:
            return Subject("new_members")
        case Kind.UNIT_COUNT if not row["change"]:
            return Subject(row["unit"])
        case Kind.FUND_AMOUNT if not one.per and one.name is not None and _is_whole(row):
            return Subject(row["flow"], fold(one.name))
        case _:
            return None


def _is_whole(row: dict[str, Any]) -> bool:
    """Whether a sum is all of a fund's: what it holds, or what went through it in a whole time."""
    return row["flow"] == "held" or (row["period"] is not None and len(row["period"]) != 10)


def _conflicts(subject: Subject, told: Sequence[Reported]) -> Iterator[Warned]:
    """Articles that tell one figure of one date differently, none of theirs fitting."""
    by_date: dict[str, list[Reported]] = defaultdict(list)
    for one in told:
        if (date := _date(one)) is not None:
            by_date[date].append(one)
    for date, same in by_date.items():
        articles: dict[str, list[Reported]] = defaultdict(list)
        for one in same:
            articles[one.row["article_id"]].append(one)
        apart = {
            fact.row["id"]: fact
            for mine, theirs in combinations(articles.values(), 2)
            if not any(overlap(reach(one), reach(other)) for one in mine for other in theirs)
            for fact in (*mine, *theirs)
        }
        if apart:
            figures = sorted(apart.values(), key=_order)
            yield warned(
                AcrossCode.FIGURES_CONFLICT, subject, figures, date=Date(date),
                told=_quoted(figures),
            )  # fmt: skip


def _date(one: Reported) -> str | None:
    """The date of a figure; of a stock told of a year, or its last month, the year's last day."""
    period: str | None = one.row["period"]
    of_year = period is not None and (len(period) == len("2018") or period.endswith("-12"))
    closing = one.figure in STOCKS and of_year and "/" not in (period or "/")
    date: str | None = one.row["as_of"] if closing else one.row["date"]
    return date


def _order(one: Reported) -> tuple[str, str, int]:
    """By the day of publication, then by the article."""
    return one.row["published"] or "", one.row["source"], one.row["position"]


def _longer_below_shorter(subject: Subject, told: Sequence[Reported]) -> Iterator[Warned]:
    """A sum of a term that is less than that of one of its years, told in another article."""
    flows = [one for one in told if one.figure not in STOCKS and _months(one) is not None]
    for term in flows:
        whole = _until_told(_months(term), term.row["told_on"])
        inside = [
            one
            for one in flows
            if one.row["article_id"] != term.row["article_id"]
            and _is_inside(_months(one), whole)
            and reach(one)[0] > reach(term)[1]
        ]
        if inside:
            year = max(inside, key=lambda one: reach(one)[0])
            yield warned(
                AcrossCode.TERM_BELOW_YEAR, subject, [term, year],
                whole=_quoted([term]), whole_date=Date(term.row["period"]),
                part=_quoted([year]), part_date=Date(year.row["period"]),
            )  # fmt: skip


Months = tuple[int, int]
"""The first and the last month of a time, counted from the year 0."""


def _months(one: Reported) -> Months | None:
    """The months of a figure's own period; None where a side of it is open."""
    period: str = one.row["period"] or ""
    first, _, last = period.partition("/")
    last = last or first
    if not first or OPEN in (first, last):
        return None
    start, end = (side[: len("2018-12")].partition("-") for side in (first, last))
    begin = 12 * int(start[0]) + int(start[2] or 1)
    return begin, 12 * int(end[0]) + int(end[2] or 12)


def _until_told(months: Months | None, day: str | None) -> Months | None:
    """The months of a term up to the article of its last year: at its congress it has ended."""
    if months is None or day is None:
        return months
    year, month = day.split("-")[:2]
    told = 12 * int(year) + int(month)
    return (months[0], told) if months[1] - _YEAR < told < months[1] else months


def _is_inside(part: Months | None, whole: Months | None) -> bool:
    """Whether a year lies in a longer time, or some months in their year."""
    if part is None or whole is None:
        return False
    one_year = (part[0] - 1) // 12 == (part[1] - 1) // 12
    length = whole[1] - whole[0]
    within = whole[0] <= part[0] and part[1] <= whole[1] and part[1] - part[0] < length
    return one_year and within and length + 1 >= _YEAR


def _quoted(figures: Iterable[Reported]) -> str:
    return " / ".join(f"“{' '.join(one.row['evidence_text'].split())}”" for one in figures)
