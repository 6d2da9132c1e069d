"""Words the lexicon does not know, inside a name: "Khí tượng", "Kiểm soát bệnh tật tỉnh …"."""

from typing import Final

from extractor.branches.places import is_province
from extractor.branches.unit.name import AREAS, UnitName
from extractor.words import begins_with_noun, word_end

_HOSTS: Final = ("cơ quan", "bệnh viện", "sở", "trường", "công ty", "tổng công ty")
_WORKPLACES: Final = ("chợ", "bến", "cảng", "ga", "bãi", "khu", "kho", "ngã", "vùng", "làng")
"""Where a guild works, the first word of its place."""
_MADE: Final = 4
"""Small words that may tell what a firm makes."""
_FEWEST: Final = 2
_RUN: Final = 6
"""Small words that may stand between what a host is and its place."""
_OF_PLACES: Final = (3, 2)
"""Syllables of a place no list knows."""
_LONGEST_WORD: Final = 4
"""Syllables of a word, at most."""
_LOOKED_AHEAD: Final = 6
"""Tokens shown to underthesea at a time."""


def word_size(name: UnitName) -> int:
    """Tokens of the word that begins with this capital: 2 for "Khí tượng"."""
    tokens, after, words = name.tokens, name.at + 1, name.words
    start, end = tokens[name.at].start, tokens[name.at].end
    if after >= len(tokens) or tokens[after].capital or tokens[after].text[0].isdigit():
        return 1
    if name.text[end] != " " or not name.adjacent(name.at, 2):
        return 1
    if words.boundary.at(tokens, after) or words.inner.at(tokens, after):
        return 1
    if tokens[after].low == "và" or words.openers.at(tokens, after):
        return 1
    if tokens[name.at].text.isupper() and end - start > 1:
        return 1  # an abbreviation is a word
    if name.at and is_province(name.text[tokens[name.at - 1].start : end]):
        return 1  # "CĐCS Sở Tài chính Bắc Giang vừa tổ chức"
    if _acts_on_number(name, after):
        return 1
    last = tokens[min(name.at + _LOOKED_AHEAD, len(tokens) - 1)]
    ahead = name.text[start : last.end]
    whole = tokens[after].end - start == word_end(ahead)
    field = name.behind_opener and name.opener not in AREAS  # "Viện Nghiên cứu …" does it
    return 2 if whole and (field or begins_with_noun(ahead)) else 1


def run_told_elsewhere(name: UnitName) -> int:
    """Tokens in capitals that the text elsewhere writes as a name: "LÂM VIÊN" beside "Lâm Viên"."""
    for size in _OF_PLACES:
        words = [token.text for token in name.tokens[name.at : name.at + size]]
        told = " ".join(word.title() for word in words)
        if len(words) == size and name.adjacent(name.at, size) and f" {told}" in name.text:
            return size
    return 0


def _acts_on_number(name: UnitName, at: int) -> bool:
    """Whether a small word is a verb with a figure: "… Bệnh viện Hoài Lâm | phát 40 suất quà"."""
    behind = name.tokens[at + 1 : at + 2]
    if not behind or not behind[0].text[0].isdigit():
        return False
    low, words = name.tokens[at].low, name.words
    numbered = low in words.numbered or low in words.numbered_host
    return name.proper and not numbered and name.adjacent(at, 2)


def small_word_size(name: UnitName) -> int:
    """Tokens of an unknown small word inside a name: a noun before a capitalised word."""
    tokens = name.tokens
    if name.at == 0:
        return 0
    beside = (tokens[name.at - 1], *tokens[name.at + 1 : name.at + 2])
    if len(beside) == 2 and all(token.capital for token in beside):
        return 1
    start = tokens[name.at].start
    ahead = tokens[name.at : name.at + _LOOKED_AHEAD + 1]
    if not any(token.capital for token in tokens[name.at + 1 : name.at + len(ahead) + 1]):
        return _product(name)
    if not _may_be_named(name):
        return _product(name)
    words = name.text[start : ahead[-1].end]
    end = start + word_end(words)
    size = max(1, sum(token.end <= end for token in ahead))
    after = name.at + size
    named = after < len(tokens) and tokens[after].capital
    if named and begins_with_noun(words):
        return size
    return _product(name)


def _may_be_named(name: UnitName) -> bool:
    """Whether the word that begins here may be the one before the next capital.

    It reaches over no sign and has few syllables: underthesea, whose model takes most of a second
    to load, is not asked where that tells.
    """
    for size in range(1, _LONGEST_WORD + 1):
        after = name.at + size
        if after >= len(name.tokens) or not name.adjacent(after - size, size):
            return False
        if name.tokens[after].capital:
            return True
    return False


def _product(name: UnitName) -> int:
    """Tokens of what a firm makes, before its proper name: "Công ty Tinh | bột sắn | Hải Linh".

    A firm's name does not end behind the first capital.
    """
    tokens, at = name.tokens, name.at
    if name.opener != "công ty" or not tokens[at - 1].capital or name.behind_opener:
        return 0
    first = at < _FEWEST or not tokens[at - 2].capital or tokens[at - 2].text.isupper()
    for end in range(at, min(at + _MADE, len(tokens) - 1)):
        if not name.adjacent(end - 1, 2):
            return 0
        if tokens[end].capital:
            named = tokens[end + 1].capital and name.adjacent(end, 2)
            return end - at if first and named else 0
        if tokens[end].low == "số" and tokens[end + 1].text[0].isdigit():
            return end - at + 1 if first else 0  # "Công ty Xây | lắp số | 5"
        if name.words.boundary.at(tokens, end) or name.words.openers.at(tokens, end):
            return 0
    return 0


def run_to_place(name: UnitName) -> int:
    """Tokens of small words before a host's place: "Kiểm soát bệnh tật tỉnh …"."""
    if name.of_guild:
        return _run_to_market(name)
    if name.opener not in _HOSTS or name.placed or not name.proper:
        return 0
    for at in range(name.at, min(name.at + _RUN, len(name.tokens) - 1)):
        token = name.tokens[at]
        if token.start != name.tokens[at - 1].end + 1:
            return 0
        if token.capital:
            return at - name.at if at > name.at and _is_place(name, at) else 0
        if at > name.at and name.words.level_word.at(name.tokens, at):
            placed = name.tokens[at + 1].capital and token.low not in ("xã", "phường")
            return at - name.at if placed else 0
        if name.words.boundary.at(name.tokens, at):
            return 0
    return 0


def _is_place(name: UnitName, at: int) -> bool:
    """Whether the nation, a part of it or a province is named at a token."""
    pair = name.low_at(at, 2)
    if pair in (["việt", "nam"], ["trung", "ương"], ["nhà", "nước"]):
        return True
    ends = [token.end for token in name.tokens[at + 1 : at + 3]]
    return any(is_province(name.text[name.tokens[at].start : end]) for end in ends)


def _run_to_market(name: UnitName) -> int:
    """Tokens of a trade before its place: "Nghiệp đoàn Xe honda ôm | bến phà Xóm Chài"."""
    if name.placed:
        return 0
    for at in range(name.at, min(name.at + _RUN, len(name.tokens) - 1)):
        token = name.tokens[at]
        apart = at and token.start != name.tokens[at - 1].end + 1
        if token.capital and not apart and name.tokens[name.at - 1].low == "nghề":
            return at - name.at  # "Nghiệp đoàn Nghề nấu bánh tráng | Đại Lộc"
        if apart or token.capital or name.words.boundary.at(name.tokens, at):
            return 0
        level = name.words.level_word.at(name.tokens, at)
        if level or token.low in _WORKPLACES:
            named = name.tokens[at + 1 : at + 3]
            placed = any(one.capital or one.text[0].isdigit() for one in named)
            return max(1, at - name.at) if placed else 0
    return 0
