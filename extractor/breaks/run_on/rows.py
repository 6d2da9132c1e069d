"""Tables whose rows were run into one line, of cells with signs between or of figures alone.

How many columns there are is told by where cells hold the end of one row and the beginning of the
next: "CĐCS A | 71 | 30 CĐCS B | 52 | 41". A table that is not told for sure stays as it is.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from extractor.late import late
from extractor.letters import LOWER, UPPER

_SIGNS: Final = (
    late(r" ?\| ?"), late(r" ?\t ?"), late(r" {3,}"), late(r" ?;(?= |\d)"), late(r" / "),
)  # fmt: skip
_FIGURE: Final = r"(?:\d[\d.,]*%?|[-–])"
_ONLY_FIGURE: Final = late(rf"{_FIGURE}?")
_MOST_COLUMNS: Final = 9
_LONGEST_CELL: Final = 90
_HEADS: Final = (
    r"(?:STT|TT|Số TT|Đơn vị|Tên đơn vị|Tên CĐCS|Nội dung|Chỉ tiêu|Danh hiệu|Khoản mục|Khoản|Hình thức"
    r"|Họ và tên|Họ tên|Tên công đoàn|CĐCS|Mức thiệt hại|Công đoàn cơ sở|Khối|Năm|Nội dung chi|Danh mục)"
)
_HEAD: Final = late(rf"(?:(?<=\s)|^){_HEADS}(?=[\s|;/(]|$)")
_STOP: Final = late(rf"[{LOWER}\d)][.!?:] (?=[{UPPER}])|\) (?=[{UPPER}])")
_ENDS_ROW: Final = late(rf"(?:(?P<left>{_FIGURE}(?: \([^()]*\))?|[{UPPER}]{{2,7}}|) (?=[{UPPER}\d“(]))")
_WORDS_END_ROW: Final = late(rf"(?P<left>[{UPPER}][{LOWER}]+(?: [{LOWER}]+){{0,5}}) (?=[{UPPER}])")
_ENDS_HEADS: Final = late(rf"(?P<left>\S+(?: \S+)*?(?: ?\([^()]*\))?) (?=1$|I$|A$|[{UPPER}][{LOWER}{UPPER}])")
_GROUP: Final = late(rf" (?P<figures>{_FIGURE}(?: {_FIGURE})+)(?= (?:\d{{1,2}} )?[{UPPER}]|$|\s*$|[.] | \()")
_LABELLED: Final = late(
    rf"(?<=[^\W\d]|\)): (?P<figure>\d{{1,3}}(?:[.,]\d{{3}})+|\d+(?:,\d+)?)(?: (?:đồng|đ|triệu đồng|người|đoàn viên))?"
    rf" (?=[{UPPER}][^.:;|\n]{{2,80}}: \d)"
)
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
            while last + 1 < len(cuts) and _is_cell(line[cuts[last].end() : cuts[last + 1].start()]):
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
    cells = [
        (one.end(), two.start()) for one, two in zip(cuts, cuts[1:], strict=False)
    ]
    for columns in range(2, _MOST_COLUMNS + 1):
        gaps = _gaps(line, cells, columns, len(cuts))
        if gaps is None:
            continue
        start = _start(line, cuts[0].start())
        end = cuts[-1].end()
        behind = _ENDS_ROW.match(line, end) or _WORDS_END_ROW.match(line, end)
        ends = [behind.end() - 1] if behind else []
        return Rows(start, ends[0] if ends else end, (*([start - 1] if start else []), *gaps, *ends))
    return None


def _gaps(line: str, cells: Sequence[tuple[int, int]], columns: int, cuts: int) -> list[int] | None:
    """The blanks between the rows, were there so many columns; None when there are not."""
    inner = columns - 1
    if cuts % inner or cuts // inner < _LEAST_ROWS:
        return None
    gaps: list[int] = []
    figures = others = 0
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
            joint = _ENDS_ROW.match(line, start, end) or _WORDS_END_ROW.match(line, start, end)
            if joint is None:
                return None
            figures += joint.re is _compiled(_ENDS_ROW)
            others += 1
        gaps.append(joint.end() - 1)
    return gaps if figures * 2 >= others else None


def _compiled(pattern: re.Pattern[str]) -> re.Pattern[str]:
    return re.compile(pattern.pattern)


def _start(line: str, cut: int) -> int:
    """Where the first head of a table begins that has a sign behind it."""
    heads = list(_HEAD.finditer(line, max(0, cut - _LONGEST_CELL), cut))
    if heads:
        return heads[-1].start() if heads[-1].end() >= cut - 2 or len(heads) == 1 else heads[-1].start()
    stops = list(_STOP.finditer(line, max(0, cut - _LONGEST_CELL), cut))
    return stops[-1].end() if stops else 0


def _of_figures(line: str) -> Iterator[Rows]:
    """The tables of rows that end in as many figures each, with no signs between."""
    groups = [
        (found.start(), found.end(), len(found["figures"].split())) for found in _GROUP.finditer(line)
    ]
    at = 0
    while at < len(groups):
        last = at
        while (
            last + 1 < len(groups)
            and groups[last + 1][2] in (groups[at][2], groups[at][2] + 1)
            and _is_cell(line[groups[last][1] : groups[last + 1][0]])
        ):
            last += 1
        if last - at + 1 >= _LEAST_ROWS:
            first = _first_row(line, groups[at][0], line[groups[at][1] + 1 :])
            gaps = [first[1] - 1] if first else []
            start = first[0] if first else groups[at][0]
            if first and first[0]:
                gaps.insert(0, first[0] - 1)
            gaps += [end for _, end, _ in groups[at : last + 1] if end < len(line) and line[end] == " "]
            yield Rows(start, groups[last][1], tuple(gaps))
        at = last + 1


def _first_row(line: str, figures: int, second: str) -> tuple[int, int] | None:
    """Where the heads begin and where the first row does, whose figures stand at an offset."""
    low = max(0, figures - 300)
    heads = [one for one in _HEAD.finditer(line, low, figures)]
    if not heads:
        return None
    word = second.split()[0]
    if word.isdigit():
        at = line.rfind(f" {int(word) - 1} ", low, figures)
    else:
        at = line.rfind(f" {word} ", low, figures)
        if at < 0:
            return None
    over = [one.start() for one in heads if one.start() < at]
    if at < 0 or not over:
        return None
    numbered = [start for start in over if line.startswith(("STT", "TT", "Số TT"), start)]
    return (numbered or over)[-1 if numbered else 0], at + 1
