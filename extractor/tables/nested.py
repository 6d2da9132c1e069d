"""Heads in two rows: "Đoàn viên" over "Tổng số" and "Nữ", "Năm 2022" over "Đoàn viên"."""

from collections.abc import Sequence
from typing import Final

from extractor.late import late
from extractor.tables.columns import MONEY_IN_HEAD, words_around
from extractor.tables.table import Cell
from extractor.tables.words import FIGURE_FIRST, HEAD, TIME, UNIT

_ALL: Final = late(r"(?:tổng|t\.|ts)(?: ?số| cộng)?$|(?:số lượng|số người|sl|chung)$")
"""What stands over a column that counts what the head above it names."""
_WOMEN: Final = late(r"(?:trong đó:? )?(?:số )?nữ(?: \(.*\))?$")
_BRACKETS: Final = late(r"[()]|(?:đvt|đơn vị(?: tính)?): ?")
_LEAST: Final = 2
_OFF: Final = 3
"""Columns of letters by which a head may stand beside the one it goes on with."""


def joined_heads(
    above: Sequence[Cell], below: Sequence[Cell], width: int
) -> tuple[Cell, ...] | None:
    """The heads of columns told in two rows; None when the second row holds none.

    ``width`` is how many cells the rows below have. A head that spans columns is followed by
    empty cells, or by none where they were lost.
    """
    if any(FIGURE_FIRST.match(one.text) and not TIME.match(one.low) for one in below):
        return None
    told = [one for one in below if one.text]
    units = [_BRACKETS.sub("", one.low) for one in told]
    if told and len(below) == len(above) and all(map(UNIT.fullmatch, units)):
        return tuple(map(_with_unit, above, below))
    if width <= sum(bool(one.text) for one in above):
        return None
    known = sum(bool(HEAD.match(one.low) or TIME.match(one.low)) for one in told)
    if len(told) < _LEAST or known < len(told) / 2:
        return None
    over = _spread(above, below, width)
    if over is None:
        return None
    lower = [*[None] * (width - len(below)), *below] if len(below) < width else list(below[:width])
    return tuple(_joined(one, other) for one, other in zip(over, lower, strict=True))


def wrapped_heads(
    above: Sequence[Cell], below: Sequence[Cell], line: int, next_line: int
) -> tuple[Cell, ...] | None:
    """Heads that go on in the line below, each under its own; None when that holds none.

    ``line`` and ``next_line`` are where the two lines begin.

    >>> above = [Cell(0, 6, "Đơn vị"), Cell(9, 16, "Tổng số"), Cell(20, 28, "Trong đó")]
    >>> below = [Cell(39, 48, "đoàn viên"), Cell(50, 52, "nữ")]
    >>> [cell.text for cell in wrapped_heads(above, below, 0, 30)]
    ['Đơn vị', 'Tổng số đoàn viên', 'Trong đó nữ']
    """
    told = [cell for cell in below if cell.text]
    if not told or len(told) > len(above):
        return None
    if any(FIGURE_FIRST.match(one.text) and not TIME.match(one.low) for one in told):
        return None
    under: dict[int, Cell] = {}
    for cell in told:
        at = cell.start - next_line
        over = min(range(len(above)), key=lambda n: abs(above[n].start - line - at))
        if abs(above[over].start - line - at) > _OFF or over in under:
            return None
        under[over] = cell
    return tuple(
        Cell(one.start, one.end, f"{one.text} {under[number].text}") if number in under else one
        for number, one in enumerate(above)
    )


def _spread(above: Sequence[Cell], below: Sequence[Cell], width: int) -> list[Cell] | None:
    """The heads above for each column, those that span several told again for each."""
    if len(above) >= width - 1 and any(not one.text for one in above):
        spread: list[Cell] = []
        for one in above[:width]:
            spread.append(one if one.text or not spread else spread[-1])
        return [*spread, *[spread[-1]] * (width - len(spread))]
    told = [one for one in above if one.text]
    parts = [one for one in below if one.text]
    groups = len(told) + len(parts) - width
    if groups < 1 or groups > len(told) or len(parts) % groups:
        return None
    size = len(parts) // groups
    alone = len(told) - groups
    return [*told[:alone], *(one for one in told[alone:] for _ in range(size))]


def _with_unit(over: Cell, unit: Cell) -> Cell:
    """A head with the unit that stands below it: "Ủng hộ" over "triệu đồng"."""
    if not unit.text:
        return over
    return Cell(over.start, over.end, f"{over.text} ({_BRACKETS.sub('', unit.text)})")


def _joined(over: Cell, under: Cell | None) -> Cell:
    """One head of the one above a column and its own."""
    if under is None or not under.text or under.text == over.text:
        return over
    return Cell(under.start, under.end, _words(over, under))


def _words(over: Cell, under: Cell) -> str:
    if TIME.match(over.low):
        return f"{under.text} ({over.text})"
    if TIME.match(under.low):
        return f"{over.text} ({under.text})"
    if _ALL.match(under.low):
        return over.text
    if _WOMEN.match(under.low) and words_around(over.low):
        return under.text
    if MONEY_IN_HEAD.search(under.low) and not FIGURE_FIRST.match(over.text):
        return f"{over.text} {under.text}"
    return under.text
