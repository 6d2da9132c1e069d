"""Which facts are taken from a text that only mentions unions in passing."""

import re
from typing import Final

from extractor.context.owner import Discourse
from extractor.facts.draft import Draft, Miss

_SAID: Final = ("subject", "of", "recipient", "granter of its own")
"""How the owner must have been found: the sentence itself says whose the fact is."""
_REACH: Final = 90
"""Code points between a union and the sum it gives."""
_UNION: Final = re.compile(r"\b(?:công đoàn|lđlđ|liên đoàn lao động|nghiệp đoàn|cđcs)\b")
_TO_PEOPLE: Final = re.compile(
    r"\b(?:hỗ trợ|giúp|thăm|tặng|trao|cho|trợ cấp|gia đình|viếng) (?:các |những )?"
    r"(?:ông|bà|anh|chị)\b"
)
_ANNOUNCED: Final = {"target: sẽ", "target: dự kiến"}
_OTHER_ACTOR: Final = re.compile(
    r"\b(?:công ti|doanh nghiệp|ngân hàng|tập đoàn|ubnd|sở|bộ|ông|bà|anh|chị|cho biết|cho rằng)\b"
    r"|[;:]"
)


def said(draft: Draft, discourse: Discourse) -> bool:
    """Whether a fact is said of a union in so many words, and not only understood.

    Workforces, women of a workforce, plans and proposals are left out: in such a text they are a
    firm's, or somebody's opinion.
    """
    if draft.kind == "fund_amount":
        return _given_by_union(draft)
    if draft.owner.how not in _SAID or draft.status != "reported":
        return False
    if draft.kind in ("member_count", "female_count"):
        return bool(draft.fields["population"] == "union_members")
    if draft.kind == "award":
        return draft.owner.how in ("recipient", "granter of its own")
    return True


def left_out(draft: Draft) -> Miss:
    """The near miss that a fact is when nothing says that it is a union's."""
    return Miss(draft.kind, draft.view, draft.start, draft.end, "no_union_speaks")


def _given_by_union(draft: Draft) -> bool:
    """Whether a union acts close before the sum with nobody else in between."""
    view = draft.view
    acts = [*_UNION.finditer(view.analysis.low, view.start, draft.start)]
    verb = draft.cues[0].partition(": ")[2]
    if not acts or verb not in view.slice(acts[-1].end(), view.end):
        return False
    if draft.status == "target" and not _ANNOUNCED.intersection(draft.cues):
        return False
    between = view.slice(acts[-1].end(), draft.start)
    return len(between) <= _REACH and not _OTHER_ACTOR.search(_TO_PEOPLE.sub("", between))
