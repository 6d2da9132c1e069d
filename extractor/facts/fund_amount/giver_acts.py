"""Whether one that is no union is the subject of the verb that governs a sum."""

from extractor.analysis import SentenceView
from extractor.facts.fund_amount.brought_to_give import brought_by_union
from extractor.facts.fund_amount.companions import acts_along, gives_beside_teachers, runs_campaign
from extractor.facts.fund_amount.handed import REACH, SENT_TO_UNION, THROUGH_FUND
from extractor.facts.fund_amount.own_people import (
    LEADERS,
    NAMES_UNION,
    OF_UNION_PEOPLE,
    UNION,
    UNIONS_OWN,
    WITH_OWN,
)
from extractor.facts.fund_amount.words import GIVING, THROUGH
from extractor.facts.phrases import one_of
from extractor.late import late
from extractor.lexicon import Hit
from extractor.quantities import Quantity
from extractor.sought import Sought

_LED_BY = one_of(
    r"""
    cho, tại, của, ở, tới, với, thuộc, cùng, từ, về, giúp, thăm, vào, trong, qua, vận động, kêu gọi,
    đề nghị, tặng, hỗ trợ, ủng hộ, trợ cấp, tặng quà, trao,
    đỡ đầu, chăm lo, động viên, thăm hỏi, con, phối hợp, những, nhiều, bằng, theo, (?<=\w )có
    """
)
_NOT_SUBJECT = late(rf"\b{_LED_BY}\s*(?:\d+\s*)?$")
_SUBJECT_ANEW = late(
    r"(?:[,;:(]\s*(?:(?:phần |số )?còn lại (?:là )?(?:do )?|còn |riêng "
    r"|và |đồng thời |cùng |ngoài ra |trong khi |bên cạnh đó |trong đó )?"
    r"(?:(?:mỗi|hằng|hàng) (?:năm|tháng|quý),? |(?:trong )?năm (?:nay|ngoái|qua|\d{4}),? "
    r"|tháng \d+,? |(?:nhiệm kì|thời gian) qua,? |(?:dịp|đợt) này,? |(?:vừa qua|mới đây),? )?"
    r"(?:phía |bên |đại diện |về phía )?"
    r"|\bdo\s+(?:các )?|\b(?:cho biết|cho hay|rằng)\s+)$"
)
_DETERMINER = late(
    r"(?:\b(?:một|các|những|nhiều|chủ)\s*)?\b(?:một|các|những|nhiều|chủ|số|toàn|khắp|phần)\s*"
    r"(?:(?:ông|bà|anh|chị|cô|chú|người) (?=$))?$"
    r"|(?<=[;:] )(?:hai|ba|bốn|mấy|\d{1,2})\s*(?:chủ\s*)?$"
)
_OTHER_CLAUSE = late(r"[;:]")
_TO_FUND = Sought(r"\bquỹ\b")
_PUBLIC_FUND = Sought(
    r"chính phủ|vắc|vaccine|người nghèo|mttq|mặt trận|phúc lợi|đền ơn|trẻ em|da cam|khuyến học"
    r"|thiên tai|chữ thập đỏ|nhân đạo|an sinh|biển đảo|trường sa"
)
_ENTRUSTED = Sought(rf"[^.;]{{0,30}}(nhờ|thông qua|qua|giao cho|trao cho|vào quỹ) (?:{UNION}|quỹ)")
_GIVEN_BY = Sought(
    r"(?<!vận động )(?<!kêu gọi )(?<!huy động )(?<!kết nối )(?<!thuyết phục )"
    r"được\s+(?P<who>[^,;.]{2,70}?)\s+"
    r"(?:tài trợ|hỗ trợ|ủng hộ|tặng|trao|giúp|trợ cấp|thưởng|bồi thường)"
)
_OUTSIDER = late(
    one_of(
        """
        công ty, doanh nghiệp, ngân hàng, tập đoàn, nhà tài trợ, mạnh thường, chuyên môn, ban giám,
        ubnd, hội, tổng cục, cục, bộ, sở
        """
    )
)
_WHOLE = Sought(r"(?<!là )\b(?:cả|toàn|khắp)\s*$")
"""What makes of a place all the people there: "cả công ty bổ 22 ống tre"."""
_IS_GIVEN = late(
    r"\b(?:được|(?<!thiết )(?<!chuẩn )(?<!trang )bị)"
    r"(?P<what>(?: (?!phép|sự|gần|hơn|trên)[^\W\d]+){0,2})\s*$"
)
"""What makes of those before a verb the ones who get: "cha mẹ qua đời được viếng 500.000 đồng"."""
_THROUGH_FIRST = Sought(
    rf"^\W*(?:thông )?qua (?:các |nguồn )?(?:quỹ\b[^,;.\d]{{2,50}}\b{UNION}"
    rf"|{UNION})[^,;.\d]{{0,60}}, "
    r"(?:các |một |nhiều )?$"
)
"""What opens with the fund others give through: "Qua Quỹ Mái ấm Công đoàn, Công ty X giúp …"."""
_TAKES_HOME = late(r"\b(?:cầm về|mang về|ôm về|nhận|lĩnh|lãnh|đón nhận|có trong tay)\b")
"""What those do who get: "bà con cầm về 220 phiếu, giá trị 250.000 đồng/phiếu"."""
_CALLED_ON = Sought(
    r"\b(?:vận động|kêu gọi|huy động|thuyết phục|kết nối|mời gọi)\b"
    r"(?:(?!\b(?:ủng hộ|đóng góp|góp|quyên góp|tặng|trao|hỗ trợ|giúp|được|đã|tham gia|và chi)\b)"
    r"[^;.:\d]){2,60}(?:,| và|, cùng)(?: (?:các|một số|những|nhiều))* $"
)
"""Givers whom the union called on, one behind another: "kêu gọi doanh nghiệp, nhà hảo tâm …"."""


_GONE_TO = late(
    r"\W*(?:(?:rồi|tiếp đó|sau đó|tiếp theo|còn|riêng|cuối cùng|trước đó|kế tiếp|cũng),? )?"
    r"(?:sang|đến|tới|ghé|ghé thăm|lên|xuống|về|vào|với|đối với|rời|điểm (?:đến|dừng) \w+ \w+ là)"
    r" (?:thăm |tới |đến |với |các |\d+ )*"
)
"""What opens a sentence with those the union went to: "Sang Bệnh viện X, phần hỗ trợ là …"."""
_SHARE_IS = late(
    r"[^;.\d]{0,60}, (?:[^\W\d]+ ){0,2}?(?:phần|mức|khoản|món|số|gói)(?: quà| tiền)?"
    r" (?:[^\W\d]+ )?$"
)
"""What tells of their share behind them."""
_MADE_TO_GIVE = Sought(
    r"\b(?:vận động|kêu gọi|huy động|thuyết phục)(?: được| thêm| cả)*"
    r"(?: (?:các|một số|nhiều|những|\d+|hai|ba|bốn|năm))*\s*$"
)
"""What makes of a giver one whom the union brought to give: "Vận động được các doanh nghiệp …"."""


def given_by_outsider(view: SentenceView, clause_start: int, quantity: Quantity) -> bool:
    """Whether the union is said to get the sum: "được Ngân hàng Sông Hiền tài trợ …"."""
    start = max(clause_start, quantity.start - 120)
    given = view.search(_GIVEN_BY, view.analysis.low, start, quantity.start)
    if given is None or NAMES_UNION.search(given.group("who")):
        return False
    return _OUTSIDER.search(given.group("who")) is not None


def outsider_gives(
    view: SentenceView, giver: Hit, verb_at: int, quantity: Quantity, after_union: bool
) -> bool:
    """Whether a body that is no union is the subject of the verb that governs the sum."""
    if verb_at < giver.end:
        verb = view.after(giver.end, GIVING)
        if verb is None or verb.start > quantity.start:
            return False
        verb_at = verb.start
    lead = view.slice(max(view.start, giver.start - 30), giver.start)
    before = _DETERMINER.sub("", lead)
    if view.search(_MADE_TO_GIVE, before):
        return False
    if brought_by_union(view, giver.start, giver.end, quantity.start):
        return False
    between = view.slice(giver.end, verb_at)
    if _GONE_TO.fullmatch(view.analysis.low, view.start, giver.start) and (
        _SHARE_IS.fullmatch(between)
    ):
        return False
    told = between.replace(":", "", 1) if not lead.strip(' -–+•*“"') else between
    if len(between) > REACH or _OTHER_CLAUSE.search(told):
        return False
    if not after_union and runs_campaign(view, giver.start, between):
        return True
    if acts_along(view, giver.start, after_union) or gives_beside_teachers(view, giver):
        return False
    if view.search(_THROUGH_FIRST, view.slice(view.start, giver.start)):
        return False
    if verb_at == quantity.start and _TAKES_HOME.search(between):
        verb = view.after(giver.end, GIVING)
        if verb is None or verb.start > quantity.start:
            return False
    leads = view.slice(giver.start, giver.end) in LEADERS
    if leads and WITH_OWN.match(view.slice(giver.end, verb_at + 1)):
        return False
    gets = _IS_GIVEN.search(between)
    if gets and (verb_at < quantity.start or gets["what"]):
        return False
    if UNIONS_OWN.search(before) or OF_UNION_PEOPLE.search(between):
        return False
    if any(
        max(giver.start - REACH, view.analysis.low.rfind(";", view.start, giver.start))
        <= hit.start
        < quantity.start
        and NAMES_UNION.search(view.slice(hit.start, hit.end))
        for hit in view.of(THROUGH)
    ):
        return False
    if (
        view.search(_WHOLE, lead)
        or _NOT_SUBJECT.search(before)
        or (after_union and not _SUBJECT_ANEW.search(before))
    ):
        return False
    if after_union and view.search(_CALLED_ON, view.slice(view.start, giver.start)):
        return False
    to_sum = view.slice(giver.end, quantity.start)
    if SENT_TO_UNION.search(to_sum) or THROUGH_FUND.search(to_sum):
        return False
    to_fund = view.search(_TO_FUND, view.slice(verb_at, quantity.start))
    if to_fund and not view.search(_PUBLIC_FUND, view.slice(verb_at, quantity.end)):
        return False
    return not _ENTRUSTED.match(view.slice(quantity.end, view.end))
