"""One left-to-right scan that turns a text into its quantities.

First the stretches that are no figures are claimed (documents, telephones, times), then
periods and ordinals; what is left is scanned for figures, and each figure is read with the
words on both sides of it. A figure that could mean two things is left out.
"""

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any, Final, NamedTuple

from extractor.quantities import model, ordinals, periods
from extractor.quantities.accept import counts_something
from extractor.quantities.lexicon import fold, lexicon
from extractor.quantities.model import Quantity, Scalar
from extractor.quantities.money import VND, currency_after, currency_before, money_unsaid, per_after
from extractor.quantities.numerals import Figure, percent_end, read_figure
from extractor.quantities.qualifiers import (
    EXACT,
    Qualifier,
    qualifier_after,
    qualifier_before,
    words_before,
)
from extractor.quantities.ranges import range_link, resolve, upper_figure
from extractor.quantities.ratios import read_ratio, read_spelled_ratio
from extractor.quantities.traps import is_glued, is_list_mark, labelled, links, timed, trap_at

_FIGURE_WORDS: Final = frozenset(
    {"một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "bẩy", "tám", "chín", "mười", "nửa", "hăm"}
    | {"chục", "trăm", "nghìn", "ngàn", "vạn", "triệu", "tỷ", "tỉ"}
)
_OPENERS: Final = _FIGURE_WORDS | periods.OPENERS | ordinals.OPENERS


def _opener_pattern() -> re.Pattern[str]:
    """Digits or an opening word; words are grouped by their first letter, which makes it fast."""
    tails: dict[str, list[str]] = {}
    for word in sorted(_OPENERS, key=len, reverse=True):
        tails.setdefault(word[0], []).append(word[1:])
    words = "|".join(f"{letter}(?:{'|'.join(rest)})" for letter, rest in tails.items())
    return re.compile(rf"\b(?:[0-9]\w*|(?:{words})\b)")


_OPENER: Final = _opener_pattern()
_WORD_END: Final = re.compile(r"[\w.,/:\-]*\w|\W")
_LIST_OF_SUMS: Final = re.compile(r",? (?:lên|xuống|còn|hoặc|hay|và) (?=\d)|, ?(?=\d)")
_SOME_WORDS: Final = re.compile(r"(?: [^\W\d_]+){1,3}?(?= trở )")
_BRACKET: Final = re.compile(r" ?\((?:bằng chữ:? )?")
_BRACKET_END: Final = re.compile(r"(?: ?(?:đồng|người))?(?: chẵn)?\.?\)")


class Unit(NamedTuple):
    """What a figure is a figure of, and where its words end."""

    type: str
    unit: str | None
    end: int


def find_quantities(text: str, ref: date | None = None) -> list[Quantity]:
    """The quantities written in a text, by start, not overlapping.

    Args:
        text: Vietnamese text in NFC; both tone-mark styles are read.
        ref: The day that relative periods ("5 năm qua") count from; without it they are
            left out.

    >>> [q.value for q in find_quantities("hỗ trợ 2,100 suất, mỗi suất 500.000đ, Quận 1")]
    [2100, 500000]
    """
    return _Scan(text, ref).run()


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
        self.ref = ref
        self.periods = periods.PeriodReader(self.low, ref)
        self.found: list[Quantity] = []

    def run(self) -> list[Quantity]:
        free = 0
        skipped = links(self.low)
        for match in _OPENER.finditer(self.low):
            pos = match.start()
            if pos < free or any(start <= pos < end for start, end in skipped):
                continue
            word = match.group()
            end = self.claimed(pos, word)
            if not end and (word in _FIGURE_WORDS or word[0].isdecimal()):
                quantity, end = self.figure(pos)
                if quantity is not None:
                    self.found.append(quantity)
            free = max(end, free)
        return self.without_overlaps()

    def claimed(self, pos: int, word: str) -> int:
        """Where the period, ordinal, document or time at ``pos`` ends; 0 when none begins."""
        low = self.low
        if word[0].isdecimal():
            if end := trap_at(low, pos):
                return end
            if is_glued(low, pos):
                return self.word_end(pos)
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

    # -- one figure ---------------------------------------------------------------------

    def figure(self, pos: int) -> tuple[Quantity | None, int]:
        """The quantity whose figure begins at ``pos`` and where the scan goes on."""
        low = self.low
        ratio = read_ratio(low, pos) if low[pos].isdecimal() else None
        if ratio := ratio or read_spelled_ratio(low, pos):
            return self.ratio(pos, ratio.end, ratio.num, ratio.den), ratio.end
        figure = read_figure(low, pos)
        if figure is None:
            return None, pos + 1
        if figure.value is None:
            return None, self.word_end(pos) if not figure.scale else figure.end
        return self.ranged(figure) or self.single(figure)

    def word_end(self, pos: int) -> int:
        match = _WORD_END.match(self.low, pos)
        return match.end() if match else pos + 1

    def ratio(self, pos: int, end: int, num: int | None, den: int | None) -> Quantity | None:
        if num is None or den is None:
            return None
        qualifier = qualifier_before(self.low, pos, end, words_before(self.low, pos))
        return Quantity(
            model.RATIO, qualifier.start, end, pos, end, num=num, den=den, qualifier=qualifier.name
        )

    def single(self, figure: Figure) -> tuple[Quantity | None, int]:
        low = self.low
        assert figure.value is not None
        start, end = figure.start, figure.end
        unit_at = self.same_in_brackets(end, figure.value) or end
        unit = self.unit(figure, unit_at)
        words = words_before(low, start)
        qualifier = qualifier_before(low, start, end, words)
        if unit is None or not self.accepted(figure, unit, qualifier, words):
            return None, max(end, self.glued_end(end))
        if unit.type == model.NUMBER and self.shares_a_later_unit(figure):
            return None, end
        value = scalar(figure.value, unit)
        if value is None:
            return None, unit.end
        quantity = self.build(figure, unit, qualifier, value)
        free = max(quantity.end, quantity.per_end or 0, unit_at)
        return quantity, self.same_in_brackets(free, figure.value) or free

    def build(
        self,
        figure: Figure,
        unit: Unit,
        qualifier: Qualifier,
        value: Scalar,
        *,
        value_max: Scalar | None = None,
        figure_end: int | None = None,
    ) -> Quantity:
        low = self.low
        name, start, end = qualifier.name, qualifier.start, unit.end
        per = per_after(low, end) if unit.type == model.MONEY else None
        after = qualifier_after(low, end)
        if after is None and unit.type == model.NUMBER:
            after = self.limit_after_noun(start, end)
        if after is not None:
            name, end = after
        elif per and (later := qualifier_after(low, per[1])):
            name = later[0]
        if (after is not None or value_max is not None) and words_before(low, start)[-1:] == ["từ"]:
            start = low.rindex("từ", 0, start)
            outer = qualifier_before(low, start, start, words_before(low, start))
            start = outer.start
            name = outer.name if name == EXACT else name
        return Quantity(
            unit.type,
            start,
            end,
            figure.start,
            figure_end or figure.end,
            value=value,
            value_max=value_max,
            unit=unit.unit,
            qualifier=name,
            per=per[0] if per else None,
            per_end=per[1] if per else None,
        )

    def limit_after_noun(self, start: int, end: int) -> tuple[str, int] | None:
        """ "từ 10 đoàn viên trở lên": "trở lên" after what is counted."""
        if noun := lexicon().nouns.after(self.low, end):
            return qualifier_after(self.low, noun)
        counted = _SOME_WORDS.match(self.low, end)
        if counted and words_before(self.low, start)[-1:] == ["từ"]:
            return qualifier_after(self.low, counted.end())
        return None

    def unit(self, figure: Figure, at: int) -> Unit | None:
        """What the figure is a figure of; None when that cannot be told or it is a time."""
        low = self.low
        assert figure.value is not None
        if end := percent_end(low, at):
            return Unit(model.PERCENT, "%", end)
        if sign := currency_before(low, figure.start):
            return Unit(model.MONEY, sign, figure.end)
        if currency := currency_after(low, at, float(figure.value)):
            return Unit(model.MONEY, currency.unit, currency.end)
        if timed(low, at):
            return None
        if figure.short or figure.colloquial:
            if not figure.short and lexicon().nouns.after(low, at):
                return Unit(model.NUMBER, None, figure.end)
            return Unit(model.MONEY, VND, figure.end)
        if figure.scale >= 3:
            unsaid = money_unsaid(low, figure.start, at, figure.scale)
            if unsaid is None:
                return None
            if unsaid:
                return Unit(model.MONEY, VND, figure.end)
        return Unit(model.NUMBER, None, figure.end)

    def accepted(self, figure: Figure, unit: Unit, qualifier: Qualifier, words: list[str]) -> bool:
        return counts_something(self.text, self.low, figure, unit.type, unit.unit, qualifier, words)

    def same_in_brackets(self, pos: int, value: Decimal) -> int:
        """Where "(năm trăm triệu đồng)" ends when it says the same number again; else 0."""
        low = self.low
        opening = _BRACKET.match(low, pos)
        if opening is None or opening.end() >= len(low):
            return 0
        again = read_figure(low, opening.end())
        if again is None or again.value != value:
            return 0
        closing = _BRACKET_END.match(low, again.end)
        return closing.end() if closing else 0

    def shares_a_later_unit(self, figure: Figure) -> bool:
        """ "tăng từ 10 lên 15 triệu": the ten is no ten."""
        if figure.scale or not figure.raw:
            return False
        link = _LIST_OF_SUMS.match(self.low, figure.end)
        if link is None:
            return False
        later = read_figure(self.low, link.end())
        if later is None or later.value is None:
            return False
        unit = self.unit(later, later.end)
        return later.scale > 0 or (unit is not None and unit.type != model.NUMBER)

    def glued_end(self, pos: int) -> int:
        """Past what is glued to a figure that was not taken: "10c", "5S"."""
        if pos < len(self.low) and self.low[pos].isalnum():
            return self.word_end(pos)
        return pos

    # -- ranges -------------------------------------------------------------------------

    def ranged(self, figure: Figure) -> tuple[Quantity | None, int] | None:
        """The range that begins with ``figure``; None when no range is written there."""
        low = self.low
        own = self.own_unit(figure)
        link = range_link(low, own or figure.end)
        if link is None:
            return None
        upper = upper_figure(low, link[0], digits=figure.raw != "")
        if upper is None or is_year(upper) or upper.implicit:
            return None
        if upper.value is None:
            return None, upper.end
        unit = self.unit(upper, upper.end)
        if unit is None:
            return None, upper.end
        money = unit.unit == VND
        value = resolve(figure, upper, own_unit=bool(own), money=money)
        dash = link[1]
        if value is None:
            return (None, upper.end) if dash or not own else None
        if dash and self.may_be_a_day(figure, upper, unit):
            return None, upper.end
        words = words_before(low, figure.start)
        qualifier = qualifier_before(low, figure.start, upper.end, words)
        if not any(self.accepted(end, unit, qualifier, words) for end in (figure, upper)):
            return None, upper.end
        if labelled(low, figure.start, upper.end, words, small=True):
            return None, upper.end
        least, most = scalar(value, unit), scalar(upper.value, unit)
        if least is None or most is None:
            return None, unit.end
        whole = replace(figure, end=upper.end)
        quantity = self.build(whole, unit, qualifier, least, value_max=most)
        return quantity, max(quantity.end, quantity.per_end or 0)

    def own_unit(self, figure: Figure) -> int:
        """Where the unit right after the lower end of a range ends; 0 when it has none."""
        assert figure.value is not None
        if end := percent_end(self.low, figure.end):
            return end
        currency = currency_after(self.low, figure.end, float(figure.value))
        return currency.end if currency else 0

    def may_be_a_day(self, lower: Figure, upper: Figure, unit: Unit) -> bool:
        """ "2-3", "28-7": a day, a score or a range, when no unit or noun follows."""
        if unit.type != model.NUMBER or upper.scale or lower.style != "plain":
            return False
        assert lower.value is not None
        assert upper.value is not None
        if lexicon().nouns.after(self.low, upper.end):
            return False
        return lower.value <= 31 and upper.value <= 12


def is_year(figure: Figure) -> bool:
    """Whether four plain digits could be a year.

    >>> is_year(read_figure("2016", 0))
    True
    """
    return len(figure.raw) == 4 and figure.raw.isdecimal() and figure.raw[:2] in ("19", "20")


def scalar(value: Decimal, unit: Unit) -> Scalar | None:
    """The value as int where it is whole; None for a fraction of a đồng.

    >>> scalar(Decimal("65.4"), Unit("percent", "%", 0))
    65.4
    """
    if value == value.to_integral_value():
        return int(value)
    return None if unit.unit == VND else float(value)
