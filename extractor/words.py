"""What underthesea says of the word that a text begins with.

Its tags cost four times what its words do, so they are asked for apart.
"""

from functools import lru_cache
from typing import Final

REMEMBERED: Final = 20_000
"""Texts of which is kept what was said: names return, within an article and across articles."""


@lru_cache(maxsize=REMEMBERED)
def word_end(text: str) -> int:
    """Where the first word of a short text ends; underthesea rewrites words, not their letters.

    >>> text = "Chế biến thủy sản Sóc Trăng"
    >>> text[:word_end(text)]
    'Chế biến'
    """
    from underthesea import word_tokenize

    words = word_tokenize(text)
    if not words:
        return len(text)
    letters = sum(not letter.isspace() for letter in words[0])
    at = 0
    while at < len(text) and letters:
        letters -= not text[at].isspace()
        at += 1
    return at


@lru_cache(maxsize=REMEMBERED)
def begins_with_noun(text: str) -> bool:
    """Whether the first word of a short text is a noun, or a name.

    >>> begins_with_noun("Chế biến thủy sản Sóc Trăng"), begins_with_noun("Khí tượng thủy văn")
    (False, True)
    """
    from underthesea import pos_tag

    words = pos_tag(text)
    return bool(words) and words[0][1].startswith("N")
