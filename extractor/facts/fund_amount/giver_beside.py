"""A giver told right beside a sum: "… 210 triệu đồng do cơ quan chi", "(chuyên môn 100 triệu)"."""

from collections.abc import Sequence

from extractor.analysis import SentenceView
from extractor.facts.fund_amount.no_body import is_no_body
from extractor.facts.fund_amount.own_people import OF_UNION_PEOPLE
from extractor.facts.fund_amount.words import GIVER
from extractor.late import late
from extractor.lexicon import Hit
from extractor.quantities import Quantity
from extractor.sought import Sought

_COMES_FROM = late(
    r"(?! ?\(ngoài)(?:[^,;.:\d]|năm \d{4}){0,38}\b(do|của|ở|từ nguồn|nguồn|tại)\s+"
    r"(?:(?:các|một|chú|cô|bà|ông|anh|chị) )?"
)
_BORNE_BY = Sought(
    r",? (?:toàn bộ |tất cả )?do (?!(?:công đoàn|cđcs|lđlđ|nghiệp đoàn|quỹ|đoàn viên|ban chấp hành"
    r"|tổng lđ|liên đoàn|bên nào|cđ)\b)(?:(?!công đoàn|cđcs|lđlđ)[^\W\d]+ ){1,8}?"
    r"(?:chịu|đài thọ|chi trả)\b"
)
"""What makes a sum that of somebody who bears it: "…, do một bệnh viện tư chịu hoàn toàn"."""
_INTO_UNIONS_FUND = Sought(
    r"[^,;.\d]{0,50} (?:ủng hộ|góp|đóng góp|tài trợ|gửi|hỗ trợ)(?: (?:vào|cho|qua|thông qua))*"
    r" quỹ\b[^,;.\d]{0,30}\b(?:công đoàn|lđlđ|nghiệp đoàn|cđcs)\b"
)
"""A body that gives to a union's fund: "… do Công ty X ủng hộ Quỹ Mái ấm Công đoàn"."""
_CALLS_UP = Sought(r"(?: [^\W\d]+){0,5} (?:phát động|kêu gọi|đứng ra vận động)\b")
"""What a body does that only calls up others to give: "các quỹ do Mặt trận phát động"."""
_ASIDE = late(r"[,(;:]\s*(?:còn |và |riêng |phía )?$")
_OF_PLACE = Sought(
    r" (?:tỉnh|huyện|xã|phường|quận|thị xã|thị trấn|thành phố)(?: (?!công đoàn)[^\W\d]+){0,3} "
)
_NEXT_SUM_OF = late(
    r"\($|\d[\d.,]*(?: ?(?:triệu|tỉ|tỷ|nghìn|ngàn))?(?: đồng)?[,;] (?:và |còn )?(?:phía )?$"
)
"""A sum told just before the next giver: "… 10 triệu đồng, UBND xã 3 triệu đồng"."""
_FUND_OF_GIVER = Sought(
    r"(?:[,(;:]|\btrong đó) ?(?:còn |và |riêng )?(?:quỹ|nguồn|kinh phí|ngân sách)"
    r"(?! công đoàn)[^,;.\d]{0,40} của (?:các )?$"
)
"""A part that comes from the fund of a giver: "trong đó Quỹ Đồng đội của Tổng công ty 40 triệu"."""


def told_beside_sum(view: SentenceView, givers: Sequence[Hit], quantity: Quantity) -> bool:
    """Whether the giver stands right before a part: "(quỹ công đoàn 60 triệu, chuyên môn 100)"."""
    if not givers:
        return False
    beside = view.slice(givers[-1].end, quantity.start)
    if beside.strip(" :") != "" and not (
        _OF_PLACE.fullmatch(beside)
        and _NEXT_SUM_OF.search(view.slice(view.start, givers[-1].start))
    ):
        return False
    before = view.slice(max(view.start, givers[-1].start - 60), givers[-1].start)
    return _ASIDE.search(before) is not None or view.search(_FUND_OF_GIVER, before) is not None


_GIFT_OF = Sought(
    r"(?:^\W*|[;,:.] ?|\b(?:có|là|thêm|còn|nhận|và) )(?:\d+ |những |các )?(?:phần |suất |túi )?quà"
    r"(?: tết| tặng)? (?:của|từ) (?:(?:các|một|chị em|anh em|lãnh đạo) )?$"
)
"""What labels gifts by who gives them: "…; quà của Chi nhánh Xăng dầu: 12 suất, …"."""


def _is_gift_of_others(view: SentenceView, quantity: Quantity) -> bool:
    """Whether gifts are told to be another's, and how many they are and what each is worth."""
    low = view.analysis.low
    first = max(view.start, low.rfind(";", view.start, quantity.start))
    return any(
        first <= giver.start < quantity.start
        and view.search(_GIFT_OF, low, first, giver.start) is not None
        and not any(giver.end <= name.start < quantity.start for name in view.mentions)
        and not any(name.start <= giver.start < name.end for name in view.mentions)
        for giver in view.of(GIVER)
    )


def comes_from_others(view: SentenceView, quantity: Quantity) -> bool:
    """Whether the giver stands behind: "… 210 triệu đồng do cơ quan chi", "của doanh nghiệp"."""
    if _is_gift_of_others(view, quantity):
        return True
    if view.match(_BORNE_BY, quantity.end):
        return True
    return any(
        quantity.end <= giver.start <= quantity.end + 45
        and _COMES_FROM.fullmatch(view.slice(quantity.end, giver.start))
        and not OF_UNION_PEOPLE.search(
            view.slice(quantity.end, _next_sum(view, giver.end)).partition(";")[0]
        )
        and not view.match(_CALLS_UP, giver.end)
        and not view.match(_INTO_UNIONS_FUND, giver.end)
        and not is_no_body(view, giver)
        for giver in view.of(GIVER)
    )


def _next_sum(view: SentenceView, at: int) -> int:
    """Where the words behind ``at`` end that may still tell whose a sum before it is."""
    sums = [sum_.start for sum_ in view.kind_of("money") if sum_.start >= at]
    return min([view.end, at + 40, *sums])
