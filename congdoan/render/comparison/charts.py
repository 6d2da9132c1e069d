"""The charts of a comparison: a line a union, a column a figure, all in one drawing.

Bars of one column and level share their scale, so that like is held against like and nothing
else. In a comparison by year each bar gives way to a series over the years, in two parts that no
line joins: before and from 1 July 2025.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from congdoan.labels import Lang, label
from congdoan.render.comparison.canvas import INK, LINE, SOFT, Canvas, width_of, wrapped
from congdoan.render.comparison.columns import WOMEN, Column, columns
from congdoan.render.comparison.series import REFORM_COLOUR, SERIES_ROW, Series
from congdoan.render.comparison.words import (
    all_words,
    groups,
    level_words,
    regime_words,
)
from congdoan.render.periods import period_words
from corpus.comparison import Comparison, ComparisonRow, Figure
from corpus.regime import Regime
from schemas import Level

_MARGIN, _GAP = 0.35, 0.28
_NAME_WIDTH = 2.65
_TITLE, _UNTITLED, _SIDE, _LEVEL, _FOOT = 0.65, 0.1, 0.42, 0.52, 0.75
_ROW = 0.66
_BAR = 0.15

Line = tuple[str, str | None, list[ComparisonRow]]
"""Name, place and rows of a union: one row of it, or one for each year."""


def draw(rows: Comparison, lang: Lang, *, titled: bool = True) -> Canvas:
    """The whole comparison as one drawing, with its title unless what surrounds it has one."""
    return _Drawing(rows, lang, _TITLE if titled else _UNTITLED).made()


class _Drawing:
    def __init__(self, rows: Comparison, lang: Lang, top: float) -> None:
        self._rows = rows
        self._top = top
        self._lang = lang
        self._columns = columns(rows)
        self._by_year = rows.by_year
        self._sections = list(self._in_sections())
        widths = [self._width(column) + _GAP for column in self._columns]
        self._paper = Canvas(
            max(2 * _MARGIN + _NAME_WIDTH + sum(widths), 7.5),
            top + _FOOT + sum(map(self._height, self._sections)),
        )
        self._series = Series(self._paper, rows, lang)

    def made(self) -> Canvas:
        """Draws it all."""
        paper = self._paper
        if self._top == _TITLE:
            title = label("comparison", "title", self._lang)
            paper.text(_MARGIN, 0.45, title, 15, bold=True)
        y = self._top
        for side, level, lines in self._sections:
            if side:
                paper.text(_MARGIN, y + 0.36, side, 11, REFORM_COLOUR, bold=True)
                y += _SIDE
            self._heads(y, level)
            y += _LEVEL
            for line in lines:
                self._line(y, line, lines)
                y += self._row_height
            if self._by_year:
                self._series.axis(y, ((x, self._width(column)) for x, column in self._places()))
                y += 0.3
        self._foot(y + 0.3)
        return paper

    # --- what stands where ------------------------------------------------------------------

    @property
    def _row_height(self) -> float:
        return SERIES_ROW if self._by_year else _ROW

    def _width(self, column: Column) -> float:
        return column.years_width if self._by_year else column.width

    def _in_sections(self) -> Iterator[tuple[str, Level, list[Line]]]:
        """Heading of a side where it begins, level, unions. Series hold both sides."""
        if self._by_year:
            for level, members in groupby(self._rows, key=lambda row: row.level):
                unions = groupby(members, key=lambda row: row.branch_id)
                lines = [self._union(list(years)) for _, years in unions]
                yield "", level, _merged(lines)
            return
        before: object = self
        for regime, level, there in groups(self._rows):
            side = regime_words(regime, self._lang) if regime != before else ""
            before = regime
            yield side, level, [self._union([row]) for row in there]

    def _union(self, rows: list[ComparisonRow]) -> Line:
        place = rows[0].locality
        told = place is None or place.casefold() in rows[0].branch.casefold()
        return rows[0].branch, None if told else place, rows

    def _height(self, section: tuple[str, Level, list[Line]]) -> float:
        side, _, lines = section
        axis = 0.3 if self._by_year else 0
        return (_SIDE if side else 0) + _LEVEL + axis + len(lines) * self._row_height

    def _places(self) -> Iterator[tuple[float, Column]]:
        x = _MARGIN + _NAME_WIDTH + _GAP
        for column in self._columns:
            yield x, column
            x += self._width(column) + _GAP

    # --- what is drawn ----------------------------------------------------------------------

    def _heads(self, y: float, level: Level) -> None:
        paper = self._paper
        paper.text(_MARGIN, y + 0.36, level_words(level, self._lang), 9.5, bold=True)
        for x, column in self._places():
            words = label("cell", column.cell, self._lang)
            lines = wrapped(words, self._width(column) + _GAP / 2, 8.5, 2)
            for nth, line in enumerate(lines):
                paper.text(x, y + 0.36 - 0.15 * (len(lines) - 1 - nth), line, 8.5, SOFT)
            if column.part:
                part = label("comparison", "women", self._lang).lower()
                paper.text(x + width_of(words, 8.5) + 0.12, y + 0.36, part, 8.5, WOMEN)
        rule = y + _LEVEL - 0.06
        paper.line([(_MARGIN, rule), (paper.width - _MARGIN, rule)], INK, 0.7)

    def _line(self, y: float, line: Line, lines: Sequence[Line]) -> None:
        name, place, rows = line
        paper, height = self._paper, self._row_height
        told = wrapped(name, _NAME_WIDTH, 8.8, 3)
        size = 0.155 * (len(told) + bool(place))
        top = y + max(height - size, 0) / 2 + 0.115 - (0.12 if self._by_year else 0)
        for nth, words in enumerate(told):
            paper.text(_MARGIN, top + 0.155 * nth, words, 8.8)
        if place:
            under = wrapped(place, _NAME_WIDTH, 7.5, 1)[0]
            paper.text(_MARGIN, top + 0.155 * len(told), under, 7.5, SOFT)
        for x, column in self._places():
            if self._by_year:
                self._series.draw(x, y, self._width(column), column, rows)
            else:
                everyone = [row for _, _, there in lines for row in there]
                self._bar(x, y, column, rows[0], column.end_of_scale(everyone))
        paper.line([(_MARGIN, y + height), (paper.width - _MARGIN, y + height)], LINE, 0.6)

    def _bar(self, x: float, y: float, column: Column, row: ComparisonRow, most: float) -> None:
        figure = row.figure(column.cell)
        if figure is None:
            return
        paper, width = self._paper, self._width(column)
        top = y + 0.27
        words = self._figure_words(column.cell, figure)
        words = _sides(words, width + _GAP - 0.06, 8.5)
        end = x + paper.text(x, top - 0.06, words, 8.5, bold=True)
        if column.is_share:
            paper.bar(x, top, width, _BAR, LINE)
        paper.bar(x, top, width * figure.number / most, _BAR, column.colour)
        part = column.inside(row)
        if part and column.part:
            paper.bar(x, top, width * part.number / most, _BAR, WOMEN)
            told = self._figure_words(column.part, part)
            if end + 0.12 + width_of(told, 8.5) <= x + width:
                paper.text(end + 0.12, top - 0.06, told, 8.5, WOMEN)
        if column.is_share:
            middle = x + width / 2
            paper.line([(middle, top - 0.02), (middle, top + _BAR + 0.02)], SOFT, 0.5)
        when = period_words(figure.date, self._lang)
        under = wrapped(when, width + _GAP - 0.06, 6.5, 1)
        if under:
            paper.text(x, top + _BAR + 0.125, under[0], 6.5, SOFT)

    def _foot(self, y: float) -> None:
        notes = [label("comparison", "silent", self._lang)]
        if any(row.women_share and row.women_share.basis == "computed" for row in self._rows):
            notes.insert(0, label("comparison", "computed", self._lang))
        if self._by_year and self._series.has_reform:
            notes.insert(0, label("comparison", "break", self._lang))
        if self._by_year and any(row.year is None for row in self._rows):
            notes.append(label("comparison", "undrawn", self._lang))
        for nth, line in enumerate(
            wrapped(" ".join(notes), self._paper.width - 2 * _MARGIN, 7.5, 3)
        ):
            self._paper.text(_MARGIN, y + 0.15 * nth, line, 7.5, SOFT)

    def _figure_words(self, cell: str, figure: Figure) -> str:
        words = all_words(cell, figure, self._lang).replace(" đồng", "")
        return f"{words} {label('rate', figure.rate, self._lang)}" if figure.rate else words


def _sides(words: str, room: float, size: float) -> str:
    """Figures that contradict each other, as many as have room; the others stand in the table."""
    sides = words.split(" | ")
    while len(sides) > 1 and width_of(words, size, bold=True) > room:
        sides.pop()
        words = f"{' | '.join(sides)} | …"
    return words


def _merged(lines: list[Line]) -> list[Line]:
    """One line a union, its years in order, wherever a ranking has put them."""
    made: dict[int, Line] = {}
    for name, place, rows in lines:
        number_ = rows[0].branch_id
        if number_ in made:
            made[number_][2].extend(rows)
        else:
            made[number_] = (name, place, rows)
    for _, _, rows in made.values():
        rows.sort(key=lambda row: (row.year or 0, row.regime is Regime.POST_2025_07))
    return list(made.values())
