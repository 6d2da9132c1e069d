"""Texts on one line: headline, date, headings, items and rows run into the article.

A form field, a cell of a sheet or a search engine keeps the words of a page and none of its
breaks. What can be told by its signs gets a line of its own again: the date of the page and what
stands before it, the items of a list, headings in capitals, with a number or over a sentence.
"""

from extractor.breaks.run_on.beginnings import begun
from extractor.breaks.run_on.capitals import in_capitals
from extractor.breaks.run_on.head import of_head
from extractor.breaks.run_on.items import items
from extractor.breaks.run_on.numbering import numbered
from extractor.breaks.run_on.paragraphs import paragraphs
from extractor.breaks.run_on.rows import tables
from extractor.edits import Edit
from extractor.normalise import lowered

_OF_UNIONS = ("công đoàn", "cđ", "nghiệp đoàn", "lđlđ", "liên đoàn lao động", "đoàn viên")
_DENSE = 3.0
"""Words of unions in a thousand code points from which a text is about them; its lines matter."""
_LONG = 600
_MOST = 0.5
"""The share of the text from which a long line is the article itself."""


def breaks_lost(text: str) -> list[Edit]:
    r"""The blanks of a text on one line that part its headline, date, headings and items.

    >>> told = "Chiều 5/3, CĐCS họp: - Có 71 đoàn viên; - Có 3 tổ. " + "công đoàn đã họp, " * 60
    >>> text = "CĐCS Sở Y tế tổng kết Thứ ba, 06/03/2018 09:10 (GMT+7) " + told
    >>> [text[one.end :][:9] for one in breaks_lost(text)]
    ['Thứ ba, 0', 'Chiều 5/3', '- Có 71 đ', '- Có 3 tổ']
    """
    lines = text.split("\n")
    long = max(_LONG, _MOST * len(text.strip()))
    if max(map(len, lines)) <= long or not _is_of_unions(text):
        return []  # else figures are taken from the sentences that name a union
    edits: set[int] = set()
    at = 0
    for line in lines:
        if len(line) > long:
            gaps = set(() if text[:at].strip() else of_head(line))
            held = list(tables(line))
            for find in (items, numbered, in_capitals, begun):
                gaps.update(find(line))
            gaps = {
                gap for gap in gaps if not any(one.start <= gap < one.end for one in held)
            }.union(*(one.gaps for one in held))
            gaps.update(paragraphs(line, gaps))
            edits.update(at + gap for gap in gaps)
        at += len(line) + 1
    return [Edit(gap, gap + 1, "\n") for gap in sorted(edits)]


def _is_of_unions(text: str) -> bool:
    """Whether a text speaks of unions and their members as often as one on them does."""
    low = lowered(text)
    return sum(map(low.count, _OF_UNIONS)) * 1000 >= _DENSE * len(low)
