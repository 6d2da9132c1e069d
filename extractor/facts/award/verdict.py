"""Is the title conferred here, and for which years?"""

import re

from extractor.analysis import SentenceView
from extractor.context.outsiders import outsider_before
from extractor.context.status import status_of
from extractor.facts.award.groups import OF_KIND
from extractor.facts.award.outsiders import won_by_others
from extractor.facts.award.persons import person_in
from extractor.facts.award.rows import is_row, year_of_row
from extractor.facts.award.title import Title
from extractor.facts.award.winner_rows import heads_winners, labels_winner
from extractor.facts.award.words import any_of
from extractor.letters import LOWER, UPPER
from extractor.lexicon import Hit
from extractor.sought import Sought

_NEAR = 60
"""Code points before a plain-speech title in which something must classify."""
_MADE = Sought(
    r"\b(?:thiết kế|phác thảo|vẽ|chế tác|đúc|sưu tầm|trưng bày|làm giả)\b"
    r"(?:(?!\b(?:được|nhận|tặng|trao|đạt|đoạt|giành)\b)[^;.]){0,120}$"
)
"""What is done with a medal as a thing: "thiết kế mẫu huân chương Sao vàng, …"."""
_ENTRY = re.compile(
    r"\W*(?:(?:trong |các |từ )*(?:năm|nhiệm kì|giai đoạn)\s"
    r"[\d\s,\-–và]+(?:đến (?:năm )?\d+)?\s*:?\s*|(?:19|20)\d\d[\d\s,\-–và]*:\s*)"
)
_GIVEN_BEHIND = re.compile(r"\s*(?:đã )?được [^,;.]{2,50}?\b(?:công nhận|tặng|xếp loại|trao)\b")
_GIVEN_IN_BRACKETS = re.compile(
    r"[^;.()]{0,30}\((?:do |được )?[^()]{3,50} (?:công nhận|xếp loại|đánh giá|tặng|xét)\)"
)
_EVERY_YEAR = re.compile(
    r"\b(?:từ năm|từ|các năm|(?:hai|ba|bốn|năm|sáu|bảy) năm(?: liền)?,?) (?:học )?(?:19|20)\d\d\b"
    r"[^;:]{0,70}\b(?:đều|luôn|liên tục|cũng) $"
)
""" "Từ năm 2016 đến năm 2020, CĐCS đều hoàn thành xuất sắc nhiệm vụ"."""
_YEARS_LONG = re.compile(
    r"\b(?:\d+|hai|ba|bốn|năm|sáu|bảy) (?:năm|lần) (?:liền |liên tục |liên tiếp |qua |đều |luôn )*"
    r"(?:\([^()]*(?:19|20)\d\d[^()]{0,12}\) )?(?:đều |luôn )?$"
)
""" "4 năm hoàn thành xuất sắc nhiệm vụ": how long a union was classed so."""
_YEARS_LONG_BEHIND = re.compile(
    r"[”\"]? (?:\d+|hai|ba|bốn|năm|sáu|bảy|mười) năm (?:liền|liên tục|liên tiếp)\b"
)
_IN_FIGURES = re.compile(
    r"\s*(?:cả nước |toàn \w+ )?về (?!phong trào|công tác|thi đua|hoạt động|thành tích|tổng)"
)
"""A place in a table of figures: "đứng đầu về số công nhân ở trọ"."""
_ALSO_PEOPLE = ("Công nhân giỏi", "Lao động giỏi")
_AS_A_TITLE = re.compile(
    r"danh hiệu[^,;.]{0,40}$|[“\"'(:]\s*$|\blà\s*$|công nhận (?:\d[\d.]* )?$|\bđạt $"
)
"""What makes a title of words that only say what people are like: "60 công nhân giỏi"."""
_AS_A_THING = re.compile(
    r"[”\"]? (?:thì|treo|ấy|đó|này|kia|xếp|để|cất|dày|đầy|lớn nhất|quý nhất|cũ|đã ngả|phủ"
    r"|chỉ là|không phải)\b"
)
"""What is told of diplomas as things: "bằng khen thì vợ giữ cả", "bằng khen treo kín phòng"."""
_NONE_BEHIND = re.compile(
    r"[”\"]? (?:cũng |thì |vẫn )?"
    r"(?:(?:không|chưa)(?: có| được)?(?= ?[,;.]|$)|(?:chẳng|không) còn\b)"
)
""" "giải thưởng không có, bằng khen cũng không"."""
_OF_CAUSE = re.compile(
    r"\b(?:bằng khen|giấy khen|cờ)\b[^;:]{0,60}\b(?:về|trong|thực hiện)"
    r" (?:thực hiện )?phong trào [“\"]?$"
)
"""What another distinction was given for: "Giấy khen về phong trào “Giỏi việc nước, …”: 3 chị"."""
_SHARE_OF_WINNERS = re.compile(
    r"[”\"]?, [^,;.]{2,50}? (?:(?:chỉ|mới|đã|chiếm|lên) )*(?:chiếm|là|lên)"
    r" (?:tới |đến |hơn |gần )?\d[\d,.]*\s?%"
)
"""What only tells who is given most: "số người được tặng Giấy khen, công nhân chiếm 31%"."""
_EVERYBODY = re.compile(r"\bai (?:cũng|ai)\b[^;.]{0,30}$")
_OFFICER = re.compile(r"\b(?:chủ tịch|phó chủ tịch|cán bộ|tổ trưởng|ủy viên)\s*$")
"""What makes of a class of unions whom a person serves: "chủ tịch công đoàn cơ sở xuất sắc"."""
_ROW = re.compile(r"[^:;]{5,110}(?::| [-–])\s*(?:đạt |xếp loại )?")
_CLASSES = re.compile(r"\b(?:xếp loại|phân loại|đánh giá|bình xét|công nhận|kết quả thi đua)\b")
"""What heads a list of unions with their classes."""
_EACH = re.compile(r"\bmỗi (?:chiếc |tấm |lá )?$")
_MONEY_NEXT = re.compile(r"[^;.]{0,50}\d[\d.,]* ?(?:đồng|đ|triệu|nghìn|ngàn)\b")
"""What comes with each of the awards told before: "mỗi Bằng khen tập thể 1.000.000 đồng"."""
_WISHED = re.compile(r"\b(?:mơ|ước mơ|ao ước|mơ ước|mong|mong muốn|hi vọng|hy vọng)\b[^,;.]{0,40}$")
"""What is only wished for: "thầy mơ một ngày trường có Cờ thi đua"."""
_STANDS_FOR = re.compile(
    r"\b(?:thay mặt|đại diện)(?: cho)? (?:các|những|\d+) (?:tập thể|cá nhân|đơn vị|đoàn viên)"
    r"[^;.]{0,40}\bnhận (?:danh hiệu )?[“\"]?$"
)
"""Who takes a title for all of whom it was told: "đại diện các cá nhân lên nhận Giấy khen"."""
_DATED = re.compile(r"\s*\((?:năm |các năm )?(?:19|20)\d\d(?:[\s,–-]+(?:và )?(?:19|20)\d\d)*\)\s*;")
_PROCEDURE = Sought(rf"\b{any_of('procedure')}\b[^.;]{{0,60}}$")
_CONDITION = Sought(rf"\b{any_of('procedure', 'condition')}\b[^.;]{{0,140}}$")
_WORTH = re.compile(
    rf"\d {any_of('classified')} (?:có )?đủ (?:điều kiện|tiêu chuẩn) (?:được |để |đề nghị )*"
    r"(?:xếp loại|đánh giá|công nhận|phân loại)[^;.]*$"
)
"""Unions found worthy of a class: "52/58 CĐCS đủ điều kiện được xếp loại …"."""
_PROPOSED = Sought(r"\b(?:đề nghị|trình|giới thiệu xét tặng|đề cử)\b")
_PROPOSED_TO = Sought(
    r"\b(?:(?:đề nghị|trình) (?!tặng|xét|khen|công nhận)\w|được [^,;.]{2,40}? giới thiệu)"
)
_AIMED_AT = re.compile(r"\b(?:phấn đấu|hướng tới|mục tiêu|đề nghị|kiến nghị)\b")
_FOR_SOMEBODY = re.compile(r"[^,;.]{0,40}? cho (?:\d|[^,;.]{3})")
"""Who is asked, or for whom: a dossier with neither is a mere procedure."""
_NEVER = r"(?: (?:năm|kì|lần|mùa|khi) nào)? (?:rời|mất|vắng|thiếu|lỡ|rớt|tuột|bỏ lỡ)\b"
"""What makes of a negation a title always held: "chưa năm nào rời danh hiệu vững mạnh"."""
_NEGATED = Sought(
    rf"\b(?:chưa|không)\b(?!{_NEVER})"
    r"(?! (?:kém|chỉ|những|ngừng|nhỏ|ít|thua|hề nhỏ)\b)"
    r"(?![^,.;]{0,40}\bdưới mức)[^,.;:]{0,50}$"
)
_REGISTERED = re.compile(
    r"\bđăng kí(?: xây dựng| phấn đấu)?"
    r"(?: (?:cđcs|công đoàn cơ sở|công đoàn|đơn vị|danh hiệu))?\s*$"
)
_HELD = re.compile(r"\btổ chức (?:\w+ ){0,2}lễ (?:công bố và )?đón nhận (?:danh hiệu )?[“\"]?$")
"""What is received where it is celebrated: "CĐCS X tổ chức lễ đón nhận Cờ thi đua"."""
_ADDRESS = ("ngưt", "ngnd", "ttưt", "ttnd", "nsưt")
"""Honorifics in short, written before a name as a form of address."""
_PERSON_FOLLOWS = re.compile(rf"\s+[{UPPER}][{LOWER}]+\s+[{UPPER}]")
_HONOURED = re.compile(r"\b(?:tặng|phong|trao|danh hiệu|đạt|công nhận|nhận)\b")
_CONFERRED_IN = re.compile(
    r"cấp (?=\d)|danh hiệu|tặng|nhận|đạt|công nhận|đoạt|giành|trao|phong|được|xếp"
)
_CALLED_TITLE = re.compile(r"danh hiệu[^,;.]{0,12}$")
_GIVER_BEHIND = re.compile(r"\s*(?:xuất sắc |toàn diện )?(?:của|do)\b")
_COUNTED = re.compile(rf"\s*{any_of('measure', 'classified')}?\s*(?:đạt|được|xếp loại)?\s*[“\"]?")
_SHARE_BEHIND = re.compile(r"[”\"]?[^,;.\d]{0,24}\d[\d,.]*\s?%")
_COUNT_BEHIND = re.compile(
    rf"{OF_KIND.pattern}(?: cấp [^,;:.\d]{{2,16}})?"
    r"(?:\s*:\s*\d+\b(?!\s?%|[.,]\d)| (?!(?:19|20)\d\d\b)\d+(?=\s*(?:[,;(]\D|\.?\s*$)))"
)
"""A row of a list: "CĐCS vững mạnh xuất sắc: 31"."""
_UNITS_BEHIND = re.compile(
    rf"[”\"]?,?(?: (?:có|là|gồm|được|đạt))? \d+(?:/\d+)? {any_of('collective')}\b"
    r"(?! (?:được|đạt|xếp|là)\b)"
)
"""How many units a class has: "vững mạnh xuất sắc có 44 đơn vị, vững mạnh 51 đơn vị"."""
_UNION_LABEL = re.compile(r"\s*:\s*[“\"]?|\s*[|\t](?:[^|\t]{0,20}[|\t])?\s*")
"""What parts a union from its class: "- CĐCS Sở: vững mạnh xuất sắc 5/5 năm"."""
_WINNER_LISTED = re.compile(r"\s*:\s*(?!\d)\w")
_WINNER_LISTED = re.compile(r"(?:\s*:|\s+[-–])\s*(?!\d)\w")
"""A row of winners: "giải Nhất: CĐCS Bệnh viện"."""
_PEOPLE_BEFORE = re.compile(
    r"(?:\d|\b(?:hai|ba|bốn|năm|sáu|bảy|tám|chín|mười))\s+"
    rf"(?:lượt )?{any_of('individual')}\s*[“\"]?\s*$"
)
"""Counted people straight before a title: "203 chị “Giỏi việc nước, …”"."""
_GIVEN_FOR = re.compile(
    r"\b(?:tặng|trao|nhận) (?:bằng khen|giấy khen|cờ thi đua|biểu trưng)\b[^;.]{0,30}\bcho\b"
    r"[^;.]{0,80}$"
)
"""What another distinction is given for: "tặng Giấy khen cho 10 cá nhân “Giỏi việc …”"."""
_SHARE_OF_FIGURE = re.compile(r"[(,]|chiếm|đạt")


_MADE_KNOWN = "công bố"
_NEVER_MISSED = Sought(rf"\b(?:chưa|không){_NEVER}[^,;.]{{0,30}}$")
""" "Không năm nào vắng Bằng khen của LĐLĐ tỉnh"."""
_SUM_NEXT = re.compile(
    r"[”\"]?,? (?:với |tổng |số tiền |kinh phí )*(?:hơn |trên |gần )?"
    r"\d[\d.,]* (?:triệu|tỉ|nghìn|đồng(?! chí))\b"
)
"""What is paid to those who are called so: "thưởng giáo viên dạy giỏi hơn 300 triệu đồng"."""
_UNION_THEN = re.compile(
    r"(?:^|[;,:–•*+-])\W*(?:(?:hằng|hàng|mỗi) năm,? )?"
    r"(?:cđcs|công đoàn(?! bộ phận)|nghiệp đoàn|lđlđ)(?:(?! có| đạt)[^,;:.\d%]){0,40}$"
)
"""A union straight before a class that it aims at: "- CĐCS hoàn thành xuất sắc nhiệm vụ"."""
_EACH_YEAR = re.compile(r"(?<!%)(?:^|[,;]| và) (?:hằng|hàng|mỗi) năm,? (?:đều |luôn |phải )?$")
"""An aim of every year: "giữ tỷ lệ đoàn viên và hằng năm đều hoàn thành xuất sắc nhiệm vụ"."""
_AIM_BEHIND_SHARE = re.compile(
    r"%[^;.]*[,;] (?:và |đồng thời |tiếp tục )*(?:phấn đấu|quyết tâm|giữ vững|xây dựng|công đoàn"
    r"|cđcs|đơn vị)\b(?! cơ sở thành viên)[^%]*$"
)
"""What turns from a share of people to the union: "100% …, đồng thời phấn đấu được …"."""
_LABELLED = re.compile(rf"\b{any_of('honours')}\b[^;.:]{{0,60}}:[^.:]*$")
"""A list of honours behind its label: "Bảng vàng của đơn vị: Huân chương Lao động hạng Ba; …"."""


def conferred(
    view: SentenceView, title: Title, start: int, in_list: bool
) -> tuple[str | None, str | None]:
    """``(verb, None)`` when the title is conferred, ``(None, reason)`` when it is not.

    ``in_list`` says that a title before it in the sentence was: the list shares its verb, and
    then there may be none to name.
    """
    low, text = view.analysis.low, view.analysis.text
    reason = _refused_by_lead(view, title, start)
    if reason:
        return None, reason
    if title.plain and (
        _GIVEN_BEHIND.match(low, title.end, view.end)
        or _GIVEN_IN_BRACKETS.match(low, title.end, view.end)
        or _YEARS_LONG.search(low[start : title.start])
        or _YEARS_LONG_BEHIND.match(low, title.end, view.end)
        or _EVERY_YEAR.search(low[start : title.start])
        or _REGISTERED.search(low[start : title.start])
        or _NEVER_MISSED.search(low, start, title.start)
    ):
        return "được công nhận", None
    aim = _UNION_THEN.search(low[start : title.start]) or _EACH_YEAR.search(
        low[start : title.start]
    )
    if title.plain and aim and _aimed(view, title):
        return "chỉ tiêu", None
    worth = title.award_class == "prize" and not _CONFERRED_IN.search(low[start : title.start])
    if (worth or title.award_class == "emulation_title") and _SUM_NEXT.match(
        low, title.end, view.end
    ):
        return None, "plain_speech"
    if low.startswith("lao động", title.start) and low.endswith("người ", 0, title.start):
        return None, "plain_speech"
    if title.award_class == "certificate" and _AS_A_THING.match(low, title.end, view.end):
        return None, "plain_speech"
    if title.award_class in ("certificate", "flag") and (
        _NONE_BEHIND.match(low, title.end, view.end)
        or _SHARE_OF_WINNERS.match(low, title.end, view.end)
        or _EVERYBODY.search(low, start, title.start)
        or low.startswith(" thì ", title.end)
    ):
        return None, "plain_speech"
    small = text[title.start] == "b" and low.startswith("bằng lao động", title.start)
    if small and not _CONFERRED_IN.search(low[start : title.start][-_NEAR:]):
        return None, "plain_speech"
    if title.plain and (
        _COUNT_BEHIND.match(low, title.end, view.end)
        or _UNITS_BEHIND.match(low, title.end, view.end)
    ):
        return "a figure behind it", None
    if title.plain and any(
        mention.end <= title.start and _UNION_LABEL.fullmatch(low, mention.end, title.start)
        for mention in view.mentions
    ):
        return "a union before it", None
    classify = view.before(title.start, "award.classify")
    if title.plain and not _classifies(classify, title, start):
        if not _stands_alone(view, title, start, in_list):
            return None, "plain_speech"
        classify = None
    elif title.plain and classify and ";" in low[classify.end : title.start]:
        return None, "plain_speech"
    of_cause = title.quoted and _OF_CAUSE.search(low, view.start, title.start)
    if _COUNT_BEHIND.match(low, title.end, view.end) and not of_cause:
        return "a figure behind it", None
    if labels_winner(view, title):
        return "a winner before it", None
    counted = title.quoted and _PEOPLE_BEFORE.search(low[start : title.start])
    if counted and not _GIVEN_FOR.search(low, view.start, title.start):
        return "counted people", None
    movement = _movement_before(view, title, start)
    if movement and title.plain and _WORTH.search(low, view.start, title.start):
        return "xếp loại", None
    if movement and classify and classify.start < movement.end <= classify.end:
        return low[classify.start : classify.end], None
    if movement and _HELD.search(low, max(view.start, title.start - 50), title.start):
        return "tổ chức lễ đón nhận", None
    if movement and _names_a_movement(view, title, movement, classify):
        return None, "movement_or_condition"
    if _bare_percentage(view, title, start):
        return None, "bare_percentage"
    verb = view.before(title.start, "award.confer")
    if verb is not None and low.startswith(" trào", verb.end):
        verb = None  # "phong" of "phong trào"
    led = verb is not None and verb.start >= start and title.start - verb.end <= 45
    if title.quoted and not led and not _CALLED_TITLE.search(low[start : title.start][-_NEAR:]):
        return None, "movement_or_condition"
    if verb is None and classify and low.startswith(_MADE_KNOWN, classify.start):
        return _MADE_KNOWN, None
    return _verb(view, title, start, verb, in_list)


def _aimed(view: SentenceView, title: Title) -> bool:
    """Whether a title is one of the aims told: "Chỉ tiêu: … CĐCS hằng năm hoàn thành …"."""
    return status_of(view, title.start)[0] == "target"


def _refused_by_lead(view: SentenceView, title: Title, start: int) -> str | None:
    """Why the words before the title, or the name behind it, make it no award of a union."""
    low, text = view.analysis.low, view.analysis.text
    lead = low[start : title.start]
    if low[title.start : title.end] in _ADDRESS and re.match(
        rf"\s+[{UPPER}]", text[title.end : title.end + 3]
    ):
        return "form_of_address"
    if _EACH.search(lead) and _MONEY_NEXT.match(low, title.end, view.end):
        return "movement_or_condition"
    if _STANDS_FOR.search(lead):
        return "told_again"
    if _WISHED.search(lead[-_NEAR:]):
        return "not_conferred"
    if _MADE.search(low, view.start, title.start):
        return "plain_speech"
    if won_by_others(view, title, lead):
        return "not_the_unions_title"
    if title.award_class == "ranking" and _IN_FIGURES.match(low, title.end, view.end):
        return "plain_speech"
    lead = lead.rsplit("kết quả", 1)[-1]  # "… dự xét tặng …, kết quả chị X được trao …"
    if (title.plain or title.award_class == "classification") and _OFFICER.search(lead):
        return "plain_speech"
    if title.canonical in _ALSO_PEOPLE and not _AS_A_TITLE.search(lead):
        return "plain_speech"
    proposed = _PROPOSED.search(lead)
    to_somebody = _PROPOSED_TO.search(lead) or _FOR_SOMEBODY.match(low, title.end, view.end)
    if (_PROCEDURE.search(lead) and not (proposed and to_somebody)) or (
        _CONDITION.search(lead)
        and not proposed
        and not (title.plain and _WORTH.search(lead))
        and not _AIMED_AT.search(low, view.start, title.start)
    ):
        return "movement_or_condition"
    if _NEGATED.search(lead[-70:]):
        return "not_conferred"
    if (
        title.award_class == "honorific"
        and _PERSON_FOLLOWS.match(text[title.end : title.end + 24])
        and not _HONOURED.search(lead[-40:])
    ):
        return "form_of_address"
    aimed = title.award_class in ("classification", "flag") and not title.quoted
    if _REGISTERED.search(lead) and not aimed and not _GIVEN_BEHIND.match(low, title.end, view.end):
        return "registered_only"
    clause_start, _ = view.clause(title.start)
    if "trong sạch" in low[clause_start : title.start]:
        return "not_the_unions_title"
    if outsider_before(view, title.start):
        return "not_the_unions_title"
    return None


def _classifies(classify: Hit | None, title: Title, start: int) -> bool:
    """Whether the word that classifies stands in the stretch of the title and near it."""
    return classify is not None and classify.start >= start and title.start - classify.end <= _NEAR


def _stands_alone(view: SentenceView, title: Title, start: int, in_list: bool) -> bool:
    """Whether a plain-speech title needs no word that classifies: in a list, counted, dated."""
    lead = view.slice(start, title.start)
    return (
        (in_list and len(lead) < 40)
        or _counted(view, title)
        or _ENTRY.fullmatch(lead) is not None
        or year_of_row(view) is not None
        or _row_of_classes(view, title)
    )


def _row_of_classes(view: SentenceView, title: Title) -> bool:
    """Whether a title closes a row under a heading of classes: "2. CĐCS Sở X: hoàn thành …"."""
    lead = view.slice(view.start, title.start)
    if view.mentions and _ROW.fullmatch(lead):
        layout = view.analysis.layout
        heads = [layout.blocks[head] for head in layout.heads_of(view.block)]
        return any(_CLASSES.search(view.slice(head.start, head.end)) for head in heads)
    return False


def _movement_before(view: SentenceView, title: Title, start: int) -> Hit | None:
    """The word that makes the title the name of a movement; no word of a union's own name."""
    movement = view.before(title.start, "award.movement")
    if movement is None or title.award_class in ("prize", "ranking"):
        return None
    if movement.start < max(start, title.start - 70):
        return None
    if any(mention.start <= movement.start < mention.end for mention in view.mentions):
        return None
    return movement


def _names_a_movement(
    view: SentenceView, title: Title, movement: Hit, classify: Hit | None
) -> bool:
    """Whether nothing between the word of a movement and the title confers: "phong trào …"."""
    if classify is not None and classify.start >= movement.end:
        return False
    between = view.slice(max(movement.end, classify.end if classify else 0), title.start)
    return (
        len(between) < 40
        and not _CONFERRED_IN.search(between)
        and not re.search(r"[,;]\s", between[3:])
    )


def _verb(
    view: SentenceView, title: Title, start: int, verb: Hit | None, in_list: bool
) -> tuple[str | None, str | None]:
    """What confers the title; ``verb`` is the last verb of conferring before it."""
    low = view.analysis.low
    if title.award_class == "ranking":
        return low[title.start : title.end], None
    if verb is not None and verb.start >= start:
        return low[verb.start : verb.end], None
    behind = view.after(title.end, "award.confer")
    if behind is not None and behind.start - title.end <= 60 and not title.plain:
        return low[behind.start : behind.end], None
    understood = (
        in_list
        or heads_winners(view, title)
        or _ENTRY.fullmatch(low[start : title.start])
        or _NEVER_MISSED.search(low, start, title.start)
        or _LABELLED.search(low, view.start, title.start)
        or is_row(view)
        or (title.award_class == "prize" and _WINNER_LISTED.match(low, title.end, view.end))
        or (title.award_class == "prize" and _straight_by_winner(view, title))
        or _counted(view, title)
        or _opens_a_list(view, title)
        or _GIVER_BEHIND.match(low[title.end : title.end + 16])
        or view.analysis.layout.heads_of(view.block)
        or (verb is not None and not title.plain)
    )
    return None, None if understood else "no_verb_of_conferring"


def _opens_a_list(view: SentenceView, title: Title) -> bool:
    """Whether a dated title is the first of several: "(1) Huân chương … (2012); (2) Cờ …"."""
    dated = not title.plain and _DATED.match(view.analysis.low, title.end, view.end)
    return bool(dated) and view.after(title.end, "award.title") is not None


def _straight_by_winner(view: SentenceView, title: Title) -> bool:
    """Whether a prize stands straight by its winner: "CĐCS A giải Nhất", "giải Nhì CĐCS B"."""
    if any(title.start == one.end + 1 or one.start == title.end + 1 for one in view.mentions):
        return True
    person = person_in(view, max(view.start, title.start - 60), title.start)
    return person is not None and not view.slice(person.end, title.start).strip()


def _counted(view: SentenceView, title: Title) -> bool:
    """Whether a figure counts the title or what it classifies: "12 Bằng khen", "9 CĐCS đạt …"."""
    return any(
        quantity.figure_end <= title.start
        and _COUNTED.fullmatch(view.slice(quantity.figure_end, title.start))
        for quantity in view.kind_of("number", "ratio")
    )


def _bare_percentage(view: SentenceView, title: Title, start: int) -> bool:
    """ "98% CĐCS đạt vững mạnh" confers nothing that could be counted."""
    if title.quoted and _SHARE_BEHIND.match(view.slice(title.end, view.end)):
        return True
    figures = [
        quantity
        for quantity in view.kind_of("percent", "number", "ratio")
        if start <= quantity.start and quantity.end <= title.start
    ]
    if not figures or figures[-1].type != "percent":
        return False
    if _AIM_BEHIND_SHARE.search(view.slice(figures[-1].start, title.start)):
        return False
    if (
        len(figures) > 1
        and figures[-2].type != "percent"
        and _SHARE_OF_FIGURE.search(view.slice(figures[-2].end, figures[-1].start))
    ):
        return False
    if any(figures[-1].end < mention.start < title.start for mention in view.mentions):
        return title.award_class in ("classification", "emulation_title")
    return title.award_class in ("classification", "emulation_title") or not re.search(
        r"[,;]| [-–] ", view.slice(figures[-1].end, title.start)
    )
