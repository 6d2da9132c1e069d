"""Awards told when they were conferred and again when they are handed over at a ceremony."""

from typing import Final

from extractor.facts.draft import Draft
from extractor.late import late
from schemas import period_years

_BY_SOMEBODY: Final = (
    r"(?:thừa (?:ủy|uỷ|lệnh)|thay mặt|đồng chí|đ/c|ông|bà|chủ tịch|bí thư|giám đốc|trưởng ban"
    r"|thứ trưởng|bộ trưởng|lãnh đạo|đại diện)\b"
)
_HANDS: Final = late(
    rf"(?:^|\W){_BY_SOMEBODY}[^;.]*?\b(?:đã |lên )*(?:trao|trao tặng|gắn|tặng)\b"
    r"[^;.,]{0,40}$"
)
"""What hands an award over: "thừa ủy quyền Chủ tịch nước, Bí thư Tỉnh ủy trao [Huân chương …]"."""
_CEREMONY: Final = late(
    r"\b(?:tổ chức|long trọng|diễn ra|dự|trong|tại|lễ)\b[^;.]{0,120}"
    r"\b(?:đón nhận|công bố và đón nhận|trao tặng|trao)\b[^;.,]{0,60}$"
)
"""The ceremony itself: "tổ chức kỷ niệm 90 năm … và đón nhận [Huân chương …]"."""
_LATE: Final = 4
"""Years behind those it is given for in which an order is still handed over."""
_TO_ITSELF: Final = ("branch", "host")


def is_handed_over(one: Draft, other: Draft) -> bool:
    """Whether of two tellings of a title, dated apart, one only hands over what the other tells.

    The days of both may differ: "được tặng Cờ thi đua năm 2019. Ngày 15/1/2020, … trao Cờ thi đua".
    """
    if one.view is other.view or not one.period or not other.period:
        return False
    if any(
        draft.fields.get("recipient_type") not in _TO_ITSELF
        or (draft.fields.get("count") or 1) != 1
        or draft.status != "reported"
        for draft in (one, other)
    ):
        return False
    if not (_tells_handing(one) or _tells_handing(other)):
        return False
    last, other_last = (period_years(period)[1] for period in (one.period, other.period))
    if last is None or other_last is None:
        return False
    merits = one.fields.get("award_class") == "order" and "/" in f"{one.period}{other.period}"
    return abs(last - other_last) <= (_LATE if merits else 1)


def _tells_handing(draft: Draft) -> bool:
    """Whether a sentence tells how an award is handed over, or the ceremony for it."""
    low, start = draft.view.analysis.low, draft.view.start
    return bool(_HANDS.search(low, start, draft.start) or _CEREMONY.search(low, start, draft.start))
