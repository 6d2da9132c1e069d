"""The phrases of ``layout.toml``, as sets, openings and patterns."""

import re
import tomllib
from pathlib import Path
from typing import Any, Final

from extractor.forked import any_of

_GROUPS: Final[dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("layout.toml").read_text(encoding="utf-8")
)


def phrase_set(group: str, name: str) -> frozenset[str]:
    """The phrases of a list, to compare whole lines with."""
    return frozenset(_GROUPS[group][name])


def phrase_tuple(group: str, name: str) -> tuple[str, ...]:
    """The phrases of a list, to compare the opening of a line with."""
    return tuple(_GROUPS[group][name])


def phrase_map(group: str, name: str) -> dict[str, str]:
    """The phrases of a table with what each stands for."""
    return dict(_GROUPS[group][name])


def either(group: str, *names: str) -> str:
    """A pattern that matches any phrase of the lists, the longest first.

    >>> either("outlets", "labels")
    '(?:nguồn(?: tin|)|source|theo|via)'
    """
    return any_of(phrase for name in names for phrase in _GROUPS[group][name])


def whole_words(group: str, *names: str) -> re.Pattern[str]:
    """A pattern that finds any phrase of the lists where no letter or figure touches it."""
    return re.compile(rf"(?<!\w){either(group, *names)}(?!\w)")
