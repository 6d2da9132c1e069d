"""Drawings of an evaluation, as inline SVG; colours come from the page's style."""

from congdoan.labels import Lang, label
from congdoan.render.evaluation.words import interval, percent
from congdoan.render.figures import number
from congdoan.render.highlight import escaped
from eval.calibration import Calibration
from eval.report import Estimate

_SIZE = 260
"""Side of the square that holds the calibration, in SVG units."""
_LEFT, _TOP, _BOTTOM = 44, 12, 44
_BIGGEST, _SMALLEST = 13.0, 3.5
"""Radius of the circle of the fullest bin, and the least of any."""
_TICKS = (0.0, 0.25, 0.5, 0.75, 1.0)


def bar(estimate: Estimate, lang: Lang) -> str:
    """A figure between 0 and 100 percent as a bar, its interval as a line across the end."""
    words = f"{percent(estimate.value, lang)}% ({interval(estimate)})"
    low, high = 100 * estimate.low, 100 * estimate.high
    return (
        f'<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" role="img" '
        f'aria-label="{escaped(words)}"><rect class="rail" width="100" height="8" rx="1"/>'
        f'<rect class="fill" width="{100 * estimate.value:.2f}" height="8" rx="1"/>'
        f'<rect class="span" x="{low:.2f}" y="3" width="{high - low:.2f}" height="2"/></svg>'
    )


def count_bar(count: int, most: int) -> str:
    """A number as a bar, as long as the largest one allows; the number itself stands beside it."""
    return (
        '<svg class="count" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">'
        '<rect class="rail" width="100" height="8" rx="1"/>'
        f'<rect class="fill" width="{100 * count / most:.2f}" height="8" rx="1"/></svg>'
    )


def calibration_chart(made: Calibration, lang: Lang) -> str:
    """Stated confidence across, share right upwards; on the diagonal both are the same.

    Each circle is a bin, the larger the more facts it holds.
    """
    most = max((one.count for one in made.bins), default=1)
    title = escaped(label("eval", "calibration", lang))
    box = f"0 0 {_LEFT + _SIZE + 24} {_TOP + _SIZE + _BOTTOM}"
    parts = [
        f'<svg class="calibration" viewBox="{box}" role="img" aria-label="{title}">',
        *_grid(lang),
        f'<line class="ideal" x1="{_x(0)}" y1="{_y(0)}" x2="{_x(1)}" y2="{_y(1)}"/>',
    ]
    for one in made.bins:
        radius = max(_SMALLEST, _BIGGEST * (one.count / most) ** 0.5)
        stated, right = percent(one.confidence, lang), percent(one.right, lang)
        words = f"{stated}% → {right}% ({number(one.count, lang)})"
        parts.append(
            f'<line class="gap" x1="{_x(one.confidence)}" y1="{_y(one.confidence)}" '
            f'x2="{_x(one.confidence)}" y2="{_y(one.right)}"/>'
            f'<circle cx="{_x(one.confidence)}" cy="{_y(one.right)}" r="{radius:.1f}">'
            f"<title>{escaped(words)}</title></circle>"
        )
    return "\n".join([*parts, "</svg>"])


def _x(value: float) -> str:
    return f"{_LEFT + _SIZE * value:.1f}"


def _y(value: float) -> str:
    return f"{_TOP + _SIZE * (1 - value):.1f}"


def _grid(lang: Lang) -> list[str]:
    lines = []
    for tick in _TICKS:
        words = f"{100 * tick:.0f}%"
        lines.append(
            f'<line class="grid" x1="{_x(0)}" y1="{_y(tick)}" x2="{_x(1)}" y2="{_y(tick)}"/>'
            f'<line class="grid" x1="{_x(tick)}" y1="{_y(0)}" x2="{_x(tick)}" y2="{_y(1)}"/>'
            f'<text x="{_LEFT - 6}" y="{_y(tick)}" dy="4" class="end">{words}</text>'
            f'<text x="{_x(tick)}" y="{_TOP + _SIZE + 16}" class="middle">{words}</text>'
        )
    stated = escaped(label("eval", "stated", lang))
    right = escaped(label("eval", "right", lang))
    lines.append(
        f'<text x="{_x(0.5)}" y="{_TOP + _SIZE + 36}" class="middle axis">{stated}</text>'
        f'<text x="{_x(0)}" y="{_y(1)}" dx="6" dy="14" class="axis">{right}</text>'
    )
    return lines
