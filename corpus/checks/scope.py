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
_UNITS_BEFORE: Final = late(
    rf"\d\s{_UNITS}\s{_OF}{_SORT}\b(?!\s*(?:,|và|-|/)\s*(?:khối |{_SORT}\b))[^.;\d]{{0,30}}$", re.I
)

_GUILDS: Final = late(
    r"(?<!\d[.,])(?<!cđcs và )(?<!cđcs, )(?<!công đoàn cơ sở và )(?<!công đoàn cơ sở, )"
    r"\b(?:\d[\d.]*|một|hai|ba|bốn|năm|sáu) nghiệp đoàn\b(?! cơ sở)[^.;\d]{0,30}$",
    re.I,
)
"""Guilds are one sort of a federation's units, and those told with them are theirs."""
_FEDERATION: Final = late(
    r"(?:liên đoàn lao động|công đoàn (?:phường|xã|đặc khu|thị trấn))\b", re.I
)
"""Unions that have units of every sort; those of a sector have one."""


def of_some_units(branch: str, before: str, evidence: str, after: str) -> bool:
    """Whether a count is that of one sort of a federation's units: see :func:`of_some`.

    Args:
        branch: The name of the union.
        before: Its sentence up to the count.
        evidence: The words of the count.
        after: What stands behind it.
    """
    return _FEDERATION.match(branch) is not None and of_some(before, evidence, after)


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
