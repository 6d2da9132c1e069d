"""A register file, read table by table."""

from collections.abc import Mapping
from itertools import chain, islice
from pathlib import Path
from typing import Final

from corpus.register.heads import check_named, find_head, heads_seen
from corpus.register.model import ABOUT, Figure, Refused, Register, RegisterError, Sheet
from corpus.register.repeats import Repeats
from corpus.register.rows import Reading
from corpus.register.sheets import Row, Table, explained, tables

_LOOKED_AT: Final = 60
"""Rows in which the head is looked for."""


def read_register(path: Path, named: Mapping[str, str] | None = None) -> Register:
    """Reads a register.

    Args:
        path: A CSV file in any encoding of Vietnamese, or an Excel workbook.
        named: Heads of columns by what they hold (keys of ``model.ABOUT``, figures), where they
            are not the usual ones.

    Returns:
        Its rows, and what was refused of them with the reason: nothing is left out in silence.

    Raises:
        RegisterError: It cannot be read at all, or no column of unions is found.
    """
    with explained(path):  # tables are read row by row, so that damage shows late
        return _read(path, named or {})


def _read(path: Path, named: Mapping[str, str]) -> Register:
    register = Register(str(path))
    repeats = Repeats()
    unread: list[tuple[Table, list[Row]]] = []
    for table in tables(path):
        if table.hidden:
            register.refused.append(_of_sheet(table, 0, "hidden"))
            continue
        beginning = list(islice(table.rows, _LOOKED_AT))
        head = find_head([cells for _, cells in beginning], named)
        if head is None:
            unread.append((table, beginning))
            continue
        Reading(register, table.name, head, beginning, repeats).read(
            chain(beginning[head.first + head.rows :], table.rows)
        )
    if not register.sheets:
        rows = [cells for _, beginning in unread for _, cells in beginning]
        if named:
            check_named(rows, named)
        raise RegisterError(
            f"{path}: no column of unions with figures is known in it ({heads_seen(rows)}): name "
            'them with --column branch="…" --column members="…"'
        )
    used = {role for sheet in register.sheets for role in sheet.columns}
    if missing := set(named) - used:
        known = ", ".join(f"“{head}”" for sheet in register.sheets for head in _all_heads(sheet))
        raise RegisterError(
            f"{path}: no column is headed "
            f"{', '.join(f'“{named[role]}”' for role in sorted(missing))}; the heads are {known}"
        )
    for table, beginning in unread:
        if any(cell is not None for _, cells in beginning for cell in cells):
            register.refused.append(_of_sheet(table, beginning[0][0], "no_table"))
    return register


def _all_heads(sheet: Sheet) -> list[str]:
    return [*sheet.columns.values(), *sheet.unused]


def known_columns() -> list[str]:
    """What a column may hold: the keys of ``named`` in :func:`read_register`."""
    return [*ABOUT, *Figure]


def _of_sheet(table: Table, row: int, code: str) -> Refused:
    return Refused(row, table.name, code, parts={"sheet": table.name or ""})
