"""The head of a page: masthead, kicker, headline, lead."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from extractor.late import late
from extractor.layout.bylines import author_in
from extractor.layout.captions import is_caption
from extractor.layout.lines import Line
from extractor.layout.phrases import either, phrase_set, phrase_tuple
from extractor.layout.signs import SHEET, WORD
from extractor.sought import Sought


class Header(NamedTuple):
    """Which lines make the headline, and where the article begins."""

    title: tuple[int, ...]
    body: int


_OF_A_YEAR: Final = late(r"\W*(?:năm )?(?:19|20)\d\d[\d\s,–-]*:\s")
"""An entry of a list by years: "2016: Cờ thi đua của Công đoàn Y tế Việt Nam"."""
_NOTE: Final = late(r"[(\[]")
_DOCUMENTS: Final = phrase_set("structure", "document_kinds")
_MASTHEADS: Final = phrase_tuple("boilerplate", "mastheads")
_NUMBERED: Final = late(r"số\s*:?\s*\d*\s*[/-]\s*[\w/-]+$|số:?[\s.…]+/")
"""The number of an official paper: "Số: 03/BC-CĐCS"."""
_NUMBERED_AND_DATED: Final = late(r"số\s*:?\s*\d*\s*[/-]\s*[\w/-]+\s{2,}")
"""The number of an official paper with its place and day beside it."""
_FIRST_PART: Final = late(r"phần (?:thứ )?(?:nhất|một|i|1)\W*$")
"""The line above the first part of a report: "PHẦN THỨ NHẤT"."""
_EXTRACT: Final = late(
    r"^(?:trích|dự thảo)(?: từ)? |[ (]+(?:trích|nhanh|rút gọn|tóm tắt|dự thảo)\)?$"
)
_COLUMN: Final = Sought(rf" ?[-–|/:>»•·] ?{either('boilerplate', 'columns')}$")
"""A column behind its publisher: "CÔNG ĐOÀN XÂY DỰNG VIỆT NAM - TIN CƠ SỞ"."""
_SECTIONS: Final = ("part", "roman", "capital")
"""The markers of sections: "PHẦN A", "I.", "A."."""
_LETTERHEAD: Final = late(
    r"\W*(?:tổng )?(?:công đoàn|liên đoàn|lđlđ|cđ|cđcs|cđgd|cđn|nghiệp đoàn|ủy ban|ubkt|ban|bch"
    r"|hội đồng|hội nghị|đại hội|trường|công ti|tổng công ty|công ty|sở|cụm|khối)\b"
)
"""What opens the lines of a letterhead, above the kind of the paper."""
_ISSUE: Final = late(r"^(?:bản tin|báo|tạp chí|nội san|đặc san)\b.*\b(?:số|trang)\s\d")


def read_header(lines: Sequence[Line]) -> Header:
    """Find the headline among the first lines and say what the others there are."""
    body = next((i for i, line in enumerate(lines) if _opens_body(line)), len(lines))
    candidates = [i for i in range(body) if lines[i].kind is None]
    for i in range(body - 1, -1, -1):
        under = [j for j in candidates if j > i]
        if lines[i].page_head and under:
            for j in set(candidates) - set(under):
                lines[j].kind = "kicker"
            candidates = under
            break
    if body == len(lines) and len(candidates) < 2:
        return Header((), candidates[0] if candidates else body)
    if not candidates:
        return Header(_late_title(lines, body), body)
    title = _title(lines, candidates)
    if lines[title[-1]].ending == ":":
        return Header((), title[0])
    for i in candidates:
        if i in title:
            lines[i].kind = "headline" if i == title[-1] else "kicker"
        elif i < title[0] or any(line.kind == "dateline" for line in lines[i:body]):
            lines[i].kind = "headline" if lines[i].bare == lines[title[-1]].bare else "kicker"
        else:
            _name_header_line(lines[i], lines[title[-1]].bare, over_body=i == body - 1)
    return Header(title, body)


def _opens_body(line: Line) -> bool:
    """Whether the article proper has begun with this line."""
    if line.kind == "table":
        return True
    if line.kind is not None:
        return False
    part = line.caps and _FIRST_PART.match(line.low) is not None
    return part or line.running or (line.marker is not None and not line.caps)


def _late_title(lines: Sequence[Line], body: int) -> tuple[int, ...]:
    """A headline that ends with a full stop: known by the date or byline right under it."""
    under = lines[body + 1].kind if body + 1 < len(lines) else None
    if under not in ("dateline", "byline") or lines[body].size > 160 or lines[body].marker:
        return ()
    if not any(line.running and line.kind is None for line in lines[body + 1 :]):
        return ()
    lines[body].kind = "headline"
    return (body,)


def _title(lines: Sequence[Line], candidates: Sequence[int]) -> tuple[int, ...]:
    """The lines of the headline among the candidates."""
    best = _best_title(lines, candidates)
    title = [best]
    place = candidates.index(best)
    if place and candidates[place - 1] == best - 1 and lines[best - 1].ending == ":":
        title.insert(0, best - 1)
    while place + 1 < len(candidates) and candidates[place + 1] == title[-1] + 1:
        above, below = lines[title[-1]], lines[title[-1] + 1]
        joined = above.ending in ":,–-" or _names_document(above.bare)
        broken = above.caps and below.start == above.end + 1 and not _NOTE.match(below.text)
        if not joined and not broken:
            break
        title.append(title[-1] + 1)
        place += 1
    return tuple(title)


def _best_title(lines: Sequence[Line], candidates: Sequence[int]) -> int:
    """The likeliest headline: repeated on the page, else the first that is long enough."""
    real = [i for i in candidates if not lines[i].text[0].islower()] or list(candidates)
    real = [i for i in real if not _is_masthead(lines[i].low)] or real
    real = [i for i in real if not _NUMBERED.match(lines[i].low)] or real
    real = _without_banners(lines, real) or real
    real = [i for i in real if author_in(lines[i].text, sure=True) is None] or real
    head = lines[candidates[0] : candidates[-1]]
    numbered = any(
        _NUMBERED.match(line.low)
        or (line.kind == "dateline" and _NUMBERED_AND_DATED.match(line.low) is not None)
        for line in head
    )
    for i in real:
        if numbered and _names_document(lines[i].bare):
            return i
    paper = next((i for i in real if lines[i].caps and _names_document(lines[i].bare)), None)
    if paper is not None and all(_LETTERHEAD.match(lines[i].low) for i in real if i < paper):
        return paper
    for i in real:
        if lines[i].size > 25 and any(
            lines[i].bare in lines[j].low for j in range(min(len(lines), i + 8)) if j != i
        ):
            return i
    for i in real:
        if _names_document(lines[i].bare) or len(WORD.findall(lines[i].text)) > 4:
            return i
    return real[0]


def _without_banners(lines: Sequence[Line], real: Sequence[int]) -> list[int]:
    """The candidates below a banner that the page has twice: its name over the same next line."""
    banner = -1
    for at, below in pairwise(real):
        if not lines[at].caps or below != at + 1:
            continue
        for again, under in pairwise(real):
            if again > below and lines[again].low == lines[at].low and under == again + 1:
                banner = under if lines[under].low == lines[below].low else banner
    return [i for i in real if i > banner]


def _names_document(bare: str) -> bool:
    """Whether a line only says what kind of paper it is: "Báo cáo", "Trích báo cáo"."""
    return bare in _DOCUMENTS or _EXTRACT.sub("", bare) in _DOCUMENTS


def _is_masthead(low: str) -> bool:
    """Whether a line is the name of the paper, not of the article."""
    return (
        any(words in low for words in _MASTHEADS)
        or _ISSUE.search(low) is not None
        or names_column(low)
    )


def names_column(low: str) -> bool:
    """Whether a line of the page's head names the publisher and a column, not the article.

    >>> names_column("lđlđ tỉnh an giang - tin hoạt động"), names_column("lđlđ tỉnh họp")
    (True, False)
    """
    return _COLUMN.search(low) is not None


def _name_header_line(line: Line, title: str, *, over_body: bool) -> None:
    """Say what a line between headline and article is."""
    person = author_in(line.text, sure=True)
    if person:
        line.kind, line.author = "byline", person
    elif line.bare == title:
        line.kind = "headline"
    elif _OF_A_YEAR.match(line.low):
        line.kind = "item"
    elif is_caption(line):
        line.kind = "caption"
    elif (over_body and (line.ending == ":" or line.caps)) or _heads_section(line):
        line.kind = "heading"
    else:
        line.kind = "lead" if line.size > 60 else "kicker"


def _heads_section(line: Line) -> bool:
    """Whether a line is the heading of a section, in capitals, or of a table: "PHẦN A - …"."""
    return (line.caps and line.shape in _SECTIONS) or SHEET.match(line.low) is not None
