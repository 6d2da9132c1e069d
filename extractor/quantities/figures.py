"""One figure with the words on both sides of it: a number, a sum, a percentage, a ratio, a range.

A figure that could mean two things gives nothing; so does one that names, dates or times.
"""

import re
from dataclasses import replace
from decimal import Decimal
from typing import Final

from extractor.quantities import model
from extractor.quantities.accept import counts_something
from extractor.quantities.lexicon import lexicon
from extractor.quantities.model import Quantity, Scalar
from extractor.quantities.money import VND, per_after
from extractor.quantities.numerals import Figure, read_figure
from extractor.quantities.qualifiers import (
    EXACT,
    Qualifier,
    qualifier_after,
    qualifier_before,
    words_before,
)
from extractor.quantities.ranges import may_be_a_day, range_link, resolve, upper_figure
from extractor.quantities.ratios import RatioHit, read_ratio, read_spelled_ratio
from extractor.quantities.traps import labelled, timed
from extractor.quantities.units import Unit, own_unit, scalar, unit_of

_WORD_END: Final = re.compile(r"[\w.,/:\-]*\w|\W")
_LATER_SUM: Final = re.compile(r",? (?:lên|xuống|còn|hoặc|hay|và) (?=\d)|, ?(?=\d)")
_SOME_WORDS: Final = re.compile(r"(?: [^\W\d_]+){1,3}?(?= trở )")
_BRACKET: Final = re.compile(r" ?\((?:bằng chữ:? )?")
_BRACKET_END: Final = re.compile(r"(?: ?(?:đồng|người))?(?: chẵn)?\.?\)")


def word_end(low: str, pos: int) -> int:
    """Past the run of letters, digits and inner punctuation at ``pos``.

    >>> word_end("12,13,14 hộ", 0)
    8
    """
    match = _WORD_END.match(low, pos)
    return match.end() if match else pos + 1


class FigureReader:
    """Reads the figures of one text, given as it is and folded.

    >>> reader = FigureReader("Trên 2,3 tỷ", "trên 2,3 tỷ")
    >>> quantity, end = reader.read(5)
    >>> quantity.value, quantity.qualifier, end
    (2300000000, 'at_least', 11)
    """

    def __init__(self, text: str, low: str) -> None:
        self.text = text
        self.low = low

    def read(self, pos: int) -> tuple[Quantity | None, int]:
        """The quantity whose figure begins at ``pos`` and where the scan goes on."""
        low = self.low
        ratio = read_ratio(low, pos) if low[pos].isdecimal() else None
        if ratio := ratio or read_spelled_ratio(low, pos):
            return self._ratio(pos, ratio), ratio.end
        figure = read_figure(low, pos)
        if figure is None:
            return None, pos + 1
        if figure.value is None:
            return None, figure.end if figure.scale else word_end(low, pos)
        return self._range(figure) or self._single(figure, figure.value)

    def _ratio(self, pos: int, hit: RatioHit) -> Quantity | None:
        if hit.num is None:
            return None
        end = hit.end
        name, start = qualifier_before(self.low, pos, end, words_before(self.low, pos))
        return Quantity(model.RATIO, start, end, pos, end, num=hit.num, den=hit.den, qualifier=name)

    def _single(self, figure: Figure, value: Decimal) -> tuple[Quantity | None, int]:
        low, start, end = self.low, figure.start, figure.end
        unit_at = self._same_in_brackets(end, value) or end
        unit = unit_of(low, figure, unit_at)
        words = words_before(low, start)
        qualifier = qualifier_before(low, start, end, words)
        if unit is None or not self._accepted(figure, unit, qualifier, words):
            glued = end < len(low) and low[end].isalnum()
            return None, word_end(low, end) if glued else end
        if unit.type == model.NUMBER and self._shares_a_later_unit(figure):
            return None, end
        whole = scalar(value, unit)
        if whole is None:
            return None, unit.end
        quantity = self._build(figure, unit, qualifier, whole)
        free = max(quantity.end, quantity.per_end or 0, unit_at)
        return quantity, self._same_in_brackets(free, value) or free

    def _build(
        self,
        figure: Figure,
        unit: Unit,
        qualifier: Qualifier,
        value: Scalar,
        value_max: Scalar | None = None,
    ) -> Quantity:
        low = self.low
        name, start, end = qualifier.name, qualifier.start, unit.end
        per = per_after(low, end) if unit.type == model.MONEY else None
        limit = qualifier_after(low, end)
        if limit is None and unit.type == model.NUMBER:
            limit = self._limit_after_noun(start, end)
        if limit is not None:
            name, end = limit
        elif per and (later := qualifier_after(low, per[1])):
            name = later[0]
        bounded = limit is not None or value_max is not None
        if bounded and words_before(low, start)[-1:] == ["từ"]:
            start = low.rindex("từ", 0, start)
            outer = qualifier_before(low, start, start, words_before(low, start))
            start = outer.start
            name = outer.name if name == EXACT else name
        return Quantity(
            unit.type,
            start,
            end,
            figure.start,
            figure.end,
            value=value,
            value_max=value_max,
            unit=unit.unit,
            qualifier=name,
            per=per[0] if per else None,
            per_end=per[1] if per else None,
        )

    def _limit_after_noun(self, start: int, end: int) -> tuple[str, int] | None:
        """Reads "từ 10 đoàn viên trở lên": "trở lên" after what is counted."""
        if noun := lexicon().nouns.after(self.low, end):
            return qualifier_after(self.low, noun)
        counted = _SOME_WORDS.match(self.low, end)
        if counted and words_before(self.low, start)[-1:] == ["từ"]:
            return qualifier_after(self.low, counted.end())
        return None

    def _accepted(self, figure: Figure, unit: Unit, qualifier: Qualifier, words: list[str]) -> bool:
        return counts_something(self.text, self.low, figure, unit.type, unit.unit, qualifier, words)

    def _same_in_brackets(self, pos: int, value: Decimal) -> int:
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

    def _shares_a_later_unit(self, figure: Figure) -> bool:
        """Whether it is the ten of "tăng từ 10 lên 15 triệu", which is no ten."""
        if figure.scale or not figure.raw:
            return False
        link = _LATER_SUM.match(self.low, figure.end)
        later = read_figure(self.low, link.end()) if link else None
        if later is None or later.value is None:
            return False
        if timed(self.low, later.end):
            return True
        unit = unit_of(self.low, later, later.end)
        return later.scale > 0 or (unit is not None and unit.type != model.NUMBER)

    def _range(self, figure: Figure) -> tuple[Quantity | None, int] | None:
        """The range that begins with ``figure``; None when no range is written there."""
        low = self.low
        own = own_unit(low, figure)
        link = range_link(low, own or figure.end)
        if link is None:
            return None
        at, dash = link
        upper = upper_figure(low, at, digits=figure.raw != "")
        if upper is None:
            return None
        unit = unit_of(low, upper, upper.end) if upper.value is not None else None
        if unit is None:
            return None, upper.end
        value = resolve(figure, upper, own_unit=bool(own), money=unit.unit == VND)
        if value is None:
            return (None, upper.end) if dash or not own else None
        words = words_before(low, figure.start)
        qualifier = qualifier_before(low, figure.start, upper.end, words)
        if (
            (dash and unit.type == model.NUMBER and may_be_a_day(low, figure, upper))
            or not any(self._accepted(end, unit, qualifier, words) for end in (figure, upper))
            or labelled(low, figure.start, upper.end, words, small=True)
        ):
            return None, upper.end
        least = scalar(value, unit)
        most = scalar(upper.value, unit) if upper.value is not None else None
        if least is None or most is None:
            return None, unit.end
        quantity = self._build(replace(figure, end=upper.end), unit, qualifier, least, most)
        return quantity, max(quantity.end, quantity.per_end or 0)
