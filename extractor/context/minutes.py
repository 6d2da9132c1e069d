"""What a meeting resolves, as its minutes tell it: to be done, unless they say that it is done."""

import re
from typing import Final

from extractor.analysis import SentenceView
from extractor.late import late

_MINUTES: Final = late(
    r"^\W*(?:biên bản|nghị quyết|thông báo kết luận|kết luận hội nghị)\b", re.MULTILINE
)
_MASTHEAD: Final = 700
"""Code points from the start in which a paper says what it is."""
_HEAD: Final = late(
    r"\W*(?:(?:(?:nội dung|phần|mục|vấn đề|điều)\s)?(?:thứ )?"
    r"(?:[ivx]{1,4}|\d{1,2}|[a-e]|nhất|hai|ba|tư)\s?[.)/:-]\s*)?"
    r"(?:phần |các nội dung |nội dung |những việc )?"
    r"(?:kết luận|biểu quyết|quyết nghị|quyết định|thống nhất|chốt lại"
    r"|(?:thông qua|bàn|duyệt|thống nhất|xét duyệt)(?: về)?(?: các| dự kiến| kế hoạch)*"
    r" (?:khoản chi|mức chi|dự toán|kế hoạch chi|dự kiến chi)"
    r"|(?:hội nghị|bch|ban chấp hành|ban thường vụ|chủ tọa|chủ trì)[^\n:]{0,30}"
    r" (?:thống nhất|nhất trí|quyết nghị|kết luận|biểu quyết|quyết định))\b"
    r"(?! (?:(?:với )?(?:các )?(?:đánh giá|nhận định|báo cáo|kết quả)|cao với|cao đánh giá))"
)
_ITEM: Final = late(
    r"\W*(?:(?:\d{1,2}|[a-e])\s?[.)/]\s*)?(?:(?:kết luận|chủ trì|chủ tọa)[^:.\d]{0,30}:\s*)?"
    r"(?:(?:đồng chí |đ/c )?(?:chủ tịch|chủ trì|chủ tọa)[^,;.:\d]{0,40}?"
    r" (?:kết luận|chốt)(?: lại)?:? )?"
    r"(?:(?:hội nghị|bch|ban chấp hành|ban thường vụ|btv) )?(?:(?:đã|cũng) )?"
    r"(?:thống nhất|nhất trí|đồng ý|giao)\b(?! (?:đánh giá|nhận định|báo cáo|với))"
)
_RESULTS: Final = late(
    r"\b(?:thông qua|công nhận|thống nhất|nhất trí)\b[^\n]{0,30}\b(?:kết quả|báo cáo|đánh giá)\b"
)
"""The head of what is passed as done, nearer than the word of resolving."""
_ACKNOWLEDGED: Final = late(
    r"\b(?:đại hội|hội nghị|hội đồng|bch|ban chấp hành|nhiệm kì(?: qua)?)\b"
    r"[^.;:\d]{0,20}? (?:ghi nhận|đánh giá|biểu dương|ghi nhận và biểu dương)\b"
    r"|\b(?:thông qua|nhất trí với|thống nhất với) (?:toàn bộ |toàn văn )?(?:các |bản )?báo cáo\b"
)
"""What a meeting says of the time behind it: "Đại hội ghi nhận: …", "Thông qua Báo cáo …"."""
_BESIDE_AIM: Final = late(
    r"\W*(?:hiện |đã |mới )?(?:có|được|đạt) \d"
    r"(?=[^;.]*;[^;.]*\b(?:phấn đấu|chỉ tiêu|mục tiêu)\b)[^;.]*"
)
"""What is had, told before what is aimed at: "Có 5 Bằng …; phấn đấu 10 Bằng …"."""
_DONE: Final = late(
    r"\b(?:quyết toán|báo cáo|đánh giá|kết quả|thực hiện (?:được|năm)|đã (?:chi|thu|trao|hỗ trợ)"
    r"|(?<!từ )(?<!trích )(?:tồn quỹ|số dư)|hiện có|hiện còn|đang có)\b"
)
"""What tells of what is done or there, even where a meeting resolves."""


def resolved(view: SentenceView, at: int) -> str | None:
    """The words of a paper of resolutions that make a plan of what stands at ``at``.

    They head the list of what was resolved ("III. BIỂU QUYẾT") or begin its item ("Thống nhất
    chi …").
    """
    analysis = view.analysis
    found = _ITEM.match(analysis.low, view.start, at)
    for head in () if found else reversed(analysis.layout.heads_of(view.block)):
        block = analysis.layout.blocks[head]
        if not found and _RESULTS.search(analysis.low, block.start, block.end):
            return None  # "Điều 1. Thông qua kết quả hoạt động năm học 2015 – 2016:"
        found = found or _HEAD.match(analysis.low, block.start, block.end)
    if found is None or _MINUTES.search(analysis.low, 0, _MASTHEAD) is None:
        return None
    if view.block >= 0:
        start = analysis.layout.blocks[view.block].start
        told = list(_ACKNOWLEDGED.finditer(analysis.low, start, at))
        if told and not _ITEM.match(analysis.low, view.start, at):
            return None  # "Điều 1. Thông qua Báo cáo. LĐLĐ thị xã được Chính phủ tặng Cờ …"
    beside = _BESIDE_AIM.match(analysis.low, view.start, view.end)
    if beside and at < beside.end():
        return None
    return None if _DONE.search(analysis.low, view.start, at) else found.group().strip()
