"""Is it Vietnamese? Decided by its letters and its commonest words, no model needed."""

from extractor.late import late

SAMPLE = 4_000
"""Code points looked at."""
_FEW = 16
"""Letters too few to say that a text in Latin letters is not Vietnamese."""
_MARKED = late(r"[ăđơưạảằắẳẵặầấẩẫậẻẽẹềếểễệỉĩịỏọồốổỗộờớởỡợủũụừứửữựỳỷỹỵ]")
"""Letters that Vietnamese has and its European neighbours in script have not."""
_COMMONEST = "đưệộảếạốề"
"""Those that a text has most of: they alone decide for nearly every Vietnamese one."""
_LATIN = late(r"[a-z]")
_COMMON = late(
    r"\b(và|của|là|có|được|các|cho|với|trong|một|người|không|đã|này|những|đoàn|công|năm|số)\b"
)


def is_vietnamese(text: str) -> bool:
    """Whether the text is Vietnamese with its marks, or too short to say it is not.

    >>> is_vietnamese("Công đoàn hiện có 29 đoàn viên.")
    True
    >>> is_vietnamese("The union has 29 members today, it said.")
    False
    """
    sample = text[:SAMPLE]
    left = max(_FEW, 0.05 * len(sample))
    for letter in _COMMONEST:
        left -= sample.count(letter)
        if left <= 0:
            return True
    sample = sample.lower()
    marked = len(_MARKED.findall(sample))
    letters = sum(map(str.isalpha, sample))
    if letters < _FEW:
        return bool(marked or not letters or _LATIN.search(sample))
    return marked >= 0.05 * letters or (
        marked >= 0.02 * letters and len(_COMMON.findall(sample)) > 3
    )
