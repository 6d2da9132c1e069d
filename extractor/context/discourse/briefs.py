"""Pages of several briefs, each on a union of its own."""

from collections.abc import Sequence
from typing import Final

from extractor.analysis import Analysis
from extractor.branches.document_branch import DocumentBranch
from extractor.branches.specific import specific
from extractor.context.ranks import rank

_FEWEST: Final = 4
"""Paragraphs on other unions from which a text is a page of briefs."""


def are_briefs(
    analysis: Analysis, branches: Sequence[DocumentBranch], main: DocumentBranch | None
) -> bool:
    """Whether the union a text seems to be about is told of in one of many paragraphs only.

    The others are on unions that do not stand above it.
    """
    if main is None:
        return False
    of_main: set[int] = set()
    others: set[int] = set()
    short: set[int] = set()
    for view in analysis.views:
        for mention in view.mentions:
            if mention.branch == main.index:
                of_main.add(view.block)
            elif mention.branch is not None and specific(mention):
                if rank(branches[mention.branch]) <= rank(main):
                    others.add(view.block)
            elif mention.branch is None and not mention.unit:
                short.add(view.block)
    if len(of_main) != 1 or len(short - others - of_main) > 1:
        return False
    (own,) = of_main
    body = analysis.layout.blocks[own].kind in ("body", "item")
    return body and len(others - {own}) >= _FEWEST
