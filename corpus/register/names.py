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
    r"(?:(?:liên đoàn lao động|lđlđ|công đoàn|cđ) (?:tỉnh|thành phố|tp\.?|huyện|quận|thị xã|tx\.?"
    r"|phường|xã|đặc khu|các khu|(?:các )?(?:kcn|kkt|kcx)|khu (?:công nghiệp|kinh tế)"
    r"|ngành|viên chức|giáo dục|gd|y tế|tổng công ty|công ty)|cđn|cđgd|cđyt|cđvc)\b[^\d:;]*",
    re.I,
)
_SECTORS: Final = re.compile(
    r"(?:(?:công đoàn|cđ) (?:ngành|viên chức|giáo dục|gd|y tế|các khu|(?:các )?(?:kcn|kkt|kcx)"
    r"|khu (?:công nghiệp|kinh tế))|cđn|cđgd|cđyt|cđvc)\b",
    re.I,
)
_AREA: Final = re.compile(
    r"\b(?:tỉnh|thành phố|tp\.?|huyện|quận|thị xã|tx\.?|phường|xã|đặc khu) ?\S", re.I
)
_FEDERATION_OF: Final = re.compile(
    r"(?:liên đoàn lao động|lđlđ) (?P<area>(?:tỉnh|thành phố|tp\.?|huyện|quận|thị xã|tx\.?) ?\S.*)",
    re.I,
)


_OFFICE: Final = re.compile(
    r"\s*[-–—,]\s*(?:ban|phòng|văn phòng|tổ|bộ phận|ubkt|ủy ban kiểm tra) [^-–—]{2,60}$"
    r"|^(?:ban|phòng|văn phòng|bộ phận) [^-–—]{2,40}?(?:\s*[-–—,]\s*|\s)(?=lđlđ|liên đoàn|cđ\b"
    r"|công đoàn)",
    re.I,
)
"""The office of a federation that keeps a register, behind or before its name."""


def owner_of(lines: Iterable[str]) -> str | None:
    """The union whose register it is: the last that a line above the table names, and nothing else.

    That of a sector without an area is the one of the federation above it, as letters begin.

    >>> owner_of(["LĐLĐ TỈNH LAM GIANG", "LĐLĐ HUYỆN LŨNG SẬY", "BIỂU TỔNG HỢP NĂM 2018"])
    'LĐLĐ HUYỆN LŨNG SẬY'
    >>> owner_of(["LĐLĐ TỈNH LAM GIANG", "CÔNG ĐOÀN NGÀNH Y TẾ"])
    'CÔNG ĐOÀN NGÀNH Y TẾ TỈNH LAM GIANG'
    >>> owner_of(["LĐLĐ TỈNH HÀ NAM - BAN TÀI CHÍNH"]), owner_of(["BAN NỮ CÔNG LĐLĐ H. X"])
    ('LĐLĐ TỈNH HÀ NAM', None)
    """
    told = [_OFFICE.sub("", " ".join(one.split())) for line in lines for one in line.split("\n")]
    named = [line for line in told if _OWNER.fullmatch(line)]
    if not named:
        return None
    owner = named.pop()
    if _SECTORS.match(owner) and not _AREA.search(owner):
        above = next(filter(None, map(_FEDERATION_OF.fullmatch, reversed(named))), None)
        return f"{owner} {above['area']}" if above else owner
    return owner


_GROUP: Final = re.compile(
    r"(?:tổng )?cộng:? (?:của |các cđcs |khối )?(?P<area>(?P<kind>xã|phường|đặc khu|thị trấn"
    r"|huyện|quận|thị xã|thành phố|tp\.?|tx\.?) ?(?P<name>\S.*))",
    re.I,
)
_COMMUNES: Final = ("xã", "phường", "đặc khu", "thị trấn")
_EDUCATION: Final = re.compile(r"(?:công đoàn|cđn|cđ) (?:ngành )?(?:giáo dục|gd)\b|cđgd\b", re.I)


def union_of_group(total: str, places: Iterable[str], owner: str | None) -> str | None:
    """The union of which the sum of some rows is: the one that all of them stand under.

    Args:
        total: What the row of the sum is called.
        places: What its rows tell of where they are, or of whose they are.
        owner: The union whose register it is.

    >>> union_of_group("Cộng", ["Công đoàn xã Khe Sậy"], None)
    'Công đoàn xã Khe Sậy'
    >>> union_of_group("Cộng phường Cửa Nhạn", [], "LĐLĐ TỈNH LAM GIANG")
    'Công đoàn phường Cửa Nhạn'
    >>> union_of_group("Cộng huyện Lũng Sậy", [], "CÔNG ĐOÀN NGÀNH GIÁO DỤC TỈNH LAM GIANG")
    'Công đoàn Giáo dục huyện Lũng Sậy'
    >>> union_of_group("Cộng khối trường học", ["CĐ xã A", "CĐ xã B"], None)
    """
    over = {" ".join(place.split()) for place in places}
    if len(over) == 1 and _UNION.match(named := over.pop()) and _AREA.search(named):
        return named
    found = _GROUP.fullmatch(" ".join(total.split()).strip(" .:*"))
    if found is None:
        return None
    area = f"{found['kind'].casefold()} {found['name']}"
    if found["kind"].casefold() in _COMMUNES:
        return f"Công đoàn {area}"
    of_schools = owner is not None and _EDUCATION.match(owner)
    return f"Công đoàn Giáo dục {area}" if of_schools else None
