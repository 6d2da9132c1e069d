"""Is it Vietnamese? Decided by its letters and its commonest words, no model needed."""

import re

SAMPLE = 20_000
"""Code points looked at."""
_MARKED = re.compile(
    r"[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]", re.IGNORECASE
)
_COMMON = re.compile(
    r"\b(và|của|là|có|được|các|cho|với|trong|một|người|không|đã|này|những|đoàn|công|năm|số)\b",
    re.IGNORECASE,
)


def is_vietnamese(text: str) -> bool:
    """Whether the text is Vietnamese with its marks, or too short to say it is not.

    >>> is_vietnamese("Công đoàn hiện có 29 đoàn viên.")
    True
    >>> is_vietnamese("The union has 29 members today, it said.")
    False
    """
    sample = text[:SAMPLE]
    letters = sum(letter.isalpha() for letter in sample)
    if letters < 16:
        return True
    marked = len(_MARKED.findall(sample))
    return marked >= 0.08 * letters or (
        marked >= 0.03 * letters and len(_COMMON.findall(sample)) > 3
    )
