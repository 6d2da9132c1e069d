"""The times by which a text is ordered: a year as heading, or at the head of a line.

A chronicle tells year by year: "2009" alone on a line, or "2009: …", "Tháng 7/2013 – …". What
stands below such a line, or behind such a label, is of that time. One alone orders nothing.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Final, NamedTuple

from extractor.late import late
from extractor.layout import Layout

_YEAR: Final = r"(?:19|20)\d\d"
_YEAR_SIZE: Final = len("2014")
_CONGRESS: Final = (
    r"(?:(?:đại hội|đh)(?: (?:đại biểu|công đoàn|toàn quốc|lần|thứ|khóa))*"
    r" (?:[ivx]{1,5}|\d{1,2}|nhất) ?(?:[,:–-] ?)?(?=[(\[]|năm|tháng|ngày))?"
)
"""A congress whose day labels a line: "Đại hội lần thứ II (1988): …"."""
_STAMP: Final = late(
    rf"(?:\d{{1,2}}[.)] |[^\w“\"(\[]{{1,6}})?{_CONGRESS}[(\[]?"
    r"(?:(?:vào |trong |bước sang )?(?:đầu |cuối |giữa )?(?:mùa )?"
    r"(?:năm|xuân|hè|hạ|thu|đông|tết|tháng|ngày) )?"
    r"(?:(?:(?P<day>[0-3]?\d)(?: ?[/.-] ?| tháng ))?"
    r"(?P<month>1[0-2]|0?[1-9])(?: ?[/.-] ?|,? năm ))?"
    rf"(?P<year>{_YEAR})(?: ?[-–] ?(?P<last>{_YEAR}))?(?![\w/]|[.,-]\d)[)\]]?"
    r"(?P<label>(?: ?[:|–—]| -)(?: |(?=\n))|\. (?=[^\W\d_])|(?<=[)\]]) )?"
)
"""A time at the head of a line, what numbers it, and what parts it from the words behind it."""
_LINES: Final = late(
    r"^(?:\d{1,2}[.)] |[^\w\n“\"(\[]{1,6})?[(\[]?(?:[^\W\d]+ ){0,4}"
    r"(?:(?:[ivx\d]+ )?[(\[](?:năm |tháng )?)?(?:\d[\d/.-]* ?(?:năm |tháng )?)?"
    rf"{_YEAR}(?! ?%| [^\W\d]|[.,/]\d)",
    re.MULTILINE,
)
"""A line that may begin with a time."""
_OTHER_TIME: Final = late(rf"[^\n.;]{{0,30}}{_YEAR}(?!\d)")
"""What opens a line that has a time of its own: "Từ 2001 đến 2005: …"."""
_LEAST: Final = 2
"""Times from which a text is ordered by them."""
_LONGEST: Final = 3
"""Years up to which a stretch is a time of which its lines are told."""
_GOES_ON: Final = 4
"""Blocks within which the next time must stand for those before it to go on with the last."""
_FEW: Final = 2
"""Blocks that the last time may have below it, if those before have no more."""
_SECTION: Final = 90
"""Code points up to which a line can head a section."""


class _Told(NamedTuple):
    """A time that a block tells, and whether it is that of the blocks below it."""

    block: int
    edtf: str
    heads: bool


def timeline(low: str, layout: Layout) -> Mapping[int, str]:
    r"""For each block of a chronicle the time it tells of, as EDTF; empty in other texts.

    >>> from extractor.layout import read_layout
    >>> text = "Các mốc\n2009\nCó 84 CĐCS.\n2012\nKết nạp 40 người.\nTrao 3 nhà."
    >>> timeline(text.lower(), read_layout(text))
    {2: '2009', 4: '2012', 5: '2012'}
    """
    if len(_LINES.findall(low)) < _LEAST:
        return {}
    told = list(_told(low, layout))
    if len(told) < _LEAST or not _in_order([one.edtf for one in told]):
        return {}
    made: dict[int, str] = {}
    most = _FEW
    for one, following in zip(told, [*told[1:], None], strict=True):
        if not one.heads:
            made[one.block] = one.edtf
        blocks = _below(low, layout, one, following.block if following else None)
        if following is None:
            blocks = blocks[:most]
        most = max(most, len(blocks))
        made |= dict.fromkeys(blocks, one.edtf)
    return made


def tells_day(told: Mapping[int, str], day: str | None) -> bool:
    """Whether a day is only one that a chronicle begins with, not that of the text.

    >>> chronicle = {2: "1976-03-12", 4: "1988", 6: "2010"}
    >>> tells_day(chronicle, "1976-03-12"), tells_day(chronicle, "2011-03-12")
    (True, False)
    """
    if day is None or not told or day[:_YEAR_SIZE] >= max(told.values())[:_YEAR_SIZE]:
        return False
    return any(day.startswith(edtf) for edtf in told.values() if "-" in edtf)


def last_day(edtf: str) -> date:
    """The last day that what is told of a time may be of: of a day that day, else of the year.

    >>> last_day("2013-02-20"), last_day("2013-02"), last_day("2009/2010")
    (datetime.date(2013, 2, 20), datetime.date(2013, 12, 31), datetime.date(2010, 12, 31))
    """
    year, month, day = (int(part) for part in (*edtf.split("/")[-1].split("-"), "0", "0")[:3])
    return date(year, month, day) if day else date(year, 12, 31)


def _told(low: str, layout: Layout) -> Iterator[_Told]:
    """The times at the heads of lines below the headline."""
    below = layout.title_span[1] if layout.title_span else 0
    for index, block in enumerate(layout.blocks):
        found = _STAMP.match(low, block.start, block.end) if block.start >= below else None
        if found is None or block.kind == "table":
            continue
        alone = not low[found.end() : block.end].strip(" .:*_–-—|")
        of_page = block.kind == "dateline" and found["day"]
        if of_page and not (alone and _first_of(low, layout, index)):
            continue
        if not alone and not found["label"]:
            continue
        edtf = _edtf(found)
        if edtf:
            yield _Told(index, edtf, alone or _is_heading(low, layout, index))


def _first_of(low: str, layout: Layout, index: int) -> bool:
    """Whether a day alone on its line begins a chronicle: the next time is a later one."""
    day = _STAMP.match(low, layout.blocks[index].start)
    for block in layout.blocks[index + 1 :]:
        later = _STAMP.match(low, block.start, block.end)
        if later and not low[later.end() : block.end].strip(" .:*_–-—|"):
            return day is not None and int(day["year"]) < int(later["year"])
    return False


def _is_heading(low: str, layout: Layout, index: int) -> bool:
    """Whether a line with a time and more words is a heading: "2009 – Năm khởi đầu"."""
    block = layout.blocks[index]
    return block.kind == "heading" and block.end - block.start <= _SECTION


def _edtf(found: re.Match[str]) -> str | None:
    """The time a line begins with; a stretch of many years is none."""
    year, last = found["year"], found["last"]
    if last:
        apart = int(last) - int(year)
        return f"{year}/{last}" if 0 < apart <= _LONGEST and not found["month"] else None
    parts = [year, *(f"{int(found[part]):02}" for part in ("month", "day") if found[part])]
    edtf = "-".join(parts)
    try:
        last_day(edtf)
    except ValueError:
        return None
    return edtf


def _in_order(times: list[str]) -> bool:
    """Whether times only rise, or only fall, and are not all the same."""
    return times[0] != times[-1] and times in (sorted(times), sorted(times, reverse=True))


def _below(low: str, layout: Layout, told: _Told, following: int | None) -> Sequence[int]:
    """The blocks that go on with a time, up to that of the next one."""
    last = len(layout.blocks) if following is None else following
    if not told.heads and (following is None or last - told.block > _GOES_ON):
        return ()
    made: list[int] = []
    listed = layout.blocks[min(told.block + 1, last - 1)].marker is not None
    for index in range(told.block + 1, last):
        block = layout.blocks[index]
        if block.kind == "heading" and low[block.end - 1] != ":":
            break
        if not told.heads and (
            block.marker or _OTHER_TIME.match(low, block.start, block.end) is not None
        ):
            break
        if listed and not block.marker:
            break
        made.append(index)
    return made
