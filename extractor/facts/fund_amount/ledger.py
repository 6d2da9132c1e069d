"""Accounts: the sums under the heads "Thu", "Chi" and "Tồn" go as their head says."""

from extractor.analysis import SentenceView, once_a_sentence
from extractor.late import late

_CAPITAL = r"(?:tổng |cơ cấu |tình hình |về )*nguồn vốn(?: hoạt động| của quỹ| hiện có| quỹ)*"
_BOOKS = (
    ("raised", r"(?:các khoản |phần |tổng |nguồn |tình hình |tổng số )*thu"),
    ("disbursed", r"(?:các khoản |phần |tổng |tình hình |tổng số )*chi"),
    ("held", rf"(?:số dư|tồn(?: quỹ| cuối| đầu| kì)*|kết dư|{_CAPITAL})"),
)
_HEAD = late(
    r"\W*(?:[ivx]+\W+|\d{1,2}\W+|[a-e]\W+)?(?:"
    + "|".join(f"(?P<{flow}>{words})" for flow, words in _BOOKS)
    + r")(?: (?:tài chính|ngân sách|quỹ|kinh phí)(?: công đoàn)?| trong (?:kì|năm))?"
    r"(?: năm \d{4})?(?:,? (?:chia ra|gồm|bao gồm|trong đó))?(?: ?[:(](?:[^;.]|\.(?=\d))*)?\W*$"
)
_OWN_BOOK = late(
    r"\W*(?:\d{1,2}\W+|[a-e]\W+|[ivx]+\W+)?"
    r"(?:(?P<raised>thu|tổng thu|cộng thu)|(?P<disbursed>chi|tổng chi|cộng chi)"
    r"|tồn|dư|số dư|kết dư|còn lại|tích lũy|chênh lệch)\b"
)


_ROW = late(
    r"[^:;|]{3,110}: \d[\d.,]*(?: (?:triệu |nghìn |ngàn |tỉ |tỷ )?đồng| ?đ)?(?: năm \d{4})?\W*$"
)
"""A row that tells one sum and what it is of: "Thu khác (lãi tiền gửi): 1.126.400 đồng"."""
_BOOKED = late(r"(?:^|[,;:.] )(thu|chi|còn|tồn|dư)(?: (?:lại|quỹ|được|là|vào|ra))* \d")
"""A sum that a sentence books itself: "đầu năm 21 triệu, thu 39 triệu, chi 28 triệu"."""
_OTHER_RECEIPTS = late(
    r"\W*(?:[ivx]+\W+|\d{1,2}\W+|[a-e]\W+)?(?:các khoản |phần |nguồn |khoản )?"
    r"thu (?:khác|từ (?:các )?nguồn khác|hỗ trợ|xã hội hóa|ngoài đoàn phí)"
    r"(?: (?:trong |của )?(?:năm|kì|quý)(?: \d{1,4})?)?(?: (?:gồm|bao gồm|có|là|từ)|:(?! ?\d))\s"
)
_OTHER_BOOKS = late(r"\b(?:chi|còn|tồn|dư)\b")


def other_receipts(view: SentenceView) -> bool:
    """Whether a sentence lists what was taken in besides dues: "Thu khác gồm …"."""
    told = _OTHER_RECEIPTS.match(view.analysis.low, view.start, view.end)
    return told is not None and not _OTHER_BOOKS.search(view.analysis.low, told.end(), view.end)


@once_a_sentence
def booked_as(view: SentenceView) -> str | None:
    """The flow of the head of accounts under which a line stands; None when it says its own."""
    if other_receipts(view):
        return "raised"
    analysis = view.analysis
    for head in reversed(analysis.layout.heads_of(view.block)):
        block = analysis.layout.blocks[head]
        found = _HEAD.match(analysis.low, block.start, block.end)
        if found:
            if len(set(_BOOKED.findall(view.text.lower()))) > 1:
                return None
            own = _OWN_BOOK.match(analysis.low, view.start, view.end)
            if own is None or (own.lastgroup == found.lastgroup and _ROW.match(view.text)):
                return found.lastgroup
            return None
    return None
