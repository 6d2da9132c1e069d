"""Quantity × unit price, and the total told with it."""

import re
from collections.abc import Iterable, Iterator, Sequence

from extractor.checks.finding import Dong, Finding, finding, quoted
from extractor.checks.prose import Prose, counted, number
from extractor.checks.reach import comparable, reach, results, together, unrelated
from extractor.late import late
from schemas import Branch, Fact, FundAmount, Qualifier, WarningCode

PRODUCT_SLACK = 0.02
"""By how much quantity × unit price may miss an exactly told total, as a fraction: rounding."""
_TOTAL = late(r"\b(?:tổng|trị giá|số tiền|kinh phí|thành tiền)\b[^.;]{0,25}$", re.I)
"""What stands before a sum that is the total of what is told beside it."""

_COUNT = counted(r"# [“\"‘']?[^\W\d_]")
_SOME = late(r"\b(?:riêng|một số|có (?:người|nơi|trường hợp)|cao nhất|nhiều nhất)\b", re.I)
"""What makes of a price that of only some who had the total told before."""
_SEVERAL_TIMES = late(
    r"\b(?:hai|ba|bốn|các|nhiều|cả|\d{1,2})\s(?:đợt|lần|dịp|kỳ|học kỳ|tháng|năm|quý|ngày)\b"
    r"(?!\s\d)",
    re.I,
)
"""What says that each had the price more than once: "100.000đ/người, cộng 980.000đ (hai đợt)"."""
_PRICE_BEHIND = late(
    r"\s*[,(]?\s*(?:bình quân |tương đương |trị giá )?"
    r"(?:mỗi (?:suất|phần|căn|nhà|người|em|cháu|hộ|lượt|túi|món|trường hợp|đoàn viên)"
    r"(?: quà| học bổng)?(?: trị giá| được| là|:)? ?)?",
    re.I,
)
"""What stands between a total and the price it is made of: "15 triệu (500.000 đồng/suất)"."""


def product_against_total(branch: Branch, facts: Sequence[Fact], prose: Prose) -> Iterator[Finding]:
    """Quantity × unit price that is not the total told with it.

    A total is one that says so ("tổng trị giá …"), or that went to as many. One told right after
    the price must be the product; one told before it, or elsewhere of the same fund, may hold
    other things too and must only not be less.
    """
    sums = [one for one in results(facts, FundAmount) if one.rate is None]
    prices = [one for one in sums if one.per_unit]
    totals = [one for one in sums if not one.per_unit]
    for price in prices:
        for total in totals:
            if price.flow != total.flow:
                continue
            beside = together(price, total)
            if beside and not _is_total(total, price, prose):
                continue
            if beside and not (
                _alone(price, prices, total, prose) and _alone(total, totals, price, prose)
            ):
                continue
            one_fund = price.fund is not None and price.fund == total.fund
            if not beside and not (one_fund and comparable(price, total)):
                continue
            if beside and _told_of_some(price, total, prose):
                continue
            is_product = beside and _is_of_all(price, total, prose)
            if is_product and _counts_others(price, total, prose):
                continue
            yield from _not_the_product(price, total, is_product)


def _is_total(total: FundAmount, price: FundAmount, prose: Prose) -> bool:
    if total.beneficiaries is not None:
        return price.beneficiaries is None or price.beneficiaries.count == total.beneficiaries.count
    return _TOTAL.search(prose.before(total)) is not None


def _is_of_all(price: FundAmount, total: FundAmount, prose: Prose) -> bool:
    """Whether a total is that of what is told at a price: behind it, or right before it."""
    if total.evidence.start > price.evidence.start:
        return True
    return _PRICE_BEHIND.fullmatch(prose.between(total, price)) is not None


def _told_of_some(price: FundAmount, total: FundAmount, prose: Prose) -> bool:
    """Whether a price is told of only some behind the total, or was had more than once."""
    first, last = sorted((price, total), key=lambda one: one.evidence.start)
    between = prose.between(first, last)
    if first is total and _SOME.search(between):
        return True
    return _SEVERAL_TIMES.search(f"{between} {prose.after(last)}") is not None


def _counts_others(price: FundAmount, total: FundAmount, prose: Prose) -> bool:
    """Whether others are counted between a price and the total behind it, who are in it too."""
    quantity = price.beneficiaries or total.beneficiaries
    told = {number(found) for found in _COUNT.finditer(prose.between(price, total))}
    return bool(told - {quantity.count if quantity else None})


def _alone(one: FundAmount, kind: Iterable[FundAmount], beside: FundAmount, prose: Prose) -> bool:
    """Whether no other sum of its sort stands with it: else which belongs to which?

    Parts of a sentence between semicolons are told apart where both sums stand in one of them.
    """
    there = [other for other in kind if other is not one and together(other, beside)]
    if not there:
        return True
    clause = prose.clause(one)
    return clause == prose.clause(beside) and all(prose.clause(other) != clause for other in there)


def _not_the_product(price: FundAmount, total: FundAmount, is_product: bool) -> Iterator[Finding]:
    quantity = price.beneficiaries or total.beneficiaries
    if quantity is None or not quantity.count:
        return
    if total.beneficiaries is not None and total.beneficiaries.count != quantity.count:
        return
    low, high = (quantity.count * end for end in reach(price))
    if price.qualifier is Qualifier.AT_MOST:
        low = 0  # some may have had much less
    least, most = reach(total)
    too_little = high < least * (1 - PRODUCT_SLACK) and is_product
    too_much = low > most * (1 + PRODUCT_SLACK)
    if not (too_little or too_much) or unrelated((low, high), (least, most)):
        return
    yield finding(
        WarningCode.PRODUCT_DISAGREES,
        (price, total),
        quantity=quantity.count,
        price=quoted(price),
        product=Dong(quantity.count * price.amount),
        total=quoted(total),
    )
