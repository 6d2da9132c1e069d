"""When money left over was held: at the end of a time, or carried over from the one before."""

from typing import Final

from extractor.analysis import SentenceView
from extractor.context.heads import in_heads
from extractor.context.report import report_period
from extractor.late import late
from extractor.sought import Sought

LEFT_OVER: Final = Sought(
    r"\b(?:tồn|dư|chuyển|kết chuyển|gối|để dành|dành)(?: \w+){0,3}? sang $"
    r"|\b(?:tồn|dư)(?: quỹ)? chuyển $"
)
"""What makes of a time one to which money left over is carried: "tồn chuyển sang năm 2017"."""
_YEAR_AHEAD: Final = late(
    r"\b(?:năm )?(?:học )?(?P<first>(?:19|20)\d\d)(?: ?[-–/] ?(?P<last>(?:19|20)\d\d))?"
)
_AT_THE_END: Final = Sought(
    r"\b(?:tồn|dư|còn lại|kết dư)\b[^;.:\d]{0,30}"
    r"\b(?:cuối (?:kì|năm|năm học|nhiệm kì)|(?:chuyển|sang|chuyển sang) (?:năm|năm học|nhiệm kì|kì)"
    r" (?:sau|tới|mới)|chuyển sang(?= ?[:|]))"
    r"|\b(?:chuyển|gối|để dành) (?:sang )?(?:năm|năm học|nhiệm kì|kì) (?:sau|tới|mới)\b"
)
_AT_THE_START: Final = Sought(
    r"\b(?:tồn|dư|số dư)(?: quỹ)?(?: tại)? (?:đầu (?:kì|năm|năm học|nhiệm kì))\b"
)
_LEFT: Final = Sought(r"\b(?:tồn|dư|kết dư|còn lại)(?: quỹ)?(?: (?:là|được|còn))?:?\s*$")
_ACCOUNT: Final = late(r"[^:;\n]{0,30}\b(?:tài chính|thu|chi|quỹ|quyết toán)\b[^:;\n]{0,50}:")
_DAYS: Final = late(r"(?P<first>\d{4}-\d\d-\d\d)/(?P<last>\d{4}-\d\d-\d\d)")
_FROM_BEFORE: Final = Sought(
    r"\b(?:năm|kì|năm học|nhiệm kì) trước (?:chuyển|mang|để lại)(?: sang| qua| lại)?\b"
)


def period_of_balance(view: SentenceView, at: int, end: int) -> str | None:
    """The time at whose end, or beginning, so much was left: "tồn cuối kỳ chuyển sang"."""
    low = view.analysis.low
    start = view.clause(at)[0]
    for quantity in view.kind_of("period"):
        if quantity.start < start or not view.search(LEFT_OVER, low, start, quantity.start):
            continue
        told = _YEAR_AHEAD.search(low, quantity.start, quantity.end)
        if told is None:
            continue
        ended = int(told["first"]) - 1
        return f"{ended}/{ended + 1}" if told["last"] else str(ended)
    if view.search(_LEFT, low, max(start, at - 30), at) and not view.search(
        _AT_THE_START, low, start, at
    ):
        label = _of_label(view, at)
        if label:
            return label
    if not view.search(_AT_THE_END, low, start, min(view.end, end + 40)):
        before = view.search(_FROM_BEFORE, low, start, at)
        begun = view.search(_AT_THE_START, low, start, at)
        if before is None and (begun is None or any(map(str.isdigit, low[begun.end() : at]))):
            return None
        whole = (view.stamp if begun else None) or _told_of(view)
        days = _DAYS.fullmatch(whole or "")
        if days and not before:
            return days["first"]
        first = whole[:4] if whole else None
        return str(int(first) - 1) if first and before and len(whole or "") == 4 else first
    whole = _told_of(view)
    days = _DAYS.fullmatch(whole or "")
    return days["last"] if days else whole


def _of_label(view: SentenceView, at: int) -> str | None:
    """The time in the label of an account: "Tài chính công đoàn năm 2018: thu …; chi …; tồn …"."""
    label = _ACCOUNT.match(view.analysis.low, view.start, at)
    told = [one for one in view.kind_of("period") if one.start < at]
    if label is None or len(told) != 1 or told[0].end > label.end():
        return None
    return told[0].period


def _told_of(view: SentenceView) -> str | None:
    """The time that the headings over the sentence, or the whole text, report on."""
    return in_heads(view, "reported") or report_period(view.analysis, "reported")
