"""The patterns of ``heads.toml``, for text with diacritics and for text typed without them."""

import re
import tomllib
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Final

from corpus.register.workforce import is_workforce
from extractor.normalise import fold, lower, normalise

_SPACES: Final = re.compile(r"[\s\u00a0]+")


class Patterns:
    """Alternatives, any of which may be found.

    >>> women = Patterns(["nữ"])
    >>> women.found("Số nữ"), women.found("SO NU"), women.found("nử")
    (True, True, False)
    """

    def __init__(self, alternatives: list[str]) -> None:
        joined = "|".join(f"(?:{one})" for one in alternatives)
        self._marked = re.compile(joined)
        self._plain = re.compile(_folded(joined))

    def found(self, text: str) -> bool:
        """Whether one is found anywhere in the text."""
        return self.search(text) is not None

    def search(self, text: str) -> re.Match[str] | None:
        """The first place where one is found, in the text as :func:`plain` gives it."""
        low = plain(text)
        return (self._plain if low.isascii() else self._marked).search(low)

    def whole(self, text: str) -> bool:
        """Whether one is all of the text."""
        low = plain(text)
        return (self._plain if low.isascii() else self._marked).fullmatch(low) is not None


def _folded(pattern: str) -> str:
    """A pattern without diacritics; unlike ``fold`` it keeps the escapes, which are ASCII."""
    return re.sub(r"[^\x00-\x7f]+", lambda found: fold(found[0]), pattern)


@lru_cache(maxsize=1 << 16)
def plain(text: str) -> str:
    """Text in lower case, composed, in the old tone style, with single spaces.

    >>> plain("  Tên  ĐƠN VỊ ")
    'tên đơn vị'
    """
    return _SPACES.sub(" ", lower(normalise(text).text)).strip()


@cache
def _data() -> dict[str, Any]:
    path = Path(__file__).with_name("heads.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))


@cache
def group(name: str) -> dict[str, Patterns]:
    """A table of ``heads.toml`` by its keys."""
    return {key: Patterns(alternatives) for key, alternatives in _data()[name].items()}


@cache
def says(text: str) -> frozenset[str]:
    """What a head speaks of: keys of ``[says]``.

    >>> sorted(says("Tổng số đoàn viên nữ"))
    ['members', 'total', 'women']
    """
    told = {name for name, patterns in group("says").items() if patterns.found(text)}
    return frozenset(told | {"workforce"} if is_workforce(text) else told)
