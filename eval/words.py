"""Names and titles as words, so that two ways of writing one of them are one."""

import re
import unicodedata
from collections import Counter
from functools import cache
from typing import Final

from eval.rules import ABBREVIATIONS

_TONES: Final = "\u0300\u0301\u0309\u0303\u0323"
_OLD_STYLE: Final = {
    unicodedata.normalize("NFC", pair + tone): unicodedata.normalize(
        "NFC", pair[0] + tone + pair[1]
    )
    for pair in ("oa", "oe", "uy")
    for tone in _TONES
}
_NEW_STYLE: Final = re.compile(f"(?:{'|'.join(_OLD_STYLE)})(?![a-zà-ỹ])")
_TOKEN: Final = re.compile(r"[\w&.]+")


@cache
def words(text: str | None) -> tuple[str, ...]:
    """Words in lower case, tone marks in the old place, abbreviations in full.

    >>> words("CĐCS Sở TN&MT Khánh Hoà")[-5:]
    ('và', 'môi', 'trường', 'khánh', 'hòa')
    >>> words(None)
    ()
    """
    lower = unicodedata.normalize("NFC", text or "").lower()
    old = _NEW_STYLE.sub(lambda found: _OLD_STYLE[found[0]], lower)
    tokens = (token.strip(".") for token in _TOKEN.findall(old))
    return tuple(word for token in tokens for word in ABBREVIATIONS.get(token, token).split())


def likeness(one: str | None, other: str | None) -> float:
    """How many words two names share, from 0 to 1 (Dice coefficient, repeated words counted).

    >>> likeness("LĐLĐ tỉnh Hà Nam", "Liên đoàn Lao động Hà Nam")
    0.9230769230769231
    """
    first, second = words(one), words(other)
    if not first or not second:
        return 0.0
    shared = (Counter(first) & Counter(second)).total()
    return 2 * shared / (len(first) + len(second))
