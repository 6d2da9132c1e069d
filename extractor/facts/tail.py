"""What is said of a counted group: the words behind it, past the union it belongs to."""

from extractor.analysis import SentenceView
from extractor.facts.praised import praised
from extractor.late import late

_LINK = late(r"\s*(?:(?:của|thuộc|ở|tại|trực thuộc|trong|là)\s+)?(?:các |toàn )?")
_GIVEN_TO = late(r"\b(cho|tới|gồm)\b|:")
_RECEIVES = late(r"\b(được|nhận|đạt|đón nhận|vinh dự)\b")
_ARE = late(r" (?:đã |từng |đều )?(?:là|đạt|được phong|được phong tặng)(?: danh hiệu)? [“\"]?")
"""What makes of people those who hold a title: "có 4 thầy cô là Nhà giáo ưu tú"."""
_IN_A_LIST = late(
    r"\b(?:có|gồm|với|quản lí) \d[\d.]* (?:đoàn viên|cđcs|công đoàn bộ phận|tổ công đoàn|lao động)"
    r"[^,;.\d]{0,20}(?:,| và) $"
)
"""What makes of a group the next of what a union has: "có 611 đoàn viên, 14 tổ công đoàn, …"."""
_LISTED_UNDER = late(r"[^.:;\d]{0,30}: ?\d[^.:]{0,60}; ?")
"""What puts a group under a title before it: "tặng Giấy khen: 21 CĐCS; 58 đoàn viên"."""
_THERE_ARE = late(
    r"(?:\W*(?:[^\W\d]+ ){0,3}?(?:trong |năm |nhiệm kì |giai đoạn |cuối |đầu |dịp )"
    r"(?:[^,;.:]){0,40}?|[^\w]*(?:và|ngoài ra|đặc biệt|riêng|theo đó)?),? ?(?:đã )?có "
)
"""A beginning without a subject: "Có 12 CĐCS …, được LĐLĐ tỉnh tặng Bằng khen"."""
_ARE_GIVEN = late(
    r"(?:(?!công đoàn|cđcs|lđlđ|liên đoàn|đơn vị|nghiệp đoàn|cơ quan|nhà trường)[^;.\d]){0,80}?"
    r"\b(?:được|nhận|đón nhận|vinh dự) "
)
_OTHERS_NEXT = late(
    r", (?:trong đó )?(?:có |đã có )?\d[\d.]* (?:chị|người|đồng chí|đoàn viên|cô)\b"
)
"""Others behind a stock, of whom alone is told: "Nữ nhà giáo của ngành 1.211 người, 386 chị …"."""
_OPENED = late(r"\s*\([^():]*")
"""Brackets behind a union's name, in which its people are counted."""
_SIZED = late(
    r", (?:hiện )?(?:với|có|gồm|quản lí) \d[\d.]* [^,;.:()\d]{2,40}, (?:trong đó (?:có )?|và )?"
)
_SEVERAL = late(r"(?:\d|\b(?:các|những|nhiều|một số|mỗi|hai|ba|bốn)) $")
REACH = 120
"""Code points between a group and the title it receives."""


def receives(view: SentenceView, start: int, end: int) -> bool:
    """Whether a counted group receives an award: "20 CĐCS, 36 cá nhân nhận Giấy khen"."""
    if praised(view, start, end):
        return True
    low = view.analysis.low
    clause_start, clause_end = view.clause(start)
    titles = [hit for hit in view.of("award.title") if clause_start <= hit.start < clause_end]
    if any(
        hit.end <= clause_start and _LISTED_UNDER.fullmatch(low, hit.end, start)
        for hit in view.of("award.title")
    ):
        return True
    if not titles:
        return False
    if _sizes_a_union(view, start, end, min(hit.start for hit in titles)):
        return False
    if any(hit.start > end and not low[end : hit.start].strip(' “"') for hit in titles):
        return True  # "65 nữ chiến sĩ thi đua cơ sở"
    if any(_ARE.fullmatch(low, end, hit.start) for hit in titles if hit.start > end):
        return True
    got = _ARE_GIVEN.match(low, end) if _THERE_ARE.fullmatch(low, clause_start, start) else None
    if got and any(got.end() <= hit.start <= got.end() + REACH for hit in titles):
        return True
    has = [hit for hit in view.of("stock.have") if hit.end <= start <= hit.end + 10]
    if any(not low.endswith("cấp ", view.start, hit.start) for hit in has):
        return False  # but for "công đoàn cấp | trên cơ sở"
    if not low[start].isdigit() and _OTHERS_NEXT.match(low, end):
        return False
    titles_before = [hit.end for hit in titles if hit.start < start]
    if titles_before:
        between = low[max(titles_before) : start]
        return bool(_GIVEN_TO.search(between)) or not between.strip(" ,và;)")
    if _IN_A_LIST.search(low, view.start, start):
        return False
    between = low[end : titles[0].start]
    if between.strip() == ":":
        return True
    return bool(_RECEIVES.search(between)) and len(between) < REACH


def _sizes_a_union(view: SentenceView, start: int, end: int, title: int) -> bool:
    """Whether a group only tells how large the union is that receives: "CĐCS X (95 …, 91 …)"."""
    low = view.analysis.low
    for name in view.mentions:
        if name.end > start or _SEVERAL.search(low, view.start, name.start):
            continue
        closed = low.find(")", end, title)
        if _OPENED.fullmatch(low, name.end, start) and closed > 0:
            return "(" not in low[end:closed]
        if name.named and _SIZED.fullmatch(low, name.end, start) and low[end : end + 1] == ",":
            return True
    return False


def tail_start(view: SentenceView, end: int) -> int:
    """Where the words about a group begin: behind "12 đoàn viên" or "12 đoàn viên CĐCS Sở Y tế"."""
    for mention in view.mentions:
        if mention.start >= end and _LINK.fullmatch(view.analysis.low, end, mention.start):
            return mention.end
    return end
