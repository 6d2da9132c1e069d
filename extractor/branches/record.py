"""The document's branches as the record has them."""

from collections.abc import Sequence
from typing import Any

from extractor.branches.document_branch import OF_ONE_HOST, PARTS, DocumentBranch
from extractor.branches.places import province_at_end
from extractor.normalise import NormalisedText, fold

_HOSTED = (*OF_ONE_HOST, *PARTS)


def record_branches(
    branches: Sequence[DocumentBranch],
    owners: set[int],
    given: NormalisedText,
) -> tuple[list[dict[str, Any]], dict[int, str]]:
    """The branches, those that own facts first, and the id each index got."""
    order = sorted(
        branches, key=lambda b: (b.index not in owners, b.mentions[0].start if b.mentions else 0)
    )
    ids = {branch.index: f"b{number}" for number, branch in enumerate(order, 1)}
    return [_branch(branch, ids[branch.index], given) for branch in order], ids


def _locality(branch: DocumentBranch) -> str | None:
    """Its province; of a school the district as well, since schools of one name are many."""
    province = province_at_end(branch.unit) or branch.province
    if branch.opener != "trường":
        return province
    told = (mention.area for mention in branch.mentions)
    area = next((area for area in told if area and fold(area) not in fold(branch.unit)), None)
    return ", ".join(filter(None, (area, province))) or None


def _branch(branch: DocumentBranch, branch_id: str, given: NormalisedText) -> dict[str, Any]:
    mentions = []
    surfaces = list(branch.aliases)
    for mention in branch.mentions:
        start, end = given.to_given(mention.start, mention.end)
        surface = given.given[start:end]
        mentions.append({"start": start, "end": end, "text": surface})
        shown = " ".join(given.text[mention.start : mention.end].split())
        if shown != branch.name and shown not in surfaces:
            surfaces.append(shown)
    return {
        "id": branch_id,
        "name": branch.name,
        "level": branch.level,
        "host": branch.unit if branch.level in _HOSTED and branch.unit else None,
        "locality": _locality(branch),
        "aliases": surfaces,
        "mentions": mentions,
    }
