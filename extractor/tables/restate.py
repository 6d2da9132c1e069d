"""Rows of tables, told as sentences: "Đoàn viên | người | 146" as "Đoàn viên: 146 người".

A table that was flattened to text keeps its meaning in the heads of its columns. Each row is told
anew with the words a report would use, and every character keeps the place it comes from, so
that evidence is still quoted from the text as it was given.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from extractor.normalise import NormalisedText, lower
from extractor.retold import Retold
from extractor.sought import Sought
from extractor.tables import by_time, spaced
from extractor.tables.by_time import ByTime, by_time_at
from extractor.tables.columns import names_unions, tells_admitted, unit_of_row, words_around
from extractor.tables.find import lines_of, table_at
from extractor.tables.table import Cell, Table, honours
from extractor.tables.words import COUNTED, FIGURE, TIME, UNION

_WOMEN: Final = re.compile(r"[-–+\s]*(?:trong đó[:,]?\s*)?(?:số )?nữ(?!\w)")
_CLASSED: Final = re.compile(r"xếp loại|phân loại|danh hiệu")
_SIGNS: Final = ("|", "\t", " / ", "đvt", "đơn vị tính")
_COLUMN_HEAD: Final = Sought(
    r"(?:nội dung|khoản mục|chỉ tiêu|danh mục|hình thức|đơn vị|đoàn viên)(?: [–-] | *\n| {2,})"
)
_FIRST_HEAD: Final = re.compile(r"\n *(?:stt|tt|số tt|đơn vị|tên đơn vị) *\n")
_OF_KIND: Final = re.compile(r"tập thể|cá nhân")
"""Heads of the columns of a table of honours, which count those who won."""
_FIGURE_OF: Final = re.compile(
    rf"(?P<figure>{FIGURE.pattern})(?: (?:đv|đvcđ|lđ|người)\b)?(?=$| ?\()"
)
"""A figure with a short noun or none, and what may stand behind it: "63 ĐV (nữ 38)"."""
_FIGURE_ALONE: Final = re.compile(rf"{FIGURE.pattern}(?=$| ?\()")
_NUMBERING: Final = re.compile(r"(?:\d{1,2}[.)]|[a-zđ]\)|[-–+•*])\s*")
_NUMBER_OF: Final = re.compile(r"^(?:tổng )?số (?:lượng )?")
_MONEY_FLOW: Final = re.compile(
    r"(?:tổng |số )*(?:tiền )?(?:thu|chi|tồn|vay|cho vay|hỗ trợ|ủng hộ|thăm hỏi|trợ cấp|đóng góp"
    r"|quyên góp|vận động|dư)(?!\w)"
)
"""The head of a column that says which way its sums went."""
_ACCOUNT: Final = re.compile(
    r"(?:\w{1,3}[.)] ?)?(?:tổng |các khoản |phần )?(?:số )?(?P<way>thu|chi)"
    r"(?: trong (?:kỳ|năm|quý))?:?"
)
"""A row that opens an account, without a sum of its own: "Chi"."""
_FIGURE_LINE: Final = re.compile(
    r"\s*(?:(?:[-–+•*①-⑳❶-❿]|\(?\d{1,2}[.)](?!\d))\s*)?"
    r"(?P<figure>\d[\d.]*) ?(?:[-–:]|là) ?(?:là )?(?:tổng )?số "
    r"(?=đoàn viên|lao động|công nhân|cán bộ|cnvc|cbcc|cđcs|công đoàn|tổ công đoàn|người lao động)"
)
"""A figure told before what it counts: "2.964 - số đoàn viên công đoàn"."""
_FIGURE_LINES: Final = re.compile(rf"(?m)^{_FIGURE_LINE.pattern}")
_OWN_WAY: Final = re.compile(r"(?:tổng )?(?:số )?(?:thu|chi|dư|tồn|kết dư|còn|cộng)\b")
"""What opens the label of a row that says which way its sum went."""
_NOTES: Final = re.compile(r"ghi chú\b")
"""The last column, which rows without a note leave out."""
_LETTER: Final = re.compile(r"[A-ZĐ]|[IVX]{1,4}")
_ITEM: Final = re.compile(r"[-–+*•]\s")
_NOTE: Final = 160
"""Code points above a table in which a note tells of its columns."""
_ADMITTED_IN: Final = re.compile(
    r"\b(?:kết nạp|phát triển)(?: mới)?(?: đoàn viên)?:?(?: (?:được )?tính)?"
    r" (?P<time>từ (?:ngày |tháng )?\d[\d/.-]* (?:đến|tới) (?:hết )?(?:ngày |tháng )?\d[\d/.-]*\d)"
    r"[^\n]*\n\s*$"
)
"""A note on the column of new members: "(… kết nạp mới tính từ 01/12/2014 đến 31/5/2015)"."""
_LEAST_DIGITS: Final = 6
"""The digits of a sum of đồng told without its unit."""


def restate(made: NormalisedText) -> NormalisedText:
    """The text with the rows of its tables told as sentences; itself when it has none.

    >>> from extractor.normalise import normalise
    >>> text = "Nội dung | ĐVT | Kết quả\\nĐoàn viên | người | 146\\nTrong đó: nữ | người | 97"
    >>> restate(normalise(text)).text
    'Đoàn viên: 146 người, trong đó nữ 97 người.'
    >>> text = "TT\\nĐơn vị\\nĐoàn viên\\n1\\nMay Lạc\\n63 ĐV (nữ 38)\\n2\\nCảng Bến\\n41"
    >>> restate(normalise(text)).text
    'May Lạc: 63 đoàn viên (nữ 38).\\nCảng Bến: 41 đoàn viên.'
    >>> text = "Chỉ tiêu | TH 2010 | KH 2011\\nỦng hộ (tr đồng) | 75 | 100\\nLập mới CĐCS | 9 | 8"
    >>> print(restate(normalise(text)).text)
    Chỉ tiêu: Ủng hộ 100 tr đồng năm 2011.
    Ủng hộ: 75 tr đồng năm 2010.
    Chỉ tiêu: Lập mới CĐCS 8 cđcs năm 2011.
    Lập mới CĐCS: 9 cđcs năm 2010.
    >>> restate(normalise("2.964 - số đoàn viên công đoàn")).text
    'Có 2.964 đoàn viên công đoàn'
    """
    if not _may_hold(made.text):
        return made
    lines = lines_of(made.text)
    told = Retold(made)
    at = done = 0
    while at < len(lines):
        table = table_at(made.text, lines, at)
        if table is None:
            items = by_time_at(made.text, lines, at)
            if items:
                told.copy(done, lines[at][1])
                _tell_by_time(told, items)
                at += len(items.items)
                done = lines[at][1]
            first = None if items else _FIGURE_LINE.match(made.text, *lines[at])
            if first:
                told.copy(done, first.start("figure"))
                told.add("" if "kết nạp" in made.text[slice(*lines[at])] else "Có ")
                told.copy(*first.span("figure"))
                told.say(" ", first.end("figure"), first.end())
                done = first.end()
            at += 1
            continue
        told.copy(done, lines[at][0])
        _tell(told, table)
        at += table.lines
        done = lines[at - 1][1]
    if not done:
        return made
    told.copy(done, len(made.text))
    return told.made()


def _may_hold(text: str) -> bool:
    """Whether something in a text looks like a table."""
    low = "\n" + text.lower()
    if any(sign in low for sign in _SIGNS) or _FIGURE_LINES.search(text):
        return True
    if by_time.may_hold(low):
        return True
    return bool(_COLUMN_HEAD.search(low) or _FIRST_HEAD.search(low) or spaced.may_hold(low))


def _tell(told: Retold, table: Table) -> None:
    """Write the rows of a table as sentences, each on a line."""
    if _tell_honours(told, table):
        return
    open_line, account = False, ""
    admitted_when = _admitted_when(told.given.text, table)
    bullet = "◦ " if _is_listed(told.given.text, table) else ""
    for row in table.rows:
        if table.role(0) == "index" and len(row) < len(table.heads) and not _is_index(row[0]):
            row = (Cell(row[0].start, row[0].start, ""), *row)
        label_at = next(
            (
                column
                for column, cell in enumerate(row)
                if cell.text
                and table.role(column) != "index"
                and (not _numbers(cell) or (not column and TIME.match(cell.low)))
            ),
            None,
        )
        if label_at is None:
            continue
        label = row[label_at]
        values = list(_values(table, row, label_at))
        if not values:
            if _ACCOUNT.fullmatch(label.low):
                _open(told, open_line, bullet)
                _copy_label(told, label)
                told.add(":\n")
                open_line = False
            continue
        opened = _ACCOUNT.fullmatch(label.low)
        account = opened["way"] if opened else account
        own = _OWN_WAY.match(label.low) is not None
        lead = "" if own else f"{account} " if account else "kinh phí "
        women = _WOMEN.match(label.low) is not None and open_line
        if women:
            told.add(", trong đó ")
            _copy_label(told, label, women=True)
            told.add(" ")
        else:
            for value in values:
                if value.role == "plan":
                    _open(told, open_line, f"{bullet}Chỉ tiêu: ")
                    open_line = True
                    _copy_label(told, label)
                    told.add(" ")
                    _copy_value(told, table, value, lead)
            values = [value for value in values if value.role != "plan"]
            if not values:
                continue
            _open(told, open_line, bullet)
            _copy_label(told, label)
            told.add(": ")
        open_line = True
        for number, value in enumerate(values):
            if number:
                admitted = tells_admitted(lower(values[number - 1].head))
                told.add("; có " if admitted and value.of_union else ", ")
            _copy_value(told, table, value, lead)
            if admitted_when and value.of_union and tells_admitted(lower(value.head)):
                told.add(f" {admitted_when}")
    if open_line:
        told.add(".")


def _tell_honours(told: Retold, table: Table) -> bool:
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


def _tell_by_time(told: Retold, found: ByTime) -> None:
    """Write each item with what it counts: "Số đoàn viên đến 10/2012: 115"."""
    for item in found.items:
        told.add(f"\n{found.what} đến ")
        told.copy(*item.time)
        told.add(": ")
        told.copy(*item.figure)


def _admitted_when(text: str, table: Table) -> str:
    """The time of all admissions of a table that a note above it tells, in words."""
    first = table.heads or table.rows[0]
    above = text[max(0, first[0].start - _NOTE) : first[0].start]
    told = _ADMITTED_IN.search(lower(above))
    return told["time"] if told else ""


def _is_listed(text: str, table: Table) -> bool:
    """Whether an item of a list leads into a table: "- Vận động ủng hộ các quỹ như sau:"."""
    first = table.heads or table.rows[0]
    above = text[: first[0].start].rstrip()
    return above.endswith(":") and _ITEM.match(above, above.rfind("\n") + 1) is not None


def _numbers(cell: Cell) -> bool:
    """Whether a cell only numbers its row, or holds a figure alone."""
    return FIGURE.fullmatch(cell.text.rstrip(".")) is not None


def _is_index(cell: Cell) -> bool:
    """Whether a cell numbers its row, by a figure or a letter, or is left empty."""
    return not cell.text or _numbers(cell) or _LETTER.fullmatch(cell.text.rstrip(".")) is not None


@dataclass(frozen=True, slots=True)
class _Value:
    """A cell that says something of its row: the head over it and the unit beside it."""

    cell: Cell
    role: str
    head: str
    unit: str
    of_union: bool


def _values(table: Table, row: Sequence[Cell], label_at: int) -> Iterator[_Value]:
    """The cells of a row behind its label, units and shares left out."""
    label = row[label_at].low
    unit, _ = unit_of_row(label.rstrip(" :"))
    named = label_at < len(table.heads) and names_unions(table.heads[label_at].low)
    of_union = named or bool(UNION.match(label) or TIME.match(label))
    last = len(row) - 1
    noted = table.heads and _NOTES.match(table.heads[-1].low) is not None
    for column, cell in enumerate(row):
        if column <= label_at or not cell.text:
            continue
        closes = table.heads and column == last and not (noted and len(row) < len(table.heads))
        at = len(table.heads) - 1 if closes else column
        role = table.role(at)
        figure = FIGURE.fullmatch(cell.text) is not None
        if role == "unit" or (not figure and COUNTED.fullmatch(cell.low)):
            unit = cell.text
            continue
        if role in ("index", "share"):
            continue
        head = table.heads[at].text if at < len(table.heads) else ""
        yield _Value(cell, role, head, unit, of_union)


def _open(told: Retold, open_line: bool, words: str = "") -> None:
    """Begin a sentence on a line of its own."""
    told.add((".\n" if open_line else "") + words)


def _copy_label(told: Retold, label: Cell, women: bool = False) -> None:
    """Write the label of a row, its number or dash left out."""
    if label.text[0].isdigit() and TIME.match(label.low):
        told.add("Năm ")
    skip = _NUMBERING.match(label.text)
    start = label.start + (skip.end() if skip else 0)
    if women:
        start = label.start + label.low.index("nữ")
    _, size = unit_of_row(label.low.rstrip(" :"))
    told.copy(start, label.start + size)


def _copy_value(told: Retold, table: Table, value: _Value, lead: str) -> None:
    """Write a value with the noun it counts; ``lead`` says which way a sum went."""
    cell, low = value.cell, lower(value.head)
    figure = FIGURE.fullmatch(cell.text) is not None
    time = TIME.match(low)
    if time:
        low = ""
    flow = _MONEY_FLOW.match(low) is not None
    if flow:
        told.add(f"{low} ")
    said, counted = words_around(low), _FIGURE_OF.match(cell.low)
    paid = value.role == "money" or (flow and _is_paid(table, cell))
    sum_ = _FIGURE_ALONE.match(cell.text) if paid else None
    if sum_:
        told.add("" if flow else lead)
        told.copy(cell.start, cell.start + sum_.end())
        told.add(f" {table.money}")
        told.copy(cell.start + sum_.end(), cell.end)
    elif value.of_union and said and counted:
        told.add(said[0])
        told.copy(cell.start, cell.start + counted.end("figure"))
        told.say(said[1], cell.start + counted.end("figure"), cell.start + counted.end())
        told.copy(cell.start + counted.end(), cell.end)
    elif not figure:
        if _CLASSED.match(low):
            told.add("xếp loại ")
        told.copy(cell.start, cell.end)
    elif _OF_KIND.fullmatch(noun := _NUMBER_OF.sub("", low)) or (
        value.of_union and COUNTED.match(noun)
    ):
        told.copy(cell.start, cell.end)
        told.add(f" {noun}")
    else:
        told.copy(cell.start, cell.end)
        if value.unit and lower(value.unit) != "đơn vị" and figure:
            told.add(f" {value.unit}")
    if time:
        when = value.head[len(time["kind"] or "") :]
        told.add(f" {when}" if when[0].isalpha() else f" năm {when}")


def _is_paid(table: Table, cell: Cell) -> bool:
    """Whether a figure below a verb of money is a sum: by the unit of the table or by its size."""
    return table.money != "đồng" or sum(map(str.isdigit, cell.text)) >= _LEAST_DIGITS
