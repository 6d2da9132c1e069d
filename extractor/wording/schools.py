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
_SCHOOL: Final = late(rf"T(?<!\w.)[Rr]\.? ?(?={_KINDS}(?!\w))")
_TOWN: Final = late(rf"TT(?<= ..)\.? ?(?=[{UPPER}](?:[{LOWER}]|[{UPPER}]+ [{UPPER}]))")
_BEFORE_TOWN: Final = late(rf"(?<!\w){_KINDS}(?: (?:[Ss]ố )?\d)? $")
"""A school before its kind, a town between that and its own name; "TT GDTX" is a centre."""
_LONGEST_KIND: Final = 30
_APART: Final = late(
    r"T(?<!\w.)[. ] ?H(?:[. ] ?C[. ] ?S|[. ] ?P[. ] ?T)?\.? "
    rf"(?=[{UPPER}](?:[{LOWER}]|[{UPPER}]+ [{UPPER}]))"
)
_BEFORE_APART: Final = late(r"(?:công đoàn|cđcs|cđ|cđgd|trường|trờng|tr\.?)[ ,]$", re.I)
"""A school whose letters stand apart: "CÔNG ĐOÀN T H LAM GIANG", "Trường T.H.C.S Lam Giang"."""


def schools_spelled_out(made: NormalisedText) -> list[Edit]:
    """Such letters, each spelled out.

    >>> from extractor.edits import apply
    >>> from extractor.normalise import normalise
    >>> made = normalise("CĐCS Tr.THCS TT Lạc Bình, CĐ Trường MN TT. Yên Khê, TT GDTX huyện")
    >>> apply(made, schools_spelled_out(made)).text
    'CĐCS Trường THCS thị trấn Lạc Bình, CĐ Trường MN thị trấn Yên Khê, TT GDTX huyện'
    >>> made = normalise("CÔNG ĐOÀN T H LẠC HÀ, Công đoàn trường T.H.C.S Yên Khê")
    >>> apply(made, schools_spelled_out(made)).text
    'CÔNG ĐOÀN TH LẠC HÀ, Công đoàn trường THCS Yên Khê'
    """
    text = made.text
    schools = [Edit(*found.span(), _words(found, "Trường ")) for found in _SCHOOL.finditer(text)]
    towns = [
        Edit(*found.span(), _words(found, "thị trấn "))
        for found in _TOWN.finditer(text)
        if _BEFORE_TOWN.search(text, max(0, found.start() - _LONGEST_KIND), found.start())
    ]
    apart = [
        Edit(*found.span(), re.sub(r"[. ]", "", found[0]) + " ")
        for found in _APART.finditer(text)
        if _BEFORE_APART.search(text, max(0, found.start() - 12), found.start())
    ]
    return sorted([*schools, *towns, *apart])


def _words(found: re.Match[str], words: str) -> str:
    in_capitals = found[0].isupper() and found.string[found.end() :][1:2].isupper()
    return words.upper() if in_capitals else words
