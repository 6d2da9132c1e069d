"""Terms and school years by their abbreviations: "NK 2018-2023", "NH 2022-2023"."""

from typing import Final

from extractor.breaks.edits import Edit, apply
from extractor.late import late
from extractor.normalise import NormalisedText

_WORDS: Final = {"NK": "nhiệm kỳ", "NH": "năm học"}
_SHORT: Final = late(r"\bN[KH]\b\.?(?= ?\(?(?:19|20)\d\d ?[-–/])|\bNK\b\.?(?= [IVX]+\b)")


def spell_out_times(made: NormalisedText) -> NormalisedText:
    """The text with such words spelled out; itself when there are none.

    >>> from extractor.normalise import normalise
    >>> spell_out_times(normalise("Đại hội NK 2018-2023; NH An Bình")).text
    'Đại hội nhiệm kỳ 2018-2023; NH An Bình'
    """
    if "NK" not in made.text and "NH " not in made.text:
        return made
    edits = [Edit(*found.span(), _WORDS[found[0][:2]]) for found in _SHORT.finditer(made.text)]
    return apply(made, edits)
