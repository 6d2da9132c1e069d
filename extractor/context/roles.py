"""The part a union plays in its sentence, told by the words before it."""

from collections.abc import Set
from typing import Final, Literal

from extractor.analysis import SentenceView, once_a_sentence
from extractor.branches.mention import BranchMention
from extractor.context.words import either
from extractor.ended import Ended
from extractor.late import late
from extractor.letters import UPPER
from extractor.sought import Sought

Role = Literal["subject", "by", "of", "at", "with", "to", "from", "aside"]

_TO: Final = (
    rf"(?:{either('to')}|(?<!kế )(?<!tiếp )(?<!tính )đến"
    r"|(?<!vừa )(?<!năm )(?<!tháng )(?<!tuần )(?<!quý )(?<!kì )(?<!gian )(?<!ngày )qua)"
)
_BEFORE: Final[tuple[tuple[Role, Sought], ...]] = (
    ("with", Sought(rf"{either('with')}\s*$")),
    ("by", Sought(rf"{either('by')}\s*$")),
    (
        "by",
        Sought(
            r"\bđược (?:đại hội|hội nghị)(?: (?:đại biểu|toàn quốc|lần thứ|khóa|[\dxvi]+))*\s*$"
        ),
    ),
    ("of", Sought(rf"{either('of')}\s*$")),
    ("of", Sought(rf"{either('of')}\s*(?:các |toàn |ban chấp hành |bch )+$")),
    ("at", Sought(rf"{either('at')}\s*$")),
    ("from", Sought(rf"{either('from')}\s*$")),
    ("to", Sought(rf"{_TO}\s*$")),
    ("to", Sought(rf"{_TO}: ?$")),
    ("aside", Sought(r"\b(?:danh hiệu|giỏi|giải|xuất sắc|nhà[”\"]?|thi đua|sáng kiến) cấp $")),
)
_ORGAN: Final = Sought(rf"\b{either('organ')}\s*$")
_EACH: Final = Sought(
    r"\b(?:mỗi|từng|các|những|toàn thể|toàn bộ|tất cả|hầu hết|một số|nhiều|số|\d[\d.]*)\s*$"
)
"""How many of a union's people are told: "hỗ trợ mỗi đoàn viên nghiệp đoàn"."""
_PASSIVE: Final = late(rf"\b(?:được|do)\b(?:[^.;:,]{{0,90}}|\s+{either('agent')}\b[^.;:]{{0,80}})$")
"""A passive before its agent; a comma parts the two only in a list of agents."""
_PUT_IN: Final = rf"\b{either('source')}(?: [^,;.:\d]{{0,40}})? (?:của|do)"
_SOURCE: Final = (
    Sought(rf"{_PUT_IN}\s*$"),
    Sought(rf"{_PUT_IN} [^;.:\d]{{1,60}} và\s*$"),
    Sought(rf"\b{either('occasion_of')}\s*$"),
    Sought(rf"\b{either('occasion_of')} của\s*$"),
)
"""What makes of a union a source, or the host of an event: "từ nguồn quỹ của LĐLĐ tỉnh"."""
_PERSON: Final = rf"\b{either('person')} (?!công đoàn|nghiệp đoàn)[^,;.:()]{{3,40}}[,(–-]"
_OF_PERSON: Final = (
    Sought(rf"{_PERSON} ?$"),
    Sought(rf"{_PERSON} ?{either('person')} $"),
)
_NAMED_MEMBER: Final = late(
    rf"(?:[{UPPER}][^\W\d_]+ ){{1,4}}[{UPPER}][^\W\d_]+(?: ?[-–(]| ?,) ?(?:[Ll]à )?"
    r"(?:[Đđ]oàn viên(?: công đoàn)?|ĐVCĐ|ĐV|[Cc]ông nhân|[Nn]hân viên|[Gg]iáo viên)"
    r"(?: thuộc| của| tại| ở)? $"
)
"""A person told by name and as a member: "trao cho Lê Thị Nga - đoàn viên | công đoàn xã X"."""
_TO_PERSON: Final = late(
    rf"\b(?:cho|tặng|tới|đến|giúp|thăm|khen) {either('person')} (?!công đoàn|nghiệp đoàn)"
    rf"[^,;.:()\d]{{3,40}}[,–-] ?(?:nguyên )?(?:{either('person')} )?$"
)
"""A person who gets something, before the union: "trao Bằng khen cho cô Mơ, Chủ tịch | CĐ X"."""
_ANNIVERSARY: Final = Sought(
    r"(?<!sau )(?<!qua )(?<!trong )(?<!suốt )\b\d{2,3} năm "
    r"(?:ngày )?(?:thành lập |truyền thống |ra đời |xây dựng (?:và phát triển )?)*$"
)
"""What makes of a union one whose jubilee it is: "tròn 90 năm Công đoàn Việt Nam"."""
_FORMERLY: Final = Sought(r"\b(?:tiền thân|trước đây|trước kia|tên cũ|xưa kia) (?:là|của nó là) $")
"""What makes of a union one that another has been: "tiền thân là Công đoàn Xí nghiệp X"."""
_HAS: Final = late(r" (?:hiện |đang )*(?:có|gồm|tập hợp|quản lí) (?:trên |hơn |gần )?\d")
"""What makes of a union in brackets the one whose figure follows: "(CĐCS có 618 nữ …)"."""
_ENDS: Final = late(
    r"\s*(?:[,);.–]|$|(?:và|cùng) (?:anh|chị|cô|thầy|ông|bà|bác|chú|em|đồng chí)\b"
    r"|(?:với|trị giá|số tiền|tổng trị giá|kinh phí|mức)\b(?! (?:\w+ )?đoàn viên))"
)
"""A person's union: "cho đoàn viên Chíu A Sáng, CĐCS Trường Quảng Lâm, trị giá …"."""
_SETS: Final = Sought(r"\b(?:chỉ tiêu|kế hoạch|dự toán|phong trào|cuộc vận động|chương trình)\s*$")
_SET_BY: Final = late(r"\s*(?:đã )?(?:giao|đề ra|phát động)\b")
"""Who set a target: "đạt 103% chỉ tiêu Tổng LĐLĐ giao"."""
_ASSIGNS: Final = late(r"\s*(?:đã )?giao(?: cho)?(?: \w+){0,3} (?:chỉ tiêu|kế hoạch)\b")
_ALLOTS: Final = late(
    r"\s*(?:đã |còn )?(?:cấp(?! trên)|cấp lại|cấp trả|cấp bù|cấp về"
    r"|phân bổ|phân bổ lại|trích lại|trả lại)(?: [^,;.:\d]{0,30})? ?:? ?\d"
)
_ACCOUNT: Final = Sought(
    r"\b(?:thu|nộp|tiền)(?: được)? đoàn phí\b|\bđầu (?:năm|kì|quý) (?:còn|có|dư)\b"
    r"|\bcác nguồn thu\b"
)
"""Who allots what a union tells in its accounts: "thu đoàn phí 3 triệu, LĐLĐ thị xã cấp …"."""
_GIVES_MORE: Final = late(
    r" (?:đã |còn )?(?:cho|cấp|hỗ trợ|bổ sung|giúp)(?: thêm)?(?: [^,;.:\d]{0,20})? ?\d[\d.,]*"
    r"(?: (?:triệu|tỉ|nghìn))? ?(?:đồng|đ)?[,;] (?:đã |tổng )?chi\b"
)
_TAKEN_IN: Final = Sought(r"\bthu\b[^;.\d]{0,40}\d[^;]*[,;] ?$")
"""Who adds to what came in, before what was spent: "thu 26 triệu, LĐLĐ cho thêm 10, chi 19"."""
_IS_GUEST: Final = late(
    r"\W*(?:(?:cùng|về|đến|tới|tham|cũng) )*dự(?: và [^,;.:\d]{2,30})?"
    r"(?: (?:đại hội|hội nghị|buổi lễ|lễ|chương trình|cuộc họp|hội thi|họp mặt))?"
    r"(?: [^,;.:\d]{2,20})? (?:có|gồm)(?: sự tham dự của)?:? [^.:\d]{0,160}?"
    r"\b(?:lãnh đạo|đại diện|chủ tịch|ủy viên|thường vụ|trưởng ban|thường trực|cán bộ) "
)
"""What makes of a union that of a guest: "Về dự có lãnh đạo | Công đoàn Viên chức tỉnh"."""
_CONFERS: Final = late(
    r"(?!\s*(?:cũng |đã |vừa |còn |đều |vinh dự |thì )*(?:được|nhận|đạt|đón nhận)\b)"
    rf"[^,.;]{{0,25}}?\s*(?:,[^.;]{{0,60}})?{either('confers')}\b"
)


_GUESTS: Final = late(
    r"\W*(?:(?:tới|đến|về|tham|cùng|cũng|và|chủ trì)[ ,]*){0,3}dự\b[^.;:\d]{0,60}?"
    r"(?:\bcó\b|\bgồm\b|:)"
)
_OFFICE: Final = late(
    r"[-–,(;] ?(?:(?:nguyên|phó|ủy viên|trưởng|chánh|chủ tịch|bí thư|chủ nhiệm)\b[^;.:()]{0,60})$"
)
"""A guest's office, before the union it is in: "Dự có đ/c Hoa - Trưởng ban Nữ công LĐLĐ tỉnh"."""
_DECIDED_BY: Final = Sought(
    r"\b(?:theo|tại|bằng) (?:quyết định|nghị quyết|công văn)(?: (?:số|chuẩn y|thành lập))*:? ?\d"
    r"[^;()]{0,60} của (?:ban (?:thường vụ|chấp hành) |btv |bch )?$"
)
"""Who decided what is told: "được thành lập theo Quyết định số 08 ngày … của | CĐGD huyện"."""
_THANKS_TO: Final = late(r"\b(?:được|nhờ(?: có)?|song có)\b[^.;:]{0,90}$")
_GUIDES: Final = late(
    r"(?: và [^,.;:]{2,40}?)? (?:(?:đã|luôn|thường xuyên|trực tiếp|kịp thời|hết sức|rất|tận tình"
    r"|đặc biệt) )*(?:chỉ đạo|lãnh đạo|quan tâm|dẫn dắt|chỉ dẫn|định hướng|sát sao|theo sát"
    r"|tạo (?:mọi )?điều kiện|hướng dẫn|giúp đỡ|dìu dắt|đồng hành)\b"
    r"(?![^,.;:]{0,60}? (?:tặng|trao|hỗ trợ|trợ cấp|cho vay|khen|thăm)\b)"
)
"""Who only guides what others did: "được Đảng ủy và LĐLĐ tỉnh chỉ đạo, công đoàn ngành đã …"."""
_OPENS_AT: Final = late(
    r"\W*(?:(?:còn|riêng|như|cũng|thì|hay|rồi|nhất là|chẳng hạn|đơn cử|ngược lại|trái lại),? )*"
    r"(?:tại|ở)? *"
)
"""What opens a sentence with the union it speaks of: "Ở CĐCS X, mỗi người được vay …"."""
_TOPIC: Final = late(r"\W*(?:(?:còn|riêng) )?(?:đối )?với ")
"""What opens a sentence with the union it is on: "Còn với CĐCS X, số đoàn viên …"."""
_OUT_OF: Final = late(r"\W*từ (?:số |khoản |nguồn )?(?:[^,;.]|[.,](?=\d)){3,50} (?:do )?")
_GAVE: Final = late(
    r" (?:đã )?(?:cấp|hỗ trợ|chuyển|giao|rót|cho|trao|ủng hộ|bổ sung|ủy thác)[^,;.\d]{0,30},"
)
"""Who gave what another makes use of: "Từ 300 triệu đồng Tổng Liên đoàn cấp, quỹ đã có …"."""
_GIVES_HERE: Final = late(r" (?:đã |vừa |cũng )*(?:trao tặng|tặng|trao|khen thưởng|công nhận)\b")
"""What a union does behind a label: "Khen thưởng: Tổng LĐLĐ Việt Nam tặng Bằng khen 2 tập thể"."""
_LISTED: Final = late(r"(?: ?\([^()]{2,60}\))?(?:, | và |; |, và )")
_CONTEST_OF: Final = late(
    r"\W*(?:trong|tại|ở|từ|qua|với)\b[^.;:,]{0,30}\b(?:cuộc thi|hội thi|hội thao|hội diễn|liên hoan"
    r"|giải|phong trào|cuộc vận động|hoạt động)\b[^.;:,]{0,40} của "
)
"""What opens a sentence with contests of several: "Trong các giải của Công đoàn A, CĐ B, …"."""
_LISTED_ON: Final = late(r"(?: ?\([^()]{2,60}\))?\s*(?:[,;.]|và\b|$)")
"""What stands before and behind one of a list: "tặng Cờ cho: LĐLĐ huyện A, Công đoàn B."."""


_APPOSED: Final = late(r" ?[-–,(] ?(?:là )?")
_WHICH_IS: Final = late(
    r" (?:đầu tiên|duy nhất|thứ|lớn nhất|đông|mạnh|trẻ|mới nhất|vừa|nhỏ nhất|được)\b"
)
"""What ties a short form to the union named before it: "Nghiệp đoàn X - nghiệp đoàn đầu tiên"."""
_HANDS: Final = late(
    r" (?:đã |vừa |cũng |còn |sẽ |kịp thời )*(?:chuyển|gửi|nộp|ủng hộ|tặng|trao|hỗ trợ|giúp|cấp"
    r"|chuyển giúp|gửi tặng|trao tặng|hỗ trợ thêm) "
)
_CARES_FOR: Final = late(
    r"\b(?:chăm lo|chăm sóc|hỗ trợ|giúp|giúp đỡ|thăm|thăm hỏi|động viên|tặng|tặng quà|trao|trợ cấp"
    r"|quan tâm|bảo vệ|khen thưởng|biểu dương)(?: (?:đời sống|quyền lợi|lợi ích|đối với|cho))? $"
)
"""What a union does for the people of another: "LĐLĐ huyện đã chăm lo đoàn viên | nghiệp đoàn"."""
_A_SUM: Final = late(
    r" (?:số tiền |hơn |gần |trên |khoảng )*\d[\d.,]* ?(?:triệu|tỉ|tỷ|đồng|tr|nghìn|ngàn)"
)
"""What makes of a union the one that gets: "CĐGD tỉnh đã chuyển Công đoàn X 500 triệu đồng"."""


def role_of(view: SentenceView, mention: BranchMention) -> Role:
    """The part of a mention: ``by`` is the agent of a passive, ``aside`` stands in brackets.

    People and organs of the union named before it are passed over: "của Chủ tịch Công đoàn X".
    """
    role = _role(view, mention.start, mention.end, mention is view.mentions[0])
    if role != "subject" or mention is view.mentions[0]:
        return role
    before = view.mentions[view.mentions.index(mention) - 1]
    apposed = mention.branch is None and _APPOSED.fullmatch(view.slice(before.end, mention.start))
    if apposed and _WHICH_IS.match(view.analysis.low, mention.end, view.end):
        return role_of(view, before)
    handed = view.slice(before.end, mention.start)
    if (
        _HANDS.fullmatch(handed)
        and _A_SUM.match(view.analysis.low, mention.end)
        and role_of(view, before) == "subject"
    ):
        return "to"
    listed = _LISTED.fullmatch(view.slice(before.end, mention.start)) and _LISTED_ON.match(
        view.analysis.low, mention.end, view.end
    )
    if not listed:
        return role
    shared = role_of(view, before)
    of_contest = shared in ("of", "from") and _CONTEST_OF.fullmatch(
        view.slice(view.start, before.start)
    )
    return shared if shared == "to" or of_contest else role


_BEHIND_PEOPLE: Final = Ended(_ORGAN, _EACH)
_LEADS: Final = Ended(
    _SETS, _ANNIVERSARY, _FORMERLY, *_SOURCE, *_OF_PERSON, *(pattern for _, pattern in _BEFORE)
)


def _without(pattern: Sought, lead: str) -> str:
    """A lead without what stands at its end."""
    found = pattern.search(lead) if pattern in _BEHIND_PEOPLE.may(lead) else None
    return lead if found is None else lead[: found.start()]


_MEMBER_ENDS: Final = (
    *("viên ", "đvcđ ", "đv ", "công nhân ", "đoàn "),
    *("thuộc ", "của ", "tại ", "ở "),
)
_LEAD: Final = 60
"""Code points before a union that tell the part it plays."""


def _behind_person(view: SentenceView, lead: str, start: int, may: Set[Sought]) -> bool:
    """Whether a person is told right before; "Công đoàn | Viên chức tỉnh, …" names none."""
    for person in _OF_PERSON:
        found = person.search(lead) if person in may else None
        at = max(view.start, start - _LEAD) + found.start() if found else -1
        if found and not any(name.start <= at < name.end for name in view.mentions):
            return True
    return False


@once_a_sentence
def _role(view: SentenceView, start: int, end: int, first: bool) -> Role:
    lead = view.slice(max(view.start, start - _LEAD), start)
    bare = _without(_ORGAN, lead)
    while bare != lead:
        lead = _without(_EACH, bare)
        bare = _without(_ORGAN, lead)
    low, behind = view.analysis.low, view.slice(end, min(view.end, end + 80))
    if not first and not low.endswith(lead, 0, start) and _CARES_FOR.search(lead):
        return "to"
    may = _LEADS.may(lead)
    if not first and _ENDS.match(behind) and _behind_person(view, lead, start, may):
        return "of"
    if first and _TO_PERSON.search(lead):
        return "aside"
    if low.endswith(_MEMBER_ENDS, 0, start) and _NAMED_MEMBER.search(
        view.analysis.text, max(view.start, start - _LEAD), start
    ):
        return "of"
    if _PASSIVE.search(lead) and _CONFERS.match(behind) and not lead.endswith(" là "):
        return "by"
    if view.search(_DECIDED_BY, view.slice(view.start, start)):
        return "by"
    if _OFFICE.search(lead) and _GUESTS.match(view.slice(view.start, start)):
        return "aside"
    if _GUIDES.match(behind) and _THANKS_TO.search(lead):
        return "by"
    if _ASSIGNS.match(behind) or (_SETS in may and _SETS.search(lead) and _SET_BY.match(behind)):
        return "by"
    before = view.slice(view.start, start)
    if (_ALLOTS.match(behind) and view.search(_ACCOUNT, before)) or (
        _GIVES_MORE.match(behind) and view.search(_TAKEN_IN, before)
    ):
        return "from"
    if before.rfind("(") > before.rfind(")"):
        return "subject" if before.endswith("(") and _HAS.match(behind) else "aside"
    if any(view.slice(title.end, start) == " " for title in view.of("award.title")):
        return "of"
    if "dự" in before and _IS_GUEST.fullmatch(before):
        return "aside"
    if _OUT_OF.fullmatch(before) and _GAVE.match(behind):
        return "from"
    if not may:
        return "subject"
    if any(one in may and one.search(lead) for one in (_ANNIVERSARY, _FORMERLY)):
        return "aside"
    if any(source in may and source.search(lead) for source in _SOURCE):
        return "from"
    for role, pattern in _BEFORE:
        if pattern in may and pattern.search(lead):
            opens = _OPENS_AT.fullmatch(lead)
            told_of = role == "with" and _TOPIC.fullmatch(lead)
            if role == "to" and lead.endswith(": ") and _GIVES_HERE.match(behind):
                return "subject"
            return "subject" if (role in ("at", "of") and opens) or told_of else role
    return "subject"
