"""Numbers of persons and things told in figures, once: "ba (03) tập thể", "hai cá nhân".

What reads titles, units and members looks for figures before the nouns that are counted. A lone
"năm" is left as it is: it may be a year.
"""

import re
from typing import Final

from extractor.edits import Edit
from extractor.forked import at_word, forked
from extractor.late import late
from extractor.normalise import NormalisedText
from extractor.opened import Opened
from extractor.quantities.words import read_words
from extractor.signs import Signs
from extractor.third_place import is_third_place

_NUMBER: Final = (
    "một", "mốt", "hai", "ba", "bốn", "tư", "năm", "lăm", "sáu", "bảy", "bẩy", "tám", "chín",
    "mười", "mươi", "trăm", "linh", "lẻ", "nghìn", "ngàn",
)  # fmt: skip
_SPELLED: Final = rf"(?:{forked(_NUMBER)}(?: (?=\w)|\b))+"
_BRACKETS: Final = late(r"\((?:(?P<figures>\d[\d.]{0,15})|(?P<words>[^\W\d][^()\d]{1,60}))\)")
_FIGURES_BEFORE: Final = late(r"(?<![\w.,/-])\d[\d.]{0,15}$")
_WORDS_BEFORE: Final = late(rf"(?<![\w-]){_SPELLED}$")
_REACH: Final = 60
_FIRST: Final = ("hai", "ba", "bốn", "sáu", "bảy", "bẩy", "tám", "chín", "mười")
_NOUNS: Final = (
    "tập thể", "cá nhân", "đồng chí", "đoàn viên", "đơn vị", "tổ công đoàn", "công đoàn bộ phận",
    "công đoàn cơ sở", "công đoàn thành viên", "công đoàn trực thuộc", "cđcs", "cđbp",
    "nghiệp đoàn", "suất", "căn nhà", "ngôi nhà", "mái ấm", "công nhân", "người lao động",
    "lao động", "cán bộ", "giáo viên", "lượt",
)  # fmt: skip
_BEFORE_NOUN: Final = Opened(
    [f"{word} " for word in _FIRST],
    rf"{at_word(_FIRST)}(?: {forked(_NUMBER)})*(?= {forked(_NOUNS)}\b)",
)
_COUNTED: Final = Signs(*(f"{number} {noun}" for number in _NUMBER for noun in _NOUNS))
"""Of these a text holds one where such a number stands before its noun."""
_NOT_BEHIND: Final = (
    "-", "thứ ", "số ", "hạng ", "loại ", "giải ", "tháng ", "quý ", "khóa ", "lần ", "khu vực ",
    *(f"{word} " for word in _NUMBER), *(f"{digit} " for digit in "0123456789"),
)  # fmt: skip
"""Behind these a word is no number of its own: "thứ ba", "hạng hai", "hai trăm mười"."""


def in_figures(made: NormalisedText) -> list[Edit]:
    """What to say otherwise, so that what is counted is told in figures, and only once.

    >>> from extractor.edits import apply
    >>> from extractor.normalise import normalise
    >>> made = normalise("Có 7 (bảy) tổ; khen ba (03) tập thể và mười hai cá nhân")
    >>> apply(made, in_figures(made)).text
    'Có 7 tổ; khen 03 tập thể và 12 cá nhân'
    """
    edits = [edit for found in _BRACKETS.finditer(made.text) if (edit := _once(made.low, found))]
    if not _COUNTED.stand_in(made.low):
        return edits
    for found in _BEFORE_NOUN.finditer(made.low):
        value = None if _goes_on(made.low, found.start()) else _value(found[0])
        if value is not None:
            edits.append(Edit(*found.span(), str(value)))
    return sorted(edits)


def _once(low: str, found: re.Match[str]) -> Edit | None:
    """What says in words the figures beside it, left out; None when brackets say something else."""
    start = found.start()
    start -= low[start - 1 : start] == " "
    lead = low[max(0, start - _REACH) : start]
    before = (_WORDS_BEFORE if found["figures"] else _FIGURES_BEFORE).search(lead)
    if before is None:
        return None
    figures = found["figures"] or before[0]
    if _value(before[0] if found["figures"] else found["words"].lower()) != _plain(figures):
        return None
    if found["words"]:
        return Edit(start, found.end(), "")
    return Edit(start - len(before[0]), found.end(), figures)


def _goes_on(low: str, at: int) -> bool:
    """Whether a word at an offset belongs to the one before it."""
    return low.endswith(_NOT_BEHIND, 0, at) or is_third_place(low, at)


def _plain(figures: str) -> int:
    """Digits with their thousands parted, as a number."""
    return int(figures.replace(".", ""))


def _value(words: str) -> int | None:
    """What a number in words is, None when the words as a whole make no whole number."""
    told = read_words(words, 0)
    if told is None or told.end != len(words) or told.value % 1:
        return None
    return int(told.value)
