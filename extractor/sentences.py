"""Where sentences end in a Vietnamese article.

Sentences never cross a block of the layout. A full stop ends none after an abbreviation
(``TP.``, ``Th.S``), initials, the number of a list item, or inside a number (``3.092``);
an ellipsis ends one only before a capital letter; a semicolon never does.

Example:
    >>> from extractor.layout import read_layout
    >>> page = read_layout(text := "TP. Huế có 3.092 đoàn viên. Nữ chiếm 60%... trong đó có v.v.")
    >>> [text[one.start : one.end] for one in split_sentences(text, page)]
    ['TP. Huế có 3.092 đoàn viên.', 'Nữ chiếm 60%... trong đó có v.v.']
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

from extractor.late import late
from extractor.layout import Layout
from extractor.letters import LOWER, UPPER

_LEXICON: Final = Path(__file__).parent / "layout" / "layout.toml"
_DATA: Final = tomllib.loads(_LEXICON.read_text(encoding="utf-8"))["sentences"]
_ABBREVIATIONS: Final = frozenset(_DATA["abbreviations"])
_LETTER_HEADS: Final = frozenset(_DATA["letter_heads"])

_CLOSERS: Final = "\"'”’»)\\]"
#: A stop with what closes behind it, before white space; or a stop with the space forgotten.
#: It opens with a plain set of characters, which the regular expression engine skips to.
_STOP: Final = late(
    rf"[.!?…](?<![.!?…].)[.!?…]*(?:(?P<closers>[{_CLOSERS}]*)(?=\s)"
    rf"|(?P<glued>)(?=[{UPPER}][{LOWER}]))"
)
_GLUED: Final = late(rf"[{LOWER}]{{2}}(?:[.!?…]|\.\.\.)")
_TOKEN_START: Final = frozenset('([“"‘,;:–')
_ENUMERATOR: Final = late(r"\(?(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,5}|[a-zđA-H])")
_COUNTED: Final = frozenset({"đ/c", "tr"})
"""Abbreviations that are a noun behind a number, which a full stop may follow: "31 đ/c. Cả"."""
_COUNTS: Final = late(r"\d\. (?!000)[1-9]\d{0,2} (?!(?:triệu|nghìn|ngàn|tỷ|tỉ|đồng)\b)[^\W\d]")
"""The number of a name, and the figure that the next sentence opens with: "… Phú Lộc 1. 47 …"."""
_FIRST: Final = 1
"""What a list behind a colon begins with; "nữ: 97." ends a sentence."""
_LONGEST_QUOTE: Final = 120
_LOOKED_BACK: Final = 200
"""Code points before an abbreviation that are looked at."""
_LONGEST: Final = 5_000
"""Code points of the longest sentence; what runs on further is cut at a white space."""


class Sentence(NamedTuple):
    """One sentence: where it stands in the normalised text, and the index of its block."""

    start: int
    end: int
    block: int


def split_sentences(text: str, layout: Layout) -> list[Sentence]:
    """Cut the blocks of a page into sentences.

    Args:
        text: The normalised text.
        layout: Its layout.

    Returns:
        The sentences in order, without the white space between them. Boilerplate has none;
        of every other block each character that is no white space is in exactly one.

    >>> from extractor.layout import read_layout
    >>> text = "“Có việc. Có lương.” Công đoàn nói. 35 người dự."
    >>> [tuple(one) for one in split_sentences(text, read_layout(text))]
    [(0, 20, 0), (21, 35, 0), (36, 48, 0)]
    """
    made: list[Sentence] = []
    for index, block in enumerate(layout.blocks):
        if block.kind == "boilerplate":
            continue
        start = block.start
        if block.kind != "table":
            for end in _ends(text, block.start, block.end):
                made.extend(_pieces(text, start, end, index))
                start = end
                while text[start].isspace():
                    start += 1
        made.extend(_pieces(text, start, block.end, index))
    return made


def _pieces(text: str, start: int, end: int, block: int) -> Iterator[Sentence]:
    """A sentence, in pieces when it is longer than any sentence is."""
    while end - start > _LONGEST:
        space = text.rfind(" ", start, start + _LONGEST)
        cut = space if space > start else start + _LONGEST
        yield Sentence(start, len(text[start:cut].rstrip()) + start, block)
        start = cut
        while text[start].isspace():
            start += 1
    yield Sentence(start, end, block)


def _ends(text: str, start: int, stop: int) -> Iterator[int]:
    """Where sentences end inside a block, its own end left out."""
    begin = start
    for match in _STOP.finditer(text, start, stop):
        end = match.end()
        if end >= stop:
            return
        if match["glued"] is not None:
            ends = _GLUED.fullmatch(text, match.start() - 2, end) is not None
        else:
            ends = _is_end(text, begin, start, match)
        if ends:
            yield end
            begin = end


def _is_end(text: str, begin: int, start: int, match: re.Match[str]) -> bool:
    """Whether the stop matched ends the sentence that runs from ``begin``."""
    follows = match.end()
    while text[follows].isspace():
        follows += 1
    after = text[follows]
    if after.islower() or after in ",;:)…":
        return False
    if match[0] == ".":
        token, token_start = _token(text, start, match.start())
        if _is_abbreviation(token, text, token_start, start, after):
            return False
    return not _inside(text, begin, match)


def _token(text: str, start: int, end: int) -> tuple[str, int]:
    """The word before a full stop and where it begins."""
    begin = end
    while begin > start and not ((sign := text[begin - 1]).isspace() or sign in _TOKEN_START):
        begin -= 1
    return text[begin:end], begin


def _is_abbreviation(token: str, text: str, token_start: int, start: int, after: str) -> bool:
    """Whether a full stop after this word belongs to the word."""
    before = text[max(start, token_start - _LOOKED_BACK) : token_start].rstrip()
    if not token or token.lower() in _ABBREVIATIONS:
        return bool(token) and not (token.lower() in _COUNTED and before[-1:].isdigit())
    if _ENUMERATOR.fullmatch(token) and (not before or before[-1] in ".:;!?"):
        return before[-1:] != ":" or not token.isdigit() or int(token) <= _FIRST
    if token.isdigit():
        if before.rpartition(" ")[2][:1].isupper() and _COUNTS.match(text, token_start):
            return False
        return len(token) <= 2 and after.isdigit() and not before.endswith("%")
    if len(token) == 1 and token.isupper():
        return before.rpartition(" ")[2].lower() not in _LETTER_HEADS
    return False


def _inside(text: str, begin: int, match: re.Match[str]) -> bool:
    """Whether the stop stands inside a short quotation or bracket that has not closed yet."""
    end = match.end()
    for opening, closing in (("“", "”"), ("(", ")")):
        opened = text.rfind(opening, begin, end)
        if opened >= 0 and text.find(closing, opened, end) < 0:
            closes = text.find(closing, end, opened + _LONGEST_QUOTE)
            if closes >= 0:
                return True
    if text.count('"', begin, end) % 2:
        opened = text.rfind('"', begin, end)
        return text.find('"', end, opened + _LONGEST_QUOTE) >= 0
    return False
