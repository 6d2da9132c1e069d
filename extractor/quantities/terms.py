"""Terms, stages and school years: "nhiệm kỳ 2018-2023", "giai đoạn 2016 - 2020"."""

from typing import Final

from extractor.late import late
from extractor.quantities.points import YEAR
from extractor.quantities.relative import Claim, word_before

_TERM: Final = late(
    r"(?:nhiệm k[ỳì]|nhiệm|giai đoạn|thời k[ỳì]|niên kh[óo][aá]|niên độ|năm học|kh[óo][aá])"
    rf"(?: [ivx]+,?)? ?\(?(?:từ )?(?:năm )?({YEAR}) ?(?:[-/÷]|đến|tới) ?(?:năm )?({YEAR}|\d\d)"
    r"(?![\w/]|[.,]\d)"
)
_CLASSES: Final = frozenset({"sinh", "viên"})
"""What stands before the years of those who left school: "cựu học sinh khóa 2001 - 2004"."""


def term(low: str, pos: int) -> Claim | None:
    """The term that begins at ``pos``; those who left school in a year are no term.

    >>> term("nhiệm kỳ 2018-2023", 0)
    Claim(start=0, end=18, edtf='2018/2023')
    """
    match = _TERM.match(low, pos)
    if match is None:
        return None
    first, last = int(match[1]), int(match[2])
    if last < 100:
        last += first // 100 * 100
    end = match.end() + ("(" in match.group() and low.startswith(")", match.end()))
    of_a_class = low.startswith("kh", pos) and word_before(low, pos) in _CLASSES
    lasts = first < last and not of_a_class
    return Claim(pos, end, f"{first}/{last}" if lasts else None)
