"""The rows of a table of a register: what each says of its union, and why others are refused."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import Final

from corpus.register.apart import figures_apart, first_heads
from corpus.register.blocks import date_of_block
from corpus.register.cells import CellError, is_empty, level, value
from corpus.register.dates import date_above, date_of_name, day_of_each_year, period
from corpus.register.funds import fund_of_table
from corpus.register.groups import differing, groups_among
from corpus.register.head_dates import in_the_year
from corpus.register.heads import Column, Head, is_counting
from corpus.register.model import ABOUT, MONEY, Figure, Refused, Register, RegisterRow, Sheet, Value
from corpus.register.names import owner_of, place_of, union_of_group
from corpus.register.no_rows import is_signed, is_total
from corpus.register.patterns import plain
from corpus.register.repeats import Repeats
from corpus.register.scales import scale_above
from corpus.register.sheets import Row
from corpus.register.totals import Totals, is_of_all
from corpus.register.women import too_many_women
from schemas import Level

_UNREADABLE: Final = "?"
"""Stands for the date of a row that was refused for its date."""


class Reading:
    """Reads the rows below one head.

    Args:
        register: Takes what is read and what is refused.
        sheet: The name of the sheet they stand on.
        head: The head.
        beginning: The first rows, with the head and whatever stands above it.
        repeats: The rows read so far, of all tables.
    """

    def __init__(
        self,
        register: Register,
        sheet: str | None,
        head: Head,
        beginning: Sequence[Row],
        repeats: Repeats,
    ) -> None:
        self._register = register
        self._sheet = sheet
        self._head = head
        self._repeats = repeats
        self._before: Sequence[object] | None = None
        self._groups: Mapping[int, Mapping[Column, int]] = {}
        cells_above = [
            [str(cell) for cell in cells if cell is not None]
            for _, cells in beginning[: head.first]
        ]
        above = [" ".join(cells) for cells in cells_above]
        scale = scale_above(above)
        self._date = date_above(list(chain.from_iterable(cells_above)), sheet)
        dated = any(one.role == "date" for one in head.columns)
        if self._date is None and not dated:
            self._date = date_of_name(Path(register.source).stem)
        self._day = day_of_each_year(list(chain.from_iterable(cells_above)))
        apart = any(one.fund or one.role == "fund" for one in head.columns)
        fund = None if apart else fund_of_table(sheet, chain.from_iterable(cells_above))
        self._columns = [
            replace(
                one,
                scale=(one.scale or scale) if one.role in MONEY else None,
                date=self._to_the_day(in_the_year(one.date, self._date)),
                fund=(one.fund or fund) if one.role in MONEY else None,
            )
            for one in head.columns
        ]
        self._about = {role: [one for one in self._columns if one.role == role] for role in ABOUT}
        self._figures = [one for one in self._columns if one.role not in ABOUT]
        self._owner = owner_of(chain.from_iterable(cells_above))
        self._totals = Totals(self._figures)
        self._over: list[str] = []
        self._heads = [
            {plain(str(cell)) for cell in cells if cell is not None}
            for _, cells in beginning[head.first : head.first + head.rows]
        ]
        register.sheets.append(
            Sheet(
                name=sheet,
                columns=first_heads(self._columns),
                unused=head.unused,
                date=self._date,
                title=" · ".join(filter(None, above)),
                used=tuple(one.head for one in self._columns),
            )
        )

    def read(self, rows: Iterator[Row]) -> None:
        """Adds each row to the register, or to what was refused of it."""
        counting_may_follow = True
        rows = iter(whole := list(rows))
        self._groups = groups_among(whole, self._about["branch"][0].at, self._figures)
        for number, cells in rows:
            if all(cell is None for cell in cells):
                continue
            if counting_may_follow and is_counting(cells):
                counting_may_follow = False
                continue
            counting_may_follow = False
            self._row(number, cells)

    def _row(self, number: int, cells: Sequence[object]) -> None:
        branch = self._told("branch", cells)
        filled = [
            one for one in self._figures if one.at < len(cells) and not is_empty(cells[one.at])
        ]
        if branch is None and self._continues(cells, filled):
            cells = self._as_before(cells)
            branch = self._told("branch", cells)
        group = self._groups.get(number) if filled else None
        if code := "group" if group is not None else self._why_not(branch, cells, filled):
            self._before = None
            if not filled and (block := date_of_block(cells)):
                self._date, self._totals = block, Totals(self._figures)
            first = next((one for one in cells if isinstance(one, str) and one.strip()), None)
            name = branch or (first if code == "total" else None) or ""
            self._refuse(number, code, name or None)
            self._register.refused += differing(group or {}, number, self._sheet, cells)
            if code == "total":
                wrong = list(self._totals.differing(number, self._sheet, name, cells))
                self._register.refused += wrong
                owner = self._owner if is_of_all(name) else None
                owner = owner or union_of_group(name, self._over, self._owner)
                unlike = {one.column for one in wrong}
                right = [one for one in filled if one.head not in unlike]
                self._keep_sum(owner, number, cells, right)
                self._over.clear()
            return
        assert branch is not None
        self._before = cells
        self._totals.add(cells)
        date = self._when(number, branch, cells)
        if date is _UNREADABLE:
            return
        told: list[tuple[Column, Value]] = []
        for one in filled:
            try:
                told.append((one, value(Figure(one.role), cells[one.at], one.scale)))
            except CellError as error:
                self._refuse(number, str(error), branch, one.head, cells[one.at])
        self._over += self._all_told("place", cells)
        place = ", ".join(filter(None, map(place_of, self._all_told("place", cells)))) or None
        again: list[Refused] = []
        level = self._level(number, branch, cells) if told else None
        code = self._told("code", cells)
        for (when, fund), (figures, heads) in figures_apart(
            told, date, self._told("fund", cells)
        ).items():
            for parts in too_many_women(figures):
                self._register.refused.append(
                    Refused(number, self._sheet, "women_over_members", branch, parts=parts)
                )
            row = RegisterRow(
                number, self._sheet, branch, code, level, place, when, figures, fund, heads
            )
            if refused := self._repeats.of(row):
                again.append(refused)
            else:
                self._register.rows.append(row)
        if again:  # a column a year says it of each: one that differs says more
            other = (one for one in again if one.code == "twice_differently")
            self._register.refused.append(next(other, again[0]))
            self._totals.repeated(cells)

    def _keep_sum(
        self, owner: str | None, number: int, cells: Sequence[object], filled: Sequence[Column]
    ) -> None:
        """Takes a sum of all rows, or of a group, as the figures of the union they are of."""
        if owner is None or self._about["date"]:
            return
        told = []
        for one in filled:
            with suppress(CellError):
                told.append((one, value(Figure(one.role), cells[one.at], one.scale)))
        for (date, fund), (figures, heads) in figures_apart(told, self._date, None).items():
            self._register.sums.append(
                RegisterRow(
                    number, self._sheet, owner, None, None, None, date, figures, fund, heads
                )
            )

    def _continues(self, cells: Sequence[object], filled: Sequence[Column]) -> bool:
        """Whether a row without a name is of the union above it, at another date.

        Its own number would make it a union's whose name is missing.
        """
        dates = [*self._about["date"], *self._about["fund"]]
        dated = any(one.at < len(cells) and not is_empty(cells[one.at]) for one in dates)
        first = cells[0] if cells and dates and dates[0].at else None
        return self._before is not None and bool(filled) and dated and is_empty(first)

    def _as_before(self, cells: Sequence[object]) -> list[object]:
        """The row with what the one above it tells of its union."""
        made, before = list(cells), self._before or ()
        for role in ("branch", "code", "level", "place"):
            for one in self._about[role]:
                if one.at < len(made) and one.at < len(before) and is_empty(made[one.at]):
                    made[one.at] = before[one.at]
        return made

    def _why_not(
        self, branch: str | None, cells: Sequence[object], filled: Sequence[Column]
    ) -> str | None:
        """Why a row is none of a union; None when it is one."""
        first = branch or next((cell for cell in cells if isinstance(cell, str)), "")
        if any(plain(first) in head for head in self._heads):
            told = {plain(cell) for cell in cells if isinstance(cell, str)}
            if any(len(told & head) > 1 and told <= head for head in self._heads):
                return "head_again"
        if is_total(first.strip(" .:*")):
            return "total"
        if filled and is_signed(cells):
            return "note"
        if branch is None:
            return "no_branch" if filled else "note"
        return None if filled else "no_figures"

    def _when(self, number: int, branch: str, cells: Sequence[object]) -> str | None:
        """The date of a row: its own, else the table's; it is refused when it cannot be read."""
        date = self._told_when(number, branch, cells)
        return date if date is None or date is _UNREADABLE else self._to_the_day(date)

    def _to_the_day(self, date: str | None) -> str | None:
        """A year whose figures are those of one day of it."""
        year_alone = date is not None and len(date) == len("2018")
        return f"{date}-{self._day}" if self._day and year_alone else date

    def _told_when(self, number: int, branch: str, cells: Sequence[object]) -> str | None:
        columns = self._about["date"]
        dated_by_column = all(one.date for one in self._figures)
        if not columns or dated_by_column:
            return self._date
        cell = cells[columns[0].at] if columns[0].at < len(cells) else None
        if is_empty(cell):
            if self._date is not None:
                return self._date
            self._refuse(number, "no_date", branch)
            return _UNREADABLE
        try:
            return period(cell)
        except CellError as error:
            self._refuse(number, str(error), branch, columns[0].head, cell)
            return _UNREADABLE

    def _level(self, number: int, branch: str, cells: Sequence[object]) -> Level | None:
        told = self._told("level", cells)
        if told is None:
            return None
        try:
            return level(told)
        except CellError as error:
            self._refuse(number, str(error), branch, self._about["level"][0].head, told)
            return None

    def _told(self, role: str, cells: Sequence[object]) -> str | None:
        return next(iter(self._all_told(role, cells)), None)

    def _all_told(self, role: str, cells: Sequence[object]) -> list[str]:
        columns = self._about[role]
        given = [cells[one.at] for one in columns if one.at < len(cells)]
        return [" ".join(_as_text(cell).split()) for cell in given if not is_empty(cell)]

    def _refuse(
        self,
        number: int,
        code: str,
        branch: str | None,
        column: str | None = None,
        cell: object = None,
    ) -> None:
        shown = None if cell is None else _as_text(cell)
        self._register.refused.append(Refused(number, self._sheet, code, branch, column, shown))


def _as_text(cell: object) -> str:
    return str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell)
