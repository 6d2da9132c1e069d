"""What the verb that governs a sum means of it: "dùng 20 triệu đồng cho hai nhà vay" lends."""

from collections.abc import Sequence

from extractor.analysis import SentenceView
from extractor.facts.fund_amount.capital import comes_back, founds_fund, paid_in_relief
from extractor.facts.fund_amount.chipping_in import added_to_house, chipped_by_people, each_puts_by
from extractor.facts.fund_amount.cues import cues_between
from extractor.facts.fund_amount.flows import Flow, flow_name
from extractor.facts.fund_amount.labels import gives_to_all
from extractor.facts.fund_amount.past_refusal import past_refusal
from extractor.facts.fund_amount.words import DISBURSED, HELPING, LENT, RAISED, REFUSE
from extractor.late import late
from extractor.lexicon import Hit
from extractor.quantities import Quantity
from extractor.sought import Sought

INTO_FUND = late(r"\b(?:quỹ|nguồn|vốn|ngân sách)\b")
_FUND_GETS = Sought(r"(?:^|[,;:.]) ?(?:[^,;.]{0,24} )?(?<!từ )quỹ(?: này| đã| cũng)* $")
"""A fund as what receives: "sau ba năm quỹ nhận được 1,37 tỷ đồng"."""
_FROM_GIVERS = late(
    r" (?:từ|của) (?!quỹ|nguồn|kinh phí|ngân sách|tài chính|vốn|tiền"
    r"|\d[\d.,]* ?(?:tr|tỷ|tỉ|ng|đồng)|tổng l|lđlđ|liên đoàn"
    r"|công đoàn|cđcs|nghiệp đoàn)"
)
_AND_FUNDS = Sought(r"[^;:.]*,[^,;:.]*\b(?:các )?quỹ\b[^,;:.\d]{0,40}$")
"""A list of causes that ends in a fund: "ủng hộ đồng bào, xây cầu, các quỹ từ thiện …"."""
_LOANS_BEHIND = Sought(r"[^,;.\d]{0,20}(?:\d+|hai|ba|bốn|năm)? ?[^,;.\d]{0,30}\b(?:vay|mượn)\b")
_TO_A_FUND = Sought(r"\b(?:cho|vào|về|tới|đến) (?:các )?quỹ [^,;.\d]{2,40}")
_DAYS_PAY = late(
    r" (?:ra |thêm |ít nhất |tối thiểu |mỗi người )*"
    r"(?:(?:một|nửa|hai|ba|0?[1-3]|0[.,]5)(?: phần)? )?(?:ngày|buổi|giờ) "
    r"(?:lương|công|thu nhập|làm)\b[^;.]{0,60}$"
)
"""What people give of their pay, which comes together: "đoàn viên dành một ngày lương, được …"."""
_RECEIVED = ("nhận", "nhận được", "được nhận")


def flow_of_verb(view: SentenceView, cue: Hit, cues: Sequence[Hit], quantity: Quantity) -> Flow:
    """The flow that the verb which governs a sum means of it; ``cues`` are all of its clause."""
    clause_start, _ = view.clause(quantity.start)
    if cue.group == REFUSE:
        return past_refusal(view, cues, cue, quantity) or Flow(cue, None)
    paid_in = cue.group == DISBURSED and _DAYS_PAY.match(view.slice(cue.end, quantity.start))
    if paid_in or _is_received(view, cue, quantity):
        return Flow(cue, "raised")
    if each_puts_by(view, cue, clause_start, quantity):
        return Flow(cue, "raised")
    if cue.group == DISBURSED and _AND_FUNDS.match(view.slice(cue.end, quantity.start)):
        gathered = [hit for hit in cues if hit.group == RAISED and hit.end <= cue.start]
        if gathered:
            return Flow(gathered[-1], "raised")
    if chipped_by_people(view, cue, clause_start, quantity):
        return Flow(cue, "raised")
    if added_to_house(view, cue, quantity):
        return Flow(cue, "disbursed")
    if cue.group == DISBURSED and _lends(view, cue, quantity):
        return Flow(cue, "lent")
    if cue.group in (DISBURSED, HELPING, LENT) and comes_back(view, cue, quantity):
        return Flow(cue, "lent")
    if _goes_to_public_fund(view, cue, quantity):
        return Flow(cue, "raised")
    if cue.group == DISBURSED and founds_fund(view, cue, quantity):
        return Flow(cue, "held")
    if paid_in_relief(view, cue):
        return Flow(cue, "disbursed")
    if cue.start < quantity.start and _is_added(view, cue, quantity):
        return Flow(cue, "disbursed")
    return Flow(cue, flow_name(cue))


def _is_received(view: SentenceView, cue: Hit, quantity: Quantity) -> bool:
    """Whether a sum that is got is gathered: from givers, or by a fund."""
    if view.slice(cue.start, cue.end) not in _RECEIVED:
        return False
    low, (clause_start, clause_end) = view.analysis.low, view.clause(quantity.start)
    behind = cues_between(view, quantity.end, min(clause_end, quantity.end + 60))
    return (
        any(hit.group == RAISED for hit in behind)
        or _FROM_GIVERS.match(low, quantity.end) is not None
        or _FROM_GIVERS.match(low, cue.end) is not None
        or view.search(_FUND_GETS, view.slice(clause_start, cue.start)) is not None
    )


def _lends(view: SentenceView, cue: Hit, quantity: Quantity) -> bool:
    """Whether what is taken for people is lent them: "dùng 20 triệu đồng cho hai nhà vay"."""
    word = view.slice(cue.start, cue.end)
    behind = view.slice(quantity.end, quantity.end + 8)
    return (
        word in ("dùng", "trích", "dành", "xuất", "lấy", "ứng")
        and cue.end <= quantity.start
        and behind.startswith((" cho ", " giúp "))
        and view.match(_LOANS_BEHIND, quantity.end) is not None
    )


def _is_added(view: SentenceView, cue: Hit, quantity: Quantity) -> bool:
    """Whether a union adds the sum for others, and not to a fund: "LĐLĐ thành phố bổ sung …"."""
    if view.slice(cue.start, cue.end) != "bổ sung":
        return False
    around = view.slice(cue.end, quantity.start) + view.slice(quantity.end, quantity.end + 24)
    passive = view.analysis.low.endswith("được ", view.start, cue.start)
    return not passive and INTO_FUND.search(around) is None


def _goes_to_public_fund(view: SentenceView, cue: Hit, quantity: Quantity) -> bool:
    """Whether a sum is passed on to a fund for all: "chuyển cho Quỹ Vì người nghèo tỉnh"."""
    if view.slice(cue.start, cue.end) not in ("chuyển", "gửi", "nộp"):
        return False
    start, end = sorted((cue.end, quantity.start))
    around = view.slice(start, end) + view.slice(
        max(cue.end, quantity.end), min(view.end, max(cue.end, quantity.end) + 50)
    )
    fund = _TO_A_FUND.search(around)
    return fund is not None and gives_to_all(fund.group())
