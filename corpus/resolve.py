"""Which branch of one article is which branch of another.

For now by equality alone: two mentions are one branch when they have the same level and, once
folded and with generic abbreviations expanded, the same full name with its place. What is not
equal stays apart: "Công đoàn cơ sở Văn phòng Tỉnh ủy" of two provinces, or with a place in one
article and without in another. A full resolver (places, near names, a person's decisions)
replaces this module; the store asks it for :func:`branch_key` only.
"""

import re
from functools import lru_cache

from extractor.normalise import fold
from schemas import Branch, Level

NATIONAL = (Level.CONFEDERATION, Level.CENTRAL_SECTOR_UNION)
"""Levels of which there is one union for the whole country, or for the whole sector."""

# Folded, as tokens. "cd" is công đoàn at the head of a name, cao đẳng inside one.
_ABBREVIATIONS = {
    "cdcs": "cong doan co so",
    "ldld": "lien doan lao dong",
    "tldld": "tong lien doan lao dong",
    "ubnd": "uy ban nhan dan",
    "vptu": "van phong tinh uy",
    "tp": "thanh pho",
    "tx": "thi xa",
    "tphcm": "thanh pho ho chi minh",
    "hcm": "ho chi minh",
    "hn": "ha noi",
    "tnhh": "trach nhiem huu han",
    "mtv": "mot thanh vien",
    "cp": "co phan",
    "kcn": "khu cong nghiep",
    "kcx": "khu che xuat",
    "kkt": "khu kinh te",
    "thcs": "trung hoc co so",
    "thpt": "trung hoc pho thong",
    "bv": "benh vien",
    "dh": "dai hoc",
    "tct": "tong cong ty",
    "tn&mt": "tai nguyen va moi truong",
    "gd&dt": "giao duc va dao tao",
}
_TOKEN = re.compile(r"\w+(?:&\w+)*")


@lru_cache(maxsize=65_536)
def name_key(name: str) -> str:
    """A branch name folded, abbreviations expanded, punctuation dropped.

    >>> name_key("CĐCS Sở TN&MT Khánh Hoà")
    'cong doan co so so tai nguyen va moi truong khanh hoa'
    >>> name_key("LĐLĐ TP. Hồ Chí Minh") == name_key("Liên đoàn Lao động Thành phố Hồ Chí Minh")
    True
    """
    tokens: list[str] = _TOKEN.findall(fold(name))
    if tokens and tokens[0] == "cd":
        tokens[0] = "cong doan"
    return " ".join(_ABBREVIATIONS.get(token, token) for token in tokens)


def branch_key(branch: Branch) -> str:
    """What two branches must share to be the same: level, full name, place.

    National unions have no place; one that an article seems to give them is left out.

    The place is part of the name: written there ("… Văn phòng Tỉnh ủy Đắk Nông"), or added
    from ``locality`` when the name leaves it out.

    >>> full = Branch(id="b1", name="CĐCS Văn phòng Tỉnh ủy Đắk Nông", level="grassroots")
    >>> short = Branch(id="b2", name="Công đoàn cơ sở Văn phòng Tỉnh uỷ", level="grassroots",
    ...                locality="tỉnh Đắk Nông")
    >>> branch_key(full) == branch_key(short)
    True
    >>> branch_key(short.model_copy(update={"locality": None})) == branch_key(short)
    False
    >>> whole = Branch(id="b3", name="Tổng LĐLĐ Việt Nam", level="confederation")
    >>> branch_key(whole.model_copy(update={"locality": "Gia Lai"})) == branch_key(whole)
    True
    """
    place = None if branch.level in NATIONAL else branch.locality
    return f"{branch.level.value}|{_with_place(name_key(branch.name), place)}"


def _with_place(name: str, locality: str | None) -> str:
    place = name_key(locality).removeprefix("tinh ") if locality else ""
    if not place:
        return name
    padded = f" {name} "
    if f" {place} " not in padded:
        return f"{name} {place}"
    # "LĐLĐ tỉnh Khánh Hòa" and "LĐLĐ Khánh Hòa" are one; "huyện", "thành phố" tell places apart.
    return padded.replace(f" tinh {place} ", f" {place} ").strip()
