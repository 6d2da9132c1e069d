"""Figures without a noun of people behind them, and whether they count new members."""

from extractor.analysis import SentenceView
from extractor.facts.people import people_before
from extractor.late import late
from extractor.lexicon import Hit
from extractor.quantities import Quantity

GAP = (
    r"(?:[^,.;:\d]|\d{1,2} (?:tháng|năm(?: học)?(?= qua\b| gần| nay\b| liền|:| trở)|nhiệm kì)"
    r"|\b(?:19|20)\d\d(?: ?[-–] ?(?:19|20)\d\d)?\b|quý \d"
    r"|tháng \d{1,2}(?:[/-]\d{4})?)"
)
"""What may stand between a verb and its figure: times, but no other figure."""
NO_OTHER_NOUN = late(r"\s*(?:[.,;:()|]|[-–] |$|(?:người|đồng chí|đ/c|anh em|bạn)\b|và (?=năm ))")
_OF_MEMBERS = late(
    r"đoàn viên|kết nạp( mới| thêm| được)*(?: (?:trong|ở|nửa|cả|từ) [^,;:.\d]{2,40})?\s*:?\s*$"
)
_NUMBER_ADMITTED = late(
    r"\b(?:số|đoàn viên|tổng số|số lượng)(?: (?:đoàn viên|người|lao động|được|đã))* "
    rf"(?:kết nạp|phát triển)( mới| thêm)*{GAP}{{0,50}}?\s*(?::|\b(?:là|đạt|được|có|lên|vượt"
    rf"|trên))"
    r"(?: tới| đến| mốc)?\s*$"
)
"""What tells that a figure without a noun is of new members: "đoàn viên kết nạp mới là 117"."""
_SOME_INTO_UNION = late(r"(?: [^\W\d]+){1,4} (?:gia nhập|vào) (?:tổ chức )?(?:công|nghiệp) đoàn\b")


def means_members(view: SentenceView, verb: Hit, quantity: Quantity) -> bool:
    """Whether a figure without a noun counts members: "số đoàn viên kết nạp mới là 35".

    Or whether those counted, whoever they are, come into the union: "kết nạp 02 bảo vệ vào …".
    """
    low = view.analysis.low
    if _SOME_INTO_UNION.match(low, quantity.end, view.end):
        return True
    if not NO_OTHER_NOUN.match(low[quantity.end : min(view.end, quantity.end + 10)]):
        return False
    return (
        people_before(view, quantity.start) is not None
        or _OF_MEMBERS.search(low, verb.start, quantity.start) is not None
        or _NUMBER_ADMITTED.search(low, view.start, quantity.start) is not None
    )
