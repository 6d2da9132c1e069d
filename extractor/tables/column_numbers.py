"""Rows below the heads of a table that only number its columns: "(1) (2) (3)", "A B 1 2 3=1+2".

They say nothing, and are left out before a table is looked for.
"""

from collections.abc import Sequence
from itertools import takewhile
from typing import Final

from extractor.late import late

_OPENS: Final = late(r"[\s|]*\(?[1A]\)?(?:$|[\s|;])")
_BETWEEN: Final = late(r"[\s|;]+")
_NUMBER: Final = late(r"\(?(?P<number>\d{1,2}|[A-E])\)?(?: ?=.*)?|(?P<bare>[-–=+/()\d]+)")
_LEAST: Final = 3
"""Columns that are numbered."""
_MOST_LINES: Final = 20
"""Lines over which their numbers may stand, empty ones too."""


def without_column_numbers(text: str, lines: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The lines of a text without those that number columns, in one row or a number a line.

    >>> text = "Đơn vị | Nữ | ĐV\\n(1) | (2) | (3)\\nMay | 1 | 2"
    >>> [text[slice(*line)] for line in without_column_numbers(text, [(0, 16), (17, 32), (33, 44)])]
    ['Đơn vị | Nữ | ĐV', 'May | 1 | 2']
    """
    kept: list[tuple[int, int]] = []
    at = 0
    while at < len(lines):
        size = 0
        if _OPENS.match(text, *lines[at]):
            size = _numbering(text, lines, at)
        if not size:
            kept.append(lines[at])
        at += size or 1
    return kept


def _numbering(text: str, lines: Sequence[tuple[int, int]], at: int) -> int:
    """How many lines from one on number columns: one, a line each, or none."""
    cells = [cell for cell in _BETWEEN.split(text[slice(*lines[at])]) if cell]
    if len(cells) > 1:
        return int(_is_count(cells) and len(cells) >= _LEAST)
    numbers: list[str] = []
    size = 0
    for number, line in enumerate(lines[at : at + _MOST_LINES], 1):
        alone = text[slice(*line)].strip()
        if alone and not _is_count([*numbers, alone]):
            break
        if alone:
            numbers.append(alone)
            size = number
    return size if len(numbers) >= _LEAST else 0


def _is_count(cells: Sequence[str]) -> bool:
    """Whether cells count from 1 on, some letters before it: "A", "B", "1", "2"."""
    numbers = []
    for cell in cells:
        told = _NUMBER.fullmatch(cell)
        if told is None:
            return False
        if told["number"]:
            numbers.append(told["number"])
    letters = list(takewhile(str.isalpha, numbers))
    if letters != list("ABCDE"[: len(letters)]):
        return False
    return numbers[len(letters) :] == [str(n + 1) for n in range(len(numbers) - len(letters))]
