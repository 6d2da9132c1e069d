"""The time of the congress a page is on, and of the state told there: "Tổ chức giai đoạn này"."""

from functools import lru_cache
from typing import Final

from extractor.analysis import Analysis, SentenceView
from extractor.context.parts import Told
from extractor.late import late
from extractor.sought import Sought

_HEAD: Final = 400
"""Code points in which a page names its congress."""
_CONGRESS: Final = late(
    r"(?:^|\n)\W*(?:đại hội|đh)(?: (?:đại biểu|lần|thứ|khóa|công đoàn|tỉnh|huyện|ngành"
    r"|[\divx]+))*\s*[:(,–-]?\s*"
    r"(?:(?:họp |mở |diễn ra )?(?:từ |vào )?(?:ngày |tháng )?[\d/., –-]*?(?<!\d))"
    r"(?P<year>(?:19|20)\d\d)\)?\s*(?=\n|$|\.)"
)
"""A congress that heads a page, with its day: "ĐẠI HỘI VI: Tháng 8/1998"."""
_THIS_TIME: Final = Sought(
    r"\b(?:(?:giai đoạn|thời kì|thời điểm) (?:này|đó|ấy)|lúc này)\b"
    r"|\b(?:thời điểm|lúc|khi|vào dịp) (?:mở |họp |khai mạc |diễn ra |tổ chức )*đại hội\b"
)
"""What points at the time of the congress a page is on."""


def at_congress(view: SentenceView, status: str) -> Told:
    """The year of the congress whose page tells of "this time"."""
    if status == "target":
        return
    for match in view.finditer(_THIS_TIME):
        year = _congress(view.analysis)
        if year:
            yield *match.span(), year


@lru_cache(maxsize=4)
def _congress(analysis: Analysis) -> str | None:
    """The year of the one congress that heads a page."""
    told = {one["year"] for one in _CONGRESS.finditer(analysis.low[:_HEAD])}
    return told.pop() if len(told) == 1 else None
