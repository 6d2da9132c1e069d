"""Tone marks in one place: "hoà" and "hòa" are one word, "tòan" is a slip."""

import unicodedata
from typing import Final

from extractor.late import late

_TONES: Final = "\u0300\u0301\u0309\u0303\u0323"


def _toned(letters: str) -> str:
    """The letters with each of the five tone marks, composed, in both cases."""
    both = letters + letters.upper()
    return "".join(unicodedata.normalize("NFC", char + tone) for char in both for tone in _TONES)


def _moves(pairs: tuple[str, ...]) -> dict[str, str]:
    """``{"oà": "òa", …}`` for the rimes given, in every mix of cases."""
    made: dict[str, str] = {}
    for pair in pairs:
        first, second = pair[0], pair[1]
        for one in (first, first.upper()):
            for two in (second, second.upper()):
                for tone in _TONES:
                    new = unicodedata.normalize("NFC", one + two + tone)
                    made[new] = unicodedata.normalize("NFC", one + tone + two)
    return made


_TO_OLD: Final = _moves(("oa", "oe", "uy"))
_TO_CLOSED: Final = {old: new for new, old in _TO_OLD.items()}
# An open rime carries its mark on the first vowel in the old style: hòa, khỏe, ủy (not quý).
_NEW_STYLE: Final = (
    rf"(?<=[oOuU].)(?:(?<=[oO][{_toned('ae')}])|(?<=[uU][{_toned('y')}]))(?<![qQ]..)(?![^\W\d_])"
)
# A closed one carries it on the second in both styles; "tòan", "ngòai", "qúy" are slips.
_CLOSING: Final = "nh?|ng|m|p|t|ch?|[ioy]|NH?|NG|M|P|T|CH?|[IOY]"
_SLIP: Final = (
    rf"[aAeEyY](?<=[{_toned('ou')}].)(?:(?=(?:{_CLOSING})(?![^\W\d_]))|(?<=[qQ]..)(?![^\W\d_]))"
)
_MISPLACED: Final = late(rf"[{_toned('aeouy')}](?:{_NEW_STYLE}|{_SLIP})")
"""A vowel with a mark that belongs on the one before it, or with the one behind it that does."""
_MOVES: Final = _TO_OLD | _TO_CLOSED


def old_tone(text: str) -> str:
    """The text in NFC with its tone marks in the old placement.

    Args:
        text: Vietnamese text in any Unicode form.

    Returns:
        ``hoà`` as ``hòa``, ``uỷ`` as ``ủy``; misplaced marks (``tòan``) are mended. Text that
        is in NFC already keeps its length.

    >>> old_tone("Uỷ ban tỉnh Hoà Bình quý khoẻ, hoàn toàn")
    'Ủy ban tỉnh Hòa Bình quý khỏe, hoàn toàn'
    """
    if not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
    return move_marks(text)


def move_marks(text: str) -> str:
    """As :func:`old_tone`, of a text that is in NFC; its length stays."""
    pieces: list[str] = []
    last = 0
    for match in _MISPLACED.finditer(text):
        end = match.end()
        pair = text[end - 2 : end]
        pieces += (text[last : end - 2], _MOVES.get(pair, pair))
        last = end
    return "".join((*pieces, text[last:])) if pieces else text
