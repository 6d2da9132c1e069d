"""Delegations that come, and the unions they are of: "Tại đây, đoàn trao 15 suất quà"."""

from typing import Final

from extractor.analysis import SentenceView
from extractor.context.discourse.spoken import Spoken
from extractor.late import late
from extractor.sought import Sought

_OPENS: Final = late(
    r"\W*(?:(?:tại đây|dịp này|nhân dịp này|sau đó|cũng|trước đó|cùng ngày|buổi chiều"
    r"|(?:tại|ở|đến|tới) [^,;.]{2,40}(?=,)),? )*"
    r"đoàn (?:công tác )?(?:này |đã |cũng |còn |trực tiếp )*"
    r"(?:tặng|trao|thăm|hỗ trợ|chúc|đến|tới|động viên|gửi|dành)\b"
)
"""A sentence on a delegation."""
_OF: Final = late(
    r"\bđoàn (?:công tác |đại biểu |lãnh đạo |cán bộ )?"
    r"(?:(?:thứ \w+|số \d|đầu tiên|cuối cùng|khác) )?(?:là )?"
    r"(?:của |do |gồm )?(?:chính |lãnh đạo |đại diện |ban thường vụ |thường trực )*$"
)
"""What names the union a delegation is of: "đoàn công tác của Tổng LĐLĐ"."""
_LED_BY: Final = late(
    r"\bđoàn (?:công tác )?do (?:các )?(?:đồng chí|đ/c|ông|bà|anh|chị) [^;:()\d]{4,60}"
    r"(?:,| -| –) (?:[^,;.\d]{2,40}, )?"
    r"(?:phó )?(?:chủ tịch|trưởng ban)[^,;.\d]{0,24} $"
)
"""What makes of an officer's union that of the delegation: "đoàn do bà X, Chủ tịch LĐLĐ tỉnh …"."""
_SENDS: Final = late(
    r"[^,;.:]{0,40}?\b(?:tổ chức|cử|lập|thành lập|có)(?: các| một)? (?:đoàn|đi thăm|thăm)\b"
    r"(?! viên)"
    r"|,?(?: đã| vừa)* (?:đến|đi|tới|về|xuống|ra)(?: tận nơi)? (?:thăm|trao|tặng|chúc|chia buồn)\b"
)
"""What a union does that sends one: "LĐLĐ huyện tổ chức đoàn đi thăm", "… đã đến thăm"."""
_GIVES: Final = Sought(
    r"(?:(?:(?<=[\n.!?] )|(?<=\n)|[,;:] |\b(?:được|cũng|do|này|đây|nơi|rồi|và|mà|tay|kịp) ))"
    r"đoàn (?:công tác )?(?:này )?(?:(?:đã|cũng|còn|lại|trực tiếp|tận tay|vừa|kịp thời|tiếp tục"
    r"|thăm|động viên|thăm hỏi|chúc tết|đến|và|,) )*"
    r"(?:trao|tặng|trao tặng|hỗ trợ|gửi|gửi tặng|dành|biếu|chuyển|giúp|mừng|viếng|thăm hỏi)\b"
)
"""What a delegation does that gives: "15 ngư dân được đoàn tặng quà", "…, đoàn trao …"."""


def is_on_delegation(view: SentenceView) -> bool:
    """Whether a sentence opens with a delegation told without its union: "Đoàn đã thăm …"."""
    return _OPENS.match(view.analysis.low, view.start, view.end) is not None


def sender_of(spoken: Spoken, view: SentenceView, at: int | None = None) -> int | None:
    """The union whose delegation the text has told of last, before ``at`` or the sentence."""
    for before in reversed(spoken.analysis.views[: view.index + (at is not None)]):
        for mention, role, branch in reversed(spoken.entries(before)):
            if branch is None or (at is not None and mention.start > at):
                continue
            lead = before.slice(before.start, mention.start)
            behind = before.slice(mention.end, min(before.end, mention.end + 90))
            if (
                _OF.search(lead)
                or _LED_BY.search(lead)
                or (role == "subject" and _SENDS.match(behind))
            ):
                return branch
    return None


def gives_as_delegation(spoken: Spoken, view: SentenceView, start: int, end: int) -> int | None:
    """The union whose delegation gives what stands at ``end``, behind ``start``."""
    told = max(
        _GIVES.finditer(view.analysis.low, max(view.start, start - 2), end),
        key=lambda one: one.start(),
        default=None,
    )
    if told is None:
        return None
    since = any(told.start() < one.mention.start < end for one in spoken.entries(view))
    return None if since else sender_of(spoken, view, told.start())
