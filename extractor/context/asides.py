"""Sentences whose time dates less than what follows them: asides, disasters, gifts of an event."""

from typing import Final

from extractor.analysis import SentenceView
from extractor.late import late
from extractor.quantities import Quantity

_SINGLED_OUT: Final = late(r"\W*(?:chỉ )?(?:tính )?riêng (?:trong |dịp |năm |tết |quý |tháng |\d)")
_FOR_COMPARISON: Final = late(
    r"[^,;.]{0,24}\b(?:năm ngoái|năm trước|năm kia|cùng kì(?: năm (?:ngoái|trước))?|mùa trước)\b,?"
    r" (?:(?:con số|số tiền|mức|số)(?: này| đó| ấy| chi| hỗ trợ)*|chỉ|mới chỉ|là) "
)
"""What opens a sentence on an earlier time told only beside: "Tết năm ngoái con số này là …"."""
HARMED: Final = late(r"\bbị (?:sập|cháy|tai nạn|nạn|chết|tử vong|đuối|ngã|tốc mái)[^,;.]{0,30}$")
"""What makes of a period that of a harm: "cho 25 công nhân bị sập lò hồi tháng 12"."""
_HARM: Final = late(
    r"\b(?:do|bởi|vì|ảnh hưởng|thiệt hại|bị|vùng|nạn nhân|khắc phục|hậu quả|sau)\b[^,;.]{0,40}"
    r"\b(?:bão|lũ|lụt|dịch|covid-19|hạn hán|mưa|sạt lở|thiên tai|cháy|hạn mặn|xâm nhập mặn"
    r"|sóng thần|động đất|triều cường|hỏa hoạn|rét)\b[^;.]{0,25}$"
)
_GIVES_ON: Final = late(
    r"[^;.]*(?<=[^\W\d])[,;] (?:và |đồng thời )?(?:ủng hộ|đóng góp|vận động|quyên góp|góp|giúp"
    r"|hỗ trợ|xây|thăm|tặng|trao)\b(?![^;]*\b(?:bão|lũ|lụt|thiên tai|đợt này|số này)\b)"
)
"""What tells of another gift behind that for a harm: "… năm 2011 612 triệu đồng, ủng hộ quỹ …"."""
_OTHER_WORK: Final = late(
    r"\b(?:mái ấm|quỹ|chương trình|học bổng|tết|thăm hỏi|vay|đoàn phí|phụng dưỡng)\b"
)
_OPENING: Final = 40
"""Code points from a sentence's start in which a period is its setting."""
_GIVES: Final = late(r"\b(?:tặng|trao|ủng hộ)\b")
_HARM_OPENS: Final = late(
    r"\W*(?:còn về [^,;.\d]{3,30}(?:kể|nhắc) |ngay |trong |sau |khi |hồi |do )*"
    r"(?:(?:đợt|trận|cơn|vụ) )?"
    r"(?:bão|lũ|lụt|mưa lũ|mưa bão|lũ lụt|lũ chồng lũ|siêu bão|sạt lở|hạn mặn|động đất|cháy"
    r"|hỏa hoạn|sự cố)\b(?! covid)"
)
"""What opens a sentence on a disaster, whose days date the help and nothing else."""
_HARM_OF: Final = late(
    r"\b(?:bị lũ|lũ|bão(?: số \d+)?|lụt|mưa lũ|lũ lụt|bão lũ|bão lụt|thiên tai|hạn mặn|mưa đá"
    r"|sạt lở"
    r"|lũ quét)(?: (?:hồi|cuối|đầu|vào|lịch sử|trong))* (?:năm|tháng) \d"
)
"""What makes of a sentence's only time that of a disaster: "miền Trung bị lũ năm 2010"."""
_OF_HELP: Final = late(
    r"\b(?:lũ|bão|lụt|thiệt hại|cứu trợ|khắc phục|thiên tai|sạt lở|hoạn nạn|nguồn này|nguồn trên"
    r"|số tiền (?:này|trên|đó)|trong đó|trong số|dịp này|đợt này|lần này|vùng|đồng bào|ngập|sập"
    r"|mỗi (?:suất|phần|hộ|gia đình|người|nhà|trường hợp))\b"
)


def is_aside(view: SentenceView, other: SentenceView) -> bool:
    """Whether a sentence singles one time out of a longer: "Riêng Tết Mậu Tuất 2018, …"."""
    low = view.analysis.low
    aside = _SINGLED_OUT.match(low, other.start) or _FOR_COMPARISON.match(low, other.start)
    return aside is not None


def gives_on(view: SentenceView, other: SentenceView) -> bool:
    """Whether gifts are told of beside those of an event: "Cũng tại lễ, … trao. … tặng quỹ …"."""
    if not other.kind_of("money") or view.kind_of("period"):
        return False
    return _GIVES.search(view.analysis.low, view.start, view.end) is not None


def is_of_harm(view: SentenceView, other: SentenceView) -> bool:
    """Whether a sentence is set in the days of a disaster, of which this one tells no more."""
    low = view.analysis.low
    opens = _HARM_OPENS.match(low, other.start) is not None
    if not opens and not (
        len(other.kind_of("period")) == 1 and _HARM_OF.search(low, other.start, other.end)
    ):
        return False
    if other.index == view.index - 1 and not _OTHER_WORK.search(low, view.start, view.end):
        return False
    told = view.kind_of("money")
    first = told[0].start if told and not opens else view.end
    return not _OF_HELP.search(low, view.start, first)


def dates_harm(view: SentenceView, quantity: Quantity) -> bool:
    """Whether a period only dates the harm helped with: "bị ảnh hưởng bão số 3 năm 2024"."""
    lead = view.slice(max(view.start, quantity.start - 80), quantity.start)
    return len(lead) > _OPENING and _HARM.search(lead) is not None


def gives_on_apart(view: SentenceView, harm: int, start: int) -> bool:
    """Whether a sum is of another gift than the one told with a harm and its time before it."""
    sums = [one.end for one in view.kind_of("money") if harm <= one.start and one.end < start]
    return bool(sums) and _GIVES_ON.match(view.analysis.low, sums[0] - 1, start) is not None
