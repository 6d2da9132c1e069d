"""Funds said to be a union's, and "quỹ" alone behind that: "Quỹ đã phát vay 9.214 lượt người".

Funds with a name of their own are those of :mod:`extractor.context.discourse.known_by_name`.
"""

import re
from collections.abc import Iterable
from typing import Final

from extractor.analysis import Analysis, SentenceView

_BELONGS: Final = re.compile(r"\bquỹ\b[^.;\d\n]{0,90}? (?:của|thuộc|trực thuộc) $")
"""What stands between a fund and the union it belongs to."""
_TIME: Final = (
    r"(?:(?:đến nay|tới nay|hiện nay|hiện|nay|từ đó|từ đó đến nay|trong [^,;.\n]{1,30}"
    r"|năm (?:\d{4}|qua|ngoái|nay)|tính đến [^,;\n]{1,24}|[^\W\d]+ năm qua|sau [^,;.\n]{2,30}"
    r"|theo [^,;.\n]{2,40}, giám đốc quỹ[^,;.\n]{0,30}),? )?"
)
_ACTS: Final = re.compile(
    rf"\W*{_TIME}(?:tính đến [^,;\n]{{1,24}}, )?(?:(?:tổng )?(?:nguồn )?vốn (?:hoạt động )?của )?"
    r"quỹ (?:này |ấy |đó )?(?:đã|có|hiện|đang|cũng|còn|được|cho|phát|giải ngân|đặt|phấn đấu|sẽ"
    r"|luôn|vừa|giúp|hỗ trợ|đạt|thu|chi|nay|ra đời|hoạt động|không|lên|dành|trao)\b"
)
_OPENS: Final = re.compile(r"(?:\W*|[^.;]{0,120}, )$")
"""What may stand before a fund that is the subject of its sentence."""


def funds_of(analysis: Analysis) -> list[tuple[int, int]]:
    """Where a fund is said to belong to a union that the text names, and that union's index."""
    if "quỹ" not in analysis.low:
        return []
    return [
        (mention.start, mention.branch)
        for view in analysis.views
        for mention in view.mentions
        if mention.branch is not None
        and _BELONGS.search(analysis.low, max(view.start, mention.start - 110), mention.start)
    ]


def opens_with_fund(view: SentenceView, funds: Iterable[tuple[int, int]]) -> int | None:
    """The union whose fund a sentence tells of by "quỹ" alone, the one told of last before it."""
    told = [branch for at, branch in funds if at < view.start]
    if not told or not _ACTS.match(view.analysis.low, view.start, view.end):
        return None
    return told[-1]


def named_with_fund(view: SentenceView) -> int | None:
    """The union whose fund, named with it, is what a sentence tells of: "Quỹ … của LĐLĐ tỉnh"."""
    if not view.mentions or view.mentions[0].branch is None:
        return None
    found = _BELONGS.search(view.analysis.low, view.start, view.mentions[0].start)
    if found is None or not _OPENS.fullmatch(view.analysis.low, view.start, found.start()):
        return None
    return view.mentions[0].branch
