"""Datasette and notebooks see what the command shows: the views and the rows agree."""

from pathlib import Path
from typing import Any

import pytest

from corpus.comparison import CELLS, Comparison, Figure
from corpus.comparison.model import CELL_KINDS, WORDS
from corpus.store import Store
from extractor.checks.reach import bounds
from schemas import Qualifier


def compared(federation: Path, **asked: Any) -> tuple[Comparison, list[dict[str, Any]]]:
    view = "comparison_by_year" if asked.get("by_year") else "comparison"
    with Store(federation, readonly=True) as store:
        return store.compare(**asked), list(store.db[view].rows)


@pytest.mark.parametrize("by_year", [False, True])
def test_the_view_shows_every_cell_of_the_command(federation: Path, by_year: bool) -> None:
    rows, seen = compared(federation, by_year=by_year)
    lines = {(line["branch_id"], line["regime"], line["year"]): line for line in seen}
    assert len(rows) == len(lines) == len(seen)
    filled = set()
    for row in rows:
        line = lines[row.branch_id, row.regime, row.year]
        assert (line["branch"], line["level"], line["locality"]) == (
            row.branch,
            row.level,
            row.locality,
        )
        for cell in CELLS:
            figure = row.figure(cell)
            assert line[cell] == (figure and figure.value), cell
            if figure:
                filled.add(cell)
            if "_per_" not in cell and not cell.endswith("_growth"):
                assert line[f"{cell}_date"] == (figure and figure.date)
                assert line[f"{cell}_source"] == (figure and figure.source)
                assert line[f"{cell}_qualifier"] == (figure and figure.qualifier)
    assert by_year or filled == set(CELLS)


def test_one_line_a_figure_and_the_contradictions(federation: Path) -> None:
    with Store(federation, readonly=True) as store:
        rows = store.compare()
        lines = list(store.db["comparison_cells"].rows)
        against = list(store.db["comparison_conflicts"].rows)
    shown = {
        (row.branch_id, row.regime, cell, figure.value, figure.fact_id, figure.evidence)
        for row in rows
        for cell, figure in row.figures()
    }
    names = ("branch_id", "regime", "cell", "value", "fact_id", "evidence")
    assert shown == {tuple(line[name] for name in names) for line in lines}
    assert [(line["cell"], line["value"], line["source"]) for line in against] == [
        ("members", 71, "bao/truong-a.txt")
    ]


def test_every_cell_of_the_view_is_documented() -> None:
    page = (Path(__file__).parents[2] / "docs" / "compare.md").read_text(encoding="utf-8")
    for cell in CELLS:
        stem = cell.removesuffix("_growth").replace("_per_member", "")
        assert f"`{cell}`" in page or f"`{stem}`" in page, cell
    for view in ("comparison", "comparison_by_year", "comparison_cells", "comparison_conflicts"):
        assert f"`{view}`" in page


@pytest.mark.parametrize("qualifier", Qualifier)
def test_the_view_knows_the_bounds_that_the_checks_know(store: Store, qualifier: Qualifier) -> None:
    from tests.store.records import article, members

    store.save(*article("200 đoàn viên", members(200, "200 đoàn viên", qualifier=qualifier)))
    (line,) = store.db["comparison_figures"].rows
    assert (line["low"], line["high"]) == pytest.approx(bounds(200, None, qualifier))


def test_rows_are_records_and_a_frame(federation: Path) -> None:
    with Store(federation, readonly=True) as store:
        rows = store.compare()
    frame = rows.frame()
    assert len(frame) == len(rows) == len(rows.records())
    assert list(frame["members"].dropna()) == [
        row.members.value for row in rows if isinstance(row.members, Figure)
    ]
    assert str(frame["members"].dtype) == "Int64"
    assert frame["women_share_date"].isna().any()
    assert set(frame.columns) >= set(CELLS) == {*CELL_KINDS} | set(WORDS)
