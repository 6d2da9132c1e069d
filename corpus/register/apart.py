"""The figures of one row of a table, parted by date and fund."""

from collections.abc import Iterable, Sequence

from corpus.register.heads import Column
from corpus.register.model import MONEY, Figure, Value


def figures_apart(
    told: Iterable[tuple[Column, Value]], date: str | None, fund: str | None
) -> dict[tuple[str | None, str | None], tuple[dict[Figure, Value], dict[Figure, str]]]:
    """The figures of a row by date and fund, and the heads of their columns.

    Args:
        told: The figures with their columns.
        date: That of columns without one.
        fund: That of sums whose column names none.
    """
    found: dict[tuple[str | None, str | None], tuple[dict[Figure, Value], dict[Figure, str]]] = {}
    for one, read in told:
        whose = (one.fund or fund) if one.role in MONEY else None
        figures, heads = found.setdefault((one.date or date, whose), ({}, {}))
        figures[Figure(one.role)], heads[Figure(one.role)] = read, one.head
    return found


def first_heads(columns: Sequence[Column]) -> dict[str, str]:
    """The head of each role's first column."""
    heads: dict[str, str] = {}
    for one in columns:
        heads.setdefault(one.role, one.head)
    return heads
