"""What around a sentence makes a plan of it: a heading with a word of plans, a question."""

from typing import Final

from extractor.analysis import Analysis, SentenceView, once_a_sentence
from extractor.context.ahead import coming, runs_on, second_semester
from extractor.context.heads import RUNS_ON
from extractor.context.report import report_period
from extractor.context.target_words import target_words
from extractor.context.words import either
from extractor.late import late
from extractor.sought import Sought

RESULT_HEAD: Final = late(rf"\b{either('result_head')}\b")
PLAN_HEAD: Final = Sought(
    r"(?<!hoàn thành )(?<!xuất sắc )(?<!hoàn thành tốt )(?<!hoàn thành các )(?<!thành tốt các )"
    r"(?<!làm tròn )(?<!làm tốt )(?<!thành thắng lợi )"
    r"(?!nhiệm vụ (?:chính trị|chuyên môn|được giao|giảng dạy|khám chữa)\b)"
    rf"\b{either('plan_head')}\b"
)
"""A word of plans in a heading; "thực hiện tốt nhiệm vụ chính trị" is a duty that goes on."""
_PLAN_HEAD_SIZE: Final = 120
"""Code points up to which a heading with a word of plans is the head of a section of plans."""
_HEAD_OF_YEARS: Final = late(
    r"\W*(?:[ivx\d]{1,4}[.)/-]? ?)?(?:(?:(?:trong|bước sang|sang|về) )?năm(?: học)? "
    r"|(?:[^\W\d]+[ ,:]+){1,4}?(?:năm(?: học)? |giai đoạn |nhiệm kì )?\(?)"
    r"(?P<year>(?:19|20)\d\d)(?: ?[-–/] ?(?P<last>(?:19|20)\d\d))?\W*$"
)
"""A heading that closes with years: "3) Năm học 2009 - 2010", "5. PHÍA TRƯỚC: 2023 - 2028"."""
_SPRING: Final = 3
_NOTE: Final = late(r"\W*(?:ghi chú|chú thích|lưu ý)\W*:")
"""What opens a note at the end of a paper, which is no part of its last section."""
_FACES: Final = late(
    r"(?:hướng|tiến) (?:tới|đến) "
    r"(?!(?:[^\W\d]+ ){0,3}?(?:nhiệm kì|năm|mục tiêu|chỉ tiêu|giai đoạn)\b)"
    r"|chờ (?!duyệt|xét|quyết định|kết quả|công nhận|phê duyệt)"
)
"""A feast, a cause or a mood that a section is headed with, which makes no plan: "Hướng tới Tết",
"Chăm lo không chờ Tết"."""
_INDICATORS: Final = late(
    r"\W*(?:biểu|bảng|phụ lục)\b[^.:–-]{0,10}[.:–-]\W*(?:số liệu |kết quả |tổng hợp |tình hình )*"
    r"(?:về )?(?:một số|các|những)(?: nội dung,?)? chỉ tiêu\b(?! (?:giao|kế hoạch|phấn đấu))"
)
"""The head of a table of what is measured, not aimed at: "Bảng 1. Một số chỉ tiêu của …"."""
_ANSWER: Final = 5
"""Sentences an answer may have behind its question."""
_PLANS_ASKED: Final = late(
    r"\b(?:kế hoạch|mục tiêu|phương hướng|dự định|sắp tới|thời gian tới|năm tới|nhiệm kì tới)\b"
)


@once_a_sentence
def planned_around(view: SentenceView) -> str | None:
    """The word of plans in a heading or introducing line over the block."""
    layout = view.analysis.layout
    if _NOTE.match(view.analysis.low, layout.blocks[view.block].start):
        return None
    for head in reversed(layout.heads_of(view.block)):
        start, end = layout.blocks[head][:2]
        low = view.slice(start, end)
        if RESULT_HEAD.search(low):
            return None
        if RUNS_ON.match(low):
            continue
        targets = [
            hit
            for hit in target_words(view.analysis, start, end)
            if not _FACES.match(view.analysis.low, hit.start) and not _INDICATORS.match(low)
        ]
        if targets:
            return view.slice(targets[-1].start, targets[-1].end)
        plan = PLAN_HEAD.search(low) if len(low) < _PLAN_HEAD_SIZE else None
        if plan:
            return plan.group()
        told = coming(view.analysis.low, start, end, view.analysis.ref)
        if told:
            return told[0]
        semester = second_semester(view.analysis.low, start, end, view.analysis.ref)
        if semester:
            return semester
        ahead = _year_ahead(view.analysis, start, end) or _rest_of_year(view.analysis, start, end)
        if ahead:
            return ahead
    return _asked(view)


def _rest_of_year(analysis: Analysis, start: int, end: int) -> str | None:
    """Months that have only begun, closing a short heading: "Trọng tâm 6 tháng cuối năm"."""
    if analysis.ref is None or end - start >= _PLAN_HEAD_SIZE:
        return None
    for view in analysis.views:
        if view.start < end and start < view.end:
            for quantity in view.kind_of("period"):
                closes = not analysis.low[quantity.end : end].strip(" .:;)")
                if closes and quantity.period and runs_on(quantity.period, analysis.ref):
                    return view.slice(quantity.start, quantity.end)
    return None


def _year_ahead(analysis: Analysis, start: int, end: int) -> str | None:
    """Years after the article, or after those it reports on, that a short heading tells.

    "4. Năm 2023" in December 2022, "Năm học 2009 - 2010" in a review of the one before.
    """
    found = _HEAD_OF_YEARS.match(analysis.low, start, end)
    if found is None or analysis.ref is None:
        return None
    first, last = int(found["year"]), int(found["last"] or found["year"])
    if first > analysis.ref.year or _follows(analysis, first, last):
        return found.group().strip()
    return None


def _follows(analysis: Analysis, first: int, last: int) -> bool:
    """Whether years begin where those end that the text sums up, which are just over."""
    told, ref = report_period(analysis, "reported"), analysis.ref
    if told is None or ref is None or not told.replace("/", "").isdigit():
        return False
    began, ended = int(told[:4]), int(told[-4:])
    if began == ended:
        return first == last == ended + 1 == ref.year and ref.month <= _SPRING
    return first == ended and last - first == ended - began and ref.year in (ended, ended - 1)


def _asked(view: SentenceView) -> str | None:
    """The word of plans in the question that a sentence answers: "Kế hoạch năm tới?"."""
    views = view.analysis.views
    for index in range(view.index - 1, max(-1, view.index - _ANSWER), -1):
        other = views[index]
        if other.block == view.block or not view.analysis.low.endswith("?", 0, other.end):
            continue
        plan = _PLANS_ASKED.search(view.analysis.low, other.start, other.end)
        return plan.group() if plan else None
    return None
