"""What patterns need, as ``make docs`` has written it down (``needs.json``).

To read off a pattern the words that it needs takes as long as to compile it. Written down, they
spare a program that reads one article two thirds of its patterns. A pattern that has been changed
since is not found here, and is read when it is asked for.
"""

import json
from collections.abc import Iterable, Mapping
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Final

from extractor.read_off import needed

FILE: Final = Path(__file__).with_name("needs.json")
_KEY_BYTES: Final = 8


def written_needs(pattern: str, flags: int = 0) -> tuple[str, ...] | None:
    """Words of which every match has one, as ``needed``; None where it is not written down.

    >>> written_needs("a pattern that nobody has asked for")
    """
    return _written().get(_key(pattern, flags))


def page(patterns: Iterable[tuple[str, int]]) -> str:
    """What the file should hold for patterns and their flags."""
    told = {_key(*one): needed(*one) for one in patterns}
    lines = (f'"{key}": {json.dumps(told[key], ensure_ascii=False)}' for key in sorted(told))
    return "{\n" + ",\n".join(lines) + "\n}\n"


@cache
def _written() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = json.loads(FILE.read_text(encoding="utf-8"))
    return {key: tuple(words) for key, words in found.items()}


def _key(pattern: str, flags: int) -> str:
    """A short name of a pattern, the same in every run."""
    return blake2b(f"{flags:d}/{pattern}".encode(), digest_size=_KEY_BYTES).hexdigest()
