"""Figures: a number in digits or words with its scale, and what is added to it.

The scale may stand after brackets that tell the number again ("03 (ba) triệu"), decimals may be
told ("20 phẩy 5 tỷ"), and things may be counted by the pack ("2 tá").
"""

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from extractor.late import late
from extractor.quantities.compounds import Compound, before_dong, tail_is_free
from extractor.quantities.decimals import told_decimals
from extractor.quantities.digits import DECIMAL_COMMA, PLAIN, Digits, read_digits, whole_digits
from extractor.quantities.lexicon import lexicon
from extractor.quantities.scales import Scale, read_scales, told_again
from extractor.quantities.slips import LETTERS, mistyped
from extractor.quantities.torn import torn_digits
from extractor.quantities.words import Spelled, read_words

_PERCENT: Final = late(r" {0,2}%| {1,2}phần trăm(?!\w)")
_PACK: Final = late(r" (\w+)(?: (\w+))?")
_HALF_A_PACK: Final = late(r"nửa(?= \w)")
_PART_IN_DIGITS: Final = late(r" \d{1,3} ?(?:triệu|tr|nghìn|ngàn)(?!\w)")
_BEFORE_PERCENT: Final = ("%", " %", "  %", " phần", "  phần")
_BRACKETS: Final = ("(", " (")
_LETTERS: Final = tuple(LETTERS)
_MILLION: Final = 6


@dataclass(slots=True, unsafe_hash=True)
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
    figure: Figure | None
    if "0" <= low[pos] <= "9":
        figure = _from_digits(low, pos)
    elif low[pos] in LETTERS and "0" <= low[pos + 1 : pos + 2] <= "9":
        digits = mistyped(low, pos)
        figure = _from_digits(low, pos, digits) if digits else None
    else:
        figure = _from_words(low, pos)
    if figure is None or figure.value is None or figure.scale:
        return figure
    pack, end = _pack(low, figure.end)
    if not pack:
        return figure
    return replace(figure, value=figure.value * pack, end=end, words=figure.words + 1)


def _from_words(low: str, pos: int) -> Figure | None:
    spelled = read_words(low, pos)
    if spelled is None:
        half = _HALF_A_PACK.match(low, pos)
        pack, end = _pack(low, half.end()) if half else (0, 0)
        return Figure(pos, end, Decimal(pack) / 2, "words", words=2) if pack else None
    value: Decimal | None = spelled.value
    if spelled.implied and not _tail_is_sure(low, spelled):
        value = None
    large = spelled.scale >= _MILLION
    figure = Figure(
        pos,
        spelled.end,
        value,
        "words",
        spelled.scale,
        colloquial=large and (spelled.implied or spelled.half),
        implicit=spelled.implicit,
        words=spelled.words + (spelled.half and spelled.implicit),
    )
    if large and low[spelled.end : spelled.end + 2].strip().isdecimal() and value is not None:
        return _with_digits(low, figure, value)
    bracket = not spelled.scale and low.startswith(_BRACKETS, spelled.end)
    again = told_again(low, spelled.end) if bracket else None
    if again is None:
        return figure
    written, scale = again
    same = _is_written(written, spelled.value)
    value = spelled.value * Decimal(10) ** scale.power if same else None
    return replace(figure, value=value, end=scale.end, scale=scale.power, words=figure.words + 1)


def _with_digits(low: str, figure: Figure, value: Decimal) -> Figure:
    """A figure in words with the parts told in digits behind it: "một tỷ 250 triệu"."""
    if figure.colloquial or not _PART_IN_DIGITS.match(low, figure.end):
        return figure
    scale = Scale(figure.scale, figure.end)
    made = Compound(low, value.scaleb(-figure.scale), scale, plain=True)
    return replace(
        figure,
        end=made.end,
        value=made.total,
        scale=made.power,
        colloquial=made.colloquial,
        short=made.short,
    )


def _tail_is_sure(low: str, spelled: Spelled) -> bool:
    """Whether a tail with no scale word has one meaning: "nghìn tư", "một triệu hai" at the end."""
    if tail_is_free(low, spelled.end):
        return True
    tail = low[max(0, spelled.end - 8) : spelled.end].rsplit(" ", 1)[-1]
    lex = lexicon()
    return tail in lex.unit_digits or (tail in lex.digits and before_dong(low, spelled.end))


def _from_digits(low: str, pos: int, digits: Digits | None = None) -> Figure:
    digits = digits or whole_digits(low, pos) or torn_digits(low, pos) or read_digits(low, pos)
    if not digits.style or low.startswith(_LETTERS, digits.end):
        digits = mistyped(low, pos) or digits
    told = told_decimals(low, digits.end) if low.startswith(" phẩy", digits.end) else None
    if told:
        decimals = told[0] if digits.style == PLAIN and told[0].strip("0") else ""
        digits = Digits(f"{digits.raw},{decimals}", told[1], DECIMAL_COMMA if decimals else "")
    if not digits.style:
        return Figure(pos, digits.end, None, "")
    scale = read_scales(low, digits.end)
    bracket = not scale.power and low.startswith(_BRACKETS, digits.end)
    if bracket and (again := told_again(low, digits.end)):
        written, scale = again
        if not _is_written(written, digits.value(scaled=True, percent=False)):
            return Figure(pos, scale.end, None, "")
    percent = not scale.power and percent_end(low, digits.end) > 0
    value = digits.value(scaled=bool(scale.power), percent=percent)
    if not scale.power or value is None:
        return Figure(pos, digits.end, value, digits.style, raw=digits.raw)
    made = Compound(low, value, scale, plain=digits.style == PLAIN)
    return Figure(
        pos,
        made.end,
        made.total,
        digits.style,
        made.power,
        colloquial=made.colloquial,
        short=made.short,
        raw=digits.raw,
    )


def _is_written(written: str, value: Decimal | None) -> bool:
    """Whether ``written`` is a figure of that value, and nothing else."""
    figure = read_figure(written, 0) if written else None
    return figure is not None and figure.end == len(written) and figure.value == value


def _pack(low: str, pos: int) -> tuple[int, int]:
    """How many a pack word after ``pos`` holds and where it ends; 0 when there is none."""
    lex = lexicon()
    match = _PACK.match(low, pos) if low.startswith(lex.pack_starts, pos) else None
    if match is None or match[1] not in lex.packs:
        return 0, pos
    if match[2] and match[2] in lex.split.get(match[1], ()):
        return 0, pos
    return lex.packs[match[1]], match.end(1)


def percent_end(low: str, pos: int) -> int:
    """Where "%" or "phần trăm" after ``pos`` ends; 0 when neither stands there.

    >>> percent_end("65,4 % nữ", 4)
    6
    """
    match = _PERCENT.match(low, pos) if low.startswith(_BEFORE_PERCENT, pos) else None
    return match.end() if match else 0
