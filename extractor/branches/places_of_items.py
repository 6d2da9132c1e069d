"""Provinces that label the items of a round-up: "LÂM ĐỒNG. Công đoàn ngành Y tế tỉnh …"."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

from extractor.branches.mention import BranchMention
from extractor.letters import LOWER, UPPER
from extractor.lexicon import Hit
from extractor.normalise import fold

_BEFORE: Final = re.compile(r"[\W\d]{0,6}(?:(?:tỉnh|thành phố|tp\.?)\s+)?")
"""What may stand before the place: a bullet, a number, a bracket."""
_BEHIND: Final = re.compile(r"\)|\.\s|\s*[-–:]\s")
_WITHOUT_PLACE: Final = re.compile(r"\b(?:tỉnh|thành phố)$", re.IGNORECASE)


_AREA_LABEL: Final = re.compile(
    rf"[\W\d]{{0,6}}(?:(?:[Hh]uyện|[Qq]uận|[Tt]hị xã|[Tt]hành phố|TP\.?|TX\.?) )?"
    rf"(?P<name>[{UPPER}][{LOWER}]+(?:[ -][{UPPER}][{LOWER}]+){{1,3}}|[{UPPER}][{LOWER}]+)(?::|\)|\.| [-–])\s"
)
"""The district that labels an item: "* Na Rì: …", "- Huyện Chợ Mới: …"."""
_WITHOUT_AREA: Final = re.compile(r"(?:huyện|quận|thị xã|thành phố)", re.IGNORECASE)


def label_areas(text: str, starts: Sequence[int], mentions: Sequence[BranchMention]) -> None:
    """Complete "LĐLĐ huyện" by the district that labels its paragraph."""
    for mention in mentions:
        if mention.named or not _WITHOUT_AREA.fullmatch(mention.unit):
            continue
        label = _AREA_LABEL.match(text, starts[bisect_right(starts, mention.start) - 1])
        if label and label.end() <= mention.start:
            mention.unit = f"{mention.unit} {label.group('name')}"
            mention.named = True


def place_items(
    text: str,
    low: str,
    starts: Sequence[int],
    mentions: Sequence[BranchMention],
    provinces: Sequence[Hit],
) -> None:
    """Complete "LĐLĐ tỉnh" by the province that labels its item, in texts with two such labels.

    ``starts`` are the starts of the blocks of the page; an item lasts until the next label.
    """
    labels: list[tuple[int, str]] = []
    for hit in provinces:
        start = starts[bisect_right(starts, hit.start) - 1]
        if _BEFORE.fullmatch(low, start, hit.start) and _BEHIND.match(low, hit.end):
            form = text[hit.start : hit.end]
            labels.append((start, form.title() if form.isupper() else form))
    if len({fold(place) for _, place in labels}) < 2:
        return
    for mention in mentions:
        at = bisect_right(labels, mention.start, key=lambda label: label[0])
        if at and _WITHOUT_PLACE.search(mention.unit):
            mention.unit = f"{mention.unit} {labels[at - 1][1]}"
            mention.named = True
