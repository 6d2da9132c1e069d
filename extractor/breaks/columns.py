"""Letterheads whose two columns were run together.

What is copied from a page loses the gap between its columns: "CĐCS SỞ TƯ PHÁP Độc lập - Tự do -
Hạnh phúc". The motto of the State, or the place and day beside the number of the paper, gets a
line of its own again.
"""

from typing import Final

from extractor.edits import Edit
from extractor.late import late
from extractor.letters import UPPER

_HEAD: Final = 800
"""Code points of the head of a page."""
_SECOND_COLUMN: Final = late(
    r"(?<=\w)[ \t]{1,40}"
    r"(?=(?i:CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|ĐỘC LẬP ?[-–] ?TỰ DO ?[-–] ?HẠNH PHÚC))"
    r"|(?<=(?i:HẠNH PHÚC)) (?=(?P<number>S[ốỐ] ?:))"
    rf"|(?<=[^\W\d]) (?=(?:[{UPPER}][^\W\d]*[ .]?){{1,5}}, (?i:ngày) ?[\d….]+ ?(?i:tháng|/))"
)
_NUMBER: Final = late(r"(?:^|(?i:phúc) )\s*[Ss][ốỐ] ?: ?[\d….]* ?/?[\w-]*[^\W_]$")
"""The number of a paper, before the place and day: "Số: 62/BC-LĐLĐ"."""

_SIGNS: Final = ("cộng hòa xã hội", "độc lập", "số:", "số :")
"""What stands in every head that is mended: the motto, or the number of a paper."""


def run_together(text: str) -> list[Edit]:
    """The blanks between two columns, each to become a line break.

    >>> head = "CĐCS SỞ TƯ PHÁP Độc lập - Tự do - Hạnh phúc\\nSố: 2/BB-ĐH Tuy Hòa, ngày 1 tháng 8"
    >>> [head[one.end :][:7] for one in run_together(head)]
    ['Độc lập', 'Tuy Hòa']
    """
    edits: list[Edit] = []
    low = text[:_HEAD].lower()
    if not any(sign in low for sign in _SIGNS):
        return edits
    for gap in _SECOND_COLUMN.finditer(text, 0, _HEAD):
        above = text[text.rfind("\n", 0, gap.start()) + 1 : gap.start()]
        place = text[gap.end() : gap.end() + 9].upper().startswith(("CỘNG HÒA", "ĐỘC LẬP"))
        if place or gap["number"] or _NUMBER.search(above):
            edits.append(Edit(gap.start(), gap.end(), "\n"))
    return edits
