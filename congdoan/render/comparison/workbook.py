"""The comparison as an Excel workbook: typed cells, and a sheet with the evidence of each."""

import io
from collections.abc import Iterator, Sequence
from typing import Any, TextIO

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, Cell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from congdoan.labels import Lang, label
from congdoan.render.comparison.sheet import columns, disagreements, parts, row_heads
from congdoan.render.comparison.words import DONG, SHARES, regime_words
from congdoan.render.periods import period_words
from corpus.comparison import CELLS, Comparison, ComparisonRow, Figure
from schemas import Qualifier

_HEAD = Font(bold=True)
_HEAD_FILL = PatternFill("solid", fgColor="FFE8E3D9")
_DIFFERS = PatternFill("solid", fgColor="FFFFF1B8")
_TOP = Alignment(vertical="top")
_WRAPPED = Alignment(vertical="top", wrap_text=True)
_WIDE = 48
_NARROW = 14
_EVIDENCE = (
    "branch", "level", "regime", "year", "cell", "role", "value", "qualifier", "date", "source",
    "evidence", "basis", "confidence",
)  # fmt: skip
_EVIDENCE_WIDTHS = (44, 26, 22, 8, 30, 14, 18, 16, 22, 40, 50, 22, 12)


def write(out: TextIO, rows: Comparison, lang: Lang) -> None:
    """Writes the bytes of the workbook to the file that ``out`` is open on."""
    book = Workbook()
    table = book.active
    assert isinstance(table, Worksheet)
    table.title = label("comparison", "sheet", lang)
    _fill_table(table, rows, lang)
    _fill_evidence(book.create_sheet(label("comparison", "evidence_sheet", lang)), rows, lang)
    made = io.BytesIO()
    book.save(made)
    out.buffer.write(made.getvalue())


def _fill_table(sheet: Worksheet, rows: Comparison, lang: Lang) -> None:
    heads = columns(rows, lang)
    _head(sheet, [head for head, _ in heads])
    told = disagreements(rows, lang)
    for line, row in enumerate(rows, 2):
        place = 0
        for place, value in enumerate(row_heads(rows, row, lang), 1):
            _put(sheet, line, place, value)
        for cell in rows.cells:
            figure = row.figure(cell)
            for nth, (head, value) in enumerate(parts(cell, figure, lang)):
                place += 1
                dated = head == label("comparison", "date_of", lang, what=label("cell", cell, lang))
                shown = period_words(value, lang) if dated else value
                put = _put(sheet, line, place, shown)
                if nth == 0 and figure:
                    put.number_format = _number_format(cell, figure, lang)
                    if figure.others:
                        put.fill = _DIFFERS
        _put(sheet, line, place + 1, told.get(id(row)))
    names = len(row_heads(rows, rows[0], lang)) if rows else 1
    sheet.freeze_panes = sheet.cell(row=2, column=2)
    sheet.auto_filter.ref = sheet.dimensions
    for place, (head, cell) in enumerate(heads, 1):
        wide = place == 1 or place == len(heads) or cell in ("rating", "highest_granter")
        width = _WIDE if wide else 24 if place <= names else max(_NARROW, min(len(head), 22))
        sheet.column_dimensions[get_column_letter(place)].width = width


def _fill_evidence(sheet: Worksheet, rows: Comparison, lang: Lang) -> None:
    _head(sheet, [label("comparison", name, lang) for name in _EVIDENCE])
    for line, (row, cell, role, figure) in enumerate(_evidence(rows), 2):
        basis = {"computed": "computed_basis"}.get(figure.basis, figure.basis)
        values: list[Any] = [
            row.branch,
            label("level", row.level, lang),
            regime_words(row.regime, lang),
            row.year,
            cell_name(cell, lang),
            label("comparison", role, lang),
            figure.value,
            label("qualifier", figure.qualifier, lang),
            period_words(figure.date, lang),
            figure.source,
            figure.evidence,
            label("comparison", basis, lang),
            figure.confidence,
        ]
        for place, value in enumerate(values, 1):
            put = _put(sheet, line, place, value)
            if _EVIDENCE[place - 1] == "value":
                put.number_format = _number_format(cell, figure, lang)
            if _EVIDENCE[place - 1] == "confidence":
                put.number_format = "0.00"
            if _EVIDENCE[place - 1] == "evidence":
                put.alignment = _WRAPPED
    sheet.freeze_panes = "B2"
    sheet.auto_filter.ref = sheet.dimensions
    for place, width in enumerate(_EVIDENCE_WIDTHS, 1):
        sheet.column_dimensions[get_column_letter(place)].width = width


def _evidence(rows: Comparison) -> Iterator[tuple[ComparisonRow, str, str, Figure]]:
    """Every figure of the table with the one it is computed with, and those that contradict it."""
    for row in rows:
        for cell, figure in row.figures():
            yield row, cell, "shown", figure
            if figure.base:
                yield row, base_cell(cell), "counted_with", figure.base
            for other in figure.others:
                yield row, cell, "contradicts", other


def base_cell(cell: str) -> str:
    """The cell of the figure that a computed one is counted with.

    >>> base_cell("women_share"), base_cell("raised_per_member"), base_cell("held_growth")
    ('members', 'members', 'held')
    """
    if cell == "staff_women_share":
        return "staff"
    if cell == "members_per_unit":
        return "units"
    return cell.removesuffix("_growth") if cell.endswith("_growth") else "members"


def cell_name(cell: str, lang: Lang) -> str:
    """What a cell is called, with the unit or the class of awards it is about."""
    if cell in CELLS:
        return label("cell", cell, lang)
    name, _, key = cell.partition("_")
    group = "unit" if name == "units" else "award_class"
    return f"{label('cell', name, lang)}: {label(group, key, lang)}"


def _head(sheet: Worksheet, heads: Sequence[str]) -> None:
    for place, head in enumerate(heads, 1):
        put = _put(sheet, 1, place, head)
        put.font = _HEAD
        put.fill = _HEAD_FILL
        put.alignment = Alignment(vertical="center", wrap_text=True)
    sheet.row_dimensions[1].height = 48


def _put(sheet: Worksheet, line: int, place: int, value: Any) -> Cell:
    """A value in its cell; text is text, whatever it begins with."""
    put = sheet.cell(row=line, column=place)
    assert isinstance(put, Cell)
    put.alignment = _TOP
    if isinstance(value, str) and value:
        put.value = ILLEGAL_CHARACTERS_RE.sub("\ufffd", value)
        put.data_type = "s"
        put.quotePrefix = value.startswith(("=", "+", "-", "@"))
    elif value != "":
        put.value = value
    return put


def _number_format(cell: str, figure: Figure, lang: Lang) -> str:
    """How the figure is shown: a number all the same, behind the word that bounds it."""
    if isinstance(figure.value, str):
        return "@"
    shape = "#,##0"
    if cell in SHARES:
        shape = '0.0"%"'
    elif cell in DONG:
        shape = '#,##0" ₫"'
    if cell.endswith("_growth"):
        shape = f"+{shape};-{shape};0"
    elif figure.qualifier is not Qualifier.EXACT and figure.basis != "counted":
        shape = f'"{label("qualifier", figure.qualifier, lang)} "{shape}'
    return shape
