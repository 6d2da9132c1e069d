"""Districts and communes a text names, and the unions of "huyện", "quận" they complete."""

import re
from collections import Counter
from collections.abc import Mapping
from typing import Final

from extractor.letters import LOWER, UPPER
from extractor.normalise import fold, lower

_LEVELS: Final = "|".join(
    rf"{level[0]}(?<!\w.){level[1:]}"
    for level in (
        *("Huyện", "huyện", "Quận", "quận", "Thị xã", "thị xã", "Thành phố", "thành phố"),
        *(r"TP\.?", r"TX\.?", "Phường", "phường", "Xã", "xã", "Đặc khu", "đặc khu"),
    )
)
"""Words for areas where a word begins; a pattern that opens with letters is found faster."""
_NAMED: Final = re.compile(
    rf"(?P<level>{_LEVELS}) "
    rf"(?P<name>(?:[{UPPER}][{LOWER}]+(?:[ -](?=[{UPPER}][{LOWER}]))?){{1,4}}"
    r"|\d{1,2}(?![\d/]|[.,]\d))"
)
_SHORT: Final = {"tp": "thành phố", "tp.": "thành phố", "tx": "thị xã", "tx.": "thị xã"}
_BARE: Final = re.compile(r"\b(?P<level>huyện|quận|thị xã|thành phố|phường|xã|đặc khu)$")
_OFTEN: Final = 2
"""Times as often as any other a district must be named to be the one that is meant."""


def areas_of(text: str) -> dict[str, str]:
    """The area of each level that a text names alone or far more often than others.

    >>> areas_of("UBND quận Bình Tân và LĐLĐ quận")
    {'quận': 'Bình Tân'}
    """
    told: dict[str, Counter[str]] = {}
    for found in _NAMED.finditer(text):
        level = lower(found.group("level"))
        name = found.group("name").strip(" -")
        told.setdefault(_SHORT.get(level, level), Counter())[name] += 1
    areas: dict[str, str] = {}
    for level, names in told.items():
        (name, times), *rest = names.most_common(2)
        if not rest or times >= _OFTEN * rest[0][1]:
            areas[level] = name
    return areas


def with_area(unit: str, areas: Mapping[str, str]) -> str:
    """A unit that ends with a bare level, completed: "quận" is "quận Bình Tân".

    >>> with_area("Giáo dục huyện", {"huyện": "Lạc Sơn"})
    'Giáo dục huyện Lạc Sơn'
    """
    bare = _BARE.search(lower(unit))
    area = areas.get(bare.group("level")) if bare else None
    return f"{unit} {area}" if area and fold(area) not in fold(unit) else unit
