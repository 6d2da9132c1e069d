"""Members by their abbreviations: "71 ĐV", "nữ ĐVCĐ: 42", "CBĐV"; not where "ĐV" is a unit."""

import re
from typing import Final

from extractor.edits import Edit
from extractor.late import late
from extractor.normalise import NormalisedText, lower
from extractor.signs import Signs

_WORDS: Final = {
    "đv": "đoàn viên",
    "đ/v": "đoàn viên",
    "đvcđ": "đoàn viên công đoàn",
    "cđv": "công đoàn viên",
    "cbđv": "cán bộ, đoàn viên",
    "đvlđ": "đoàn viên, lao động",
    "đv-lđ": "đoàn viên, lao động",
    "tsđv": "tổng số đoàn viên",
    "tsđvcđ": "tổng số đoàn viên công đoàn",
    "tscđv": "tổng số công đoàn viên",
}
_SHORT: Final = late(
    r"(?<![\w/-])(?<!\btên )(?<!\bcác )(?<!\bmỗi )(?<!\btừng )(?<!\bthủ trưởng )(?<!\blãnh đạo )"
    rf"(?P<form>{'|'.join(sorted(_WORDS, key=len, reverse=True))})(?![\w-])"
    r"(?! (?:tính|trực thuộc|sự nghiệp|hành chính|hưởng|đứng|dẫn đầu|bạn)\b)(?!\s*:\s*[^\W\d])",
    re.IGNORECASE,
)
"""What may be meant; "ĐV tính", "tên ĐV", "ĐV: triệu đồng" are of units."""
_SIGNS: Final = Signs("đv", "đ/v")
"""Letters of which every abbreviation has some."""
_FANS: Final = "cổ động viên"
_UNION: Final = Signs("công đoàn", "nghiệp đoàn", "cđcs", "đoàn viên")


def members_spelled_out(made: NormalisedText) -> list[Edit]:
    """Members by their abbreviations, each spelled out.

    >>> from extractor.edits import apply
    >>> from extractor.normalise import normalise
    >>> made = normalise("CĐCS có 71 ĐV, nữ ĐV 42 người; 6 ĐVCĐ mới. ĐV tính: người")
    >>> apply(made, members_spelled_out(made)).text
    'CĐCS có 71 đoàn viên, nữ đoàn viên 42 người; 6 đoàn viên công đoàn mới. ĐV tính: người'
    """
    low = made.low
    if not (_SIGNS.stand_in(low) and _UNION.stand_in(low)):
        return []
    return [
        Edit(*short.span("form"), _words(short))
        for short in _SHORT.finditer(made.text)
        if lower(short["form"]) != "cđv" or _FANS not in low
    ]


def _words(short: re.Match[str]) -> str:
    words, before = _WORDS[lower(short["form"])], short.string[: short.start()]
    opens = not before.strip() or before.rstrip(" -–+*•")[-1:] == "\n"
    return words.capitalize() if opens else words
