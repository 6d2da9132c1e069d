"""The time before the one told of: "năm trước", "cùng kỳ năm trước", "nhiệm kỳ trước"."""

import re
from typing import Final

from extractor.analysis import SentenceView
from extractor.context import forms
from extractor.context.parts import Told
from extractor.context.terms import term_of
from extractor.late import late
from extractor.sought import Sought

_YEAR_BEFORE: Final = late(
    r"(?:(?<![^\n])|(?<=[;,:(.] )|(?<=còn )|(?<=riêng )|(?<=của )|(?<=trong )|(?<=hồi ))"
    r"năm trước(?! đó| khi)"
    r"(?=,| (?:con số|số tiền|đơn vị|công đoàn|chỉ|là|mới|cũng|toàn|lđlđ|mức)\b|[).;])"
    r"|\bnăm trước(?= \((?:là |được |chỉ )?\d)"
)
_TERM_BEFORE: Final = Sought(
    r"\bnhiệm kì (?:trước|liền trước|trước đó)(?= ?\(?(?:chỉ |mới |là |được |đạt |có )*\d)"
)
_MONTHS: Final = late(r"(\d{4})-(\d\d)/\1-(\d\d)")
_SAME_MONTHS: Final = Sought(
    r"(?<!với )(?<!tăng )\bcùng kì (?:năm )?(?P<which>trước|ngoái|(?:19|20)\d\d)"
    r"(?=,? \(?(?:con số (?:này )?|số tiền (?:này )?|chỉ |mới |là |được |đạt |chi )*\d)"
    r"|(?<=[,;(] )(?:còn |trong khi |mà )?\bcùng kì(?=,? (?:chỉ|mới|là|được|đạt|kết nạp) "
    r"(?:được |có |đạt |là |kết nạp |hơn |gần |khoảng )*\d)"
    r"|\b(?P<compared>so với) cùng kì(?: (?:năm )?(?P<when>trước|ngoái|(?:19|20)\d\d))?"
    r"(?= \((?:chỉ |mới |là |được |đạt |có |kết nạp )*\d)"
)
"""The same months of an earlier year, with a figure: "cùng kỳ năm trước chỉ đạt 1,8 tỷ đồng",
"tăng 25% so với cùng kỳ năm 2023 (1.571 đoàn viên)"."""
_BACK: Final = 3
"""Sentences in which the months are looked for of which "cùng kỳ" is said."""


def time_before(view: SentenceView, status: str) -> Told:
    """The periods of a sentence that are told by the one they precede."""
    if status == "target":
        return
    low, ref = view.analysis.low, view.ref
    if ref is not None and "năm trước" in low[view.start : view.end]:
        for match in _YEAR_BEFORE.finditer(low, view.start, view.end):
            told = [q.period for q in view.kind_of("period") if q.end <= match.start()]
            year = told[-1] if told and told[-1] and told[-1].isdigit() else str(ref.year)
            yield *match.span(), str(int(year) - 1)
    for match in view.finditer(_SAME_MONTHS):
        months = _months_told(view)
        if months and not (match["compared"] and _tells_other_time(view, match.start())):
            which = match["which"] or match["when"] or ""
            year = which if which.isdigit() else str(int(months[1]) - 1)
            yield *match.span(), f"{year}-{months[2]}/{year}-{months[3]}"
    for match in view.finditer(_TERM_BEFORE):
        term = forms.YEARS.fullmatch(term_of(view.analysis, False, view.start) or "")
        if term:
            yield *match.span(), f"{2 * int(term[1]) - int(term[2])}/{term[1]}"


def _tells_other_time(view: SentenceView, at: int) -> bool:
    """Whether the last time before an offset of the sentence is a year, or a day, of its own."""
    told = [q.period for q in view.kind_of("period") if q.end <= at and q.period]
    return bool(told) and not _MONTHS.fullmatch(told[-1])


def _months_told(view: SentenceView) -> re.Match[str] | None:
    """The months of a year told last in the sentence, or in those before it."""
    for index in range(view.index, max(-1, view.index - _BACK), -1):
        for quantity in reversed(view.analysis.views[index].kind_of("period")):
            months = _MONTHS.fullmatch(quantity.period or "")
            if months:
                return months
    return None
