"""Lines told by their first word: "Chăm lo đời sống Trong năm 2018, công đoàn đã …".

Sentences begin with words that no name begins with. In capitals behind a word without a stop, one
of them begins a line; what stands before it, if it is short, is the heading over that line.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from extractor.breaks.run_on.words import words_of
from extractor.forked import any_of
from extractor.late import late
from extractor.letters import LOWER, UPPER

_LONGEST_HEADING: Final = 110
_STOP: Final = late(
    rf"[.!?…;][”\"’)]* (?=[{UPPER}“\"\d])(?<! \d\. )(?<![IVX]\. )(?<! [A-HĐ]\. )"
    r"(?<!TP\. )(?<!Tp\. )"
)


@cache
def _beginning() -> re.Pattern[str]:
    """The blank before a word that begins a sentence."""
    behind = "".join(rf"(?<!(?i:\b{word}) )" for word in words_of("takers"))
    sure = any_of(words_of("alone", "pairs"))
    names_too = any_of(words_of("behind_small"))
    no_item = rf"(?<!\b[{LOWER}]\) )(?<!\(\d\) )"
    return re.compile(
        rf"(?:(?<=[\w”\")%] ){no_item}(?=(?:{sure} [{LOWER}\d]|Ngày \d))"
        rf"|(?<=[{LOWER}\d”\")%] ){no_item}(?<!thứ )(?<!hạng )(?={names_too} [{LOWER}\d])){behind}"
        rf"|(?<=[\w”\")%.;|] )(?={any_of(words_of('beside'))}(?!\w))"
    )


@cache
def _numbered_heading() -> re.Pattern[str]:
    """A heading behind its number, up to the capital letter that begins what it stands over."""
    goes_on = "".join(rf"(?<!\b{word} )" for word in words_of("head_goes_on"))
    word = rf"(?:(?!\d)[{LOWER}\w]*[{LOWER}]|năm (?:19|20)\d\d|TDTT|CNVCLĐ|NLĐ|UBKT)"
    return re.compile(
        rf"(?:(?<=\s)|^)(?:[IVX]{{1,5}}|\d{{1,2}}(?:\.\d{{1,2}})?|[a-zđA-HĐ])[.)/] ?"
        rf"{any_of(words_of('heads'))}(?!\w)(?:(?:,| -)? (?![{UPPER}]){word}){{0,14}}?"
        rf" (?=[{UPPER}]\w*){goes_on}"
    )


def begun(line: str) -> Iterator[int]:
    """The blanks before such words, and before the headings over them.

    >>> told = "Đã có 71 đoàn viên. Chăm lo đời sống Trong năm 2018, công đoàn cơ sở tặng quà."
    >>> [told[at + 1 :][:8] for at in begun(told)]
    ['Chăm lo ', 'Trong nă']
    """
    for titled in _numbered_heading().finditer(line):
        yield titled.end() - 1
    start = 0
    for found in _beginning().finditer(line):
        gap = found.start() - 1
        if _is_open(line, start, gap):
            continue
        heading = start
        for stop in _STOP.finditer(line, start, gap):
            heading = stop.end()
        if line[gap - 1] == ")" and line.rfind("(", 0, gap) <= heading:
            continue  # the place or the paper that a report opens with
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
