"""Tables of who won at a contest, a column for each prize: "Môn | Nhất | Nhì | Ba"."""

from collections.abc import Sequence
from typing import Final

from extractor.late import late
from extractor.retold import Retold
from extractor.tables.table import Cell, Table, cells_parted

_PRIZE: Final = late(r"(?:giải |hạng )?(?P<rank>nhất|nhì|ba|khuyến khích|kk)(?P<all> toàn đoàn)?")
_OF_CONTEST: Final = late(
    r"(?:các )?(?:môn|nội dung|bộ môn|hạng mục|phần thi|tiết mục|thể loại|giải|bảng|đội|stt|tt)\b"
)
_PARTED: Final = late(r"[ ]*[|\t][ \t]*|[ ]*;[ ]*")
_LONGEST_HEAD: Final = 20
"""Code points in which what heads the first column can be told."""
_LEAST: Final = 2
"""Prizes that head columns."""
_RANKS: Final = {"kk": "Khuyến khích"}
_NOBODY: Final = late(r"[-–—./]*")


def results_at(text: str, lines: Sequence[tuple[int, int]], at: int) -> Table | None:
    """The table of winners whose heads are prizes, from a line on; else None.

    >>> text = "Môn | Nhất | Nhì\\nKéo co | Sợi Hạ Lâm | May Vân"
    >>> found = results_at(text, [(0, 16), (17, 46)], 0)
    >>> [[cell.text for cell in row] for row in found.rows]
    [['Kéo co', 'Sợi Hạ Lâm', 'May Vân']]
    """
    start, end = lines[at]
    if not _OF_CONTEST.match(text[start:end].lstrip("| \t")[:_LONGEST_HEAD].lower()):
        return None  # as mostly: the cells need not be told apart
    heads = _cells(text, start, end)
    if len(heads) <= _LEAST or not _OF_CONTEST.match(heads[0].low):
        return None
    if sum(_rank(head.low) is not None for head in heads) < _LEAST:
        return None
    rows: list[tuple[Cell, ...]] = []
    for line in lines[at + 1 :]:
        row = _cells(text, *line)
        if len(row) != len(heads):
            break
        rows.append(row)
    return Table(heads, tuple(rows), len(rows) + 1) if rows else None


def tell_results(told: Retold, table: Table) -> bool:
    """Write a table of winners, a line for each contest: "Kéo co: giải Nhất: …; giải Nhì: …".

    False where it is another table.
    """
    ranks = [_rank(head.low) for head in table.heads]
    if not table.heads or not _OF_CONTEST.match(table.heads[0].low):
        return False
    if sum(rank is not None for rank in ranks) < _LEAST:
        return False
    first = next(at for at, rank in enumerate(ranks) if rank is not None)
    for number, row in enumerate(table.rows):
        told.add("\n" if number else "")
        told.copy(row[first - 1].start, row[first - 1].end)
        between = ": "
        for rank, cell in zip(ranks, row, strict=True):
            if rank is None or _NOBODY.fullmatch(cell.text):
                continue
            told.add(between)
            told.say(f"giải {rank}", cell.start, cell.end)
            told.add(": ")
            told.copy(cell.start, cell.end)
            between = "; "
        told.add(".")
    return True


def _rank(head: str) -> str | None:
    """The rank that heads a column, None for any other head."""
    prize = _PRIZE.fullmatch(head.strip())
    if prize is None:
        return None
    rank = _RANKS.get(prize["rank"], prize["rank"].capitalize())
    return f"{rank}{prize['all'] or ''}"


def _cells(text: str, start: int, end: int) -> tuple[Cell, ...]:
    """The cells of a line."""
    start += text.startswith("|", start)
    end -= text.endswith("|", start, end)
    return tuple(cells_parted(text, start, end, _PARTED))
