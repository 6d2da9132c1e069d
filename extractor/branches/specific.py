"""Mentions that tell their union apart: "CĐCS Công ty X", not "công đoàn công ty"."""

from functools import cache
from typing import Final

from extractor.branches.document_branch import AREAS, LEVEL_WORDS
from extractor.branches.mention import BranchMention
from extractor.branches.names import key_of
from extractor.branches.words import branch_words

BODIES: Final = ("cơ quan", "sở", "bệnh viện")
"""Hosts of which an area has one of each, so that what they are tells them apart."""
_STANDING: Final = (
    "viên chức",
    "ngành",
    "khu",
    "khối",
    *AREAS,
    "phường",
    "tổng công ty",
    "tập đoàn",
    "nghề",
)
"""Openers that tell a union apart even without a proper name ("Công đoàn Viên chức tỉnh")."""
_USUAL_PARTS: Final = {("văn", "phòng"), ("thư", "viện"), ("bảo", "tàng")}
"""Parts of which a host has one: "Tổ công đoàn Văn phòng"."""
_LEVELS: Final = (
    ("tỉnh",),
    ("huyện",),
    ("quận",),
    ("thành", "phố"),
    ("thị", "xã"),
)
"""What an area is called in short."""
OF_ANY_HOST: Final = {("cơ", "quan"), ("đơn", "vị")}
"""What a host of any kind is called in short."""


def specific(mention: BranchMention) -> bool:
    """Whether the words of a mention tell its union apart from others of its kind."""
    if mention.named or is_office(mention.unit) or is_provincial_office(mention.unit):
        return True
    if mention.head == "Công đoàn" and mention.opener is None and is_of_sector(mention.unit):
        return True
    if mention.level in ("section", "group") and len(key_of(mention.unit)) > 1:
        rest = key_of(mention.unit)
        return rest in _USUAL_PARTS or rest not in branch_words().bare_hosts
    if mention.opener in BODIES and mention.unit and mention.head != "Tổ công đoàn":
        rest = tuple(word for word in key_of(mention.unit) if word not in LEVEL_WORDS)
        bare = rest in branch_words().bare_hosts
        return len(rest) > 1 and (not bare or (rest not in OF_ANY_HOST and _of_level(mention)))
    return (
        mention.opener in _STANDING
        and key_of(mention.unit) not in branch_words().bare_levels
        and bool(mention.unit)
    )


def is_of_sector(unit: str) -> bool:
    """Whether a unit is an industry of an area that only its level tells.

    >>> is_of_sector("giáo dục tỉnh"), is_of_sector("y tế thành phố"), is_of_sector("giáo dục")
    (True, True, False)
    """
    key = key_of(unit)
    return any(
        key[-len(level) :] == level and key[: -len(level)] in _sectors() for level in _LEVELS
    )


@cache
def _sectors() -> frozenset[tuple[str, ...]]:
    return frozenset(map(key_of, branch_words().sectors))


def _of_level(mention: BranchMention) -> bool:
    """Whether a host is told by the level of its area: "Bưu điện huyện"."""
    return key_of(mention.unit)[-1] in ("tỉnh", "huyện", "quận", "xã", "phường", "phố")


def is_office(unit: str) -> bool:
    """Whether a unit is an office of which an area has one, told without its area.

    >>> is_office("Kho bạc"), is_office("UBND"), is_office("cơ quan")
    (True, True, False)
    """
    return key_of(unit) in branch_words().offices


def is_provincial_office(unit: str) -> bool:
    """Whether a unit is an office of which only a province has one, told without it.

    >>> is_provincial_office("Trường Chính trị"), is_provincial_office("Kho bạc")
    (True, False)
    """
    return key_of(unit) in branch_words().provincial_offices
