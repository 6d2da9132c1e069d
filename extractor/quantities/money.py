"""Sums of money: the currency beside a figure, what it is paid per, and when it goes unsaid."""

import re
from functools import cache
from typing import Final, NamedTuple

from extractor.quantities.lexicon import lexicon

VND: Final = "VND"
_NEXT_WORD: Final = re.compile(r" {0,2}([^\W\d_]+)")
_PER: Final = re.compile(r" ?/ ?(?:0?1 |một )?| (?:mỗi|trên mỗi|cho mỗi|một) ")
_MORE: Final = re.compile(r" ?/ ?(?:0?1 |một )?(?=[^\W\d_])")
_WORD: Final = re.compile(r"[^\W\d_]+")
# "đồng" is the currency before these only after a large sum: "500 triệu đồng thời" is one,
# "04 đồng chí" and "1 triệu đồng bào" are none.
_NEVER: Final = frozenset({"chí", "bào", "nghiệp", "hương", "đội", "hồ", "phục"})
_LARGE: Final = 1000
_LEAST_COIN: Final = 500
_SLASH: Final = re.compile(r" ?/ ?[^\W\d_]")
_SIGN_BEFORE: Final = re.compile(r"(?:([$€])|(?<!\w)(vnd|vnđ|usd|eur) )$")
_CUE_WINDOW: Final = 60


class Currency(NamedTuple):
    """A currency code and where its words end."""

    unit: str
    end: int


@cache
def _currency_pattern() -> re.Pattern[str]:
    names = sorted(lexicon().currencies, key=len, reverse=True)
    return re.compile(
        r"(?:,(?! ))?-? {0,2}(" + "|".join(map(re.escape, names)) + r")(?![^\W_])(?!/c(?!\w))"
    )


def currency_after(low: str, pos: int, value: float) -> Currency | None:
    """The currency that follows a figure of that value ending at ``pos``.

    >>> currency_after("500.000đ/suất", 7, 500000)
    Currency(unit='VND', end=8)
    >>> currency_after("04 đồng chí", 2, 4) is None
    True
    """
    match = _currency_pattern().match(low, pos)
    if match is None:
        return None
    name = match[1]
    if name == "đồng":
        after = _NEXT_WORD.match(low, match.end())
        if after and after.start(1) > match.end():
            banned = _NEVER if value >= _LARGE else lexicon().split["đồng"]
            if after[1] in banned:
                return None
    if name == "đ" and (value < _LEAST_COIN or value % 100):
        return None  # "9,5đ", "95đ": points
    return Currency(lexicon().currencies[name], match.end())


def currency_before(low: str, pos: int) -> str | None:
    """The unit of a sign before a figure: "$100", "USD 100"."""
    match = _SIGN_BEFORE.search(low, max(0, pos - 5), pos)
    return lexicon().currencies[match[1] or match[2]] if match else None


def per_after(low: str, pos: int) -> tuple[str, int] | None:
    """What a sum ending at ``pos`` is paid per, and where those words end.

    >>> per_after("500.000 đồng/người/năm.", 12)
    ('người/năm', 22)
    >>> per_after("30.000 đồng mỗi tháng", 11)
    ('tháng', 21)
    """
    match = _PER.match(low, pos)
    if match is None:
        return None
    if match.group().endswith("một ") and not match.group().startswith(("/", " /")):
        return _per_one(low, match.end())
    parts: list[str] = []
    while match and len(parts) < 3:
        end = lexicon().per.at(low, match.end())
        word = _WORD.match(low, match.end())
        if word is None:
            break
        end = end or word.end()
        parts.append(low[match.end() : end])
        pos = end
        match = _MORE.match(low, pos)
    return ("/".join(parts), pos) if parts else None


def _per_one(low: str, pos: int) -> tuple[str, int] | None:
    """Reads "500.000 đồng một suất"."""
    end = lexicon().single.at(low, pos)
    return (low[pos:end], end) if end else None


def money_unsaid(low: str, start: int, end: int, scale: int) -> bool | None:
    """Whether a scaled figure without a currency is money; None when nothing tells.

    "150 triệu hỗ trợ", "87,5 tỷ." are sums; "1,2 triệu người" is a count; a bare "5 nghìn"
    is a count unless a word for money stands just before.

    Args:
        low: Folded text.
        start, end: The figure.
        scale: The power of ten of its scale words.
    """
    lex = lexicon()
    if _SLASH.match(low, end):
        return True
    if lex.nouns.after(low, end):
        return False
    window = low[max(0, start - _CUE_WINDOW) : start]
    window = window[window.rfind("\n") + 1 :]
    if scale < 6:
        return any(cue in window for cue in lex.strong_cues)
    rest = low[end : end + 2].lstrip(" ")
    if not rest or not rest[0].isalnum() or lex.function_words.after(low, end):
        return True
    if scale >= 9 or any(f"{cue} " in window for cue in lex.cues):
        return True
    return None
