"""The period that the headings over a sentence name."""

from typing import Final

from extractor.analysis import Analysis, SentenceView
from extractor.context.festival import festivals
from extractor.context.foundings import founded
from extractor.context.terms import as_term, fits, resolved
from extractor.context.told_in import is_of_a_paper
from extractor.late import late
from extractor.quantities import Quantity
from extractor.sought import Sought
from extractor.years import LONE_YEAR

_LEADING_YEAR: Final = late(r"\W*((?:19|20)\d\d)\s*:")
_CLOSING_YEAR: Final = late(r"\b((?:19|20)\d\d)\W*$")
_PAPER_OF_DAY: Final = late(
    r"\b(?:quyết định|qđ|công văn|tờ trình|nghị quyết|thông báo)\b[^,;]{0,40}\d[/.]\d{1,2}[/.]$"
)
"""What makes of a year that of a paper: "(Quyết định số 8/QĐ-LĐLĐ ngày 6/1/2011)"."""
_TOPIC_YEAR: Final = late(r"\W*(?:[a-zđ\d]{1,3}[.)] )?(?:[^\W\d]+ ){1,6}((?:19|20)\d\d)(?=[,:(])")
"""A year that closes what a heading is about: "Thi đua 2013, đã họp xét ngày 10/01/2014:"."""
_ONLY_TIME: Final = late(
    r"\W*(?:năm(?: học)?|tháng|quý|giai đoạn|nhiệm kì|đợt)\b[\d\s/.–-]*[\dIVXivx]\W*"
)
_UNTIL: Final = late(r"\b(?:đến|tới|hết|cuối)\b")
_SINCE_BEGUN: Final = Sought(
    r"\b(?:từ|kể từ|sau) (?:khi|ngày|lúc|thời điểm) (?:được )?(?:thành lập|ra đời|ra mắt|đi vào"
    r" hoạt động)\b[^.;]{0,20}\b(?:đến|tới)\b"
)
"""What makes of a time the end of all since a founding: "Từ khi thành lập đến hết tháng 2/2026"."""
_WEIGHED: Final = late(r"\b(?:họp xét|bình xét|xét duyệt|xét chọn|họp bình)\b[^,;.:]{0,16}$")
"""What makes of a day the one on which something was weighed, not that of what is told below."""


RUNS_ON: Final = late(
    r"\W*và (?:dự toán|kế hoạch|phương hướng|nhiệm vụ|mục tiêu|chương trình|chỉ tiêu|triển khai)\b"
)
"""What goes on from the line above of a headline that tells of results too: "VÀ DỰ TOÁN 2020"."""


def in_heads(view: SentenceView, status: str) -> str | None:
    """The period that a heading or introducing line over the block names, the innermost first."""
    analysis = view.analysis
    for head in reversed(analysis.layout.heads_of(view.block)):
        start, end = _with_time(analysis, head)
        if status == "reported" and RUNS_ON.match(analysis.low, start, end):
            continue
        found = (
            last_between(analysis, start, end, status)
            or _feast_between(analysis, start, end, status)
            or _bare_year(analysis, start, end, status)
        )
        if found:
            begun = _SINCE_BEGUN.search(analysis.low, start, end)
            since = founded(analysis, start) if begun and "/" not in found else None
            if since and since < found:
                return f"{since[: len(found)]}/{found}"
            until = _UNTIL.search(analysis.low, start, end)
            return as_term(analysis, found, status) if until else found
    return None


def _with_time(analysis: Analysis, head: int) -> tuple[int, int]:
    """A heading with the line behind it that only tells its time: "DANH SÁCH …" / "Năm 2006"."""
    blocks = analysis.layout.blocks
    start, end = blocks[head][:2]
    below = blocks[head + 1] if head + 1 < len(blocks) else None
    if below is not None and below.kind == "heading":
        told = _ONLY_TIME.fullmatch(analysis.low, below.start, below.end)
        end = below.end if told else end
    return start, end


def _feast_between(analysis: Analysis, start: int, end: int, status: str) -> str | None:
    """The year of a Tết that a heading names: "3. Kế hoạch Tết Bính Ngọ"."""
    for feast in festivals(analysis.low, start, end, analysis.ref):
        if feast.period and fits(analysis, feast.period, status):
            return feast.period
    return None


def last_between(analysis: Analysis, start: int, end: int, status: str) -> str | None:
    """The last period of the sentences that reach into a stretch."""
    found = None
    for other in analysis.views:
        if other.start < end and start < other.end:
            for quantity in other.kind_of("period"):
                if is_of_a_paper(other, quantity) or _is_of_weighing(other, quantity):
                    continue
                found = resolved(analysis, quantity, status) or found
    return found


def _is_of_weighing(view: SentenceView, quantity: Quantity) -> bool:
    """Whether a day is that of the meeting which weighed who is to be honoured."""
    lead = view.slice(max(view.start, quantity.start - 40), quantity.start)
    return _WEIGHED.search(lead) is not None


def _bare_year(analysis: Analysis, start: int, end: int, status: str) -> str | None:
    """A year that closes a heading without its "năm": "V. Kế hoạch 2026"."""
    low = analysis.low[start:end]
    found = _CLOSING_YEAR.search(low) or _LEADING_YEAR.match(low) or _TOPIC_YEAR.match(low)
    if found is None or (
        _PAPER_OF_DAY.search(low, 0, found.start(1)) and _is_of_before(analysis, found.group(1))
    ):
        return None
    return found.group(1) if fits(analysis, found.group(1), status) else None


def _is_of_before(analysis: Analysis, year: str) -> bool:
    """Whether the headline tells another year than that of a paper: "KHEN THƯỞNG NĂM 2010"."""
    span = analysis.layout.title_span
    told = LONE_YEAR.findall(analysis.low, *span) if span else []
    return bool(told) and year not in told
