"""When a fact holds: the period its sentence names, else the one the report is about."""

import re
from typing import Final

from extractor.analysis import SentenceView
from extractor.context.carried import (
    asked_for,
    day_of_occasion,
    in_heads,
    in_paragraph,
    named_year,
    pointed_at,
    term_cue,
    year_of_the_last,
)
from extractor.context.in_sentence import in_sentence
from extractor.context.pointing import year_ahead, year_of_feast
from extractor.context.report import feast_told, only_year, period_ahead, report_period
from extractor.context.terms import as_term

_BY_THAT_YEAR: Final = re.compile(r" (?:vào|trong) (?:cuối |đầu |hết )?năm \d{4}")
_RESULT_BEHIND: Final = re.compile(
    r"[^;.\n]{0,30}[;.,)–-]?\s*(?:-\s*)?\b(?:kết quả|thực hiện|đã thực hiện|thực đạt|đạt được)"
    r"\s*:?\s*(?:được |đạt )?\d"
)
_RESULT_BEFORE: Final = re.compile(
    r"\d[^;.]{0,50}\((?:\w+ ){0,3}(?:chỉ tiêu|kế hoạch|dự toán)[^().;]{0,25}$"
    r"|\b(?:không đạt|vượt|đạt|hoàn thành|gấp \w+|so với)(?: \w+)? "
    r"(?:chỉ tiêu|kế hoạch|nghị quyết|dự toán)[^.;\d]{0,25}$"
)
_PROPOSED: Final = re.compile(
    r"\b(?:suy tôn|xếp thứ|xếp loại|bình xét)\b[^;.]{0,80}\b(?:đề nghị|đề xuất)\b[^;.]*$"
)
_UNTIL_YEAR: Final = re.compile(r"\b(?:đến|tới)\b[^,;.\d]{0,16}((?:19|20)\d\d)")


def period_of_event(view: SentenceView, start: int, end: int, status: str) -> str | None:
    """The EDTF period of something that happened (a sum given, an award, an admission).

    Looked for in the sentence, then in the sentences before it in the paragraph, then in the
    headings over it, last in what the whole text reports on. What was reported cannot lie after
    the article, what is aimed at not before it.
    """
    analysis = view.analysis
    if status == "target" and (
        _is_faced_with_result(view, start, end)
        or (view.of("award.title") and _PROPOSED.search(analysis.low, view.start, start))
    ):
        status = "reported"
    own = in_sentence(view, start, end, status)
    if own:
        by_year = _BY_THAT_YEAR.match(analysis.low, end, view.end)
        by_then = any(
            own == year for year in _UNTIL_YEAR.findall(analysis.low, view.start, view.end)
        )
        return as_term(analysis, own, status) if by_then and not by_year else own
    return (
        (year_ahead(view, start) if status == "target" else None)
        or pointed_at(view, start, status)
        or term_cue(view, start, status)
        or day_of_occasion(analysis, view.start, start, status)
        or year_of_the_last(view, start, status)
        or in_paragraph(view, status)
        or asked_for(view, status)
        or in_heads(view, status)
        or (year_of_feast(view, start, status) if status == "target" else None)
        or (feast_told(analysis) if status == "reported" and not view.of("award.title") else None)
        or (period_ahead(analysis) if status == "target" and not _asks_for_award(view) else None)
        or report_period(analysis, status)
        or year_of_feast(view, start, status)
        or named_year(view, status)
        or (only_year(analysis) if status == "reported" and not _tells_time(view) else None)
    )


def _tells_time(view: SentenceView) -> bool:
    """Whether a sentence has a period of its own, or tells an award, which may be of any year."""
    return bool(view.kind_of("period") or view.of("award.title"))


def _asks_for_award(view: SentenceView) -> bool:
    """Whether an award is asked for, which is for what has been done."""
    return bool(view.of("award.title")) and "đề nghị" in view.analysis.low[view.start : view.end]


def _is_faced_with_result(view: SentenceView, start: int, end: int) -> bool:
    """Whether a target is told beside what came of it: "chỉ tiêu 20 CĐCS. Kết quả: 17 CĐCS"."""
    low = view.analysis.low
    return bool(
        _RESULT_BEHIND.match(low, end)
        or _RESULT_BEFORE.search(low, max(view.start, start - 90), start)
    )
