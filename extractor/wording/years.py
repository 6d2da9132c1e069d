"""Figures told year by year with a dash, said with a colon: "2018 - 11.860; 2020 - 13.975"."""

from typing import Final

from extractor.edits import Edit
from extractor.late import late
from extractor.normalise import NormalisedText
from extractor.opened import Opened

_FIGURE: Final = r"(?:\d{1,3}(?:\.\d{3})+|\d{3,6})(?![\d/-])"
_ITEM: Final = rf"[12](?<![\d/-].)(?:(?<=1)9|(?<=2)0)\d\d ?[-–] ?(?!(?:19|20)\d\d\b){_FIGURE}"
_ROW: Final = Opened(("19", "20"), rf"{_ITEM}(?:(?: [^\W\d]+){{0,3}}[;,] (?:năm )?{_ITEM})+")
_LISTED: Final = late(r"(?<=các năm):(?= ?(?:19|20)\d\d, ?(?:19|20)\d\d)")
"""The colon before several years of one thing: "Bằng khen các năm: 1998, 2001"."""
_DASH: Final = late(rf"(?<=\d) ?[-–] ?(?={_FIGURE})")


def years_with_colons(made: NormalisedText) -> list[Edit]:
    """The dashes of such rows, each made a colon; a term "2018 - 2023" keeps its own.

    >>> from extractor.edits import apply
    >>> from extractor.normalise import normalise
    >>> made = normalise("Đoàn viên: 2018 - 11.860; 2020 - 13.975. NK 2018 - 2023")
    >>> apply(made, years_with_colons(made)).text
    'Đoàn viên: 2018: 11.860; 2020: 13.975. NK 2018 - 2023'
    """
    edits = [
        Edit(*dash.span(), ": ")
        for row in _ROW.finditer(made.text)
        for dash in _DASH.finditer(made.text, *row.span())
    ]
    if "các năm:" in made.low:
        edits += [Edit(*colon.span(), "") for colon in _LISTED.finditer(made.low)]
        edits.sort()
    return edits
