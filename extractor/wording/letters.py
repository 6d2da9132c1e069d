"""Labour and unions by their letters, as the press has them: "Huân chương LĐ", "ngân sách CĐ"."""

import re
from typing import Final

from extractor.edits import Edit
from extractor.late import late
from extractor.letters import UPPER
from extractor.normalise import NormalisedText

_LABOUR: Final = (
    r"(?<=[Hh]uân chương )LĐ|(?<=\bHC )LĐ|(?<=[Bb]ằng )LĐ|(?<=[Aa]nh hùng )LĐ"
    r"|(?<!\w)LĐ(?= (?:tiên tiến|giỏi|sáng tạo|xuất sắc)\b)"
)
_UNION: Final = (
    r"(?:(?<=ngân sách )|(?<=tài chính )|(?<=kinh phí )|(?<=tổ chức )"
    r"|(?<=đoàn viên )|(?<=hoạt động )|(?<=phong trào )|(?<=\d ))CĐ"
)
_SHORT: Final = late(
    rf"(?P<labour>{_LABOUR})(?!\w)|(?<!\w)CĐ(?= cấp trên\b)"
    rf"|{_UNION}(?!\w)(?! (?:[{UPPER}]|tỉnh\b|TP\b)| ?[-–/(&])"
)
"""The letters, where the words beside them tell what they mean ("CĐ" is a college, too)."""
_LETTERS: Final = late("[LC]Đ")
_NAMED: Final = late(r"xây dựng tổ chức $")


def letters_spelled_out(made: NormalisedText) -> list[Edit]:
    """Such letters, each spelled out.

    >>> from extractor.edits import apply
    >>> from extractor.normalise import normalise
    >>> made = normalise("7 bằng LĐ sáng tạo, Huân chương LĐ; 2 CĐ cấp trên, ngân sách CĐ, CĐ Y tế")
    >>> apply(made, letters_spelled_out(made)).text.split(";")[0]
    '7 bằng Lao động sáng tạo, Huân chương Lao động'
    >>> apply(made, letters_spelled_out(made)).text.split("; ")[1]
    '2 công đoàn cấp trên, ngân sách công đoàn, CĐ Y tế'
    """
    text = made.text
    shorts = (_SHORT.match(text, one.start()) for one in _LETTERS.finditer(text))
    return [Edit(*found.span(), _words(found)) for found in shorts if found]


def _words(found: re.Match[str]) -> str:
    if found["labour"]:
        return "Lao động"
    before = found.string[max(0, found.start() - 20) : found.start()]
    opens = not before.strip() or before.rstrip(" ")[-1:] in ".\n"
    return "Công đoàn" if opens or _NAMED.search(before) else "công đoàn"
