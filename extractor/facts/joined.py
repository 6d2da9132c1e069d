"""People who are told to have joined the union: "409 người đã là đoàn viên"."""

from typing import Final

from extractor.analysis import SentenceView
from extractor.facts.counted import Headcount
from extractor.facts.people import People
from extractor.late import late
from extractor.sought import Sought

NUMBER_JOINED = Sought(
    r"\bsố(?: lượng)? (?:đoàn viên|thành viên|ngư dân|công nhân|(?:người )?lao động|cnlđ|cnvclđ"
    r"|nlđ)"
    r"[^,;.:\d]{0,24} (?:tham gia|gia nhập|vào|sinh hoạt trong)(?: (?:vào|các|tổ chức))*"
    r" (?:công đoàn|cđ|nghiệp đoàn)\b[^,;.:\d]{0,50} (?:là|lên|lên tới|đạt)\s*$"
    r"|\b(?:người|số(?: người)?)(?: (?:đã|được|hiện|đang))* (?:tham gia|gia nhập|vào)"
    r"(?: tổ chức)? (?:công đoàn|nghiệp đoàn)(?: (?:hiện|nay|đến nay))* (?:là|lên|lên tới|đạt)\s*$"
)
"""What tells all who are in the union: "Số đoàn viên tham gia nghiệp đoàn là 180 đoàn viên"."""
_HAVE_JOINED = late(
    r"(?:\s*trong số (?:đó|này|ấy))?\s*(?:đã |hiện |đang |đều )*(?:là (?:công )?đoàn viên"
    r"|(?:vào|vô|gia nhập|tham gia|ở|ở trong|đứng trong)"
    r" (?:tổ chức |hàng ngũ )?(?:công đoàn|nghiệp đoàn)"
    r"|tham gia(?=\s*(?:[.,;]|$)))"
)
_ARE_MEMBERS = late(r"\blà (?:công )?đoàn viên")
_BEING_MEMBERS = late(
    r"\s+(?:đã |đều )*(?:là (?:công )?đoàn viên(?! thanh| đoàn| ưu)"
    r"|(?:đang |đứng |sinh hoạt )*trong (?:hàng ngũ |mái nhà |tổ chức )công đoàn\b(?! cơ sở))"
)
_ALL_JOINED = late(
    r"(?: (?:của|ở|tại|trong|thuộc) (?!số)[^,;.:\d]{2,40}?(?= (?:đều|tất cả|100%|toàn bộ)))?"
    r"\s*(?:\([^()]{2,40}\)\s*|,? (?:trong đó )?(?:có |nữ )*\d+ (?:nữ|chị|cô|người)(?=,))?"
    r",?\s*(?:và )?(?:tất cả |100% |toàn bộ )?(?:số này )?"
    r"(?:đều|tất cả|100%|toàn bộ)(?: đã| đều)? (?:là (?:công )?đoàn viên"
    r"|(?:vào|gia nhập|tham gia|sinh hoạt (?:trong|ở|tại)) (?:tổ chức )?"
    r"(?:công đoàn|nghiệp đoàn|cđcs))"
)
"""What makes members of a workforce: "78 cán bộ, giáo viên, tất cả đều là đoàn viên"."""


_ALL_OF: Final = Sought(
    r"\b(?:cả|toàn bộ|tất cả|toàn thể|hết thảy|trọn|100 ?%|trăm phần trăm)"
    r"(?: (?:trong|của|các|tổng|số|là|gồm|với)){0,3}"
    r"(?:(?: (?:cán bộ|công nhân|viên chức|cnlđ|cnvclđ|(?:người )?lao động|nhân viên|giáo viên)"
    r"\b,?){0,4} \((?:gồm |tổng số )?)?\s*$"
)
"""What says before a count that it leaves nobody out: "100% trong số | 310 lao động"."""
_TO_THE_LAST: Final = late(
    r"\)?(?: (?:cán bộ|công nhân|viên chức|cnlđ|(?:người )?lao động|nhân viên)\b,?){0,4}"
    r"(?: (?:của|ở|tại|trong|thuộc|nơi|đang làm việc|công ti|trường|bệnh viện|nhà máy|cơ quan"
    r"|đơn vị|xí nghiệp|trung tâm|nhà trường|sở) (?!số|tổng)[^,;.:\d]{2,40}?)?,?"
    r"(?: (?:đều|đã|hiện|đang|nay|thì|cũng|tự nguyện|có)){0,4}"
    r" (?:là (?:công )?đoàn viên(?! thanh| đoàn| ưu)|(?:có )?thẻ đoàn viên|có tên trong công đoàn"
    r"|(?:vào|vô|gia nhập|tham gia|đứng trong|đứng vào|ở trong|nằm trong|sinh hoạt trong|thuộc)"
    r" (?:tổ chức |hàng ngũ |mái nhà |ngôi nhà )*(?:công đoàn|nghiệp đoàn|cđcs)\b)"
)
"""What says of them that they are members: "… đều đã vào công đoàn"."""
_BROUGHT_IN: Final = Sought(
    r"\b(?:vận động|thuyết phục|kết nạp|phát triển|đưa|mời|phấn đấu|mục tiêu|kêu gọi|ra mắt|đăng kí"
    r"|thành lập|vừa|buổi lễ|hôm nay|ngày \d{1,2}/\d{1,2}|đợt này|đồng loạt|đơn)\b"
)
"""What makes of those who came in members newly admitted."""
_LEAST: Final = 10
"""Of fewer, some of a story may be told: "cả 3 công nhân đều là đoàn viên"."""


def whole_joined(view: SentenceView, count: Headcount) -> bool:
    """Whether a workforce is told to be members, whole: "Toàn bộ 310 công nhân đã vào công đoàn".

    Those who are brought in by an act are new ones.
    """
    low, value = view.analysis.low, count.quantity.value
    if count.noun_first or not isinstance(value, int) or value < _LEAST:
        return False
    bracketed = low.endswith("(", view.start, count.start)
    persons = bracketed and count.people.groups == {"people.person"}
    if count.people.population != "staff" and not persons:
        return False
    whole = view.search(_ALL_OF, low, view.start, count.start)
    if whole is None or _TO_THE_LAST.match(low, count.end, view.end) is None:
        return False
    return view.search(_BROUGHT_IN, low, view.start, whole.start()) is None


_IN_THE_UNION: Final = late(
    r"(?:^|[,;:(.–-]|\b(?:và|trong đó|số|người|đã|hiện|đang|có))\s*"
    r"(?:(?:vào|gia nhập|tham gia|đứng trong|ở trong|sinh hoạt trong)"
    r" (?:tổ chức |hàng ngũ )?(?:công đoàn|nghiệp đoàn)|là (?:công )?đoàn viên)"
    r"(?: (?:là|có|được|gồm|đạt))?:?\s*$"
)
"""What stands before those of a workforce who are members: "đã vào công đoàn 1.914 người"."""


OUT_OF_ALL: Final = late(
    r"\s*(?:đã |được |đều |có thẻ )*(?:(?:vào|gia nhập|tham gia|đứng trong|ở trong)"
    r" (?:tổ chức |hàng ngũ )?(?:công đoàn|nghiệp đoàn)|là (?:công )?đoàn viên),?"
    r" (?:trên|trong|/)(?: tổng)?(?: số)? (?=\d)"
)
"""What parts members from all they are of: "1.486 công nhân vào công đoàn trên tổng số 1.502"."""


def in_the_union(view: SentenceView, start: int) -> bool:
    """Whether people, whose count begins at ``start``, are told before it to be members."""
    return _IN_THE_UNION.search(view.analysis.low[view.start : start]) is not None


def joined(view: SentenceView, people: People, end: int) -> bool:
    """Whether counted people, whose words end at ``end``, are said to be members."""
    low = view.analysis.low
    return bool(
        _ARE_MEMBERS.search(low, people.start - 12, end)
        if "people.member" in people.groups
        else _HAVE_JOINED.match(low, end, view.end)
    )


def all_joined(view: SentenceView, end: int) -> bool:
    """Whether a workforce is said to be members to the last: "…, tất cả đều là đoàn viên"."""
    low = view.analysis.low
    return bool(_ALL_JOINED.match(low, end, view.end) or _BEING_MEMBERS.match(low, end, view.end))
