"""Which way a sum goes: the cue of the lexicon that governs it."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from extractor.analysis import SentenceView
from extractor.facts.phrases import one_of
from extractor.lexicon import Hit
from extractor.quantities import Quantity

RAISED, DISBURSED, HELPING, LENT, HELD = (
    f"fund_amount.{flow}" for flow in ("raised", "disbursed", "helping", "lent", "held")
)
FLOWS = (RAISED, DISBURSED, HELPING, LENT, HELD)
REFUSE, NEUTRAL, COST, LOAN_PURPOSE = (
    f"fund_amount.{group}" for group in ("refuse", "neutral", "cost", "loan_purpose")
)
REACH_BEHIND = 70
"""Code points behind a sum in which its verb may follow."""
_OF_A_FUND = re.compile(r"\bquỹ\s+[“\"']?$")
_SUM_FOLLOWS = re.compile(r" (?:được |gần |hơn |trên |khoảng )*\d")
_FUND_ACTS = ("chi", "thu", "trao", "cho vay", "hỗ trợ")
"""What a fund does, when its sum follows: "quỹ chi 92 triệu đồng"."""
_BUILDS_A_FUND = re.compile(r" dựng[^,;.\d]{0,30}\b(?:quỹ|tổ chức|công đoàn)\b")
_HAS = one_of(
    "có, còn, đạt, hiện có, lên, lên tới, lên đến, lớn dần đến, tăng đến, dư, trị giá, giờ là"
)
_FUND_HAS = re.compile(
    rf"\bquỹ\b[^;.]{{0,90}}?\b(?:{_HAS}|(?P<gets>được))"
    r"\s*(?:tổng số |số tiền |tổng cộng |tới |đến )*$"
)
_GIVEN_BY_PEOPLE = re.compile(
    r" (?:do|của)(?: chính)? [^,;.\d]{2,40}?"
    r"\b(?:quyên góp|đóng góp|gom góp|ủng hộ|tự nguyện góp|góp lại|góp)\b"
    r"| được [^,;.\d]{2,50}? (?:gửi|chuyển)[^,;.\d]{0,12} qua (?:lđlđ|công đoàn)"
)
"""What stands behind a sum that people gave: "… 7,2 triệu đồng do thầy cô quyên góp"."""
_DAYS_PAY = re.compile(r"\bngày lương\b[^,;.\d]{0,24}(?:,|, được| được)\s*(?:số tiền )?$")
_THROUGH_UNION = re.compile(
    r"\b(?:gửi|ủng hộ|chuyển|đóng góp)(?: tới| đến| về)? (?:qua|vào tài khoản)"
    r" (?:của )?(?:lđlđ|công đoàn|nghiệp đoàn|quỹ)[^,;.\d]{0,24}$"
)
_GETS = re.compile(r"\bđược\s*(?:số tiền |tổng cộng |tổng số )*$")
_SAVED_UP = re.compile(
    r"\b(?:(?:heo|lợn|ống|hũ|hòm|thùng|hộp|bình) (?:[^\W\d]+ ){0,2}?"
    r"(?:đất|nhựa|tre|tiết kiệm|nghĩa tình|nhân ái|vàng|hồng|tình thương|tiền|heo|gạo|quyên góp|tình nghĩa)"
    r"|(?:đập|khui|mổ|mở|bổ) (?:heo|lợn|ống|hũ|thùng)|ve chai|phế liệu|đồng nát|giấy vụn|ngày (?:lương|công|thu nhập)|bữa (?:ăn|cơm|sáng)|gây quỹ)\b"
    r"[^;.]{0,90}\b(?:được|thu|thu về|có|là|đạt|tương đương|tổng cộng)"
    r"\s*(?:số tiền |tổng cộng |tới |đến )*$"
)
"""What people save up together, and what came of it: "heo đất … nuôi được 12 triệu đồng"."""
_GOT_TOGETHER = re.compile(
    r"\b(?:công đoàn|lđlđ|nghiệp đoàn|cđcs|đoàn viên|công nhân|viên chức|công chức|lao động|giáo viên|thầy cô"
    r"|anh em|chị em|anh chị em|mọi người|các tổ|cnvc\w*|cbcc\w*|nlđ|cnlđ)\b"
    r"[^;.\d]{0,90}\b(?:được|xong|đủ)\s*(?:số tiền |tổng cộng |tổng số )*$"
)
"""People who got a sum together, whatever the verb: "đoàn viên đã chung tay được 2,75 tỷ đồng"."""
_GIVES_TO = re.compile(
    r"\b(?:công đoàn|lđlđ|nghiệp đoàn|cđcs)\b[^,;.\d]{0,40}\b(?:cho|biếu|đưa|giúi|dúi|đem đến)"
    r" (?:em|tôi|tui|mình|anh|chị|chú|bác|con|cháu|gia đình|nhà|vợ chồng|mẹ con|mỗi)\b[^,;.\d]{0,24}$"
    r"|\b(?:công đoàn|lđlđ|nghiệp đoàn|cđcs)\b[^,;.\d]{0,40}\bthêm\s*$"
)
"""A gift told in plain words: "công đoàn cho em 20 triệu"."""
_FROM_TILL = re.compile(
    r"[ ,(]{1,2}(?:được |là )?(?:xuất|trích|lấy|rút) (?:ra )?từ (?:nguồn )?"
    r"(?:quỹ|(?:ngân sách|kinh phí|tài chính|tiền) công đoàn)\b"
)
"""What stands behind a sum paid out: "50 triệu đồng xuất từ quỹ công đoàn"."""
_COSTS = re.compile(r"\b(?:kinh phí|chi phí)\b[^,;.\d]{0,20}$")
_GIFT_EACH = re.compile(
    r"\b(?:quà|suất|phần)\b[^;.]{0,60}\bmỗi (?:suất|phần|người|em|hộ)\s*(?:là |trị giá )?$"
)
_NEEDS = {
    *(
        "bữa ăn",
        "tiền ăn",
        "ăn ca",
        "suất ăn ca",
        "bữa ăn ca",
        "tiền ăn ca",
        "tiền trọ",
        "tiền thuê",
    ),
    *(
        "viện phí",
        "học phí",
        "bhxh",
        "bảo hiểm xã hội",
        "tiền đi lại",
        "thiệt hại",
        "tài sản",
        "giá vé",
    ),
    *(
        "bồi thường",
        "mất sạch",
        "công trình",
        "nợ lương",
        "thu nhập",
        "tiền ăn giữa ca",
        "ăn giữa ca",
    ),
}
"""Words of other money that, behind a verb of giving, say what is helped with."""
_UNION_ACTS = re.compile(
    r"\b(?:công đoàn|lđlđ|nghiệp đoàn|cđcs|quỹ)\b(?!.*\b(?:công ti|doanh nghiệp|giám đốc|người sử dụng)\b)"
)
_NEED_OF = re.compile(r"[^,;:.\d]{0,40}")
_EACH_BETWEEN = re.compile(r"\bmỗi\b")
_CHIPS_IN = ("góp", "đóng góp", "góp thêm", "bổ sung")
_PEOPLE_GIVE = re.compile(
    r"\b(?:đoàn viên|công nhân|công chức|viên chức|người lao động|cbcc\w*|cnvc\w*|cnlđ|anh em"
    r"|anh chị em|chị em|thầy cô|giáo viên|y bác sĩ|mọi người|bà con)\b[^,;:.\d]{0,60}$"
)
"""People before a verb of giving: what they chip in is gathered, for a house as well."""
_HOUSE = re.compile(r"\b(?:nhà|căn|(?<!quỹ )(?<!quỹ [“\"])mái ấm)\b")
"""A house a union helps to build: what it adds to others' sums is spent, not gathered."""
_REST = re.compile(
    r"\b(?:số|phần|tiền)? ?(?:còn lại|kết dư|số dư|dư (?:đầu|cuối) kì"
    r"|tồn(?: quỹ| đầu năm| cuối năm| đầu kì| cuối kì| năm)?)\b"
    r"[^,;.\d]{0,30}(?:(?:19|20)\d\d[^,;.\d]{0,30})?$"
    r"|(?:^|[;,])\s*(?:hiện |nay |nên |giờ )?còn (?:dư |được |hơn |gần )?$"
)
_LEFT = re.compile(r"\bcòn lại[^,;.\d]{0,20}$")
_LEFT_IS = re.compile(
    r"[ ,–-]{0,3}\(?(?:là|do|của|dành|để|hỗ trợ|chi|mua|thuộc|trao|tặng|từ|được|cho|vận động|đóng góp"
    r"|huy động|xã hội hóa|xây|sửa|thăm|giúp|ủng hộ)\b"
)
_IN_PARTS = re.compile(r"\b(?:trong đó|gồm|bao gồm|chia ra|cụ thể|cơ cấu)\b")
_MAIN_VERB = re.compile(r"\b(?:đã|cũng|còn|đang)\s*$")
_PURPOSE = re.compile(r"\b(?:để|nhằm|giúp cho)\b")
_PASSIVE = re.compile(r"\s*(?:đã )?(?:được|để|do)")
_FROM_GIVERS = re.compile(r" (?:từ|của) (?!quỹ|nguồn)")
_RECEIVED = ("nhận", "nhận được", "được nhận")
_SENTENCE_PART = re.compile(r"[;:.]")
_CLAUSE = re.compile(r"[,;:]")
_NEXT_ACT = re.compile(r"[,;]|\bvà\b")
_QUOTE_ENDS = re.compile(r"[”\"]")


class Flow(NamedTuple):
    """The cue that governs a sum and the flow it means; no ``name`` for money of another kind."""

    cue: Hit | None
    name: str | None


def flow_of(view: SentenceView, quantity: Quantity, floor: int, previous: str | None) -> Flow:
    """The flow of a sum; the one before it ended at ``floor`` and had the flow ``previous``."""
    clause_start, clause_end = view.clause(quantity.start)
    cues = _cues(view, clause_start, quantity.start)
    if _is_gathered(view, cues, max(clause_start, floor), quantity):
        return Flow(None, "raised")
    if _is_paid_out(view, cues, max(clause_start, floor), quantity):
        return Flow(None, "disbursed")
    if previous and _is_last_part(view, quantity):
        return Flow(None, previous)
    if _is_balance(view, cues, max(clause_start, floor), quantity.start):
        return Flow(None, "held")
    cue = (
        _governing(view, [cue for cue in cues if cue.start >= floor] or cues)
        or _behind(view, quantity, clause_end)
        or _governing(view, _cues(view, view.start, clause_start))
        or _from_head(view)
    )
    lead = view.slice(max(clause_start, floor), quantity.start)
    if (cue is None or cue.start < clause_start or cue.start < floor) and (
        _SAVED_UP.search(lead) or (cue is None and _GOT_TOGETHER.search(lead))
    ):
        return Flow(None, "raised")
    behind = cue is None or cue.start < floor or cue.start < clause_start
    if (cue is None and _GIFT_EACH.search(view.slice(clause_start, quantity.start))) or (
        behind and _GIVES_TO.search(lead)
    ):
        return Flow(None, "disbursed")
    if cue is None:
        cost = view.before(quantity.start, COST)
        if cost is None or cost.start < clause_start:
            return Flow(None, previous)
        return Flow(cost, "disbursed")
    if cue.group == REFUSE:
        return _past_refusal(view, cues, cue, quantity) or Flow(cue, None)
    if view.slice(cue.start, cue.end) in _RECEIVED:
        behind = _cues(view, quantity.end, min(clause_end, quantity.end + 60))
        if any(hit.group == RAISED for hit in behind) or _FROM_GIVERS.match(
            view.analysis.low, quantity.end
        ):
            return Flow(cue, "raised")
    given = view.slice(max(clause_start, cue.start - 90), cue.start)
    if _chips_in(view, cue) and _PEOPLE_GIVE.search(given):
        return Flow(cue, "raised")
    if _chips_in(view, cue) and _HOUSE.search(
        view.slice(clause_start, min(clause_end, quantity.end + 60))
    ):
        return Flow(cue, "disbursed")
    name = DISBURSED if cue.group == HELPING else cue.group
    return Flow(cue, name.removeprefix("fund_amount."))


def _past_refusal(
    view: SentenceView, cues: Sequence[Hit], refusal: Hit, quantity: Quantity
) -> Flow | None:
    """The verb that governs a sum in spite of a word of other money.

    What befell those who are helped is no money of another kind ("giúp 62 đoàn viên mất tài sản,
    mỗi người 3 triệu đồng"), nor is the turnover of loans.
    """
    word = view.slice(refusal.start, refusal.end)
    lent = [cue for cue in cues if cue.group == LENT]
    if word == "doanh số" and lent:
        return Flow(lent[-1], "lent")
    given = [cue for cue in cues if cue.group == DISBURSED and cue.end <= refusal.start]
    helping = [cue for cue in cues if cue.group == HELPING and cue.end <= refusal.start]
    if word in _NEEDS:
        for cue in reversed(sorted([*given, *helping], key=lambda hit: hit.start)):
            acts = _UNION_ACTS.search(view.slice(view.clause(cue.start)[0], cue.start))
            if acts and _NEED_OF.fullmatch(view.slice(cue.end, refusal.start)):
                return Flow(cue, "disbursed")
    if _EACH_BETWEEN.search(view.slice(refusal.end, quantity.start)) and (given or helping):
        return Flow((given or helping)[-1], "disbursed")
    return None


def _chips_in(view: SentenceView, cue: Hit) -> bool:
    """Whether a union adds its part: "CĐCS góp 25 triệu đồng"; "ủng hộ" only straight behind it."""
    word = view.slice(cue.start, cue.end)
    beside = any(0 <= cue.start - name.end <= 1 for name in view.mentions)
    return word in _CHIPS_IN or (word == "ủng hộ" and beside)


def _is_gathered(view: SentenceView, cues: Sequence[Hit], start: int, quantity: Quantity) -> bool:
    """Whether the words beside a sum say that people gave it, whatever verb stands before."""
    low = view.analysis.low
    lead = low[start : quantity.start]
    held = cues and cues[-1].group == HELD
    if _GIVEN_BY_PEOPLE.match(low, quantity.end, view.end) and not held:
        return True
    if _DAYS_PAY.search(lead):
        return True
    if _THROUGH_UNION.search(lead):
        return True
    gets = _GETS.search(lead)
    return gets is not None and any(cue.group == RAISED and cue.start >= start for cue in cues)


def _is_paid_out(view: SentenceView, cues: Sequence[Hit], start: int, quantity: Quantity) -> bool:
    """Whether the words beside a sum say that it is what something cost, or came out of the till."""
    if any(cue.start >= start for cue in cues):
        return False
    low = view.analysis.low
    if _FROM_TILL.match(low, quantity.end, view.end):
        return True
    return (
        low.startswith(",", quantity.end) and _COSTS.search(low[start : quantity.start]) is not None
    )


def _cues(view: SentenceView, start: int, end: int) -> list[Hit]:
    """Flow and refusal cues between two offsets, the longest at each place."""
    hits = [
        hit
        for hit in view.of(*FLOWS, REFUSE, NEUTRAL)
        if start <= hit.start
        and hit.end <= end
        and not any(name.start <= hit.start < name.end for name in view.mentions)
    ]
    low = view.analysis.low
    return [
        hit
        for hit in hits
        if hit.group != NEUTRAL
        and not any(_inside(hit, other) for other in hits)
        and not (view.slice(hit.start, hit.end) == "xây" and _BUILDS_A_FUND.match(low, hit.end))
        and not (view.slice(hit.start, hit.end) == "dựng" and low.endswith("xây ", 0, hit.start))
        and not (
            _OF_A_FUND.search(low, max(view.start, hit.start - 12), hit.start)
            and not (low[hit.start : hit.end] in _FUND_ACTS and _SUM_FOLLOWS.match(low, hit.end))
        )
    ]


def _inside(hit: Hit, other: Hit) -> bool:
    """Whether a hit is part of a longer one."""
    longer = other.end - other.start > hit.end - hit.start
    return longer and other.start <= hit.start and hit.end <= other.end


def _is_balance(view: SentenceView, cues: Sequence[Hit], start: int, end: int) -> bool:
    """Whether the words before a sum say what is left, or what a fund has: "quỹ hiện có …"."""
    if _REST.search(view.slice(start, end)):
        return True
    fund = _FUND_HAS.search(view.slice(start, end))
    if fund is None or fund.group("gets"):
        return False
    return not any(
        cue.group in FLOWS
        and cue.group != HELPING
        and cue.start >= start + fund.start()
        and not _quoted(view, cue)
        for cue in cues
    )


def _is_last_part(view: SentenceView, quantity: Quantity) -> bool:
    """Whether a sum told as what is left is a part of the total: "…, còn lại 6 triệu đồng là …"."""
    if not _LEFT.search(view.slice(view.start, quantity.start)):
        return False
    parts = _IN_PARTS.search(view.slice(view.start, quantity.start))
    return bool(parts or _LEFT_IS.match(view.slice(quantity.end, view.end)))


def _quoted(view: SentenceView, hit: Hit) -> bool:
    """Whether the word stands inside quotation marks, as part of a name."""
    low = view.analysis.low
    opened = max(low.rfind(mark, view.start, hit.start) for mark in ("“", ' "'))
    return (
        opened >= 0
        and not _QUOTE_ENDS.search(low[opened + 2 : hit.start])
        and _QUOTE_ENDS.search(low[hit.end : min(view.end, hit.end + 60)]) is not None
    )


def _governing(view: SentenceView, cues: Sequence[Hit]) -> Hit | None:
    """The last of the cues, unless it only tells the purpose of an earlier one."""
    if not cues:
        return None
    last = cues[-1]
    for earlier in reversed(cues[:-1]):
        between = view.slice(earlier.end, last.start)
        if earlier.group == LENT and len(between) < 50 and not _SENTENCE_PART.search(between):
            spent_on = view.of(LOAN_PURPOSE)
            if any((hit.start, hit.end) == (last.start, last.end) for hit in spent_on):
                return earlier
        if _CLAUSE.search(between) and last.group != HELPING:
            break
        if REFUSE in (earlier.group, last.group):
            break
        if earlier.group == last.group == HELPING:
            continue
        if earlier.group == HELPING or _NEXT_ACT.search(between):
            break
        if not _subordinate(view, last, between):
            break
        last = earlier
    return last


def _subordinate(view: SentenceView, cue: Hit, between: str) -> bool:
    """Whether a verb tells the purpose of the one before it: "vận động … để xây nhà"."""
    if _MAIN_VERB.search(view.analysis.low, max(view.start, cue.start - 8), cue.start):
        return False
    return cue.group == HELPING or _PURPOSE.search(between) is not None


def _behind(view: SentenceView, quantity: Quantity, clause_end: int) -> Hit | None:
    """The verb behind a sum: "500 triệu đồng được trao cho 20 đoàn viên"."""
    end = min(clause_end, quantity.end + REACH_BEHIND)
    verb = next((cue for cue in _cues(view, quantity.end, end) if cue.group != REFUSE), None)
    if verb is None:
        return None
    apart = "," in view.slice(quantity.end, verb.start)
    passive = _PASSIVE.match(view.slice(quantity.end, quantity.end + 12))
    return verb if passive or not apart else None


def _from_head(view: SentenceView) -> Hit | None:
    """The verb of the line that introduces the list, else of the sentence before."""
    layout = view.analysis.layout
    for head in reversed(layout.heads_of(view.block)):
        block = layout.blocks[head]
        hits = view.analysis.hits_between(block.start, block.end)
        verbs = _verbs(hits)
        if verbs:
            return verbs[-1]
    views = view.analysis.views
    if view.index and views[view.index - 1].block == view.block:
        verbs = _verbs(views[view.index - 1].hits)
        if verbs:
            return verbs[-1]
    return None


def _verbs(hits: Sequence[Hit]) -> list[Hit]:
    """The flow cues among some hits that are no part of a longer word."""
    return [
        hit
        for hit in hits
        if hit.group in FLOWS
        and not any(other.group == NEUTRAL and _inside(hit, other) for other in hits)
    ]
