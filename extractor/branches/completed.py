"""Names of unions completed by the province that the rest of the text tells."""

from collections.abc import Mapping, Sequence
from typing import Final

from extractor.branches.names import key_of
from extractor.branches.places import province_at_end
from extractor.late import late
from extractor.letters import UPPER
from extractor.normalise import fold

_CENTRAL_CITIES: Final = ("ha noi", "ho chi minh", "hai phong", "da nang", "can tho")
"""Cities that rank as provinces, folded."""
_TOLD: Final = late(rf"\btỉnh ([{UPPER}]\w*(?: [{UPPER}]\w*){{1,3}})$")
_LEVEL_AT_END: Final = late(r"\b(tỉnh|thành phố)$")
_COMMITTEE: Final = late(r"\b(tỉnh|thành) ủy$")
"""A Party committee, of which a province has one; its place stands straight behind it."""
_OF_PROVINCE: Final = late(
    r"(?:^|(?<!chi)(?<!tổng) )(?:cục|văn phòng cục) (?:thống kê|thuế|hải quan|quản lý thị trường"
    r"|thi hành án dân sự)$"
    r"|^(?:văn phòng )?(?:đoàn đại biểu quốc hội|hội đồng nhân dân|đoàn đbqh)(?: và hđnd)?$"
)
"""Hosts of which every province has one, named without it."""


def is_city(place: str) -> bool:
    """Whether a place is one of the cities that rank as provinces."""
    return fold(place) in _CENTRAL_CITIES


def with_province(
    unit: str, opener: str | None, named: bool, province: str, areas: Mapping[str, str]
) -> str:
    """A unit's name, completed by the document's province where every province has one.

    Args:
        unit: The name as the text has it.
        opener: The class of its first word.
        named: Whether it holds a proper name.
        province: The province the text belongs to.
        areas: The district the text is on, by its level, if any.

    >>> with_province("Sở Y tế", "sở", False, "Hà Giang", {})
    'Sở Y tế tỉnh Hà Giang'
    >>> with_province("Văn phòng Tỉnh ủy", "cơ quan", False, "Hà Giang", {})
    'Văn phòng Tỉnh ủy Hà Giang'
    """
    low = unit.lower()
    place = key_of(province)
    if province_at_end(unit) or "việt nam" in low or key_of(unit)[-len(place) :] == place:
        return unit
    level = _LEVEL_AT_END.search(low)
    if level:
        fits = (level.group(1) == "thành phố") == is_city(province)
        return f"{unit} {province}" if fits else unit
    committee = _COMMITTEE.search(low)
    if committee:
        fits = (committee.group(1) == "thành") == is_city(province)
        return f"{unit} {province}" if fits else unit
    if "tỉnh" in low or "thành" in low:
        return unit
    whole = opener == "sở" or (opener == "khu" and not named) or _OF_PROVINCE.search(low)
    if not whole and not _of_whole_sector(unit, opener, areas):
        return unit
    return f"{unit} {province}" if is_city(province) else f"{unit} tỉnh {province}"


def told_by_unions(units: Sequence[str]) -> str | None:
    """The one province that names of unions end with, whether it is known or not.

    >>> told_by_unions(["tỉnh Sóc Phú", "Viên chức tỉnh Sóc Phú", "Sở Y tế"])
    'Sóc Phú'
    """
    places = {found.group(1) for unit in units if (found := _TOLD.search(unit))}
    return places.pop() if len(places) == 1 else None


def _of_whole_sector(unit: str, opener: str | None, areas: Mapping[str, str]) -> bool:
    """Whether a union is a province's union of an industry, named without its place."""
    words = key_of(unit)
    return opener == "ngành" and 1 < len(words) <= _LONGEST_SECTOR and not _level(words, areas)


_LONGEST_SECTOR: Final = 10


def _level(words: tuple[str, ...], areas: Mapping[str, str]) -> bool:
    """Whether the name tells of a district, by its level or its name."""
    if any(word in ("huyện", "quận", "thị", "phường", "xã") for word in words):
        return True
    told = [key_of(area) for area in areas.values()]
    return any(words[-len(area) :] == area for area in told)
