"""What is said of a counted group: the words behind it, past the union it belongs to."""

import re

from extractor.analysis import SentenceView

_LINK = re.compile(r"\s*(?:(?:của|thuộc|ở|tại|trực thuộc|trong|là)\s+)?(?:các |toàn )?")


def receives(view: SentenceView, start: int, end: int) -> bool:
    """Whether a counted group receives an award: "20 CĐCS, 36 cá nhân nhận Giấy khen"."""
    clause_start, clause_end = view.clause(start)
    titles = [hit for hit in view.of("award.title") if clause_start <= hit.start < clause_end]
    if not titles:
        return False
    low = view.analysis.low
    if any(hit.end <= start and start - hit.end <= 10 for hit in view.of("stock.have")):
        return False
    if any(hit.start < start for hit in titles):
        title = max(hit.end for hit in titles if hit.start < start)
        return bool(re.search(r"\b(cho|tới|gồm)\b|:", low[title:start])) or not low[
            title:start
        ].strip(" ,và;")
    between = low[end : titles[0].start]
    return bool(re.search(r"\b(được|nhận|đạt|đón nhận|vinh dự)\b", between)) and len(between) < 120


def tail_start(view: SentenceView, end: int) -> int:
    """Where the words about a group begin: behind "12 đoàn viên" or "12 đoàn viên CĐCS Sở Y tế"."""
    for mention in view.mentions:
        if mention.start >= end and _LINK.fullmatch(view.analysis.low, end, mention.start):
            return mention.end
    return end
