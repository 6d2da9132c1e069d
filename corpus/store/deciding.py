"""What people decide of branches, and the branches as decided."""

from collections.abc import Iterator

from corpus.branches import decisions
from corpus.branches.decisions import BranchDecision
from corpus.branches.listing import ListedBranch, listed
from corpus.branches.uncertain import UncertainPair, uncertain
from corpus.store.opened import Opened, now
from schemas import Level


class Deciding(Opened):
    """Notes what people decide of branches, and lists them."""

    def merge_branches(self, one: int, into: int, *, by: str, note: str | None = None) -> None:
        """Notes that two branches are one; its facts are shown under ``into`` from now on.

        Args:
            one: Number of a branch.
            into: Number of the branch that it is.
            by: Who decided.
            note: Why.

        Raises:
            StoreError: There is no such branch, they are one already, or cannot be one (other
                levels, two provinces' federations).
        """
        with self._explained(f"branch {one}"), self._transaction():
            decisions.merge(self._conn, one, into, by, note, now())

    def split_branches(
        self, one: int, other: int | None = None, *, by: str, note: str | None = None
    ) -> int:
        """Notes that two branches are two; a merge of them is undone. Gives the other's number.

        Args:
            one: Number of a branch.
            other: Number of the other one; by default the one that it was merged with.
            by: Who decided.
            note: Why.

        Raises:
            StoreError: There is no such branch, or nothing to undo.
        """
        with self._explained(f"branch {one}"), self._transaction():
            return decisions.split(self._conn, one, other, by, note, now())

    def split_name(self, one: int, name: str, *, by: str, note: str | None = None) -> int:
        """Makes a branch of its own of a name that articles use. Gives its number.

        Args:
            one: Number of the branch that the name was taken for.
            name: The name, as the articles have it.
            by: Who decided.
            note: Why.

        Raises:
            StoreError: There is no such branch or name, or it is the only name of the branch.
        """
        with self._explained(f"branch {one}"), self._transaction():
            return decisions.split_name(self._conn, one, name, by, note, now())

    def branches(
        self,
        words: str | None = None,
        *,
        level: Level | str | None = None,
        province: str | None = None,
    ) -> list[ListedBranch]:
        """The branches, from the highest level down; see :func:`corpus.branches.listing.listed`."""
        with self._explained("branches"), self._transaction("DEFERRED"):
            return listed(self.db, words=words, level=level, province=province)

    def uncertain_branches(
        self,
        words: str | None = None,
        *,
        level: Level | str | None = None,
        province: str | None = None,
    ) -> list[UncertainPair]:
        """Pairs that may be one; see :func:`corpus.branches.uncertain.uncertain`."""
        with self._explained("branches"), self._transaction("DEFERRED"):
            return uncertain(self.db, words=words, level=level, province=province)

    def branch_decisions(self) -> Iterator[BranchDecision]:
        """What people decided of branches, the latest first."""
        with self._explained("decisions"):
            yield from decisions.log(self._conn)
