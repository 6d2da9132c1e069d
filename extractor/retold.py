"""A text told anew in places, every character with the span of the given text it comes from."""

from extractor.normalise import NormalisedText
from extractor.way_back import WayBack


class Retold:
    """The text as it is told anew, from its beginning on.

    >>> from extractor.normalise import normalise
    >>> told = Retold(normalise("Thu: 5.000.000"))
    >>> told.copy(0, 14)
    >>> told.add(" đồng")
    >>> made = told.made()
    >>> made.text, made.given[slice(*made.to_given(5, 19))]
    ('Thu: 5.000.000 đồng', '5.000.000')
    """

    def __init__(self, given: NormalisedText) -> None:
        self.given = given
        self._pieces: list[str] = []
        self._way = WayBack()

    def copy(self, start: int, end: int) -> None:
        """Take over a stretch as it stands."""
        if start >= end:
            return
        self._pieces.append(self.given.text[start:end])
        self.given.note_way(self._way, start, end)

    def say(self, words: str, start: int, end: int) -> None:
        """Say a stretch in other words."""
        if start >= end:
            self.add(words)
            return
        first, last = self.given.to_given(start, end)
        self._pieces.append(words)
        self._way.stay(first, last, len(words))

    def add(self, words: str) -> None:
        """Add words that stand nowhere; they lie where the last stretch ended."""
        at = self._way.end(self._way.size - 1) if self._way.size else 0
        self._pieces.append(words)
        self._way.stay(at, at, len(words))

    def lead(self, words: str, at: int) -> None:
        """Add words that stand nowhere before what is taken over from ``at`` on."""
        first, _ = self.given.to_given(at, at + 1)
        self._pieces.append(words)
        self._way.stay(first, first, len(words))

    def made(self) -> NormalisedText:
        """What has been told, with the way back to the given text."""
        return NormalisedText(self.given.given, "".join(self._pieces), self._way)
