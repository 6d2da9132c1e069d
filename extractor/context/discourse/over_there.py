"""What points to a union named just before: "Ở đó có …", "bên ấy có 94 CĐCS", "Họ đã trích …".

The new chair who speaks is that of the union whose founding was told.
"""

from typing import Final

from extractor.analysis import SentenceView
from extractor.branches.specific import specific
from extractor.context.discourse.spoken import Spoken
from extractor.context.ranks import GRASSROOTS, rank
from extractor.late import late
from extractor.sought import Sought

OVER_THERE: Final = r"(?:ở|bên|nơi|chỗ|dưới|trên|tại|trong) (?:đó|đấy|ấy|nớ|bển)"
_THEY: Final = (
    r"họ(?= (?:(?:đã|vừa|cũng|còn|hiện|đang|mới|chỉ|lại|tự|thường|luôn|năm nào cũng) )*"
    r"(?:có|trích|quản lí|kết nạp|thành lập|lập|chi|góp|trao|tặng|hỗ trợ|nuôi|được tặng)\b)"
)
_TIME: Final = (
    r"(?:hiện(?: nay| giờ)?|đến nay|bây giờ|năm (?:\d{4}|ngoái|nay|qua|rồi)|mới đây|vừa rồi|tết rồi"
    r"|tháng (?:\d+|trước|rồi)|hồi [^\W\d]+ [^\W\d]+|riêng|và|nhưng|còn|như|chỉ|cả|mỗi năm"
    r"|hai năm nay)"
)
_PEOPLE: Final = (
    r"(?:(?:toàn bộ |cả )?\d[\d.]* )?(?:anh em|chị em|anh chị em|công nhân|thợ|bà con|cô bác"
    r"|(?:công )?đoàn viên|cán bộ|công đoàn|giáo viên|thầy cô)"
)
_OPENS: Final = late(
    rf"\W*(?:{_TIME},? )*(?:{_PEOPLE} )?(?:{OVER_THERE}|đơn vị (?:ấy|đó)|{_THEY})(?! là\b)\b"
)
"""What opens a sentence on a union named before it."""
_POINTERS: Final = (" ấy", " đó", " đấy", " nớ", " bển", "ọ ")
_NEW_CHAIR: Final = Sought(
    r"\b(?:tân (?:phó )?chủ tịch|chủ tịch (?:lâm thời|đầu tiên)"
    r"|(?:được bầu|đắc cử|được tín nhiệm|được chỉ định)(?: (?:làm|giữ chức|giữ))*"
    r" (?:phó )?chủ tịch)"
    r"(?:(?! (?:lđlđ|liên đoàn|công đoàn (?:ngành|cấp))).){0,20}?(?:,| (?:cho|nói|kể|chia))"
)
"""Who heads a union that is new: "Anh Hiền, tân chủ tịch, cho biết …"."""
_FOUNDED: Final = Sought(r"\b(?:thành lập|ra mắt|ra đời|kết nạp|công nhận)\b")
_LEAD: Final = 90
"""Code points of a sentence in which its speaker is told."""
_BACK: Final = 2
"""Sentences back in the paragraph in which it is named."""
_NO_MATTER: Final = ("by", "from", "aside")


def over_there(spoken: Spoken, view: SentenceView) -> int | None:
    """The union that a sentence opens by pointing to, named shortly before; None when it is none.

    A place would be meant where no union but the one spoken of was named.
    """
    low = view.analysis.low
    if view.search(_NEW_CHAIR, low, view.start, min(view.end, view.start + _LEAD)):
        return _founded_before(spoken, view)
    beginning = low[view.start : view.start + 60]
    if not any(pointer in beginning for pointer in _POINTERS):
        return None
    found = _OPENS.match(low, view.start, view.end)
    if found is None or any(mention.start < found.end() for mention in view.mentions):
        return None
    for before in reversed(spoken.analysis.views[max(0, view.index - _BACK) : view.index]):
        if before.block != view.block:
            continue
        named = [part for part in spoken.entries(before) if part.branch is not None]
        for mention, role, branch in reversed(named):
            if role not in _NO_MATTER and specific(mention):
                return branch
        if named:
            return None
    return None


def _founded_before(spoken: Spoken, view: SentenceView) -> int | None:
    """The one union below the others that the paragraph told to be founded."""
    views = spoken.analysis.views
    for before in reversed(views[max(0, view.index - _BACK - 1) : view.index]):
        if before.block != view.block:
            break
        if before.search(_FOUNDED, before.analysis.low, before.start, before.end) is None:
            continue
        small = {
            part.branch
            for part in spoken.entries(before)
            if part.branch is not None and rank(spoken.branches[part.branch]) <= GRASSROOTS
        }
        if len(small) == 1:
            return small.pop()
    return None
