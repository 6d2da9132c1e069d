"""What a check finds: warnings, and verdicts on reported figures."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Final

from corpus.checks.agreement import Verdict
from corpus.register.model import Figure, Refused, Sheet, Value
from schemas import Qualifier


class Severity(StrEnum):
    """How much a warning weighs."""

    ERROR = "error"
    WARN = "warn"
    CONFLICT = "conflict"
    REVIEW = "review"


WRONG = frozenset({Severity.ERROR, Severity.WARN, Severity.CONFLICT})
"""What makes ``congdoan check`` say that something is wrong; ``review`` only asks to look."""


class AcrossCode(StrEnum):
    """What does not fit together between articles; what does not fit in one: ``WarningCode``."""

    FIGURES_CONFLICT = "figures_conflict"
    JUMP = "jump"
    UNITS_DISAGREE = "units_disagree"
    TERM_BELOW_YEAR = "term_below_year"
    COPIED = "copied"
    SHARES_APART = "shares_apart"
    GROWTH_CONFLICTS = "growth_conflicts"
    AWARDED_AGAIN = "awarded_again"


@dataclass(frozen=True, slots=True)
class Quote:
    """A fact a warning is about.

    Attributes:
        fact_id: The fact.
        evidence: Its words.
        date: EDTF period, else the day of publication.
    """

    fact_id: str
    article_id: str
    source: str
    evidence: str
    date: str | None


@dataclass(frozen=True, slots=True)
class Warned:
    """Something that does not fit together, in one article or between several.

    Attributes:
        code: A ``WarningCode`` or an ``AcrossCode``.
        branch: The union it is about.
        message: One line by language, ``vi`` and ``en``.
        quotes: The facts it is about.
        about: What exactly it says, where one code says several things.
    """

    code: str
    severity: Severity
    branch: str
    message: Mapping[str, str]
    quotes: tuple[Quote, ...]
    about: str | None = None

    @property
    def articles(self) -> tuple[str, ...]:
        """The sources of the articles it is about, each once."""
        return tuple(dict.fromkeys(one.source for one in self.quotes))


@dataclass(frozen=True, slots=True)
class Candidate:
    """A line of the register that may be of a union.

    Attributes:
        branch: The union as the register has it.
        score: How alike the names are, 0 to 100.
    """

    branch: str
    row: int
    sheet: str | None
    score: float


@dataclass(frozen=True, slots=True)
class Judged:
    """A reported figure with its verdict.

    Attributes:
        kind: Kind of the fact.
        figure: What the register calls it; None when registers have no such figure.
        reported: People, units or awards; VND; per cent.
        date: EDTF period, else the day of publication.
        register: What the register has.
        row: The row of the register it was held against.
        register_date: The date of that row; None when the register gives none.
        difference: Reported minus register, of figures that differ.
        percent: The same in per cent of the register's figure.
        reason: Why it was not found in the register; a key of ``words.toml``.
        candidates: Lines of the register that may be of this union.
        hint: How a figure that differs may have gone wrong; a key of ``words.toml``.
        same_as: The date of the union's other row that has the reported figure.
        column: The head of the column it was held against.
        fund: The one fund that column, or its row, is of.
    """

    branch_id: int
    branch: str
    kind: str
    figure: Figure | None
    reported: Value
    reported_max: int | float | None
    qualifier: Qualifier
    date: str | None
    verdict: Verdict
    fact_id: str
    article_id: str
    source: str
    title: str | None
    published: str | None
    evidence: str
    label: str | None = None
    register: Value | None = None
    register_branch: str | None = None
    row: int | None = None
    sheet: str | None = None
    register_date: str | None = None
    difference: int | float | None = None
    percent: float | None = None
    reason: str | None = None
    candidates: tuple[Candidate, ...] = ()
    hint: str | None = None
    same_as: str | None = None
    column: str | None = None
    fund: str | None = None


@dataclass(frozen=True, slots=True)
class OnlyInRegister:
    """A figure of the register that no article mentions.

    Attributes:
        reason: ``no_union`` where no article tells of the union, ``no_article`` where none tells
            the figure, ``no_article_then`` where none tells of the date, or ``branch_uncertain``;
            keys of ``words.toml``.
        candidates: Names of the unions it may be of.
        fund: The one fund it is of.
        column: The head of its column.
    """

    branch: str
    figure: Figure
    register: Value
    date: str | None
    row: int
    sheet: str | None
    reason: str = "no_article"
    candidates: tuple[str, ...] = ()
    fund: str | None = None
    column: str | None = None


@dataclass(slots=True)
class Report:
    """All that a check found.

    Attributes:
        articles: How many articles were checked.
        facts: How many reported figures they have.
        register: The file it was held against; None without one.
        sheets: How the register's tables were understood.
        register_rows: How many rows of it were taken.
    """

    articles: int
    facts: int
    warnings: list[Warned]
    verdicts: list[Judged] = field(default_factory=list)
    register_only: list[OnlyInRegister] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)
    sheets: list[Sheet] = field(default_factory=list)
    register: str | None = None
    register_rows: int = 0

    @property
    def wrong(self) -> bool:
        """Whether a figure differs, or figures cannot be right together."""
        return any(one.verdict is Verdict.DIFFERS for one in self.verdicts) or any(
            one.severity in WRONG for one in self.warnings
        )


_MONTHS: Final = re.compile(r"(?P<year>\d{4})-(?P<first>\d\d)/(?P=year)-(?P<last>\d\d)")
"""Several months of one year."""


class Date(str):
    """An EDTF date or period inside a sentence.

    >>> [Date(date).words("vi") for date in ("2018-12-31", "2018/2023", "2018-06", "2018")]
    ['31/12/2018', '2018–2023', '6/2018', 'năm 2018']
    >>> Date("2018-01/2018-06").words("vi"), Date("2018-07/2018-12").words("vi")
    ('6 tháng đầu năm 2018', '6 tháng cuối năm 2018')
    """

    __slots__ = ()

    def words(self, lang: str) -> str:
        """As people of that language write it."""
        sides = self.split("/")
        if lang == "vi":
            if self.isdecimal():
                return f"năm {self}"
            if months := _MONTHS.fullmatch(self):
                count = int(months["last"]) - int(months["first"]) + 1
                where = {"01": "đầu", "12": "cuối"}
                edge = where.get(months["first"]) or where.get(months["last"])
                if edge and 1 < count < 12:
                    return f"{count} tháng {edge} năm {months['year']}"
            sides = [
                "/".join(
                    str(int(part)) if part.isdigit() else part for part in reversed(side.split("-"))
                )
                for side in sides
            ]
        return "–".join(sides)


@cache
def severities() -> dict[str, Severity]:
    """How much the warning of each code weighs, from ``severity.toml``."""
    path = Path(__file__).with_name("severity.toml")
    weights = tomllib.loads(path.read_text(encoding="utf-8"))
    return {code: Severity(weight) for code, weight in weights.items()}


@cache
def words() -> dict[str, dict[str, dict[str, str]]]:
    """The words of ``words.toml``: group → key → language."""
    path = Path(__file__).with_name("words.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))


def sentence(group: str, key: str, **parts: object) -> dict[str, str]:
    """A sentence in both languages, numbers with the separators of each."""

    def shown(part: object, lang: str) -> str:
        if isinstance(part, Date):
            return part.words(lang)
        if not isinstance(part, int | float):
            return str(part)
        told = f"{part:,}" if isinstance(part, int) else f"{part:,.10g}"
        return told.translate(str.maketrans(",.", ".,")) if lang == "vi" else told

    return {
        lang: text.format(**{name: shown(part, lang) for name, part in parts.items()})
        for lang, text in words()[group][key].items()
    }
