"""Where it is told whose words are quoted: behind them, in their sentence or sentences later."""

import re
from collections.abc import Iterator
from typing import Final

from extractor.analysis import SentenceView
from extractor.context.words import either
from extractor.late import late

_OPENS: Final = late(r"\W{0,3}[\"“]")
_WHOLE: Final = late(r"\W{0,3}[\"“][^\"“”]+[\"”][.,]? ?")
"""Words that begin and end in one sentence."""
_LAST: Final = late(r"[^\"“”]+[\"”][.,]? ?")
"""The last of words that began in a sentence before."""
_SPEAKER: Final = late(
    rf"[-–—] |(?:{either('person')})\b[^.;:]*\b{either('tells_of')}\b", re.IGNORECASE
)
"""How the next sentence goes on with the speaker: "…!” - anh Ba kể", "…”. Bà Na tâm sự"."""
_LONGEST: Final = 8
"""Sentences that the words of one person are followed for."""


def behind_words(view: SentenceView) -> Iterator[tuple[SentenceView, int]]:
    """The sentences that may tell whose words open in this one, and from where each tells it.

    >>> from extractor.normalise import normalise
    >>> from extractor.pipeline import read
    >>> text = "CĐCS X họp. “Quỹ còn 5 triệu đồng. Vui lắm!” - chị Na, Chủ tịch CĐCS X, nói."
    >>> views = read(normalise(text)).analysis.views
    >>> [told.slice(start, told.end) for told, start in behind_words(views[1])]
    ['- chị na, chủ tịch cđcs x, nói.']
    """
    views, text = view.analysis.views, view.analysis.text
    if not _OPENS.match(text, view.start):
        return
    for at in range(view.index, min(view.index + _LONGEST, len(views))):
        told = views[at]
        if told.block != view.block:
            return
        words = (_WHOLE if told is view else _LAST).match(text, told.start, told.end)
        if words is None:
            continue
        if words.end() < told.end:
            yield told, words.end()
            return
        after = views[at + 1] if at + 1 < len(views) else None
        if after and after.block == view.block and _SPEAKER.match(text, after.start, after.end):
            yield after, after.start
        return
