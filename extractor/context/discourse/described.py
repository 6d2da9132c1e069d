"""Figures that only describe the union named beside them: "Có 214 CĐCS, LĐLĐ huyện X mở …"."""

from typing import Final

from extractor.analysis import SentenceView
from extractor.context.discourse.spoken import Owner, Spoken
from extractor.late import late

_BEGINS: Final = late(
    r"\W*(?:(?:hiện|hiện nay|hiện tại|đang|vốn|tuy|dù|mặc dù|dẫu|mới|chỉ|nay|trực tiếp)[, ]+)*"
    r"(?:(?:là|với|có|quản lí|tập hợp|quy tụ|gồm|sở hữu)\b|(?<=chỉ )\d)"
)
"""What a sentence begins with that tells first what its subject is or has."""
_ACTS: Final = late(
    r"\b(?:được|đạt|nhận|tham gia|trao|tặng|hỗ trợ|kết nạp|thành lập|vận động|ủng hộ|chi|dự|đã"
    r"|một trong|là 1 trong|phấn đấu|mục tiêu|thuộc|theo|bàn giao|phát triển mới)\b"
)
"""What makes of the figures in front those of an act, or of another."""
_THEN: Final = late(r",\s*(?:[^,;.]{2,40},?\s+)?$|\b(?:nhưng|song|mà)(?: [^,;.\d]{2,30})?,? $")
"""What stands right before the subject: a comma, perhaps a time, or "nhưng"."""
_APPOSED: Final = late(
    r",? (?:là |vốn là )?(?:tổ chức|đơn vị|công đoàn|cđcs|nghiệp đoàn|mái nhà chung|ngôi nhà chung"
    r"|tập thể|nơi)(?: (?!được|đạt|nhận|trao|tặng|dẫn)[^\W\d]+){0,5}? "
    r"(?:đại diện(?: hợp pháp)?(?: duy nhất)?(?: (?:quyền lợi|tiếng nói))?(?: cho| của)?|có|với|của"
    r"|tập hợp|quy tụ|gồm|quản lí)(?: (?:khoảng|gần|hơn|trên|đến|tới|tổng số|toàn thể))* "
)
"""What ties a figure to the union named before it: ", tổ chức đại diện cho 2.986 đoàn viên"."""


def is_described(view: SentenceView, lead: int) -> bool:
    """Whether a sentence begins with what its subject, at ``lead``, is or has."""
    low = view.analysis.low
    begins = _BEGINS.match(low, view.start, lead) and not _ACTS.search(low, view.start, lead)
    return bool(begins) and _THEN.search(low, view.start, lead) is not None


def described_next(spoken: Spoken, view: SentenceView, start: int, end: int) -> Owner | None:
    """The union whose figures open its sentence: "Là địa bàn có 214 CĐCS, LĐLĐ huyện X mở …"."""
    parts = spoken.entries(view)
    if not parts or parts[0].branch is None or parts[0].role != "subject":
        return None
    named = parts[0].mention.start
    if named < end or ";" in view.slice(view.start, named) or not is_described(view, named):
        return None
    return Owner(parts[0].branch, "subject")


def apposed(spoken: Spoken, view: SentenceView, start: int) -> Owner | None:
    """The union that what is said right behind its name counts: "CĐCS X, đơn vị có 45 …"."""
    before = [part for part in spoken.entries(view) if part.mention.end <= start]
    if not before or before[-1].branch is None:
        return None
    behind = view.slice(before[-1].mention.end, start)
    return Owner(before[-1].branch, "of") if _APPOSED.fullmatch(behind) else None


_COUNTED: Final = late(
    r"\d (?:cđcs|công đoàn cơ sở|nghiệp đoàn|công đoàn|đơn vị)\b[^();.]{0,60} \((?:gồm|là)?:? ?"
    r"(?:[^()]{3,160}(?:;|,|và) )?$"
)
_HAS: Final = late(r"(?:,|:| [-–]| có| với) (?:(?:hơn|gần|trên|khoảng) )?")
"""What stands between a union of a list in brackets and its figure: "(CĐCS X: | 45 …; …)"."""


def listed_in_brackets(spoken: Spoken, view: SentenceView, start: int) -> Owner | None:
    """The union whose members are told in brackets behind a count: "2 CĐCS (CĐCS X: 45 …; …)"."""
    before = [part for part in spoken.entries(view) if part.mention.end <= start]
    if len(before) < 1 or before[-1].branch is None:
        return None
    name = before[-1].mention
    if not _HAS.fullmatch(view.low, name.end, start):
        return None
    listed = _COUNTED.search(view.low, view.start, name.start)
    return Owner(before[-1].branch, "of") if listed else None
