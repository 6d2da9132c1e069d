"""Areas told of as a whole, and what is theirs: "toàn huyện có 136 CĐCS", "cả nước có …"."""

import re
from typing import Final

from extractor.opened import Opened
from extractor.sought import Sought

AREA_OF: Final = {
    "trường": "trường",
    "ngành": "ngành",
    "tỉnh": "tỉnh",
    "huyện": "huyện",
    "quận": "huyện",
    "thị xã": "huyện",
    "thành phố": "thành phố",
    "tổng công ti": "tổng công ty",
    "công ti": "công ty",
    "bệnh viện": "bệnh viện",
    "sở": "sở",
    "khu": "khu",
    "phường": "phường",
    "xã": "phường",
}
"""Areas and hosts told as a whole, and the opener of the union that is theirs."""
AREAS: Final = "|".join(AREA_OF)
WHOLE: Final = Sought(
    rf"(?<!đầu )(?<!nhất )(?<!nhì )(?<!với )\b(?:toàn|cả) (?P<area>{AREAS})\b(?! lẫn| và công đoàn)"
    r"|\btoàn hệ thống\b|\b(?:các cấp (?:công đoàn|cđ)|(?:công đoàn|cđ) các cấp)\b"
    rf"(?:(?: trong| trên địa bàn| của| toàn)* (?P<levels>{AREAS})\b)?"
    r"|\b(?:cđcs|công đoàn cơ sở|cđ cơ sở|công đoàn trực thuộc|đơn vị) (?:trong|trên địa bàn)"
    r"(?: toàn)? "
    rf"(?P<within>{AREAS})\b"
)
NATION: Final = Sought(
    r"(?:^\W*|[,;:] |\b(?:hiện|hiện nay|đến nay|tính chung|trong đó|trên|phạm vi),? )"
    r"(?:cả nước|toàn quốc)\b(?! về| đã khen)"
    r"|\b(?:các cấp (?:công đoàn|cđ)|(?:công đoàn|cđ) các cấp|tổ chức công đoàn"
    r"|hệ thống công đoàn)"
    r"(?: (?:trong|trên|của|toàn|phạm vi))* (?:cả nước|toàn quốc)\b",
    re.M,
)
"""What is told of the whole country: "cả nước có 10 triệu đoàn viên"."""
_BEFORE_ACTING: Final = (
    "cho biết", "cho hay", "rằng", "toàn địa bàn", "thì", "nay", "qua", "trên địa bàn",
)  # fmt: skip
AREA_ACTS: Final = Opened(
    (f"{lead} {area} " for lead in (*",;:", *_BEFORE_ACTING) for area in AREA_OF),
    rf"(?:[,;:]|\b(?:{'|'.join(_BEFORE_ACTING)})) "
    rf"(?P<area>{AREAS}) (?:\([^()]{{2,40}}\) )?"
    r"(?:(?:hiện|hiện nay|đã|đang|cũng|còn|mới|sẽ|chỉ|vẫn|phải|cần) )*"
    r"(?:có|quản lí|phấn đấu|phát triển|kết nạp|thành lập|duy trì|tập hợp|đặt mục tiêu|đặt ra"
    r"|làm được|làm (?=\d)|xây (?=\d|được)|dựng (?=\d|được))",
)
"""An area that acts in a clause: "…, huyện thành lập thêm 2 CĐCS", "trên địa bàn huyện có"."""
AREA_GIVES: Final = Sought(
    r"(?:(?<=[\n.!?] )|(?<=\n)|[,;:.“\"] "
    r"|\b(?:cho biết|cho hay|rằng|thì|nay|qua|này|rồi|được|do|xin|và|còn|riêng) )"
    r"(?P<area>tỉnh|huyện|quận|thị xã|thành phố|ngành|phường) "
    r"(?:(?:hiện|đã|đang|cũng|còn|mới|sẽ|chỉ|vẫn|lại|vừa|trực tiếp|kịp thời|xét|duyệt"
    r"|quyết định) )*"
    r"(?:hỗ trợ|trao|tặng|góp|đóng góp|cấp|chi|trích|thưởng|giúp|cho mượn|cho vay|chuyển|dành"
    r"|trợ cấp|thăm hỏi|bổ sung|phân bổ|rót)\b(?! \w+ khen| cờ)"
)
"""An area that gives in a clause: "LĐLĐ tỉnh tặng 100 suất; huyện góp 150 suất"."""


def area_of(whole: re.Match[str]) -> str | None:
    """The kind of area that is told of as a whole: "toàn huyện", "các cấp công đoàn tỉnh"."""
    return whole.group("area") or whole.group("levels") or whole.group("within")
