"""Where the list of those who got a title ends: at a semicolon, or where a gift is told next."""

from extractor.analysis import SentenceView
from extractor.facts.award.words import any_of
from extractor.late import late

_COUNTED_ON = late(
    rf";\s*(?:và )?(?:cá nhân:? )?\d+ (?:{any_of('individual', 'collective')})\s*(?:[;.(]|$)"
)
_GIFT_NEXT = late(
    r"(?:,|,? và|,? đồng thời)\s+(?:trao|hỗ trợ|chi|ủng hộ|thưởng|tặng|trao tặng)"
    r"(?: hơn| gần| trên| tổng số tiền| số tiền)* \d[\d.,]* ?(?:triệu|tỉ|tỷ|nghìn|đồng|suất|phần)\b"
)
"""What begins to tell of a gift beside the title: "…, trao 1,9 tỷ đồng cho 19 bệnh viện"."""
_GIVES_NEXT = late(r"(?:,|,? và|,? đồng thời) (?:trao tặng|tặng|trao)(?: cho)? \d+ [^,;.\d]{2,24}$")
"""What gives the next title to others: "…, tặng 41 cán bộ | Kỷ niệm chương"."""


def list_end(view: SentenceView, at: int, end: int) -> int:
    """Where the recipients behind a title end: at a semicolon, else at ``end``."""
    low = view.analysis.low
    stop = low.find(";", at, end)
    while stop >= 0 and _COUNTED_ON.match(low, stop, end):
        stop = low.find(";", stop + 1, end)  # "Giấy khen: 21 CĐCS; 58 đoàn viên"
    gift = _GIFT_NEXT.search(low, at, stop if stop >= 0 else end)
    if gift is None and stop < 0 and end < view.end:
        gift = _GIVES_NEXT.search(low, at, end)
    if gift:
        return gift.start()
    return stop if stop >= 0 else end
