"""Lines that give the date of the page."""

from typing import Final

from extractor.dates import CLOCK, DateHit, find_dates
from extractor.late import late
from extractor.layout.lines import MARKER, DateLabel, Line
from extractor.layout.phrases import either, whole_words
from extractor.layout.signs import CELL_GAP, PUNCTUATION, WORD
from extractor.letters import UPPER
from extractor.sought import Sought

POSTED: Final = whole_words("dates", "posted")
_UPDATED: Final = whole_words("dates", "updated")
_BESIDE: Final = whole_words("dates", "beside", "posted", "updated")
COUNTER: Final = Sought(
    rf"(?<!\w){either('dates', 'counters')}\s*:?\s*\d[\d.,]*"
    rf"|\d[\d.,]*\s*{either('dates', 'counters')}(?!\w)"
)
OUTLET_LINE: Final = late(rf"\(?(?:(?:nguồn|theo)\s*:?\s+)?{either('outlets', 'heads')}\s")
_BRACKET_DAY: Final = late(
    r"\([^()]*\)\s*[-–]?\s*(?:ngày\s+)?"
    r"|\((?:tài liệu|bản|lưu hành|đăng|tin đăng|bài đăng|bài viết|chuyên mục"
    r"|phát (?:trên|thanh)|in) [^()]*?(?:\bngày\s+|,\s*)"
)
"""What stands before the day on a line in brackets that says where a text was printed."""
_SIGNED_PAPER: Final = late(
    r"(?:theo )?[^\d.;:()]{4,50} ?\((?:theo |nguồn:? ?)?"
    r"(?:báo|tạp chí|đài|cổng|ttxvn|t/h)\b[^()]{0,40}\)\W*$"
)
"""Who signs and for which paper, before the day: "LAM GIANG (báo Lao động) - 29/01/2026"."""
_ISSUE_DAY: Final = late(
    r"\(?(?:(?:báo|bản tin|nội san|tập san|đặc san|tạp chí) [^.;:\d]{0,40}"
    r"|(?!.*\b(?:quyết định|công văn|báo cáo|kế hoạch|nghị quyết|thông báo|văn bản|tờ trình)\b)"
    r"[^.;:\d]{4,60}[\s–|-])?"
    r"\bsố(?: báo| ra)?\s*:?\s*(?:\d+|đặc biệt|tết|xuân)\s*(?:\(\d+\))?[\s,–|*-]*"
    r"(?:ra |phát hành )?"
    r"(?:(?:thứ \w+|chủ nhật)[\s,–-]*)?(?:ngày\s+)?"
)
"""The number of a paper before its day: "Số 2847 - Thứ năm, 12-10-2006"."""
_POSTED_BEFORE: Final = late(rf"(?<!\w){either('dates', 'posted')}\s*:?\s*$")
_DAY_LABEL: Final = late(r"(?<!\w)ngày\s*:\s*$")
"""A label of the page: "Người đăng: admin - Ngày: 12.06.2013"."""
_COLUMN_GAP: Final = late(r"\s{3,}|\t")
_LONGEST_PLACE: Final = 7
_LONGEST_NOTE: Final = 8
_LONGEST_OF_ISSUE: Final = 16
"""Words of a line that gives the number of a paper beside those of its day."""
_SHORTEST_HEADLINE: Final = 7
_CONTROL: Final = late(r"[:|•·»>@/]| [-–] ")
"""What the controls of a page beside its day have, and a headline has not."""
_NOTE: Final = late(r"\s[-–|]\s\w+:")
_CELL_PLACE: Final = late(
    r"(?:(?:tp\.?|thành phố|tỉnh|huyện|thị xã|quận|phường|xã) ?)?(?:[^\W\d_]+ ?){1,4}[,–-] "
    r"(?:ngày )?"
)
"""The place before the date of a cell: "Thành phố Đà Nẵng, 13/10/2025 | Ban Biên tập"."""
_AS_OF: Final = late(r"[^\W\d] ?\((?:số liệu |tính |cập nhật |chốt )*(?:đến|tới|lúc) [^()]*\)\W*$")
"""The day to which a list holds, behind its headline: "(tính đến 17 giờ ngày 30/6/2021)"."""
_SHORT_YEAR: Final = late(r"(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2([0-3]\d)(?![\d/.-])")
_LONGEST_STAMP: Final = 40
_PLACE_DAY: Final = late(r"[,–-]\s*ngày\s*$")
_PLACE_ALONE: Final = late(
    r"\W*(?:(?:[Tt]hành phố|[Tt]hị (?:trấn|xã)) )?"
    rf"(?!Ngày )[{UPPER}][^\W\d_]*(?: [{UPPER}][^\W\d_]*){{1,4}}\s*[,;.]?\s+(?i:ngày\s+)?$"
)
"""The place before a day that no comma sets apart: "Hải Lộc ngày 5 tháng 1 năm 2008"."""


def read_dates(line: Line) -> bool:
    """Whether a line gives the date of the page; if so, keep it and what stands beside it."""
    hits = find_dates(line.text) or _stamp_of_short_year(line)
    if not hits or (line.ending == "." and line.size > 100):
        return False
    first, last = hits[0].start, hits[-1].end
    before, after = line.low[:first], line.low[last:]
    rest_before, rest_after = strip_page_words(before), strip_page_words(after)
    if POSTED.search(before):
        line.label = DateLabel.POSTED
    elif _UPDATED.search(before):
        line.label = DateLabel.UPDATED
    line.dates = hits
    rest = f"{rest_before} {rest_after}".strip()
    return not rest or _is_date_line(line, before, rest_before, rest_after)


def _stamp_of_short_year(line: Line) -> list[DateHit]:
    """The day of a stamp with two figures for its year, beside its hour: "09:27 28-01-19"."""
    day = _SHORT_YEAR.search(line.text) if line.size <= _LONGEST_STAMP else None
    if day is None or not (CLOCK.search(line.text) or POSTED.search(line.low)):
        return []
    if strip_page_words(f"{line.low[: day.start()]} {line.low[day.end() :]}"):
        return []
    told = find_dates("/".join((day[1], day[3], f"20{day[4]}")))
    return [DateHit(*day.span(), told[0].iso)] if told else []


def _is_date_line(line: Line, before: str, rest_before: str, rest_after: str) -> bool:
    """Whether a line with other words than those of a date is still a line of the page."""
    if _POSTED_BEFORE.search(before) and not rest_after:
        return True
    if _DAY_LABEL.search(before) and len(rest_before) <= 80 and len(WORD.findall(rest_after)) <= 2:
        return True
    if not (rest_after or line.caps) and _PLACE_ALONE.match(line.text[: line.dates[0].start]):
        return True
    if MARKER.match(line.text) or line.ending in ".;:":
        return False
    rest = f"{rest_before} {rest_after}".strip()
    words = len(WORD.findall(rest))
    if line.label and not rest_before and len(rest) <= 80 and not _is_headline(line, rest_after):
        return True
    if _PLACE_DAY.search(before) and not rest_after:
        column = _COLUMN_GAP.split(before.rstrip())[-1]
        if len(WORD.findall(column)) <= _LONGEST_PLACE:
            return True
    if words <= _LONGEST_OF_ISSUE and _ISSUE_DAY.fullmatch(before):
        return True
    if len(rest) <= 100 and (OUTLET_LINE.match(line.low) or _BRACKET_DAY.fullmatch(before)):
        return True
    if not rest_after and "(" in before and _SIGNED_PAPER.match(before):
        return True
    one_side = not rest_before or not rest_after
    if one_side and CLOCK.search(line.text) and not _AS_OF.search(line.low):
        return len(rest) <= 120
    if _has_date_cell(line.low, words):
        return True
    if not rest_before and words <= _LONGEST_NOTE and _NOTE.match(line.low, line.dates[-1].end):
        return True
    joint = before.rstrip()[-1:] if rest_before else line.low[line.dates[-1].end :].lstrip()[:1]
    return one_side and words <= 4 and joint in tuple("-–|,/)(•·")


def _is_headline(line: Line, rest: str) -> bool:
    """Whether what stands behind the day on its line is a headline, not the page's controls."""
    if line.text.startswith("(") or _CONTROL.search(rest):
        return False
    return len(WORD.findall(rest)) >= _SHORTEST_HEADLINE


def _has_date_cell(low: str, words: int) -> bool:
    """Whether a line is a row of the page's controls of which one is the date."""
    cells = CELL_GAP.split(low)
    return (
        len(cells) > 1
        and words <= 20
        and any(
            find_dates(cell)
            and not strip_page_words(_CELL_PLACE.sub("", _without_dates(cell), count=1))
            for cell in cells
        )
    )


def _without_dates(text: str) -> str:
    """The text with its dates blotted out."""
    for hit in reversed(find_dates(text)):
        text = f"{text[: hit.start]} {text[hit.end :]}"
    return text


def strip_page_words(text: str) -> str:
    """What is left of a line once clock times, labels and counters are taken away."""
    text = CLOCK.sub(" ", COUNTER.sub(" ", text))
    return _BESIDE.sub(" ", text).strip(PUNCTUATION + "+0123456789")
