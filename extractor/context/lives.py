"""Years of people's lives, which date no gift: "vào nghề từ năm 1997", "nhà dựng từ năm 1998"."""

from functools import lru_cache
from typing import Final

from extractor.analysis import Analysis, SentenceView
from extractor.context import forms
from extractor.late import late
from extractor.quantities import Quantity
from extractor.signs import Signs
from extractor.sought import Sought

_LIVED: Final = Sought(
    r"\b(?:sinh|chào đời|vào nghề|vào ngành|vào làm|vào làm việc|đi làm|bắt đầu (?:làm việc|đi dạy"
    r"|công tác|làm công nhân)|công tác|làm việc|làm công nhân|làm nghề|gắn bó|lập gia đình|kết hôn"
    r"|cưới nhau|cưới|lấy chồng|lấy vợ|nên duyên|ra trường|tốt nghiệp|đi dạy|dạy học|đứng lớp"
    r"|về trường|về công tác|về làm|nhập ngũ|xuất ngũ|li hôn|chia tay|ở trọ|thuê trọ|ở nhờ|ở tạm"
    r"|mắc bệnh|phát bệnh|lâm bệnh|phát hiện bệnh|vào nam|lên phố|rời quê|xa quê|mồ côi)"
    r"(?: (?!được\b|tặng\b|trao\b)[^\W\d]+){0,5}?,? ?(?:từ |vào |hồi |đầu |cuối |giữa |những )*$"
    r"|\b(?:nhà|căn|mái|ngôi|dãy|phòng)\b(?:(?! (?:mái ấm|tình thương|mới|trao"
    r"|tặng)\b)[^,;.\d]){0,40}"
    r" (?:dựng|cất|xây|làm|lợp|ở)(?: (?:tạm|lên|bằng tre|cấp 4))* từ (?:hồi |đầu |những )*$"
)
_PERSON: Final = late(
    r"\b(?:chị|anh|cô|thầy|bà|ông|bác|chú|em|vợ chồng|gia đình|đoàn viên|nhà|căn|ngôi|người"
    r"|chồng|vợ"
    r"|con|y|đồng chí)\b|^\W*(?:lập gia đình|vào|sinh|ra trường|tốt nghiệp|làm|lấy|công tác|cưới)\b"
)
_UNION_DID: Final = late(
    r"\b(?:công đoàn|lđlđ|liên đoàn lao động|cđcs|nghiệp đoàn)\b(?! viên)[^,;.]{0,40}$"
)
_SIGNS: Final = Signs("căn này", "nhà này", "căn thứ", "nhà thứ", "mái ấm thứ", "căn nhà thứ")
_THIS_ONE: Final = late(
    r"\b(?:căn|nhà|ngôi nhà|căn nhà|mái ấm|suất|trường hợp)(?: [“\"]?mái ấm [^,;.\d]{2,16})?"
    r" (?:này|thứ (?:\d+|[^\W\d]+)|đầu tiên|cuối cùng)\b"
)

_FOUNDED: Final = 1929
_YEARS_OLD: Final = Sought(
    r"\b(?:kỉ niệm|chào mừng|mừng|nhân|dịp|hướng tới)(?: (?:lần thứ|dịp|kỉ niệm|ngày))*"
    r" (?P<years>[6-9]\d|1[01]\d) năm (?:ngày |truyền thống |thành lập "
    r"|ra đời )*công đoàn việt nam\b"
    r"|\bcông đoàn việt nam (?:tròn |lên |bước sang tuổi )(?P<age>[6-9]\d|1[01]\d)(?: tuổi| năm|\b)"
)
"""A jubilee of Vietnam's unions: "Chào mừng 90 năm Công đoàn Việt Nam ra đời"."""


def of_a_life(view: SentenceView, quantity: Quantity) -> bool:
    """Whether a period is only that of somebody's life, or of the house he had."""
    low = view.analysis.low
    end = quantity.start + len("từ ") * low.startswith("từ ", quantity.start)
    lived = view.search(_LIVED, low, max(view.start, quantity.start - 70), end)
    if lived is None:
        return False
    return (
        _PERSON.search(low, view.start, quantity.start) is not None
        and _UNION_DID.search(low, view.start, lived.start()) is None
    )


def year_counted_in(view: SentenceView, status: str) -> str | None:
    """The year in which the gift of a text is counted: "là căn thứ ba trong năm 2020"."""
    if status != "reported" or view.of("award.title"):
        return None
    analysis = view.analysis
    return _counted_in(analysis) or (None if analysis.ref else _year_of_jubilee(analysis))


@lru_cache(maxsize=4)
def _counted_in(analysis: Analysis) -> str | None:
    """The year in which a text counts what it tells of."""
    if not _SIGNS.stand_in(analysis.low):
        return None
    told = {
        year
        for view in analysis.views
        if _THIS_ONE.search(analysis.low, view.start, view.end)
        for quantity in view.kind_of("period")
        if not of_a_life(view, quantity)
        for year in forms.YEAR.findall(quantity.period or "")
    }
    return told.pop() if len(told) == 1 else None


@lru_cache(maxsize=4)
def _year_of_jubilee(analysis: Analysis) -> str | None:
    """The year in which Vietnam's unions are so many years old, who were founded in 1929."""
    told = _YEARS_OLD.search(analysis.low)
    return str(_FOUNDED + int(told["years"] or told["age"])) if told else None
