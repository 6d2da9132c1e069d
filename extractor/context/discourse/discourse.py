"""Whose figure is it? What the rules ask of a text that has been followed to its end."""

from collections.abc import Sequence
from functools import cached_property

from extractor.analysis import Analysis, SentenceView
from extractor.branches.document_branch import DocumentBranch
from extractor.context.about import is_about
from extractor.context.discourse.delegations import gives_as_delegation
from extractor.context.discourse.following import follow, names_again
from extractor.context.discourse.owners import beside, congress_at, in_turn, over_units, owner_of
from extractor.context.discourse.spoken import Owner, Part, Spoken
from extractor.context.discourse.whole_areas import gives_as_area


class Discourse(Spoken):
    """The branches of a text, what its short forms stand for, and whose turn it is to speak.

    >>> from extractor.normalise import normalise
    >>> from extractor.pipeline import read
    >>> told = read(normalise("LĐLĐ huyện Yên Khê họp. Toàn huyện có 1.204 đoàn viên."))
    >>> view = told.analysis.views[1]
    >>> at = told.analysis.text.index("1.204")
    >>> told.discourse.owner_of(view, at, at + 5)
    Owner(branch=0, how='focus')
    >>> told.discourse.branches[0].name
    'Liên đoàn Lao động huyện Yên Khê'
    """

    def __init__(self, analysis: Analysis, branches: Sequence[DocumentBranch]) -> None:
        super().__init__(analysis, branches)
        self._followed = False
        self.only_said = False
        """Whether a fact is taken only if it is said of a union in so many words.

        So it is in a text that mentions unions in passing, unless it is asked what is left out.
        """
        if names_again(analysis.views):
            self._follow()

    def _follow(self) -> None:
        """Walk the sentences, at the first question; of most texts of the press none is asked."""
        self._followed = True
        follow(self)

    def entries(self, view: SentenceView) -> list[Part]:
        """The mentions of a sentence with the part each plays and the branch it stands for."""
        if not self._followed:
            self._follow()
        return self.parts.get(view.index, [])

    def focus_at(self, view: SentenceView) -> int | None:
        """The branch spoken of when the sentence begins."""
        if not self._followed:
            self._follow()
        return self.focus.get(view.index)

    @cached_property
    def about(self) -> bool:
        """Whether the text is about a union, not only mentions one in passing."""
        return is_about(self.analysis, self.branches, lambda: self.main)

    def owner_of(self, view: SentenceView, start: int, end: int) -> Owner | None:
        """The branch that has what stands at ``[start, end)``."""
        return owner_of(self, view, start, end)

    def in_turn(self, view: SentenceView, start: int, end: int) -> Owner | None:
        """The union a figure of a row is told of: "CĐCS A và CĐCS B lần lượt có 61 và 45 …"."""
        return in_turn(self, view, start, end)

    def over_units(self, view: SentenceView, owner: Owner, start: int) -> Owner:
        """The owner of grassroots unions: one above them, where a lower one is understood."""
        return over_units(self, view, owner, start)

    def beside(self, view: SentenceView, start: int) -> Owner | None:
        """The union whose people or units brackets behind its name count: "với CĐCS X (120 …)"."""
        return beside(self, view, start)

    def gives_unnamed(self, view: SentenceView, start: int, end: int) -> Owner | None:
        """The union that gives by its delegation or its area in ``[start, end)``."""
        branch = gives_as_delegation(self, view, start, end)
        branch = gives_as_area(self, view, start, end) if branch is None else branch
        return None if branch is None else Owner(branch, "agent")

    def congress_at(self, view: SentenceView, start: int) -> int | None:
        """The union in congress: the one a sentence is labelled with, else the one spoken of."""
        return congress_at(self, view, start)
