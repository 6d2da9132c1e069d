"""Ranges: "từ 2 đến 3 triệu đồng", "700.000 - 3 triệu đồng", "60-65%", "500-700.000 đồng".

The lower end takes the scale of the upper one when it is a bare small number ("2-3 triệu"),
and keeps its own reading when it is written out ("700.000 - 3 triệu"). The upper end may have a
qualifier ("từ 3,5 đến hơn 6 triệu"); two digits in words may make a range ("hai, ba triệu").
"""

from decimal import Decimal
from typing import Final, NamedTuple

from extractor.late import late
from extractor.quantities.digits import COMMA3, DECIMAL_COMMA, DECIMAL_DOT, DOT3, GROUPS, PLAIN
from extractor.quantities.lexicon import lexicon
from extractor.quantities.numerals import Figure, read_figure

_LINK: Final = late(r" ?- ?| {1,2}(?:cho )?(?:đến|tới) {1,2}| ?[~÷] ?| lên (?:đến|tới) ")
_LINKS: Final = (
    *("-", " -", "~", " ~", "÷", " ÷"),
    *(" đến", "  đến", " tới", "  tới", " cho", "  cho", " lên"),
)
"""What a link begins with."""
_LEVEL: Final = late(
    r"\b(?:mức|mỗi|từng|trị giá|dao động|khoản|suất|món|gói|phần|được vay|cho vay|vay|hỗ trợ)\b"
    r"[^,;.:\d]{0,30} từ $"
)
_GROWTH: Final = late(r"\b(?:nâng|tăng|phát triển|gây dựng|lớn dần|ban đầu|lúc đầu|từ chỗ)\b")
"""What "lên đến" joins: what one may get ("mức vay từ 5 lên đến 30 triệu"), not what grew."""
_SERIES: Final = late(
    r"(?:(?P<free>^|[:;,.(+–-] ?)|(?<!mỗi )(?<!một )(?<!các )(?<!từng )(?<!giá ))"
    r"(?:gói|đợt|lần|nhóm|lô|khoản|phần|giai đoạn|bước|quý|tháng|kì|vòng|số|hạng|loại"
    r"|nhà|căn|hộ|ca|tổ|đội|cụm|khối) (?:thứ )?$"
)
_MUCH_MORE: Final = 20
"""Times the number of one of a series from which what a dash parts from it is no upper end."""
_GUESSED: Final = late(
    r"(?<!\w)(?<!tháng )(?<!thứ )(?<!lần )(?:dăm|vài|mươi|hai|ba|bốn|sáu|bảy|tám), $"
)
_ABOUT_TEN: Final = late(r"(?<!\w)(?<!tháng )(?<!thứ )(?<!lần )(?:mươi|mười), $")
_CHAIN: Final = late(r"(?:-\d[\d.,]*(?<=\d)(?![\d/])){2,}|(?: - \d[\d.,]*(?<=\d)(?![\d/-])){2,}")
_DATE_TAIL: Final = late(r"[/:]\d|-\d")
_FIVE: Final = 5
_MOST_TENS: Final = 100
_LARGE: Final = 1000
_TEN: Final = 10
_HUNDRED: Final = 2
_THOUSAND: Final = 3
_COUNTED_YEARS: Final = frozenset(
    {"mỗi", "vài", "nhiều", "các", "những", "mấy", "mọi", "hằng", "hàng", "từng", "trong"}
)


class RangeLink(NamedTuple):
    """What joins two ends: where the upper one begins, whether a dash, and its own qualifier."""

    end: int
    dash: bool
    qualifier: str = ""


def range_link(low: str, pos: int) -> RangeLink | None:
    """Where the upper end of a range would begin after ``pos``.

    >>> range_link("2-3 triệu", 1)
    RangeLink(end=2, dash=True, qualifier='')
    >>> range_link("5 đến hơn 6 triệu", 1)
    RangeLink(end=10, dash=False, qualifier='at_least')
    """
    match = _LINK.match(low, pos) if low.startswith(_LINKS, pos) else None
    if match is None:
        return None
    end = match.end()
    if match.group().strip() in ("-", "~", "÷"):
        return RangeLink(end, True)
    phrase = lexicon().qualifier_phrases.at(low, end)
    if not phrase or low[phrase : phrase + 1] != " ":
        return RangeLink(end, False)
    return RangeLink(phrase + 1, False, lexicon().qualifiers[low[end:phrase]])


def joins_levels(low: str, start: int, end: int) -> bool:
    """Whether "lên đến" behind ``end`` ends a span of levels that begins at ``start``.

    >>> joins_levels("mức vay từ 5 triệu lên đến 30 triệu đồng", 11, 18)
    True
    >>> joins_levels("mức vay nâng từ 5 triệu lên đến 30 triệu đồng", 16, 23)
    False
    """
    if not low.startswith(" lên", end):
        return True
    lead = low[max(0, start - 60) : start]
    level = _LEVEL.search(lead)
    return level is not None and not _GROWTH.search(lead)


def names_one_of_a_series(low: str, lower: Figure, upper: Figure) -> bool:
    """Whether a dash parts one of a series from what is told of it: "gói 1 - 420 triệu đồng".

    >>> low = "gói 1 - 420 triệu"
    >>> names_one_of_a_series(low, read_figure(low, 4), read_figure(low, 8))
    True
    """
    if lower.style != PLAIN or not lower.value or lower.value > 2 * _TEN or not upper.value:
        return False
    if low[lower.end : lower.end + 2] != " -" or low[upper.start - 1] != " ":
        return False
    series = _SERIES.search(low, max(0, lower.start - 20), lower.start)
    if series is None:
        return False
    told = upper.value / Decimal(10) ** (upper.scale if upper.scale >= _THOUSAND else 0)
    counted = upper.scale >= _THOUSAND or lexicon().nouns.after(low, upper.end) > 0
    opens = series["free"] is not None and counted
    return opens or (counted and told >= _MUCH_MORE * lower.value)


def chain_end(low: str, pos: int) -> int:
    """Where a row of three and more figures joined by dashes ends, the first ending at ``pos``.

    0 when there are less.

    >>> chain_end("5.000 - 10.000 - 20.000 đồng", 5)
    23
    """
    match = _CHAIN.match(low, pos)
    return match.end() if match else 0


def spelled_pair(low: str, lower: Figure, words: list[str]) -> Figure | None:
    """The upper figure of "hai, ba triệu", "năm, bảy trăm": neighbours told as a guess.

    >>> low = "hai, ba triệu đồng"
    >>> spelled_pair(low, read_figure(low, 0), []).value
    Decimal('3000000')
    """
    if lower.style != "words" or lower.words != 1:
        return _pair_of_tens(low, lower) if lower.words else None
    joined = low.startswith(", ", lower.end)
    at = lower.end + (2 if joined else 1)
    if not low.startswith((", ", " "), lower.end) or not low[at : at + 1].isalpha():
        return None
    if low[lower.start : lower.end] == "năm" and words:
        last = words[-1]
        if last in _COUNTED_YEARS or last[-1].isdecimal() or last in lexicon().digits:
            return None  # "13 năm, sáu lần"
    upper = read_figure(low, at)
    if upper is None or upper.style != "words" or not upper.value or not lower.value:
        return None
    if not joined and upper.scale < _HUNDRED:
        return None  # "hai ba người"
    if upper.value != upper.value.to_integral_value():
        return None
    leading = int(str(int(upper.value))[0])
    pair = (int(lower.value), leading)
    if lower.value >= _TEN or (pair[1] - pair[0] != 1 and pair != (5, 7)):
        return None
    return upper if upper.value == leading * _power(upper.value) else None


def _pair_of_tens(low: str, lower: Figure) -> Figure | None:
    """The upper figure of "mười lăm, mười sáu triệu", "hai mươi, hai mươi lăm triệu"."""
    at = lower.end + 2
    if lower.scale or not lower.value or not low.startswith(", ", lower.end):
        return None
    upper = read_figure(low, at) if low[at : at + 1].isalpha() else None
    if upper is None or not upper.value or upper.scale < _THOUSAND:
        return None
    step = upper.value / Decimal(10) ** upper.scale - lower.value
    fives = lower.value % _FIVE == 0 and step == _FIVE
    return upper if lower.value < _MOST_TENS and (step == 1 or fives) else None


def ends_a_guess(low: str, figure: Figure) -> bool:
    """Whether a spelled figure is the end of "dăm, bảy triệu", "mười, mười lăm", and no sure one.

    >>> ends_a_guess("dăm, bảy triệu", read_figure("dăm, bảy triệu", 5))
    True
    """
    if figure.style != "words" or low[figure.start - 2 : figure.start] != ", ":
        return False
    if not figure.scale:
        guess = _ABOUT_TEN.search(low, max(0, figure.start - 14), figure.start)
        return guess is not None and figure.value is not None and _TEN < figure.value <= 2 * _TEN
    return _GUESSED.search(low, max(0, figure.start - 14), figure.start) is not None


def lower_of_pair(lower: Figure, upper: Figure) -> Decimal | None:
    """The lower value of a spelled pair; None where nothing but the digits is told.

    >>> low = "hai, ba triệu"
    >>> lower_of_pair(read_figure(low, 0), read_figure(low, 5))
    Decimal('2000000')
    """
    if not lower.value or not upper.value or upper.value < _TEN:
        return None
    if lower.value >= _TEN:
        return lower.value * Decimal(10) ** upper.scale
    return lower.value * _power(upper.value)


def _power(value: Decimal) -> Decimal:
    """The power of ten of the first digit of a whole number."""
    return Decimal(10) ** (len(str(int(value))) - 1)


def upper_figure(low: str, pos: int, *, digits: bool) -> Figure | None:
    """The figure at the upper end; when the lower end is in digits it is too, or has a scale."""
    if pos >= len(low) or not low[pos].isalnum():
        return None
    figure = read_figure(low, pos)
    if figure is None or figure.implicit or _is_year(figure):
        return None
    if digits and figure.style == "words" and figure.scale < _THOUSAND:
        return None
    return None if _DATE_TAIL.match(low, figure.end) else figure


def resolve(
    lower: Figure, upper: Figure, told: str, *, own_unit: bool, money: bool
) -> Decimal | None:
    """The value of the lower end, None when the pair makes no sure range.

    Args:
        lower, upper: The two figures, both with a value.
        told: The upper one as written.
        own_unit: The lower end has a unit of its own ("500.000 đồng - 1 triệu đồng").
        money: The upper end is a sum in đồng.
    """
    low_value, high_value = lower.value, upper.value
    if low_value is None or high_value is None:
        return None
    if 0 < lower.scale <= _HUNDRED and upper.scale > _HUNDRED and not own_unit:
        # "ba trăm đến bốn trăm nghìn"
        return _shared(lower, upper, low_value, high_value) if upper.style == "words" else None
    if own_unit or lower.scale:
        return low_value if low_value < high_value else None
    if upper.style == "words" and 0 < low_value < _TEN and low_value % 1 == 0:
        return _spelled_lower(low_value, high_value, upper.scale, told)
    if upper.scale:
        return _shared(lower, upper, low_value, high_value)
    if _is_grouped(upper) and low_value < _LARGE and low_value * _LARGE < high_value:
        # "500-700.000 đồng" means 500.000; "10-15.000 người" may mean either
        return low_value * _LARGE if money and lower.style == PLAIN else None
    return low_value if low_value < high_value else None


def _shared(
    lower: Figure, upper: Figure, low_value: Decimal, high_value: Decimal
) -> Decimal | None:
    if low_value >= _LARGE:
        if lower.style in (GROUPS, DOT3, COMMA3):
            return low_value if low_value < high_value else None
        return None
    if lower.style not in (PLAIN, DECIMAL_COMMA, DECIMAL_DOT, "words"):
        return None
    shared = low_value * Decimal(10) ** upper.scale
    if upper.scale == _THOUSAND and 100 <= low_value < high_value <= shared:
        return low_value  # "từ 500 đến 1 nghìn đoàn viên"
    return shared if shared < high_value and shared * _LARGE >= high_value else None


def _spelled_lower(
    low_value: Decimal, high_value: Decimal, scale: int, told: str
) -> Decimal | None:
    """The lower end, one digit, of "hai đến ba trăm triệu": hundreds of millions as well.

    Of "hai đến ba mươi" nothing is sure; "năm đến hai trăm" has five.
    """
    shared = low_value * Decimal(10) ** (scale if scale >= _THOUSAND else 0)
    unit = _power(high_value)
    if high_value % unit or high_value // unit <= low_value or shared >= high_value:
        return shared if shared < high_value else None
    if high_value >= shared / low_value * 100 or "chục" in told:
        return low_value * unit
    return shared if high_value < shared / low_value * _TEN else None


def _is_grouped(figure: Figure) -> bool:
    return figure.style in (DOT3, COMMA3, GROUPS)


def _is_year(figure: Figure) -> bool:
    return len(figure.raw) == 4 and figure.raw.isdecimal() and figure.raw[:2] in ("19", "20")


def may_be_a_day(low: str, lower: Figure, upper: Figure) -> bool:
    """Whether a dash joins what could be a day or a score: "2-3", "28-7", nothing counted.

    >>> low = "2-3 người"
    >>> may_be_a_day(low, read_figure(low, 0), read_figure(low, 2))
    False
    """
    if upper.scale or lower.style != PLAIN or lower.value is None or upper.value is None:
        return False
    if lexicon().nouns.after(low, upper.end):
        return False
    return lower.value <= 31 and upper.value <= 12
