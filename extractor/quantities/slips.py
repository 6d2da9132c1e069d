"""Letters typed or scanned for digits: "1O5 đoàn viên", "5.OOO.OOO đồng", "O3 tập thể", "l2 suất".

An o stands for nought, an l or a capital i for one. They are read so only where nothing else can
be meant: digits beside them, whole groups behind each separator, and a noun, scale, currency or
percent sign after the figure. An l at the end of a plain figure is litres or a slip for anything.
"""

from typing import Final

from extractor.late import late
from extractor.quantities.digits import Digits, style_of
from extractor.quantities.lexicon import lexicon

#: The letters, folded, that are taken for digits.
LETTERS: Final = "oil"
_SLIP: Final = late(r"(?<![\w.,/\-])[\doil]{1,9}(?:\.[\doil]{3}){0,3}(?!\w|[.,/:\-]\w)")
_MEANT: Final = str.maketrans("oil", "011")
_ENDS_IN_ONE: Final = late(r"[^.]*[il]")
_COUNTED: Final = late(r" ?%| ?(?:phần trăm|trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ|đồng|đ|vnđ|vnd)(?!\w)")


def mistyped(low: str, pos: int) -> Digits | None:
    """The figure with letters for digits that begins at ``pos``; None when none surely does.

    >>> mistyped("1o5 đoàn viên", 0)
    Digits(raw='105', end=3, style='plain')
    >>> mistyped("o3 tập thể", 0).raw, mistyped("5l xăng", 0), mistyped("3l triệu", 0)
    ('03', None, None)
    """
    match = _SLIP.match(low, pos)
    if match is None or match[0].isdecimal() or not any(sign.isdecimal() for sign in match[0]):
        return None
    if _ENDS_IN_ONE.fullmatch(match[0]):
        return None
    end = match.end()
    if not (_COUNTED.match(low, end) or lexicon().nouns.after(low, end)):
        return None
    raw = match[0].translate(_MEANT)
    style = style_of(raw)
    return Digits(raw, end, style) if style else None
