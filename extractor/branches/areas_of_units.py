"""Areas told with their grassroots unions alone: "các CĐCS ở thị xã An Khê đã góp 518 triệu"."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import product
from typing import Final

from extractor.branches.mention import BranchMention
from extractor.branches.places_of_items import federation_of
from extractor.late import late
from extractor.letters import LOWER, UPPER
from extractor.signs import Signs

_UNITS: Final = ("cđcs", "công đoàn cơ sở", "cđ cơ sở")
_WHERE: Final = ("ở", "tại", "thuộc", "trên địa bàn", "trong", "của", "khắp", "toàn")
_SIGNS: Final = Signs(
    *(
        f"{unit}{under} {where} "
        for unit, under, where in product(_UNITS, ("", " trực thuộc"), _WHERE)
    )
)
_UNITS_IN: Final = late(
    rf"\b(?:các|những|nhiều|\d+) (?:{'|'.join(_UNITS)})(?: trực thuộc)? (?:{'|'.join(_WHERE)})"
    r"(?: (?:toàn|địa bàn))* "
)
_NAMED: Final = late(
    r"(?:[Tt]ỉnh|[Hh]uyện|[Qq]uận|[Tt]hị xã|[Tt]hành phố|TP\.?|TX\.?) ?"
    rf"(?:[{UPPER}][{LOWER}]+(?: [{UPPER}][{LOWER}]+){{0,3}}|(?<=uận )\d{{1,2}})"
)
_ABOVE: Final = ("federation", "upper_level", "provincial_federation", "confederation")


def areas_of_units(text: str, low: str, mentions: Sequence[BranchMention]) -> list[BranchMention]:
    """The federations of areas whose grassroots unions act, where a text names none above them."""
    if not _SIGNS.stand_in(low) or any(one.level in _ABOVE and one.unit for one in mentions):
        return []
    found: list[BranchMention] = []
    for told in _UNITS_IN.finditer(low):
        area = _NAMED.match(text, told.end())
        if area is None or any(
            one.start < area.end() and told.start() < one.end for one in mentions
        ):
            continue
        mention = federation_of(text, area.start(), area.end())
        found.append(replace(mention, start=told.start()))
    return found
