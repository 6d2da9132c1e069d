"""Which way a sum goes: the cue of the lexicon that governs it."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from extractor.analysis import SentenceView
from extractor.facts.fund_amount.alike import is_by_level
from extractor.facts.fund_amount.beside import (
    adds_up,
    has_grown,
    is_balance,
    is_gathered,
    is_last_part,
    is_paid_out,
    paid_by_union,
    told_plainly,
)
from extractor.facts.fund_amount.capital import (
    comes_back,
    founds_fund,
    is_kept_up,
    is_lent,
    is_loan_money,
    paid_in_relief,
)
from extractor.facts.fund_amount.cues import cues_between, governing, verb_behind, verb_of_head
from extractor.facts.fund_amount.labels import flow_of_bare_fund, flow_of_label, gives_to_all
from extractor.facts.fund_amount.ledger import booked_as
from extractor.facts.fund_amount.settled import is_first_capital, settled
from extractor.facts.fund_amount.words import (
    COST,
    DISBURSED,
    HELD,
    HELPING,
    LENT,
    RAISED,
    REFUSE,
)
from extractor.facts.phrases import one_of
from extractor.lexicon import Hit
from extractor.quantities import Quantity

_INTO_FUND = re.compile(r"\b(?:quỹ|nguồn|vốn|ngân sách)\b")
_NEEDS = re.compile(
    one_of(
        """
        bữa ăn, bữa cơm, tiền cơm, tiền ăn, ăn ca, suất ăn ca, bữa ăn ca, tiền ăn ca, tiền trọ,
        tiền thuê, viện phí, học phí, bhxh, bảo hiểm xã hội, tiền đi lại, thiệt hại, tài sản,
        giá vé, bồi thường, mất sạch, công trình, nợ lương, thu nhập, tiền ăn giữa ca, ăn giữa ca
        """
    )
)
"""Words of other money that, behind a verb of giving, say what is helped with."""
_UNION_ACTS = re.compile(
    r"\b(?:công đoàn|lđlđ|nghiệp đoàn|cđcs|quỹ)\b"
    r"(?!.*\b(?:công ti|doanh nghiệp|giám đốc|người sử dụng)\b)"
)
_NEED_OF = re.compile(r"(?:[^,;:.\d]|\d[\d.]*(?= [^\W\d])){0,40}")
_A_THING = re.compile(r"\b(?:quà|suất|phần|túi|xe|máy|áo|sổ|bộ|cặp|chăn|bồn|bò|giỏ)\b[^,;.]{0,30}$")
"""A gift, whose price is told: "tặng 1.400 phần quà giá 150.000 đồng/phần"."""
_FUND_GETS = re.compile(r"(?:^|[,;:.]) ?(?:[^,;.]{0,24} )?(?<!từ )quỹ(?: này| đã| cũng)* $")
"""A fund as what receives: "sau ba năm quỹ nhận được 1,37 tỷ đồng"."""
_PROGRAMMES = re.compile(
    r"\b(?:chương trình|hoạt động|an sinh|công tác xã hội)\b[^;:.\d]{0,60}"
    r"\b(?:trị giá|kinh phí|số tiền|chi phí)\b[^;:.\d]{0,16}$"
)
"""Programmes and what they cost, which need no verb of the sentence before."""
_EACH_BETWEEN = re.compile(r"\bmỗi\b")
_CHIPS_IN = ("góp", "đóng góp", "góp thêm", "bổ sung")
_PEOPLE_GIVE = re.compile(
    r"\b(?:đoàn viên|công nhân|công chức|viên chức|người lao động|cbcc\w*|cnvc\w*|cnlđ|anh em"
    r"|anh chị em|chị em|thầy cô|giáo viên|y bác sĩ|mọi người|bà con|đồng nghiệp|ngư dân|thành viên"
    r"|nhà hảo tâm|bạn bè|thợ|công nhân viên|nhân viên|thợ mỏ|thợ lò)\b[^,;:.\d]{0,60}$"
)
"""People before a verb of giving: what they chip in is gathered, for a house as well."""
_BY_UNION = re.compile(r"\bđược (?:cđcs|công đoàn|lđlđ|nghiệp đoàn)\b[^,;:.]*$")
_HOUSE = re.compile(
    r"\b(?:nhà(?! (?:nước|trường|máy|giáo|ga|thuốc|đất|xe|báo|văn|khách))"
    r"|căn|(?<!quỹ )(?<!quỹ [“\"])mái ấm)\b"
)
"""A house a union helps to build: what it adds to others' sums is spent, not gathered."""
_HOUSE_OPENED = re.compile(
    r"\b(?:khánh thành|bàn giao|khởi công|động thổ|hoàn thành|dựng xong|xây xong)\b"
    r"[^;.\d]{0,16}\b(?:căn nhà|ngôi nhà|nhà|mái ấm)\b(?! văn hóa| máy| trường)"
)
_OTHERS_HOUSE = re.compile(
    r"\b(?:đại đoàn kết|bán trú|nhà văn hóa|cho đồng bào|cầu dân sinh|bộ đội|biển đảo)\b"
)
"""Houses for others than members, to which a union gives: "đóng góp xây nhà đại đoàn kết"."""
_FROM_GIVERS = re.compile(
    r" (?:từ|của) (?!quỹ|nguồn|kinh phí|ngân sách|tài chính|vốn|tiền"
    r"|\d[\d.,]* ?(?:tr|tỷ|tỉ|ng|đồng)|tổng l|lđlđ|liên đoàn"
    r"|công đoàn|cđcs|nghiệp đoàn)"
)
_INTO_BOX = re.compile(
    r"(?: ?/ ?[^\W\d]+)?[^,;.\d]{0,24}? (?:bỏ|góp|nộp|đóng|gửi|cho|đưa|xung|nuôi|gây|lập|làm)"
    r"(?: vào| vô| cho| thành)? (?:quỹ|ống|heo|lợn|hũ|thùng|hòm)\b"
)
"""What is done with a sum that people put by: "… 50.000 đồng từ tiền lương bỏ ống"."""
_EACH_OF_PEOPLE = re.compile(
    r"\b(?:mỗi|từng|một|ai cũng|ai nấy|mọi)"
    r" (?!năm|tháng|quý|lần|đợt|cđcs|công đoàn|tổ|đơn vị|số|ít)"
    r"(?:[^,;.:\d](?!công đoàn|cđcs|lđlđ)){0,40}$"
)
"""Each of the people, before a verb of putting by: "một tàu trích lại 300.000 đồng"."""
_PUTS_BY = ("trích", "dành", "bỏ ra")
_AND_FUNDS = re.compile(r"[^;:.]*,[^,;:.]*\b(?:các )?quỹ\b[^,;:.\d]{0,40}$")
"""A list of causes that ends in a fund: "ủng hộ đồng bào, xây cầu, các quỹ từ thiện …"."""
_NEXT_FUND = re.compile(r"\bquỹ\b[^;:.\d]{2,50}$")
"""The next of the funds whose sums are told in a row."""
_THE_REST = re.compile(r"\b(?:số|phần|khoản|tiền) còn lại(?: là)?[^,;.\d]{0,12}$")
_STRAIGHT_ON = re.compile(r"(?: ?/ ?[^\W\d]+)?,? (?:(?:là|thì|được|đã|do|từ|sẽ) ){0,2}")
_LOANS_BEHIND = re.compile(r"[^,;.\d]{0,20}(?:\d+|hai|ba|bốn|năm)? ?[^,;.\d]{0,30}\b(?:vay|mượn)\b")
_CARRIED_ON = re.compile(r"chuyển (?:sang|tiếp|qua)\b")
_ENDS = re.compile(r"\s*(?:[,;.)]|$)")
_TO_A_FUND = re.compile(r"\b(?:cho|vào|về|tới|đến) (?:các )?quỹ [^,;.\d]{2,40}")
_STRICKEN = re.compile(r"\b(?:vùng|bão|lũ|lụt|đồng bào|bà con|miền trung|cứu trợ)\b")
_RECEIVED = ("nhận", "nhận được", "được nhận")


_GATHERED_BEHIND = re.compile(
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


_PUT_BY = re.compile(
    r"\b(?:quỹ|hũ|ống|heo|lợn|thùng|hòm|tủ)\b[^;.\d]{0,60}\b(?:mỗi|từng|một) [^;,.\d]{2,24} $"
)
"""A fund and what each puts into it, without a verb: 'lập "hũ gạo" mỗi người 2.000 đồng/ngày'."""
_SENT = re.compile(
    r"(?:gửi|chuyển|nộp) (?:về|vào|ra)\b"
    r"|gửi (?:(?:tặng|giúp|tới|đến|cho) )?"
    r"(?:bà con|đồng bào|nhân dân|người dân|đồng nghiệp|vùng|miền)\b"
)
_GOES_ELSEWHERE = re.compile(r"\b(?:chi|thu|vay|còn|tồn|dư|mỗi|từng|bình quân)\b")
"""What makes of a sum in brackets more than a part of the one before them."""
_BESIDE = 12
"""Code points between "chia sẻ" and the sum that people give."""


class Flow(NamedTuple):
    """The cue that governs a sum and the flow it means; no ``name`` for money of another kind."""

    cue: Hit | None
    name: str | None


def flow_of(view: SentenceView, quantity: Quantity, floor: int, previous: str | None) -> Flow:
    """The flow of a sum; the one before it ended at ``floor`` and had the flow ``previous``."""
    clause_start, clause_end = view.clause(quantity.start)
    cues = cues_between(view, clause_start, quantity.start)
    booked = booked_as(view)
    if booked:
        return Flow(None, booked)
    if previous == "disbursed" and is_by_level(view, quantity):
        return Flow(None, previous)
    if is_first_capital(view, quantity):
        return Flow(None, "held")
    paid = paid_by_union(view, quantity)
    if paid:
        return Flow(None, paid)
    if previous and _parts_a_sum(view, quantity):
        return Flow(None, previous)
    plain_words = settled(view, quantity)
    if plain_words:
        return Flow(None, plain_words)
    straight = _straight_behind(view, quantity)
    if straight:
        return straight
    into_fund = _INTO_FUND.search(view.slice(clause_start, quantity.start))
    by_givers = _GATHERED_BEHIND.match(view.analysis.low, quantity.end, clause_end)
    if by_givers and not cues and not into_fund:
        return Flow(None, "raised")
    if is_gathered(view, cues, max(clause_start, floor), quantity):
        return Flow(None, "raised")
    if is_paid_out(view, cues, max(clause_start, floor), quantity):
        return Flow(None, "disbursed")
    if previous and is_last_part(view, quantity):
        return Flow(None, previous)
    if is_lent(view, max(clause_start, floor), quantity.start) or is_loan_money(view, quantity):
        return Flow(None, "lent")
    if previous and adds_up(view, quantity.start):
        return Flow(None, previous)
    if previous == "held" and has_grown(view, cues, floor, quantity.start):
        return Flow(None, "held")
    rest = _rest_goes(view, quantity)
    if rest:
        return rest
    if is_balance(view, cues, max(clause_start, floor), quantity) or is_kept_up(
        view, view.start, quantity.start
    ):
        return Flow(None, "held")
    cue = (
        governing(view, [cue for cue in cues if cue.start >= floor] or cues)
        or verb_behind(view, quantity, clause_end)
        or governing(view, cues_between(view, view.start, clause_start))
    )
    if cue is None and not _PROGRAMMES.search(view.slice(clause_start, quantity.start)):
        cue = verb_of_head(view)
        spent = cue is not None and cue.group in (DISBURSED, HELPING)
        if spent and flow_of_label(view, quantity, clause_start) == "raised":
            return Flow(None, "raised")
    plain = told_plainly(view, cue, clause_start, floor, quantity.start)
    if plain:
        return Flow(None, plain)
    if cue is not None and cue.start >= quantity.end:
        bare = flow_of_bare_fund(view, quantity, max(clause_start, floor))
        if bare:
            return Flow(None, bare)
    if cue is None and quantity.per and _PUT_BY.search(view.slice(clause_start, quantity.start)):
        return Flow(None, "raised")
    if cue is None:
        if previous == "held" and _NEXT_FUND.search(view.slice(floor, quantity.start)):
            return Flow(None, previous)
        cost = view.before(quantity.start, COST)
        if cost is None or cost.start < clause_start:
            label = flow_of_label(view, quantity, clause_start)
            bare = flow_of_bare_fund(view, quantity, max(clause_start, floor))
            return Flow(None, previous or label or bare)
        return Flow(cost, "disbursed")
    if cue.group == REFUSE:
        return _past_refusal(view, cues, cue, quantity) or Flow(cue, None)
    if view.slice(cue.start, cue.end) in _RECEIVED:
        behind = cues_between(view, quantity.end, min(clause_end, quantity.end + 60))
        from_givers = _FROM_GIVERS.match(view.analysis.low, quantity.end) or _FROM_GIVERS.match(
            view.analysis.low, cue.end
        )
        fund = _FUND_GETS.search(view.slice(clause_start, cue.start))
        if any(hit.group == RAISED for hit in behind) or from_givers or fund:
            return Flow(cue, "raised")
    given = view.slice(max(clause_start, cue.start - 90), cue.start)
    if _each_puts_by(view, cue, clause_start, quantity):
        return Flow(cue, "raised")
    if cue.group == DISBURSED and _AND_FUNDS.match(view.slice(cue.end, quantity.start)):
        gathered = [hit for hit in cues if hit.group == RAISED and hit.end <= cue.start]
        if gathered:
            return Flow(gathered[-1], "raised")
    shares = view.slice(cue.start, cue.end) == "chia sẻ" and _BESIDE >= quantity.start - cue.end > 0
    own = shares or _chips_in(view, cue) or _put_by(view, cue, quantity) or _send_in(view, cue)
    if own and _PEOPLE_GIVE.search(given) and not _BY_UNION.search(given):
        return Flow(cue, "raised")
    if (
        _chips_in(view, cue)
        and not _OTHERS_HOUSE.search(given + view.slice(cue.end, quantity.start))
        and _HOUSE.search(
            view.slice(clause_start, quantity.end)
            + view.slice(quantity.end, min(clause_end, quantity.end + 60)).partition(",")[0]
            + _house_before(view)
        )
    ):
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
    return Flow(cue, _flow_name(cue))


def _house_before(view: SentenceView) -> str:
    """The house that the sentence before opens: "Khánh thành căn nhà … CĐCS góp 50 triệu đồng"."""
    before = view.analysis.views[view.index - 1] if view.index else None
    if before is None or before.block != view.block:
        return ""
    opened = _HOUSE_OPENED.search(view.analysis.low, before.start, before.end)
    return opened.group() if opened else ""


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


def _lends(view: SentenceView, cue: Hit, quantity: Quantity) -> bool:
    """Whether what is taken for people is lent them: "dùng 20 triệu đồng cho hai nhà vay"."""
    word = view.slice(cue.start, cue.end)
    behind = view.slice(quantity.end, quantity.end + 8)
    return (
        word in ("dùng", "trích", "dành", "xuất", "lấy", "ứng")
        and cue.end <= quantity.start
        and behind.startswith((" cho ", " giúp "))
        and _LOANS_BEHIND.match(view.analysis.low, quantity.end, view.end) is not None
    )


def _is_added(view: SentenceView, cue: Hit, quantity: Quantity) -> bool:
    """Whether a union adds the sum for others, and not to a fund: "LĐLĐ thành phố bổ sung …"."""
    if view.slice(cue.start, cue.end) != "bổ sung":
        return False
    around = view.slice(cue.end, quantity.start) + view.slice(quantity.end, quantity.end + 24)
    passive = view.analysis.low.endswith("được ", view.start, cue.start)
    return not passive and _INTO_FUND.search(around) is None


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
    if word == "giá" and given and _A_THING.search(view.slice(given[-1].end, refusal.start)):
        return Flow(given[-1], "disbursed")
    if _NEEDS.fullmatch(word):
        for cue in sorted([*given, *helping], key=lambda hit: hit.start, reverse=True):
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


def _send_in(view: SentenceView, cue: Hit) -> bool:
    """Whether people send what they give: "296 đoàn viên gửi về 21 triệu đồng"."""
    low = view.analysis.low
    if _SENT.match(low, cue.start, view.end):
        return True
    sent = low.startswith("gửi", cue.start)
    return sent and _STRICKEN.search(low, view.start, view.end) is not None


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


def _put_by(view: SentenceView, cue: Hit, quantity: Quantity) -> bool:
    """Whether people put the sum into a fund or a box: "trích 50.000 đồng bỏ quỹ"."""
    return (
        cue.end <= quantity.start and _INTO_BOX.match(view.analysis.low, quantity.end) is not None
    )


def _each_puts_by(view: SentenceView, cue: Hit, start: int, quantity: Quantity) -> bool:
    """Whether each of the people puts the sum by: "mỗi chuyến biển một tàu trích lại …"."""
    return (
        view.slice(cue.start, cue.end) in _PUTS_BY
        and cue.end <= quantity.start
        and quantity.start - cue.end < 30
        and _EACH_OF_PEOPLE.search(view.slice(start, cue.start)) is not None
    )


def _rest_goes(view: SentenceView, quantity: Quantity) -> Flow | None:
    """Where the verb right behind a rest says it went: "số còn lại 80 triệu đồng trích từ …"."""
    if not _THE_REST.search(view.slice(max(view.start, quantity.start - 40), quantity.start)):
        return None
    verb = next(iter(cues_between(view, quantity.end, min(view.end, quantity.end + 24))), None)
    if verb is None or _CARRIED_ON.match(view.analysis.low, verb.start):
        return None
    if not _STRAIGHT_ON.fullmatch(view.slice(quantity.end, verb.start)):
        return None
    return None if verb.group in (REFUSE, HELD) else Flow(verb, _flow_name(verb))


def _straight_behind(view: SentenceView, quantity: Quantity) -> Flow | None:
    """The verb right behind a sum that a comma parts off: "…, 5 triệu đồng tặng quà"."""
    if not view.slice(view.start, quantity.start).endswith((", ", "; ")):
        return None
    verb = next(iter(cues_between(view, quantity.end, min(view.end, quantity.end + 24))), None)
    if verb is None or verb.start != quantity.end + 1:
        return None
    alone = _ENDS.match(view.analysis.low, verb.end, view.end)
    if verb.group not in (DISBURSED, LENT) and not (verb.group == RAISED and alone):
        return None
    return Flow(verb, _flow_name(verb))


def _flow_name(cue: Hit) -> str:
    """The flow that a cue means."""
    name = DISBURSED if cue.group == HELPING else cue.group
    return name.removeprefix("fund_amount.")
