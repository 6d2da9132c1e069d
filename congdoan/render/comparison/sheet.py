"""The comparison for a spreadsheet and for programs: CSV, JSON."""

import csv
import json
from typing import Any, TextIO

from congdoan.labels import Lang, label
from congdoan.render.comparison.words import (
    contradictions,
    figure_words,
    heading,
    regime_words,
)
from congdoan.render.csv_ import BOM, guard
from corpus.comparison import Comparison, ComparisonRow, Figure

HEADS = ("branch", "level", "province", "locality", "regime")


def write_json(out: TextIO, rows: Comparison) -> None:
    """Every cell with its date, source and fact."""
    json.dump(rows.records(), out, ensure_ascii=False, indent=2)
    out.write("\n")


def write_csv(out: TextIO, rows: Comparison, lang: Lang) -> None:
    """One row a union and side of July 2025 (and year), beside each figure what it rests on."""
    out.write(BOM)
    sheet = csv.writer(out, lineterminator="\r\n")
    sheet.writerow([head for head, _ in columns(rows, lang)])
    told = disagreements(rows, lang)
    for row in rows:
        line = [*row_heads(rows, row, lang)]
        for cell in rows.cells:
            line += [value for _, value in parts(cell, row.figure(cell), lang)]
        sheet.writerow([guard(value) for value in (*line, told.get(id(row)))])


def columns(rows: Comparison, lang: Lang) -> list[tuple[str, str]]:
    """The head of each column with the cell it belongs to."""
    heads = [(label("comparison", name, lang), "") for name in HEADS]
    if rows.by_year:
        heads.append((label("comparison", "year", lang), ""))
    for cell in rows.cells:
        heads += [(head, cell) for head, _ in parts(cell, None, lang)]
    return [*heads, (label("comparison", "conflicts", lang), "")]


def row_heads(rows: Comparison, row: ComparisonRow, lang: Lang) -> list[str | int | None]:
    """What says whose figures a line holds."""
    heads: list[str | int | None] = [
        row.branch,
        label("level", row.level, lang),
        row.province,
        row.locality,
        regime_words(row.regime, lang),
    ]
    return [*heads, row.year] if rows.by_year else heads


def parts(cell: str, figure: Figure | None, lang: Lang) -> list[tuple[str, Any]]:
    """The columns of a cell, head and content: the figure, then what it rests on."""
    what = label("cell", cell, lang)

    def told(name: str) -> str:
        return label("comparison", name, lang, what=what)

    made: list[tuple[str, Any]] = [(heading(cell, lang), figure and figure.value)]
    if cell.endswith("_growth"):
        base = figure and figure.base
        return [
            *made,
            (told("percent_of"), figure and figure.percent),
            (label("comparison", "since", lang, what=what), base and base.date),
        ]
    if cell == "units":
        unit = figure and figure.label and label("unit", figure.label, lang)
        made.append((label("comparison", "unit_of", lang), unit))
    if cell == "awards":
        made.append((label("comparison", "highest_award", lang), figure and figure.label))
    if "_per_" in cell:
        return made
    return [
        *made,
        (told("date_of"), figure and figure.date),
        (told("qualifier_of"), figure and label("qualifier", figure.qualifier, lang)),
        (told("source_of"), figure and figure.source),
    ]


def disagreements(rows: Comparison, lang: Lang) -> dict[int, str]:
    """What articles contradict in each row, by the row's ``id()``."""
    made: dict[int, list[str]] = {}
    for row, cell, figure in contradictions(rows):
        sides = " | ".join(
            f"{figure_words(cell, one, lang)} ({one.source})" for one in (figure, *figure.others)
        )
        made.setdefault(id(row), []).append(f"{label('cell', cell, lang)}: {sides}")
    return {key: "; ".join(lines) for key, lines in made.items()}
