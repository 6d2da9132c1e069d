"""Schools by their letters: "CĐCS Tr. THCS TT Lạc Bình" is that of the school of a town."""

import re
from typing import Final

from extractor.edits import Edit
from extractor.late import late
from extractor.letters import LOWER, UPPER
from extractor.normalise import NormalisedText

_KINDS: Final = (
    r"(?:THCS|THPT|PTTH|PTCS|TH(?: ?(?:&|và|-) ?THCS)?|MN|MG|PTDTBT|PTDTNT|DTNT|ĐH|CĐ"
    r"|[Mm]ầm non|[Mm]ẫu giáo|[Tt]iểu học|[Tt]rung học (?:cơ sở|phổ thông)"
    r"|MẦM NON|MẪU GIÁO|TIỂU HỌC)"
)
_SHORT: Final = late(
    rf"(?<!\w)(?P<school>T[Rr]\.? ?)(?={_KINDS}(?!\w))"
    rf"|(?<!\w){_KINDS}(?: (?:[Ss]ố )?\d)? (?P<town>TT\.? ?)"
    rf"(?=[{UPPER}](?:[{LOWER}]|[{UPPER}]+ [{UPPER}]))"
)
"""A school before its kind, a town between that and its own name; "TT GDTX" is a centre."""
_SIGNS: Final = ("Tr", "TR", " TT")


def schools_spelled_out(made: NormalisedText) -> list[Edit]:
    """Such letters, each spelled out.

    >>> from extractor.edits import apply
    >>> from extractor.normalise import normalise
    >>> made = normalise("CĐCS Tr.THCS TT Lạc Bình, CĐ Trường MN TT. Yên Khê, TT GDTX huyện")
    >>> apply(made, schools_spelled_out(made)).text
    'CĐCS Trường THCS thị trấn Lạc Bình, CĐ Trường MN thị trấn Yên Khê, TT GDTX huyện'
    """
    if not any(sign in made.text for sign in _SIGNS):
        return []
    shorts = _SHORT.finditer(made.text)
    return [Edit(*found.span(found.lastgroup or 0), _words(found)) for found in shorts]


def _words(found: re.Match[str]) -> str:
    words = "Trường " if found["school"] else "thị trấn "
    in_capitals = found[0].isupper() and found.string[found.end() :][1:2].isupper()
    return words.upper() if in_capitals else words
