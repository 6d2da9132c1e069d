"""Provinces, districts and communes of Viet Nam, before and after 1 July 2025.

The tables beside this module are read once: ``places.csv`` (written by :mod:`corpus.places.build`
from an MIT-licensed package, see ``LICENSE-vietnamadminunits.txt``) and ``aliases.csv`` (the other
ways the press spells provinces). Names are found whatever the case, the diacritics and the
dashes; where diacritics are given they decide between Tân Thành and Tân Thạnh.
"""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from corpus.spelling import with_i
from extractor.normalise import fold
from extractor.tones import old_tone

__all__ = ["Area", "Province", "communes", "districts", "place_key", "province_of", "provinces"]

_HERE = Path(__file__).parent
_APART = re.compile(r"[\s\-–_.]+")
_LONGEST = 5
"""Words of the longest way to write a province."""
_KIND = re.compile(r"^(?:tinh|thanh pho|tp|t p) (?=\S)")
_AREA = re.compile(r"^(huyện|quận|thị xã|thành phố|tp|tx|đặc khu|h|q)\.? ?(?=\S)")
_SHORT = {"tp": "thành phố", "tx": "thị xã", "h": "huyện", "q": "quận"}
_PRESIDENT = "ho chi minh"
"""At the end of other words this names a city only behind "thành phố"."""


@dataclass(frozen=True, slots=True)
class Province:
    """A province or centrally run city, as it is or as it was before July 2025.

    Attributes:
        name: Its official short name, ``Khánh Hòa``, ``Hồ Chí Minh``.
        kind: ``tỉnh`` or ``thành phố``, as it is now or was in the end.
        now: Name of the province it belongs to since 1 July 2025; its own if it goes on.
    """

    name: str
    kind: str
    now: str


@dataclass(frozen=True, slots=True)
class Area:
    """A district as of June 2025, or a commune, ward or special zone since.

    Attributes:
        name: Its short name, ``Ba Đình``, ``12``.
        kind: ``huyện``, ``quận``, ``thị xã``, ``thành phố``; ``xã``, ``phường``, ``đặc khu``.
        province: The province it belonged or belongs to.
    """

    name: str
    kind: str
    province: Province


@lru_cache(maxsize=8_192)
def place_key(words: str) -> str:
    """What two ways of writing a place share.

    >>> place_key("Bà Rịa – Vũng Tàu")
    'ba ria vung tau'
    """
    return with_i(" ".join(_APART.split(fold(words))).strip())


@cache
def _rows(level: str) -> tuple[tuple[str, str, str, str], ...]:
    with (_HERE / "places.csv").open(encoding="utf-8", newline="") as file:
        return tuple(
            (row["type"], row["name"], row["province"], row["now"])
            for row in csv.DictReader(file)
            if row["level"] == level
        )


@cache
def provinces() -> dict[str, Province]:
    """All provinces by name: the 34 of today, and those that were merged into them.

    >>> len({one.now for one in provinces().values()}), provinces()["Bắc Kạn"].now
    (34, 'Thái Nguyên')
    """
    return {name: Province(name, kind, now) for kind, name, _, now in _rows("province")}


@cache
def _province_forms() -> dict[str, Province]:
    forms = {place_key(name): province for name, province in provinces().items()}
    with (_HERE / "aliases.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            forms[place_key(row["form"])] = provinces()[row["province"]]
    return forms


@cache
def _areas(level: str) -> dict[str, tuple[Area, ...]]:
    found: dict[str, list[Area]] = {}
    for kind, name, province, _ in _rows(level):
        found.setdefault(place_key(name), []).append(Area(name, kind, provinces()[province]))
    return {key: tuple(areas) for key, areas in found.items()}


def districts(name: str, kind: str | None = None) -> tuple[Area, ...]:
    """The districts of this name, of the kind asked for where there are any.

    >>> [one.province.name for one in districts("Kim Sơn")]
    ['Ninh Bình']
    >>> [len(districts("Châu Thành")), len(districts("Duyên Hải", "huyện"))]
    [10, 1]
    """
    return _chosen(_areas("district").get(place_key(name), ()), name, kind)


def communes(name: str, kind: str | None = None) -> tuple[Area, ...]:
    """The communes, wards and special zones of this name, as they are since July 2025.

    >>> [one.province.name for one in communes("Phú Quý", "đặc khu")]
    ['Lâm Đồng']
    """
    return _chosen(_areas("commune").get(place_key(name), ()), name, kind)


def _chosen(areas: tuple[Area, ...], name: str, kind: str | None) -> tuple[Area, ...]:
    """Those spelt just so, or all for a name without diacritics; of the kind, if any are."""
    spelt = with_i(old_tone(name).lower().strip())
    if fold(spelt) != spelt:
        areas = tuple(one for one in areas if with_i(one.name.lower()) == spelt)
    return tuple(one for one in areas if one.kind == kind) or areas


def province_named(words: str) -> Province | None:
    """The province that is named by all of the words, with or without "tỉnh".

    >>> province_named("TT-Huế").name, province_named("TP.HCM").name, province_named("Pleiku")
    ('Huế', 'Hồ Chí Minh', None)
    """
    key = place_key(words)
    forms = _province_forms()
    return forms.get(key) or forms.get(_KIND.sub("", key))


def province_key(words: str) -> str:
    """What two names of one province share; one not known stands for itself.

    >>> province_key("dak lak") == province_key("tỉnh Đắk Lắk"), province_key("tỉnh Lam Giang")
    (True, 'lam giang')
    """
    province = province_named(words)
    return place_key(province.name) if province else _KIND.sub("", place_key(words))


def province_at_end(words: list[str]) -> tuple[Province, int] | None:
    """The province that folded words end with, and how many of them name it.

    "tỉnh" or "thành phố" before it counts with the name.

    >>> province_at_end("so y te tinh dak nong".split())[1]
    3
    """
    forms = _province_forms()
    for size in range(min(_LONGEST, len(words)), 0, -1):
        province = forms.get(" ".join(words[-size:]))
        if province is None:
            continue
        before = words[:-size]
        kind = (
            1 if before[-1:] in (["tinh"], ["tp"]) else 2 if before[-2:] == ["thanh", "pho"] else 0
        )
        if before and not kind and " ".join(words[-size:]) == _PRESIDENT:
            continue
        return province, size + kind
    return None


@lru_cache(maxsize=8_192)
def province_of(text: str | None) -> Province | None:
    """The province a place lies in, or is.

    Args:
        text: A place as it is written: "tỉnh Khánh Hoà", "TP.HCM", "huyện Cư Jút, tỉnh Đắk
            Nông", "Sở Y tế Hà Nam"; or a district.

    Returns:
        The province named, the last where several are; else the one that has a district of this
        name, if it is the only one; else None.

    >>> province_of("Đăk Nông").name, province_of("Đăk Nông").now
    ('Đắk Nông', 'Lâm Đồng')
    >>> province_of("huyện Kim Sơn").name, province_of("huyện Châu Thành"), province_of(None)
    ('Ninh Bình', None, None)
    >>> province_of("Quận 11").name, province_of("chốt ngày 30/11/2018")
    ('Hồ Chí Minh', None)
    """
    if not text:
        return None
    parts = [part.strip() for part in re.split(r"[,;()/]", text) if part.strip()]
    if found := province_named(text):
        return found
    for part in reversed(parts):
        if ended := province_at_end(place_key(part).split()):
            return ended[0]
    found_in = {area.province for part in reversed(parts) for area in _districts_named(part)}
    return found_in.pop() if len(found_in) == 1 else None


def _districts_named(part: str) -> Iterator[Area]:
    low = old_tone(part).lower()
    opened = _AREA.match(low)
    kind = opened and _SHORT.get(opened[1], opened[1])
    name = low[opened.end() :] if opened else low
    if not opened and name.isdigit():
        return  # "30/11/2018" names no Quận 11
    yield from communes(name, kind) if kind == "đặc khu" else districts(name, kind)
