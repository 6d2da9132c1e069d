"""Texts on one line: headline, date and items run into the article.

A form field, a cell of a sheet or a search engine keeps the words of a page and none of its
breaks. What can be told by its signs gets a line of its own again: the date of the page and what
stands before it, the items of a list behind a stop, headings in capitals.
"""

import re
from collections.abc import Iterator
from typing import Final

from extractor.edits import Edit
from extractor.late import late
from extractor.layout.phrases import either
from extractor.letters import LOWER, UPPER

_LONG: Final = 600
_MOST: Final = 0.5
"""The share of the text from which a long line is the article itself."""
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
_ITEM: Final = late(
    r" (?=[-–+*•●▪■\dIVX]|[a-zđ]\))(?:"
    rf"(?<=[.;:!?] )(?=[-–+] [{UPPER}])"
    r"|(?<=[.;:!?”\")] )"
    rf"(?=(?:[*•●▪■] ?|\d{{1,2}}[.)/] ?(?![{UPPER}]{{2}}\S*-)"
    rf"|[a-zđ]\) |[IVX]{{1,5}}[.)/-] ?)[{UPPER}])"
    r"|(?<=[;:] )(?=[-–+*•●▪■] ?\w)"
    rf"|(?<=\w )(?=[-–+] [{UPPER}][^-–+:.;]{{2,60}}: ?\d)"
    r"|(?<=\w )(?<!khóa )(?<!thứ )(?<!lần )(?<!kỳ )(?<!hạng )(?<!loại )(?<!quý )(?<!lớp )"
    r"(?<!cấp )(?<!số )(?<!tháng )(?<!ngày )(?<!mục )(?<!điểm )(?<!\d )"
    rf"(?=[IVX]{{1,5}}\. [{UPPER}])"
    rf"|(?<=[{UPPER}]{{2}} )(?=\d{{1,2}}\. [{UPPER}]))"
)
"""The blank before an item, of which the first sign is looked at first."""
_STOP: Final = late(r"[.!?”\"] (?<![IVX\d][.] )")
_CAPITALS: Final = late(rf"[^{LOWER}.!?]*[{UPPER}]{{2}}[^{LOWER}.!?]*[ :](?=[“\"(]?[{UPPER}\d])")
"""A heading in capitals, at the beginning of a line or behind a stop."""
_VOWEL: Final = late(r"[AEIOUYÀ-ÃÈ-ÊÌÍÒ-ÕÙÚÝĂĨŨƠƯẠ-Ỹ]")


def breaks_lost(text: str) -> list[Edit]:
    r"""The blanks of a text on one line that part its headline, date, headings and items.

    >>> told = "Chiều 5/3, CĐCS họp: - Có 71 đoàn viên; - Có 3 tổ. " + "Hội nghị đã bế mạc. " * 60
    >>> text = "CĐCS Sở Y tế tổng kết Thứ ba, 06/03/2018 09:10 (GMT+7) " + told
    >>> [text[one.end :][:9] for one in breaks_lost(text)]
    ['Thứ ba, 0', 'Chiều 5/3', '- Có 71 đ', '- Có 3 tổ']
    """
    edits: set[int] = set()
    at = 0
    for line in text.split("\n"):
        if len(line) > _LONG and len(line) > _MOST * len(text.strip()):
            if not text[:at].strip():
                edits.update(at + gap for gap in _head(line))
            edits.update(at + gap for gap in _inside(line))
        at += len(line) + 1
    return [Edit(gap, gap + 1, "\n") for gap in sorted(edits)]


def _head(line: str) -> Iterator[int]:
    """The blanks around the date of the page, and behind the headline."""
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


def _inside(line: str) -> Iterator[int]:
    """The blanks before items, and around headings in capitals."""
    for item in _ITEM.finditer(line):
        yield item.start()
    for heading in _headings(line):
        words = heading[0].split()
        while words and not (_VOWEL.search(words[-1]) and len(words[-1]) > 1):
            words.pop()
        spoken = [word for word in words if _VOWEL.search(word) and word.isupper()]
        if len(spoken) < 2:
            continue
        end = heading.start() + len(" ".join(words))
        if heading.start():
            yield heading.start() - 1
        if line[end : end + 1] == " ":
            yield end


def _headings(line: str) -> Iterator[re.Match[str]]:
    """What is written in capitals at the beginning of a line or behind a stop."""
    free = 0
    for start in (0, *(stop.end() for stop in _STOP.finditer(line))):
        heading = _CAPITALS.match(line, start) if start >= free else None
        if heading:
            free = heading.end()
            yield heading
