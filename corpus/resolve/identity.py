"""What makes a mention of a branch the mention of one branch: its level, its host, its place."""

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from corpus.places import Province, districts, place_key
from corpus.resolve.where import DISTRICTS, Place, Where, area_key, read_places, split_locality
from corpus.resolve.words import (
    Words,
    common_phrases,
    fold_word,
    heads,
    phrases,
    words_of,
)
from schemas import Level

NATIONAL: Final = (Level.CONFEDERATION, Level.CENTRAL_SECTOR_UNION)
"""Levels of which there is one union for the whole country, or for the whole sector."""

_AREA_UNIONS: Final = (Level.PROVINCIAL_FEDERATION, Level.UPPER_LEVEL)
_COUNTRY: Final = (("việt", "nam"), ("viet", "nam"))
_INNER: Final = (Level.GRASSROOTS_MEMBER, Level.SECTION, Level.GROUP)
"""Levels inside another union, whose name an article need not repeat."""
_FOREIGN: Final = 6
"""Letters of a word without diacritics that is no Vietnamese syllable: "Freetrend"."""
_LONG: Final = 3
"""Words of a firm's name that tell it from others without its legal form."""


@dataclass(frozen=True, slots=True)
class Identity:
    """A branch as its name and place tell it.

    Attributes:
        level: As the article has it.
        sort: ``union``, ``guild`` (nghiệp đoàn), ``federation`` or ``confederation``.
        host: The words of its host, the general ones without diacritics.
        own: Those of them that are the host's own.
        areas: Districts and communes named.
        province: The province, where the table of places knows it.
        elsewhere: The words of a province that the table does not know.
        form: The legal form of its host, folded.
        provincial: The host is a body of a whole province.
        alone: Whether level, host and place tell one branch; else only its article does.
    """

    level: Level
    sort: str
    host: Words
    own: Words
    areas: tuple[Place, ...]
    province: Province | None
    elsewhere: Words
    form: Words
    provincial: bool
    alone: bool

    @property
    def place(self) -> str:
        """The province as a key has it; empty where nothing tells."""
        return place_key(self.province.name) if self.province else " ".join(self.elsewhere)

    @property
    def name(self) -> str:
        """Host, areas and province as a key has them."""
        parts = (" ".join(self.host), area_key(self.areas), self.place)
        return " ".join(part for part in parts if part)

    @property
    def key(self) -> str:
        """Level, sort and name."""
        return f"{self.level.value}|{self.sort}|{self.name}"


@lru_cache(maxsize=65_536)
def identity(name: str, level: Level, locality: str | None = None) -> Identity:
    """Reads a branch's name.

    >>> one = identity("CĐCS Sở TN&MT tỉnh Khánh Hoà", Level.GRASSROOTS)
    >>> one.name, one.province.name, one.alone
    ('so tai nguyen moi truong khanh hoa', 'Khánh Hòa', True)
    >>> identity("Công đoàn huyện Kim Sơn", Level.UPPER_LEVEL).key
    'upper_level|federation|huyen kim son ninh binh'
    """
    words = words_of(name)
    sort, words = _without_head(words)
    if level is Level.CONFEDERATION or sort == "confederation":
        return Identity(level, "confederation", (), (), (), None, (), (), False, True)
    if level is Level.CENTRAL_SECTOR_UNION:
        return _national(level, words)
    folded = [fold_word(word) for word in words]
    if sort == "union" and level in _AREA_UNIONS and _opens_federation(folded):
        sort = "federation"
    if folded[:2] == ["thu", "do"]:
        words = words_of("thành phố Hà Nội")
    told, locality = split_locality(locality)
    where = read_places(
        words,
        locality,
        opens=sort == "federation" or level is Level.UPPER_LEVEL or _of_commune(folded),
        provincial=level is Level.PROVINCIAL_FEDERATION,
        today=level is Level.UPPER_LEVEL,
    )
    return _placed(level, sort, where, told)


def _placed(level: Level, sort: str, where: Where, told: tuple[Place, ...]) -> Identity:
    """A branch whose name has been parted into host and places.

    Args:
        told: Areas that the article gives beside the name.
    """
    host, areas = _host(where.rest, level, sort, bool(where.areas)), where.areas
    if told and not areas and any(phrases("school").cover(host)):
        areas = told  # schools of one name are many in a province
    if host and not any(phrases("small_school").cover(host)):
        areas = tuple(area for area in areas if not _is_seat(area, where))
    if level is Level.PROVINCIAL_FEDERATION and not host:
        sort = "federation"  # "Công đoàn Khánh Hòa"
    kindless = sort == "federation" and level is Level.UPPER_LEVEL and host and not areas
    if kindless and (area := _district_of(host, where.province)):
        host, areas = (), (area,)
    common = common_phrases().cover(host)
    own = tuple(word for word, known in zip(host, common, strict=True) if not known)
    kept, form, short = _without_form(host)
    words = tuple(
        fold_word(word) if known else word
        for word, known, keep in zip(host, common, kept, strict=True)
        if keep
    )
    bare = level not in _AREA_UNIONS and _is_bare(host)
    scope = bool(words) and words[-1] == "tinh"
    if bare and host and where.named and not areas and not scope:
        scope, words = True, (*words, "tinh")
    elif scope and not bare:
        words = words[:-1]
    made = Identity(
        level=level,
        sort=sort,
        host=words,
        own=own,
        areas=areas,
        province=where.province,
        elsewhere=where.elsewhere,
        form=form,
        provincial=phrases("provincial").cover(host)[:1] == [True],
        alone=False,
    )
    small = (sort == "guild" and not own) or any(phrases("small_school").cover(host))
    bare = small or (bare and not scope)
    return replace(made, alone=_tells(made, bare, where.many, _named(host, own, short)))


def _is_seat(area: Place, where: Where) -> bool:
    """Whether an area is the city that has the name of its province, which stands for both."""
    province = words_of(where.province.name) if where.province else where.elsewhere
    folded = [tuple(map(fold_word, words)) for words in (area.name, province)]
    return area.kind == "thành phố" and bool(province) and folded[0] == folded[1]


def _is_bare(host: Words) -> bool:
    """Whether a host is told by what it is only: "Bệnh viện Đa khoa tỉnh"."""
    of_all = host[:-1] if host[-1:] in (("tỉnh",), ("tinh",)) else host
    return all(phrases("bare").cover(of_all))


def _without_head(words: Words) -> tuple[str, Words]:
    folded = tuple(map(fold_word, words))
    for form, sort in heads():
        if folded[: len(form)] == form:
            rest = words[len(form) :]
            if sort == "confederation" and rest not in ((), *_COUNTRY):
                continue  # "Công đoàn Việt Nam Airlines"
            return sort, rest
    return "union", words


def _national(level: Level, words: Words) -> Identity:
    folded = tuple(map(fold_word, words))
    folded = folded[1:] if folded[:1] == ("nganh",) else folded
    folded = folded[:-2] if folded[-2:] == ("viet", "nam") and len(folded) > 2 else folded
    return Identity(level, "union", folded, folded, (), None, (), (), False, bool(folded))


def _opens_federation(folded: list[str]) -> bool:
    return folded[:1] in (["tinh"], ["huyen"], ["quan"]) or folded[:2] in (
        ["thanh", "pho"],
        ["thi", "xa"],
        ["thu", "do"],
    )


def _of_commune(folded: list[str]) -> bool:
    return folded[:1] in (["phuong"], ["xa"]) or folded[:2] in (["thi", "tran"], ["dac", "khu"])


_SCHOOLS: Final = (
    ("mam", "non"), ("mau", "giao"), ("tieu", "hoc"), ("trung", "hoc"), ("dai", "hoc"),
    ("cao", "dang"), ("pho", "thong"), ("trung", "cap"),
)  # fmt: skip


def _host(words: Words, level: Level, sort: str, placed: bool) -> Words:
    """The host's words without those that some articles write and others do not."""
    folded = [fold_word(word) for word in words]
    out: list[str] = []
    for at, (word, plain) in enumerate(zip(words, folded, strict=True)):
        after = tuple(folded[at + 1 : at + 3])
        if plain == "truong" and after in _SCHOOLS:
            continue
        if plain == "so" and word in ("số", "so") and after and after[0].isdigit():
            continue
        if plain == "cac" and after[:1] == ("khu",):
            continue
        out.append(word)
    words, folded = tuple(out), [fold_word(word) for word in out]
    if folded[:2] == ["co", "quan"] and (len(folded) > 2 or placed):
        words, folded = words[2:], folded[2:]
    if folded[:4] == ["uy", "ban", "nhan", "dan"] and len(folded) == 4 and placed:
        words, folded = (), []  # the union of a ward is that of its office
    if level is Level.UPPER_LEVEL and sort == "union":
        if folded[:1] == ["nganh"]:
            words, folded = words[1:], folded[1:]
        if folded[:4] == ["giao", "duc", "dao", "tao"]:
            words = words[:2] + words[4:]
    if sort == "federation" and folded[:1] == ["tinh"]:
        words = words[1:]
    if level is Level.PROVINCIAL_FEDERATION and folded == ["thanh", "pho"]:
        words = ()
    return words


def _district_of(host: Words, province: Province | None) -> Place | None:
    """The area of a federation that is named without its kind: "LĐLĐ Lệ Thủy"."""
    found = [one for one in districts(" ".join(host)) if province in (None, one.province)]
    return Place(found[0].kind, host) if len(found) == 1 else None


def _without_form(host: Words) -> tuple[list[bool], Words, bool]:
    """Which words of a firm's name stay without its legal form; the form; whether it is short.

    A short name keeps it: "Công ty TNHH Hòa Bình" and "Công ty Cổ phần Hòa Bình" may be two.
    """
    firm, legal = phrases("firm").cover(host), phrases("legal_form").cover(host)
    form = tuple(fold_word(word) for word, of_form in zip(host, legal, strict=True) if of_form)
    short = any(firm) and len(host) - sum(firm) - sum(legal) < _LONG
    if short or not any(firm):
        return [True] * len(host), form, short
    return [not of_form for of_form in legal], form, False


def _named(host: Words, own: Words, short: bool) -> bool:
    """Whether a host's name does not recur all over the country."""
    if any(len(word) >= _FOREIGN and word.isascii() for word in own):
        return True
    if any(phrases("corporation").cover(host)):
        return len(host) - sum(phrases("firm").cover(host)) >= _LONG - 1
    school = any(phrases("school").cover(host))
    return any(not word.isdigit() for word in own) and not school and not short


def _tells(one: Identity, bare: bool, many: bool, named: bool) -> bool:
    """Whether what is known of a branch tells it from all others.

    Args:
        bare: Its host is told by what it is only ("Bệnh viện Đa khoa"), or has a name that recurs
            inside a province ("Trường Mầm non Sao Mai").
        many: Several provinces have its areas.
        named: Its host has a name that does not recur all over the country.
    """
    placed = bool(one.place)
    numbered = any(area.name[0].isdigit() for area in one.areas)
    in_district = any(area.kind in DISTRICTS for area in one.areas)
    if one.sort == "federation" or not one.host:
        if one.host or (numbered and not in_district):
            return False
        if one.level is Level.PROVINCIAL_FEDERATION:
            return placed or bool(one.areas)
        return bool(one.areas) and (placed or not many)
    if one.level in _INNER:
        return named and (placed or len(one.own) > 1)
    if bare and not one.areas:
        return False
    if placed:
        return in_district or not numbered
    if one.areas:
        return not many and not numbered
    return named
