"""One figure with the words on both sides of it: a number, a sum, a percentage, a ratio, a range.

A figure that could mean two things gives nothing; so does one that names, dates or times.
"""

from dataclasses import replace
from decimal import Decimal
from typing import Final

from extractor.late import late
from extractor.quantities import model
from extractor.quantities.accept import counts_something
from extractor.quantities.digits import PLAIN
from extractor.quantities.in_turn import may_be_in_turn, told_in_turn
from extractor.quantities.lexicon import lexicon
from extractor.quantities.model import Quantity, Scalar
from extractor.quantities.money import VND, per_after
from extractor.quantities.names import is_part_of_name, year_span
from extractor.quantities.numerals import Figure, read_figure
from extractor.quantities.qualifiers import (
    APPROX,
    AT_MOST,
    EXACT,
    Qualifier,
    qualifier_after,
    qualifier_before,
    words_before,
)
from extractor.quantities.ranges import (
    RangeLink,
    chain_end,
    ends_a_guess,
    joins_levels,
    lower_of_pair,
    may_be_a_day,
    names_one_of_a_series,
    range_link,
    resolve,
    spelled_pair,
    upper_figure,
)
from extractor.quantities.ratios import RatioHit, read_ratio, read_spelled_ratio
from extractor.quantities.rows import row_end
from extractor.quantities.shared import risen_unit, shared_unit
from extractor.quantities.traps import labelled
from extractor.quantities.units import Unit, implied_unit, scalar, told_unit, unit_of

_WORD_END: Final = late(r"[\w.,/:\-]*\w|\W")
_OF_NOUN: Final = late(
    r"(?: (?:công đoàn|nghiệp đoàn|lao động|cơ sở|bộ phận|thành viên|trực thuộc|mới|nữ"
    r"|chính thức)\b){1,3}"
)
"""What may follow a noun that is counted: "900 đoàn viên công đoàn trở lên"."""
_SOME_WORDS: Final = late(r"(?: [^\W\d_]+){1,3}?(?= trở )")
_BRACKET: Final = late(r" ?\( ?(?:(?:viết )?bằng chữ:? )?")
_BRACKET_END: Final = late(r"(?: ?người)?(?: chẵn)?\.? ?\)")

# "tài khoản số 1903 2456 789"
_ACCOUNT: Final = late(r"(?:số|khoản|thẻ|stk|cmnd|cccd|mst) ?:? ?$")
_GROUPS: Final = late(r"(?: \d{2,5})+(?!\w|[.,]\d| ?%)(?! [^\W\d_]{2,})")
_YEAR_DIGITS: Final = 4
_LONGEST_NAME: Final = 4
_DASHES: Final = ("-", " -")


def word_end(low: str, pos: int) -> int:
    """Past the run of letters, digits and inner punctuation at ``pos``.

    >>> word_end("12,13,14 hộ", 0)
    8
    """
    match = _WORD_END.match(low, pos)
    return match.end() if match else pos + 1


class FigureReader:
    """Reads the figures of one text, given as it is and folded.

    >>> FigureReader("Trên 2,3 tỷ", "trên 2,3 tỷ").read(5)[0].qualifier
    'at_least'
    """

    def __init__(self, text: str, low: str) -> None:
        self.text = text
        self.low = low
        self.in_turn = may_be_in_turn(low)

    def read(self, pos: int) -> tuple[Quantity | None, int]:
        """The quantity whose figure begins at ``pos`` and where the scan goes on."""
        low = self.low
        ratio = read_ratio(low, pos) if low[pos].isdecimal() else None
        if ratio := ratio or read_spelled_ratio(low, pos):
            return self._ratio(pos, ratio), ratio.end
        if self.in_turn and (part := told_in_turn(low, pos)):
            return part, part.end
        figure = read_figure(low, pos)
        if figure is None:
            return None, pos + 1
        if figure.value is None:
            return None, figure.end if figure.scale else max(figure.end, word_end(low, pos))
        words = words_before(low, pos)
        told = told_unit(low, figure, figure.end)
        return self._range(figure, told, words) or self._single(figure, figure.value, told, words)

    def _ratio(self, pos: int, hit: RatioHit) -> Quantity | None:
        if hit.num is None:
            return None
        end = hit.end
        name, start = qualifier_before(self.low, pos, end, words_before(self.low, pos))
        return Quantity(model.RATIO, start, end, pos, end, num=hit.num, den=hit.den, qualifier=name)

    def _single(
        self, figure: Figure, value: Decimal, told: Unit | None, words: list[str]
    ) -> tuple[Quantity | None, int]:
        low, start, end = self.low, figure.start, figure.end
        unit_at = self._same_in_brackets(end, value) or end
        if unit_at > end:
            told = told_unit(low, figure, unit_at)
        unit = told or implied_unit(low, figure, unit_at) or risen_unit(low, figure)
        qualifier = qualifier_before(low, start, end, words)
        if (
            unit is None
            or ends_a_guess(low, figure)
            or not self._accepted(figure, unit, qualifier, words)
        ):
            if end < len(low) and low[end].isalnum():
                return None, word_end(low, end)
            return None, self._end_of_names(figure, words)
        if unit.type == model.NUMBER and (shared := shared_unit(low, figure)):
            if shared.unit is None:
                return None, end
            unit = shared.unit
        whole = scalar(value, unit)
        if whole is None:
            return None, unit.end
        quantity = self._build(figure, unit, qualifier, whole)
        return quantity, max(quantity.end, quantity.per_end or 0, unit_at)

    def _end_of_names(self, figure: Figure, words: list[str]) -> int:
        """Where the row of names that a refused figure begins ends: "quận 1, 3 và 5"."""
        low, start, end = self.low, figure.start, figure.end
        if figure.style != PLAIN or figure.scale or len(figure.raw) > _LONGEST_NAME:
            return end
        if (groups := _GROUPS.match(low, end)) and _ACCOUNT.search(low, max(0, start - 9), start):
            return groups.end()
        row = row_end(low, end)
        named = row > end and (
            labelled(low, start, end, words, small=True)
            or is_part_of_name(self.text, low, figure, words)
        )
        return row if named else end

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
        if self.low.find("trở ", end) < 0 and self.low.find("đổ ", end) < 0:
            return None
        if noun := lexicon().nouns.after(self.low, end):
            further = _OF_NOUN.match(self.low, noun)
            return qualifier_after(self.low, further.end() if further else noun)
        counted = _SOME_WORDS.match(self.low, end)
        if counted and words_before(self.low, start)[-1:] == ["từ"]:
            return qualifier_after(self.low, counted.end())
        return None

    def _accepted(self, figure: Figure, unit: Unit, qualifier: Qualifier, words: list[str]) -> bool:
        return counts_something(self.text, self.low, figure, unit.type, unit.unit, qualifier, words)

    def _same_in_brackets(self, pos: int, value: Decimal) -> int:
        """Where "(năm trăm triệu đồng)" ends when it says the same number again; else 0."""
        low = self.low
        opening = _BRACKET.match(low, pos) if low.startswith(("(", " ("), pos) else None
        if opening is None or opening.end() >= len(low):
            return 0
        again = read_figure(low, opening.end())
        if again is None or again.value != value:
            return 0
        closing = _BRACKET_END.match(low, again.end)
        return closing.end() if closing else 0

    def _range(
        self, figure: Figure, told: Unit | None, words: list[str]
    ) -> tuple[Quantity | None, int] | None:
        """The range that begins with ``figure``; None when no range is written there."""
        low = self.low
        if len(figure.raw) == _YEAR_DIGITS and (years := year_span(low, figure.start)):
            return None, years
        dash = figure.raw and low.startswith(_DASHES, figure.end)
        if dash and (chain := chain_end(low, figure.end)):
            return None, chain
        if upper := spelled_pair(low, figure, words):
            value = lower_of_pair(figure, upper)
            unit = unit_of(low, upper, upper.end)
            if value is None or unit is None or self.text[figure.start : upper.end].istitle():
                return None, upper.end
            return self._built_range(figure, upper, value, unit, words, "")
        own = told if told and told.end > figure.end else None
        link, per = self._link(figure, own)
        upper = upper_figure(low, link.end, digits=figure.raw != "") if link else None
        levels = joins_levels(low, figure.start, (own or figure).end)
        if link is None or upper is None or not levels:
            return None
        if link.dash and not own and names_one_of_a_series(low, figure, upper):
            return None, figure.end
        unit = unit_of(low, upper, upper.end) if upper.value is not None else None
        if unit is None:
            return None, upper.end
        if own and (own.type, own.unit) != (unit.type, unit.unit):
            return None
        if told and not own:  # "$100-200"
            unit = Unit(told.type, told.unit, max(unit.end, upper.end))
        if per and per_after(low, unit.end) != (per, unit.end + len(per) + 1):
            return None
        as_told = low[upper.start : upper.end]
        value = resolve(figure, upper, as_told, own_unit=own is not None, money=unit.unit == VND)
        if value is None:
            return None if own else (None, upper.end)  # "5,8 tỷ đồng – 40 triệu đồng/nhà"
        if link.dash and unit.type == model.NUMBER and may_be_a_day(low, figure, upper):
            return None, upper.end
        return self._built_range(figure, upper, value, unit, words, link.qualifier)

    def _link(self, figure: Figure, own: Unit | None) -> tuple[RangeLink | None, str]:
        """What joins a lower end to an upper one, and what the lower one is paid per."""
        low, end = self.low, own.end if own else figure.end
        if link := range_link(low, end):
            return link, ""
        if own is None or own.type != model.MONEY or low[end : end + 1] != "/":
            return None, ""
        per = per_after(low, end)
        return (range_link(low, per[1]), per[0]) if per else (None, "")

    def _built_range(
        self,
        figure: Figure,
        upper: Figure,
        value: Decimal,
        unit: Unit,
        words: list[str],
        of_upper: str,
    ) -> tuple[Quantity | None, int]:
        """The range from ``figure``, which means ``value``, to ``upper`` with its qualifier."""
        low = self.low
        qualifier = qualifier_before(low, figure.start, upper.end, words)
        if not any(
            self._accepted(end, unit, qualifier, words) for end in (figure, upper)
        ) or labelled(low, figure.start, upper.end, words, small=words[-2:-1] != ["mỗi"]):
            return None, upper.end
        least = scalar(value, unit)
        most = scalar(upper.value, unit) if upper.value is not None else None
        if least is None or most is None:
            return None, unit.end
        if of_upper == AT_MOST:
            of_upper = ""  # "từ 20% đến dưới 50%": a range with its end left out
        elif of_upper and qualifier.name not in (EXACT, of_upper):
            of_upper = APPROX  # "từ gần 10 đến hơn 20"
        quantity = self._build(
            replace(figure, end=upper.end),
            unit,
            Qualifier(of_upper or qualifier.name, qualifier.start),
            least,
            most,
        )
        return quantity, max(quantity.end, quantity.per_end or 0)
