"""Rows of tables, told as sentences: "Đoàn viên | người | 146" as "Đoàn viên: 146 người".

A table that was flattened to text keeps its meaning in the heads of its columns. Each row is told
anew with the words a report would use, and every character keeps the place it comes from, so
that evidence is still quoted from the text as it was given.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from extractor.columns import names_unions, tells_admitted, words_around
from extractor.money_units import unit_in
from extractor.normalise import NormalisedText, lower, old_tone
from extractor.retold import Retold
from extractor.sought import Sought

_HEADS: Final = tomllib.loads(Path(__file__).with_name("tables.toml").read_text(encoding="utf-8"))


def _pattern(group: str) -> re.Pattern[str]:
    phrases = sorted((old_tone(phrase) for phrase in _HEADS[group]), key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(map(re.escape, phrases))})(?!\w)")


_ROLES: Final = {role: _pattern(role) for role in ("index", "unit", "share", "money", "plan")}
_HEAD: Final = _pattern("head")
_COUNTED: Final = _pattern("counted")
_UNION: Final = _pattern("union")
_WOMEN: Final = re.compile(r"[-–+\s]*(?:trong đó[:,]?\s*)?(?:số )?nữ(?!\w)")
_CLASSED: Final = re.compile(r"xếp loại|phân loại|danh hiệu")
_SIGNS: Final = ("|", "\t", " / ", "đvt", "đơn vị tính")
_COLUMN_HEAD: Final = Sought(r"(?:nội dung|khoản mục|chỉ tiêu|danh mục|hình thức)(?: [–-] | *\n)")
_FIRST_HEAD: Final = re.compile(r"\n *(?:stt|tt|số tt|đơn vị|tên đơn vị) *\n")
_SEPARATORS: Final = (
    re.compile(r"[ ]*\|[ ]*"),
    re.compile(r"[ ]*\t+[ ]*"),
    re.compile(r" +/ +"),
    re.compile(r" [–-](?= )"),
)
_OF_KIND: Final = re.compile(r"tập thể|cá nhân")
"""Heads of the columns of a table of honours, which count those who won."""
_ALWAYS: Final = 2
"""Of the separators, so many part cells whether or not a row of heads stands above them."""
_FIGURE: Final = re.compile(r"[\d.,]*\d")
_FIGURE_OF: Final = re.compile(
    rf"(?P<figure>{_FIGURE.pattern})(?: (?:đv|đvcđ|lđ|người)\b)?(?=$| ?\()"
)
"""A figure with a short noun or none, and what may stand behind it: "63 ĐV (nữ 38)"."""
_FIGURE_ALONE: Final = re.compile(rf"{_FIGURE.pattern}(?=$| ?\()")
_FIGURE_FIRST: Final = re.compile(r"\d")
_NUMBERING: Final = re.compile(r"(?:\d{1,2}[.)]|[a-zđ]\)|[-–+•*])\s*")
_NUMBER_OF: Final = re.compile(r"^(?:tổng )?số (?:lượng )?")
_TIME: Final = re.compile(
    r"(?:(?:cuối |đầu |cả |hết |tính đến |đến )?(?:năm(?: học)?|nhiệm kỳ|quý [ivx\d]+|giai đoạn"
    r"|tháng \d+|\d{1,2} tháng(?: đầu| cuối)?(?: năm)?)[ ,/-]*(?:năm )?)?"
    r"(?P<years>(?:19|20)\d\d(?: ?[-–/] ?(?:19|20)\d\d)?)(?: \(.*\))?$"
)
"""The head of a column or a row that says when its figures were: "2014", "Năm học 2019-2020"."""
_MONEY_FLOW: Final = re.compile(
    r"(?:tổng |số )*(?:tiền )?(?:thu|chi|tồn|vay|cho vay|hỗ trợ|ủng hộ|thăm hỏi|trợ cấp|đóng góp"
    r"|quyên góp|vận động|dư)(?!\w)"
)
"""The head of a column that says which way its sums went."""
_ACCOUNT: Final = re.compile(
    r"(?:\w{1,3}[.)] ?)?(?:tổng |các khoản |phần )?(?:số )?(?:thu|chi)(?: trong (?:kỳ|năm|quý))?:?"
)
"""A row that opens an account, without a sum of its own: "Chi"."""
_FIGURE_LINE: Final = re.compile(
    r"\s*(?:[-–+•*]\s*)?(?P<figure>\d[\d.]*) ?(?:[-–:]|là) ?(?:là )?(?:tổng )?số "
    r"(?=đoàn viên|lao động|công nhân|cán bộ|cnvc|cbcc|cđcs|công đoàn|tổ công đoàn|người lao động)"
)
"""A figure told before what it counts: "2.964 - số đoàn viên công đoàn"."""
_FIGURE_LINES: Final = re.compile(rf"(?m)^{_FIGURE_LINE.pattern}")
_ITEM: Final = re.compile(r"[-–+*•]\s")
_TOTAL: Final = re.compile(r"(?:tổng )?cộng:?|tổng(?: số| số tiền| kinh phí)?:?")
_LONGEST_CELL: Final = 120
_LONGEST_HEAD: Final = 40
_MOST_COLUMNS: Final = 8
_LEAST_ROWS: Final = 2
_LEAST_DIGITS: Final = 6
"""The digits of a sum of đồng told without its unit."""


@dataclass(slots=True, unsafe_hash=True)
class _Cell:
    """A cell; offsets count code points of the normalised text."""

    start: int
    end: int
    text: str

    @property
    def low(self) -> str:
        return lower(self.text)


def restate(made: NormalisedText) -> NormalisedText:
    """The text with the rows of its tables told as sentences; itself when it has none.

    >>> from extractor.normalise import normalise
    >>> text = "Nội dung | ĐVT | Kết quả\\nĐoàn viên | người | 146\\nTrong đó: nữ | người | 97"
    >>> restate(normalise(text)).text
    'Đoàn viên: 146 người, trong đó nữ 97 người.'
    >>> text = "TT\\nĐơn vị\\nĐoàn viên\\n1\\nMay Lạc\\n63 ĐV (nữ 38)\\n2\\nCảng Bến\\n41"
    >>> restate(normalise(text)).text
    'May Lạc: 63 đoàn viên (nữ 38).\\nCảng Bến: 41 đoàn viên.'
    >>> restate(normalise("2.964 - số đoàn viên công đoàn")).text
    'Có 2.964 đoàn viên công đoàn'
    """
    if not _may_hold(made.text):
        return made
    lines = _lines(made.text)
    told = Retold(made)
    at = done = 0
    while at < len(lines):
        table = _table_at(made.text, lines, at)
        if table is None:
            first = _FIGURE_LINE.match(made.text, *lines[at])
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
    return bool(_COLUMN_HEAD.search(low) or _FIRST_HEAD.search(low))


@dataclass(frozen=True, slots=True)
class _Table:
    """A table: the heads of its columns (none when it has no such row) and its rows."""

    heads: tuple[_Cell, ...]
    rows: tuple[tuple[_Cell, ...], ...]
    lines: int
    money: str

    def role(self, column: int) -> str:
        """What a column holds: ``index``, ``unit``, ``share``, ``money``, ``plan`` or ``value``."""
        if column >= len(self.heads):
            return "value"
        low = self.heads[column].low
        return next((role for role, words in _ROLES.items() if words.match(low)), "value")


def _lines(text: str) -> list[tuple[int, int]]:
    """Start and end of each line."""
    found, at = [], 0
    for line in text.split("\n"):
        found.append((at, at + len(line)))
        at += len(line) + 1
    return found


def _table_at(text: str, lines: Sequence[tuple[int, int]], at: int) -> _Table | None:
    """The table that begins with a line, None when none does."""
    for number, separator in enumerate(_SEPARATORS):
        first = _cells(text, *lines[at], separator)
        if len(first) < 2:
            continue
        headed = _are_heads(first)
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
        told = [row for row in rows if any(_FIGURE_FIRST.match(cell.text) for cell in row[1:])]
        if len(told) < 2 or (not headed and len(told) < len(rows)):
            continue
        heads = tuple(first) if headed else ()
        return _Table(heads, tuple(rows), size - at, _money(text, lines, at))
    return _stacked_at(text, lines, at)


def _cells(text: str, start: int, end: int, separator: re.Pattern[str]) -> tuple[_Cell, ...]:
    """The cells of a line; one when the separator does not stand in it."""
    found: list[_Cell] = []
    last = start
    for gap in [*separator.finditer(text, start, end), None]:
        stop = gap.start() if gap else end
        raw = text[last:stop]
        bare = raw.strip()
        begin = last + (raw.index(bare) if bare else 0)
        if bare or found:
            found.append(_Cell(begin, begin + len(bare), bare))
        last = gap.end() if gap else end
    if len(found) > _MOST_COLUMNS or any(len(cell.text) > _LONGEST_CELL for cell in found):
        return ()
    return tuple(found)


def _are_heads(cells: Sequence[_Cell]) -> bool:
    """Whether cells are the heads of columns: two at least are such words, and none is a figure."""
    short = all(len(cell.text) <= _LONGEST_HEAD for cell in cells)
    dated = sum(_TIME.match(cell.low) is not None for cell in cells[1:])
    known = sum(_HEAD.match(cell.low) is not None for cell in cells) + (dated > 1)
    figures = any(_FIGURE_FIRST.match(cell.text) and not _TIME.match(cell.low) for cell in cells)
    return short and known >= 2 and not figures


def _stacked_at(text: str, lines: Sequence[tuple[int, int]], at: int) -> _Table | None:
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
        cells.append(_Cell(start + raw.index(bare), start + raw.index(bare) + len(bare), bare))
    for width in range(2, _MOST_COLUMNS):
        heads, body = tuple(cells[:width]), cells[width:]
        if len(body) < 2 * width or not _are_heads(heads):
            continue
        if _ROLES["index"].match(heads[0].low):
            numbered = _numbered(body, width)
            if len(numbered) >= _LEAST_ROWS:
                size = width * (len(numbered) + 1)
                summed, more = _summed(text, lines, at + size, width)
                rows = [*numbered, *summed]
                return _Table(heads, tuple(rows), size + more, _money(text, lines, at))
            continue
        rows = [tuple(body[i : i + width]) for i in range(0, len(body) - width + 1, width)]
        good = 0
        for row in rows:
            figures = sum(_FIGURE_FIRST.match(cell.text) is not None for cell in row[1:])
            if _FIGURE_FIRST.match(row[0].text) or figures * 2 < width - 1:
                break
            good += 1
        if good >= 2:
            return _Table(heads, tuple(rows[:good]), width * (good + 1), _money(text, lines, at))
    return None


def _numbered(cells: Sequence[_Cell], width: int) -> list[tuple[_Cell, ...]]:
    """The rows that begin with 1, 2, 3 … at every so many cells."""
    rows: list[tuple[_Cell, ...]] = []
    for at in range(0, len(cells) - width + 1, width):
        if cells[at].text.strip("0.") != str(len(rows) + 1):
            break
        rows.append(tuple(cells[at : at + width]))
    return rows


def _summed(
    text: str, lines: Sequence[tuple[int, int]], at: int, width: int
) -> tuple[list[tuple[_Cell, ...]], int]:
    """The row that sums up the ones above it, without a number, and the lines it takes."""
    blank = at < len(lines) and not text[slice(*lines[at])].strip()
    cells = [
        _Cell(start, end, text[start:end]) for start, end in lines[at + blank : at + blank + width]
    ]
    figures = [cell for cell in cells[1 : width - 1] if _FIGURE.fullmatch(cell.text.strip())]
    if len(figures) != width - 2 or not _TOTAL.fullmatch(cells[0].low.strip()):
        return [], 0
    return [(_Cell(cells[0].start, cells[0].start, ""), cells[0], *figures)], blank + width - 1


def _money(text: str, lines: Sequence[tuple[int, int]], at: int) -> str:
    """The unit of money told in the row of heads or just above it; đồng when none is."""
    start = lines[max(0, at - 1)][0]
    return unit_in(lower(text[start : lines[at][1]])) or "đồng"


def _tell(told: Retold, table: _Table) -> None:
    """Write the rows of a table as sentences, each on a line."""
    open_line = False
    bullet = "◦ " if _is_listed(told.given.text, table) else ""
    for row in table.rows:
        if table.role(0) == "index" and len(row) < len(table.heads) and not _numbers(row[0]):
            row = (_Cell(row[0].start, row[0].start, ""), *row)
        label_at = next(
            (
                column
                for column, cell in enumerate(row)
                if cell.text
                and table.role(column) != "index"
                and (not _numbers(cell) or (not column and _TIME.match(cell.low)))
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
                    _copy_value(told, table, value)
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
            _copy_value(told, table, value)
    if open_line:
        told.add(".")


def _is_listed(text: str, table: _Table) -> bool:
    """Whether an item of a list leads into a table: "- Vận động ủng hộ các quỹ như sau:"."""
    first = table.heads or table.rows[0]
    above = text[: first[0].start].rstrip()
    return above.endswith(":") and _ITEM.match(above, above.rfind("\n") + 1) is not None


def _numbers(cell: _Cell) -> bool:
    """Whether a cell only numbers its row, or holds a figure alone."""
    return _FIGURE.fullmatch(cell.text.rstrip(".")) is not None


@dataclass(frozen=True, slots=True)
class _Value:
    """A cell that says something of its row: the head over it and the unit beside it."""

    cell: _Cell
    role: str
    head: str
    unit: str
    of_union: bool


def _values(table: _Table, row: Sequence[_Cell], label_at: int) -> Iterator[_Value]:
    """The cells of a row behind its label, units and shares left out."""
    unit = ""
    label = row[label_at].low
    named = label_at < len(table.heads) and names_unions(table.heads[label_at].low)
    of_union = named or bool(_UNION.match(label) or _TIME.match(label))
    last = len(row) - 1
    for column, cell in enumerate(row):
        if column <= label_at or not cell.text:
            continue
        at = len(table.heads) - 1 if table.heads and column == last else column
        role = table.role(at)
        figure = _FIGURE.fullmatch(cell.text) is not None
        if role == "unit" or (not figure and _COUNTED.fullmatch(cell.low)):
            unit = cell.text
            continue
        if role in ("index", "share"):
            continue
        head = table.heads[at].text if at < len(table.heads) else ""
        yield _Value(cell, role, head, unit, of_union)


def _open(told: Retold, open_line: bool, words: str = "") -> None:
    """Begin a sentence on a line of its own."""
    told.add((".\n" if open_line else "") + words)


def _copy_label(told: Retold, label: _Cell, women: bool = False) -> None:
    """Write the label of a row, its number or dash left out."""
    if label.text[0].isdigit() and _TIME.match(label.low):
        told.add("Năm ")
    skip = _NUMBERING.match(label.text)
    start = label.start + (skip.end() if skip else 0)
    if women:
        start = label.start + label.low.index("nữ")
    end = label.start + len(label.text.rstrip(" :"))
    told.copy(start, end)


def _copy_value(told: Retold, table: _Table, value: _Value) -> None:
    """Write a value with the noun it counts."""
    cell, low = value.cell, lower(value.head)
    figure = _FIGURE.fullmatch(cell.text) is not None
    time = _TIME.match(low)
    if time:
        low = ""
    flow = _MONEY_FLOW.match(low) is not None
    if flow:
        told.add(f"{low} ")
    said, counted = words_around(low), _FIGURE_OF.match(cell.low)
    paid = value.role == "money" or (flow and _is_paid(table, cell))
    sum_ = _FIGURE_ALONE.match(cell.text) if paid else None
    if sum_:
        told.add("" if flow else "kinh phí ")
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
        value.of_union and _COUNTED.match(noun)
    ):
        told.copy(cell.start, cell.end)
        told.add(f" {noun}")
    else:
        told.copy(cell.start, cell.end)
        if value.unit and lower(value.unit) != "đơn vị":
            told.add(f" {value.unit}")
    if time:
        told.add(f" {value.head}" if lower(value.head)[0].isalpha() else f" năm {value.head}")


def _is_paid(table: _Table, cell: _Cell) -> bool:
    """Whether a figure below a verb of money is a sum: by the unit of the table or by its size."""
    return table.money != "đồng" or sum(map(str.isdigit, cell.text)) >= _LEAST_DIGITS
