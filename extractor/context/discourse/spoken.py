"""The unions of a text as it goes on: the part each plays, and the one spoken of."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final, NamedTuple

from extractor.analysis import Analysis, SentenceView
from extractor.branches.document_branch import OF_ONE_HOST, DocumentBranch
from extractor.branches.mention import BranchMention
from extractor.context.discourse.areas_acting import Areas, areas_that_act
from extractor.context.discourse.briefs import are_briefs
from extractor.context.discourse.firms_acting import Firms, firms_that_act
from extractor.context.discourse.known_by_name import KnownByName
from extractor.context.funds_of_unions import Fund, funds_of
from extractor.context.hosts_told import hosts_of
from extractor.context.ranks import ABOVE_ALL, PART, rank
from extractor.context.roles import Role
from extractor.context.topic import main_branch


@dataclass(slots=True, unsafe_hash=True)
class Owner:
    """The branch a fact is given to, by index, and how it was found."""

    branch: int
    how: str


class Part(NamedTuple):
    """A mention, the part it plays in its sentence, and the branch it stands for, by index."""

    mention: BranchMention
    role: Role
    branch: int | None


class Spoken:
    """What a text tells of its unions: who plays which part, and of whom each sentence speaks.

    It is filled sentence by sentence (:mod:`~extractor.context.discourse.following`); what looks
    back at the sentences before finds only those.
    """

    def __init__(self, analysis: Analysis, branches: Sequence[DocumentBranch]) -> None:
        self.analysis = analysis
        self.branches = list(branches)
        self.hosts: Final = hosts_of(self.branches)
        """The branches whose hosts or areas may open a sentence in their place."""
        self.focus: dict[int, int | None] = {}
        self.parts: dict[int, list[Part]] = {}
        self.known = KnownByName()
        self.funds: list[Fund] = []

    def begin(self) -> None:
        """Read off the mentions what is asked at every sentence, before the first of them."""
        self.funds = funds_of(self.analysis, self.branches)
        self.briefs = are_briefs(self.analysis, self.branches, self.main)

    @cached_property
    def main(self) -> DocumentBranch | None:
        """The union the text is about, or would be; most texts of the press need not be asked."""
        return main_branch(self.analysis, self.branches, self.hosts)

    @cached_property
    def areas(self) -> Areas:
        """The areas that may act in place of their federation."""
        return areas_that_act(self.branches)

    @cached_property
    def firms(self) -> Firms:
        """The firms and schools that may act in place of their union."""
        return firms_that_act(self.branches, self.analysis.text)

    def entries(self, view: SentenceView) -> list[Part]:
        """The mentions of a sentence with the part each plays and the branch it stands for."""
        return self.parts.get(view.index, [])

    def focus_at(self, view: SentenceView) -> int | None:
        """The branch spoken of when the sentence begins."""
        return self.focus.get(view.index)

    def outranks(self, branch: int) -> bool:
        """Whether a union stands above the one the text is about: it only comes to help."""
        return rank(self.branches[branch]) > (rank(self.main) if self.main else ABOVE_ALL)

    def is_part(self, branch: int) -> bool:
        """Whether a union is a section or group of the one the text is about."""
        return self.main is not None and rank(self.branches[branch]) < min(rank(self.main), PART)

    def over_others(self) -> bool:
        """Whether the text is about a federation, under which other unions stand."""
        return self.main is not None and self.main.level not in OF_ONE_HOST
