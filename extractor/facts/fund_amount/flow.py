"""Which way a sum goes: the cue of the lexicon that governs it."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from extractor.analysis import SentenceView
from extractor.facts.fund_amount.beside import (
    is_balance,
    is_gathered,
    is_last_part,
    is_lent,
    is_paid_out,
    told_plainly,
)
from extractor.facts.fund_amount.words import (
    COST,
    DISBURSED,
    FLOWS,
    HELPING,
    LENT,
    LOAN_PURPOSE,
    NEUTRAL,
    RAISED,
    REFUSE,
)
from extractor.facts.phrases import one_of
from extractor.lexicon import Hit, Stretch
from extractor.quantities import Quantity
from extractor.sought import Sought

REACH_BEHIND = 70
"""Code points behind a sum in which its verb may follow."""
_OF_A_FUND = Sought(r"\bquỹ\s+[“\"']?$")
_SUM_FOLLOWS = re.compile(r" (?:được |gần |hơn |trên |khoảng )*\d")
_FUND_ACTS = (
    *(
        "chi",
        "thu",
        "trao",
        "cho vay",
        "hỗ trợ",
        "giúp",
        "giúp đỡ",
        "trợ giúp",
        "tặng",
        "trao tặng",
    ),
    *(
        "trợ cấp",
        "thăm",
        "thăm hỏi",
        "vận động",
        "huy động",
        "giải ngân",
        "tiếp nhận",
        "xây",
        "sửa",
    ),
)
"""What a fund does, when its sum follows: "quỹ chi 92 triệu đồng"."""
_BUILDS_A_FUND = re.compile(r" dựng[^,;.\d]{0,30}\b(?:quỹ|tổ chức|công đoàn)\b")
_NEEDS = re.compile(
    one_of(
        """
        bữa ăn, tiền ăn, ăn ca, suất ăn ca, bữa ăn ca, tiền ăn ca, tiền trọ, tiền thuê, viện phí,
        học phí, bhxh, bảo hiểm xã hội, tiền đi lại, thiệt hại, tài sản, giá vé, bồi thường,
        mất sạch, công trình, nợ lương, thu nhập, tiền ăn giữa ca, ăn giữa ca
        """
    )
)
"""Words of other money that, behind a verb of giving, say what is helped with."""
_UNION_ACTS = re.compile(
    r"\b(?:công đoàn|lđlđ|nghiệp đoàn|cđcs|quỹ)\b"
    r"(?!.*\b(?:công ti|doanh nghiệp|giám đốc|người sử dụng)\b)"
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
_GIVES_AWAY = ("ủng hộ", "đóng góp", "quyên góp", "đóng góp ủng hộ", "góp", "quyên góp ủng hộ")
"""Verbs of giving up whose object a verb may be: "ủng hộ xây nhà đại đoàn kết"."""
_MAIN_VERB = re.compile(r"\b(?:đã|cũng|còn|đang)\s*$")
_PURPOSE = re.compile(r"\b(?:để|nhằm|giúp cho)\b")
_PASSIVE = re.compile(r"\s*(?:đã )?(?:được|để|do)")
_FROM_GIVERS = re.compile(r" (?:từ|của) (?!quỹ|nguồn)")
_RECEIVED = ("nhận", "nhận được", "được nhận")
_SENTENCE_PART = re.compile(r"[;:.]")
_CLAUSE = re.compile(r"[,;:]")
_NEXT_ACT = re.compile(r"[,;]|\bvà\b")


class Flow(NamedTuple):
    """The cue that governs a sum and the flow it means; no ``name`` for money of another kind."""

    cue: Hit | None
    name: str | None


def flow_of(view: SentenceView, quantity: Quantity, floor: int, previous: str | None) -> Flow:
    """The flow of a sum; the one before it ended at ``floor`` and had the flow ``previous``."""
    clause_start, clause_end = view.clause(quantity.start)
    cues = _cues(view, clause_start, quantity.start)
    if is_gathered(view, cues, max(clause_start, floor), quantity):
        return Flow(None, "raised")
    if is_paid_out(view, cues, max(clause_start, floor), quantity):
        return Flow(None, "disbursed")
    if previous and is_last_part(view, quantity):
        return Flow(None, previous)
    if is_lent(view, max(clause_start, floor), quantity.start):
        return Flow(None, "lent")
    if is_balance(view, cues, max(clause_start, floor), quantity.start):
        return Flow(None, "held")
    cue = (
        _governing(view, [cue for cue in cues if cue.start >= floor] or cues)
        or _behind(view, quantity, clause_end)
        or _governing(view, _cues(view, view.start, clause_start))
        or _from_head(view)
    )
    plain = told_plainly(view, cue, clause_start, floor, quantity.start)
    if plain:
        return Flow(None, plain)
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
        if between == " " and view.slice(earlier.start, earlier.end) in _GIVES_AWAY:
            last = earlier
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
        verbs = _verbs(view.analysis.between(block.start, block.end))
        if verbs:
            return verbs[-1]
    views = view.analysis.views
    if view.index and views[view.index - 1].block == view.block:
        verbs = _verbs(views[view.index - 1].words)
        if verbs:
            return verbs[-1]
    return None


def _verbs(words: Stretch) -> list[Hit]:
    """The flow cues of a stretch that are no part of a longer word."""
    neutral = words.of(NEUTRAL)
    return [hit for hit in words.of(*FLOWS) if not any(_inside(hit, other) for other in neutral)]
