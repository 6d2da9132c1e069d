"""The union that a question asks about: "Ông vừa nhắc Sumi Việt… - Vâng, …"."""

from typing import Final

from extractor.analysis import SentenceView
from extractor.context.discourse.spoken import Spoken
from extractor.context.ranks import GRASSROOTS, rank
from extractor.late import late

_ASKS: Final = late(r"(?:\?|…|\.\.\.)[\s\"”)]*$")
_ANSWERS: Final = late(r"\W*[-–—+>]\s|\W*(?:trả lời|đáp)\b|\W{0,3}[^:.,;\d]{3,40}: ")
_LONGEST: Final = 240
"""Code points of a question; a longer one tells a story before it asks."""


def asked_about(spoken: Spoken, view: SentenceView) -> int | None:
    """The one grassroots union the question right before a paragraph names; None without one."""
    if not view.index or not spoken.over_others():
        return None
    views, low = view.analysis.views, view.analysis.low
    asked = views[view.index - 1]
    if asked.block == view.block or not _ASKS.search(low, asked.start, asked.end):
        return None
    if not _ANSWERS.match(low, view.start, view.end):
        return None
    first = next(one for one in views[: view.index] if one.block == asked.block)
    if asked.end - first.start > _LONGEST:
        return None
    told = {mention.branch for mention in asked.mentions} - {None}
    told |= {
        owner
        for name, owner in spoken.firms.owners.items()
        if low.find(name, asked.start, asked.end) >= 0
    }
    found = [one for one in told if one is not None]
    lower = len(found) == 1 and rank(spoken.branches[found[0]]) <= GRASSROOTS
    return found[0] if lower else None
