"""Money a union raised, holds, lent or spent.

Every sum of đồng in an article about a union is a candidate. The cue that governs it says which
way it went; cues of other money (wages, revenue, fines) and givers that are no union leave it out.
"""

import re

from extractor.analysis import SentenceView
from extractor.context.owner import Discourse, Owner
from extractor.context.period import period_of_event, period_of_state
from extractor.context.status import status_of
from extractor.facts.draft import Draft, Miss
from extractor.facts.fund_amount.each import is_each, rate_of
from extractor.facts.fund_amount.flow import Flow, flow_of
from extractor.facts.fund_amount.giver import handed_to_union, source_of
from extractor.facts.fund_amount.limits import spans_of
from extractor.facts.fund_amount.purpose import beneficiaries, fund_name
from extractor.facts.phrases import one_of
from extractor.quantities import Quantity

KIND = "fund_amount"
LARGEST = 2_000_000_000_000
"""VND above which a sum is no union's, but a bank's or a budget's."""
_SCALED = re.compile(r"\b(triệu|tỉ|tr)\b")
_COUNTED = re.compile(
    r"\s*"
    + one_of(
        """
        cổ phiếu, người, đoàn viên, công nhân, lao động, cnvc, nlđ, lượt, sáng kiến, usd, đô la,
        tấn, khẩu, dân, sản phẩm, lít, cây, m2, liều, hộ, suất, thẻ, con, tài khoản, euro,
        nhân dân tệ, won, yên, giờ, cái, chiếc, bản
        """
    )
)
_OTHER_MONEY = one_of(
    """
    tiền lương, tiền thưởng tết, tiền bhxh, tiền công, doanh thu, lợi nhuận, nợ, tiền nợ, thuế,
    bhxh, học phí, vốn điều lệ, vốn đầu tư, cổ phần
    """
)
_OF_OTHER_MONEY = re.compile(
    rf"\s*(?:{_OTHER_MONEY}|/\s*(?:lít|kg|tấn|m2|m3|cổ phiếu|chỉ|lượng))\b"
)
_ANNOUNCED = re.compile(r"\s*,?\s*(?:và |số tiền này |dự kiến )?sẽ (?:được|trao|chuyển|gửi)\b")
"""What stands behind a sum that is only announced: "…, sẽ được chuyển khoản"."""
_SAVED = re.compile(r"\s*(?:tiền|chi phí|ngân sách|mỗi năm|/năm)\b")
_BY_BANK = re.compile(r"[^,;.]{0,20}ngân hàng")
_GREW_BY = re.compile(r"(?:tăng|giảm|chênh lệch|vượt|hụt)(?: thêm| gần| hơn| trên| khoảng)?\s*$")
_AGAINST = re.compile(r"[^,;.]{0,30}so với (?:cùng kì|năm|nhiệm kì|đầu)")


def find(view: SentenceView, discourse: Discourse) -> list[Draft | Miss]:
    """The sums of a sentence that are the union's."""
    found: list[Draft | Miss] = []
    floor, previous, each = view.start, None, False
    sums = [sum_ for sum_ in view.kind_of("money", "number") if _is_sum(view, sum_)]
    for quantity in spans_of(view, sums):
        flow = flow_of(view, quantity, floor, previous)
        if flow.name == "disbursed" and handed_to_union(view, quantity, flow.cue):
            flow = flow._replace(name="raised")
        gathered = flow.name == previous == "raised"
        owner, reason = source_of(view, discourse, quantity, flow.cue, gathered)
        flow = _flow_by_owner(flow, owner, previous)
        reason = _refused(view, discourse, quantity, flow) or reason
        if reason or owner is None or flow.name is None:
            reason = reason or "no_verb_of_money"
            found.append(Miss(KIND, view, quantity.start, quantity.end, reason))
        else:
            draft = _draft(view, quantity, flow, owner, floor, each)
            found.append(draft)
            previous, each = flow.name, bool(draft.fields["per_unit"])
        floor = quantity.end
    return found


def _flow_by_owner(flow: Flow, owner: Owner | None, previous: str | None) -> Flow:
    """What a union is told to give it spends; a part passed on to a total flows as the total."""
    if owner is not None and owner.how == "agent" and flow.name == "raised":
        return flow._replace(name="disbursed")
    if owner is not None and owner.how == "total" and previous is not None:
        return flow._replace(name=previous)
    return flow


def _is_sum(view: SentenceView, quantity: Quantity) -> bool:
    """Money in đồng, or millions with no noun behind them ("dành 1 tỷ rưỡi tổ chức …")."""
    if not isinstance(quantity.value, int) or quantity.value <= 0:
        return False
    if quantity.type == "money":
        return quantity.unit == "VND"
    if not _SCALED.search(view.slice(quantity.figure_start, quantity.figure_end)):
        return False
    return not _COUNTED.match(view.slice(quantity.end, min(view.end, quantity.end + 24)))


def _refused(
    view: SentenceView, discourse: Discourse, quantity: Quantity, flow: Flow
) -> str | None:
    """Why the sum is none that a union raised, holds, lent or spent."""
    low, end = view.analysis.low, quantity.end
    if flow.name is None:
        return "other_money" if flow.cue is not None else "no_verb_of_money"
    if isinstance(quantity.value, int) and quantity.value > LARGEST:
        return "too_large_for_a_union"
    if flow.name == "lent" and _BY_BANK.match(low[end : end + 40]):
        return "given_by_others"
    if _OF_OTHER_MONEY.match(low, end, view.end):
        return "other_money"
    saves = flow.cue and "tiết kiệm" in low[max(view.start, flow.cue.start - 10) : flow.cue.end]
    if saves and _SAVED.match(low, end, view.end):
        return "other_money"
    lead = low[max(view.start, quantity.start - 60) : quantity.start]
    if _GREW_BY.search(lead) or ("tăng" in lead and _AGAINST.match(low[end : end + 60])):
        return "difference"
    if not discourse.about and not any(role == "subject" for _, role, _ in discourse.entries(view)):
        return "no_union_speaks"
    return None


def _draft(
    view: SentenceView, quantity: Quantity, flow: Flow, owner: Owner, floor: int, after_each: bool
) -> Draft:
    start, end, cue = quantity.start, quantity.end, flow.cue
    given = beneficiaries(view, quantity, floor)
    status, target = status_of(view, start)
    if _ANNOUNCED.match(view.analysis.low, end, view.end):
        status, target = "target", "sẽ"
    return Draft(
        kind=KIND,
        view=view,
        start=start,
        end=end,
        rule=f"{KIND}.{flow.name}",
        owner=owner,
        fields={
            "amount": quantity.value,
            "amount_max": quantity.value_max,
            "fund": fund_name(view, quantity, cue, floor),
            "flow": flow.name,
            "per_unit": is_each(view, quantity, floor, given, flow.name or "", after_each),
            "rate": rate_of(view, quantity),
            "beneficiaries": given,
        },
        qualifier=quantity.qualifier,
        status=status,
        period=(
            period_of_state(view, start, end, status)
            if flow.name == "held"
            else period_of_event(view, start, end, status)
        ),
        confidence=0.85 if cue is not None and view.start <= cue.start else 0.65,
        cues=[
            f"{flow.name}: {view.slice(cue.start, cue.end) if cue else 'as before'}",
            f"owner: {owner.how}",
            *([f"target: {target}"] if target else []),
        ],
    )
