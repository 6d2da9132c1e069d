"""Whose words run over several sentences: in a quotation the speaker's union acts."""

import re
from typing import Final

from extractor.analysis import SentenceView

_MARKS: Final = re.compile(r"[\"“”]")
OFFICER: Final = re.compile(
    r"\b(?:chủ tịch|phó chủ tịch|trưởng ban|ủy viên|cán bộ|đoàn viên|tổ trưởng)"
    r"(?: (?:bch|ban chấp hành|ban nữ công))?\s*$"
)
"""What makes of a union that of the person who speaks: "Cô Mừng, Chủ tịch Nghiệp đoàn X, kể"."""


def opened_at(view: SentenceView, within: bool) -> int | None:
    """Where the quotation begins that is still open when the sentence ends.

    ``within`` says that one is open when it begins; then the sentence's start is given.
    """
    opened = view.start if within else None
    for mark in _MARKS.finditer(view.analysis.text, view.start, view.end):
        closes = mark.group() == "”" or (mark.group() == '"' and opened is not None)
        opened = None if closes else mark.start()
    return opened
