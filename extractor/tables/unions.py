"""Unions told in a table by their host or place alone: what to say before such a name.

Below "Đơn vị" stand "Trường THPT X", "Xã Y" or "Hoài Sơn". Which unions these are is told by the
words around the table: by the full name elsewhere in the text, else by what kind of union speaks.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from extractor.forked import any_of
from extractor.late import late
from extractor.letters import UPPER
from extractor.normalise import lower
from extractor.tables.columns import names_unions, words_around
from extractor.tables.table import Cell, Table
from extractor.tables.words import FIGURE_FIRST, TIME, UNION

_HEAD: Final = 600
"""Code points of the head of a page, in which the union that speaks is named."""
_OWN: Final = late(
    r"(?:^|\n)\W*(?:BCH |BAN CHẤP HÀNH )?(?:CĐCS|[Cc]ông đoàn cơ sở|CÔNG ĐOÀN CƠ SỞ"
    r"|(?:Công đoàn|CÔNG ĐOÀN) (?:Trường|TRƯỜNG|Công ty|CÔNG TY|Bệnh viện|BỆNH VIỆN|Sở|SỞ))"
    rf" [{UPPER}][^.;\n]{{2,100}}(?=\n)"
)
"""A line of the head that names one union of the lowest rank: the text is its own."""
_ABOVE: Final = late(
    r"LĐLĐ|[Ll]iên đoàn [Ll]ao động|LIÊN ĐOÀN LAO ĐỘNG|TLĐ"
    r"|(?:[Cc]ông đoàn|CÔNG ĐOÀN|CĐ) (?i:ngành|giáo dục|viên chức|các|tổng|khu|kcn|cụm|huyện|quận"
    r"|thị xã|thành phố|tỉnh|cấp trên)(?!\w)"
)
_SUMMED: Final = late(
    r"\W*(?:(?:tổng(?! công ty)|cộng|chung|bình quân|trung bình|lũy kế|trong đó|khác|các)(?!\w)"
    r"|toàn (?:huyện|tỉnh|ngành|quận|thị|thành|cụm|đơn vị|công ty|tổng|khối|hệ|trường|xã|phường"
    r"|khu|bộ|thể|quốc|miền))"
)
_NO_NAME: Final = late(
    r"\W*(?:[ivx]{1,4}|[a-h])[.)]? "
    r"|\W*khối (?:doanh nghiệp|hành chính|hcsn|trường|thcs|tiểu học|mầm non|ngoài)"
)
_SORT: Final = late(
    r"\W*(?:khối |loại hình |khu vực )?(?:(?:các )?(?:xã|phường|thị trấn|cơ quan|trường(?: học)?"
    r"|đơn vị|doanh nghiệp|hành chính|sự nghiệp|hcsn|nghiệp đoàn|hợp tác xã|htx|y tế|giáo dục"
    r"|(?:ngoài |khu vực )*(?:nhà nước|quốc doanh)|tư nhân|tư thục|fdi|có vốn nhà nước"
    r"|(?:có )?vốn (?:đầu tư )?nước ngoài|mầm non|tiểu học|thcs|thpt|khác)"
    r"(?:,? và |, | - |/| & | )?)+\W*"
)
"""A sort of units, whose rows only part what the sum below them tells: "Xã, phường, cơ quan"."""
_BY_SORT: Final = late(r"\W*(?:khối|loại hình|lĩnh vực|khu vực|nhóm)(?!\w)")
"""The head of a column of sorts of units."""
_BY_PART: Final = late(
    r"\W*(?:tên )?(?:các )?(?:tổ (?:công đoàn|cđ)|công đoàn bộ phận|cđbp|bộ phận|khoa"
    r"|phòng(?! chống)|phân xưởng|chuyền|khối)(?!\w)"
)
"""The head of a column of parts of one union: "Tổ công đoàn", "Khoa, phòng"."""
_DISTRICT: Final = late(r"(?:huyện|quận|thị xã|tx|thành phố|tp)\b")
_COMMUNE: Final = late(
    r"(?:xã|phường|thị trấn|tt(?! (?:y tế|gd|giáo dục|văn hóa|vh|dạy|dịch vụ|khuyến|kiểm|bảo"
    r"|ứng dụng|phát triển))|đặc khu|ngành|viên chức|giáo dục|các|khu|kcn|kkt|tổng)\b"
)
_OF_DISTRICTS: Final = late(
    r"\W*(?:tên )?(?:lđlđ )?(?:các )?huyện"
    r"(?:(?:,|/| và| &)? ?(?:thị xã|thành phố|thị|thành|tx|tp)\b\.?)*\W*$"
)
"""A head of districts; a town or a city among them is told with its kind: "Huyện, thành phố"."""
_NAME: Final = late(rf"[{UPPER}\d“\"][^|;\t]*")
_PEOPLE: Final = late(r"đoàn viên|lao động|nữ|kết nạp|cnvc|cbcc|cnlđ|\bđv\b|\blđ\b")
_HOST: Final = late(
    r"(?:trường|mầm non|mẫu giáo|tiểu học|th|thcs|thpt|gdtx|trung tâm|tt(?:yt|gdtx)|công ty|cty"
    r"|doanh nghiệp|xí nghiệp|nhà máy|bệnh viện|bv(?:đk)?|trạm|phòng|sở|chi cục|cục|kho bạc"
    r"|bưu điện|bưu chính|ngân hàng|agribank|điện lực|viễn thông|tòa án|viện|đài"
    r"|văn phòng|vp|ubnd|ủy ban|ban|hạt"
    r"|htx|hợp tác xã|cảng|chi nhánh|cơ quan|nông trường|lâm trường|thư viện|bảo hiểm|bhxh)(?!\w)"
)
"""What opens the name of a host."""
_BETWEEN: Final = (
    *("cơ sở", "ngành", "huyện", "huyện đảo", "quận", "thị xã", "thành phố", "tỉnh", "xã"),
    *("phường", "thị trấn", "đặc khu", "khu công nghiệp", "khu kinh tế", "các khu công nghiệp"),
    *("các KCN", "KCN", "KKT", "Tổng công ty", "Công ty", "Công ty TNHH", "Công ty Cổ phần"),
    *("Công ty CP", "Công ty TNHH MTV", "Cty", "TNHH", "Trường", "Trường THPT", "Trường THCS"),
    *("Trường Tiểu học", "Trường TH", "Trường Mầm non", "Trường MN", "THPT", "THCS", "Tiểu học"),
    *("Mầm non", "Bệnh viện", "Xí nghiệp", "Nhà máy", "TP", "TP.", "TX", "TX.", "thành viên"),
)
_FULL: Final = (
    r"(?<!\w)(?P<lead>(?:LĐLĐ|Liên đoàn Lao động|Công đoàn|CĐCS|CĐ|Nghiệp đoàn)"
    rf" (?:(?i:{any_of(_BETWEEN)}) ){{0,2}})"
)


_LONGER: Final = (
    r"(?<!\w)(?P<lead>(?:CĐCS|Công đoàn cơ sở|Công đoàn) (?i:công ty|cty|xí nghiệp|nhà máy"
    r"|bệnh viện|trường|trung tâm|chi nhánh|tổng công ty|hợp tác xã|ngân hàng)"
    r"(?: (?!CĐCS|Công|LĐLĐ|và\b)[^\W_][\w&.-]*){0,8} )"
)
"""What stands before the last words of a firm's name: "CĐCS Công ty TNHH Linh kiện" of "Hansu"."""


class Unions:
    """What the text around a table tells of the unions named in it."""

    def __init__(self, text: str, start: int, end: int, head: str) -> None:
        self._outside = text[:start] + "\n" + text[end:]
        above = text[:_HEAD] if start > _HEAD else text[:start]
        self._head = lower(head)
        self.of_one = _OWN.search(above) is not None and names_unions(self._head)
        self.of_many = not self.of_one and _ABOVE.search(text, 0, start) is not None

    def lead(self, name: str) -> str | None:
        """What to say before a name to make it that of a union; None when nobody can tell.

        >>> text = "LĐLĐ huyện Hoài Sơn họp."
        >>> told = Unions(text, len(text), len(text), "Đơn vị")
        >>> told.lead("Hoài Sơn"), told.lead("CĐCS X"), told.lead("Trường THPT X")
        ('LĐLĐ huyện ', '', 'CĐCS ')
        """
        low = lower(name)
        if _names_itself(low):
            return ""
        if not _NAME.match(name) or _NO_NAME.match(low):
            return None
        if full := self.named_in_full(name):
            return full
        if not self.of_many and not self._head.startswith(("cđcs", "công đoàn cơ sở", "tên cđcs")):
            return None
        if _DISTRICT.match(low):
            return "LĐLĐ "
        if _COMMUNE.match(low):
            return "Công đoàn "
        if _OF_DISTRICTS.match(self._head):
            return "LĐLĐ huyện "
        if self._head.startswith(("huyện", "lđlđ", "quận", "địa phương")):
            return None
        return "CĐCS "

    def surely(self, name: str) -> str | None:
        """The same, where a name without its kind is no union's."""
        low = lower(name)
        kinds = (UNION, _HOST, _DISTRICT, _COMMUNE)
        if any(kind.match(low) for kind in kinds) or self.named_in_full(name):
            return self.lead(name)
        return None

    def named_in_full(self, name: str) -> str:
        """The words that stand before a name where the text tells the union of that name."""
        first = f"[{name[0]}{name[0].lower()}]" if name[0].isalpha() else re.escape(name[0])
        full = re.compile(rf"{_FULL}{first}{re.escape(name[1:])}(?!\w)")
        found = {one["lead"] for one in full.finditer(self._outside)}
        if not found:
            ends = re.compile(rf"{_LONGER}{re.escape(name)}(?!\w)")
            found = {one["lead"] for one in ends.finditer(self._outside)}
        return min(found, key=len) if found else ""


def _names_itself(low: str) -> bool:
    """Whether the name of a row begins as a union's does."""
    return UNION.match(low) is not None or low.startswith(("tổ công đoàn", "tổ cđ", "cđ"))


def is_sum(label: str) -> bool:
    """Whether a label is that of a row or column that sums up others; ``label`` in lowercase."""
    return _SUMMED.match(label) is not None


def with_unions(text: str, table: Table) -> Table:
    """The table with its rows named as unions, where a column names these by host or place.

    Rows of which nobody can tell whose members they count are left out.
    """
    at = next((n for n in range(len(table.heads)) if table.role(n) != "index"), 0)
    if not table.heads or not names_unions(table.heads[at].low) or table.role(at) != "value":
        return table
    last = table.rows[-1][-1]
    unions = Unions(text, table.heads[0].start, last.end, table.heads[at].text)
    by_part = _BY_PART.match(table.heads[at].low) is not None and not unions.of_many
    counted = any(_PEOPLE.search(head.low) and words_around(head.low) for head in table.heads[at:])
    rows: list[Sequence[Cell]] = []
    by_sort = _BY_SORT.match(table.heads[at].low) is not None
    sorts = [row for row in table.rows if by_sort and _is_sort(row)]
    for row in table.rows:
        column = _label_of(row)
        if row in sorts or (by_part and counted and _is_part(row, unions)):
            continue
        if column is None or _sums_up(row):
            rows.append(row)
            continue
        lead = unions.lead(row[column].text)
        if lead is not None:
            named = replace(row[column], lead=lead)
            rows.append((*row[:column], named, *row[column + 1 :]))
        elif not (counted and unions.of_one):
            rows.append(row)
    if not by_part and len(rows) + len(sorts) < len(table.rows):
        # of the rest nobody knows whom they sum up
        rows = [row for row in rows if not _sums_up(row)]
    return replace(table, rows=tuple(map(tuple, rows)))


def _is_sort(row: Sequence[Cell]) -> bool:
    """Whether a row tells of a sort of units, by which all of a union's are parted."""
    label = _label_of(row)
    return label is not None and _SORT.fullmatch(row[label].low) is not None


def _is_part(row: Sequence[Cell], unions: Unions) -> bool:
    """Whether a row tells of a part of a union that has no name of its own in the text."""
    label = _label_of(row)
    if label is None or _sums_up(row):
        return False
    return not _names_itself(row[label].low) and not unions.named_in_full(row[label].text)


def _sums_up(row: Sequence[Cell]) -> bool:
    label = _label_of(row)
    return label is not None and is_sum(row[label].low)


def _label_of(row: Sequence[Cell]) -> int | None:
    """The cell that names a row: the first with a word of some letters, no year."""
    for column, cell in enumerate(row):
        wordy = sum(map(str.isalpha, cell.text)) > 1
        if wordy and not FIGURE_FIRST.match(cell.text) and not TIME.match(cell.low):
            return column if any(one.text for one in row[column + 1 :]) else None
    return None
