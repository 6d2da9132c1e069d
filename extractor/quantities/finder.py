"""One left-to-right scan that turns a text into its quantities.

First the stretches that are no figures are claimed (documents, telephones, times), then
periods and ordinals; what is left is scanned for figures, and each figure is read with the
words on both sides of it. A figure that could mean two things is left out.
"""

import re
from dataclasses import replace
from datetime import date
from typing import Any, Final

from extractor.late import late
from extractor.normalise import normalise
from extractor.quantities import model, ordinals, periods
from extractor.quantities.figures import FigureReader, word_end
from extractor.quantities.given import in_given, is_plain
from extractor.quantities.lexicon import fold, lexicon
from extractor.quantities.model import Quantity
from extractor.quantities.repeats import told_twice
from extractor.quantities.sighted import FIGURE_WORDS, LONE_WORDS
from extractor.quantities.slips import LETTERS
from extractor.quantities.traps import is_glued, is_list_mark, links, may_be_trap, trap_at

_NEXT_WORD: Final = late(r" {1,2}(\w+)")
_OPENERS: Final = FIGURE_WORDS | periods.OPENERS | ordinals.OPENERS


def _opener_pattern() -> re.Pattern[str]:
    """Digits or an opening word; words are grouped by their first letter, which makes it fast.

    A letter typed for a digit opens a figure, and so does a word that one is written against.
    """
    tails: dict[str, list[str]] = {letter: [r"[0-9]\w*"] for letter in LETTERS}
    for word in sorted(_OPENERS, key=len, reverse=True):
        tails.setdefault(word[0], []).append(word[1:])
    opening = {letter: rf"(?:{'|'.join(rest)})\b" for letter, rest in tails.items()}
    glued: dict[str, list[str]] = {}
    for word in sorted(lexicon().glued_leads, key=len, reverse=True):
        glued.setdefault(word[0], []).append(word[1:])
    for letter, rest in glued.items():
        lead = rf"(?:{'|'.join(rest)})(?=([0-9]\w*))"
        opening[letter] = f"(?:{opening[letter]}|{lead})" if letter in opening else lead
    words = "|".join(letter + rest for letter, rest in opening.items())
    return re.compile(rf"\b(?:[0-9]\w*|{words})")


_OPENER: Final = _opener_pattern()


def find_quantities(text: str, ref: date | None = None) -> list[Quantity]:
    """The quantities written in a text, by start, not overlapping.

    Args:
        text: Vietnamese text; offsets are those of the text as given, also when its letters
            are decomposed or its digits full-width.
        ref: The day that relative periods ("5 năm qua") count from; without it they are
            left out.

    >>> [q.value for q in find_quantities("hỗ trợ 2,100 suất, mỗi suất 500.000đ, Quận 1")]
    [2100, 500000]
    """
    if is_plain(text):
        return _Scan(text, ref).run()
    made = normalise(text)
    return [in_given(found, made) for found in _Scan(made.text, ref).run()]


def report(text: str, ref: date | None = None) -> dict[str, Any]:
    """What ``congdoan quantities`` prints of one text.

    >>> report("71 đoàn viên")["quantities"][0]["value"]
    71
    """
    return {"text": text, "quantities": [found.to_json() for found in find_quantities(text, ref)]}


class _Scan:
    def __init__(self, text: str, ref: date | None) -> None:
        self.text = text
        self.low = fold(text)
        self.figures = FigureReader(text, self.low)
        self.periods = periods.PeriodReader(self.low, ref)
        self.found: list[Quantity] = []

    def run(self) -> list[Quantity]:
        free = 0
        skipped = links(self.low)
        for match in _OPENER.finditer(self.low):
            glued = match.lastindex  # "gần300"
            pos = match.end() if glued else match.start()
            if pos < free:
                continue
            if skipped and any(start <= pos < end for start, end in skipped):
                continue
            word = match[glued] if glued else match.group()
            end = self.claimed(pos, word)
            if not end and (word[0].isdecimal() or self.can_count(word, match.end())):
                quantity, end = self.figures.read(pos)
                if quantity is not None:
                    end = self.add(quantity, end)
            if end > free:
                free = end
        return self.without_overlaps()

    def add(self, quantity: Quantity, end: int) -> int:
        """Keeps a quantity, unless it only tells again the one before; where the scan goes on."""
        twice = told_twice(self.low, self.found[-1], quantity) if self.found else None
        if twice is None:
            self.found.append(quantity)
            return end
        self.found[-1], told = twice
        return max(end, told)

    def can_count(self, word: str, end: int) -> bool:
        """Whether a number word is followed by anything that it could count or scale."""
        if word not in FIGURE_WORDS:
            return word[1:2].isdecimal()  # "l2" typed for 12
        after = _NEXT_WORD.match(self.low, end) if word in LONE_WORDS else None
        return after is None or after[1] in lexicon().followers

    def claimed(self, pos: int, word: str) -> int:
        """Where the period, ordinal, document or time at ``pos`` ends; 0 when none begins."""
        low = self.low
        if word[0].isdecimal():
            whole = not word.isdecimal() or may_be_trap(low, pos, pos + len(word))
            if end := trap_at(low, pos) if whole else 0:
                return end
            if is_glued(low, pos):
                return word_end(low, pos)
            if is_list_mark(low, pos):
                return pos + len(word)
        if word in ordinals.OPENERS:
            hit = ordinals.ordinal_at(self.text, low, pos)
            if hit is None:
                return 0
            if hit.value is not None:
                at = hit.figure_start
                self.found.append(
                    Quantity(model.ORDINAL, pos, hit.end, at, hit.end, value=hit.value, cue=hit.cue)
                )
            return hit.end
        claim = self.periods.at(pos, word)
        if claim is None:
            return 0
        if claim.edtf is not None:
            start, end = claim.start, claim.end
            self.found.append(Quantity(model.PERIOD, start, end, start, end, period=claim.edtf))
        return claim.end

    def without_overlaps(self) -> list[Quantity]:
        """The quantities in order; a qualifier that belongs to the one before is given up."""
        kept: list[Quantity] = []
        for quantity in self.found:
            if kept and quantity.start < kept[-1].end:
                if quantity.figure_start < kept[-1].end:
                    continue
                quantity = replace(quantity, start=quantity.figure_start)
            kept.append(quantity)
        return kept
