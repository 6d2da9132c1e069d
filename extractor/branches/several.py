"""Unions of several areas under one head: "LĐLĐ các huyện Than Uyên, Tam Đường và Mường Tè"."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from extractor.late import late
from extractor.letters import LOWER, UPPER

_LEVEL: Final = r"(?:huyện|quận|thị xã|thành phố|phường|xã|đặc khu|TP\.?|TX\.?)"
_NAME: Final = (
    rf"(?!Công đoàn|Liên đoàn|Nghiệp đoàn|LĐLĐ|CĐ)"
    rf"[{UPPER}][{LOWER}]*(?:[ -][{UPPER}][{LOWER}]+){{0,3}}(?![{UPPER}{LOWER}])"
)
_SEVERAL: Final = late(
    rf" (?:các|hai|ba|bốn|năm) (?P<level>huyện|quận|thị xã|thành phố|phường|xã)(?: như| gồm)?:? "
    rf"(?P<names>{_NAME}(?:(?:, |,? và |; )(?:{_LEVEL} )?{_NAME})+)"
)
_ONE: Final = late(rf"(?:(?P<level>{_LEVEL}) )?(?P<name>{_NAME})")


class Named(NamedTuple):
    """One of several areas, ``[start, end)`` in the text, and the words of its union's unit."""

    start: int
    end: int
    unit: str


def several(text: str, at: int) -> list[Named]:
    """The areas told behind a head that ends at ``at``; none when there is but one.

    >>> [one.unit for one in several("LĐLĐ các huyện Than Uyên, Tam Đường và thành phố X", 4)]
    ['huyện Than Uyên', 'huyện Tam Đường', 'thành phố X']
    """
    told = _SEVERAL.match(text, at)
    return list(_areas(text, told)) if told else []


def _areas(text: str, told: re.Match[str]) -> Iterator[Named]:
    at = told.start("names")
    while at < told.end("names"):
        one = _ONE.search(text, at, told.end("names"))
        if one is None:
            return
        yield Named(one.start(), one.end(), f"{one['level'] or told['level']} {one['name']}")
        at = one.end()
