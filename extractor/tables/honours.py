"""Rows of a list of honours told as sentences: "CĐCS X được LĐLĐ tỉnh tặng Bằng khen"."""

from collections.abc import Sequence

from extractor.retold import Retold
from extractor.tables.table import Cell, Table, honours
from extractor.tables.words import FIGURE


def tell_honours(told: Retold, table: Table) -> bool:
    """Tell who was given what by whom, where columns say so."""
    columns = honours(table.heads)
    if columns is None:
        return False
    size = 1 + max(one for one in columns if one is not None)
    rows = [row for row in table.rows if size <= len(row) <= len(table.heads)]
    if columns.giver is not None:
        rows = [row for row in rows if len(row) == len(table.heads)]
    if any(FIGURE.fullmatch(row[columns.who].text) for row in rows):
        return False  # "Tập thể" and "Cá nhân" over their numbers
    titled = table.heads[columns.what].low.startswith("danh hiệu")
    for number, row in enumerate(rows):
        told.add(".\n" if number else "")
        _copy(told, row, columns.who)
        if columns.unit is not None:
            told.add(", ")
            _copy(told, row, columns.unit)
            told.add(",")
        if columns.giver is not None:
            told.add(" được ")
            _copy(told, row, columns.giver)
            told.add(" tặng ")
        else:
            told.add(" đạt danh hiệu " if titled else " được tặng ")
        _copy(told, row, columns.what)
    told.add(".")
    return True


def _copy(told: Retold, row: Sequence[Cell], column: int) -> None:
    told.copy(row[column].start, row[column].end)
