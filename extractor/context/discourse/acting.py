"""Proper names that act: what leads to one, and what one does, whichever names a text has."""

import re
from collections.abc import Iterable
from typing import Final

_LONGEST_LEAD: Final = 90
"""Code points before a name in which the words that lead to it stand."""


class Acting:
    """Finds the names that stand between what leads to one that acts, and what it does.

    >>> acting = Acting(led=r"[,;] (?:còn )?", acts=r" (?:có|đã)\\b")
    >>> acting.last(["phú mỹ", "an phú mỹ"], "ở phú mỹ có 2, còn an phú mỹ đã lập 3", 0, 38)
    (19, 'an phú mỹ')
    """

    def __init__(self, led: str, acts: str) -> None:
        self._led: Final = re.compile(f"{led}$")
        self._acts: Final = re.compile(acts)

    def last(
        self, names: Iterable[str], low: str, start: int, end: int, *, capitals_of: str = ""
    ) -> tuple[int, str] | None:
        """The name that acts last in ``low[start:end]``, and where: of two in a place the first.

        ``capitals_of``: the text as written, in which the name has to begin with a capital.
        """
        found: tuple[int, str] | None = None
        for name in names:
            at = low.rfind(name, start, end)
            while at > (found[0] if found else -1):
                if (
                    self._acts.match(low, at + len(name), end)
                    and (not capitals_of or capitals_of[at].isupper())
                    and self._led.search(low, max(start, at - _LONGEST_LEAD), at)
                ):
                    found = at, name
                at = low.rfind(name, start, at + len(name) - 1)
        return found
