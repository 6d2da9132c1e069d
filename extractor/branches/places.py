"""Provinces in names and in texts."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache, lru_cache

from extractor.branches.words import Token
from extractor.late import late
from extractor.letters import UPPER
from extractor.lexicon import Hit, folder, read_lexicon
from extractor.normalise import fold

_DASH = late(r" ?[-–] ?")
_WORDS = late(r"\w+")


_PRESIDENT = "ho chi minh"
_CITY = late(r"(?:thành phố|tp\.?|lđlđ)\s*$")
"""What makes a city of the President's name."""
_HCM = late(r"(?:TP\.? ?|LĐLĐ )HCM\b")
"""The same city as papers write it: "LĐLĐ quận 5, TP HCM"."""
_CITYS_FUND = "Quỹ CEP"
"""The fund of that city's federation, by which a text tells which city it is on."""
_NAME = r"[A-ZĐÂ]\w+ [A-ZĐÂ]\w+(?! [A-ZĐÂ]\w)"
_BODY = late(
    r"tỉnh (?:(?<=LĐLĐ tỉnh )|(?<=Liên đoàn Lao động tỉnh )|(?<=UBND tỉnh ))"
    rf"(?P<name>{_NAME})"
)
_PAPER = late(rf"\n(?:Báo|Đài PT-TH) (?P<name>{_NAME})")
"""A body or a paper of a province, whether its name is known or not."""
_ONE_MORE = late(rf" (?P<word>[{UPPER}]\w*)(?P<more> [{UPPER}]\w)?")
_TIMES = 2
_HEAD = 400
"""Code points at the head of a text where a province named but once is its own."""

_PAPERS = ("Người Lao", "Lao Động", "Tuổi Trẻ", "Thanh Niên", "Tiền Phong", "Nhân Dân", "Công Đoàn")
"""Papers that are no province's."""


@cache
def _provinces() -> dict[str, str]:
    entries = read_lexicon(folder() / "places.toml", "places")
    return {_key(entry.phrase): entry.phrase for entry in entries}


def _key(words: str) -> str:
    key = fold(words)
    return _DASH.sub(" ", key) if "-" in key or "–" in key else key


@cache
def _first_words() -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(name.split()[:2]) for name in _provinces())


@lru_cache(maxsize=4096)
def is_province(words: str) -> bool:
    """Whether the words are a province's name.

    >>> is_province("Bà Rịa – Vũng Tàu"), is_province("Bà Rịa")
    (True, False)
    """
    return _key(words) in _provinces()


def province_starts(low: str, following: Sequence[Token]) -> bool:
    """Whether a province's name begins with this token."""
    words = (fold(low), *(fold(token.text) for token in following))
    return words[:2] in _first_words() or words[:1] in _first_words()


@lru_cache(maxsize=4096)
def province_at_end(name: str) -> str | None:
    """The province a name ends with, as written there.

    >>> province_at_end("Sở Y tế tỉnh Đắk Nông"), province_at_end("Công ty May 10")
    ('Đắk Nông', None)
    """
    words = _WORDS.findall(name)
    for size in (4, 3, 2, 1):
        tail = words[-size:]
        known = len(tail) == size and is_province(" ".join(tail))
        if known and tail[0][0].isupper():
            return " ".join(tail)
    return None


def province_of(
    text: str, low: str, hits: Sequence[Hit], title: tuple[int, int] | None
) -> str | None:
    """The one province a text belongs to, or None when several compete.

    A province after "tỉnh" or "thành phố", in the headline or beside a union's head weighs more.
    """
    score: Counter[str] = Counter()
    written: dict[str, str] = {}
    longer = _longer_names(text, hits)
    for hit in hits:
        form = text[hit.start : hit.end]
        if not form[0].isupper():
            continue
        key = _folded(form)
        if key in longer:
            continue
        before = low[max(0, hit.start - 12) : hit.start]
        if key == _PRESIDENT and not _CITY.search(before):
            continue
        written.setdefault(key, form if not form.isupper() else form.title())
        score[key] += 1
        if re.search(r"(tỉnh|thành phố|tp\.?|lđlđ)\s*$", before):
            score[key] += 2
        if title and title[0] <= hit.start < title[1]:
            score[key] += 3
    others = len(_unknown(_BODY, text))
    for name in _unknown(_PAPER, f"\n{text}"):
        written.setdefault(_folded(name), name)
        score[_folded(name)] += 3
    if not score:
        told = ("HCM" in text and _HCM.search(text)) or _CITYS_FUND in text
        return "Hồ Chí Minh" if told and not others else None
    (best, points), *rest = score.most_common(2)
    if others * 3 >= points:
        return None  # "quê Thanh Hóa" beside "LĐLĐ tỉnh Bình Lộc": not where the text is at home
    if rest and rest[0][1] * 2 > points:
        return None
    if points == 1 and fold(text[:_HEAD]).find(best) < 0:
        return None  # "học sinh vùng hạn mặn Bến Tre", named once
    return written[best]


@lru_cache(maxsize=1024)
def _folded(name: str) -> str:
    """The key of a name; provinces are told over and over."""
    return fold(name)


def _longer_names(text: str, hits: Sequence[Hit]) -> set[str]:
    """Provinces that are but the beginning of another name: "tỉnh Hà Nam Sơn", every time.

    One word more, always the same and without another behind it: "Nghệ An Kha Văn Tám" is a person
    of the province.
    """
    behind: dict[str, list[str | None]] = {}
    of_province: set[str] = set()
    for hit in hits:
        if text[hit.start].isupper():
            found = _ONE_MORE.match(text, hit.end)
            named = found is not None and not found["more"]
            word = _folded(found["word"]) if found is not None and named else None
            key = _folded(text[hit.start : hit.end])
            behind.setdefault(key, []).append(word)
            if text[max(0, hit.start - 5) : hit.start].casefold().endswith("tỉnh "):
                of_province.add(key)
    return {
        key
        for key, words in behind.items()
        if None not in words
        and len(set(words)) == 1
        and (key in of_province or len(words) >= _TIMES)
    }


def _unknown(told: re.Pattern[str], text: str) -> list[str]:
    """What bodies or papers are of, but for the provinces that are known."""
    names = (found["name"] for found in told.finditer(text))
    return [name for name in names if not is_province(name) and name not in _PAPERS]
