"""What follows the first scale of a figure in digits: further parts, a half, a bare tail.

"1 tỷ 250 triệu", "5 tỷ 2" (5.2 billion), "2 tỉ rưỡi", "3tr5", "2 nghìn 300". A tail whose own
scale is unsaid is read only where nothing can be counted by it: of "10 tỷ 5 đơn vị" the five
counts the units, and "1 tỷ 25" says nothing sure. The rest may be told in words: "1 tỷ hai trăm
triệu".
"""

import re
from decimal import Decimal
from typing import Final

from extractor.late import late
from extractor.quantities.lexicon import lexicon
from extractor.quantities.money import VND, currency_after
from extractor.quantities.scales import Scale, read_scales
from extractor.quantities.words import read_words

_TAIL: Final = late(r"(?: l(?:ẻ|inh))? ?(\d{1,3})(?!\d|[.,/:\-]\d| ?%)")
_FRACTION: Final = late(r" (\d{1,3})[.,](\d{1,3})(?![\d%]|[.,]\d)")
"""A last part with decimals: "1 tỷ 345,6 triệu"."""
_IN_FULL: Final = late(r" (\d{1,3}(?:\.\d{3}){1,2})(?= ?(?:đồng|đ|vnđ|vnd)(?!\w))")
"""A last part told to the đồng: "1 tỷ 250.000.000 đồng", "5 triệu 200.000đ"."""
_HALF: Final = late(r" {1,2}(rư\w+)")
_WORD: Final = late(r" {1,2}([^\W\d_]+)")
# The least that words add to a figure of that scale.
_BELOW: Final = {9: 10**6, 6: 10**3, 3: 100}
_BILLION: Final = 9
_MILLION: Final = 6
_MYRIAD: Final = 4
_THOUSAND: Final = 3
_HUNDRED: Final = 2


class Compound:
    """A number in digits with its scale, and what is added to it.

    ``total`` is None when the parts make no sure number; ``power`` is the scale of the last
    part; ``colloquial`` and ``short`` are as in ``numerals.Figure``.

    >>> made = Compound("1 tỷ 250 triệu đồng", Decimal(1), Scale(9, 4), plain=True)
    >>> made.total, made.end
    (Decimal('1250000000'), 14)
    """

    def __init__(self, low: str, value: Decimal, scale: Scale, *, plain: bool) -> None:
        """``value`` times ``scale``; ``plain`` when its digits have no separators."""
        self.low = low
        self.power, self.end, self.short = scale
        self.total: Decimal | None = value * Decimal(10) ** self.power
        self.colloquial = bool(self.short)
        if half := self._half():
            last = self.power if self.power in (1, 2, 3, 4, 6, 9) else 0
            self.total = self.total + Decimal(10) ** last / 2 if self.total and last else None
            self.end = half
            self.colloquial = self.power >= _MILLION
        elif plain:
            self.add_parts()

    def add_parts(self) -> None:
        """Adds what follows the first scale."""
        while self._add_part():
            pass

    def _half(self) -> int:
        """Where "rưỡi" after the scale ends; 0 when it does not stand there."""
        match = _HALF.match(self.low, self.end)
        return match.end() if match and match[1] in lexicon().halves else 0

    def _add_part(self) -> bool:
        """Adds the next part; False when there is none to add, or none after it."""
        tail = _TAIL.match(self.low, self.end)
        if tail is None and self.total is not None and (self._add_fraction() or self._add_rest()):
            return False
        if tail is None or self.total is None:
            return self.total is not None and self._add_spelled()
        number = int(tail[1])
        scale = read_scales(self.low, tail.end())
        if scale.power == _HUNDRED and self.power >= _MILLION and tail_is_free(self.low, scale.end):
            self.total += number * 100 * Decimal(10) ** (self.power - 3)  # "1 tỷ 2 trăm"
            self.end, self.colloquial = scale.end, True
            return False
        if scale.power:
            return self._add_scaled(number, tail[1], scale)
        return self._add_tail(number, tail)

    def _add_fraction(self) -> bool:
        """Adds a last part with decimals and the next scale below: "1 tỷ 345,6 triệu"."""
        part = _FRACTION.match(self.low, self.end) if self.power >= _MILLION else None
        scale = part and read_scales(self.low, part.end())
        if part is None or not scale or scale.power not in (self.power - 3, self.power - 6):
            return False
        if scale.power < _THOUSAND or self.total is None:
            return False
        self.total += Decimal(f"{part[1]}.{part[2]}") * Decimal(10) ** scale.power
        self.power, self.end, self.short = scale
        self.colloquial = True
        return True

    def _add_rest(self) -> bool:
        """Adds a last part told to the đồng, of the size of the next scale below."""
        rest = _IN_FULL.match(self.low, self.end) if self.power >= _MILLION else None
        number = int(rest[1].replace(".", "")) if rest else 0
        if rest is None or self.total is None:
            return False
        if not Decimal(10) ** (self.power - 3) <= number < Decimal(10) ** self.power:
            return False
        self.total += number
        self.end, self.short, self.colloquial = rest.end(), "", True
        return True

    def _add_scaled(self, number: int, written: str, scale: Scale) -> bool:
        assert self.total is not None
        part = number * Decimal(10) ** scale.power
        if part < Decimal(10) ** self.power:
            self.total += part
            self.colloquial = self.colloquial or self.power >= _MILLION
        elif self._belongs_below(scale) and number < 10**self.power:
            if self.power == _HUNDRED and len(written) == 1:
                self.total = None  # "1 trăm 5 triệu": 105 or 150
            else:  # "3 nghìn 500 tỷ", "2 trăm 50 nghìn"
                self.total = (self.total + number) * Decimal(10) ** scale.power
        else:
            self.total = None  # "1 triệu 200 nghìn tỷ"
        self.power, self.end, self.short = scale
        return self.total is not None

    def _add_spelled(self) -> bool:
        """Adds a part in words: "1 tỷ hai trăm triệu", "2 triệu năm trăm nghìn"; it is the last."""
        below = _BELOW.get(self.power)
        opening = _WORD.match(self.low, self.end) if below else None
        if below is None or opening is None:
            return False
        if self.power >= _MILLION and (digit := _tenth(self.low, opening)):
            assert self.total is not None
            self.total += digit * Decimal(10) ** (self.power - 1)
            self.end, self.colloquial = opening.end(), True
            return False
        if opening[1] not in lexicon().digits:
            return False
        spelled = read_words(self.low, opening.start(1))
        if spelled is None or spelled.implied or not below <= spelled.value < 10**self.power:
            return False
        assert self.total is not None
        self.total += spelled.value
        self.colloquial = self.colloquial or self.power >= _MILLION
        self.end = spelled.end
        return False

    def _belongs_below(self, scale: Scale) -> bool:
        """Whether the scale of the next part is also that of what stands before it."""
        if self.power <= _HUNDRED:
            return scale.power >= _THOUSAND
        return self.power == _THOUSAND and scale.power >= _MILLION

    def _add_tail(self, number: int, tail: re.Match[str]) -> bool:
        """A tail with no scale of its own: "5 tỷ 2", "1 tỷ 250", "2 nghìn 300"."""
        assert self.total is not None
        low, length = self.low, len(tail[1])
        glued = tail.start(1) == self.end
        literal = self.power == _THOUSAND and length == 3
        digit = length == 1 and tail[1] != "0"
        tenth = self.total + number * Decimal(10) ** (self.power - length)
        if not glued and lexicon().nouns.after(low, tail.end()):
            if literal:
                self.total += number
                self.end = tail.end()
            elif self.power == _MYRIAD and digit:
                self.total, self.end = tenth, tail.end()  # "2 vạn 5 công nhân"
            elif self.power < _BILLION:
                self.total = None
                self.end = tail.end()
            return False  # "10 tỷ 5 đơn vị": two quantities
        self.end = tail.end()
        self.colloquial = self.colloquial or self.power >= _MILLION
        if literal:
            self.total += number
        elif length == 2 or tail[1][0] == "0":
            self.total = None
        elif tail_is_free(low, tail.end()) or (digit and before_dong(low, tail.end())):
            self.total = tenth
        else:
            self.total = None
        return False


def _tenth(low: str, word: re.Match[str]) -> int:
    """The digit that a tail in one word is: "1 tỷ mốt", "3 triệu bảy"; 0 where it may be another.

    "năm" may be a year, "một" what each one gets, and "lăm" stands behind tens only.
    """
    lex = lexicon()
    digit = {"mốt": 1, "tư": 4}.get(word[1]) or lex.digits.get(word[1], 0)
    sure = word[1] not in ("một", "năm") and (
        tail_is_free(low, word.end()) or before_dong(low, word.end())
    )
    return digit if sure else 0


def tail_is_free(low: str, pos: int) -> bool:
    """Whether nothing after a bare tail that ends at ``pos`` could be counted by it.

    >>> tail_is_free("5 tỷ 2 cho quỹ", 6), tail_is_free("10 tỷ 5 đơn vị", 7)
    (True, False)
    """
    rest = low[pos : pos + 2].lstrip(" ")
    if not rest:
        return True
    if not rest[0].isalnum():
        return True
    return bool(lexicon().function_words.after(low, pos))


def before_dong(low: str, pos: int) -> bool:
    """Whether đồng follow a tail of one digit: nobody counts two of them ("1 tỷ 2 đồng").

    >>> before_dong("1 tỷ 2 đồng", 6)
    True
    """
    currency = currency_after(low, pos, 10**_MILLION)
    return currency is not None and currency.unit == VND
