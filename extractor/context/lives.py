"""Years of people's lives, which date no gift: "vào nghề từ năm 1997", "nhà dựng từ năm 1998"."""

from typing import Final

from extractor.analysis import SentenceView
from extractor.late import late
from extractor.quantities import Quantity
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
