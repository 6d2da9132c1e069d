"""What the words around a title say that makes it no award: a wish, a condition, a proposal."""

import re

from extractor.analysis import SentenceView
from extractor.context.outsiders import outsider_before
from extractor.facts.award.asked_for import by_dossier, referred_to
from extractor.facts.award.classed import GIVEN_BEHIND, NEVER, REGISTERED
from extractor.facts.award.conferring import NEAR
from extractor.facts.award.outsiders import won_by_others
from extractor.facts.award.rulebook import by_rulebook
from extractor.facts.award.title import Title
from extractor.facts.award.under_rules import under_rules
from extractor.facts.award.weighed import weighed
from extractor.facts.award.words import any_of
from extractor.late import late
from extractor.letters import LOWER, UPPER
from extractor.sought import Sought

_MADE = Sought(
    r"\b(?:thiết kế|phác thảo|vẽ|chế tác|đúc|sưu tầm|trưng bày|làm giả)\b"
    r"(?:(?!\b(?:được|nhận|tặng|trao|đạt|đoạt|giành)\b)[^;.]){0,120}$"
)
"""What is done with a medal as a thing: "thiết kế mẫu huân chương Sao vàng, …"."""
_IN_FIGURES = late(
    r"\s*(?:cả nước |toàn \w+ )?về (?!phong trào|công tác|thi đua|hoạt động|thành tích|tổng)"
    r"|\s*(?:trong |ở )?(?:bản |bảng )?(?:danh sách|hàng|sổ|là )\b(?! thi đua)"
    r"|\s*[:,] [^;.:\d]{0,60}\b(?:góp|ủng hộ|chi|vận động|hỗ trợ|tặng|kết nạp|thu)"
    r"\b[^;.:\d]{0,30}\d"
)
"""A place in a table of figures: "đứng đầu về số công nhân ở trọ", "dẫn đầu: góp 4 tỷ"."""
_HEADS_A_BODY = late(
    r"[”\"]?,?(?: (?:vẫn|lại|hiện|hiện nay|nay|khóa mới|khi ấy|lúc đó|tiếp tục|tổ chức|tập thể"
    r"|ban chấp hành|bch|đoàn|ban|tổ))*"
    r"(?: (?:công đoàn|cđcs|lđlđ|nghiệp đoàn|nhà trường|đơn vị|trường|khoa)\b[^;.]{0,80}?)?"
    r" (?:là|bởi|do) (?:một |các )?(?:ban chấp hành|bch|ban thường vụ|đồng chí|đ/c|cô|thầy|ông|bà"
    r"|anh|chị|chủ tịch|phó chủ tịch|bí thư|nhà giáo)\b"
)
"""Whom a union has at its head: "đứng đầu Công đoàn trường là Ban Chấp hành 3 đồng chí"."""
_LED_BY = late(
    r"\b(?:người|(?:là|làm) (?:việc|điều|nhiệm vụ|mục tiêu|yêu cầu)"
    r"|do (?:đồng chí|đ/c|cô|thầy|ông|bà|anh|chị|chủ tịch)\b[^,;.]{0,50}) $"
)
"""The same told before, or what matters most: "do đồng chí Lan đứng đầu", "là việc đứng đầu"."""
_BEST_MEMBERS = "Đoàn viên công đoàn ưu tú"
_RECOMMENDED = late(r"\b(?:giới thiệu|bồi dưỡng|phát hiện)(?! xét tặng)\b[^,;.]{0,40}$")
_FOR_THE_PARTY = late(r"[^,;.]{0,60}?\b(?:vào|cho|sang|để|của|học|cảm tình|kết nạp) đảng\b")
"""What makes of the best members those for the Party: "giới thiệu 31 đoàn viên … cho Đảng"."""
_OFFICER = Sought(r"\b(?:chủ tịch|phó chủ tịch|cán bộ|tổ trưởng|ủy viên)\s*$")
"""What makes of a class of unions whom a person serves: "chủ tịch công đoàn cơ sở xuất sắc"."""
_NOT_OURS = Sought(
    r"[^;.]{0,90}\b(?:không|chẳng|đâu) (?:phải |có )?(?:là )?(?:của|do|thuộc) (?:về )?"
    r"(?:công đoàn|cđcs|lđlđ)\b"
)
"""What is said to be no award of the union: "giải Nhất do buôn tự tham gia, không phải của …"."""
_OF_KIN = late(
    r"[”\"]? (?:mà )?(?:của|do) (?:(?:ông|người|bà|anh|em) )?"
    r"(?:chồng|vợ|cha|bố|ba|má|mẹ|con|nội|ngoại|cố|anh trai|em trai|chị gái|em gái)\b"
)
"""What makes of a title that of somebody's kin: "tấm Huân chương Chiến công của chồng"."""
_EACH = Sought(r"\bmỗi (?:chiếc |tấm |lá )?$")
_MONEY_NEXT = late(r"[^;.]{0,50}\d[\d.,]* ?(?:đồng|đ|triệu|nghìn|ngàn)\b")
"""What comes with each of the awards told before: "mỗi Bằng khen tập thể 1.000.000 đồng"."""
_PRICED = late(
    r"[”\"]?:?(?: (?:cá nhân|tập thể|đơn vị|toàn đoàn|cá nhân và tập thể))?:?"
    r"(?: (?:trị giá|mức|là|được thưởng|thưởng|kèm(?: theo)?|tiền|tiền mặt|số tiền|[–-]))*"
    r" \d[\d.,]* ?(?:đồng(?! chí)|đ(?!/c)|triệu|nghìn|ngàn|tr)\b"
    r"(?![^;,]{0,40}\b(?:cho|thuộc về|về tay|được trao)\b)"
)
"""What a prize is worth, straight behind it: "giải Nhất 1.000.000đ", "Bằng khen: 500.000 đồng"."""
_WON = late(
    r"\b(?:được|đạt|đoạt|giành|nhận|trao|tặng|(?<!bằng )(?<!giấy )khen|có|về|với|kết quả|thắng"
    r"|ẵm|công nhận)\b"
    r"|\d (?:[^\W\d]+ )?$"
)
"""What tells that somebody has a prize, or how many were conferred."""
_WISHED = Sought(r"\b(?:mơ|ước mơ|ao ước|mơ ước|mong|mong muốn|hi vọng|hy vọng)\b[^,;.]{0,40}$")
"""What is only wished for: "thầy mơ một ngày trường có Cờ thi đua"."""
_STANDS_FOR = Sought(
    r"\b(?:thay mặt|đại diện)(?: cho)? (?:các|những|\d+) (?:tập thể|cá nhân|đơn vị|đoàn viên)"
    r"[^;.]{0,40}\bnhận (?:danh hiệu )?[“\"]?$"
)
"""Who takes a title for all of whom it was told: "đại diện các cá nhân lên nhận Giấy khen"."""
_SHOWN = late(
    r"\W*(?:đại diện|lãnh đạo|đồng chí|đ/c|ông|bà|thay mặt|ban tổ chức|thường trực)\b"
    r"(?:(?! được | nhận | có )[^;.:\d]){2,120} (?:trao|tặng|trao tặng) (?:các |những )?[“\"]?"
)
_NOTHING_MORE = late(r"[”\"]?(?: tại (?:hội nghị|đại hội|buổi lễ|lễ))?\W*")
"""A picture's words: "Lãnh đạo LĐLĐ tỉnh trao Bằng khen"."""
_COMES_WITH_IT = Sought(
    r"\bmỗi [^;.]{2,60}\d[\d.,]* ?(?:triệu |nghìn |ngàn )?(?:đồng|đ)\b[^;.\d]{0,20}"
    r" (?:kèm|đi kèm|kèm theo|cùng)(?: với| theo)? (?:tấm |chiếc )?[“\"]?$"
)
"""What each got beside the title told before: "Mỗi người còn được thưởng 1 triệu đồng kèm theo"."""
_CEREMONY = Sought(
    r"\blễ (?:công bố|tôn vinh|vinh danh|tuyên dương)?(?: và )?"
    r"(?:trao|trao tặng|trao thưởng|tặng)? ?[“\"]?$"
)
_NTH_TIME = late(
    r"[”\"]? (?:[^,;.:\d]{2,50} )?lần (?:thứ )?(?:\d+|[ivx]+|nhất|hai|ba|tư)\b(?![^;]*\bcho \d)"
)
"""The ceremony of a prize, which gives it to nobody: "tổ chức Lễ trao giải thưởng … lần thứ 2"."""
_PROCEDURE = Sought(rf"\b{any_of('procedure')}\b[^.;]{{0,60}}$")
_CONDITION = Sought(rf"\b{any_of('procedure', 'condition')}\b[^.;]{{0,140}}$")
WORTH = late(
    rf"\d {any_of('classified')} (?:có )?đủ (?:điều kiện|tiêu chuẩn) (?:được |để |đề nghị )*"
    r"(?:xếp loại|đánh giá|công nhận|phân loại)[^;.]*$"
)
"""Unions found worthy of a class: "52/58 CĐCS đủ điều kiện được xếp loại …"."""
_PROPOSED = Sought(r"\b(?:đề nghị|trình|giới thiệu xét tặng|đề cử)\b")
_PROPOSED_TO = Sought(
    r"\b(?:(?:đề nghị|trình) (?!tặng|xét|khen|công nhận)\w|được [^,;.]{2,40}? giới thiệu)"
)
_AIMED_AT = late(r"\b(?:phấn đấu|hướng tới|mục tiêu|đề nghị|kiến nghị)\b")
_FOR_SOMEBODY = late(r"[^,;.]{0,40}? cho (?:\d|[^,;.]{3})")
"""Who is asked, or for whom: a dossier with neither is a mere procedure."""
_NEGATED = Sought(
    rf"\b(?:chưa|(?<!hàng )không)\b(?!{NEVER})"
    r"(?! (?:kém|chỉ|những|ngừng|nhỏ|ít|thua|hề nhỏ)\b)"
    r"(?![^,.;]{0,40}\bdưới mức)[^,.;:]{0,50}$"
)
_ADDRESS = ("ngưt", "ngnd", "ttưt", "ttnd", "nsưt")
"""Honorifics in short, written before a name as a form of address."""
_GIVEN_FOR_IT = Sought(
    r"\b(?:bằng khen|giấy khen|cờ(?: thi đua)?)\b[^;.]{0,90}? (?:cho|tặng|vì|do)"
    r"(?: ?(?:,|và|cùng|các|những|nhiều|\d+(?! (?:cđcs|công đoàn))|tập thể|cá nhân|đơn vị|đoàn viên"
    r"|cán bộ|công đoàn viên|công đoàn|nữ|tiêu biểu|xuất sắc|đã|có thành tích|vì|đạt thành tích))*"
    r" ?[“\"]? ?(?:đã |có thành tích )*(?<!\d )$"
)
"""What makes of a class why another title is given: "Giấy khen cho các cá nhân | hoàn thành …"."""
_PERSON_FOLLOWS = late(rf"\s+[{UPPER}][{LOWER}]+\s+[{UPPER}]")
_OFFICE_FOLLOWS = late(
    r"(?: thời kì đổi mới)? ?[-–,]? ?(?:nguyên )?(?:phó )?(?:tổng )?(?:chủ tịch|giám đốc"
    r"|hiệu trưởng|trưởng (?:ban|phòng|khoa)|bí thư|bộ trưởng|thứ trưởng|viện trưởng)\b"
)
"""The office of one addressed by an honorific: "Anh hùng Lao động - Chủ tịch CĐ Xây dựng VN"."""
_HONOURED = late(r"\b(?:tặng|phong|trao|danh hiệu|đạt|công nhận|nhận)\b")
_FOR_WHAT = late(
    r"\b(?:khen|khen thưởng|tuyên dương|biểu dương|vinh danh|tôn vinh)(?: [^\W\d]+){0,2}?"
    r" (?:vì|nhờ|do|bởi)(?: (?:có|đã|luôn|thành tích|trong|phong trào))* [“\"]?$"
)
"""What makes of a title's words the reason of praise: "được khen vì | lao động sáng tạo"."""


_QUOTES = "“\"'‘"
_CHOSEN = late(r"\b(?:bình bầu|bình chọn|bình xét|bầu chọn|lựa chọn|suy tôn|giới thiệu)\b[^;.\d]*$")
_TO_BE_COMMENDED = late(
    r"[^;.\d]{0,80}?\b(?:đề nghị|đề xuất|trình|báo cáo) [^;.\d]{2,60} "
    r"(?:khen thưởng|khen|biểu dương|tuyên dương|vinh danh|xét)\b(?! tặng)"
)
"""What makes of the best those to be commended: "bình bầu … xuất sắc đề nghị X khen thưởng"."""


def refused_by_lead(view: SentenceView, title: Title, start: int) -> str | None:
    """Why the words before the title, or the name behind it, make it no award of a union."""
    low, text = view.analysis.low, view.analysis.text
    lead = low[start : title.start]
    if low[title.start : title.end] in _ADDRESS and re.match(
        rf"\s+[{UPPER}]", text[title.end : title.end + 3]
    ):
        return "form_of_address"
    if view.search(_EACH, lead) and _MONEY_NEXT.match(low, title.end, view.end):
        return "movement_or_condition"
    if _PRICED.match(low, title.end, view.end) and not _WON.search(low, view.start, title.start):
        return "movement_or_condition"
    if under_rules(view, title.start) or by_rulebook(view, title.start):
        return "movement_or_condition"
    if title.award_class == "emulation_title" and _FOR_WHAT.search(lead):
        return "plain_speech"
    if view.search(_STANDS_FOR, lead) or _only_shown(view, title):
        return "told_again"
    if view.search(_CEREMONY, lead) and _NTH_TIME.match(low, title.end, view.end):
        return "movement_or_condition"
    wished = view.search(_WISHED, lead[-NEAR:])
    if wished and text[title.start - len(lead[-NEAR:]) + wished.start()].islower():
        return "not_conferred"  # and no "cô Lê Thị Mơ"
    if referred_to(view, title):
        return "movement_or_condition"
    if view.search(_MADE, low, view.start, title.start):
        return "plain_speech"
    if won_by_others(view, title, lead):
        return "not_the_unions_title"
    if title.award_class == "ranking" and (
        _IN_FIGURES.match(low, title.end, view.end)
        or _HEADS_A_BODY.match(low, title.end, view.end)
        or _LED_BY.search(low, view.start, title.start)
    ):
        return "plain_speech"
    lead = lead.rsplit("kết quả", 1)[-1]  # "… dự xét tặng …, kết quả chị X được trao …"
    if (title.plain or title.award_class == "classification") and view.search(_OFFICER, lead):
        return "plain_speech"
    if title.award_class == "classification" and view.search(
        _GIVEN_FOR_IT, low, view.start, title.start
    ):
        return "plain_speech"
    if title.canonical == _BEST_MEMBERS and (
        _RECOMMENDED.search(lead) or _FOR_THE_PARTY.match(low, title.end, view.end)
    ):
        return "plain_speech"
    of_people = title.award_class == "emulation_title" and text[title.start - 1] not in _QUOTES
    if of_people and _CHOSEN.search(lead) and _TO_BE_COMMENDED.match(low, title.end, view.end):
        return "not_conferred"
    proposed = view.search(_PROPOSED, lead)
    to_somebody = (
        view.search(_PROPOSED_TO, lead)
        or _FOR_SOMEBODY.match(low, title.end, view.end)
        or by_dossier(view, title, lead)
    )
    if (view.search(_PROCEDURE, lead) and not (proposed and to_somebody)) or (
        view.search(_CONDITION, lead)
        and not proposed
        and not (title.plain and WORTH.search(lead))
        and not weighed(view, title)
        and not _AIMED_AT.search(low, view.start, title.start)
    ):
        return "movement_or_condition"
    if view.search(_NEGATED, lead[-70:]):
        return "not_conferred"
    if (
        title.award_class == "honorific"
        and (
            _PERSON_FOLLOWS.match(text[title.end : title.end + 24])
            or _OFFICE_FOLLOWS.match(low, title.end, view.end)
        )
        and not _HONOURED.search(lead[-40:])
    ):
        return "form_of_address"
    aimed = title.award_class in ("classification", "flag") and not title.quoted
    if (
        view.search(REGISTERED, lead)
        and not aimed
        and not GIVEN_BEHIND.match(low, title.end, view.end)
    ):
        return "registered_only"
    if view.match(_NOT_OURS, title.end, view.end) or _OF_KIN.match(low, title.end, view.end):
        return "not_the_unions_title"
    clause_start, _ = view.clause(title.start)
    if "trong sạch" in low[clause_start : title.start]:
        return "not_the_unions_title"
    if outsider_before(view, title.start):
        return "not_the_unions_title"
    return None


def _only_shown(view: SentenceView, title: Title) -> bool:
    """Whether a title is one told elsewhere: under a picture, or with what comes beside it."""
    if title.award_class not in ("flag", "certificate"):
        return False
    if view.search(_COMES_WITH_IT, view.slice(view.start, title.start)):
        return True
    return bool(
        _SHOWN.fullmatch(view.slice(view.start, title.start))
        and _NOTHING_MORE.fullmatch(view.slice(title.end, view.end))
    )
