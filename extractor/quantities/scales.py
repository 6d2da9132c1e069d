"""Scale words after a number: "nghìn", "trăm triệu", "tr", "k", and the same words mistyped.

A mistyped one ("5 triêu đồng", "2 ti đồng", "800 nghin đồng") is read only where a word for
money follows: there its bare letters can mean one scale only.
"""

import re
import unicodedata
from functools import cache
from typing import Final, NamedTuple

from extractor.forked import any_of
from extractor.late import late
from extractor.quantities.lexicon import lexicon
from extractor.quantities.words import NEXT_WORD

_MISSPELT: Final = late(
    r" {0,2}([ntg][^\W\d_]{0,5}(?: [^\W\d_]{1,5}(?!\w))?) ?(?=(?:đồng|đông|dong|vnđ|vnd|đ)(?!\w))"
)
# The figure told again between a number and its scale: "03 (ba) triệu đồng".
_AGAIN: Final = late(r" ?\(([^()\n]{1,60})\)")


class Scale(NamedTuple):
    """The power of ten of the scale words up to ``end``; ``short`` is the short one used."""

    power: int
    end: int
    short: str = ""


@cache
def _pattern() -> re.Pattern[str]:
    lex = lexicon()
    words = any_of({*lex.scales, *lex.short_scales} - {"k", "tr."})
    return re.compile(
        rf" {{0,2}}(tr\.(?= ?đồng(?!\w))|{words}(?![^\W\d_]))"
        r"|(k)(?![^\W_])"
    )


@cache
def _first_letters() -> frozenset[str]:
    """What scale words begin with, mistyped ones as well."""
    lex = lexicon()
    return frozenset(word[0] for word in (*lex.scales, *lex.short_scales, "n", "t", "g"))


def read_scales(low: str, pos: int) -> Scale:
    """The scale words from ``pos`` on; their power is 0 when there are none.

    >>> read_scales("5 trăm triệu", 1)
    Scale(power=8, end=12, short='')
    >>> read_scales("5 triêu đồng", 1).power
    6
    """
    if low[pos : pos + 3].lstrip(" ")[:1] not in _first_letters():
        return Scale(0, pos)
    lex = lexicon()
    power = last = 0
    short = ""
    pattern = _pattern()
    start = pos
    while match := pattern.match(low, pos):
        word = match[1] or match[2]
        scale = lex.scales.get(word) or lex.short_scales[word]
        if scale <= last or (short and last):
            break
        if word in lex.split:
            after = NEXT_WORD.match(low, match.end())
            if after and after[1] in lex.split[word]:
                break
        power, last, pos = power + scale, scale, match.end()
        short = word if word in lex.short_scales else ""
    if not power and (match := _MISSPELT.match(low, start)):
        power = lex.misspelt_scales.get(_bare(match[1]), 0)
        pos = match.end(1) if power else pos
    return Scale(power, pos, short)


def _bare(word: str) -> str:
    """The letters of a word without their marks, put together when a blank divides them."""
    word = word.replace(" ", "")
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


def told_again(low: str, pos: int) -> tuple[str, Scale] | None:
    """What stands in brackets between a number ending at ``pos`` and its scale.

    >>> told_again("03 (ba) triệu đồng", 2)
    ('ba', Scale(power=6, end=13, short=''))
    """
    again = _AGAIN.match(low, pos)
    if again is None:
        return None
    scale = read_scales(low, again.end())
    return (again[1].strip(), scale) if scale.power else None
