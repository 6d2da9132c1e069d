"""Whether others hand a sum to a union, or to its fund, which then has it."""

from extractor.analysis import SentenceView
from extractor.facts.fund_amount.own_people import UNION
from extractor.facts.fund_amount.words import GIVER
from extractor.late import late
from extractor.lexicon import Hit
from extractor.quantities import Quantity

SENT_TO_UNION = late(
    rf"\b(?:gửi|trao|chuyển|nhờ)(?: cho| về| qua| tới| đến| vào tài khoản(?: của)?)?"
    rf" (?:ban chấp hành |bch )?{UNION}\b"
)
_HANDS = late(r"^\s*(?:\w+\s+){0,2}cho\s+$")
_UNIONS_FUND = late(rf"(?<!từ )(?<!nguồn )\bquỹ\b[^,;.\d]{{0,40}}\b(?:{UNION}|vì công nhân|cnlđ)\b")
_INTO_FUND = late(
    rf"[^,;.\d]{{0,16}}\b(?:vào|cho|tới|đến|gây|xây dựng|lập)\s+[^,;.\d]{{0,16}}\bquỹ\b"
    rf"[^,;.\d]{{0,50}}\b{UNION}\b"
)
"""The fund of a union to which others give."""
_PUTS_IN = late(
    r"\b(?:góp|bỏ|cộng|ủng hộ|đóng|bù|bổ sung|cấp|rót|hỗ trợ|đối ứng|trích|nộp|tài trợ|cho)"
    r"(?: thêm| luôn| đều)?"
    r" (?:vào|vô|vào đó|vô đó|(?:vào|vô|cho) quỹ(?: này| ấy| đó| chung)?)"
    r"(?: (?:hơn|gần|trên|thêm|số tiền))*\s*$"
)
"""What others put into a fund told of before: "Công ty thấy hay cũng góp vào 200 triệu đồng"."""
_KIN = ("gia đình", "dòng họ", "bạn bè", "họ hàng", "anh em", "hàng xóm", "bà con", "người thân")
REACH = 70
"""Code points between a giver and the verb it is the subject of."""
THROUGH_FUND = late(
    rf"\b(?:ủng hộ|đóng góp|góp|gửi|tài trợ|hỗ trợ|giúp)(?: [^\W\d]+){{0,2}} (?:thông )?qua"
    rf" (?:các )?(?:quỹ|{UNION})\b[^,;.\d]{{0,40}}$"
)
"""Givers that go through a union's fund: "doanh nghiệp, nhà hảo tâm ủng hộ qua Quỹ …"."""
_BEGS_UNION = late(rf"[^.;,\d]{{0,20}} (?:nhờ|giao cho|trao cho|gửi) {UNION}\b")
"""A union that is to pass a sum on: "gửi 10 triệu đồng nhờ Công đoàn chuyển tới …"."""


def handed_to_union(view: SentenceView, quantity: Quantity, cue: Hit | None) -> bool:
    """Whether others hand the sum to a union: "các nhà tài trợ đã trao cho Công đoàn X …".

    Or to its fund: "Công ty Y ủng hộ 100 triệu đồng vào Quỹ Mái ấm của LĐLĐ tỉnh".
    """
    if cue is None or not view.start <= cue.start < quantity.start:
        return False
    clause_start, _ = view.clause(cue.start)
    givers = [
        hit
        for hit in view.of(GIVER)
        if clause_start <= hit.start
        and hit.end <= cue.start
        and not any(name.start <= hit.start < name.end for name in view.mentions)
    ]
    if not givers or givers[-1].end < cue.start - REACH:
        return False
    from_giver = view.slice(givers[-1].end, quantity.start)
    if ";" not in from_giver and (
        SENT_TO_UNION.search(from_giver)
        or THROUGH_FUND.search(from_giver)
        or _BEGS_UNION.match(view.slice(quantity.end, view.end))
    ):
        return True
    before = view.analysis.views[max(0, view.index - 2) : view.index + 1]
    firm = not any(view.slice(hit.start, hit.end).startswith(_KIN) for hit in givers)
    if firm and _PUTS_IN.search(from_giver) and any("quỹ" in one.text.lower() for one in before):
        return True
    between = view.slice(cue.end, quantity.start)
    if _UNIONS_FUND.search(between) or _INTO_FUND.match(view.slice(quantity.end, view.end)):
        return True
    return any(
        cue.end <= name.start < quantity.start and _HANDS.search(view.slice(cue.end, name.start))
        for name in view.mentions
    )
