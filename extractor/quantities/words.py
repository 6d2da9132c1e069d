"""Numbers in words: "hai mươi lăm", "một nghìn hai trăm", "tỷ rưỡi", "trăm hai triệu".

"năm" is five only where grammar leaves no room for a year: before a tens or scale word,
after "linh"; "hai mươi năm" stays twenty and a year. Decimals are told after "phẩy": "hai
phẩy năm tỷ".
"""

from decimal import Decimal
from typing import Final, NamedTuple

from extractor.late import late
from extractor.quantities.decimals import told_decimals
from extractor.quantities.lexicon import lexicon

NEXT_WORD: Final = late(r" {0,2}([^\W\d_]+)")
_LINKS: Final = frozenset({"linh", "lẻ"})
_NOUGHT: Final = "không"
_LONGEST: Final = 24
# What a group of words below a thousand ends in; a bare tail is read by it.
_DIGIT: Final = "digit"
_TENS: Final = "tens"
_HUNDREDS: Final = "hundreds"
_LINKED: Final = "linked"
_EMPTY: Final = "empty"


class Spelled(NamedTuple):
    """A number in words, ending before ``end``.

    ``scale`` is the power of ten of its last scale word (0: none); ``implied`` tells that a
    tail leaves its own scale unsaid ("một triệu hai"), ``implicit`` that the leading one is
    unsaid ("nghìn tư"), ``half`` that it ends in "rưỡi" or begins with "nửa".
    """

    value: Decimal
    end: int
    words: int
    scale: int
    implied: bool = False
    implicit: bool = False
    half: bool = False


class _Group(NamedTuple):
    value: int
    next: int
    kind: str
    half: bool = False


def read_words(low: str, pos: int) -> Spelled | None:
    """The number in words that begins at ``pos``, None when the words make none.

    >>> read_words("một triệu hai trăm nghìn đồng", 0).value
    Decimal('1200000')
    >>> read_words("hai mươi năm qua", 0).value
    Decimal('20')
    >>> read_words("hai phẩy năm tỷ", 0).value == 2_500_000_000
    True
    """
    words, ends = _vocabulary_at(low, pos)
    if not words:
        return None
    if words[0] == _NOUGHT:
        return _with_decimals(low, Spelled(Decimal(0), ends[0], 1, 0))
    lex = lexicon()
    if words[0] == "nửa":
        chain, after = _chain(words, 1)
        if not chain:
            return None
        return Spelled(Decimal(10) ** chain / 2, ends[after - 1], after, chain, half=True)
    implicit = words[0] in lex.scales
    if implicit:
        words.insert(0, "một")
        ends.insert(0, pos)
    found = _Reader(words).read()
    if found is None or (implicit and found.words < 2):
        return None
    if implicit:
        return found._replace(words=found.words - 1, end=ends[found.words - 1], implicit=True)
    found = found._replace(end=ends[found.words - 1])
    return _with_decimals(low, found) if low.startswith(" phẩy ", found.end) else found


def _with_decimals(low: str, whole: Spelled) -> Spelled | None:
    """``whole`` with the decimals told after it, and the scale after these."""
    told = told_decimals(low, whole.end)
    if told is None or not told[0] or whole.scale > 2:
        return None
    value, end = Decimal(f"{whole.value}.{told[0]}"), told[1]
    words, ends = _vocabulary_at(low, end)
    power, count = _chain(words, 0)
    return Spelled(
        value * Decimal(10) ** power,
        ends[count - 1] if count else end,
        len(low[whole.end : end].split()) + whole.words + count,
        power,
    )


def _vocabulary_at(low: str, pos: int) -> tuple[list[str], list[int]]:
    """The words from ``pos`` on that can stand in a number, and where each ends."""
    lex = lexicon()
    words: list[str] = []
    ends: list[int] = []
    while len(words) < _LONGEST and (match := NEXT_WORD.match(low, pos)):
        word = match[1]
        if words and match.start(1) == pos:
            break  # glued to what stands before it
        if not (
            word in lex.digits
            or word in lex.scales
            or word in lex.unit_digits
            or word in _VOCABULARY
            or word in lex.halves
        ):
            break
        after = NEXT_WORD.match(low, match.end()) if word in lex.split else None
        if after and after[1] in lex.split[word]:
            break
        words.append(word)
        ends.append(match.end())
        pos = match.end()
    return words, ends


_VOCABULARY: Final = frozenset({"mười", "mươi", "linh", "lẻ", _NOUGHT, "nửa", "hăm"})


def _chain(words: list[str], at: int) -> tuple[int, int]:
    """The power of ten of the rising scale words from ``at`` on, and what follows them."""
    scales = lexicon().scales
    power = last = 0
    while at < len(words) and (scale := scales.get(words[at], 0)) > last:
        power, last, at = power + scale, scale, at + 1
    return power, at


class _Reader:
    """Reads one list of number words from its start."""

    def __init__(self, words: list[str]) -> None:
        self.words = words
        lex = lexicon()
        self.digits = lex.digits
        self.linked = {**lex.digits, "tư": 4}
        self.units = lex.unit_digits
        self.halves = lex.halves

    def word(self, at: int) -> str:
        return self.words[at] if at < len(self.words) else ""

    def read(self) -> Spelled | None:
        total = Decimal(0)
        last = 0
        at = 0
        while group := self.group(at, first=not at):
            power, after = _chain(self.words, group.next)
            if not power:
                return self.close(total, last, group)
            if at and power >= last:
                if last > 3 or power < 6 or group.value >= 10**last:
                    break
                total = (total + group.value) * 10**power  # "hai nghìn ba trăm tỷ"
            else:
                total += Decimal(group.value) * 10**power
            last, at = power, after
            if self.word(at) in self.halves:
                single = _chain(self.words, at - 1)[0]
                return Spelled(total + Decimal(10) ** single / 2, 0, at + 1, single, half=True)
        if not at:
            return None
        if self.word(at) in self.units and self.word(at) != "nhăm":
            total += self.units[self.word(at)] * Decimal(10) ** (last - 1)
            return Spelled(total, 0, at + 1, last, implied=True)
        return Spelled(total, 0, at, last)

    def close(self, total: Decimal, last: int, group: _Group) -> Spelled | None:
        """The number that ends in a group with no scale word of its own."""
        if not last:
            scale = 2 if group.kind == _HUNDREDS else 0
            return Spelled(Decimal(group.value), 0, group.next, scale, half=group.half)
        if group.kind in (_LINKED, _EMPTY) or (last == 3 and group.kind in (_HUNDREDS, _TENS)):
            return Spelled(total + group.value, 0, group.next, 2)
        if group.kind == _TENS:
            return None
        step = last - 3 if group.kind == _HUNDREDS else last - 1
        return Spelled(
            total + Decimal(group.value) * Decimal(10) ** step, 0, group.next, last, implied=True
        )

    def group(self, at: int, *, first: bool) -> _Group | None:
        """A group below a thousand; ``first`` when nothing stands before it."""
        word, after = self.word(at), self.word(at + 1)
        if not first and word in _LINKS:
            if tens := self.tens(at + 1):
                return tens  # "hai triệu lẻ năm mươi nghìn"
            if after in self.linked:
                scaled = _chain(self.words, at + 2)[0]
                return _Group(self.linked[after], at + 2, _DIGIT if scaled else _LINKED)
        if not first and word == _NOUGHT:
            return self.empty(at)
        if word in self.digits and after == "trăm":
            return self.hundreds(self.digits[word] * 100, at + 2)
        if word in self.digits and after == "chục":
            half = self.word(at + 2) in self.halves
            return _Group(self.digits[word] * 10 + 5 * half, at + 2 + half, _TENS, half)
        if group := self.tens(at):
            return group
        if group := self.short_tens(at):
            return group
        if word in self.digits and (first or word != "năm" or _chain(self.words, at + 1)[0]):
            return _Group(self.digits[word], at + 1, _DIGIT)
        return None

    def empty(self, at: int) -> _Group | None:
        """The group that begins with "không": "không trăm linh năm", "không nghìn"."""
        if self.word(at + 1) == "trăm":
            rest = self.below_hundred(at + 2) or self.short_tens(at + 2)
            return _Group(rest.value, rest.next, _EMPTY) if rest else _Group(0, at + 2, _EMPTY)
        return _Group(0, at + 1, _EMPTY) if _chain(self.words, at + 1)[0] else None

    def hundreds(self, value: int, at: int) -> _Group | None:
        if self.word(at) in self.halves:
            return _Group(value + 50, at + 1, _HUNDREDS, half=True)
        if rest := self.below_hundred(at) or self.short_tens(at):
            return _Group(value + rest.value, rest.next, _HUNDREDS)
        word = self.word(at)
        if word in self.units or (word in self.digits and word != "năm"):
            if word not in self.units and _chain(self.words, at + 1)[0]:
                return None  # "hai trăm ba nghìn": 203 or 230; "ba trăm mốt nghìn" is sure
            tens = self.units.get(word) or self.digits[word]
            return _Group(value + tens * 10, at + 1, _HUNDREDS)
        return _Group(value, at, _HUNDREDS)

    def below_hundred(self, at: int) -> _Group | None:
        if self.word(at) in _LINKS and self.word(at + 1) in self.linked:
            return _Group(self.linked[self.word(at + 1)], at + 2, _LINKED)
        return self.tens(at)

    def tens(self, at: int) -> _Group | None:
        word, after = self.word(at), self.word(at + 1)
        if word == "mười":
            return self.with_unit(10, at + 1, {**self.digits, "lăm": 5, "nhăm": 5})
        if word == "hăm":
            group = self.with_unit(20, at + 1, {**self.digits, **self.units})
            return group if group.value > 20 else None
        if word in self.digits and after == "chục":
            return _Group(self.digits[word] * 10, at + 2, _TENS)
        if word in self.digits and word != "một" and after == "mươi":
            units = {**self.digits, **self.units}
            return self.with_unit(self.digits[word] * 10, at + 2, units)
        return None

    def short_tens(self, at: int) -> _Group | None:
        """Tens without their "mươi": "hai lăm", "(hai trăm) sáu lăm"."""
        word, after = self.word(at), self.word(at + 1)
        if word in self.digits and after in self.units and word != "một":
            return _Group(self.digits[word] * 10 + self.units[after], at + 2, _TENS)
        return None

    def with_unit(self, tens: int, at: int, units: dict[str, int]) -> _Group:
        unit, after = self.word(at), self.word(at + 1)
        if unit in units and unit != "năm" and after not in ("mươi", "trăm", "chục"):
            return _Group(tens + units[unit], at + 1, _TENS)
        return _Group(tens, at, _TENS)
