"""Where a table begins: cells parted by signs, by spaces, or each on a line of its own."""

import re
from collections.abc import Sequence
from typing import Final

from extractor.money_units import unit_in
from extractor.normalise import lower
from extractor.tables.numbered import numbered_at
from extractor.tables.spaced import spaced_at
from extractor.tables.table import Cell, Table, are_heads, honours
from extractor.tables.words import FIGURE, FIGURE_FIRST, ROLES, TIME

_SEPARATORS: Final = (
    re.compile(r"[ ]*\|[ ]*"),
    re.compile(r"[ ]*\t+[ ]*"),
    re.compile(r" +/ +"),
    re.compile(r" {2,}"),
    re.compile(r" [–-](?= )"),
)
_ALWAYS: Final = 2
"""Of the separators, so many part cells whether or not a row of heads stands above them."""
_TOTAL: Final = re.compile(r"(?:tổng )?cộng:?|tổng(?: số| số tiền| kinh phí)?:?")
_LONGEST_CELL: Final = 120
_MOST_COLUMNS: Final = 8
_ABOVE: Final = 3
"""Lines above its heads among which a table's unit of money is told."""
_LEAST_ROWS: Final = 2


def lines_of(text: str) -> list[tuple[int, int]]:
    """Start and end of each line."""
    found, at = [], 0
    for line in text.split("\n"):
        found.append((at, at + len(line)))
        at += len(line) + 1
    return found


def table_at(text: str, lines: Sequence[tuple[int, int]], at: int) -> Table | None:
    """The table that begins with a line, None when none does."""
    for number, separator in enumerate(_SEPARATORS):
        first = _cells(text, *lines[at], separator)
        if len(first) < 2:
            continue
        headed = are_heads(first)
        if not headed and number >= _ALWAYS:
            continue
        rows = []
        size = at + headed
        while size < len(lines):
            row = _cells(text, *lines[size], separator)
            if len(row) < 2 or len(row) > max(len(first), 2):
                break
            rows.append(row)
            size += 1
        told = [row for row in rows if any(FIGURE_FIRST.match(cell.text) for cell in row[1:])]
        listed = headed and rows and honours(first) is not None
        if not listed and (len(told) < 2 or (not headed and len(told) < len(rows))):
            continue
        heads = tuple(first) if headed else ()
        return Table(heads, tuple(rows), size - at, _money(text, lines, at))
    money = _money(text, lines, at)
    return (
        _stacked_at(text, lines, at)
        or spaced_at(text, lines, at, money)
        or numbered_at(text, lines, at, money)
    )


def _cells(text: str, start: int, end: int, separator: re.Pattern[str]) -> tuple[Cell, ...]:
    """The cells of a line; one when the separator does not stand in it."""
    found: list[Cell] = []
    last = start
    for gap in [*separator.finditer(text, start, end), None]:
        stop = gap.start() if gap else end
        raw = text[last:stop]
        bare = raw.strip()
        begin = last + (raw.index(bare) if bare else 0)
        if bare or found:
            found.append(Cell(begin, begin + len(bare), bare))
        last = gap.end() if gap else end
    if len(found) > _MOST_COLUMNS or any(len(cell.text) > _LONGEST_CELL for cell in found):
        return ()
    return tuple(found)


def _stacked_at(text: str, lines: Sequence[tuple[int, int]], at: int) -> Table | None:
    """A table of which each cell stands on a line of its own."""
    run = at
    while run < len(lines) and 0 < lines[run][1] - lines[run][0] <= _LONGEST_CELL // 2:
        run += 1
    cells = []
    for start, end in lines[at:run]:
        raw = text[start:end]
        bare = raw.strip()
        if not bare:
            return None
        cells.append(Cell(start + raw.index(bare), start + raw.index(bare) + len(bare), bare))
    for width in range(2, _MOST_COLUMNS):
        heads, body = tuple(cells[:width]), cells[width:]
        if len(body) < 2 * width or not are_heads(heads):
            continue
        if ROLES["index"].match(heads[0].low):
            numbered = _numbered(body, width)
            if len(numbered) >= _LEAST_ROWS:
                size = width * (len(numbered) + 1)
                summed, more = _summed(text, lines, at + size, width)
                rows = [*numbered, *summed]
                return Table(heads, tuple(rows), size + more, _money(text, lines, at))
            continue
        rows = [tuple(body[i : i + width]) for i in range(0, len(body) - width + 1, width)]
        good = 0
        for row in rows:
            figures = sum(FIGURE_FIRST.match(cell.text) is not None for cell in row[1:])
            if (
                FIGURE_FIRST.match(row[0].text) and not TIME.match(row[0].low)
            ) or figures * 2 < width - 1:
                break
            good += 1
        if good >= 2:
            return Table(heads, tuple(rows[:good]), width * (good + 1), _money(text, lines, at))
    return None


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
