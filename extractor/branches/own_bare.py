"""The union whose own page a text is: it only says "Công đoàn", and names those above that confer.

"Năm 2004: Công đoàn đạt VMXS, LĐLĐ tỉnh tặng Bằng khen" tells nothing of LĐLĐ tỉnh.
"""

import re
from collections.abc import Collection, Sequence
from typing import Final

from extractor.branches.document_branch import PLAIN_HEADS
from extractor.branches.hosts import CLASSES
from extractor.branches.mention import BranchMention
from extractor.late import late
from extractor.lexicon import match_form
from extractor.sought import Sought

_CONFERS: Final = late(
    r"(?i)(?:[ ,]+(?:đã|và|tổng LĐLĐ|UBND|huyện|tỉnh|thành phố|quận))*"
    r" (?:khen|(?:tặng|trao|cấp)(?! (?:quà|nhà|\d|suất|tiền|hỗ trợ|học bổng|mái ấm|phần|vốn))"
    r"|công nhận|xếp loại|đánh giá|phong|quyết định)(?!\w)"
)
"""What is said of a union that gives an honour."""
_OF_ABOVE: Final = late(
    r"(?i)(?:khen|thưởng|cờ|chương|thuộc|đạo|tâm|dẫn|hoạch|định|văn|vào|sở|trên|quyết|nhận|được|do)"
    r"(?: thi đua)?(?: của| bởi)? (?:ban chấp hành |bch |ban thường vụ |btv )?$"
)
"""What makes of the union behind it the one that gives an honour, or is above."""
_OF_HOST: Final = r"(?i)(?: (?:của |trong )?(?:đơn vị|cơ quan|nhà trường|trường))?"
_OWN: Final = late(
    rf"{_OF_HOST}(?: (?:đã|luôn|vinh dự|liên tục|nhiều năm|hiện|hiện nay|cũng|được|năm \d{{4}}))*"
    r" (?:đạt|được|có \d[\d.]*|gồm|tổ chức|vận động|phối hợp|chăm lo|chi|thăm|quyên góp|nhận)(?!\w)"
)
"""What the union says of itself."""
_COUNTS: Final = late(
    rf"{_OF_HOST}(?: (?:hiện|hiện nay|nay|đang))*"
    r"(?: có|: | gồm| với)(?: tổng số)? ?\d+ (?:công )?(?:đoàn viên|tổ công đoàn)(?! thanh)(?!\w)"
)
"""What the union of a page says of itself that names none: how many it is."""
_SCHOOL: Final = Sought(r"\b[Nn]hà trường\b")
"""What a page says of the school it is of."""
_LABEL: Final = late(
    r"(?i) ?(?:[:–-]|=) ?(?:(?:đạt|được|danh hiệu|xếp loại|loại|là|công nhận|có) )*"
    r"(?:công đoàn |đơn vị )?(?:vững mạnh|vmxs|vm\b|xuất sắc|tiên tiến|hoàn thành|bằng khen"
    r"|giấy khen|\d[\d.]* (?:công )?đoàn viên)"
)
"""What labels a list of a host's bodies with their classes: "+ Công đoàn: Vững mạnh xuất sắc"."""
_KINDS_TOLD: Final = (
    ("Trường", Sought(r"\b(?:nhà trường|toàn trường|liên đội|trường|giáo viên|học sinh)\b")),
    ("Công ty", Sought(r"\b(?:toàn công ti|công ti|nhà máy|phân xưởng)\b")),
    ("Bệnh viện", Sought(r"\bbệnh viện\b")),
    ("cơ quan", Sought(r"\b(?:cơ quan|đơn vị|chi bộ)\b")),
)
"""What tells the kind of the one host whose page it is."""
_ABOVE: Final = Sought(
    r"\b(?:cđcs|công đoàn cơ sở|các cấp công đoàn|lđlđ|toàn (?:ngành|tỉnh|huyện))\b"
)
"""What tells of unions above or below the one of the page."""
_OTHERS: Final = ("các ", "cấp ", "tổ chức ", "cán bộ ", "hoạt động ", "ngành ", "lịch sử ")
"""What makes of a bare head all unions, or a word of another thing."""
_HEADLINE: Final = 160
"""Code points in which a headline ends, whose union the page is of."""
_LEAD: Final = 12
"""Code points before a head in which such a word stands."""
_REACH: Final = 60
"""Code points before a union in which it is told to be above."""


def own_bare_union(text: str, mentions: Sequence[BranchMention]) -> BranchMention | None:
    """The first bare mention that stands for the union of the text, where nothing names it."""
    named = [one for one in mentions if one.branch is not None]
    if any(not is_above(text, one) for one in named):
        return None
    headline = text.find("\n", 0, _HEADLINE)
    told = text[:headline].rstrip().endswith((".", "!", ":", ";"))
    if not told and any(one.start < headline for one in named):
        return None
    if any(one.opener in CLASSES for one in mentions if one.branch is None):
        return None
    own = _first_to_say(text, mentions, PLAIN_HEADS, (_OWN, _LABEL) if named else (_COUNTS,))
    if own is None and not named:
        return _of_kind_told(text, mentions)
    if own is not None and _SCHOOL.search(text):
        own.unit, own.opener = "nhà trường", "trường"
    return own


def _of_kind_told(text: str, mentions: Sequence[BranchMention]) -> BranchMention | None:
    """The union of a page that names none at all, called by the kind of host the page is of."""
    own = _first_to_say(text, mentions, ("Công đoàn",), (_OWN, _LABEL))
    if own is None or _ABOVE.search(low := match_form(text.lower())):
        return None
    kind = next((kind for kind, words in _KINDS_TOLD if words.search(low)), None)
    if kind is None:
        return None
    own.unit, own.opener, own.level = kind, kind.lower(), "grassroots"
    return own


def _first_to_say(
    text: str,
    mentions: Sequence[BranchMention],
    heads: Collection[str],
    says: Sequence[re.Pattern[str]],
) -> BranchMention | None:
    """The first bare mention with such a head, and such words behind it."""
    return next(
        (
            one
            for one in mentions
            if one.bare
            and one.head in heads
            and any(words.match(text, one.end) for words in says)
            and not text[max(0, one.start - _LEAD) : one.start].lower().endswith(_OTHERS)
        ),
        None,
    )


def is_above(text: str, mention: BranchMention) -> bool:
    """Whether a union is only told as one that confers, or that the union of the text is under."""
    behind = _CONFERS.match(text, mention.end)
    return bool(behind or _OF_ABOVE.search(text, max(0, mention.start - _REACH), mention.start))
