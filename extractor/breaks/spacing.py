"""Blanks left out or put in by slips of the keyboard: "đoàn viên,trong đó", "71đoàn viên ,".

Most rules look for what stands behind a comma or a figure and its blank. What is written in
guillemets is put in the quotation marks that the rules know.
"""

from typing import Final

from extractor.edits import Edit
from extractor.late import late
from extractor.letters import LOWER, UPPER

_GLUED: Final = (
    rf"(?=[{LOWER}{UPPER}\d])(?:"
    rf"(?<=[,;])(?:(?<=[^\W_].)(?=[{LOWER}])|(?<=[{LOWER}\d].)(?=[{UPPER}]))"
    rf"|(?<=[,;:])(?<=[{LOWER}]{{2}}.)"
    rf"|(?<=\.)(?<=[{LOWER}]{{2}}.)(?=[{UPPER}][{LOWER}])"
    rf"|(?<=[0-9])(?=(?:[{LOWER}]{{3,}}|[{LOWER}][^\x00-\x7f])(?!\w)))"
)
"""A sign or a figure behind which a blank is missing; a short word must be Vietnamese ("5kg")."""
_TIMES: Final = (
    *("năm", "tháng", "ngày", "quý", "kỳ", "kì", "học", "đến", "từ"),
    *("có", "là", "được", "gồm"),
)
_GLUED_TIME: Final = (
    r"(?<=[mgyýỳìcnừóàMGYÝỲÌCNỪÓÀ][0-9])(?<=[^\W\d]{2}.)(?:"
    + "|".join(rf"(?<=\b{word}.)" for time in _TIMES for word in (time, time.upper(), time.title()))
    + r")(?=\d{0,3}(?!\w))"
)
"""A word of time or of counting without its blank: "năm2020", "đến ngày30/6", "có12 tổ"."""
_LOOSE: Final = r"(?<= [,;:.])(?=\s|$)(?<=[\w)”\"%]..)"
"""A sign before which a blank is left out."""
_SLIP: Final = late(
    rf"[,;:.0-9](?:(?P<time>{_GLUED_TIME})(?P<both>{_GLUED})?|(?P<glued>{_GLUED})|(?P<loose>{_LOOSE}))"
)
"""A sign or a figure with such a slip; few are, so what stands beside each is looked at once."""
_COMRADES: Final = late(r"(?: / ?|/ )(?=c\b)(?:(?<=\b[Đđ] /)|(?<=\b[Đđ]/ )|(?<=\b[Đđ] / ))")
"""The blanks that slipped into "đ/c": "29 Đ/ c"."""
_QUOTED: Final = late(r"«\s?([^«»\n]{1,300}?)\s?»")
_HALF_QUOTED: Final = late(r"«\s?(?=[^«»\n]{1,300}[\"”])(?![^«»\n]{1,300}»)")
"""A guillemet that another sign closes: "Quỹ «Mái ấm Công đoàn”"."""


def slips(text: str) -> list[Edit]:
    """The blanks to be added, those to be left out, and guillemets as quotation marks.

    >>> slips("Từ năm2018")
    [Edit(start=6, end=6, words=' ')]
    >>> slips("có12 tổ, 98 người")
    [Edit(start=2, end=2, words=' ')]
    >>> slips("29 Đ/ c")
    [Edit(start=4, end=6, words='/')]
    >>> text = "Có 71đoàn viên,trong đó 40 nữ ; đạt «Lao động giỏi»"
    >>> [(text[one.start : one.end], one.words) for one in slips(text)]
    [('', ' '), ('', ' '), (' ', ''), ('«', '“'), ('»', '”')]
    """
    edits: list[Edit] = []
    for found in _SLIP.finditer(text):
        before, behind = found.span()
        if found["time"] is not None:
            edits.append(Edit(before, before, " "))
        if found["glued"] is not None or found["both"] is not None:
            edits.append(Edit(behind, behind, " "))
        if found["loose"] is not None:
            edits.append(Edit(before - 1, before, ""))
    if "/ c" in text or " /c" in text:
        edits += (Edit(*found.span(), "/") for found in _COMRADES.finditer(text))
    if "«" in text:
        for found in _QUOTED.finditer(text):
            edits += (
                Edit(found.start(), found.start(1), "“"),
                Edit(found.end(1), found.end(), "”"),
            )
        edits += (Edit(*found.span(), "“") for found in _HALF_QUOTED.finditer(text))
    return sorted(edits)
