"""Words that only sound like a body that gives: a room, a region, the families that get."""

from extractor.analysis import SentenceView
from extractor.late import late
from extractor.lexicon import Hit

_REGION = late(r"\b(?:trung|nam|bắc|nội|cán|toàn|đông nam) bộ$")
"""Words that end like a ministry: "Nam Trung Bộ", "nội bộ"."""
_OF_FAMILIES = ("kinh tế ", "hạnh phúc ")
"""What makes of "gia đình" a part of a fund's name: "Quỹ phát triển kinh tế gia đình"."""
_BEFORE_CLUB = ("xã ", "đại ", "quốc ", "lễ ", "ngày ")
"""What makes of "hội từ thiện" no society: "công tác xã hội từ thiện"."""
_GROUPED = ("khối ", "khối các ", "khối cơ quan, ")
"""What makes of offices the group of unions in them: "khối các phòng giáo dục đóng góp …"."""
_GUARDS = (
    "phòng trọ",
    "phòng bệnh",
    "phòng chờ",
    "phòng học",
    "phòng chống",
    "phòng, chống",
    "phòng dịch",
    "phòng bệnh",
    "phòng ngừa",
    "phòng hộ",
    "phòng covid",
    "phòng, ngừa",
    "phòng cháy",
    "phòng thiên tai",
    "phòng lũ",
    "phòng bão",
    "phòng rủi ro",
    "phòng thân",
)
"""Words of warding off, which are no room of an agency: "Quỹ Phòng chống thiên tai"."""
_WHO_GET = late(
    r"gia đình (?:f0|f1|chính sách|khó khăn|nghèo|công nhân|đoàn viên|nạn nhân|liệt sĩ|thương binh"
    r"|bị|ngư dân|nlđ|cnlđ)\b"
    r"|(?:cha mẹ|gia đình|người thân) (?:mất|qua đời|từ trần|ốm|nằm viện|gặp nạn)\b"
)
"""Families that get, or whom something befell: "cha mẹ mất 1 triệu đồng"."""
_FUND_TAKES = late(
    r"quỹ tấm lòng vàng[^,;.\d]{0,30} (?:tiếp nhận|nhận được|thu|vận động|huy động|quyên góp"
    r"|kêu gọi|đã có|hiện có|gây|gom)\b"
)
"""A fund that takes in, which gives to nobody: "Quỹ Tấm lòng vàng của ngành tiếp nhận …"."""
_OF_GUILD = late(
    r"(?:bà con|xóm làng)(?: ở| trong| của| thuộc)? (?:các )?(?:tổ|nghiệp đoàn|đội tàu|đoàn viên)\b"
)
"""People of a guild, who are its own: "bà con các tổ góp thêm 46 triệu đồng"."""
_UNIONS_OF = late(
    r"(?:công đoàn (?:bộ phận|cơ sở|thành viên)|tổ công đoàn|cđcs|cđbp|cđcstv)"
    r" (?:(?:của|tại|ở|thuộc|trong|khối) )?các (?:[^\W\d]+(?: [^\W\d]+){0,2}, (?:các )?){0,3}$"
)
"""What makes of hosts the unions in them: "công đoàn bộ phận các nông trường góp được …"."""
_LONGEST_LIST = 80
_MOST = (" nhiều nhất", " ít nhất", " cao nhất", " thấp nhất")
"""What follows one who gets: "gia đình nhiều nhất 10 triệu đồng"."""


def is_no_body(view: SentenceView, hit: Hit) -> bool:
    """Whether words only sound like a ministry or a society, or tell who gets most."""
    low = view.analysis.low
    if low.startswith("hội ", hit.start) and low.endswith(_BEFORE_CLUB, view.start, hit.start):
        return True
    if low.startswith("gia đình", hit.start) and low.endswith(_OF_FAMILIES, 0, hit.start):
        return True
    if low.endswith(_GROUPED, view.start, hit.start) or _FUND_TAKES.match(low, hit.start):
        return True
    if _WHO_GET.match(low, hit.start) or _OF_GUILD.match(low, hit.start):
        return True
    kin = low.startswith(("gia đình", "cha mẹ", "người thân"), hit.start)
    if kin and low.endswith(("lượt ", "cho ", "hộ ", "đưa "), view.start, hit.start):
        return True
    if _UNIONS_OF.search(low, max(view.start, hit.start - _LONGEST_LIST), hit.start):
        return True
    if low.startswith(_GUARDS, hit.start) or low.startswith(_MOST, hit.end):
        return True
    return _REGION.search(low, max(view.start, hit.start - 8), hit.end) is not None
