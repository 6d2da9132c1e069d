"""Tone marks in one place: "hoà" and "hòa" are one word, "tòan" is a slip."""

import re
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
_NEW_STYLE: Final = late(
    rf"[{_toned('aey')}](?:(?<=[oO][{_toned('ae')}])|(?<=[uU][{_toned('y')}])(?<![qQ]..))"
    r"(?![^\W\d_])"
)
# A closed one carries it on the second in both styles; "tòan", "ngòai", "qúy" are slips.
_CLOSING: Final = "nh?|ng|m|p|t|ch?|[ioy]|NH?|NG|M|P|T|CH?|[IOY]"
_SLIP: Final = late(
    rf"[{_toned('ou')}][aAeEyY](?:(?=(?:{_CLOSING})(?![^\W\d_]))|(?<=[qQ]..)(?![^\W\d_]))"
)


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
    text = _move_marks(text, _NEW_STYLE, _TO_OLD, back=1)
    return _move_marks(text, _SLIP, _TO_CLOSED, back=0)


def _move_marks(text: str, pattern: re.Pattern[str], moves: dict[str, str], back: int) -> str:
    """Swap the tone mark of the two vowels at each match; the length stays."""
    pieces: list[str] = []
    last = 0
    for match in pattern.finditer(text):
        start = match.start() - back
        pair = text[start : start + 2]
        pieces += (text[last:start], moves.get(pair, pair))
        last = start + 2
    return "".join((*pieces, text[last:])) if pieces else text
