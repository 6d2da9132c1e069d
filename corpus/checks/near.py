"""Which lines of a long register may be of any union of the articles at all.

A register may have a hundred thousand lines and the articles a few unions; a matcher takes about
a millisecond a line. Only lines that share the rare words of a union's name are worth asking.
"""

from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Mapping
from typing import Final, TypeVar

_ALL: Final = 500
"""Lines of a register that are all asked."""
_ENOUGH: Final = 400
"""Lines for one name; words that more lines have are taken together with the next rare one."""
_BY_SECOND: Final = 100
"""Lines that a name's second rarest word may bring in, for one whose rarest is misspelt."""

Line = TypeVar("Line", bound=Hashable)


def worth_asking(
    names: Iterable[Collection[str]], lines: Mapping[Line, Collection[str]]
) -> set[Line]:
    """The lines that have the rare words of one of the names; of a short register all of them.

    Args:
        names: The words of each name.
        lines: The words of each line.

    >>> lines = {number: {"truong", "so", f"{number}"} for number in range(1000)}
    >>> lines |= {1001: {"so", "y", "te"}, 1002: {"so", "xay", "dung"}}
    >>> sorted(worth_asking([{"so", "y", "te", "ha", "nam"}], lines))
    [1001]
    """
    if len(lines) <= _ALL:
        return set(lines)
    having: dict[str, list[Line]] = defaultdict(list)
    for line, told in lines.items():
        for word in set(told):
            having[word].append(line)
    found: set[Line] = set()
    for name in {frozenset(name) for name in names}:
        known = (word for word in name if word in having)
        rare = sorted(known, key=lambda word: (len(having[word]), word))
        if not rare:
            continue
        near = set(having[rare[0]])
        for word in rare[1:]:
            if len(near) <= _ENOUGH:
                break
            near &= set(having[word])
        if len(near) <= _ENOUGH:  # else they share only words that most names have
            found |= near
        if len(rare) > 1 and len(having[rare[1]]) <= _BY_SECOND:
            found.update(having[rare[1]])
    return found
