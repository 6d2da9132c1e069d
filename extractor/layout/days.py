"""The day of publication, and the day of the event told of."""

import re
from collections.abc import Sequence
from itertools import islice
from typing import Final

from extractor.dates import CLOCK, find_dates
from extractor.late import late
from extractor.layout.datelines import POSTED
from extractor.layout.header import Header
from extractor.layout.lines import DateLabel, Line
from extractor.layout.one_line import foot_day, letterhead_day
from extractor.years import LONE_YEAR

_TITLE_DAY: Final = late(r"\(\s*(?:tuần|ngày|số ra|kỳ|từ)\s[^()]*\)", re.I)
_TITLE_STAMP: Final = late(r"\(\s*\d{1,2}([/.-])\d{1,2}\1(?:19[89]|20\d)\d\s*\)$")
"""The page's day behind a headline: "Gửi quà bộ đội đảo xa (09/11/2011)"."""
_TITLE_STAMP_BARE: Final = late(
    r"(?<!\bngày)(?<!\bsáng)(?<!\btrưa)(?<!\bchiều)(?<!\btối)(?<!\bhôm)(?<!\btừ)(?<!\bđến)"
    r"(?<!\btới)(?<!\bhết)(?<!\bsau)(?<!\bvà)(?<!\bdịp)(?<!\bmừng)(?<!\bniệm)"
    r"(?<!(?<!\blên) trước)(?<![\d–,/.-])"
    r" \d\d([/.-])\d\d\1(?:19[89]|20\d)\d\s*$"
)
"""The same without brackets, behind no word that makes it the day of what is told."""
_READ_ON: Final = late(
    r"\((?:trình bày|trình|trích|báo cáo|bài|phát biểu|tham luận|đọc|dùng|diễn văn|họp|phục vụ) "
)
_LEAD_PLACE: Final = late(
    r"(?:T[Pp]\. ?)?[^\W\d_a-z][^\d.;:()]{1,30}(?:,\s*(?:ngày\s+)?|(?<!ngày) )$"
)
_LEAD_BRACKET: Final = late(
    r"(?:[^\W\d_a-z][^\d.;:()]{1,30})?\([^()\d]{0,40}(?:[,;–-]\s*|(?<=\())(?:ngày\s+)?$"
    r"|\([^()\d]{2,40}\)\s*(?:[-–]\s*)?(?:ngày\s+)?$"
)
_BARE_DAY: Final = late(
    r"(?:\d{1,2}([/.-])\d{1,2}\1\d{4}|\d{4}-\d\d-\d\d)(?:,? \d{1,2}[:hg]\d\d)?"
    r"(?: [-–] | ?)(?=[^\W\d_a-z]|[(“\"][^\W\d_a-z]|(?<= )\d[\d.]* [^\W\d])"
)
"""The page's day run together with the first paragraph: "18/01/2019 - Công ty", "2/9/2022Trong"."""
_LEAD_END: Final = late(r"\)?\s*[-–:.]|(?<=\d)\) (?=[^\W\d_a-z])")
_EVENT: Final = late(
    r"(?:^|[.,;–-]\s*|\)\s*)(?:vào\s+|trong\s+)?(?:hai\s+)?"
    r"(?:(?:đúng |vào lúc |lúc )?\d{1,2}(?: giờ|h|g)(?: ?\d\d(?: phút)?)?,?\s+)?"
    r"(?:(?:sáng|trưa|chiều|tối)\s+(?:thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật),?\s*(?:ngày\s+)?"
    r"|(?:sáng|trưa|chiều|tối)(?:\s+và\s+(?:chiều|tối))?\s*,?\s*(?:ngày\s+)?|ngày\s+"
    r"|(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật),?\s*(?:ngày\s+)?)$"
)
_ON_THE_DAY: Final = late(
    r"(?<!\w)(?<!từ )(?<!đến )(?<!tới )(?:ngày|sáng|trưa|chiều|tối|đêm|hôm)\s+(?:ngày\s+)?$"
)
_OF_OTHER_DAYS: Final = late(
    r"(?<!\w)(?:thành lập|ra đời|sinh|quyết định|nghị quyết|nghị định|kế hoạch|công văn|chỉ thị"
    r"|hướng dẫn|thông tư|luật|kỷ niệm|truyền thống|quốc tế|kể từ|tính đến|hiệu lực|năm ngày|sẽ"
    r"|dự kiến|hết|trước|sau)(?!\w)[^.;]*$"
)
"""What a day in the lead dates that is not the event: "theo Quyết định số 12 ngày 3/2/2020"."""
_DAYS: Final = late(r"(?:ngày\s+)?\d{1,2}(?:[/.]\d{1,2})?\s*(?:-|–|và|đến)\s*$")


_MEETING_TIME: Final = late(r"\W*(?:thời gian|bắt đầu|khai mạc)\b")
_MEETING: Final = late(r"\W*(?:địa điểm|thành phần|chủ trì|chủ tọa)\b")
_PAGE_DAY: Final = late(r"(?:^|\n)\W*date:? ((?:19|20)\d\d-\d\d-\d\d)\b")
"""What a page saved by a programme begins with: "date 2025-10-30 (BĐT) - Đại hội …"."""
_OPENING: Final = 3
"""Lines in which such a day stands."""
_STAMP: Final = 40
"""Code points of a line that is only a day: the page's under the lead, or with the hour."""


def publication_day(lines: Sequence[Line], header: Header) -> str | None:
    """The day of publication: the best of the dates above and below the article.

    A line that says "posted" comes first; then a date under the headline; then one that says
    "updated"; then a date at the end. A bare date above the headline is often today's, so it
    comes last, and of two the lower one.
    """
    opening = islice((line for line in lines if line.text.strip()), _OPENING)
    page = next(filter(None, (_PAGE_DAY.search(line.low) for line in opening)), None)
    if page and (hits := find_dates(page[1])):
        return hits[0].iso
    told = ("body", "lead", "item", "heading", "table")
    last = max((i for i, line in enumerate(lines) if line.kind in told), default=-1)
    title = header.title[-1] if header.title else -1
    opens = header.body if header.title else _first_paragraph(lines, header.body)
    best = (0, 0, "")
    for i, line in enumerate(lines):
        if line.kind != "dateline":
            day = letterhead_day(line.text) if i <= header.body else None
            day = day or (_lead_day(line) if i == header.body else None)
            if not day and i == header.body and not any(map(_opens_with_day, lines[i + 1 :])):
                day = _opens_with_day(line)
            best = max(best, (6, 0, day)) if day else best
            continue
        if _of_a_meeting(lines, i):
            continue
        above = i < opens
        under_lead = i == header.body + 1
        stamp = line.size <= _STAMP and (under_lead or CLOCK.search(line.text))
        if line.dates and (above or i > last or line.label or stamp):
            weight = _date_weight(line.label, above=above, under_title=i > title)
            weight += above and line.size <= _STAMP and CLOCK.search(line.text) is not None
            best = max(best, (weight, i if i < title else -i, _posted_day(line)))
    return best[2] or _stamp_of_title(lines, header) or _signed_day(lines, last)


def _first_paragraph(lines: Sequence[Line], body: int) -> int:
    """Where the words begin of a page without a headline, below the menu that it opens with."""
    told = ("body", "lead")
    running = (
        i for i, line in enumerate(lines) if i >= body and line.kind in told and line.running
    )
    return next(running, body)


def _signed_day(lines: Sequence[Line], last: int) -> str | None:
    """The day over the signature, where both run on in the last line of a paper."""
    return foot_day(lines[last].text) if last >= 0 else None


def _stamp_of_title(lines: Sequence[Line], header: Header) -> str | None:
    """The day before or behind the headline on its line."""
    for line in (*(lines[i] for i in header.title), *lines[: header.body]):
        if line.kind == "boilerplate":
            continue
        stamp = _TITLE_STAMP.search(line.text) or _TITLE_STAMP_BARE.search(line.low)
        if stamp and (hits := find_dates(stamp[0])):
            return hits[0].iso
        if day := _bare_day(line):
            return day[0]
    return None


def _of_a_meeting(lines: Sequence[Line], at: int) -> bool:
    """Whether a line of minutes tells when the meeting was: "Thời gian:" over "Địa điểm:"."""
    below = lines[at + 1 : at + 3]
    return _MEETING_TIME.match(lines[at].low) is not None and any(
        _MEETING.match(line.low) for line in below
    )


def title_day(lines: Sequence[Line], header: Header) -> str | None:
    """The last day that a round-up gives in its headline ("Tuần 17/8 - 24/8/2021").

    Or the day on which a report was read: "(Trình bày tại Hội nghị ngày 22/01/2015)".
    """
    for line in lines[: header.body + 1]:
        if _READ_ON.match(line.low) and line.text.endswith(")") and (hits := find_dates(line.text)):
            return hits[-1].iso
    for i in header.title:
        told = _TITLE_DAY.search(lines[i].text)
        if told and (hits := find_dates(told[0])):
            return hits[-1].iso
    return None


def _date_weight(label: DateLabel, *, above: bool, under_title: bool) -> int:
    """How surely a date is that of publication, from its label and its place."""
    if label is DateLabel.POSTED:
        return 9 if above else 8
    if above and under_title:
        return 7
    if label is DateLabel.UPDATED:
        return 5 if above else 4
    return 1 if above else 3


def dateline_span(line: Line, published: str | None) -> tuple[int, int] | None:
    """Where a paragraph opens with the day of publication, which dates the page and no figure."""
    found = _lead(line) or _bare_day(line)
    return (line.start, line.start + found[1]) if found and found[0] == published else None


def _lead_day(line: Line) -> str | None:
    """The day of a dateline that opens the first paragraph ("Đà Nẵng, 29/7/2016 - …")."""
    found = _lead(line)
    return found and found[0]


def _lead(line: Line) -> tuple[str, int] | None:
    """The day of such a dateline, and where it ends in its line."""
    hits = find_dates(line.text[:70])
    if not hits:
        return None
    before = line.text[: hits[0].start]
    if not (_LEAD_PLACE.match(before) or _LEAD_BRACKET.fullmatch(before)):
        return None
    end = _LEAD_END.match(line.text, hits[0].end)
    if end is None or (end.group() == ") " and not before.startswith("(")):
        return None
    return hits[0].iso, end.end()


def _opens_with_day(line: Line) -> str | None:
    """The day a first paragraph opens with ("18/01/2019 - Công ty …"); a chronicle has several."""
    found = _bare_day(line)
    return found and found[0]


def _bare_day(line: Line) -> tuple[str, int] | None:
    day = _BARE_DAY.match(line.text)
    hits = find_dates(day.group()) if day else ()
    return (hits[0].iso, day.end()) if day and hits else None


def _posted_day(line: Line) -> str:
    """Of several dates on one line, the one on which the article was put up."""
    for match in POSTED.finditer(line.low):
        for hit in line.dates:
            if hit.start >= match.end():
                return hit.iso
    return line.dates[0].iso


_LEAD_SIZE = 300
_EARLIEST = 1985
"""A day before this year is one of history, though no other year is told."""
_PLANNED_AHEAD = 15
"""Years by which a plan told of may lie ahead; an event further back is told as history."""


_HEAD_OF_MINUTES: Final = 14
"""Lines in which minutes say what they are and when their meeting was."""
_SESSION: Final = late(
    r"\W*(?:\d{1,2}[.)] ?|[ivx]+[.)] ?)?"
    r"(?:thời gian|hôm nay|vào lúc|vào hồi|hồi|lúc|bắt đầu|khai mạc)\b"
)


def event_day(lines: Sequence[Line]) -> str | None:
    """The full date at which one of the first two paragraphs lets its event take place."""
    session = _session_day(lines)
    if session:
        return session
    told = [line for line in lines if line.kind in ("lead", "body", "item")][:2]
    dated = [(line, list(find_dates(line.text[:600]))) for line in told]
    if not any(hits for _, hits in dated):
        return None
    said = (line for line in lines if line.kind not in ("dateline", "boilerplate"))
    years = (year for line in said for year in LONE_YEAR.findall(line.text))
    latest = max(map(int, years), default=0)
    for line, hits in dated:
        for hit in hits:
            if int(hit.iso[:4]) < max(_EARLIEST, latest - _PLANNED_AHEAD):
                continue
            if _EVENT.search(_without_days(line.low[: hit.start])):
                return hit.iso
    for line, hits in dated[:1]:
        for hit in (hit for hit in hits if hit.start < _LEAD_SIZE):
            before = _without_days(line.low[: hit.start])
            settled = latest <= int(hit.iso[:4])
            if settled and _ON_THE_DAY.search(before) and not _OF_OTHER_DAYS.search(before):
                return _last_day_told(lines, hit.iso[:4])
    return None


def _session_day(lines: Sequence[Line]) -> str | None:
    """The day on which minutes let their meeting be held: "Thời gian: 14 giờ ngày 19/12/2019"."""
    head = lines[:_HEAD_OF_MINUTES]
    if not any(line.low.strip().startswith("biên bản") for line in head):
        return None
    for line in head:
        if _SESSION.match(line.low):
            day = next((hit.iso for hit in find_dates(line.text)), None)
            if day:
                return day
    return None


def _last_day_told(lines: Sequence[Line], year: str) -> str:
    """The last full date of a year that the article tells; it was not written before."""
    told = (line for line in lines if line.kind not in ("boilerplate", "dateline"))
    days = (hit.iso for line in told if year in line.text for hit in find_dates(line.text))
    return max(day for day in days if day.startswith(year))


def _without_days(before: str) -> str:
    """The words before a date, without the first days of a span ("ngày 25-26/10/2017")."""
    cut = _DAYS.sub("ngày ", before)
    return cut if cut.endswith(" ") else f"{cut} "
