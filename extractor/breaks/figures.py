"""Figures on lines of their own, above what they count: "105.260" over "đoàn viên".

So the text of a picture or of a page's counters reads. Where labels stand over their figures
instead, the line above the first figure is such a label, and everything is left as it is.
"""

from typing import Final

from extractor.edits import Edit
from extractor.late import late
from extractor.letters import LOWER, UPPER
from extractor.normalise import lowered

_LINES: Final = late(
    r"\n(?P<figure>[^\w\n]{0,4}(?:(?:hơn|trên|gần|khoảng|ước) )?\d[\d.,]*(?: ?%| ?\+)?"
    r"(?: (?:nghìn|triệu|tỷ|tỉ))?(?: đồng)?)[ \t]*\n(?P<label>[^\n]{2,90})(?=\n|$)"
)
_COUNTED: Final = late(
    r"(?:tổng số |tổng |nữ )?(?:(?:công )?đoàn viên|cđcs|công đoàn (?:cơ sở|bộ phận|xã|phường)"
    r"|tổ công đoàn|nghiệp đoàn|thành viên|công nhân|(?:người )?lao động|cán bộ|viên chức"
    r"|giáo viên|nhà giáo|c[nb][a-zđ]{2,8}|nữ|nlđ|lượt|suất|phần quà|mái ấm|sáng kiến"
    r"|hỗ trợ|chăm lo|vận động|quyên góp|cho vay|trao|thăm|trợ cấp|xây)(?!\w)"
)
_LABEL: Final = late(r"[^\w\n]{0,4}(?:số |số lượng )?[^\W\d][^\d\n.;]{1,60}:?$")
_NAMED: Final = late(
    rf"(?:CĐCS|Công đoàn(?: cơ sở)?|Nghiệp đoàn) (?:\w+ ){{0,2}}[{UPPER}]\w*[{LOWER}]"
)
"""The name of a union, which a number opens a row of a table above."""
_HEAD: Final = late(
    r"\n *(?:stt|tt|số tt|nội dung|đvt|đơn vị(?: tính)?|tên đơn vị|chỉ tiêu|tiêu chí|kết quả"
    r"|thực hiện|ghi chú|khoản mục|số tiền|hình thức(?: khen)?|xếp loại) *\n"
)
"""The head of a column of a table, each cell of which has a line."""
_LEAST: Final = 2
"""The figures below which a line of one is a slip, or the number of a page."""


def figure_lines(text: str) -> list[Edit]:
    r"""The breaks between such figures and what they count, each a blank instead.

    >>> text = "TÍNH ĐẾN 2023\n105.260\nđoàn viên\n61,8%\nđoàn viên là nữ"
    >>> [text[: one.start][-7:] for one in figure_lines(text)]
    ['105.260', 'n\n61,8%']
    >>> figure_lines("Đoàn viên\n105.260\nCĐCS\n1.036\nLao động\n118.734")
    []
    """
    found: list[Edit] = []
    led: set[int] = set()
    low = "\n" + lowered(text)
    for lines in _LINES.finditer(low):
        label = lines["label"].strip(" *•-–")
        if not _COUNTED.match(label) or _NAMED.match(text, lines.start("label") - 1):
            if found:
                return []  # a table
            continue
        above = low.rfind("\n", 0, lines.start()) + 1
        line = low[above : lines.start()].strip(" *•-–")
        if above not in led and _COUNTED.match(line) and _LABEL.match(line):
            return []
        if not found and _HEAD.search(low):
            return []
        led.add(lines.start("label"))
        found.append(Edit(lines.end("figure") - 1, lines.start("label") - 1, " "))
    return found if len(found) >= _LEAST else []
