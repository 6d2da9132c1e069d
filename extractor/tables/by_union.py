"""Tables whose columns are the unions and whose rows say what is counted, turned to rows of unions.

"Chỉ tiêu | Hoài Sơn | An Trung" over "Tổng số đoàn viên | 4.735 | 1.690".
"""

import re
from collections.abc import Sequence
from typing import Final

from extractor.late import late
from extractor.tables.columns import (
    classes,
    on_day,
    pays_people,
    tells_sum,
    unit_told,
    words_around,
)
from extractor.tables.stacked import LABELS, LONGEST_LABEL, Rows, stacked_at
from extractor.tables.table import Cell, Table, cells_parted
from extractor.tables.unions import Unions, is_sum
from extractor.tables.words import COUNTED, FIGURE_FIRST, HEAD, TIME

_SEPARATORS: Final = (
    ("|", re.compile(r"[ ]*\|[ ]*")),
    ("\t", re.compile(r"[ ]*\t[ ]*")),
    (";", re.compile(r" *; *")),
    ("  ", re.compile(r" {2,}")),
)
_MOST: Final = 14
_LONGEST: Final = 90
_LEAST: Final = 2
"""Unions and rows of a table."""
_OPENS: Final = late(r"[-–+*•\s]*(?:(?:\d{1,2}(?:\.\d{1,2})*[.)]?|[a-zđ]\)|[IVX]{1,4}\.)\s+)?")
_NUMBERS: Final = late(r"(?:\d{1,2}(?:\.\d)?|[IVX]{1,4}|[A-Ha-h])[.)]?")
_OF_COUNTS: Final = ("người", "đoàn viên", "lao động", "cđcs", "đồng chí")


def by_union_at(text: str, lines: Sequence[tuple[int, int]], at: int, money: str) -> Table | None:
    """The table whose heads name unions from a line on, each of these made a row; else None.

    >>> text = "LĐLĐ huyện A, LĐLĐ huyện B.\\nChỉ tiêu | A | B\\nĐoàn viên | 9 | 8\\nNữ | 5 |"
    >>> lines, start = [], 0
    >>> for line in text.split("\\n"):
    ...     lines.append((start, start + len(line)))
    ...     start += len(line) + 1
    >>> turned = by_union_at(text, lines, 1, "đồng")
    >>> [[cell.lead + cell.text for cell in row] for row in turned.rows]
    [['LĐLĐ huyện A', '9', '5'], ['LĐLĐ huyện B', '8', '']]
    """
    if at + _LEAST >= len(lines):
        return None
    start, end = lines[at]
    if end - start <= LONGEST_LABEL:
        stacked = stacked_at(text, lines, at)
        table = stacked and _Columns(text, lines, at, stacked, money).turned()
        if table:
            return table
    for sign, separator in _SEPARATORS:
        if text.count(sign, start, end) < _LEAST:
            continue
        if text.find(sign, *lines[at + 1]) < 0 and text.find(sign, *lines[at + 2]) < 0:
            continue
        heads = _cells(text, *lines[at], separator)
        if len(heads) <= _LEAST or any(FIGURE_FIRST.match(one.text) for one in heads[:3]):
            continue
        rows, size = _rows(text, lines, at, len(heads), separator)
        table = _Columns(text, lines, at, Rows(heads, rows, size), money).turned()
        if table:
            return table
    return None


class _Columns:
    """Heads, and the rows that stand below them."""

    def __init__(
        self, text: str, lines: Sequence[tuple[int, int]], at: int, found: Rows, money: str
    ) -> None:
        self._text, self._lines, self._at, self._money = text, lines, at, money
        self._heads, self._all_rows, self._size = found
        as_table = Table(tuple(self._heads), (), 0, money)
        self._roles = [as_table.role(column) for column in range(len(self._heads))]
        self._label = next((n for n, role in enumerate(self._roles) if role != "index"), 0)

    def turned(self) -> Table | None:
        """The table with a row for each union."""
        names = [
            (column, head)
            for column, head in enumerate(self._heads)
            if column > self._label and self._roles[column] == "value" and head.text
        ]
        if len(names) < _LEAST or any(_is_known(head.low) for _, head in names):
            return None
        if not LABELS.match(self._heads[self._label].low) and self._label:
            return None
        size = self._size
        rows = [
            row
            for row in self._all_rows
            if any(FIGURE_FIRST.match(one.text) for one in row[self._label + 1 :])
            or classes(row[self._label].low)
        ]
        if len(rows) < _LEAST:
            return None
        stop = self._lines[self._at + size][1]
        unions = Unions(self._text, self._heads[0].start, stop, "")
        leads = {column: "" if is_sum(h.low) else unions.surely(h.text) for column, h in names}
        if any(words_around(h.low) and not unions.named_in_full(h.text) for _, h in names):
            return None
        if any(lead is None for lead in leads.values()) or "plan" in self._roles[self._label + 1 :]:
            return None
        unit = next((n for n, role in enumerate(self._roles) if role == "unit"), None)
        indicators = [
            (_indicator(row[self._label], row[unit] if unit else None), row) for row in rows
        ]
        told = [(head, row) for head, row in indicators if head is not None]
        if not told:
            return Table((), (), size + 1, self._money)
        first = self._heads[self._label]
        heads = (Cell(first.start, first.start, "Đơn vị"), *(head for head, _ in told))
        made = [
            (
                Cell(head.start, head.end, head.text, lead),
                *(row[column] if len(row) > column else _empty(row[-1]) for _, row in told),
            )
            for column, head in names
            if (lead := leads[column]) is not None and not is_sum(head.low)
        ]
        return Table(heads, tuple(made), size + 1, self._money)


def _rows(
    text: str, lines: Sequence[tuple[int, int]], at: int, width: int, separator: re.Pattern[str]
) -> tuple[list[Sequence[Cell]], int]:
    """The rows below a line that have a cell for each column, and how many lines they take."""
    rows: list[Sequence[Cell]] = []
    last = 0
    for size, line in enumerate(lines[at + 1 :], 1):
        row = _cells(text, *line, separator)
        if len(row) == width:
            last = size
            rows.append(row)
        elif len(row) > 1:
            last = size  # a row that has lost cells: whose figures they are cannot be told
        elif not (row and rows and _is_part(row[0])):
            break
    return rows, last


def _is_part(cell: Cell) -> bool:
    """Whether a line only names the rows below it: "II. Chăm lo đời sống"."""
    opens = _OPENS.match(cell.text)
    return len(cell.text) < _LONGEST and (cell.text.isupper() or bool(opens and opens.end()))


def _is_known(head: str) -> bool:
    """Whether a head counts or dates what stands below it, and names nobody."""
    if is_sum(head):
        return False
    return bool(HEAD.fullmatch(head) or TIME.match(head) or COUNTED.fullmatch(head))


def _indicator(label: Cell, unit: Cell | None) -> Cell | None:
    """The head that a row's label makes of its figures; None when nothing is known of them."""
    opens = _OPENS.match(label.text)
    text = label.text[opens.end() if opens else 0 :].rstrip(" :")
    low = label.low[len(label.text) - len(label.text[opens.end() if opens else 0 :]) :].rstrip(" :")
    if classes(low):
        return Cell(label.start, label.end, text)
    if pays_people(low):
        return None
    beside, size = unit_told(low)
    told = unit.low.strip() if unit is not None and not beside else beside
    if words_around(low[: on_day(low[:size])[1]]) is not None and told in (
        "",
        *_OF_COUNTS,
        "tổ",
        "đơn vị",
        "nghiệp đoàn",
    ):
        return Cell(label.start, label.end, text[:size])
    if tells_sum(told):
        said = "triệu đồng" if told.startswith("tr") else told
        return Cell(label.start, label.end, f"{text[:size]} ({said})")
    return None


def _empty(cell: Cell) -> Cell:
    return Cell(cell.end, cell.end, "")


def _cells(text: str, start: int, end: int, separator: re.Pattern[str]) -> tuple[Cell, ...]:
    """The cells of a line, empty ones too; none when they are no cells of a table."""
    if text.startswith("|", start) and text.endswith("|", start, end):
        start, end = start + 1, end - 1
    found = cells_parted(text, start, end, separator)
    if len(found) > _MOST or any(len(cell.text) > _LONGEST for cell in found):
        return ()
    return tuple(found)
