"""Counted people and bodies that are not those who won: a size, a part, those of the next title."""

import re

from extractor.analysis import SentenceView
from extractor.facts.award.title import Title
from extractor.facts.award.words import STAFF, any_of
from extractor.facts.people import admitted
from extractor.late import late
from extractor.quantities import Quantity
from extractor.sought import Sought

_TAKES_NEXT = late(
    r"\s*(?:cùng |cũng |đều |còn lại |khác )*(?:đồng|đạt|được|nhận|giành|đoạt|là|xếp)\b"
)
_CLASSED_NEXT = late(r"\s*(?:(?:đạt|được|xếp|loại|công nhận)\s+)*")
_MADE_OF = ("(gồm ", "(có ", "(trong đó có ", "(trong đó ")
_ONE_OF = Sought(
    r"\b(?:(?:một|1|duy nhất) trong|trong số)\s*(?:số |những )?$|(?:^|[.,;:]\s)\W*trong (?:số )?$"
)
_ARE = late(r"\b(?:đều )?là (?:những )?$")
_SIZE_TOLD = late(r"[^,;:]{0,30},(?: trong đó [^,;]{3,30},)? (?:là|luôn|liên tục|đã)\b")
""" "Công đoàn X có 48 đoàn viên, trong đó 41 nữ, là CĐCS đầu tiên được …"."""
_GIVER_NEXT = late(r"[”\"]? (?:(?:của|do) )?(?:ban chấp hành |bch |ban thường vụ |btv )?")
"""What leads from a title to its giver: "Bằng khen LĐLĐ tỉnh 02 đồng chí"."""
_SITS_IN = late(r"\b(?:thuộc|sinh hoạt (?:ở|tại|trong)|chia thành|trong|gồm) $")
_MADE_UP_OF = late(r"\b(?:có|với|gồm) [^;.]{0,60}\d[^;.,]*, $")
_YEARS_NEXT = late(r", (?:\d+|hai|ba|bốn|năm|sáu|bảy|nhiều) năm\b")
"""What is told of the size of a union, and what turns to the union itself."""
_HAVING = late(
    r"\b(?:với|tập hợp|quản lí)\s*(?:(?:hơn|gần|trên|tổng số|vỏn vẹn|chỉ|khoảng|chừng|tất cả)\s)*$"
)
"""What tells the size of the union, of which more is said before the title."""
_SIZED_THEN = late(r" ?\([^()]*\d{4}\) ")
"""When a union had so many: "Công đoàn X với 32 đoàn viên | (cuối năm 2013) đoạt giải Nhất"."""
_TEAM_NEXT = late(
    rf",[^,]{{0,24}}\b(?:{any_of('team')}|đội(?! ngũ))\b[^,]{{0,40}}"
    r"\b(?:đoạt|đạt|giành|nhận|được)\b"
)
"""A team that wins what people counted before it do not: "có 17 chị, …, đội văn nghệ đoạt"."""
_BUT = (" nhưng ", " song ", " mà ", " thôi mà ")
"""What turns from the size of a union to what it did: "CĐCS X chỉ 85 đoàn viên nhưng …"."""
_HAS = late(r"\bcó\s*(?:(?:hơn|gần|trên|khoảng|chừng|tổng số|vỏn vẹn|tất cả)\s)*$")
_MEMBERS = late(r"đoàn viên|lao động|công nhân|cnvclđ|cán bộ|cnlđ|người")
_NO_WINNERS = 1000
_NO_TEAM = 60
"""People whom a union has, of whom not all won: "CĐCS X với 503 đoàn viên đoạt giải Nhất"."""
_NOT_FOR_ALL = ("flag", "certificate", "order")
"""So many members are given no distinction of these classes at once."""
_PARTED = late(
    r":|,(?!\s*(?:\d|trong đó|chiếm|bằng|gồm|(?:người )?lao động|nlđ|cnlđ|cnvclđ|viên chức"
    r"|công chức|nhân viên|đoàn viên|giáo viên)\b)"
)
_WINS = late(r"\b(?:được|đạt|nhận|đoạt|giành)\b")
_DONE_TO = late(
    r"\b(?:trợ giúp|hỗ trợ|giúp đỡ|giúp|thăm hỏi|thăm|chăm lo|vận động|giới thiệu|tập huấn"
    r"|thành lập(?: mới| được| thêm)*|ra mắt|kiện toàn|củng cố|giải thể|sáp nhập|kiểm tra|giám sát"
    r"|vượt(?: lên| qua)?(?: trên)?|đứng trên|so với"
    r"|thu hút|quy tụ|huy động|có sự tham gia của|với sự góp mặt của"
    r"|bồi dưỡng|cứu sống|cứu vớt|cứu được|cứu|khám bệnh|(?P<praised>biểu dương))"
    r"\s*(?:cho |được )?$"
)
"""What is done for people of whom no award is told: "trợ giúp 1.904 lượt đoàn viên, được …"."""
_HANDED = late(
    r"^[^;.]{0,60},\s*(?:và |đồng thời )?(?:trao tặng|tặng|trao)\b[^,;.]{0,12}$"
    r"|^(?: (?:tiêu biểu|xuất sắc|điển hình))*(?: đã)? (?:đạt|giành|được công nhận)\b[^,;.]{0,16}$"
)
"""What people are handed who are praised: "biểu dương 40 công nhân tiêu biểu, tặng Giấy khen".

Or what they are praised for: "biểu dương 12 tập thể đạt danh hiệu …".
"""
_NUMBERED = late(
    r"\b(?:tổ|đội|phân xưởng|ca|chuyền|khu|xưởng|trạm|lò|kíp|nhóm|phòng|quận|số|lớp|tổ sản xuất"
    r"|đội sản xuất|nông trường|đội thi công) $"
)
"""What makes of a number a name: "tổ trưởng tổ 3 phân xưởng Khai thác 5"."""
_OF_UNIONS = "vững mạnh"
_TAKE_PART = late(
    r" (?:tham gia|tham dự|dự|dự thi|tranh tài|góp mặt|thi đấu)\b[^,;:]{0,40}[,;:]"
    r" ?(?:(?:kết quả|chung cuộc|ban tổ chức|bgk|ban giám khảo)\b[^,;.]{0,30}?)? ?"
)
"""What those do in a contest whose prizes are told next: "có 31 đơn vị dự, | giải Nhất …"."""
_WORKS = Sought(
    r"\b(?:qua|thông qua|có|với|bằng|nhờ|từ|đóng góp|là tác giả của)"
    r"(?: (?:hơn|gần|trên|tổng số|tổng cộng|được))*"
    r" (?:\d[\d.]* (?:[^\W\d]+ ){1,5}(?:, |và ))*$"
)
"""What others are honoured for: "cho các cá nhân qua 54 công trình và | 312 sáng kiến"."""


def lead_of(view: SentenceView, quantity: Quantity) -> str:
    """The words right before a number."""
    return view.analysis.low[max(view.start, quantity.start - 24) : quantity.start]


_IS_PERSON = late(
    rf",? (?:đó )?là (?:(?:{any_of('person')}|(?:pgs|gs|ts|ths|bs|ks|kts|cn|ds)[.\w]*) ?)+"
    r"[^\W\d]"
)
"""The one counted, told by name: "có 01 đoàn viên là bà Trần Thị Hồng, Viện trưởng, được"."""
_MORE_NOUNS = late(rf"^(?:(?:,| và|/| -) ?(?:{any_of('individual')}|{STAFF})\b)+")
"""Further nouns of those counted: "103 cán bộ|, CCVCLĐ đạt …"."""


def are_no_winners(
    view: SentenceView,
    title: Title,
    quantity: Quantity,
    number: int,
    counted: re.Match[str],
    start: int,
    end: int,
) -> bool:
    """Whether those a number counts between two offsets did not win the title."""
    low = view.analysis.low
    lead = lead_of(view, quantity)
    noun = counted.groupdict().get("group")
    told_of = low[counted.end() : title.start] if counted.end() < title.start else ""
    told_of = _MORE_NOUNS.sub("", told_of)
    if number == 1 and noun is None and _IS_PERSON.match(told_of):
        return False
    return (
        _is_part(view, title, quantity, lead, start)
        or (_SIZED_THEN.match(told_of) is not None and _HAVING.search(lead) is not None)
        or _are_works(view, title, quantity, counted)
        or (title.award_class == "prize" and _TAKE_PART.fullmatch(told_of) is not None)
        or (told_of.startswith(_BUT) and noun is None)
        or (noun is not None and _NUMBERED.search(lead) is not None)
        or admitted(view, quantity.start)
        or (start >= title.end and _is_of_next(view, title, quantity, counted, end))
        or _is_of_others(view, title, quantity, counted, noun)
        or _is_done_to(title, quantity, lead, told_of)
        or (
            _is_of_a_union(view, quantity, lead, told_of)
            if noun
            else _are_members(counted, lead, told_of)
        )
        or _are_too_many(title, number, counted.group(), lead)
        or (_HAVING.search(lead) is not None and any(stop in told_of for stop in ",:"))
    )


def _are_works(
    view: SentenceView, title: Title, quantity: Quantity, counted: re.Match[str]
) -> bool:
    """Whether works are counted for which others get the title told before them."""
    if quantity.start < title.end or "sáng kiến" not in counted.group():
        return False
    return view.search(_WORKS, view.low, title.end, quantity.start) is not None


def _is_part(view: SentenceView, title: Title, quantity: Quantity, lead: str, start: int) -> bool:
    """Whether a winner is one of those counted, made up of them or all of them, and told so."""
    low = view.analysis.low
    if view.search(_ONE_OF, lead):
        return True
    made_of = low.endswith(_MADE_OF, view.start, quantity.start)
    if made_of and ")" in low[quantity.end : title.start]:
        return True  # "đội dự thi (gồm 5 chị …) đạt"
    if not _ARE.search(lead):
        return False
    # "CĐCS A, CĐCS B là 2 đơn vị được …"
    return any(start <= mention.start < quantity.start for mention in view.mentions)


def _is_of_next(
    view: SentenceView, title: Title, quantity: Quantity, counted: re.Match[str], end: int
) -> bool:
    """Whether those counted behind a title are told of the next: "…, 2 đội đồng | giải Ba"."""
    apart = ";" in view.slice(counted.end(), end + 1)
    takes = not apart and _TAKES_NEXT.match(view.analysis.low, counted.end(), end)
    if end < view.end and takes:
        return True
    return title.plain and _counts_next(view, title, quantity, counted, end)


def _is_of_others(
    view: SentenceView, title: Title, quantity: Quantity, counted: re.Match[str], noun: str | None
) -> bool:
    """Whether a number is that of a union's people, or of people in a class of unions."""
    if not noun and title.plain and _OF_UNIONS in title.canonical:
        return True  # people are not classified as unions are
    if _in_brackets(view, quantity.start, title.start):
        return True  # "Công đoàn Công ty X (hơn 900 đoàn viên) được …"
    return not noun and _stands_by_a_union(view, title, quantity, counted)


def _stands_by_a_union(
    view: SentenceView, title: Title, quantity: Quantity, counted: re.Match[str]
) -> bool:
    """Whether a number stands right behind the name of a union that does not give."""
    low = view.analysis.low
    for mention in view.mentions:
        between = view.slice(mention.end, quantity.start)
        labelled = between == ": " and quantity.end <= title.start
        if between != " " and not (labelled and not _TAKES_NEXT.match(low, counted.end())):
            continue
        if not _GIVER_NEXT.fullmatch(low, title.end, mention.start):
            return True
    return False


def _is_done_to(title: Title, quantity: Quantity, lead: str, told_of: str) -> bool:
    """Whether people are told to be helped, and not to be praised and handed the title."""
    done = _DONE_TO.search(lead) if quantity.end <= title.start else None
    return done is not None and not (done["praised"] and _HANDED.search(told_of))


def _is_of_a_union(view: SentenceView, quantity: Quantity, lead: str, told_of: str) -> bool:
    """Whether bodies are those a union is made of: "thuộc 9 tổ công đoàn, được …"."""
    if _SITS_IN.search(lead) and told_of.startswith(","):
        return True  # "có 134 đoàn viên, thuộc 9 tổ công đoàn, được …"
    if not _YEARS_NEXT.match(told_of):
        return False
    # "có 611 đoàn viên, 14 tổ công đoàn, 8 năm liên tục đạt …"
    return _MADE_UP_OF.search(view.analysis.low, view.start, quantity.start) is not None


def _are_members(counted: re.Match[str], lead: str, told_of: str) -> bool:
    """Whether people are the members of a union of which the title is told."""
    if _SIZE_TOLD.match(told_of) or _is_size(lead, counted.group(), told_of):
        return True
    return _TEAM_NEXT.search(told_of) is not None


def _are_too_many(title: Title, number: int, people: str, lead: str) -> bool:
    """Whether so many have no such title: "CĐCS X có 9.204 đoàn viên vừa được tặng Bằng khen"."""
    if title.award_class == "prize":
        return number >= _NO_TEAM and _HAVING.search(lead) is not None
    if number < _NO_WINNERS or title.award_class not in _NOT_FOR_ALL:
        return False
    return bool(_MEMBERS.search(people) and _HAS.search(lead))


def _counts_next(
    view: SentenceView, title: Title, quantity: Quantity, counted: re.Match[str], end: int
) -> bool:
    """Whether counted unions behind a class stand straight before the next, and count that.

    "vững mạnh là 62 đơn vị, có 21 đơn vị | vững mạnh xuất sắc"
    """
    if end == view.end or not view.slice(title.end, quantity.start).strip(' ”":'):
        return False
    return _CLASSED_NEXT.fullmatch(view.analysis.low, counted.end(), end) is not None


def _is_size(lead: str, people: str, told_of: str) -> bool:
    """Whether a number of members is a union's size: "chỉ có 33 đoàn viên nhưng …: được"."""
    if not _HAS.search(lead) or not _MEMBERS.search(people):
        return False
    verb = _WINS.search(told_of)
    return bool(_PARTED.search(told_of[: verb.start()] if verb else told_of))


def _in_brackets(view: SentenceView, at: int, title: int) -> bool:
    """Whether brackets that hold ``at`` close before the title."""
    low = view.analysis.low
    opened = low.rfind("(", view.start, at)
    return opened >= 0 and low.find(")", opened, at) < 0 <= low.find(")", at, title)
