"""`congdoan compare` shows the table that people made from the articles, cell by cell."""

from collections.abc import Callable, Mapping
from typing import Any

import pytest

from tests.federation.expected import article_of, number, table

Row = dict[str, Any]
LINES = table("comparison")
ROWS = sorted({(line["branch"], line["regime"]) for line in LINES})
CELLS = {line["cell"] for line in LINES}


@pytest.fixture(scope="module")
def rows(
    printed: Callable[..., Any], union_of: Mapping[int, str]
) -> dict[tuple[str | None, str | None], Row]:
    """The rows printed, by union and side of July 2025."""
    return {(union_of.get(row["branch_id"]), row["regime"]): row for row in printed("compare")}


def cell_of(row: Row, cell: str) -> Row | None:
    kind = cell.removeprefix("awards_")
    found: Row | None = row[cell] if kind == cell else row["awards_by_class"].get(kind)
    return found


def test_one_row_a_union_and_side(rows: Mapping[tuple[str | None, str | None], Row]) -> None:
    assert set(rows) == set(ROWS)


@pytest.mark.parametrize("row", ROWS, ids=" ".join)
def test_a_row(row: tuple[str, str], rows: Mapping[tuple[str | None, str | None], Row]) -> None:
    """Each cell has its value, qualifier, date and article; where they are silent it is empty."""
    told = {
        line["cell"]: (number(line["value"]), line["qualifier"], line["date"], line["article"])
        for line in LINES
        if (line["branch"], line["regime"]) == row and not line["contradicts"]
    }
    cells = {name: cell_of(rows[row], name) for name in CELLS}
    shown = {
        name: (cell["value"], cell["qualifier"], cell["date"], article_of(cell["source"]))
        for name, cell in cells.items()
        if cell is not None
    }
    assert shown == told


def test_labels(rows: Mapping[tuple[str | None, str | None], Row]) -> None:
    """What was counted, the highest award, what the highest granter gave."""
    for line in LINES:
        if line["label"]:
            cell = cell_of(rows[line["branch"], line["regime"]], line["cell"])
            assert cell is not None
            assert cell["label"] == line["label"], line


def test_contradicting_sources_stand_side_by_side(
    rows: Mapping[tuple[str | None, str | None], Row],
) -> None:
    shown = {
        (*key, name, other["value"], article_of(other["source"]))
        for key, row in rows.items()
        for name in CELLS
        for other in (cell_of(row, name) or {}).get("others", [])
    }
    assert shown == {
        (line["branch"], line["regime"], line["cell"], number(line["value"]), line["article"])
        for line in LINES
        if line["contradicts"]
    }
