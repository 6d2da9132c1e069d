"""Years told without their "năm": "tới 2014, số tiền ấy là …", "kế hoạch 2022"."""

from typing import Final

from extractor.late import late
from extractor.quantities.lexicon import lexicon
from extractor.quantities.relative import word_before

_BEFORE_YEAR: Final = frozenset(
    (
        *("tới", "đến", "sang", "cuối", "đầu", "giữa", "hết", "hồi", "hè", "hoạch", "tiêu"),
        *("toán", "qua", "kết", "đua", "tác", "động", "nghị", "cáo"),
    )
)
"""Words before a year without its "năm": "tới 2014", "kế hoạch 2022"."""
_GROWN: Final = frozenset({"lên", "tăng", "giảm", "xuống", "từ", "gần", "trị"})
_EXTREME_YEAR: Final = late(r"năm (?:cao|thấp|nhiều|ít|lớn)(?: điểm)?(?: nhất)? là $")
"""What names a year as the one with the most: "Năm cao nhất là 2018"."""
_LONE_YEAR: Final = late(r"(?:199|20[0-3])\d(?![\d.,/-]\d)")
_ENDS_YEAR: Final = late(
    r"[,:;.)–]|\s*$| (?:là|thì|đã|có|được|đạt|còn|chỉ|quỹ|số|tổng|công đoàn|lđlđ|cđcs|mỗi|toàn"
    r"|các|của"
    r"|phấn|kết|thành lập|vận động|trao|chi|thu|nghiệp đoàn|đơn vị)(?!\w)"
)
_OPENS_WITH_YEAR: Final = late(
    r"20[0-3]\d(?:,? (?:này |tới )?(?:mình|tụi mình|chúng tôi|chúng ta|công đoàn|lđlđ|cđcs"
    r"|cả nhà|toàn|phấn đấu|sẽ|dự kiến|quyết tâm)(?!\w)"
    r"|: (?=kết nạp|phấn đấu|chi|vận động|thành lập|trao))"
)
"""A year that opens a line: "2024 mình hứa: …", "2024: kết nạp …"."""
_SIGNS: Final = " \t-–+*•●▪■◦○✓√➢→►▶◆❖·📌👉🎯✅⭐🔥📅🗓👇💪️"

_OPENS: Final = late(r"(?:^|[;:.\n(]) ?[-–•*+]? ?$")
_HONOURED: Final = late(
    r",? (?:cờ|bằng|giấy khen|huân chương|huy chương|kỉ niệm chương|danh hiệu|giải|được|đạt|nhận)\b"
)
"""What a year that opens an item may go on with: "; 2014 Cờ thi đua của Tổng LĐLĐ"."""


def is_lone_year(low: str, pos: int, end: int) -> bool:
    """Whether a year told without its "năm" is one, not a number.

    >>> text = "tới 2014, số tiền ấy là 2014 đồng"
    >>> is_lone_year(text, 4, 8), is_lone_year(text, 24, 28)
    (True, False)
    >>> is_lone_year("năm 2011 bằng khen; 2014 cờ thi đua", 20, 24)
    True
    """
    if _LONE_YEAR.match(low, pos) and _OPENS.search(low, max(0, pos - 4), pos):
        return _HONOURED.match(low, end) is not None
    lead = word_before(low, pos)
    if lead == "thu" and low.endswith("trung thu ", 0, pos):
        return True
    if lead == "là" and _EXTREME_YEAR.search(low, max(0, pos - 24), pos):
        return True
    if not lead and _OPENS_WITH_YEAR.match(low, pos):
        return low[low.rfind("\n", 0, pos) + 1 : pos].strip(_SIGNS) == ""
    if lead not in _BEFORE_YEAR or _LONE_YEAR.match(low, pos) is None:
        return False
    if word_before(low, pos - len(lead) - 1) in _GROWN:
        return False
    if lead == "sang" and low[end : end + 1] == " ":
        return not lexicon().nouns.after(low, end)
    return _ENDS_YEAR.match(low, end) is not None
