"""Do the articles agree with each other?

Only like is held against like: one union, one sort of people, units or money, one date, results
with results.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, groupby, pairwise
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from corpus.checks.figures import STOCKS, Reported, reported
from corpus.checks.model import AcrossCode, Date, Warned, sentence, severities, words
from corpus.checks.units import units_against_totals
from extractor.checks.reach import Bounds, bounds, overlap
from extractor.normalise import fold
from schemas import Kind
from schemas.period import period_years

if TYPE_CHECKING:
    from sqlite_utils import Database

JUMP: Final = 0.5
"""A change of more than this part of the earlier figure is unusual …"""
FEWEST: Final = 20
"""… unless it is of fewer people, or units, than this."""
DIGIT_MORE: Final = (8, 12)
"""A figure so many times the other may have a digit too many."""
YEARS: Final = 5
"""Figures further apart than a term of office may well have grown."""


class Subject(NamedTuple):
    """What a figure counts: a key of the words, and the fund or the sort that tells it apart."""

    what: str
    of: str | None = None


def across_articles(db: "Database", one_union: Mapping[int, int] | None = None) -> Iterator[Warned]:
    """What does not fit together between articles, union by union.

    Args:
        db: The database of a ``Store``.
        one_union: What :func:`corpus.checks.unions.one_union` gave: these branches are others.
    """
    for _, figures in groupby(reported(db, one_union), key=lambda one: one.row["branch_id"]):
        yield from _of_branch(list(figures))
    yield from units_against_totals(db)


def _of_branch(figures: Sequence[Reported]) -> Iterator[Warned]:
    by_subject: dict[Subject, list[Reported]] = defaultdict(list)
    for one in figures:
        subject = subject_of(one)
        if subject is not None and not one.is_part and not one.of_the_beginning:
            by_subject[subject].append(one)
    for subject, told in by_subject.items():
        yield from _conflicts(subject, told)
        yield from _jumps(subject, told)
        yield from _longer_below_shorter(subject, told)


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
        case Kind.FUND_AMOUNT if not one.per and _is_whole(row):
            return Subject(row["flow"], fold(row["fund"] or ""))
        case _:
            return None


def _is_whole(row: dict[str, Any]) -> bool:
    """Whether a sum is all of a fund's: what it holds, or what went through it in a whole time."""
    if row["fund"] is None:
        return False
    return row["flow"] == "held" or (row["period"] is not None and len(row["period"]) != 10)


def reach(one: Reported) -> Bounds:
    """Between what the true figure lies."""
    return bounds(one.told.value, one.told.value_max, one.told.qualifier)


def _conflicts(subject: Subject, told: Sequence[Reported]) -> Iterator[Warned]:
    """Articles that tell one figure of one date differently, none of theirs fitting."""
    by_date: dict[str, list[Reported]] = defaultdict(list)
    for one in told:
        if one.row["date"] is not None:
            by_date[one.row["date"]].append(one)
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
            yield _warned(
                AcrossCode.FIGURES_CONFLICT, subject, figures, date=Date(date),
                told=_quoted(figures),
            )  # fmt: skip


def _order(one: Reported) -> tuple[str, str, int]:
    """By the day of publication, then by the article."""
    return one.row["published"] or "", one.row["source"], one.row["position"]


def _jumps(subject: Subject, told: Sequence[Reported]) -> Iterator[Warned]:
    """A stock that grew or shrank by more than half from one dated figure to the next."""
    dated = [one for one in told if one.figure in STOCKS and one.row["as_of"] is not None]
    dated.sort(key=lambda one: one.row["as_of"])
    if subject.what == "held":
        return
    by_day = [list(same) for _, same in groupby(dated, key=lambda one: one.row["as_of"])]
    for before, after in pairwise(by_day):
        pairs = [(one, other) for one in before for other in after]
        if all(_jumped(one, other) for one, other in pairs):
            one, other = pairs[0]
            percent = round(100 * (other.told.value - one.told.value) / one.told.value)
            low, high = sorted((one.told.value, other.told.value))
            times = high / low if low else 0
            said = "tenfold" if DIGIT_MORE[0] <= times <= DIGIT_MORE[1] else None
            yield _warned(
                AcrossCode.JUMP, subject, [one, other], said,
                before=one.told.value, before_date=Date(one.row["as_of"]),
                after=other.told.value, after_date=Date(other.row["as_of"]),
                percent=f"{percent:+d}",
            )  # fmt: skip


def _jumped(one: Reported, other: Reported) -> bool:
    if one.row["regime"] != other.row["regime"] or one.row["article_id"] == other.row["article_id"]:
        return False
    if one.after_a_merger or other.after_a_merger:
        return False
    if int(other.row["as_of"][:4]) - int(one.row["as_of"][:4]) > YEARS:
        return False
    (low, high), (later_low, later_high) = reach(one), reach(other)
    if max(abs(later_low - high), abs(low - later_high)) < FEWEST:
        return False
    return later_low > high * (1 + JUMP) or later_high < low * (1 - JUMP)


def _longer_below_shorter(subject: Subject, told: Sequence[Reported]) -> Iterator[Warned]:
    """A sum of a term that is less than that of one of its years, told in another article."""
    flows = [one for one in told if one.figure not in STOCKS and _years(one) is not None]
    for term in flows:
        whole = _years(term)
        inside = [
            one
            for one in flows
            if one.row["article_id"] != term.row["article_id"]
            and _is_inside(_years(one), whole)
            and reach(one)[0] > reach(term)[1]
        ]
        if inside:
            year = max(inside, key=lambda one: reach(one)[0])
            yield _warned(
                AcrossCode.TERM_BELOW_YEAR, subject, [term, year],
                whole=_quoted([term]), whole_date=Date(term.row["period"]),
                part=_quoted([year]), part_date=Date(year.row["period"]),
            )  # fmt: skip


def _years(one: Reported) -> tuple[int, int] | None:
    """The first and the last year of a figure's own period."""
    first, last = period_years(one.row["period"]) if one.row["period"] else (None, None)
    return None if first is None or last is None else (first, last)


def _is_inside(year: tuple[int, int] | None, term: tuple[int, int] | None) -> bool:
    """Whether one year lies in a longer time."""
    if year is None or term is None or year[0] != year[1]:
        return False
    return term[0] < term[1] and term[0] <= year[0] <= term[1]


def _quoted(figures: Iterable[Reported]) -> str:
    return " / ".join(f"“{' '.join(one.row['evidence_text'].split())}”" for one in figures)


def _warned(
    code: AcrossCode,
    subject: Subject,
    figures: Sequence[Reported],
    said: str | None = None,
    **parts: object,
) -> Warned:
    names = words()["what"][subject.what]
    message = {
        lang: sentence("message", said or code, what=name, **parts)[lang]
        for lang, name in names.items()
    }
    return Warned(
        code=code,
        severity=severities()[code],
        branch=figures[0].row["branch"],
        message=message,
        quotes=tuple(one.quote() for one in figures),
    )
