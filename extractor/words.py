"""Words and part-of-speech tags of underthesea, aligned to the text they were read from."""

from functools import lru_cache
from typing import NamedTuple

REMEMBERED = 20_000
"""Texts whose words are kept: names return, within an article and across articles."""


class Word(NamedTuple):
    """A word of the text handed in, ``[start, end)``, with its tag (N, Np, V, A, E, ...)."""

    start: int
    end: int
    tag: str


@lru_cache(maxsize=REMEMBERED)
def word_ends(text: str) -> tuple[Word, ...]:
    """The words of a short text, in order; underthesea rewrites them, their places are ours.

    >>> text = "Chế biến thủy sản Sóc Trăng"
    >>> [text[word.start:word.end] for word in word_ends(text)]
    ['Chế biến', 'thủy sản', 'Sóc Trăng']
    """
    from underthesea import pos_tag

    words: list[Word] = []
    at = 0
    for form, tag in pos_tag(text):
        letters = sum(not letter.isspace() for letter in form)
        while at < len(text) and text[at].isspace():
            at += 1
        start, seen = at, 0
        while at < len(text) and seen < letters:
            seen += not text[at].isspace()
            at += 1
        words.append(Word(start, at, tag))
    return tuple(words) or (Word(0, len(text), "X"),)
