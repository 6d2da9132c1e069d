"""The lines of a page on their way to becoming blocks."""

import re
from enum import IntEnum
from typing import Final, Literal

from extractor.dates import DateHit
from extractor.late import late
from extractor.layout.blocks import BlockKind
from extractor.layout.phrases import either
from extractor.layout.signs import LONG, PUNCTUATION
from extractor.letters import UPPER
from extractor.normalise import lower

_ORDINALS: Final = either("structure", "ordinals").replace(" ", r"\ ")
MARKER: Final = late(
    rf"""
    (?P<bullet>[-–+*•●▪■◦○✓√➢→►▶◆❖·](?=\s+[^\W_]|[^\W\d_]|\s*["“(])|o(?=\s+[^\W\d_]))
    | (?P<part>(?:PHẦN|Phần)\s(?:THỨ\s|thứ\s)?[^\W_]+
        | (?:NỘI\ DUNG|Nội\ dung|VẤN\ ĐỀ|Vấn\ đề|MỤC|Mục|CHƯƠNG|Chương)
          \s(?:THỨ\s|thứ\s)?(?:\d{{1,2}}|[IVX]{{1,4}}|(?i:nhất|hai|ba|tư|năm))
      )(?=\s*[.:–-]|$)
    | (?P<roman>[IVX]{{1,5}}\s?(?:\./|[.)/:–-]))(?=\s*\S)
    | (?P<deep>\d{{1,2}}(?:\.\d{{1,2}})+(?:[.)/]|(?=\s+[^\W\d_a-z])))(?=\s*[^\W\d_])
    | (?P<number>
        \(\d{{1,2}}\)
        | \d{{1,2}}\s?(?:(?:\./|[.)])(?=\s*[^\W\d_]|\s*["“(]|\s+\d)|[/–-](?=\s*[{UPPER}]))
      )
    | (?P<capital>[A-H](?:\./(?=\s*\S)|[.)/](?=\s+\S)))
    | (?P<letter>[a-zđ](?:\./|\)|[./](?=\s)))(?=\s*\S)
    | (?P<ordinal>(?i:{_ORDINALS}))(?=\s*[,:](?!\s*(?:ngày|\d)))
    """,
    re.VERBOSE,
)
"""What numbers or bullets a line, by family: "-", "PHẦN II", "IV.", "1.2.", "3)", "B.", "a)"."""
_WRAPPED_FROM: Final = 50
"""Code points from which a line can have been broken by hand."""


class DateLabel(IntEnum):
    """What a line says of its date, the surest sign of publication last."""

    BARE = 0
    UPDATED = 1
    POSTED = 2


class Line:
    """A line on its way to becoming a block; ``kind`` is None until a reader has named it.

    ``low`` is its text in lowercase, ``bare`` that without outer punctuation, ``ending`` its last
    sign before closing quotes and brackets, ``shape`` the family of its marker, ``cell`` the heads
    of its column and row, ``page_head`` whether it is a menu or address above the headline,
    ``links`` whether it links to other articles, or opens a list of links or comments.
    """

    __slots__ = (
        "author", "bare", "caps", "cell", "dates", "end", "ending", "kind", "label", "level",
        "links", "low", "marker", "page_head", "shape", "size", "start", "text",
    )  # fmt: skip

    def __init__(self, text: str, start: int) -> None:
        self.text = text
        self.start = start
        self.size = len(text)
        self.end = start + self.size
        self.low = lower(text)
        self.bare = self.low.strip(PUNCTUATION)
        if self.size <= LONG and "  " in self.bare:
            self.bare = " ".join(self.bare.split())
        self.ending = text.rstrip("\"'”’)]»")[-1:] or text[-1]
        self.kind: BlockKind | None = None
        self.marker: str | None = None
        self.shape: str | None = None
        self.level = 0
        self.dates: list[DateHit] = []
        self.label = DateLabel.BARE
        self.author: str | None = None
        self.links: Literal["head", "tail", "link"] | None = None
        self.caps = text.isupper()
        self.page_head = False

    @property
    def closed(self) -> bool:
        """Whether it ends as a sentence or a clause of a list does."""
        return self.ending in ".;!?…"

    @property
    def running(self) -> bool:
        """Whether it reads as running text rather than as a headline or a control."""
        if self.size > 250:
            return True
        if self.text.endswith(("...", "…")):
            return self.size > 150
        return (self.ending in ".;" and not self.caps) or (self.ending == ":" and self.size > 120)


def cut_lines(text: str) -> list[Line]:
    """The lines of the text that hold something; a paragraph broken by hand is one line."""
    made: list[Line] = []
    offset = 0
    previous = ""
    for raw in text.split("\n"):
        bare = raw.strip()
        if bare:
            start = offset + raw.index(bare[0])
            if _continues(previous, bare):
                begin = made.pop().start
                made.append(Line(text[begin : start + len(bare)], begin))
            else:
                made.append(Line(bare, start))
        previous = bare
        offset += len(raw) + 1
    return made


def _continues(previous: str, line: str) -> bool:
    """Whether a line goes on with the sentence of the line directly above it."""
    return (
        len(previous) >= _WRAPPED_FROM
        and line[0].islower()
        and (previous[-1].isalnum() or previous[-1] == ",")
        and MARKER.match(line) is None
    )


def mark(line: Line) -> None:
    """Find the bullet or number at the head of a line."""
    match = MARKER.match(line.text)
    if match and match.end() < line.size:
        line.marker = match[0].strip()
        line.shape = match.lastgroup
        if line.shape == "bullet":
            line.shape = f"bullet {line.marker.replace('–', '-')}"
