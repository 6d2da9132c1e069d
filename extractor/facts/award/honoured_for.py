"""The year that closes a sentence, in which was done what all it honours are honoured for."""

from extractor.analysis import SentenceView
from extractor.late import late

_FOR_MERIT = late(
    r"[^;.]*?\b(?:vì|do|có|đạt|nhiều) (?:đã )?(?:có )?(?:nhiều )?(?:thành tích|đóng góp|thành tựu)"
    r"[^;.]*"
)
"""What all of a sentence are honoured for, up to the year that closes it."""

_PARTS = late(r"[;,]")


def year_of_all(view: SentenceView, at: int) -> str | None:
    """The one year of a sentence, told at its end for all it honours, whatever parts these.

    "12 tập thể nhận Giấy khen; 4 cá nhân nhận Bằng khen có thành tích xuất sắc năm 2020."
    """
    told = view.kind_of("period")
    if len(told) != 1 or not _PARTS.search(view.low, at, told[0].start):
        return None
    last = max((hit.end for hit in view.of("award.title") if hit.end <= told[0].start), default=at)
    if last <= at or not _FOR_MERIT.fullmatch(view.low, last, told[0].start):
        return None
    return told[0].period if not view.low[told[0].end : view.end].strip(' .,;/)”"') else None
