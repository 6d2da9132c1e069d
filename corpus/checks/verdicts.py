"""A verdict on every reported figure, held against a register."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from corpus.checks.agreement import Measure, Verdict, held_against
from corpus.checks.allowed import allowed, mistyped
from corpus.checks.awards import beside_named, dated_otherwise, is_of_merit, judge_award
from corpus.checks.dates import (
    is_of_school_year,
    rows_just_before,
    rows_of_flow,
    rows_of_stock,
    rows_of_year_before,
    rows_until,
)
from corpus.checks.figures import STOCKS, Reported
from corpus.checks.funds import Whose, rows_for
from corpus.checks.hints import Hint, hinted
from corpus.checks.lines import Lines
from corpus.checks.model import Judged, OnlyInRegister
from corpus.checks.parts import FITS, without_parts
from corpus.checks.sums import of_some, of_sum
from corpus.register.model import MONEY, Figure, Register, RegisterRow, Value

_BEST_FIRST: Final = (*FITS, Verdict.DIFFERS)
_SHARE_PLACES: Final = 1
_TELLING: Final = 20
"""A count from which on two unions are hardly alike by chance."""


class Judge:
    """Holds reported figures against the lines of a register, and knows which were asked for."""

    def __init__(self, register: Register, lines: Lines) -> None:
        self._register = register
        self._lines = lines
        self._columns = {role for sheet in register.sheets for role in sheet.columns}
        self._refused = {
            (one.row, one.sheet, role)
            for one in register.refused
            for sheet in register.sheets
            for role, head in sheet.columns.items()
            if one.sheet == sheet.name and one.column == head
        }
        self._asked: set[tuple[str | int | None, ...]] = set()

    def union(self, articles: Sequence[Sequence[Reported]]) -> list[Judged]:
        """The verdicts on the figures of one union, article by article.

        A union that only one line of the register may be of is that line's if one of its figures
        is the line's: its name leaves something out, or is told otherwise, yet nothing else of the
        register can be meant.
        """
        made = of_some([one for figures in articles for one in self.article(figures)])
        uncertain = any(one.verdict is Verdict.BRANCH_UNCERTAIN for one in made)
        rows = self._lines.may_be(made[0].branch_id) if uncertain else ()
        if not rows:
            return made
        asked = set(self._asked)
        tried = [one for figures in articles for one in self.article(figures, rows)]
        if any(one.verdict is Verdict.AGREES and _identifies(one) for one in tried):
            self._lines.settle(rows)
            return tried
        self._asked = asked
        return made

    def article(
        self, figures: Sequence[Reported], rows: Sequence[RegisterRow] | None = None
    ) -> list[Judged]:
        """The verdicts on the figures of one union in one article.

        Args:
            figures: They.
            rows: The union's rows, if they are other than those that its name tells.
        """
        judged = beside_named(figures, [self._judge(one, rows) for one in figures])
        return without_parts(figures, judged, Figure.WOMEN_SHARE in self._columns)

    def only_in_register(self, judged: Iterable[Judged]) -> Iterable[OnlyInRegister]:
        """The figures of the register that no article mentions.

        Args:
            judged: All verdicts.
        """
        dates = {one.register_date for one in judged if one.date and one.verdict in _BEST_FIRST}
        for row in self._register.rows:
            names = self._lines.uncertain_names(row)
            for figure, value in row.figures.items():
                if _key(row, figure) not in self._asked:
                    known = "no_article" if row.date in dates else "no_article_then"
                    known = known if self._lines.is_known(row) else "no_union"
                    reason = "branch_uncertain" if names else known
                    yield OnlyInRegister(
                        row.branch, figure, value, row.date, row.row, row.sheet, reason, names,
                        row.fund, row.heads.get(figure),
                    )  # fmt: skip

    def _judge(self, one: Reported, rows: Sequence[RegisterRow] | None) -> Judged:
        made = _unjudged(one)
        if one.per:
            return replace(made, reason="not_a_total")
        if one.figure is None:
            return replace(made, reason="not_kept")
        rows = rows or self._lines.of(one.row["branch_id"])
        if not rows:
            if sums := self._lines.sums(one.row["branch_id"]):
                return of_sum(self._judge(one, sums))
            candidates = self._lines.candidates(one.row["branch_id"])
            if candidates:
                return replace(
                    made,
                    verdict=Verdict.BRANCH_UNCERTAIN,
                    candidates=candidates,
                    reason="uncertain",
                )
            return replace(made, reason="no_branch")
        figure = self._column_of(one.figure)
        if figure is None:
            return replace(made, reason="no_column")
        chosen = rows_for(rows, figure, one)
        judged = replace(made, reason="of_a_fund" if figure in MONEY else "no_value")
        if chosen.rows:
            judged = self._of_date(made, one, figure, chosen.rows, chosen.whose)
        for row in () if judged.verdict in FITS else chosen.beside:  # it may be of that fund
            beside = self._of_date(made, one, figure, [row], Whose.SAME)
            if beside.verdict is Verdict.AGREES:
                return beside
        return judged

    def _of_date(
        self, made: Judged, one: Reported, figure: Figure, rows: Sequence[RegisterRow], whose: Whose
    ) -> Judged:
        """The verdict by the rows of a figure's date, of those of its union and its fund."""
        period, published = one.period, one.row["told_on"]
        if figure is Figure.AWARDS and is_of_merit(one):
            period = None
        if figure in STOCKS:
            there, whole = rows_of_stock(rows, period, published)
            if one.of_the_beginning:  # it may be that of the year before, and need not be this one
                there, whole = rows_until(rows, period, published), False
        else:
            there, whole = rows_of_flow(rows, period, published)
        if figure is Figure.AWARDS:
            either = () if there else rows_of_year_before(rows, period, published)
            if (agreeing := self._agreeing(made, one, figure, either)) is not None:
                return agreeing
            other = dated_otherwise(one, rows)
            if other is not None:
                self._asked.add(_key(other, figure))
                differs = replace(made, verdict=Verdict.DIFFERS, hint=Hint.OTHER_YEAR)
                return _at(differs, other, other.figures[figure])
        judged = replace(made, reason="no_date" if figure in STOCKS else "no_period")
        if there:
            judged = hinted(self._best(made, one, figure, there, whole, whose), figure, rows)
        if judged.verdict in FITS or figure in STOCKS or figure is Figure.AWARDS:
            return judged
        near = [row for row in rows_just_before(rows, period, published) if row not in there]
        return self._agreeing(made, one, figure, near) or judged

    def _agreeing(
        self, made: Judged, one: Reported, figure: Figure, rows: Sequence[RegisterRow]
    ) -> Judged | None:
        """The verdict by the first row that agrees, of rows from which a figure may differ."""
        for row in rows:
            asked = set(self._asked)
            judged = self._best(made, one, figure, [row], False, Whose.ALL)
            if judged.verdict is Verdict.AGREES:
                return judged
            self._asked = asked
        return None

    def _column_of(self, figure: Figure) -> Figure | None:
        """The column in which a figure is looked for; sums also in one of money of any flow.

        The member unions of a corporation may be told as its unions.
        """
        if figure in self._columns:
            return figure
        if figure is Figure.MEMBER_UNIONS and Figure.UNITS in self._columns:
            return Figure.UNITS
        if figure is Figure.WOMEN_SHARE and {Figure.WOMEN, Figure.MEMBERS} <= self._columns:
            return figure
        return Figure.FUNDS if figure in MONEY and Figure.FUNDS in self._columns else None

    def _best(
        self,
        made: Judged,
        one: Reported,
        figure: Figure,
        rows: Sequence[RegisterRow],
        whole: bool,
        whose: Whose,
    ) -> Judged:
        """The verdict by the row that fits best; all rows are of the date asked for."""
        found: list[Judged] = []
        for row in rows:
            value = self._value(row, figure)
            if value is None:
                continue
            judged = _held(made, one, row, value, figure)
            unsure = figure in STOCKS and not whole  # it may have changed since, or till then
            slip = mistyped(one, value) and not is_of_school_year(row)
            if judged.verdict is Verdict.DIFFERS and unsure and not slip:
                continue
            self._asked.add(_key(row, figure))
            differs = judged.verdict is Verdict.DIFFERS
            found.append(allowed(judged, one, figure, whole, whose) if differs else judged)
        if found:
            order = [*_BEST_FIRST, Verdict.NOT_IN_REGISTER]
            return min(found, key=lambda judged: order.index(judged.verdict))
        if figure in STOCKS and not whole:
            return replace(made, reason="no_date")
        refused = any((row.row, row.sheet, figure) in self._refused for row in rows)
        first = rows[0]
        return replace(
            made,
            reason="refused" if refused else "no_value",
            row=first.row,
            sheet=first.sheet,
            register_branch=first.branch,
            register_date=first.date,
        )

    def _value(self, row: RegisterRow, figure: Figure) -> Value | None:
        """What a row has; a share it does not tell is computed from its counts."""
        value = row.figures.get(figure)
        if value is not None or figure is not Figure.WOMEN_SHARE:
            return value
        women, members = row.figures.get(Figure.WOMEN), row.figures.get(Figure.MEMBERS)
        if not isinstance(women, int) or not isinstance(members, int) or not members:
            return None
        if women > members:
            return None
        return round(100 * women / members, _SHARE_PLACES)


def _identifies(one: Judged) -> bool:
    """Whether a figure is one that hardly two unions share: no small count, no share, no award."""
    if one.figure in (Figure.WOMEN_SHARE, Figure.AWARDS) or one.register is None:
        return False
    return isinstance(one.reported, int) and one.reported >= _TELLING


def _key(row: RegisterRow, figure: Figure) -> tuple[str | int | None, ...]:
    return row.row, row.sheet, row.date, row.fund, figure


def _held(made: Judged, one: Reported, row: RegisterRow, value: Value, figure: Figure) -> Judged:
    at = replace(_at(made, row, value), column=row.heads.get(figure))
    if one.figure is Figure.AWARDS:
        return judge_award(at, one, value)
    assert not isinstance(value, str)
    verdict = held_against(one.told, value, one.measure)
    if verdict is not Verdict.DIFFERS:
        return replace(at, verdict=verdict, reason=None)
    apart = (
        round(one.told.value - value, 4) if one.measure is Measure.SHARE else one.told.value - value
    )
    percent = round(100 * apart / value, 1) if value else None
    return replace(at, verdict=verdict, reason=None, difference=apart, percent=percent)


def _at(made: Judged, row: RegisterRow, value: Value) -> Judged:
    """A verdict with the row it is by."""
    return replace(
        made,
        register=value,
        register_branch=row.branch,
        row=row.row,
        sheet=row.sheet,
        register_date=row.date,
        fund=row.fund,
    )


def _unjudged(one: Reported) -> Judged:
    row: Mapping[str, Any] = one.row
    return Judged(
        branch_id=row["branch_id"],
        branch=row["branch"],
        kind=row["kind"],
        figure=one.figure,
        reported=one.told.value,
        reported_max=one.told.value_max,
        qualifier=one.told.qualifier,
        date=row["date"],
        verdict=Verdict.NOT_IN_REGISTER,
        fact_id=row["id"],
        article_id=row["article_id"],
        source=row["source"],
        title=row["article_title"],
        published=row["published"],
        evidence=row["evidence_text"],
        label=one.name,
    )
