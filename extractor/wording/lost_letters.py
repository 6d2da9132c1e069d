"""Words that an old font has lost a letter of: "trờng", "đợc", "Ch ơng trình" for "Chương trình".

The "ư" of the fonts before Unicode is the code of a soft hyphen, which converters drop or make a
blank of. What is left is mostly no syllable of the language, so it is known wherever it stands.
"""

from typing import Final

from extractor.edits import Edit
from extractor.late import late
from extractor.normalise import NormalisedText
from extractor.signs import Signs

_SIGNS: Final = Signs("đợc", "trờng", "đ ợc", "tr ờng", "ng ời")
"""Words of which such a text is full."""
_HORNED: Final = "[ơờớởỡợ]"
_BEGINNING: Final = "(?:ngh?|nh|kh|th|tr|ch|ph|gi|[bcdđghklmnprstvx])"
_WORD: Final = (
    r"(?:ng(?=ời)(?<!rạng ng)(?<!sáng ng)|l(?=ợt|ới)|m(?=ợn)|d(?=ới)|c(?=ới)|v(?=ờn)|nh(?=ng)"
    r"|bí th|t(?= tởng)|h(?=u trí)|(?=u (?:tú|tiên|đãi|điểm|việt)))"
)
_LOST: Final = late(
    rf"(?<![^\W\d_]){_BEGINNING}(?P<gap> )(?={_HORNED}(?:ng|nh|[ciptmnu])(?![^\W\d_]))"
    rf"|(?<![uư])(?={_HORNED}(?:ng|[cu])(?![^\W\d_]))"
    rf"|(?<![^\W\d_]){_WORD}(?<![^\W\d_]ư)(?=[^\W\d_]*(?![^\W\d_]))"
)
"""What is left, up to where the letter has been: by its rime, or by the whole word."""


def letters_put_back(made: NormalisedText) -> list[Edit]:
    """Each such letter, put back.

    >>> from extractor.edits import apply
    >>> from extractor.normalise import normalise
    >>> made = normalise("Ch ơng trình 1: Công đoàn trờng đợc 12 lợt ngời ủng hộ; lơng đủ")
    >>> apply(made, letters_put_back(made)).text
    'Chương trình 1: Công đoàn trường được 12 lượt người ủng hộ; lương đủ'
    """
    low = made.low
    if not _SIGNS.stand_in(low):
        return []
    edits: list[Edit] = []
    for found in _LOST.finditer(low):
        end = found.end()
        if edits and edits[-1].end == end:
            continue  # put back for the blank that stood there
        begin = found.start("gap") if found["gap"] else end
        large = made.text[begin - 1 : begin].isupper() and made.text[end : end + 1].isupper()
        edits.append(Edit(begin, end, "Ư" if large else "ư"))
    return edits
