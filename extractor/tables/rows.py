"""Rows of a table told as sentences: "Đoàn viên: 146 người, trong đó nữ 97 người"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from extractor.late import late
from extractor.normalise import lower
from extractor.retold import Retold
from extractor.tables.above import (
    admitted_when,
    are_funds,
    are_sources,
    is_listed,
    is_plan,
    leads_to_aims,
    way_of_sums,
)
from extractor.tables.cells import (
    Value,
    copy_label,
    copy_value,
    numbers,
    tells_day,
    time_of,
    values_of,
)
from extractor.tables.columns import (
    classes,
    counts_staff,
    ends_a_group,
    names_whose_women,
    tells_admitted,
)
from extractor.tables.honours import tell_honours
from extractor.tables.results import tell_results
from extractor.tables.table import Cell, Table
from extractor.tables.unions import is_sum, with_unions
from extractor.tables.winners import tell_winners
from extractor.tables.words import FIGURE_FIRST, TIME, UNION

_WOMEN: Final = late(r"[-–+\s]*(?:trong đó[:,]?\s*)?(?:số )?(?P<women>nữ)(?!\w)")
_ACCOUNT: Final = late(
    r"(?:\w{1,3}[.)] ?)?(?:tổng |các khoản |phần )?(?:số )?(?P<way>thu|chi)"
    r"(?: (?:trong )?(?:kỳ|năm|quý)(?: (?:này|19\d\d|20\d\d))?)?:?"
)
"""A row that opens an account, without a sum of its own: "Chi"."""
_OWN_WAY: Final = late(
    r"(?:tổng |các )?(?:số |khoản )?(?:tiền )?(?:quỹ )?(?:đã )?"
    r"(?:thu|chi|dư|tồn|kết dư|còn|cộng|tích lũy)\b"
)
"""What opens the label of a row that says which way its sum went."""
_NO_BARE_FUND: Final = late(
    r"(?:nguồn )?quỹ\b|tổng\b|cộng\b|toàn\b|ủng hộ\b|giúp\b|hỗ trợ\b|thăm\b|\W|\d"
)
"""Labels under the head of funds that are told as funds already, or are none."""
_PART: Final = late(r"^(?:[a-h]|[ivx]{1,4}|\d{1,2})[.)] ?")
_SUMMED_UP: Final = late(r"(?:tổng )?cộng\b")
_SUM_OF_ALL: Final = late(r"(?:tổng )?cộng:?|tổng(?: số)?:?|toàn \w+:?")
_LOANS: Final = late(r"(?:\w{1,3}[.)] ?)?(?:tổng )?(?:số )?vốn vay\b")
_LEAST_NUMBERED: Final = 2
"""Columns beyond which one that has figures alone may number the rows."""
_LETTER: Final = late(r"[A-ZĐ]|[IVX]{1,4}")


def tell_rows(told: Retold, table: Table) -> None:
    """Write the rows of a table as sentences, each on a line."""
    tellers = (tell_results, tell_winners, tell_honours)
    if not any(tell(told, table) for tell in tellers):
        _Rows(told, with_unions(told.given.text, table)).tell()


class _Rows:
    """Tells the rows of a table one after another, each by what those before it have opened."""

    def __init__(self, told: Retold, table: Table) -> None:
        text = told.given.text
        self._told = told
        self._table = table
        self._when = admitted_when(text, table)
        self._way = way_of_sums(text, table)
        self._sources = are_sources(table)
        self._funds = are_funds(table)
        self._indexed = table.role(0) == "index" or _numbers_rows(table)
        roles = [table.role(column) for column in range(len(table.heads))]
        behind = roles[1 + (roles[:1] == ["index"]) :]
        self._planned = "plan" not in behind and is_plan(text, table)
        self._with_results = "plan" in behind and leads_to_aims(text, table)
        """Whether goals and results stand below a line that only tells of goals."""
        self._bullet = "◦ " if is_listed(text, table) else ""
        self._open_line = False
        """Whether the last line has no full stop yet."""
        self._counted = "Đoàn viên"
        """Whom the last row that was told at several times counts."""
        self._account = ""
        """Which way the sums of the account opened last went."""

    def tell(self) -> None:
        """Tell all rows that have a label."""
        if self._with_results:
            self._told.add("Kết quả:\n")
        for cells in self._table.rows:
            row = self._with_index(cells)
            label_at = _label_at(self._table, row)
            if label_at is not None:
                self._tell_row(row[label_at], self._values(row, label_at))
        if self._open_line:
            self._told.add(".")

    def _with_index(self, row: Sequence[Cell]) -> Sequence[Cell]:
        """The row with an empty cell for its number, where it leaves that out.

        A sum may be named there: "Tổng cộng | | 187".
        """
        if self._indexed and len(row) > 1 and not row[1].text and is_sum(row[0].low):
            return (row[1], row[0], *row[2:])
        short = len(row) < len(self._table.heads)
        if short and self._indexed and not _is_index(row[0]):
            return (Cell(row[0].start, row[0].start, ""), *row)
        return row

    def _values(self, row: Sequence[Cell], label_at: int) -> list[Value]:
        """The values of a row; in a table of goals each is one."""
        values = list(values_of(self._table, row, label_at))
        if self._planned:
            return [replace(one, role="plan") if one.role == "value" else one for one in values]
        return values

    def _tell_row(self, label: Cell, values: Sequence[Value]) -> None:
        """Tell a row: women go on with the line before, goals have a line of their own."""
        account = _ACCOUNT.fullmatch(label.low)
        if not values:
            if account:
                self._account = account["way"]
                self._open_account(label)
            elif label.text.isupper() or _PART.match(label.low):
                self._account = ""
            return
        if account:
            self._account = account["way"]
        lead = self._lead(label, beside=any(one.of_union for one in values[:-1]))
        if len({when for when in map(time_of, values) if when}) > 1:
            self._tell_times(label, values, lead)
            return
        planned = any(one.role == "plan" for one in values)
        if self._open_line and not planned and _WOMEN.match(label.low):
            self._told.add(", trong đó ")
            copy_label(self._told, label, women=True)
            self._told.add(" ")
        else:
            self._tell_plans(label, [one for one in values if one.role == "plan"], lead)
            values = [one for one in values if one.role != "plan"]
            if not values:
                return
            giver = self._sources and UNION.match(label.low)
            fund = self._funds and not _NO_BARE_FUND.match(label.low)
            self._begin(self._bullet + ("Từ " if giver else "Quỹ " if fund else ""))
            copy_label(self._told, label)
            numbered = label.text[-1].isdigit()  # "Trường Tiểu học Phú Lộc 2: 37" is no clock
            apart = (is_sum(label.low) or numbered) and values[0].of_union
            behind = ": cho vay " if _LOANS.match(label.low) else ": "
            self._told.add(": có " if apart and values[0].role == "value" else behind)
        self._tell_values(values, lead)

    def _tell_times(self, label: Cell, values: Sequence[Value], lead: str) -> None:
        """Tell the values of each time on a line of their own: "Đoàn viên: 146 người năm 2022"."""
        women = _WOMEN.match(label.low)
        for when in dict.fromkeys(map(time_of, values)):
            said = [one for one in values if time_of(one) == when]
            self._tell_plans(label, [one for one in said if one.role == "plan"], lead)
            said = [one for one in said if one.role != "plan"]
            if not said:
                continue
            self._begin(self._bullet)
            if women and not names_whose_women(label.low[women.start("women") :]):
                self._told.lead(f"{self._counted} ", label.start)
            copy_label(self._told, label, women=women is not None)
            self._told.add(": ")
            self._tell_values(said, lead)
        if not women:
            self._counted = "Lao động" if counts_staff(label.low) else "Đoàn viên"

    def _open_account(self, label: Cell) -> None:
        """Tell a row that has no sum of its own, as the head of those below: "Chi:".

        It is no chapter of the text, whatever its letters: "PHẦN CHI" is told as "Chi:".
        """
        self._begin(self._bullet)
        if label.text.isupper() or label.low.startswith("phần "):
            self._told.say(self._account.capitalize(), label.start, label.end)
        else:
            copy_label(self._told, label)
        self._told.add(":\n")
        self._open_line = False

    def _lead(self, label: Cell, *, beside: bool) -> str:
        """What a sum of the row is called: "thu", "chi", where its label does not say so.

        One that stands ``beside`` other figures of unions is called so in the row of sums too.
        """
        if beside and _SUM_OF_ALL.fullmatch(label.low):
            return f"{self._way or 'kinh phí'} "
        if self._way and _SUMMED_UP.match(label.low):
            return f"{self._way} "
        if _OWN_WAY.match(_PART.sub("", label.low)):
            return ""
        return f"{self._account or self._way or 'kinh phí'} "

    def _tell_plans(self, label: Cell, plans: Sequence[Value], lead: str) -> None:
        """Tell each goal on a line: "Chỉ tiêu: đoàn viên 150"."""
        for value in plans:
            of_year = "cả năm" in lower(value.head)
            self._begin(f"{self._bullet}Chỉ tiêu{' cả năm' if of_year else ''}: ")
            copy_label(self._told, label)
            self._told.add(" ")
            copy_value(self._told, self._table, value, lead)

    def _tell_values(self, values: Sequence[Value], lead: str) -> None:
        """Tell the values of a row, with the time at which members were admitted."""
        before: Value | None = None
        for value, then in zip(values, [*values[1:], None], strict=True):
            if before is not None:
                ended = ends_a_group(lower(before.head))
                classed = value.of_union and classes(lower(value.head))
                joint = "; được " if classed else "; có "
                self._told.add(joint if (ended or classed) and value.of_union else ", ")
            day = tells_day(value)
            goes_on = day and then is not None and time_of(then) == time_of(value)
            copy_value(self._told, self._table, value, lead, timed=not goes_on)
            if self._when and value.of_union and tells_admitted(lower(value.head)):
                self._told.add(f" {self._when}")
            before = value

    def _begin(self, words: str) -> None:
        """Begin a sentence on a line of its own."""
        self._told.add((".\n" if self._open_line else "") + words)
        self._open_line = True


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


def _numbers_rows(table: Table) -> bool:
    """Whether the first column only numbers the rows, whatever heads it: "Mã", "Mục"."""
    whole = [row for row in table.rows if len(row) == len(table.heads) > _LEAST_NUMBERED]
    return bool(whole) and all(
        numbers(row[0]) and not FIGURE_FIRST.match(row[1].text) for row in whole
    )


def _is_index(cell: Cell) -> bool:
    """Whether a cell numbers its row, by a figure or a letter, or is left empty."""
    return not cell.text or numbers(cell) or _LETTER.fullmatch(cell.text.rstrip(".")) is not None
