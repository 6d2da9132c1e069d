"""Offices told without their area, "CĐCS Kho bạc", and the area of the text that completes them."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from extractor.branches.completed import is_city
from extractor.branches.document_branch import (
    FEDERATION,
    PLAIN_HEADS,
    DocumentBranch,
    join,
    new_branch,
)
from extractor.branches.mention import BranchMention
from extractor.branches.names import key_of
from extractor.branches.specific import OF_ANY_HOST, is_office, is_provincial_office
from extractor.branches.words import branch_words
from extractor.late import late

_AREA: Final = late(
    r"(?:^| )((?:huyện|quận|thị xã|thành phố|phường|xã|đặc khu) [A-ZĐÂĂÊÔƠƯ\d].*?)(?=,? tỉnh |, |$)"
)
_OVER_OFFICES: Final = ("provincial_federation", "upper_level")
_HOSTED: Final = ("grassroots", "generic")
_OVER: Final = ("viên chức", "ngành", "khu")
"""Openers of unions over those of hosts."""
_SEVERAL: Final = 2
"""Unions of hosts a text names, of which the next is another."""
_TOWN: Final = ("thị", "trấn")
"""Of which a district mostly has one: "CĐCS thị trấn"."""
_DISTRICTS: Final = ("huyện", "quận")
_BESIDE: Final = 12
"""Code points between an office and the union above told right behind it."""
_OFTEN: Final = 2
"""Times as often as any other an area must be told to be the one the text is about."""


def place_offices(text: str, mentions: Sequence[BranchMention]) -> None:
    """Complete offices line by line in a text on several districts: "CĐCS Điện lực" of each.

    An office is of the district whose federation was told last before it on its line.
    """
    over = [(one, area) for one in mentions if (area := _area_told(one))]
    if len({area for _, area in over}) < _SEVERAL:
        return
    for mention in mentions:
        if mention.head not in PLAIN_HEADS or not mention.unit:
            continue
        level = mention.unit.split(" ")[-1]
        if not is_office(mention.unit) and level not in _DISTRICTS:
            continue
        before = [(one, area) for one, area in over if one.start < mention.start]
        told, area = before[-1] if before else (None, "")
        if told is None or "\n" in text[told.end : mention.start]:
            continue
        if level not in _DISTRICTS:
            mention.unit, mention.named = f"{mention.unit} {area}", True
        elif area.startswith(f"{level} "):
            mention.unit, mention.named = mention.unit + area.removeprefix(level), True


def _area_told(mention: BranchMention) -> str | None:
    """The district that a mention of a federation names."""
    if mention.head != FEDERATION or mention.opener != "huyện" or not mention.named:
        return None
    area = _AREA.search(mention.unit)
    return area.group(1) if area else None


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
    if mention.head != "Công đoàn cơ sở":
        return False
    bare = key in branch_words().bare_hosts and key not in OF_ANY_HOST
    return key == _TOWN or (bare and mention.unit[0].isupper())


def complete_offices_of_area(branches: Sequence[DocumentBranch], province: str | None) -> None:
    """Complete "CĐCS Kho bạc" by the district or commune whose union it is told under.

    In a text that is rather on a province's federation it is an office of the province.
    """
    place = province if is_city(province or "") else f"tỉnh {province}"
    for branch in branches if province else ():
        if branch.head in PLAIN_HEADS and is_provincial_office(branch.unit):
            branch.unit = f"{branch.unit} {place}"
    told = [one for one in branches if one.head in PLAIN_HEADS and is_office(one.unit)]
    if not told:
        return
    local = [(one, area) for one in branches if (area := _area(one))]
    above = [one for one in branches if _over_offices(one)]
    most = max((len(one.mentions) for one in above), default=0)
    of_province = most > max((len(one.mentions) for one, _ in local), default=0)
    for branch in told:
        home = _home(local, branch) if local else _of_hosts(branches)
        area = _beside(local, branch) or ((province and place) if of_province else home)
        if area:
            branch.unit = f"{branch.unit} {area}"


def _area(branch: DocumentBranch) -> str | None:
    """The district or commune of a union over others."""
    area = _AREA.search(branch.unit) if branch.level == "upper_level" else None
    return area.group(1) if area else None


def _over_offices(branch: DocumentBranch) -> bool:
    """Whether a union may be that over the offices of a province."""
    head = branch.head == FEDERATION or branch.opener == "viên chức"
    return head and branch.level in _OVER_OFFICES and _area(branch) is None


def _beside(local: Sequence[tuple[DocumentBranch, str]], branch: DocumentBranch) -> str | None:
    """The area of the union told right behind: "CĐCS Chi cục Thuế (LĐLĐ huyện Yên Mô)"."""
    ends = [one.end for one in branch.mentions]
    for one, area in local:
        if any(0 < at.start - end <= _BESIDE for at in one.mentions for end in ends):
            return area
    return None


def _of_hosts(branches: Sequence[DocumentBranch]) -> str | None:
    """The one district that other offices are told of: "Bưu điện huyện Tân Phong"."""
    areas = {
        found.group(1)
        for one in branches
        if one.opener in ("cơ quan", "bệnh viện") and (found := _AREA.search(one.unit))
    }
    return areas.pop() if len(areas) == 1 else None


def _home(local: Sequence[tuple[DocumentBranch, str]], branch: DocumentBranch) -> str | None:
    """The area that an office is of: the one told by far the most, or that told last before it."""
    times = Counter[str]()
    for one, area in local:
        times[area] += len(one.mentions)
    most = times.most_common(2)
    if len(most) == 1 or (len(most) > 1 and most[0][1] >= _OFTEN * most[1][1]):
        return most[0][0]
    start = branch.mentions[0].start
    before = [(at.start, area) for one, area in local for at in one.mentions if at.start < start]
    return max(before)[1] if before else None
