"""Sections headed by a host alone: "2. Trường Tiểu học X", and under it "CĐCS có 38 đoàn viên"."""

from collections.abc import Sequence
from typing import Final

from extractor.branches.hosts import Host
from extractor.late import late

_BEFORE: Final = late(r"(?:^|\n)[ \t]*(?:(?:\d{1,2}|[IVX]{1,4}|[a-zđ])[.)/]\s*|[•*+–-]\s*)?$")
_BEHIND: Final = late(r"[ \t]*(?:\([^()\n]{2,40}\))?[ \t]*[:.]?[ \t]*(?=\n)")
_OPENS: Final = 12
"""Code points before a host in which the number of its line stands."""
_REACH: Final = 1200
"""Code points of a section that are looked through for what it says of a union."""
_OF_UNION: Final = late(r"\b(?:đoàn viên|cđcs|công đoàn cơ sở|công đoàn)\b")
_FEWEST: Final = 2
"""Sections headed by hosts of one kind, from which each is told to be of its host's union."""


def headings(text: str, low: str, hosts: Sequence[Host], kinds: Sequence[str]) -> list[Host]:
    """The hosts that head the sections of a text, one after the other, each on its union."""
    lines = [
        host
        for host in hosts
        if host.opener in kinds
        and _BEFORE.search(text, max(0, host.start - _OPENS), host.start)
        and _BEHIND.match(text, host.end)
    ]
    if len({host.key for host in lines}) < _FEWEST:
        return []
    ends = [*(host.start for host in lines[1:]), len(text)]
    found = [
        host
        for host, end in zip(lines, ends, strict=True)
        if _OF_UNION.search(low, host.end, min(end, host.end + _REACH))
    ]
    return found if len(found) == len(lines) else []
