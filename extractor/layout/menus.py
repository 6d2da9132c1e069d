"""The menu of a site, each of its entries on a line of its own."""

from collections.abc import Sequence
from typing import Final

from extractor.layout.lines import Line

_LEAST: Final = 3
_LONGEST_ENTRY: Final = 30


def drop_menus(lines: Sequence[Line]) -> int:
    """Set aside the short lines above an article of which half are known controls of a page.

    Returns how many they are.
    """
    size = 0
    while size < len(lines) and _may_be_entry(lines[size]):
        size += 1
    while size and lines[size - 1].kind != "boilerplate":
        size -= 1
    known = sum(line.kind == "boilerplate" for line in lines[:size])
    if size < _LEAST or 2 * known < size:
        return 0
    for line in lines[:size]:
        line.kind = "boilerplate"
        line.page_head = True
    return size


def _may_be_entry(line: Line) -> bool:
    """Whether a line can be an entry of a menu."""
    return (
        line.size <= _LONGEST_ENTRY
        and line.kind in (None, "boilerplate")
        and line.links is None
        and not line.caps
        and not line.closed
        and not any(char.isdigit() for char in line.text)
    )
