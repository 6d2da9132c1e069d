"""Figures: a number in digits or words with its scale, compounds and tails.

"1 tỷ 250 triệu", "5 tỷ 2" (5.2 billion), "2 tỉ rưỡi", "3tr5", "2 nghìn 300". A tail whose own
scale is unsaid is read only where nothing can be counted by it: of "10 tỷ 5 đơn vị" the five
counts the units, and "1 tỷ 25" says nothing sure.
"""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from extractor.quantities.digits import PLAIN, Digits, read_digits
from extractor.quantities.lexicon import lexicon
from extractor.quantities.words import read_words

_SCALE: Final = re.compile(
    r" {0,2}(trăm|chục|vạn|nghìn|ngàn|triệu|tỷ|tỉ|trđ|tr\.đ|tr)(?![^\W\d_])|(k)(?![^\W_])"
)
_PERCENT: Final = re.compile(r" ?%| {1,2}phần trăm(?!\w)")
_HALF: Final = re.compile(r" {1,2}rưỡi(?!\w)")
_TAIL: Final = re.compile(r" ?(\d{1,3})(?!\d|[.,/:\-]\d| ?%)")
_NEXT_WORD: Final = re.compile(r" {0,2}([^\W\d_]+)")
_BILLION: Final = 9
_MILLION: Final = 6
_THOUSAND: Final = 3


@dataclass(frozen=True, slots=True)
class Figure:
    """A written number ``[start, end)``.

    Attributes:
        value: The number, None when it is written but cannot be read for sure.
        style: How its digits are written (``digits.PLAIN`` …), "words" when spelled.
        scale: Power of ten of its last scale word, 0 when it has none.
        colloquial: Written as only money is ("150tr", "2 tỷ rưỡi", "1 tỷ 250 triệu").
        short: Ends in a short scale that holds the currency as well ("500trđ").
        implicit: Spelled without its leading number ("hơn trăm", "triệu hai").
        words: How many words, when spelled.
    """

    start: int
    end: int
    value: Decimal | None
    style: str
    scale: int = 0
    colloquial: bool = False
    short: str = ""
    implicit: bool = False
    words: int = 0
    raw: str = ""


def read_figure(low: str, pos: int) -> Figure | None:
    """The figure that begins at ``pos`` of a folded text, None when no number begins there.

    >>> read_figure("1 tỷ 250 triệu đồng", 0).value
    Decimal('1250000000')
    >>> read_figure("10 tỷ 5 đơn vị", 0).end
    5
    """
    if "0" <= low[pos] <= "9":
        return _from_digits(low, pos)
    spelled = read_words(low, pos)
    if spelled is None:
        return None
    value: Decimal | None = spelled.value
    if spelled.implied and not _tail_is_free(low, spelled.end):
        value = None
    large = spelled.scale >= _MILLION
    return Figure(
        pos,
        spelled.end,
        value,
        "words",
        spelled.scale,
        colloquial=large and (spelled.implied or spelled.half),
        implicit=spelled.implicit,
        words=spelled.words + (spelled.half and spelled.implicit),
    )


def _from_digits(low: str, pos: int) -> Figure:
    digits = read_digits(low, pos)
    if not digits.style:
        return Figure(pos, digits.end, None, "")
    power, end, short = read_scales(low, digits.end)
    percent = not power and _PERCENT.match(low, digits.end) is not None
    value = digits.value(scaled=bool(power), percent=percent)
    if not power or value is None:
        return Figure(pos, digits.end, value, digits.style, raw=digits.raw)
    figure = _Compound(low, pos, digits, value, power, end, short)
    return figure.read()


def read_scales(low: str, pos: int) -> tuple[int, int, str]:
    """The power of ten of the scale words from ``pos`` on, their end, and the short one used.

    >>> read_scales("5 trăm triệu", 1)
    (8, 12, '')
    """
    lex = lexicon()
    power = last = 0
    short = ""
    while match := _SCALE.match(low, pos):
        word = match[1] or match[2]
        scale = lex.scales.get(word) or lex.short_scales[word]
        if scale <= last or (short and last):
            break
        if word in lex.split:
            after = _NEXT_WORD.match(low, match.end())
            if after and after[1] in lex.split[word]:
                break
        power, last, pos = power + scale, scale, match.end()
        short = word if word in lex.short_scales else ""
    return power, pos, short


class _Compound:
    """What follows the first scale of a figure in digits: further parts, a half, a tail."""

    def __init__(
        self, low: str, start: int, digits: Digits, value: Decimal, power: int, end: int, short: str
    ) -> None:
        self.low = low
        self.start = start
        self.digits = digits
        self.total: Decimal | None = value * Decimal(10) ** power
        self.power = power
        self.end = end
        self.short = short
        self.colloquial = bool(short)

    def read(self) -> Figure:
        if half := _HALF.match(self.low, self.end):
            last = self.power if self.power in (1, 2, 3, 4, 6, 9) else 0
            self.total = self.total + Decimal(10) ** last / 2 if self.total and last else None
            self.end = half.end()
            self.colloquial = self.power >= _MILLION
        elif self.digits.style == PLAIN:
            while self.add_part():
                pass
        return Figure(
            self.start,
            self.end,
            self.total,
            self.digits.style,
            self.power,
            colloquial=self.colloquial,
            short=self.short,
            raw=self.digits.raw,
        )

    def add_part(self) -> bool:
        """Adds the next part; False when there is none to add, or none after it."""
        tail = _TAIL.match(self.low, self.end)
        if tail is None or self.total is None:
            return False
        number = int(tail[1])
        power, end, short = read_scales(self.low, tail.end())
        if power == 2 and self.power >= _MILLION and _tail_is_free(self.low, end):
            self.total += number * 100 * Decimal(10) ** (self.power - 3)  # "1 tỷ 2 trăm"
            self.end, self.colloquial = end, True
            return False
        if power:
            return self.add_scaled(number, power, end, short)
        return self.add_tail(number, tail)

    def add_scaled(self, number: int, power: int, end: int, short: str) -> bool:
        assert self.total is not None
        part = number * Decimal(10) ** power
        if part < Decimal(10) ** self.power:
            self.total += part
            self.colloquial = self.colloquial or self.power >= _MILLION
        elif self.power <= _THOUSAND and power >= _MILLION and number < 10**self.power:
            self.total = (self.total + number) * Decimal(10) ** power  # "3 nghìn 500 tỷ"
        else:
            return False
        self.power, self.end, self.short = power, end, short
        return True

    def add_tail(self, number: int, tail: re.Match[str]) -> bool:
        """A tail with no scale of its own: "5 tỷ 2", "1 tỷ 250", "2 nghìn 300"."""
        assert self.total is not None
        length, glued = len(tail[1]), tail.start(1) == self.end
        if not glued and lexicon().nouns.after(self.low, tail.end()):
            if self.power == _THOUSAND and length == 3:
                self.total += number
                self.end = tail.end()
            elif self.power < _BILLION:
                self.total = None
                self.end = tail.end()
            return False  # "10 tỷ 5 đơn vị": two quantities
        self.end = tail.end()
        self.colloquial = self.colloquial or self.power >= _MILLION
        literal = self.power == _THOUSAND and length == 3
        if literal:
            self.total += number
        elif length == 2 or tail[1][0] == "0" or not _tail_is_free(self.low, tail.end()):
            self.total = None
        else:
            self.total += number * Decimal(10) ** (self.power - length)
        return False


def _tail_is_free(low: str, pos: int) -> bool:
    """Whether nothing after a bare tail could be counted by it."""
    rest = low[pos : pos + 2].lstrip(" ")
    if not rest:
        return True
    if not rest[0].isalnum():
        return True
    return bool(lexicon().function_words.after(low, pos))


def percent_end(low: str, pos: int) -> int:
    """Where "%" or "phần trăm" after ``pos`` ends; 0 when neither stands there.

    >>> percent_end("65,4 % nữ", 4)
    6
    """
    match = _PERCENT.match(low, pos)
    return match.end() if match else 0
