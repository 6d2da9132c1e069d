"""Unions told behind a title that did not win it: they give the next, win it, or stand above."""

from extractor.analysis import SentenceView
from extractor.branches.mention import BranchMention
from extractor.facts.award.unions import gives
from extractor.late import late

_OFFICER_OF = late(
    r"(?:đồng chí|đ/c|ông|bà|anh|chị)\b[^;.:]{3,60}(?:,| [-–]| \() ?(?:nguyên )?(?:phó )?chủ tịch $"
)
"""What makes of a union the one a winner leads: "cho CĐVC tỉnh và đồng chí Lãm, Chủ tịch | …"."""


def wins_next(view: SentenceView, at: int, mention: BranchMention, end: int) -> bool:
    """Whether the next prize stands straight behind the last of several: "A và B giải Ba"."""
    return (
        at < mention.start
        and end < view.end
        and view.analysis.low.startswith("giải ", end)
        and not view.slice(mention.end, end).strip()
    )


def is_no_winner(view: SentenceView, mention: BranchMention, at: int) -> bool:
    """Whether a union told behind a winner gives the next title, or is the one above it."""
    if gives(view, mention) or _OFFICER_OF.search(view.slice(at, mention.start)):
        return True
    return view.analysis.low.endswith(("thuộc ", "trực thuộc "), at, mention.start)
