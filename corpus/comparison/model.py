"""What a comparison consists of: figures in cells, cells in rows."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING, Any

from corpus.errors import StoreError
from corpus.regime import Regime
from schemas import Kind, Level, Qualifier

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure with what is needed to judge it.

    Attributes:
        value: People; per cent, of a share; VND, of money; a count, of units and awards; words,
            of a rating and of the highest granter.
        qualifier: How the stated figure bounds the true one.
        date: EDTF period of the figure, else the day its article was published; None when
            neither is known.
        source: Path or URL of the article.
        value_max: Upper end of a stated range.
        basis: ``stated``; ``computed`` from this figure and ``base``; ``counted`` (awards).
        label: Name of the fund; the unit counted; the highest award; class of a rating.
        granted_by: Who granted the highest award, or the rating.
        rate: ``year``, ``quarter`` or ``month`` of a sum that recurs.
        percent: Growth in per cent.
        candidates: How many figures there were to choose from.
        confidence: Of the extraction, 0 to 1; of a computed figure the lower of the two.
        evidence: The words of the article.
        article_id: The article.
        fact_id: The fact shown (of awards, the highest; of a computed share, the women).
        base: The other figure a computed one comes from: the whole of a share, the members of
            what falls to each, the earlier figure of a growth.
        others: Figures of other articles on the same thing at the same time that contradict it.
    """

    value: int | float | str
    qualifier: Qualifier
    date: str | None
    source: str
    value_max: int | None = None
    basis: str = "stated"
    label: str | None = None
    granted_by: str | None = None
    rate: str | None = None
    percent: float | None = None
    candidates: int = 1
    confidence: float = 1.0
    evidence: str = ""
    article_id: str = ""
    fact_id: str = ""
    base: "Figure | None" = None
    others: "tuple[Figure, ...]" = ()

    @property
    def number(self) -> int | float:
        """The value where it is a number. Raises TypeError for words."""
        if isinstance(self.value, str):
            raise TypeError(f"{self.value!r} is no number")
        return self.value

    @property
    def approximate(self) -> bool:
        """Whether the true figure may be another."""
        return self.qualifier is not Qualifier.EXACT or self.value_max is not None

    def as_json(self) -> dict[str, Any]:
        """Value, qualifier, date and source, and whatever else is known.

        >>> Figure(71, Qualifier.EXACT, "2017-10-25", "a.txt").as_json()["value"]
        71
        """
        always = ("value", "qualifier", "date", "source", "basis", "confidence", "candidates")
        made: dict[str, Any] = {}
        for one in fields(self):
            value = getattr(self, one.name)
            if isinstance(value, Figure):
                value = value.as_json()
            elif isinstance(value, tuple):
                value = [other.as_json() for other in value]
            if one.name in always or value not in (None, [], ""):
                made[one.name] = value
        return made


@dataclass(frozen=True, slots=True)
class ComparisonRow:
    """One branch on one side of 1 July 2025. None means the articles are silent, never zero.

    Attributes:
        branch_id: Number of the branch in the database.
        province: Where it is, as far as its name and place tell.
        regime: The side; None where no date tells.
        year: Of its figures, in a comparison by year or of one year; None where none is known.
        members: Union members.
        women: Women among them; ``women_share`` in per cent.
        staff: The workforce, apart from the members; ``staff_women`` the women among it.
        units: Subordinate unions of the kind that fits its level (``label``), those of every
            kind in ``units_by_kind``.
        members_per_unit: Members divided by ``units``.
        raised: The largest sum raised; ``disbursed`` and ``lent`` likewise.
        held: The fund that is there, the latest figure.
        raised_per_member: VND, where members are known in the same row.
        awards: How many distinctions of the union and its people, with the highest; by class
            in ``awards_by_class``.
        host_awards: Those of the agency or firm it belongs to.
        highest_granter: The highest body that honoured it.
        rating: The latest annual classification or ranking.
        members_growth: From the first to the last dated figure.
    """

    branch_id: int
    branch: str
    level: Level
    locality: str | None
    province: str | None
    regime: Regime | None
    year: int | None = None
    members: Figure | None = None
    women: Figure | None = None
    women_share: Figure | None = None
    staff: Figure | None = None
    staff_women: Figure | None = None
    staff_women_share: Figure | None = None
    new_members: Figure | None = None
    units: Figure | None = None
    members_per_unit: Figure | None = None
    raised: Figure | None = None
    disbursed: Figure | None = None
    lent: Figure | None = None
    held: Figure | None = None
    raised_per_member: Figure | None = None
    disbursed_per_member: Figure | None = None
    lent_per_member: Figure | None = None
    held_per_member: Figure | None = None
    awards: Figure | None = None
    host_awards: Figure | None = None
    highest_granter: Figure | None = None
    rating: Figure | None = None
    members_growth: Figure | None = None
    women_growth: Figure | None = None
    staff_growth: Figure | None = None
    staff_women_growth: Figure | None = None
    units_growth: Figure | None = None
    held_growth: Figure | None = None
    units_by_kind: Mapping[str, Figure] = field(default_factory=dict)
    awards_by_class: Mapping[str, Figure] = field(default_factory=dict)

    def figures(self) -> Iterator[tuple[str, Figure]]:
        """Every figure of the row with the name of its cell, ``units_group`` and the like too."""
        for name in CELLS:
            figure = getattr(self, name)
            if figure is not None:
                yield name, figure
        for kind, figure in self.units_by_kind.items():
            yield f"units_{kind}", figure
        for award_class, figure in self.awards_by_class.items():
            yield f"awards_{award_class}", figure

    def figure(self, cell: str) -> Figure | None:
        """The figure of a cell. Raises AttributeError when there is no such cell."""
        found: Figure | None = getattr(self, cell)
        return found

    def as_json(self) -> dict[str, Any]:
        """Every cell by its name; null where the articles are silent."""
        made: dict[str, Any] = {}
        for one in fields(self):
            value = getattr(self, one.name)
            if isinstance(value, Figure):
                value = value.as_json()
            elif isinstance(value, Mapping):
                value = {key: figure.as_json() for key, figure in value.items()}
            made[one.name] = value
        return made


CELLS = tuple(one.name for one in fields(ComparisonRow) if "Figure | None" in str(one.type))
"""The cells of a row, in the order in which they are shown."""

WORDS = ("highest_granter", "rating")
"""Cells that hold words; all others hold numbers."""

CELL_KINDS: dict[str, Kind] = {
    **dict.fromkeys(("members", "staff", "members_growth", "staff_growth"), Kind.MEMBER_COUNT),
    **{cell: Kind.FEMALE_COUNT for cell in CELLS if "women" in cell},
    "new_members": Kind.NEW_MEMBER_COUNT,
    **dict.fromkeys(("units", "members_per_unit", "units_growth"), Kind.UNIT_COUNT),
    **{
        cell: Kind.FUND_AMOUNT
        for cell in CELLS
        if cell.partition("_")[0] in ("raised", "disbursed", "lent", "held")
    },
    **dict.fromkeys(("awards", "host_awards", "highest_granter", "rating"), Kind.AWARD),
}
"""The kind of fact each cell shows."""


class Comparison(list[ComparisonRow]):
    """The rows of a comparison: a list of them, and a table for pandas.

    Attributes:
        cells: Names of the cells that were asked for.
        by_year: Whether each row is one year of a branch.
    """

    def __init__(
        self,
        rows: Iterable[ComparisonRow] = (),
        *,
        cells: tuple[str, ...] = CELLS,
        by_year: bool = False,
    ) -> None:
        super().__init__(rows)
        self.cells = cells
        self.by_year = by_year

    def records(self) -> list[dict[str, Any]]:
        """What ``congdoan compare --format json`` prints."""
        return [row.as_json() for row in self]

    def frame(self) -> "pd.DataFrame":
        """A pandas frame: one line a row; a column a cell and one with its date.

        Raises:
            StoreError: pandas is not installed.
        """
        try:
            import pandas as pd
        except ImportError as error:
            raise StoreError("A frame needs pandas: pip install pandas.") from error
        heads = ("branch_id", "branch", "level", "locality", "province", "regime", "year")
        lines: list[dict[str, Any]] = []
        for row in self:
            line: dict[str, Any] = {name: getattr(row, name) for name in heads}
            line |= {"level": str(row.level), "regime": row.regime and str(row.regime)}
            for cell in self.cells:
                figure = row.figure(cell)
                line[cell] = figure and figure.value
                line[f"{cell}_date"] = figure and figure.date
            lines.append(line)
        columns = [*heads, *(name for cell in self.cells for name in (cell, f"{cell}_date"))]
        return pd.DataFrame(lines, columns=columns).convert_dtypes()
