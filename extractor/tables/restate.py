"""Rows of tables, told as sentences: "Đoàn viên | người | 146" as "Đoàn viên: 146 người".

A table that was flattened to text keeps its meaning in the heads of its columns. Each row is told
anew with the words a report would use, and every character keeps the place it comes from, so
that evidence is still quoted from the text as it was given.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from extractor.forked import forked
from extractor.late import late
from extractor.normalise import NormalisedText
from extractor.opened import Opened
from extractor.retold import Retold
from extractor.signs import Signs
from extractor.tables import accounts, by_time, honour_years, sheet, spaced
from extractor.tables.by_time import by_time_at, tell_items
from extractor.tables.column_numbers import without_column_numbers
from extractor.tables.find import lines_of, table_at
from extractor.tables.parted import LONGEST_CELL
from extractor.tables.rows import tell_rows
from extractor.tables.table import Table

_DONG: Final = "đồng"
_NEAR: Final = 4
"""Lines from the end of a table to the next one that has its unit of money."""
_DONGS: Final = late(r"\d{1,3}(?:\.\d{3}){2,}|\d{6,}")
_SIGNS: Final = Signs("|", "\t", " / ", "đvt", "đơn vị tính")
_COLUMN_HEADS: Final = (
    *("nội dung", "khoản mục", "chỉ tiêu", "danh mục", "danh hiệu", "đơn vị", "đoàn viên"),
    *("hình thức", "hình thức khen", "hình thức khen thưởng"),
)
_LEVEL: Final = "mức"
"""What the head of a column of sums begins with: "Mức hỗ trợ (triệu đồng)"."""
_COLUMN_HEAD: Final = Opened(
    (*_COLUMN_HEADS, _LEVEL),
    forked(
        (
            *_COLUMN_HEADS,
            rf"{_LEVEL}(?<![^\n;|\t]{{{LONGEST_CELL}}}{_LEVEL})[^;\n]{{0,{LONGEST_CELL}}}",
        )
    )
    + r"(?: [–-] | *[\n;]| {2,})",
)
"""The head of a column, with what parts it from the next; in prose none stands far in a line."""
_COLUMN_SIGNS: Final = Signs(
    *(head + end for head in _COLUMN_HEADS for end in (" - ", " – ", "\n", " \n", ";", " ;", "  ")),
    _LEVEL,
)
"""Of these a text with such a head holds one."""
_FIRST_HEAD: Final = late(
    r"\n *(?:stt|tt|số tt|đơn vị|tên đơn vị|tiêu chí|mục|hạng mục|thông tin|chỉ số|đặc điểm"
    r"|hoạt động|số liệu|công việc) *\n"
)
_FIGURE_LINE: Final = late(
    r"\s*(?:(?:[-–+•*①-⑳❶-❿]|\(?\d{1,2}[.)](?!\d))\s*)?"
    r"(?P<figure>\d[\d.]*) ?(?:[-–:]|là) ?(?:là )?(?:tổng )?số "
    r"(?=đoàn viên|lao động|công nhân|cán bộ|cnvc|cbcc|cđcs|công đoàn|tổ công đoàn|người lao động)"
)
"""A figure told before what it counts: "2.964 - số đoàn viên công đoàn"."""
_FIGURE_LINES: Final = late(rf"\n{_FIGURE_LINE.pattern}")


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
    Ủng hộ: 75 tr đồng năm 2010.
    Chỉ tiêu: Ủng hộ 100 tr đồng năm 2011.
    Lập mới CĐCS: 9 cđcs năm 2010.
    Chỉ tiêu: Lập mới CĐCS 8 cđcs năm 2011.
    >>> restate(normalise("2.964 - số đoàn viên công đoàn")).text
    'Có 2.964 đoàn viên công đoàn'
    """
    if not _may_hold(made):
        return made
    lines = without_column_numbers(made.text, lines_of(made.text))
    figures_first = _holds_figure_lines(made.text)
    told = Retold(made)
    at = done = 0
    last, money = -_NEAR, _DONG
    while at < len(lines):
        table = table_at(made.text, lines, at)
        if table is None:
            items = by_time_at(made.text, lines, at)
            if items:
                told.copy(done, lines[at][1])
                tell_items(told, items)
                at += len(items.items)
                done = lines[at][1]
            first = figures_first and not items and _FIGURE_LINE.match(made.text, *lines[at])
            if first:
                told.copy(done, first.start("figure"))
                told.add("" if "kết nạp" in made.text[slice(*lines[at])] else "Có ")
                told.copy(*first.span("figure"))
                told.say(" ", first.end("figure"), first.end())
                done = first.end()
            at += 1
            continue
        told.copy(done, lines[at][0])
        if at - last <= _NEAR and table.money == _DONG and not _whole(table):
            table = replace(table, money=money)
        tell_rows(told, table)
        at += table.lines
        last, money = at, table.money
        done = lines[at - 1][1]
    if not done:
        return made
    told.copy(done, len(made.text))
    return told.made()


def _whole(table: Table) -> bool:
    """Whether figures of a table are so long that they are sums of đồng."""
    return any(_DONGS.match(cell.text) for row in table.rows for cell in row)


def _holds_figure_lines(text: str) -> bool:
    """Whether lines of a text may tell figures before what they count."""
    return _FIGURE_LINES.search(f"\n{text}") is not None


def _may_hold(made: NormalisedText) -> bool:
    """Whether something in a text looks like a table."""
    low = made.low
    if _SIGNS.stand_in(low) or _holds_figure_lines(made.text):
        return True
    if by_time.may_hold(low) or accounts.may_hold(low) or spaced.may_hold(low):
        return True
    if honour_years.may_hold(low):
        return True
    if _COLUMN_SIGNS.stand_in(low) and _COLUMN_HEAD.search(low):
        return True
    below = f"\n{low}"
    return bool(sheet.MAY_HOLD.search(below) or _FIRST_HEAD.search(below))
