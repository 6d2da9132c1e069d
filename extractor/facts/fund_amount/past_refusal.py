"""The verb that governs a sum in spite of a word of other money."""

from collections.abc import Sequence

from extractor.analysis import SentenceView
from extractor.facts.fund_amount.flows import Flow
from extractor.facts.fund_amount.words import DISBURSED, HELPING, LENT, RAISED
from extractor.facts.phrases import one_of
from extractor.late import late
from extractor.lexicon import Hit
from extractor.quantities import Quantity
from extractor.sought import Sought

_NEEDS = Sought(
    one_of(
        """
        suất ăn, suất cơm,
        bữa ăn, bữa cơm, tiền cơm, tiền ăn, ăn ca, suất ăn ca, bữa ăn ca, tiền ăn ca, tiền trọ,
        tiền thuê, viện phí, học phí, bhxh, bảo hiểm xã hội, tiền đi lại, thiệt hại, tài sản,
        giá vé, bồi thường, mất sạch, công trình, nợ lương, thu nhập, tiền ăn giữa ca, ăn giữa ca,
        thuê trọ, thuê nhà
        """
    )
)
"""Words of other money that, behind a verb of giving, say what is helped with."""
_SUM_OF_HELP = late(r"\b(?:số tiền|trị giá|tổng|kinh phí|mỗi)\b")
"""What tells that a sum is not the rent itself: "thăm 65 công nhân thuê trọ với số tiền …"."""
_UNION_ACTS = late(
    r"\b(?:công đoàn|lđlđ|nghiệp đoàn|cđcs|quỹ)\b"
    r"(?!.*\b(?:công ti|doanh nghiệp|giám đốc|người sử dụng)\b)"
)
_NEED_OF = late(r"(?:[^,;:.\d]|\d[\d.]*(?= ?[^\W\d])){0,40}")
_A_THING = late(r"\b(?:quà|suất|phần|túi|xe|máy|áo|sổ|bộ|cặp|chăn|bồn|bò|giỏ)\b[^,;.]{0,30}$")
"""A gift, whose price is told: "tặng 1.400 phần quà giá 150.000 đồng/phần"."""
_INTO_PRIZES = late(r"(?: thêm)?(?: cho| vào)?(?: (?:quỹ|phần|cơ cấu|tiền))? ")
"""What leads from a union's verb to prizes it adds to: "công đoàn góp vào giải thưởng 9 triệu"."""
_OPENS_ITEM = late(r"\W*(?:[a-zđ\d]{1,2}[.)] ?)?(?:đã )?")
"""What may stand before the verb of an item: "- Hỗ trợ bữa ăn cho công nhân …: 286 triệu"."""
_EACH_BETWEEN = Sought(r"\bmỗi\b(?! (?:tháng|năm|ngày|tuần|giờ|ca)\b(?! mỗi))")


def _of_a_fund(view: SentenceView) -> bool:
    """Whether what is owed is owed to a fund told of: "vốn của Quỹ đạt … Dư nợ cho vay …"."""
    near = [
        one
        for one in view.analysis.views[max(0, view.index - 2) : view.index + 1]
        if one.block == view.block
    ]
    low = view.analysis.low
    told = low[near[0].start : view.end]
    return "quỹ" in told and "ngân hàng" not in told


def _union_acts(view: SentenceView, start: int, end: int) -> bool:
    """Whether a union, and no employer, stands in a stretch; the name of a union names a host."""
    told, at = "", start
    for name in view.mentions:
        if at <= name.start and name.end <= end:
            told += f"{view.slice(at, name.start)}công đoàn"
            at = name.end
    return _UNION_ACTS.search(told + view.slice(at, end)) is not None


def past_refusal(
    view: SentenceView, cues: Sequence[Hit], refusal: Hit, quantity: Quantity
) -> Flow | None:
    """The verb that governs a sum in spite of a word of other money.

    What befell those who are helped is no money of another kind ("giúp 62 đoàn viên mất tài sản,
    mỗi người 3 triệu đồng"), nor is the turnover of loans.
    """
    word = view.slice(refusal.start, refusal.end)
    lent = [cue for cue in cues if cue.group == LENT]
    if word == "dư nợ cho vay" and _of_a_fund(view):
        return Flow(refusal, "lent")
    if word == "doanh số" and lent:
        return Flow(lent[-1], "lent")
    given = [cue for cue in cues if cue.group == DISBURSED and cue.end <= refusal.start]
    helping = [cue for cue in cues if cue.group == HELPING and cue.end <= refusal.start]
    if word in ("giải thưởng", "tiền thưởng"):
        put = [cue for cue in cues if cue.group in (RAISED, DISBURSED) and cue.end <= refusal.start]
        acts = put and _UNION_ACTS.search(view.slice(view.clause(put[-1].start)[0], put[-1].start))
        if acts and _INTO_PRIZES.fullmatch(view.slice(put[-1].end, refusal.start)):
            return Flow(put[-1], "disbursed")
    if word == "giá" and given and _A_THING.search(view.slice(given[-1].end, refusal.start)):
        return Flow(given[-1], "disbursed")
    rented = word.startswith("thuê")
    behind = view.slice(refusal.end, quantity.start)
    if _NEEDS.fullmatch(word) and (not rented or _SUM_OF_HELP.search(behind)):
        for cue in sorted([*given, *helping], key=lambda hit: hit.start, reverse=True):
            item = _OPENS_ITEM.fullmatch(view.slice(view.start, cue.start))
            by_union = item or _union_acts(view, view.clause(cue.start)[0], cue.start)
            if by_union and _NEED_OF.fullmatch(view.slice(cue.end, refusal.start)):
                return Flow(cue, "disbursed")
    if view.search(_EACH_BETWEEN, view.slice(refusal.end, quantity.start)) and (given or helping):
        return Flow((given or helping)[-1], "disbursed")
    return None
