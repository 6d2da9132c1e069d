"""The level of a union, where its head leaves it open: an area's, an industry's, or a host's."""

from collections.abc import Callable
from typing import Final

from extractor.branches.completed import is_city
from extractor.branches.document_branch import (
    FEDERATION,
    DocumentBranch,
)
from extractor.branches.places import province_at_end
from extractor.branches.same_union import family_of
from extractor.branches.words import branch_words, tokenise
from extractor.late import late

_CAPITAL_CITY: Final = late(r"^Thủ đô\b.*")
_NEW_LAW: Final = "2025-07"
"""From this month a commune's union stands above the grassroots."""


def settle_level(branch: DocumentBranch, written: Callable[[], str | None]) -> None:
    """Settle the level a head leaves open, and the head of a federation.

    ``written`` finds the day of the text.
    """
    if family_of(branch) == FEDERATION and branch.level != "grassroots":
        branch.head = FEDERATION
        branch.unit = _CAPITAL_CITY.sub("thành phố Hà Nội", branch.unit)
        branch.level = _federation_level(branch)
    elif branch.level == "generic" or (branch.head == "Công đoàn" and _of_industry(branch)):
        branch.level = _sector_level(branch)
    elif branch.level == "commune":
        branch.level = "upper_level" if (written() or "") >= _NEW_LAW else "grassroots"
    elif branch.level == "upper_level" and branch.unit.lower().endswith("việt nam"):
        branch.level = "central_sector_union"


def _federation_level(branch: DocumentBranch) -> str:
    """The level of a federation, by its area."""
    low = branch.unit.lower()
    if low.startswith(("huyện", "quận", "thị xã")):
        return "upper_level"
    if low.startswith("tỉnh"):
        return "provincial_federation"
    if low.startswith("thành phố"):
        place = low.removeprefix("thành phố").strip()
        return "provincial_federation" if not place or is_city(place) else "upper_level"
    return "provincial_federation" if province_at_end(branch.unit) else "upper_level"


def _of_industry(branch: DocumentBranch) -> bool:
    """Whether a union is a whole industry's: "Công đoàn Điện lực Việt Nam"."""
    tokens = tokenise(branch.unit, 0, len(branch.unit))
    found = branch_words().sector.at(tokens, 0) if tokens else None
    return found is not None and branch.key[found[0] :] == ("việt", "nam")


def _sector_level(branch: DocumentBranch) -> str:
    """The level of a "Công đoàn" by its unit: an industry's, a province's sector's, or a host's."""
    low = branch.unit.lower()
    if low.endswith("việt nam") and not low.startswith(("công ty", "nhà máy")):
        return "central_sector_union"
    tokens = tokenise(branch.unit, 0, len(branch.unit))
    return "upper_level" if tokens and branch_words().sector.at(tokens, 0) else "grassroots"
