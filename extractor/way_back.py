"""Where the characters of a text told anew stand in the given one, kept run by run.

A text of thousands of characters is told otherwise in a few places. Between them one character
stands for one of the given text, so that a few numbers tell of them all.
"""

from bisect import bisect_right


class WayBack:
    """Runs of characters, of which each moves on with the given text or stays at one span of it.

    >>> way = WayBack()
    >>> way.move(0, 3)
    >>> way.stay(3, 5, 1)
    >>> way.move(5, 2)
    >>> [(way.begin(at), way.end(at)) for at in range(6)]
    [(0, 1), (1, 2), (2, 3), (3, 5), (5, 6), (6, 7)]
    """

    __slots__ = ("_begins", "_ends", "_firsts", "_moves", "size")

    def __init__(self) -> None:
        self._firsts: list[int] = []
        self._begins: list[int] = []
        self._ends: list[int] = []
        self._moves: list[bool] = []
        self.size = 0
        """How many characters have been noted."""

    def move(self, begin: int, count: int) -> None:
        """The next ``count`` characters are those of the given text from ``begin`` on."""
        self._note(begin, begin + 1, True, count)

    def stay(self, begin: int, end: int, count: int) -> None:
        """The next ``count`` characters all stand for ``[begin, end)`` of the given text."""
        self._note(begin, end, False, count)

    def follow(self, other: "WayBack", start: int, end: int) -> None:
        """The next characters are those at ``[start, end)`` of a text with another way back."""
        run = other._run(start)
        firsts = other._firsts
        while start < end:
            stop = min(end, firsts[run + 1]) if run + 1 < len(firsts) else end
            moved = start - firsts[run] if other._moves[run] else 0
            begin, behind = other._begins[run] + moved, other._ends[run] + moved
            self._note(begin, behind, other._moves[run], stop - start)
            start, run = stop, run + 1

    def begin(self, at: int) -> int:
        """Where in the given text a character begins."""
        run = self._run(at)
        return self._begins[run] + (at - self._firsts[run] if self._moves[run] else 0)

    def end(self, at: int) -> int:
        """Where in the given text a character ends."""
        run = self._run(at)
        return self._ends[run] + (at - self._firsts[run] if self._moves[run] else 0)

    def _run(self, at: int) -> int:
        return bisect_right(self._firsts, at) - 1

    def _note(self, begin: int, end: int, moves: bool, count: int) -> None:
        if count <= 0:
            return
        self._firsts.append(self.size)
        self._begins.append(begin)
        self._ends.append(end)
        self._moves.append(moves)
        self.size += count
