"""Persons told right behind a unit: "Chủ tịch Công đoàn Báo Nguyễn Hoàn cho hay"."""

from typing import Final

from extractor.branches.unit.name import AREAS, LEVELS, OF_ONE_SYLLABLE, UnitName
from extractor.late import late
from extractor.letters import UPPER

_COMMON_SURNAMES: Final = (
    *("Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Hoàng", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ"),
    *("Hồ", "Ngô", "Dương", "Đinh", "Trịnh", "Trương"),
)
"""Family names that are hardly ever the last word of a place."""
_SPEAKS: Final = frozenset(
    ("cho", "nói", "chia", "phát", "khẳng", "nhấn", "trao", "thông", "báo", "tâm", "kể", "bày")
)
"""First syllables of what an officer does behind the name: "cho hay", "phát biểu"."""
_TOLD: Final = late(
    rf"[{UPPER}]\w* [{UPPER}]\w* ?[-–,(] ?(?:[Pp]hó )?[Cc]hủ tịch (?:BCH )?[^,;.:\n\d]{{2,30}}$"
)
"""A person's name and an office before the head of the union."""
_REACH: Final = 70
"""Code points before the head in which they stand."""
_CLOSED: Final = (("việt", "nam"), ("miền", "nam"), ("miền", "trung"), ("miền", "bắc"))
"""What closes a name."""
_MIDDLE: Final = ("Thị", "Văn")
"""What stands between a family name and a given one."""
_PERSON: Final = 3
"""Tokens a person's name has at least."""


def person_here(name: UnitName) -> bool:
    """Whether a person's full name begins behind a level word, or behind an officer's unit."""
    following = name.tokens[name.at + 1 : name.at + 3]
    if _place_here(name) or _last_syllable(name) or _before_person(name):
        return False
    if name.of_officer and _speaker_here(name):
        return True
    if name.in_capitals:
        return name.names_area() and _in_capitals(name)
    return (
        name.tokens[name.at].text in name.words.surnames
        and len(following) == 2
        and all(token.capital for token in following)
        and name.adjacent(name.at, 3)
        and (
            name.tokens[name.at - 1].low in LEVELS
            or tuple(name.low_at(name.at - 2, 2)) in _CLOSED
            or (name.of_officer and (name.proper or _behind_small_word(name)))
            or name.names_area()
        )
    )


def _in_capitals(name: UnitName) -> bool:
    """Whether a full name follows in a line of capitals: "LĐLĐ HUYỆN VIỆT AN NGUYỄN THỊ LÊ"."""
    first, *following = name.tokens[name.at : name.at + _PERSON]
    told = len(following) == _PERSON - 1 and following[0].low in ("thị", "văn")
    return told and first.text.title() in _COMMON_SURNAMES and name.adjacent(name.at, _PERSON)


def _speaker_here(name: UnitName) -> bool:
    """Whether a name of two words speaks: "Chủ tịch Công đoàn Báo Nguyễn Hoàn cho hay"."""
    following = name.tokens[name.at + 1 : name.at + 3]
    return (
        name.tokens[name.at].text in name.words.surnames
        and not (_alone(name) and name.tokens[name.at - 1].text in name.words.surnames)
        and len(following) == 2
        and following[0].capital
        and not following[1].capital
        and following[1].low in _SPEAKS
        and name.adjacent(name.at, 3)
        and not _told_before(name)
    )


def _told_before(name: UnitName) -> bool:
    """Whether the officer is named before the office: "Lê Thị Hoa - Chủ tịch Công đoàn …"."""
    head = name.tokens[0].start
    return _TOLD.search(name.text, max(0, head - _REACH), head) is not None


def _place_here(name: UnitName) -> bool:
    """Whether what begins like a person's name is a place, or its last word: "Vũ Thư"."""
    words = tuple(token.text for token in name.tokens[name.at : name.at + 4])
    named = words[:2] in name.words.districts or words[:3] in name.words.districts
    if named and name.tokens[name.at - 1].low in (*LEVELS, "xã", "phường"):
        return True
    if any(
        tuple(token.text for token in name.tokens[name.at - back : name.at - back + 3])
        in name.words.districts
        for back in (1, 2)
        if name.at >= back
    ):
        return True  # "Trần | Văn | Thời", "Buôn | Ma Thuột"
    behind = name.tokens[name.at + 1 : name.at + 4]
    return (
        len(behind) == _PERSON
        and name.tokens[name.at].text not in _COMMON_SURNAMES
        and behind[0].text in name.words.surnames
        and all(token.capital for token in behind)
        and name.adjacent(name.at, 4)
    )


def _last_syllable(name: UnitName) -> bool:
    """Whether the second syllable of a name stands here, a person behind it: "Gia Lâm Lê Mai"."""
    before = name.tokens[name.at - 1]
    if name.in_capitals or not _alone(name) or before.low in OF_ONE_SYLLABLE:
        return False
    if name.tokens[name.at].text in _MIDDLE and before.text in name.words.surnames:
        return True  # "Công đoàn phường Chu Văn An"
    behind = name.tokens[name.at + 1 : name.at + 3]
    named = (
        len(behind) == _PERSON - 1
        and behind[0].text in name.words.surnames
        and behind[0].text not in _MIDDLE
        and behind[1].capital
        and name.adjacent(name.at - 1, 4)
    )
    common = name.tokens[name.at].text in _COMMON_SURNAMES
    whole = len(name.tokens) > name.at + _PERSON and name.tokens[name.at + _PERSON].capital
    return named and (name.opener in AREAS or not common or whole)


def _alone(name: UnitName) -> bool:
    """Whether one word with a capital stands right before, and none before that."""
    before, *others = reversed(name.tokens[max(0, name.at - 2) : name.at])
    words = [token for token in others if token.capital and not token.text.isupper()]
    return before.capital and not words  # "TH | Hùng", "Trường B | An"


def _before_person(name: UnitName) -> bool:
    """Whether a person's name follows that of a host or place: "Hà Nam Nguyễn Văn Hùng"."""
    if name.in_capitals:
        return False
    words = name.tokens[name.at : name.at + 6]
    for size in (2, 3):
        behind = words[size : size + 2]
        if (
            len(behind) == 2
            and behind[0].text in _COMMON_SURNAMES
            and all(token.capital for token in words[: size + 2])
            and name.adjacent(name.at, size + 2)
            and not (size == 2 and words[1].text in _MIDDLE)
        ):
            return True
    return False


def _behind_small_word(name: UnitName) -> bool:
    """Whether a level or a host is only called so: "Chủ tịch công đoàn công ty Lý Thị Em"."""
    before = name.tokens[name.at - 1]
    if name.opener == "trường" and before.low != "trường":
        return False  # "Chủ tịch CĐCS Trường Tiểu học Trần Quốc Toản"
    return not before.capital
