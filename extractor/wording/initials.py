"""Terms, school years and admissions by their initials: "NK 2018-2023", "KN mới 58 ĐV"."""

from typing import Final

from extractor.edits import Edit
from extractor.late import late
from extractor.normalise import NormalisedText

_WORDS: Final = {"NK": "nhiệm kỳ", "NH": "năm học", "KN": "kết nạp"}
_SHORT: Final = late(
    r"\bN[KH]\b\.?(?= ?\(?(?:19|20)\d\d ?[-–/])|\bNK\b\.?(?= [IVX]+\b)"
    r"|\bKN\b(?= (?:được|mới|thêm)\b|:? (?:\d+ )?(?:ĐV|đv|đoàn viên)\b)"
)
"""The initials, where what stands behind them tells what they mean ("KN" is a jubilee, too)."""


def initials_spelled_out(made: NormalisedText) -> list[Edit]:
    """Such words, each spelled out.

    >>> from extractor.edits import apply
    >>> from extractor.normalise import normalise
    >>> made = normalise("Đại hội NK 2018-2023; NH An Bình; KN mới 3 ĐV, KN 20/11")
    >>> apply(made, initials_spelled_out(made)).text
    'Đại hội nhiệm kỳ 2018-2023; NH An Bình; kết nạp mới 3 ĐV, KN 20/11'
    """
    if "NK" not in made.text and "NH " not in made.text and "KN " not in made.text:
        return []
    return [Edit(*found.span(), _WORDS[found[0][:2]]) for found in _SHORT.finditer(made.text)]
