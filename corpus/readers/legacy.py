"""Vietnamese written with fonts from before Unicode, TCVN3 and VNI, made Unicode.

A table of our own: the one library for it leaves letters of VNI out (ẳ). The tables stand in
``legacy.toml``.
"""

import re
import tomllib
import unicodedata
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import Any, Final


def _tables() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("legacy.toml").read_text(encoding="utf-8"))


_SAMPLE: Final = 20_000
"""Code points looked at to tell the encoding."""
_WORD: Final = re.compile(r"[^\W\d_]+")
_COMMON: Final = frozenset(_tables()["words"]["common"])
"""Vietnamese words so common that any article has many of them."""
_ENOUGH: Final = 0.06
"""The least share of such words in an article; real ones have 0.15 and more."""


def share_of_common_words(text: str) -> float:
    """How many of the words of a text are among the commonest Vietnamese ones, 0 to 1.

    >>> share_of_common_words("Công đoàn cơ sở có 71 đoàn viên") > 0.9
    True
    """
    words = _WORD.findall(unicodedata.normalize("NFC", text[:_SAMPLE]).lower())
    return sum(word in _COMMON for word in words) / len(words) if words else 0.0


def from_legacy(text: str) -> str | None:
    """The text in Unicode when it was written with a legacy font, else None.

    >>> from_legacy("C«ng ®oµn c¬ së cã 71 ®oµn viªn, trong ®ã 30 n÷")
    'Công đoàn cơ sở có 71 đoàn viên, trong đó 30 nữ'
    >>> from_legacy("Coâng ñoaøn cô sôû coù 71 ñoaøn vieân, trong ñoù 30 nöõ")
    'Công đoàn cơ sở có 71 đoàn viên, trong đó 30 nữ'
    >>> from_legacy("Công đoàn cơ sở có 71 đoàn viên") is None
    True
    """
    best = best_reading((lambda: text, *(lambda f=f: f(text) for f in (tcvn3, vni))))
    return None if best == text else best


def best_reading(readings: Iterable[Callable[[], str]]) -> str:
    """Of several readings of a document the first whose words are Vietnamese, else the first.

    A reading wins over an earlier one only when it makes clearly more Vietnamese words.
    """
    chosen, most = "", -1.0
    for read in readings:
        text = read()
        share = share_of_common_words(text)
        if most < 0 or (share >= _ENOUGH and share > 1.5 * most):
            chosen, most = text, share
    return chosen


def tcvn3(text: str) -> str:
    """Text of a TCVN3 font, read as Latin-1, in Unicode.

    >>> tcvn3("C«ng ®oµn ViÖt Nam")
    'Công đoàn Việt Nam'
    """
    return text.translate(_tcvn3())


def vni(text: str) -> str:
    """Text of a VNI font, read as Latin-1, in Unicode.

    >>> vni("LIEÂN ÑOAØN LAO ÑOÄNG"), vni("Ñaúng, vôùi nöõ")
    ('LIÊN ĐOÀN LAO ĐỘNG', 'Đẳng, với nữ')
    """
    pattern, letters = _vni()
    return pattern.sub(lambda found: letters[found.group()], text)


@cache
def _tcvn3() -> dict[int, int]:
    table = _tables()["tcvn3"]
    return str.maketrans(str(table["from"]), str(table["to"]))


@cache
def _vni() -> tuple[re.Pattern[str], dict[str, str]]:
    table = _tables()["vni"]
    letters = {}
    for small, letter in table["letters"].items():
        letters[small], letters[small.upper()] = letter, letter.upper()
    bases = {letter: letter for letter in "aeiouyAEIOUY"}
    bases |= {one: letters[one] for one in ("ö", "ô", "Ö", "Ô")}
    for base, letter in bases.items():
        for mark, accents in table["marks"].items():
            made = unicodedata.normalize("NFC", letter + accents)
            if len(made) == 1:
                letters[base + mark] = made
                letters[base + mark.upper()] = made
    longest_first = sorted(letters, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, longest_first))), letters
