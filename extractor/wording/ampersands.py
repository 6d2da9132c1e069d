"""Signs for "và" that are badly spaced, or lead to a small letter: "Giáo dục &đào tạo"."""

from typing import Final

from extractor.edits import Edit
from extractor.late import late
from extractor.letters import LOWER, UPPER
from extractor.normalise import NormalisedText

_AMPERSAND: Final = late("&")
_SIGN: Final = late(
    rf"(?<=[{LOWER}])(?P<small> ?& ?)(?=[{LOWER}]{{2}})"
    rf"|(?<=[{LOWER}])(?P<word>& ?| &)(?=[{UPPER}][{LOWER}])"
    rf"|(?<=\b[{UPPER}]{{2}})(?P<letters> &|& | & )(?=[{UPPER}]{{2}}\b)"
)
_WORDS: Final = {"small": " và ", "word": " & ", "letters": "&"}


def ampersands_spaced(made: NormalisedText) -> list[Edit]:
    """Each such sign as names are mostly written.

    >>> from extractor.edits import apply
    >>> from extractor.normalise import normalise
    >>> made = normalise("Phòng Giáo dục &đào tạo, Sở Lao động& Xã hội, Phòng GD &ĐT")
    >>> apply(made, ampersands_spaced(made)).text
    'Phòng Giáo dục và đào tạo, Sở Lao động & Xã hội, Phòng GD&ĐT'
    """
    text = made.text
    signs = [
        _SIGN.match(text, max(0, one.start() - 1)) or _SIGN.match(text, one.start())
        for one in _AMPERSAND.finditer(text)
    ]
    return [Edit(*sign.span(), _WORDS[str(sign.lastgroup)]) for sign in signs if sign]
