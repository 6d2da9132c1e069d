"""Tables whose rows were run into one line, of cells with signs between or of figures alone.

How many columns there are is told by where cells hold the end of one row and the beginning of the
next: "CĐCS A | 71 | 30 CĐCS B | 52 | 41". A table that is not told for sure stays as it is.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from extractor.late import late
from extractor.letters import LOWER, UPPER

_SIGNS: Final = (
    late(r" ?\| ?"), late(r" ?\t ?"), late(r" {3,}"), late(r" ?; ?(?=\S)"), late(r" / "),
)  # fmt: skip
_FIGURE: Final = r"(?:\d[\d.,]*%?|[-–])"
_ONLY_FIGURE: Final = late(rf"{_FIGURE}?")
_MOST_COLUMNS: Final = 9
_LONGEST_CELL: Final = 90
_HEADS: Final = (
    r"(?:STT|TT|Số TT|Đơn vị|Tên đơn vị|Tên CĐCS|Nội dung|Chỉ tiêu|Danh hiệu|Khoản mục|Khoản"
    r"|Hình thức|Họ và tên|Họ tên|Tên công đoàn|CĐCS|Mức thiệt hại|Công đoàn cơ sở|Khối|Năm"
    r"|Nội dung chi|Danh mục)"
)
_HEAD: Final = late(rf"(?:(?<=\s)|^){_HEADS}(?=[\s|;/(]|$)")
_STOP: Final = late(rf"[{LOWER}\d)][.!?:] (?=[{UPPER}])|\) (?=[{UPPER}])")
_ENDS_ROW: Final = late(
    rf"(?:(?P<left>{_FIGURE}(?: \([^()]*\))?|[{UPPER}]{{2,7}}|) (?=[{UPPER}\d“(]))"
)
_FIGURE_ENDS_ROW: Final = late(rf"\d[\d.,]*%? (?=(?:\d{{1,2}} )?[{UPPER}][{LOWER}{UPPER}])")
_WORDS_END_ROW: Final = late(
    rf"(?P<left>[{UPPER}][{LOWER}]+(?: [{LOWER}]+){{0,5}}"
    rf"|[{LOWER}\d][^{UPPER}]{{0,50}}[^{UPPER}\s]) (?=[{UPPER}])"
)
_ENDS_HEADS: Final = late(
    rf"(?P<left>\S+(?: \S+)*?(?: ?\([^()]*\))?)"
    rf" (?=1$|I$|A$|(?!I{{1,3}} |IV |VI* )[{UPPER}][{LOWER}{UPPER}])"
)
_GROUP: Final = late(
    rf" (?P<figures>{_FIGURE}(?: {_FIGURE})+)(?= (?:\d{{1,2}} )?[{UPPER}]|$|\s*$|[.] | \()"
)
_LABELLED: Final = late(
    rf"(?<=[^\W\d]|\)): (?P<figure>\d{{1,3}}(?:[.,]\d{{3}})+|\d+(?:,\d+)?)"
    r"(?: (?:đồng|đ|triệu đồng|người|đoàn viên))?"
    rf" (?=[{UPPER}][^.:;|\n]{{2,80}}: \d)"
)
_NUMBER: Final = late(rf" (\d{{1,2}})(?= [{UPPER}])")
_LEAST_ROWS: Final = 3


class Rows(NamedTuple):
    """A table in a line, ``[start, end)``, and the blanks between its rows."""

    start: int
    end: int
    gaps: tuple[int, ...]


def tables(line: str) -> Iterator[Rows]:
    """The tables in a line, in order of their signs.

    >>> told = "Đơn vị | Đoàn viên | Nữ CĐCS A | 71 | 30 CĐCS B | 52 | 41 CĐCS C | 9 | 4 Hết bảng."
    >>> [[told[gap + 1 :][:6] for gap in one.gaps] for one in tables(told)]
    [['CĐCS A', 'CĐCS B', 'CĐCS C', 'Hết bả']]
    """
    for sign in _SIGNS:
        cuts = list(sign.finditer(line))
        first = 0
        while first < len(cuts):
            last = first
            while last + 1 < len(cuts) and _is_cell(
                line[cuts[last].end() : cuts[last + 1].start()]
            ):
                last += 1
            table = _of_cells(line, cuts[first : last + 1])
            if table:
                yield table
            first = last + 1
    yield from _of_figures(line)
    gaps = [found.end() - 1 for found in _LABELLED.finditer(line)]
    for gap in gaps:
        yield Rows(gap, gap + 1, (gap,))


def _is_cell(text: str) -> bool:
    """Whether what stands between two signs may be a cell, or two at the end of a row."""
    return len(text) <= _LONGEST_CELL and not re.search(rf"[{LOWER}]{{2}}[.!?] [{UPPER}]", text)


def _of_cells(line: str, cuts: Sequence[re.Match[str]]) -> Rows | None:
    """The table whose cells these signs part; None when its columns cannot be told."""
    if len(cuts) < _LEAST_ROWS:
        return None
    cells = [(one.end(), two.start()) for one, two in pairwise(cuts)]
    for columns in range(2, _MOST_COLUMNS + 1):
        gaps = _gaps(line, cells, columns, cuts)
        if gaps is None:
            continue
        start = _start(line, cuts[0].start())
        end = cuts[-1].end()
        behind = _ENDS_ROW.match(line, end) or _WORDS_END_ROW.match(line, end)
        ends = [behind.end() - 1] if behind else []
        return Rows(
            start, ends[0] if ends else end, (*([start - 1] if start else []), *gaps, *ends)
        )
    joints = [_FIGURE_ENDS_ROW.match(line, start, end) for start, end in cells]
    gaps = [joint.end() - 1 for joint in joints if joint]
    if len(gaps) < _LEAST_ROWS or cuts[0].group().strip(" ") not in ("|", "\t"):
        return None
    return Rows(gaps[0], gaps[0], tuple(gaps))


def _gaps(
    line: str, cells: Sequence[tuple[int, int]], columns: int, cuts: Sequence[re.Match[str]]
) -> list[int] | None:
    """The blanks between the rows, were there so many columns; None when there are not."""
    inner = columns - 1
    if len(cuts) % inner or len(cuts) // inner < _LEAST_ROWS:
        return None
    in_sentences = cuts[0].group().strip() in (";", "/")
    gaps: list[int] = []
    figures = others = 0
    headed = False
    for at, (start, end) in enumerate(cells, 1):
        if at % inner:
            if at > inner:
                figures += _ONLY_FIGURE.fullmatch(line, start, end) is not None
                others += 1
            continue
        if at == inner:
            joint = _ENDS_HEADS.match(line, start, end)
            if joint is None or line[start].isdigit():
                return None
        else:
            joint = _ENDS_ROW.match(line, start, end)
            if joint is None and (headed or not in_sentences):
                joint = _WORDS_END_ROW.match(line, start, end)
            if joint is None or line.startswith("- ", start):
                return None
            figures += _ONLY_FIGURE.fullmatch(joint["left"].split(" (")[0]) is not None
            others += 1
        gaps.append(joint.end() - 1)
        over = _HEAD.search(line, joint.end(), end) if at != inner else None
        headed = over is not None and over.start() > joint.end()
        if over and headed:
            gaps.append(over.start() - 1)
    return gaps if figures * 2 >= others else None


def _start(line: str, cut: int) -> int:
    """Where the first head of a table begins that has a sign behind it."""
    heads = list(_HEAD.finditer(line, max(0, cut - _LONGEST_CELL), cut))
    if heads:
        return heads[-1].start()
    stops = list(_STOP.finditer(line, max(0, cut - _LONGEST_CELL), cut))
    return stops[-1].end() if stops else 0


def _of_figures(line: str) -> Iterator[Rows]:
    """The tables of rows that end in as many figures each, with no signs between."""
    groups = [
        (found.start(), found.end(), found["figures"].split()) for found in _GROUP.finditer(line)
    ]
    at = 0
    while at < len(groups):
        last = at
        while (
            last + 1 < len(groups)
            and abs(len(groups[last + 1][2]) - len(groups[at][2])) < 3
            and _is_cell(line[groups[last][1] : groups[last + 1][0]])
        ):
            last += 1
        if last - at + 1 >= _LEAST_ROWS:
            yield _rows_of(line, groups[at : last + 1])
        at = last + 1


def _rows_of(line: str, groups: Sequence[tuple[int, int, list[str]]]) -> Rows:
    """The table whose rows hold these groups of figures."""
    first = _first_row(line, groups[0][0], line[groups[0][1] + 1 :])
    gaps = [end for _, end, _ in groups[:-1]]
    ends = groups[-1][1]
    numbers = _numbers(line, groups)
    if numbers:
        gaps[: len(numbers)] = [at for _, at in numbers]
        at = line.rfind(f" {numbers[0][0] - 1} ", max(0, groups[0][0] - 300), groups[0][0])
        head = _head_before(line, at)
        first = (head, at + 1) if at >= 0 and head is not None else None
        if numbers[0][1] > groups[0][1]:
            behind = _WORDS_END_ROW.match(line, ends + 1)
            ends = behind.end() - 1 if behind else ends
    if first:
        gaps = [*([first[0] - 1] if first[0] else []), first[1] - 1, *gaps]
    if line[ends : ends + 1] == " ":
        gaps.append(ends)
    return Rows(first[0] if first else groups[0][0], ends, tuple(gaps))


def _numbers(line: str, groups: Sequence[tuple[int, int, list[str]]]) -> list[tuple[int, int]]:
    """The numbers of the rows from the second on, each with the blank before it; [] if none."""
    told = [
        {int(one[1]): one.start() for one in _NUMBER.finditer(line, here[1] - 4, there[0])}
        for here, there in pairwise(groups)
    ]
    for value in told[0]:
        run = []
        for number, places in enumerate(told, value):
            if number not in places:
                break
            run.append((number, places[number]))
        if len(run) >= _LEAST_ROWS - 1 and len(run) >= len(told) - 1:
            return run
    return []


def _first_row(line: str, figures: int, second: str) -> tuple[int, int] | None:
    """Where the heads begin and where the first row does, whose figures stand at an offset."""
    words = second.split(None, 1)
    at = line.rfind(f" {words[0]} ", max(0, figures - 300), figures) if words else -1
    head = _head_before(line, at)
    return None if at < 0 or head is None else (head, at + 1)


def _head_before(line: str, row: int) -> int | None:
    """Where the heads over the first row begin."""
    heads = [one.start() for one in _HEAD.finditer(line, max(0, row - 300), max(0, row))]
    numbered = [start for start in heads if line.startswith(("STT", "TT", "Số TT"), start)]
    return numbered[-1] if numbered else heads[0] if heads else None
