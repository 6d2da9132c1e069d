"""Which rows of a register a sum is held against, where the register keeps funds apart."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from corpus.checks.figures import Reported
from corpus.register.funds import fund_words, fund_words_in_order, funds_in, is_same_fund
from corpus.register.model import MONEY, Figure, RegisterRow
from corpus.register.patterns import plain
from extractor.normalise import fold

_NEAR: Final = 90
"""Characters before a sum in which its fund stands."""
_RIGHT_BEHIND: Final = 45
_CLAUSE: Final = re.compile(r"[,;.:(\n]")


class Whose(StrEnum):
    """How far a sum is that of the rows it is held against."""

    ALL = "all"
    """The register keeps no funds apart."""
    SAME = "same"
    """Of the fund that the article names."""
    UNTOLD = "untold"
    """Totals, beside the sums of single funds; the article names none."""
    OTHER = "other"
    """Totals; the article names a fund that the register does not keep apart."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """The rows of a union for one sum.

    Attributes:
        rows: Those it is held against, of all dates.
        beside: Rows of single funds that have exactly this sum, which need not be of its fund.
    """

    rows: Sequence[RegisterRow]
    whose: Whose
    beside: Sequence[RegisterRow] = ()


def rows_for(rows: Sequence[RegisterRow], figure: Figure, one: Reported) -> Chosen:
    """The rows of a union that a figure is held against: those of its fund, else of no single one.

    Args:
        rows: All rows of the union.
        figure: The column.
        one: The figure.
    """
    if figure not in MONEY:
        return Chosen([row for row in rows if row.fund is None], Whose.ALL)
    having = [row for row in rows if figure in row.figures]
    funds = {row.fund for row in having}
    if funds <= {None} or (figure is Figure.LENT and len(funds) == 1):
        kept = having if None not in funds and funds else [row for row in rows if row.fund is None]
        return Chosen(kept, Whose.ALL)
    named = [row for row in having if row.fund and one.name and is_same_fund(row.fund, one.name)]
    words = _told_last({row.fund for row in having if row.fund}, one)
    unnamed = one.name is None or plain(one.name).startswith("trợ cấp")
    if not named and unnamed and words is not None:
        named = [row for row in having if row.fund and is_same_fund(row.fund, words)]
    if named:
        return Chosen(named, Whose.SAME)
    totals = [row for row in having if row.fund is None]
    beside = [row for row in having if row.fund and row.figures[figure] == one.told.value]
    other = one.name is not None or bool(funds_in(one.row["before"][-_NEAR:]))
    return Chosen(totals, Whose.OTHER if other else Whose.UNTOLD, beside)


def names_a_fund(one: Reported) -> bool:
    """Whether a sum's own words name a fund, though it is read without one."""
    return not one.of_everything and bool(funds_in(one.row["before"][-_NEAR:]))


def _told_last(funds: Iterable[str], one: Reported) -> str | None:
    """The fund of the register that the words before a sum name last, or those right behind it."""
    before = _bare(one.row["before"][-2 * _NEAR :])
    places: list[tuple[int, str]] = []
    for fund in funds:
        if words := fund_words_in_order(fund):
            places += [(found.end(), fund) for found in re.finditer(rf"\b{words}\b", before)]
    if places:
        fund = max(places)[1]
        more = (
            fund_words(name) > fund_words(fund)
            for name in funds_in(one.row["before"][-2 * _NEAR :])
        )
        return None if any(more) else fund
    behind = _bare(_CLAUSE.split(one.row["after"][:_RIGHT_BEHIND])[0])
    for fund in funds:
        words = fund_words_in_order(fund)
        if words and re.search(rf"\b{words}\b", behind):
            return fund
    return None


def _bare(words: str) -> str:
    return fold(plain(words))
