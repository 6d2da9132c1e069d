"""Ordinals: "thứ nhất", "lần thứ VI", "hạng Ba", "giải Nhì". Weekdays ("thứ hai") are none."""

from typing import Final, NamedTuple

from extractor.late import late
from extractor.quantities.lexicon import lexicon
from extractor.quantities.words import read_words

#: The words an ordinal begins with.
OPENERS: Final = frozenset({"lần", "thứ", "hạng", "giải"})

_ORDINAL: Final = late(r"(lần thứ|thứ|hạng|giải) ([^\W_]+)")
_ROMAN: Final = late(r"(?=[ivx])x{0,3}(?:ix|iv|v?i{0,3})")
_ROMAN_VALUES: Final = {"i": 1, "v": 5, "x": 10}
_WEEKDAY_BEFORE: Final = late(
    r"(?:sáng|trưa|chiều|tối|đêm|ngày|nghỉ|vào|từ|mỗi|hôm|đến|tới|các|qua|hằng|hàng|khuya) $"
)
_WEEKDAY_AFTER: Final = late(
    r",? ?\(?(?:ngày|(?:h[àằ]ng )?tuần|\d{1,2}(?:[/.\-]\d| tháng)|đến thứ|tới thứ|và thứ|, thứ)"
    r"|,? (?:và )?chủ nhật"
)
_RANKS: Final = ("hạng", "giải")
_LOWEST_RANK: Final = 20
_LARGEST: Final = 400


class OrdinalHit(NamedTuple):
    """An ordinal ``[start, end)``; ``value`` None when it is no rank (a weekday)."""

    start: int
    end: int
    figure_start: int
    value: int | None
    cue: str


def ordinal_at(text: str, low: str, pos: int) -> OrdinalHit | None:
    """The ordinal that begins at ``pos``; ``low`` is the folded form of ``text``.

    >>> text = "Đại hội lần thứ VI"
    >>> ordinal_at(text, text.lower(), 8)
    OrdinalHit(start=8, end=18, figure_start=16, value=6, cue='lần thứ')
    """
    match = _ORDINAL.match(low, pos)
    if match is None:
        return None
    cue, word, at = match[1], match[2], match.start(2)
    value, end = _rank(low, at, word, cue)
    if value is None:
        return None
    weekday = cue == "thứ" and 2 <= value <= 7 and _is_weekday(text, low, pos, at, end)
    return OrdinalHit(pos, end, at, None if weekday else value, cue)


def _rank(low: str, at: int, word: str, cue: str) -> tuple[int | None, int]:
    end = at + len(word)
    if word.isdecimal():
        value = int(word) if len(word) <= 3 else 0
        if low[end : end + 1] in tuple(".,/-") and low[end + 1 : end + 2].isdecimal():
            return None, end
        if cue in _RANKS and (value > _LOWEST_RANK or lexicon().nouns.after(low, end)):
            return None, end  # "bảng xếp hạng 100 doanh nghiệp"
        return (value, end) if 0 < value <= _LARGEST else (None, end)
    if _ROMAN.fullmatch(word):
        return _roman(word), end
    rank = lexicon().ordinals.get(word)
    if rank is None:
        return None, end
    if cue in _RANKS:
        return (rank, end) if rank <= 4 else (None, end)
    spelled = read_words(low, at)
    if spelled and spelled.words > 1 and not spelled.implied:
        return int(spelled.value), spelled.end
    return rank, end


def _roman(written: str) -> int:
    values = [_ROMAN_VALUES[letter] for letter in written]
    total = 0
    for index, value in enumerate(values):
        larger = index + 1 < len(values) and values[index + 1] > value
        total += -value if larger else value
    return total


def _is_weekday(text: str, low: str, start: int, at: int, end: int) -> bool:
    """Whether it is a day of the week: "sáng thứ hai", "thứ 7 (25/10)", "thứ Bảy"."""
    if _WEEKDAY_BEFORE.search(low[max(0, start - 8) : start]) or _WEEKDAY_AFTER.match(low, end):
        return True
    return text[at].isupper() and not text[start:at].isupper()
