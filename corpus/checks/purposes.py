"""What a sum is for, by the head of a register's column and by the words of an article."""

from typing import Final

from extractor.late import late

_PURPOSES: Final = {
    "visits": late(r"\b(?:thăm hỏi|ốm đau|hiếu hỷ|hiếu hỉ|hiếu, hỷ|viếng|thai sản)\b"),
    "tet": late(r"\btết\b"),
    "homes": late(
        r"\b(?:mái ấm|nhà ở|nhà tình|xây (?:mới |dựng )?(?:\d+ )?(?:căn )?nhà|sửa nhà)\b"
    ),
    "study": late(r"\b(?:khuyến học|học bổng|khuyến tài)\b"),
    "disaster": late(r"\b(?:thiên tai|bão|lũ|lụt|hỏa hoạn|dịch bệnh|covid\S*)\b"),
    "sport": late(r"\b(?:thể thao|văn nghệ|hội thao|hội diễn)\b"),
    "training": late(r"\b(?:tập huấn|đào tạo|bồi dưỡng)\b"),
    "care": late(r"\b(?:chăm lo|phúc lợi)\b"),
}
_CARE: Final = frozenset({"care", "visits", "tet", "homes", "disaster", "study"})
"""What the care for members is made of."""
_ACCOUNT: Final = late(
    r"\b(?:tổng (?:số )?chi|tổng (?:số )?thu|quyết toán|dự toán)\b[^.;\d]{0,30}$"
)
_NEAR: Final = 90
"""Characters before a sum in which its purpose stands."""


def for_another_purpose(head: str, fund: str | None, before: str) -> bool:
    """Whether a column's head names what its sums are for, and an article's sum is for another.

    Args:
        head: The head of the column.
        fund: The fund or purpose of the sum.
        before: Its sentence up to the sum.

    >>> for_another_purpose("Chi thăm hỏi", None, "Công đoàn giúp 3 đoàn viên xây nhà với ")
    True
    >>> for_another_purpose("Chi chăm lo", "quà Tết", ""), for_another_purpose("Chi", "quà Tết", "")
    (False, False)
    >>> for_another_purpose("Chi thăm hỏi", None, "đầu năm tồn 245 triệu đồng, tổng chi ")
    True
    """
    due = _of(head)
    if not due:
        return False
    low = before.casefold()
    if _ACCOUNT.search(low):
        return True
    told = _of(fund or "") or _of(low[-_NEAR:])
    return bool(told) and not told & (due | _CARE if "care" in due else due | {"care"})


def for_the_same_purpose(head: str, fund: str | None) -> bool:
    """Whether a column's head and a sum of an article name one and the same purpose.

    >>> for_the_same_purpose("Chi thăm hỏi (triệu đồng)", "thăm hỏi đoàn viên ốm đau")
    True
    >>> for_the_same_purpose("Chi (triệu đồng)", "thăm hỏi đoàn viên ốm đau")
    False
    """
    told, due = _of(fund or ""), _of(head)
    return bool(told) and told == due


def _of(words: str) -> frozenset[str]:
    low = words.casefold()
    return frozenset(name for name, pattern in _PURPOSES.items() if pattern.search(low))
