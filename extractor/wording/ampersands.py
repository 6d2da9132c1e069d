"""Signs for "và" that are badly spaced, or lead to a small letter: "Giáo dục &đào tạo"."""

from typing import Final

from extractor.edits import Edit
from extractor.late import late
from extractor.letters import LOWER, UPPER
from extractor.normalise import NormalisedText

_AMPERSAND: Final = late("&")
_BEHIND: Final = "|".join(rf"(?<=\b[A-ZĐ]{{{size}}})" for size in (2, 3, 4))
_SIGN: Final = late(
    rf"(?<=[{LOWER}])(?P<small> ?& ?)(?=[{LOWER}]{{2}})"
    rf"|(?<=[{LOWER}])(?P<word>& ?| &)(?=[{UPPER}][{LOWER}]|[A-ZĐ]{{2,5}}\b)"
    rf"|(?:{_BEHIND})(?P<letters> &|& | & )(?=[A-ZĐ]{{2,4}}\b)"
)
_LISTED: Final = late(r"(?<=\b(?:VH|LĐ)),? ?(?P<two>T[TB]) ?(?:&|và) ?(?P<three>DL|XH)\b")
"""Three fields of one office by their letters, with a comma: "Sở VH, TT và DL"."""
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
    made_plain = [Edit(*sign.span(), _WORDS[str(sign.lastgroup)]) for sign in signs if sign]
    if ", TT" not in text and ", TB" not in text:
        return made_plain
    listed = [
        Edit(*found.span(), f",{found['two']}&{found['three']}") for found in _LISTED.finditer(text)
    ]
    kept = (one for one in made_plain if not any(a.start <= one.start < a.end for a in listed))
    return sorted([*kept, *listed], key=lambda edit: edit.start)
