"""Members by their abbreviations: "71 ĐV", "nữ ĐVCĐ: 42", "CBĐV"; not where "ĐV" is a unit."""

import re
from typing import Final

from extractor.late import late
from extractor.normalise import NormalisedText, lower
from extractor.retold import Retold

_WORDS: Final = {
    "đv": "đoàn viên",
    "đ/v": "đoàn viên",
    "đvcđ": "đoàn viên công đoàn",
    "cđv": "công đoàn viên",
    "cbđv": "cán bộ, đoàn viên",
    "đvlđ": "đoàn viên, lao động",
    "đv-lđ": "đoàn viên, lao động",
}
_SHORT: Final = late(
    r"(?<![\w/-])(?<!\btên )(?<!\bcác )(?<!\bmỗi )(?<!\btừng )(?<!\bthủ trưởng )(?<!\blãnh đạo )"
    rf"(?P<form>{'|'.join(sorted(_WORDS, key=len, reverse=True))})(?![\w-])"
    r"(?! (?:tính|trực thuộc|sự nghiệp|hành chính|hưởng|đứng|dẫn đầu|bạn)\b)(?!\s*:\s*[^\W\d])",
    re.IGNORECASE,
)
"""What may be meant; "ĐV tính", "tên ĐV", "ĐV: triệu đồng" are of units."""
_SIGNS: Final = ("đv", "đ/v")
"""Letters of which every abbreviation has some."""
_FANS: Final = "cổ động viên"
_UNION: Final = ("công đoàn", "nghiệp đoàn", "cđcs", "đoàn viên")


def spell_out_members(made: NormalisedText) -> NormalisedText:
    """The text with its members spelled out; itself when none is abbreviated.

    >>> from extractor.normalise import normalise
    >>> text = "CĐCS có 71 ĐV, nữ ĐV 42 người; 6 ĐVCĐ mới. ĐV tính: người"
    >>> spell_out_members(normalise(text)).text
    'CĐCS có 71 đoàn viên, nữ đoàn viên 42 người; 6 đoàn viên công đoàn mới. ĐV tính: người'
    """
    low = made.low
    if not any(sign in low for sign in _SIGNS) or not any(word in low for word in _UNION):
        return made
    first = _SHORT.search(made.text)
    if first is None:
        return made
    told, done = Retold(made), 0
    for short in _SHORT.finditer(made.text, first.start()):
        form = lower(short["form"])
        if form == "cđv" and _FANS in low:
            continue
        start, end = short.span("form")
        words = _WORDS[form]
        opens = not made.text[:start].strip() or made.text[:start].rstrip(" -–+*•")[-1:] == "\n"
        told.copy(done, start)
        told.say(words.capitalize() if opens else words, start, end)
        done = end
    told.copy(done, len(made.text))
    return told.made()
