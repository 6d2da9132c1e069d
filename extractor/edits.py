"""Stretches of a text said in other words, most often a line break as a space."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from extractor.normalise import NormalisedText
from extractor.retold import Retold


class Edit(NamedTuple):
    """A stretch ``[start, end)`` and what stands there instead."""

    start: int
    end: int
    words: str


def apply(made: NormalisedText, edits: Sequence[Edit]) -> NormalisedText:
    """The text with its edits, which stand in order; itself when there are none."""
    if not edits:
        return made
    text = made.text
    if all(len(edit.words) == edit.end - edit.start for edit in edits):
        pieces: list[str] = []
        done = 0
        for edit in edits:
            pieces += (text[done : edit.start], edit.words)
            done = edit.end
        return replace(made, text="".join((*pieces, text[done:])))
    told, done = Retold(made), 0
    for edit in edits:
        told.copy(done, edit.start)
        told.say(edit.words, edit.start, edit.end)
        done = edit.end
    told.copy(done, len(text))
    return told.made()
