"""Terms and school years by their abbreviations: "NK 2018-2023", "NH 2022-2023"."""

from typing import Final

from extractor.edits import Edit
from extractor.late import late
from extractor.normalise import NormalisedText

_WORDS: Final = {"NK": "nhiệm kỳ", "NH": "năm học"}
_SHORT: Final = late(r"\bN[KH]\b\.?(?= ?\(?(?:19|20)\d\d ?[-–/])|\bNK\b\.?(?= [IVX]+\b)")


def times_spelled_out(made: NormalisedText) -> list[Edit]:
    """Such words, each spelled out.

    >>> from extractor.edits import apply
    >>> from extractor.normalise import normalise
    >>> made = normalise("Đại hội NK 2018-2023; NH An Bình")
    >>> apply(made, times_spelled_out(made)).text
    'Đại hội nhiệm kỳ 2018-2023; NH An Bình'
    """
    if "NK" not in made.text and "NH " not in made.text:
        return []
    return [Edit(*found.span(), _WORDS[found[0][:2]]) for found in _SHORT.finditer(made.text)]
