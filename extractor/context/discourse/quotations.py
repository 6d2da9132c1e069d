"""Whose words are quoted: within a quotation the speaker's union acts."""

from typing import Final

from extractor.analysis import SentenceView
from extractor.context.discourse.said_by import behind_words
from extractor.context.discourse.short_forms import refer
from extractor.context.discourse.spoken import Spoken
from extractor.context.words import either
from extractor.late import late

_MARKS: Final = late(r"[\"“”]")
_OFFICER: Final = late(
    r"\b(?:chủ tịch|phó chủ tịch|trưởng ban|ủy viên|cán bộ|đoàn viên|tổ trưởng)"
    r"(?: (?:bch|ban chấp hành|ban nữ công))?\s*$"
)
"""What makes of a union that of the person who speaks: "Cô Mừng, Chủ tịch Nghiệp đoàn X, kể"."""

_FLOOR: Final = late(
    rf"\W*(?:\d+[.)] )?(?:ý kiến (?:của )?)?{either('person')} "
    r"(?!công đoàn|nghiệp đoàn|lđlđ|liên đoàn)[^,;.:()\d]{3,40} ?(?:\(|, | [-–] )"
    r"[^,;:()\d]{0,50}$"
)
_FLOOR_ENDS: Final = late(r"(?:\)| ?\([^()]{2,40}\))? ?:|\)? (?:báo cáo|phát biểu|phản ánh|nêu)\b")
"""What stands around the union of one who has the floor: "Đ/c Hồng (LĐLĐ huyện X): quý III …"."""


def has_floor(view: SentenceView) -> int | None:
    """The union of the person whose words a sentence reports, by its label; None without one."""
    first = view.mentions[0] if view.mentions else None
    if first is None or first.branch is None:
        return None
    if not _FLOOR.fullmatch(view.analysis.low, view.start, first.start):
        return None
    return first.branch if _FLOOR_ENDS.match(view.analysis.low, first.end, view.end) else None


def opened_at(view: SentenceView, within: bool) -> int | None:
    """Where the quotation begins that is still open when the sentence ends.

    ``within`` says that one is open when it begins; then the sentence's start is given.
    """
    opened = view.start if within else None
    if not any(mark in view.text for mark in '"“”'):
        return opened
    for mark in _MARKS.finditer(view.analysis.text, view.start, view.end):
        closes = mark.group() == "”" or (mark.group() == '"' and opened is not None)
        opened = None if closes else mark.start()
    return opened


def speaker_of(spoken: Spoken, view: SentenceView, quoted: int, focus: int | None) -> int | None:
    """The union of the person whose words begin in a sentence, else the one spoken of."""
    for mention, _role, branch in reversed(spoken.entries(view)):
        if mention.end <= quoted and branch is not None:
            officer = _OFFICER.search(view.slice(view.start, mention.start))
            return branch if officer else focus
    return focus


def quoted_speaker(spoken: Spoken, view: SentenceView, focus: int | None) -> int | None:
    """The union of who is told behind the words that open here: "“…”, bà Cúc, Chủ tịch X nói"."""
    for told, start in behind_words(view):
        for mention in told.mentions:
            lead = told.slice(start, mention.start) if mention.start > start else ""
            if _OFFICER.search(lead):
                return refer(spoken, mention, focus)
    return None
