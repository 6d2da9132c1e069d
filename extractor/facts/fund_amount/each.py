"""Whether a sum is what each gets or pays, and how often."""

import re

from extractor.analysis import SentenceView
from extractor.facts.fund_amount.alike import (
    LARGEST_GIFT,
    LARGEST_OF_ONE,
    gets_alike,
    goes_on,
    is_norm,
    is_of_a_kind,
)
from extractor.facts.fund_amount.labels import is_price
from extractor.lexicon import Hit
from extractor.quantities import Quantity
from extractor.sought import Sought

EACH, TOTAL, DUES = (f"fund_amount.{group}" for group in ("each", "total", "dues"))
LARGEST_DUES = 1_000_000
"""VND from which dues are those of a whole branch."""
LARGEST_SHARE = 300_000
"""VND up to which what several people give may be what each gives, told without a word of each."""
SMALLEST_GIFT = 50_000
"""VND a head under which a sum told for several gifts must be what each is worth."""
_SPANS = {"năm": "year", "tháng": "month", "quý": "quarter"}
_TIMES = (*_SPANS, "lần", "đợt")
_RATE = Sought(
    r"(?:mỗi|hàng|hằng"
    r"|(?<!sau )(?<!trong )(?<!vòng )(?<!hơn )(?<!gần )(?<!chỉ )(?<!qua )(?<!đầy )(?<!sang )"
    r"(?<!mười )(?<!mươi )một)"
    r"\s+(?P<span>năm|tháng|quý)\b(?! (?:qua|vừa qua|nay|trở lại|sau)\b)"
)
_AVERAGE_OF = Sought(
    r"(?:(?:mỗi|hàng|hằng|một) (?:năm|tháng|quý|đợt|lần)|\b(?:19|20)\d\d),?"
    r" (?:trung bình|bình quân)$"
)
"""A yearly average, which is no sum for each: "mỗi năm trung bình 60 triệu đồng"."""
_ONE_BEHIND = re.compile(r"\s*(?:(?:cho |đến |tới )?(?:mỗi|từng)|một|1)\s+(?!năm|tháng|quý|lần)\w")
_CLOSE = re.compile(
    r"(?:[^,;.:\d]|\d[\d.,]*(?!\d)){0,60}"
    r"(?:, (?:trợ cấp|hỗ trợ|phúng viếng|thăm hỏi|tặng quà|động viên|tặng|trao)(?: thêm)?\s*)?"
)
_GETS_EACH = Sought(r"[^,;.:\d]{0,60}\b(?:được|nhận)\b[^,;.:\d]{0,50}")
"""What each gets, told at length: "mỗi giáo viên … được tặng một chăn bông trị giá …"."""
_ONE_BY_NAME = re.compile(r"\b(?:chị|anh|ông|bà|cô|thầy|đoàn viên|em|cháu) [A-ZĐÀ-Ỵ][^;.\d]*$")
"""One who alone gets a sum told with a word of each: "nhà cho chị Lài, mức hỗ trợ …"."""
_TIMES_BEFORE = re.compile(r"\d[\d.]* ?[^\W\d]+(?: [^\W\d]+){0,3} ?[x×*] ?$")
_FACE_VALUE = Sought(r"\b(?:mệnh giá|loại)(?: (?:trị giá|từ))?\s*$")
"""What each of a kind of gift is worth: "phiếu mua hàng mệnh giá 50.000 đồng"."""
_TIMES_BEHIND = re.compile(r"(?: ?/ ?[^\W\d]+)? ?[x×*] ?\d")
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
    r"\b(?:mỗi|hàng|hằng) (?:tháng|năm|quý|tuần|ngày|chuyến|kì),? (?:các |những )?"
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
    r"\b(?:cứ )?(?:mỗi|sau mỗi|một) (?:cuốc|chuyến|đêm|ca|buổi|ngày|tuần|kì|vụ|mẻ|mùa|tua|cữ)\b"
    r"(?:[^;.]|\.(?=\d)){0,60}"
    r"\b(?:anh em|chị em|anh chị em|mọi người|đoàn viên|người [^\W\d]+|tổ viên|ai|thợ|bà con)\b"
    r"[^,;.:\d]{0,30}\b(?:đóng|góp|nộp|bớt|bỏ|trích|nhín|dành|để)\b[^,;.:\d]{0,40}$"
)
"""What people put by each time they work: "Mỗi đêm làm, anh em bỏ ống heo 2.000 đồng"."""
_THE_OTHERS = Sought(
    r"[,;] (?:còn |riêng )?(?:các|những) (?:cháu|em|người|hộ|trường hợp|nhà|gia đình|đối tượng|suất"
    r"|đơn vị|chị|anh)(?: [^\W\d]+){0,2} (?:khác|còn lại)(?: (?:là|được|mỗi))*\s*$"
)
"""The rest of those who get: "cháu đỗ đại học 200.000 đồng, các cháu khác 50.000 đồng"."""
_WHOEVER = Sought(
    r"(?:^|[.,;:]) ?(?:người|hộ|nhà|gia đình|đoàn viên|tàu|ghe|tổ|em|cháu|anh em|chị em|công nhân)"
    r" nào\b[^;.:\d]{2,60}?\b(?:được|đóng|góp|nhận|nộp|hưởng)\b[^,;.:\d]{0,30}$"
)
"""Whoever is in need: "Tàu nào phá nước, gãy trục láp thì được ứng 15 triệu đồng"."""
_ALL_TOGETHER = Sought(
    r"\b(?:ngày lương|ngày công|giờ công|ngày thu nhập|xin|quyên góp|vận động|gom)\b"
    r"[^,;.:\d]{0,24}\b(?:được|thu được|thành)\s*$"
)
"""What has come together from each: "góp mỗi người một ngày lương được 14,8 triệu đồng"."""
_ONE_WORD = re.compile(r"\s*(?:[^\W\d]+(?: có| đạt)?\s*)?")
_ONCE = Sought(
    r"từng (?:hỗ trợ|được|là|có|trao|tặng|giúp|cho|vay|nhận|góp|đóng|xây|ủng hộ|chi|bị|đạt|dành)\b"
)
"""Once before, and not each: "Tổng LĐLĐ cũng từng hỗ trợ nghiệp đoàn 500 triệu đồng"."""
_KEPT_AT = Sought(r"\b(?:duy trì|giữ|đạt|ở|bằng) mức$")
"""What a fund is kept at: "quỹ tình thương duy trì mức trên 40 triệu đồng"."""
_A_LITTLE = Sought(
    r" (?:một ít|một chút|chút ít|ít nhiều|một tay"
    r"|(?:một|nửa|hai|\d) ngày (?:lương|thu nhập|công)[^,;.\d]{0,12} (?:được|thu|có))\b"
)
_DOOR_TO_DOOR = Sought(r"\b(?:đi|đến|tới|gõ cửa|xuống) từng")
"""What makes of "từng nhà" no sum for each: "đi từng nhà xin thêm được 43 triệu đồng"."""
"""What people give, each as much as he can: "chị em góp mỗi người một ít được 5 triệu đồng"."""
_IN_A_NAME = re.compile(r"[^“”\",;.]{0,30}[”\"](?! ?[“\"])")
"""What stands behind a word of each inside quotes: "Một nghìn đồng mỗi ngày"."""


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
    start, end = quantity.start, quantity.end
    if quantity.per and any(part not in _TIMES for part in quantity.per.split("/")):
        return True
    if (
        _is_dues(view, quantity, floor)
        or (flow in ("raised", "held") and _is_monthly(quantity))
        or (flow == "lent" and quantity.qualifier == "at_most")
    ):
        return True
    each = view.before(start, EACH)
    quoted = each is not None and view.slice(view.start, each.start).count('"') % 2 == 1
    quoted = quoted or (each is not None and "“" in view.slice(view.start, each.start))
    if quoted and each is not None and _IN_A_NAME.match(view.analysis.low, each.end, start):
        each = None
    low = view.analysis.low
    if each is not None and (
        _ONCE.match(low, each.start)
        or _A_LITTLE.match(low, each.end)
        or view.search(_DOOR_TO_DOOR, low, max(view.start, each.start - 8), each.end)
    ):
        each = None
    if flow == "held":
        if each is not None and view.search(_KEPT_AT, low, view.start, each.end):
            return False
        return each is not None and _ONE_WORD.fullmatch(view.slice(each.end, start)) is not None
    if after_each and (
        goes_on(view, quantity, floor) or view.search(_THE_OTHERS, low, floor, start)
    ):
        return True
    if flow == "disbursed" and is_price(view, quantity):
        return True
    if is_norm(view, quantity) or gets_alike(view, quantity) or _is_factor(view, quantity):
        return True
    told = view.slice(view.start, start)
    if view.search(_EACH_ONE, told) or view.search(_EVERYBODY, told) or view.search(_WHOEVER, told):
        return True
    if (
        flow in ("raised", "held")
        and _is_small(quantity)
        and (
            view.search(_PAID_REGULARLY, told)
            or view.search(_PAID_EVERY, told)
            or view.search(_PAID_EACH_TIME, told)
        )
    ):
        return True
    if is_of_a_kind(view, quantity, floor, after_each):
        return True
    if view.search(_ALL_TOGETHER, told):
        return False
    if each is not None and _leads(view, each, start, floor):
        return True
    behind = max(end, quantity.per_end or 0)
    if _ONE_BEHIND.match(view.slice(behind, behind + 16)):
        return True
    if _totals(view, floor, start):
        return False
    if flow == "raised" and (quantity.value or 0) > LARGEST_SHARE:
        return False
    if quantity.value_max is not None:
        return quantity.value is not None and quantity.value < LARGEST_OF_ONE
    count = given.get("count") if given else None
    amount = quantity.value
    return (
        isinstance(count, int)
        and isinstance(amount, int)
        and count > 1
        and amount < min(SMALLEST_GIFT * count, LARGEST_GIFT)
    )


def _is_factor(view: SentenceView, quantity: Quantity) -> bool:
    """Whether a sum is one factor of a product, or the most or least that one gets."""
    low = view.analysis.low
    lead = low[max(view.start, quantity.start - 60) : quantity.figure_start]
    if lead.endswith(("x ", "× ", "* ", "x", "×", "*")) and _TIMES_BEFORE.search(lead):
        return True
    if view.search(_FACE_VALUE, lead):
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
    dues = view.before(quantity.start, DUES)
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


def _leads(view: SentenceView, each: Hit, start: int, floor: int) -> bool:
    """Whether a word of each governs the sum at ``start``; in brackets it governs all of them."""
    if each.start < floor and "(" not in view.slice(view.start, each.start):
        return False
    if _RATE.match(view.slice(each.start, each.end + 8)):
        return False
    if view.slice(each.start, each.start + 3) == "mức" and _ONE_BY_NAME.search(
        view.analysis.text, view.clause(each.start)[0], each.start
    ):
        return False
    if view.search(_AVERAGE_OF, view.slice(max(view.start, each.start - 12), each.end)):
        return False
    if ")" in view.slice(each.end, start) and "(" in view.slice(view.start, each.start):
        closed = view.slice(each.end, start)
        if "(" not in closed.partition(")")[0]:
            return False  # "Quỹ (mỗi người góp một ngày lương) thu được 7,4 tỷ đồng"
    opened = view.analysis.low.rfind("(", view.start, start)
    if 0 <= opened < each.start and ")" not in view.slice(opened, start):
        return True
    of_total = view.slice(max(view.start, each.start - 5), each.start) == "tổng "
    if of_total or _totals(view, each.end, start):
        return False
    between = view.slice(each.end, start)
    return (_CLOSE.fullmatch(between) or _GETS_EACH.fullmatch(between)) is not None


def _totals(view: SentenceView, start: int, end: int) -> bool:
    """Whether a word of a total stands in a stretch, and not as part of a union's name."""
    return any(
        start <= hit.start
        and hit.end <= end
        and not any(name.start <= hit.start < name.end for name in view.mentions)
        for hit in view.of(TOTAL)
    )


def rate_of(view: SentenceView, quantity: Quantity) -> str | None:
    """How often the sum is paid: ``year``, ``quarter``, ``month``; None when nothing tells."""
    for part in (quantity.per or "").split("/"):
        if part in _SPANS:
            return _SPANS[part]
    clause_start, _ = view.clause(quantity.start)
    found = view.search(_RATE, view.slice(clause_start, quantity.start)) or _RATE.match(
        view.slice(quantity.end, quantity.end + 16).strip()
    )
    return _SPANS[found.group("span")] if found else None
