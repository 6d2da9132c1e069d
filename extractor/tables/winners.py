"""Tables of honours that count who won them: "Bằng khen | 11 | 27" below "Tập thể | Cá nhân".

Each row is told with its giver, if a column or the row above names one: "Có 11 tập thể và 27 cá
nhân được LĐLĐ tỉnh tặng Bằng khen".
"""

from collections.abc import Sequence
from typing import Final

from extractor.late import late
from extractor.retold import Retold
from extractor.tables.table import Cell, Table
from extractor.tables.unions import is_sum
from extractor.tables.words import FIGURE

_KIND: Final = late(
    r"(?:tổng )?(?:số (?:lượng )?|sl )?(?:khen )?(?P<kind>tập thể|cá nhân|đơn vị)(?! ?[,/&]| và)"
    r"(?: được (?:khen|tặng)(?: thưởng)?)?(?:\s*\(.*\))?$"
    r"|(?:số lượng|tổng số|trong đó)\W+(?P<below>tập thể|cá nhân)\)?$"
)
"""The head of a column that counts one kind of winners."""
_WHAT: Final = late(
    r"(?:các )?(?:loại )?(?:hình thức|danh hiệu|nội dung|khen thưởng|mức khen|bằng, giấy khen)"
    r"(?!\w)"
)
_GIVER: Final = late(
    r"(?:cơ quan|cấp|đơn vị|nơi|tổ chức)(?: có thẩm quyền| ra| ban hành)?"
    r"(?: quyết định| qđ)?(?: (?:tặng|khen|trao|công nhận|ban hành|quyết định))?"
    r"(?: thưởng)?(?:\s*\(.*\))?$|(?:người|của) (?:tặng|ký)|do$"
)
_TITLE: Final = late(
    r"(?:\d+[.)] ?|[-–+] ?)?(?:tặng |danh hiệu )?[“\"]?(?:bằng (?:khen|lao động)|bằng lđ|giấy khen"
    r"|cờ\b|huân chương|huy chương|kỷ niệm chương|chiến s[iĩỹ] thi đua|cstđ|lao động (?:tiên tiến"
    r"|xuất sắc|giỏi)|lđtt|tập thể lao động|tập thể lđ|anh hùng|nhà giáo|thầy thuốc|giỏi việc"
    r"|gvn|giải thưởng|bk\b|gk\b|cđcs vững mạnh|công đoàn cơ sở vững mạnh|vững mạnh|vmxs)"
)
_TITLE_HELD: Final = late(
    r"\W*(?:danh hiệu )?\W*(?:chiến s|cstđ|lao động|lđtt|tập thể l|giỏi việc|gvn|cđcs|công đoàn"
    r"|vững|vmxs)"
)
"""What is attained rather than given."""
_NOBODY: Final = late(r"[-–—./0\s]*|không")
_LEAD: Final = "Có "


def counts_winners(heads: Sequence[Cell]) -> bool:
    """Whether heads are those of a title and of the kinds of winners that are counted.

    >>> cells = [Cell(0, 0, text) for text in ("Hình thức", "Tập thể", "Cá nhân", "Cấp khen")]
    >>> counts_winners(cells), counts_winners(cells[:2]), counts_winners(cells[1:])
    (True, False, False)
    """
    kinds = {kind for head in heads if (kind := _kind(head))}
    return len(kinds) > 1 and any(_WHAT.match(head.low) for head in heads)


def tell_winners(told: Retold, table: Table) -> bool:
    """Tell how many of each kind were given what by whom; False where it is another table."""
    if not counts_winners(table.heads):
        return False
    what = next(at for at, head in enumerate(table.heads) if _WHAT.match(head.low))
    giver = next(
        (at for at, head in enumerate(table.heads) if at != what and _GIVER.match(head.low)), None
    )
    kinds = [None if at == giver else _kind(head) for at, head in enumerate(table.heads)]
    summed = [any(is_sum(cell.low) for cell in row[:2]) for row in table.rows]
    rows = [
        _aligned(row, len(kinds), what, giver)
        for row, sums in zip(table.rows, summed, strict=True)
        if not sums
    ]
    if not _all_count(rows, kinds):
        return False  # the names of who won
    last: dict[int, Cell] = {}
    begun = False
    for row in rows:
        for at in (what, giver):
            if at is not None and row[at].text:
                last[at] = row[at]
        winners = [
            (cell, kind)
            for cell, kind in zip(row, kinds, strict=True)
            if kind and not _NOBODY.fullmatch(cell.low)
        ]
        title = row[what] if row[what].text else last.get(what)
        if not winners or title is None or not _TITLE.match(title.low):
            continue
        told.add(".\n" if begun else "")
        begun = True
        _tell(told, winners, title, last.get(giver) if giver is not None else None)
    if begun:
        told.add(".")
    return begun


def _tell(
    told: Retold, winners: Sequence[tuple[Cell, str]], title: Cell, giver: Cell | None
) -> None:
    """Tell one row."""
    told.lead(_LEAD, winners[0][0].start)
    for number, (cell, kind) in enumerate(winners):
        told.add(" và " if number else "")
        told.copy(cell.start, cell.end)
        told.add(f" {kind}")
    held = _TITLE_HELD.match(title.low) is not None
    if giver is not None and giver.text:
        told.add(" được ")
        told.copy(giver.start, giver.end)
        told.add(" công nhận danh hiệu " if held else " tặng ")
    else:
        told.add(" đạt danh hiệu " if held else " được tặng ")
    told.copy(title.start, title.end)


def _kind(head: Cell) -> str | None:
    """Which winners a column counts; None when it counts none."""
    found = _KIND.match(head.low)
    return (found["kind"] or found["below"]) if found else None


def _aligned(row: Sequence[Cell], width: int, what: int, giver: int | None) -> list[Cell]:
    """A row with as many cells as there are heads: what it leaves out is empty.

    Cells that open a row are left out where the one above holds for it too, or in a sum.
    """
    cells = list(row[:width])
    missing = width - len(cells)
    if missing:
        title = next((at for at, cell in enumerate(cells) if _TITLE.match(cell.low)), None)
        if title is not None:
            front = max(0, min(missing, what - title))
        elif giver is not None and giver > what and not FIGURE.fullmatch(cells[0].text):
            front = min(missing, giver)  # only the giver is told anew
        else:
            front = 0
        start = cells[0].start if cells else 0
        cells = [Cell(start, start, "")] * front + cells
    end = cells[-1].end
    return cells + [Cell(end, end, "")] * (width - len(cells))


def _all_count(rows: Sequence[Sequence[Cell]], kinds: Sequence[str | None]) -> bool:
    """Whether the columns of winners hold figures, or nothing."""
    cells = [cell for row in rows for cell, kind in zip(row, kinds, strict=True) if kind]
    return all(FIGURE.fullmatch(cell.text) or _NOBODY.fullmatch(cell.low) for cell in cells)
