"""Whether two facts state the same figure, or the same title."""

import re
from typing import Final

from eval.rules import RANKS
from eval.words import likeness, words
from schemas import (
    Award,
    AwardClass,
    Fact,
    FemaleCount,
    FundAmount,
    MemberCount,
    NewMemberCount,
    UnitCount,
)

_SHARE_TOLERANCE: Final = 0.051
"""Percentage points: shares are stated to one decimal."""
_TITLES_ALIKE: Final = 0.7
_CONTESTS: Final = (AwardClass.PRIZE, AwardClass.RANKING)

_DEGREE: Final = re.compile(
    r"(?P<noun>hạng|giải)\s+(?P<rank>nhất|nhì|hai|ba|i{1,3}|khuyến khích)\b"
)
_PLACE: Final = re.compile(r"thứ (?P<rank>nhất|nhì|hai|ba|\d+)\b")
_LEAD: Final = re.compile(r"^(?:danh hiệu|tặng|đạt|được)\s+")
_RANK_NOUN: Final = re.compile("hạng|giải|thứ")


def same_value(gold: Fact, found: Fact) -> bool:
    """Whether the fact found says what the one annotated says, of whatever union.

    Counts and sums are equal, with what they count (population, unit, each or in all); of women
    the number decides, or the share where no number is annotated. Titles are alike and their
    ranks equal; of a prize or a ranking the contest need not be told.

    >>> from schemas import FemaleCount
    >>> gold = FemaleCount.model_construct(value=None, share=65.4, population="staff")
    >>> found = FemaleCount.model_construct(value=34, share=65.38, population="union_members")
    >>> same_value(gold, found)
    True
    """
    match gold, found:
        case MemberCount(), MemberCount():
            return (gold.value, gold.population) == (found.value, found.population)
        case FemaleCount(), FemaleCount():
            return _same_women(gold, found)
        case NewMemberCount(), NewMemberCount():
            return gold.value == found.value
        case UnitCount(), UnitCount():
            wanted = gold.value, gold.unit, gold.change
            return wanted == (found.value, found.unit, found.change)
        case FundAmount(), FundAmount():
            wanted_sum = gold.amount, gold.amount_max, gold.per_unit
            return wanted_sum == (found.amount, found.amount_max, found.per_unit)
        case Award(), Award():
            return _same_award(gold, found)
    return False


def _same_women(gold: FemaleCount, found: FemaleCount) -> bool:
    if gold.value is not None:
        return gold.value == found.value
    if gold.share is None or found.share is None:
        return False
    return abs(gold.share - found.share) < _SHARE_TOLERANCE


def _same_award(gold: Award, found: Award) -> bool:
    wanted, wanted_rank = title_and_rank(gold)
    title, rank = title_and_rank(found)
    if wanted_rank != rank:
        return False
    if wanted == title:
        return True
    if gold.award_class in _CONTESTS or found.award_class in _CONTESTS:
        first, second = set(wanted.split()), set(title.split())
        if first and second and (first <= second or second <= first):
            return True
    return likeness(wanted, title) >= _TITLES_ALIKE


def title_and_rank(award: Award) -> tuple[str, str | None]:
    """An award's title without its rank, in words, and the rank, wherever it is written.

    >>> medal = Award.model_construct(title="Huân chương Lao động hạng III", rank=None)
    >>> title_and_rank(medal)
    ('huân chương lao động', '3')
    >>> title_and_rank(Award.model_construct(title="Giải Nhì toàn đoàn", rank="Nhì"))
    ('giải  toàn đoàn', '2')
    """
    title, rank = " ".join(words(award.title)), _degree(award.rank)
    if found := _DEGREE.search(title):
        rank = rank or _degree(found["rank"])
        noun = "giải " if found["noun"] == "giải" else ""
        title = (title[: found.start()] + noun + title[found.end() :]).strip()
    if found := _PLACE.search(title):
        rank = rank or _degree(found["rank"])
        title = title[: found.start()].strip()
    return _LEAD.sub("", title), rank


def _degree(rank: str | None) -> str | None:
    """A rank as one of a few signs; what is none of those known stays as it is.

    >>> _degree("hạng Ba"), _degree("giải Khuyến khích"), _degree("A"), _degree(None)
    ('3', 'kk', 'a', None)
    """
    bare = _RANK_NOUN.sub("", " ".join(words(rank))).strip()
    return RANKS.get(bare, bare or None)
