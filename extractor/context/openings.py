"""What opens a sentence, and tells which union it speaks of without naming one."""

import re
from typing import Final

from extractor.context.words import either
from extractor.letters import UPPER
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
UNIT_AGAIN: Final = re.compile(rf"\W*(?:hiện(?: nay)? )?{either('unit_again')}\b")
"""What opens a sentence on the union named in the one before: "Đơn vị có 2.340 đoàn viên"."""
HOST_AGAIN: Final = re.compile(
    r"[\W\d]*(?:(?:Hiện|Hiện nay|Hiện tại|Tính đến nay|Đến nay),? )?"
    r"(?P<kind>(?:[Nn]hà t|[Tt])rường|[Cc]ông ty|[Bb]ệnh viện|[Nn]hà máy"
    r"|[Xx]í nghiệp|[Dd]oanh nghiệp)"
    rf" (?![{UPPER}]|này\b)"
)
"""What opens a sentence on the host of the union named before: "Công ty sử dụng 175 lao động"."""
HOSTS_AGAIN: Final = {
    "công ty": ("công ty", "tổng công ty"),
    "nhà trường": ("trường",),
    "trường": ("trường",),
    "bệnh viện": ("bệnh viện",),
    "nhà máy": ("công ty",),
    "xí nghiệp": ("công ty",),
    "doanh nghiệp": ("công ty",),
}
"""The openers of unions whose host may be told by such a word alone."""
DELEGATION: Final = re.compile(
    r"\W*(?:(?:tại đây|dịp này|nhân dịp này|sau đó|cũng|trước đó|cùng ngày|buổi chiều"
    r"|(?:tại|ở|đến|tới) [^,;.]{2,40}(?=,)),? )*"
    r"đoàn (?:công tác )?(?:này |đã |cũng |còn |trực tiếp )*"
    r"(?:tặng|trao|thăm|hỗ trợ|chúc|đến|tới|động viên|gửi|dành)\b"
)
DELEGATION_OF: Final = re.compile(
    r"\bđoàn (?:công tác )?(?:(?:thứ \w+|số \d|đầu tiên|cuối cùng|khác) )?(?:là )?"
    r"(?:của |do |gồm )?(?:chính |lãnh đạo )?$"
)
"""A sentence on a delegation, and what names the union it is of: "đoàn công tác của Tổng LĐLĐ"."""
PART_OF: Final = re.compile(r"\W*trong (?:đó|số đó|số này)\b")
"""What opens a sentence on parts of what was told before."""
PART_OF_SUM: Final = re.compile(
    r"\d[^;]*,? trong (?:đó|số đó|số này)(?:,? (?:có|riêng|phần của))* $"
)
"""What makes of a union one who only pays a part: "chi 3 tỷ đồng, trong đó | CĐ X góp …"."""
PRESENTS: Final = re.compile(
    r"\W*(?:nơi|điểm|điểm dừng|điểm dừng chân|điểm đến|chặng|trạm|địa chỉ|đơn vị|câu chuyện|mô hình"
    r"|gương|tập thể)(?: (?:chúng tôi|đoàn) (?:đến|ghé))? "
    r"(?:đầu tiên|thứ \w+|tiếp theo|kế tiếp|cuối|cuối cùng|sau cùng|khác)"
    r"(?: (?:của|trong|chúng tôi|đoàn)(?: \w+){0,4})? là "
)
"""What brings up the next union told of: "Điểm dừng cuối là Nghiệp đoàn X."."""
QUOTED: Final = re.compile(r"\W{0,3}[\"“][^\"“”]+[\"”],? ?")
HOST_KINDS: Final = ("công ti", "tổng công ti", "trường", "bệnh viện")
SHARED: Final = re.compile(r"\b(?:trong (?:đó|số đó|số này)|gồm|bao gồm)\b[^;]*$")
"""What leads to those who each gave a part: "trong đó LĐLĐ tỉnh 10 triệu đồng, CĐ X 5 …"."""
HONOURS: Final = re.compile(
    r"[^,;.:\d]{0,50}?\b(?:trao|tặng|gửi|gửi tặng|trao tặng)(?: \w+){0,3}? "
    r"(?:bức trướng|trướng|lẵng hoa|hoa|lời chúc|thư chúc mừng|điện mừng|kỉ niệm chương|logo)\b"
)
"""What a higher union does that only honours another on its day: "sẽ trao bức trướng"."""
BARE_AREA: Final = re.compile(
    r"\W*(?:(?:hiện nay|hiện|đến nay|từ đầu năm|trong năm|năm \d{4}|năm qua),? )?"
    rf"(?P<area>{AREAS}) "
    r"(?:(?:hiện|hiện nay|đã|đang|cũng|còn) )*"
    r"(?:có|quản lí|phấn đấu|phát triển|kết nạp|thành lập|vận động|duy trì|tập hợp)\b"
)
"""What opens a sentence on an area told by its kind: "Hiện phường có 112 CĐCS"."""
AREA_ACTS: Final = Sought(
    rf"(?:(?:[,;:]|\b(?:cho biết|cho hay|rằng|toàn địa bàn|thì|nay|qua)) |\btrên địa bàn )"
    rf"(?P<area>{AREAS}) (?:\([^()]{{2,40}}\) )?"
    r"(?:(?:hiện|hiện nay|đã|đang|cũng|còn|mới|sẽ|chỉ|vẫn|phải|cần) )*"
    r"(?:có|quản lí|phấn đấu|phát triển|kết nạp|thành lập|duy trì|tập hợp|đặt mục tiêu|đặt ra)\b"
)
"""An area that acts in a clause: "…, huyện thành lập thêm 2 CĐCS", "trên địa bàn huyện có"."""
ALL_TOLD: Final = re.compile(rf"\W*{either('all_told')}\b")
"""What opens a sentence that sums up: "Tính chung, …"."""
SUMMED: Final = re.compile(
    r"\W*(?:tổng cộng|tổng số|tổng|cộng(?! đồng)|lũy kế|lũy tiến)\b[^:;.|]{0,30}[:|=]\s*\d"
)
"""A row that sums up the rows above it: "Cộng đợt 2: 918.760.000 đồng"."""
ITEM_OF: Final = re.compile(
    r"(?: ?\([^()]{2,40}\))?[ :–-]{1,3}(?:(?:với|được|hơn|gần|trên|khoảng|số tiền) ){0,2}\d"
)
"""What stands behind a union that is one of a row with its figure: ": CĐ A 200 triệu đồng, …"."""
OPENS: Final = re.compile(r"(?:^|[,:])[^,;:]{0,24}$")
"""What may stand before a union that a sentence is about: little, behind the last comma."""
LISTED: Final = re.compile(
    r"\b(?:dự|tham dự|có mặt|chứng kiến|phối hợp|cùng|và)\b|\b(?:là|xin|đề nghị|kiến nghị|nhờ)\s*$"
)
"""What makes of a union one of those who attend, the predicate, or one that is asked."""
CONGRESS_OF: Final = Sought(r"\bđại hội (?:của|tại) $")
OF_CONGRESS: Final = Sought(r"\bđại hội(?: đại biểu)?(?: lần thứ)?(?: [ivxl\d]+)?,? $")
"""What names the congress by its union: "Đại hội XIII Công đoàn Việt Nam"."""
EXAMPLE: Final = Sought(rf"\b{either('example')}(?: \w+){{0,3}} (?:là|như|có)?\s*$")
AMONG: Final = Sought(
    r"^\W*trong số [^,;.]{3,60} (?:có|phải kể đến|kể đến|là|nổi lên là|nổi bật là|tiêu biểu là) $"
)
"""What brings a union up out of several: "Trong số các CĐCS mới thành lập có CĐCS X"."""


def area_of(whole: re.Match[str]) -> str | None:
    """The kind of area that is told of as a whole: "toàn huyện", "các cấp công đoàn tỉnh"."""
    return whole.group("area") or whole.group("levels") or whole.group("within")
