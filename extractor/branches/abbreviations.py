"""Abbreviations in the names of unions and their hosts, spelled out."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from extractor.branches.words import branch_words
from extractor.late import late
from extractor.letters import UPPER
from extractor.normalise import lower

_SIGNS: Final = late(r"[&,.–-]")
_PARTED: Final = late(r"([&–-])")
_BETWEEN: Final = {"&": " và ", "-": " - ", "–": " - "}
_TWO: Final = late(rf"(?<!\w)([{UPPER}]+[{UPPER}o]) (?:và|&) ([{UPPER}&]{{2,}})(?!\w)")
"""An abbreviation in two parts: "Sở NN và PTNT", "NHNo & PTNT"."""
_ANY: Final = late(rf"[{UPPER}]\S*[{UPPER}]|(?<!\w)(?:[Tt][PpXx]|[Tt]?[Cc][Tt][Yy])(?!\w)")
"""What stands in every name with an abbreviation, unless the document defines one of its own."""
_CENTRE: Final = late(
    rf"^TT (?=[{UPPER}]{{3,}}|Y tế|Giáo dục|Văn hóa|Dạy nghề|Bồi dưỡng|Khuyến|Dân số"
    r"|Phát triển|Dịch vụ|Kiểm |Chính trị|Thể dục)"
)
"""A centre, not a town: "TT GDTX huyện"."""
_SYLLABLES: Final = ("tư",)
"""Abbreviations that in a line of capitals may be a syllable: "SỞ TƯ PHÁP"."""


def known(word: str) -> bool:
    """Whether a word in a line of capitals is an abbreviation.

    >>> known("UBND"), known("TƯ"), known("PHÁP")
    (True, False, False)
    """
    low = lower(word)
    return low not in _SYLLABLES and (low in branch_words().expand or "&" in word)


@lru_cache(maxsize=4096)
def any_in(name: str) -> bool:
    """Whether a name may hold an abbreviation of the lexicon.

    >>> any_in("Sở TN&MT"), any_in("Cty Dệt May"), any_in("Sở Y tế")
    (True, True, False)
    """
    return _ANY.search(name) is not None


def spelled_out(unit: str, in_capitals: bool, defined: Mapping[str, str]) -> str:
    """The words of a unit, abbreviations expanded: first as the document defines them.

    >>> spelled_out("Sở VH,TT&DL", False, {}), spelled_out("Trường TH-THCS Mường Lang", False, {})
    ('Sở Văn hóa, Thể thao và Du lịch', 'Trường Tiểu học - Trung học cơ sở Mường Lang')
    """
    if not defined and not any_in(unit):
        return unit
    if unit.startswith("TT "):
        unit = _CENTRE.sub("Trung tâm ", unit)
    unit = _TWO.sub(_in_one, unit)
    words: list[str] = []
    for word in unit.split(" "):
        core = word.strip("(),.")
        behind = lower(words[-1]).split(" ")[-1] if words else ""
        low = lower(core)
        to = defined.get(low)
        if to is None and _is_abbreviation(core) and not (in_capitals and low in _SYLLABLES):
            to = _meaning(low, behind)
        words.append(word.replace(core, to) if to else word)
    return " ".join(words)


def _is_abbreviation(word: str) -> bool:
    return sum(map(str.isupper, word)) >= 2 or word.lower() in ("tp", "tx", "cty", "tcty")


def _meaning(low: str, behind: str) -> str | None:
    """What an abbreviation stands for behind a word; None when it is not known."""
    words = branch_words()
    whole = _part(low, behind) or words.expand.get(_SIGNS.sub("", low))
    if whole:
        return whole
    parts = _PARTED.split(low)
    if len(parts) < 3:
        return None
    told = [_BETWEEN.get(part) or _part(part, behind) for part in parts]
    return None if None in told else "".join(part or "" for part in told)


def _part(low: str, behind: str) -> str | None:
    words = branch_words()
    return words.expand_behind.get((behind, low)) or words.expand.get(low)


def _in_one(found: re.Match[str]) -> str:
    """Two abbreviations as the one they make: "NN và PTNT" is "NNPTNT"."""
    one = found.group(1) + found.group(2)
    return one if _SIGNS.sub("", lower(one)) in branch_words().expand else found.group()
