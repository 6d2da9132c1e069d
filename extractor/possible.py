"""Which patterns a sentence may hold: one pass over it finds the words of all of them.

Of the hundreds of patterns that are asked of what stands around a sum or a title, a sentence holds
the words of some ten. The others need not be asked one by one.
"""

from collections.abc import Collection, Set
from functools import lru_cache
from itertools import count
from typing import Any, Final

from ahocorasick_rs import AhoCorasick

from extractor.sought import MADE, Sought

_FEW: Final = 60
"""Sentences up to which to read off every pattern what it needs costs more than it saves."""
_ASKED: Final = count(1)


class _Any(Set[Sought]):
    """All patterns: what may match where nothing was looked for."""

    def __contains__(self, pattern: object) -> bool:
        return True

    def __iter__(self) -> Any:
        return iter(MADE)

    def __len__(self) -> int:
        return len(MADE)

    def __rand__(self, patterns: Set[Any]) -> Set[Any]:
        return patterns


_ANY: Final = _Any()


def possible(text: str, start: int, end: int) -> Set[Sought]:
    """The patterns that may match in ``text[start:end]``; any may in the first few sentences."""
    return _ANY if next(_ASKED) <= _FEW else told_possible(text[start:end])


def told_possible(text: str) -> Set[Sought]:
    """The patterns whose words stand in a text, and those that need no word.

    >>> share, lent = Sought(r"\\bcổ phiếu\\b"), Sought(r"\\bvay nóng\\b")
    >>> found = told_possible("chị vay nóng 6 triệu đồng")
    >>> share in found, lent in found
    (False, True)
    """
    automaton, needing, always = _in_one(len(MADE))
    words = automaton.find_matches_as_indexes(text, overlapping=True)
    return always.union(*[needing[word] for word, _, _ in words])


@lru_cache(maxsize=1)
def _in_one(made: int) -> tuple[AhoCorasick, list[Collection[Sought]], frozenset[Sought]]:
    """The words of the first so many patterns, who needs each, and the patterns that need none."""
    needing: dict[str, list[Sought]] = {}
    for pattern in MADE[:made]:
        for word in pattern.needs:
            needing.setdefault(word, []).append(pattern)
    always = frozenset(pattern for pattern in MADE[:made] if not pattern.needs)
    return AhoCorasick(list(needing)), list(needing.values()), always
