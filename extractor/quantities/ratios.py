"""Ratios: "58/61 đoàn viên", "2/3 số CĐCS", "ba phần tư"; and days that look like ratios.

"8/3", "30/6", "2/9" are days of a month unless the text says otherwise: something counted
after a fraction below one, "số" or "tổng số", or a qualifier before it.
"""

import re
from typing import Final, NamedTuple

from extractor.late import late
from extractor.quantities.lexicon import lexicon
from extractor.quantities.qualifiers import EXACT, qualifier_before, words_before
from extractor.quantities.traps import labelled
from extractor.quantities.words import read_words

_WHOLE: Final = r"(\d{1,3}(?:\.\d{3}){1,4}|\d{1,9})"
_RATIO: Final = late(rf"{_WHOLE} ?/ ?{_WHOLE}(?![\w%]|[/.,\-]\d| ?/ ?\d| ?%)")
_PAIR: Final = late(rf"{_WHOLE} ?/ ?{_WHOLE}(?=[^\W\d_])")
_RESULTS: Final = frozenset({"lập", "mới", "mắt", "nạp", "triển", "được", "đạt"})
"""Before a figure above its aim, which is no day then: "thành lập mới 12/10 CĐCS"."""
_EXCEEDS: Final = late(
    r",? \(?(?:đạt|vượt|bằng|tăng)(?: tỉ lệ)? \d[\d.,]* ?%| (?:chỉ tiêu|kế hoạch)\b"
)
"""What makes a ratio of a figure above its aim: "kết nạp đoàn viên: 142/120, vượt 18,3%"."""
_CLASS_BEFORE: Final = late(r"\b(?:vững mạnh|vmxs|vm|xuất sắc|nhiệm vụ|tiên tiến|lđtt)\s?: ?$")
"""What makes a ratio of a day: "Tổ công đoàn vững mạnh: 5/5"."""
_SHORTEST_GLUED: Final = 4
_BLOB: Final = late(r"\d[\d.,]*(?: ?/ ?\d[\d.,]*)+")
_SPELLED: Final = late(r"(\d{1,2}|\w+) phần (?!trăm|nghìn|ngàn|vạn|triệu)")
_DENOMINATOR: Final = late(r"\d{1,2}(?!\w)|\w+")
_OF_ALL: Final = late(
    r" {1,2}(?:số|tổng|trong tổng|trong số|diện tích|quân số|dân số|thời gian"
    r"|là (?:nữ|nam|đảng viên|đoàn viên|lao động|công nhân|người))(?!\w)"
)

_STREET: Final = late(r" (?:đường|phố|ngõ|khu phố|tổ(?= \d))(?!\w)")


class RatioHit(NamedTuple):
    """What stands at a figure with a slash; ``num`` None when it is no ratio."""

    end: int
    num: int | None = None
    den: int | None = None


def read_ratio(low: str, pos: int) -> RatioHit | None:
    """The ratio, or the day that looks like one, at ``pos``; None when no slash follows.

    >>> read_ratio("14/29 đại biểu", 0)
    RatioHit(end=5, num=14, den=29)
    >>> read_ratio("8/3 vui vẻ", 0)
    RatioHit(end=3, num=None, den=None)
    """
    blob = _BLOB.match(low, pos) if low.find("/", pos) > 0 else None
    if blob is None:
        return None
    match = _RATIO.match(low, pos) or _before_glued_noun(low, pos)
    if match is None:
        return RatioHit(blob.end())
    num, den = (int(part.replace(".", "")) for part in match.groups())
    end = match.end()
    if not den or not _is_ratio(low, pos, end, num, den):
        return RatioHit(end)
    return RatioHit(end, num, den)


def _before_glued_noun(low: str, pos: int) -> re.Match[str] | None:
    """The figures of "58/61đoàn viên", the noun written against them."""
    match = _PAIR.match(low, pos)
    noun = lexicon().nouns.at(low, match.end()) if match else 0
    return match if match and noun - match.end() >= _SHORTEST_GLUED else None


def _is_ratio(low: str, pos: int, end: int, num: int, den: int) -> bool:
    lex = lexicon()
    words = words_before(low, pos)
    last = words[-1] if words else ""
    datelike = 1 <= num <= 31 and 1 <= den <= 12
    of_women = last == "nữ" and not datelike  # "nữ 167/640", but "phụ nữ 8/3"
    if (
        (last in lex.date_leads and not of_women)
        or last in lex.not_ratio
        or labelled(low, pos, end, words, small=True)
    ):
        return False
    if _STREET.match(low, end):
        return False
    counted = lex.nouns.after(low, end) > 0
    of_all = _OF_ALL.match(low, end) is not None
    share = last in lex.share or qualifier_before(low, pos, end, words).name != EXACT
    if not datelike:
        if num > den and not (counted or of_all):
            return last in _RESULTS or _EXCEEDS.match(low, end) is not None
        return counted or of_all or not (num == 1 and den >= 100)
    if num > den:
        return counted and last in _RESULTS and (num, den) not in lex.holidays
    if of_all or share or _CLASS_BEFORE.search(low, max(0, pos - 16), pos):
        return True
    return counted and (num, den) not in lex.holidays


def read_spelled_ratio(low: str, pos: int) -> RatioHit | None:
    """Reads "ba phần tư", "2 phần 3": a ratio in words.

    >>> read_spelled_ratio("ba phần tư số hộ", 0)
    RatioHit(end=10, num=3, den=4)
    """
    match = _SPELLED.match(low, pos) if low.find(" phần ", pos) > 0 else None
    if match is None:
        return None
    num = _small(match[1])
    word = _DENOMINATOR.match(low, match.end())
    den = _small(word.group()) if word else 0
    if word is None or not num or not den or num >= den:
        return None
    spelled = read_words(low, match.end())
    if spelled and spelled.words > 1:
        return RatioHit(spelled.end)
    if den == 5 and not word.group().isdecimal() and low.startswith(" năm", match.end() - 1):
        after = low[word.end() : word.end() + 4]
        if after.startswith((" 19", " 20")):
            return None
    return RatioHit(word.end(), num, den)


def _small(word: str) -> int:
    if word.isdecimal():
        return int(word)
    lex = lexicon()
    return 10 if word == "mười" else lex.digits.get(word, 0) or (4 if word == "tư" else 0)
