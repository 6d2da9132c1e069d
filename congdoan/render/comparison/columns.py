"""The columns of the charts: what each draws, how wide, in which colour."""

from collections.abc import Sequence
from dataclasses import dataclass

from congdoan.render.comparison.words import FLOWS, SHARES
from corpus.comparison import Comparison, ComparisonRow, Figure

PEOPLE, WOMEN = "#8fc4d4", "#a5407f"
_FLOW_COLOURS = dict(zip(FLOWS, ("#d9a441", "#c4703f", "#8a9a45", "#6f86b5"), strict=True))


@dataclass(frozen=True, slots=True)
class Column:
    """One column of bars.

    Attributes:
        cell: The figures that are drawn.
        part: The cell that is drawn as a part of them.
        colour: Of the bars.
        width: In inches; ``years_width`` when a row shows a series.
    """

    cell: str
    part: str | None
    colour: str
    width: float
    years_width: float

    @property
    def is_share(self) -> bool:
        """Whether it runs from 0 to 100 per cent."""
        return self.cell in SHARES

    def inside(self, row: ComparisonRow) -> Figure | None:
        """The part, where it is known of the very figure that is drawn: of one date."""
        whole = row.figure(self.cell)
        part = row.figure(self.part) if self.part else None
        if whole is None or part is None or part.date != whole.date:
            return None
        return part if part.number <= whole.number else None

    def end_of_scale(self, rows: Sequence[ComparisonRow]) -> float:
        """What the longest bar stands for."""
        if self.is_share:
            return 100.0
        found = [figure.number for row in rows if (figure := row.figure(self.cell))]
        found += [figure.number for row in rows if self.part and (figure := row.figure(self.part))]
        return max(found, default=1) or 1


_COLUMNS = (
    Column("members", "women", PEOPLE, 2.0, 3.0),
    Column("women_share", None, WOMEN, 1.1, 1.9),
    Column("staff", "staff_women", "#b8b2a6", 1.6, 2.4),
    Column("staff_women_share", None, "#b486a5", 1.2, 1.9),
    Column("new_members", None, "#8fbf7f", 1.15, 1.9),
    *(Column(flow, None, _FLOW_COLOURS[flow], 1.35, 2.0) for flow in FLOWS),
)


def columns(rows: Comparison) -> list[Column]:
    """The columns that hold anything."""
    return [column for column in _COLUMNS if any(row.figure(column.cell) for row in rows)]
