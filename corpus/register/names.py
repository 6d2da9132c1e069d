"""When two lines of a register name one union."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from corpus.resolve import name_key

_NUMBER = re.compile(r"\d+")


@lru_cache(maxsize=1 << 18)
def line_key(name: str) -> str:
    """What two ways to write one name share; numbers are told apart as numbers.

    >>> line_key("CĐCS Trường số 07") == line_key("Công đoàn cơ sở Trường số 7")
    True
    >>> line_key("Công ty số 101") == line_key("Công ty số 11")
    False
    """
    numbers = " ".join(str(int(found)) for found in _NUMBER.findall(name))
    return f"{name_key(name)}|{numbers}"


_HEAD: Final = re.compile(
    r"(?:lien doan lao dong|cong doan(?! co so)(?: nganh)?|nganh) (?=.)"
    r"|cong doan co so (?=(?:cong ty|truong|benh vien|trung tam|xi nghiep|nha may|chi nhanh|so)\b)"
)


@lru_cache(maxsize=1 << 18)
def bare_key(name: str) -> str:
    """What two ways to write one name share of which one leaves out that it is a union's.

    The union of a ward's office is not that of the ward.

    >>> bare_key("Huyện Lũng Sậy") == bare_key("LĐLĐ H. Lũng Sậy")
    True
    >>> bare_key("CĐCS phường An Hải") == bare_key("Công đoàn phường An Hải")
    False
    """
    key = line_key(name)
    head = _HEAD.match(key)
    return key[head.end() :] if head else key


_UNION: Final = re.compile(r"(?:lđlđ|liên đoàn|công đoàn|cđ)\b", re.I)
_SECTOR: Final = re.compile(
    r"(?:khối|ngành|cụm|nhóm|kcn|kkt|kcx|khu (?:công nghiệp|kinh tế|chế xuất)|các kcn"
    r"|cđ ?vc|cđn|cđgd|cđyt|viên chức|giáo dục|gd|y tế|sở|hành chính|hcsn|sự nghiệp|cơ quan"
    r"|doanh nghiệp|dn|trực thuộc|ngoài nhà nước|fdi)\b",
    re.I,
)
"""What stands in a column of places and is none: "Ngành Y tế", "KCN", "CĐVC"."""
_IN: Final = re.compile(
    r"\b(?:huyện|quận|thị xã|thành phố|tp\.?|tx\.?|tỉnh|h\.|q\.|phường|xã|đặc khu) ?\S.*$", re.I
)


def place_of(told: str) -> str | None:
    """Where a union is, from its place or from the name of the union over it.

    >>> place_of("Nho Quan"), place_of("LĐLĐ huyện Nho Quan"), place_of("Công đoàn ngành Y tế")
    ('Nho Quan', 'huyện Nho Quan', None)
    >>> place_of("Ngành GD"), place_of("KCN"), place_of("KCN Nam Sách, huyện Nam Sách")
    (None, None, 'huyện Nam Sách')
    """
    if _SECTOR.match(told):
        found = _IN.search(told)
        return found[0] if found else None
    if not _UNION.match(told):
        return told
    found = _IN.search(told)
    return found[0] if found else None


_OWNER: Final = re.compile(
    r"(?:liên đoàn lao động|lđlđ|công đoàn|cđ) (?:tỉnh|thành phố|tp\.?|huyện|quận|thị xã|tx\.?"
    r"|phường|xã|đặc khu|các khu|(?:các )?(?:kcn|kkt|kcx)|khu (?:công nghiệp|kinh tế)"
    r"|ngành|viên chức|giáo dục|tổng công ty|công ty)\b[^\d:;]*",
    re.I,
)


def owner_of(lines: Iterable[str]) -> str | None:
    """The union whose register it is: the last that a line above the table names, and nothing else.

    >>> owner_of(["LĐLĐ TỈNH LAM GIANG", "LĐLĐ HUYỆN LŨNG SẬY", "BIỂU TỔNG HỢP NĂM 2018"])
    'LĐLĐ HUYỆN LŨNG SẬY'
    """
    named = [" ".join(line.split()) for line in lines]
    return next((line for line in reversed(named) if _OWNER.fullmatch(line)), None)
