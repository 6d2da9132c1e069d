"""Result or target? Words in the clause decide, then the heading the sentence stands under."""

import re

from schemas import period_years

from extractor.analysis import Analysis, SentenceView
from extractor.lexicon import Hit

TARGET, MET, RESULT = "context.target", "context.met", "context.result"


_RESULT_HEAD = re.compile(r"\b(kết quả|tình hình|đạt được|đã thực hiện|nhiệm kì qua|thành tích)\b")
_PLAN_HEAD = re.compile(r"\b(nhiệm vụ|phương hướng|giải pháp|kế hoạch)\b")
_OF_RESULT = re.compile(
    r"\b(vượt|đạt|hoàn thành|so với|bằng|tăng|thực hiện|ngoài|theo|trên|của)\b[^.;:]{0,40}$"
)
_GRANTED = re.compile(r"\bđược [^,;.]{2,60}?\b(công nhận|tặng|trao|xếp loại)\b")
_BY_PLAN = re.compile(r"\W*theo kế hoạch\b")
_CLOSING = re.compile(
    r"\W*(?:cũng )?(?:tại|nhân|dịp|kết thúc|trong dịp|bế mạc|trước đó|sau đại hội|phát biểu)\b"
)
_CONGRESS = re.compile(r"(đại hội|lần thứ|khóa|bch|ban chấp hành)[^.;]*nhiệm kì")
_MEASURES = ("dự toán", "chỉ tiêu", "kế hoạch", "mục tiêu", "đề ra", "đặt ra")


def status_of(view: SentenceView, at: int) -> tuple[str, str | None]:
    """``("target", cue)`` or ``("reported", None)`` for what stands at ``at`` in the sentence.

    A target word colours what follows it up to the end of the sentence, unless a word of result
    comes between; a heading or an introducing line colours the items under it.
    """
    plan = _BY_PLAN.match(view.text.lower())
    if plan and not view.of(RESULT):
        return "target", plan.group().strip()
    cue = _last_target(view, view.start, at)
    if cue is not None:
        return "target", view.slice(cue.start, cue.end)
    ahead = _lies_ahead(view, at)
    if ahead:
        return "target", ahead
    own_result = any(hit.end <= at for hit in view.of(RESULT))
    if not own_result and not _CLOSING.match(view.text.lower()):
        for head in reversed(view.analysis.layout.heads_of(view.block)):
            block = view.analysis.layout.blocks[head]
            low = view.analysis.low[block.start : block.end]
            if _RESULT_HEAD.search(low):
                break
            found = _targets(view.analysis, block.start, block.end)
            plan = _PLAN_HEAD.search(low) if len(low) < 120 else None
            if found or plan:
                return "target", view.analysis.low[
                    found[-1].start : found[-1].end
                ] if found else plan.group() if plan else ""
    return "reported", None


def _lies_ahead(view: SentenceView, at: int) -> str | None:
    """A period before the figure that begins after the article: what is told of it is planned."""
    ref = view.analysis.ref
    if ref is None or any(hit.end <= at for hit in view.of(RESULT)):
        return None
    for quantity in view.kind_of("period"):
        if quantity.period is None or quantity.end > at or quantity.period.startswith(".."):
            continue
        words = view.slice(max(view.start, quantity.start - 40), quantity.end)
        if _CONGRESS.search(words):
            continue
        if (
            period_years(quantity.period)[0] is not None
            and quantity.period[: len("2020-01")]
            > ref.isoformat()[: len("2020-01")][: len(quantity.period.split("/")[0])]
        ):
            return words[-(quantity.end - quantity.start) :]
    return None


def _targets(analysis: Analysis, start: int, end: int) -> list[Hit]:
    """Target words between two offsets that are not said of a result."""
    hits = analysis.hits_between(start, end)
    met = [hit for hit in hits if hit.group == MET]
    return [
        hit
        for hit in hits
        if hit.group == TARGET
        and not any(
            m.start <= hit.start < m.end and analysis.low[m.end : m.end + 1] != ":" for m in met
        )
        and not _measured_against(analysis, hit, start)
    ]


def _measured_against(analysis: Analysis, hit: Hit, start: int) -> bool:
    """Whether a result is measured against the target: "vượt chỉ tiêu", "so với kế hoạch đề ra"."""
    word = analysis.low[hit.start : hit.end]
    lead = analysis.low[max(start, hit.start - 48) : hit.start]
    return word in _MEASURES and bool(_OF_RESULT.search(lead)) and "phấn đấu" not in lead


def _last_target(view: SentenceView, start: int, at: int) -> Hit | None:
    found = [hit for hit in _targets(view.analysis, start, at) if not _bracketed(view, hit, at)]
    if not found:
        return None
    found = [hit for hit in found if not _only_its_own(view, hit, at)]
    if not found:
        return None
    last = found[-1]
    results = [hit for hit in view.of(RESULT) if last.end <= hit.start and hit.end <= at]
    around = view.slice(last.end, min(view.end, at + 60))
    if view.slice(last.start, last.end).startswith("đăng k") and _GRANTED.search(around):
        return None
    return None if results else last


def _only_its_own(view: SentenceView, hit: Hit, at: int) -> bool:
    """Whether a proposal or a registration ended before ``at``: it colours only its own clause."""
    low = view.analysis.low
    word = low[hit.start : hit.end]
    between = low[hit.end : at]
    if word.startswith(("đề nghị", "trình", "xét tặng", "đề xuất", "được đề nghị")):
        return ";" in between or bool(re.search(r",\s*(?:được|đã|nhận|đạt)\b", between))
    return word.startswith("đăng k") and bool(re.search(r"[,;]", between)) and ":" not in between


def _bracketed(view: SentenceView, hit: Hit, at: int) -> bool:
    """Whether the word stands in brackets that close before ``at``: "(kế hoạch 5.000)"."""
    low = view.analysis.low
    opened = low.rfind("(", view.start, hit.start)
    return opened >= 0 and 0 <= low.find(")", opened, at) and low.find(")", opened, hit.start) < 0
