"""The sums that a register has below its rows, held against the rows."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from corpus.register.cells import CellError, is_empty, value
from corpus.register.heads import Column
from corpus.register.model import Figure, Refused
from corpus.register.patterns import plain

_FEWEST: Final = 2
"""Rows that a sum is of."""
_NEAR: Final = 0.1
"""A sum further from its rows than this part of it is not of these rows, or not of all of them."""
_OF_ALL: Final = re.compile(
    r"\W*(?:(?:tổng(?: cộng| số| chung)?|cộng(?: chung)?)(?: (?:toàn|cả)(?: \w+){1,5})?"
    r"|toàn (?:tổng công ty|tập đoàn|công ty|khối|tỉnh|huyện|ngành|quận|xã|phường|thành phố|thị xã)"
    r"|grand total|total)\W*"
)
"""What names a sum of all rows; "Cộng cấp trên cơ sở" may be of some only."""
_SUMS: Final = frozenset(Figure) - {Figure.WOMEN_SHARE, Figure.AWARDS}


def is_of_all(branch: str) -> bool:
    """Whether a row of sums says that it is of all rows.

    >>> is_of_all("TỔNG CỘNG"), is_of_all("Tổng số toàn tỉnh"), is_of_all("Cộng khối trường học")
    (True, True, False)
    """
    return _OF_ALL.fullmatch(plain(branch)) is not None


class Totals:
    """Adds up the columns of one table, all of it and since its last sum."""

    def __init__(self, columns: Sequence[Column]) -> None:
        self._columns = [one for one in columns if one.role in _SUMS]
        self._all: dict[int, list[int]] = defaultdict(list)
        self._block: dict[int, list[int]] = defaultdict(list)
        self._sums: dict[int, list[int]] = defaultdict(list)
        self._again: dict[int, list[int]] = defaultdict(list)
        self._unread: set[int] = set()

    def add(self, cells: Sequence[object]) -> None:
        """Counts a row of a union."""
        for one in self._columns:
            if one.at >= len(cells) or is_empty(cells[one.at]):
                continue
            told = _read(one, cells[one.at])
            if told is None:
                self._unread.add(one.at)
            else:
                self._all[one.at].append(told)
                self._block[one.at].append(told)

    def repeated(self, cells: Sequence[object]) -> None:
        """Notes a row of a union that was counted already: a sum may be without it."""
        for one in self._columns:
            cell = cells[one.at] if one.at < len(cells) else None
            told = None if is_empty(cell) else _read(one, cell)
            if told is not None:
                self._again[one.at].append(told)

    def differing(
        self, number: int, sheet: str | None, branch: str, cells: Sequence[object]
    ) -> Iterator[Refused]:
        """The cells of a row of sums that are not the sum of the rows above it.

        Args:
            number: The row.
            sheet: Its sheet.
            branch: What it is called.
            cells: Its cells.
        """
        for one in self._columns:
            cell = cells[one.at] if one.at < len(cells) else None
            told = None if is_empty(cell) else _read(one, cell)
            if not told or one.at in self._unread:
                continue
            groups = [self._block[one.at], self._all[one.at], self._sums[one.at]]
            sums = [sum(group) for group in groups if len(group) >= _FEWEST]
            again = sum(self._again[one.at])
            sums += [due - again for due in sums if again]
            self._sums[one.at].append(told)
            if not sums or told in sums or not is_of_all(branch):
                continue
            nearest = min(sums, key=lambda due: abs(due - told))
            if abs(nearest - told) <= _NEAR * told:
                parts = {"sum": _as_written(nearest, one.scale)}
                yield Refused(number, sheet, "total_differs", branch, one.head, str(cell), parts)
        self._block.clear()


def _as_written(amount: int, scale: int | None) -> str:
    """A sum in the unit of its column: "11.451" of million.

    >>> _as_written(11_451_500_000, 1_000_000), _as_written(3_092, None)
    ('11.451,5', '3.092')
    """
    told = amount / scale if scale else amount
    shown = f"{told:,.10g}" if told != int(told) else f"{int(told):,}"
    return shown.translate(str.maketrans(",.", ".,"))


def _read(column: Column, cell: object) -> int | None:
    try:
        read = value(Figure(column.role), cell, column.scale)
    except CellError:
        return None
    return read if isinstance(read, int) else None
