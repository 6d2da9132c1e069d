"""Whether a text was read rightly: its words with marks are Vietnamese syllables."""

import re
import tomllib
import unicodedata
from collections.abc import Callable, Iterable
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Final, NamedTuple

_SAMPLE: Final = 20_000
"""Code points that are looked at."""
_APART: Final = re.compile(r"[\x00-@\[-`{-\x7f\s\u200b\ufeff“”‘’…–—•]+")
"""What stands between words: spaces, digits, ASCII and typographic punctuation."""
_ABBREVIATION: Final = re.compile("[B-DĐGHK-NP-TVX]+")
_TONES: Final = "\u0300\u0301\u0303\u0309\u0323"
_STOPPED_TONES: Final = frozenset("\u0301\u0323")
_ENOUGH: Final = 0.6
"""The least share of syllables among words with marks; real articles have 0.9 and more."""
_SURE: Final = 0.9


class Reading(NamedTuple):
    """One of several readings of a text: its number, and whether nothing speaks against it."""

    number: int
    text: str
    sure: bool


@cache
def tables() -> dict[str, Any]:
    """The tables of ``legacy.toml``."""
    return tomllib.loads(Path(__file__).with_name("legacy.toml").read_text(encoding="utf-8"))


def best_reading(data: Any, readings: Iterable[Callable[[Any], str]]) -> Reading | None:
    """The reading of ``data`` whose words are Vietnamese syllables; of equal ones the first.

    None when none is Vietnamese: too few of its words with marks are syllables.
    """
    best, most = None, 0.0
    for number, read in enumerate(readings):
        text = read(data)
        share = share_of_syllables(text)
        if share >= _ENOUGH and share > most:
            best, most = Reading(number, text, share >= _SURE), share
    return best


def share_of_syllables(text: str) -> float:
    """How many of the words with marks are Vietnamese syllables, 0 to 1; 0 without such words.

    >>> share_of_syllables("Công đoàn FPT"), share_of_syllables("C«ng ®oµn")
    (1.0, 0.0)
    """
    words = words_with_marks(text)
    return sum(map(is_syllable, words)) / len(words) if words else 0.0


def words_with_marks(text: str) -> list[str]:
    """The words at the beginning of a text that tell how it was written.

    They have more than ASCII, and more than one character, which may be a bullet.
    """
    words = _APART.split(text[:_SAMPLE])
    return [word for word in words if len(word) > 1 and not word.isascii()]


@lru_cache(maxsize=1 << 15)
def is_syllable(word: str) -> bool:
    """Whether a word is a Vietnamese syllable, or an abbreviation with Đ, in any spelling.

    >>> is_syllable("Thuở"), is_syllable("LĐLĐ"), is_syllable("syndicat"), is_syllable("tâpj")
    (True, True, False, False)
    """
    if len(word) > 20:
        return False
    if _ABBREVIATION.fullmatch(word):
        return True
    apart = unicodedata.normalize("NFD", word.lower().replace("ð", "đ"))
    tones = [char for char in apart if char in _TONES]
    bare = unicodedata.normalize("NFC", "".join(char for char in apart if char not in _TONES))
    stopped = _syllables().get(bare)
    if stopped is None or len(tones) > 1:
        return False
    return not stopped or (bool(tones) and tones[0] in _STOPPED_TONES)


@cache
def _syllables() -> dict[str, bool]:
    """Every syllable without its tone, and whether its end is stopped."""
    parts = tables()["syllables"]
    onsets = ["", *parts["onsets"]]
    return {
        onset + rime: stopped
        for stopped in (True, False)
        for rime in parts["stopped" if stopped else "rimes"]
        for onset in onsets
    }
