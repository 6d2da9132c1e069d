"""What a body weighs and gives: "LĐLĐ tỉnh xét tặng Bằng khen cho 120 tập thể; tặng Cờ …"."""

from extractor.analysis import SentenceView
from extractor.context.weighed_for import were_weighed
from extractor.facts.award.title import Title
from extractor.late import late
from extractor.sought import Sought

_WEIGHS = Sought(
    r"\b(?:xét chọn|bình xét|bình chọn|xét duyệt|xét)(?: và|, |,? để)? ?"
    r"(?:trao tặng|tặng thưởng|tặng|khen thưởng|khen|công nhận)\b"
)
_ONLY_ASKED = late(
    r"\b(?:đề nghị|trình|giới thiệu|đề xuất|đề cử|kiến nghị|hồ sơ|sẽ|dự kiến|kế hoạch|phải|được"
    r"|tiêu chuẩn|quy định|hướng dẫn|chờ|đang)\b"
)
_TO_WHOM = late(r"[^;.]{0,90}?\bcho (?:\d|[^\W\d])|\s*(?:;|,|và) ")


def weighed(view: SentenceView, title: Title) -> bool:
    """Whether the title is given after being weighed, by a body that is the subject."""
    if were_weighed(view, title.start):
        return True
    found = view.search(_WEIGHS, view.analysis.low, view.start, title.start)
    if found is None or _ONLY_ASKED.search(view.analysis.low, view.start, title.start):
        return False
    return _TO_WHOM.match(view.analysis.low, title.end, view.end) is not None
