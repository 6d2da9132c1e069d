"""Numbers inside a name, and those behind it: "May 10", "Nông trường 3", not "4 năm đạt"."""

from typing import Final

from extractor.branches.unit.name import HOSTS, UnitName
from extractor.branches.words import Token
from extractor.late import late

_NO_NUMBER_BEFORE: Final = ("năm", "ngày", "tổ", "công đoàn")
_COUNTED_NEXT: Final = (
    *("năm", "lần", "tháng", "người", "đoàn", "cán", "đồng", "triệu", "tỉ", "nghìn", "ngàn", "trđ"),
    *("suất", "căn", "phần", "cđcs", "đv", "đvcđ", "công", "nữ", "cnvclđ", "cnlđ", "lao", "nlđ"),
    *("chiếc", "tổ", "thành", "lượt", "trường", "tập", "cá", "nghiệp", "giáo", "viên", "đ", "tấm"),
)
DAY: Final = late(
    r"\d{1,2}[-/.]\d{1,2}(?![\d/-]|\s*(?:năm|đoàn|cđcs|công|tổ|đơn|người|chị|đồng|cán|giáo|nữ)\b)"
)
"""A day some hosts are named after."""
_NUMBERED_FARMS: Final = (
    ["nông", "trường"],
    ["lâm", "trường"],
    ["phân", "xưởng"],
    ["xí", "nghiệp"],
)
"""Workplaces that are told apart by a number: "Công đoàn Nông trường 3 xa nhất"."""
_AREAS: Final = ("tỉnh", "huyện", "thành phố", "thị xã", "tp", "quận")
_HONOURS: Final = (["cờ"], ["bằng"], ["giấy"], ["huân"], ["kỷ"], ["kỉ"], ["danh"])
"""First words of honours, which a number behind an area counts."""
_SCORE: Final = late(r"\d{1,2} ?[-–] ?\d{1,2}(?!\d)")
_BEATEN: Final = late(r"\b(?:thắng|thua|hòa|hạ|vượt|vượt qua|đánh bại|loại|gặp)\b[^,;.:()]*$")
_NEAR: Final = 80
"""Code points before a score in which a match is told."""
_TIMES: Final = ("năm", "tháng", "ngày", "lần", "nhiệm")
_SUM: Final = late(r" \d{1,3}(?:\.\d{3})+(?!\d)")
"""A sum right behind a number."""
_PARTED: Final = late(r"[,.;:)](?!\d)| \(| [-–] ")
"""Punctuation that is none inside a figure."""


def number_of_name(name: UnitName) -> bool:
    """Whether a number belongs to the name ("May 10", "phường 12"), not to what is said."""
    if not name.at or _is_score(name):
        return False
    if _goes_on_with_day(name):
        return True
    if name.tokens[name.at - 1].low in name.words.numbered:
        return not _counts_time(name)
    if name.low_at(name.at - 2, 2) in _NUMBERED_FARMS:
        return not _counts_time(name)
    if name.tokens[name.at - 1].low in name.words.numbered_host and _ends_behind(name):
        return True
    if name.opener in _AREAS and name.low_at(name.at + 1, 1) in _HONOURS:
        return False  # "tặng LĐLĐ tỉnh Bình Lợi 3 Cờ thi đua"
    if name.in_capitals and _counts_time(name):
        return False  # "CÔNG ĐOÀN VIÊN CHỨC LÂM VIÊN 60 NĂM XÂY DỰNG"
    return name.proper and _ends_behind(name)


def _goes_on_with_day(name: UnitName) -> bool:
    """Whether a number is the month behind the day a host is named after: "Mầm non 19/5"."""
    before = name.tokens[name.at - 1]
    return before.text.isdigit() and DAY.match(name.text, before.start) is not None


def _is_score(name: UnitName) -> bool:
    """Whether a number is the score of a match lost: "thắng Nhà máy Nhuộm 3-1"."""
    start = name.tokens[name.at].start
    if _SCORE.match(name.text, start) is None:
        return False
    return _BEATEN.search(name.text, max(0, start - _NEAR), start) is not None


def _ends_behind(name: UnitName) -> bool:
    """Whether behind a short number the name ends, or goes on with a capital."""
    if len(name.tokens[name.at].text) > 3:
        return False
    if name.at + 1 >= len(name.tokens):
        return True
    after = name.tokens[name.at + 1]
    if DAY.match(name.text, name.tokens[name.at].start):
        return True  # "Công ty Dệt 8-3"
    if _counts_behind(name, after):
        return True
    stop = name.words.boundary.at(name.tokens, name.at + 1)
    long = stop is not None and stop[0] > 1  # "Nhà máy May 1 tổ chức", not "1 tổ"
    if name.proper and name.opener in HOSTS and _SUM.match(name.text, after.start - 1):
        return True  # "Trường Châu Thôn 2 2.400.000 đồng"
    return (
        after.capital
        or _is_parted(name)
        or after.low == "và"
        or name.low_at(name.at + 1, 2) == ["quản", "lí"]
        or long
        or (stop is not None and after.low not in _NO_NUMBER_BEFORE)
    )


def _counts_behind(name: UnitName, after: Token) -> bool:
    """Whether behind a number another one counts, or a date begins: "May 10 ngày 5/3"."""
    if after.start != name.tokens[name.at].end + 1 or name.opener not in HOSTS:
        return False
    told = name.tokens[name.at + 2 : name.at + 3]
    if after.text.isdigit():
        return any(token.low in _TIMES for token in told)  # "May 10 5 năm qua"
    return after.low == "ngày" and any(token.text.isdigit() for token in told)


def _counts_time(name: UnitName) -> bool:
    """Whether a number counts years or people that follow: "CĐCS Sở 4 năm đạt …"."""
    after = name.tokens[name.at + 1 : name.at + 2]
    if name.low_at(name.at + 1, 2) == ["lần", "thứ"]:
        return False  # "Đại hội LĐLĐ quận 5 lần thứ X"
    return any(token.low in _COUNTED_NEXT for token in after) and not _is_parted(name)


def _is_parted(name: UnitName) -> bool:
    """Whether a sign stands between a number and the next word."""
    return _PARTED.match(name.text, name.tokens[name.at].end) is not None
