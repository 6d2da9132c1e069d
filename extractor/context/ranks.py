"""How unions stand above one another."""

from typing import Final

from extractor.branches.document_branch import DocumentBranch

_RANKS: Final = {
    "group": 0,
    "section": 1,
    "grassroots_member": 2,
    "grassroots": 3,
    "upper_level": 4,
    "provincial_federation": 5,
    "central_sector_union": 5,
    "confederation": 6,
}
GRASSROOTS: Final = 3
"""Up to this rank a union has no grassroots unions under it."""
ABOVE_ALL: Final = 7
PART: Final = 2
"""Below this rank a union is a part of its host's."""
HOSTED: Final = ("group", "section", "grassroots_member", "grassroots")
"""Levels of unions that have a host and not an area or industry."""


def rank(branch: DocumentBranch) -> int:
    """How high a union stands."""
    return _RANKS.get(branch.level, 3)


def is_sector(branch: DocumentBranch) -> bool:
    """Whether "Công đoàn ngành" may stand for the union."""
    above = branch.level in ("upper_level", "central_sector_union")
    return branch.opener == "ngành" or (above and branch.opener in (None, "nghề"))
