"""Patterns that are looked for only where one of the words they cannot do without stands.

A sentence holds few of the words that rules look for. To find a word is many times cheaper than
to try a pattern at every letter, so a pattern says first which words it needs; they are read off
the pattern itself. A pattern of what stands right before something says what it ends with, and
how far before it has to be looked for.
"""

import re
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import Any, Final, Protocol

from extractor.forked import any_of
from extractor.read_off import endings, needed, reach
from extractor.written_needs import written_needs

_FEW: Final = 20
"""Searches up to which to read off a pattern what it needs costs more than it saves."""

_Word = Callable[..., re.Match[str] | None]


class Search(Protocol):
    """As ``re.Pattern.search``."""

    def __call__(
        self, text: str, start: int = 0, end: int = sys.maxsize, /
    ) -> re.Match[str] | None: ...


class Sought:
    """A pattern over lowercase text, tried only where a word that it needs stands.

    Attributes:
        pattern: The pattern as written, to build others of.
        flags: Its flags.
        search: As ``re.Pattern.search``.

    >>> ago = Sought(r"\\bcách đây (?:hơn |gần )?(?P<count>\\d+) năm\\b")
    >>> ago.needs, ago.search("ra đời cách đây 5 năm")["count"], ago.search("sau 5 năm")
    (('cách đây ',), '5', None)
    """

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern: Final = pattern
        self.flags: Final = flags
        self._left = _FEW
        self.search: Search = self._search_unread
        MADE.append(self)

    @cached_property
    def needs(self) -> tuple[str, ...]:
        """Words of which every match has one."""
        written = written_needs(self.pattern, self.flags)
        return needed(self.pattern, self.flags) if written is None else written

    @cached_property
    def endings(self) -> tuple[str, ...]:
        """What every match ends with, but for white space behind it; () when that is unknown."""
        return endings(self.pattern, self.flags)[0]

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The pattern compiled, which a text without its words does not pay for."""
        return re.compile(self.pattern, self.flags)

    @cached_property
    def _word(self) -> _Word | None:
        """Looks for the words that are needed, if any are."""
        return re.compile(any_of(self.needs)).search if self.needs else None

    def may(self, text: str, start: int = 0, end: int = sys.maxsize) -> bool:
        """Whether a match in ``text[start:end]`` is possible."""
        return self._word is None or self._word(text, start, end) is not None

    def _search_unread(
        self, text: str, start: int = 0, end: int = sys.maxsize, /
    ) -> re.Match[str] | None:
        """The first searches; then it is read off the pattern what is looked for first."""
        if self._left:
            self._left -= 1
        else:
            self.search = self._reading()
        return self.compiled.search(text, start, end)

    def _reading(self) -> Search:
        """How the pattern is searched for, now that it is known what it needs."""
        found, bare = endings(self.pattern, self.flags)
        far = reach(self.pattern, self.flags)
        if found:
            return _at_end(self, found, bare, far[0] if far else sys.maxsize)
        word = self._word
        if far is None:
            return self.compiled.search if word is None else _with_word(self, word)
        return _near_end(self, word, *far)

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """As ``re.Pattern.match``."""
        return self.compiled.match(text, start, end)

    def fullmatch(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """As ``re.Pattern.fullmatch``."""
        return self.compiled.fullmatch(text, start, end)

    def finditer(
        self, text: str, start: int = 0, end: int = sys.maxsize
    ) -> Iterator[re.Match[str]]:
        """As ``re.Pattern.finditer``."""
        if not self.may(text, start, end):
            return iter(())
        return self.compiled.finditer(text, start, end)

    def findall(self, text: str, start: int = 0, end: int = sys.maxsize) -> list[Any]:
        """As ``re.Pattern.findall``."""
        return self.compiled.findall(text, start, end) if self.may(text, start, end) else []

    def sub(self, words: str, text: str) -> str:
        """As ``re.Pattern.sub``."""
        return self.compiled.sub(words, text) if self.may(text) else text


MADE: Final[list[Sought]] = []
"""Every pattern there is, in the order they were made."""


def _at_end(sought: Sought, tails: Sequence[str], bare: bool, far: int) -> Search:
    """Searches where a stretch ends as it must (``bare``: white space aside)."""
    least = min(map(len, tails))
    last_letters = frozenset(one[-least:] for one in tails)
    whole = sought.compiled.search

    def search(text: str, start: int = 0, end: int = sys.maxsize, /) -> re.Match[str] | None:
        if end > len(text):
            end = len(text)
        last = end
        if bare:
            while last > start and text[last - 1].isspace():
                last -= 1
        if text[last - least : last] not in last_letters and text[last - 1 : last] != "\n":
            return None
        return whole(text, max(start, last - far), end)

    return search


def _with_word(sought: Sought, word: _Word) -> Search:
    """Searches where one of the words that are needed stands."""
    whole = sought.compiled.search

    def search(text: str, start: int = 0, end: int = sys.maxsize, /) -> re.Match[str] | None:
        if word(text, start, end) is None:
            return None
        return whole(text, start, end)

    return search


def _near_end(sought: Sought, word: _Word | None, far: int, bare: bool) -> Search:
    """Searches no further from the end of a stretch than a match may begin, as ``_with_word``."""
    whole = sought.compiled.search

    def search(text: str, start: int = 0, end: int = sys.maxsize, /) -> re.Match[str] | None:
        if end > len(text):
            end = len(text)
        last = end
        if bare:
            while last > start and text[last - 1].isspace():
                last -= 1
        if last - start > far:
            start = last - far
        if word is not None and word(text, start, end) is None:
            return None
        return whole(text, start, end)

    return search
