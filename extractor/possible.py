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
from extractor.written_needs import written_needs

_FEW: Final = 60
"""Sentences up to which to read off every pattern what it needs costs more than it saves."""
_FEW_UNKNOWN: Final = 40
"""Patterns that are read at once, in the time that a few more take to compile."""
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
    """The patterns that may match in ``text[start:end]``.

    Any may in the first few sentences, if what patterns need has still to be read off them.
    """
    if not _is_known(len(MADE)) and next(_ASKED) <= _FEW:
        return _ANY
    return told_possible(text[start:end])


@lru_cache(maxsize=1)
def _is_known(made: int) -> bool:
    """Whether what most of the first so many patterns need is written down."""
    unknown = sum(written_needs(one.pattern, one.flags) is None for one in MADE[:made])
    return unknown <= _FEW_UNKNOWN


def told_possible(text: str) -> Set[Sought]:
    """The patterns whose words stand in a text, and those that need no word.

    >>> share, lent = Sought(r"\\bcổ phiếu\\b"), Sought(r"\\bvay nóng\\b")
    >>> found = told_possible("chị vay nóng 6 triệu đồng")
    >>> share in found, lent in found
    (False, True)
    """
    automaton, needing, always = _in_one(len(MADE))
    words = automaton.find_matches_as_indexes(text, overlapping=True)
    return always.union(*[needing[word] for word in {word for word, _, _ in words}])


@lru_cache(maxsize=1)
def _in_one(made: int) -> tuple[AhoCorasick, list[Collection[Sought]], frozenset[Sought]]:
    """The words of the first so many patterns, who needs each, and the patterns that need none."""
    needing: dict[str, list[Sought]] = {}
    for pattern in MADE[:made]:
        for word in pattern.needs:
            needing.setdefault(word, []).append(pattern)
    always = frozenset(pattern for pattern in MADE[:made] if not pattern.needs)
    return AhoCorasick(list(needing)), list(needing.values()), always
