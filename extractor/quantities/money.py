"""Sums of money: the currency beside a figure, what it is paid per, and when it goes unsaid."""

import unicodedata
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from typing import Final, NamedTuple

from extractor.late import late
from extractor.quantities.lexicon import lexicon
from extractor.quantities.words import NEXT_WORD

VND: Final = "VND"
_PER: Final = late(r" ?/ ?(?:0?1 |một )?| (?:mỗi|trên mỗi|cho mỗi|một) ")
_MORE: Final = late(r" ?/ ?(?:0?1 |một )?(?=[^\W\d_])")
_WORD: Final = late(r"[^\W\d_]+")
# "đồng" is the currency before these only after a large sum: "500 triệu đồng thời" is one,
# "04 đồng chí" and "1 triệu đồng bào" are none.
_NEVER: Final = frozenset(
    {"chí", "bào", "nghiệp", "hương", "đội", "hồ", "phục", "nai", "tháp", "hới", "xoài", "văn"}
)
_LARGE: Final = 1000
_LEAST_COIN: Final = 500
_SLASH: Final = late(r" ?/ ?[^\W\d_]")
# What may stand between a figure and its currency: "500.000,đ", "5.000.000.- đồng", "1.200.đồng".
_BEHIND_GAP: Final = late(r"(?:,(?! )|\.(?=- ?đ|đ))?-? {0,2}([^\W\d_]+|[$€£¥₫])")
_NAME_START: Final = late(r"[^\W\d_]+|[$€£¥₫]")
_SECOND_WORD: Final = late(r"[ \-]([^\W\d_]+)")
_NAME_END: Final = late(r"(?![^\W_])(?!/c(?!\w))")
_SIGN_BEFORE: Final = late(r"((?:us|au|a|sg|s|c|hk|nt|nz)?\$|[€£¥₫]) ?$")
_SIGNS: Final = frozenset("$€£¥₫")
_CODE_BEFORE: Final = late(r"(?<!\w)(?<!\d )([a-zđ]{3}) $")
_SYLLABLE: Final = late(
    r"(?:ngh|ng|nh|gh|kh|ph|th|tr|ch|qu|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?"
)
_EACH: Final = late(
    r"(?<!\w)mỗi ([^\W\d_]+(?: [^\W\d_]+){0,2}?)(?: được| nhận| là| hỗ trợ)?:? "
    r"(?:(?:gần|hơn|trên|khoảng|chừng|tầm|độ|ngót|xấp xỉ|trên dưới|ít nhất|tối thiểu) )?$"
)
_EACH_GIFT: Final = late(
    r"(?<!\w)mỗi (?:suất|phần|túi|giỏ)(?: quà| học bổng)?(?: trị giá| là)?:? $"
)
_FOR_ONE: Final = late(
    r" ?/ ?(?:suất|phần|người|đoàn viên|đồng chí|đ/c|cháu|em|hộ|gia đình|lượt|trường hợp)(?!\w)"
)
_FACTOR: Final = late(r"\d ?(?:suất|phần|người|lượt|em|cháu|hộ|đ/c|gia đình)(?: quà)? ?[x×*] ?$")
_PRODUCT: Final = late(r" ?= ?\d")
_LEAST_SUM: Final = 10_000
_CUE_WINDOW: Final = 60


class Currency(NamedTuple):
    """A currency code and where its words end."""

    unit: str
    end: int


@cache
def _currency_names() -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    """The names of currencies by their first word and by their second ("": none), longest first."""
    names: dict[str, dict[str, tuple[str, ...]]] = {}
    for name in sorted(lexicon().currencies, key=len, reverse=True):
        first = _NAME_START.match(name)
        assert first is not None, f"a currency begins with a letter or a sign: {name}"
        second = _SECOND_WORD.match(name, first.end())
        group = names.setdefault(first[0], {})
        key = second[1] if second else ""
        group[key] = (*group.get(key, ()), name)
    return names


def _currency_name(low: str, pos: int) -> tuple[str, int] | None:
    """The currency named behind a figure that ends at ``pos``, and where its name ends."""
    first = _BEHIND_GAP.match(low, pos)
    group = _currency_names().get(first[1]) if first else None
    if first is None or group is None:
        return None
    at = first.start(1)
    second = _SECOND_WORD.match(low, first.end())
    longer = group.get(second[1], ()) if second else ()
    for name in (*longer, *group.get("", ())):
        end = at + len(name)
        if low.startswith(name, at) and _NAME_END.match(low, end):
            return name, end
    return None


def currency_after(low: str, pos: int, figure: float | Decimal) -> Currency | None:
    """The currency that follows a figure of that value ending at ``pos``.

    >>> currency_after("500.000đ/suất", 7, 500000)
    Currency(unit='VND', end=8)
    >>> currency_after("04 đồng chí", 2, 4) is None
    True
    >>> currency_after("10 triệu đồng yên", 8, 10000000).unit
    'JPY'
    """
    named = _currency_name(low, pos)
    if named is None:
        return None
    name, end = named
    lex, value = lexicon(), float(figure)
    after = NEXT_WORD.match(low, end)
    if after and after.start(1) > end and name in lex.split:
        banned = _NEVER if name == "đồng" and value >= _LARGE else lex.split[name]
        if after[1] in banned:
            return None
    if name == "đ" and (value < _LEAST_COIN or value % 100):
        return None  # "9,5đ", "95đ": points
    if value < lex.currency_least.get(name, 0):
        return None
    return Currency(lex.currencies[name], end)


def currency_before(low: str, pos: int) -> str | None:
    """The unit of a sign or code before a figure: "$100", "US$ 100", "USD 100".

    >>> currency_before("giá hk$ 500", 8), currency_before("tàu sar 413", 8)
    ('HKD', None)
    """
    lex = lexicon()
    last = low[pos - 1 : pos]
    if (last if last != " " else low[pos - 2 : pos - 1]) in _SIGNS:
        sign = _SIGN_BEFORE.search(low, max(0, pos - 5), pos)
        assert sign is not None, "a sign stands there"
        return lex.currency_signs.get(sign[1]) or lex.currency_signs[sign[1][-1]]
    code = low[max(0, pos - 4) : pos - 1]
    if last != " " or code not in lex.currency_codes:
        return None
    return lex.currencies[code] if _CODE_BEFORE.search(low, max(0, pos - 6), pos) else None


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
    after = NEXT_WORD.match(low, end)
    if after and _is_foreign(after[1]):
        return None  # "5 tỷ zloty", "1,3 triệu robot"
    window = low[max(0, start - _CUE_WINDOW) : start]
    window = window[window.rfind("\n") + 1 :]
    if scale < 6:
        return any(cue in window for cue in lex.strong_cues) or _is_for_each(window)
    rest = low[end : end + 2].lstrip(" ")
    if not rest or not rest[0].isalnum() or lex.function_words.after(low, end):
        return True
    if scale >= 9 or any(f"{cue} " in window for cue in lex.cues):
        return True
    return None


def for_one(low: str, start: int, end: int, value: float) -> bool:
    """Whether a figure with no word for money is what each one gets: "thăm 12 người, 500.000/suất".

    >>> for_one("500.000/suất", 0, 7, 500_000), for_one("12.000/15.000 em", 0, 6, 12_000)
    (True, False)
    >>> for_one("mỗi suất 300.000.", 9, 16, 300_000)
    True
    >>> for_one("52 suất x 500.000 = 26.000.000 đồng", 10, 17, 500_000)
    True
    """
    if value < _LEAST_SUM or value % 1000:
        return False
    if _FOR_ONE.match(low, end):
        return True
    if _FACTOR.search(low, max(0, start - 24), start) and _PRODUCT.match(low, end):
        return True
    if low[end : end + 2].lstrip(" ")[:1].isalnum() or low.startswith(("/", "-", " -"), end):
        return False
    window = low[max(0, start - _CUE_WINDOW) : start]
    return _is_for_each(window) or _EACH_GIFT.search(window) is not None


def _is_for_each(window: str) -> bool:
    """Whether a text ends in what each of some people gets: "mỗi cháu", "mỗi người được"."""
    each = _EACH.search(window)
    return each is not None and lexicon().persons.at(window, each.start(1)) == each.end(1)


def _is_foreign(word: str) -> bool:
    """Whether a word cannot be a Vietnamese syllable, and so may name money not known here."""
    bare = unicodedata.normalize("NFD", word.replace("đ", "d"))
    bare = "".join(letter for letter in bare if not unicodedata.combining(letter))
    return _SYLLABLE.fullmatch(bare) is None
