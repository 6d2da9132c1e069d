"""Unions where only winners stand: "tặng CĐCS X Cờ", "CĐCS X (Cờ)", "Nhận Cờ có CĐCS X"."""

import re

from extractor.analysis import SentenceView
from extractor.context.owner import Discourse
from extractor.facts.award.groups import count_of
from extractor.facts.award.recipient import Recipient
from extractor.facts.award.subject import AND, of_union
from extractor.facts.award.title import Title

_GIVES = re.compile(
    r"\b(?:tặng|trao|trao tặng|tặng thưởng|cấp|đánh giá|xếp loại|xếp|công nhận|suy tôn|phân loại) $"
)
_COUNT = re.compile(
    r" (?:(?:đạt|là|loại|xếp loại) )*(?:\d+ )?(?:chiếc |lá |tấm )?(?:danh hiệu )?[“\"]?"
)
_BRACKET = re.compile(r" \((?:[^()]{0,60}?\b(?:được|nhận|đạt)\b[^()]{0,60})?")
_RECEIVED = re.compile(
    r"(?:^|[;:,.]) ?\W*(?:vinh dự )?(?:được )?(?:tặng|nhận|trao|đón nhận|đạt|giành|đoạt|khen)"
    r" (?:danh hiệu )?[“\"]?$"
)
_HAS = re.compile(r"[^,;.:()]{0,70}?\b(?:có|là|gồm|gồm có)(?: các)? ")


def told_straight(view: SentenceView, discourse: Discourse, title: Title) -> list[Recipient]:
    """The unions told straight before a title or its bracket, or behind a title that opens."""
    low = view.analysis.low
    inverted = _RECEIVED.search(view.slice(view.start, title.start))
    has = _HAS.match(low, title.end, view.end) if inverted else None
    found: list[Recipient] = []
    at = has.end() if has else -1
    for mention, _role, branch in discourse.entries(view):
        if branch is None:
            continue
        if mention.end < title.start:
            between = view.slice(mention.end, title.start)
            given = _COUNT.fullmatch(between) and _GIVES.search(low, view.start, mention.start)
            if given or _BRACKET.fullmatch(between):
                union = of_union(view, discourse, mention, branch)
                return [Recipient(union.kind, union.text, count_of(view, title), union.branch)]
        elif mention.start == at or (found and AND.fullmatch(view.slice(at, mention.start))):
            found.append(of_union(view, discourse, mention, branch))
            at = mention.end
    return found
