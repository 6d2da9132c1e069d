"""The union a text is about."""

from collections.abc import Sequence
from typing import Final

from extractor.analysis import Analysis
from extractor.branches.document_branch import PARTS, DocumentBranch
from extractor.context.evidence import Evidence, gather
from extractor.context.hosts_told import Hosts
from extractor.context.rows import rows_of
from extractor.context.workplaces import only_workplaces

_WEIGHTS: Final = {
    "letterhead": 3.0,
    "area": 2.9,
    "fits": 2.8,
    "own": 2.5,
    "spread": 2.2,
    "title": 2.1,
    "speaks": 2.1,
    "lead": 1.7,
    "title_host": 1.3,
    "over": 1.3,
    "acts": 0.7,
    "visits": -0.3,
    "national": -1.4,
}
"""What each kind of evidence counts for, fitted on annotated articles and rounded."""

_OPENING: Final = 300
"""Code points in which a part of a union must be named for the text to be about it."""


def main_branch(
    analysis: Analysis, branches: Sequence[DocumentBranch], hosts: Hosts
) -> DocumentBranch | None:
    """The union for which most evidence speaks; of equals the one named first.

    ``hosts`` are those of the branches that may stand for them.
    """
    if len(branches) < 2:
        return branches[0] if branches else None
    scores = [_score(one) for one in gather(analysis, branches, hosts)]
    candidates = [branch for branch in branches if not branch.passing] or branches
    candidates = _named_outside(analysis, candidates) or candidates
    places = only_workplaces(analysis, candidates)
    candidates = [one for one in candidates if one.index not in places] or candidates
    wholes = [one for one in candidates if one.level not in PARTS]
    candidates = [
        one for one in candidates if not wholes or one in wholes or one.mentions[0].start < _OPENING
    ]
    return max(candidates, key=lambda branch: (scores[branch.index], -branch.mentions[0].start))


def _named_outside(
    analysis: Analysis, candidates: Sequence[DocumentBranch]
) -> list[DocumentBranch]:
    """The unions named elsewhere than at the head of a row of figures, if not the highest alone."""
    labels = [label.start for label in rows_of(analysis).values()]
    found = [one for one in candidates if any(m.start not in labels for m in one.mentions)]
    return found if any(one.level != "confederation" for one in found) else []


def _score(evidence: Evidence) -> float:
    return sum(weight * float(getattr(evidence, kind)) for kind, weight in _WEIGHTS.items())
