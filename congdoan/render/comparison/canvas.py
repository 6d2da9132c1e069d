"""A sheet to draw on, in inches from its upper left corner; the only user of matplotlib."""

import io
from functools import lru_cache
from typing import Any

import matplotlib
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle
from matplotlib.textpath import TextToPath

FONT = "DejaVu Sans"
"""Comes with matplotlib and has every Vietnamese letter, so that all machines draw the same."""
PAPER, INK, SOFT, LINE = "#ffffff", "#1c1b19", "#76726a", "#e6e1d8"
_POINTS = 72
_MOST_PIXELS = 60_000
_DPI, _LEAST_DPI = 150, 60
_SETTINGS: Any = {
    "font.family": FONT,
    "svg.fonttype": "none",  # letters stay letters: to be searched, copied, read aloud
    "svg.hashsalt": "congdoan",
    "text.parse_math": False,
}


class TooLargeError(ValueError):
    """The sheet has more pixels than a picture can have."""


class Canvas:
    """Rectangles, lines and words; x to the right, y downwards, in inches."""

    def __init__(self, width: float, height: float) -> None:
        self.width, self.height = width, height
        with matplotlib.rc_context(_SETTINGS):
            self._figure = Figure(figsize=(width, height), facecolor=PAPER)
            FigureCanvasAgg(self._figure)
            self._axes = self._figure.add_axes((0, 0, 1, 1))
            self._axes.set_axis_off()
            self._axes.set_xlim(0, width)
            self._axes.set_ylim(height, 0)

    def bar(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        """A filled rectangle with its upper left corner at ``x``, ``y``."""
        self._axes.add_patch(Rectangle((x, y), width, height, facecolor=colour, linewidth=0))

    def line(
        self,
        points: list[tuple[float, float]],
        colour: str,
        width: float = 0.8,
        *,
        dashed: bool = False,
        dots: float = 0,
    ) -> None:
        """A line through points; ``dots`` is the size of a mark at each, in points."""
        xs, ys = zip(*points, strict=True)
        self._axes.add_line(
            Line2D(
                xs,
                ys,
                color=colour,
                linewidth=width,
                linestyle=(0, (3, 2.5)) if dashed else "-",
                marker="o" if dots else "",
                markersize=dots,
                markeredgecolor=PAPER,
                markeredgewidth=0.6,
                solid_capstyle="round",
            )
        )

    def text(
        self,
        x: float,
        y: float,
        words: str,
        size: float = 8.5,
        colour: str = INK,
        *,
        bold: bool = False,
        align: str = "left",
        base: str = "baseline",
    ) -> float:
        """Words whose baseline (or ``base``) is at ``y``; returns their width."""
        self._axes.text(
            x,
            y,
            words,
            fontsize=size,
            color=colour,
            fontweight="bold" if bold else "normal",
            horizontalalignment=align,
            verticalalignment=base,
            parse_math=False,
        )
        return width_of(words, size, bold=bold)

    def save(self, ending: str) -> bytes:
        """The sheet as ``svg`` or ``png``.

        Raises:
            TooLargeError: A PNG would have too many pixels to be read.
        """
        made = io.BytesIO()
        dpi = min(_DPI, _MOST_PIXELS / max(self.width, self.height))
        if ending == "png" and dpi < _LEAST_DPI:
            raise TooLargeError
        metadata = {"Date": None} if ending == "svg" else {"Software": "congdoan"}
        with matplotlib.rc_context(_SETTINGS):
            self._figure.savefig(
                made, format=ending, dpi=dpi if ending == "png" else _POINTS, metadata=metadata
            )
        return made.getvalue()


@lru_cache(maxsize=20_000)
def width_of(words: str, size: float, *, bold: bool = False) -> float:
    """The width of words in inches."""
    font = FontProperties(family=FONT, size=size, weight="bold" if bold else "normal")
    width, _, _ = TextToPath().get_text_width_height_descent(words, font, ismath=False)
    return float(width) / _POINTS


def wrapped(words: str, room: float, size: float, lines: int, *, bold: bool = False) -> list[str]:
    """Words broken into at most ``lines`` lines no wider than ``room``, the rest as ``…``.

    >>> wrapped("Công đoàn cơ sở Trường Mầm non Hoa Sen", 1.2, 9, 2)
    ['Công đoàn cơ sở', 'Trường Mầm non…']
    """
    made: list[str] = []
    for word in words.split():
        longer = f"{made[-1]} {word}" if made else word
        if made and width_of(longer, size, bold=bold) <= room:
            made[-1] = longer
        else:
            made.append(word)
    kept = made[:lines]
    if len(made) > lines:
        kept[-1] += "…"
    return [_cut(line, room, size, bold=bold) for line in kept]


def _cut(line: str, room: float, size: float, *, bold: bool) -> str:
    """A line that has room: letters at its end give way to ``…``."""
    while len(line) > 1 and width_of(line, size, bold=bold) > room:
        line = line.rstrip("…")[:-1].rstrip() + "…"
    return line
