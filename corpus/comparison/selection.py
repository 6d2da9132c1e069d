"""What is to be compared."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Self

from corpus.comparison.model import CELL_KINDS, CELLS, WORDS, ComparisonRow
from corpus.comparison.places import is_in
from schemas import Kind, Level


class SelectionError(ValueError):
    """A selection that cannot be: the message says what can."""


@dataclass(frozen=True, slots=True)
class Selection:
    """Which figures count, which rows and cells are shown, and in what order.

    Attributes:
        level: Only branches of this level.
        province: Only branches of this province, by its current or an old name, with or
            without diacritics.
        years: Only figures whose last day lies in these years, the first and the last.
        kinds: Only cells of these kinds; all when empty.
        min_confidence: Only figures extracted with at least this confidence.
        by_year: One row a branch and year instead of one a branch and side of July 2025.
        sort: Cell by which the branches of one level and side are ranked.
        ascending: The smallest first; empty cells come last either way.

    Raises:
        SelectionError: The cell to sort by holds no numbers or is not shown, or the years run
            backwards.
    """

    level: Level | None = None
    province: str | None = None
    years: tuple[int, int] | None = None
    kinds: frozenset[Kind] = frozenset()
    min_confidence: float = 0.0
    by_year: bool = False
    sort: str | None = None
    ascending: bool = False

    def __post_init__(self) -> None:
        if self.years and self.years[0] > self.years[1]:
            raise SelectionError(
                f"the years run from {self.years[0]} to {self.years[1]}: give the earlier first"
            )
        ranked = [cell for cell in self.cells if cell not in WORDS]
        if self.sort is not None and self.sort not in ranked:
            raise SelectionError(
                f"there is no column of numbers {self.sort!r} to sort by: {', '.join(ranked)}"
            )

    @classmethod
    def of(
        cls,
        *,
        level: Level | str | None = None,
        province: str | None = None,
        years: int | tuple[int, int] | None = None,
        kinds: Collection[Kind | str] = (),
        min_confidence: float = 0.0,
        by_year: bool = False,
        sort: str | None = None,
        ascending: bool = False,
    ) -> Self:
        """A selection from plain values; one year stands for itself.

        >>> Selection.of(level="grassroots", years=2019).years
        (2019, 2019)
        """
        return cls(
            level=None if level is None else Level(level),
            province=province,
            years=(years, years) if isinstance(years, int) else years,
            kinds=frozenset(map(Kind, kinds)),
            min_confidence=min_confidence,
            by_year=by_year,
            sort=sort,
            ascending=ascending,
        )

    @property
    def one_year(self) -> int | None:
        """The year, where all figures are of one."""
        return self.years[0] if self.years and self.years[0] == self.years[1] else None

    @property
    def cells(self) -> tuple[str, ...]:
        """The cells that are shown.

        >>> Selection.of(kinds=["new_member_count"]).cells
        ('new_members',)
        """
        return tuple(cell for cell in CELLS if not self.kinds or CELL_KINDS[cell] in self.kinds)

    def holds(self, row: ComparisonRow) -> bool:
        """Whether a row is one of those asked for."""
        if self.level is not None and row.level is not self.level:
            return False
        return self.province is None or is_in(row.province, row.branch, row.locality, self.province)
