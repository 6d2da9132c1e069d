"""What the cells of a row say: its label, and each value with the noun that it counts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from extractor.late import late
from extractor.normalise import lower
from extractor.retold import Retold
from extractor.tables.columns import (
    names_unions,
    noun_of,
    on_day,
    said_unit,
    tells_sum,
    unit_told,
    words_around,
)
from extractor.tables.table import Cell, Table
from extractor.tables.words import COUNTED, FIGURE, TIME, UNION

_CLASSED: Final = late(r"xếp loại|phân loại|danh hiệu")
_CLASSES: Final = {
    "htxs": "hoàn thành xuất sắc nhiệm vụ",
    "htxsnv": "hoàn thành xuất sắc nhiệm vụ",
    "htt": "hoàn thành tốt nhiệm vụ",
    "httnv": "hoàn thành tốt nhiệm vụ",
    "htnv": "hoàn thành nhiệm vụ",
    "vmxs": "vững mạnh xuất sắc",
    "vm": "vững mạnh",
}
"""How a column of classifications shortens them."""
_OF_KIND: Final = late(r"tập thể|cá nhân")
"""Heads of the columns of a table of honours, which count those who won."""
_FIGURE_OF: Final = late(rf"(?P<figure>{FIGURE.pattern})(?: ?%| (?:đv|đvcđ|lđ|người)\b)?(?=$| ?\()")
"""A figure with a short noun or none, and what may stand behind it: "63 ĐV (nữ 38)"."""
_FIGURE_ALONE: Final = late(rf"{FIGURE.pattern}(?=$| ?\()")
_NUMBERING: Final = late(r"(?:\d{1,2}[.)]|[a-zđ]\)|[-–+•*])\s*")
_NUMBER_OF: Final = late(r"^(?:tổng )?số (?:lượng )?")
_MONEY_FLOW: Final = late(
    r"(?:tổng |số )*(?:tiền )?(?:thu|chi|tồn|vay|cho vay|hỗ trợ|ủng hộ|thăm hỏi|trợ cấp|đóng góp"
    r"|quyên góp|vận động|dư)(?!\w)"
)
"""The head of a column that says which way its sums went."""
_PAID_FOR: Final = late(
    r"\b(?:thu|chi|quỹ|kinh phí|đoàn phí|tiền|hỗ trợ|ủng hộ|đóng góp|quyên góp|vận động|thăm hỏi"
    r"|thăm|trợ cấp|quà|học bổng|mái ấm|cho vay|trao|tặng|chăm lo|cứu trợ|hiếu hỉ|tồn|dư)\b"
)
_HOW_MANY: Final = late(
    r"^(?:tổng )?(?:số|tỷ lệ|tỉ lệ) (?!tiền|dư|tồn|thu|chi|kinh phí|vốn)|\blượt\b"
)
_OF_MONEY: Final = late(r"(?:đồng|(?<![^\W\d])đ)(?:/[^\W\d]+)?$")
_GIVEN: Final = late(r"(?:nhà|căn|căn nhà|suất|suất quà|phần|phần quà|hộ)")
"""Heads of columns that count what sums were given for."""
_UNIT_APART: Final = late(
    rf"(?P<figure>{FIGURE.pattern}(?: (?:tỷ|triệu|nghìn|ngàn)(?: rưỡi)?)?)"
    r"(?: trở lên| ?\([^()]*\))?(?<!\d)"
)
"""A figure whose unit stands in a column of its own, with more words: "4.000 trở lên", "1 tỷ"."""
_OF_UNIONS: Final = ("đơn vị", "cơ sở", "tổ chức", "cs")
"""Units of a column that counts unions."""
_NOTES: Final = late(r"ghi chú\b")
"""The last column, which rows without a note leave out."""
_TIMED: Final = late(r"\s*\((?P<time>[^()]*(?:19|20)\d\d[^()]*)\)$")
"""What a head tells in brackets of the time of its figures: "Đoàn viên (Năm 2022)"."""
_IN_YEAR: Final = late(
    r"(?:th|kq|thực hiện|kết quả|ước thực hiện|ước th|đã thực hiện)(?: thực hiện)? (?:trong )?"
    r"(?P<when>(?P<months>\d{1,2} tháng)|\d{1,2} tháng đầu năm|quý [ivx\d]+)$"
)
"""A head that tells a part of the year of the text: "Thực hiện 6 tháng"."""
_FIRST_MONTHS: Final = late(r"(?P<months>\d{1,2} tháng)(?: đầu)?(?: năm)?[ ,/-]+(?=\d)")
"""The first months of a year, told with it: "6 tháng 2017"."""
_CLASSED_IN: Final = late(
    r"(?:\bnăm (?P<school>học )?| )(?P<year>(?:19|20)\d\d(?: ?[-–/] ?(?:19|20)\d\d)?)$"
)
_WITH_WOMEN: Final = late(r"(?P<who>.*?)\s*[(/]\s*(?:trong đó:? ?)?(?:số )?nữ\s*\)?$")
"""A head that tells women beside all: "Đoàn viên (nữ)", "Đoàn viên/nữ"."""
_AND_WOMEN: Final = late(
    rf"(?P<all>{FIGURE.pattern})\s*[(/]\s*(?:nữ:? )?(?P<women>{FIGURE.pattern})\s*\)?"
)
_NOTHING: Final = late(r"[-–—…./\s]*|\([^()\d]*\)")
"""A cell that says only that there is nothing, or why: "(không thống kê)"."""
_LEAST_DIGITS: Final = 6
"""The digits of a sum of đồng told without its unit."""


def numbers(cell: Cell) -> bool:
    """Whether a cell only numbers its row, or holds a figure alone."""
    return FIGURE.fullmatch(cell.text.rstrip(".")) is not None


@dataclass(frozen=True, slots=True)
class Value:
    """A cell that says something of its row: the head over it and the unit beside it."""

    cell: Cell
    role: str
    head: str
    unit: str
    of_union: bool


def values_of(table: Table, row: Sequence[Cell], label_at: int) -> Iterator[Value]:
    """The cells of a row behind its label, units and shares left out."""
    label = row[label_at].low
    unit, _ = unit_told(label.rstrip(" :"))
    named = label_at < len(table.heads) and names_unions(table.heads[label_at].low)
    of_union = named or bool(UNION.match(label) or TIME.match(label))
    if not unit and label_at < len(table.heads) and not words_around(label):
        over, _ = unit_told(table.heads[label_at].low)
        if tells_sum(over) or (table.money != "đồng" and _of_sums(table, label)):
            unit = over or table.money
    if not unit and not named and _timed(table, label_at):
        unit = noun_of(_NUMBERING.sub("", label.strip(" :"), count=1))
    last = len(row) - 1
    noted = table.heads and _NOTES.match(table.heads[-1].low) is not None
    classed = table.heads and _CLASSED.match(table.heads[-1].low) is not None
    noted = noted or (classed and FIGURE.fullmatch(row[-1].text) is not None)
    for column, cell in enumerate(row):
        if column <= label_at or _NOTHING.fullmatch(cell.text):
            continue
        closes = table.heads and column == last and not (noted and len(row) < len(table.heads))
        at = len(table.heads) - 1 if closes else column
        role = table.role(at)
        figure = FIGURE.fullmatch(cell.text) is not None
        if role == "unit" or (not figure and COUNTED.fullmatch(cell.low)):
            unit = unit if unit and cell.low in _OF_UNIONS else said_unit(cell.text)
            continue
        if role in ("index", "share"):
            continue
        head = table.heads[at].text if at < len(table.heads) else ""
        yield Value(cell, role, head, unit, of_union)


def _of_sums(table: Table, label: str) -> bool:
    """Whether the figures beside a label are sums in the unit that is told above the table.

    They are where years alone head the columns, so that nothing else tells what is counted.
    """
    return _timed(table, 0) and _PAID_FOR.search(label) is not None and not _HOW_MANY.search(label)


def _timed(table: Table, label_at: int) -> bool:
    """Whether the heads behind that of the labels tell times alone, beside numbers and shares."""
    behind = [
        head.low
        for column, head in enumerate(table.heads)
        if column > label_at and head.text and table.role(column) not in ("index", "share")
    ]
    return bool(behind) and all(TIME.match(head) or _IN_YEAR.match(head) for head in behind)


def copy_label(told: Retold, label: Cell, women: bool = False) -> None:
    """Write the label of a row, its number or dash left out."""
    if label.text[0].isdigit() and TIME.match(label.low):
        told.add("Năm ")
    skip = _NUMBERING.match(label.text)
    start = label.start + (skip.end() if skip else 0)
    if women:
        start = label.start + label.low.index("nữ")
    _, size = unit_told(label.low.rstrip(" :"))
    told.lead(label.lead, start)
    told.copy(start, label.start + size)


def copy_value(told: Retold, table: Table, value: Value, lead: str, *, timed: bool = True) -> None:
    """Write a value with the noun it counts; ``lead`` says which way a sum went.

    Its time is left out where it is not to be ``timed``, as the next one tells the same.
    """
    cell, low = value.cell, lower(value.head)
    figure = FIGURE.fullmatch(cell.text) is not None
    when = _time_of(low)
    if TIME.match(low) or _IN_YEAR.match(low):
        low = ""
    elif when:
        low = _TIMED.sub("", low)
        low = low[: on_day(low)[1]]
    unit, size = unit_told(low)
    low = low[:size]
    of_money = _OF_MONEY.search(unit) is not None
    flow = _MONEY_FLOW.match(low) is not None
    if flow:
        told.lead(f"{low} ", cell.start)
    with_women = _WITH_WOMEN.match(low)
    women = _AND_WOMEN.fullmatch(cell.low) if with_women else None
    if with_women and women:
        low = with_women["who"]
    said, counted = words_around(low), _FIGURE_OF.match(cell.low)
    paid = value.role == "money" or of_money or (flow and _is_paid(table, cell))
    of_account = not value.unit and not value.of_union and not said and _of_account(lead, cell)
    sum_ = _FIGURE_ALONE.match(cell.text) if paid or of_account else None
    if sum_:
        told.lead("" if flow else lead, cell.start)
        told.copy(cell.start, cell.start + sum_.end())
        told.add(f" {unit if of_money else table.money}")
        told.copy(cell.start + sum_.end(), cell.end)
    elif value.of_union and said and women:
        told.lead(said[0], cell.start)
        told.copy(cell.start, cell.start + women.end("all"))
        told.add(f"{said[1]}, ")
        told.lead("nữ ", cell.start + women.start("women"))
        told.copy(cell.start + women.start("women"), cell.start + women.end("women"))
    elif value.of_union and said and counted:
        told.lead(said[0], cell.start)
        told.copy(cell.start, cell.start + counted.end("figure"))
        told.say(said[1], cell.start + counted.end("figure"), cell.start + counted.end())
        told.copy(cell.start + counted.end(), cell.end)
    elif (more := _UNIT_APART.fullmatch(cell.low)) and value.unit not in ("", "%"):
        told.copy(cell.start, cell.start + more.end("figure"))
        told.add(f" {value.unit}")
        told.copy(cell.start + more.end("figure"), cell.end)
    elif not figure:
        if _CLASSED.match(low):
            told.lead("xếp loại ", cell.start)
        full = _CLASSES.get(cell.low.strip(".")) if _CLASSED.match(low) else None
        told.say(full, cell.start, cell.end) if full else told.copy(cell.start, cell.end)
        if _CLASSED.match(low) and (year := _CLASSED_IN.search(low)):
            told.add(f" năm {year['school'] or ''}{year['year']}")
    elif _OF_KIND.fullmatch(noun := _NUMBER_OF.sub("", low)) or (
        (value.of_union and COUNTED.match(noun)) or _GIVEN.fullmatch(noun)
    ):
        told.copy(cell.start, cell.end)
        told.add(f" {noun}")
    else:
        told.copy(cell.start, cell.end)
        if value.unit and lower(value.unit) != "đơn vị" and figure:
            told.add("%" if value.unit == "%" else f" {value.unit}")
    if when and timed:
        told.add(f" {when}")


def _of_account(lead: str, cell: Cell) -> bool:
    """Whether a figure is a sum because its row is one of an account, told at a time or planned."""
    return lead in ("", "thu ", "chi ") and sum(map(str.isdigit, cell.text)) >= _LEAST_DIGITS


def _time_of(head: str) -> str:
    """The time that the head of a column tells of its figures, in words; or ""."""
    beside = _TIMED.search(head)
    time = TIME.match(beside["time"] if beside else head)
    months = None if time else _IN_YEAR.match(head)
    if months:
        return f"{months['when']} đầu năm" if months["months"] else months["when"]
    if time is None:
        day, _ = on_day(head)
        return f"tính đến {day}" if day else ""
    when = time.group()[len(time["kind"] or "") :]
    first = _FIRST_MONTHS.match(when)
    if first:
        return f"{first['months']} đầu năm {time['years']}"
    return when if when[0].isalpha() else f"năm {when}"


def time_of(value: Value) -> str:
    """The time that the head over a value tells, in words; or ""."""
    return _time_of(lower(value.head))


def tells_day(value: Value) -> bool:
    """Whether the head over a value tells the day it was counted on."""
    return on_day(lower(value.head))[0] != ""


def _is_paid(table: Table, cell: Cell) -> bool:
    """Whether a figure below a verb of money is a sum: by the unit of the table or by its size."""
    return table.money != "đồng" or sum(map(str.isdigit, cell.text)) >= _LEAST_DIGITS
