"""Paragraphs of a text on one line: known by their length and by the words that open them.

Where one paragraph ended cannot be seen. But a new one goes on with something else, and most
begin after three or four sentences: what was told of in passing is not carried through the text.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final

from extractor.breaks.run_on.words import words_of
from extractor.forked import any_of
from extractor.late import late
from extractor.letters import UPPER

_SENTENCE: Final = late(
    rf" (?=[“\"]?[{UPPER}\d])(?<=[^\s.][.!?…] |[.!?…][”\"] )(?<! \d\. )(?<![IVX]\. )(?<! [A-HĐ]\. )"
    r"(?<!TP\. )(?<!Tp\. )(?<!Th\. )"
)
_OPENING: Final = 180
"""Code points of a paragraph from which a word that opens paragraphs begins another."""
_ANY: Final = 420
"""Those from which any sentence does that does not go on with the one before."""
_LONGEST: Final = 750


@cache
def _opens() -> re.Pattern[str]:
    return re.compile(rf"[“\"]?{any_of(words_of('opening_paragraphs'))}(?!\w)")


@cache
def _goes_on() -> re.Pattern[str]:
    return re.compile(rf"[“\"]?{any_of(words_of('inside_paragraphs'))}(?!\w)")


def paragraphs(line: str, known: Iterable[int]) -> Iterator[int]:
    """The blanks between sentences at which a paragraph may have ended.

    ``known`` are the blanks at which lines are known to begin.
    """
    begun = sorted(known)
    at = start = 0
    for gap in _SENTENCE.finditer(line):
        while at < len(begun) and begun[at] <= gap.start():
            start = begun[at]
            at += 1
        size = gap.start() - start
        if size < _OPENING:
            continue
        if (
            size >= _LONGEST
            or _opens().match(line, gap.end())
            or (size >= _ANY and not _goes_on().match(line, gap.end()))
        ):
            start = gap.start()
            yield start
