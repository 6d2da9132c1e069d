"""What a check found as an Excel workbook: a sheet for each sort of finding, typed cells."""

import io
from collections.abc import Iterable, Sequence
from typing import Any, TextIO

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter

from congdoan.labels import Lang, label
from congdoan.render.checking.records import HEADS, flat_rows, head
from congdoan.render.checking.words import what_words
from corpus.checks.model import Report, Warned

_HEAD = Font(bold=True)
_FILL = PatternFill("solid", fgColor="FFE8E3D9")
_WRAPPED = Alignment(vertical="top", wrap_text=True)
_WIDE = frozenset(
    {"branch", "register_branch", "reason", "evidence", "article", "message", "candidates"}
)
_WARNINGS = ("what", "severity", "branch", "message", "article", "evidence")


def write_workbook(out: TextIO, report: Report, lang: Lang) -> None:
    """Writes the bytes of the workbook to the file that ``out`` is open on."""
    book = Workbook(write_only=False)
    book.remove(book.active)
    rows = flat_rows(report, lang)
    for name, sort in (
        ("verdicts_sheet", "verdict"),
        ("only_sheet", "only"),
        ("refused_sheet", "refused"),
    ):
        mine = [row for row in rows if row["sort"] == sort]
        if mine or sort == "verdict":
            used = [
                column for column in HEADS if any(row.get(column) not in (None, "") for row in mine)
            ]
            _sheet(book, label("check", name, lang), used or HEADS, mine, lang)
    told = [_warning(one, lang) for one in report.warnings]
    _sheet(book, label("check", "warnings_sheet", lang), _WARNINGS, told, lang)
    made = io.BytesIO()
    book.save(made)
    out.buffer.write(made.getvalue())


def _warning(one: Warned, lang: Lang) -> dict[str, Any]:
    return {
        "what": what_words(one, lang),
        "severity": label("severity", one.severity, lang),
        "branch": one.branch,
        "message": one.message[lang],
        "article": "\n".join(one.articles),
        "evidence": "\n".join(quote.evidence for quote in one.quotes),
    }


def _sheet(
    book: Workbook, title: str, columns: Sequence[str], rows: Iterable[dict[str, Any]], lang: Lang
) -> None:
    sheet = book.create_sheet(title)
    for place, name in enumerate(columns, 1):
        put = sheet.cell(row=1, column=place, value=head(name, lang))
        put.font, put.fill = _HEAD, _FILL
        sheet.column_dimensions[get_column_letter(place)].width = 44 if name in _WIDE else 17
    for line, row in enumerate(rows, 2):
        for place, name in enumerate(columns, 1):
            value = row.get(name)
            if value is None or value == "":
                continue
            put = sheet.cell(row=line, column=place)
            put.alignment = _WRAPPED
            if isinstance(value, str):  # text is text, whatever it begins with
                put.value = ILLEGAL_CHARACTERS_RE.sub("\ufffd", value)
                put.data_type = "s"
                put.quotePrefix = value.startswith(("=", "+", "-", "@"))
            else:
                put.value = value
                put.number_format = "#,##0.##" if isinstance(value, float) else "#,##0"
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions
