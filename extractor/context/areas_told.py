"""Areas told of as a whole, and what is theirs: "toàn huyện có 136 CĐCS", "cả nước có …"."""

import re
from typing import Final

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
    r"|\btoàn hệ thống\b|\b(?:các cấp công đoàn|công đoàn các cấp)\b"
    rf"(?:(?: trong| trên địa bàn| của| toàn)* (?P<levels>{AREAS})\b)?"
    r"|\b(?:cđcs|công đoàn cơ sở|công đoàn trực thuộc|đơn vị) (?:trong|trên địa bàn)(?: toàn)? "
    rf"(?P<within>{AREAS})\b"
)
NATION: Final = Sought(
    r"(?:^\W*|[,;:] |\b(?:hiện|hiện nay|đến nay|tính chung|trong đó|trên|phạm vi),? )"
    r"(?:cả nước|toàn quốc)\b(?! về| đã khen)",
    re.M,
)
"""What is told of the whole country: "cả nước có 10 triệu đoàn viên"."""
AREA_ACTS: Final = Sought(
    rf"(?:(?:[,;:]|\b(?:cho biết|cho hay|rằng|toàn địa bàn|thì|nay|qua)) |\btrên địa bàn )"
    rf"(?P<area>{AREAS}) (?:\([^()]{{2,40}}\) )?"
    r"(?:(?:hiện|hiện nay|đã|đang|cũng|còn|mới|sẽ|chỉ|vẫn|phải|cần) )*"
    r"(?:có|quản lí|phấn đấu|phát triển|kết nạp|thành lập|duy trì|tập hợp|đặt mục tiêu|đặt ra)\b"
)
"""An area that acts in a clause: "…, huyện thành lập thêm 2 CĐCS", "trên địa bàn huyện có"."""


def area_of(whole: re.Match[str]) -> str | None:
    """The kind of area that is told of as a whole: "toàn huyện", "các cấp công đoàn tỉnh"."""
    return whole.group("area") or whole.group("levels") or whole.group("within")
