"""Digits that are no quantities: document and phone numbers, times, addresses, names.

Two kinds of test: patterns that claim a whole stretch at once (``find_traps``), and what the
words beside a figure say of it (``labelled``, ``timed``).
"""

import re
from typing import Final

from extractor.quantities.lexicon import lexicon
from extractor.quantities.qualifiers import words_before

_TRAPS: Final = re.compile(
    # links and addresses
    r"https?://\S+|www\.\S+|\S+@\w+\.\S+|(?<![\w.])[a-z0-9]+(?:\.[a-z0-9]+)*\.(?:vn|com|net|org)(?:/\S*)?"
    # documents: 61/QĐ-TLĐ, 12/2012/QH13, 20-NQ/TW, 10c/NQ-TLĐ, 999/QĐ-TLĐ
    r"|(?<![\w.,])\d+[a-z]{0,2}(?:/(?:19|20)\d\d)?[/\-](?:qđ|nq|ct|hd|kh|nđ|tt|ttlt|bc|tb|cv|kl|qh|ttr|đa|ctr|"
    r"cđ|qc|qđlt|ct|tlđ|lđlđ|đct|ubnd|hđnd|pc|pl|bnv|btc|vbhn|sl|tw|tu|cp|ttg|đlđ)(?![^\W_a-z]|[a-zà-ỹ]*[à-ỹ]{3})"
    r"(?:[\w\-/&]|(?<=\w)-(?=\w))*"
    r"|(?<![\w.,])\d+/(?:19|20)\d\d/[^\W\d_][\w\-]*"
    # telephones
    r"|(?<![\d.,])\(0\d{1,4}\) ?\d[\d .\-]{4,12}\d(?!\d)|(?<![\d.,])\+84[ .\-]?\d[\d .\-]{6,12}\d(?!\d)"
    r"|(?<![\d.,/])0\d{2,3}[ .\-]\d{3,4}[ .\-]?\d{3,4}(?!\d)|(?<![\d.,/])0\d{2,3}[ .\-]\d{2,3}[ .\-]\d{2,3}[ .\-]\d{2,3}(?!\d)"
    r"|(?<![\d.,/])0\d{8,10}(?!\d)|(?<![\d.,/])1[89]00[ .\-]?\d{3,6}(?!\d)(?! ?%)"
    # clock times and durations on the clock: 09:41, 8h30, 7g15, 7 giờ 30
    r"|(?<![\d.,/])\d{1,2} ?(?::|h|g) ?\d{2}(?:[:']\d{2})?(?:'|p|ph)?(?![\w%])"
    r"|(?<![\d.,/])\d{1,2} ?giờ ?(?:\d{1,2}(?: ?phút)?(?!\d)(?! [^\W\d_]))?|(?<![\d.,/])\d{1,2} ?giờ \d{1,2} phút"
    r"|(?<![\d.,/])\d{1,2}(?:h|g)(?![\w])"
    # three figures and slashes that are no date: 24/24, 24/7, 4/4 of an invalid's rank
    r"|(?<!\d)24/(?:24|7)(?!\d)"
    # names with digits: 12A3, 5S, F0, 4x100, A4 …
    r"|(?<![\w.,])\d+(?:x\d+)+(?!\w)"
)
_LIST_MARK: Final = re.compile(r"\d{1,2}(?:\.\d{1,2}){0,3}(?:[.)/:](?= |$|\n|[^\W\d_])|\.-)")
_GLUED_NAME: Final = re.compile(r"[^\W\d_]$|[_+#@]$|[^\W_][\-.]$|[a-z]/$")


def find_traps(low: str) -> list[tuple[int, int]]:
    """The stretches of a folded text whose digits count nothing.

    >>> find_traps("quyết định 61/qđ-tlđ lúc 09:41")
    [(11, 20), (25, 30)]
    """
    return [match.span() for match in _TRAPS.finditer(low)]


def is_list_mark(low: str, pos: int) -> bool:
    """Whether the digits at ``pos`` number a paragraph ("1. ", "2) ")."""
    if pos and low[pos - 1] != "\n":
        line = low.rfind("\n", 0, pos) + 1
        if low[line:pos].strip(" -*+"):
            return False
    return _LIST_MARK.match(low, pos) is not None


def is_glued(low: str, pos: int) -> bool:
    """Whether the digits at ``pos`` belong to a name: "QL1A", "COVID-19", "TP.5".

    >>> is_glued("covid-19", 6), is_glued("viên/205 lao động", 5)
    (True, False)
    """
    if not pos:
        return False
    before = low[max(0, pos - 2) : pos]
    if before[-1] == " " or before[-1] == "\n":
        return False
    if before[-1] == "/":
        return before[:1].isdigit()
    return _GLUED_NAME.search(before) is not None


def labelled(low: str, pos: int, end: int, *, small: bool) -> bool:
    """Whether the word before the figure makes it a name ("quận 1", "khóa 14").

    Args:
        low: Folded text.
        pos, end: The figure.
        small: A plain whole number such as names bear; others are names only after "số".
    """
    lex = lexicon()
    words = words_before(low, pos)
    if not words:
        before = low[max(0, pos - 16) : pos].rstrip(" ")
        if before.endswith((":", ".")):
            return before[:-1].rsplit(" ", 1)[-1] in _COLON_LABELS or before.endswith(_COLON_PHRASES)
        return False
    last, two = words[-1], " ".join(words[-2:])
    three = " ".join(words[-3:])
    if last == "số":
        lead = words[-2] if len(words) > 1 else ""
        return lead not in lex.number_lead and not (lead != "mã" and lex.nouns.after(low, end))
    if last == "thứ" or last == "tuổi" or two in ("lượt xem", "bình luận"):
        return True
    if last in ("phẩy", "phảy", "chấm"):
        return True
    if not small:
        return False
    for label in (three, two, last):
        if label in lex.strong_labels:
            return not (label in _SOFT and lex.people.after(low, end))
        if label in lex.weak_labels:
            return not lex.nouns.after(low, end)
    return False


# Strong labels that are also verbs or heads of a phrase: with people after the figure it counts.
_SOFT: Final = frozenset(
    {"kỳ", "đợt", "lần", "tập", "câu", "án", "hình", "mẫu", "tháng", "ngày", "giải", "kênh", "trạm", "xem", "cầu", "làng"}
)
_COLON_LABELS: Final = frozenset({"tel", "fax", "đt", "sđt", "hotline", "tp", "p", "q", "mst", "stk", "xem"})
_COLON_PHRASES: Final = ("điện thoại:", "lượt xem:", "tài khoản:", "mã số thuế:", "số:", "lượt đọc:", "bình luận:")


def timed(low: str, pos: int) -> bool:
    """Whether an age or a stretch of time follows a figure ending at ``pos``.

    >>> timed("35 tuổi", 2), timed("45 ngày công", 2)
    (True, False)
    """
    lex = lexicon()
    if lex.stop.after(low, pos):
        return True
    return bool(lex.time.after(low, pos)) and not lex.time_counted.after(low, pos)
