"""Hosts told with what their unions gave: "Dẫn đầu là Trường THPT X với 78 triệu đồng"."""

from collections.abc import Sequence
from typing import Final

from extractor.branches.hosts import Host
from extractor.late import late
from extractor.opened import Opened
from extractor.signs import Signs
from extractor.sought import Sought

SUM: Final = late(
    r"(?: ?\([^()\d]{2,40}\))?"
    r"(?:,? (?:với|góp|đóng góp|ủng hộ|quyên góp|vận động|gây quỹ)"
    r"(?: (?:được|số tiền|tổng|hơn|gần|trên|khoảng))*| ?[:(]|)"
    r" ?\d[\d.,]* ?(?:triệu|tỉ|tỷ|đồng|nghìn|ngàn|đ\b)"
)
"""What stands behind a host that gave: ": 12 triệu đồng", " với 78 triệu đồng"."""
RANKED: Final = late(
    r"\b(?:nhiều nhất|ít nhất|cao nhất|lớn nhất|dẫn đầu|đứng đầu|đi đầu|tiêu biểu|điển hình|nổi bật"
    r"|kế đến|tiếp đến|tiếp theo|kế tiếp|xếp sau)(?: (?:phải|kể đến|có|là|đến|như|gồm))*:? $"
)
_RANK_WORDS: Final = Signs(
    *(" nhất", "dẫn đầu", "đứng đầu", "đi đầu", "tiêu biểu", "điển hình", "nổi bật"),
    *("kế đến", "tiếp đến", "tiếp theo", "kế tiếp", "xếp sau"),
)
_FIRST: Final = (
    *("nhiều nhất", "ít nhất", "cao nhất", "lớn nhất", "dẫn đầu", "đứng đầu", "đi đầu"),
    *("tiêu biểu", "điển hình", "nổi bật"),
)
_RANKS: Final = Opened(
    _FIRST,
    r"\b(?:nhiều nhất|ít nhất|cao nhất|lớn nhất|dẫn đầu|đứng đầu|đi đầu|tiêu biểu|điển hình"
    r"|nổi bật)(?: (?:phải|kể đến|có|là|như|gồm))*:? (?:trường|công ti|bệnh viện|tổng công ti)\b",
)
LISTED: Final = late(r"(?:triệu|tỉ|tỷ|đồng|ngàn|nghìn|đ|triệu đồng\)|đồng\))(?:[,;]| và) $")
"""What leads to the next of those who gave: "… 12 triệu đồng, | Trường Y 9 triệu đồng"."""
OF_UNIONS: Final = Sought(r"\b(?:cđcs|công đoàn|cđ|đoàn viên|nhà giáo|ngày lương|heo đất)\b")
REACH: Final = 300


def tells_ranks(low: str) -> bool:
    """Whether a text says of anybody that he comes first, or next."""
    return _RANK_WORDS.stand_in(low)


def may_have_given(low: str) -> bool:
    """Whether a text ranks a host at all; most do not, and need not look for hosts."""
    return tells_ranks(low) and _RANKS.search(low) is not None


def that_gave(low: str, hosts: Sequence[Host], kinds: tuple[str, ...]) -> set[int]:
    """Where those hosts begin that are told, in a text on unions, as having given a sum.

    One is brought up by its rank among those who gave, or stands in a list behind such a one.
    """
    found: set[int] = set()
    for host in hosts:
        if host.opener not in kinds or not SUM.match(low, host.end):
            continue
        start = max(low.rfind("\n", 0, host.start), host.start - REACH, 0)
        ranked = RANKED.search(low, start, host.start)
        listed = LISTED.search(low, start, host.start)
        behind = any(start <= at < host.start for at in found)
        told = OF_UNIONS.search(low, max(0, host.start - REACH), host.start)
        if (ranked and told) or (listed and behind):
            found.add(host.start)
    return found
