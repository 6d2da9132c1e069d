r"""Whether a text can hold a fact at all, told from its bytes before anything is decoded.

Every fact belongs to a union, and every union's name begins with one of a few heads ("công đoàn",
"nghiệp đoàn", "liên đoàn lao động", "CĐCS", "LĐLĐ" ...). Few pages name one: of general news none
in a hundred. :func:`may_name_union` looks for the letters of these heads in raw UTF-8, in every
spelling that :func:`extractor.normalise.normalise` makes one of, and errs only towards yes;
:func:`names_union` then decides on the text itself.

>>> may_name_union("Tập đoàn FPT".encode()), may_name_union(b'{"text": "\\u0111o\\u00e0n"}')
(False, True)
>>> names_union("CÔNG ĐOÀN Sở Y tế"), names_union("cộng đoàn dòng Tên")
(True, False)
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from itertools import product
from typing import Final

from ahocorasick_rs import BytesAhoCorasick

from extractor.branches.words import branch_words
from extractor.late import late
from extractor.lexicon import Matcher, match_form
from extractor.normalise import DISGUISES, lower, normalise

_D: Final = "đĐðÐƉɖ"
_A: Final = ("à", "À", "a\u0300", "A\u0300")
_SLIPS: Final = ("òa", "ÒA", "Òa", "òA", "o\u0300a", "O\u0300A", "O\u0300a", "o\u0300A")
_ESCAPES: Final = (rb"\u00", rb"\u01", rb"\u03", rb"\u1e", rb"\u1E", rb"\u20", rb"\uf", rb"\uF")
"""Of JSON: letters of Vietnamese, marks, and what may hide in a word."""
_HEAD_BEFORE: Final = late(r"(?:công|nghiệp|liên)\W$", re.IGNORECASE)
_LOOKED_BACK: Final = 24
"""Bytes before "đoàn" that hold the syllable before it in any spelling."""


def may_name_union(data: bytes) -> bool:
    """Whether these bytes, UTF-8 or a line of JSON, may name a union; no is certain."""
    automaton, certain = _automaton()
    for index, start, _ in automaton.find_matches_as_indexes(data):
        if index < certain:
            return True
        before = data[max(0, start - _LOOKED_BACK) : start].decode("utf-8", "ignore")
        if _HEAD_BEFORE.search(unicodedata.normalize("NFC", before)):
            return True
    return False


def names_union(text: str) -> bool:
    """Whether the text names a union: only then can a fact be found in it."""
    if not may_name_union(text.encode("utf-8", "replace")):
        return False
    heads = _heads()  # most texts write them plainly
    return bool(heads.scan(lower(text)) or heads.scan(match_form(normalise(text).low)))


@cache
def _heads() -> Matcher:
    return Matcher(branch_words().heads)


@cache
def _automaton() -> tuple[BytesAhoCorasick, int]:
    """The letters looked for, and how many of them need no second look."""
    certain = [form.encode() for form in _abbreviations()]
    certain += [char.encode() for char in DISGUISES]
    certain += _ESCAPES
    syllable = [form.encode() for form in _spellings()]
    return BytesAhoCorasick([*certain, *syllable]), len(certain)


def _abbreviations() -> Iterator[str]:
    """CĐ and LĐ, with which every abbreviated head begins or goes on."""
    return ("".join(letters) for letters in product("cClL", _D))


def _spellings() -> Iterator[str]:
    """Every way to write the syllable "đoàn"."""
    for first, rime, last in product(_D, [*map("".join, product("oO", _A)), *_SLIPS], "nN"):
        yield first + rime + last
