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
from extractor.facts.fund_amount.purpose import beneficiaries, fund_name
from extractor.lexicon import Hit
from extractor.quantities import Quantity

KIND = "fund_amount"
_FLOWS = ("raised", "disbursed", "helping", "lent", "held")
_GROUPS = tuple(f"fund_amount.{flow}" for flow in _FLOWS)
REFUSE, GIVER, GIVING, THROUGH = (
    f"fund_amount.{g}" for g in ("refuse", "giver", "giving", "through")
)
NEUTRAL = "fund_amount.neutral"
EACH, TOTAL, COST, DUES = (f"fund_amount.{g}" for g in ("each", "total", "cost", "dues"))
SMALLEST_GIFT = 50_000
"""VND a head under which a sum told for several gifts must be what each is worth."""
LARGEST = 2_000_000_000_000
"""VND above which a sum is no union's, but a bank's or a budget's."""
_UNION_WORD = re.compile(r"công đoàn|lđlđ|liên đoàn lao động|nghiệp đoàn|cđcs|đoàn viên")
_OF_UNION = re.compile(
    r"(đoàn viên|công đoàn|cđcs|nhân viên|công nhân|viên chức|lao động|giáo viên|cán bộ|nữ công|từ quỹ|tập thể)\s*$"
)
_PREPOSITION = re.compile(
    r"\b(cho|tại|của|ở|tới|với|thuộc|cùng|từ|về|giúp|thăm|vào|trong|qua|vận động|kêu gọi|đề nghị|tặng|hỗ trợ|con|phối hợp|những|nhiều|bằng|theo)\s*(?:\d+\s*)?$"
)
_ENTRUSTED = re.compile(
    r"[^.;]{0,30}(nhờ|thông qua|qua|giao cho|trao cho|vào quỹ) (công đoàn|lđlđ|liên đoàn|nghiệp đoàn|quỹ|cđcs)"
)
_TIME = {"năm": "year", "tháng": "month", "quý": "quarter"}
_FUND_OF = re.compile(r"\bquỹ\s+[“\"']?$")
_COUNTED = re.compile(
    r"\s*(?:cổ phiếu|người|đoàn viên|công nhân|lao động|cnvc|nlđ|lượt|sáng kiến|usd|đô la|tấn|khẩu|dân|sản phẩm|lít|cây|m2|liều|hộ|suất|thẻ|con|tài khoản|euro|nhân dân tệ|won|yên|giờ|cái|chiếc|bản)"
)
_OF_FUND = re.compile(
    r"\bquỹ\b[^;.]{0,90}?\b(có|còn|đạt|hiện có|lên|lên tới|lên đến|dư|được)\s*(?:tổng số |số tiền |tổng cộng |tới |đến )*$"
)
_REST = re.compile(
    r"\b(?:số|phần|tiền)? ?(?:còn lại|kết dư|tồn(?: quỹ| đầu năm| cuối năm)?)\b[^,;.\d]{0,30}$"
)
_MAIN_VERB = re.compile(r"\b(?:đã|cũng|còn|đang)\s*$")
_LOAN_PURPOSES = (
    "sửa",
    "xây",
    "mua",
    "cất",
    "làm nhà",
    "sửa chữa",
    "chi",
    "trả",
    "dựng",
    "xây mới",
)
_BUILDS_FUND = re.compile(r" dựng[^,;.\d]{0,30}\b(?:quỹ|tổ chức|công đoàn)\b")
_RATE = re.compile(r"(mỗi|hàng|hằng|một)\s+(năm|tháng|quý)\b")
_PURPOSE = re.compile(r"\b(để|nhằm|giúp cho|nhằm mục đích)\b")
_AFTER_MONEY = re.compile(
    r"\s*(tiền (lương|thưởng tết|bhxh|công)|doanh thu|lợi nhuận|nợ|tiền nợ|thuế|bhxh|học phí|vốn điều lệ|vốn đầu tư|cổ phần|/\s*(lít|kg|tấn|m2|m3|cổ phiếu|chỉ|lượng))\b"
)


def find(view: SentenceView, discourse: Discourse) -> list[Draft | Miss]:
    """The sums of a sentence that are the union's."""
    found: list[Draft | Miss] = []
    sums = [q for q in view.kind_of("money", "number") if _is_sum(view, q)]
    previous_flow: str | None = None
    for at, quantity in enumerate(sums):
        floor = sums[at - 1].end if at else view.start
        cue, flow = _flow(view, quantity, floor, previous_flow)
        owner, reason = _owner(view, discourse, quantity, cue)
        reason = _refused(view, discourse, quantity, cue, flow, floor) or reason
        if reason or owner is None or flow is None:
            found.append(
                Miss(KIND, view, quantity.start, quantity.end, reason or "no_verb_of_money")
            )
            continue
        previous_flow = flow
        found.append(_draft(view, discourse, quantity, cue, flow, owner, floor))
    return found


def _is_sum(view: SentenceView, quantity: Quantity) -> bool:
    """Money in đồng, or a figure in millions with no noun behind it ("dành 1 tỷ rưỡi tổ chức …")."""
    if not isinstance(quantity.value, int) or quantity.value <= 0:
        return False
    if quantity.type == "money":
        return quantity.unit == "VND"
    scaled = re.search(r"\b(triệu|tỉ|tr)\b", view.slice(quantity.figure_start, quantity.figure_end))
    return bool(scaled) and not _COUNTED.match(
        view.slice(quantity.end, min(view.end, quantity.end + 24))
    )


def _cues(view: SentenceView, start: int, end: int) -> list[Hit]:
    """Flow and refusal cues between two offsets, the longest at each place."""
    hits = [h for h in view.of(*_GROUPS, REFUSE, NEUTRAL) if start <= h.start and h.end <= end]
    hits = [h for h in hits if not any(m.start <= h.start < m.end for m in view.mentions)]
    longest = [
        h
        for h in hits
        if not any(
            o is not h
            and o.start <= h.start
            and h.end <= o.end
            and o.end - o.start > h.end - h.start
            for o in hits
        )
    ]
    low = view.analysis.low
    return [
        h
        for h in longest
        if h.group != NEUTRAL
        and not (low[h.start : h.end] == "xây" and _BUILDS_FUND.match(low, h.end))
        and not _FUND_OF.search(low, max(view.start, h.start - 12), h.start)
    ]


def _flow(
    view: SentenceView,
    quantity: Quantity,
    floor: int,
    previous: str | None,
) -> tuple[Hit | None, str | None]:
    """The cue that governs the sum and the flow it means (None: other money, or no cue)."""
    clause_start, clause_end = view.clause(quantity.start)
    cues = _cues(view, clause_start, quantity.start)
    stretch = max(clause_start, floor)
    if _REST.search(view.slice(stretch, quantity.start)):
        return None, "held"
    fund = _OF_FUND.search(view.slice(stretch, quantity.start))
    if (
        fund
        and fund.group(1) != "được"
        and not any(
            h.group in _GROUPS
            and h.group != "fund_amount.helping"
            and h.start >= stretch + fund.start()
            and not _quoted(view, h)
            for h in cues
        )
    ):
        return None, "held"
    near = [h for h in cues if h.start >= floor] or cues
    cue = _governing(view, near, quantity)
    if cue is None or cue.group == REFUSE:
        follow_end = min(clause_end, quantity.end + 70)
        behind = [h for h in _cues(view, quantity.end, follow_end) if h.group != REFUSE]
        if (
            cue is None
            and behind
            and not re.search(r"[,]", view.slice(quantity.end, behind[0].start))
        ):
            cue = behind[0]
        elif (
            cue is None
            and behind
            and re.match(r"\s*(đã )?(được|để|do)", view.slice(quantity.end, quantity.end + 12))
        ):
            cue = behind[0]
    if cue is None:
        outer = _cues(view, view.start, clause_start)
        cue = _governing(view, outer, quantity)
        if cue is None:
            cue = _from_head(view)
        if cue is None:
            cost = view.before(quantity.start, COST)
            if cost is None or cost.start < clause_start:
                return None, previous
            return cost, "disbursed"
    if cue.group == REFUSE:
        return cue, None
    flow = cue.group.removeprefix("fund_amount.")
    if view.slice(cue.start, cue.end) in ("nhận", "nhận được", "được nhận"):
        behind = [
            h
            for h in _cues(view, quantity.end, min(clause_end, quantity.end + 60))
            if h.group.endswith("raised")
        ]
        flow = "raised" if behind else flow
    return cue, "disbursed" if flow == "helping" else flow


def _quoted(view: SentenceView, hit: Hit) -> bool:
    """Whether the word stands inside quotation marks, as part of a name."""
    low = view.analysis.low
    opened = max(low.rfind(mark, view.start, hit.start) for mark in ("“", ' "'))
    return (
        opened >= 0
        and not re.search(r"[”\"]", low[opened + 2 : hit.start])
        and (re.search(r"[”\"]", low[hit.end : min(view.end, hit.end + 60)]) is not None)
    )


def _governing(view: SentenceView, cues: list[Hit], quantity: Quantity) -> Hit | None:
    """The nearest cue before the sum, unless it only tells the purpose of an earlier one."""
    if not cues:
        return None
    last = cues[-1]
    low = view.analysis.low
    for earlier in reversed(cues[:-1]):
        between = low[earlier.end : last.start]
        if (
            earlier.group == "fund_amount.lent"
            and len(between) < 50
            and not re.search(r"[;:.]", between)
        ):
            if low[last.start : last.end] in _LOAN_PURPOSES:
                return earlier
        if re.search(r"[,;:]", between) and last.group != "fund_amount.helping":
            break
        if earlier.group == REFUSE or last.group == REFUSE:
            break
        if earlier.group == last.group == "fund_amount.helping":
            continue
        weak = last.group == "fund_amount.helping" or _PURPOSE.search(between)
        if _MAIN_VERB.search(low, max(view.start, last.start - 8), last.start):
            weak = False
        if (
            weak
            and earlier.group != "fund_amount.helping"
            and not re.search(r"[,;]|\bvà\b", between)
        ):
            last = earlier
            continue
        break
    return last


def _from_head(view: SentenceView) -> Hit | None:
    """The verb of the line that introduces the list the sentence stands in."""
    layout = view.analysis.layout
    for head in reversed(layout.heads_of(view.block)):
        block = layout.blocks[head]
        hits = [h for h in view.analysis.hits_between(block.start, block.end) if h.group in _GROUPS]
        if hits:
            return hits[-1]
    index = view.index - 1
    views = view.analysis.views
    if index >= 0 and views[index].block == view.block:
        hits = [h for h in views[index].of(*_GROUPS)]
        if hits:
            return hits[-1]
    return None


def _refused(
    view: SentenceView,
    discourse: Discourse,
    quantity: Quantity,
    cue: Hit | None,
    flow: str | None,
    floor: int,
) -> str | None:
    low = view.analysis.low
    if flow is None:
        return "other_money" if cue is not None else "no_verb_of_money"
    if isinstance(quantity.value, int) and quantity.value > LARGEST:
        return "too_large_for_a_union"
    if flow == "lent" and re.match(r"[^,;.]{0,20}ngân hàng", low[quantity.end : quantity.end + 40]):
        return "given_by_others"
    if _AFTER_MONEY.match(low, quantity.end, view.end):
        return "other_money"
    lead = low[max(view.start, quantity.start - 60) : quantity.start]
    if re.search(r"(tăng|giảm|chênh lệch|vượt|hụt)( thêm| gần| hơn| trên| khoảng)?\s*$", lead):
        return "difference"
    if (
        re.match(
            r"[^,;.]{0,30}so với (cùng kì|năm|nhiệm kì|đầu)", low[quantity.end : quantity.end + 60]
        )
        and "tăng" in lead
    ):
        return "difference"
    if not discourse.about and not any(role == "subject" for _, role, _ in discourse.entries(view)):
        return "no_union_speaks"
    return None


def _owner(
    view: SentenceView,
    discourse: Discourse,
    quantity: Quantity,
    cue: Hit | None,
) -> tuple[Owner | None, str | None]:
    """Whose money it is; a reason when the giver is no union."""
    at = (
        cue.start
        if cue is not None and view.start <= cue.start < quantity.start
        else quantity.start
    )
    if any(
        role == "subject" and b is not None and at < m.start and m.end <= quantity.start
        for m, role, b in discourse.entries(view)
    ):
        at = quantity.start
    clause_start, _ = view.clause(at)
    owner = discourse.owner_of(view, at, at)
    subjects = [
        m
        for m, role, b in discourse.entries(view)
        if role == "subject" and m.end <= at and b is not None
    ]
    floor = max([clause_start, *[m.end for m in subjects]])
    agents = re.search(
        r"được\s+(?P<who>[^,;.]{2,70}?)\s+(tài trợ|hỗ trợ|ủng hộ|tặng|trao|giúp)",
        view.slice(max(clause_start, quantity.start - 120), quantity.start),
    )
    if (
        agents
        and not re.search(r"công đoàn|lđlđ|liên đoàn|nghiệp đoàn|cđcs", agents.group("who"))
        and re.search(
            r"(công ty|doanh nghiệp|ngân hàng|tập đoàn|nhà tài trợ|mạnh thường|chuyên môn|ban giám|ubnd|hội)",
            agents.group("who"),
        )
    ):
        return owner, "given_by_others"
    givers = [h for h in view.of(GIVER) if floor <= h.start and h.end <= quantity.start]
    givers = [h for h in givers if not any(m.start <= h.start < m.end for m in view.mentions)]
    for giver in givers:
        if _gives(view, giver, at if cue is not None else quantity.start, quantity, bool(subjects)):
            return owner, "given_by_others"
    if _by_others(view, quantity):
        return owner, "given_by_others"
    if owner is None:
        return None, "no_branch"
    return owner, None


def _gives(
    view: SentenceView, giver: Hit, verb_at: int, quantity: Quantity, after_subject: bool
) -> bool:
    """Whether a body that is no union is the subject of the verb that governs the sum."""
    if verb_at < giver.end:
        verb = view.after(giver.end, GIVING)
        if verb is None or verb.start > quantity.start:
            return False
        verb_at = verb.start
    between = view.slice(giver.end, verb_at)
    before = view.slice(max(view.start, giver.start - 30), giver.start)
    before = re.sub(r"\b(?:một|các|những|nhiều|chủ|số)\s*$", "", before)
    before = re.sub(r"\b(?:một|các|những|nhiều|chủ)\s*$", "", before)
    if _OF_UNION.search(before) or len(between) > 70 or _UNION_WORD.search(between):
        return False
    if re.search(r"[;:]", between) or any(
        giver.end <= h.start < verb_at and "công đoàn" in view.slice(h.start, h.end)
        for h in view.of(THROUGH)
    ):
        return False
    if _PREPOSITION.search(before):
        return False
    if after_subject and not re.search(r"[,;(]\s*(còn |riêng |và |đồng thời |cùng )?$", before):
        return False
    to_fund = re.search(r"\bquỹ\b", view.slice(verb_at, quantity.start))
    if to_fund and not re.search(
        r"chính phủ|vắc|vaccine|vì người nghèo|mttq|phúc lợi", view.slice(verb_at, quantity.end)
    ):
        return False
    return not _ENTRUSTED.match(view.slice(quantity.end, view.end))


def _by_others(view: SentenceView, quantity: Quantity) -> bool:
    """ "… 210 triệu đồng do cơ quan chi", "11,4 tỷ đồng của doanh nghiệp"."""
    for giver in view.of(GIVER):
        if not quantity.end <= giver.start <= quantity.end + 45:
            continue
        between = view.slice(quantity.end, giver.start)
        if re.fullmatch(
            r"[^,;.:]{0,38}\b(do|của|ở|từ nguồn|tại)\s+(?:các )?", between
        ) and not _UNION_WORD.search(view.slice(quantity.end, min(view.end, giver.end + 40))):
            return True
    return False


def _draft(
    view: SentenceView,
    discourse: Discourse,
    quantity: Quantity,
    cue: Hit | None,
    flow: str,
    owner: Owner,
    floor: int,
) -> Draft:
    low = view.analysis.low
    given = beneficiaries(view, quantity, floor)
    per_unit, start, end = _per_unit(view, quantity, floor, given)
    status, target = status_of(view, quantity.start)
    cues = [
        f"{flow}: {low[cue.start : cue.end]}" if cue else f"{flow}: as before",
        f"owner: {owner.how}",
    ]
    if target:
        cues.append(f"target: {target}")
    if flow == "held":
        period = period_of_state(view, start, end, status)
    else:
        period = period_of_event(view, start, end, status)
    return Draft(
        kind=KIND,
        view=view,
        start=start,
        end=end,
        rule=f"fund_amount.{flow}",
        owner=owner,
        fields={
            "amount": quantity.value,
            "amount_max": quantity.value_max,
            "fund": fund_name(view, quantity, cue, floor),
            "flow": flow,
            "per_unit": per_unit,
            "rate": _rate(view, quantity),
            "beneficiaries": given,
        },
        qualifier=quantity.qualifier,
        status=status,
        period=period,
        confidence=0.85 if cue is not None and view.start <= cue.start else 0.65,
        cues=cues,
    )


def _per_unit(
    view: SentenceView, quantity: Quantity, floor: int, given: dict[str, object] | None
) -> tuple[bool, int, int]:
    """Whether the sum is what each gets, and the evidence with the word that says so."""
    start, end = quantity.start, quantity.end
    if quantity.per:
        parts = quantity.per.split("/")
        if any(part not in _TIME and part not in ("lần", "đợt") for part in parts):
            return True, start, end
    dues = view.before(start, DUES)
    if (
        dues is not None
        and dues.start >= floor
        and len(view.slice(dues.end, start)) < 30
        and quantity.value < 1_000_000
    ):  # type: ignore[operator]
        return True, start, end
    each = view.before(start, EACH)
    if each is not None and (each.start >= floor or "(" in view.slice(view.start, each.start)):
        between = view.slice(each.end, start)
        if view.slice(max(view.start, each.start - 5), each.start) == "tổng ":
            between = ":"
        opened = view.slice(view.start, start).rfind("(") + view.start
        in_brackets = (
            opened < each.start and opened >= view.start and ")" not in view.slice(opened, start)
        )
        if (in_brackets or re.fullmatch(r"[^,;.:\d]{0,60}", between)) and not _RATE.match(
            view.slice(each.start, each.end + 8)
        ):
            return True, start, end
    if re.match(r"\s*(?:một|mỗi|cho mỗi|1)\s+(?!năm|tháng|quý|lần)\w", view.slice(end, end + 12)):
        return True, start, end
    total = view.before(start, TOTAL)
    if total is not None and total.start >= floor:
        return False, start, end
    count = given.get("count") if given else None
    amount = quantity.value
    if isinstance(count, int) and count > 1 and isinstance(amount, int):
        if amount < SMALLEST_GIFT * count and amount < 20_000_000:
            return True, start, end
    return False, start, end


def _rate(view: SentenceView, quantity: Quantity) -> str | None:
    if quantity.per:
        for part in quantity.per.split("/"):
            if part in _TIME:
                return _TIME[part]
    clause_start, _ = view.clause(quantity.start)
    found = _RATE.search(view.slice(clause_start, quantity.start))
    if found:
        return _TIME[found.group(2)]
    found = _RATE.match(view.slice(quantity.end, quantity.end + 16).strip())
    return _TIME[found.group(2)] if found else None
