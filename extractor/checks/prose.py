"""The words around facts, for what is told but is no fact: how many are men, how many left."""

import re
from unicodedata import normalize

from extractor.forked import at_word
from extractor.late import late
from schemas import Fact

_OF_THEN = at_word(
    [
        *("đầu năm", "đầu kỳ", "đầu nhiệm kỳ", "đầu tiên"),
        *("ban đầu", "lúc đầu", "ngày đầu", "buổi đầu"),
        *("lúc (?:mới|đó|ấy)", "khi (?:mới|đó|ấy)", "hồi (?:mới|đó|ấy)"),
        *("thành lập", "ra mắt", "ra đời", "có lúc", "trước (?:đây|kia|đó)"),
        *("năm trước", "kỳ trước", "lũy kế", "luỹ kế"),
    ]
)
_THEN = late(rf"{_OF_THEN}\b")
"""Words of another time, or of another count, than the rest of the text tells of."""
_DIGITS = r"\d{1,3}(?:\.\d{3})+|\d+"


class Prose:
    """The text of a record. Its slices are in NFC, so that patterns find decomposed letters."""

    def __init__(self, text: str) -> None:
        self._text = text

    def sentence(self, fact: Fact) -> str:
        """The sentence of a fact; empty when the text is not known."""
        return self._slice(fact.sentence.start, fact.sentence.end)

    def before(self, fact: Fact) -> str:
        """The sentence of a fact up to its words."""
        return self._slice(fact.sentence.start, fact.evidence.start)

    def after(self, fact: Fact) -> str:
        """The sentence of a fact behind its words."""
        return self._slice(fact.evidence.end, fact.sentence.end)

    def between(self, one: Fact, other: Fact) -> str:
        """What stands between the words of two facts, the first one first."""
        return self._slice(one.evidence.end, other.evidence.start)

    def of_another_time(self, fact: Fact) -> bool:
        """Whether its sentence says of a figure that it is not the one of now: then, at first …"""
        return _THEN.search(self.before(fact).lower()) is not None

    def _slice(self, start: int, end: int) -> str:
        return normalize("NFC", self._text[start:end])


def counted(pattern: str) -> re.Pattern[str]:
    """A pattern in which ``#`` stands for a whole number in digits, the group ``n``.

    >>> number(counted("# nam").search("có 1.041 nam"))
    1041
    """
    return re.compile(pattern.replace("#", rf"(?<![\d.,/])(?P<n>{_DIGITS})(?![\d/%]|[.,]\d)"))


def number(found: re.Match[str] | None) -> int | None:
    """The number that ``counted`` found."""
    return None if found is None else int(found["n"].replace(".", ""))
