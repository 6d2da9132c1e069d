"""What is read of a register."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from pathlib import Path

from schemas import Level

Value = int | float | str
"""People, units and awards as int, VND as int, per cent as float; awards told by name as str."""


class Figure(StrEnum):
    """What a column of figures holds."""

    MEMBERS = "members"
    WOMEN = "women"
    WOMEN_SHARE = "women_share"
    WORKFORCE = "workforce"
    WORKFORCE_WOMEN = "workforce_women"
    NEW_MEMBERS = "new_members"
    UNITS = "units"
    MEMBER_UNIONS = "member_unions"
    SECTIONS = "sections"
    GROUPS = "groups"
    RAISED = "raised"
    DISBURSED = "disbursed"
    LENT = "lent"
    HELD = "held"
    FUNDS = "funds"
    AWARDS = "awards"


PEOPLE = frozenset(
    {Figure.MEMBERS, Figure.WOMEN, Figure.WORKFORCE, Figure.WORKFORCE_WOMEN, Figure.NEW_MEMBERS}
)
UNITS = frozenset({Figure.UNITS, Figure.MEMBER_UNIONS, Figure.SECTIONS, Figure.GROUPS})
MONEY = frozenset({Figure.RAISED, Figure.DISBURSED, Figure.LENT, Figure.HELD, Figure.FUNDS})
ABOUT = ("branch", "code", "level", "place", "date", "fund")
"""Columns that say of which union, of when and of which fund the figures of a row are."""


class RegisterError(Exception):
    """A register cannot be read at all. The message says what is wrong and what to do."""


@dataclass(frozen=True, slots=True)
class RegisterRow:
    """The figures of one union at one date; those of each single fund are a row of their own.

    Attributes:
        row: The number of the row in its sheet, as spreadsheets count.
        sheet: The name of the sheet; None in a CSV file.
        branch: The union, as the register has it.
        date: EDTF; None when the register gives none.
        figures: The values of the cells that are not empty.
        fund: The one fund of which they are; None for what is of no single fund.
        heads: The heads of their columns.
    """

    row: int
    sheet: str | None
    branch: str
    code: str | None
    level: Level | None
    place: str | None
    date: str | None
    figures: Mapping[Figure, Value]
    fund: str | None = None
    heads: Mapping[Figure, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Refused:
    """A row, or one cell of it, that was not taken.

    Attributes:
        code: A key of ``reasons.toml``.
        column: The head of the cell's column; None when it is the whole row.
        value: What stands in the cell.
        parts: What stands in the reason.
    """

    row: int
    sheet: str | None
    code: str
    branch: str | None = None
    column: str | None = None
    value: str | None = None
    parts: Mapping[str, str | int] = field(default_factory=dict)

    @property
    def expected(self) -> bool:
        """Whether it is no row of a union anyway: a total, a heading, a note."""
        return self.code in ("total", "group", "no_figures", "head_again", "note")

    def reason(self, lang: str) -> str:
        """Why, in ``vi`` or ``en``."""
        parts = {
            name: part if isinstance(part, str) or name == "other" else _counted(part, lang)
            for name, part in self.parts.items()
        }
        return reasons()[self.code][lang].format(**parts)


def _counted(number: int, lang: str) -> str:
    return f"{number:,}".replace(",", "." if lang == "vi" else ",")


@dataclass(frozen=True, slots=True)
class Sheet:
    """How one table was understood.

    Attributes:
        columns: The head of the first column of each sort, by what it holds.
        used: The heads of all columns that are used.
        unused: The heads of the other columns.
        date: What the lines above the table, or the sheet's name, say of its date; EDTF.
        title: The lines above the table, joined.
    """

    name: str | None
    columns: Mapping[str, str]
    unused: tuple[str, ...]
    date: str | None
    title: str
    used: tuple[str, ...] = ()


@dataclass(slots=True)
class Register:
    """A register as it was read.

    Attributes:
        sums: The sums of all rows of a table, as the figures of the union that its title names.
    """

    source: str
    rows: list[RegisterRow] = field(default_factory=list)
    sums: list[RegisterRow] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)
    sheets: list[Sheet] = field(default_factory=list)


@cache
def reasons() -> dict[str, dict[str, str]]:
    """The words of ``reasons.toml``."""
    path = Path(__file__).with_name("reasons.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))
