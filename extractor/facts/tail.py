"""What is said of a counted group: the words behind it, past the union it belongs to."""

import re

from extractor.analysis import SentenceView

_LINK = re.compile(r"\s*(?:(?:của|thuộc|ở|tại|trực thuộc|trong|là)\s+)?(?:các |toàn )?")
_GIVEN_TO = re.compile(r"\b(cho|tới|gồm)\b|:")
_RECEIVES = re.compile(r"\b(được|nhận|đạt|đón nhận|vinh dự)\b")
_ARE = re.compile(
    r" (?:đã |từng |đều )?(?:là|đạt|được phong|được phong tặng)(?: danh hiệu)? [“\"]?"
)
"""What makes of people those who hold a title: "có 4 thầy cô là Nhà giáo ưu tú"."""
REACH = 120
"""Code points between a group and the title it receives."""

_LISTED = re.compile(r"(?: [^\W\d]+)? (?:\d[\d.]* [^,;:.\d]{2,30}(?:, (?:trong đó )?| và | với ))+")
"""Figures between the verb of having and one more of them."""
_GOES_ON = re.compile(r"[^,;.:]{0,24}, ")


def receives(view: SentenceView, start: int, end: int) -> bool:
    """Whether a counted group receives an award: "20 CĐCS, 36 cá nhân nhận Giấy khen"."""
    low = view.analysis.low
    clause_start, clause_end = view.clause(start)
    titles = [hit for hit in view.of("award.title") if clause_start <= hit.start < clause_end]
    if not titles:
        return False
    if any(_ARE.fullmatch(low, end, hit.start) for hit in titles if hit.start > end):
        return True
    if any(hit.end <= start <= hit.end + 10 for hit in view.of("stock.have")):
        return False
    titles_before = [hit.end for hit in titles if hit.start < start]
    if titles_before:
        between = low[max(titles_before) : start]
        return bool(_GIVEN_TO.search(between)) or not between.strip(" ,và;")
    between = low[end : titles[0].start]
    have = view.before(start, "stock.have")
    if have and _GOES_ON.match(between) and _LISTED.fullmatch(low, have.end, start):
        return False  # "có 611 đoàn viên, 14 tổ công đoàn, 8 năm liền đạt …"
    return bool(_RECEIVES.search(between)) and len(between) < REACH


def tail_start(view: SentenceView, end: int) -> int:
    """Where the words about a group begin: behind "12 đoàn viên" or "12 đoàn viên CĐCS Sở Y tế"."""
    for mention in view.mentions:
        if mention.start >= end and _LINK.fullmatch(view.analysis.low, end, mention.start):
            return mention.end
    return end
