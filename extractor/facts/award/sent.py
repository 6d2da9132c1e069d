"""Titles that go out in few words: "CĐ Y tế Việt Nam gửi bằng khen cho 6 cá nhân".

"Có" and "dành" alone tell as well of one who has a title; whom it goes to behind it, or the words
before it, tell that it is given.
"""

import re
from typing import Final

from extractor.analysis import SentenceView
from extractor.facts.award.title import Title
from extractor.late import late
from extractor.sought import Sought

_OUT: Final = Sought(
    r"\b(?:(?P<verb>gửi|dành|có|kí|mang|đưa)(?: đến| tới| về)?)"
    r"(?: (?:\d{1,3}|một|hai|ba|bốn|năm|những|các|nhiều))?(?: (?:tấm|lá|chiếc))? $"
)
"""What stands straight before a title that goes out."""
_TO: Final = late(
    r"(?: (?!cho\b|tới\b|đến\b|tặng\b)[^\s,;.:()]+){0,6}? (?:cho|tới|đến|tặng)"
    r" (?!thấy\b|biết\b|hay\b|nay\b|khi\b)\S"
)
"""Whom it goes to, behind the title."""


def sent_out(view: SentenceView, title: Title, begin: int) -> re.Match[str] | None:
    """The verb that sends a title out, in the stretch from ``begin`` to the title."""
    if title.plain or title.award_class in ("prize", "ranking", "honorific"):
        return None
    verb = view.search(_OUT, view.slice(begin, title.start))
    return verb if verb and _TO.match(view.low, title.end, view.end) else None
