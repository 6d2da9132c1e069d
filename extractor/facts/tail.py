"""What is said of a counted group: the words behind it, past the union it belongs to."""

import re

from extractor.analysis import SentenceView

_LINK = re.compile(r"\s*(?:(?:của|thuộc|ở|tại|trực thuộc|trong|là)\s+)?(?:các |toàn )?")


def tail_start(view: SentenceView, end: int) -> int:
    """Where the words about a group begin: behind "12 đoàn viên" or "12 đoàn viên CĐCS Sở Y tế"."""
    for mention in view.mentions:
        if mention.start >= end and _LINK.fullmatch(view.analysis.low, end, mention.start):
            return mention.end
    return end
