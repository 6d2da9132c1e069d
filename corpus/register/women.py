"""Women of a row that are more than the people they are among."""

from collections.abc import Iterator, Mapping
from typing import Final

from corpus.register.model import Figure, Value

_WOMEN_OF: Final = (
    (Figure.WOMEN, Figure.MEMBERS),
    (Figure.WORKFORCE_WOMEN, Figure.WORKFORCE),
)


def too_many_women(figures: Mapping[Figure, Value]) -> Iterator[dict[str, str | int]]:
    """Women and people that cannot both be right; the articles may tell which is.

    >>> list(too_many_women({Figure.WOMEN: 72, Figure.MEMBERS: 71}))
    [{'women': 72, 'members': 71}]
    """
    for women, people in _WOMEN_OF:
        part, whole = figures.get(women), figures.get(people)
        if isinstance(part, int) and isinstance(whole, int) and part > whole:
            yield {"women": part, "members": whole}
