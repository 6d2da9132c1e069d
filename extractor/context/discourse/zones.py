"""The industrial zones of a province told in place of their union: "Các KCN hiện có 180 CĐCS"."""

from typing import Final

from extractor.analysis import SentenceView
from extractor.context.discourse.spoken import Spoken
from extractor.late import late

_ZONES: Final = late(
    r"\W*(?:(?:riêng|còn|tại|ở|trong|với|hiện(?: nay)?|đến nay|năm \d{4}"
    r"|(?:nơi |địa bàn )?(?:[^\W\d]+ ){0,3}?(?:đông|nhiều|lớn|mạnh)(?: [^\W\d]+){0,2} nhất"
    r"(?: [^\W\d]+){0,3}? (?:là|thuộc về|ở)),? )*"
    r"(?:các )(?:khu công nghiệp|kcn|khu chế xuất|kcx)"
    r"(?:,? (?:các )?(?:và |, )?(?:khu chế xuất|kcx|khu kinh tế|kkt))?"
    r"(?: (?:tỉnh|thành phố|trong tỉnh|của tỉnh|trên địa bàn tỉnh|toàn tỉnh))?"
    r"(?=:| ?\(| ?$| (?:(?:hiện|hiện nay|đang|đã|cũng|nay|còn) )*"
    r"(?:có|quản lí|với|phát triển|kết nạp|thành lập|tập hợp)\b(?! (?:hơn |trên |gần )?\d[\d.]*"
    r" (?:doanh nghiệp|dn|dự án|nhà máy|công ti)\b)|, (?:hiện|năm|đã|từ đầu năm|đến nay|có)\b)"
)


def zones_told(spoken: Spoken, view: SentenceView) -> int | None:
    """The one union of a province's zones, where a sentence or a heading opens with the zones."""
    found = [one.index for one in spoken.branches if one.opener == "khu"]
    if len(found) != 1 or not spoken.branches[found[0]].unit.startswith("các "):
        return None
    told = _ZONES.match(view.analysis.low, view.start, view.end)
    if told is None or any(mention.start < told.end() for mention in view.mentions):
        return None
    return found[0]
