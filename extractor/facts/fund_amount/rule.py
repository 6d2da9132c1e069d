"""Money a union raised, holds, lent or spent.

Every sum of đồng in an article about a union is a candidate. The cue that governs it says which
way it went; cues of other money (wages, revenue, fines) and givers that are no union leave it out.
"""

from extractor.analysis import SentenceView
from extractor.context.discourse import Discourse, Owner
from extractor.context.status import RESULT, status_of
from extractor.facts.at_least_from import at_least_from
from extractor.facts.draft import Draft, Miss
from extractor.facts.fund_amount.capital import is_capital_by_source, is_part_of_capital
from extractor.facts.fund_amount.dating import dated_as_total, period_of_sum
from extractor.facts.fund_amount.each import is_each, rate_of
from extractor.facts.fund_amount.flow import flow_of
from extractor.facts.fund_amount.flows import Flow
from extractor.facts.fund_amount.giver import Source, source_of
from extractor.facts.fund_amount.handed import handed_to_union
from extractor.facts.fund_amount.ledger import booked_as
from extractor.facts.fund_amount.limits import opens_range, spans_of
from extractor.facts.fund_amount.others import refused
from extractor.facts.fund_amount.paid_behind import paid_by_union
from extractor.facts.fund_amount.parts import (
    IS_SPENT,
    adds_up_to,
    may_be_part,
    opens_parts,
    total_before,
    total_of_parts,
)
from extractor.facts.fund_amount.prizes_announced import is_announced
from extractor.facts.fund_amount.purpose import beneficiaries, fund_name
from extractor.facts.fund_amount.receipts import is_allotted
from extractor.facts.fund_amount.settled import to_be_made_up
from extractor.facts.fund_amount.what_was_set import tells_parts_of_plan, was_set
from extractor.facts.passing import is_close_to_union
from extractor.facts.phrases import one_of
from extractor.late import late
from extractor.quantities import Quantity
from extractor.sought import Sought

KIND = "fund_amount"
_SCALED = late(r"\b(triệu|tỉ|tr)\b")
_THOUSANDS = late(r"\b(?:nghìn|ngàn)\b")
_NOTHING_COUNTED = late(r"\s*(?:$|[,.;:)/“”\"]|(?:mỗi|một|cho|vào)\b)")
_COUNTED = late(
    r"\s*"
    + one_of(
        """
        cổ phiếu, người, đoàn viên, công nhân, lao động, cnvc, nlđ, lượt, sáng kiến, usd, đô la,
        tấn, khẩu, dân, sản phẩm, lít, cây, m2, liều, hộ, suất, thẻ, con, tài khoản, euro,
        nhân dân tệ, won, yên, giờ, cái, chiếc, bản, kwh, gwh, kva, mw, m3, m², m³, mét, km, kg,
        ha, viên gạch, viên thuốc, bao xi măng, thùng, chai, lon, hộp, đôi giày, đôi dép, tờ rơi,
        khách, hành khách, bộ quần áo, cuốn sách, đơn hàng, đơn vị sản phẩm, ngày công
        """
    )
)
_NAME_OPENS = Sought(
    r"\b(?:quỹ|phong trào|mô hình|chương trình|cuộc vận động)(?: [^\W\d]+){0,3} [“\"]$"
)
_NAME_CLOSES = late(r"[^“”\".;\d]{0,30}[”\"]")
_ANNOUNCED = Sought(
    r"\s*,?\s*(?:và |số tiền này |dự kiến )?sẽ (?:được|trao|chuyển|gửi)\b"
    r"|[^,;.\d]{0,30}, dự kiến (?:sẽ )?(?:được |bắt đầu )?(?:trao|chuyển|giải ngân|cấp|khởi công)\b"
)
"""What stands behind a sum that is only announced: "…, sẽ được chuyển khoản"."""

_STILL_TO_COME = late(
    r"\W*(?:toàn bộ |tất cả |các |những |hai |ba |cả hai )*"
    r"(?:số tiền|khoản tiền|khoản|khoản hỗ trợ|tiền hỗ trợ|mức hỗ trợ|phần quà|suất quà|quà|hỗ trợ)"
    r"(?: (?:hỗ trợ|tiền|quà|trợ cấp))? (?:này|trên|nói trên|ấy)(?: trên)? (?:dự kiến )?sẽ"
    r"(?: được)?[^,;.\d]{0,20}? (?:trao|chi trả|chuyển|gửi|cấp|phát|giải ngân|tặng|đến tay|chi)\b"
)
"""What says that a gift is only announced: "Số tiền này sẽ được trao vào ngày mai"."""
_PLANNED = Sought(
    r"\bso với (?:mục tiêu|chỉ tiêu|kế hoạch|dự toán)[^,;.\d()]{0,30}$"
    r"|\b(?:mục tiêu|chỉ tiêu|kế hoạch|dự toán)\b[^,;.\d()]{0,30} \((?:là )?$"
    r"|\((?:mục tiêu|chỉ tiêu|kế hoạch|dự toán)[^,;.\d()]{0,20}$"
)
"""A plan that a result is held against: "vượt chỉ tiêu Đại hội đặt ra (130 triệu đồng)"."""
_RAISED_FROM = Sought(r"\b(?:nâng|tăng|mức (?:vay|hỗ trợ|trợ cấp|góp|thăm))\b[^,;.\d]{0,50} từ\s*$")
_INSTEAD_OF = Sought(r"\b(?:thay cho|thay vì|trước đây là|trước là|mức cũ(?: là)?)(?: mức)?\s*$")
"""What was before, beside what is planned: "60 triệu đồng/căn thay cho 50 triệu như trước"."""
_RAISED_TO = Sought(r"(?: ?/ ?[^\W\d]+)? (?:lên|thành)\b")
"""What a level is raised from, which holds today: "sẽ nâng mức giúp từ 30 triệu đồng lên …"."""
_ESTIMATED = Sought(
    r"(?:^\W*|[;:,] )ước (?:tính|cả năm|cả nhiệm kì|thực hiện|đến (?:hết|cuối)|hết)"
    r"(?:[^;.\d]|(?<=năm )\d{4}){0,90}$"
)
"""What makes a sum an estimate from afar: "Ước cả năm, thu kinh phí … 187 tỷ đồng"."""
_IS_SO = Sought(
    r"\b(?:số dư|tồn quỹ|kết dư)(?: quỹ)?(?: tính)? (?:đến|tới|ngày)(?: ngày)?"
    r" \d{1,2}[/.-]\d{1,2}[/.-]\d{4} (?:là|còn|có)\s*$"
    r"|\bthực (?:thu|chi|hiện|tế thu|tế chi)(?: (?:được|đạt|là|chỉ|mới|hơn|gần|trên))*\s*$"
    r"|\b(?:giữ|giữ nguyên) mức (?:đóng|thu|góp|vay|đóng góp|đóng quỹ|trợ cấp|hỗ trợ"
    r"|thăm)\b[^,;.\d]{0,24}$"
)
"""What is so already, among plans: "số dư đến 29/02/2024 là …", "giữ mức đóng 50.000 đ"."""
_SO_TODAY = frozenset((_IS_SO, _INSTEAD_OF))
_UP_TO = Sought(r"\b(?:vay|ứng|mượn|cho vay)(?: vốn)? (?:đến|tới|lên đến|lên tới)\s*$")
"""What makes of a loan to each the highest: "mỗi chị được vay đến 12 triệu đồng"."""
_HIGHEST = Sought(r"\bmức (?:vay |hỗ trợ |trợ cấp |giúp )?(?:cao|nhiều) nh[ấứ]t(?: là| được)?\s*$")
_EVERY_MONTH = Sought(r" (?:mỗi|một|hằng|hàng) tháng\b")
_LARGEST_SHARE = 1_000_000
_NEXT = 2
"""Sentences behind a sum in which that may be said."""


def find(view: SentenceView, discourse: Discourse) -> list[Draft | Miss]:
    """The sums of a sentence that are the union's."""
    spans = spans_of(view, [one for one in view.kind_of("money", "number") if _is_sum(view, one)])
    if not spans or (discourse.only_said and not is_close_to_union(view, spans)):
        return []
    found: list[Draft | Miss] = []
    floor, previous, each, capital = view.start, None, False, False
    told_before = total = total_before(view)
    of_whom: Owner | None = None
    for quantity in spans:
        flow = flow_of(view, quantity, floor, previous)
        put_by = flow.name == "held" and _is_put_by(view, quantity)
        flow = flow._replace(name="raised") if put_by else flow
        if flow.name == "disbursed" and handed_to_union(view, quantity, flow.cue):
            flow = flow._replace(name="raised")
        verb = flow.cue is not None and flow.cue.start >= floor
        total = total_of_parts(view, floor, quantity.start, previous, total, verb=verb)
        named = any(
            floor <= name.start < quantity.start
            for name, role, _ in discourse.entries(view)
            if role == "subject"
        )
        if told_before and view.match(IS_SPENT, quantity.end):
            total = None
        if told_before and adds_up_to(view):
            total, named = told_before, False
        unsaid = flow.cue is None or flow.cue.start < view.start
        named = named and not (unsaid and opens_parts(view, view.slice(floor, quantity.start)))
        as_before = previous == total and not verb
        if total and may_be_part(view, flow.name, floor, quantity, named=named, bare=as_before):
            flow = flow._replace(name=total)
        capital = (
            capital and flow.name != "lent" and not quantity.per if floor > view.start else False
        )
        if previous == "held" and (capital or opens_parts(view, view.slice(floor, quantity.start))):
            capital = is_part_of_capital(view.slice(floor, quantity.start))
            capital = capital or is_capital_by_source(view, quantity, floor)
            flow = flow._replace(name="held") if capital else flow
        gathered = flow.name == "raised" and "raised" in (previous, told_before)
        behind = flow.cue is None and (
            paid_by_union(view, quantity) is not None
            or booked_as(view) == "raised"
            or is_allotted(view, quantity)
        )
        source = Source(gathered, gathered and total == "raised", behind)
        owner, reason = source_of(view, discourse, quantity, flow.cue, source, of_whom)
        flow = _flow_by_owner(flow, owner, previous)
        level = discourse.branches[owner.branch].level if owner else ""
        reason = refused(view, quantity, flow, level or "") or reason
        if reason or owner is None or flow.name is None:
            reason = reason or "no_verb_of_money"
            found.append(Miss(KIND, view, quantity.start, quantity.end, reason))
        else:
            draft = _draft(view, quantity, flow, owner, floor, each)
            dated_as_total(draft, found, view.slice(floor, quantity.start))
            found.append(draft)
            previous, each = "held" if put_by else flow.name, bool(draft.fields["per_unit"])
            of_whom = owner
        floor = quantity.end
    return found


def _is_put_by(view: SentenceView, quantity: Quantity) -> bool:
    """Whether a sum is what each puts into a fund every month: "Quỹ … từ 5.000 đồng mỗi tháng"."""
    monthly = (quantity.per or "").endswith("tháng") or view.match(_EVERY_MONTH, quantity.end)
    return bool(monthly) and isinstance(quantity.value, int) and quantity.value <= _LARGEST_SHARE


def _flow_by_owner(flow: Flow, owner: Owner | None, previous: str | None) -> Flow:
    """What a union is told to give it spends; a part passed on to a total flows as the total."""
    if owner is not None and owner.how == "agent" and flow.name == "raised":
        return flow._replace(name="disbursed")
    if owner is not None and owner.how == "receipts":
        return flow._replace(name="raised")
    if owner is not None and owner.how == "total" and previous and flow.name != "lent":
        return flow._replace(name=previous)
    return flow


def _is_sum(view: SentenceView, quantity: Quantity) -> bool:
    """Money in đồng, or millions with no noun behind them ("dành 1 tỷ rưỡi tổ chức …")."""
    if not isinstance(quantity.value, int) or quantity.value <= 0:
        return False
    if quantity.type == "money":
        return quantity.unit == "VND" and not _names_a_fund(view, quantity)
    if opens_range(view, quantity):
        return True
    figure = view.slice(quantity.figure_start, quantity.figure_end)
    if _THOUSANDS.search(figure) and "triệu" not in figure:
        return _NOTHING_COUNTED.match(view.analysis.low, quantity.end, view.end) is not None
    if not _SCALED.search(figure):
        return False
    return not _COUNTED.match(view.slice(quantity.end, min(view.end, quantity.end + 24)))


def _names_a_fund(view: SentenceView, quantity: Quantity) -> bool:
    """Whether the sum is part of a name: quỹ "Một nghìn đồng mỗi ngày"."""
    low = view.analysis.low
    opened = view.search(_NAME_OPENS, low, max(view.start, quantity.start - 40), quantity.start)
    return opened is not None and _NAME_CLOSES.match(low, quantity.end, view.end) is not None


def _handed_over_later(view: SentenceView) -> bool:
    """Whether one of the next sentences says that the money is still to be handed over."""
    following = view.analysis.views[view.index + 1 : view.index + 1 + _NEXT]
    return any(
        other.block == view.block
        and _STILL_TO_COME.match(other.analysis.low, other.start, other.end)
        for other in following
    )


def _draft(
    view: SentenceView, quantity: Quantity, flow: Flow, owner: Owner, floor: int, after_each: bool
) -> Draft:
    start, end, cue = quantity.start, quantity.end, flow.cue
    given = beneficiaries(view, quantity, floor)
    each = is_each(view, quantity, floor, given, flow.name or "", after_each)
    if given and not (each and flow.name == "disbursed"):
        given = beneficiaries(view, quantity, floor, members=False)
    status, target = _status(view, quantity, flow)
    if was_set(view, quantity):
        status, target, each = "target", "mức đề ra", False
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
            "per_unit": each,
            "rate": rate_of(view, quantity) if quantity.per or flow.name != "held" else None,
            "beneficiaries": given,
        },
        qualifier=_qualifier(view, quantity, flow, status),
        status=status,
        period=period_of_sum(view, start, end, flow.name, status),
        confidence=0.85 if cue is not None and view.start <= cue.start else 0.65,
        cues=[
            f"{flow.name}: {view.slice(cue.start, cue.end) if cue else 'as before'}",
            f"owner: {owner.how}",
            *([f"target: {target}"] if target else []),
        ],
    )


def _status(view: SentenceView, quantity: Quantity, flow: Flow) -> tuple[str, str | None]:
    """Whether a sum is one reported or aimed at, and the words that say so of an aim."""
    start, end = quantity.start, quantity.end
    status, target = status_of(view, start)
    if status == "reported" and (tells_parts_of_plan(view) or is_announced(view, quantity)):
        status, target = "target", "as before"
    planned = view.search(_PLANNED, view.slice(max(view.start, start - 80), start))
    if planned:
        status, target = "target", planned.group().strip(" (")
    if view.match(_ANNOUNCED, end) or (flow.name == "disbursed" and _handed_over_later(view)):
        status, target = "target", "sẽ"
    if status == "target":
        return ("reported", None) if _is_so_already(view, quantity) else (status, target)
    if to_be_made_up(view, quantity) and not view.of(RESULT):
        return "target", "cho đủ"
    return status, target


def _is_so_already(view: SentenceView, quantity: Quantity) -> bool:
    """Whether a sum told among plans holds today: "nâng mức giúp từ 30 triệu đồng lên …"."""
    lead = view.slice(view.start, quantity.start)
    if view.search(_RAISED_FROM, lead) and view.match(_RAISED_TO, quantity.end):
        return True
    return view.finds(_SO_TODAY, lead)


def _qualifier(view: SentenceView, quantity: Quantity, flow: Flow, status: str) -> str:
    """How exact a sum is, by its own words or those before it."""
    if quantity.qualifier != "exact":
        return quantity.qualifier
    lead = view.slice(view.start, quantity.start)
    if view.search(_ESTIMATED, lead):
        return "approx"
    if quantity.value_max is not None:
        return "exact"
    if at_least_from(view, quantity, status):
        return "at_least"
    up_to = quantity.per and view.search(_UP_TO, lead)
    highest = up_to or view.search(_HIGHEST, lead)
    to_each = flow.name == "lent" or (flow.name == "disbursed" and quantity.per)
    return "at_most" if to_each and highest else "exact"
