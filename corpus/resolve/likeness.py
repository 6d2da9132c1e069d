"""How near two branches are that are not one in silence, and what speaks against it."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from rapidfuzz import fuzz

from corpus.places import districts
from corpus.resolve.identity import Identity
from corpus.resolve.where import DISTRICTS, Place
from corpus.resolve.words import Words, fold_word, phrases
from extractor.branches.names import abbreviates
from schemas import Level


class Reason(StrEnum):
    """What is not the same in two branches that may be one."""

    PLACE_MISSING = "place_missing"
    PLACE_UNKNOWN = "place_unknown"
    PROVINCE_MERGED = "province_merged"
    AREA_MISSING = "area_missing"
    AREA_KIND = "area_kind"
    LEVEL = "level"
    LEGAL_FORM = "legal_form"
    DIACRITICS = "diacritics"
    WORDS = "words"
    ABBREVIATION = "abbreviation"
    SPELLING = "spelling"


@dataclass(frozen=True, slots=True)
class Likeness:
    """What two branches have in common.

    Attributes:
        score: 0 to 100; for order, no probability.
        reasons: What keeps them apart until a person has decided; empty for two that are one.
    """

    score: int
    reasons: tuple[Reason, ...]


_COST: Final = {
    Reason.PLACE_MISSING: 8,
    Reason.PLACE_UNKNOWN: 15,
    Reason.PROVINCE_MERGED: 8,
    Reason.AREA_MISSING: 5,
    Reason.AREA_KIND: 6,
    Reason.LEVEL: 8,
    Reason.LEGAL_FORM: 4,
    Reason.DIACRITICS: 3,
    Reason.WORDS: 10,
    Reason.ABBREVIATION: 8,
    Reason.SPELLING: 6,
}
_GROUPS: Final = {
    Level.CONFEDERATION: 0,
    Level.PROVINCIAL_FEDERATION: 1,
    Level.CENTRAL_SECTOR_UNION: 2,
    Level.UPPER_LEVEL: 2,
    Level.GRASSROOTS: 3,
    Level.GRASSROOTS_MEMBER: 3,
    Level.SECTION: 4,
    Level.GROUP: 4,
}
_NEAR: Final = 85
"""Likeness (rapidfuzz, 0 to 100) of two words one of which may be a slip of the other."""
_LONG: Final = 5
"""Letters of such words: short syllables are all near one another (Trần, Tân)."""
_MOST_EXTRA: Final = 4
"""Words that one name may have more than the other."""


def comparable(one: Level, other: Level) -> bool:
    """Whether two levels can be those of one union, told differently.

    >>> comparable(Level.GRASSROOTS, Level.GRASSROOTS_MEMBER)
    True
    >>> comparable(Level.GRASSROOTS, Level.UPPER_LEVEL)
    False
    """
    return _GROUPS[one] == _GROUPS[other]


def likeness(one: Identity, other: Identity) -> Likeness | None:
    """How near two branches are; None when they are two.

    >>> from corpus.resolve.identity import identity
    >>> def read(name: str, place: str | None = None) -> Identity:
    ...     return identity(name, Level.GRASSROOTS, place)
    >>> likeness(read("CĐCS Sở Y tế", "Hà Nam"), read("Công đoàn Sở Y tế")).reasons
    (<Reason.PLACE_MISSING: 'place_missing'>,)
    >>> likeness(read("CĐCS Sở Y tế", "Hà Nam"), read("CĐCS Sở Y tế", "Nam Định")) is None
    True
    """
    if one.sort != other.sort or not comparable(one.level, other.level):
        return None
    if not (one.host or one.areas or one.place) or not (other.host or other.areas or other.place):
        return None
    reasons: list[Reason] = []
    if one.level is not other.level:
        reasons.append(Reason.LEVEL)
    for part in (_places, _areas, _hosts):
        found = part(one, other)
        if found is None:
            return None
        reasons += found
    if one.name == other.name and not (one.alone and other.alone):
        reasons.append(Reason.PLACE_UNKNOWN)
    score = 100 - sum(_COST[reason] for reason in reasons)
    host, host2 = (" ".join(map(fold_word, each.host)) for each in (one, other))
    near = fuzz.token_set_ratio(host, host2) if host or host2 else 100
    return Likeness(max(0, round(score - (100 - near) / 4)), tuple(dict.fromkeys(reasons)))


def _places(one: Identity, other: Identity) -> list[Reason] | None:
    if Level.CENTRAL_SECTOR_UNION in (one.level, other.level):
        placed = one.place or other.place or one.areas or other.areas
        return None if placed or not (one.alone and other.alone) else []
    if one.place == other.place:
        return []
    if not one.place or not other.place:
        return [Reason.PLACE_MISSING]
    first, second = one.province, other.province
    if first is None or second is None:
        return None
    moved = first.now == second.name or second.now == first.name
    of_province = one.provincial or other.provincial or one.level is not Level.GRASSROOTS
    return [Reason.PROVINCE_MERGED] if moved and not of_province else None


def _areas(one: Identity, other: Identity) -> list[Reason] | None:
    reasons: list[Reason] = []
    for of_district in (True, False):
        first, second = (
            [area for area in each.areas if (area.kind in DISTRICTS) == of_district]
            for each in (one, other)
        )
        if not first and not second:
            continue
        if not first or not second:
            if (not one.host or not other.host) and not (of_district and _one_commune(one, other)):
                return None  # the union of an area is that of no other
            reasons.append(Reason.AREA_MISSING)
        elif first != second:
            told = _area_pair(first[0], second[0])
            if told is None or len(first) != len(second):
                return None
            reasons.append(told)
    return reasons


def _one_commune(one: Identity, other: Identity) -> bool:
    """Whether both are of one commune, of which one leaves the district out."""
    first, second = (
        [area for area in each.areas if area.kind not in DISTRICTS] for each in (one, other)
    )
    return bool(first) and first == second


def _area_pair(one: Place, other: Place) -> Reason | None:
    if tuple(map(fold_word, one.name)) != tuple(map(fold_word, other.name)):
        return None
    if one.name != other.name:
        plain = all(map(str.isascii, one.name)) or all(map(str.isascii, other.name))
        return Reason.DIACRITICS if plain and one.kind == other.kind else None
    known = {area.kind for area in districts(" ".join(one.name))}
    both = one.kind in known and other.kind in known
    return None if both or one.kind not in DISTRICTS else Reason.AREA_KIND


def _hosts(one: Identity, other: Identity) -> list[Reason] | None:
    if one.host == other.host:
        return []
    if _numbers(one.host) != _numbers(other.host):
        return None
    reasons = []
    first, second = one.host, other.host
    if one.form != other.form:
        reasons.append(Reason.LEGAL_FORM)
        first, second = _bare(first, one.form), _bare(second, other.form)
    if first == second:
        return reasons
    plain, plain2 = tuple(map(fold_word, first)), tuple(map(fold_word, second))
    if plain == plain2:
        return [*reasons, Reason.DIACRITICS]
    if abbreviates(plain, plain2) or abbreviates(plain2, plain):
        return [*reasons, Reason.ABBREVIATION]
    own = {fold_word(word) for word in (*one.own, *other.own) if not word.isdigit()}
    more = list((Counter(plain) - Counter(plain2)).elements())
    less = list((Counter(plain2) - Counter(plain)).elements())
    slips = _slips(more, less, own)
    if slips or not (more or less):
        reasons.append(Reason.SPELLING)
    if more or less:
        reasons.append(Reason.WORDS)
    if more and less:
        kinds = all(phrases("firm").cover(more)) and all(phrases("firm").cover(less))
        return reasons if kinds and own else None
    shared = {fold_word(word) for word in one.own} & {fold_word(word) for word in other.own}
    told = slips or shared
    return reasons if told and len(more) + len(less) <= _MOST_EXTRA else None


def _slips(more: list[str], less: list[str], own: set[str]) -> int:
    """Takes the pairs of words that a slip of the pen tells apart out of both lists."""
    found = 0
    for word in [word for word in more if word in own and len(word) >= _LONG]:
        near = max(less, key=lambda two: fuzz.ratio(word, two), default="")
        if near in own and fuzz.ratio(word, near) >= _NEAR:
            more.remove(word)
            less.remove(near)
            found += 1
    return found


def _bare(host: Words, form: Words) -> Words:
    left = Counter(form)
    out = []
    for word in host:
        if left[word]:
            left[word] -= 1
        else:
            out.append(word)
    return tuple(out)


def _numbers(words: Iterable[str]) -> Counter[str]:
    """What tells hosts of one name apart: numbers, and single letters (Trường Tiểu học X A)."""
    return Counter(word for word in words if word[0].isdigit() or len(word) == 1)
