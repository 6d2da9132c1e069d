"""The head of a page on one line: its headline, its date and what stands beside that."""

import re
from collections.abc import Iterator
from typing import Final

from extractor.late import late
from extractor.layout.phrases import either
from extractor.letters import LOWER, UPPER

_HEAD: Final = 500
"""Code points among which the headline and the date of a page stand."""
_TITLE: Final = 300
_FEWEST_WORDS: Final = 4
_DAY: Final = r"\d{1,2}(?:[/.-]\d{1,2}[/.-]|[ ,]+[Tt]háng \d{1,2}[ ,]+(?:năm )?)\d{4}"
_CLOCK: Final = r"\d{1,2}[:hg]\d{2}(?:'|p\b)?(?: ?[AaPp][Mm]\b)?"
_WEEKDAY: Final = r"(?:[Tt]hứ (?:[Hh]ai|[Bb]a|[Tt]ư|[Nn]ăm|[Ss]áu|[Bb]ảy|[2-7])|[Cc]hủ [Nn]hật)"
_LABEL: Final = rf"(?:(?:{either('run_on', 'labels')}|Ngày(?=\s?:))\s*:?\s+)"
_DATE: Final = late(
    rf"(?:{_LABEL}|{_WEEKDAY}[ ,-]+(?:ngày )?|{_CLOCK}[ ,|-]+)+(?:ngày )?{_DAY}"
    rf"(?:[ ,|–-]+{_CLOCK}(?!\d))?(?!,? ?[{LOWER}])"
    rf"|{_DAY}(?:[ ,|–-]+{_CLOCK}(?!\d))"
    rf"|(?<=[^\d ] [–|•-] ){_DAY}|{_DAY}(?= [|•])"
)
"""The date of the page, beside a label, a weekday or a clock."""
_CONTROLS: Final = late(
    rf"(?:\s*[|•·–-]?\s*(?:\(?GMT ?\+ ?7\)?|(?i:{either('dates', 'counters')})\s*:? ?[\d.]+"
    rf"|[\d.]+ (?i:{either('dates', 'counters')})|A-|A\+|A(?= A\+)|[-+](?=\s{{2}})"
    rf"|{either('run_on', 'controls')}(?!\w)\s?:?(?: ?\(?\d+\)?)?|\[[^\]]{{2,20}}\]))+"
)
_OPENS: Final = late(
    rf"(?<=[\w”\")!?%]) (?={either('run_on', 'openings')} "
    rf"|\([{UPPER}][^()]{{1,40}}\) ?(?:[-–] )?[{UPPER}])"
    rf"|(?<=[{LOWER}\d”\")!?%]) (?=[{UPPER}]{{2,}} ?[–|-] [{UPPER}])"
    rf"|(?<=(?:19|20)\d\d) (?=(?:Công đoàn|LĐLĐ|CĐCS|Liên đoàn Lao động|Đây|Là) )"
)
"""How a report opens, behind a headline that no stop ends."""
_COLUMN: Final = late(
    rf"(?:(?<=[Cc]ông đoàn)|(?<=ạt động)|(?<=ời sống)|(?<=ự kiện)|(?<=hóng sự)|(?<=oàn thể))"
    rf" (?=[“\"][{UPPER}])"
)
"""The end of the column's name, before a headline that begins with a quotation."""
_COUNTED: Final = late(
    rf"(?i:{either('dates', 'counters')})\s*: ?[\d.]+ (?=[{UPPER}])"
    rf"|[\d.]+ (?:lượt xem|lượt đọc) (?=[{UPPER}])"
)
_PAPER: Final = late(rf"(?<=[\w”\")]) (?=\([{UPPER}][\w.& -]{{1,24}}\) ?[-–] ?[{UPPER}])")
"""The paper or the place that a report opens with, in brackets."""


def of_head(line: str) -> Iterator[int]:
    """The blanks around the date of the page, and behind the headline."""
    column = _COLUMN.search(line, 0, _HEAD // 2)
    if column and "." not in line[: column.start()]:
        yield column.start()
    for counted in _COUNTED.finditer(line, 0, _HEAD):
        yield counted.end() - 1
    for paper in _PAPER.finditer(line, 0, _HEAD):
        yield paper.start()
    start = 0
    date = _DATE.search(line, 0, _HEAD)
    if date:
        end = date.end()
        controls = _CONTROLS.match(line, end)
        if controls:
            end = controls.end()
        if date.start() and line[date.start() - 1] == " ":
            yield date.start() - 1
        gap = line.find(" ", end, end + 3)
        if gap >= 0:
            yield gap
        if len(line[: date.start()].split()) > _FEWEST_WORDS:
            return
        start = gap + 1
    for opening in _OPENS.finditer(line, start, start + _TITLE):
        title = line[start : opening.start()]
        if len(title.split()) < _FEWEST_WORDS:
            continue
        if not re.search(r"[.!?] ", title):
            yield opening.start()
        return
