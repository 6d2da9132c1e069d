"""The outlet of an article and its author."""

import re
from collections.abc import Sequence
from typing import Final

from extractor.late import late
from extractor.layout.bylines import author_in
from extractor.layout.datelines import OUTLET_LINE, strip_page_words
from extractor.layout.lines import Line
from extractor.layout.phrases import either, phrase_map
from extractor.layout.signs import PUNCTUATION
from extractor.normalise import lower

_SIGNS: Final[dict[str, str]] = phrase_map("outlets", "signs")
_SIGN: Final = late(r"\(\s*((?:Báo\s|Tạp chí\s)?[^()\d]{2,30}?)\s*\)\s*[-–.:]?\s*(?=\S|$)")
_OPEN_SIGN: Final = late(r"([^\W\d_a-z]{2,6})(?:\.VN)?\s+[-–]\s+(?=\S)")
_OUTLET_END: Final = late(r"\s*(?:[|•·(]|,\s*số\b|\s[-–]\s|\d{1,2}[:/.-]\d)")
_SOURCE: Final = late(rf"\(?{either('outlets', 'labels')}\s*:?\s+")
_OUTLET_HEAD: Final = late(rf"{either('outlets', 'heads')}\s")
_ONLINE: Final = late(r"\w\.vn$|\w\.com$| (?:online|điện tử)$", re.I)
_POSTER: Final = late(rf"{either('bylines', 'posters')}\s*:?\s+(\S.*)$")
_DATE_JOINTS: Final = late(r"\s*[|•·,]\s*|\s+[-–]\s+|(?=\b\d{1,2}:\d\d)")


def find_outlet(lines: Sequence[Line]) -> str | None:
    """The newspaper or site: a sign before the lead, else a source above or below the article."""
    for line in lines:
        if line.kind in ("dateline", "lead", "body", "headline", "byline"):
            sign = _SIGN.match(line.text) or _OPEN_SIGN.match(line.text)
            if sign and (found := _sign_outlet(sign[1])):
                return found
            if line.kind in ("lead", "body") and line.running:
                break
    for line in (*lines[:6], *lines[-6:]):
        source = _SOURCE.match(line.low) if line.size <= 100 else None
        page = line.kind in ("dateline", "boilerplate")
        named = OUTLET_LINE.match(line.low) if page else None
        if (source or named) and line.ending not in ".;:":
            named_from = line.text[source.end() if source else 0 :].lstrip("( ")
            name = _OUTLET_END.split(named_from)[0].strip(" .()")
            if name and (name[0].isupper() or _OUTLET_HEAD.match(lower(name))):
                return name
    return None


def _sign_outlet(sign: str) -> str | None:
    """The outlet a sign in brackets stands for; a code that is not known stands for itself."""
    known = _SIGNS.get(sign.upper())
    if known or _OUTLET_HEAD.match(sign.lower()):
        return known or sign
    code = sign.isupper() and " " not in sign
    return sign if code or _ONLINE.search(sign) else None


def find_author(lines: Sequence[Line]) -> str | None:
    """Who signs the article: a byline, else the name beside the date, else who put it up."""
    signed = [line.author for line in lines if line.kind == "byline" and line.author]
    if signed:
        return signed[0]
    for line in lines:
        if line.kind == "dateline" and (found := _author_beside_date(line)):
            return found
    for line in lines:
        poster = _POSTER.match(line.low) if line.size <= 80 else None
        if poster:
            return line.text[poster.start(1) :].strip(" .()")
    return None


def _author_beside_date(line: Line) -> str | None:
    """The name on a line that gives the date."""
    if not line.dates:
        return None
    for part in (line.text[: line.dates[0].start], line.text[line.dates[-1].end :]):
        pieces = [piece for piece in _DATE_JOINTS.split(part) if strip_page_words(lower(piece))]
        rest = " - ".join(pieces).strip(PUNCTUATION)
        if rest and (found := author_in(rest, sure=True)):
            return found
    return None
