"""Which way a sum goes: the cue of the lexicon that governs it, or what is told in its stead."""

from extractor.analysis import SentenceView
from extractor.facts.fund_amount.beside import told_plainly
from extractor.facts.fund_amount.cues import cues_between, governing, verb_behind, verb_of_head
from extractor.facts.fund_amount.flow_apart import told_apart, told_in_clause
from extractor.facts.fund_amount.flow_of_verb import flow_of_verb
from extractor.facts.fund_amount.flows import Flow
from extractor.facts.fund_amount.gifts import verb_of_gift
from extractor.facts.fund_amount.labels import flow_of_bare_fund, flow_of_label
from extractor.facts.fund_amount.told_of_sum import gift_of
from extractor.facts.fund_amount.words import COST, DISBURSED, HELPING, LENT
from extractor.late import late
from extractor.quantities import Quantity
from extractor.sought import Sought

_PROGRAMMES = Sought(
    r"\b(?:chương trình|hoạt động|an sinh|công tác xã hội)\b[^;:.\d]{0,60}"
    r"\b(?:trị giá|kinh phí|số tiền|chi phí)\b[^;:.\d]{0,16}$"
)
"""Programmes and what they cost, which need no verb of the sentence before."""
_NEXT_FUND = Sought(r"\bquỹ\b[^;:.\d]{2,50}$")
"""The next of the funds whose sums are told in a row."""
_TAKERS = Sought(
    r"(?:^\W*|[;:] ?)(?:các|những|\d+) (?:đơn vị|địa phương|nơi|trường|gia đình|cá nhân|tỉnh)"
    r" (?:được )?nhận (?:được |số |tiền |kinh phí |quà )*(?:ủng hộ|hỗ trợ|trợ giúp)?"
    r"[^,;.:\d]{0,24}(?: gồm| là|:)(?:[^;]|(?<=\));(?! ?(?:hỗ trợ|tặng|trao|giúp|thăm)))*$"
)
"""Those to whom what was gathered went: "Các đơn vị nhận tiền ủng hộ gồm: Trường X (30 triệu)"."""
_BEGAN_WITH = Sought(
    r"\b(?:ra đời|thành lập|khởi đầu|bắt đầu|khởi điểm|lập)\b(?:[^,;.\d]|(?<=năm )\d{4}){0,40}?,? "
    r"(?:chỉ |mới )?với (?:(?:số|vốn|tiền|nguồn|hơn|gần|chỉ|vỏn|vẹn|vẻn) )*$"
)
_AT_FIRST = late(
    r" (?:vốn )?(?:ban|lúc) đầu\b|,? (?:đến )?nay (?:tổng |số )?(?:nguồn vốn|vốn|quỹ)\b"
)
"""What a fund began with, no matter what it is for: "Ra đời năm 2007 với 3 tỉ đồng ban đầu"."""
_PUT_BY = Sought(
    r"\b(?:quỹ|hũ|ống|heo|lợn|thùng|hòm|tủ)\b(?:[^;.\d]|(?<=năm )\d{4}){0,60}"
    r"\b(?:mỗi|từng|một) [^;,.\d]{2,24} $"
)
"""A fund and what each puts into it, without a verb: 'lập "hũ gạo" mỗi người 2.000 đồng/ngày'."""
_FUNDS_SUMMED_UP = Sought(
    r"^\W*(?:(?:hai|ba|bốn|năm|sáu|cả|các|những|\d+) )*(?:nguồn )?quỹ\b[^,;:.\d]{0,80} "
    r"(?:tổng cộng|cộng lại)(?: là| được)?\s*$"
)
"""Funds and what they hold together, without a verb: "Ba quỹ của công đoàn cộng lại 410 triệu"."""


def flow_of(view: SentenceView, quantity: Quantity, floor: int, previous: str | None) -> Flow:
    """The flow of a sum; the one before it ended at ``floor`` and had the flow ``previous``."""
    if view.search(_TAKERS, view.slice(view.start, quantity.start)):
        return Flow(None, "disbursed")
    if view.search(_BEGAN_WITH, view.slice(view.start, quantity.start)) and _AT_FIRST.match(
        view.analysis.low, quantity.end, view.end
    ):
        return Flow(None, "held")
    clause_start, clause_end = view.clause(quantity.start)
    cues = cues_between(view, clause_start, quantity.start)
    told = told_apart(view, quantity, previous) or told_in_clause(
        view, quantity, cues, floor, previous
    )
    if told:
        return told
    cue = (
        governing(view, [cue for cue in cues if cue.start >= floor] or cues)
        or verb_of_gift(view, quantity)
        or verb_behind(view, quantity, clause_end)
        or governing(view, cues_between(view, view.start, clause_start))
    )
    if cue is None and gift_of(view, quantity) is not None:
        return Flow(None, "disbursed")
    if cue is None and not view.search(_PROGRAMMES, view.slice(clause_start, quantity.start)):
        cue = verb_of_head(view)
        if (
            cue is not None
            and flow_of_bare_fund(view, quantity, max(clause_start, floor)) == "held"
        ):
            return Flow(None, "held")
        spent = cue is not None and cue.group in (DISBURSED, HELPING)
        label = flow_of_label(view, quantity, clause_start) if cue is not None else None
        if (spent and label == "raised") or (
            cue is not None and cue.group == LENT and label == "disbursed"
        ):
            return Flow(None, label)
    plain = told_plainly(view, cue, clause_start, floor, quantity.start)
    if plain:
        return Flow(None, plain)
    if cue is None:
        return _told_without_verb(view, quantity, floor, previous)
    if cue.start >= quantity.end:
        bare = flow_of_bare_fund(view, quantity, max(clause_start, floor))
        if bare:
            return Flow(None, bare)
    return flow_of_verb(view, cue, cues, quantity)


def _told_without_verb(
    view: SentenceView, quantity: Quantity, floor: int, previous: str | None
) -> Flow:
    """The flow of a sum that no verb governs: that of the one before, or what labels it."""
    clause_start, _ = view.clause(quantity.start)
    if quantity.per and view.search(_PUT_BY, view.slice(clause_start, quantity.start)):
        return Flow(None, "raised")
    if previous == "held" and view.search(_NEXT_FUND, view.slice(floor, quantity.start)):
        return Flow(None, previous)
    cost = view.before(quantity.start, COST)
    if cost is not None and cost.start >= clause_start:
        if view.search(_FUNDS_SUMMED_UP, view.slice(clause_start, quantity.start)):
            return Flow(None, "held")
        return Flow(cost, "disbursed")
    label = flow_of_label(view, quantity, clause_start)
    bare = flow_of_bare_fund(view, quantity, max(clause_start, floor))
    return Flow(None, previous or label or bare)
