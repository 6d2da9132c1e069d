"""Sums told in a row with one scale at the end, in turn or each behind its label.

"lần lượt 120, 85 và 140 triệu đồng"; "hiếu hỷ 8, ốm đau 12, trợ cấp 20 triệu đồng".
"""

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
_PURPOSE: Final = (
    r"(?:(?:cho|chi|thu|tiền|việc|quỹ) )?"
    r"(?:hiếu|hỷ|hỉ|ốm đau|thăm|trợ cấp|hỗ trợ|khó khăn|khen|thưởng"
    r"|tham quan|du lịch|sinh nhật|cưới|tang|thai sản|đoàn phí|kinh phí|tặng|quà|tết|học bổng"
    r"|khuyến học|văn nghệ|thể thao|phúng|từ thiện|nhân đạo|xã hội|hoạt động|đào tạo|tập huấn"
    r"|tuyên truyền|hành chính|tương trợ|cứu trợ|phong trào|quản lý|chăm lo|bảo vệ|nộp|ủng hộ)"
    r"(?:(?:, | và | )(?!và\b)[^\W\d]+){0,4}?:? "
)
"""What each sum of a row is for: "ốm đau 12", "khen thưởng 20"."""
_LABEL_BEFORE: Final = late(
    rf"(?:^|[^\W\d] |[:(,;] )(?:{_PURPOSE}{_FIGURE}{_NEXT}){{0,8}}{_PURPOSE}$"
)
_COUNTED_BEFORE: Final = late(
    rf"\d [^\W\d]+(?: [^\W\d]+){{0,3}}{_NEXT}(?:{_PURPOSE}{_FIGURE}{_NEXT}){{0,8}}{_PURPOSE}$"
)
"""What makes counts of a row of figures: "ốm đau 8 người, hiếu hỷ | 12, …"."""
_LABELS_BEHIND: Final = late(
    rf"(?P<figure>{_FIGURE})(?:{_NEXT}{_PURPOSE}{_FIGURE}){{1,8}}"
    r" (?P<scale>nghìn|ngàn|triệu|tỷ|tỉ)\b"
)
_MAY_BE_LABELLED: Final = late(
    r"\d(?:, | và |; )(?:[^\W\d]+:? ){1,6}\d[\d,]* (?:nghìn|ngàn|triệu|tỷ|tỉ)\b"
)
_REACH: Final = 100
_POWERS: Final = {"nghìn": 3, "ngàn": 3, "triệu": 6, "tỷ": 9, "tỉ": 9}


def may_be_in_turn(low: str) -> bool:
    """Whether sums may be told in a row anywhere in a text.

    >>> may_be_in_turn("thăm hỏi 8, trợ cấp 12 triệu đồng"), may_be_in_turn("trợ cấp 8 triệu")
    (True, False)
    """
    return "lần lượt" in low or "theo thứ tự" in low or bool(_MAY_BE_LABELLED.search(low))


def told_in_turn(low: str, pos: int) -> Quantity | None:
    """The sum at ``pos`` whose scale and currency are told behind the last of its row.

    >>> low = "lần lượt 120, 85 và 140 triệu đồng"
    >>> told_in_turn(low, 9).value, told_in_turn(low, 14).value
    (120000000, 85000000)
    >>> told_in_turn("lần lượt 120, 85 và 140 đoàn viên", 9) is None
    True
    >>> told_in_turn("chi hiếu hỷ 8, ốm đau 12 triệu đồng", 12).value
    8000000
    """
    row = _LABELS_BEHIND.match(low, pos)
    if row is not None:
        lead = low[max(0, pos - _REACH) : pos]
        if not _LABEL_BEFORE.search(lead) or _COUNTED_BEFORE.search(lead):
            return None
    elif _BEFORE.search(low, max(0, pos - _REACH), pos):
        row = _BEHIND.match(low, pos)
    if row is None:
        return None
    value = Decimal(row["figure"].replace(",", ".")) * 10 ** _POWERS[row["scale"]]
    currency = currency_after(low, row.end(), float(value))
    if currency is None or currency.unit != VND or value != value.to_integral_value():
        return None
    end = row.end("figure")
    return Quantity(model.MONEY, pos, end, pos, end, value=int(value), unit=VND)
