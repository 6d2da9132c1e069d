"""Figures of a clause on the union named before it: "Nghiệp đoàn X, nơi 94 đoàn viên …"."""

from collections.abc import Sequence
from typing import Final

from extractor.analysis import SentenceView
from extractor.context.discourse.over_there import OVER_THERE
from extractor.context.discourse.spoken import Owner, Part
from extractor.late import late

_HAS: Final = (
    r"(?: (?:có|mới có|chỉ có|hiện|đang|tập hợp|quản lí|quy tụ|sinh hoạt của|tổng số|trên|hơn"
    r"|gần))* (?:\d[\d.]* [^\W\d]+(?: [^\W\d]+){0,3}(?:,| và| với)(?: (?:có|hơn|gần|chừng))* )?"
)
_GOES_ON: Final = r"\d[^;]*,? (?:riêng|trong đó|tính riêng)\b[^;]*"
"""What further figures of such a clause follow: ", nơi có 142 đoàn viên, riêng quỹ đã 9 triệu"."""
_WHICH_HAS: Final = late(
    r"(?:"
    r"(?: (?:trong|ở|tại|dưới|trên|bên|ngoài|gần) [^,;.\d]{2,24})?,? (?:nơi|vốn|là nơi)"
    rf"{_HAS}"
    rf"|[^;.\d]{{0,30}}?[ ,(–-]+(?:{OVER_THERE}|họ)(?: (?:thì|cũng|đã|hiện|đang|vẫn))*{_HAS}"
    r"|(?: cũ)?(?: trực tiếp)? (?:phụ trách|quản lí|nắm),? (?:với|gồm|có)(?: \d[^;.]{2,30}? và)? "
    rf")(?:{_GOES_ON})?"
)
"""What ties a figure to the union named before it: "CĐ X - bên ấy có 94 …", "CĐ X, nơi 94 …"."""


def which_has(view: SentenceView, start: int, before: Sequence[Part]) -> Owner | None:
    """The union whose figure a relative clause tells."""
    last = before[-1] if before else None
    if last is None or last.branch is None:
        return None
    has = _WHICH_HAS.fullmatch(view.slice(last.mention.end, start))
    return Owner(last.branch, "of") if has else None
