"""The branches side by side, like with like.

What stands in a cell is decided once, in the view ``comparison_cells`` (``schemas/sql/views.sql``);
the view ``comparison`` and :func:`compare` show the same figures.
"""

from dataclasses import dataclass
from typing import Any

from sqlite_utils import Database

from corpus.regime import Regime
from extractor.normalise import fold
from schemas import Level, Qualifier


@dataclass(frozen=True, slots=True)
class Cell:
    """One figure with what is needed to judge it.

    Attributes:
        value: People; per cent, of a share; VND, of a flow; a count, of awards.
        qualifier: How the stated figure bounds the true one.
        date: EDTF period of the figure, else the day its article was published; None when
            neither is known.
        source: Path or URL of the article.
        value_max: Upper end of a stated range.
        basis: ``stated``; ``computed`` (a share from two counts); ``counted`` (awards).
        label: Name of the fund; highest award; title of the rating.
        detail: ``year``, ``quarter`` or ``month`` of a sum that recurs; class of the highest award.
        candidates: How many figures there were for this cell.
        article_id: The article.
        fact_id: The fact shown (of awards, the highest; of a computed share, the women).
    """

    value: int | float
    qualifier: Qualifier
    date: str | None
    source: str
    value_max: int | None
    basis: str
    label: str | None
    detail: str | None
    candidates: int
    article_id: str
    fact_id: str


@dataclass(frozen=True, slots=True)
class ComparisonRow:
    """One branch on one side of 1 July 2025. None means the articles are silent, never zero.

    Attributes:
        branch_id: Number of the branch in the database.
        regime: The side; None where no date tells.
        members: Union members.
        women: Women among them; ``women_share`` in per cent.
        staff: The workforce, apart from the members; ``staff_women`` the women among it.
        raised: The largest sum raised; ``disbursed`` and ``lent`` likewise.
        held: The fund that is there, the latest figure.
        awards: How many distinctions.
        rating: The latest annual classification or ranking, in ``label``.
    """

    branch_id: int
    branch: str
    level: Level
    locality: str | None
    regime: Regime | None
    members: Cell | None = None
    women: Cell | None = None
    women_share: Cell | None = None
    staff: Cell | None = None
    staff_women: Cell | None = None
    staff_women_share: Cell | None = None
    new_members: Cell | None = None
    raised: Cell | None = None
    disbursed: Cell | None = None
    lent: Cell | None = None
    held: Cell | None = None
    awards: Cell | None = None
    rating: Cell | None = None


def compare(db: Database, *, level: Level | str | None = None) -> list[ComparisonRow]:
    """One row a branch and side of July 2025, for branches with at least one figure.

    Nothing is added up, because a sum and its parts are both facts and the articles do not say
    which is which. Of a flow (raised, disbursed, lent, new members) the largest reported total
    stands; one that recurs by the year or month only where there is no other. Of a stock
    (members, staff, women, held) the latest stands, of one date the largest. Targets and sums
    per head, gift or house never count. ``candidates`` says how many figures there were.

    A share of women is computed when women and all are given of the same population and period
    in one article, else it is the stated one; ``basis`` says which.

    Awards are counted with the numbers stated ("12 Bằng khen" are 12), one told in several
    articles once; date, source and label are those of the highest. Annual classifications and
    rankings are no distinctions and stand as ``rating``.

    A figure without any date stands in the row of the only side its branch has dates on, else
    in a row of its own with ``regime`` None.

    Args:
        db: The database of a ``Store``.
        level: Only branches of this level.

    Returns:
        Rows from the highest level down, by name.
    """
    cells: dict[tuple[int, str | None], dict[str, Cell]] = {}
    for row in db.query("SELECT * FROM comparison_cells"):
        cells.setdefault((row["branch_id"], row["regime"]), {})[row["cell"]] = _cell(row)
    branches = {row["id"]: row for row in db.query("SELECT * FROM branches")}
    only = None if level is None else Level(level)
    order = list(Level)
    rows = [
        ComparisonRow(
            branch_id=number,
            branch=branches[number]["name"],
            level=Level(branches[number]["level"]),
            locality=branches[number]["locality"],
            regime=Regime(side) if side else None,
            **found,
        )
        for (number, side), found in cells.items()
        if only is None or branches[number]["level"] == only
    ]
    sides = [*Regime, None]
    rows.sort(
        key=lambda row: (
            *(order.index(row.level), in_order(row.branch)),
            *(row.branch_id, sides.index(row.regime)),
        )
    )
    return rows


def in_order(name: str) -> tuple[str, str]:
    """A key that puts names in the order of a Vietnamese index: Đ stands with D, not after Y.

    >>> sorted(["Yên Khê", "Đam Rông", "Bảo Lộc"], key=in_order)
    ['Bảo Lộc', 'Đam Rông', 'Yên Khê']
    """
    return fold(name), name


def _cell(row: dict[str, Any]) -> Cell:
    return Cell(
        value=row["value"],
        qualifier=Qualifier(row["qualifier"]),
        date=row["date"],
        source=row["source"],
        value_max=row["value_max"],
        basis=row["basis"],
        label=row["label"],
        detail=row["rate"],
        candidates=row["candidates"],
        article_id=row["article_id"],
        fact_id=row["fact_id"],
    )
