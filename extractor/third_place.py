"""A third place straight before the union that took it: "nhì Công đoàn A, ba CĐCS B"."""

from typing import Final

from extractor.late import late

_REACH: Final = 130
_BEHIND_SECOND: Final = late(
    r"\b(?:nhì|ba) (?:cđ|công đoàn|lđlđ|liên đoàn|nghiệp đoàn)[^\n;]{2,110}(?:[,;]| và|\n)[\W_]*"
    r"(?:đồng )?$"
)


def is_third_place(low: str, at: int) -> bool:
    """Whether "ba" at an offset is a place and counts no unions: a second place is told before."""
    return (
        low.startswith("ba ", at)
        and _BEHIND_SECOND.search(low, max(0, at - _REACH), at) is not None
    )
