"""New members told without a word of admission: those who come, more of them, and their sum."""

from extractor.analysis import SentenceView
from extractor.facts.draft import Draft, Miss
from extractor.facts.people import People
from extractor.late import late
from extractor.quantities import Quantity
from extractor.sought import Sought

_JOIN_IN = Sought(
    r"\b(?:nhận|đón|thu nhận|tiếp nhận|có|kết nạp|thêm)(?: được)? thêm(?: được)?\s*$"
    r"|\b(?:nhận|đón|thu nhận|tiếp nhận)(?: được| thêm)*\s*$"
    r"|\b(?:này|nay|rồi|qua|ngoái|đó|\d{4}|tháng \d{1,2}),? (?:đã |lại |vừa )?thêm\s*$"
)
_COME_IN = late(r"\b(?:vô|vào)(?: được)? thêm(?: được)?\s*$")
"""What is said of those who come: "Năm rồi vô thêm 24 người, ra 9 người"."""
_NEWCOMERS = late(
    r" (?:(?:nữ|mới|là|vừa|tự nguyện|làm đơn|viết đơn|nộp đơn) )*"
    r"(?:mới(?=\s*(?:[.,;)]|$|vào|và))|xin (?:vào|gia nhập|tham gia)\b(?! (?:làm|đảng|học|việc))"
    r"|gia nhập\b(?! đảng)|vào (?:công đoàn|nghiệp đoàn|tổ chức)\b)"
)
"""What is told of newcomers: "nhận thêm 21 người mới", "có thêm 11 người xin vào"."""
_MORE_STILL = late(
    r"(?: (?:xin )?(?:vào|gia nhập))?[,;] (?:và |rồi )?"
    r"(?:đầu|cuối|giữa|sang|đến|tháng|năm|quý|riêng|từ)"
    r"(?:[^,;.\d]|\d{1,4}(?= )){0,30}? (?:thêm |là |được |có )*"
)
_MORE_SINCE = Sought(
    r"[;,.] (?:riêng |còn |và )?(?:\d{1,2} tháng|quý|năm|từ đầu năm|nửa|đến|tháng|sang)"
    r"(?:[^;,.\d]|\d{1,4}(?= )){0,30}? (?:đã |lại |có |được )*thêm (?:được )?$"
)
_WITH_UNITS = late(
    r"\bphát triển(?: mới| thêm| được)* \d[\d.]* (?:cđcs|công đoàn cơ sở|nghiệp đoàn)[^;.\d]{0,24}"
    r"(?:,| và) $"
)
"""What makes new members of those told beside new unions: "phát triển thêm 6 CĐCS, 412 …"."""
_NEXT_YEAR = late(
    r"(?:[,;]| và) (?:còn |và |thì |riêng )*(?:năm (?:nay|ngoái|trước|sau|\d{4})|đến nay|quý \w+"
    r"|tháng \d{1,2})"
    r"(?: (?:là|được|có|thêm|đã|lại|lên))* "
)
_ADMISSIONS = ("new_member_count.admit", "new_member_count.admitted")
_EACH_YEAR = Sought(
    r"(?:\b(?:chia ra|trong đó|cụ thể|từng năm|theo từng năm|gồm|lần lượt|các năm|hằng năm"
    r"|hàng năm)\b[:,]? |\("
    r"|(?<=\d)[;,] (?:và )?)(?:(?:trong |riêng )?năm )?"
    r"(?P<year>(?:19|20)\d\d)(?::| là| có| kết nạp) $"
)
"""A year of those that were told as a sum: "Chia ra: 2013: 5; 2014: 4; …"."""
_YEARLY = late(r"\W*(?:chia ra|trong đó|cụ thể|từng năm|theo từng năm)\b")
_ENDS = late(r"\s*(?:[.;,)]|$)")
"""A bare figure of the next year: "năm ngoái kết nạp 58 người, năm nay 61"."""
_SUMMED_UP = late(
    r"[;,.] (?:cộng chung|tính chung|tổng cộng|cộng lại|lũy kế|gộp lại|cả thảy|tính cả|tổng)\b"
    r"(?:[^,;.\d]|\d{1,4}(?= (?:năm|tháng|quý|huyện|xã|ngành|công ti)\b)){0,50}?"
    r"(?: là| được| có| đạt|:)?\s*$"
)
"""What sums up admissions in their sentence: "…; cộng chung cả Tổng công ty là 77 người"."""


def newcomers(
    view: SentenceView, quantity: Quantity, people: People, previous: Draft | Miss | None
) -> bool:
    """Whether persons have come to the union, or are more of those told before, or their sum."""
    low = view.analysis.low
    if people.other or not people.groups <= {"people.person", "people.staff", "people.member"}:
        return False
    lead = low[max(view.start, quantity.start - 60) : quantity.start]
    if view.search(_JOIN_IN, lead) and _NEWCOMERS.match(low, people.end, view.end):
        return True
    persons = people.groups == {"people.person"}
    if persons and _COME_IN.search(lead) and _ENDS.match(low, people.end, view.end):
        return True
    if people.population == "union_members" and _WITH_UNITS.search(lead):
        return True
    if _more_since(view, quantity, people):
        return True
    if not isinstance(previous, Draft) or previous.status != "reported":
        return False
    since = low[previous.end : quantity.start]
    if low.startswith(" nữa", people.end):
        return _MORE_STILL.fullmatch(since) is not None
    return "people.staff" not in people.groups and _SUMMED_UP.search(since) is not None


def _more_since(view: SentenceView, quantity: Quantity, people: People) -> bool:
    """Whether a later clause of admissions adds persons: "…; 4 tháng đầu năm nay thêm 97 người"."""
    low = view.analysis.low
    more = view.search(_MORE_SINCE, low, view.start, quantity.start)
    return (
        more is not None
        and any(hit.end <= more.start() for hit in view.of(*_ADMISSIONS))
        and _ENDS.match(low, people.end, view.end) is not None
    )


def next_year(view: SentenceView, quantity: Quantity, previous: Draft | Miss | None) -> bool:
    """Whether a bare figure tells of the same admissions in another year."""
    low = view.analysis.low
    return (
        isinstance(previous, Draft)
        and previous.status == "reported"
        and _NEXT_YEAR.fullmatch(low, previous.end, quantity.start) is not None
        and _ENDS.match(low, quantity.end, view.end) is not None
    )


def of_a_year(view: SentenceView, quantity: Quantity, people: People | None) -> str | None:
    """The year of a bare figure among admissions told as a sum before, None for another figure."""
    if people is not None and people.groups != {"people.person"}:
        return None
    low = view.analysis.low
    told = view.search(_EACH_YEAR, low, view.start, quantity.start) if quantity.value else None
    if told is None or not _ENDS.match(low, people.end if people else quantity.end, view.end):
        return None
    if any(hit.end <= quantity.start for hit in view.of(*_ADMISSIONS)):
        return told["year"]
    if not view.index or not _YEARLY.match(low, view.start):
        return None
    before = view.analysis.views[view.index - 1]
    return told["year"] if before.of(*_ADMISSIONS) else None
