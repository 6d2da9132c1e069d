"""Finds where a text names unions: head, then the words of the unit, up to where the name ends.

In Vietnamese a proper name keeps its capitals only on the first syllable of each word ("Sở Tài
nguyên và Môi trường"), so a name is read word by word: capitalised words, the small words of the
lexicon that names are made of, and, where neither decides, underthesea's own words and tags.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from extractor.branches.mention import BranchMention
from extractor.branches.names import compose, defined_in
from extractor.branches.places import is_province, province_starts
from extractor.branches.words import BranchWords, Token, branch_words, tokenise
from extractor.lexicon import Hit
from extractor.words import word_ends

LONGEST = 34
"""Tokens after a head that are looked at; the longest real names have about 25."""

_ALIAS = re.compile(
    r"\s{0,2}\(\s*(?:gọi tắt là|viết tắt là|sau đây gọi (?:tắt )?là)?\s*([^()\n]{2,40}?)\s*\)"
)
_IN_BRACKETS = re.compile(r"\s?\([^()\d\n]{2,24}\)\s")
_DASH = re.compile(r"\s*[-–]\s*")
_LOCALITY = re.compile(r",\s*(?=(?:tỉnh|thành phố|tp\.?|huyện|quận|thị xã)\s)")
_LEVELS = ("tỉnh", "huyện", "quận", "phố", "ngành", "công đoàn")
_AREAS = ("huyện", "tỉnh", "thành phố", "phường")
_NUMBERED = (
    "số",
    "sở",
    "quận",
    "phường",
    "khu",
    "q",
    "p",
    "vùng",
    "thpt",
    "thcs",
    "khóa",
    "xí nghiệp",
    "tổ",
    "đội",
)
_ABBREVIATED = re.compile(r"\.\s?")


@dataclass(slots=True)
class _Reading:
    """How far a name has been read."""

    end: int
    index: int
    opener: str | None = None
    level: str | None = None
    proper: bool = False
    openings: int = 0


def find_mentions(
    text: str,
    low: str,
    heads: Sequence[Hit],
    not_branch: Sequence[Hit],
    capitals: Sequence[tuple[int, int]],
) -> list[BranchMention]:
    """The mentions of a normalised text, by start.

    ``heads`` and ``not_branch`` are hits of the branch lexicon, ``capitals`` the spans written in
    capitals throughout, where case says nothing.
    """
    found: list[BranchMention] = []
    defined = defined_in(text)
    end = 0
    for hit in heads:
        if hit.start < end:
            continue
        if hit.start and low[hit.start - 1] in "-/":
            continue
        if hit.entry.phrase == "cđ" and text[hit.start : hit.end] != "CĐ":
            continue
        in_capitals = any(a <= hit.start < b for a, b in capitals)
        mention = _read(text, low, hit, in_capitals, defined)
        if mention is None:
            continue
        if not mention.named and (_negated(hit, not_branch, low) or _counted(low, hit.start)):
            continue
        found.append(mention)
        end = mention.end
    return found


_COUNTED = re.compile(
    r"(\d|%|\b(?:các|những|mỗi|từng|nhiều|một số|mọi|toàn thể|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|loại hình|mô hình|số|tỉ lệ|chất lượng|mới|thành lập|"
    r"lập|trăm|nghìn|triệu|khối|tổ chức|ở|tại các|tới|cán bộ|giữa|về|đến))\s*(?:tổ chức |lượt |đơn vị )?$"
)


def _counted(low: str, start: int) -> bool:
    """Whether a bare head is counted or general: "71 công đoàn cơ sở", "các CĐCS"."""
    return bool(_COUNTED.search(low, max(0, start - 24), start))


def _negated(hit: Hit, not_branch: Sequence[Hit], low: str) -> bool:
    """Whether the head is part of a phrase that is no branch ("Mái ấm Công đoàn")."""
    return any(
        no.start <= hit.start < no.end and not low.startswith(" chức", no.end) for no in not_branch
    )


def _read(
    text: str, low: str, hit: Hit, in_capitals: bool, defined: Mapping[str, str]
) -> BranchMention | None:
    words = branch_words()
    head, level = hit.entry.data["canonical"], hit.entry.data["level"]
    if level == "confederation":
        return BranchMention(hit.start, hit.end, head, level, "", None, True, in_capitals)
    start = hit.end
    alias = _ALIAS.match(text, start)
    aliases = []
    if alias and low[alias.start(1) : alias.end(1)] in {entry.phrase for entry in words.heads}:
        start = alias.end()
    stop = text.find("\n", start)
    tokens = tokenise(text, start, min(len(text) if stop < 0 else stop, start + 40 * 8))[:LONGEST]
    reading = _Reading(end=hit.end, index=0)
    if tokens and text[start : tokens[0].start].strip(' "“') == "":
        _consume(text, low, tokens, reading, words, in_capitals, start)
    unit = text[start : reading.end].strip() if reading.end > start else ""
    if unit and _is_person(text, hit, tokens, reading, words):
        unit, reading = "", _Reading(end=hit.end, index=0)
    if level == "generic" and hit.entry.phrase == "cđ" and not unit:
        return None
    after = _ALIAS.match(text, reading.end)
    if after and unit and not _is_place_note(after.group(1)):
        aliases.append(after.group(1).strip(" \"“”'"))
    return BranchMention(
        start=hit.start,
        end=max(reading.end, hit.end),
        head=head,
        level=reading.level if level == "generic" and reading.level else level,
        unit=compose(unit, in_capitals, defined),
        opener=reading.opener,
        named=reading.proper,
        capitals=in_capitals,
        aliases=aliases,
    )


def _is_place_note(words: str) -> bool:
    low = words.lower()
    return low.startswith(("tỉnh", "thành phố", "tp", "huyện", "quận", "nay", "cũ", "trước")) or (
        not any(letter.isupper() for letter in words)
    )


def _is_person(
    text: str, hit: Hit, tokens: Sequence[Token], reading: _Reading, words: BranchWords
) -> bool:
    """Whether what follows the head is a person: "Chủ tịch Công đoàn Nguyễn Văn A"."""
    return (
        reading.opener is None
        and bool(tokens)
        and tokens[0].text in words.surnames
        and 2 <= reading.index <= 4
        and text[max(0, hit.start - 9) : hit.start]
        .lower()
        .rstrip()
        .endswith(("tịch", "viên", "ban"))
    )


def _consume(
    text: str,
    low: str,
    tokens: Sequence[Token],
    reading: _Reading,
    words: BranchWords,
    in_capitals: bool,
    start: int,
) -> None:
    """Reads the unit's words into ``reading``."""
    index = 0
    last_end = start
    previous_is_opener = False
    while index < len(tokens):
        token = tokens[index]
        if not _joined(text, max(reading.end, last_end) if index else start, token, reading, index):
            return
        capital = (token.capital or token.text[0].isdigit()) and not in_capitals
        if token.text[0].isdigit() and not _number_of_name(tokens, index, words, reading):
            return
        if index and token.capital and not _place_fits(tokens, index, words):
            return
        if index == 0 and token.text == "số":
            return  # "trao cho công đoàn số tiền"
        nested_head = _head_at(tokens, index, words)
        if nested_head and index:
            return
        if nested_head and nested_head > 0:
            _accept(reading, tokens, index, nested_head)
            reading.opener, reading.level = (
                reading.opener or "liên đoàn",
                reading.level or "grassroots",
            )
            index += nested_head
            continue
        if token.low == "và" and not capital:
            if not _and_goes_on(tokens, index, words, reading, in_capitals):
                return
            last_end = token.end
            index += 1
            continue
        if in_capitals and index and (place := _province_here(text, tokens, index)):
            reading.proper = True
            _accept(reading, tokens, index, place)
            index += place
            continue
        stop = words.boundary.at(tokens, index)
        step = _name_phrase(tokens, index, words, reading, in_capitals, previous_is_opener)
        if stop and not capital and (step is None or stop[0] >= step[0]):
            return
        if step is not None:
            size, opener = step
            level = words.level_word.at(tokens, index) is not None
            if (
                reading.opener in _AREAS
                and reading.proper
                and not (capital or level or in_capitals)
            ):
                return
            previous_is_opener = words.level_word.at(tokens, index) is None
            _accept(reading, tokens, index, size)
            if opener and reading.opener is None and (index == 0 or not reading.proper):
                reading.opener, reading.level = opener
            if capital and opener is None:
                reading.proper = True
            index += size
            continue
        if capital:
            area = reading.opener in _AREAS and reading.proper
            size = 1 if area else _word_size(text, tokens, index, words)
            reading.proper = True
        elif in_capitals:
            if reading.opener is None and not province_starts(
                token.low, tokens[index + 1 : index + 2]
            ):
                return
            size = 1
            reading.proper = True
        elif reading.opener in _AREAS:
            return
        else:
            size = _small_word(text, tokens, index, words)
            if not size:
                return
        previous_is_opener = False
        _accept(reading, tokens, index, size)
        index += size


def _place_fits(tokens: Sequence[Token], index: int, words: BranchWords) -> bool:
    """Whether a capital behind a level word can be its place: "tỉnh" + a province, never a person."""
    level = tokens[index - 1].low
    following = tokens[index + 1 : index + 3]
    person = (
        tokens[index].text in words.surnames
        and len(following) == 2
        and all(t.capital for t in following)
    )
    return not (person and level in _LEVELS)


def _number_of_name(
    tokens: Sequence[Token], index: int, words: BranchWords, reading: _Reading
) -> bool:
    """Whether a number belongs to the name ("May 10", "phường 12"), not to what is said of it."""
    if not index:
        return False
    before = tokens[index - 1]
    if before.low in _NUMBERED:
        return True
    if not reading.proper or len(tokens[index].text) > 3:
        return False
    if index + 1 >= len(tokens):
        return True
    after = tokens[index + 1]
    return after.capital or (
        words.boundary.at(tokens, index + 1) is not None
        and after.low not in ("năm", "ngày", "tổ", "công đoàn")
    )


def _province_here(text: str, tokens: Sequence[Token], index: int) -> int:
    """Tokens of a province's name that begins here, in a line of capitals."""
    for size in (3, 2):
        if index + size <= len(tokens) and is_province(
            text[tokens[index].start : tokens[index + size - 1].end]
        ):
            return size
    return 0


def _accept(reading: _Reading, tokens: Sequence[Token], index: int, size: int) -> None:
    reading.end = tokens[index + size - 1].end
    reading.index = index + size


def _joined(text: str, end: int, token: Token, reading: _Reading, index: int) -> bool:
    """Whether only a space, or punctuation that names hold, stands before the token."""
    gap = text[end : token.start]
    if gap.strip() == "":
        return len(gap) < 4
    if not index:
        return gap.strip() in ("“", '"')
    if reading.proper and _IN_BRACKETS.fullmatch(gap):
        return token.capital or token.low in _LEVELS
    if reading.opener in _AREAS and reading.proper and _DASH.fullmatch(gap):
        return is_province(
            text[reading.end - 6 : reading.end].split(" ")[-1] + " " + token.text
        ) or any(
            is_province(text[max(0, reading.end - size) : token.end + 5].strip())
            for size in (6, 11)
        )
    if _DASH.fullmatch(gap):
        return token.capital and not (gap != "-" and reading.opener is None and not reading.proper)
    if _ABBREVIATED.fullmatch(gap):
        return text[:end].lower().endswith(("tp", "tx", " q", " p", " h", "t.p", "tt", "tp")) or (
            text[end - 1].isupper() and not text[end - 2].isalnum()
        )
    if gap in ("“", "”", '"', " “", '" ', ' "', "” "):
        return token.capital
    if gap == "/":
        return token.text.isdigit()
    return bool(_LOCALITY.match(text[end : end + 20].lower())) and (
        reading.proper and reading.opener not in ("huyện", "tỉnh", None)
    )


def _head_at(tokens: Sequence[Token], index: int, words: BranchWords) -> int:
    """Tokens of a union head that begins here; only a federation may nest in another name."""
    low = tokens[index].low
    if low in ("lđlđ", "cđcs", "cđ"):
        return 1 if low == "lđlđ" or index else -1
    following = [token.low for token in tokens[index : index + 3]]
    if following == ["liên", "đoàn", "lao"]:
        return 4
    if following[:2] == ["công", "đoàn"] or following[:2] == ["nghiệp", "đoàn"]:
        return -1 if index == 0 else 2
    return 0


def _and_goes_on(
    tokens: Sequence[Token], index: int, words: BranchWords, reading: _Reading, in_capitals: bool
) -> bool:
    """ "Tài nguyên và Môi trường" goes on after its "và", "Công ty A và Công ty B" does not."""
    if index + 1 >= len(tokens):
        return False
    if words.openers.at(tokens, index + 1) and not words.inner.at(tokens, index + 1):
        return False
    if words.inner.at(tokens, index + 1) is not None and not words.boundary.at(tokens, index + 1):
        return True
    return (
        tokens[index + 1].capital and not in_capitals and reading.opener not in ("huyện", "phường")
    )


def _name_phrase(
    tokens: Sequence[Token],
    index: int,
    words: BranchWords,
    reading: _Reading,
    in_capitals: bool,
    previous_is_opener: bool,
) -> tuple[int, tuple[str, str] | None] | None:
    """The lexicon's phrase of a name that begins at the token: its size, and opener class."""
    best: tuple[int, tuple[str, str] | None] | None = None
    opener = words.openers.at(tokens, index)
    if (
        opener
        and reading.proper
        and not tokens[index].capital
        and opener[1].data["class"] not in _AREAS
    ):
        after = index + opener[0]
        if after >= len(tokens) or not (tokens[after].capital or tokens[after].text[0].isdigit()):
            opener = None
    if opener:
        best = opener[0], (opener[1].data["class"], opener[1].data["level"])
    inner = words.inner.at(tokens, index)
    if inner and (best is None or inner[0] > best[0]):
        best = inner[0], None
    level = words.level_word.at(tokens, index)
    if level and best is None:
        best = level[0], None
    verb = words.inner_verb.at(tokens, index)
    if verb and (best is None or verb[0] > best[0]):
        capital = tokens[index].capital and not in_capitals
        next_at = index + verb[0]
        next_capital = next_at < len(tokens) and tokens[next_at].capital and not in_capitals
        if (
            capital
            or (
                previous_is_opener
                and reading.opener
                in ("công ty", "cơ quan", "bệnh viện", "tổng công ty", "nghề", "trường")
            )
            or (next_capital and not reading.proper)
        ):
            best = verb[0], None
    return best


def _word_size(text: str, tokens: Sequence[Token], index: int, words: BranchWords) -> int:
    """Tokens of the word that begins with this capital: 2 for "Khí tượng", as underthesea has it."""
    size = 1
    after = index + 1
    if after >= len(tokens) or tokens[after].capital or text[tokens[index].end] != " ":
        return size
    if words.boundary.at(tokens, after) or words.inner.at(tokens, after):
        return size
    if tokens[after].low == "và" or words.openers.at(tokens, after):
        return size
    end = word_ends(text[tokens[index].start : tokens[min(index + 6, len(tokens) - 1)].end])
    whole = after < len(tokens) and tokens[after].end - tokens[index].start == end[0].end
    return 2 if whole and end[0].tag[:1] == "N" else 1


def _small_word(text: str, tokens: Sequence[Token], index: int, words: BranchWords) -> int:
    """Tokens of an unknown small word inside a name: a noun that a capitalised word follows."""
    if index == 0:
        return 0
    if tokens[index - 1].capital and index + 1 < len(tokens) and tokens[index + 1].capital:
        return 1
    last = min(index + 6, len(tokens) - 1)
    first = word_ends(text[tokens[index].start : tokens[last].end])[0]
    size = sum(
        1 for token in tokens[index : last + 1] if token.end - tokens[index].start <= first.end
    )
    after = index + max(size, 1)
    if first.tag[:1] != "N" or after >= len(tokens) or not tokens[after].capital:
        return 0
    return max(size, 1)
