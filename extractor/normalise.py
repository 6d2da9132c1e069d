"""One spelling for every text, with a map back to the text as it was given.

Vietnamese pages spell the same word in several ways: composed or decomposed letters
(NFC, NFD), two places for a tone mark (``hoà``, ``hòa``), ``Ð`` typed for ``Đ``, no-break
spaces, soft hyphens. :func:`normalise` settles these and keeps, for every character of
its result, where it stood in the given text, so that evidence can be quoted verbatim.

Example:
    >>> made = normalise("Ho\u00e0 B\u00ecnh c\u00f3\u00a029 \u00adngười")
    >>> made.text
    'Hòa Bình có 29 người'
    >>> made.given[slice(*made.to_given(0, 3))]
    'Hoà'
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from extractor.late import late
from extractor.single_spaces import single_spaced
from extractor.tones import move_marks, old_tone
from extractor.way_back import WayBack

# --- characters ---------------------------------------------------------------------------

_SPACES: Final = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_LINE_ENDS: Final = "\r\x0b\x0c\x85\u2028\u2029"
_CONTROLS: Final = "\x00-\x08\x0e-\x1f\x7f"
_REMOVED: Final = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
_MARKS: Final = "\u0300-\u036f"
_LETTERS: Final = {"\u00d0": "Đ", "\u00f0": "đ", "\u0189": "Đ", "\u0256": "đ"}
_HYPHENS: Final = "\u2010\u2011\u2212\u2043\ufe63"
_DASHES: Final = "\u2012\u2014\u2015\ufe58"
_FULLWIDTH: Final = "\uff01-\uff5e"


def _members(ranges: str) -> list[str]:
    """The characters of a regular expression's character class.

    >>> _members("a-cx")
    ['a', 'b', 'c', 'x']
    """
    found: list[str] = []
    for first, last in re.findall(r"(.)(?:-(.))?", ranges, re.S):
        found += [chr(code) for code in range(ord(first), ord(last or first) + 1)]
    return found


#: One character for one character: none of these moves an offset.
_ONE_TO_ONE: Final[dict[str, str]] = (
    dict.fromkeys(_members(_SPACES + _CONTROLS), " ")
    | dict.fromkeys(_members(_LINE_ENDS), "\n")
    | dict.fromkeys(_members(_HYPHENS), "-")
    | dict.fromkeys(_members(_DASHES), "–")
    | {char: chr(ord(char) - 0xFEE0) for char in _members(_FULLWIDTH)}
    | _LETTERS
)

_TRANSLATED: Final = late(
    f"[{_SPACES}{_LINE_ENDS}{_CONTROLS}{_HYPHENS}{_DASHES}{_FULLWIDTH}{''.join(_LETTERS)}]"
)
_MOVES_OFFSETS: Final = late(f"[{_REMOVED}\r]")
_UNUSUAL: Final = late(f"[{_REMOVED}{_TRANSLATED.pattern[1:]}")
"""What is dropped, or written otherwise: most texts have none of it."""
#: What is longer in the given text than in the normalised one.
_PIECE: Final = late(f"[^{_MARKS}{_REMOVED}\r\n](?:[{_REMOVED}]*[{_MARKS}])+|\r\n|[{_REMOVED}]+")
_ONLY_REMOVED: Final = late(f"[{_REMOVED}]+")
_DROPPED: Final = "".join(_members(_REMOVED))
DISGUISES: Final = tuple(_members(_REMOVED + _FULLWIDTH))
"""Characters that can stand in a word, or for its letters, without changing it."""


# --- the map ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class NormalisedText:
    """A text, normalised, with the way back.

    Attributes:
        given: The text as it was given.
        text: The normalised text.
    """

    given: str
    text: str
    #: From each character of ``text`` back to its sequence in ``given``.
    _way: WayBack = field(repr=False, compare=False)

    @property
    def low(self) -> str:
        """The text in lower case, of the same length; several readers look through it."""
        return lowered(self.text)

    def to_given(self, start: int, end: int) -> tuple[int, int]:
        """Offsets of a span of ``text`` in ``given``.

        Args:
            start: First code point of the span in ``text``.
            end: One past its last code point.

        Returns:
            The smallest span of ``given`` that holds it: combining sequences stay whole,
            removed characters at its edges stay outside.

        Raises:
            IndexError: The span does not lie in ``text``.

        >>> normalise("e\u0302\u0301 x").to_given(0, 1)
        (0, 3)
        """
        if not 0 <= start <= end <= len(self.text):
            raise IndexError(f"span {start}:{end} is outside a text of {len(self.text)} characters")
        way = self._way
        first = way.begin(start) if start < len(self.text) else len(self.given)
        return first, max(first, way.end(end - 1)) if start < end else first

    def note_way(self, way: WayBack, start: int, end: int) -> None:
        """Note on another text's way where the characters of a span of ``text`` come from."""
        way.follow(self._way, start, end)


def normalise(given: str) -> NormalisedText:
    """Normalise a text and remember where everything came from.

    Letters are composed (NFC), tone marks put in their old place, ``Ð`` read as ``Đ``, all
    spaces as a plain space, two between words as one, all line ends as ``\\n``, hyphen and dash
    look-alikes as ``-`` and ``–``, full-width forms as ASCII; soft hyphens, zero-width characters
    and byte-order marks are dropped. A clean text is returned as it is, without a map.

    >>> normalise("Công đoàn").text
    'Công đoàn'
    """
    text = given
    way: WayBack | None = None
    unusual = _UNUSUAL.search(text)
    moved = unusual and _MOVES_OFFSETS.search(text, unusual.start())
    settled = unicodedata.is_normalized("NFC", text)
    if moved or not settled:
        text, way = _compose(given)
    elif unusual:
        text = _one_to_one(text)
    if way is None:
        way = WayBack()
        way.move(0, len(text))
    if "  " in text:
        text, way = single_spaced(text, way)
    in_place = move_marks if settled and not unusual else old_tone
    return NormalisedText(given, in_place(text), way)


def _compose(given: str) -> tuple[str, WayBack]:
    """Drop what is to be dropped and compose the rest, with the way back of each character."""
    pieces: list[str] = []
    way = WayBack()
    last = 0
    for match in _PIECE.finditer(given):
        begin, end = match.span()
        pieces.append(_one_to_one(given[last:begin]))
        way.move(last, begin - last)
        made = _sequence(match[0])
        pieces.append(made)
        way.stay(begin, end, len(made))
        last = end
    pieces.append(_one_to_one(given[last:]))
    way.move(last, len(given) - last)
    text = "".join(pieces)
    return (text, way) if unicodedata.is_normalized("NFC", text) else _compose_any(given)


def _one_to_one(text: str) -> str:
    """The text with its look-alike characters settled; its length stays."""
    return _TRANSLATED.sub(lambda match: _ONE_TO_ONE[match[0]], text)


def _sequence(piece: str) -> str:
    """One combining sequence, line end or run of removed characters, normalised."""
    if piece == "\r\n":
        return "\n"
    return unicodedata.normalize("NFC", _one_to_one(_ONLY_REMOVED.sub("", piece)))


def _compose_any(given: str) -> tuple[str, WayBack]:
    """As :func:`_compose`, for scripts whose letters combine in other ways."""
    pieces: list[str] = []
    way = WayBack()
    begin = 0
    for end in range(1, len(given) + 1):
        if end < len(given) and (_joins(given[end]) or given[begin : end + 1] == "\r\n"):
            continue
        made = _sequence(given[begin:end])
        pieces.append(made)
        way.stay(begin, begin + len(given[begin:end].rstrip(_DROPPED)), len(made))
        begin = end
    return "".join(pieces), way


def _joins(char: str) -> bool:
    """Whether a character can melt into the one before it (or is dropped beside it)."""
    return (
        unicodedata.category(char)[0] == "M"
        or "\u1160" <= char <= "\u11ff"
        or _ONLY_REMOVED.match(char) is not None
    )


# --- keys ---------------------------------------------------------------------------------

_DIACRITICS: Final = late(f"[{_MARKS}]+")
_VIETNAMESE_MARKS: Final = "\u0300\u0301\u0303\u0309\u0323\u0302\u0306\u031b"


def fold(text: str) -> str:
    """A key for comparing and searching: lower case, no diacritics, single spaces.

    >>> fold("  Công  đoàn ĐẮK LẮK ")
    'cong doan dak lak'
    """
    plain = unicodedata.normalize("NFD", text.lower())
    for mark in _VIETNAMESE_MARKS:
        plain = plain.replace(mark, "")
    plain = plain.replace("đ", "d").replace("ð", "d")
    return " ".join((plain if plain.isascii() else _DIACRITICS.sub("", plain)).split())


@lru_cache(maxsize=2)
def lowered(text: str) -> str:
    """As :func:`lower`, of a whole text, which several readers ask for one after the other."""
    return lower(text)


def lower(text: str) -> str:
    """The text in lower case, of the same length, so that offsets hold.

    >>> lower("ĐOÀN VIÊN"), len(lower("İ"))
    ('đoàn viên', 1)
    """
    made = text.lower()
    if len(made) == len(text):
        return made
    return "".join(low if len(low := char.lower()) == 1 else char for char in text)
