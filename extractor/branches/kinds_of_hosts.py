"""Words that tell two hosts apart: "Bệnh viện C Đại An" is not "Bệnh viện Đại An"."""

from collections.abc import Mapping, Set
from typing import Final

from extractor.branches.names import in_order, key_of

Key = tuple[str, ...]
_LEFT_OUT: Final[Mapping[str, frozenset[str]]] = {
    "bệnh viện": frozenset(
        key_of("đa khoa khu vực quốc tế tỉnh huyện quận thành phố thị xã nhân dân và")
    ),
    "trường": frozenset(
        key_of(
            "trường tiểu học trung học cơ sở phổ thông mầm non mẫu giáo đại học cao đẳng trung cấp"
            " nghề dân tộc nội trú bán trú tư thục dân lập công lập quốc gia tỉnh huyện quận"
            " thành phố thị xã và"
        )
    ),
}
"""Words of a hospital's or a school's kind, which a short name leaves out."""


def of_other_kind(openers: Set[str | None], short: Key, long: Key) -> bool:
    """Whether words between the first and the last tell the hosts of two names apart.

    A school told without its kind is short for any: "Trường Nguyễn Du" of "… chuyên Nguyễn Du".

    >>> of_other_kind({"bệnh viện"}, key_of("Bệnh viện Đại An"), key_of("Bệnh viện C Đại An"))
    True
    >>> of_other_kind({"bệnh viện"}, key_of("Bệnh viện An"), key_of("Bệnh viện Đa khoa An"))
    False
    """
    kinds = _LEFT_OUT.get(next(iter(openers)) or "") if len(openers) == 1 else None
    if kinds is None or short[-1:] != long[-1:] or not in_order(short, long):
        return False
    if "trường" in openers and kinds.isdisjoint(short[1:]):
        return False
    left = list(long)
    for word in short:
        left.remove(word)
    return not kinds.issuperset(left)
