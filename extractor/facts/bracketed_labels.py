"""Figures told by labels behind a name: "CĐ Công ty X (đoàn viên 412, nữ 300, tổ công đoàn: 7)".

The labels stand in brackets, or behind a colon: "CĐ Công ty X: đoàn viên 412; nữ 300".
"""

from typing import Final

from extractor.analysis import SentenceView, once_a_sentence
from extractor.late import late
from extractor.sought import Sought

_LABEL: Final = (
    r"(?:(?:[^\W\d]+[ -]){1,6}\d[\d.]*(?: nữ| người)?"
    r"|(?:[^\W\d]+[ -]){0,5}[^\W\d]+: ?\d[\d.]*(?: [^\W\d]+){0,3})"
)
_LABELS: Final = Sought(
    rf"[(\[](?:gồm |có |với |trong đó )*{_LABEL}"
    rf"(?:[,;] ?(?:trong đó,? |gồm )?{_LABEL}){{0,7}}\s?[)\]]"
)
"""Brackets in which every figure stands behind its label."""
_ROW: Final = late(rf":\s{_LABEL}(?:[,;] ?(?:trong đó,? |gồm )?{_LABEL}){{1,7}}\s?(?=\.|\n|$)")
"""The same behind a colon, up to the end of the sentence."""
_ITEM_OPENS: Final = (",", ";", "gồm", "có", "số", "đó")
_MEMBERS: Final = late(r"\b(?:đoàn viên|đv|đvcđ)\b")
_PEOPLE: Final = late(r"\b(?:đoàn viên|đv|đvcđ|nữ|lao động|tổng số|cbcnv|cnvclđ|cbccvc)\b")


@once_a_sentence
def _brackets(view: SentenceView) -> list[tuple[int, int]]:
    """Where a sentence holds labels alone: in brackets, of members or behind a union's name."""
    low = view.analysis.low
    if not any(low.find(sign, view.start, view.end) >= 0 for sign in "([:"):
        return []
    names = {name.end for name in view.mentions}
    rows = (_ROW.match(low, end, view.end) for end in names)
    return [row.span() for row in rows if row] + [
        found.span()
        for found in _LABELS.finditer(low, view.start, view.end)
        if _MEMBERS.search(found.group()) or names & {found.start(), found.start() - 1}
    ]


def labelled_in_brackets(
    view: SentenceView, start: int, end: int, *, beside_people: bool = False
) -> bool:
    """Whether a label and its figure, ``[start, end)``, stand in such brackets.

    A group may be called by its number, "(Tổ công đoàn 3)", but where people are counted beside
    it: ``beside_people``.
    """
    low = view.analysis.low
    for opened, closed in _brackets(view):
        if opened < start and end < closed:
            lead = low[opened + 1 : start].rstrip()
            people = not beside_people or _PEOPLE.search(low, opened, closed) is not None
            return people and (not lead or lead.endswith(_ITEM_OPENS))
    return False
