"""What is to be compared."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any, Self, TypedDict, Unpack

from corpus.comparison.model import CELL_KINDS, CELLS, WORDS, ComparisonRow
from corpus.places import province_key
from schemas import Kind, Level


class SelectionError(ValueError):
    """A selection that cannot be: the message says what can."""


class PlainSelection(TypedDict, total=False):
    """A selection in plain values, as people and programs tell it; see :class:`Selection`.

    Every key may be left out. ``years`` is one year, or the first and the last.
    """

    level: Level | str | None
    province: str | None
    years: int | tuple[int, int] | None
    kinds: Collection[Kind | str]
    min_confidence: float
    by_year: bool
    sort: str | None
    ascending: bool


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
    def of(cls, **told: Unpack[PlainSelection]) -> Self:
        """A selection from plain values; one year stands for itself.

        >>> Selection.of(level="grassroots", years=2019).years
        (2019, 2019)
        """
        values: dict[str, Any] = {**told}
        if (level := told.get("level")) is not None:
            values["level"] = Level(level)
        if isinstance(years := told.get("years"), int):
            values["years"] = (years, years)
        values["kinds"] = frozenset(map(Kind, told.get("kinds", ())))
        return cls(**values)

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
        if self.province is None:
            return True
        there = [name for name in (row.province, row.province_now) if name]
        return province_key(self.province) in map(province_key, there)
