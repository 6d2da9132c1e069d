"""Words that readers of a whole text cannot do without: one pass finds which of them it holds.

Whoever mends a text, tells its tables anew or looks for somebody's rank does so in one text of
many. To look for each of the words that only such a text holds takes longer than all the mending;
found together they cost a few microseconds, and a reader whose words are not there does nothing.
"""

from collections.abc import Set
from functools import lru_cache
from typing import Final

from ahocorasick_rs import AhoCorasick, Implementation


class Signs:
    """Words of which a text holds one if a reader has anything to do with it.

    >>> southern = Signs("nhứt", "vô ")
    >>> southern.stand_in("đông nhứt là tổ 2"), southern.stand_in("đông nhất là tổ 2")
    (True, False)
    """

    def __init__(self, *words: str) -> None:
        self._words: Final = frozenset(words)
        _SOUGHT.update(self._words)

    def stand_in(self, text: str) -> bool:
        """Whether a whole text, in lowercase, holds one of the words."""
        return not self._words.isdisjoint(_held(text, len(_SOUGHT)))


_SOUGHT: Final[set[str]] = set()
"""The words of all readers."""


@lru_cache(maxsize=2)
def _held(text: str, sought: int) -> Set[str]:
    """The words that stand in a text; readers ask of one text, one after the other."""
    return set(_automaton(sought).find_matches_as_strings(text, overlapping=True))


@lru_cache(maxsize=1)
def _automaton(_sought: int) -> AhoCorasick:
    """Finds all the words that are sought by now: as a table it is three times as fast."""
    return AhoCorasick(sorted(_SOUGHT), implementation=Implementation.DFA)
