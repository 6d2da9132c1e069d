"""Lines of a register and unions of the articles that can only mean each other.

A place that no table knows tells nothing of where it lies: "CĐCS THPT Trần Đình Vượng" of "H. Lam
Sơn" and "Công đoàn Trường THPT Trần Đình Vượng" of a province that the table does not know either
need not be one. But where the register has no other line, and the articles no other union, of that
name and kind, and only a place or a district is left out, nothing speaks against it.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping
from itertools import combinations
from typing import Final, TypeVar

from corpus.resolve.identity import Identity
from corpus.resolve.likeness import Reason, likeness
from corpus.resolve.words import Words, fold_word, phrases

_LEFT_OUT: Final = frozenset(
    {
        *(Reason.PLACE_MISSING, Reason.PLACE_UNKNOWN, Reason.AREA_MISSING),
        *(Reason.LEVEL, Reason.DIACRITICS, Reason.ABBREVIATION),
    }
)
"""What may keep a line and a union apart that are one: nothing in it names another union."""

_FIRM: Final = frozenset({Reason.LEGAL_FORM, Reason.WORDS})
_OWN_WORDS: Final = 2

Line = TypeVar("Line", bound=Hashable)
Readings = Callable[[Line, Identity], Iterable[Identity]]


def only_ones(
    lines: Mapping[Line, Collection[int]],
    unions: Mapping[int, Collection[Identity]],
    readings: Readings[Line],
) -> dict[Line, frozenset[int]]:
    """The unions that a line must mean, because neither can mean another.

    Several unions of one line have one name, and nothing but what one of them leaves out tells them
    apart: the schools of a province may share a name, but the register has one.

    Args:
        lines: The lines of which it is not known which union they are, with their candidates.
        unions: What the articles say of each candidate.
        readings: What a line says, read as a union of the level of another.
    """
    meant: dict[Line, frozenset[int]] = {}
    of_union: dict[int, set[Line]] = defaultdict(set)
    for line, candidates in lines.items():
        near = frozenset(
            union
            for union in candidates
            if any(_only_left_out(line, one, readings) for one in unions.get(union, ()))
        )
        meant[line] = near
        for union in near:
            of_union[union].add(line)
    return {
        line: near
        for line, near in meant.items()
        if near
        and all(may_be_one(unions[one], unions[two]) for one, two in combinations(near, 2))
        and all(of_union[union] == {line} for union in near)
        and any(one.place or one.alone for union in near for one in unions[union])
    }


def _only_left_out(line: Line, union: Identity, readings: Readings[Line]) -> bool:
    # Communes of one name are many in a province: which one, its district tells.
    left_out = _LEFT_OUT if union.host else _LEFT_OUT - {Reason.AREA_MISSING}
    for one in readings(line, union):
        near = likeness(one, union)
        if near is None:
            continue
        more = set(near.reasons) - left_out
        if not more or (more <= _FIRM and _same_but_for_its_form(one, union)):
            return True
    return False


def _same_but_for_its_form(one: Identity, other: Identity) -> bool:
    """Whether one name only leaves out what sort of firm it is: "Cty Kim Lộ", "Thủy sản Kim Lộ".

    A firm's own name has two words or more; two legal forms may be two firms.
    """
    if one.form and other.form and one.form != other.form:
        return False
    first, second = (_bare(each.host) for each in (one, other))
    return first == second and len(first) >= _OWN_WORDS


def _bare(host: Words) -> Words:
    words = tuple(map(fold_word, host))
    firm, form = phrases("firm").cover(words), phrases("legal_form").cover(words)
    return tuple(word for word, *known in zip(words, firm, form, strict=True) if not any(known))


def may_be_one(first: Collection[Identity], second: Collection[Identity]) -> bool:
    """Whether of two unions of the articles one may only leave its place or district out."""
    return any(
        (near := likeness(one, two)) is not None and set(near.reasons) <= _LEFT_OUT
        for one in first
        for two in second
    )
