"""Numbers in digits: what the dots, commas and blanks between them mean.

The rule, in the order it is applied:

* several groups of three ("1.234.567", "1,234,567"): thousands;
* a dot before one group of three ("3.092", "4.292 triệu"): thousands. So the press writes
  it, also before a scale word: of 473 such figures in 4,600 articles none was a decimal;
* a comma before one group of three: a decimal comma before a scale word or "%"
  ("10,930 tỷ"), thousands elsewhere ("2,100 suất");
* one or two digits, or four and more, after a dot or comma: decimals ("87.5 tỷ");
* both kinds: the last one is the decimal point ("1.234,5", "1,234.5"); before three digits
  only with a scale word ("14.882,409 tỷ"), else it is a slip for thousands ("1.500,000 đồng").

Anything else ("1.23.456", "12,13,14", "12..500") is no number; letters for digits: ``slips``.
"""

from decimal import Decimal
from typing import Final, NamedTuple

from extractor.late import late

_TOKEN: Final = late(r"\d+(?:[.,]\d+)*")
# "3 092", "1 250 000": groups set apart by a blank, as after a label or a year they are not.
# Digits behind which nothing stands that they might go on with, as they are mostly written.
_WHOLE: Final = late(r"\d+(?:[.,]\d+)*(?:(?![\w.,'’ ])|(?= [^\d.,]))")
_SPACED: Final = late(r"[1-9]\d{0,2}(?: \d{3})+(?![\d]|[.,:/]\d| ?%)")
_GROUPED: Final = late(r"[1-9]\d{0,2}(?:([.,])\d{3})(?:\1\d{3})*(?:(?!\1)([.,])(\d+))?")
_DECIMAL: Final = late(r"(\d+)([.,])(\d+)")
# A run of digits that goes on where none should: "12..500", "1'200'000", letters for digits.
_DAMAGE: Final = late(
    r"[.,][.,_]+\d|(?: [.,] ?|[.,] | )0\d\d(?!\d)|['’]\d{3}(?!\d)"
    r"|[.,](?:(?=[a-z]*\d)(?=\d*[a-z])[\da-z]+|o{1,3}|[il])(?:[.,]|(?!\w))"
)
_DAMAGED: Final = late(r"(?:[.,'’_]*[\da-z]+)+")
_LONGEST_PLAIN: Final = 12
_LONGEST: Final = 24

PLAIN: Final = "plain"
GROUPS: Final = "groups"
COMMA3: Final = "comma3"
DOT3: Final = "dot3"
DECIMAL_COMMA: Final = "decimal_comma"
DECIMAL_DOT: Final = "decimal_dot"
#: Thousands and three decimals: a number only before a scale word.
MIXED3: Final = "mixed3"


class Digits(NamedTuple):
    """A run of digits with its separators, ending before ``end``."""

    raw: str
    end: int
    style: str

    def value(self, *, scaled: bool, percent: bool) -> Decimal | None:
        """The number meant, None when the notation is ambiguous there.

        Args:
            scaled: A scale word (nghìn, triệu, tỷ) follows.
            percent: A percent sign follows.

        >>> read_digits("10,930 tỷ", 0).value(scaled=True, percent=False)
        Decimal('10.930')
        >>> read_digits("10,930 suất", 0).value(scaled=False, percent=False)
        Decimal('10930')
        """
        if self.style == COMMA3 and (scaled or percent):
            return Decimal(self.raw.replace(",", "."))
        if self.style == DOT3 and percent:
            return None  # "12.345%": twelve and a bit, or twelve thousand
        if self.style == MIXED3 and not scaled:
            return None
        if self.style in (DECIMAL_COMMA, DECIMAL_DOT, MIXED3):
            whole, _, decimals = self.raw.replace(",", ".").rpartition(".")
            return Decimal(f"{whole.replace('.', '')}.{decimals}")
        return Decimal(self.raw.replace(".", "").replace(",", "").replace(" ", ""))


def whole_digits(low: str, pos: int) -> Digits | None:
    """The figure in digits that begins at ``pos``, None where more than digits is to be looked at.

    >>> whole_digits("3.092 người", 0)
    Digits(raw='3.092', end=5, style='dot3')
    >>> whole_digits("3 092 người", 0)
    """
    match = _WHOLE.match(low, pos)
    return Digits(match[0], match.end(), style_of(match[0])) if match else None


def read_digits(low: str, pos: int) -> Digits:
    """The figure in digits that begins at ``pos``; its style is "" when it is no number.

    >>> read_digits("3.092 người", 0)
    Digits(raw='3.092', end=5, style='dot3')
    >>> read_digits("12,13,14", 0).style
    ''
    """
    spaced = _SPACED.match(low, pos)
    if spaced:
        whole = len(spaced.group()) <= _LONGEST and not _DAMAGE.match(low, spaced.end())
        return Digits(spaced.group(), spaced.end(), GROUPS if whole else "")
    match = _TOKEN.match(low, pos)
    assert match is not None, "read_digits is called on a digit"
    raw, end = match.group(), match.end()
    if _DAMAGE.match(low, end):
        blob = _DAMAGED.match(low, pos)
        return Digits(raw, blob.end() if blob else end, "")
    return Digits(raw, end, style_of(raw))


def style_of(raw: str) -> str:
    """How a run of digits and separators is written; "" when it makes no number.

    >>> style_of("3.092"), style_of("1.23.456")
    ('dot3', '')
    """
    if len(raw) > _LONGEST:
        return ""
    if raw.isdecimal():
        return PLAIN if len(raw) <= _LONGEST_PLAIN else ""
    if grouped := _GROUPED.fullmatch(raw):
        separator, point, decimals = grouped.groups()
        if point and len(decimals) == 3:
            return MIXED3
        if point:
            return DECIMAL_COMMA if point == "," else DECIMAL_DOT
        if raw.count(separator) > 1:
            return GROUPS
        return COMMA3 if separator == "," else DOT3
    if simple := _DECIMAL.fullmatch(raw):
        whole, point, decimals = simple.groups()
        if len(whole) > 1 and whole[0] == "0":
            return ""
        if len(decimals) == 3 and 1 < len(whole) < 4 and whole[0] == "0":
            return ""
        return DECIMAL_COMMA if point == "," else DECIMAL_DOT
    return ""
