"""Which patterns a sentence may hold: one pass over it finds the words of all of them.

Of the hundreds of patterns that are asked of what stands around a sum or a title, a sentence holds
the words of some ten. The others need not be asked one by one.
"""

from collections.abc import Set
from functools import lru_cache

from ahocorasick_rs import AhoCorasick

from extractor.sought import MADE, Sought


def possible(text: str, start: int, end: int) -> Set[Sought]:
    """The patterns that may match in ``text[start:end]``, those that need no word among them.

    >>> share, lent = Sought(r"\\bcổ phiếu\\b"), Sought(r"\\bvay nóng\\b")
    >>> found = possible("chị vay nóng 6 triệu đồng", 0, 25)
    >>> share in found, lent in found
    (False, True)
    """
    automaton, needing, always = _in_one(len(MADE))
    found = set(always)
    for word, _, _ in automaton.find_matches_as_indexes(text[start:end], overlapping=True):
        found.update(needing[word])
    return found


@lru_cache(maxsize=1)
def _in_one(made: int) -> tuple[AhoCorasick, list[list[Sought]], list[Sought]]:
    """The words of the first so many patterns, who needs each, and the patterns that need none."""
    needing: dict[str, list[Sought]] = {}
    for pattern in MADE[:made]:
        for word in pattern.needs:
            needing.setdefault(word, []).append(pattern)
    always = [pattern for pattern in MADE[:made] if not pattern.needs]
    return AhoCorasick(list(needing)), list(needing.values()), always
