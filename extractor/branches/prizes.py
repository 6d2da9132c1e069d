"""Where a name ends that a prize follows straight: "giải Nhất …, CĐCS Công ty Đồng Xanh | Nhì"."""

from typing import Final

from extractor.late import late

_PRIZE: Final = late(
    r"(?<!Thống)(?<!Hợp)(?<!Đệ)(?<!Thứ)(?<!Hạng)(?<!Giải) (?P<prize>Nhất|Nhì|Ba|Khuyến khích)"
    r"(?=\s*(?:[,;.\n]| và |$))"
)
_NEXT: Final = 160
"""Code points behind a first prize in which the second is told."""


def before_prize(text: str, low: str, start: int, stop: int) -> int:
    """Where the name of a union that begins at ``start`` must have ended, at most ``stop``.

    A word is a prize where others are told in the line: the first before it, or the second behind.

    >>> line = "CĐCS Y tế giành giải Nhất, CĐCS Thuế Nhì"
    >>> before_prize(line, line.lower(), 31, len(line))
    36
    """
    line = low.rfind("\n", 0, start) + 1
    if low.find("nhì", line, stop + _NEXT) < 0:
        return stop
    for found in _PRIZE.finditer(text, start, stop):
        if ";" in text[start : found.start()]:
            break
        first = found["prize"] == "Nhất"
        told = (
            low.find("nhì", found.end(), found.end() + _NEXT)
            if first
            else low.find("nhất", line, start)
        )
        if told >= 0:
            return found.start()
    return stop
