"""The host at the head of its union's report: "TRƯỜNG THCS X" over "BÁO CÁO CÔNG TÁC CÔNG ĐOÀN"."""

import re
from collections.abc import Sequence
from typing import Final

from extractor.branches.hosts import CLASSES, Host
from extractor.branches.mention import BranchMention
from extractor.late import late
from extractor.sought import Sought

_HEAD: Final = 500
"""Code points in which the head of a report ends."""
_LINES: Final = 8
_LONGEST: Final = 120
"""Code points of a line of a head; what is longer, or ends with a stop, is a sentence."""
_LINE: Final = late(r"[^\n]*\S[^\n]*")
_OPENS: Final = late(
    r"^\W*(?:(?:trang chủ|home) ?[>»›/|→] ?)?(?:trường|thpt|thcs|tiểu học|mầm non|mẫu giáo|công ti"
    r"|tổng công ti|bệnh viện|sở|trung tâm|chi cục|cục|viện|ubnd|học viện|nhà máy|xí nghiệp"
    r"|văn phòng)\b[^\n.;]{3,90}$",
    re.MULTILINE,
)
_HOME: Final = late(r"\W*(?:trang chủ|home)?\W*$")
_LEVELS: Final = ("Trung học", "Tiểu học", "Mầm non", "Mẫu giáo")
"""What the name of a school begins with that is told without its first word."""
_WAY: Final = late(r" ?[>»›/|→] ?(?:[^>»›/|→\n]{2,40}[>»›/|→] ?){0,3}c(?:ông đoàn|đcs)\b")
"""What leads from the host whose site it is to the page of its union: "> Đoàn thể > Công đoàn"."""
_MOTTO: Final = late(r"cộng hòa xã hội chủ nghĩa việt nam|độc lập [-–] tự do [-–] hạnh phúc")
_UNION_WORD: Final = (
    r"(?:(?P<small>ông đoàn cơ sở|đcs)|ông đoàn)\b"
    r"(?! (?:việt nam|ngành|viên chức|giáo dục|các|tỉnh|huyện|thị xã|thành phố|tp|quận|phường|xã))"
)
_UNION: Final = late(rf"c(?<!\w.){_UNION_WORD}")
"""A union told without a name, as that of whoever heads the page."""
_SPOKEN: Final = Sought(
    r"(?:\n|[:;+•–-]) ?công đoàn (?:(?:đã|đều|luôn|vinh dự) )?"
    r"(?:đạt|được (?:công nhận|xếp|lđlđ|tặng))"
    r"|\b(?:thành tích|kết quả hoạt động) (?:của )?công đoàn (?:trong|những|qua|các|:)"
)
"""A union without a name that a host's page reports on: "Năm 2004-2005: Công đoàn đạt VMXS"."""
_HELD: Final = Sought(
    r"\b(?:trường|công ti|bệnh viện|sở|trung tâm|cục|viện)\b[^.;\n]{3,90} (?:tổ chức|tiến hành"
    r"|khai mạc)\b[^.;\n]{0,24} (?:đại hội|hội nghị)\b[^.;\n]{0,40} (?:công đoàn|cđcs)\b"
)
_HOLDS: Final = late(
    r"[^.;\n]{0,30}? (?:tổ chức|tiến hành|khai mạc)[^.;\n]{0,24} (?:đại hội|hội nghị)"
    r"(?: (?:điểm|toàn thể|tổng kết|cán bộ|ban chấp hành|đại biểu|đoàn viên))* "
    rf"c{_UNION_WORD}"
)
"""What a host does that holds its union's congress: "Trường X tổ chức Đại hội Công đoàn"."""


def may_head_report(low: str) -> bool:
    """Whether a text begins with a host on a line of its own, and a union without a name."""
    head = low[:_HEAD]
    if _UNION.search(head) is None:
        return False
    return _OPENS.search(head) is not None or _HELD.search(head) is not None


def reporting_host(
    low: str, mentions: Sequence[BranchMention], hosts: Sequence[Host]
) -> BranchMention | None:
    """The union of the host that heads a report on "công đoàn"; its name stands for the union.

    None where the head names the union of a host in full, or says of no union that it reports.
    """
    if any(one.named and one.opener in CLASSES and one.start < _HEAD for one in mentions):
        return None
    lines: list[re.Match[str]] = []
    for line in _LINE.finditer(low, 0, _HEAD):
        told = line.group().strip()
        if len(told) > _LONGEST or told.endswith((".", ";")) or len(lines) == _LINES:
            break
        lines.append(line)
    holding = next((host for host in hosts if _holds_congress(low, host)), None)
    unnamed = [union for line in lines for union in _unnamed(low, line, mentions)]
    heading = [host for host in hosts for line in lines if _fills(low, host, line)]
    if holding is None and not (heading and (unnamed or _speaks_of_its_own(low, mentions))):
        return None
    host = holding or heading[-1]  # that of a letterhead of several is the lowest
    small = any(union["small"] for union in unnamed)
    head = "Công đoàn cơ sở" if small else "Công đoàn"
    unit = f"Trường {host.unit}" if host.unit.startswith(_LEVELS) else host.unit
    return BranchMention(
        host.start,
        host.end,
        head,
        "grassroots",
        unit,
        host.opener,
        named=True,
        of_text=_WAY.match(low, host.end) is not None,
    )


def _speaks_of_its_own(low: str, mentions: Sequence[BranchMention]) -> bool:
    """Whether a page tells of no union of a host by name, but of one that has no name at all."""
    return _SPOKEN.search(low) is not None and not any(
        one.named and (one.opener in CLASSES or one.head == "Công đoàn cơ sở") for one in mentions
    )


def _unnamed(
    low: str, line: re.Match[str], mentions: Sequence[BranchMention]
) -> list[re.Match[str]]:
    """The unions that a line tells without a name."""
    named = [(one.start, one.end) for one in mentions if one.named or one.unit]
    return [
        union
        for union in _UNION.finditer(low, line.start(), line.end())
        if not any(start <= union.start() < end for start, end in named)
    ]


def _holds_congress(low: str, host: Host) -> bool:
    """Whether a text opens with a host that holds the congress of its union."""
    return host.start < _HEAD and _HOLDS.match(low, host.end) is not None


def _fills(low: str, host: Host, line: re.Match[str]) -> bool:
    """Whether a host has a line of a head to itself, or one that leads to its union's page."""
    if not line.start() <= host.start < line.end():
        return False
    if _WAY.match(low, host.end) and _HOME.match(low[line.start() : host.start]):
        return True
    rest = low[line.start() : host.start] + _MOTTO.sub("", low[host.end : line.end()])
    return not any(map(str.isalnum, rest))
