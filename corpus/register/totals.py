"""The sums that a register has below its rows, held against the rows."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from corpus.register.cells import CellError, is_empty, value
from corpus.register.heads import Column
from corpus.register.model import Figure, Refused
from corpus.register.patterns import plain

_FEWEST: Final = 2
"""Rows that a sum is of."""
NEAR: Final = 0.1
"""A sum further from its rows than this part of it is not of these rows, or not of all of them."""
_OF_ALL: Final = re.compile(
    r"\W*(?:(?:tổng(?: cộng| số| chung)?|cộng(?: chung)?)(?: (?:toàn|cả)(?: \w+){1,5})?"
    r"|toàn (?:tổng công ty|tập đoàn|công ty|khối|tỉnh|huyện|ngành|quận|xã|phường|thành phố|thị xã)"
    r"|grand total|total)(?: (?:trong |của )?(?:năm(?: học)?|nh|quý|tháng|6 tháng|nam(?: hoc)?)"
    r" [\divx][\divx /–-]*)?\W*"
)
"""What names a sum of all rows; "Cộng cấp trên cơ sở" may be of some only."""
SUMS: Final = frozenset(Figure) - {Figure.WOMEN_SHARE, Figure.AWARDS}


def is_of_all(branch: str) -> bool:
    """Whether a row of sums says that it is of all rows.

    >>> is_of_all("TỔNG CỘNG"), is_of_all("Tổng số toàn tỉnh"), is_of_all("Cộng khối trường học")
    (True, True, False)
    >>> is_of_all("Tổng cộng năm 2022"), is_of_all("Cộng năm học 2022-2023")
    (True, True)
    """
    return _OF_ALL.fullmatch(plain(branch)) is not None


class Totals:
    """Adds up the columns of one table, all of it and since its last sum."""

    def __init__(self, columns: Sequence[Column]) -> None:
        self._columns = [one for one in columns if one.role in SUMS]
        self._all: dict[int, list[int]] = defaultdict(list)
        self._block: dict[int, list[int]] = defaultdict(list)
        self._sums: dict[int, list[_Sum]] = defaultdict(list)
        self._again: dict[int, list[int]] = defaultdict(list)
        self._unread: set[int] = set()

    def add(self, cells: Sequence[object]) -> None:
        """Counts a row of a union."""
        for one in self._columns:
            if one.at >= len(cells) or is_empty(cells[one.at]):
                continue
            told = count_in(one, cells[one.at])
            if told is None:
                self._unread.add(one.at)
            else:
                self._all[one.at].append(told)
                self._block[one.at].append(told)

    def repeated(self, cells: Sequence[object]) -> None:
        """Notes a row of a union that was counted already: a sum may be without it."""
        for one in self._columns:
            cell = cells[one.at] if one.at < len(cells) else None
            told = None if is_empty(cell) else count_in(one, cell)
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
            told = None if is_empty(cell) else count_in(one, cell)
            if not told or one.at in self._unread:
                continue
            block, everything, before = self._block[one.at], self._all[one.at], self._sums[one.at]
            groups = [block, everything, [each.told for each in before]]
            sums = [sum(group) for group in groups if len(group) >= _FEWEST]
            again = sum(self._again[one.at])
            sums += [due - again for due in sums if again]
            made = sum(block) if len(block) >= _FEWEST else None
            this = _Sum(number, branch, str(cell), told, made)
            of_sums = sum(each.told for each in before) == told
            if is_of_all(branch) and of_sums and sum(everything) not in (told, told + again):
                # The sums of the groups make it, their rows do not: a group's sum is not its own.
                for each in before:
                    yield from _refused(each, each.made, sheet, one)
            before.append(this)
            if sums and told not in sums and is_of_all(branch):
                yield from _refused(this, min(sums, key=lambda due: abs(due - told)), sheet, one)
        self._block.clear()


@dataclass(frozen=True, slots=True)
class _Sum:
    """A sum of one column: what it tells, and what the rows since the sum before it make."""

    row: int
    branch: str
    cell: str
    told: int
    made: int | None


def _refused(one: _Sum, due: int | None, sheet: str | None, column: Column) -> Iterator[Refused]:
    """A sum that is not what it is due to be, nor far from it."""
    if due is not None and 0 < abs(due - one.told) <= NEAR * one.told:
        parts = {"sum": as_written(due, column.scale)}
        yield Refused(one.row, sheet, "total_differs", one.branch, column.head, one.cell, parts)


def as_written(amount: int, scale: int | None) -> str:
    """A sum in the unit of its column: "11.451" of million.

    >>> as_written(11_451_500_000, 1_000_000), as_written(3_092, None)
    ('11.451,5', '3.092')
    """
    told = amount / scale if scale else amount
    shown = f"{told:,.10g}" if told != int(told) else f"{int(told):,}"
    return shown.translate(str.maketrans(",.", ".,"))


def count_in(column: Column, cell: object) -> int | None:
    """The count or sum in a cell of a column; None when there is none that can be read."""
    try:
        read = value(Figure(column.role), cell, column.scale)
    except CellError:
        return None
    return read if isinstance(read, int) else None
