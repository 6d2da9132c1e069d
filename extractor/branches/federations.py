"""Federations with no fuller name in the text: "LĐLĐ tỉnh" is that of the text's own province."""

from collections.abc import Sequence

from extractor.branches.completed import is_city
from extractor.branches.document_branch import AREAS, FEDERATION, DocumentBranch, join, new_branch
from extractor.branches.mention import BranchMention
from extractor.branches.names import key_of
from extractor.branches.places import province_at_end
from extractor.branches.same_union import family_of


def home_of(branches: Sequence[DocumentBranch]) -> str | None:
    """The province of the union of a province that is named most, but for guests' federations."""
    of_province = [
        (len(branch.mentions), place)
        for branch in branches
        if branch.head == "Công đoàn" and "tỉnh" in branch.key
        if (place := province_at_end(branch.unit))
    ]
    return max(of_province)[1] if of_province else None


def add_unplaced(
    branches: list[DocumentBranch], mentions: Sequence[BranchMention], home: str | None
) -> None:
    """Let "LĐLĐ tỉnh" with no fuller name anywhere be a branch; its place is the document's.

    A federation of another province than ``home`` is a guest, and not meant.
    """
    for mention in mentions:
        if mention.branch is not None or mention.head != FEDERATION or mention.opener not in AREAS:
            continue
        level = key_of(mention.unit)
        federations = [branch for branch in branches if family_of(branch) == FEDERATION]
        federations = [
            branch
            for branch in federations
            if branch.key[: len(level)] == level
            or (level == ("tỉnh",) and is_bare_province(branch))
        ]
        if level == ("tỉnh",) and home is not None:
            place = key_of(home)
            own = [one for one in federations if one.key in (level, place, (*level, *place))]
            if own and not own[0].key[1:]:
                join(own[0], mention)
            federations = own
        if level == ("tỉnh",) and federations and is_bare_province(federations[0]):
            bare = federations[0]
            bare.unit, bare.opener = f"{mention.unit} {bare.unit}", mention.opener
        if not federations:
            join(new_branch(branches, mention), mention)


def is_bare_province(branch: DocumentBranch) -> bool:
    """Whether a federation is told by its province alone: "Công đoàn Bắc Kạn" in a headline."""
    return province_at_end(branch.unit) == branch.unit and not is_city(branch.unit)
