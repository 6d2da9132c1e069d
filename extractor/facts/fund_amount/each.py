"""Whether a sum is what each gets or pays, and how often."""

from extractor.analysis import SentenceView
from extractor.facts.fund_amount.alike import (
    LARGEST_GIFT,
    LARGEST_OF_ONE,
    gets_alike,
    goes_on,
    is_norm,
    is_of_a_kind,
)
from extractor.facts.fund_amount.bonuses import is_bonus_of_one
from extractor.facts.fund_amount.labels import is_price
from extractor.facts.fund_amount.rows_of_gifts import is_price_in_row
from extractor.facts.fund_amount.word_of_each import (
    RATE,
    leads,
    stands_straight_before,
    totals,
    word_of_each,
)
from extractor.late import late
from extractor.lexicon import Hit
from extractor.quantities import Quantity
from extractor.sought import Sought

_DUES = "fund_amount.dues"
LARGEST_DUES = 1_000_000
"""VND from which dues are those of a whole branch."""
LARGEST_SHARE = 300_000
"""VND up to which what several people give may be what each gives, told without a word of each."""
SMALLEST_GIFT = 50_000
"""VND a head under which a sum told for several gifts must be what each is worth."""
SMALLEST_MEAL = 8_000
"""The same of meals, drinks and masks, which cost less."""
_MEALS = Sought(
    r"\b(?:cơm|cháo|ăn|bánh|sữa|nước|khẩu trang|mì|xôi|phở|bún|trứng|gạo|giải khát|tờ rơi|sách"
    r"|vở)\b"
)
_COOKED = Sought(r"\b(?:nấu|bếp|cơm|cháo|suất ăn)\b")
"""What makes meals of portions counted without a word of what they are: "nấu 1.200 suất"."""
_SPANS = {"năm": "year", "tháng": "month", "quý": "quarter"}
_LENT_SINCE = Sought(r"\d[\d.,]* ?(?:đồng|nghìn|ngàn|triệu|đ\b)[^;]*,[^;]*\bcho\b[^;,]* vay\b")
"""A loan told behind what is paid regularly: "mỗi tháng góp 50.000 đồng, quỹ cho 14 người vay"."""
_TIMES = (*_SPANS, "lần", "đợt")
_AVERAGES = ("bình quân", "trung bình")
_ONE_BEHIND = late(r"\s*(?:(?:cho |đến |tới )?(?:mỗi|từng)|một|1)\s+(?!năm|tháng|quý|lần)\w")
_TIMES_BEFORE = late(r"\d[\d.]* ?[^\W\d]+(?: [^\W\d]+){0,3} ?[x×*] ?$")
_FACE_VALUE = Sought(
    r"\b(?:mệnh giá|loại)(?: (?:trị giá|từ))?\s*$"
    r"|(?:^|[.,;:]) ?(?:suất|phần|túi|gói)(?: quà| học bổng)? (?:có )?trị giá\s*$"
)
"""What each of a kind of gift is worth: "phiếu mua hàng mệnh giá 50.000 đồng"."""
_CONTAINS = Sought(
    r"\d (?:suất|phần|túi|gói|giỏ|hộp)(?: quà)?[^,;.\d()]{0,20}(?:,| \()? ?gồm(?: có)?\s*$"
)
"""What gifts hold, each of them: "9 phần quà (gồm 500.000 đồng tiền mặt và một bộ áo dài)"."""
_TIMES_BEHIND = late(r"(?: ?/ ?[^\W\d]+)? ?[x×*] ?\d")
"""A product, of which the sum is one factor: "15 đám x 500.000 đồng", "500.000 đồng x 15"."""
_FARTHEST = Sought(
    r"\b(?:người|nhà|gia đình|hộ|căn|trường hợp|suất|phần|chị|anh|em|nơi|đoàn viên)"
    r"(?: (?:được|nhận|nào|khó khăn|hư hỏng|thiệt hại|bị nặng))*"
    r" (?:nhiều|cao|ít|thấp) nhất(?: (?:là|được|nhận|tới|đến))*\s*$"
)
"""What one of several gets at most or at least: "gia đình nhiều nhất 10 triệu đồng"."""
_DUES_OF_EACH = Sought(
    r"\b(?:mỗi|hằng|hàng) tháng,? (?:đoàn viên|anh em|chị em|công nhân|thành viên)"
    r"[^,;.\d]{0,20} (?:đóng|góp|nộp|bỏ)(?: (?:vào|vô|cho)[^,;.\d]{0,12})?\s*$"
)
"""What members pay by the month: "Mỗi tháng đoàn viên đóng 20.000 đồng đoàn phí"."""
_EVERYBODY = Sought(
    r"\b(?:tàu|người|nhà|đoàn viên|hộ|gia đình|đơn vị|cđcs|tổ|ai) nào\b[^.;\d]{2,60}"
    r"\b(?:thì|cũng|đều)\b[^,;.\d]{0,30}$"
    r"|\bai (?:mượn|vay|được|nhận) (?:nhiều|ít|cao|thấp) nhất[^,;.\d]{0,16}$"
    r"|\bai [^,;.:\d]{2,40} (?:cũng|đều) (?:được|nhận|có)\b[^;.:\d]{0,60}$"
    r"|\b(?:ai (?:cũng|nấy)|(?:người|đoàn viên|anh em|chị em|công nhân) nào cũng)\b[^,;.\d]{0,50}$"
)
"""Everybody does it alike: "ai cũng bỏ vào hộp 2.000 đồng"."""
_EACH_ONE = Sought(
    r"\b(?:mỗi|hàng|hằng) (?:tháng|năm|quý|tuần|ngày|chuyến|kì|lần),?"
    r" (?:mỗi|một) (?!năm|tháng|quý|lần)[^,;.\d]{2,50}$"
    r"|\b(?:mỗi|một) (?!năm|tháng|quý|lần|cđcs|công đoàn|đơn vị|nghìn|ngàn|đồng|phần|số)"
    r"[^,;.\d]{2,24}"
    r" (?:mỗi|hàng|hằng|một) (?:tháng|năm|quý|tuần|ngày)\b(?! (?:lương|công|thu))[^,;.(\d]{0,40}$"
)
"""Who pays each month: "Mỗi tháng một đoàn viên nộp 15.000 đồng"."""
_PAID_REGULARLY = Sought(
    r"\b(?:mỗi|hàng|hằng) (?:tháng|năm|quý|tuần|ngày|chuyến|kì(?: lương| lĩnh lương)?),?"
    r" (?:các |những )?"
    r"(?:đoàn viên|công nhân|người lao động|anh em|anh chị em|chị em|thành viên|tổ viên|hội viên"
    r"|cán bộ|giáo viên|thầy cô|cnvc\w*|cbcnv|nlđ|cnlđ|xã viên|bà con|mọi người)\b"
    r"[^,;.:\d]{0,40}\b(?:đóng|góp|nộp|bớt|bỏ|trích|gửi|nhín|dành)\b[^,;.:\d]{0,30}$"
)
"""What people pay each month: "Mỗi tháng đoàn viên đóng 20.000 đồng"."""
_PAID_EVERY = Sought(
    r"\b(?:đoàn viên|công nhân|người lao động|anh em|chị em|thành viên|tổ viên|hội viên|cán bộ"
    r"|giáo viên|thầy cô|nhân viên|mọi người)\b[^,;.:\d]{0,24}"
    r" (?:đóng|góp|nộp|bớt|bỏ|trích|dành)(?: góp| vào quỹ)? (?:mỗi|hàng|hằng) (?:tháng|quý|năm"
    r"|tuần)\s*$"
)
"""What people pay at a time: "do đoàn viên tự nguyện đóng mỗi quý 30.000 đồng"."""
_PAID_EACH_TIME = Sought(
    r"\b(?:cứ )?(?:mỗi|sau mỗi|một) (?:cuốc|chuyến|đêm|ca|buổi|ngày|tuần|kì|vụ|mẻ|mùa|tua|cữ"
    r"|xe hàng|chuyến hàng|tàu hàng|mẻ lưới)\b"
    r"(?:[^;.]|\.(?=\d)){0,60}"
    r"\b(?:anh em|chị em|anh chị em|mọi người|đoàn viên|người [^\W\d]+|tổ viên|ai|thợ|bà con"
    r"|nghiệp đoàn|tổ)\b"
    r"[^,;.:\d]{0,30}\b(?:giữ lại|đóng|góp|nộp|bớt|bỏ|trích|nhín|dành|để)\b[^,;.:\d]{0,40}$"
)
"""What people put by each time they work: "Mỗi đêm làm, anh em bỏ ống heo 2.000 đồng"."""
_THE_OTHERS = Sought(
    r"[,;] (?:còn |riêng )?(?:các|những) (?:cháu|em|người|hộ|trường hợp|nhà|gia đình|đối tượng|suất"
    r"|đơn vị|chị|anh)(?: [^\W\d]+){0,2} (?:khác|còn lại)(?: (?:là|được|mỗi))*\s*$"
    r"|^ (?:(?:cho|để|với|đối với) )?(?:(?:nhà|căn|hộ) )?(?:xây(?: dựng| cất)?(?: mới)?|làm mới"
    r"|dựng mới|sửa(?: chữa)?|cải tạo|nâng cấp)(?: nhà)?(?:,| và|;)(?: (?:và|còn|hoặc))?\s*$"
)
"""The rest of those who get: "cháu đỗ đại học 200.000 đồng, các cháu khác 50.000 đồng"."""
_WHOEVER = Sought(
    r"(?:^|[.,;:]) ?(?:người|hộ|nhà|gia đình|đoàn viên|tàu|ghe|tổ|em|cháu|anh em|chị em|công nhân)"
    r" nào\b[^;.:\d]{2,60}?\b(?:được|đóng|góp|nhận|nộp|hưởng|hỗ trợ|giúp|thăm|tặng|mừng|viếng)\b"
    r"[^,;.:\d]{0,30}$"
    r"|(?:^|[.,;:]) ?ai (?:cần|hỏng|gặp|ngặt|kẹt|ốm|đau|thiếu|khó|muốn|bị)\b[^,;.:\d]{0,40}"
    r"\b(?:ứng|mượn|vay|lấy|được|nhận|hỗ trợ|giúp|thăm|tặng)\b[^,;.:\d]{0,16}$"
)
"""Whoever is in need: "Tàu nào phá nước, gãy trục láp thì được ứng 15 triệu đồng"."""
_ALL_TOGETHER = Sought(
    r"\b(?:ngày lương|ngày công|giờ công|ngày thu nhập|xin|quyên góp|vận động|gom)\b"
    r"[^,;.:\d]{0,24}\b(?:được|thu được|thành)\s*$"
)
"""What has come together from each: "góp mỗi người một ngày lương được 14,8 triệu đồng"."""
_ONE_OF_ALL = Sought(
    r"\bgiải (?:nhất|nhì|ba) toàn đoàn\b"
    r"(?:(?!môn\b|cá nhân|nội dung|khuyến khích)(?:[^;.:]|\.(?=\d)))*$"
)
"""Prizes of which there is one each: "giải Nhất toàn đoàn thưởng 5 triệu đồng, giải Nhì …"."""
_EVERY_ONE = frozenset((_EACH_ONE, _EVERYBODY, _WHOEVER))
_PAID_BY_EACH = frozenset((_PAID_REGULARLY, _PAID_EVERY, _PAID_EACH_TIME))


def is_each(
    view: SentenceView,
    quantity: Quantity,
    floor: int,
    given: dict[str, object] | None,
    flow: str,
    after_each: bool,
) -> bool:
    """Whether the sum is told for one of several: "mỗi suất 500.000 đồng", "3 triệu đồng/nhà".

    ``flow`` is which way it goes, ``after_each`` says that the sum before it, which ends at
    ``floor``, goes to each.
    """
    start = quantity.start
    if quantity.per and any(part not in _TIMES for part in quantity.per.split("/")):
        return True
    if (
        _is_dues(view, quantity, floor)
        or (flow in ("raised", "held") and _is_monthly(quantity))
        or (flow == "lent" and quantity.qualifier == "at_most")
    ):
        return True
    each = word_of_each(view, start)
    if flow == "held":
        return each is not None and stands_straight_before(view, each, start)
    if after_each and (
        goes_on(view, quantity, floor) or view.search(_THE_OTHERS, view.slice(floor, start))
    ):
        return True
    if (
        flow == "disbursed"
        and each is None
        and view.search(_ONE_OF_ALL, view.slice(view.start, start))
    ):
        return False
    if _is_alike_for_all(view, quantity, flow) or is_of_a_kind(view, quantity, floor, after_each):
        return True
    if view.search(_ALL_TOGETHER, view.slice(view.start, start)):
        return False
    if (
        each is not None
        and leads(view, each, start, floor)
        and not _is_average(view, each, quantity)
    ):
        return True
    behind = max(quantity.end, quantity.per_end or 0)
    if _ONE_BEHIND.match(view.slice(behind, behind + 16)):
        return True
    return not totals(view, floor, start) and _is_too_small_for_all(view, quantity, given, flow)


def _is_average(view: SentenceView, each: Hit, quantity: Quantity) -> bool:
    """Whether a sum is what all of a year comes to on average: "bình quân 5 triệu đồng/năm"."""
    return quantity.per in ("năm", "quý") and view.slice(each.start, each.end) in _AVERAGES


def _is_alike_for_all(view: SentenceView, quantity: Quantity, flow: str) -> bool:
    """Whether a sum is a price, a norm, or what everybody gets or pays alike."""
    if flow == "disbursed" and (is_price(view, quantity) or is_bonus_of_one(view, quantity)):
        return True
    if flow == "disbursed" and is_price_in_row(view, quantity):
        return True
    if is_norm(view, quantity) or gets_alike(view, quantity) or _is_factor(view, quantity):
        return True
    told = view.slice(view.start, quantity.start)
    if view.finds(_EVERY_ONE, told):
        return True
    return flow in ("raised", "held") and _is_small(quantity) and view.finds(_PAID_BY_EACH, told)


def _is_too_small_for_all(
    view: SentenceView, quantity: Quantity, given: dict[str, object] | None, flow: str
) -> bool:
    """Whether a sum is too small to have been shared by all those it went to."""
    amount = quantity.value
    if flow == "raised" and (amount or 0) > LARGEST_SHARE:
        return False
    if quantity.value_max is not None:
        of_year = given is None and rate_of(view, quantity) in ("year", "quarter")
        return not of_year and amount is not None and amount < LARGEST_OF_ONE
    if given is None or not isinstance(amount, int):
        return False
    count = given.get("count")
    if (
        not isinstance(count, int)
        or count <= 1
        or amount >= min(SMALLEST_GIFT * count, LARGEST_GIFT)
    ):
        return False
    return amount < SMALLEST_MEAL * count or not _are_meals(view, quantity, str(given.get("unit")))


def _are_meals(view: SentenceView, quantity: Quantity, unit: str) -> bool:
    """Whether what is counted before a sum is meals or other things of little worth."""
    if "quà" not in unit and view.search(_MEALS, unit):
        return True
    lead = view.slice(max(view.start, quantity.start - 40), quantity.start)
    return unit in ("suất", "phần") and view.search(_COOKED, lead) is not None


def _is_factor(view: SentenceView, quantity: Quantity) -> bool:
    """Whether a sum is one factor of a product, or the most or least that one gets."""
    low = view.analysis.low
    lead = low[max(view.start, quantity.start - 60) : quantity.figure_start]
    if lead.endswith(("x ", "× ", "* ", "x", "×", "*")) and _TIMES_BEFORE.search(lead):
        return True
    if view.search(_FACE_VALUE, lead) or (_is_small(quantity) and view.search(_CONTAINS, lead)):
        return True
    if "nhất" in lead and view.search(_FARTHEST, lead):
        return True
    return _TIMES_BEHIND.match(low, quantity.end, view.end) is not None


def _is_dues(view: SentenceView, quantity: Quantity, floor: int) -> bool:
    """Whether the sum is what a member pays: "đoàn phí 20.000 đồng"."""
    if (
        quantity.value is not None
        and quantity.value < LARGEST_DUES
        and view.search(_DUES_OF_EACH, view.slice(view.start, quantity.start))
    ):
        return True
    dues = view.before(quantity.start, _DUES)
    return (
        dues is not None
        and dues.start >= floor
        and quantity.start - dues.end < 30
        and quantity.value is not None
        and quantity.value < LARGEST_DUES
    )


def _is_monthly(quantity: Quantity) -> bool:
    """Whether the sum is a month's and small: "tự nguyện góp 100.000 đồng/tháng"."""
    return quantity.per == "tháng" and _is_small(quantity)


def _is_small(quantity: Quantity) -> bool:
    """Whether a sum is no more than one member pays."""
    return quantity.value is not None and quantity.value < LARGEST_DUES


def rate_of(view: SentenceView, quantity: Quantity) -> str | None:
    """How often the sum is paid: ``year``, ``quarter``, ``month``; None when nothing tells."""
    for part in (quantity.per or "").split("/"):
        if part in _SPANS:
            return _SPANS[part]
    clause_start, _ = view.clause(quantity.start)
    before = view.slice(clause_start, quantity.start)
    found = view.search(RATE, before)
    while found and (nearer := RATE.search(before, found.end())):
        found = nearer  # "mỗi tháng góp 20 nghìn đồng, mỗi năm quỹ thu 1,1 tỷ đồng"
    if found and view.search(_LENT_SINCE, before[found.end() :]):
        found = None
    found = found or RATE.match(view.slice(quantity.end, quantity.end + 16).strip())
    return _SPANS[found.group("span")] if found else None
