"""Headings that end in a full stop: "I. Tình hình tổ chức.", read as such without it."""

from collections.abc import Iterator
from functools import cache
from re import Pattern
from re import compile as compiled
from typing import Final

from extractor.breaks.lines import broken_lines
from extractor.breaks.run_on.words import words_of
from extractor.edits import Edit
from extractor.forked import any_of
from extractor.late import late
from extractor.layout.phrases import either
from extractor.letters import LOWER, UPPER

_STOP: Final = late(r"(?m)\.[ \t]*$")
_LINES: Final = range(4, 162)
"""Code points of a line that may be a heading, its full stop aside."""
_MARKED: Final = late(r"(?:[IVX]{1,5}|\d{1,2}(?:\.\d{1,2})*|[a-zđA-HĐ])[./)]")
_CAPITALS: Final = late(rf"[^{LOWER}.!?]*(?:[{UPPER}]{{2,}}[^{LOWER}.!?]*){{3}}")
_INSIDE: Final = late(
    rf"[^\W\d]{{2}}[”\")]?[.!?…] [“\"(]?[{UPPER}]|\d\. [{UPPER}][{LOWER}]+ [{LOWER}]"
)
"""The end of a sentence in the middle of a line."""
_OPENS: Final = late(rf"(?:\([^()]*\) ?[-–]? ?)?(?:{either('run_on', 'openings')}) ")
_VERB: Final = late(r"(?<!\w)(?:vừa|đã|đang|sẽ|bị|phải|khi|để|khiến|nhưng)(?!\w)")
"""What sentences tell and headlines seldom do."""
_HEAD: Final = 800
_SHORT: Final = 80
_FEW: Final = 2
_TITLE: Final = 170
_PROSE: Final = 200
"""A line from which one is a paragraph of the article."""


@cache
def _heading() -> Pattern[str]:
    """A heading: a number, or none, and words that only headings begin with; no figure, no verb."""
    goes_on = (
        r"(?:(?:,| -)? (?:[^\W\d]+|năm (?:học )?(?:19|20)\d\d(?: ?[-–] ?(?:19|20)\d\d)?|\d tháng))"
    )
    return compiled(
        rf"(?P<mark>(?:[IVX]{{1,5}}|\d{{1,2}}(?:\.\d{{1,2}})*|[a-zđA-HĐ])[./)] ?)?"
        rf"(?:{any_of(words_of('heads'))}(?!\w){goes_on}{{0,16}}"
        r"|(?:Năm|NĂM|Nhiệm kỳ|Giai đoạn) [\d –-]{4,11})"
    )


def stops_of_headings(text: str) -> list[Edit]:
    r"""The full stops behind headlines and headings, each to be left out.

    >>> text = "I. Tình hình tổ chức.\nCông đoàn có 71 đoàn viên.\n"
    >>> [(one.start, one.end) for one in stops_of_headings(text)]
    [(20, 21)]
    """
    edits: list[Edit] = []
    head_ends: int | None = None
    for start, stop in _stopped(text):
        told = text[start:stop]
        mark = _MARKED.match(told)
        if _INSIDE.search(told, mark.end() if mark else 0):
            continue
        if head_ends is None:
            head_ends = _end_of_head(text) if _is_closed_throughout(text) else -1
        heading = _heading().fullmatch(told)
        if (
            _CAPITALS.fullmatch(told)
            or (heading and heading["mark"])
            or ((heading or start < head_ends) and head_ends >= 0 and not _VERB.search(told))
        ):
            edits.append(Edit(stop, stop + 1, ""))
    return edits


def _stopped(text: str) -> Iterator[tuple[int, int]]:
    """Where short lines begin that end in a full stop, and where that stands."""
    for stop in _STOP.finditer(text):
        at = stop.start()
        line = text[text.rfind("\n", 0, at) + 1 : at].lstrip(" \t")
        if len(line) in _LINES and not line[0].isspace():
            yield at - len(line), at


def _is_closed_throughout(text: str) -> bool:
    """Whether every line ends with a stop, those too that are no sentences."""
    lines = broken_lines(text)
    short = sum(len(line.text) < _SHORT and line.text[-1] == "." for line in lines)
    return short >= _FEW and all(line.closed or line.text[-1] == ":" for line in lines)


def _end_of_head(text: str) -> int:
    """Where the article begins below its headline; 0 when the first line may be its lead."""
    at = 0
    lines = text.split("\n")
    for line in lines:
        bare = line.strip()
        if bare and (len(bare) > _TITLE or _OPENS.match(bare) or _INSIDE.search(bare)):
            return at if len(bare) >= _PROSE or _OPENS.match(bare) or _INSIDE.search(bare) else 0
        if at > _HEAD:
            return 0
        at += len(line) + 1
    return 0
