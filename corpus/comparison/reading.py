"""A comparison out of a database."""

from collections.abc import Iterable
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from corpus.comparison.model import Comparison, ComparisonRow, Figure
from corpus.comparison.selection import Selection
from corpus.regime import Regime
from extractor.normalise import fold
from schemas import AwardClass, Level, Qualifier, Unit

if TYPE_CHECKING:
    from sqlite_utils import Database

_EVERYTHING = Selection()
_SIDES = (*Regime, None)
_BASE = ("value", "qualifier", "date", "source", "article_id", "evidence", "confidence")


def compare(db: "Database", selection: Selection = _EVERYTHING) -> Comparison:
    """One row a branch and side of July 2025 (and year), for branches with at least one figure.

    The rules by which a figure is chosen stand in ``schemas/sql/comparison.sql``; a selection
    runs the statement of the view ``comparison_choices`` on fewer figures.

    A figure without any date stands in the row of the only side its branch has dates on, else
    in a row of its own with ``regime`` None; a choice of years leaves it out.

    Args:
        db: The database of a ``Store``.
        selection: What is compared.

    Returns:
        Rows from the highest level down; in each level by name, or as ``selection.sort`` ranks
        them with the sides of July 2025 apart.
    """
    found: dict[tuple[Any, ...], dict[str, Figure]] = {}
    others: dict[tuple[Any, ...], list[Figure]] = {}
    lines = list(_choices(db, selection))
    for line in sorted((one for one in lines if one["place"] > 1), key=itemgetter("place")):
        others.setdefault((*_place(line), line["cell"]), []).append(_figure(line))
    for line in lines:
        if line["place"] == 1:
            against = tuple(others.get((*_place(line), line["cell"]), ()))
            found.setdefault(_place(line), {})[line["cell"]] = _figure(line, against)
    heads = {_place(line): line for line in lines}
    rows = [_row(heads[place], cells, selection) for place, cells in found.items()]
    kept = [row for row in rows if selection.holds(row) and any(row.figures())]
    return Comparison(_in_order(kept, selection), cells=selection.cells, by_year=selection.by_year)


def _choices(db: "Database", selection: Selection) -> Iterable[dict[str, Any]]:
    """The statement of the view, on the figures that were selected."""
    statement = db["comparison_choices"].schema.partition(" AS\n")[2]
    first, last = selection.years or (None, None)
    asked = f"""
        WITH comparison_spans (by_year) AS (VALUES (:by_year)),
        comparison_figures AS (
            SELECT * FROM main.comparison_figures
            WHERE confidence >= :confidence
                AND (:first IS NULL OR year BETWEEN :first AND :last)
        )
        SELECT * FROM ({statement})
    """
    given = {
        "by_year": int(selection.by_year),
        "confidence": selection.min_confidence,
        "first": first,
        "last": last,
    }
    return db.query(asked, given)


def _place(line: dict[str, Any]) -> tuple[Any, ...]:
    return line["branch_id"], line["regime"], line["in_year"]


def _row(head: dict[str, Any], cells: dict[str, Figure], selection: Selection) -> ComparisonRow:
    shown = selection.cells
    return ComparisonRow(
        branch_id=head["branch_id"],
        branch=head["branch"],
        level=Level(head["level"]),
        locality=head["locality"],
        province=head["province"],
        province_now=head["province_now"],
        regime=Regime(head["regime"]) if head["regime"] else None,
        year=head["in_year"] if selection.by_year else selection.one_year,
        units_by_kind=_part("units", Unit, cells) if "units" in shown else {},
        awards_by_class=_part("awards", AwardClass, cells) if "awards" in shown else {},
        **{cell: cells[cell] for cell in shown if cell in cells},
    )


def _part(name: str, keys: Iterable[str], cells: dict[str, Figure]) -> dict[str, Figure]:
    return {str(key): cells[f"{name}_{key}"] for key in keys if f"{name}_{key}" in cells}


def _figure(line: dict[str, Any], others: tuple[Figure, ...] = ()) -> Figure:
    base = None
    if line["base_fact_id"]:
        told = {name: line[f"base_{name}"] for name in _BASE}
        told["qualifier"] = Qualifier(told["qualifier"])
        base = Figure(**told, fact_id=line["base_fact_id"])
    return Figure(
        value=line["value"],
        qualifier=Qualifier(line["qualifier"]),
        date=line["date"],
        source=line["source"],
        value_max=line["value_max"],
        basis=line["basis"],
        label=line["label"],
        granted_by=line["granted_by"],
        rate=line["rate"],
        percent=line["percent"],
        candidates=line["candidates"] or 1,
        confidence=line["confidence"],
        evidence=line["evidence"],
        article_id=line["article_id"],
        fact_id=line["fact_id"],
        base=base,
        others=others,
    )


def _in_order(rows: list[ComparisonRow], selection: Selection) -> list[ComparisonRow]:
    levels = list(Level)

    def key(row: ComparisonRow) -> tuple[Any, ...]:
        level, side = levels.index(row.level), _SIDES.index(row.regime)
        name = (*in_order(row.branch), row.branch_id)
        year = (row.year is None, row.year or 0)
        if selection.sort is None:
            return level, *name, side, *year
        figure = row.figure(selection.sort)
        if figure is None:
            return level, side, True, 0, *name, *year
        rank = figure.number if selection.ascending else -figure.number
        return level, side, False, rank, *name, *year

    return sorted(rows, key=key)


def in_order(name: str) -> tuple[str, str]:
    """A key that puts names in the order of a Vietnamese index: Đ stands with D, not after Y.

    >>> sorted(["Yên Khê", "Đam Rông", "Bảo Lộc"], key=in_order)
    ['Bảo Lộc', 'Đam Rông', 'Yên Khê']
    """
    return fold(name), name
