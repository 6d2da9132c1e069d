"""Honours that are asked for and not yet given, told behind the title: "Cờ thi đua: đã trình"."""

import re
from collections.abc import Sequence
from typing import Final

from extractor.analysis import SentenceView
from extractor.facts.award.recipient import Recipient
from extractor.facts.award.title import Title
from extractor.late import late
from extractor.sought import Sought

_ASKED_BEHIND: Final = late(
    r"[”\"]?[^:;.]{0,60}(?::| [-–]) ?[^:;.]{0,60}?"
    r"\b(?:trình|xin|(?<!được )đề nghị|đề xuất|lập hồ sơ|làm hồ sơ|gửi hồ sơ|nộp hồ sơ)\b"
)
_UNDECIDED: Final = late(
    r"[^;.]{0,160}?[,(] ?(?:hiện |đang |nay |vẫn )*"
    r"(?:(?:chưa|chờ|đợi) (?:có |được |ra |nhận |phê |thông |thành phố |tỉnh |trên )*"
    r"(?:quyết định|kết quả|duyệt|xét|thẩm định|công nhận)|(?:đang|còn) (?:chờ|xét|thẩm định))\b"
)
"""What says that nothing is decided: "…, chưa có quyết định"."""
_REFERRED: Final = late(
    r"[”\"]?[^;.]{0,40}? \(?(?:xem|theo|tại|ghi ở|ghi tại|nêu ở|nêu tại|có"
    r"|kèm theo|để ở|thực hiện theo)"
    r" (?:danh sách (?:riêng|khác|kèm)|tờ trình|văn bản|công văn|phụ lục|biểu)\b"
)
_CASES: Final = Sought(
    r"\b(?:các|những|danh sách|số|riêng) (?:trường hợp|tập thể|cá nhân|đơn vị|hồ sơ)?[^;.\d]{0,24}"
    r"\b(?:đề nghị|trình)\b[^;.\d]{0,60}$"
)
"""Those who are proposed elsewhere: "Các trường hợp đề nghị … tặng Bằng khen xem Tờ trình"."""
DOSSIER: Final = Sought(
    r"\b(?:lập|làm|hoàn thiện|hoàn tất|hoàn chỉnh|gửi|nộp|trình|xây dựng)"
    r" (?:bộ |thủ tục |xong )*hồ sơ (?:để )?(?:đề nghị|trình|xin)\b[^,;.]{0,30}$"
)
"""A dossier that asks for a title: "đang lập hồ sơ đề nghị tặng"."""
BY_WHOM: Final = late(
    r"[”\"]? (?:toàn diện |chuyên đề |xuất sắc )?của (?:ubnd|thủ tướng|chính phủ|chủ tịch|bộ|lđlđ"
    r"|liên đoàn|tổng lđ|tổng liên|công đoàn|cđ|ban thường vụ)\b"
)


_TWO: Final = 2


def asked_for(view: SentenceView, title: Title) -> bool:
    """Whether what stands behind a title says that it is asked for: ": LĐLĐ quận trình đề nghị"."""
    return _asks(view, title) is not None


def _asks(view: SentenceView, title: Title) -> re.Match[str] | None:
    low, end = view.analysis.low, title.end
    asked = _ASKED_BEHIND.match(low, end, view.end)
    return asked if asked and _UNDECIDED.match(low, end, view.end) else None


def without_askers(
    view: SentenceView, title: Title, recipients: Sequence[Recipient]
) -> Sequence[Recipient]:
    """Those a title is asked for, without the union that asks: "LĐLĐ quận trình cho CĐCS X"."""
    asked = _asks(view, title)
    if asked is None or len(recipients) < _TWO:
        return recipients
    words = view.analysis.text[title.end : asked.end()]
    return [one for one in recipients if not one.text or one.text not in words] or recipients


def referred_to(view: SentenceView, title: Title) -> bool:
    """Whether a sentence only tells where those proposed for a title are listed."""
    lead = view.slice(view.start, title.start)
    return (
        view.search(_CASES, lead) is not None
        and _REFERRED.match(view.analysis.low, title.end, view.end) is not None
    )


def by_dossier(view: SentenceView, title: Title, lead: str) -> bool:
    """Whether somebody's dossier asks a body named behind the title for it."""
    return (
        view.search(DOSSIER, lead) is not None
        and BY_WHOM.match(view.analysis.low, title.end, view.end) is not None
    )
