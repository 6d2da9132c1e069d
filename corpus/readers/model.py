"""What a reader gives, what it refuses, and how much it takes in."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from extractor import Metadata

MEGABYTE: Final = 1 << 20
LARGEST_FILE: Final = 64 * MEGABYTE
"""Bytes of one document, packed or unpacked; also of one line of a file of many."""
LARGEST_TEXT: Final = 8_000_000
"""Code points of the text of one document: some 4,000 pages."""
MOST_PAGES: Final = 2_000
"""Pages of one PDF."""
MOST_MEMBERS: Final = 1_000_000
"""Files in one archive."""
LARGEST_RATIO: Final = 200
"""Bytes unpacked from one packed, beyond the first megabyte; text stays well under 30."""


class ReadError(Exception):
    """A document cannot be read. The message says what is wrong with it and what to do."""


@dataclass(frozen=True, slots=True)
class Text:
    """One document as text, with what is known of it besides.

    Attributes:
        text: What is read for facts and kept; offsets count its code points.
        id: The document's id in its file of many, if it has one.
        title: Its headline, if the format tells it apart.
        published: ``YYYY-MM-DD``.
        outlet: The paper or site.
        author: Who signs it.
        unread_day: What stands in its column of days and is none.
    """

    text: str
    id: str | None = None
    title: str | None = None
    published: str | None = None
    outlet: str | None = None
    author: str | None = None
    unread_day: str | None = None

    @property
    def known(self) -> "Metadata":
        """What the extractor is told of it besides."""
        # Loaded here: the extractor is heavy, and a reader is often asked only what a file is.
        from extractor import Metadata

        return Metadata(self.id, self.title, self.published, self.outlet, self.author)


def check_size(size: int, what: str = "the file") -> None:
    """Raises ReadError for more bytes than one document may have.

    >>> check_size(1 << 30)
    Traceback (most recent call last):
    ...
    corpus.readers.model.ReadError: the file has 1024 MB, more than the 64 MB of one document; \
split it, or give its text alone
    """
    if size > LARGEST_FILE:
        raise ReadError(
            f"{what} has {size / MEGABYTE:.0f} MB, more than the {LARGEST_FILE // MEGABYTE} MB "
            "of one document; split it, or give its text alone"
        )
