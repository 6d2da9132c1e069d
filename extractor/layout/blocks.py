"""What a page is taken apart into: its blocks, and what it says of itself."""

from dataclasses import dataclass
from typing import Final, Literal, NamedTuple

BlockKind = Literal[
    "headline", "kicker", "lead", "heading", "item", "caption", "byline", "dateline", "body",
    "table", "boilerplate",
]  # fmt: skip
_SILENT: Final = frozenset({"boilerplate", "byline", "dateline"})


class Block(NamedTuple):
    """One line or paragraph of a page.

    Attributes:
        start: First code point, in the normalised text; white space around it is left out.
        end: One past its last code point.
        kind: What it is.
        marker: What numbers or bullets it (``"-"``, ``"1."``, ``"a)"``, ``"Một là"``), or None.
        level: How many list items and section heads it stands under.
        repeat_of: The earlier block it repeats, or None. A repeat yields no facts of its own.
        link: Whether it only links to another article, or comments on this one.
    """

    start: int
    end: int
    kind: BlockKind
    marker: str | None = None
    level: int = 0
    repeat_of: int | None = None
    link: bool = False

    @property
    def tells(self) -> bool:
        """Whether facts may be read from it: it is part of the article and no repeat."""
        return self.repeat_of is None and self.kind not in _SILENT


@dataclass(frozen=True, slots=True)
class Layout:
    """A page taken apart.

    Attributes:
        blocks: Its blocks, in order.
        title: The headline, with a kicker that leads into it; None when it has none.
        title_span: Where the headline stands in the normalised text.
        published: The day it appeared (``YYYY-MM-DD``), from a line of the page.
        dateline: Where the dateline stands that opens the first paragraph ("Đà Nẵng, 29/7/2016 -").
        event_date: The day on which the lead says its event took place, when told in full;
            else the last day of the span that a round-up gives in its headline.
        outlet: The newspaper or site, as far as the text names it.
        author: Who signs it.
        heads: For each block the blocks that govern it, the outermost first.
        above: How many blocks are the menu above the page.
    """

    blocks: tuple[Block, ...]
    title: str | None = None
    title_span: tuple[int, int] | None = None
    published: str | None = None
    dateline: tuple[int, int] | None = None
    event_date: str | None = None
    outlet: str | None = None
    author: str | None = None
    heads: tuple[tuple[int, ...], ...] = ()
    above: int = 0

    def head(self, size: int) -> tuple[Block, ...]:
        r"""The first blocks of the page, below its menu.

        >>> from extractor.layout import read_layout
        >>> page = read_layout("Trang chủ\nGiới thiệu\nLiên hệ\nĐại hội Công đoàn\n- Kết nạp 5.")
        >>> [block.kind for block in page.head(1)]
        ['headline']
        """
        return self.blocks[self.above : self.above + size]

    def heads_of(self, block_index: int) -> tuple[int, ...]:
        """Indices of the headings and list openings that govern a block, outermost first.

        >>> from extractor.layout import read_layout
        >>> page = read_layout("Chỉ tiêu:\\n- Kết nạp 50 đoàn viên.\\nĐại hội bầu ban mới.")
        >>> page.heads_of(1), page.heads_of(2)
        ((0,), ())
        """
        return self.heads[block_index]
