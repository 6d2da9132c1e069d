"""Tables whose cells only spaces part: "TT Đơn vị Đoàn viên Nữ" over "1 LĐLĐ huyện A 4.386 2.518".

The heads run together too. They are known by their words; how many there are says how many of a
row's last words are figures.
"""

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from extractor.late import late
from extractor.normalise import lower
from extractor.tables.table import Cell, Table
from extractor.tables.words import pattern

_HEAD_LINES: Final = 3
"""Lines over which the heads may run."""
_LONGEST_LINE: Final = 200
_LEAST_COLUMNS: Final = 2
_MOST_COLUMNS: Final = 12
_LEAST_ROWS: Final = 2
_WHOSE: Final = r"(?!(?<=động nữ) (?:lao động|lđ)\b|(?<=viên nữ) (?:đoàn viên|đv|đvcđ)\b)"
"""What is no head of its own: "lao động nữ" of "lao động | nữ lđ"."""
_COLUMN: Final = rf"{pattern('column').pattern}{_WHOSE}(?:\s*\([^()\n]{{1,30}}\))?"
_OPENS: Final = (
    rf"\W*(?:(?P<index>stt|tt|số tt)\W+)?(?P<label>{pattern('rows').pattern})"
    r"(?:\s*\([^()\n]{1,30}\))?"
)
_HEADS: Final = late(rf"{_OPENS}\s+(?={_COLUMN})")
_FIGURE: Final = late(r"\d[\d.,]*%?|[-–]")
_NUMBER: Final = late(r"\d{1,3}[.)]?")


@cache
def _heads_of(columns: int) -> re.Pattern[str]:
    """A row of heads with so many columns: told apart by their number, "đoàn viên | nữ"."""
    heads = "".join(rf"\s+(?P<c{number}>{_COLUMN})" for number in range(columns))
    return re.compile(rf"{_OPENS}{heads}\W*$")


def may_hold(low: str) -> bool:
    """Whether a line looks like the heads of such a table; ``low`` in lowercase letters."""
    return any(_HEADS.match(line) for line in low.split("\n") if len(line) < _LONGEST_LINE)


def spaced_at(text: str, lines: Sequence[tuple[int, int]], at: int) -> Table | None:
    """The table whose heads begin with a line, None when none does.

    >>> text = "TT Đơn vị Đoàn viên Nữ\\n1 LĐLĐ huyện A 4.386 2.518\\n2 LĐLĐ huyện B 586 274"
    >>> lines = [(0, 22), (23, 49), (50, 74)]
    >>> [[cell.text for cell in row] for row in spaced_at(text, lines, 0).rows]
    [['1', 'LĐLĐ huyện A', '4.386', '2.518'], ['2', 'LĐLĐ huyện B', '586', '274']]
    """
    if not _HEADS.match(lower(text[slice(*lines[at])])):
        return None
    for size in range(1, min(_HEAD_LINES, len(lines) - at - 1) + 1):
        start, end = lines[at][0], lines[at + size - 1][1]
        figures = 0
        for word in reversed(text[slice(*lines[at + size])].split()):
            if not _FIGURE.fullmatch(word):
                break
            figures += 1
        for columns in range(min(figures, _MOST_COLUMNS), _LEAST_COLUMNS - 1, -1):
            heads = _heads(text, start, end, columns)
            rows = _rows(text, lines[at + size :], columns, indexed=len(heads) > columns + 1)
            if heads and len(rows) >= _LEAST_ROWS:
                return Table(heads, tuple(rows), size + len(rows))
    return None


def _heads(text: str, start: int, end: int, columns: int) -> tuple[Cell, ...]:
    """The heads that run together in a stretch; none when they are not so many."""
    found = _heads_of(columns).match(lower(text[start:end]).replace("\n", " "))
    if found is None:
        return ()
    names = (*(["index"] if found["index"] else []), "label", *(f"c{n}" for n in range(columns)))
    spans = [found.span(name) for name in names]
    return tuple(
        Cell(start + first, start + last, text[start + first : start + last].replace("\n", " "))
        for first, last in spans
    )


def _rows(
    text: str, lines: Sequence[tuple[int, int]], columns: int, *, indexed: bool
) -> list[tuple[Cell, ...]]:
    """The rows from a line on, up to the first line that is none."""
    rows = []
    for start, end in lines:
        row = _row(text, start, end, columns, indexed)
        if row is None:
            break
        rows.append(row)
    return rows


def _row(text: str, start: int, end: int, columns: int, indexed: bool) -> tuple[Cell, ...] | None:
    """The cells of a line that ends in so many figures; None when it does not."""
    words = list(re.finditer(r"\S+", text[start:end]))
    figures, words = words[-columns:], words[:-columns]
    if len(figures) < columns or not all(_FIGURE.fullmatch(one.group()) for one in figures):
        return None
    number = words.pop(0) if len(words) > 1 and _NUMBER.fullmatch(words[0].group()) else None
    if not words or not words[0].group()[0].isalpha():
        return None
    first, last = start + words[0].start(), start + words[-1].end()
    cells = [Cell(first, last, text[first:last])]
    if indexed:
        index = number.group() if number else ""
        cells.insert(0, Cell(first, first, index))
    return (
        *cells,
        *(Cell(start + one.start(), start + one.end(), one.group()) for one in figures),
    )
