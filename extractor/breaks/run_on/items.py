"""Items of a list that were run into one line, known by the stop before their sign."""

from collections.abc import Iterator
from typing import Final

from extractor.late import late
from extractor.letters import UPPER

_ITEM: Final = late(
    r" (?=[-–+*•●▪■\dIVX]|[a-zđ]\))(?:"
    rf"(?<=[.;:!?] )(?=[-–+] ?[{UPPER}])"
    rf"|(?<=: )(?<!ữ: )(?=(?:[*•●▪■] ?|0?1(?:\./|[.)/]) ?|a\) ?|I(?:\./|[.)/]) ?)[{UPPER}])"
    r"|(?<=[.;!?”\")] )"
    rf"(?=(?:[*•●▪■] ?|\d{{1,2}}(?:\./|[.)/]) ?(?![{UPPER}]{{2}}\S*-)"
    rf"|[a-zđ]\) |[IVX]{{1,5}}(?:\./|[.)/-]) ?)[{UPPER}])"
    r"|(?<=[;:] )(?=[-–+*•●▪■] ?\w)"
    rf"|(?<=\w )(?=[-–+] (?!Hạnh phúc)[{UPPER}][^-–+:.;]{{2,60}}: ?\d)"
    r"|(?<=\w )(?<!khóa )(?<!thứ )(?<!lần )(?<!kỳ )(?<!hạng )(?<!loại )(?<!quý )(?<!lớp )"
    r"(?<!cấp )(?<!số )(?<!tháng )(?<!ngày )(?<!mục )(?<!điểm )(?<!\d )"
    rf"(?=[IVX]{{1,5}}\. [{UPPER}])"
    rf"|(?<=[{UPPER}]{{2}} )(?=\d{{1,2}}\. [{UPPER}]))"
)
"""The blank before an item, of which the first sign is looked at first."""


def items(line: str) -> Iterator[int]:
    """The blanks before items.

    >>> told = "Kết quả: - Có 71 đoàn viên; - Có 3 tổ công đoàn."
    >>> [told[at + 1 :][:9] for at in items(told)]
    ['- Có 71 đ', '- Có 3 tổ']
    """
    for item in _ITEM.finditer(line):
        yield item.start()
