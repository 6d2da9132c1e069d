"""Sums without any verb: what their label, a fund or a kind of gift, says of them."""

import re

from extractor.analysis import SentenceView
from extractor.facts.phrases import one_of
from extractor.late import late
from extractor.quantities import Quantity
from extractor.sought import Sought

_FUND_LABEL = Sought(
    r"\W*(?:\w{1,3}[.)] ?)?(?:các |nguồn )?quỹ (?P<name>[^:;|=]{2,70}?)"
    r"[ ,]*(?:[:=–-]|là|đạt|(?=đầu|cuối))"
    r"\s*(?P<at>(?:số dư |hiện có |có |còn )*(?:(?:đầu|cuối) (?:năm|kì|nhiệm kì)(?: \d{4})?,? ?)?)"
    r"(?:là |có |còn |đạt )*"
)
_GIVEN_TO = late(
    r"người nghèo|đền ơn|da cam|biển đảo|trường sa|hoàng sa|trẻ em|phòng,? chống|vắc|vaccine|covid"
    r"|thiên tai|bão|lụt|lũ|chữ thập đỏ|nhân đạo|người cao tuổi|khuyết tật|từ thiện|tấm lòng vàng"
    r"|mái ấm|khuyến học|nạn nhân|cứu trợ|miền trung|đồng bào|nghĩa tình|vùng cao"
)
"""Funds of others, to which union members give."""
_GIFTS = late(
    r"\d[\d.]* (?:"
    + one_of(
        """
        suất, phần, phiếu, túi, sổ tiết kiệm, vé, mái ấm, nhà, căn, ngôi nhà, xe đạp, học bổng,
        lượt, trường hợp, đám, bộ, cháu, em, hộ, góc học tập, chuyến xe, giếng, thẻ
        """
    )
    + r")\b[^;.:]{0,60}?[ (]*(?:[x×*=:,–-](?: (?:tổng|trị giá|kinh phí|hết)"
    r"(?: (?:cộng|số|số tiền|kinh phí|trị giá|giá trị))?:?)?|trị giá|loại|mệnh giá|(?<=\())\s*$"
)
"""Gifts told with their number: "20 suất học bổng x 2.000.000 đồng"."""
_OCCASIONS = late(
    r"\b"
    + one_of(
        """
        trung thu, 1/6, 1-6, 01/6, 8/3, 8-3, 20/10, 20-10, 27/7, 27-7, quà, tết, sinh nhật, hiếu,
        hỉ, ốm đau, thai sản, tham quan, nghỉ mát, học sinh giỏi, văn nghệ, thể thao, hội thao,
        tuyên truyền, khen thưởng, bồi dưỡng, tuyên dương, tang, cưới, mái ấm, nhà tình nghĩa,
        nhà tình thương, khám sức khỏe, tiền mặt
        """
    )
    + r"\b[^;.:]{0,50}[:=–-]\s*$"
)
"""What a union spends on, as a label: "Các dịp 1/6, Trung thu: 9,6 triệu đồng"."""


_HOUSES = Sought(
    r"\b(?:mái ấm|nhà tình (?:nghĩa|thương)|nhà đại đoàn kết)\b[^;:]{0,40}\d(?: [^\W\d]+)? \($"
)
"""Homes with what each costs in brackets: "Nhà Mái ấm 10 (60 triệu đồng/nhà)"."""
_PRICE = Sought(
    r"(?:^|[;,:] )\W*(?:đoàn viên |ai |khi |nhà có )?"
    r"(?:(?:sinh|sanh) (?:con|em bé|nở)|(?:đám )?cưới"
    r"|đám (?:tang|ma|giỗ|hiếu|hỉ)|tang chế|ma chay"
    r"|sinh nh[ậự]t|(?:nằm|đi|vô) viện|thai sản|ốm đau|kết hôn|lập gia đình|cha mẹ mất)"
    r"(?: (?:thì|được|là|mỗi|người|ca|đám|lần|trường hợp|một|phần|quà|suất|mừng|viếng|thăm"
    r"|biếu))* $"
)
"""An occasion right before what each gets on it."""
_LARGEST_PRICE = 5_000_000
_BARE_FUND = Sought(
    r"(?:^|[,;:])\s*(?:có |và )?quỹ "
    r"(?P<name>(?:(?!(?:nhận|được|đã|sẽ|thu|chi|góp|cho|giúp|trao|tặng|đến|về|mỗi|từ|này)\b)"
    r"[“\"”]?[^\W\d]+[“\"”]? ){1,7})$"
)


def flow_of_bare_fund(view: SentenceView, quantity: Quantity, clause_start: int) -> str | None:
    """The flow of a sum right behind a fund, whose verb comes later: "quỹ tương trợ 64 triệu"."""
    if view.analysis.layout.blocks[view.block].kind in ("headline", "kicker", "heading"):
        return None
    fund = view.search(_BARE_FUND, view.slice(clause_start, quantity.start))
    if fund is None:
        return None
    return "raised" if _GIVEN_TO.search(fund["name"]) else "held"


def gives_to_all(fund: str) -> bool:
    """Whether a fund is one of others, to which union members give; no union's house or relief."""
    return _GIVEN_TO.search(fund) is not None and not re.search(
        r"mái ấm|công đoàn|nghĩa tình", fund
    )


def flow_of_label(view: SentenceView, quantity: Quantity, clause_start: int) -> str | None:
    """The flow of a sum that has only a label: "- Quỹ Vì người nghèo: 8.400.000đ"."""
    fund = _FUND_LABEL.fullmatch(view.slice(view.start, quantity.start))
    if fund is not None:
        return "raised" if _GIVEN_TO.search(fund["name"]) and not fund["at"] else "held"
    label = view.slice(clause_start, quantity.start)
    told = _GIFTS.search(label) or _OCCASIONS.search(label) or view.search(_HOUSES, label)
    return "disbursed" if told or is_price(view, quantity) else None


def is_price(view: SentenceView, quantity: Quantity) -> bool:
    """Whether a sum is what each gets on an occasion: "sinh con 300.000 đồng; đám cưới 500.000"."""
    small = isinstance(quantity.value, int) and quantity.value <= _LARGEST_PRICE
    return small and view.search(_PRICE, view.slice(view.start, quantity.start)) is not None
