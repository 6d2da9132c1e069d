"""Rows of a table told as sentences: "Đoàn viên: 146 người, trong đó nữ 97 người"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from extractor.normalise import lower
from extractor.retold import Retold
from extractor.tables.above import admitted_when, is_listed, is_plan, way_of_sums
from extractor.tables.cells import copy_label, copy_value, numbers, values_of
from extractor.tables.columns import tells_admitted
from extractor.tables.table import Cell, Table, honours
from extractor.tables.words import TIME

_WOMEN: Final = re.compile(r"[-–+\s]*(?:trong đó[:,]?\s*)?(?:số )?nữ(?!\w)")
_ACCOUNT: Final = re.compile(
    r"(?:\w{1,3}[.)] ?)?(?:tổng |các khoản |phần )?(?:số )?(?P<way>thu|chi)"
    r"(?: trong (?:kỳ|năm|quý))?:?"
)
"""A row that opens an account, without a sum of its own: "Chi"."""
_OWN_WAY: Final = re.compile(r"(?:tổng )?(?:số )?(?:thu|chi|dư|tồn|kết dư|còn|cộng)\b")
"""What opens the label of a row that says which way its sum went."""
_SUMMED_UP: Final = re.compile(r"(?:tổng )?cộng\b")
_LETTER: Final = re.compile(r"[A-ZĐ]|[IVX]{1,4}")


def tell_rows(told: Retold, table: Table) -> None:
    """Write the rows of a table as sentences, each on a line."""
    if tell_honours(told, table):
        return
    open_line, account = False, ""
    when = admitted_when(told.given.text, table)
    way = way_of_sums(told.given.text, table)
    planned = is_plan(told.given.text, table)
    bullet = "◦ " if is_listed(told.given.text, table) else ""
    for row in table.rows:
        if table.role(0) == "index" and len(row) < len(table.heads) and not _is_index(row[0]):
            row = (Cell(row[0].start, row[0].start, ""), *row)
        label_at = _label_at(table, row)
        if label_at is None:
            continue
        label = row[label_at]
        values = list(values_of(table, row, label_at))
        if planned:
            values = [replace(one, role="plan") if one.role == "value" else one for one in values]
        if not values:
            if _ACCOUNT.fullmatch(label.low):
                _open(told, open_line, bullet)
                copy_label(told, label)
                told.add(":\n")
                open_line = False
            continue
        opened = _ACCOUNT.fullmatch(label.low)
        account = opened["way"] if opened else account
        own = _OWN_WAY.match(label.low) is not None
        lead = "" if own else f"{account or way or 'kinh phí'} "
        if way and _SUMMED_UP.match(label.low):
            lead = f"{way} "
        women = _WOMEN.match(label.low) is not None and open_line
        if women:
            told.add(", trong đó ")
            copy_label(told, label, women=True)
            told.add(" ")
        else:
            for value in values:
                if value.role == "plan":
                    _open(told, open_line, f"{bullet}Chỉ tiêu: ")
                    open_line = True
                    copy_label(told, label)
                    told.add(" ")
                    copy_value(told, table, value, lead)
            values = [value for value in values if value.role != "plan"]
            if not values:
                continue
            _open(told, open_line, bullet)
            copy_label(told, label)
            told.add(": ")
        open_line = True
        for number, value in enumerate(values):
            if number:
                admitted = tells_admitted(lower(values[number - 1].head))
                told.add("; có " if admitted and value.of_union else ", ")
            copy_value(told, table, value, lead)
            if when and value.of_union and tells_admitted(lower(value.head)):
                told.add(f" {when}")
    if open_line:
        told.add(".")


def tell_honours(told: Retold, table: Table) -> bool:
    """Tell who was given what by whom, where columns say so: "CĐCS X được LĐLĐ tỉnh tặng …"."""
    columns = honours(table.heads)
    if columns is None:
        return False
    who, what, giver = columns
    for number, row in enumerate(one for one in table.rows if len(one) == len(table.heads)):
        told.add(".\n" if number else "")
        told.copy(row[who].start, row[who].end)
        told.add(" được ")
        told.copy(row[giver].start, row[giver].end)
        told.add(" tặng ")
        told.copy(row[what].start, row[what].end)
    told.add(".")
    return True


def _label_at(table: Table, row: Sequence[Cell]) -> int | None:
    """The column of a row's label: the first that holds words, or a year in the first."""
    return next(
        (
            column
            for column, cell in enumerate(row)
            if cell.text
            and table.role(column) != "index"
            and (not numbers(cell) or (not column and TIME.match(cell.low)))
        ),
        None,
    )


def _is_index(cell: Cell) -> bool:
    """Whether a cell numbers its row, by a figure or a letter, or is left empty."""
    return not cell.text or numbers(cell) or _LETTER.fullmatch(cell.text.rstrip(".")) is not None


def _open(told: Retold, open_line: bool, words: str = "") -> None:
    """Begin a sentence on a line of its own."""
    told.add((".\n" if open_line else "") + words)
