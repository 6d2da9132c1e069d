"""Unions told together that a later sentence speaks of as so many: "Cả hai đơn vị này đều …"."""

from extractor.analysis import SentenceView
from extractor.context.discourse import Discourse
from extractor.context.words import number_of
from extractor.facts.award.recipient import Recipient
from extractor.facts.award.unions import of_union
from extractor.late import late

_UNION = (
    "(?:đơn vị|công đoàn|cđcs|công đoàn cơ sở|tập thể|nghiệp đoàn|công đoàn trường|lđlđ huyện|nơi)"
)
_ALL_OF_THEM = late(
    rf"(?<!\d)\b(?:(?P<count>hai|ba|bốn|năm|0?[2-5]) {_UNION}"
    r" (?:này|trên|nói trên|kể trên|ấy|đó|đều|cùng)"
    r"|cả (?P<all>hai|ba|bốn) (?:đều|cùng))\b"
)
_NEAR = 3
"""Sentences back in which the unions were named."""


def all_of_them(view: SentenceView, discourse: Discourse, at: int) -> list[Recipient]:
    """The unions named before that words before ``at`` count: "Hai đơn vị này đều được …"."""
    told = _ALL_OF_THEM.search(view.slice(view.start, at))
    if told is None:
        return []
    number = told["count"] or told["all"]
    count = number_of(number)
    before = view.start + told.start()
    for earlier in reversed(view.analysis.views[max(0, view.index - _NEAR) : view.index + 1]):
        if earlier.block != view.block:
            break
        found: dict[int, Recipient] = {}
        for mention, role, branch in discourse.entries(earlier):
            if mention.start < before and branch is not None and role not in ("by", "of"):
                found.setdefault(branch, of_union(earlier, discourse, mention, branch))
        if len(found) == count:
            return list(found.values())
    return []
