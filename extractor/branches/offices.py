"""Offices told without their area, "CĐCS Kho bạc", and the area of the text that completes them."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from extractor.branches.completed import is_city
from extractor.branches.document_branch import FEDERATION, DocumentBranch, join, new_branch
from extractor.branches.mention import BranchMention
from extractor.branches.names import key_of
from extractor.branches.specific import OF_ANY_HOST, is_office
from extractor.branches.words import branch_words
from extractor.late import late

_AREA: Final = late(
    r"(?:^| )((?:huyện|quận|thị xã|thành phố|phường|xã|đặc khu) [A-ZĐÂĂÊÔƠƯ\d].*?)(?=,? tỉnh |, |$)"
)
_OVER_OFFICES: Final = ("provincial_federation", "upper_level")
_HEADS: Final = ("Công đoàn", "Công đoàn cơ sở")
_HOSTED: Final = ("grassroots", "generic")
_OVER: Final = ("viên chức", "ngành", "khu")
"""Openers of unions over those of hosts."""
_SEVERAL: Final = 2
"""Unions of hosts a text names, of which the next is another."""
_OFTEN: Final = 2
"""Times as often as any other an area must be told to be the one the text is about."""
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
    local: Counter[str] = Counter()
    opening = None
    for one in branches:
        area = _AREA.search(one.unit) if one.level == "upper_level" else None
        if area is None:
            continue
        local[area.group(1)] += len(one.mentions)
        if one.mentions and one.mentions[0].start < _OPENING:
            opening = opening or area.group(1)
    if not local:
        return _of_province(branches, province)
    (area_told, times), *others = local.most_common(2)
    far = not others or times >= _OFTEN * others[0][1]
    return area_told if far and opening is not None else None


def _of_province(branches: Sequence[DocumentBranch], province: str | None) -> str | None:
    """The province of a text on its federation or the union of its offices."""
    over = any(
        one.level in _OVER_OFFICES and (one.head == FEDERATION or one.opener == "viên chức")
        for one in branches
    )
    if not over or province is None:
        return None
    return province if is_city(province) else f"tỉnh {province}"
