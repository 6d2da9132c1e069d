"""Figures in digits torn apart by a stray blank: "380. 000 đồng", "3 .092", "65 ,4%".

Mended where nothing else can be meant: a group that begins with 0 is no number of its own, a
sign with a blank before it and none behind it ends no sentence, and "có 1." ends none either.
Where two figures may stand ("nợ 370, 58 tỷ", "đạt 45. 2%") neither is read.
"""

import re
from typing import Final

from extractor.late import late
from extractor.quantities.digits import Digits, style_of
from extractor.quantities.lexicon import lexicon
from extractor.quantities.qualifiers import EXACT, qualifier_before, words_before
from extractor.quantities.traps import labelled

# Any figure with a blank beside the sign that follows it, and digits behind.
_TORN: Final = late(r"\d+(?:[.,]\d+)*(?:(?: [.,] ?|[.,] )\d| \d{1,2}(?!\w|[.,/:\-]\d))")
# "1.2 50 đoàn viên", "có 1 2 đoàn viên": a blank inside a group, or in a short figure.
_APART: Final = late(r"\d{1,3}(?:[.,](?:\d \d\d|\d\d \d)|(?<=\d) \d{1,2})(?!\w)")
_CHAIN: Final = late(r"[1-9]\d{0,2}(?: ?([.,]) ?\d{3})(?: ?\1 ?\d{3})*(?!\d|[./:\-]\d)")
_DECIMAL: Final = late(r"(\d+(?:\.\d{3})*)( ?)([.,])( ?)(\d{1,3})(?!\d|[.,/:\-]\d)")
_SCALED: Final = late(r" ?%| {1,2}(?:phần trăm|trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ)(?!\w)")
_PERCENT: Final = late(r" ?%| {1,2}phần trăm(?!\w)")
_WHOLE: Final = 100


def torn_digits(low: str, pos: int) -> Digits | None:
    """The digits torn apart that begin at ``pos``; None when they are whole.

    The style is "" when they may be two figures as well as one.

    >>> torn_digits("380. 000 đồng", 0)
    Digits(raw='380.000', end=8, style='dot3')
    >>> torn_digits("đạt 65 ,4%", 4)
    Digits(raw='65,4', end=9, style='decimal_comma')
    >>> torn_digits("nợ 370, 58 tỷ", 3).style
    ''
    """
    if _TORN.match(low, pos) is None:
        return None
    if low[pos - 1 : pos] == "/":
        return None  # "14/6. 200 lính"
    if (chain := _CHAIN.match(low, pos)) and " " in chain.group():
        return _groups(low, pos, chain)
    if apart := _APART.match(low, pos):
        return _apart(low, pos, apart)
    return _decimals(low, pos)


def _apart(low: str, pos: int, apart: re.Match[str]) -> Digits | None:
    """Digits with a blank between them that count something: no sure figure."""
    if not (lexicon().nouns.after(low, apart.end()) or _SCALED.match(low, apart.end())):
        return None
    grouped = not apart[0].replace(" ", "").isdecimal()
    words = words_before(low, pos)
    if grouped or (words and _needs_a_number(low, pos, apart.end(), words)):
        return Digits("", apart.end(), "")
    return None


def _groups(low: str, pos: int, chain: re.Match[str]) -> Digits | None:
    """Groups of three with blanks between them."""
    written, end = chain.group(), chain.end()
    whole = written.replace(" ", "")
    torn = re.findall(r"( ?)[.,]( ?)(\d)", written)
    if any(digit == "0" for before, after, digit in torn if before or after):
        return Digits(whole, end, style_of(whole))
    if any(before and not after for before, after, _ in torn):
        return Digits(whole, end, style_of(whole))
    spaced = any(before for before, _, _ in torn)
    if chain[1] == "," and not spaced:
        return _decimals(low, pos)  # "mệnh giá 200, 500 đồng": two sums
    words = words_before(low, pos)
    first = re.match(r"[\d.]*\d", written)
    assert first is not None, "a chain begins with digits"
    if not spaced and labelled(low, pos, pos + first.end(), words, small=True):
        return None
    if words and _needs_a_number(low, pos, end, words):
        return Digits(whole, end, style_of(whole))
    return Digits("", end, "")


def _needs_a_number(low: str, pos: int, end: int, words: list[str]) -> bool:
    """Whether the words before a figure cannot end a sentence with it: "có 1", "hơn 1"."""
    if words[-1] in lexicon().torn_leads or words[-2:] == ["tổng", "số"]:
        return True
    return qualifier_before(low, pos, end, words).name != EXACT


def _decimals(low: str, pos: int) -> Digits | None:
    """A decimal torn off before "%" or a scale."""
    match = _DECIMAL.match(low, pos)
    if match is None or not (match[2] or match[4]):
        return None
    whole, before, sign, after, decimals = match.groups()
    scaled = _SCALED.match(low, match.end()) is not None
    if before and not after and not scaled:
        return Digits("", match.end(), "")  # "2 ,5 lần"
    if not scaled:
        return None
    if before and not after:
        raw = f"{whole}{sign}{decimals}"
        return Digits(raw, match.end(), style_of(raw))
    percent = _PERCENT.match(low, match.end()) is not None
    if percent and (len(decimals) == 3 or int(whole.replace(".", "")) >= _WHOLE):
        return None  # "trong số 1.200, 45% là nữ"
    if labelled(low, pos, match.end(1), words_before(low, pos), small=True):
        return None
    return Digits("", match.end(), "")
