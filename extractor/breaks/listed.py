"""Items of a list that were run into one paragraph: "đã trao: - 03 cờ; - 12 bằng khen."."""

from collections.abc import Iterator
from typing import Final

from extractor.edits import Edit
from extractor.late import late
from extractor.letters import LOWER, UPPER

_SIGNS: Final = (" - ", " – ", " + ", " * ", " • ", " ● ")
_LEAST: Final = 2
_ITEM: Final = late(
    rf" (?=(?P<sign>[-–+*•●]) (?:[“\"(]?[{UPPER}]|\d))(?<=\S )"
    r"(?!(?<=(?:19|20)\d\d )[-–] (?:19|20)\d\d\b)(?:(?P<sure>(?<=[.;:!?…] )"
    r"|(?!. (?:Ngày|Lượt|Đăng|Tác giả|Ảnh|Tin|Bài|Người|Đọc|Đã|Cập|Nguồn|Chuyên|Xem)\b)"
    rf"(?=. [{UPPER}\d][^-–+*•●:.;()]{{1,60}}(?:\([^()]*\)[^-–+*•●:.;()]{{0,20}})?: ?[{UPPER}\d]))|"
    rf"(?=. (?:[{UPPER}][{LOWER}]+ [{LOWER}\d]|\d+ [{LOWER}]))"
    r"(?!. (?:Chủ|Phó|Bí|Trưởng|Giám|Ủy|Hiệu|Ban|Thành|Đại|Nguyên|Ngày|Năm|Thứ|Ảnh|Tổ|Bản|Số"
    r"|\d+ năm)\b)"
    r"(?<=[\w)”\"%] )(?<!\d ))"
)
"""The blank before an item: behind a stop or before a label, or where no name can go on.

None stands between the years of a school year, "Năm học 2016 - 2017: …".
"""
_HEADING: Final = late(
    rf"\W*(?:(?:[IVX]{{1,5}}|\d{{1,2}}(?:\.\d{{1,2}})?|[A-H])[./)] ?[^.:;\d]{{4,70}}"
    r"|Năm (?:học )?[\d –-]{4,11}"
    rf"|[^{LOWER}.:;]{{8,70}}) (?=[-–+*•●] (?:[{UPPER}][{LOWER}]+ [{LOWER}\d]|\d).{{40}})"
)
"""A heading that the first item of its list was run into."""


def listed_items(text: str) -> list[Edit]:
    r"""The blanks before the items of such lists, each to become a line break.

    >>> text = "Hội nghị đã trao: - 03 Cờ thi đua; - 12 Bằng khen - Quà cho 5 đoàn viên."
    >>> [text[one.end :][:8] for one in listed_items(text)]
    ['- 03 Cờ ', '- 12 Bằn', '- Quà ch']
    """
    signs = [sign for sign in _SIGNS if sign[1] in text and sign in text]
    if not signs:
        return []
    edits: list[Edit] = []
    at = 0
    for line in text.split("\n"):
        if any(sign in line for sign in signs):
            edits += (Edit(at + gap, at + gap + 1, "\n") for gap in _dashed(line))
        at += len(line) + 1
    return edits


def _dashed(line: str) -> Iterator[int]:
    """The blanks before the items of one line, when it holds a list."""
    found = list(_ITEM.finditer(line))
    sure = [one["sign"] for one in found if one["sure"] is not None]
    heading = _HEADING.match(line)
    for one in found:
        first = heading is not None and one.start() + 1 == heading.end()
        led_in = one["sign"] in sure and line[one.start() - 1] == ":"
        if (first and sure) or led_in or sure.count(one["sign"]) >= _LEAST:
            yield one.start()
