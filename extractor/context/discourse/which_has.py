"""Figures of a clause on the union named before it: "Nghiệp đoàn X, nơi 94 đoàn viên …"."""

from collections.abc import Sequence
from typing import Final

from extractor.analysis import SentenceView
from extractor.context.discourse.spoken import Owner, Part
from extractor.late import late

_WHICH_HAS: Final = late(
    r"(?: (?:trong|ở|tại|dưới|trên|bên|ngoài|gần) [^,;.\d]{2,24})?,? (?:nơi|vốn|là nơi)"
    r"(?: (?:có|hiện|đang|tập hợp|quy tụ|sinh hoạt của|tổng số|trên|hơn|gần))* "
    r"|(?: cũ)?(?: trực tiếp)? (?:phụ trách|quản lí|nắm),? (?:với|gồm|có)(?: \d[^;.]{2,30}? và)? "
)
"""What ties a figure to the union named before it: "Nghiệp đoàn X, nơi 94 đoàn viên …"."""
_GOES_ON: Final = late(r"\d[^;]*,? (?:riêng|trong đó|tính riêng)\b[^;]*")
"""What further figures of such a clause follow: ", nơi có 142 đoàn viên, riêng quỹ đã 9 triệu"."""


def which_has(view: SentenceView, start: int, before: Sequence[Part]) -> Owner | None:
    """The union whose figure a relative clause tells."""
    last = before[-1] if before else None
    if last is None or last.branch is None:
        return None
    behind = view.slice(last.mention.end, start)
    has = _WHICH_HAS.match(behind)
    if has is None or not (has.end() == len(behind) or _GOES_ON.fullmatch(behind, has.end())):
        return None
    return Owner(last.branch, "of")
