"""Controls, counters, menus, credits: what is no part of the article."""

from typing import Final

from extractor.late import late
from extractor.layout.datelines import COUNTER, strip_page_words
from extractor.layout.lines import Line
from extractor.layout.phrases import either, phrase_set, phrase_tuple
from extractor.layout.signs import CELL_GAP, LETTER, PUNCTUATION

WHOLE: Final = phrase_set("boilerplate", "whole")
_STARTS: Final = phrase_tuple("boilerplate", "starts")
_CONTAINS: Final = phrase_tuple("boilerplate", "contains")
_CRUMBS: Final = late(rf"{either('boilerplate', 'crumbs')}\s+(?=\S)|[>›»]\s")
_CRUMB_SIGN: Final = late(r"\s[>›»]+\s")
_LINKS: Final = phrase_tuple("boilerplate", "links")
_ARROW: Final = late(r"(?:>+|»|=>|►|▶|☞|→)\s*")
_HEADLINE: Final = 60
"""Code points from which what ends with a stop is told and no headline."""
_LINK_LINE: Final = late(rf"{either('boilerplate', 'link_heads')}\s*[:»>](?=\s*\S)")
_POINTERS: Final = "([*•+►▶☞→ -"
_PAGE_HEADS: Final = phrase_tuple("boilerplate", "page_heads")
_PHOTO_CREDIT: Final = late(
    r"\(?(?:ảnh|ảnh minh họa|ảnh bìa|nguồn ảnh)\s*[:.]?\s*(?:\S+(?:\s+|$)){0,4}"
)
_OUTLET_NOTE: Final = late(rf"\((?:theo\s+)?{either('outlets', 'heads')}\s[^()]{{3,80}}\)")
_PHONE: Final = late(r"(?:đường dây nóng|tổng đài|hotline|liên hệ)\b[^.!?]*\d[\d. x-]{6,}")
_FIGURE: Final = late(r"\d")
_BUTTON: Final = late(r"\[([^\]]+)\]")
_ENGLISH: Final = late(
    r"[a-z .,&'’()/-]*\b(?:of|union|trade union|federation|confederation|department|ministry"
    r"|portal|website|homepage)\b[a-z .,&'’()/-]*"
)
"""The name of a site in English: "VIETNAM PUBLIC SECTOR UNION"."""
_COUNT_TAIL: Final = late(r"\W*\d[\d.,]*\W*$")


def is_boilerplate(line: Line) -> bool:
    """Whether a line is a control, a counter, a menu or a credit of the page."""
    low = line.low
    if line.bare in WHOLE or _without_count(line.bare) in WHOLE:
        return True
    if LETTER.search(line.text) is None or _PHOTO_CREDIT.fullmatch(low):
        return True
    if line.size <= 80 and low.isascii() and _ENGLISH.fullmatch(low):
        line.page_head = True
        return True
    if not _is_told(line) and (low.lstrip(_POINTERS).startswith(_LINKS) or _LINK_LINE.match(low)):
        line.links = "link"
        return True
    if _OUTLET_NOTE.fullmatch(low):
        return True
    low = low.lstrip("([*-> ")
    if line.size <= 200 and low.startswith(_STARTS):
        line.page_head = low.startswith(_PAGE_HEADS)
        return True
    if line.ending != "." and (_CRUMBS.match(low) or _CRUMB_SIGN.search(low)):
        line.page_head = True
        return True
    cells = _controls(low)
    if any(_without_count(cell.strip(PUNCTUATION)) in WHOLE for cell in cells):
        line.page_head = True
        return True
    if line.size <= 160 and line.ending != "." and _PHONE.search(low):
        return True
    if (
        line.size <= 80
        and _FIGURE.search(low)
        and COUNTER.search(low)
        and not strip_page_words(low)
    ):
        return True
    return line.size <= 160 and any(words in low for words in _CONTAINS)


def _is_told(line: Line) -> bool:
    """Whether what an arrow opens is a piece of news and no headline to follow."""
    arrow = _ARROW.match(line.low)
    return (
        arrow is not None
        and line.ending in ".;"
        and line.size > _HEADLINE
        and not line.low.startswith(_LINKS, arrow.end())
    )


def _without_count(words: str) -> str:
    """The words of a control without what it counts: "bình luận (12)"."""
    return words if words[-1:].isalpha() else _COUNT_TAIL.sub("", words)


def _controls(low: str) -> list[str]:
    """The controls on a line, set apart by bars, wide gaps or brackets; none when it has one."""
    if not any(sign in low for sign in ("|", "   ", "\t", "•", "·", "[")):
        return []
    cells = [*CELL_GAP.split(low), *_BUTTON.findall(low)]
    return cells if len(cells) > 1 else []
