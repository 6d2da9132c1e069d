"""The bodies named one above the other at the head of a report or of minutes."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from extractor.analysis import Analysis, SentenceView
from extractor.branches.document_branch import DocumentBranch
from extractor.branches.mention import BranchMention
from extractor.late import late
from extractor.layout import names_column

_HEAD_BLOCKS: Final = 8
"""Blocks at the head of a page among which its letterhead stands."""
_MARKER: Final = 3
"""Code points that may stand before the name on its line."""
_REST: Final = 3
"""Words of its line that the reader of names may leave over."""
_APART: Final = 2
"""Lines from the highest body to the lowest."""
_HEADS: Final = 4
"""Sentences among which a headline of several lines stands."""
_MOTTO: Final = late(r"cộng hòa xã hội chủ nghĩa|độc lập [-–] tự do")

_PART: Final = late(r"\S(?:(?! [-–|] ).)*")
"""What stands between the dashes of a line."""


class Letterhead(NamedTuple):
    """Where the higher bodies are named, and the branch that reports, if the page tells."""

    superiors: frozenset[int]
    issuer: int | None


def read_letterhead(analysis: Analysis, branches: Sequence[DocumentBranch]) -> Letterhead:
    """Read the letterhead, in which each body has a line of its own and the lowest reports.

    "CÔNG ĐOÀN VIÊN CHỨC TỈNH" over "CÔNG ĐOÀN CỤC THUẾ TỈNH": the second is the issuer. A single
    body is one only beside the State's motto, or alone under a headline that names no union.
    """
    low = analysis.low
    lines = [
        (block.start + line.start(), block.start + line.end())
        for block in analysis.layout.head(_HEAD_BLOCKS)
        for line in re.finditer(r"[^\n]+", low[block.start : block.end])
    ]
    rows = list(_bodies(analysis, branches, lines))
    if len(rows) == 1:
        rows = _on_one_line(analysis, branches, lines[rows[0][0]]) or rows
    if not rows:
        return Letterhead(frozenset(), None)
    first, last = rows[0][0], rows[-1][0]
    motto = any(_MOTTO.search(low, *line) for line in lines[last : last + 3])
    stacked = len(rows) > 1 and last - first <= _APART
    superiors = frozenset(mention.start for _, mention in rows[:-1]) if stacked else frozenset()
    alone = len(rows) == 1 and _under_headline(analysis, rows[0][1])
    return Letterhead(superiors, rows[-1][1].branch if motto or stacked or alone else None)


def _on_one_line(
    analysis: Analysis, branches: Sequence[DocumentBranch], line: tuple[int, int]
) -> list[tuple[int, BranchMention]]:
    """The bodies of a line that names nothing else: "LĐLĐ HUYỆN A – CĐCS XÃ B"."""
    start, end = line
    parts = [
        (start + part.start(), start + part.end())
        for part in _PART.finditer(analysis.low[start:end])
    ]
    rows = list(_bodies(analysis, branches, parts))
    return [(0, mention) for _, mention in rows] if len(rows) == len(parts) > 1 else []


def _under_headline(analysis: Analysis, mention: BranchMention) -> bool:
    """Whether a union is all that a line of the headline says, and the only one in it."""
    head = [view for view in analysis.views[:_HEADS] if _heads(analysis, view)]
    named = [view for view in head if view.mentions]
    return (
        mention.level not in ("confederation", "central_sector_union")
        and len(head) > 1
        and len(named) == 1
        and named[0].mentions[0] is mention
        and mention.end - mention.start >= len(named[0].text.strip(" .:-–")) - 1
    )


def _heads(analysis: Analysis, view: SentenceView) -> bool:
    return analysis.layout.blocks[view.block].kind in ("headline", "kicker")


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
        if names_column(analysis.low[start:end]):
            continue
        for mention in mentions:
            if not start <= mention.start <= start + _MARKER:
                continue
            rest = analysis.low[mention.end : end]
            if _MOTTO.search(rest) or len(rest.split()) <= _REST:
                yield at, mention
