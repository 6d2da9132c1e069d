"""People who are told to have joined the union: "409 người đã là đoàn viên"."""

from typing import Final

from extractor.analysis import SentenceView
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
    r"|(?:vào|gia nhập|tham gia|sinh hoạt (?:trong|ở|tại)) (?:tổ chức )?(?:công đoàn|nghiệp đoàn))"
)
"""What makes members of a workforce: "78 cán bộ, giáo viên, tất cả đều là đoàn viên"."""


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
