"""Tables by years whose cells single spaces part.

"Nội dung ĐVT 2020 2021" over "Đoàn viên Người 271 279": the unit that a row tells parts its
label from its figures.
"""

import re
from collections.abc import Sequence
from typing import Final

from extractor.late import late
from extractor.normalise import lower
from extractor.tables.table import Cell, Table
from extractor.tables.words import UNIT

_YEAR: Final = r"(?:(?:năm(?: học)?|th|kq|thực hiện|kết quả) )*(?:19|20)\d\d(?:[-–](?:19|20)?\d\d)?"
_HEADS: Final = late(
    r"\W*(?:(?P<index>stt|tt) )?(?P<label>(?:nội dung|chỉ tiêu|tiêu chí|danh mục|khoản mục|hạng mục"
    r"|hoạt động|công việc|các chỉ tiêu)(?: công tác| hoạt động)?) "
    rf"(?P<unit>đvt|đv tính|đơn vị tính)(?P<years>(?: {_YEAR}){{2,8}})\W*"
)
_ONE_YEAR: Final = late(_YEAR)
_FIGURE: Final = r"(?:\d[\d.,]*%?|[-–])"
_NUMBER: Final = late(r"\d{1,3}[.)]? ")
_LEAST: Final = 2
_LONGEST: Final = 200


def timed_at(text: str, lines: Sequence[tuple[int, int]], at: int) -> Table | None:
    r"""The table whose heads begin with a line, None when none does.

    >>> text = "Nội dung ĐVT 2020 2021\nĐoàn viên Người 271 279\nỦng hộ Triệu đồng 94 121"
    >>> lines = [(0, 22), (23, 46), (47, 72)]
    >>> [[cell.text for cell in row] for row in timed_at(text, lines, 0).rows]
    [['Đoàn viên', 'Người', '271', '279'], ['Ủng hộ', 'Triệu đồng', '94', '121']]
    """
    start, end = lines[at]
    if end - start > _LONGEST:
        return None
    told = _HEADS.fullmatch(lower(text[start:end]))
    if told is None:
        return None
    spans = [told.span("label"), told.span("unit")]
    spans += [one.span() for one in _ONE_YEAR.finditer(told.string, told.start("years"))]
    heads = _cells(text, start, spans)
    rows: list[tuple[Cell, ...]] = []
    wanted = re.compile(
        rf"(?P<label>[^\d|]{{2,90}}?)(?: (?P<unit>{UNIT.pattern}))?"
        rf"(?P<figures>(?: {_FIGURE}){{{len(heads) - 2}}})\s*"
    )
    for first, last in lines[at + 1 :]:
        row = _row(text, first, min(last, first + _LONGEST), wanted)
        if row is None:
            break
        rows.append(row)
    return Table(heads, tuple(rows), 1 + len(rows)) if len(rows) >= _LEAST else None


def _row(text: str, start: int, end: int, wanted: re.Pattern[str]) -> tuple[Cell, ...] | None:
    """The cells of a line: what is counted, its unit, and a figure for each year."""
    number = _NUMBER.match(text, start, end)
    start = number.end() if number else start
    told = wanted.fullmatch(lower(text[start:end]))
    if told is None:
        return None
    spans = [told.span("label"), told.span("unit") if told["unit"] else (told.end("label"),) * 2]
    spans += [one.span() for one in re.finditer(r"\S+", told["figures"])]
    at = told.start("figures")
    spans[2:] = [(at + one, at + last) for one, last in spans[2:]]
    return _cells(text, start, spans)


def _cells(text: str, start: int, spans: Sequence[tuple[int, int]]) -> tuple[Cell, ...]:
    """The cells that stand at ``spans`` behind an offset."""
    return tuple(
        Cell(start + one, start + last, text[start + one : start + last]) for one, last in spans
    )
