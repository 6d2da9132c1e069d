"""The terminal, safe from what a text may hold."""

from collections.abc import Iterable

from rich.console import Console, ConsoleOptions, RenderableType
from rich.segment import Segment

_HARMFUL = dict.fromkeys((*range(9), *range(11, 32), *range(127, 160)))


class Screen(Console):
    """A console that leaves out control characters: an article must not steer the terminal."""

    def render(
        self, renderable: RenderableType, options: ConsoleOptions | None = None
    ) -> Iterable[Segment]:
        """What is to be shown, piece by piece; only tabs and line ends steer."""
        for segment in super().render(renderable, options):
            if segment.control or segment.text.isprintable():
                yield segment
            else:
                yield Segment(segment.text.translate(_HARMFUL), segment.style)
