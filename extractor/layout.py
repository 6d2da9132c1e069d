"""What each line of a page is, and what the page says of itself.

A page holds more than its article: menus, counters, link lists, captions told twice,
bylines. :func:`read_layout` cuts the normalised text into blocks, names the kind of each,
finds the list or section it stands in, and reads headline, date, author and outlet.

The publication date comes from a line of the page (``Cập nhật ngày: 25/10/2017``), never
from a sentence of the article; the day of an event told in the lead is kept apart, as
:attr:`Layout.event_date`.

Example:
    >>> page = read_layout("Đại hội Công đoàn Sở A\\n25/10/2017 09:41\\nCông đoàn có 71 đoàn viên.")
    >>> [block.kind for block in page.blocks], page.title, page.published
    (['headline', 'dateline', 'lead'], 'Đại hội Công đoàn Sở A', '2017-10-25')
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any, Final, Literal, NamedTuple

from extractor.dates import CLOCK, DateHit, find_dates
from extractor.normalise import fold, lower

BlockKind = Literal[
    "headline", "kicker", "lead", "heading", "item", "caption", "byline", "dateline", "body",
    "table", "boilerplate",
]  # fmt: skip

_DATA: Final[dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("layout.toml").read_text(encoding="utf-8")
)


class Block(NamedTuple):
    """One line or paragraph of a page.

    Attributes:
        start: First code point, in the normalised text; white space around it is left out.
        end: One past its last code point.
        kind: What it is.
        marker: What numbers or bullets it (``"-"``, ``"1."``, ``"a)"``, ``"Một là"``), or None.
        level: How many list items and section heads it stands under.
        repeat_of: The earlier block it repeats, or None. A repeat yields no facts of its own.
    """

    start: int
    end: int
    kind: BlockKind
    marker: str | None = None
    level: int = 0
    repeat_of: int | None = None

    @property
    def tells(self) -> bool:
        """Whether facts may be read from it: it is part of the article and no repeat."""
        return self.repeat_of is None and self.kind not in _SILENT


_SILENT: Final = frozenset({"boilerplate", "byline", "dateline"})


@dataclass(frozen=True, slots=True)
class Layout:
    """A page taken apart.

    Attributes:
        blocks: Its blocks, in order.
        title: The headline, with a kicker that leads into it; None when it has none.
        title_span: Where the headline stands in the normalised text.
        published: The day it appeared (``YYYY-MM-DD``), from a line of the page.
        event_date: The day on which the lead says its event took place, when told in full;
            else the last day of the span that a round-up gives in its headline.
        outlet: The newspaper or site, as far as the text names it.
        author: Who signs it.
        heads: For each block the blocks that govern it, the outermost first.
    """

    blocks: tuple[Block, ...]
    title: str | None = None
    title_span: tuple[int, int] | None = None
    published: str | None = None
    event_date: str | None = None
    outlet: str | None = None
    author: str | None = None
    heads: tuple[tuple[int, ...], ...] = ()

    def heads_of(self, block_index: int) -> tuple[int, ...]:
        """Indices of the headings and list openings that govern a block, outermost first.

        A cell that stands on a line of its own is governed by the heads of its column and row.

        >>> page = read_layout("Chỉ tiêu:\\n- Kết nạp 50 đoàn viên.\\nĐại hội bầu ban mới.")
        >>> page.heads_of(1), page.heads_of(2)
        ((0,), ())
        """
        return self.heads[block_index]


def read_layout(text: str) -> Layout:
    """Take a page apart.

    Args:
        text: Normalised text (see :mod:`extractor.normalise`).

    Returns:
        Its blocks and what the page says of itself; plain paragraphs are all ``body``.
    """
    lines = _lines(text)
    for line in lines:
        _look(line)
    _read_tables(lines)
    _read_cells(lines)
    _drop_lists_of_links(lines)
    header = _read_header(lines)
    _read_footer(lines)
    _read_body(lines, header)
    repeats = _repeats(lines, header.title)
    heads = _nest(lines)
    title = " ".join(lines[i].text for i in header.title) or None
    span = (lines[header.title[0]].start, lines[header.title[-1]].end) if title else None
    return Layout(
        blocks=tuple(
            Block(x.start, x.end, x.kind or "body", x.marker, x.level, repeats.get(i))
            for i, x in enumerate(lines)
        ),
        title=title,
        title_span=span,
        published=_published(lines, header),
        event_date=_event_date(lines) or _title_day(lines, header),
        outlet=_outlet(lines),
        author=_author(lines),
        heads=heads,
    )


# --- lines --------------------------------------------------------------------------------


class _Line:
    """A line on its way to becoming a block."""

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
        self.bare = self.low.strip(_PUNCTUATION)
        if self.size <= _LONG and "  " in self.bare:
            self.bare = " ".join(self.bare.split())
        self.ending = text.rstrip("\"'”’)]»")[-1:] or text[-1]
        self.kind: BlockKind | None = None
        self.marker: str | None = None
        self.shape: str | None = None  # the family of its marker
        self.level = 0
        self.dates: list[DateHit] = []
        self.label = 0  # how surely its date is the day of publication
        self.author: str | None = None
        self.links: Literal["head", "tail"] | None = None
        self.caps = text.isupper()
        self.cell: tuple[int, int] | None = None  # head of its column, head of its row
        self.page_head = False  # a menu or address above the headline

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


_PUNCTUATION: Final = " \t.,:;|-–•·*()[]<>«»…!?/\\_=#~\"'“”"
_LONG: Final = 300
_WRAPPED_FROM: Final = 50


def _lines(text: str) -> list[_Line]:
    """The lines of the text that hold something; a paragraph broken by hand is one line."""
    made: list[_Line] = []
    offset = 0
    previous = ""
    for raw in text.split("\n"):
        bare = raw.strip()
        if bare:
            start = offset + raw.index(bare[0])
            if _continues(previous, bare):
                begin = made.pop().start
                made.append(_Line(text[begin : start + len(bare)], begin))
            else:
                made.append(_Line(bare, start))
        previous = bare
        offset += len(raw) + 1
    return made


def _continues(previous: str, line: str) -> bool:
    """Whether a line goes on with the sentence of the line directly above it."""
    return (
        len(previous) >= _WRAPPED_FROM
        and line[0].islower()
        and (previous[-1].isalnum() or previous[-1] == ",")
        and _MARKER.match(line) is None
    )


# --- what a line says by itself -----------------------------------------------------------


def _either(words: Iterable[str]) -> str:
    """A pattern that matches any of the words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def _set(group: str, name: str) -> frozenset[str]:
    return frozenset(_DATA[group][name])


def _tuple(group: str, name: str) -> tuple[str, ...]:
    return tuple(_DATA[group][name])


_WHOLE: Final = _set("boilerplate", "whole")
_STARTS: Final = _tuple("boilerplate", "starts")
_CONTAINS: Final = _tuple("boilerplate", "contains")
_CRUMBS: Final = re.compile(rf"(?:{_either(_DATA['boilerplate']['crumbs'])})\s+(?=\S)|[>›»]\s")
_CRUMB_SIGN: Final = re.compile(r"\s[>›»]+\s")
_LINKS: Final = _tuple("boilerplate", "links")
_LINK_HEADS: Final = _set("boilerplate", "link_heads")
_LINK_LINE: Final = re.compile(rf"(?:{_either(_LINK_HEADS)})\s*[:»>](?=\s*\S)")
_PAGE_HEADS: Final = _tuple("boilerplate", "page_heads")
_MASTHEADS: Final = _tuple("boilerplate", "mastheads")
_PHOTO_CREDIT: Final = re.compile(
    r"\(?(?:ảnh|ảnh minh họa|ảnh bìa|nguồn ảnh)\s*[:.]?\s*(?:\S+(?:\s+|$)){0,4}"
)
_TAIL_HEADS: Final = _set("boilerplate", "tail_heads")
_SPAM: Final = _tuple("boilerplate", "spam")
_UNION: Final = ("công đoàn", "đoàn viên", "lđlđ", "cđcs", "liên đoàn lao động")
_LETTER: Final = re.compile(r"[^\W\d_]")
_OUTLET_NOTE: Final = re.compile(
    rf"\((?:theo\s+)?(?:{_either(_DATA['outlets']['heads'])})\s[^()]{{3,80}}\)"
)
_PHONE: Final = re.compile(r"(?:đường dây nóng|tổng đài|hotline|liên hệ)\b[^.!?]*\d[\d. x-]{6,}")
_FIGURE: Final = re.compile(r"\d")
_BUTTON: Final = re.compile(r"\[([^\]]+)\]")
_CELL: Final = re.compile(r"\s*(?:\t+|\||\s{3,})\s*")
_COUNT_TAIL: Final = re.compile(r"\W*\d[\d.,]*\W*$")
_BYLINE: Final = re.compile(
    rf"\(?(?:{_either(_DATA['bylines']['labels'])})(?:\s*[:–-]\s*|(?<=by)\s+)(\S.*)$"
)
_LOOSE_BYLINE: Final = re.compile(rf"(?:{_either(_DATA['bylines']['loose_labels'])})\s+(\S.*)$")
_POSTER: Final = re.compile(rf"(?:{_either(_DATA['bylines']['posters'])})\s*:?\s+(\S.*)$")

_MARKER: Final = re.compile(
    r"(?P<bullet>[-–+*•●▪■◦○✓√➢→►▶◆❖·](?=\s+[^\W_]|[^\W\d_]|\s*[\"“(])|o(?=\s+[^\W\d_]))"
    r"|(?P<part>(?:PHẦN|Phần)\s(?:THỨ\s|thứ\s)?[^\W_]+)(?=\s*[.:–-]|$)"
    r"|(?P<roman>[IVX]{1,5}\s?[.)/:–-])(?=\s*\S)"
    r"|(?P<deep>\d{1,2}(?:\.\d{1,2})+(?:[.)/]|(?=\s+[^\W\d_a-z])))(?=\s*[^\W\d_])"
    r"|(?P<number>\(\d{1,2}\)|\d{1,2}\s?(?:[.)](?=\s*[^\W\d_]|\s*[\"“(]|\s+\d)|[/–-](?=\s*[A-ZĐÀ-Ỹ])))"
    r"|(?P<capital>[A-H][.)/])(?=\s+\S)"
    r"|(?P<letter>[a-zđ](?:\)|\.(?=\s)))(?=\s*\S)"
    rf"|(?P<ordinal>(?i:{_either(_DATA['structure']['ordinals'])}))(?=\s*[,:](?!\s*(?:ngày|\d)))"
)


def _look(line: _Line) -> None:
    """Settle what a line says by itself; its neighbours are not looked at."""
    if line.size > _LONG or not _is_page_line(line):
        _mark(line)


def _mark(line: _Line) -> None:
    """Find the bullet or number at the head of a line."""
    match = _MARKER.match(line.text)
    if match and match.end() < line.size:
        line.marker = match[0].strip()
        line.shape = match.lastgroup
        if line.shape == "bullet":
            line.shape = f"bullet {line.marker.replace('–', '-')}"


def _is_page_line(line: _Line) -> bool:
    """Whether a short line belongs to the page rather than to the article."""
    bare = line.bare
    if bare in _LINK_HEADS:
        line.kind, line.links = "boilerplate", "head"
    elif bare in _TAIL_HEADS:
        line.kind, line.links = "boilerplate", "tail"
    elif _read_dates(line):
        line.kind = "dateline"
    elif _read_byline(line):
        line.kind = "byline"
    elif _is_boilerplate(line):
        line.kind = "boilerplate"
    elif _cells(line.text) > 1:
        line.kind = "table"
    return line.kind is not None


def _is_boilerplate(line: _Line) -> bool:
    """Whether a line is a control, a counter, a menu or a credit of the page."""
    low = line.low
    if line.bare in _WHOLE or _COUNT_TAIL.sub("", line.bare) in _WHOLE:
        return True
    if _LETTER.search(line.text) is None or _PHOTO_CREDIT.fullmatch(low):
        return True
    if low.startswith(_LINKS) or _LINK_LINE.match(low) or _OUTLET_NOTE.fullmatch(low):
        return True
    low = low.lstrip("([*-> ")
    if line.size <= 200 and low.startswith(_STARTS):
        line.page_head = low.startswith(_PAGE_HEADS)
        return True
    if line.ending != "." and (_CRUMBS.match(low) or _CRUMB_SIGN.search(low)):
        line.page_head = True
        return True
    cells = _controls(low)
    if any(_COUNT_TAIL.sub("", cell.strip(_PUNCTUATION)) in _WHOLE for cell in cells):
        line.page_head = True
        return True
    if line.size <= 160 and line.ending != "." and _PHONE.search(low):
        return True
    if (
        line.size <= 80
        and _FIGURE.search(low)
        and _COUNTER.search(low)
        and not _strip_page_words(low)
    ):
        return True
    return line.size <= 160 and any(words in low for words in _CONTAINS)


def _controls(low: str) -> list[str]:
    """The controls on a line, set apart by bars, wide gaps or brackets; none when it has one."""
    if not any(sign in low for sign in ("|", "   ", "\t", "•", "·", "[")):
        return []
    cells = [*_WIDE.split(low), *_BUTTON.findall(low)]
    return cells if len(cells) > 1 else []


def _cells(text: str) -> int:
    """How many cells of a table a line holds; 1 when it is no row.

    >>> _cells("Công đoàn Sở A\\t71\\t30"), _cells("kỹ năng  giao tiếp")
    (3, 1)
    """
    if "\t" not in text and "|" not in text and "   " not in text:
        return 1
    cells = [cell for cell in _CELL.split(text.strip("| \t")) if cell]
    return len(cells) if all(len(cell) <= 120 for cell in cells) else 1


# --- lines with a date --------------------------------------------------------------------

_POSTED: Final = re.compile(rf"(?<!\w)(?:{_either(_DATA['dates']['posted'])})(?!\w)")
_UPDATED: Final = re.compile(rf"(?<!\w)(?:{_either(_DATA['dates']['updated'])})(?!\w)")
_PAGE_WORDS: Final = [
    word for name in ("beside", "posted", "updated") for word in _DATA["dates"][name]
]
_BESIDE: Final = re.compile(rf"(?<!\w)(?:{_either(_PAGE_WORDS)})(?!\w)")
_COUNTER: Final = re.compile(
    rf"(?<!\w)(?:{_either(_DATA['dates']['counters'])})\s*:?\s*\d[\d.,]*"
    rf"|\d[\d.,]*\s*(?:{_either(_DATA['dates']['counters'])})(?!\w)"
)
_WORD: Final = re.compile(r"[^\W_]+")
_OUTLET_LINE: Final = re.compile(
    rf"\(?(?:(?:nguồn|theo)\s*:?\s+)?(?:{_either(_DATA['outlets']['heads'])})\s"
)
_BRACKET_DAY: Final = re.compile(r"\([^()]*\)\s*[-–]?\s*(?:ngày\s+)?")
_PLACE_DAY: Final = re.compile(r"[,–-]\s*ngày\s*$")


def _read_dates(line: _Line) -> bool:
    """Whether a line gives the date of the page; if so, keep it and what stands beside it."""
    hits = find_dates(line.text)
    if not hits or (line.ending == "." and line.size > 100):
        return False
    first, last = hits[0].start, hits[-1].end
    before, after = line.low[:first], line.low[last:]
    rest_before, rest_after = _strip_page_words(before), _strip_page_words(after)
    line.label = 3 if _POSTED.search(before) else 2 if _UPDATED.search(before) else 0
    line.dates = hits
    rest = f"{rest_before} {rest_after}".strip()
    return not rest or _is_date_line(line, before, rest_before, rest_after)


def _is_date_line(line: _Line, before: str, rest_before: str, rest_after: str) -> bool:
    """Whether a line with other words than those of a date is still a line of the page."""
    if _MARKER.match(line.text) or line.ending in ".;:":
        return False
    rest = f"{rest_before} {rest_after}".strip()
    words = len(_WORD.findall(rest))
    if line.label and not rest_before and len(rest) <= 80:
        return True
    if _PLACE_DAY.search(before) and words <= 6 and not rest_after:
        return True
    if len(rest) <= 80 and (_OUTLET_LINE.match(line.low) or _BRACKET_DAY.fullmatch(before)):
        return True
    one_side = not rest_before or not rest_after
    if one_side and CLOCK.search(line.text):
        return len(rest) <= 120
    if _has_date_cell(line.low, words):
        return True
    joint = before.rstrip()[-1:] if rest_before else line.low[line.dates[-1].end :].lstrip()[:1]
    return one_side and words <= 4 and joint in tuple("-–|,/)(•·")


_WIDE: Final = re.compile(r"\s*(?:[|•·\t]|\s{3,})\s*")


def _has_date_cell(low: str, words: int) -> bool:
    """Whether a line is a row of the page's controls of which one is the date."""
    cells = _WIDE.split(low)
    return (
        len(cells) > 1
        and words <= 20
        and any(find_dates(cell) and not _strip_page_words(_without_dates(cell)) for cell in cells)
    )


def _without_dates(text: str) -> str:
    """The text with its dates blotted out."""
    for hit in reversed(find_dates(text)):
        text = f"{text[: hit.start]} {text[hit.end :]}"
    return text


def _strip_page_words(text: str) -> str:
    """What is left of a line once clock times, labels and counters are taken away."""
    text = CLOCK.sub(" ", _COUNTER.sub(" ", text))
    return _BESIDE.sub(" ", text).strip(_PUNCTUATION + "+0123456789")


# --- names --------------------------------------------------------------------------------

_SURNAMES: Final = _set("bylines", "surnames")
_NOT_NAMES: Final = re.compile(rf"(?<!\w)(?:{_either(_DATA['bylines']['not_names'])})(?!\w)")
_OFFICES: Final = re.compile(rf"(?<!\w)(?:{_either(_DATA['bylines']['offices'])})(?!\w)")
_BESIDE_NAMES: Final = _set("bylines", "beside")
_SIGNERS: Final = _tuple("bylines", "signers")
_INITIALS: Final = re.compile(
    r"[^\W\d_a-z](?:\.\s?[^\W\d_])+[^\W\d_]*\.?|PV|P\.V|[HY]['’ ][^\W\d_]+(?: [^\W\d_]+){0,2}"
)
_VOWELLESS: Final = re.compile(r"(?<!\w)[B-DF-HJ-NP-TV-XZĐ]{2,}(?!\w)")
_NAME_WORD: Final = r"[^\W\d_a-z](?:['’][^\W\d_]+|[^\W\d_]*\.?)"
_NAME: Final = re.compile(rf"{_NAME_WORD}(?: {_NAME_WORD}){{1,4}}")
_JOINTS: Final = re.compile(
    r"\s+[-–|&]\s+|\s*[,;(]\s*|\s*/\s*(?!h\b)|\s+và\s+|\s*[-–]\s*(?=[A-ZĐÀ-Ỹ])"
)


def _is_name(text: str, *, sure: bool) -> bool:
    """Whether a text can be a person's name; ``sure`` asks for a known first syllable.

    >>> _is_name("Lam Giang", sure=True), _is_name("Công đoàn", sure=False)
    (True, False)
    """
    if len(text) > 40:
        return False
    if _INITIALS.fullmatch(text):
        return True
    low = lower(text)
    if _NAME.fullmatch(text) is None or _NOT_NAMES.search(low) or _VOWELLESS.search(text):
        return False
    capitals = all(word[0].isupper() for word in text.split())
    return capitals and (not sure or low.split()[0].rstrip(".") in _SURNAMES)


#: A person spoken of, under a picture: nobody signs with a form of address.
_ADDRESS: Final = re.compile(
    r"(?:ông|bà|anh|chị|cô|thầy|đồng chí|đ/c|em|bác sĩ|cụ)\s|.*\bảnh\b", re.I
)
_DONE_BY: Final = re.compile(r"\s+\(?(?:thực hiện|ghi|lược ghi|tổng hợp|t/h)\)?$")


def _person(text: str, *, sure: bool) -> str | None:
    """The author named by a line that holds nothing but names, offices and sections."""
    if len(text) > 120 or _ADDRESS.match(text):
        return None
    text = _DONE_BY.sub("", text)
    parts = [part.strip(" .()[]") for part in _JOINTS.split(text) if part.strip(" .()[]")]
    names = [part for part in parts if _is_name(part, sure=sure)]
    if not names:
        return None
    others = [lower(x) for x in parts if x not in names and not _VOWELLESS.search(x)]
    if not all(_OFFICES.match(x) or x in _WHOLE or x in _BESIDE_NAMES for x in others):
        return None
    return ", ".join(names)


def _read_byline(line: _Line) -> bool:
    """Whether a line names its author behind a label (``Bài, ảnh: Lam Giang``)."""
    if line.size > 100:
        return False
    match = _BYLINE.match(line.low)
    loose = _LOOSE_BYLINE.match(line.low) if match is None else None
    found = match or loose
    if found is None:
        return False
    named = line.text[found.start(1) :].strip(" .()[]")
    if not named or len(named) > 60 or not named[0].isupper():
        return False
    person = _person(named, sure=False)
    plain = line.low.startswith(("tin:", "bài:", "by "))
    if person is None and (loose or plain or line.closed):
        return False
    line.author = person or named
    return True


# --- what its neighbours say --------------------------------------------------------------


def _drop_lists_of_links(lines: Sequence[_Line]) -> None:
    """Set aside the titles under "Tin liên quan" and everything under the readers' comments."""
    listing = False
    half = sum(line.size for line in lines) / 2
    passed = 0
    tail = False
    for line in lines:
        passed += line.size
        if line.links == "tail" and passed >= half:
            tail = True
        if line.links == "head":
            listing = True
            continue
        if tail or (listing and _is_link(line)):
            line.kind, line.label, line.dates = "boilerplate", 0, []
        elif line.kind != "boilerplate":
            listing = False


def _is_link(line: _Line) -> bool:
    """Whether a line under a head of links can be one of them."""
    if line.kind == "dateline" and line.label:
        return False
    return line.size <= 220 and not line.running and line.ending != ":" and line.kind != "byline"


class _Header(NamedTuple):
    """Which lines make the headline, and where the article begins."""

    title: tuple[int, ...]
    body: int


def _read_header(lines: Sequence[_Line]) -> _Header:
    """Find the headline among the first lines and say what the others there are."""
    body = next((i for i, x in enumerate(lines) if _opens_body(x)), len(lines))
    candidates = [i for i in range(body) if lines[i].kind is None]
    for i in range(body - 1, -1, -1):
        under = [j for j in candidates if j > i]
        if lines[i].page_head and under:
            for j in set(candidates) - set(under):
                lines[j].kind = "kicker"
            candidates = under
            break
    if body == len(lines) and len(candidates) < 2:
        return _Header((), candidates[0] if candidates else body)
    if not candidates:
        return _Header(_late_title(lines, body), body)
    title = _title(lines, candidates)
    if lines[title[-1]].ending == ":":
        return _Header((), title[0])
    for i in candidates:
        if i in title:
            lines[i].kind = "headline" if i == title[-1] else "kicker"
        elif i < title[0] or any(x.kind == "dateline" for x in lines[i:body]):
            lines[i].kind = "headline" if lines[i].bare == lines[title[-1]].bare else "kicker"
        else:
            _name_header_line(lines[i], lines[title[-1]].bare, over_body=i == body - 1)
    return _Header(title, body)


def _opens_body(line: _Line) -> bool:
    """Whether the article proper has begun with this line."""
    return line.kind == "table" or (
        line.kind is None and (line.running or (line.marker is not None and not line.caps))
    )


def _late_title(lines: Sequence[_Line], body: int) -> tuple[int, ...]:
    """A headline that ends with a full stop: known by the date or byline right under it."""
    under = lines[body + 1].kind if body + 1 < len(lines) else None
    if under not in ("dateline", "byline") or lines[body].size > 160 or lines[body].marker:
        return ()
    if not any(line.running and line.kind is None for line in lines[body + 1 :]):
        return ()
    lines[body].kind = "headline"
    return (body,)


def _title(lines: Sequence[_Line], candidates: Sequence[int]) -> tuple[int, ...]:
    """The lines of the headline among the candidates."""
    best = _best_title(lines, candidates)
    title = [best]
    place = candidates.index(best)
    if place and candidates[place - 1] == best - 1 and lines[best - 1].ending == ":":
        title.insert(0, best - 1)
    while place + 1 < len(candidates) and candidates[place + 1] == title[-1] + 1:
        above, below = lines[title[-1]], lines[title[-1] + 1]
        joined = above.ending in ":,–-" or above.bare in _DOCUMENTS
        broken = above.caps and below.start == above.end + 1 and not _NOTE.match(below.text)
        if not joined and not broken:
            break
        title.append(title[-1] + 1)
        place += 1
    return tuple(title)


_NOTE: Final = re.compile(r"[(\[]")
_DOCUMENTS: Final = _set("structure", "document_kinds")


def _best_title(lines: Sequence[_Line], candidates: Sequence[int]) -> int:
    """The likeliest headline: repeated on the page, else the first that is long enough."""
    real = [i for i in candidates if not lines[i].text[0].islower()] or list(candidates)
    real = [i for i in real if not _is_masthead(lines[i].low)] or real
    real = [i for i in real if _person(lines[i].text, sure=True) is None] or real
    for i in real:
        if lines[i].size > 25 and any(
            lines[i].bare in lines[j].low for j in range(min(len(lines), i + 8)) if j != i
        ):
            return i
    for i in real:
        if lines[i].bare in _DOCUMENTS or len(_WORD.findall(lines[i].text)) > 4:
            return i
    return real[0]


def _is_masthead(low: str) -> bool:
    """Whether a line is the name of the paper, not of the article."""
    return any(words in low for words in _MASTHEADS) or _ISSUE.search(low) is not None


_ISSUE: Final = re.compile(r"^(?:bản tin|báo|tạp chí|nội san|đặc san)\b.*\b(?:số|trang)\s\d")


def _name_header_line(line: _Line, title: str, *, over_body: bool) -> None:
    """Say what a line between headline and article is."""
    person = _person(line.text, sure=True)
    if person:
        line.kind, line.author = "byline", person
    elif line.bare == title:
        line.kind = "headline"
    elif _is_caption(line):
        line.kind = "caption"
    elif over_body and (line.ending == ":" or line.caps):
        line.kind = "heading"
    else:
        line.kind = "lead" if line.size > 60 else "kicker"


def _read_footer(lines: Sequence[_Line]) -> None:
    """Say what the lines after the article are: names, advertising, search words."""
    last = next((i for i in range(len(lines) - 1, -1, -1) if _closes_body(lines, i)), -1)
    foot = range(last + 1, len(lines))
    _read_notes(lines, last)
    names = [i for i in foot if lines[i].kind is None and _signer(lines[i])]
    if len(names) <= 3 and last >= 0:
        for i in names:
            lines[i].kind, lines[i].author = "byline", _signer(lines[i])
    if not all(line.text.isascii() for line in lines):
        for i in foot[-3:]:
            if lines[i].kind is None and _is_search_words(lines[i].text):
                lines[i].kind = "boilerplate"


def _read_notes(lines: Sequence[_Line], last: int) -> None:
    """Set aside the links to other articles under the last words of this one."""
    ended = False
    for i in range(last + 1, len(lines)):
        line = lines[i]
        if line.kind is not None or _signer(line):
            ended = True
        elif _is_caption(line):
            line.kind = "caption"
            ended = True
        elif ended and last >= 0:
            signed = lines[i - 1].kind == "byline" or _signer(lines[i - 1]) is not None
            bracketed = line.text.startswith("(") and line.text.endswith(")")
            line.kind = "byline" if signed and bracketed else "boilerplate"


def _signer(line: _Line) -> str | None:
    """Who a last line names: a person, or an office that signs for one."""
    person = _person(line.text, sure=False)
    office = line.low.startswith(_SIGNERS) and line.size <= 60 and not line.closed
    return person or (line.text if office and not _QUANTITY.search(line.text) else None)


def _closes_body(lines: Sequence[_Line], i: int) -> bool:
    """Whether the article reaches to this line; advertising under it is set aside on the way."""
    line = lines[i]
    if line.kind is None and i and (len(lines) - i <= 3 or lines[i + 1].kind == "boilerplate"):
        alien = not any(word in line.low for word in _UNION)
        signed = lines[i - 1].kind == "byline" and lines[i - 1].low.startswith("by ")
        if alien and (signed or any(words in line.low for words in _SPAM)) and line.size < 500:
            line.kind = "boilerplate"
            return False
    if line.kind is not None:
        return line.kind == "table"
    return (line.running and not _is_caption(line)) or bool(line.marker)


def _is_search_words(text: str) -> bool:
    """Whether a line is a tail of search words: lower case, no diacritics.

    >>> _is_search_words("chuyen nha tron goi, binh cuu hoa")
    True
    """
    words = _WORD.findall(text)
    return text.isascii() and len(words) >= 3 and sum(w.islower() for w in words) * 2 > len(words)


_CAPTION_STARTS: Final = _tuple("structure", "captions")
_CAPTION_VERBS: Final = _tuple("structure", "caption_verbs")
_CREDIT: Final = re.compile(r"(?:^|[\s(.–-])ảnh\s*:?\s+\S|\bảnh(?: minh họa)?\s*[:)]|\(ảnh\b")
_FINITE: Final = re.compile(r"(?<!\w)(?:có|đã|được|là|đạt|vận động|hỗ trợ|sẽ|gồm|tổ chức)(?!\w)")
_QUANTITY: Final = re.compile(r"(?<![\d/.-])(?!(?:19|20)\d\d(?!\d))\d+(?![/\d])")


def _is_caption(line: _Line) -> bool:
    """Whether a line of the article stands under a picture."""
    if line.size > 220 or line.marker or line.ending == ":":
        return False
    if line.caps and "ảnh" not in line.low:
        return False
    if line.low.startswith(("chú thích ảnh", "trong ảnh", "ảnh:", "(*) ảnh")):
        return True
    if _CREDIT.search(line.low) and (line.size <= 160 or not line.running):
        return True
    start = line.low.startswith(_CAPTION_STARTS)
    if line.closed:
        return start and line.size <= 100 and not _FINITE.search(line.low)
    return start or any(verb in line.low for verb in _CAPTION_VERBS)


def _read_body(lines: Sequence[_Line], header: _Header) -> None:
    """Say what every line is that header and footer have left open."""
    open_ = [i for i, line in enumerate(lines) if line.kind is None]
    _read_double_captions(lines, open_)
    lead = bool(header.title)
    introduced = False
    for place, i in enumerate(open_):
        line = lines[i]
        before = lines[open_[place - 1]] if place else None
        after = lines[open_[place + 1]] if place + 1 < len(open_) else None
        if line.kind is None:
            line.kind = _body_kind(line, before, after, introduced=introduced)
        if line.kind == "body" and lead and (line.running or i >= header.body):
            line.kind = "lead"
            lead = False
        introduced = line.ending == ":" or (line.kind == "item" and line.ending == ";")


def _body_kind(
    line: _Line, before: _Line | None, after: _Line | None, *, introduced: bool
) -> BlockKind:
    """What a line of the article is, seen with the lines beside it."""
    if line.marker:
        return "heading" if _is_numbered_heading(line, before, after) else "item"
    if introduced and line.ending == ";":
        return "item"
    if before is not None and _is_caption(line):
        return "caption"
    if line.running or line.size > 150 or line.closed:
        return "body"
    if line.ending == ":":
        return "heading" if after is not None else "body"
    if after is None or (before is None and not line.caps):
        return "body"
    words = len(line.text.split())
    quiet = not _QUANTITY.search(line.text)
    if line.caps:
        return "heading" if quiet or words > 3 else "body"
    apart = before is not None and before.size > 150 < after.size and line.size <= 100
    if apart and not _FINITE.search(line.low) and not _COUNTED.search(line.low):
        return "heading"
    short = words <= 18 and line.text[0].isupper()
    return "heading" if quiet and short and ": " not in line.text else "body"


_COUNTED: Final = re.compile(r"\d\s+(?:đoàn viên|cđcs|công đoàn|nữ|lao động|người lao động)(?!\w)")


def _is_numbered_heading(line: _Line, before: _Line | None, after: _Line | None) -> bool:
    """Whether a marked line is the head of a section rather than an item of a list."""
    if line.size > 200 or after is None or line.ending in ".;,?!":
        return False
    if line.shape == "ordinal":
        return False
    bullet = line.shape is not None and line.shape.startswith("bullet")
    if not bullet and (line.ending == ":" or line.caps):
        return True
    if line.size > 150 or line.ending == ":":
        return False
    beside = [other for other in (before, after) if other is not None and other.shape == line.shape]
    listed = any(other.size <= 200 and not other.running for other in beside)
    if after.marker is None and after.running:
        return not bullet or (line.marker == "*" and line.size <= 60 and not beside)
    return not bullet and not listed and not _QUANTITY.search(line.text[len(line.marker or "") :])


def _read_tables(lines: Sequence[_Line]) -> None:
    """Keep as a table the rows that stand together and hold figures; the rest are menus or text."""
    rows = [i for i, line in enumerate(lines) if line.kind == "table"]
    groups: list[list[int]] = []
    for i in rows:
        if groups and groups[-1][-1] == i - 1:
            groups[-1].append(i)
        else:
            groups.append([i])
    for group in groups:
        figures = any(char.isdigit() for i in group for char in lines[i].text)
        if len(group) > 1 and figures:
            continue
        for i in group:
            menu = "|" in lines[i].text and not lines[i].running
            lines[i].kind = "boilerplate" if menu else None
            lines[i].page_head = menu
            if not menu:
                _mark(lines[i])


_CELL_SIZE: Final = 60


def _read_cells(lines: Sequence[_Line]) -> None:
    """Find tables of which each cell has come to stand on a line of its own."""
    run: list[int] = []
    for i, line in enumerate([*lines, None]):
        if line is not None and _is_cell(line) and (not run or line.start == lines[i - 1].end + 1):
            run.append(i)
            continue
        if len(run) >= 6:
            _settle_cells(lines, run)
        run = [i] if line is not None and _is_cell(line) else []


def _is_cell(line: _Line) -> bool:
    """Whether a line can be a cell: short, no sentence; a bare figure too."""
    bare = line.kind == "boilerplate" and _LETTER.search(line.text) is None
    open_ = line.kind is None and not line.closed and line.ending != ":"
    return line.size <= _CELL_SIZE and line.marker is None and (bare or open_)


def _settle_cells(lines: Sequence[_Line], run: Sequence[int]) -> None:
    """Give each cell the heads of its column and its row, if the lines make a table at all."""
    figures = [lines[i].text[0].isdigit() for i in run]
    for width in range(2, 7):
        rows = [run[at : at + width] for at in range(0, len(run), width)]
        firsts = figures[::width]
        others = [figure for at, figure in enumerate(figures) if at % width and at >= width]
        square = len(run) % width == 0 and len(rows) > 1 and not any(figures[:width])
        if square and not any(firsts) and sum(others) * 10 >= len(others) * 8:
            for row in rows:
                for at, i in enumerate(row):
                    lines[i].kind = "table"
                    if row is not rows[0] and at:
                        lines[i].cell = (rows[0][at], row[0])
            return


def _read_double_captions(lines: Sequence[_Line], open_: Sequence[int]) -> None:
    """A short paragraph told twice in a row is the caption of a picture and its tooltip."""
    for i, j in pairwise(open_):
        if lines[i].bare == lines[j].bare and lines[i].size <= _LONG and not lines[i].marker:
            lines[i].kind = lines[j].kind = "caption"


# --- repeats ------------------------------------------------------------------------------


def _repeats(lines: Sequence[_Line], title: Sequence[int]) -> dict[int, int]:
    """For each line that repeats an earlier one, the earlier one."""
    seen: dict[str, int] = {}
    found: dict[int, int] = {}
    heading = fold(lines[title[-1]].bare) if title else ""
    for i, line in enumerate(lines):
        if line.kind in ("boilerplate", "dateline", "byline", "table") or line.size < 12:
            continue
        key = line.bare
        if line.size <= 220 and line.kind not in ("body", "item"):
            key = fold(_CAPTION_FRAME.sub("", key))
        first = seen.setdefault(key, i)
        if first != i:
            found[i] = first
        elif title and i > title[-1] and line.size <= 250 and _overlaps(key, heading):
            found[i] = title[-1]
    return found


#: What a caption has around its words: "Chú thích ảnh: … Ảnh: T.D".
_CAPTION_FRAME: Final = re.compile(r"^(?:chú thích ảnh|trong ảnh|ảnh)\s*:\s*|[\s.(–-]*ảnh\s*:.*$")


def _overlaps(one: str, two: str) -> bool:
    """Whether the shorter text is most of the longer one."""
    short, long = sorted((one, two), key=len)
    return len(short) > 20 and len(short) * 10 >= len(long) * 6 and short in long


# --- sections and lists -------------------------------------------------------------------


class _Head(NamedTuple):
    """A line that may govern those after it."""

    block: int
    shape: str
    section: bool  # governs plain paragraphs too, not only the items of its list


_OUTSIDE: Final = frozenset({"boilerplate", "dateline", "byline", "headline", "kicker"})


def _nest(lines: Sequence[_Line]) -> tuple[tuple[int, ...], ...]:
    """For each line those that govern it, from the outermost in; sets the levels."""
    stack: list[_Head] = []
    made: list[tuple[int, ...]] = []
    for i, line in enumerate(lines):
        if line.kind in _OUTSIDE:
            made.append(())
            continue
        if line.kind not in ("caption", "table"):
            _close(stack, line)
        made.append((*(head.block for head in stack), *(line.cell or ())))
        line.level = len(stack)
        opened = _opened(lines, i)
        if opened is not None:
            stack.append(opened)
    return tuple(made)


def _close(stack: list[_Head], line: _Line) -> None:
    """Take from the stack what a line ends."""
    shape = line.shape or _unmarked_shape(line)
    if any(head.shape == shape for head in stack):
        while stack.pop().shape != shape:
            pass
    elif shape in ("caps", "part"):
        stack.clear()
    elif shape == "subhead":
        _keep(stack, lambda head: head.shape in ("caps", "part"))
    elif shape in ("colon", "body", "intro"):
        _keep(stack, lambda head: head.section)


def _keep(stack: list[_Head], wanted: Callable[[_Head], bool]) -> None:
    """Drop from the top of the stack until a wanted head is there."""
    while stack and not wanted(stack[-1]):
        stack.pop()


def _unmarked_shape(line: _Line) -> str:
    """The family of a line without a marker."""
    if line.kind == "heading":
        return "caps" if line.caps else "colon" if line.ending == ":" else "subhead"
    if line.kind == "item":
        return "plain"
    return "body"


def _opened(lines: Sequence[_Line], i: int) -> _Head | None:
    """What a line opens: a section, a list, or nothing."""
    line = lines[i]
    shape = line.shape or _unmarked_shape(line)
    if line.kind == "heading":
        below = next((x for x in lines[i + 1 :] if x.kind not in _OUTSIDE), None)
        listing = shape == "colon" and below is not None and below.kind in ("item", "table")
        return _Head(i, shape, section=not listing)
    if line.kind == "item":
        return _Head(i, shape, section=False)
    if line.kind in ("body", "lead") and line.ending == ":":
        return _Head(i, "intro", section=False)
    return None


# --- what the page says of itself ---------------------------------------------------------


def _published(lines: Sequence[_Line], header: _Header) -> str | None:
    """The day of publication: the best of the dates above and below the article.

    A line that says "posted" comes first; then a date under the headline; then one that says
    "updated"; then a date at the end. A bare date above the headline is often today's, so it
    comes last, and of two the lower one.
    """
    told = ("body", "lead", "item", "heading", "table")
    last = max((i for i, line in enumerate(lines) if line.kind in told), default=-1)
    title = header.title[-1] if header.title else -1
    best = (0, 0, "")
    for i, line in enumerate(lines):
        if line.kind != "dateline":
            day = _lead_day(line) if i == header.body else None
            best = max(best, (6, 0, day)) if day else best
            continue
        above = i < header.body
        if line.dates and (above or i > last or line.label):
            weight = _date_weight(line.label, above=above, under_title=i > title)
            best = max(best, (weight, i if i < title else -i, _posted_day(line)))
    return best[2] or None


_TITLE_DAY: Final = re.compile(r"\(\s*(?:tuần|ngày|số ra|kỳ|từ)\s[^()]*\)", re.I)


def _title_day(lines: Sequence[_Line], header: _Header) -> str | None:
    """The last day that a round-up gives in its headline ("Tuần 17/8 - 24/8/2021")."""
    for i in header.title:
        told = _TITLE_DAY.search(lines[i].text)
        if told and (hits := find_dates(told[0])):
            return hits[-1].iso
    return None


def _date_weight(label: int, *, above: bool, under_title: bool) -> int:
    """How surely a date is that of publication, from its label and its place."""
    if label == 3:
        return 9 if above else 8
    if above and under_title:
        return 7
    if label == 2:
        return 5 if above else 4
    return 1 if above else 3


_LEAD_PLACE: Final = re.compile(r"[^\W\d_a-z][^\d.;:()]{1,30},\s*(?:ngày\s+)?$")


def _lead_day(line: _Line) -> str | None:
    """The day of a dateline that opens the first paragraph ("Đà Nẵng, 29/7/2016 - …")."""
    hits = find_dates(line.text[:70])
    if not hits or not _LEAD_PLACE.match(line.text[: hits[0].start]):
        return None
    return hits[0].iso if line.text[hits[0].end :].lstrip()[:1] in tuple("-–:") else None


def _posted_day(line: _Line) -> str:
    """Of several dates on one line, the one on which the article was put up."""
    for match in _POSTED.finditer(line.low):
        for hit in line.dates:
            if hit.start >= match.end():
                return hit.iso
    return line.dates[0].iso


_EVENT: Final = re.compile(
    r"(?:^|[.,;–-]\s*|\)\s*)(?:vào\s+|trong\s+)?(?:hai\s+)?"
    r"(?:(?:sáng|trưa|chiều|tối)(?:\s+và\s+(?:chiều|tối))?\s*,?\s*(?:ngày\s+)?|ngày\s+)$"
)


def _event_date(lines: Sequence[_Line]) -> str | None:
    """The full date at which one of the first two paragraphs lets its event take place."""
    told = [x for x in lines if x.kind in ("lead", "body", "item")][:2]
    for line in told:
        for hit in find_dates(line.text[:600]):
            if _EVENT.search(_without_days(line.low[: hit.start])):
                return hit.iso
    return None


_DAYS: Final = re.compile(r"(?:ngày\s+)?\d{1,2}(?:[/.]\d{1,2})?\s*(?:-|–|và|đến)\s*$")


def _without_days(before: str) -> str:
    """The words before a date, without the first days of a span ("ngày 25-26/10/2017")."""
    cut = _DAYS.sub("ngày ", before)
    return cut if cut.endswith(" ") else f"{cut} "


_SIGNS: Final[dict[str, str]] = _DATA["outlets"]["signs"]
_SIGN: Final = re.compile(r"\(\s*((?:Báo\s|Tạp chí\s)?[^()\d]{2,30}?)\s*\)\s*[-–.:]?\s*(?=\S|$)")
_OPEN_SIGN: Final = re.compile(r"([^\W\d_a-z]{2,6})(?:\.VN)?\s+[-–]\s+(?=\S)")
_OUTLET_END: Final = re.compile(r"\s*(?:[|•·(]|,\s*số\b|\s[-–]\s|\d{1,2}[:/.-]\d)")
_SOURCE: Final = re.compile(rf"\(?(?:{_either(_DATA['outlets']['labels'])})\s*:?\s+")
_OUTLET_HEAD: Final = re.compile(rf"(?:{_either(_DATA['outlets']['heads'])})\s")


def _outlet(lines: Sequence[_Line]) -> str | None:
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
        named = _OUTLET_LINE.match(line.low) if page else None
        if (source or named) and line.ending not in ".;:":
            named_from = line.text[source.end() if source else 0 :].lstrip("( ")
            name = _OUTLET_END.split(named_from)[0].strip(" .()")
            if name and (name[0].isupper() or _OUTLET_HEAD.match(lower(name))):
                return name
    return None


_ONLINE: Final = re.compile(r"\w\.vn$|\w\.com$| (?:online|điện tử)$", re.I)


def _sign_outlet(sign: str) -> str | None:
    """The outlet a sign in brackets stands for; a code that is not known stands for itself."""
    known = _SIGNS.get(sign.upper())
    if known or _OUTLET_HEAD.match(sign.lower()):
        return known or sign
    code = sign.isupper() and " " not in sign
    return sign if code or _ONLINE.search(sign) else None


def _author(lines: Sequence[_Line]) -> str | None:
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


def _author_beside_date(line: _Line) -> str | None:
    """The name on a line that gives the date."""
    if not line.dates:
        return None
    for part in (line.text[: line.dates[0].start], line.text[line.dates[-1].end :]):
        pieces = [piece for piece in _DATE_JOINTS.split(part) if _strip_page_words(lower(piece))]
        rest = " - ".join(pieces).strip(_PUNCTUATION)
        if rest and (found := _person(rest, sure=True)):
            return found
    return None


_DATE_JOINTS: Final = re.compile(r"\s*[|•·,]\s*|\s+[-–]\s+|(?=\b\d{1,2}:\d\d)")
