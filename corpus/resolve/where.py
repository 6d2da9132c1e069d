"""The places in a branch's name: its province, its district, its commune."""

from collections.abc import Sequence
from functools import cache
from typing import Final, NamedTuple

from corpus.places import Province, communes, districts, place_key, province_at_end, province_of
from corpus.resolve.words import Words, fold_word, words_of

_KINDS: Final = {
    ("huyen",): "huyện",
    ("quan",): "quận",
    ("thi", "xa"): "thị xã",
    ("thi", "tran"): "thị trấn",
    ("thanh", "pho"): "thành phố",
    ("phuong",): "phường",
    ("xa",): "xã",
    ("dac", "khu"): "đặc khu",
}
DISTRICTS: Final = ("huyện", "quận", "thị xã", "thành phố")
NEW_COMMUNES: Final = ("phường", "xã", "đặc khu")
_AT: Final = ("ở", "tại")
_NO_NAME: Final = ("uy", "hoi", "doan", "ly", "su")
"""Words behind "xã", "quận" that make another word of it: "xã hội", "quận ủy"."""
_NOT_BEFORE: Final = ("tac",)
"""Words before "xã" that make another word of it: "hợp tác xã"."""


class Place(NamedTuple):
    """An area named inside a branch's name."""

    kind: str
    name: Words


class Where(NamedTuple):
    """What a name says of places, and what it says besides.

    Attributes:
        rest: The words of the host, without the places at their end.
        areas: Communes and districts, as they follow one another.
        province: The province, where the table of places knows it.
        named: Whether the name itself ends with it.
        elsewhere: The words of a province that the table does not know.
        many: Whether several provinces have these areas, and nothing tells which is meant.
    """

    rest: Words
    areas: tuple[Place, ...]
    province: Province | None
    named: bool
    elsewhere: Words
    many: bool


def split_locality(locality: str | None) -> tuple[tuple[Place, ...], str | None]:
    """The area a locality begins with, and the province behind it.

    >>> split_locality("huyện Vạn Ninh, Khánh Hòa")
    ((Place(kind='huyện', name=('van', 'ninh')),), 'Khánh Hòa')
    >>> split_locality("Thành phố Hồ Chí Minh")
    ((), 'Thành phố Hồ Chí Minh')
    """
    first, comma, rest = (locality or "").partition(",")
    if not comma and province_of(locality) is not None:
        return (), locality
    words = words_of(first)
    kind, size = _kind_at(words, 0)
    if kind is None:
        return (), locality
    area, province = Place(kind, words[size:]), province_of(locality)
    return (_as_in_table(area, province) if province else area,), rest.strip() or None


def read_places(
    words: Words, locality: str | None, *, opens: bool, provincial: bool, today: bool
) -> Where:
    """Tells the places from the rest of a name whose head has been taken off.

    Args:
        words: The words behind the head.
        locality: The place the article gives the branch.
        opens: An area may come first: the union is that of the area itself.
        provincial: The union is that of a province or a centrally run city.
        today: Its communes are those there are since July 2025.
    """
    told = province_of(locality)
    folded = [fold_word(word) for word in words]
    province, size = _province_tail(words, folded, told, provincial)
    if size and told is None and _names_province(locality) and folded[-size] != "tinh":
        province, size = None, 0  # "Trường Hòa Bình" of a province the table does not know
    named = province is not None
    if size:
        words, folded = words[:-size], folded[:-size]
    elsewhere: Words = ()
    if province is None:
        province = told
        if told is None:
            whole = len(words)
            words, elsewhere = _unknown_province(words, folded, locality)
            named = bool(elsewhere) and len(words) < whole
    words = _without_remark(words)
    rest, areas = _areas(words, 0 if opens else 1)
    many = False
    if province is None and not elsewhere and areas:
        province, many = _province_of_areas(areas, today)
    if province is not None:
        areas = tuple(_as_in_table(area, province) for area in areas)
    return Where(rest, areas, province, named, elsewhere, many)


def _province_tail(
    words: Words, folded: Sequence[str], told: Province | None, provincial: bool
) -> tuple[Province | None, int]:
    """The province a name ends with, and how many words it takes with its "tỉnh"."""
    found = province_at_end(list(folded))
    if found is None:
        if folded[-3:] == ["ho", "chi", "minh"] and (provincial or folded[:1] == ["so"]):
            return province_of("Hồ Chí Minh"), 3
        return None, 0
    province, size = found
    before = folded[:-size]
    bare = _bare_size(folded, size)
    if told is not None and told != province:
        return None, 0  # "Công ty Thái Bình" of Bình Dương
    if size == bare and _ends_with_kind(words[:-size]):
        return None, 0  # "thị xã Quảng Trị", "xã Hòa Bình"
    if size - bare == 2 and not provincial and before[:1] != ["so"]:
        city = districts(" ".join(folded[-bare:]), "thành phố")
        of_city = not before or province.kind == "tỉnh"
        if of_city and any(one.kind == "thành phố" for one in city):
            return None, 0  # "thành phố Hà Tĩnh", a city of the province
    return province, size


def _names_province(locality: str | None) -> bool:
    return locality is not None and words_of(locality)[:1] == ("tỉnh",)


def _ends_with_kind(words: Words) -> bool:
    kinds = _KINDS if all(map(str.isascii, words)) else _accented()
    return words[-1:] in kinds or words[-2:] in kinds


def _bare_size(folded: Sequence[str], size: int) -> int:
    """How many of the last words are the province's own name, without "tỉnh"."""
    tail = list(folded[-size:])
    if tail[:2] == ["thanh", "pho"]:
        return size - 2
    return size - 1 if tail[0] in ("tinh", "tp") and size > 1 else size


def _unknown_province(
    words: Words, folded: Sequence[str], locality: str | None
) -> tuple[Words, Words]:
    """The name without its province, and the province, where the table does not know it."""
    if locality:
        place = words_of(locality)
        place = place[1:] if place[:1] == ("tỉnh",) else place
        size = len(place)
        if size and words[-size:] == place:
            words = words[:-size]
            words = words[:-1] if words[-1:] in (("tỉnh",), ("tinh",)) else words
        return words, place
    for at in range(len(words) - 1, 0, -1):
        if folded[at - 1] == "tinh" and folded[at] not in _NO_NAME and words[at - 1] != "tính":
            return words[: at - 1], words[at:]
    return words, ()


def _without_remark(words: Words) -> Words:
    """The name without where it is said to be: "Công ty May A ở Khu công nghiệp B, huyện C".

    The areas said there stay.
    """
    at = next((index for index, word in enumerate(words) if index and word in _AT), None)
    if at is None:
        return words
    behind = range(at + 1, len(words))
    area = next((index for index in behind if _kind_at(words, index)[0]), len(words))
    return words[:at] + words[area:]


def _areas(words: Words, first: int) -> tuple[Words, tuple[Place, ...]]:
    starts: list[tuple[int, int, str]] = []
    index = first
    while index < len(words):
        kind, size = _kind_at(words, index)
        if kind:
            starts.append((index, size, kind))
        index += max(size, 1)
    if not starts:
        return words, ()
    ends = [start for start, _, _ in starts[1:]] + [len(words)]
    areas = tuple(
        Place(kind, words[start + size : end])
        for (start, size, kind), end in zip(starts, ends, strict=True)
        if start + size < end  # "huyện xã Hải Triều" is one area
    )
    return words[: starts[0][0]], areas


@cache
def _accented() -> dict[Words, str]:
    return {tuple(kind.split()): kind for kind in _KINDS.values()}


def _kind_at(words: Words, index: int) -> tuple[str | None, int]:
    plain = all(map(str.isascii, words))
    for size in (2, 1):
        piece = words[index : index + size]
        kind = _KINDS.get(piece) if plain else _accented().get(piece)
        if kind is None:
            continue
        after = words[index + size : index + size + 1]
        if not after or fold_word(after[0]) in _NO_NAME:
            return None, size
        if index and fold_word(words[index - 1]) in _NOT_BEFORE:
            return None, size
        return kind, size
    return None, 0


def _province_of_areas(areas: Sequence[Place], today: bool) -> tuple[Province | None, bool]:
    """The one province that has these areas; and whether several have."""
    many = False
    for area in reversed(areas):
        name = " ".join(area.name)
        find = districts if area.kind in DISTRICTS else communes
        found = {
            one.province
            for one in find(name, area.kind)
            if area.kind in DISTRICTS or one.kind == area.kind
        }
        if len(found) == 1 and (area.kind in DISTRICTS or today):
            return found.pop(), False
        many = many or len(found) > 1
    return None, many


def _as_in_table(area: Place, province: Province) -> Place:
    """The area without diacritics where its province has only one it can be."""
    plain = tuple(map(fold_word, area.name))
    find = districts if area.kind in DISTRICTS else communes
    known = {one.name for one in find(" ".join(plain)) if one.province == province}
    certain = known and (area.kind in DISTRICTS or len(known) == 1)
    return Place(area.kind, plain) if certain else area


def area_key(areas: Sequence[Place]) -> str:
    """The areas as a key has them.

    >>> area_key([Place("quận", ("bình", "tân"))])
    'quan bình tân'
    """
    return " ".join(f"{place_key(area.kind)} {' '.join(area.name)}" for area in areas)
