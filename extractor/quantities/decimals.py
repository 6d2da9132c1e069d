"""Decimals told aloud: "hai phẩy năm", "20 phẩy 5", "ba phẩy mười bốn", "sáu phẩy sáu không"."""

from typing import Final

from extractor.late import late
from extractor.quantities.lexicon import lexicon

_POINT: Final = late(r" {1,2}phẩy {1,2}(?=\w)")
_DIGITS: Final = late(r"\d{1,3}(?![\d\w]|[.,/]\d)")
_WORD: Final = late(r"[^\W\d_]+")
_TENS: Final = ("mươi", "mười")
_MOST: Final = 4


def told_decimals(low: str, pos: int) -> tuple[str, int] | None:
    """The decimals told after a number that ends at ``pos``, as digits, and where they end.

    The digits are "" when "phẩy" is followed by something else: the number is then unsure.
    None when no "phẩy" follows.

    >>> told_decimals("hai phẩy hai mươi lăm tỷ", 3)
    ('25', 21)
    >>> told_decimals("chín phẩy năm", 4)
    ('5', 13)
    """
    point = _POINT.match(low, pos)
    if point is None:
        return None
    if digits := _DIGITS.match(low, point.end()):
        return digits.group(), digits.end()
    return _spelled(low, point.end())


def _spelled(low: str, pos: int) -> tuple[str, int]:
    """Digits told one by one, or a number below a hundred."""
    lex = lexicon()
    known = {**lex.unit_digits, **lex.digits, "không": 0}
    told, end = "", pos
    while len(told) < _MOST and (word := _WORD.match(low, pos)):
        if word[0] in _TENS:
            told += "1" if word[0] == "mười" else ""
            following = _WORD.match(low, word.end() + 1)
            if following is None or following[0] not in known or following[0] == "năm":
                told += "0"
        elif word[0] in known and not (told and word[0] == "năm" and _is_a_year(low, word.end())):
            told += str(known[word[0]])
        else:
            break
        end = word.end()
        if low[end : end + 1] != " ":
            break
        pos = end + 1
    return told, end


def _is_a_year(low: str, pos: int) -> bool:
    """Whether the "năm" before ``pos``, told after other digits, is no five."""
    after = _WORD.match(low, pos + 1)
    return after is None or (after[0] not in lexicon().scales and after[0] not in ("phần", "điểm"))
