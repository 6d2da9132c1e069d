"""Patterns looked for in a whole text whose matches begin with one of a few phrases.

An automaton finds the phrases several times as fast as a regular expression passes over the text;
the pattern is tried where one stands and nowhere else. Where they stand is kept until another text
is looked through, so that its sentences may be asked one by one.
"""

import re
import sys
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Final

from ahocorasick_rs import AhoCorasick, MatchKind

_FEW: Final = 2
"""Phrases up to which no automaton is needed."""


class Opened:
    """A pattern, and the phrases of which each of its matches begins with one.

    A phrase may hold no other phrase's beginning but at its own.

    >>> area = Opened(("huyện ", "quận "), r"\\b(?:huyện|quận) (?P<name>[A-Z]\\w+)")
    >>> [found["name"] for found in area.finditer("ở quận Mai, huyện Lan và huyện bên")]
    ['Mai', 'Lan']
    """

    def __init__(self, phrases: Iterable[str], pattern: str) -> None:
        self._phrases: Final = tuple(phrases)
        self.pattern: Final = pattern
        self._text = ""
        self._starts: list[int] = []
        """Where the phrases stand in that text."""

    @cached_property
    def _automaton(self) -> AhoCorasick:
        return AhoCorasick(self._phrases, matchkind=MatchKind.LeftmostLongest)

    @cached_property
    def _match(self) -> re.Pattern[str]:
        return re.compile(self.pattern)

    def _starts_in(self, text: str) -> list[int]:
        if text is not self._text:
            self._text, self._starts = text, self._looked_for(text)
        return self._starts

    def _looked_for(self, text: str) -> list[int]:
        """Where the phrases stand in a text; two are found sooner one after the other."""
        if len(self._phrases) > _FEW:
            return [first for _, first, _ in self._automaton.find_matches_as_indexes(text)]
        starts: set[int] = set()
        for phrase in self._phrases:
            at = text.find(phrase)
            while at >= 0:
                starts.add(at)
                at = text.find(phrase, at + 1)
        return sorted(starts)

    def finditer(
        self, text: str, start: int = 0, end: int = sys.maxsize
    ) -> Iterator[re.Match[str]]:
        """As ``re.Pattern.finditer``."""
        starts = self._starts_in(text)
        for number in range(bisect_left(starts, start), len(starts)):
            at = starts[number]
            if at >= end:
                return
            told = self._match.match(text, at, end) if at >= start else None
            if told is not None:
                start = told.end()
                yield told

    def may(self, text: str, start: int = 0, end: int = sys.maxsize) -> bool:
        """Whether one of the phrases begins in ``text[start:end]``."""
        starts = self._starts_in(text)
        return bisect_left(starts, start) < bisect_left(starts, end)

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """As ``re.Pattern.match``."""
        return self._match.match(text, start, end)

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """As ``re.Pattern.search``."""
        return next(self.finditer(text, start, end), None)
