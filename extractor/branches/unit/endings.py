"""What ends a name: another union, an award, a person, a number that counts."""

from typing import Final

from extractor.branches.unit.name import BARE_AREAS, Opener, UnitName
from extractor.branches.unit.numbers import number_of_name
from extractor.branches.unit.persons import person_here
from extractor.branches.words import Token

_COLLEGES: Final = ("trường", "trú")
"""Words behind which "CĐ" is a college."""
_SHORT_TITLES: Final = ("htxsnv", "httnv", "htnv", "vmxs", "cstđcs", "lđtt", "hclđ")
_TITLES: Final = (
    ("cờ", "thi"),
    ("bằng", "khen"),
    ("giấy", "khen"),
    ("huân", "chương"),
    ("huy", "chương"),
    ("kỉ", "niệm"),
    ("bằng", "lao"),
    ("danh", "hiệu"),
)
_TITLE_STARTS: Final = frozenset(first for first, _ in _TITLES)
_EVENTS: Final = (
    ("đại", "hội"),
    ("hội", "nghị"),
    ("hội", "thao"),
    ("hội", "thi"),
    ("hội", "diễn"),
    ("tổng", "kết"),
    ("sơ", "kết"),
    ("phát", "động"),
    ("khai", "mạc"),
    ("bế", "mạc"),
    ("ra", "mắt"),
    ("kết", "nạp"),
    ("trao", "tặng"),
)
"""What a union holds or does, which a headline may begin with a capital: "CĐCS X Đại hội"."""
_OF_MEETINGS: Final = ("tâm", "ty")
"""Last syllables of hosts that may be named by them: "Trung tâm Hội nghị"."""
_EVENT_STARTS: Final = frozenset(first for first, _ in _EVENTS)
_CLOSED: Final = 2
"""Tokens of "Việt Nam", which closes a name."""
_SCHOOLS: Final = {
    ("mầm", "non"),
    ("tiểu", "học"),
    ("mẫu", "giáo"),
    ("trường", "thcs"),
    ("trường", "thpt"),
}
"""Kinds of schools, of which each has a name."""


def may_follow(name: UnitName, token: Token) -> bool:
    """Whether a number, a person's name or "số" may stand here."""
    if token.text[0].isdigit() and not number_of_name(name):
        return False
    if name.at and token.capital and person_here(name):
        return False
    return name.at > 0 or token.text != "số"  # "trao cho công đoàn số tiền"


def union_here(name: UnitName) -> bool:
    """Whether another union's head begins here."""
    if name.tokens[name.at - 1].low in _COLLEGES:
        return False
    low = name.tokens[name.at].low
    if low in ("công", "nghiệp"):
        return name.low_here(2)[1:] == ["đoàn"]
    if low == "liên":
        return name.low_here(3)[1:] == ["đoàn", "lao"]
    return low in ("lđlđ", "cđcs", "cđ", "cđbp", "cđcstv", "nđ")


def award_here(name: UnitName) -> bool:
    """Whether a title begins here: "tặng Công đoàn ngành Y tế tỉnh Cờ thi đua"."""
    low = name.tokens[name.at].low
    return low in _SHORT_TITLES or (low in _TITLE_STARTS and tuple(name.low_here(2)) in _TITLES)


def event_here(name: UnitName) -> bool:
    """Whether what a headline tells begins here with a capital: "CĐCS xã Yên Sơn Đại hội"."""
    token = name.tokens[name.at]
    if token.low not in _EVENT_STARTS or name.in_capitals:
        return False
    if not token.capital or tuple(name.low_here(2)) not in _EVENTS:
        return False
    of_place = name.at > 0 and name.tokens[name.at - 1].low in _OF_MEETINGS
    return not of_place and not name.tokens[name.at + 1].capital


def behind_school(name: UnitName) -> bool:
    """Whether a school's name has to begin here, in capitals: "TRƯỜNG MẦM NON HƯỚNG DƯƠNG"."""
    if not name.in_capitals or name.at < _CLOSED:
        return False
    if tuple(name.low_at(name.at - 2, 2)) in _SCHOOLS:
        return True
    first = tuple(name.low_at(name.at - 3, 2)) in _SCHOOLS if name.at > _CLOSED else False
    stop = name.words.boundary.at(name.tokens, name.at)
    return first and stop is not None and stop[0] == 1  # "TRƯỜNG THPT LÝ NHÂN TÔNG"


def behind_nation(name: UnitName, token: Token, phrase: tuple[int, Opener | None] | None) -> bool:
    """Whether a verb follows "Việt Nam", which closes a name: "… Việt Nam quản lý"."""
    if name.at < _CLOSED or name.low_at(name.at - 2, 2) != ["việt", "nam"]:
        return False
    small = not token.capital and not name.in_capitals
    return small and phrase is not None and phrase[1] is None and not name.level_here()


def behind_bare_area(name: UnitName) -> bool:
    """Whether a small word follows "tỉnh", "huyện": what is said of it, not its name."""
    if name.in_capitals or name.level_here():
        return False
    return name.tokens[name.at - 1].text in BARE_AREAS
