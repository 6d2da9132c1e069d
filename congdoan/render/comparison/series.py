"""The years of one union side by side, in two parts that no line joins: July 2025 parts them."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from congdoan.labels import Lang
from congdoan.render.comparison.canvas import INK, LINE, SOFT, Canvas, width_of
from congdoan.render.comparison.columns import WOMEN, Column
from congdoan.render.comparison.words import DONG
from congdoan.render.figures import number
from corpus.comparison import ComparisonRow, Figure
from corpus.regime import REFORM, Regime

SERIES_ROW = 1.3
"""The height of a series."""
REFORM_COLOUR = "#9d2b1e"
_REFORM_YEAR = int(REFORM[:4])
_HALVES: dict[Regime | None, float] = {Regime.PRE_2025_07: 0.25, Regime.POST_2025_07: 0.75}
_MOST_LABELS = 6
_SCALES = ((1_000_000_000, "tỷ", "bn"), (1_000_000, "triệu", "m"))

_Point = tuple[float, float, Figure, Regime | None]
"""Where a figure is drawn, the figure, and its side of July 2025."""


class Series:
    """Draws series whose years lie on one scale.

    Args:
        paper: What they are drawn on.
        rows: All rows of the comparison: its years are those of the scale.
        lang: Language of the words.
    """

    def __init__(self, paper: Canvas, rows: Iterable[ComparisonRow], lang: Lang) -> None:
        self._paper = paper
        self._lang = lang
        years = [row.year for row in rows if row.year is not None]
        self._years = (min(years), max(years)) if years else (_REFORM_YEAR, _REFORM_YEAR)

    def draw(
        self, x: float, y: float, width: float, column: Column, rows: Sequence[ComparisonRow]
    ) -> None:
        """The years of one union: bars of a flow, a line of anything else."""
        paper = self._paper
        floor, height = y + SERIES_ROW - 0.14, SERIES_ROW - 0.5
        paper.line([(x, floor), (x + width, floor)], LINE, 0.8)
        if self.has_reform:
            at = x + width * self._along(_REFORM_YEAR)
            paper.line([(at, floor), (at, floor - height - 0.12)], REFORM_COLOUR, 0.7, dashed=True)
        most = column.end_of_scale(rows)
        for cell, colour in ((column.cell, column.colour), (column.part, WOMEN)):
            points: list[_Point] = []
            for row in rows:
                figure = row.figure(cell) if cell else None
                if figure is not None and row.year is not None:
                    at = x + width * self._along(row.year, row.regime)
                    points.append((at, floor - height * figure.number / most, figure, row.regime))
            self._points(points, str(cell), colour, floor, column, width)

    def _points(
        self,
        points: list[_Point],
        cell: str,
        colour: str,
        floor: float,
        column: Column,
        width: float,
    ) -> None:
        paper = self._paper
        first, final = self._years
        thick = min(0.14, 0.4 * width / (final - first + 1))
        if column.cell in DONG or column.cell == "new_members":
            for at, top, _, _ in points:
                paper.bar(at - thick / 2, top, thick, floor - top, colour)
        else:
            for _, side in groupby(points, key=lambda point: point[3]):
                paper.line([(at, top) for at, top, _, _ in side], colour, 1.6, dots=4.5)
        above = cell != column.part
        edge = 0.0
        last = len(points) - 1
        for nth, (at, top, figure, _) in enumerate(points):
            words = self._short_words(cell, figure)
            half = width_of(words, 6.8) / 2
            if nth not in (0, last) and (len(points) > _MOST_LABELS or at - half < edge):
                continue
            if nth == last and nth and at - half < edge:
                continue
            edge = at + half + 0.05
            down = top - 0.07 if above else top + 0.15
            ink = INK if above else WOMEN
            paper.text(at, min(down, floor - 0.03), words, 6.8, ink, align="center")

    def axis(self, y: float, places: Iterable[tuple[float, float]]) -> None:
        """The years below the last series of a level; where each column begins, and its width."""
        paper = self._paper
        first, last = self._years
        for x, width in places:
            room = int(width / 0.42)
            step = max(1, -(-(last - first + 1) // room))
            for year in range(first, last + 1, step):
                at = x + width * self._along(year)
                paper.text(at, y + 0.13, str(year), 6.8, SOFT, align="center")

    def _along(self, year: int, regime: Regime | None = None) -> float:
        """Where a year lies between the left and right edge, 0 to 1; 2025 has two halves."""
        first, last = self._years
        part = _HALVES.get(regime, 0.5) if year == _REFORM_YEAR else 0.5
        return (year - first + part) / (last - first + 1)

    @property
    def has_reform(self) -> bool:
        """Whether 2025 is among the years."""
        first, last = self._years
        return first <= _REFORM_YEAR <= last

    def _short_words(self, cell: str, figure: Figure) -> str:
        """A figure at its point: as short as can be, without its qualifier."""
        value = figure.number
        if cell in DONG:
            for scale, vietnamese, english in _SCALES:
                if value >= scale:
                    unit = vietnamese if self._lang is Lang.VI else english
                    return f"{number(round(value / scale, 1), self._lang)} {unit}"
        shown = number(round(value, 1), self._lang)
        mark = "~" if figure.approximate and figure.basis == "stated" else ""
        return f"{mark}{shown}%" if cell.endswith("_share") else f"{mark}{shown}"
