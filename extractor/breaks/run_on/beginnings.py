"""Lines told by their first word: "Chăm lo đời sống Trong năm 2018, công đoàn đã …".

Sentences begin with words that no name begins with. In capitals behind a word without a stop, one
of them begins a line; what stands before it, if it is short, is the heading over that line.
"""

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

from extractor.forked import any_of
from extractor.late import late
from extractor.letters import LOWER, UPPER

_LONGEST_HEADING: Final = 110
_STOP: Final = late(rf"[.!?…;][”\"’)]* (?=[{UPPER}“\"\d])(?<![IVX\d][.] )(?<!TP\. )(?<!Tp\. )(?<!Th\. )")


@cache
def _beginning() -> re.Pattern[str]:
    """The blank before a word that begins a sentence."""
    told = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
    behind = "".join(rf"(?<!(?i:\b{word}) )" for word in told["takers"])
    sure = any_of([*told["alone"], *told["pairs"]])
    names_too = any_of(told["behind_small"])
    return re.compile(
        rf"(?:(?<=[\w”\")%] )(?={sure} [{LOWER}\d])"
        rf"|(?<=[{LOWER}\d”\")%] )(?<!thứ )(?<!hạng )(?={names_too} [{LOWER}\d])){behind}"
    )


def begun(line: str) -> Iterator[int]:
    """The blanks before such words, and before the headings over them.

    >>> told = "Đã có 71 đoàn viên. Chăm lo đời sống Trong năm 2018, công đoàn cơ sở tặng quà."
    >>> [told[at + 1 :][:8] for at in begun(told)]
    ['Chăm lo ', 'Trong nă']
    """
    start = 0
    for found in _beginning().finditer(line):
        gap = found.start() - 1
        if _is_open(line, start, gap):
            continue
        heading = start
        for stop in _STOP.finditer(line, start, gap):
            heading = stop.end()
        if heading > start and gap - heading <= _LONGEST_HEADING:
            yield heading - 1
        yield gap
        start = gap + 1


def _is_open(line: str, start: int, end: int) -> bool:
    """Whether a quotation or a bracket is open at the end of a stretch."""
    start = max(start, end - 300)
    if line.count('"', start, end) % 2:
        return True
    return any(
        line.rfind(opening, start, end) > line.rfind(closing, start, end)
        for opening, closing in (("“", "”"), ("(", ")"), ("[", "]"))
    )
