"""Several patterns that must end where a stretch does: its last letters tell which of them may.

What stands right before a union or a figure is asked for in a dozen ways, each with other last
words. Two letters leave one or two of them to be tried, most often none.
"""

from collections.abc import Set
from typing import Final

from extractor.sought import Sought

_FEW: Final = 20
"""Stretches up to which to read off the patterns what they end with costs more than it saves."""
_LETTERS: Final = 2


class Ended:
    """Patterns asked of one stretch after another, each of which must end where it does.

    >>> theirs, ours = Sought(r"\\bcủa(?: các)? $"), Sought(r"\\bdo\\s*$")
    >>> ended = Ended(theirs, ours)
    >>> ended.read_off()
    >>> [pattern.pattern for pattern in ended.may("do các ")]
    ['\\\\bcủa(?: các)? $']
    """

    def __init__(self, *patterns: Sought) -> None:
        self._patterns: Final = frozenset(patterns)
        self._left = _FEW
        self._fitting: dict[str, Set[Sought]] = {}
        """The patterns that may match, by the last letters of a stretch."""

    def may(self, stretch: str) -> Set[Sought]:
        """The patterns that may match in a stretch; any may in the first few."""
        last = stretch.rstrip()[-_LETTERS:]
        fitting = self._fitting.get(last)
        if fitting is None:
            if self._left:
                self._left -= 1
                return self._patterns
            fitting = frozenset(one for one in self._patterns if _fits(one, last))
            self._fitting[last] = fitting
        return fitting

    def read_off(self) -> None:
        """What the patterns end with is read off them from now on."""
        self._left = 0


def _fits(pattern: Sought, last: str) -> bool:
    """Whether a stretch with such last letters may end with what a pattern ends with."""
    endings = [one.rstrip() for one in pattern.endings]
    return not endings or any(
        one.endswith(last) or last.endswith(one[-_LETTERS:]) for one in endings
    )
