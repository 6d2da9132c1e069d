"""What says of words of plain speech that a union is classed so, with no word that classifies."""

from extractor.analysis import SentenceView
from extractor.context.status import status_of
from extractor.facts.award.counted import COUNT_BEHIND
from extractor.facts.award.title import Title
from extractor.facts.award.words import any_of
from extractor.late import late
from extractor.sought import Sought
from extractor.years import YEAR

GIVEN_BEHIND = late(r"\s*(?:đã )?được [^,;.]{2,50}?\b(?:công nhận|tặng|xếp loại|trao)\b")
_GIVEN_IN_BRACKETS = late(
    r"[^;.()]{0,30}\((?:do |được )?[^()]{3,50} (?:công nhận|xếp loại|đánh giá|tặng|xét)\)"
)
_EVERY_YEAR = Sought(
    r"\b(?:từ năm|từ|các năm|(?:hai|ba|bốn|năm|sáu|bảy) năm(?: liền)?,?) (?:học )?(?:19|20)\d\d\b"
    r"[^;:]{0,70}\b(?:đều|luôn|liên tục|cũng) $"
)
""" "Từ năm 2016 đến năm 2020, CĐCS đều hoàn thành xuất sắc nhiệm vụ"."""
_YEARS_THEN = Sought(
    r"\b(?:các|hai|ba|bốn|\d) năm (?:19|20)\d\d(?:,| và(?: năm)?) (?:19|20)\d\d"
    r"(?:(?:,| và) (?:19|20)\d\d)*,? (?:cđcs|công đoàn|đơn vị|nghiệp đoàn|lđlđ)\b[^,;:.]{0,50}$"
)
"""Several years and then who was classed: "2 năm 2012 và 2013, CĐCS Nông trường | hoàn thành"."""
_THEN = Sought(
    r"\b(?:xếp|xếp loại|chỉ|mới|loại|mức|đạt) (?:[^,;.]{0,24}? )?(?:trung bình|yếu|khá|kém)\b"
    r"[^.]{0,24}[,;:] (?:rồi |nhưng |đến |sang |tới |từ |năm |mãi )*(?:19|20)\d\d"
    r" (?:thì|đã|lên|mới|lại|được|là)(?: (?:lên|được|đạt))* $"
)
"""What a union was classed later: "… bị xếp trung bình; đến 2009 thì vững mạnh"."""
_YEARS_LONG = Sought(
    r"\b(?:\d+|hai|ba|bốn|năm|sáu|bảy) (?:năm|lần) (?:liền |liên tục |liên tiếp |qua |đều |luôn )*"
    r"(?:\([^()]*(?:19|20)\d\d[^()]{0,12}\) )?(?:đều |luôn )?$"
)
""" "4 năm hoàn thành xuất sắc nhiệm vụ": how long a union was classed so."""
_YEARS_LONG_BEHIND = late(
    r"[”\"]? (?:\d+|hai|ba|bốn|năm|sáu|bảy|mười) năm (?:liền|liên tục|liên tiếp)\b"
)
_YEARS_TOLD_BEHIND = late(
    r"[”\"]?,? ?\(?(?:(?:trong|ở|liên tục|liền|các|cả|hai|ba|bốn|năm|\d) ){0,4}\(?"
    rf"(?:{YEAR},? (?:{YEAR}|và(?: năm)? {YEAR})|(?:từ|các) (?:năm )?{YEAR}(?: ?[-–] ?| đến"
    rf"(?: hết)?(?: năm)? ){YEAR}|\({YEAR} ?[-–] ?{YEAR}\))"
)
"""Several years of a class, each told: "hoàn thành xuất sắc nhiệm vụ hai năm 2023, 2024"."""
_OF_YEAR = Sought(rf"[,;(] (?:riêng )?năm (?:học )?{YEAR}(?: ?[-–] ?{YEAR})?,? $")
_YEAR_THEN = Sought(
    rf"(?:^|[,;:.(–-] )(?:riêng |còn )?(?:năm học |năm )?{YEAR}(?: ?[-–] ?{YEAR})?,?:? "
    r"(?:cđcs|công đoàn(?: cơ sở)?|nghiệp đoàn|công đoàn (?:nhà )?trường)? ?(?:thì |là )?[“\"]?$"
)
"""A year and then the union: "2007-2008 công đoàn vững mạnh; 2008-2009 công đoàn …"."""
_ENDS = late(r"[”\"]?(?:[,;.)]|$)")
"""A year and its class, told as one of a union's marks: ", năm học 2025 - 2026 hoàn thành …,"."""
NEVER = r"(?: (?:năm|kì|lần|mùa|khi) nào)? (?:rời|mất|vắng|thiếu|lỡ|rớt|tuột|bỏ lỡ)\b"
"""What makes of a negation a title always held: "chưa năm nào rời danh hiệu vững mạnh"."""
REGISTERED = Sought(
    r"\bđăng kí(?: xây dựng| phấn đấu)?"
    r"(?: (?:cđcs|công đoàn cơ sở|công đoàn|đơn vị|danh hiệu))?\s*$"
)
_UNITS_BEHIND = late(
    rf"[”\"]?,?(?: (?:có|là|gồm|được|đạt))? \d+(?:/\d+)? {any_of('collective')}\b"
    r"(?! (?:được|đạt|xếp|là)\b)"
)
"""How many units a class has: "vững mạnh xuất sắc có 44 đơn vị, vững mạnh 51 đơn vị"."""
_UNION_LABEL = late(r"\s*:\s*[“\"]?|\s*[|\t](?:[^|\t]{0,20}[|\t])?\s*")
"""What parts a union from its class: "- CĐCS Sở: vững mạnh xuất sắc 5/5 năm"."""
NEVER_MISSED = Sought(rf"\b(?:chưa|(?<!hàng )không){NEVER}[^,;.]{{0,30}}$")
""" "Không năm nào vắng Bằng khen của LĐLĐ tỉnh"."""
_UNION_THEN = Sought(
    r"(?:^|[;,:–•*+-])\W*(?:(?:hằng|hàng|mỗi) năm,? |(?:phấn đấu|quyết tâm)(?: để| đưa)? )?"
    r"(?:cđcs|công đoàn(?! bộ phận)|nghiệp đoàn|lđlđ)(?:(?! có| đạt)[^,;:.\d%]){0,40}$"
)
"""A union straight before a class that it aims at: "- CĐCS hoàn thành xuất sắc nhiệm vụ"."""
_BETWEEN = (
    r"(?: (?:cả|trong|hết|đến|tới|cuối|năm|này|nay|\d{4}|tiếp tục|để|cđcs|công đoàn|đơn vị|sẽ|được"
    r"|lại|trở lại|vươn|ở))*"
)
_AIMED_AT = Sought(
    rf"\b(?:phấn đấu|quyết tâm|nỗ lực)\b{_BETWEEN}"
    r" (?:lên|giữ vững|giữ|duy trì|bảo vệ|đạt|mức|loại)(?: mức| loại| danh hiệu)*"
    rf"{_BETWEEN} [“\"]?$"
)
"""What aims at a class in the same breath: "phấn đấu cả năm giữ mức …", "phấn đấu lên …"."""
_EACH_YEAR = Sought(r"(?<!%)(?:^|[,;]| và) (?:hằng|hàng|mỗi) năm,? (?:đều |luôn |phải )?$")
"""An aim of every year: "giữ tỷ lệ đoàn viên và hằng năm đều hoàn thành xuất sắc nhiệm vụ"."""


def classed_in_words(view: SentenceView, title: Title, start: int) -> str | None:
    """What says of plain words that they class a union: "… được công nhận", "4 năm liền …"."""
    low = view.analysis.low
    lead = low[start : title.start]
    if (
        GIVEN_BEHIND.match(low, title.end, view.end)
        or _GIVEN_IN_BRACKETS.match(low, title.end, view.end)
        or view.search(_YEARS_LONG, lead)
        or _YEARS_LONG_BEHIND.match(low, title.end, view.end)
        or _YEARS_TOLD_BEHIND.match(low, title.end, view.end)
        or view.search(_EVERY_YEAR, lead)
        or view.search(_YEARS_THEN, lead)
        or view.search(_THEN, low, view.start, title.start)
        or (view.search(_YEAR_THEN, lead) and _ENDS.match(low, title.end, view.end))
        or (view.search(_OF_YEAR, lead) and _ENDS.match(low, title.end, view.end))
        or view.search(REGISTERED, lead)
        or view.search(NEVER_MISSED, low, start, title.start)
    ):
        return "được công nhận"
    aim = (
        view.search(_UNION_THEN, lead)
        or view.search(_EACH_YEAR, lead)
        or view.search(_AIMED_AT, lead)
    )
    return "chỉ tiêu" if aim and _aimed(view, title) else None


def classed_by_form(view: SentenceView, title: Title) -> str | None:
    """What makes a row of classes of plain words: "CĐCS vững mạnh xuất sắc: 31", "CĐCS A: …"."""
    low = view.analysis.low
    if COUNT_BEHIND.match(low, title.end, view.end) or _UNITS_BEHIND.match(
        low, title.end, view.end
    ):
        return "a figure behind it"
    labelled = any(
        mention.end <= title.start and _UNION_LABEL.fullmatch(low, mention.end, title.start)
        for mention in view.mentions
    )
    return "a union before it" if labelled else None


def _aimed(view: SentenceView, title: Title) -> bool:
    """Whether a title is one of the aims told: "Chỉ tiêu: … CĐCS hằng năm hoàn thành …"."""
    return status_of(view, title.start)[0] == "target"
