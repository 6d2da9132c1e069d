"""The comparison as a table to read in a terminal."""

from collections.abc import Callable, Iterator, Sequence
from typing import TextIO

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from congdoan.labels import Lang, label
from congdoan.render.comparison.words import (
    FLOWS,
    class_words,
    contradictions,
    doubtful,
    figure_words,
    groups,
    growth_words,
    level_words,
    regime_words,
    year_words,
)
from congdoan.render.figures import number
from congdoan.render.periods import period_words
from congdoan.streams import console, tidy
from corpus.comparison import Comparison, ComparisonRow, Figure
from corpus.resolve import NATIONAL

_COUNT_WIDTH = 13
_IN, _FURTHER_IN = (0, 0, 0, 2), (0, 0, 0, 4)
_WIDE = 100
"""Columns of a terminal in which the units below have a column of their own."""
_NARROW = 72
"""Columns below which a table would cut dates and figures: a list takes its place."""
_RAISED_DIGITS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def write(out: TextIO, rows: Comparison, lang: Lang) -> None:
    """A table for each side of July 2025 and level: what is no like is never put in one."""
    with tidy(console(out)) as to:
        if not rows:
            to.print(label("comparison", "empty", lang))
            return
        page = Page(rows, lang, wide=to.width >= _WIDE)
        side: object = rows  # none of the sides
        for regime, level, members in groups(rows):
            if regime != side:
                side = regime
                title = label("comparison", "title", lang)
                to.print(Text(f"{title} · {regime_words(regime, lang)}", style="bold"))
                to.print()
            to.print(Text(level_words(level, lang), style="bold cyan"))
            if to.width < _NARROW:
                to.print(page.list(members))
            else:
                to.print(page.table(members))
                to.print()
        for line in page.below():
            to.print(line)


class Page:
    """The tables of one comparison, which share their columns and the numbers of the sources."""

    def __init__(self, rows: Comparison, lang: Lang, *, wide: bool) -> None:
        self._rows = rows
        self._lang = lang
        self._wide = wide
        self._sources: dict[str, int] = {}
        fill: dict[str, Callable[[ComparisonRow], Iterator[Text]]] = {
            "members": self._people,
            "women": self._women,
            "units": self._units,
            "money": self._money,
            "awards": self._awards,
        }
        if not wide:
            del fill["units"]
        self._columns = {
            name: cells for name, cells in fill.items() if any(any(cells(row)) for row in rows)
        }
        self._sources.clear()  # numbered anew in the order in which they are printed

    def table(self, rows: Sequence[ComparisonRow]) -> Table:
        """The rows of one level."""
        table = Table(
            box=None, expand=True, pad_edge=False, padding=(0, 2, 1, 0), header_style="dim"
        )
        first, *heads = self.heads()
        table.add_column(first, ratio=5)
        for name, head in zip(self._columns, heads, strict=True):
            if name in ("money", "awards"):
                table.add_column(head, ratio=6)
            else:
                table.add_column(head, width=_COUNT_WIDTH, overflow="fold")
        for row in rows:
            table.add_row(*self.cells(row))
        return table

    def list(self, rows: Sequence[ComparisonRow]) -> Group:
        """The rows of one level, cell below cell."""
        made: list[RenderableType] = []
        _, *heads = self.heads()
        for row in rows:
            name, *cells = self.cells(row)
            made.append(name)
            for head, cell in zip(heads, cells, strict=True):
                if cell:
                    made += [Padding(Text(head, style="dim"), _IN), Padding(cell, _FURTHER_IN)]
            made.append(Text())
        return Group(*made)

    def heads(self) -> Sequence[str]:
        """What the columns are called."""
        return [label("comparison", name, self._lang) for name in ("branch", *self._columns)]

    def cells(self, row: ComparisonRow) -> Sequence[Text]:
        """The name of a union and its cells."""
        filled = (Text("\n").join(fill(row)) for fill in self._columns.values())
        return [self._name(row), *filled]

    def below(self) -> Iterator[Text]:
        """What has to be known to read the tables, what contradicts, the sources."""
        for note in self._notes():
            yield Text(label("comparison", note, self._lang), style="dim")
        if told := list(contradictions(self._rows)):
            yield Text()
            yield Text(label("comparison", "conflicts", self._lang), style="bold")
            for row, cell, figure in told:
                yield self._contradiction(row, cell, figure)
        yield Text()
        yield Text(label("comparison", "sources", self._lang), style="bold")
        for source, number_ in self._sources.items():
            yield Text(f"{_raised(number_)} {source}", style="dim")

    def _notes(self) -> Iterator[str]:
        rows = self._rows
        shares = [share for row in rows for share in (row.women_share, row.staff_women_share)]
        if any(share and share.basis == "computed" for share in shares):
            yield "computed"
        if any(map(doubtful, rows)):
            yield "doubtful"
        if any(row.new_members for row in rows):
            yield "admitted"
        if any(cell.endswith("_growth") for row in rows for cell, _ in row.figures()):
            yield "grown"
        if any(contradictions(rows)):
            yield "differing"
        yield "chosen"
        if len({row.regime for row in rows}) > 1:
            yield "other_side"
        yield "silent"

    def _contradiction(self, row: ComparisonRow, cell: str, figure: Figure) -> Text:
        when = period_words(figure.date, self._lang)
        line = Text(f"{row.branch} · {label('cell', cell, self._lang)} ({when}): ")
        for place, one in enumerate((figure, *figure.others)):
            line.append(" | " if place else "")
            line.append(figure_words(cell, one, self._lang), style="bold")
            line.append(self._marks([one]), style="dim")
        return line

    # --- the cells of a row ---------------------------------------------------------------

    def _name(self, row: ComparisonRow) -> Text:
        name = Text(row.branch, style="bold")
        place = "" if row.level in NATIONAL else row.locality or ""
        if place.casefold() not in row.branch.casefold():
            name.append(f"\n{place}", style="dim not bold")
        if self._rows.by_year:
            name.append(f"\n{year_words(row.year, self._lang)}", style="cyan not bold")
        return name

    def _people(self, row: ComparisonRow) -> Iterator[Text]:
        if row.members:
            yield self._dated("members", row.members)
        yield from self._grown("members_growth", row.members_growth)
        if row.staff:
            yield self._dated("staff", row.staff, noun="staff", style="not bold")
        yield from self._grown("staff_growth", row.staff_growth)
        if row.new_members:
            yield self._dated("new_members", row.new_members, before="+", style="green")
        if not self._wide:
            yield from self._units(row)

    def _women(self, row: ComparisonRow) -> Iterator[Text]:
        women, share = row.women, row.women_share
        after = "!" if doubtful(row) else ""
        yield from self._part("women", women, share, row.women_growth, after=after)
        yield from self._part(
            "staff_women", row.staff_women, row.staff_women_share, row.staff_women_growth
        )

    def _part(
        self,
        cell: str,
        count: Figure | None,
        share: Figure | None,
        growth: Figure | None,
        after: str = "",
    ) -> Iterator[Text]:
        noun = "staff" if cell == "staff_women" else ""
        style = "not bold" if noun else "bold"
        if count:
            yield self._dated(cell, count, noun=noun, after=after, style=style)
        if share and count and (share.date, share.source) == (count.date, count.source):
            words = self._told(f"{cell}_share", share)
            yield Text(_with_noun(words, noun, self._lang), style=style)
        elif share:
            yield self._dated(f"{cell}_share", share, noun=noun, style=style)
        yield from self._grown(f"{cell}_growth", growth)

    def _units(self, row: ComparisonRow) -> Iterator[Text]:
        if row.units is None:
            return
        unit = label("unit_short", row.units.label or "", self._lang)
        words = f"{self._told('units', row.units)} {unit}"
        yield self._with_date(Text(words, style="bold" if self._wide else "not bold"), row.units)
        yield from self._grown("units_growth", row.units_growth)
        if row.members_per_unit:
            each = figure_words("members_per_unit", row.members_per_unit, self._lang)
            unit = label("unit_one", row.units.label or "", self._lang)
            words = label("comparison", "per_unit", self._lang, what=each, unit=unit)
            yield Text(words, style="dim")

    def _money(self, row: ComparisonRow) -> Iterator[Text]:
        for flow in FLOWS:
            figure = row.figure(flow)
            if figure is None:
                continue
            line = Text(f"{label('cell', flow, self._lang)}: ", style="dim")
            line.append(self._told(flow, figure), style="bold not dim")
            if figure.rate:
                line.append(f" {label('rate', figure.rate, self._lang)}")
            when = period_words(figure.date, self._lang)
            line.append(f" ({when})" if when else "")
            line.append("" if figure.others else self._marks([figure]))
            yield line
            if each := row.figure(f"{flow}_per_member"):
                words = figure_words(f"{flow}_per_member", each, self._lang)
                yield Text(label("comparison", "per_member", self._lang, what=words), style="dim")
        yield from self._grown("held_growth", row.held_growth)

    def _awards(self, row: ComparisonRow) -> Iterator[Text]:
        if row.awards:
            if row.awards.number > 1:
                count = number(row.awards.number, self._lang)
                yield Text(label("comparison", "total", self._lang, count=count), style="dim")
            best = Text(row.awards.label or "", style="bold")
            if row.awards.granted_by:
                best.append(f" ({row.awards.granted_by})", style="not bold")
            yield self._with_date(best, row.awards)
            if by_class := class_words(row, self._lang):
                yield Text(by_class, style="dim")
        top = row.highest_granter
        if top and not (row.awards and top.value == row.awards.granted_by):
            words = f"{top.value} ({top.label})"
            yield Text(label("comparison", "granter", self._lang, what=words) + self._marks([top]))
        if row.host_awards:
            words = label("comparison", "host", self._lang, what=row.host_awards.label or "")
            yield self._with_date(Text(words), row.host_awards)
        if row.rating:
            yield self._with_date(Text(str(row.rating.value)), row.rating)

    # --- their lines ----------------------------------------------------------------------

    def _dated(
        self,
        cell: str,
        figure: Figure,
        *,
        noun: str = "",
        before: str = "",
        after: str = "",
        style: str = "bold",
    ) -> Text:
        words = f"{before}{self._told(cell, figure)}{after}"
        return self._with_date(Text(_with_noun(words, noun, self._lang), style=style), figure)

    def _told(self, cell: str, figure: Figure) -> str:
        """A figure; where articles disagree each of them with its own article."""
        if not figure.others:
            return figure_words(cell, figure, self._lang)
        sides: dict[str, list[Figure]] = {}
        for one in (figure, *figure.others):
            sides.setdefault(figure_words(cell, one, self._lang), []).append(one)
        return " | ".join(f"{words}{self._marks(told)}" for words, told in sides.items())

    def _with_date(self, words: Text, figure: Figure) -> Text:
        when = period_words(figure.date, self._lang)
        words.append(f"\n{when}" if when else "", style="dim not bold")
        words.append("" if figure.others else self._marks([figure]), style="dim not bold")
        return words

    def _grown(self, cell: str, figure: Figure | None) -> Iterator[Text]:
        if figure and figure.base:
            since = period_words(figure.base.date, self._lang)
            words = label("comparison", "since", self._lang, what=since)
            line = Text(growth_words(cell, figure, self._lang))
            line.append(f"\n{words}{self._marks([figure.base])}", style="dim")
            yield line

    def _marks(self, figures: Sequence[Figure]) -> str:
        """The raised numbers of the articles that figures come from."""
        sources = dict.fromkeys(one.source for one in figures)
        numbers = [self._sources.setdefault(one, len(self._sources) + 1) for one in sources]
        return "·".join(map(_raised, numbers))


def _with_noun(words: str, noun: str, lang: Lang) -> str:
    """A figure that is no figure of members says so, on a line of its own where it is long."""
    if not noun:
        return words
    name = label("population", noun, lang)
    return f"{words} {name}" if len(words) + 1 + len(name) <= _COUNT_WIDTH else f"{words}\n{name}"


def _raised(place: int) -> str:
    return str(place).translate(_RAISED_DIGITS)
