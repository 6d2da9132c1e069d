"""Patterns looked for in a whole text whose matches begin with one of a few phrases.

An automaton finds the phrases several times as fast as a regular expression passes over the text;
the pattern is tried where one stands and nowhere else.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Final

from ahocorasick_rs import AhoCorasick, MatchKind


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

    @cached_property
    def _starts(self) -> AhoCorasick:
        return AhoCorasick(self._phrases, matchkind=MatchKind.LeftmostLongest)

    @cached_property
    def _match(self) -> re.Pattern[str]:
        return re.compile(self.pattern)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """As ``re.Pattern.finditer``."""
        end = 0
        for _, start, _ in self._starts.find_matches_as_indexes(text):
            found = self._match.match(text, start) if start >= end else None
            if found is not None:
                end = found.end()
                yield found

    def match(self, text: str) -> re.Match[str] | None:
        """As ``re.Pattern.match``."""
        return self._match.match(text)

    def search(self, text: str) -> re.Match[str] | None:
        """As ``re.Pattern.search``."""
        return next(self.finditer(text), None)
