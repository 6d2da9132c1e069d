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
from extractor.lexicon import Hit
from extractor.quantities import Quantity

EACH, TOTAL, DUES = (f"fund_amount.{group}" for group in ("each", "total", "dues"))
LARGEST_DUES = 1_000_000
"""VND from which dues are those of a whole branch."""
SMALLEST_GIFT = 50_000
"""VND a head under which a sum told for several gifts must be what each is worth."""
_SPANS = {"năm": "year", "tháng": "month", "quý": "quarter"}
_TIMES = (*_SPANS, "lần", "đợt")
_RATE = re.compile(
    r"(?<!sau )(?<!trong )(?<!sang )(?<!hơn )(?<!mười )(?<!mươi )(?:mỗi|hàng|hằng|một)"
    r"\s+(?P<span>năm|tháng|quý)\b(?! (?:qua|vừa qua|nay|trở lại|sau)\b)"
)
_AVERAGE_OF = re.compile(
    r"(?:(?:mỗi|hàng|hằng|một) (?:năm|tháng|quý|đợt|lần)|\b(?:19|20)\d\d),?"
    r" (?:trung bình|bình quân)$"
)
"""A yearly average, which is no sum for each: "mỗi năm trung bình 60 triệu đồng"."""
_ONE_BEHIND = re.compile(r"\s*(?:(?:cho |đến |tới )?(?:mỗi|từng)|một|1)\s+(?!năm|tháng|quý|lần)\w")
_CLOSE = re.compile(r"(?:[^,;.:\d]|\d[\d.,]*(?!\d)){0,60}")
_ONE_BY_NAME = re.compile(r"\b(?:chị|anh|ông|bà|cô|thầy|đoàn viên|em|cháu) [A-ZĐÀ-Ỵ][^;.\d]*$")
"""One who alone gets a sum told with a word of each: "nhà cho chị Lài, mức hỗ trợ …"."""
_TIMES_BEFORE = re.compile(r"\d[\d.]* ?[^\W\d]+(?: [^\W\d]+){0,3} ?[x×*] ?$")
_FACE_VALUE = re.compile(r"\b(?:mệnh giá|loại)(?: (?:trị giá|từ))?\s*$")
"""What each of a kind of gift is worth: "phiếu mua hàng mệnh giá 50.000 đồng"."""
_TIMES_BEHIND = re.compile(r"(?: ?/ ?[^\W\d]+)? ?[x×*] ?\d")
"""A product, of which the sum is one factor: "15 đám x 500.000 đồng", "500.000 đồng x 15"."""
_FARTHEST = re.compile(
    r"\b(?:người|nhà|gia đình|hộ|căn|trường hợp|suất|phần|chị|anh|em|nơi|đoàn viên)"
    r"(?: (?:được|nhận|nào|khó khăn|hư hỏng|thiệt hại|bị nặng))*"
    r" (?:nhiều|cao|ít|thấp) nhất(?: (?:là|được|nhận|tới|đến))*\s*$"
)
"""What one of several gets at most or at least: "gia đình nhiều nhất 10 triệu đồng"."""
_EVERYBODY = re.compile(
    r"\b(?:ai (?:cũng|nấy)|(?:người|đoàn viên|anh em|chị em|công nhân) nào cũng)\b[^,;.\d]{0,50}$"
)
"""Everybody does it alike: "ai cũng bỏ vào hộp 2.000 đồng"."""
_EACH_ONE = re.compile(
    r"\b(?:mỗi|hàng|hằng) (?:tháng|năm|quý|tuần|ngày|chuyến|kì|lần),?"
    r" (?:mỗi|một) (?!năm|tháng|quý|lần)[^,;.\d]{2,50}$"
    r"|\b(?:mỗi|một) (?!năm|tháng|quý|lần|cđcs|công đoàn|đơn vị|nghìn|ngàn|đồng|phần|số)"
    r"[^,;.\d]{2,24}"
    r" (?:mỗi|hàng|hằng|một) (?:tháng|năm|quý|tuần|ngày)\b(?! (?:lương|công|thu))[^,;.(\d]{0,40}$"
)
"""Who pays each month: "Mỗi tháng một đoàn viên nộp 15.000 đồng"."""
_ONE_WORD = re.compile(r"\s*(?:[^\W\d]+(?: có| đạt)?\s*)?")
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
    if each is not None and _IN_A_NAME.match(view.analysis.low, each.end, start):
        each = None
    if flow == "held":
        return each is not None and _ONE_WORD.fullmatch(view.slice(each.end, start)) is not None
    if after_each and goes_on(view, quantity, floor):
        return True
    if is_norm(view, quantity) or gets_alike(view, quantity) or _is_factor(view, quantity):
        return True
    told = view.slice(view.start, start)
    if _EACH_ONE.search(told) or _EVERYBODY.search(told):
        return True
    if is_of_a_kind(view, quantity, floor, after_each):
        return True
    if each is not None and _leads(view, each, start, floor):
        return True
    if _ONE_BEHIND.match(view.slice(end, end + 12)):
        return True
    if _totals(view, floor, start):
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
    if _FACE_VALUE.search(lead):
        return True
    if "nhất" in lead and _FARTHEST.search(lead):
        return True
    return _TIMES_BEHIND.match(low, quantity.end, view.end) is not None


def _is_dues(view: SentenceView, quantity: Quantity, floor: int) -> bool:
    """Whether the sum is what a member pays: "đoàn phí 20.000 đồng"."""
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
    monthly = quantity.per == "tháng"
    return monthly and quantity.value is not None and quantity.value < LARGEST_DUES


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
    if _AVERAGE_OF.search(view.slice(max(view.start, each.start - 12), each.end)):
        return False
    opened = view.analysis.low.rfind("(", view.start, start)
    if 0 <= opened < each.start and ")" not in view.slice(opened, start):
        return True
    of_total = view.slice(max(view.start, each.start - 5), each.start) == "tổng "
    if of_total or _totals(view, each.end, start):
        return False
    return _CLOSE.fullmatch(view.slice(each.end, start)) is not None


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
    found = _RATE.search(view.slice(clause_start, quantity.start)) or _RATE.match(
        view.slice(quantity.end, quantity.end + 16).strip()
    )
    return _SPANS[found.group("span")] if found else None
