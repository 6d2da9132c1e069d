"""Offices told without their area, "CĐCS Kho bạc", and the area of the text that completes them."""

from collections.abc import Sequence
from typing import Final

from extractor.branches.completed import is_city
from extractor.branches.document_branch import FEDERATION, DocumentBranch, join, new_branch
from extractor.branches.mention import BranchMention
from extractor.branches.names import key_of
from extractor.branches.specific import OF_ANY_HOST, is_office
from extractor.branches.words import branch_words
from extractor.late import late

_AREA: Final = late(r"^(?:huyện|quận|thị xã|thành phố|phường|xã|đặc khu) .+?(?=,? tỉnh |$)")
_AREAS: Final = ("huyện", "thành phố", "phường")
"""Openers of areas within a province."""
_OF_PROVINCE: Final = ("provincial_federation", "upper_level")
_HEADS: Final = ("Công đoàn", "Công đoàn cơ sở")
_HOSTED: Final = ("grassroots", "generic")
_OVER: Final = ("viên chức", "ngành", "khu")
"""Openers of unions over those of hosts."""
_SEVERAL: Final = 2
"""Unions of hosts a text names, of which the next is another."""
_OPENING: Final = 400
"""Code points in which a text names the federation it is about."""


def add_bare_hosts(branches: list[DocumentBranch], mentions: Sequence[BranchMention]) -> None:
    """Let "CĐCS Văn phòng" be a union of its own in a text on a federation and several unions.

    Where the text names such a host in full, the short form stands for that host's union.
    """
    bare = [one for one in mentions if one.branch is None and _may_be_own(one)]
    if not bare or sum(one.level in _HOSTED for one in branches) < _SEVERAL:
        return
    if not any(one.head == FEDERATION or one.opener in _OVER for one in branches):
        return
    for mention in bare:
        key = key_of(mention.unit)
        if not any(one.key != key and one.key[: len(key)] == key for one in branches):
            own = next((one for one in branches if one.key == key), None)
            join(own or new_branch(branches, mention), mention)


def _may_be_own(mention: BranchMention) -> bool:
    """Whether a short form is the union of some host, told with a capital by its kind alone."""
    key = key_of(mention.unit)
    bare = key in branch_words().bare_hosts and key not in OF_ANY_HOST
    return mention.head == "Công đoàn cơ sở" and bare and mention.unit[0].isupper()


def complete_offices_of_area(branches: Sequence[DocumentBranch], province: str | None) -> None:
    """Complete "CĐCS Kho bạc" by the district of the one federation a text is about.

    In a text on no district's federation but on a province's it is an office of the province.
    """
    told = [one for one in branches if one.head in _HEADS and is_office(one.unit)]
    area = _home(branches, province) if told else None
    for branch in told:
        if area:
            branch.unit = f"{branch.unit} {area}"


def _home(branches: Sequence[DocumentBranch], province: str | None) -> str | None:
    """The area whose union the text is about, by its level and name."""
    local = [one for one in branches if one.level == "upper_level" and one.opener in _AREAS]
    if not local:
        over = any(
            one.level in _OF_PROVINCE and (one.head == FEDERATION or one.opener == "viên chức")
            for one in branches
        )
        place = province if over else None
        return (place if is_city(place) else f"tỉnh {place}") if place else None
    areas = {found.group() for one in local if (found := _AREA.match(one.unit))}
    if len(areas) != 1:
        return None
    opens = any(one.mentions and one.mentions[0].start < _OPENING for one in local)
    return areas.pop() if opens else None
