"""Rows of a table that name a group and hold the sums of the unions below it, and no union's.

"I | KCN Bàu Sậy | 23.105" over the unions of firms there. A federation above its unions is a union
itself: only what is called by a zone, a sector or a kind of unions is a group.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from corpus.register.cells import is_empty
from corpus.register.heads import Column
from corpus.register.model import Refused
from corpus.register.no_rows import is_total
from corpus.register.patterns import plain
from corpus.register.sheets import Row
from corpus.register.totals import NEAR, SUMS, as_written, count_in

_GROUP: Final = re.compile(
    r"(?:(?:kcn|kkt|kcx|ccn|khu (?:công nghiệp|kinh tế|chế xuất|công nghệ)|cụm|khối|nhóm"
    r"|loại hình|lĩnh vực|khu vực)(?: \w|$)"
    r"|(?:các )?(?:doanh nghiệp|dn|cơ quan|đơn vị|đvsn|trường|hcsn) (?:nhà nước|ngoài|fdi|có vốn"
    r"|tư nhân|trực thuộc|sự nghiệp|hành chính|trong|thuộc|công lập|học)"
    r"|(?:các )?(?:cđcs|công đoàn cơ sở|đơn vị|doanh nghiệp|dn|công ty)"
    r" (?:trong|thuộc|tại|ở|khối|khu vực|kcn|cụm|ngoài)\b|ngoài nhà nước|fdi"
    r"|(?:lđlđ|liên đoàn lao động|công đoàn|cđ|cđcs)(?: (?:của|ở|tại|thuộc|cấp))*"
    r" (?:các )?(?:(?:huyện|quận|thị xã|tx|thành phố|tp|xã|phường|thị trấn|đặc khu)"
    r"(?: ?[,;/&-] ?| và |$)){1,6}(?:thuộc|trực thuộc|trong|của|tỉnh|$)"
    r"|(?:các )?(?:công đoàn|cđ|lđlđ)(?: cấp trên(?: trực tiếp)?(?: cơ sở)?)? (?:(?:các )?(?:kcn"
    r"|khu công nghiệp)|ngành|(?:các )?tổng công ty|khối \w+)(?: ?[,;/&-] ?| và )(?:các )?"
    r"(?:công đoàn|cđ|lđlđ|ngành|khối|tổng|tct|đơn vị|tương đương)\b"
    r"|các (?:lđlđ|liên đoàn lao động|công đoàn|cđ) (?:cấp|ngành|huyện|xã|phường|khối|trực thuộc)"
    r"|(?:công đoàn|cđ) (?:cấp trên|các (?:ngành|đơn vị|tổng|cơ quan|doanh nghiệp|trường))(?!\w))"
)
"""What names a group of unions, as :func:`plain` gives it."""
_NUMBER: Final = re.compile(r"(?:[IVX]{1,5}|[A-HĐ])[.)]?")
_NUMBERED: Final = re.compile(r"\s*[IVX]{1,5}\s*[.)/–-]+\s*|\s*[A-HĐ]\s*[.)/]\s*")
"""A group's number, in a cell of its own and before its name."""
_FEWEST: Final = 2
"""Unions that make a group."""


def names_group(told: str) -> bool:
    """Whether a row's name may be that of a group of unions.

    >>> [names_group(told) for told in ("KCN Bàu Sậy", "I. Khối trường học", "CĐ KCN Bàu Sậy")]
    [True, True, False]
    >>> [names_group(told) for told in ("LĐLĐ các huyện, thị xã", "CĐ các KCN, CĐ TCty")]
    [True, True]
    >>> [names_group(told) for told in ("LĐLĐ huyện Lũng Sậy", "CĐ các KCN tỉnh", "CĐ xã An Hải")]
    [False, False, False]
    """
    return _GROUP.match(plain(_NUMBERED.sub("", told, count=1))) is not None


def is_numbered(told: str | None, cells: Sequence[object]) -> bool:
    """Whether a row has the number of a group, before its name or in a cell of its own.

    Args:
        told: The row's name.
        cells: The cells before it.

    >>> is_numbered("KCN Bàu Sậy", ["II", None]), is_numbered("KCN Bàu Sậy", [2])
    (True, False)
    """
    own = any(isinstance(cell, str) and _NUMBER.fullmatch(cell.strip()) for cell in cells)
    return own or (told is not None and _NUMBERED.match(told) is not None)


def groups_among(
    rows: Sequence[Row], at: int, columns: Sequence[Column]
) -> Mapping[int, Mapping[Column, int]]:
    """The rows of groups by their number, with what the unions below each are together.

    Args:
        rows: The rows of a table.
        at: The column of unions.
        columns: Those of figures.
    """
    named = [(cells[at] if at < len(cells) else None) for _, cells in rows]
    ends = [
        place
        for place, told in enumerate(named)
        if isinstance(told, str) and (names_group(told) or is_total(told.strip(" .:*")))
    ]
    found: dict[int, Mapping[Column, int]] = {}
    for place, end in zip(ends, [*ends[1:], len(rows)], strict=False):
        number, cells = rows[place]
        told = str(named[place])
        below = [rows[one][1] for one in range(place + 1, end) if named[one] is not None]
        if not names_group(told) or not below:
            continue
        sums = {one: _sum_of(one, below) for one in columns}
        summed = {one: due for one, due in sums.items() if due}
        numbered = is_numbered(told, cells[:at])
        if numbered or any(_told(one, cells) == due for one, due in summed.items()):
            found[number] = summed
    return found


def differing(
    group: Mapping[Column, int], number: int, sheet: str | None, cells: Sequence[object]
) -> Iterator[Refused]:
    """The cells of a row of a group that are not, but nearly, the sum of the rows below it."""
    for one, due in group.items():
        told = _told(one, cells)
        if told and told != due and abs(due - told) <= NEAR * told:
            parts = {"sum": as_written(due, one.scale)}
            cell = str(cells[one.at])
            yield Refused(number, sheet, "group_differs", None, one.head, cell, parts)


def _sum_of(column: Column, below: Sequence[Sequence[object]]) -> int:
    """What the rows of a group are together; 0 for fewer than two figures."""
    parts = [part for cells in below if (part := _told(column, cells))]
    return sum(parts) if len(parts) >= _FEWEST else 0


def _told(column: Column, cells: Sequence[object]) -> int | None:
    cell = cells[column.at] if column.at < len(cells) else None
    return None if column.role not in SUMS or is_empty(cell) else count_in(column, cell)
