"""Sums told in turn with one scale at the end: "lần lượt 120, 85 và 140 triệu đồng"."""

from decimal import Decimal
from typing import Final

from extractor.late import late
from extractor.quantities import model
from extractor.quantities.model import Quantity
from extractor.quantities.money import VND, currency_after

_FIGURE: Final = r"\d{1,3}(?:,\d{1,3})?"
_NEXT: Final = r"(?:, | và |, và |; )"
_BEFORE: Final = late(
    r"\b(?:lần lượt|theo thứ tự)(?: (?:là|được|đạt|có|với|thu|chi|ở mức|các mức))* "
    rf"(?:{_FIGURE}{_NEXT}){{0,9}}$"
)
_BEHIND: Final = late(
    rf"(?P<figure>{_FIGURE})(?:{_NEXT}{_FIGURE}){{1,9}} (?P<scale>nghìn|ngàn|triệu|tỷ|tỉ)\b"
)
_REACH: Final = 100
_POWERS: Final = {"nghìn": 3, "ngàn": 3, "triệu": 6, "tỷ": 9, "tỉ": 9}


def told_in_turn(low: str, pos: int) -> Quantity | None:
    """The sum at ``pos`` whose scale and currency are told behind the last of its row.

    >>> low = "lần lượt 120, 85 và 140 triệu đồng"
    >>> told_in_turn(low, 9).value, told_in_turn(low, 14).value
    (120000000, 85000000)
    >>> told_in_turn("lần lượt 120, 85 và 140 đoàn viên", 9) is None
    True
    """
    if not _BEFORE.search(low, max(0, pos - _REACH), pos):
        return None
    row = _BEHIND.match(low, pos)
    if row is None:
        return None
    value = Decimal(row["figure"].replace(",", ".")) * 10 ** _POWERS[row["scale"]]
    currency = currency_after(low, row.end(), float(value))
    if currency is None or currency.unit != VND or value != value.to_integral_value():
        return None
    end = row.end("figure")
    return Quantity(model.MONEY, pos, end, pos, end, value=int(value), unit=VND)
