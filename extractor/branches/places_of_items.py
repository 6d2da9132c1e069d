"""Provinces that label the items of a round-up: "LÂM ĐỒNG. Công đoàn ngành Y tế tỉnh …"."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

from extractor.branches.mention import BranchMention
from extractor.lexicon import Hit
from extractor.normalise import fold

_BEFORE: Final = re.compile(r"[\W\d]{0,6}(?:(?:tỉnh|thành phố|tp\.?)\s+)?")
"""What may stand before the place: a bullet, a number, a bracket."""
_BEHIND: Final = re.compile(r"\)|\.\s|\s*[-–:]\s")
_WITHOUT_PLACE: Final = re.compile(r"\b(?:tỉnh|thành phố)$", re.IGNORECASE)


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
