"""The flow of a sum told without asking for its verb: accounts, brackets, a loan, a rest."""

from collections.abc import Sequence

from extractor.analysis import SentenceView
from extractor.facts.fund_amount.alike import is_by_level
from extractor.facts.fund_amount.among_sums import adds_up, has_grown, is_last_part
from extractor.facts.fund_amount.beside import is_balance, is_gathered, is_paid_out
from extractor.facts.fund_amount.brought import brought
from extractor.facts.fund_amount.capital import is_kept_up, is_lent, is_loan_money
from extractor.facts.fund_amount.flow_behind import rest_goes, straight_behind
from extractor.facts.fund_amount.flow_of_verb import INTO_FUND
from extractor.facts.fund_amount.flows import Flow
from extractor.facts.fund_amount.ledger import booked_as
from extractor.facts.fund_amount.paid_behind import paid_by_union
from extractor.facts.fund_amount.receipts import is_allotted, is_source_told, pays_up
from extractor.facts.fund_amount.settled import is_first_capital, settled
from extractor.facts.fund_amount.told_right_at import told_right_at
from extractor.late import late
from extractor.lexicon import Hit
from extractor.quantities import Quantity
from extractor.sought import Sought

_GATHERED_BEHIND = Sought(
    r"(?: ?/ ?[^\W\d]+)?[^,;.:\d]{0,60}\bdo (?!công đoàn|lđlđ|liên đoàn|nghiệp đoàn)"
    r"[^,;.\d]{0,24}\b(?:đoàn viên|cnlđ|cnvc\w*|cbcc\w*|công nhân|cán bộ|anh em|chị em|giáo viên"
    r"|thầy cô|thành viên|người lao động|mọi người|bà con)\b[^,;.\d]{0,40}"
    r" (?:quyên góp|đóng góp|ủng hộ|góp|gom góp|chung tay góp|tự nguyện góp)\b"
    r"|, (?:toàn bộ |tất cả )?(?:là )?(?:do )?(?:đoàn viên|cnlđ|cnvc\w*|cbcc\w*|công nhân|anh em"
    r"|chị em|giáo viên|thầy cô|mọi người|bà con|đồng nghiệp|cán bộ)\b[^,;.\d]{0,40}"
    r" (?:quyên góp|đóng góp|ủng hộ|góp|gom góp|góp lại|chung tay)(?: (?:cả|hết"
    r"|lại))?\s*(?:[.;)]|$)"
)
"""Those who gathered a sum, told behind it: "150 triệu đồng - … do CNLĐ toàn Công ty quyên góp"."""
_GOES_ELSEWHERE = late(r"\b(?:chi|thu|vay|còn|tồn|dư|mỗi|từng|bình quân)\b")
"""What makes of a sum in brackets more than a part of the one before them."""


def told_apart(view: SentenceView, quantity: Quantity, previous: str | None) -> Flow | None:
    """The flow of a sum that accounts, brackets, or plain words right at it tell."""
    booked = "raised" if is_source_told(view, quantity) else booked_as(view)
    if booked:
        return Flow(None, booked)
    if is_allotted(view, quantity):
        return Flow(None, "raised")
    if previous == "disbursed" and pays_up(view, quantity):
        return Flow(None, previous)
    if previous == "disbursed" and is_by_level(view, quantity):
        return Flow(None, previous)
    if is_first_capital(view, quantity):
        return Flow(None, "held")
    paid = paid_by_union(view, quantity)
    if paid:
        return Flow(None, paid)
    if previous and _parts_a_sum(view, quantity):
        return Flow(None, previous)
    plain_words = (
        told_right_at(view, quantity) or brought(view, quantity) or settled(view, quantity)
    )
    if plain_words:
        return Flow(None, plain_words)
    return straight_behind(view, quantity)


def told_in_clause(
    view: SentenceView, quantity: Quantity, cues: Sequence[Hit], floor: int, previous: str | None
) -> Flow | None:
    """The flow of a sum by the build of its clause, whatever its nearest verb: a rest, a loan."""
    clause = view.clause(quantity.start)
    begin = max(clause[0], floor)
    by_givers = not cues and view.match(_GATHERED_BEHIND, quantity.end, clause[1])
    if by_givers and not INTO_FUND.search(view.slice(clause[0], quantity.start)):
        return Flow(None, "raised")
    if is_gathered(view, cues, begin, quantity):
        return Flow(None, "raised")
    if is_paid_out(view, cues, begin, quantity):
        return Flow(None, "disbursed")
    if previous and is_last_part(view, quantity):
        return Flow(None, previous)
    if is_lent(view, begin, quantity.start) or is_loan_money(view, quantity):
        return Flow(None, "lent")
    if previous and adds_up(view, quantity.start):
        return Flow(None, previous)
    if previous == "held" and has_grown(view, cues, floor, quantity.start):
        return Flow(None, "held")
    rest = rest_goes(view, quantity)
    if rest:
        return rest
    if is_balance(view, cues, begin, quantity) or is_kept_up(view, view.start, quantity.start):
        return Flow(None, "held")
    return None


def _parts_a_sum(view: SentenceView, quantity: Quantity) -> bool:
    """Whether a sum is a part of the one before the brackets that hold it: "thu 96 triệu (…)"."""
    low = view.analysis.low
    opened = low.rfind("(", view.start, quantity.start)
    if opened < 0 or ")" in low[opened : quantity.start]:
        return False
    if _GOES_ELSEWHERE.search(low, opened, quantity.start):
        return False
    return any(
        one.end <= opened and not low[one.end : opened].strip() for one in view.kind_of("money")
    )
