"""Persons in a sentence: by their names, their offices, or a pronoun."""

import re
from typing import NamedTuple

from extractor.analysis import SentenceView
from extractor.context.words import number_of
from extractor.facts.award.words import any_of
from extractor.late import late
from extractor.letters import LOWER, UPPER
from extractor.sought import Sought

PERSON = late(
    r"\b(?:(?:pgs\.?\s?ts|gs\.?\s?ts|ts|ths|bs|ks|kts)\.?|(?:cn|ds|đd)\.|thợ \w+|"
    + any_of("person")
    + r")\s+(?!việt nam\b)"
)
"""What a person is called; in "Ngày Nhà giáo Việt Nam" none is."""
_WORD = rf"(?:[{UPPER}]['’])?[{UPPER}][{LOWER}'’]*(?:-[{UPPER}][{LOWER}]+)?"
NAME = late(rf"{_WORD}(?:\s+{_WORD}){{0,4}}")
_FULL_NAME = late(
    rf"(?<![{UPPER}] )(?<!\w)(?P<surname>[{UPPER}][{LOWER}]+)"
    rf"(?:\s[{UPPER}][{LOWER}']*){{2,3}}(?![\w&])"
)
_SHORT_NAME = late(rf"[,;:] (?:và )?(?P<name>{_WORD} {_WORD}) \($")
"""A name of two words in a list, with the union in brackets: "…, Lê Hạ (Công đoàn phường X)"."""
_BODY = late(rf"{any_of('host')}\b")
_SURNAME = late(any_of("surname"))
_NAMED_FOR = late(rf"\b{any_of('named_for')}\s*$")
_LONGER_NAME = late(rf"[{UPPER}][\w.&]*\s$")
_LED_BY = late(r"[\w)],? do (?:[^\W\d]+ ){0,3}$")
_LEADS = late(
    r"(?:,[^,;.]{3,40},)? (?:làm|phụ trách|đứng đầu|dẫn đầu|chỉ huy|chủ trì|hướng dẫn|là) "
    r"(?!được|nhận)"
)
"""What is told of the head of a team: "Nhóm tác giả do kỹ sư Anh làm chủ nhiệm"."""
_SPEAKER = late(r"\b(?:theo|lời|như|đoàn)\s*$")
"""What makes of a person who speaks, or of a name part of a team's, no winner."""
_HANDS_OVER = late(r"[^;]{0,110}?(?<!được )\b(?:trao|tặng|công bố|trao tặng|gắn)\b")
"""What makes of a person the one who hands the award over."""
_TELLS = late(
    r"\b(?:kể|cho biết|cho hay|khoe|chỉ (?:lên|vào|tay|cho)|nói|chia sẻ|nhớ lại|nhắc|giới thiệu"
    r"|liệt kê|bảo|tâm sự|khẳng định|thông tin|báo cáo|thống kê|bộc bạch|lật|mở|đọc|tổng kết"
    r"|công bố|thông báo|ghi nhận|điểm lại|trưng)\b"
    r"[^;.]{0,90}?(?::|,? rằng\b|[“\"](?=[^”\"]{0,160}$))"
    r"|: ?[“\"](?=[^”\"]{50})"
)
"""What makes of a person one who tells of awards: "thầy Lộc chỉ lên bức tường: năm 2009, …"."""
_VERB = len(" trao tặng")
_GIVING = late(r"\b(?:trao|tặng|khen|thưởng|công nhận|nước)\b")
_SOMEBODY = (
    r"(?:(?:người|chàng|cô|nữ|vị|anh) )(?:thợ|công nhân|kĩ sư|giáo viên|điều dưỡng|y tá|bác sĩ"
    r"|cán bộ|thủ lĩnh|chủ tịch|thuyền trưởng|lái xe|tài xế|thủ kho|kế toán|tổ trưởng|thầy giáo"
    r"|thầy|bảo vệ|lao công|bưu tá|văn thư"
    r"|cấp dưỡng|ngư dân|hộ lí|hộ sinh|dược sĩ|phóng viên|diễn viên|hướng dẫn viên|đoàn viên)"
    r"(?: (?:trẻ|già|ấy|này|năm xưa|nghèo|trẻ tuổi|tài hoa|công đoàn|nhỏ nhắn|hiền lành"
    r"|ngày ấy|năm ấy|khi ấy|lúc đó|thuở ấy|năm nào)){0,2}"
)
"""One person told by the trade: "Năm 1993, người thợ trẻ giành giải Nhất"."""
_PRONOUN = late(
    r"(?:^|[,;:.”\"]|\bnăm \d{4}|\blần (?:thứ )?\w+|\bcòn|\briêng|\bsau"
    r"|\b(?:bản thân|cá nhân)|\bchính"
    r"|\bnăm (?:ngoái|kia|trước|sau|ấy)|\bvừa rồi"
    r"|\b(?:trước|sau|tiếp|từ) đó|\b(?:mới|gần) đây|\bđến nay|\b(?:dịp|lần) này)\s*"
    rf"(?P<who>(?:bản thân )?(?:anh|chị|ông|bà|cô|thầy|em|tôi|bác)|{_SOMEBODY})"
    r"(?: (?:ấy|còn|đã|cũng|từng|vừa|lại|sau đó|vinh dự|là|nhiều lần|[\w]+ lần|liên tiếp|liền)"
    r"(?: \((?:(?:năm |các năm )?\d{4}[^()]{0,30})\))?)*"
    r"(?: (?:có|sở hữu|giữ|mang về|đem về)(?: được| trong tay| thêm| tới| đến| riêng)*)?"
    r"(?:,? (?:cùng|và) (?:đồng chí|anh|chị|cô|thầy|ông|bà|\d+) [^,;.]{2,40})?"
    r"(?:,? (?:vào |hồi |từ |đến )?(?:các )?(?:năm|tháng|năm học) \d[\d/ ,–-]*(?:và \d{4})?)?\s*$"
)
_OPENS = late(
    r"\W*(?:(?:năm|tháng|hồi|trước|sau|mới|gần|vừa|dịp|rồi|từ|đến|trong|ngày|hôm|lần|cách)\b"
    r"[^,;.:]{1,40}, |năm (?:ngoái|kia|trước|sau|ấy) )?"
    r"(?:(?:riêng|còn|bản thân|cá nhân|với|nói về|về phần|chính) ){0,3}"
    r"(?P<who>anh|chị|ông|bà|cô|thầy|em|tôi|bác)(?! (?:em|con|trò|chị|anh|bà|cô)\b)(?:\s|, )"
)
"""A person spoken of before, with whom a sentence begins: "Chị chín năm liền đạt …"."""
_OF_A_PERSON = Sought(
    r"\b(?:của|dành cho|đến với|cho) (?P<who>anh|chị|ông|bà|cô|thầy|bản thân)\b"
    r"(?:[^:;.]{0,30}:|[^:;.,]{0,20}? (?:còn |là |gồm |có )+)[^;]*$"
)
""" "Thành tích của chị khó kể hết: Bằng khen …, Chiến sĩ thi đua …"."""
_SEVERAL = late(rf"(?:^\W*|[,;:]\s*)(?P<count>hai|ba|bốn|0?[2-9])\s+(?:{any_of('person')})\s+$")
_LISTED = late(
    rf"\b(?:[Cc]ác|[Nn]hững) {any_of('person')} "
    rf"(?P<names>{NAME.pattern}(?:(?:, | và |, và ){NAME.pattern})+)\s+$"
)
"""Persons named one after another: "các đồng chí Lê Hà, Phạm Mỹ Lệ, Danh Phước được …"."""
_ALL_OF_THEM = late(
    r"\bcả (?P<count>hai|ba|bốn)(?: (?:người|anh|chị|cô|thầy|anh em|chị em|vợ chồng))?"
    r"(?: (?:đều|cùng|cũng|vinh dự))*\s+$"
)
"""Persons spoken of before: "Chị Mai, chị Thảo …, năm ngoái cả hai được …"."""
_TITLES = ("bằng khen", "giấy khen", "bằng lao động", "cờ thi đua", "huân chương", "kỉ niệm chương")
"""What is no name behind a form of address."""
_OFFICE = late(rf"\b{any_of('office')}(?: thường trực)? (?:bch |ban chấp hành )?$")
_BY_OFFICE = late(rf"(?:phó )?{any_of('official')}\b")
"""A person told by an office: "đồng chí | Chủ tịch Công đoàn được tặng …"."""
_OFFICIAL = Sought(rf"\b{any_of('official')}(?: [^\W\d]+){{0,3}}\s*$")


_COLLEAGUE = Sought(
    r"(?:^\W*|[,;:]\s*|\b(?:và|còn|riêng|có|thêm)\s+)"
    r"(?P<who>(?:(?:cả |thêm )?(?P<count>một|hai|ba|bốn|0?[1-9]) )?(?:người |cô |anh |chị )??"
    r"(?:bạn đồng nghiệp|đồng nghiệp|bạn thợ|bạn cùng|học trò nghề"
    r"|(?:đồng chí|đ/c|người|anh|chị|em|thầy|cô|bạn|thợ|công nhân|thí sinh)"
    r" (?:khác|nữa|còn lại|kia))\b)"
    r"(?:(?! đã| cũng| vừa| lại)[^,;.:\d]){0,40}(?:\s(?:đã|cũng|vừa|lại|đều|cùng))*\s*$"
)
"""Somebody told by a person spoken of: "hai đồng nghiệp của chị đoạt giải Khuyến khích"."""


class Person(NamedTuple):
    """Where a person is told, and the words."""

    at: int
    words: str
    end: int


def person_in(view: SentenceView, begin: int, limit: int) -> Person | None:
    """The last person with a name: "chị Nguyễn Thị Lan", "thợ nề bậc 6/7 Nguyễn Cảnh Thìn"."""
    last = None
    for address in PERSON.finditer(view.analysis.low, begin, limit):
        if any(
            mention.start < address.start() < mention.end or mention.start == address.end()
            for mention in view.mentions
        ):
            continue  # "đoàn viên Công đoàn X", "Tổ trưởng Tổ công đoàn"
        if _BODY.match(view.analysis.low, address.end()):
            continue  # "công nhân Công ty X"
        name = NAME.match(view.analysis.text, address.end(), limit + 30)
        if name and view.analysis.low.startswith(_TITLES, name.start()):
            last = Person(address.start(), address.group().strip(), address.end())
            continue  # "LĐLĐ tỉnh tặng thầy Bằng khen"
        if name and (_hands_over(view, name.end(), limit) or _tells(view, name.end(), limit)):
            continue  # "đồng chí Lê Văn Tám, Chủ tịch LĐLĐ tỉnh, trao …"
        if name and _leads(view, name):
            continue  # "Nhóm tác giả do kỹ sư Anh làm chủ nhiệm"
        if name and not _SPEAKER.search(view.slice(max(view.start, begin), address.start())):
            office = _BY_OFFICE.match(view.analysis.low, name.start(), limit)
            end = office.end() if office else name.end()
            last = Person(address.start(), view.analysis.text[name.start() : end], end)
    for name in _FULL_NAME.finditer(view.analysis.text, begin, limit):
        own = (last is None or name.start() > last.end) and _is_a_person(view, name, limit)
        if own and not _leads(view, name):
            last = Person(name.start(), name.group(), name.end())
    for mention in view.mentions:
        short = (
            _SHORT_NAME.search(view.analysis.text, begin, mention.start)
            if begin <= mention.start < limit
            else None
        )
        surname = short["name"].partition(" ")[0].lower() if short else ""
        later = short is not None and (last is None or short.start("name") > last.end)
        if short and later and _SURNAME.fullmatch(surname):
            last = Person(short.start("name"), short["name"], short.end("name"))
        if begin <= mention.end < limit and (last is None or mention.end > last.end):
            name = _FULL_NAME.match(view.analysis.text, mention.end + 1, limit)
            if name and _is_a_person(view, name, limit):
                last = Person(name.start(), name.group(), name.end())
    return last


def _leads(view: SentenceView, name: re.Match[str]) -> bool:
    """Whether a person only leads the team that wins."""
    before = view.slice(max(view.start, name.start() - 30), name.start())
    return bool(_LED_BY.search(before) and _LEADS.match(view.analysis.low, name.end(), view.end))


def _tells(view: SentenceView, behind: int, limit: int) -> bool:
    """Whether the person whose name ends before ``behind`` only tells or shows what follows."""
    return _TELLS.search(view.analysis.low, behind, min(view.end, limit + 1)) is not None


def _hands_over(view: SentenceView, behind: int, limit: int) -> bool:
    """Whether the person whose name ends before ``behind`` is told to hand the award over."""
    verb_end = min(view.end, max(behind, limit) + _VERB)
    return _HANDS_OVER.match(view.slice(behind, verb_end)) is not None


def _is_a_person(view: SentenceView, name: re.Match[str], limit: int) -> bool:
    """Whether a name with a surname is a person's own, and not that of a school or a street."""
    if not _SURNAME.fullmatch(view.analysis.low, name.start(), name.end("surname")):
        return False
    if any(mention.start <= name.start() < mention.end for mention in view.mentions):
        return False
    if _hands_over(view, name.end(), limit) or _tells(view, name.end(), limit):
        return False
    begin = max(view.start, name.start() - 24)
    lead = view.analysis.text[begin : name.start()]
    if any(
        mention.end + 1 == name.start() and _OFFICE.search(view.slice(view.start, mention.start))
        for mention in view.mentions
    ):
        return True  # "Chủ tịch LĐLĐ thị xã Nguyễn Văn Vũ"
    return not _NAMED_FOR.search(view.slice(begin, name.start())) and not _LONGER_NAME.search(lead)


def named_in_full(view: SentenceView, at: int, limit: int) -> re.Match[str] | None:
    """The full name of a person that stands at ``at`` without a form of address."""
    name = _FULL_NAME.match(view.analysis.text, at, limit)
    return name if name and _is_a_person(view, name, limit) else None


def pronoun_in(view: SentenceView, begin: int, limit: int) -> Person | None:
    """A person spoken of before, who is the subject: "…; năm 2021 anh nhận Giải thưởng …"."""
    found = _PRONOUN.search(view.slice(begin, limit))
    if found is None:
        opened = opening_person(view) if begin == view.start else None
        return opened if opened and opened.end <= limit else None
    at = begin + found.start("who")
    return Person(at, view.analysis.text[at : begin + found.end("who")], begin + found.end())


_PEOPLE = late(
    r"(?:^\W*|[;:]\s*|,\s*(?=(?:[^\W\d]+ ){1,3}(?:của|thuộc) )"
    r"|[,;:]\s*(?:các|những|\d{1,2}|hai|ba|bốn|năm|sáu) )"
    r"(?:các |những |đội ngũ |nữ )?"
    r"(?P<who>thầy cô|đoàn viên|cán bộ|công nhân|chị em|anh em|giáo viên|giảng viên|y bác sĩ"
    r"|thí sinh|vận động viên|tay vợt|kỹ sư|tác giả|nhà báo|phóng viên|cnvclđ|cnlđ|cbccvc)\b"
)


def people_in(view: SentenceView, begin: int, limit: int) -> str | None:
    """People without a number, who win prizes: "Thầy cô của trường mang về 1 giải Nhất"."""
    found = _PEOPLE.search(view.slice(begin, limit))
    return found["who"] if found else None


def opening_person(view: SentenceView) -> Person | None:
    """The person, spoken of before, with whom a sentence begins."""
    opens = _OPENS.match(view.slice(view.start, view.end))
    if opens is None:
        return None
    at, end = view.start + opens.start("who"), view.start + opens.end("who")
    if view.analysis.text[end + 1 : end + 2].isupper():
        return None
    return Person(at, view.analysis.text[at:end], end)


def owner_of_list(view: SentenceView, at: int) -> str | None:
    """The person whose awards a list tells: "Thành tích của chị: …"."""
    found = view.search(_OF_A_PERSON, view.slice(view.start, at))
    return found["who"] if found else None


def several_named(view: SentenceView, begin: int, limit: int) -> int | None:
    """How many persons are named together: "Hai cô Lê Thị Nga, Hoàng Thị Tình"."""
    for name in NAME.finditer(view.analysis.text, begin, limit):
        found = _SEVERAL.search(view.slice(begin, name.start()))
        if found:
            return number_of(found["count"])
    colleague = view.search(_COLLEAGUE, view.slice(begin, limit))
    if colleague and colleague["count"]:
        return number_of(colleague["count"])
    them = _ALL_OF_THEM.search(view.slice(begin, limit))
    if them:
        return number_of(them["count"])
    listed = _LISTED.search(view.analysis.text, begin, limit)
    return len(re.split(r",| và ", listed["names"])) if listed else None


def official_in(view: SentenceView, begin: int, limit: int) -> Person | None:
    """A person told by an office or as a colleague alone: "Giám đốc Công ty được tặng …"."""
    colleague = view.search(_COLLEAGUE, view.slice(begin, limit))
    if colleague:
        at = begin + colleague.start("who")
        return Person(at, view.analysis.text[at : begin + colleague.end("who")], limit)
    office = view.search(_OFFICIAL, view.analysis.low, begin, limit)
    if office is None or _GIVING.search(office.group()):
        return None  # "Tổng Giám đốc Tập đoàn tặng Giấy khen"
    words = view.analysis.text[office.start() : office.end()].strip()
    return Person(office.start(), words, office.end())
