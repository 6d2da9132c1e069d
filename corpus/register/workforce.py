"""Heads that name a whole workforce, told by the words that articles have for it."""

import re
import tomllib
from functools import cache
from typing import Final

from extractor.lexicon import folder
from extractor.normalise import fold, lower, normalise

_AROUND: Final = re.compile(
    r"^(?:(?:tong|so luong|so|ts|hien co|gom|toan the) )+|"
    r" (?:hien co|cua don vi|trong don vi)$|\bnu\b|\([^()]*\)"
)
"""What may stand around the words: "Tổng số CBGVNV", "Nữ CBGVNV"."""
_PARTS: Final = re.compile(r"[\s,/&+.;–-]+|\bva\b")
_TOGETHER: Final = ("cb", "cc", "vc", "gv", "ng", "nv", "cn", "cnv", "ld", "nld", "lđ", "nlđ")
"""What the short forms of a workforce are put together from."""
_SHORT: Final = re.compile(rf"(?:{'|'.join(sorted(_TOGETHER, key=len, reverse=True))}){{2,}}")
_FEWEST: Final = 2
"""Sorts of people that make a workforce: "Giáo viên" alone are a part of one."""


def is_workforce(head: str) -> bool:
    """Whether a head names the people of a workforce, of several sorts together.

    >>> [is_workforce(head) for head in ("CBGVNV", "CB, GV, NV", "Nhà giáo, NLĐ", "CBNGNLĐ")]
    [True, True, True, True]
    >>> [is_workforce(head) for head in ("Giáo viên", "Nữ", "Đoàn viên", "CĐCS", "CBCĐ")]
    [False, False, False, False, False]
    """
    low = _AROUND.sub(" ", " ".join(fold(lower(normalise(head).text)).split())).strip()
    words = [one for one in _PARTS.split(low) if one]
    if len(words) == 1:
        return _SHORT.fullmatch(words[0]) is not None
    return _sorts(words) >= _FEWEST


def _sorts(words: list[str]) -> int:
    """How many sorts of people the words name one after the other; none if a word names none."""
    nouns, longest = _nouns()
    most = [0] + [-1] * len(words)
    for end in range(1, len(words) + 1):
        for start in range(max(0, end - longest), end):
            part = tuple(words[start:end])
            if most[start] >= 0 and (part in nouns or _is_short(part)):
                most[end] = max(most[end], most[start] + 1)
    return most[-1]


def _is_short(words: tuple[str, ...]) -> bool:
    return len(words) == 1 and (words[0] in _TOGETHER or bool(_SHORT.fullmatch(words[0])))


@cache
def _nouns() -> tuple[frozenset[tuple[str, ...]], int]:
    """The words that articles have for a workforce, folded, and how many the longest has."""
    told = tomllib.loads((folder() / "people.toml").read_text(encoding="utf-8"))["staff"]
    nouns = frozenset(tuple(filter(None, _PARTS.split(fold(one)))) for one in told)
    return nouns, max(map(len, nouns))
