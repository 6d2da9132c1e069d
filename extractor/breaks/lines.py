"""The lines of a text as they were broken."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from extractor.layout.lines import MARKER
from extractor.layout.tables import count_cells, parted_by_semicolons


class Broken(NamedTuple):
    """A line that holds something, ``[start, end)`` without the white space around it.

    ``indent`` is the white space before it, ``blanks`` how many empty lines stand above it.
    """

    text: str
    start: int
    indent: int
    blanks: int

    @property
    def end(self) -> int:
        """One past its last code point."""
        return self.start + len(self.text)

    @property
    def size(self) -> int:
        """How far it reaches into the page."""
        return self.indent + len(self.text)

    @property
    def goes_on(self) -> bool:
        """Whether its last sign shows that the sentence goes on."""
        return self.text[-1].isalnum() or self.text[-1] in ",%"

    @property
    def closed(self) -> bool:
        """Whether it ends as a sentence does."""
        return self.text.rstrip("\"'”’)]»")[-1:] in (".", "!", "?", "…", ";")

    @property
    def first_word(self) -> str:
        """Its first word, which did not fit into the line above when a page's width broke that."""
        return self.text.split(None, 1)[0]

    @property
    def marked(self) -> bool:
        """Whether it begins with the number or the bullet of an item."""
        return MARKER.match(self.text) is not None

    @property
    def is_row(self) -> bool:
        """Whether it is a row of cells."""
        return count_cells(self.text) > 1 or parted_by_semicolons(self.text)


@lru_cache(maxsize=1)
def broken_lines(text: str) -> Sequence[Broken]:
    """The lines of a text that hold something; one after the other asks for them."""
    made: list[Broken] = []
    at = blanks = 0
    for raw in text.split("\n"):
        bare = raw.strip()
        if bare:
            indent = raw.index(bare[0])
            made.append(Broken(bare, at + indent, indent, blanks))
            blanks = 0
        else:
            blanks += 1
        at += len(raw) + 1
    return made
