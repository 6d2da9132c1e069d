"""The bodies named one above the other at the head of a report or of minutes."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from extractor.analysis import Analysis
from extractor.branches.mention import BranchMention
from extractor.branches.resolve import DocumentBranch

_HEAD_BLOCKS: Final = 8
"""Blocks at the head of a page among which its letterhead stands."""
_MARKER: Final = 3
"""Code points that may stand before the name on its line."""
_REST: Final = 3
"""Words of its line that the reader of names may leave over."""
_APART: Final = 2
"""Lines from the highest body to the lowest."""
_MOTTO: Final = re.compile(r"cộng hòa xã hội chủ nghĩa|độc lập [-–] tự do")


class Letterhead(NamedTuple):
    """Where the higher bodies are named, and the branch that reports, if the page tells."""

    superiors: frozenset[int]
    issuer: int | None


def read_letterhead(analysis: Analysis, branches: Sequence[DocumentBranch]) -> Letterhead:
    """Read the letterhead, in which each body has a line of its own and the lowest reports.

    "CÔNG ĐOÀN VIÊN CHỨC TỈNH" over "CÔNG ĐOÀN CỤC THUẾ TỈNH": the second is the issuer. A single
    body is one only beside the State's motto.
    """
    low = analysis.low
    lines = [
        (block.start + line.start(), block.start + line.end())
        for block in analysis.layout.blocks[:_HEAD_BLOCKS]
        for line in re.finditer(r"[^\n]+", low[block.start : block.end])
    ]
    rows = list(_bodies(analysis, branches, lines))
    if not rows:
        return Letterhead(frozenset(), None)
    first, last = rows[0][0], rows[-1][0]
    motto = any(_MOTTO.search(low, *line) for line in lines[last : last + 3])
    stacked = len(rows) > 1 and last - first <= _APART
    superiors = frozenset(mention.start for _, mention in rows[:-1]) if stacked else frozenset()
    return Letterhead(superiors, rows[-1][1].branch if motto or stacked else None)


def _bodies(
    analysis: Analysis, branches: Sequence[DocumentBranch], lines: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, BranchMention]]:
    """The mentions that have a line to themselves, or share it with the motto, by line."""
    end_of_head = lines[-1][1] if lines else 0
    mentions = sorted(
        (one for branch in branches for one in branch.mentions if one.start < end_of_head),
        key=lambda one: one.start,
    )
    for at, (start, end) in enumerate(lines):
        for mention in mentions:
            if not start <= mention.start <= start + _MARKER:
                continue
            rest = analysis.low[mention.end : end]
            if _MOTTO.search(rest) or len(rest.split()) <= _REST:
                yield at, mention
