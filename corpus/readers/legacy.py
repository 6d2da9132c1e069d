"""Vietnamese written with fonts from before Unicode, TCVN3 and VNI, made Unicode.

A table of our own: the one library for it leaves letters of VNI out (ẳ). The tables stand in
``legacy.toml``.
"""

import re
import unicodedata
from collections.abc import Callable
from functools import cache
from typing import Final

from corpus.readers.syllables import best_reading, tables, words_with_marks

_TRULY_SMALL: Final = re.compile("[a-zăâêôơưđ]")
"""Letters that TCVN3 has in both cases."""
_TRULY_CAPITAL: Final = re.compile("[A-ZĂÂÊÔƠƯĐ]")
_UNICODE: Final = re.compile("[ăđơưĂĐƠƯ\u1ea0-\u1ef9\u0300-\u0323]")
"""Letters and marks that no legacy font has: where one stands, it is Unicode already."""
_LINE: Final = re.compile(r"[^\r\n]+")
_WORD: Final = re.compile(r"[^\W\d_]+")


def from_legacy(text: str) -> str | None:
    """The text in Unicode when it, or lines of it, were written with a legacy font; else None.

    >>> from_legacy("C«ng ®oµn c¬ së cã 71 ®oµn viªn, trong ®ã 30 n÷")
    'Công đoàn cơ sở có 71 đoàn viên, trong đó 30 nữ'
    >>> from_legacy("Coâng ñoaøn cô sôû coù 71 ñoaøn vieân, trong ñoù 30 nöõ")
    'Công đoàn cơ sở có 71 đoàn viên, trong đó 30 nữ'
    >>> from_legacy("Công đoàn cơ sở có 71 đoàn viên") is None
    True
    """
    if not _tells(text):
        return None
    readings: tuple[Callable[[str], str], ...] = (str, tcvn3, vni)
    usual = readings[0]
    if not _UNICODE.search(text):
        whole = best_reading(text, readings)
        if whole is None or not whole.number:
            return None
        usual = readings[whole.number]

    def line_read(found: re.Match[str]) -> str:
        line = found.group()
        if _UNICODE.search(line):
            return line
        return _line(line, usual, readings) if _tells(line) else usual(line)

    made = _LINE.sub(line_read, text)
    return None if made == text else made


def _tells(text: str) -> bool:
    """Whether so many words have marks that they cannot be legible by chance."""
    return len(words_with_marks(text)) > 1


def _line(
    line: str, usual: Callable[[str], str], readings: tuple[Callable[[str], str], ...]
) -> str:
    """A line as it reads best; as the others of its document unless it plainly tells else."""
    best = best_reading(line, (usual, *readings))
    return best.text if best is not None and best.sure else usual(line)


def tcvn3(text: str) -> str:
    """Text of a TCVN3 font, read as Latin-1, in Unicode.

    TCVN3 has no capitals with a tone; among capitals they are made capitals.

    >>> tcvn3("C«ng ®oµn ViÖt Nam"), tcvn3("C¤NG §OµN C¥ Së")
    ('Công đoàn Việt Nam', 'CÔNG ĐOÀN CƠ SỞ')
    """
    made = text.translate(_tcvn3())
    if len(made) != len(text) or not _TRULY_CAPITAL.search(made):
        return made
    return _LINE.sub(_capitals, made)


def _capitals(found: re.Match[str]) -> str:
    line = found.group()
    if _in_capitals(line):
        return line.upper()
    return _WORD.sub(lambda word: word[0].upper() if _in_capitals(word[0]) else word[0], line)


def _in_capitals(words: str) -> bool:
    return not _TRULY_SMALL.search(words) and len(_TRULY_CAPITAL.findall(words)) > 1


def vni(text: str) -> str:
    """Text of a VNI font, read as Latin-1, in Unicode.

    >>> vni("LIEÂN ÑOAØN LAO ÑOÄNG"), vni("Ñaúng, vôùi nöõ")
    ('LIÊN ĐOÀN LAO ĐỘNG', 'Đẳng, với nữ')
    """
    pattern, letters = _vni()
    return pattern.sub(lambda found: letters[found.group()], text)


@cache
def _tcvn3() -> dict[int, int]:
    table = tables()["tcvn3"]
    return str.maketrans(str(table["from"]), str(table["to"]))


@cache
def _vni() -> tuple[re.Pattern[str], dict[str, str]]:
    table = tables()["vni"]
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
