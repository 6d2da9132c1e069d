"""Whether a count is told of some sort of a federation's units only: its schools, its firms.

"Toàn huyện có 41 CĐCS trường học với 2.187 đoàn viên" are neither all unions nor all members of
the district's federation.
"""

import re
from typing import Final

from extractor.late import late

_SORT: Final = (
    r"(?:trường(?: học)?+|mầm non|tiểu học|thcs|thpt|giáo dục|y tế|bệnh viện"
    r"|doanh nghiệp|dn|công ty|hợp tác xã|cơ quan|hành chính|sự nghiệp|hcsn|đơn vị sự nghiệp"
    r"|xã|phường|thị trấn|ngoài nhà nước|ngoài (?:khu vực|quốc doanh)|nhà nước|tư nhân|tư thục"
    r"|fdi|có vốn|kinh doanh|sản xuất|công lập|ngoài công lập|may mặc|nghề cá)"
)
_OF: Final = (
    r"(?:(?:thuộc |trong |ở |tại |của )?(?:các )?(?:khối |khu vực |lĩnh vực |ngành |loại hình )?)"
)
_UNITS: Final = r"(?:cđcs|công đoàn cơ sở|cđ cơ sở|công đoàn|cđ|nghiệp đoàn)"
_BEHIND: Final = late(rf"\s*{_OF}{_SORT}\b(?!\s*(?:,|và|-|/)\s*(?:khối |{_SORT}\b))", re.I)
_BEFORE: Final = late(
    rf"(?:^|[.;:,(]|\b(?:riêng|trong đó|còn))\s*(?:ở |tại |thuộc )?(?:các )?"
    rf"(?:khối|khu vực|loại hình|lĩnh vực)\s[^.;:\d]{{2,60}}"
    rf"(?:\d[\d.]*\s{_UNITS}[^.;:\d]{{0,30}})?$",
    re.I,
)
_SOME: Final = r"(?:\d|\b(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười))"
_UNITS_BEFORE: Final = late(
    rf"{_SOME}\s{_UNITS}\s{_OF}{_SORT}\b"
    rf"(?!\s*(?:,|và|-|/)\s*(?:khối |{_SORT}\b))[^.;\d]{{0,30}}$",
    re.I,
)

_GUILDS: Final = late(
    r"(?<!\d[.,])(?<!cđcs và )(?<!cđcs, )(?<!công đoàn cơ sở và )(?<!công đoàn cơ sở, )"
    r"\b(?:\d[\d.]*|một|hai|ba|bốn|năm|sáu) nghiệp đoàn\b(?! cơ sở)[^.;\d]{0,30}$",
    re.I,
)
"""Guilds are one sort of a federation's units, and those told with them are theirs."""
_DIRECT: Final = late(
    rf"(?:\b(?:\d[\d.]*|các) {_UNITS}\s(?:khối )?"
    rf"(?:trực thuộc|do [^.;:\d]{{0,40}}trực tiếp quản lý)"
    rf"|\b(?:khối|khu vực) (?:[^.;:\d]{{0,20}} )?trực thuộc"
    rf"|\b(?:quản lý trực tiếp|trực tiếp quản lý|trực thuộc có) \d[\d.]* {_UNITS})"
    rf"[^.;:\d]{{0,60}}(?:\d[\d.]* {_UNITS}[^.;:\d]{{0,20}})?$",
    re.I,
)
_ARE_DIRECT: Final = late(rf"\d {_UNITS} (?:khối )?trực thuộc\b", re.I)
"""What makes of units, and of their members, those right below a union: it may have others."""
_FEDERATION: Final = late(
    r"(?:liên đoàn lao động|công đoàn (?:phường|xã|đặc khu|thị trấn))\b", re.I
)
"""Unions that have units of every sort; those of a sector have one."""
_SECTOR: Final = late(r"công đoàn (?:ngành )?(?:y tế|giáo dục|xây dựng|nông nghiệp)\b", re.I)
_FIRMS: Final = r"(?:doanh nghiệp|dn|công ty|hợp tác xã|ngoài nhà nước|tư nhân|cổ phần)"
_FIRMS_BEFORE: Final = late(
    rf"{_SOME}\s{_UNITS}\s{_OF}{_FIRMS}\b"
    rf"(?!\s*(?:,|và|-|/)\s*(?:khối |{_SORT}\b))[^.;\d]{{0,30}}$",
    re.I,
)
_FIRMS_BEHIND: Final = late(rf"\s*{_OF}{_FIRMS}\b(?!\s*(?:,|và|-|/)\s*(?:khối |{_SORT}\b))", re.I)
"""Of the public bodies' sectors the firms are some of the units."""


def of_some_units(branch: str, before: str, evidence: str, after: str) -> bool:
    """Whether a count is that of one sort of a federation's units: see :func:`of_some`.

    Args:
        branch: The name of the union.
        before: Its sentence up to the count.
        evidence: The words of the count.
        after: What stands behind it.

    >>> of_some_units("Công đoàn ngành Y tế tỉnh Hà Nam", "Có ", "hai CĐCS", " doanh nghiệp")
    True
    >>> of_some_units("Công đoàn ngành Y tế tỉnh Hà Nam", "Có ", "25 CĐCS", " bệnh viện, trạm")
    False
    """
    if _FEDERATION.match(branch):
        return of_some(before, evidence, after)
    if _SECTOR.match(branch) is None:
        return False
    units = "đoàn viên" not in evidence.casefold() and _FIRMS_BEHIND.match(after)
    return bool(units or _FIRMS_BEFORE.search(before))


def of_direct_units(before: str, evidence: str, after: str) -> bool:
    """Whether a count is that of the units right below a union, beside which it may have others.

    >>> of_direct_units("Tính đến 31/12/2024, 12 CĐCS trực thuộc có ", "960 đoàn viên", "")
    True
    >>> of_direct_units("Công đoàn ngành quản lý trực tiếp 12 CĐCS với ", "956 đoàn viên", "")
    True
    >>> of_direct_units("Tính đến nay, ", "12 CĐCS trực thuộc", " có 960 đoàn viên")
    True
    >>> of_direct_units("Toàn ngành có 199 CĐCS với ", "7.221 đoàn viên", "")
    False
    """
    return bool(_DIRECT.search(before) or _ARE_DIRECT.search(f"{evidence}{after[:20]}"))


def of_some(before: str, evidence: str, after: str) -> bool:
    """Whether a count of members or units is that of one sort of a union's units.

    Args:
        before: Its sentence up to the count.
        evidence: The words of the count.
        after: What stands behind it.

    >>> of_some("Toàn huyện có ", "41 CĐCS", " trường học với 2.187 đoàn viên.")
    True
    >>> of_some("Toàn huyện có 41 CĐCS trường học với ", "2.187 đoàn viên", ".")
    True
    >>> of_some("LĐLĐ huyện có 84 CĐCS khối trường học, cơ quan với ", "6.238 đoàn viên", ".")
    False
    >>> of_some("Cụ thể: khối doanh nghiệp có ", "3.120 đoàn viên", ";")
    True
    >>> of_some("Thị xã có ", "4 nghiệp đoàn", " với 350 đoàn viên.")
    True
    >>> of_some("Thị xã có 4 nghiệp đoàn với ", "350 đoàn viên", ".")
    True
    >>> of_some("Thị xã có 30 CĐCS và 4 nghiệp đoàn với ", "4.339 đoàn viên", ".")
    False
    """
    if _GUILDS.search(before) or _GUILDS.search(f"{before}{evidence}"):
        return True
    units = not any(word in evidence.casefold() for word in ("đoàn viên", "lao động", "người"))
    if units and _BEHIND.match(after):
        return True
    return bool(_BEFORE.search(before) or _UNITS_BEFORE.search(before))
