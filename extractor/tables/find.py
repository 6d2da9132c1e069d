"""Where a table begins: cells parted by signs, by spaces, or each on a line of its own."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from extractor.late import late
from extractor.letters import LOWER, UPPER
from extractor.money_units import unit_in
from extractor.normalise import lower
from extractor.tables.accounts import account_at, opens_account
from extractor.tables.by_union import by_union_at
from extractor.tables.honour_years import honour_years_at
from extractor.tables.nested import joined_heads, wrapped_heads
from extractor.tables.numbered import numbered_at
from extractor.tables.parted import (
    LONGEST_CELL,
    MOST_COLUMNS,
    SEPARATORS,
    SIGNS,
    SPACED,
    cells_of,
    row_of,
)
from extractor.tables.ragged import ragged_at
from extractor.tables.results import results_at
from extractor.tables.sheet import sheet_at
from extractor.tables.spaced import spaced_at
from extractor.tables.table import Cell, Table, are_heads, cell_at, honours
from extractor.tables.timed import timed_at
from extractor.tables.winners import counts_winners
from extractor.tables.words import FIGURE, FIGURE_FIRST, HEAD, ROLES, TIME

_ALWAYS: Final = 2
"""Of the separators, so many part cells whether or not a row of heads stands above them."""
_TOTAL: Final = late(r"(?:tổng )?cộng:?|tổng(?: số| số tiền| kinh phí)?:?")
_MOST_STACKED: Final = 8
"""Columns of a table of which each cell has a line."""
_LONGEST_PART: Final = 60
_PART: Final = late(r"(?:[IVX]{1,4}|[A-H])[.)/-]? +[^\W\d][^.;:]*:?$")
_APART: Final = 5
"""Lines below a row among which the next one of its table stands."""
_LONGEST_GROUP: Final = 100
_ABOVE: Final = 3
"""Lines above its heads among which a table's unit of money is told."""
_LEAST_ROWS: Final = 2
_NAMED_UNION: Final = late(
    rf"(?:CĐCS|Công đoàn(?: cơ sở)?|LĐLĐ|Nghiệp đoàn) (?:\w+ ){{0,3}}[{UPPER}]\w*[{LOWER}]"
)
"""The name of one union, which heads no column of two."""


def lines_of(text: str) -> list[tuple[int, int]]:
    """Start and end of each line."""
    found, at = [], 0
    for line in text.split("\n"):
        found.append((at, at + len(line)))
        at += len(line) + 1
    return found


def table_at(text: str, lines: Sequence[tuple[int, int]], at: int) -> Table | None:
    """The table that begins with a line, None when none does."""
    line = text[slice(*lines[at])]
    if not line or line.isspace():
        return None
    parted = any(sign in line for sign in SIGNS)
    won = results_at(text, lines, at) if parted else None
    if won:
        return won
    by_union = by_union_at(text, lines, at, "")
    if by_union:
        return replace(by_union, money=_money(text, lines, at))
    for number, (signs, separator) in enumerate(SEPARATORS if parted else ()):
        if not any(sign in line for sign in signs):
            continue
        first = cells_of(text, *lines[at], separator)
        if len(first) < 2:
            continue
        headed = are_heads(first)
        if not headed and number >= _ALWAYS:
            continue
        rows = []
        size = at + headed
        if headed:
            joined = _second_heads(text, lines, at, first, separator)
            first, size = joined or first, size + (joined is not None)
        while size < len(lines):
            row = row_of(text, *lines[size], separator, first)
            part = headed and len(row) == 1 and _is_part(row[0])
            if headed and number < _ALWAYS and len(row) < 2 and not part:
                below = _next_row(text, lines, size, len(first), separator)
                if below:
                    size = below
                    continue
            if (len(row) < 2 and not part) or len(row) > max(len(first), 2):
                break
            rows.append(row)
            size += 1
        while rows and len(rows[-1]) < 2:
            del rows[-1]
            size -= 1
        told = [row for row in rows if any(FIGURE_FIRST.match(cell.text) for cell in row[1:])]
        listed = headed and rows and (honours(first) is not None or counts_winners(first))
        if not listed and (len(told) < 2 or (not headed and len(told) < len(rows))):
            continue
        heads = tuple(first) if headed else ()
        return Table(heads, tuple(rows), size - at, _money(text, lines, at))
    honoured = honour_years_at(text, lines, at)
    if honoured:
        return honoured
    ragged = ragged_at(text, lines, at, "")
    if ragged:
        return replace(ragged, money=_money(text, lines, at))
    stacked = sheet_at(text, lines, at) or _stacked_at(text, lines, at)
    if stacked:
        return stacked
    found = spaced_at(text, lines, at) or timed_at(text, lines, at) or numbered_at(text, lines, at)
    if found:
        return replace(found, money=_money(text, lines, at))
    if opens_account(line):
        return account_at(text, lines, at, _money(text, lines, at))
    return None


def _next_row(
    text: str, lines: Sequence[tuple[int, int]], at: int, width: int, separator: re.Pattern[str]
) -> int:
    """The line of a table's next row, below empty lines and one that names a group; 0 for none.

    A group is "Cụm 1 - Trường học (cụm trưởng: CĐCS Trường Tiểu học A)".
    """
    named = 0
    for size in range(at, min(at + _APART, len(lines))):
        line = text[slice(*lines[size])].strip()
        row = cells_of(text, *lines[size], separator)
        if len(row) >= 2:
            figures = sum(bool(FIGURE_FIRST.match(cell.text)) for cell in row[1:])
            return size if figures and width - 2 <= len(row) <= width and not are_heads(row) else 0
        if line:
            named += 1
            if named > 1 or len(line) > _LONGEST_GROUP or line.endswith((".", ";")):
                return 0
    return 0


def _is_part(cell: Cell) -> bool:
    """Whether a line of one cell names the rows below it: "B. CHI", "II. Chăm lo đời sống"."""
    return len(cell.text) <= _LONGEST_PART and _PART.match(cell.text) is not None


def _second_heads(
    text: str,
    lines: Sequence[tuple[int, int]],
    at: int,
    first: tuple[Cell, ...],
    separator: re.Pattern[str],
) -> tuple[Cell, ...] | None:
    """The heads of a line and the one below it joined; None when that holds none."""
    if at + 2 >= len(lines):
        return None
    if separator is SPACED:
        below = cells_of(text, *lines[at + 1], separator)
        wrapped = wrapped_heads(first, below, lines[at][0], lines[at + 1][0])
        if wrapped and len(cells_of(text, *lines[at + 2], separator)) == len(first):
            return wrapped
    rows = [cells_of(text, *line, separator, keep=True) for line in lines[at + 1 : at + 4]]
    width = max(map(len, rows[1:]), default=0)
    if len(rows[0]) < 2 or len(rows[0]) > MOST_COLUMNS or width < 2:
        return None
    return joined_heads(cells_of(text, *lines[at], separator, keep=True), rows[0], width)


def _stacked_at(text: str, lines: Sequence[tuple[int, int]], at: int) -> Table | None:
    """A table of which each cell stands on a line of its own."""
    groups = _groups(text, lines, at)
    if groups and any(_NAMED_UNION.match(cell.text) for cell in groups[0][1:2]):
        return None  # "Tên đơn vị" over the name of one
    if len(groups) > _MOST_STACKED and all(len(one) == 1 for one in groups):
        groups = [tuple(one[0] for one in groups)]  # an empty line behind every cell
    heads, body = groups[0] if groups else (), groups[1:]
    if len(heads) > 1 and len(body) >= _LEAST_ROWS and are_heads(heads):
        found = _table(text, lines, at, heads, body)
        if found:
            return found
    cells = heads
    for width in range(2, _MOST_STACKED):
        if len(cells) < 3 * width:
            break
        heads, rest = cells[:width], cells[width:]
        if not are_heads(heads) or not HEAD.match(heads[0].low):
            continue
        if ROLES["index"].match(heads[0].low):
            numbered = _numbered(rest, width)
            if len(numbered) >= _LEAST_ROWS:
                size = width * (len(numbered) + 1)
                summed, more = _summed(text, lines, at + size, width)
                rows = [*numbered, *summed]
                return Table(heads, tuple(rows), size + more, _money(text, lines, at))
            continue
        found = _table(
            text, lines, at, heads, [rest[i : i + width] for i in range(0, len(rest), width)]
        )
        if found:
            return found
    return None


def _groups(text: str, lines: Sequence[tuple[int, int]], at: int) -> list[tuple[Cell, ...]]:
    """The short lines from one on, in groups that single empty lines part."""
    groups: list[list[Cell]] = [[]]
    for start, end in lines[at:]:
        cell = cell_at(text, start, end)
        if cell.text and end - start <= LONGEST_CELL // 2:
            groups[-1].append(cell)
        elif cell.text or not groups[-1]:
            break
        else:
            groups.append([])
    return [tuple(group) for group in groups if group]


def _table(
    text: str,
    lines: Sequence[tuple[int, int]],
    at: int,
    heads: tuple[Cell, ...],
    cells: Sequence[tuple[Cell, ...]],
) -> Table | None:
    """The rows below heads: a name or a year, then figures; None when fewer than two are."""
    rows = []
    indexed = ROLES["index"].match(heads[0].low) is not None
    for row in cells:
        name = int(indexed and len(row) == len(heads))
        figures = sum(FIGURE_FIRST.match(cell.text) is not None for cell in row[name + 1 :])
        named = not FIGURE_FIRST.match(row[name].text) or TIME.match(row[name].low)
        whole = len(row) in (len(heads), len(heads) - indexed)
        if row is cells[-1] and _TOTAL.fullmatch(row[0].low):
            whole, named = len(row) <= len(heads), True
        if not whole or not named or figures * 2 < len(heads) - 1 - indexed:
            break
        rows.append(row)
    if len(rows) < _LEAST_ROWS:
        return None
    size = text.count("\n", lines[at][0], rows[-1][-1].end) + 1
    return Table(heads, tuple(rows), size, _money(text, lines, at))


def _numbered(cells: Sequence[Cell], width: int) -> list[tuple[Cell, ...]]:
    """The rows that begin with 1, 2, 3 … at every so many cells."""
    rows: list[tuple[Cell, ...]] = []
    for at in range(0, len(cells) - width + 1, width):
        if cells[at].text.strip("0.") != str(len(rows) + 1):
            break
        rows.append(tuple(cells[at : at + width]))
    return rows


def _summed(
    text: str, lines: Sequence[tuple[int, int]], at: int, width: int
) -> tuple[list[tuple[Cell, ...]], int]:
    """The row that sums up the ones above it, without a number, and the lines it takes."""
    blank = at < len(lines) and not text[slice(*lines[at])].strip()
    cells = [
        Cell(start, end, text[start:end]) for start, end in lines[at + blank : at + blank + width]
    ]
    figures = [cell for cell in cells[1 : width - 1] if FIGURE.fullmatch(cell.text.strip())]
    if len(figures) != width - 2 or not _TOTAL.fullmatch(cells[0].low.strip()):
        return [], 0
    return [(Cell(cells[0].start, cells[0].start, ""), cells[0], *figures)], blank + width - 1


def _money(text: str, lines: Sequence[tuple[int, int]], at: int) -> str:
    """The unit of money told in the row of heads or just above them; đồng when none is."""
    start = lines[max(0, at - _ABOVE)][0]
    return unit_in(lower(text[start : lines[at][1]])) or "đồng"
