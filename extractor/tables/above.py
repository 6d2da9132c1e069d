"""What the lines above a table tell: when its people joined, its item, which way its sums went."""

from __future__ import annotations

from typing import Final

from extractor.late import late
from extractor.normalise import lower
from extractor.tables.table import Table
from extractor.tables.words import TIME

_ITEM: Final = late(r"[-–+*•]\s")
_NOTE: Final = 160
"""Code points above a table in which a note tells of its columns."""
_ADMITTED_IN: Final = late(
    r"\b(?:kết nạp|phát triển)(?: mới)?(?: đoàn viên)?:?(?: (?:được )?tính)?"
    r" (?P<time>từ (?:ngày |tháng )?\d[\d/.-]* (?:đến|tới) (?:hết )?(?:ngày |tháng )?\d[\d/.-]*\d)"
    r"[^\n]*\n\s*$"
)
"""A note on the column of new members: "(… kết nạp mới tính từ 01/12/2014 đến 31/5/2015)"."""

_WAY: Final = late(
    r"\b(?:đóng góp|ủng hộ|quyên góp|vận động|thu nộp|cho vay|hỗ trợ|trợ cấp|thăm hỏi|chi)\b"
)
"""What the title of a table of sums says of them."""

_SOURCES: Final = late(r"(?:các )?nguồn(?! nhân| lực)")
_WAY_OF_ROWS: Final = late(r"(?:nội dung|khoản|mục|các khoản)(?: mục)? (?P<way>thu|chi)$")
"""What the head over the labels of rows says of their sums: "Nguồn", "Nội dung chi"."""
_FUNDS: Final = late(r"(?:tên )?(?:các )?(?:loại )?quỹ(?:, cuộc vận động)?$")
_GIFTS: Final = late(
    r"(?:tên )?(?:các )?cuộc vận động$"
    r"|(?:các )?(?:khoản|nội dung|mục) (?:đóng góp|ủng hộ|quyên góp)$"
)
"""The heads over what members gave to: "Tên quỹ", "Khoản ủng hộ"."""

_AIMS: Final = late(
    r"\b(?:thông qua|quyết nghị|đề ra|đặt ra|phấn đấu|với)\b[^\n]{0,60}\b(?:chỉ tiêu|mục tiêu)\b"
    r"|^\W*(?:[ivxlc\d]{1,4}[.)] ?|điều \d+[.:] ?)?(?:các |một số |những |hệ thống )?"
    r"(?:chỉ tiêu|mục tiêu)\b"
)
_RESULTS: Final = late(r"\b(?:kết quả|thực hiện|đạt được|hoàn thành|so với)\b")
"""What makes of aims those that were met: "Kết quả thực hiện các chỉ tiêu"."""


def admitted_when(text: str, table: Table) -> str:
    """The time of all admissions of a table that a note above it tells, in words."""
    first = table.heads or table.rows[0]
    above = text[max(0, first[0].start - _NOTE) : first[0].start]
    told = _ADMITTED_IN.search(lower(above))
    return told["time"] if told else ""


def is_listed(text: str, table: Table) -> bool:
    """Whether an item of a list leads into a table: "- Vận động ủng hộ các quỹ như sau:"."""
    first = table.heads or table.rows[0]
    above = text[: first[0].start].rstrip()
    return above.endswith(":") and _ITEM.match(above, above.rfind("\n") + 1) is not None


def are_sources(table: Table) -> bool:
    """Whether the rows of a table are those from whom money came."""
    return any(_SOURCES.match(head.low) for head in table.heads[:2])


def are_funds(table: Table) -> bool:
    """Whether the rows of a table are funds, told by their names alone."""
    return any(_FUNDS.match(head.low) for head in table.heads[:2])


def way_of_sums(text: str, table: Table) -> str:
    """Which way the sums of a table went, in a word; or "".

    The head over its labels tells ("Nguồn", "Nội dung chi"), or the line above it: "BẢNG A – ĐÓNG
    GÓP …".
    """
    if are_sources(table):
        return "thu"
    for head in table.heads[:2]:
        way = _WAY_OF_ROWS.match(head.low)
        if way:
            return way["way"]
    if are_funds(table) or any(_GIFTS.match(head.low) for head in table.heads[:2]):
        return "ủng hộ"
    first = table.heads or table.rows[0]
    above = text[max(0, first[0].start - _NOTE) : first[0].start].rstrip()
    told = _WAY.search(lower(above.rpartition("\n")[2]))
    return told.group() if told else ""


def leads_to_aims(text: str, table: Table) -> bool:
    """Whether what leads into a table tells of aims alone: "Thông qua các chỉ tiêu sau:"."""
    first = table.heads or table.rows[0]
    above = lower(text[max(0, first[0].start - _NOTE) : first[0].start].rstrip())
    line = above.rpartition("\n")[2]
    said = line.rpartition(". ")[2] if line.endswith(":") else line
    return any(_AIMS.search(one) and not _RESULTS.search(one) for one in {line, said})


def is_plan(text: str, table: Table) -> bool:
    """Whether the line above a table says that it holds aims, and no head tells a time."""
    timed = any(TIME.match(head.low) for head in table.heads)
    return not timed and leads_to_aims(text, table)
