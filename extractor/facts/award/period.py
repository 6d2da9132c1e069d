"""The years an award is for, else when it was given."""

import re
from collections.abc import Sequence

from extractor.analysis import SentenceView
from extractor.context.period import period_of_event
from extractor.context.report import year_of
from extractor.context.terms import term_of
from extractor.facts.award.rows import year_of_row
from extractor.facts.award.title import Title
from extractor.facts.award.years import (
    year_before,
    year_of_headline,
    year_of_line,
    year_of_sentence_before,
    year_right_before,
    year_right_behind,
    years_after,
    years_later,
)
from extractor.facts.draft import Draft, Miss

_BARE_LINK = re.compile(r"(?:[\s,“”\"]|\d+|và|hạng \w+|chiếc|lá|tấm|xuất sắc|toàn diện|chuyên đề)*")
"""What parts titles of which the last tells the year of all: "Cờ thi đua và Bằng khen năm 2021"."""

_CAUSE = re.compile(
    r"[^;.]{0,140}?\b(?:thành tích|đóng góp|cống hiến|kết quả (?:tốt|xuất sắc|cao))\b[^;.]{0,90}"
)
"""What a title is given for, behind it: "Giấy khen vì đã có thành tích trong nhiệm kỳ qua"."""


def period_of(
    view: SentenceView,
    title: Title,
    start: int,
    end: int,
    status: str,
    before: Sequence[Draft | Miss] = (),
    later: Sequence[Title] = (),
) -> str | None:
    """The period of a title whose stretch is ``[start, end)``; ``before``: what was read so far.

    ``later``: the titles behind it.
    """
    drafted = [one.period for one in before if isinstance(one, Draft)]
    last = drafted[-1] if drafted else year_of_sentence_before(view)
    return (
        years_later(view, start, title.start, last)
        or year_right_before(view, start, title.start)
        or years_after(view, title.end, end)
        or year_before(view, start, title.start)
        or year_of_row(view)
        or year_of_line(view)
        or _of_same_contest(view, title, before, (start, end))
        or _of_the_last(view, title, later)
        or (_of_cause(view, title) if status == "reported" else None)
        or period_of_event(view, title.start, title.end, status)
        or (year_of_headline(view) if status == "reported" else None)
    )


def _of_same_contest(
    view: SentenceView, title: Title, before: Sequence[Draft | Miss], stretch: tuple[int, int]
) -> str | None:
    """The year of the prize told before: "giải Nhì năm 2014; giải Ba"."""
    last = before[-1] if before else None
    if title.award_class != "prize" or not isinstance(last, Draft):
        return None
    if last.fields["award_class"] != "prize":
        return None
    own = any(stretch[0] <= one.start < stretch[1] for one in view.kind_of("period"))
    return None if own else last.period


def _of_the_last(view: SentenceView, title: Title, later: Sequence[Title]) -> str | None:
    """The year told straight behind the last of titles that nothing else parts."""
    last = title
    for at, other in enumerate(later):
        if not _BARE_LINK.fullmatch(view.slice(last.end, other.start)):
            return None
        year = year_right_behind(view, other.end, later[at + 1].start if later[at + 1 :] else None)
        if year:
            return year
        last = other
    return None


def _of_cause(view: SentenceView, title: Title) -> str | None:
    """The term or the year in which was done what a title is given for."""
    cause = _CAUSE.match(view.analysis.low, title.end, view.end)
    if cause is None or any(title.end < q.start < cause.end() for q in view.kind_of("period")):
        return None
    if any(title.end < hit.start < cause.end() for hit in view.of("context.term")):
        return term_of(view.analysis, future=False)
    if any(title.end < hit.start < cause.end() for hit in view.of("context.this_year")):
        return year_of(view.analysis)
    return None
