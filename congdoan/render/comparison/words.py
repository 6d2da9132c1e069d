"""The figures of a comparison in words."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from congdoan.labels import Lang, label
from congdoan.render.figures import money, money_range, number, qualified
from corpus.comparison import Comparison, ComparisonRow, Figure
from corpus.regime import Regime
from schemas import AwardClass, Flow, Level, Qualifier

FLOWS = tuple(map(str, Flow))
SHARES = ("women_share", "staff_women_share")
DONG = (*FLOWS, *(f"{flow}_per_member" for flow in FLOWS), "held_growth")
"""Cells in đồng."""

_DIGITS = 3

Group = tuple[Regime | None, Level, list[ComparisonRow]]


def figure_words(cell: str, figure: Figure, lang: Lang) -> str:
    """A figure with its qualifier and its unit, without its date.

    >>> from schemas import Qualifier
    >>> figure_words("raised", Figure(5_200_000_000, Qualifier.AT_LEAST, None, "a"), Lang.VI)
    'trên 5,2 tỷ đồng'
    """
    if isinstance(figure.value, str):
        return figure.value
    value, high = figure.number, figure.value_max
    if cell in SHARES:
        words = f"{number(round(value, 1), lang)}%"
        if figure.basis == "computed":  # a star says it is; it is not what an article calls "about"
            return f"{words}*"
    elif cell.endswith("_per_member"):
        words = money(_rounded(value), lang)
    elif cell in DONG:
        words = money(int(value), lang) if high is None else money_range(int(value), high, lang)
    else:
        words = number(value, lang) + ("" if high is None else f"–{number(high, lang)}")
    if figure.basis == "counted":
        return words
    if figure.basis == "computed" and figure.approximate:
        return qualified(words, Qualifier.APPROX, lang)
    return qualified(words, figure.qualifier, lang)


def _rounded(value: float) -> int:
    """To three digits: what falls to each is an average, not a sum somebody got.

    >>> _rounded(1_263_670), _rounded(49_600), _rounded(96)
    (1260000, 49600, 96)
    """
    return int(round(value, _DIGITS - len(str(int(value)))))


def all_words(cell: str, figure: Figure, lang: Lang) -> str:
    """The figure beside those that contradict it: ``71 | 73``."""
    told = [figure_words(cell, one, lang) for one in (figure, *figure.others)]
    return " | ".join(dict.fromkeys(told))


def growth_words(cell: str, figure: Figure, lang: Lang) -> str:
    """How much more or less: ``↑ 11 (18,3%)``.

    >>> from schemas import Qualifier
    >>> grown = Figure(-11, Qualifier.EXACT, None, "a", percent=-18.3)
    >>> growth_words("members_growth", grown, Lang.VI)
    '↓11 (18,3%)'
    """
    size = abs(int(figure.number))
    arrow = "↑" if figure.number > 0 else "↓" if figure.number < 0 else "="
    amount = money(size, lang) if cell in DONG else number(size, lang)
    percent = figure.percent
    share = "" if not percent else f" ({number(abs(percent), lang)}%)"
    return f"{arrow}{amount}{share}" if size else arrow


def class_words(row: ComparisonRow, lang: Lang) -> str:
    """The awards by class: ``Huân chương 1 · Cờ thi đua 2``; empty when there is one class."""
    parts = [
        f"{label('award_class', name, lang)} {number(row.awards_by_class[name].number, lang)}"
        for name in map(str, AwardClass)
        if name in row.awards_by_class
    ]
    return " · ".join(parts) if len(parts) > 1 else ""


def regime_words(regime: Regime | None, lang: Lang) -> str:
    """The side of July 2025."""
    return label("regime", regime or "unknown", lang)


def year_words(year: int | None, lang: Lang) -> str:
    """The year of a row."""
    return label("comparison", "no_year", lang) if year is None else str(year)


def level_words(level: Level, lang: Lang) -> str:
    """A level as a heading."""
    words = label("level", level, lang)
    return words[:1].upper() + words[1:]


def groups(rows: Comparison) -> Iterator[Group]:
    """The rows by side of July 2025, then by level: what may be held against each other."""
    sides = [*Regime, None]
    levels = list(Level)

    def place(row: ComparisonRow) -> tuple[int, int]:
        return sides.index(row.regime), levels.index(row.level)

    for _, members in groupby(sorted(rows, key=place), key=place):
        there = list(members)
        yield there[0].regime, there[0].level, there


def doubtful(row: ComparisonRow) -> bool:
    """Whether there are more women than members, which cannot be."""
    return bool(row.members and row.women and row.women.number > row.members.number)


def contradictions(rows: Sequence[ComparisonRow]) -> Iterator[tuple[ComparisonRow, str, Figure]]:
    """Every figure that articles contradict, with its row and cell."""
    for row in rows:
        for cell, figure in row.figures():
            if figure.others and not cell.startswith("units_"):
                yield row, cell, figure


def heading(cell: str, lang: Lang) -> str:
    """What a cell is called, with what it is counted in."""
    words = label("cell", cell, lang)
    if cell in DONG:
        return label("comparison", "in_vnd", lang, what=words)
    return label("comparison", "in_percent", lang, what=words) if cell in SHARES else words
