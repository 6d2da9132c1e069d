"""Patterns that are looked for only where one of the words they cannot do without stands.

A sentence holds few of the words that rules look for. To find a word is many times cheaper than
to try a pattern at every letter, so a pattern says first which words it needs; they are read off
the pattern itself. A pattern of what stands right before something says what it ends with.
"""

import re
import sys
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Any, Final

from extractor.forked import any_of
from extractor.needs import endings, needed

_FEW: Final = 20
"""Searches up to which to read off a pattern what it needs costs more than it saves."""


class Sought:
    """A pattern over lowercase text, tried only where a word that it needs stands.

    >>> ago = Sought(r"\\bcách đây (?:hơn |gần )?(?P<count>\\d+) năm\\b")
    >>> ago.needs, ago.search("ra đời cách đây 5 năm")["count"], ago.search("sau 5 năm")
    (('cách đây ',), '5', None)
    """

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern: Final = pattern
        """The pattern as written, to build others of."""
        self._flags: Final = flags
        self._read = False
        self._left = _FEW
        self._word: Callable[..., re.Match[str] | None] | None = None
        self.endings: tuple[str, ...] = ()
        self.bare = False
        """What every match ends with, and whether white space may follow: known when asked."""
        self._least = 0
        self._tails: frozenset[str] = frozenset()
        """The last letters of what it ends with, as many as each of the endings has."""
        MADE.append(self)

    @cached_property
    def needs(self) -> tuple[str, ...]:
        """Words of which every match has one."""
        return needed(self.pattern, self._flags)

    def _prepare(self) -> None:
        """Read off the pattern what is looked for first; one that is never asked costs nothing."""
        self._read = True
        self.endings, self.bare = endings(self.pattern, self._flags)
        self._least = min(map(len, self.endings), default=0)
        self._tails = frozenset(one[-self._least :] for one in self.endings)
        if not self.endings and self.needs:
            self._word = re.compile(any_of(self.needs)).search

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The pattern compiled, which a text without its words does not pay for."""
        return re.compile(self.pattern, self._flags)

    def may(self, text: str, start: int = 0, end: int = sys.maxsize) -> bool:
        """Whether a match in ``text[start:end]`` is possible."""
        if not self._read:
            self._prepare()
        if self._word is not None:
            return self._word(text, start, end) is not None
        if not self.endings:
            return True
        end = min(end, len(text))
        if self.bare:
            while end > start and text[end - 1].isspace():
                end -= 1
        if text[end - self._least : end] in self._tails:
            return text.endswith(self.endings, start, end)
        return text[end - 1 : end] == "\n"

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """As ``re.Pattern.search``."""
        if not self._read:
            if self._left:
                self._left -= 1
                return self.compiled.search(text, start, end)
            self._prepare()
        if self._word is not None:
            if self._word(text, start, end) is None:
                return None
        elif not self.may(text, start, end):
            return None
        return self.compiled.search(text, start, end)

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
