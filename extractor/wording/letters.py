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
_TOLD_SO: Final = late(
    r"[Cc]ông đoàn \(CĐ\)"
    r"|\b(?:các cấp|cán bộ|[Cc]hủ tịch|Ban Chấp hành|BCH|[Tt]ổ chức) CĐ\b(?! [A-ZĐ])"
)
"""What shows that a text writes "CĐ" for a union throughout."""
_COLLEGE: Final = late(
    r"(?<!\w)CĐ(?= (?:nghề|sư phạm|y|kinh|kĩ|kỹ|công nghệ|công nghiệp|cộng đồng|cơ điện"
    r"|thương mại|du lịch|văn hóa|nông|giao thông|cảnh sát|điện|viên|ĐH)\b|[,;] (?:ĐH|TC)\b)"
    r"|(?:[Tt]rường|[Ss]inh viên|ĐH,|ĐH và|[Tt]rình độ|[Bb]ằng|[Hh]ệ) CĐ\b|[Cc]ao đẳng \(CĐ\)"
)
"""What shows that it may be a college there."""
_ANY: Final = late(
    rf"(?<![\w/-])CĐ(?!\w)(?! (?:[{UPPER}]|tỉnh\b|TP\b|cơ sở\b|ngành\b|bộ phận\b|viên\b)"
    r"| ?[-–/(&)“\"])"
)
_LETTERS: Final = late("Đ(?<=[LC].)")
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
    >>> made = normalise("Các cấp công đoàn (CĐ) lo Tết; ngân hàng cùng CĐ xét cho vay")
    >>> apply(made, letters_spelled_out(made)).text
    'Các cấp công đoàn (CĐ) lo Tết; ngân hàng cùng công đoàn xét cho vay'
    """
    text = made.text
    throughout = None
    edits = []
    for one in _LETTERS.finditer(text):
        start = one.start() - 1
        found = _SHORT.match(text, start)
        if found is None and text[start] == "C":
            if throughout is None:
                throughout = bool(_TOLD_SO.search(text)) and not _COLLEGE.search(text)
            found = _ANY.match(text, start) if throughout else None
        if found:
            edits.append(Edit(*found.span(), _words(found)))
    return edits


def _words(found: re.Match[str]) -> str:
    if found[0] == "LĐ":
        return "Lao động"
    before = found.string[max(0, found.start() - 20) : found.start()]
    opens = not before.strip() or before.rstrip(" ")[-1:] in ".\n"
    return "Công đoàn" if opens or _NAMED.search(before) else "công đoàn"
