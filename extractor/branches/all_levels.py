"""The union of a text that tells of all its levels alone: "các cấp công đoàn trong cả nước".

Such a text names no union at all: "Công đoàn các cấp tỉnh Lam Giang" is its province's federation,
"tổ chức công đoàn cả nước" the confederation, and "Quảng Ngãi có 12 nghiệp đoàn nghề cá" is told of
the federation of Quảng Ngãi.
"""

from typing import Final

from extractor.branches.completed import is_city
from extractor.branches.document_branch import FEDERATION
from extractor.branches.mention import BranchMention
from extractor.sought import Sought

CONFEDERATION: Final = "Tổng Liên đoàn Lao động Việt Nam"
_ALL: Final = (
    r"(?:các cấp (?:công đoàn|cđ)|(?:công đoàn|cđ) các cấp|tổ chức (?:công đoàn|cđ)"
    r"|hệ thống công đoàn)"
)
_COUNTED: Final = r"(?:công đoàn viên|đoàn viên công đoàn|công đoàn cơ sở|cđcs)"
_NATION: Final = Sought(
    rf"\b(?:{_ALL}|công đoàn|{_COUNTED})(?: (?:trong|trên|của|toàn|khắp|phạm vi))*"
    r" (?:cả nước|toàn quốc)\b"
    r"|\b(?:cả nước|toàn quốc)(?=(?: (?:hiện|hiện nay|đã|nay|đang))* (?:có|thành lập|kết nạp)\b"
    rf"[^.;\n]{{0,40}}\d[\d.,]*(?: (?:triệu|nghìn|ngàn|vạn))? {_COUNTED}\b)"
)
_IN_AREA: Final = Sought(
    rf"\b{_ALL}(?: (?:trong|trên|của|toàn|ở|tại|địa bàn))*"
    r"(?: (?P<level>tỉnh|thành phố|huyện|quận|thị xã)\b)?"
    r"|\bcông đoàn toàn (?P<whole>tỉnh|thành phố|huyện|quận|thị xã)\b"
    r"|\bliên đoàn lao động cấp (?P<of>tỉnh|thành phố|huyện|quận|thị xã)\b"
)
_UNITS: Final = Sought(r"(?:\d|\bcác) (?:nghiệp đoàn|công đoàn cơ sở|cđcs)\b")
_LEVELS: Final = ("các cấp công đoàn", "các cấp cđ", "công đoàn các cấp", "cđ các cấp")
_PROVINCIAL: Final = (None, "tỉnh", "thành phố")


def of_all_levels(low: str, province: str | None) -> BranchMention | None:
    """The mention of the union whose levels are told of, in a text that names no union.

    >>> mention = of_all_levels("công đoàn các cấp đã kết nạp 1.200 đoàn viên", "Lam Giang")
    >>> mention and mention.name
    'Liên đoàn Lao động tỉnh Lam Giang'
    """
    nation = _NATION.search(low)
    area = _IN_AREA.search(low)
    if nation is not None and (area is None or nation.start() <= area.start()):
        head, end = CONFEDERATION, nation.end()
        return BranchMention(nation.start(), end, head, "confederation", "", None, True)
    level = (area["level"] or area["whole"] or area["of"]) if area is not None else None
    if area is not None and level is None and not area.group().startswith(_LEVELS):
        area = None  # "tổ chức công đoàn" is a word for all unions, wherever they are
    told = area or (_UNITS.search(low) if province is not None else None)
    if told is None or (level is None and province is None):
        return None
    if province is not None and level in _PROVINCIAL:
        level = "thành phố" if is_city(province) else "tỉnh"
        unit = f"{level} {province}"
    else:
        unit = level or ""
    opener = "huyện" if level in ("quận", "thị xã") else level
    named = " " in unit.removeprefix("thành phố")
    rank = "upper_level" if opener == "huyện" else "federation"
    return BranchMention(told.start(), told.end(), FEDERATION, rank, unit, opener, named)
